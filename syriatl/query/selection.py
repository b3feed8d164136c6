"""Which facts of which articles are asked for, and in what order."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Any, Generic, NamedTuple, TypeVar

from syriatl.model.edtf import Edtf
from syriatl.model.facts import Chronicle, Event
from syriatl.query.criteria import Criteria
from syriatl.query.facets import Fact

F_co = TypeVar("F_co", covariant=True)
_DATES = {"date", "as_of", "first", "last", "active", "reported", "date_start", "date_end"}
FACTS: dict[str, Callable[[Chronicle], Sequence[Fact]]] = {
    "event": lambda chronicle: chronicle.events,
    "actor": lambda chronicle: chronicle.participants,
    "figure": lambda chronicle: chronicle.figures,
    "date": lambda chronicle: chronicle.times,
    "media": lambda chronicle: chronicle.article.media,
}


class Found(NamedTuple, Generic[F_co]):
    """A fact and the chronicle it stands in."""

    fact: F_co
    chronicle: Chronicle


def chronicles(found: Iterable[Found[object]]) -> list[Chronicle]:
    """The chronicles that some facts stand in, each once."""
    return list({id(f.chronicle): f.chronicle for f in found}.values())


def facts_of(chronicle: Chronicle, found: Iterable[Found[F_co]]) -> list[F_co]:
    """Those of some facts that stand in one chronicle."""
    return [f.fact for f in found if f.chronicle is chronicle]


def select(asked: Iterable[tuple[Chronicle, Criteria]], sort_of_fact: str) -> list[Found[Any]]:
    """The facts of a type (a key of `FACTS`) that each chronicle's criteria ask for.

    Events of several articles come in one order of dates; everything else article by article.
    """
    found: list[Found[Any]] = [
        Found(fact, chronicle)
        for chronicle, criteria in asked
        for fact in FACTS[sort_of_fact](chronicle)
        if criteria.matches(fact, chronicle)
    ]
    if found and isinstance(found[0].fact, Event):
        found.sort(key=lambda f: f.fact.date.sort_key)  # stable: within a date, the text's order
    return found


def sort_value(record: dict[str, Any], fields: Sequence[str]) -> tuple[Any, ...] | None:
    """What orders records by the first of some fields that says anything; None where none does.

    Dates count as dates, text without its case.
    """
    field = next((name for name in fields if record[name] not in (None, [])), None)
    if field is None:
        return None
    value = record[field]
    if field in _DATES:
        return Edtf.parse(value).sort_key
    if isinstance(value, str):
        return (value.casefold(),)
    return tuple(map(str, value)) if isinstance(value, list) else (value,)
