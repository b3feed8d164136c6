"""The headings of an article, with the events below each."""

from __future__ import annotations

from typing import NamedTuple

from syriatl.model.edtf import Edtf
from syriatl.model.facts import Chronicle, Event


class Heading(NamedTuple):
    """A heading, and the events below it, those below the headings inside it included."""

    title: str
    level: int
    line: int
    path: tuple[str, ...]
    events: int
    first: Edtf | None
    last: Edtf | None


def outline(chronicle: Chronicle, events: list[Event]) -> list[Heading]:
    """The headings in the article's order; background mentions count, but place nothing in time."""
    headings = []
    for section in chronicle.article.sections:
        path = section.path
        inside = [event for event in events if event.section[: len(path)] == path]
        if not path:
            inside = [event for event in events if not event.section]
        dates = [event.date for event in inside if not event.reference and event.date.known]
        if section.title or inside:
            span = (min(dates, key=_start), max(dates, key=_end)) if dates else (None, None)
            headings.append(
                Heading(section.title, section.level, section.line, path, len(inside), *span)
            )
    return headings


def _start(date: Edtf) -> tuple[object, ...]:
    return date.sort_key[0]


def _end(date: Edtf) -> tuple[object, ...]:
    return date.sort_key[1] if date.latest() else date.sort_key[0]
