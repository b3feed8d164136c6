"""How many events there are of each kind, side, actor, year, section or place."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from typing import Any, NamedTuple

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


NONE = "none"
FACETS: dict[str, Callable[[Event], Sequence[str]]] = {
    "kind": lambda event: [event.kind],
    "side": lambda event: event.sides or [NONE],
    "actor": lambda event: event.actors,
    "year": _year,
    "section": lambda event: event.section[-1:] or [LEAD],
    "place": lambda event: event.places,
    "status": lambda event: [event.status],
}
_IN_ORDER = {"year"}  # facets that have an order of their own; the others go by count


def groups(found: Sequence[Found], facet: str) -> list[tuple[str, list[Found]]]:
    """The events of each value of a facet; what has none comes last, under "none".

    Years come in their order, headings in the article's, other values by their number of events.
    """
    members: dict[str, list[Found]] = {}
    for item in found:
        for value in FACETS[facet](item.fact) or [NONE]:
            members.setdefault(value, []).append(item)
    places = _headings(found) if facet == "section" else {}
    rank: Callable[[str], Any] = {
        "year": lambda value: value,
        "section": lambda value: places.get(value, 0),
    }.get(facet, lambda value: -len(members[value]))
    values = sorted(members, key=lambda value: (value == NONE, rank(value)))
    return [(value, members[value]) for value in values]


def _headings(found: Sequence[Found]) -> dict[str, int]:
    """The headings of the articles, numbered from first to last."""
    articles = {id(f.chronicle): f.chronicle.article for f in found}
    titles = (section.title for article in articles.values() for section in article.sections)
    return {title: place for place, title in enumerate(dict.fromkeys(titles))}


def over_years(found: Sequence[Found], facet: str) -> tuple[range, dict[str, list[int]]]:
    """The years from the first event to the last, and how many events each value has in each."""
    placed = [f for f in found if f.fact.date.earliest()]
    told = [f.fact.date.earliest()[0] for f in placed]
    years = range(min(told, default=0), max(told, default=-1) + 1)
    counts: dict[str, list[int]] = {}
    for item, year in zip(placed, told, strict=True):
        for value in FACETS[facet](item.fact):
            counts.setdefault(value, [0] * len(years))[year - years.start] += 1
    return years, counts


def tally(found: Iterable[Found], facet: str) -> list[Tally]:
    """The values of a facet (one of `FACETS`) with their counts, the most frequent first."""
    counts = Counter(value for f in found for value in FACETS[facet](f.fact))
    if facet in _IN_ORDER:
        return [Tally(value, counts[value]) for value in sorted(counts, key=int)]
    return [Tally(value, count) for value, count in counts.most_common()]
