"""The word files, as files."""

from pathlib import Path

import pytest

import syriatl.knowledge

_FILES = sorted(Path(syriatl.knowledge.__file__).parent.glob("*.toml"))


@pytest.mark.parametrize("file", _FILES, ids=lambda file: file.stem)
def test_lists_are_literal_strings_which_are_read_twice_as_fast(file: Path) -> None:
    assert '"""' not in file.read_text("utf-8")
