"""What became known only later."""

from __future__ import annotations

from collections.abc import Sequence

from syriatl.model.facts import Event
from syriatl.query.delays import delay
from syriatl.query.selection import Found
from syriatl.views.dates import human, lasting
from syriatl.views.grid import Grid, of_cells
from syriatl.views.naming import looks
from syriatl.views.sheets import Cell, Column, event_date, event_what, line_of


def late_grid(found: Sequence[Found[Event]]) -> Grid:
    """Events with the date on which they became known, and how long that took."""
    columns = (
        Column("Date"),
        Column("Known"),
        Column("Later", right=True),
        Column("What", ratio=1),
        Column("Line", right=True),
    )
    look_of = looks(found)
    rows = []
    for event, chronicle in found:
        look = look_of[id(chronicle)]
        known = human(event.reported) if event.reported else ""
        later = Cell(lasting(delay(event) or 0), "bold")
        what, line = event_what(event, look), line_of(event, look)
        rows.append((event_date(event, look), known, later, what, line))
    return of_cells(columns, rows)
