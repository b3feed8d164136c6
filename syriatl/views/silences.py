"""The longest silences of an article."""

from __future__ import annotations

from collections.abc import Sequence

from syriatl.query.silences import Silence
from syriatl.views import theme
from syriatl.views.dates import human, lasting
from syriatl.views.grid import Grid, of_cells
from syriatl.views.records import Record
from syriatl.views.sheets import Cell, Column


def silence_record(silence: Silence) -> Record:
    """A silence; `after` and `until` are the dates of the events around it."""
    return {
        **silence._asdict(),
        "after": str(silence.after),
        "until": str(silence.until),
    }


def silence_grid(silences: Sequence[Silence]) -> Grid:
    """The same for people."""
    columns = (
        Column("By"),
        Column("Value", ratio=1),
        Column("Events", right=True),
        Column("Silent for", right=True),
        Column("After"),
        Column("Until"),
    )
    rows = [
        (
            Cell(silence.facet, theme.DIM),
            silence.value,
            f"{silence.events:,}",
            Cell(lasting(silence.days), "bold"),
            human(silence.after),
            human(silence.until),
        )
        for silence in silences
    ]
    return of_cells(columns, rows)
