"""The word files, as files."""

import re
import tomllib
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

import syriatl.knowledge
from syriatl.knowledge import words
from syriatl.model.facts import VALUES

_PACKAGE = Path(syriatl.knowledge.__file__).parents[1]
_BY_WORD = {  # tables whose keys are words themselves, read as a whole
    "definitions.acled", "definitions.licence", "forms", "frames", "frames.deeds", "frames.things",
    "measures", "units.nouns", "units.kinds", "units.links",
}  # fmt: skip
_FILES = sorted(Path(syriatl.knowledge.__file__).parent.glob("*.toml"))


@pytest.mark.parametrize("file", _FILES, ids=lambda file: file.stem)
def test_lists_are_literal_strings_which_are_read_twice_as_fast(file: Path) -> None:
    assert '"""' not in file.read_text("utf-8")


def _entries(data: dict[str, Any], path: str) -> Iterator[tuple[str, str, Any]]:
    """Path of a table, key and value, of all tables of a file."""
    for key, value in data.items():
        yield path, key, value
        if isinstance(value, dict):
            yield from _entries(value, f"{path}.{key}")


@pytest.mark.parametrize("file", _FILES, ids=lambda file: file.stem)
def test_no_word_stands_twice_in_a_list(file: Path) -> None:
    data = tomllib.loads(file.read_text("utf-8"))
    lists = {
        f"{path}.{key}": Counter(words(value))
        for path, key, value in _entries(data, file.stem)
        if isinstance(value, str)
    }
    twice = {at: [w for w, n in found.items() if n > 1] for at, found in lists.items()}
    assert {at: found for at, found in twice.items() if found} == {}


@pytest.mark.parametrize("file", _FILES, ids=lambda file: file.stem)
def test_every_table_is_read(file: Path) -> None:
    code = "\n".join(path.read_text("utf-8") for path in _PACKAGE.rglob("*.py"))
    named = {key for path in re.findall(r'"([\w.-]+)"', code) for key in path.split(".")}
    data = tomllib.loads(file.read_text("utf-8"))
    unread = [
        f"{path}.{key}"
        for path, key, _ in _entries(data, file.stem)
        if key not in named and path not in _BY_WORD
    ]
    assert unread == []


def test_every_kind_has_its_cues_and_its_definition() -> None:
    kinds = {file.stem: tomllib.loads(file.read_text("utf-8")) for file in _FILES}
    assert set(VALUES["kind"]) <= set(kinds["kinds"])
    assert set(VALUES["kind"]) <= set(kinds["definitions"]["kind"])
