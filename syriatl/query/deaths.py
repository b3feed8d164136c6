"""How many were killed in an event, by the figures that belong to it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from syriatl.model.facts import Chronicle, Event, Figure

_CIVILIANS = "civilians-killed"
_DEATHS = (_CIVILIANS, "militants-killed", "military-killed")


class Toll(NamedTuple):
    """A number of the dead. `best` only where the text gives one number; None: not stated."""

    low: int | None = None
    best: int | None = None
    high: int | None = None


class Deaths(NamedTuple):
    """The dead of an event, and the civilians among them."""

    all: Toll
    civilians: Toll


def deaths(event: Event, chronicle: Chronicle) -> Deaths | None:
    """The dead of an event; None where no figure tells of any.

    Several figures of one category are rival or repeated: they bound it. Different categories
    (civilians, militants, soldiers) add up. What is a part of another figure is in it already.
    """
    figures = [fact for i in event.figures if isinstance(fact := chronicle.by_id.get(i), Figure)]
    killed = [figure for figure in figures if figure.category in _DEATHS]
    ids = {figure.id for figure in killed}
    wholes = [figure for figure in killed if figure.part_of not in ids]
    tolls = {
        category: _bounds([f for f in wholes if f.category == category])
        for category in dict.fromkeys(figure.category for figure in wholes)
    }
    if not tolls:
        return None
    return Deaths(
        Toll(*map(_sum, zip(*tolls.values(), strict=True))), tolls.get(_CIVILIANS, Toll())
    )


def _bounds(figures: Sequence[Figure]) -> Toll:
    """The widest bounds that figures of the same dead give; None where one leaves an end open."""
    lows = [figure.low for figure in figures if figure.low is not None]
    highs = [figure.high for figure in figures if figure.high is not None]
    low = int(min(lows)) if len(lows) == len(figures) else None
    high = int(max(highs)) if len(highs) == len(figures) else None
    return Toll(low, low if low == high else None, high)


def _sum(values: Iterable[int | None]) -> int | None:
    known = list(values)
    return None if None in known else sum(value or 0 for value in known)
