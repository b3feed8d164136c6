"""Dates as people write them, never more precise than the text."""

from __future__ import annotations

from syriatl.model.edtf import Edtf, Point
from syriatl.model.facts import NONE, Time
from syriatl.query.buckets import Bucket

MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
_SEASONS = {21: "spring", 22: "summer", 23: "autumn", 24: "winter"}
_MONTH, _YEAR = 30.44, 365.25  # days
_SMALL = 99  # a year that would be taken for a day
_BOUNDS = {"since": "since", "until": "until", "by": "by", "before": "before", "after": "after"}


def human(
    date: Edtf, modifier: str | None = None, bound: str | None = None, *, full: bool = False
) -> str:
    """A date in words: `6 Oct 2019`, `early Sep 2018`, `17–20 Oct 2019`, `c. 2015`, `since 2014`.

    Args:
        date: the date.
        modifier: early, mid, late or approx.
        bound: the word that governs it, as in "by May 2016".
        full: months with all their letters.
    """
    words = _interval(date, full) if date.interval else _point(date.start, full)
    approx = modifier == "approx" or any(p and "~" in p.qualifier for p in (date.start, date.end))
    if modifier in ("early", "late"):
        words = f"{modifier} {words}"
    elif modifier == "mid":
        words = f"mid-{words}"
    if approx:
        words = f"c. {words}"
    if any(p and p.qualifier in ("?", "%") for p in (date.start, date.end)):
        words += "?"
    governed = _BOUNDS.get(bound or "")
    return f"{governed} {words}" if governed and not date.interval else words


def said(time: Time, *, full: bool = False) -> str:
    """A date with the words that narrow or govern it: `by late 2019`."""
    return human(time.date, time.modifier, time.bound, full=full)


def lasting(days: int) -> str:
    """`1 day`, `45 days`, `14 months`, `3.5 years`."""
    if days < 3 * _MONTH:
        return f"{days} day{'s' if days != 1 else ''}"
    if days < 2 * _YEAR:
        return f"{days / _MONTH:.0f} months"
    return f"{days / _YEAR:.1f} years"


def month_name(number: int, *, full: bool = False) -> str:
    """`Oct` or `October`."""
    return MONTHS[number - 1] if full else MONTHS[number - 1][:3]


def year_name(year: int) -> str:
    """`2019`; `490 BC` for -489, since the calendar that we count in has a year 0; `AD 14`."""
    if year < 1:
        return f"{1 - year} BC"
    return str(year) if year > _SMALL else f"AD {year}"


def period(place: Bucket, unit: str, *, full: bool = False) -> str:
    """A bucket of time: `2019`, `2019 Q4`, `Oct 2019`, `6 Oct 2019`."""
    year, *finer = place
    if unit == "quarter":
        return f"{year_name(year)} Q{finer[0]}"
    month = [month_name(finer[0], full=full)] if finer else []
    return " ".join([*map(str, finer[1:]), *month, year_name(year)])


def titled(facet: str, value: str) -> str:
    """A value of a facet as it is read: years are the only ones that are written otherwise."""
    return year_name(int(value)) if facet == "year" and value != NONE else value


def _year(point: Point) -> str:
    if point.year is None:
        return "year unknown"
    if point.span == 100:
        return _century(point.year)
    if point.span == 10 and point.year > 0:
        return f"{point.year}s"
    last = f"–{year_name(point.year + 9)}" if point.span == 10 else ""
    return year_name(point.year).removesuffix(" BC" if last else "") + last


def _century(first: int) -> str:
    """`21st century`, `5th century BC`."""
    nth = abs(first) // 100 + 1
    ending = "th" if nth in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(nth % 10, "th")
    return f"{nth}{ending} century{' BC' if first < 0 else ''}"


def _month(point: Point, full: bool) -> str:
    if point.month is None:
        return ""
    return _SEASONS.get(point.month) or month_name(point.month, full=full)


def _point(point: Point | None, full: bool) -> str:
    if point is None:
        return "undated"
    if point.year is None and point.month is not None:
        return f"{_day_month(point, full)}, year unknown"
    return " ".join(filter(None, [_day_month(point, full), _year(point)]))


def _day_month(point: Point, full: bool) -> str:
    day = str(point.day) if point.day is not None else ""
    return " ".join(filter(None, [day, _month(point, full)]))


def _interval(date: Edtf, full: bool) -> str:
    start, end = date.start, date.end
    if start is None:
        return f"until {_point(end, full)}"
    if end is None:
        return f"since {_point(start, full)}"
    if start.year != end.year:
        dash = "–" if start.month is None and end.month is None else " – "
        return f"{_point(start, full)}{dash}{_point(end, full)}"
    if start.day and end.day and start.month == end.month:
        return f"{start.day}–{_point(end, full)}"
    dash = " – " if start.day or end.day else "–"
    return f"{_day_month(start, full) or _year(start)}{dash}{_point(end, full)}"
