"""What to doubt of dates: those unresolved, too late, out of order, on another day of the week."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator
from functools import cache

from syriatl.knowledge import table, words
from syriatl.model.edtf import Edtf
from syriatl.model.edtf import day as as_day
from syriatl.model.facts import Chronicle, Time
from syriatl.query.calendar import rough_number
from syriatl.query.checks.finding import Finding

_NEAR = 20  # characters beside a date in which its day of the week may stand
_FALLS_BACK = 366  # days that a paragraph may fall back before that is odd


def unresolved(chronicle: Chronicle) -> Iterator[Finding]:
    """Dates whose year nothing tells, and those with more than one reading."""
    for time in chronicle.times:
        if not time.date.known:
            yield _at(time, "unresolved", "no year could be told for it")
        elif not time.sure:
            yield _at(time, "unsure", "read as ", time.date, ", another reading is possible")


def after_publication(chronicle: Chronicle) -> Iterator[Finding]:
    """Dates later than the article itself."""
    published = chronicle.article.published
    if published is None:
        return
    last = as_day(published).latest()
    for time in chronicle.times:
        first = time.date.earliest()
        if first and last and first > last:
            told = (" is later than the article (", as_day(published), ")")
            yield _at(time, "future", time.date, *told)


def backwards(chronicle: Chronicle) -> Iterator[Finding]:
    """Days that fall back by more than a year within a paragraph, where the year was inferred."""
    before: Time | None = None
    for time in chronicle.times:
        if time.date.precision != "day":
            continue
        if (
            before is not None
            and before.span.line == time.span.line
            and time.basis == "partial"
            and _number(time.date) + _FALLS_BACK < _number(before.date)
        ):
            told = (" comes after ", before.date, " in the same paragraph")
            yield _at(time, "backwards", time.date, *told)
        before = time


def weekdays(chronicle: Chronicle) -> Iterator[Finding]:
    """Dates that fall on another day of the week than the text says."""
    for time in chronicle.times:
        if time.date.precision != "day" or time.date.interval or time.basis == "relative":
            continue
        told, is_day = _weekday_beside(time, chronicle.article.text), _weekday(time.date)
        if told and is_day and told != is_day:
            yield _at(time, "weekday", time.date, f" was a {is_day}, not a {told}")


def _weekday_beside(time: Time, text: str) -> str | None:
    """The day of the week that the text gives with a date."""
    before, within, behind = _beside()
    start, end = time.span.start, time.span.end
    match = (
        within.search(time.text)
        or before.search(text[max(0, start - _NEAR) : start])
        or behind.search(text[end : end + _NEAR])
    )
    return match[1] if match else None


def _weekday(date: Edtf) -> str | None:
    try:
        return _weekday_names()[datetime.date(*(date.earliest() or ())).weekday()]
    except (TypeError, ValueError):  # no such day in Python's calendar
        return None


@cache
def _weekday_names() -> tuple[str, ...]:
    return words(table("times")["weekdays"])


@cache
def _beside() -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    """A day of the week before a date, within one, behind one."""
    name = f"({'|'.join(_weekday_names())})"
    return (
        re.compile(rf"\b{name},?\s+(?:the\s+)?$"),
        re.compile(rf"\b{name}\b"),
        re.compile(rf"^(?:,?\s+a\s+|\s+\(){name}\b"),
    )


def _at(time: Time, check_name: str, *message: str | Edtf) -> Finding:
    return Finding(check_name, time.span.line, time.text, message, time.id)


def _number(date: Edtf) -> int:
    """A date as a number, good enough for differences of more than a year."""
    return rough_number(date.earliest() or (0, 1, 1))
