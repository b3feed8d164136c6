"""Where places lie: points with the source that gives them. Nothing here is guessed."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from syriatl.model.folding import fold


class Spot(NamedTuple):
    """A point on the map, in degrees (WGS 84), and who says that it is there."""

    name: str  # as its source spells it
    latitude: float
    longitude: float
    source: str  # "GeoNames 172955", "places.csv:3"


class Town(NamedTuple):
    """A point with all the names that it goes by."""

    spot: Spot
    names: Sequence[str]


class Credit(NamedTuple):
    """What has to be named with coordinates."""

    source: str
    licence: str | None


@dataclass(frozen=True)
class Atlas:
    """Points of places and names of countries. Keys are names under `key`."""

    own: Mapping[str, Spot]  # what the user says: it decides
    towns: Mapping[str, Sequence[Town]]  # country → its towns
    countries: Mapping[str, str]  # every name of a country → its usual one
    credits: tuple[Credit, ...]
    _indexes: dict[str, dict[str, list[Spot]]] = field(default_factory=dict)

    def own_spot(self, name: str) -> Spot | None:
        """What the user says about a place."""
        return self.own.get(key(name))

    def country(self, name: str) -> str | None:
        """The country that has this name."""
        return self.countries.get(key(name))

    def within(self, country: str, name: str) -> Sequence[Spot]:
        """Every town of a country that has this name."""
        index = self._indexes.get(country)
        if index is None:  # folding the names of the whole world would take seconds
            index = self._indexes[country] = {}
            for spot, names in self.towns.get(country, ()):
                for folded in {key(name) for name in (spot.name, *names)}:
                    index.setdefault(folded, []).append(spot)
        return index.get(key(name), ())


def key(name: str) -> str:
    """The form under which two spellings of a place are the same.

    >>> key("al-Ḥasakah") == key("Al Hasakah")
    True
    """
    return "".join(re.findall(r"\w+", fold(name)))
