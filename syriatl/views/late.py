"""What became known only later."""

from __future__ import annotations

from collections.abc import Sequence

from syriatl.query.delays import delay
from syriatl.query.selection import Found
from syriatl.views.dates import human, lasting
from syriatl.views.grid import Grid, bare, of_cells
from syriatl.views.naming import Look
from syriatl.views.sheets import Cell, event_date, event_what, line_of


def late_grid(found: Sequence[Found]) -> Grid:
    """Events with the date on which they became known, and how long that took."""
    columns = (
        bare("Date"),
        bare("Known"),
        bare("Later", right=True),
        bare("What", ratio=1),
        bare("Line", right=True),
    )
    looks = {id(f.chronicle): Look(f.chronicle) for f in found}
    rows = []
    for event, chronicle in found:
        look = looks[id(chronicle)]
        known = human(event.reported) if event.reported else ""
        later = Cell(lasting(delay(event) or 0), "bold")
        what, line = event_what(event, look), line_of(event, look)
        rows.append((event_date(event, look), known, later, what, line))
    return of_cells(columns, rows)
