"""Lists as Rich tables. The only drawn line is the one under the titles."""

from __future__ import annotations

import re
import textwrap

from rich.box import Box
from rich.table import Table
from rich.text import Text

from syriatl.views import theme
from syriatl.views.aligned import cell_width
from syriatl.views.grid import Grid
from syriatl.views.safe import clean

_RULED = Box("    \n    \n ── \n    \n    \n    \n    \n    \n")
_RULED_ASCII = Box("    \n    \n -- \n    \n    \n    \n    \n    \n", ascii=True)
_BRANCH = r"[│|]?[│├└|+ ─-]*[├└+][─-] "
_BELOW = str.maketrans({"├": "│", "└": " ", "─": " ", "+": "|", "-": " "})
_GAP = 2  # cells between two columns
_NARROW = 90  # cells: on narrower terminals some columns give room to the others
_WORD = 15  # a word as long as this is not broken


def table(
    grid: Grid,
    width: int,
    *,
    header: bool = True,
    ascii_only: bool = False,
    rows: slice = slice(None),
) -> Table:
    """The columns that fit into a width, under their titles; those with a ratio may break lines.

    `rows`: only these are drawn, in columns as wide as all need.
    """
    grid = (grid.plainer() if ascii_only else grid).fitted(width)
    drawn = Table(
        box=_RULED_ASCII if ascii_only else _RULED,
        expand=True,
        show_header=header,
        pad_edge=False,
        show_edge=False,
        header_style=theme.HEAD,
        border_style=theme.DIM,
        padding=(0, 1, 0, 0),
    )
    widths = _widths(grid, width)
    for column, size in zip(grid.columns, widths, strict=True):
        breaks = bool(column.ratio or (column.narrow and width < _NARROW))
        drawn.add_column(
            column.title,
            justify="right" if column.right else "left",
            width=size if breaks else None,
            min_width=None if breaks else size,
            no_wrap=not breaks,
            overflow="fold",
        )
    for row in grid.rows[rows]:
        texts = (Text(clean(cell.text), style=cell.style) for cell in row)
        drawn.add_row(*map(_hanging, texts, widths))
    return drawn


def _hanging(text: Text, width: int) -> Text:
    """A branch of a tree whose further lines stand below its first word, not below the branch."""
    branch = re.match(_BRANCH, text.plain)
    if branch is None or cell_width(text.plain) <= width:
        return text
    below = branch[0].translate(_BELOW)
    lines = textwrap.wrap(text.plain, width, subsequent_indent=below)
    return Text("\n".join(lines), style=text.style)


def _widths(grid: Grid, width: int) -> list[int]:
    """The width of each column: its widest cell, or its share of the room that then is left.

    No word of usual length is broken.
    """
    widest, least, ratios = list[int](), list[int](), list[int]()
    for column, *cells in zip(grid.columns, *grid.rows, strict=True):
        texts = [column.title, *(cell.text for cell in cells)]
        if column.ratio:
            words = (min(cell_width(word), _WORD) for text in texts for word in text.split())
            least.append(max(words, default=1))
            ratios.append(column.ratio)
        most = column.narrow if column.narrow and width < _NARROW else width
        widest.append(0 if column.ratio else min(most, max(map(cell_width, texts))))
    room = width - _GAP * (len(grid.columns) - 1) - sum(widest)
    shared = iter(shares(max(room, len(ratios)), ratios, least))
    return [
        next(shared) if column.ratio else w for column, w in zip(grid.columns, widest, strict=True)
    ]


def shares(room: int, ratios: list[int], least: list[int]) -> list[int]:
    """A room shared out by ratios; while some get less than they need, the widest gives."""
    given = [room * ratio // sum(ratios) for ratio in ratios]
    for index, need in enumerate(least):
        while given[index] < need and (widest := max(given)) > given[index] + 1:
            given[given.index(widest)] -= 1
            given[index] += 1
    if given:
        given[0] += room - sum(given)
    return given
