"""Dates on flags: what each option makes of the dates that were typed."""

from __future__ import annotations

import re
from datetime import date, timedelta

from syriatl.model.edtf import Edtf, day
from syriatl.model.errors import UsageError

_LETTERS = 3  # of a month's name: fewer may be two months
_LENGTH = r"(\d{1,5})\s*([dwmy])[a-z]*"
_DAYS = {"d": 1, "w": 7, "m": 30, "y": 365}
_BEFORE_CHRIST = re.compile(r"(\d{1,4}) ?bce?", re.IGNORECASE)  # as the screens show it


class DateReader:
    """Reads the dates of a command line, relative to the day an article was published."""

    def __init__(self, published: date | None, as_of: str | None = None) -> None:
        """`as_of`, else `published`: what "last month" is counted from; never today.

        Raises:
            UsageError: `as_of` is no day.
        """
        self._today = published
        if as_of:
            given = self.read(as_of)
            if given.precision != "day" or given.start is None:
                raise UsageError(f"--as-of {as_of!r}: name a day")
            self._today = date(*(given.earliest() or ()))

    def read(self, text: str) -> Edtf:
        """A date or interval as typed.

        Raises:
            UsageError: it cannot be read, or could be read in two ways.
        """
        from syriatl.reading.dates import read_date

        if early := _BEFORE_CHRIST.fullmatch(text.strip()):
            return Edtf.of(1 - int(early[1]))
        return read_date(text, self._today)

    def window(self, since: str | None, until: str | None) -> Edtf | None:
        """From one date to another, both included.

        Raises:
            UsageError: it ends before it begins.
        """
        start, end = (self.read(text) if text else None for text in (since, until))
        if start is None and end is None:
            return None
        window = Edtf.between(start, end)
        first, last = window.earliest(), window.latest()
        if first and last and first > last:
            raise UsageError(f"--since {since} is after --until {until}")
        return window

    def years(self, text: str) -> Edtf:
        """A year, or the years from one to another."""
        years = self.read(text) if text.lstrip("-")[:1].isdigit() else None
        if years is None or {p.precision for p in (years.start, years.end) if p} != {"year"}:
            raise UsageError(f"--year {text!r}: write 2019 or 2017..2019")
        return years

    def near(self, typed: str, window: str) -> Edtf:
        """The time from so long before a date to so long after it."""
        return _near(self.read(typed), typed, window)

    def day(self, text: str) -> int:
        """The number of a day of the month."""
        if text.isdecimal() and 1 <= int(text) <= 31:
            return int(text)
        raise UsageError(f"--day {text!r}: write a number from 1 to 31")

    def month(self, text: str) -> int:
        """The number of a month, from its number or name."""
        if text.isdecimal() and 1 <= int(text) <= 12:
            return int(text)
        from syriatl.views.dates import MONTHS

        word = text.casefold().removesuffix(".")
        named = [n for n, name in enumerate(MONTHS, 1) if name.casefold().startswith(word)]
        if len(word) >= _LETTERS and named:
            return named[0]
        raise UsageError(f"--month {text!r}: write a number from 1 to 12, or a name")


def _near(middle: Edtf, typed: str, window: str) -> Edtf:
    """The time from so long before a date to so long after it."""
    length = re.fullmatch(_LENGTH, window.strip().lower())
    first, last = middle.earliest(), middle.latest()
    if not length:
        raise UsageError(f"--window {window!r}: write 14d, 3w or 2m")
    if first is None or last is None:
        raise UsageError(f"--around {typed!r}: name a date with both ends")
    span = timedelta(days=int(length[1]) * _DAYS[length[2]])
    try:
        return Edtf.between(day(date(*first) - span), day(date(*last) + span))
    except (OverflowError, ValueError) as error:
        raise UsageError(f"--around {typed!r} --window {window}: out of the calendar") from error


def whole_days(period: Edtf) -> Edtf:
    """A period whose ends are not stated alike, as days: what was asked for, spelled out."""
    start, end = period.start, period.end
    if start is None or end is None or start.precision == end.precision:
        return period
    first, last = period.earliest(), period.latest()
    if first is None or last is None:
        return period
    return Edtf.between(Edtf.of(*first), Edtf.of(*last))
