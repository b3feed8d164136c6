"""What the data sets of coded events have in common: sides, places and sources of an event."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from syriatl.model.edtf import Edtf
from syriatl.model.facts import NONE, Event
from syriatl.query.calendar import days_between
from syriatl.query.selection import Found
from syriatl.views.records import Record

NOTE = "derived from text, not coded: what the text does not say is empty"
_FIGHT = ("country", "government", "armed-group", "military-unit", "alliance")


class Rows(NamedTuple):
    """Events as rows of a table, the columns, and how many events are left out of it."""

    records: list[Record]
    columns: Sequence[str]
    left_out: int = 0


class Where(NamedTuple):
    """The country that an event names, and its other places."""

    country: str | None
    places: str


def parties(found: Found[Event]) -> list[list[str]]:
    """The actors of an event by side, in the order of the text.

    Persons stand for no side; nor do those who report, who have none.
    """
    known = found.chronicle.by_name
    sides: dict[str, list[str]] = {}
    for name in found.fact.actors:
        actor = known.get(name)
        if actor is None or actor.kind in ("person", "media"):
            continue
        if actor.side != NONE:
            sides.setdefault(actor.side, []).append(name)
        elif actor.kind in _FIGHT:
            sides.setdefault(name, []).append(name)
    return list(sides.values())


def where(found: Found[Event]) -> Where:
    """Where an event is said to have been."""
    countries = found.chronicle.countries
    named = [countries[place] for place in found.fact.places if place in countries]
    places = [place for place in found.fact.places if place not in countries]
    return Where(named[0] if named else None, "; ".join(places))


def days_covered(date: Edtf) -> int | None:
    """How many days a date may mean; None where an end is open or not in Python's calendar."""
    first, last = date.earliest(), date.latest()
    days = days_between(first, last) if first and last else None
    return None if days is None else days + 1


def article_source(found: Found[Event]) -> str:
    """The article with the line that tells the event."""
    article = found.chronicle.article
    return f"{article.title}, line {found.fact.span.line}"
