"""What to doubt, line by line."""

from __future__ import annotations

from collections.abc import Sequence

from syriatl.query.checks import Finding
from syriatl.views import theme
from syriatl.views.grid import Grid, bare, of_cells
from syriatl.views.records import Record
from syriatl.views.sheets import Cell


def finding_record(finding: Finding, doc: str) -> Record:
    """A finding as a flat object."""
    return {"doc": doc, **finding._asdict()}


def finding_grid(findings: Sequence[Finding]) -> Grid:
    """The same for people."""
    columns = (
        bare("Check"),
        bare("Words", ratio=2),
        bare("Why", ratio=3),
        bare("Line", right=True),
    )
    rows = [
        (
            Cell(finding.check, theme.HEAD),
            f"“{finding.text}”",
            finding.message,
            Cell(f"L{finding.line}", theme.DIM),
        )
        for finding in findings
    ]
    return of_cells(columns, rows)
