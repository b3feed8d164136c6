"""The headings of an article, with the events below each."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from syriatl.model.article import Article
from syriatl.model.edtf import Edtf
from syriatl.model.facts import Chronicle, Event
from syriatl.query.matching import contains


class Heading(NamedTuple):
    """A heading, and the events below it, those below the headings inside it included."""

    title: str
    level: int
    line: int
    path: tuple[str, ...]
    events: int
    first: Edtf | None
    last: Edtf | None


def outline(chronicle: Chronicle, events: Sequence[Event]) -> list[Heading]:
    """The headings in the article's order."""
    inside: dict[tuple[str, ...], list[Event]] = {}
    for event in events:
        for depth in range(1, len(event.section) + 1):
            inside.setdefault(event.section[:depth], []).append(event)
        if not event.section:
            inside.setdefault((), []).append(event)
    return [
        Heading(title, level, line, path, len(inside.get(path, ())), *span(inside.get(path, ())))
        for title, level, line, _, path in chronicle.article.sections
        if title or path in inside
    ]


def lines_of(article: Article, words: str | None) -> tuple[int, int] | None:
    """First and last line of the first section whose heading holds the words, with those inside it.

    No words: those of the whole body. None: no heading holds them.
    """
    end = len(article.line_starts)
    if words is None:
        return article.meta_lines[1] + 1, end
    for index, heading in enumerate(article.sections):
        if heading.title and contains(heading.title, words):
            below = (s.line for s in article.sections[index + 1 :] if s.level <= heading.level)
            return heading.line, next(below, end + 1) - 1
    return None


def span(events: Sequence[Event]) -> tuple[Edtf, Edtf] | tuple[None, None]:
    """When the first event began and the last ended; background mentions place nothing in time."""
    dates = [event.date for event in events if not event.reference and event.date.known]
    if not dates:
        return None, None
    first, last = min(dates, key=_start), max(dates, key=_end)
    begin, end = first.start or first.end, last.end or last.start
    return Edtf(begin, begin), Edtf(end, end)


def _start(date: Edtf) -> tuple[object, ...]:
    return date.sort_key[0]


def _end(date: Edtf) -> tuple[object, ...]:
    return date.sort_key[1] if date.latest() else date.sort_key[0]
