"""Facts as flat JSON objects: the contract with scripts. All keys are always there."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from syriatl.model.article import Media
from syriatl.model.edtf import iso_day
from syriatl.model.facts import Chronicle, Event, Figure, Participant, Step, Time
from syriatl.query.lookup import Line

Record = dict[str, Any]


def _origin(step: Step | None) -> Record | None:
    return {"text": step.text, "line": step.line} if step else None


def _place(fact: Event | Figure | Time) -> Record:
    return {
        "section": list(fact.section),
        "line": fact.span.line,
        "column": fact.span.column,
    }


def event_record(event: Event, chronicle: Chronicle) -> Record:
    """An event as the contract's `event`."""
    date = event.date
    return {
        "id": event.id,
        "doc": chronicle.article.doc,
        "date": str(date),
        "date_start": iso_day(date.earliest()),
        "date_end": iso_day(date.latest()),
        "precision": date.precision,
        "modifier": event.time.modifier,
        "bound": event.time.bound,
        "date_text": event.time.text,
        "date_basis": event.time.basis,
        "date_from": _origin(event.time.origin),
        "kind": event.kind,
        "summary": event.summary,
        "text": event.text,
        "reference": event.reference,
        "actors": list(event.actors),
        "sides": list(event.sides),
        "places": list(event.places),
        "figures": list(event.figures),
        "status": event.status,
        "claimants": list(event.claimants),
        "reported": str(event.reported) if event.reported else None,
        **_place(event),
    }


def actor_record(actor: Participant, chronicle: Chronicle) -> Record:
    """A participant as the contract's `actor`, with counts over the whole article."""
    lines = chronicle.mention_lines.get(actor.name, ())
    events = chronicle.events_of.get(actor.name, ())
    return {
        "id": actor.id,
        "doc": chronicle.article.doc,
        "name": actor.name,
        "aliases": list(actor.aliases),
        "kind": actor.kind,
        "side": actor.side,
        "role": actor.role,
        "parent": actor.parent,
        "status": actor.status,
        "active": str(actor.active) if actor.active else None,
        "note": actor.note,
        "flag": actor.flag,
        "listed": actor.listed,
        "mentions": len(lines),
        "lines": sorted(set(lines)),
        "events": len(events),
        "first": str(events[0].date) if events else None,
        "last": str(events[-1].date) if events else None,
        "side_line": actor.side_line,
        "side_tie": actor.side_tie,
    }


def figure_record(figure: Figure, chronicle: Chronicle) -> Record:
    """A figure as the contract's `figure`."""
    article = chronicle.article
    sentence = article.sentences[figure.sentence]
    return {
        "id": figure.id,
        "doc": article.doc,
        "text": figure.text,
        "low": _number(figure.low),
        "high": _number(figure.high),
        "qualifier": figure.qualifier,
        "unit": figure.unit,
        "category": figure.category,
        "source": figure.source,
        "as_of": str(figure.as_of) if figure.as_of else None,
        "event": chronicle.event_of_figure.get(figure.id),
        "part_of": figure.part_of,
        "sentence": article.text[sentence.start : sentence.end],
        **_place(figure),
    }


def _number(value: float | None) -> float | int | None:
    """Whole numbers without a decimal point, as the article writes them."""
    return int(value) if value is not None and value == int(value) else value


def date_record(time: Time, chronicle: Chronicle) -> Record:
    """A time as the contract's `date`."""
    return {
        "id": time.id,
        "doc": chronicle.article.doc,
        "text": time.text,
        "date": str(time.date),
        "modifier": time.modifier,
        "bound": time.bound,
        "date_basis": time.basis,
        "date_from": _origin(time.origin),
        "rule": time.rule,
        **_place(time),
    }


def media_record(media: Media, chronicle: Chronicle) -> Record:
    """A picture or video of the article."""
    return {
        "doc": chronicle.article.doc,
        "caption": media.caption,
        "link": media.link,
        "section": list(media.section),
        "line": media.line,
    }


def line_record(line: Line, chronicle: Chronicle) -> Record:
    """A line of the source, with the records of what was found in it."""
    return {
        "id": line.id,
        "doc": chronicle.article.doc,
        "text": line.text,
        "section": list(line.section),
        "line": line.number,
        "events": [event_record(event, chronicle) for event in line.events],
        "figures": [figure_record(figure, chronicle) for figure in line.figures],
        "dates": [date_record(time, chronicle) for time in line.times],
        "actors": list(dict.fromkeys(mention.name for mention in line.mentions)),
    }


_RECORD: dict[type, Callable[[Any, Chronicle], Record]] = {
    Event: event_record,
    Participant: actor_record,
    Figure: figure_record,
    Time: date_record,
    Media: media_record,
    Line: line_record,
}


def record_of(fact: Any, chronicle: Chronicle) -> Record:
    """The record of a fact of any type."""
    return _RECORD[type(fact)](fact, chronicle)
