"""From what is typed behind `show` to facts: an id or its beginning, a line, a name."""

from __future__ import annotations

import re

from syriatl.model.facts import Chronicle, Event, Figure, Participant, Time

_ID = re.compile(r"[aedf]-[0-9a-f]{0,8}")
_LINE = re.compile(r"[Ll](\d{1,7})")
Named = Event | Figure | Participant | Time


def is_id(text: str) -> bool:
    """Whether a text has the form of an id or of its beginning."""
    return _ID.fullmatch(text) is not None


def by_id(prefix: str, chronicle: Chronicle) -> list[Named]:
    """The facts whose id begins so; the one whose id it is, if there is one."""
    exact = chronicle.by_id.get(prefix)
    if exact is not None:
        return [exact]
    return [fact for name, fact in chronicle.by_id.items() if name.startswith(prefix)]


def line_number(text: str) -> int | None:
    """148 for `L148`."""
    match = _LINE.fullmatch(text)
    return int(match[1]) if match else None


def on_line(number: int, chronicle: Chronicle) -> list[Event | Figure | Time]:
    """The facts of a line: events, figures, dates."""
    facts: tuple[Event | Figure | Time, ...] = (
        *chronicle.events,
        *chronicle.figures,
        *chronicle.times,
    )
    return [fact for fact in facts if fact.span.line == number]


def neighbours(event: Event, chronicle: Chronicle, count: int) -> tuple[list[Event], list[Event]]:
    """The events before and after one in time, background mentions left out."""
    told = [e for e in chronicle.events if not e.reference or e.id == event.id]
    at = next(i for i, e in enumerate(told) if e.id == event.id)
    return told[max(0, at - count) : at], told[at + 1 : at + 1 + count]
