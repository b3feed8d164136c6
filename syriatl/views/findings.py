"""What to doubt, line by line."""

from __future__ import annotations

from collections.abc import Sequence

from syriatl.query.checks import Finding
from syriatl.views import theme
from syriatl.views.grid import Grid, of_cells
from syriatl.views.naming import short_docs
from syriatl.views.records import Record
from syriatl.views.sheets import Cell, Column


def finding_record(finding: Finding, doc: str) -> Record:
    """A finding as a flat object."""
    return {"doc": doc, **finding._asdict()}


def finding_grid(records: Sequence[Record], *, bounded: bool) -> Grid:
    """Findings for people; those of several articles name theirs."""
    docs = short_docs((record["doc"] for record in records), bounded)
    columns = (
        Column("Check"),
        Column("Words", ratio=2),
        Column("Why", ratio=3),
        Column("Line", right=True),
        *([Column("Article")] if len(docs) > 1 else []),
    )
    rows = [
        (
            Cell(record["check"], theme.HEAD),
            f"“{record['text']}”",
            record["message"],
            Cell(f"L{record['line']}", theme.DIM),
            *([Cell(docs[record["doc"]], theme.DIM)] if len(docs) > 1 else []),
        )
        for record in records
    ]
    return of_cells(columns, rows)
