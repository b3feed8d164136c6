"""Every example in a docstring is true."""

from __future__ import annotations

import doctest
from importlib import import_module
from pathlib import Path

import pytest

import syriatl

_ROOT = Path(syriatl.__file__).parent
_WITH_EXAMPLES = [
    path.relative_to(_ROOT.parent).with_suffix("")
    for path in sorted(_ROOT.rglob("?*/*.py"))  # the package's own needs a file of the reader's
    if ">>> " in path.read_text("utf-8")
]


@pytest.mark.parametrize("module", _WITH_EXAMPLES, ids=str)
def test_examples_of(module: Path) -> None:
    tried = doctest.testmod(import_module(".".join(module.parts).removesuffix(".__init__")))
    assert (tried.failed, tried.attempted > 0) == (0, True)
