"""From what is typed behind `show` to facts: an id or its beginning, a line, a name."""

from __future__ import annotations

import re
from typing import NamedTuple

from syriatl.model.facts import Chronicle, Event, Figure, Mention, Participant, Time

_ID = r"[aedf]-[0-9a-f]{0,8}"
_LINE = r"[Ll](\d{1,7})"
Named = Event | Figure | Participant | Time


def is_id(text: str) -> bool:
    """Whether a text has the form of an id or of its beginning."""
    return re.fullmatch(_ID, text) is not None


def by_id(prefix: str, chronicle: Chronicle) -> list[Named]:
    """The facts whose id begins so; the one whose id it is, if there is one."""
    exact = chronicle.by_id.get(prefix)
    if exact is not None:
        return [exact]
    return [fact for name, fact in chronicle.by_id.items() if name.startswith(prefix)]


def line_number(text: str) -> int | None:
    """148 for `L148`."""
    match = re.fullmatch(_LINE, text)
    return int(match[1]) if match else None


class Line(NamedTuple):
    """A line of the source and what was found in it."""

    number: int
    start: int
    text: str
    section: tuple[str, ...]
    events: tuple[Event, ...]
    figures: tuple[Figure, ...]
    times: tuple[Time, ...]
    mentions: tuple[Mention, ...]

    @property
    def id(self) -> str:
        """What it is called: `L148`."""
        return f"L{self.number}"


def on_line(number: int, chronicle: Chronicle) -> Line:
    """A line of the source, which has to have that many."""
    article = chronicle.article
    start = article.line_starts[number - 1]
    return Line(
        number,
        start,
        article.line(number),
        article.section_at(start).path,
        tuple(event for event in chronicle.events if event.span.line == number),
        tuple(figure for figure in chronicle.figures if figure.span.line == number),
        tuple(time for time in chronicle.times if time.span.line == number),
        tuple(mention for mention in chronicle.mentions if mention.span.line == number),
    )


def neighbours(event: Event, chronicle: Chronicle, count: int) -> tuple[list[Event], list[Event]]:
    """The events before and after one in time, background mentions left out."""
    told = [e for e in chronicle.events if not e.reference or e.id == event.id]
    at = next(i for i, e in enumerate(told) if e.id == event.id)
    return told[max(0, at - count) : at], told[at + 1 : at + 1 + count]
