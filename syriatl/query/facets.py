"""A fact of any type as the filters see it: its dates, kinds, actors, sides, places, words."""

from __future__ import annotations

from collections.abc import Iterable
from functools import singledispatch
from typing import NamedTuple

from syriatl.model.article import Media
from syriatl.model.edtf import Edtf
from syriatl.model.facts import NONE, Chronicle, Event, Figure, Participant, Time
from syriatl.query.actors import Companion

LEAD = "(lead)"  # the heading of what stands before the first heading
Fact = Event | Figure | Participant | Companion | Time | Media


class Facets(NamedTuple):
    """What can be asked of a fact. An empty field means that the fact has nothing of the sort."""

    dates: tuple[Edtf, ...] = ()
    kinds: frozenset[str] = frozenset()
    actors: frozenset[str] = frozenset()
    sides: frozenset[str] = frozenset()
    places: frozenset[str] = frozenset()
    statuses: frozenset[str] = frozenset()
    section: tuple[str, ...] = ()  # headings
    words: str = ""
    reference: bool = False
    reported: tuple[Edtf, ...] = ()


@singledispatch
def facets(fact: object, chronicle: Chronicle) -> Facets:
    """The facets of a fact.

    Raises:
        TypeError: it is no fact.
    """
    raise TypeError(f"not a fact: {fact!r}")


@facets.register(Event)
def _(event: Event, chronicle: Chronicle) -> Facets:
    return Facets(
        (event.date,),
        frozenset([event.kind]),
        frozenset(event.actors),
        frozenset(event.sides),
        frozenset(event.places),
        frozenset([event.status]),
        event.section or (LEAD,),
        f"{event.summary}\n{event.text}",
        event.reference,
        (event.reported,) if event.reported else (),
    )


@facets.register(Figure)
def _(figure: Figure, chronicle: Chronicle) -> Facets:
    """A figure stands in its event: it is of that event's kind, actors and places."""
    event = chronicle.by_id.get(chronicle.event_of_figure.get(figure.id, ""))
    at = _joined([event] if isinstance(event, Event) else [])
    return Facets(
        (figure.as_of,) if figure.as_of else at.dates,
        at.kinds,
        at.actors,
        at.sides,
        at.places,
        at.statuses,
        figure.section or (LEAD,),
        f"{figure.text}\n{figure.noun or ''}\n{figure.source or ''}\n"
        + _sentence(chronicle, figure.sentence),
        at.reference,
    )


@facets.register(Time)
def _(time: Time, chronicle: Chronicle) -> Facets:
    """A date has the facets of the events that it places."""
    at = _joined(chronicle.events_of_time.get(time.id, ()))
    return Facets(
        (time.date,),
        at.kinds,
        at.actors,
        at.sides,
        at.places,
        at.statuses,
        time.section or (LEAD,),
        f"{time.text}\n{_sentence(chronicle, time.sentence)}",
        at.reference,
    )


@facets.register(Participant)
def _(actor: Participant, chronicle: Chronicle) -> Facets:
    """One without events is placed in the years that the front matter gives it."""
    seen = _actor(actor, chronicle.events_of.get(actor.name, ()))
    return seen if seen.dates or not actor.active else seen._replace(dates=(actor.active,))


@facets.register(Companion)
def _(found: Companion, chronicle: Chronicle) -> Facets:
    """Of its events only those count that both took part in."""
    return _actor(found.participant, found.events)


def _actor(actor: Participant, events: Iterable[Event]) -> Facets:
    """An actor is of its own kind and side; its events give the times, places and sections."""
    at = _joined(events)
    return Facets(
        at.dates,
        frozenset([actor.kind]),
        frozenset([actor.name]),
        frozenset([actor.side]),
        at.places,
        frozenset([actor.status or NONE]),
        at.section,
        "\n".join([actor.name, *actor.aliases, actor.role or "", actor.note or ""]),
    )


@facets.register(Media)
def _(media: Media, chronicle: Chronicle) -> Facets:
    return Facets(section=media.section or (LEAD,), words=f"{media.caption}\n{media.link}")


def _joined(events: Iterable[Event]) -> Facets:
    """The facets of several events taken together."""
    events = list(events)
    return Facets(
        tuple(event.date for event in events),
        frozenset(event.kind for event in events),
        frozenset(name for event in events for name in event.actors),
        frozenset(side for event in events for side in event.sides),
        frozenset(place for event in events for place in event.places),
        frozenset(event.status for event in events),
        tuple({title: None for event in events for title in event.section or (LEAD,)}),
        reference=bool(events) and all(event.reference for event in events),
    )


def _sentence(chronicle: Chronicle, index: int) -> str:
    sentence = chronicle.article.sentences[index]
    return chronicle.article.text[sentence.start : sentence.end]
