"""What changed between two revisions, a line a change."""

from __future__ import annotations

from collections.abc import Sequence

from syriatl.model.facts import Chronicle, Event, Figure, Participant
from syriatl.query.diffing import Change
from syriatl.views import theme
from syriatl.views.dates import said
from syriatl.views.grid import Grid, of_cells
from syriatl.views.numbers import bounds, counted
from syriatl.views.records import Record, record_of
from syriatl.views.sheets import Cell, Column, active_years

_STYLE = {"added": "green", "removed": "red", "raised": "yellow", "lowered": "yellow"}
_SIGN = {"added": "+", "removed": "-"}


def change_record(change: Change, old: Chronicle, new: Chronicle) -> Record:
    """A change with both records in full."""
    return {
        "change": change.change,
        "sort": change.sort,
        "old": record_of(change.old, old) if change.old else None,
        "new": record_of(change.new, new) if change.new else None,
    }


def change_grid(changes: Sequence[Change]) -> Grid:
    """The changes for people."""
    columns = (
        Column(""),
        Column("Change"),
        Column("Sort"),
        Column("What", ratio=4),
        Column("Lines"),
    )
    return of_cells(columns, map(_row, changes))


def _row(change: Change) -> list[Cell]:
    style = _STYLE.get(change.change, "cyan")
    lines = " → ".join(f"L{_line(fact)}" for fact in (change.old, change.new) if fact)
    return [
        Cell(_SIGN.get(change.change, "~"), style),
        Cell(change.change, style),
        Cell(change.sort),
        Cell(_what(change)),
        Cell(lines, theme.DIM),
    ]


def _line(fact: Event | Figure | Participant) -> int:
    return fact.line if isinstance(fact, Participant) else fact.span.line


def _what(change: Change) -> str:
    old, new = change.old, change.new
    if old is None or new is None or _brief(old) == _brief(new):
        return _brief(new or old)
    return f"{_brief(old)} → {_brief(new)}"


def _brief(fact: Event | Figure | Participant) -> str:
    match fact:
        case Event():
            return f"{said(fact.time)}: {fact.summary}"
        case Figure():
            source = f", {fact.source}" if fact.source else ""
            return f"{bounds(fact)} {counted(fact)}{source}"
        case _:
            told = [fact.side, fact.status, active_years(fact)]
            return f"{fact.name} ({', '.join(word for word in told if word)})"
