"""Which of the stated dates carry the story on, and which are only mentioned in passing.

"In June 2002 a court sentenced …" amid the spring of 1999 does not take the story to 2002; the
next "On 7 May" is still of 1999. Each stated date is either a step of the story or an aside, and
of all ways to read the text the cheapest is taken: a step costs the more the further it jumps and
the less the text around invites a jump, an aside the more prominent the date is.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

_WIDTH = 6  # readings kept at each date: time stays linear in the text


@dataclass(frozen=True, slots=True)
class Stated:
    """A date with its year, and what bears on its part in the story."""

    year: int
    paragraph: int
    section: int
    prominence: float  # what it costs to read it as an aside
    heading: tuple[int, int] | None  # first and last year of the heading above it


@dataclass(frozen=True, slots=True)
class _Reading:
    """A way to read the text so far: its cost, its last step, and how it came there."""

    cost: float
    last: Stated | None
    steps: tuple[_Reading, int] | None  # the reading before the last step, and that step's index


# What a step costs, by where it goes from the step before.
_AHEAD = 0.3  # a later year
_AHEAD_EACH = 0.2  # and for each year that is left out
_BACK = 0.6  # an earlier year, in a new section
_BACK_IN_SECTION = 1.6
_BACK_IN_PARAGRAPH = 2.4
_OFF_HEADING = 1.0  # a year other than those of the heading
_MOST = 2.0  # however far the jump


def steps(stated: Sequence[Stated]) -> set[int]:
    """Indexes of the dates that are steps of the story, in the cheapest reading."""
    readings = [_Reading(0.0, None, None)]
    for index, date in enumerate(stated):
        best: dict[int | None, _Reading] = {}
        for reading in readings:
            aside = _Reading(reading.cost + date.prominence, reading.last, reading.steps)
            step = _Reading(reading.cost + _step(reading.last, date), date, (reading, index))
            for choice in (step, aside):
                year = choice.last.year if choice.last else None
                if year not in best or choice.cost < best[year].cost:
                    best[year] = choice
        readings = sorted(best.values(), key=lambda r: r.cost)[:_WIDTH]
    return _trace(readings[0])


def _step(last: Stated | None, date: Stated) -> float:
    """What it costs to go from one step of the story to the next."""
    off = date.heading is not None and not date.heading[0] <= date.year <= date.heading[1]
    return _OFF_HEADING * off + (0.0 if last is None else _jump(last, date))


def _jump(last: Stated, date: Stated) -> float:
    if date.year > last.year:
        return min(_MOST, _AHEAD + _AHEAD_EACH * (date.year - last.year - 1))
    if date.year == last.year:
        return 0.0
    if date.section != last.section:
        return _BACK
    return _BACK_IN_SECTION if date.paragraph != last.paragraph else _BACK_IN_PARAGRAPH


def _trace(reading: _Reading) -> set[int]:
    """The steps of a reading, from its last to its first."""
    found: set[int] = set()
    while reading.steps is not None:
        reading, index = reading.steps
        found.add(index)
    return found
