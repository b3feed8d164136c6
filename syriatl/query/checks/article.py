"""What to doubt of the article: its front matter, repeated words, marks of doubt, leftovers."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from syriatl.knowledge import table, words
from syriatl.model.edtf import Day
from syriatl.model.facts import Chronicle, Event, Participant
from syriatl.query.checks.finding import Finding
from syriatl.query.facets import LEAD
from syriatl.query.matching import fold_text

_LEFTOVER = (
    r"\[object Object\]|\{\{[^{}\n]{0,80}\}\}|</?(?:ref|div|span|br)\b[^>\n]{0,80}>|\[\d{1,3}\]"
)
_LONG = 8  # words: shorter sentences may well be the same


def front_matter(chronicle: Chronicle) -> Iterator[Finding]:
    """What a party did outside the years that the front matter gives it, and who did nothing.

    What lies before the first of these years is told as background.
    """
    listed = [actor for actor in chronicle.participants if actor.listed]
    started = [actor.active.earliest() for actor in listed if actor.active]
    first = min((day for day in started if day), default=None)
    for actor in listed:
        for event in chronicle.events_of.get(actor.name, ()):
            if actor.active and first and _took_part(event) and _outside(event, actor, first):
                years = (f"{actor.name} is listed for ", actor.active, ", this is ", event.date)
                yield Finding("front matter", event.span.line, event.summary, years, event.id)
    if unnamed := _unnamed(listed, chronicle):
        names = ", ".join(actor.name for actor in unnamed)
        told = f"listed, but the text names none of these {len(unnamed)} of {len(listed)} parties"
        yield Finding("front matter", unnamed[0].line, names, (told,))


def _took_part(event: Event) -> bool:
    """Whether those whom an event names took part in the war by it."""
    told = event.status == "asserted" and not event.reference
    return told and event.kind in ("airstrike", "battle", "deployment")


def _outside(event: Event, actor: Participant, first: Day) -> bool:
    last = event.date.latest()
    active = actor.active
    return bool(active and last and last >= first and not event.date.overlaps(active))


def _unnamed(actors: Sequence[Participant], chronicle: Chronicle) -> list[Participant]:
    """Those none of whose names stands anywhere in the text, be it as a part of another name."""
    silent = [actor for actor in actors if actor.name not in chronicle.mention_lines]
    prose = fold_text(chronicle.article.prose) if silent else ""
    return [a for a in silent if not any(fold_text(name) in prose for name in (a.name, *a.aliases))]


def repeated(chronicle: Chronicle) -> Iterator[Finding]:
    """Sentences that stand in the article twice, word for word."""
    article = chronicle.article
    first: dict[str, int] = {}
    for sentence in article.sentences:
        words = article.text[sentence.start : sentence.end].split()
        line = article.line_at(sentence.start)
        told = first.setdefault(" ".join(words), line) if len(words) >= _LONG else line
        if told != line:
            yield Finding("repeated", line, " ".join(words), (f"stands in line {told} already",))


def doubted(chronicle: Chronicle) -> Iterator[Finding]:
    """Where the article's own editors left a mark of doubt."""
    article = chronicle.article
    start = article.sentences[0].start if article.sentences else 0
    for match in _mark().finditer(article.text, start):
        yield Finding("marked", article.line_at(match.start()), match[0], ("by its editors",))


def leftovers(chronicle: Chronicle) -> Iterator[Finding]:
    """Markup that a converter left behind, a line for each sort of it."""
    article = chronicle.article
    found: dict[str, list[int]] = {}
    for match in re.finditer(_LEFTOVER, article.text):
        sort = "[1]" if match[0][1:2].isdigit() else match[0]
        found.setdefault(sort, []).append(match.start())
    for sort, places in found.items():
        times = "once" if len(places) == 1 else f"{len(places)} times"
        headings = dict.fromkeys(article.section_at(place).title or LEAD for place in places)
        told = f"left over {times}, in {', '.join(f'“{title}”' for title in headings)}"
        yield Finding("markup", article.line_at(places[0]), sort, (told,))


def notes(chronicle: Chronicle) -> Iterator[Finding]:
    """What was odd about the source itself."""
    for note in chronicle.article.notes:
        yield Finding("source", 1, chronicle.article.doc, (note,))


@cache
def _mark() -> re.Pattern[str]:
    """A mark of doubt as the editors leave it in a text: `[citation needed]`, `[who?]`."""
    marks = table("doubts")["marks"]
    ends, starts, whole = ("|".join(words(marks[part])) for part in ("ends", "starts", "whole"))
    pattern = rf"\[(?:[\w ]{{0,30}}(?:{ends})|(?:{starts})[\w ,–—-]{{0,20}}|(?:{whole})\??)\]"
    return re.compile(pattern, re.IGNORECASE)
