"""The outline of an article as a tree, each heading with what happened below it."""

from __future__ import annotations

from collections.abc import Sequence

from syriatl.query.facets import LEAD
from syriatl.query.outline import Heading
from syriatl.views import theme
from syriatl.views.dates import human
from syriatl.views.grid import Grid, of_cells
from syriatl.views.records import Record
from syriatl.views.sheets import Cell, Column


def heading_record(heading: Heading, doc: str) -> Record:
    """A heading as a flat object."""
    return {
        "doc": doc,
        "title": heading.title,
        "level": heading.level,
        "path": list(heading.path),
        "line": heading.line,
        "events": heading.events,
        "first": str(heading.first) if heading.first else None,
        "last": str(heading.last) if heading.last else None,
    }


def outline_grid(outlines: Sequence[tuple[str, Sequence[Heading]]]) -> Grid:
    """The headings below each other, the branches drawn before them.

    Several articles, each with its title, stand one after the other.
    """
    columns = (
        Column("Section", ratio=3),
        Column("Events", right=True),
        Column("From"),
        Column("To"),
        Column("Line", right=True),
    )
    rows = list[Sequence[Cell | str]]()
    for title, headings in outlines:
        if len(outlines) > 1:
            rows.append((Cell(title.upper(), theme.HEAD), "", "", "", ""))
        rows += _rows(headings)
    return of_cells(columns, rows)


def _rows(headings: Sequence[Heading]) -> list[Sequence[Cell | str]]:
    return [
        (
            Cell(branch + (heading.title or LEAD), theme.HEAD if len(heading.path) < 2 else ""),
            Cell(str(heading.events) if heading.events else "–"),
            Cell(human(heading.first) if heading.first else ""),
            Cell(human(heading.last) if heading.last else ""),
            Cell(f"L{heading.line}", theme.DIM),
        )
        for heading, branch in zip(headings, branches([len(h.path) for h in headings]), strict=True)
    ]


def branches(depths: Sequence[int]) -> list[str]:
    """What stands before each row of a tree, from the depths of its rows: `├─ `, `│  └─ `."""
    drawn = []
    below: set[int] = set()  # the levels on which the tree goes on, seen from its end
    for depth in reversed(depths):
        lines = ["│  " if level in below else "   " for level in range(2, depth)]
        ends = [("├─ " if depth in below else "└─ ")] if depth > 1 else []
        drawn.append("".join([*lines, *ends]))
        below = {level for level in below if level < depth} | {depth}
    return drawn[::-1]
