"""The kinds of events with what they mean."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from syriatl.knowledge import table
from syriatl.model.facts import VALUES, Event
from syriatl.query.selection import Found
from syriatl.views import theme
from syriatl.views.grid import Grid, of_cells
from syriatl.views.records import Record
from syriatl.views.sheets import Cell, Column


def kind_records(found: Sequence[Found[Event]]) -> list[Record]:
    """Each kind with its definition, the number of events of it, the nearest ACLED type."""
    counts = Counter(f.fact.kind for f in found)
    means = table("definitions")["kind"]
    return [{"kind": kind, "events": counts[kind], **means[kind]} for kind in VALUES["kind"]]


def kind_grid(records: Sequence[Record]) -> Grid:
    """The same for people."""
    columns = (
        Column("Kind"),
        Column("Events", right=True),
        Column("Means", ratio=3),
        Column("Nearest ACLED type", ratio=1, from_width=96),
    )
    rows = [
        (
            Cell(record["kind"], theme.KIND[record["kind"]]),
            f"{record['events']:,}",
            record["means"],
            Cell(record["acled"], theme.DIM),
        )
        for record in records
    ]
    return of_cells(columns, rows)
