"""What a reader should doubt: each finding with the line where it stands."""

from __future__ import annotations

import datetime
import re
from collections import Counter
from collections.abc import Callable, Iterator
from typing import NamedTuple

from syriatl.model.edtf import Edtf
from syriatl.model.edtf import day as as_day
from syriatl.model.facts import Chronicle, Time
from syriatl.query.sums import doubts

_LEFTOVER = (
    r"\[object Object\]|\{\{[^{}\n]{0,80}\}\}|</?(?:ref|div|span|br)\b[^>\n]{0,80}>|\[\d{1,3}\]"
)
_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_DAY = f"({'|'.join(_WEEKDAYS)})"
_BEFORE = re.compile(rf"\b{_DAY},?\s+(?:the\s+)?$")
_WITHIN = re.compile(rf"\b{_DAY}\b")
_AFTER = re.compile(rf"^(?:,?\s+a\s+|\s+\(){_DAY}\b")
_NEAR = 20  # characters beside a date in which its day of the week may stand
_FALLS_BACK = 366  # days that a paragraph may fall back before that is odd


class Finding(NamedTuple):
    """Something to doubt."""

    check: str
    line: int
    text: str
    message: str
    id: str | None = None  # of the record concerned


def check(chronicle: Chronicle) -> list[Finding]:
    """All findings of all checks, by check and line."""
    return [finding for run in CHECKS.values() for finding in run(chronicle)]


def _unresolved(chronicle: Chronicle) -> Iterator[Finding]:
    """Dates whose year nothing tells, and those with more than one reading."""
    for time in chronicle.times:
        if not time.date.known:
            yield _at(time, "unresolved", "no year could be told for it")
        elif not time.sure:
            yield _at(time, "unsure", f"read as {time.date}, another reading is possible")


def _after_publication(chronicle: Chronicle) -> Iterator[Finding]:
    """Dates later than the article itself."""
    published = chronicle.article.published
    if published is None:
        return
    last = as_day(published).latest()
    for time in chronicle.times:
        first = time.date.earliest()
        if first and last and first > last:
            yield _at(time, "future", f"{time.date} is later than the article ({published})")


def _backwards(chronicle: Chronicle) -> Iterator[Finding]:
    """Days that fall back by more than a year within a paragraph, where the year was inferred."""
    before: Time | None = None
    for time in chronicle.times:
        if time.date.precision != "day":
            continue
        if (
            before is not None
            and before.span.line == time.span.line
            and time.basis == "partial"
            and _days(time.date) + _FALLS_BACK < _days(before.date)
        ):
            message = f"{time.date} comes after {before.date} in the same paragraph"
            yield _at(time, "backwards", message)
        before = time


def _weekdays(chronicle: Chronicle) -> Iterator[Finding]:
    """Dates that fall on another day of the week than the text says."""
    for time in chronicle.times:
        if time.date.precision != "day" or time.date.interval or time.basis == "relative":
            continue
        told, is_day = _weekday_beside(time, chronicle.article.text), _weekday(time.date)
        if told and is_day and told != is_day:
            yield _at(time, "weekday", f"{time.date} was a {is_day}, not a {told}")


def _weekday_beside(time: Time, text: str) -> str | None:
    """The day of the week that the text gives with a date."""
    start, end = time.span.start, time.span.end
    match = (
        _WITHIN.search(time.text)
        or _BEFORE.search(text[max(0, start - _NEAR) : start])
        or _AFTER.search(text[end : end + _NEAR])
    )
    return match[1] if match else None


def _weekday(date: Edtf) -> str | None:
    try:
        return _WEEKDAYS[datetime.date(*(date.earliest() or ())).weekday()]
    except (TypeError, ValueError):  # no such day in Python's calendar
        return None


def _figures(chronicle: Chronicle) -> Iterator[Finding]:
    """Parts that exceed their whole, percentages over 100, ranges that run backwards."""
    return (Finding(*doubt) for doubt in doubts(chronicle))


def _front_matter(chronicle: Chronicle) -> Iterator[Finding]:
    """Events of a party outside the years that the front matter gives it."""
    for actor in chronicle.participants:
        if not actor.listed or actor.active is None:
            continue
        outside = [
            event
            for event in chronicle.events_of.get(actor.name, ())
            if event.kind in ("airstrike", "battle", "deployment")
            and not event.reference
            and event.status == "asserted"
            and event.date.known
            and not event.date.overlaps(actor.active)
        ]
        for event in outside:
            message = f"{actor.name} is listed for {actor.active}, this is {event.date}"
            yield Finding("front matter", event.span.line, event.summary, message, event.id)


def _leftovers(chronicle: Chronicle) -> Iterator[Finding]:
    """Markup that a converter left behind, a line for each sort of it."""
    article = chronicle.article
    found: Counter[str] = Counter()
    first: dict[str, int] = {}
    for match in re.finditer(_LEFTOVER, article.text):
        sort = "[1]" if match[0][1:2].isdigit() else match[0]
        found[sort] += 1
        first.setdefault(sort, article.line_at(match.start()))
    for sort, count in found.items():
        yield Finding("markup", first[sort], sort, f"left over {count} times, first here")


def _notes(chronicle: Chronicle) -> Iterator[Finding]:
    for note in chronicle.article.notes:
        yield Finding("source", 1, chronicle.article.doc, note)


CHECKS: dict[str, Callable[[Chronicle], Iterator[Finding]]] = {
    "unresolved": _unresolved,
    "future": _after_publication,
    "backwards": _backwards,
    "weekday": _weekdays,
    "figures": _figures,
    "front matter": _front_matter,
    "markup": _leftovers,
    "source": _notes,
}


def _at(time: Time, check_name: str, message: str) -> Finding:
    return Finding(check_name, time.span.line, time.text, message, time.id)


def _days(date: Edtf) -> int:
    """A rough count of days, good enough for differences of more than a year."""
    year, month, number = date.earliest() or (0, 1, 1)
    return year * 372 + month * 31 + number
