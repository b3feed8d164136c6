"""Reckoning with the calendar: from what is said and one known date to a value.

Days before the year 1 are beyond `datetime` and are not reckoned with: such relative times stay
unresolved.
"""

from __future__ import annotations

from datetime import MAXYEAR, date, timedelta

from syriatl.extraction.times.said import Said
from syriatl.model.edtf import Edtf, Point

_WINTER = 24


def value_of(said: Said, year: int | None) -> Edtf | None:
    """The date of calendar words in a given year; None for one that the year does not have."""
    try:
        if said.quarter is not None and year is not None:
            last = 3 * said.quarter
            return Edtf.between(Edtf.of(year, last - 2), Edtf.of(year, last))
        point = Point(year, said.month, said.day, said.span)
    except ValueError:
        return None
    return Edtf(point, point)


def rolls_over(month: int, known: Point) -> bool:
    """Whether a bare month after a known date is one of the next year.

    Dates move forward within a year; a text that has come to its last months goes on in the
    next year ("in December 2018 … in January").
    """
    first, last = _first_month(month), _first_month(known.month)
    if last is None or first is None or first >= last:
        return False
    return known.month == _WINTER or (last >= 10 and first <= 3)


def is_after(month: int, known: Point) -> bool:
    """Whether a month comes later in the year than a known date, by a season at least."""
    first, last = _first_month(month), _first_month(known.month)
    return last is not None and first is not None and first >= last + 3


def _first_month(month: int | None) -> int | None:
    """The month, or that in which a season begins; winter begins in December."""
    if month is None or month <= 12:
        return month
    return {21: 3, 22: 6, 23: 9, 24: 12}[month]


def shifted(said: Said, known: Point) -> Edtf | None:
    """The date of a relative time, seen from a known one; None where that is too vague."""
    turn = said.turn or 0
    if said.weekday is not None:
        return _weekday(said.weekday, said.turn, known)
    match said.unit:
        case None:
            return _turned(said, known)
        case "day":
            return _day(known, turn)
        case "week":
            return _week(known, turn) if said.whole else _day(known, 7 * turn)
        case "month":
            return _month(said, known, turn)
        case _:
            return value_of(said, known.year + turn) if known.year is not None else None


def _date(known: Point) -> date | None:
    """The known date as a day, where it is one."""
    if known.day is None or known.month is None or known.year is None or known.year < 1:
        return None
    return date(known.year, known.month, known.day) if known.year <= MAXYEAR else None


def _plus(known: Point, days: int) -> date | None:
    start = _date(known)
    try:
        return start + timedelta(days) if start else None
    except OverflowError:
        return None


def _edtf(day: date | None) -> Edtf | None:
    return Edtf.of(day.year, day.month, day.day) if day else None


def _day(known: Point, days: int) -> Edtf | None:
    """That many days after the known day."""
    return _edtf(_plus(known, days))


def _week(known: Point, turn: int) -> Edtf | None:
    """The week around the known day, Monday to Sunday, or the seven days beside it."""
    start = _date(known)
    if start is None:
        return None
    beside = 7 * turn if turn < 0 else 7 * turn - 6
    first = beside if turn else -start.weekday()
    begin, end = _day(known, first), _day(known, first + 6)
    return Edtf.between(begin, end) if begin and end else None


def _month(said: Said, known: Point, turn: int) -> Edtf | None:
    """The month so many months on, or a day of it."""
    if known.month is None or known.month > 12 or known.year is None:
        return None
    years, month = divmod(known.month - 1 + turn, 12)
    return value_of(Said(month=month + 1, day=said.day), known.year + years)


def _weekday(weekday: int, turn: int | None, known: Point) -> Edtf | None:
    """A day of the week: the nearest to the known day, or the next or last before it."""
    start = _date(known)
    if start is None:
        return None
    ahead = (weekday - start.weekday()) % 7
    if turn in (None, 0):
        return _day(known, ahead if ahead <= 3 else ahead - 7)
    return _day(known, (ahead or 7) if turn == 1 else (ahead - 7))


def _turned(said: Said, known: Point) -> Edtf | None:
    """The first May after the known date ("the following May"), or the last before it."""
    month, last, year = _first_month(said.month), _first_month(known.month), known.year
    if month is None or year is None:
        return None
    if said.turn == 1:
        year += last is None or month <= last
    elif said.turn == -1:
        year -= last is None or month >= last
    return value_of(said, year)


def month_of_day(day: int, known: Point) -> tuple[int, int] | None:
    """Year and month of a bare "the 15th" after a known date: its own month, or the next."""
    if known.month is None or known.month > 12 or known.year is None:
        return None
    later = known.day is not None and known.day - day > 15
    years, month = divmod(known.month - 1 + later, 12)
    return known.year + years, month + 1
