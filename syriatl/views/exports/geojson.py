"""GeoJSON (RFC 7946): a point for each place of an event whose coordinates somebody gives."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from syriatl.model.atlas import Atlas, Spot
from syriatl.model.facts import Event
from syriatl.query.abridged import named
from syriatl.query.locating import home, located
from syriatl.query.selection import Found, chronicles
from syriatl.views.about import about
from syriatl.views.delimited import json_object
from syriatl.views.exports import Written
from syriatl.views.records import Record, event_record

_MOST = 5  # places without coordinates that are named


def write(found: Sequence[Found[Event]], atlas: Atlas) -> Written:
    """The events as points; those without a place that is known for sure are left out."""
    homes = {id(c): home(c.article, atlas) for c in chronicles(found)}
    features: list[Record] = []
    placed = 0
    unknown: Counter[str] = Counter()
    for item in found:
        spots = dict(located(item.fact, homes[id(item.chronicle)], atlas))
        features += [_feature(item, place, spot) for place, spot in spots.items()]
        placed += bool(spots)
        unknown.update(p for p in item.fact.places if p not in spots and not atlas.country(p))
    collection = {
        "type": "FeatureCollection",
        "metadata": _metadata(found, atlas),
        "features": features,
    }
    return Written(json_object(collection), len(found) - placed, _told(unknown))


def _feature(found: Found[Event], place: str, spot: Spot) -> Record:
    return {
        "type": "Feature",
        "geometry": {"type": "Point", "coordinates": [spot.longitude, spot.latitude]},
        "properties": {
            **event_record(found.fact, found.chronicle),
            "place": place,
            "place_found": spot.name,
            "coordinates_from": spot.source,
        },
    }


def _metadata(found: Sequence[Found[Event]], atlas: Atlas) -> Record:
    keys = ("title", "author", "published", "licence", "sha256")
    return {
        "articles": [{k: about(c)[k] for k in keys} for c in chronicles(found)],
        "coordinates": [credit._asdict() for credit in atlas.credits],
    }


def _told(unknown: Counter[str]) -> tuple[str, ...]:
    if not unknown:
        return ()
    names = named((name for name, _ in unknown.most_common()), _MOST)
    return (f"no point for {names}: name,lat,lon in --gazetteer FILE gives one",)
