"""How many events there are of each kind, side, actor, year, section or place."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple

from syriatl.model.edtf import iso_year
from syriatl.model.facts import NONE, Event
from syriatl.query.buckets import bucket
from syriatl.query.facets import LEAD
from syriatl.query.matching import fold_text
from syriatl.query.selection import Found, chronicles


class Tally(NamedTuple):
    """How often one value occurs."""

    value: str
    events: int


def _year(event: Event) -> list[str]:
    place = bucket(event.date, "year")
    return [iso_year(place[0])] if place else []


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


def groups(found: Sequence[Found[Event]], facet: str) -> list[tuple[str, list[Found[Event]]]]:
    """The events of each value of a facet; what has none comes last, under "none".

    Years come in their order, headings in the article's, other values by their number of events.
    """
    members: dict[str, list[Found[Event]]] = {}
    for item, values in _valued(found, facet):
        for value in values or [NONE]:
            members.setdefault(value, []).append(item)
    places = _headings(found) if facet == "section" else {}

    def rank(value: str) -> int:
        if facet == "year":
            return int(value)
        return places.get(value, 0) if facet == "section" else -len(members[value])

    ordered = sorted(members, key=lambda value: (value == NONE, value != NONE and rank(value)))
    return [(value, members[value]) for value in ordered]


def _valued(found: Iterable[Found[Event]], facet: str) -> list[tuple[Found[Event], Sequence[str]]]:
    """Each event with its values; a place goes by its commonest spelling."""
    valued = [(item, FACETS[facet](item.fact)) for item in found]
    if facet != "place":
        return valued
    spelled = Counter(place for _, places in valued for place in places)
    usual = {_spelling(place): place for place, _ in reversed(spelled.most_common())}
    return [(f, list(dict.fromkeys(usual[_spelling(p)] for p in ps))) for f, ps in valued]


def _spelling(place: str) -> str:
    """What two spellings of a name have in common: "Al-Hasakah", "al Ḩasakah"."""
    return fold_text(place).replace("-", " ")


def _headings(found: Sequence[Found[Event]]) -> dict[str, int]:
    """The headings of the articles, numbered from first to last."""
    titles = (section.title for c in chronicles(found) for section in c.article.sections)
    return {title: place for place, title in enumerate(dict.fromkeys(titles))}


def over_years(found: Sequence[Found[Event]], facet: str) -> tuple[range, dict[str, list[int]]]:
    """The years from the first event to the last, and how many events each value has in each."""
    placed = [f for f in found if _year(f.fact)]
    told = [int(year) for f in placed for year in _year(f.fact)]
    years = range(min(told, default=0), max(told, default=-1) + 1)
    counts: dict[str, list[int]] = {}
    for (_, values), year in zip(_valued(placed, facet), told, strict=True):
        for value in values:
            counts.setdefault(value, [0] * len(years))[year - years.start] += 1
    return years, counts


def tally(found: Iterable[Found[Event]], facet: str) -> list[Tally]:
    """The values of a facet (one of `FACETS`) with their counts, the most frequent first."""
    counts = Counter(value for _, values in _valued(found, facet) for value in values)
    if facet in _IN_ORDER:
        return [Tally(value, counts[value]) for value in sorted(counts, key=int)]
    return [Tally(value, count) for value, count in counts.most_common()]
