"""Dates as the text gives them: an `Edtf` never claims more precision than was stated.

Extended Date/Time Format, Library of Congress (ISO 8601-2), levels 0 and 1 with the seasons:
`2014-09-22`, `2014-09`, `2014`, `201X`, `20XX`, `2014-21` (spring), `XXXX-09-14` (year unknown),
`2014-05/2014-06`, `2014/..`, `../2014`, and a trailing `~`, `?` or `%`. Years before 1 are
astronomical, as the standard asks: `-0489` is 490 BC.
<https://www.loc.gov/standards/datetime/>
"""

from __future__ import annotations

import re
from datetime import date
from typing import NamedTuple

PRECISIONS = ("day", "month", "season", "year", "decade", "century", "interval")
_ONE = re.compile(
    r"(?P<year>-?(?:\d{4}|\d{3}X|\d{2}XX|XXXX))"
    r"(?:-(?P<month>\d\d|XX)(?:-(?P<day>\d\d|XX))?)?"
    r"(?P<qualifier>[~?%]?)",
    re.ASCII,
)
# The northern seasons as whole months; winter runs into the next year.
_SEASON_MONTHS = {21: (3, 5), 22: (6, 8), 23: (9, 11), 24: (12, 2)}

Day = tuple[int, int, int]
"""A day as (year, month, day), with astronomical years: `datetime.date` has none before 1."""


def days_in_month(year: int, month: int) -> int:
    """Length of a month of the proleptic Gregorian calendar, for any year."""
    if month == 2:
        leap = year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
        return 29 if leap else 28
    return 30 if month in (4, 6, 9, 11) else 31


def next_day(day: Day) -> Day:
    """The day after."""
    year, month, number = day
    if number < days_in_month(year, month):
        return (year, month, number + 1)
    return (year, month + 1, 1) if month < 12 else (year + 1, 1, 1)


def iso_day(day: Day | None) -> str | None:
    """`(2014, 9, 22)` as `2014-09-22`; years before 1 keep their sign."""
    if day is None:
        return None
    year, month, number = day
    return f"{iso_year(year)}-{month:02d}-{number:02d}"


def iso_year(year: int) -> str:
    """`2014`, `0800`; years before 1 keep their sign: `-0489`."""
    sign = "-" if year < 0 else ""
    return f"{sign}{abs(year):04d}"


class _Atoms(NamedTuple):
    """What a `Point` is made of."""

    year: int | None
    month: int | None = None  # 21–24 are seasons
    day: int | None = None
    span: int = 1  # years covered, `year` the first: 1, 10 (a decade) or 100 (a century)
    qualifier: str = ""


class Point(_Atoms):
    """One date without a slash: the atoms that an `Edtf` is made of."""

    __slots__ = ()

    def __new__(
        cls,
        year: int | None,
        month: int | None = None,
        day: int | None = None,
        span: int = 1,
        qualifier: str = "",
    ) -> Point:
        """Refuse days and months that no calendar has."""
        if year is not None and abs(year) > 9999:
            raise ValueError(f"a year of more than four digits: {year}")
        if span > 1 and month is not None:
            raise ValueError("a decade or century has no month")
        if month is not None and not (1 <= month <= 12 or month in _SEASON_MONTHS):
            raise ValueError(f"no such month: {month:02d}")
        if day is not None:
            if month is None or month > 12:
                raise ValueError("a day needs its month")
            if not 1 <= day <= days_in_month(year if year is not None else 4, month):
                raise ValueError(f"no such day: {day} in month {month:02d}")
        return super().__new__(cls, year, month, day, span, qualifier)

    def __str__(self) -> str:
        """The EDTF form."""
        if self.year is None:
            text = "XXXX"
        else:
            digits = iso_year(self.year)
            text = {1: digits, 10: digits[:-1] + "X", 100: digits[:-2] + "XX"}[self.span]
        if self.month is not None:
            text += f"-{self.month:02d}"
        if self.day is not None:
            text += f"-{self.day:02d}"
        return text + self.qualifier

    @property
    def precision(self) -> str:
        """The finest unit stated: day, month, season, year, decade or century."""
        if self.day is not None:
            return "day"
        if self.month is not None:
            return "month" if self.month <= 12 else "season"
        return {1: "year", 10: "decade", 100: "century"}[self.span]

    def earliest(self) -> Day | None:
        """First day that it can mean, None where the year is unknown."""
        if self.year is None:
            return None
        if self.month is None:
            return (self.year, 1, 1)
        if self.month > 12:
            return (self.year, _SEASON_MONTHS[self.month][0], 1)
        return (self.year, self.month, self.day or 1)

    def latest(self) -> Day | None:
        """Last day that it can mean, None where the year is unknown."""
        if self.year is None:
            return None
        if self.month is None:
            return (self.year + self.span - 1, 12, 31)
        if self.month > 12:
            last = _SEASON_MONTHS[self.month][1]
            year = self.year + (last < 3)
            return (year, last, days_in_month(year, last))
        return (self.year, self.month, self.day or days_in_month(self.year, self.month))

    @classmethod
    def parse(cls, text: str) -> Point:
        """Read one EDTF date; ValueError when it is none."""
        m = _ONE.fullmatch(text)
        if m is None:
            raise ValueError(f"not an EDTF date: {text!r}")
        digits = m["year"].lstrip("-")
        span = 10 ** digits.count("X") if digits != "XXXX" else 1
        before = m["year"].startswith("-")  # -04XX is -0499 to -0400
        year = None if digits == "XXXX" else int(digits.replace("X", "9" if before else "0"))
        if year is not None and before:
            year = -year
        month = None if m["month"] in (None, "XX") else int(m["month"])
        day = None if m["day"] in (None, "XX") else int(m["day"])
        return cls(year, month, day, span, m["qualifier"])


