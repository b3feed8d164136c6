"""The tables off a terminal: a record a line, nothing cut, wrapped or coloured."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import zip_longest
from unicodedata import category, east_asian_width

from syriatl.views.safe import clean

Row = Sequence[str]


def aligned(rows: Iterable[Row], right: Sequence[bool]) -> str:
    """Columns two blanks apart, those marked `right` aligned to the right."""
    lines = [[clean(cell) for cell in row] for row in rows]
    widths = [max(map(cell_width, column)) for column in zip_longest(*lines, fillvalue="")]
    return "".join("  ".join(map(_padded, line, widths, right)).rstrip() + "\n" for line in lines)


def tabbed(rows: Iterable[Row]) -> str:
    """A record a line, its cells set apart by tabs, no titles."""
    return "".join("\t".join(map(clean, row)) + "\n" for row in rows)


def cell_width(text: str) -> int:
    """How many cells of a terminal a text takes."""
    if text.isascii():
        return len(text)
    return sum(_cells(sign) for sign in text)


def _cells(sign: str) -> int:
    if category(sign) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if east_asian_width(sign) in "WF" else 1


def _padded(cell: str, size: int, right: bool) -> str:
    blanks = " " * (size - cell_width(cell))
    return blanks + cell if right else cell + blanks
