"""iCalendar (RFC 5545): all-day events. What is open at one end is left out.

A month or a year becomes the span of its days. The time stamp is the day the article was
published: the same article gives the same bytes on any day.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from syriatl.model.facts import Event
from syriatl.query.selection import Found
from syriatl.views.exports import Written
from syriatl.views.safe import clean

_FOLD = 75  # octets a line
_LAST_YEAR = 9998  # the day after the last one must be a date too


def write(found: Sequence[Found[Event]]) -> Written:
    """The events as a calendar."""
    placed = [f for f in found if _span(f.fact) is not None]
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//syriatl//EN", "CALSCALE:GREGORIAN"]
    for item in placed:
        lines += _event(item)
    lines.append("END:VCALENDAR")
    folded = "".join(f"{part}\r\n" for line in lines for part in _folded(line))
    return Written(folded, len(found) - len(placed))


def _span(event: Event) -> tuple[date, date] | None:
    """The first day, and the day after the last one."""
    first, last = event.date.earliest(), event.date.latest()
    if first is None or last is None or first[0] < 1 or last[0] > _LAST_YEAR:
        return None
    return date(*first), date(*last) + timedelta(days=1)


def _event(found: Found[Event]) -> Iterator[str]:
    event = found.fact
    article = found.chronicle.article
    start, end = _span(event) or (date.min, date.min)
    yield "BEGIN:VEVENT"
    yield f"UID:{event.id}@{article.doc}.syriatl"
    yield f"DTSTAMP:{_day(article.published or date(1970, 1, 1))}T000000Z"
    yield f"DTSTART;VALUE=DATE:{_day(start)}"
    yield f"DTEND;VALUE=DATE:{_day(end)}"
    yield f"SUMMARY:{_escaped(event.summary)}"
    yield f"DESCRIPTION:{_escaped(f'{event.text} ({article.title}, line {event.span.line})')}"
    yield f"CATEGORIES:{_escaped(event.kind)}"
    if event.places:
        yield f"LOCATION:{_escaped(', '.join(event.places))}"
    yield "TRANSP:TRANSPARENT"
    yield "END:VEVENT"


def _day(value: date) -> str:
    return f"{value.year:04d}{value.month:02d}{value.day:02d}"


def _escaped(text: str) -> str:
    for sign in "\\;,":
        text = text.replace(sign, f"\\{sign}")
    return clean(text)


def _folded(line: str) -> Iterator[str]:
    """A line cut to pieces of 75 octets, never inside a character."""
    piece, size = "", 0
    for sign in line:
        octets = len(sign.encode())
        if size + octets > _FOLD:
            yield piece
            piece, size = " ", 1
        piece, size = piece + sign, size + octets
    yield piece
