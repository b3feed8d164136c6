"""The one filter. What is asked for twice is OR, what is asked for beside it is AND.

Named tuples and no dataclasses, here and in the command line: a dataclass of twenty fields takes
milliseconds of every start.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import partial
from typing import NamedTuple

from syriatl.model.edtf import PRECISIONS, Edtf, next_day
from syriatl.model.facts import Chronicle, Figure
from syriatl.model.folding import plain
from syriatl.query.facets import Facets, Fact, facets
from syriatl.query.matching import contains, holds

MATCHES: dict[str, Callable[[Edtf, Edtf], bool]] = {
    "overlap": Edtf.overlaps,  # may lie in it
    "certain": Edtf.within,  # surely does
    "start": Edtf.begins_in,  # begins in it
}
_YEAR = 366  # days, after which the calendar repeats
_COARSE = PRECISIONS.index("year")  # what is no finer than a year lies in no month


class Criteria(NamedTuple):
    """What is asked for. An empty field asks for nothing; names are canonical already."""

    periods: tuple[tuple[Edtf, ...], ...] = ()  # in any of the first, in any of the second, …
    months: frozenset[int] = frozenset()
    days: frozenset[int] = frozenset()  # of the month
    kinds: frozenset[str] = frozenset()
    actors: frozenset[str] = frozenset()
    sides: frozenset[str] = frozenset()
    places: frozenset[str] = frozenset()
    sections: frozenset[str] = frozenset()
    statuses: frozenset[str] = frozenset()
    pattern: re.Pattern[str] | None = None  # without accents
    precision: str | None = None  # at least this precise
    match: str = "overlap"  # how a date lies in the periods: a key of `MATCHES`
    references: bool = True  # background mentions too
    known_by: Edtf | None = None  # only what was known by then
    figures: FigureCriteria | None = None
    without: tuple[Criteria, ...] = ()

    def matches(self, fact: Fact, chronicle: Chronicle) -> bool:
        """Whether a fact is asked for."""
        seen = facets(fact, chronicle)
        return (
            self._in_time(seen)
            and self._named(seen)
            and (self.pattern is None or _says(seen.words, self.pattern))
            and (self.references or not seen.reference)
            and (self.figures is None or self.figures.matches(fact))
            and not any(other.matches(fact, chronicle) for other in self.without)
        )

    def in_time(self, fact: Fact, chronicle: Chronicle) -> bool:
        """Whether a fact lies in the time asked for, whatever else is asked."""
        return self._in_time(facets(fact, chronicle))

    def _named(self, seen: Facets) -> bool:
        asked = (
            (self.kinds, seen.kinds),
            (self.actors, seen.actors),
            (self.sides, seen.sides),
            (self.statuses, seen.statuses),
        )
        return (
            all(not wanted or wanted & there for wanted, there in asked)
            and _any_holds(seen.places, self.places)
            and _any_heading(seen.section, self.sections)
        )

    def _in_time(self, seen: Facets) -> bool:
        if self.known_by is not None and not all(
            _not_after(date, self.known_by) for date in (*seen.dates[:1], *seen.reported)
        ):
            return False
        if not (self.periods or self.months or self.days or self.precision):
            return True
        return any(map(self._dated, seen.dates))

    def _dated(self, date: Edtf) -> bool:
        """Whether one date lies where it is asked for, and is precise enough."""
        lies = partial(MATCHES[self.match], date)
        return (
            all(any(map(lies, choice)) for choice in self.periods)
            and self._on_calendar(date)
            and (self.precision is None or _as_precise(date, self.precision))
        )

    def _on_calendar(self, date: Edtf) -> bool:
        """Whether a date touches a month or day of the calendar, in whatever year."""
        if not self.days:
            return not self.months or bool(self.months & _months(date))
        return any(
            day in self.days and (not self.months or month in self.months)
            for month, day in _days(date)
        )


class FigureCriteria(NamedTuple):
    """What is asked of figures alone. `low` and `high` bound the value, whole ranges included."""

    categories: frozenset[str] = frozenset()
    units: frozenset[str] = frozenset()
    claimants: frozenset[str] = frozenset()  # words of their names
    low: float | None = None
    high: float | None = None

    def matches(self, fact: Fact) -> bool:
        """Whether a fact is such a figure."""
        if not isinstance(fact, Figure):
            return False
        least, most = fact.least, fact.most
        return (
            (not self.categories or fact.category in self.categories)
            and (not self.units or fact.unit in self.units)
            and (not self.claimants or _any_holds([fact.source or ""], self.claimants))
            and (self.low is None or (most is not None and most >= self.low))
            and (self.high is None or (least is not None and least <= self.high))
        )


def _says(text: str, pattern: re.Pattern[str]) -> bool:
    """Whether a text matches, as it is or without its accents."""
    return bool(pattern.search(text) or pattern.search(plain(text)))


def _any_holds(texts: frozenset[str] | list[str], wanted: frozenset[str]) -> bool:
    return not wanted or any(holds(text, words) for text in texts for words in wanted)


def _any_heading(path: tuple[str, ...], wanted: frozenset[str]) -> bool:
    return not wanted or any(contains(title, words) for title in path for words in wanted)


def _not_after(date: Edtf, limit: Edtf) -> bool:
    start, end = date.earliest(), limit.latest()
    return start is None or end is None or start <= end


def _months(date: Edtf) -> frozenset[int]:
    """The calendar months that a date touches; none for what is not placed more finely."""
    first, last = date.earliest(), date.latest()
    if first is None or last is None or PRECISIONS.index(_coarser_end(date)) >= _COARSE:
        return frozenset()
    months = (last[0] - first[0]) * 12 + last[1] - first[1] + 1
    return frozenset((first[1] - 1 + i) % 12 + 1 for i in range(min(months, 12)))


def _days(date: Edtf) -> Iterator[tuple[int, int]]:
    """The days that a date touches, as month and day; none for what is not placed to the day."""
    current, last = date.earliest(), date.latest()
    if current is None or last is None or _coarser_end(date) != "day":
        return
    for _ in range(_YEAR):
        yield current[1:]
        if current == last:
            return
        current = next_day(current)


def _coarser_end(date: Edtf) -> str:
    """The precision of a date; of an interval, that of its coarser end."""
    ends = [point.precision for point in (date.start, date.end) if point is not None]
    return max(ends, key=PRECISIONS.index)


def _as_precise(date: Edtf, wanted: str) -> bool:
    """Whether a date is placed at least that precisely: an interval has to fit into one unit."""
    first, last = date.earliest(), date.latest()
    if first is None or last is None:
        return False
    if not date.interval:
        return PRECISIONS.index(date.precision) <= PRECISIONS.index(wanted)
    return {
        "day": first == last,
        "month": first[:2] == last[:2],
        "year": first[0] == last[0],
    }[wanted]
