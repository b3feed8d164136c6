"""Who appears with an actor, and where first."""

from __future__ import annotations

from collections.abc import Sequence

from syriatl.model.facts import NONE
from syriatl.query.actors import Companion
from syriatl.views import theme
from syriatl.views.dates import human
from syriatl.views.grid import Grid, of_cells
from syriatl.views.records import Record
from syriatl.views.sheets import Cell, Column


def companion_record(found: Companion, doc: str) -> Record:
    """A companion as a flat object."""
    first = found.events[0] if found.events else None
    return {
        "doc": doc,
        "name": found.participant.name,
        "kind": found.participant.kind,
        "side": found.participant.side,
        "events": len(found.events),
        "sentences": found.sentences,
        "ids": [event.id for event in found.events],
        "example": first.text if first else None,
        "line": first.span.line if first else None,
    }


def companion_grid(companions: Sequence[Companion]) -> Grid:
    """The same for people."""
    columns = (
        Column("Name", ratio=2),
        Column("Side"),
        Column("Events", right=True),
        Column("Sentences", right=True),
        Column("For example", ratio=4),
        Column("Line", right=True),
    )
    return of_cells(columns, map(_row, companions))


def _row(found: Companion) -> list[Cell]:
    first = found.events[0] if found.events else None
    return [
        Cell(found.participant.name, theme.HEAD),
        Cell(found.participant.side if found.participant.side != NONE else ""),
        Cell(str(len(found.events) or "–")),
        Cell(str(found.sentences or "–")),
        Cell(f"{human(first.date)}: {first.summary}" if first else ""),
        Cell(f"L{first.span.line}" if first else "", theme.DIM),
    ]