class Edtf(NamedTuple):
    """A date or an interval; `start` or `end` None is an open end (`..`)."""

    start: Point | None
    end: Point | None
    interval: bool = False

    @classmethod
    def of(cls, year: int | None, month: int | None = None, day: int | None = None) -> Edtf:
        """A plain date: `Edtf.of(2014, 9)` is `2014-09`."""
        point = Point(year, month, day)
        return cls(point, point)

    @classmethod
    def between(cls, start: Edtf | None, end: Edtf | None) -> Edtf:
        """From the start of one to the end of the other; None leaves that end open."""
        return cls(start.start if start else None, end.end if end else None, interval=True)

    @classmethod
    def parse(cls, text: str) -> Edtf:
        """Read an EDTF string; ValueError, with the reason, when it is none."""
        first, slash, last = text.partition("/")
        if not slash:
            point = Point.parse(text)
            return cls(point, point)
        ends = [None if half in ("", "..") else Point.parse(half) for half in (first, last)]
        if ends == [None, None]:
            raise ValueError(f"an interval needs one end: {text!r}")
        value = cls(ends[0], ends[1], interval=True)
        begin, finish = value.earliest(), value.latest()
        if begin and finish and begin > finish:
            raise ValueError(f"an interval that ends before it begins: {text!r}")
        return value

    def __str__(self) -> str:
        """The EDTF form."""
        if not self.interval:
            return str(self.start)
        return f"{self.start or '..'}/{self.end or '..'}"

    @property
    def precision(self) -> str:
        """One of `PRECISIONS`."""
        if self.interval or self.start is None:
            return "interval"
        return self.start.precision

    def earliest(self) -> Day | None:
        """First day it can mean; None for an open start or an unknown year."""
        return self.start.earliest() if self.start else None

    def latest(self) -> Day | None:
        """Last day it can mean; None for an open end or an unknown year."""
        return self.end.latest() if self.end else None

    @property
    def known(self) -> bool:
        """Whether it can be placed in time at all: `XXXX-09-14` cannot."""
        return self.earliest() is not None or self.latest() is not None

    def overlaps(self, other: Edtf) -> bool:
        """May the two share a day?"""
        if not (self.known and other.known):
            return False
        return not (
            _before(self.latest(), other.earliest()) or _before(other.latest(), self.earliest())
        )

    def within(self, other: Edtf) -> bool:
        """Does every day this can mean surely lie in `other`?"""
        if not (self.known and other.known):
            return False
        begin, end = self.earliest(), self.latest()
        starts = other.earliest() is None or (begin is not None and begin >= other.earliest())  # type: ignore[operator]
        ends = other.latest() is None or (end is not None and end <= other.latest())  # type: ignore[operator]
        return starts and ends

    def begins_in(self, other: Edtf) -> bool:
        """Is the first day it can mean in `other`? An open start begins nowhere."""
        begin = self.earliest()
        if begin is None or not other.known:
            return False
        return not (_before(begin, other.earliest()) or _before(other.latest(), begin))

    @property
    def sort_key(self) -> tuple[Day, Day]:
        """Order by first, then by last possible day; unknown dates come last, open starts first."""
        far = (10**6, 1, 1)
        begin, end = self.earliest(), self.latest()
        if begin is None and end is None:
            return (far, far)
        return (begin or (-(10**6), 1, 1), end or far)


def _before(first: Day | None, second: Day | None) -> bool:
    """Is `first` surely before `second`? An open end (None) is never before anything."""
    return first is not None and second is not None and first < second


def day(value: date) -> Edtf:
    """A calendar day as `Edtf`."""
    return Edtf.of(value.year, value.month, value.day)
