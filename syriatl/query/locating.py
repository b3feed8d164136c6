"""On which point of the map an event's place lies, if that is sure."""

from __future__ import annotations

import re
from collections.abc import Iterator

from syriatl.model.article import Article
from syriatl.model.atlas import Atlas, Spot
from syriatl.model.facts import Event


def home(article: Article, atlas: Atlas) -> frozenset[str]:
    """The countries that the article is about, by the `place` of its front matter."""
    return frozenset(c for name in article.place_names if (c := atlas.country(name)))


def located(event: Event, home: frozenset[str], atlas: Atlas) -> Iterator[tuple[str, Spot]]:
    """The places of an event that have a point, with it."""
    for place in event.places:
        spot = _spot(place, event, home, atlas)
        if spot is not None:
            yield place, spot


def _spot(place: str, event: Event, home: frozenset[str], atlas: Atlas) -> Spot | None:
    """The one point that a name can mean, in the country behind it or else the article's own.

    A name that is rare in the world is not looked for elsewhere: it may as well be that of a
    village that no list knows. A country is no point.
    """
    if own := atlas.own_spot(place):
        return own
    if atlas.country(place):
        return None
    countries = _named_behind(place, event, atlas) or home
    spots = [spot for country in countries for spot in atlas.within(country, place)]
    return spots[0] if len(spots) == 1 else None


def _named_behind(place: str, event: Event, atlas: Atlas) -> frozenset[str]:
    """The country in "Erbil, Iraq" and in "Erbil in northern Iraq"."""
    for name in event.places:
        country = atlas.country(name)
        behind = rf"\b{re.escape(place)}(?:,| in) (?:[\w-]+ )?{re.escape(name)}\b"
        if country and re.search(behind, event.text):
            return frozenset([country])
    return frozenset()
