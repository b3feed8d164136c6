"""What to doubt, line by line."""

from __future__ import annotations

from collections.abc import Sequence

from syriatl.query.checks.finding import Finding
from syriatl.views import theme
from syriatl.views.dates import human
from syriatl.views.grid import Grid, of_cells
from syriatl.views.naming import short_docs
from syriatl.views.records import Record
from syriatl.views.sheets import Cell, Column


def finding_record(finding: Finding, doc: str) -> Record:
    """A finding as a flat object."""
    message = "".join(map(str, finding.message))
    return {"doc": doc, **finding._asdict(), "message": message}


def finding_grid(found: Sequence[tuple[str, Finding]], *, bounded: bool) -> Grid:
    """Findings for people, each with its article; those of several articles name theirs."""
    docs = short_docs((doc for doc, _ in found), bounded)
    columns = (
        Column("Check"),
        Column("Words", ratio=2),
        Column("Why", ratio=3),
        Column("Line", right=True),
        *([Column("Article")] if len(docs) > 1 else []),
    )
    rows: list[Sequence[Cell | str]] = [
        (
            Cell(finding.check, theme.HEAD),
            f"“{finding.text}”",
            "".join(word if isinstance(word, str) else human(word) for word in finding.message),
            Cell(f"L{finding.line}", theme.DIM),
            *([Cell(docs[doc], theme.DIM)] if len(docs) > 1 else []),
        )
        for doc, finding in found
    ]
    return of_cells(columns, rows)
