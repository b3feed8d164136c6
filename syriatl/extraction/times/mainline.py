"""Which dates carry the story on, and which are only mentioned in passing.

"In June 2002 a court sentenced …" amid the spring of 1999 does not take the story to 2002; the
next "On 7 May" is still of 1999. Each date with a year is either a step of the story or an aside,
and of all ways to read the text the cheapest is taken: a step costs the more the further it jumps
and the less the text around invites a jump, an aside the more prominent the date is. Dates without
a year follow the last step, and speak against a reading in which they would run backwards.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from math import log2
from operator import itemgetter
from typing import NamedTuple

_WIDTH = 6  # readings kept at each date: time stays linear in the text


class Dated(NamedTuple):
    """A date as the story sees it."""

    year: int | None
    month: int | None
    paragraph: int
    section: int
    prominence: float  # what it costs to read it as an aside
    off: float  # what it costs to read it as a step, for its year alone
    back: bool  # the words look back: "had left in April"


class _Reading(NamedTuple):
    """A way to read the text so far: where the story is, and its steps, last first."""

    year: int | None = None
    month: int | None = None
    last: Dated | None = None  # date, of whatever kind
    home: int = -1  # paragraph of the last step
    steps: _Step | None = None


class _Step(NamedTuple):
    """A step of the story, and those before it."""

    number: int  # of the date
    before: _Step | None


_Priced = tuple[float, _Reading]
_COST = itemgetter(0)  # of a reading with its price

# What a step costs, by where it goes from the step before.
_AHEAD = 0.3  # a later year
_AHEAD_FURTHER = 0.25  # and with each doubling of the distance
_AFTER_END = 0.3  # a year after the end of what the text is about
_STRAY = 0.15  # and each date without a year that follows it in other paragraphs
_BACK = 0.6  # an earlier year, in a new section
_BACK_IN_SECTION = 1.6
_BACK_IN_PARAGRAPH = 2.4
_BACK_IN_YEAR = 0.4  # an earlier month of the same year


def steps(dates: Sequence[Dated], end: int) -> set[int]:
    """Indexes of the dates with a year that are steps of the story, in the cheapest reading.

    Args:
        dates: all dates of the text, in order.
        end: the last year of what the text is about.
    """
    readings: list[_Priced] = [(0.0, _Reading())]
    for index, date in enumerate(dates):
        if date.year is None:
            goes_on = [_follow(cost, reading, date, end) for cost, reading in readings]
        else:
            goes_on = [(cost + date.prominence, reading) for cost, reading in readings]  # asides
            goes_on.append(_step(readings, date, index, late=date.year > end))
        readings = _cheapest(goes_on)
    return _trace(readings[0][1])


def _cheapest(readings: Iterable[_Priced]) -> list[_Priced]:
    """The cheapest of some readings, one for each month in which they leave the story."""
    best: dict[tuple[int | None, int | None], _Priced] = {}
    for priced in sorted(readings, key=_COST):
        reading = priced[1]
        best.setdefault((reading.year, reading.month), priced)
    return list(best.values())[:_WIDTH]


def _step(readings: Iterable[_Priced], date: Dated, index: int, *, late: bool) -> _Priced:
    """The cheapest way to take a date with a year for a step."""
    costs = (
        (cost + date.off + _jump(reading, date) + _AFTER_END * late, reading)
        for cost, reading in readings
    )
    cost, before = min(costs, key=_COST)
    step = _Step(index, before.steps)
    return cost, _Reading(date.year, date.month, date, date.paragraph, step)


def _follow(cost: float, reading: _Reading, date: Dated, end: int) -> _Priced:
    """The reading with a date without a year, which follows its last step."""
    year, month = reading.year, date.month
    if month is None or year is None:
        return cost, reading
    cost += _STRAY * (year > end and date.paragraph != reading.home)
    known = reading.month or month
    if date.back:
        late = month >= known + 3  # of the year before, then
        return cost + _BACK_IN_YEAR * late, reading
    if month < known:
        over = known >= 10 and month <= 3
        year += over
        cost += 0.0 if over else _BACK_IN_YEAR
    return cost, _Reading(year, month, date, reading.home, reading.steps)


def _jump(reading: _Reading, date: Dated) -> float:
    """What a step costs by its direction and its length."""
    last = reading.last
    if reading.year is None or last is None:
        return 0.0
    ahead = (date.year or 0) - reading.year
    if ahead > 0:
        return _AHEAD + _AHEAD_FURTHER * log2(ahead)
    if ahead == 0:
        return _BACK_IN_YEAR if (date.month or 12) < (reading.month or 1) else 0.0
    if date.section != last.section:
        return _BACK
    return _BACK_IN_SECTION if date.paragraph != last.paragraph else _BACK_IN_PARAGRAPH


def _trace(reading: _Reading) -> set[int]:
    """The steps of a reading, from its last to its first."""
    found: set[int] = set()
    step = reading.steps
    while step is not None:
        found.add(step.number)
        step = step.before
    return found
