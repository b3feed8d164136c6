"""Counts, the outline, what to doubt, and what a search finds."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

import syriatl
from syriatl.model.edtf import Edtf
from syriatl.model.facts import Chronicle
from syriatl.query.checks import check
from syriatl.query.matching import find, fold_text
from syriatl.query.selection import Found
from syriatl.query.silences import silences
from syriatl.query.tallies import groups, over_years, tally
from syriatl.views.bars import spark
from syriatl.views.tallies import drawn

Ask = Callable[..., Any]
ANCIENT = Path(__file__).parents[1] / "articles" / "ancient.md"


@pytest.mark.parametrize("words", ["sûl", "SUL", "Sul"])
def test_search_minds_neither_case_nor_accents(ask: Ask, words: str) -> None:
    hits = json.loads(ask("search", words, "--json").stdout)
    assert {hit["sort"] for hit in hits} == {"event", "passage"}
    for hit in hits:
        assert all(fold_text(hit["text"][start:end]) == "sul" for start, end in hit["hits"])


def test_search_finds_passages_that_are_no_events(ask: Ask) -> None:
    hits = json.loads(ask("search", "dug in along", "--json").stdout)
    assert [(hit["sort"], hit["line"]) for hit in hits] == [("passage", 17)]


def test_search_finds_captions_of_pictures(ask: Ask) -> None:
    hits = json.loads(ask("search", "bridge of sul", "--json").stdout)
    assert [(hit["sort"], hit["line"], hit["hits"]) for hit in hits] == [("passage", 11, [[4, 17]])]


def test_what_is_found_can_be_counted_and_cut(ask: Ask) -> None:
    found = json.loads(ask("search", "sul", "--json").stdout)
    assert len(found) > 1
    assert ask("search", "sul", "--count").stdout == f"{len(found)}\n"
    assert json.loads(ask("search", "sul", "--json", "-n", "1").stdout) == found[:1]
    assert f"1 of {len(found)} found" in ask("search", "sul", "-n", "1").stderr


def test_search_falls_back_on_single_words(ask: Ask) -> None:
    assert json.loads(ask("search", "bombed jets", "--json").stdout)


@pytest.mark.parametrize(
    ("text", "words", "places"),
    [
        ("Kobanî", "kobani", [(0, 6)]),
        ("a…b", "...", [(1, 2)]),
        ("2017–18", "2017-18", [(0, 7)]),
        ("“no” angels", '"no"', [(0, 4)]),
        ("ISIL", "", []),
    ],
)
def test_places_are_those_of_the_text_itself(
    text: str, words: str, places: list[tuple[int, int]]
) -> None:
    assert find(text, words) == places


def test_stats_count_each_event_once_a_value(ask: Ask) -> None:
    counts = json.loads(ask("stats", "--by", "kind,year", "--json").stdout)
    assert sum(tally["events"] for tally in counts["kind"]) == 6
    assert counts["year"] == [{"value": "2018", "events": 4}, {"value": "2019", "events": 2}]


@pytest.mark.parametrize(
    ("dates", "silence"),
    [
        # A month that may hold the event anywhere is no silence; the days between are counted.
        (["2018-01", "2018-03-01", "2018-03-05"], ("2018-01", "2018-03-01", 28)),
        # What goes on breaks the silence until it ends.
        (["2018-01/2018-05", "2018-02-01", "2018-06-02"], ("2018-01/2018-05", "2018-06-02", 1)),
        # What is open at its end is only known to have begun.
        (["2018-01-01/..", "2018-01-11"], ("2018-01-01/..", "2018-01-11", 9)),
        (["2018", "2018-05-01"], None),
        (["2018-05-01"], None),
        (["-0400", "-0380"], None),
        ([], None),
    ],
)  # fmt: skip
def test_the_longest_silence(
    tarn: Chronicle, dates: list[str], silence: tuple[str, str, int] | None
) -> None:
    event = tarn.events[0]
    events = [event._replace(time=event.time._replace(date=Edtf.parse(date))) for date in dates]
    told = silences([Found(e, tarn) for e in events], ["kind"])
    assert [(str(s.after), str(s.until), s.days) for s in told] == ([silence] if silence else [])


def test_years_before_christ_are_edtf_for_programs(invoke: Ask) -> None:
    source = ("--source", str(ANCIENT), "--json")
    bars = json.loads(invoke("timeline", "--bars", *source).stdout)
    assert bars[:2] == [{"period": "-0430", "events": 1}, {"period": "-0429", "events": 0}]
    years = json.loads(invoke("stats", "--by", "year", *source).stdout)["year"]
    assert [year["value"] for year in years] == ["-0430", "-0428", "-0426", "0014"]
    asked = json.loads(invoke("events", "--year", "431 BC", *source).stdout)
    assert [event["date"] for event in asked] == ["-0430"]


def test_places_are_counted_whatever_their_spelling(tarn: Chronicle) -> None:
    spelled = ["al-Hasakah", "Al-Hasakah", "al-Ḩasakah", "al Hasakah", "al-Hasakah", "Sûl"]
    found = [Found(tarn.events[0]._replace(places=(place,)), tarn) for place in spelled]
    assert tally(found, "place") == [("al-Hasakah", 5), ("Sûl", 1)]
    assert [value for value, _ in groups(found, "place")] == ["al-Hasakah", "Sûl"]


def test_few_events_are_no_story_that_falls_silent(ask: Ask) -> None:
    told = json.loads(
        ask("stats", "--silence", "--by", "side,kind", "--precision", "day", "--json").stdout
    )
    assert [(one["facet"], one["value"]) for one in told] == [("all", "all")]


def test_years_stand_beside_counts_where_there_is_room(tarn: Chronicle) -> None:
    found = [Found(event, tarn) for event in tarn.events]
    years, counts = over_years(found, "side")
    assert (years, counts["coalition"]) == (range(2018, 2020), [2, 2])
    for width, sparks in ((99, False), (100, True)):
        lines = drawn({"side": tally(found, "side")}, found, width, 9, bounded=True)
        assert any("▁" in line.plain or "2018–2019" in line.plain for line in lines) == sparks


def test_a_line_of_blocks_has_no_more_cells_than_it_may() -> None:
    assert spark([1, 0, 8]) == "▁ █"
    assert len(spark([1] * 600)) <= 24
    assert spark([]) == ""


def test_sections_add_up_below_their_heading(ask: Ask) -> None:
    headings = json.loads(ask("sections", "--json").stdout)
    events = {heading["title"]: heading["events"] for heading in headings}
    assert events["Course of the war"] == events["First year"] + events["Second year"] == 5


def test_kinds_define_every_kind(ask: Ask) -> None:
    kinds = json.loads(ask("kinds", "--json").stdout)
    assert len(kinds) == 12
    assert all(kind["means"] and kind["acled"] for kind in kinds)


def test_check_ends_with_3_where_there_is_something_to_doubt(
    ask: Ask, tarn: Chronicle, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert ask("check").exit_code == 0
    late = tarn.times[1]._replace(date=Edtf.parse("2031-01-01"))
    odd = tarn.figures[2]._replace(low=161, high=161)
    doubtful = tarn._replace(times=(late,), figures=(odd,))
    assert [finding.check for finding in check(doubtful)] == ["future", "percentage"]
    monkeypatch.setattr(syriatl, "load", lambda source=None: doubtful)
    assert ask("check", "--json").exit_code == 3
