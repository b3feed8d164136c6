"""Where an article falls silent: the longest time in which it dates nothing."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from syriatl.model.edtf import Day, Edtf
from syriatl.model.facts import NONE, Event
from syriatl.query.calendar import days_between
from syriatl.query.selection import Found
from syriatl.query.tallies import groups

_LEAST = 5  # events: fewer are no story that could fall silent


class Silence(NamedTuple):
    """The longest time without an event of one value, from one event's date to another's."""

    facet: str
    value: str
    events: int
    after: Edtf
    until: Edtf
    days: int  # at least so many lie between them


def silences(found: Sequence[Found[Event]], facets: Iterable[str]) -> list[Silence]:
    """The longest silence of everything, then that of each value of some facets, longest first."""
    whole = _longest("all", "all", found)
    each = [
        silence
        for facet in facets
        for value, members in groups(found, facet)
        if value != NONE and len(members) >= _LEAST and (silence := _longest(facet, value, members))
    ]
    return [*([whole] if whole else []), *sorted(each, key=lambda silence: -silence.days)]


def _longest(facet: str, value: str, found: Sequence[Found[Event]]) -> Silence | None:
    """The longest silence between events; what may lie anywhere in a year breaks that of the year.

    What is open at its end is only known to have begun.
    """
    dates = sorted((f.fact.date for f in found if f.fact.date.earliest()), key=_begin)
    longest: Silence | None = None
    after = dates[0] if dates else None
    for until in dates:
        days = _days(_end(after), _begin(until)) if after else 0
        if after and days > (longest.days if longest else 0):
            longest = Silence(facet, value, len(found), after, until, days)
        after = max(after or until, until, key=_end)
    return longest


def _begin(date: Edtf) -> Day:
    return date.earliest() or (0, 1, 1)


def _end(date: Edtf) -> Day:
    return date.latest() or _begin(date)


def _days(after: Day, until: Day) -> int:
    """How many days lie between two days; 0 where they meet or are outside Python's calendar."""
    return max(0, (days_between(after, until) or 0) - 1)
