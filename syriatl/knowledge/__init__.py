"""Words as data: facts of the language and of the world, never of one article.

Each `.toml` file beside this one holds words for one part of the extraction. A long list of
words is one string, one entry a line or entries between commas: it reads well and parses five
times as fast as a TOML array, which every start of the program would pay for. The string is a
literal one, between three apostrophes, which is found whole and not read sign by sign: twice as
fast again.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any


@cache
def table(name: str) -> dict[str, Any]:
    """The word file `name`.toml as a dictionary. Callers must not change it."""
    import tomllib  # what was read before is told again without a word file

    return tomllib.loads((Path(__file__).parent / f"{name}.toml").read_text("utf-8"))


def words(text: str) -> tuple[str, ...]:
    """The entries of a list written as one string, separated by commas or line breaks."""
    return tuple(filter(None, map(str.strip, text.replace("\n", ",").split(","))))


def rows(text: str) -> Iterator[list[str]]:
    """The rows of a table written as one string: a line each, its cells between bars."""
    for line in text.splitlines():
        if line:
            yield [cell.strip() for cell in line.split("|")]


@cache
def word_set(path: str) -> frozenset[str]:
    """The words of one list, by where it stands: "actors.persons.royal" is in actors.toml."""
    name, *keys = path.split(".")
    found: Any = table(name)
    for key in keys:
        found = found[key]
    return frozenset(words(found))
