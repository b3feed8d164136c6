"""Dates as people type them: exact forms first, then ordinary words through dateparser.

The one place that knows dateparser, and it imports it only for words ("march 2019", "last month"):
the import alone takes longer than everything else that the program does.
"""

from __future__ import annotations

import re
from datetime import date, datetime, timedelta

from syriatl.knowledge import table, words
from syriatl.model.edtf import Edtf, day
from syriatl.model.errors import UsageError

_EXACT = re.compile(r"[\dX~?%/.-]+")
_YEARS = re.compile(r"(?P<first>\d{4})\s*(?:\.\.|–|-|to)\s*(?P<last>\d{4})")
_QUARTER = re.compile(r"(?:(?P<year>\d{4})-?\s?)?Q(?P<number>[1-4])(?:\s(?P<after>\d{4}))?", re.I)
_NUMBERS = re.compile(r"(?P<a>\d{1,2})[/.-](?P<b>\d{1,2})[/.-](?P<year>\d{4})")
_SEASON = re.compile(
    r"(?:the\s+)?(?:(?P<which>last|this|next)\s+)?(?P<season>[a-z]+)(?:\s+(?:of\s+)?(?P<year>\d{4}))?",
    re.IGNORECASE,
)
_DECADE = re.compile(r"(?P<first>\d{3})0s")
_SPAN = re.compile(r"(?P<first>.+?)(?:\s(?:-|–|to)\s|–)(?P<last>.+)")
_NARROWED = re.compile(r"(?:(?:c\.|early|late|by)\s|mid[-\s])(?P<date>.+)", re.IGNORECASE)
_OPEN = re.compile(r"(?P<word>since|until)\s(?P<date>.+)", re.IGNORECASE)
_WORD = re.compile(r"[^\W\d_]{3}|\d{4}")  # dateparser makes dates of nearly nothing: "a 35"
_HINT = "write it as 2019, 2019-10, 2019-10-06, 2017..2019 or “6 October 2019”"
_LONGEST = 60  # characters of a date


def read_date(text: str, published: date | None) -> Edtf:
    """The date or period that was typed.

    Args:
        text: an ISO or EDTF form, a quarter, a range, or words; what the screens show too.
        published: what "last month" counts from: the article's day, never today.

    Raises:
        UsageError: it is no date, or could be two; the message says how to write it.
    """
    typed = " ".join(text.split())
    if not typed or len(typed) > _LONGEST:
        raise UsageError(f"not a date: {text[:_LONGEST]!r}; {_HINT}")
    return (
        _years(typed)
        or _quarter(typed)
        or _numbers(typed)
        or _exact(typed)
        or _season(typed, published)
        or _shown(typed, published)
        or _loose(typed, published)
    )


def _years(typed: str) -> Edtf | None:
    """A range of years: 2017..2019, 2017-2019."""
    match = _YEARS.fullmatch(typed)
    if match is None:
        return None
    if match["first"] > match["last"]:
        raise UsageError(
            f"{typed!r} ends before it begins; write {match['last']}..{match['first']}"
        )
    return Edtf.parse(f"{match['first']}/{match['last']}")


def _quarter(typed: str) -> Edtf | None:
    """A quarter of a year: 2019-Q3."""
    match = _QUARTER.fullmatch(typed)
    if match is None or not (match["year"] or match["after"]):
        return None
    year, last = int(match["year"] or match["after"]), 3 * int(match["number"])
    return Edtf.between(Edtf.of(year, last - 2), Edtf.of(year, last))


def _numbers(typed: str) -> Edtf | None:
    """Day, month and year as numbers, where only one order makes a date."""
    match = _NUMBERS.fullmatch(typed)
    if match is None:
        return None
    year, a, b = int(match["year"]), int(match["a"]), int(match["b"])
    readings = {day(d) for d in (_day(year, a, b), _day(year, b, a)) if d is not None}
    if len(readings) == 1:
        return readings.pop()
    if not readings:
        raise UsageError(f"no such date: {typed!r}; {_HINT}")
    either = " or ".join(sorted(map(str, readings)))
    raise UsageError(f"{typed!r} can be two dates; write {either}")


def _day(year: int, month: int, number: int) -> date | None:
    try:
        return date(year, month, number)
    except ValueError:
        return None


