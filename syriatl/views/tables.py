"""Lists as Rich tables. The only drawn line is the one under the titles."""

from __future__ import annotations

from rich.box import Box
from rich.table import Table
from rich.text import Text

from syriatl.views import theme
from syriatl.views.grid import Grid
from syriatl.views.safe import clean

_RULED = Box("    \n    \n ── \n    \n    \n    \n    \n    \n")
_RULED_ASCII = Box("    \n    \n -- \n    \n    \n    \n    \n    \n", ascii=True)


def table(grid: Grid, *, ascii_only: bool = False) -> Table:
    """A grid under its titles; only columns with a ratio may break a cell."""
    drawn = Table(
        box=_RULED_ASCII if ascii_only else _RULED,
        expand=True,
        pad_edge=False,
        show_edge=False,
        header_style=theme.HEAD,
        border_style=theme.DIM,
        padding=(0, 1, 0, 0),
    )
    for column in grid.columns:
        drawn.add_column(
            column.title,
            justify="right" if column.right else "left",
            ratio=column.ratio or None,
            no_wrap=not column.ratio,
            overflow="fold",
        )
    for row in grid.rows:
        drawn.add_row(*(Text(clean(cell.text), style=cell.style) for cell in row))
    return drawn
