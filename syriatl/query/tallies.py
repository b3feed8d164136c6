"""How many events there are of each kind, side, actor, year, section or place."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable
from typing import NamedTuple

from syriatl.model.facts import Event
from syriatl.query.facets import LEAD
from syriatl.query.selection import Found


class Tally(NamedTuple):
    """How often one value occurs."""

    value: str
    events: int


def _year(event: Event) -> list[str]:
    first = event.date.earliest()
    return [str(first[0])] if first else []


FACETS: dict[str, Callable[[Event], Iterable[str]]] = {
    "kind": lambda event: [event.kind],
    "side": lambda event: event.sides or ["none"],
    "actor": lambda event: event.actors,
    "year": _year,
    "section": lambda event: event.section[-1:] or [LEAD],
    "place": lambda event: event.places,
    "status": lambda event: [event.status],
}
_IN_ORDER = {"year"}  # facets that have an order of their own; the others go by count


def tally(found: Iterable[Found], facet: str) -> list[Tally]:
    """The values of a facet (one of `FACETS`) with their counts, the most frequent first."""
    counts = Counter(value for f in found for value in FACETS[facet](f.fact))
    if facet in _IN_ORDER:
        return [Tally(value, counts[value]) for value in sorted(counts, key=int)]
    return [Tally(value, count) for value, count in counts.most_common()]