def _exact(typed: str) -> Edtf | None:
    """An EDTF form, `..` also standing for the slash of an interval."""
    if not _EXACT.fullmatch(typed):
        return None
    first, dots, last = typed.partition("..")
    form = f"{first}/{last}" if dots and first and last and "/" not in typed else typed
    try:
        return Edtf.parse(form)
    except ValueError as error:
        raise UsageError(f"not a date: {typed!r} ({error}); {_HINT}") from error


def _season(typed: str, published: date | None) -> Edtf | None:
    """A season: "summer 2019", "last autumn" (the last that was over)."""
    match = _SEASON.fullmatch(typed)
    number = _seasons().get(match["season"].casefold()) if match else None
    if match is None or number is None:
        return None
    if match["year"]:
        return Edtf.of(int(match["year"]), number)
    base = _base(typed, published)
    seasons = [Edtf.of(year, number) for year in range(base.year - 2, base.year + 2)]
    today = day(base).sort_key[0]
    if (match["which"] or "last").casefold() == "last":
        return [s for s in seasons if (s.latest() or today) < today][-1]
    return next(s for s in seasons if (s.latest() or today) >= today)


def _shown(typed: str, published: date | None) -> Edtf | None:
    """What the screens show as a date: "mid-Oct 2019", "17–20 Oct 2019", "since 2014", "2010s".

    A part of a month or year is the whole of it, as that is the date which such an event has.
    """
    if match := _DECADE.fullmatch(typed):
        return Edtf.parse(f"{match['first']}X")
    if match := _OPEN.fullmatch(typed):
        end = read_date(match["date"], published)
        since = match["word"].casefold() == "since"
        return Edtf.between(end, None) if since else Edtf.between(None, end)
    if match := _SPAN.fullmatch(typed):
        return _span(typed, match["first"], match["last"], published)
    match = _NARROWED.fullmatch(typed)
    return read_date(match["date"], published) if match else None


def _span(typed: str, first: str, last: str, published: date | None) -> Edtf:
    """From one date to another; what the first leaves out stands in the last."""
    if not re.search(r"\d{4}", first) and re.search(r"\d{4}$", last):
        rest = last.split()
        first = " ".join([first, *(rest[1:] if first.isdecimal() else rest[-1:])])
    span = Edtf.between(read_date(first, published), read_date(last, published))
    begin, end = span.earliest(), span.latest()
    if begin and end and begin > end:
        raise UsageError(f"{typed!r} ends before it begins")
    return span


def _seasons() -> dict[str, int]:
    """Season words and their EDTF numbers."""
    lists = table("times")
    pairs = (entry.split("=") for entry in (*words(lists["seasons"]), *words(lists["fall"])))
    return {name: int(number) for name, number in pairs}


def _base(typed: str, published: date | None) -> date:
    if published is None:
        raise UsageError(f"{typed!r} needs a day to count from, and the article has none; {_HINT}")
    return published


def _loose(typed: str, published: date | None) -> Edtf:
    """Ordinary words, through dateparser, at the precision they state."""
    found = _parsed(typed, published or date(2000, 1, 1)) if _WORD.search(typed) else None
    if found is None:
        raise UsageError(f"not a date: {typed!r}; {_HINT}")
    if published is None and found != _parsed(typed, date(2011, 11, 11)):
        _base(typed, published)
    return found


def _parsed(typed: str, base: date) -> Edtf | None:
    """What dateparser makes of words, seen from `base`, at the precision that was stated."""
    from dateparser.date import DateDataParser

    settings = {
        "TIMEZONE": "UTC",  # else it asks for the machine's, which may be none
        "RELATIVE_BASE": datetime(base.year, base.month, base.day),
        "PREFER_DATES_FROM": "past",
        "DATE_ORDER": "DMY",
        "PARSERS": ["relative-time", "absolute-time"],
    }
    found = DateDataParser(languages=["en"], settings=settings).get_date_data(typed)
    if found.date_obj is None:
        return None
    told = found.date_obj.date()
    match found.period:  # what was not stated is filled up from `base`
        case "year":
            return Edtf.of(told.year)
        case "month":
            return Edtf.of(told.year, told.month)
        case "week":
            monday = told - timedelta(told.weekday())
            return Edtf.between(day(monday), day(monday + timedelta(6)))
    return day(told)
