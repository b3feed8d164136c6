"""The word files, as files."""

import ast
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
_BY_WORD = (  # tables whose keys are words themselves, read as a whole
    "claims.sorts", "definitions.acled", "definitions.kind", "definitions.licence", "forms.",
    "frames.deeds", "frames.things", "measures", "numbers.before", "numbers.behind", "units.kinds",
    "units.bodies", "units.links", "units.nouns",
)  # fmt: skip
_READERS = {  # function that reads a list → what stands before the path that it takes
    "table": "", "word_set": "", "coded": "numbers.", "valued": "numbers.", "entries": "times.",
    "phrases": "status.",
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


def _known() -> dict[str, Any]:
    """Path → the list or table that stands there."""
    files = {file.stem: tomllib.loads(file.read_text("utf-8")) for file in _FILES}
    inside = (entry for name, data in files.items() for entry in _entries(data, name))
    return files | {f"{path}.{key}": value for path, key, value in inside}


def _asked(node: ast.AST) -> Iterator[str]:
    """The paths that code asks for: `actors.heads` for `table("actors")["heads"]`."""
    if path := _path(node):
        yield path.removesuffix(".")
        return
    for inside in ast.iter_child_nodes(node):
        yield from _asked(inside)


def _path(node: ast.AST) -> str | None:
    """The path of one look-up; of a computed one, as far as it is written: `clauses.who.`."""
    match node:
        case ast.Subscript(value=table, slice=ast.Constant(value=str(key))):
            return f"{path}.{key}" if (path := _path(table)) else None
        case (
            ast.Call(func=ast.Name(id=reader), args=[ast.Constant(value=str(path)), *_])
            | ast.Call(
                func=ast.Name(id=reader),
                args=[ast.JoinedStr(values=[ast.Constant(value=str(path)), _])],
            )
        ) if reader in _READERS:
            return _READERS[reader] + path
    return None


def test_every_list_is_there_and_is_read() -> None:
    """A list is read where its path is written, or its table's path and, beside it, its name."""
    known = _known()
    missing, read = set[str](), set[str]()
    for file in _PACKAGE.rglob("*.py"):
        code = ast.parse(file.read_text("utf-8"))
        named = {n.value for n in ast.walk(code) if isinstance(n, ast.Constant)} | {*VALUES["kind"]}
        asked = set(_asked(code))
        missing |= {f"{file.name}: {path}" for path in asked - set(known)}
        read |= (asked | named) & set(known)
        read |= {
            path
            for path in known
            for table in asked
            if path.startswith(f"{table}.") and named.issuperset(path[len(table) + 1 :].split("."))
        }
    unread = {path for path, value in known.items() if isinstance(value, str)} - read
    assert missing == set()
    assert {path for path in unread if not path.startswith(_BY_WORD)} == set()


def test_every_kind_has_its_cues_and_its_definition() -> None:
    kinds = {file.stem: tomllib.loads(file.read_text("utf-8")) for file in _FILES}
    assert set(VALUES["kind"]) <= set(kinds["kinds"])
    assert set(VALUES["kind"]) <= set(kinds["definitions"]["kind"])
