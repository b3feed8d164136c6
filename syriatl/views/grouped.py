"""A list in groups, each under its heading, all in columns of the same widths."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import accumulate, pairwise
from typing import TYPE_CHECKING

from syriatl.model.facts import Event
from syriatl.query.selection import Found
from syriatl.views import theme
from syriatl.views.grid import grid
from syriatl.views.safe import clean
from syriatl.views.sheets import SHEETS

if TYPE_CHECKING:
    from rich.table import Table
    from rich.text import Text

Groups = Sequence[tuple[str, Sequence[Found[Event]]]]


def drawn(
    groups: Groups, what: str, width: int, *, header: bool, ascii_only: bool
) -> Iterator[Table | Text]:
    """The groups as tables for Rich, below the titles of the columns."""
    from rich.text import Text

    from syriatl.views.tables import table

    whole = grid([f for _, found in groups for f in found], what, width=width)
    if header:
        yield table(whole, width, ascii_only=ascii_only, rows=slice(0))
    for (title, found), rows in zip(groups, _slices(groups), strict=True):
        if rows.start:
            yield Text()
        yield Text.assemble(
            (clean(title), theme.HEAD), (f" · {SHEETS[what].counted(len(found))}", theme.DIM)
        )
        yield table(whole, width, header=False, ascii_only=ascii_only, rows=rows)


def aligned(groups: Groups, what: str, *, header: bool) -> str:
    """The same where nobody looks: one line a record, a line with its name above each group."""
    whole = grid([f for _, found in groups for f in found], what)
    lines = whole.aligned(header=header).splitlines(keepends=True)
    titles, lines = (lines[:1], lines[1:]) if header else ([], lines)
    named = zip(groups, _slices(groups), strict=True)
    return "".join(
        [*titles, *(line for (t, _), rows in named for line in (f"# {clean(t)}\n", *lines[rows]))]
    )


def _slices(groups: Groups) -> Iterator[slice]:
    """Where the rows of each group stand among the rows of all."""
    ends = accumulate((len(found) for _, found in groups), initial=0)
    return (slice(first, last) for first, last in pairwise(ends))
