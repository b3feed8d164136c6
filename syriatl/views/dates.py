"""Dates as people write them, never more precise than the text."""

from __future__ import annotations

from syriatl.model.edtf import Edtf, Point

MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
_SEASONS = {21: "spring", 22: "summer", 23: "autumn", 24: "winter"}
_MONTH, _YEAR = 30.44, 365.25  # days
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


def _year(point: Point) -> str:
    if point.year is None:
        return "year unknown"
    if point.span == 10:
        return f"{point.year}s"
    if point.span == 100:
        return f"{point.year // 100 + 1}th century"
    return str(point.year) if point.year > 0 else f"{1 - point.year} BC"


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
