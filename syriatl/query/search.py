"""Words wherever they stand: in events, figures, actors, and the passages that are none of them.

The caption of a picture is a passage too.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Any, NamedTuple

from syriatl.model.facts import Chronicle, Event, Figure, Participant
from syriatl.query.criteria import Criteria
from syriatl.query.matching import find

Places = list[tuple[int, int]]
Finder = Callable[[str], Places]
SORTS = ("event", "figure", "actor", "passage")


class Hit(NamedTuple):
    """Something that holds the words: its text, and where in it they stand."""

    sort: str  # one of SORTS
    fact: Any  # None for a passage
    chronicle: Chronicle
    text: str
    places: Places
    line: int
    section: tuple[str, ...]


def search(asked: Iterable[tuple[Chronicle, Criteria]], words: str) -> list[Hit]:
    """What holds the words as a phrase; where nothing does, what holds each of them."""
    asked = list(asked)
    for finder in (_phrase(words), _each(words.split())):
        hits = [hit for chronicle, criteria in asked for hit in _hits(chronicle, criteria, finder)]
        if hits:
            return sorted(hits, key=lambda hit: SORTS.index(hit.sort))
    return []


def _phrase(words: str) -> Finder:
    return lambda text: find(text, words)


def _each(words: list[str]) -> Finder:
    def places(text: str) -> Places:
        found = [find(text, word) for word in words]
        return sorted(place for one in found for place in one) if all(found) else []

    return places


def _hits(chronicle: Chronicle, criteria: Criteria, finder: Finder) -> Iterator[Hit]:
    events = [hit for event in chronicle.events if (hit := _event(event, chronicle, finder))]
    figures = [hit for figure in chronicle.figures if (hit := _figure(figure, chronicle, finder))]
    actors = [hit for actor in chronicle.participants if (hit := _actor(actor, chronicle, finder))]
    for hit in (*events, *figures, *actors):
        if criteria.matches(hit.fact, chronicle):
            yield hit
    if criteria == Criteria():  # a bare passage has nothing that a filter could ask for
        passages = [
            *_passages(chronicle, finder, {hit.fact.sentence for hit in events}),
            *_captions(chronicle, finder),
        ]
        yield from sorted(passages, key=lambda hit: hit.line)


def _event(event: Event, chronicle: Chronicle, finder: Finder) -> Hit | None:
    """An event with the words in its sentence or its headline."""
    for text in (event.text, event.summary):
        if places := finder(text):
            line, section = event.span.line, event.section
            return Hit("event", event, chronicle, text, places, line, section)
    return None


def _figure(figure: Figure, chronicle: Chronicle, finder: Finder) -> Hit | None:
    if places := finder(figure.text):
        line, section = figure.span.line, figure.section
        return Hit("figure", figure, chronicle, figure.text, places, line, section)
    return None


def _actor(actor: Participant, chronicle: Chronicle, finder: Finder) -> Hit | None:
    """An actor with the words in a name, its role or its note."""
    text = " · ".join([actor.name, *actor.aliases, *filter(None, [actor.role, actor.note])])
    if places := finder(text):
        return Hit("actor", actor, chronicle, text, places, actor.line, ())
    return None


def _passages(chronicle: Chronicle, finder: Finder, told: set[int]) -> Iterator[Hit]:
    article = chronicle.article
    if not finder(article.prose):
        return
    for index, sentence in enumerate(article.sentences):
        text = article.text[sentence.start : sentence.end]
        if index not in told and (places := finder(text)):
            line, section = article.line_at(sentence.start), article.section_at(sentence.start)
            yield Hit("passage", None, chronicle, text, places, line, section.path)


def _captions(chronicle: Chronicle, finder: Finder) -> Iterator[Hit]:
    for shown in chronicle.article.media:
        if places := finder(shown.caption):
            yield Hit("passage", None, chronicle, shown.caption, places, shown.line, shown.section)
