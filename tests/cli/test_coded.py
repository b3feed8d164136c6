"""Events in the columns of ACLED and UCDP: what the text says, and nothing else."""

from __future__ import annotations

import csv
from collections.abc import Callable
from typing import Any

import pytest

from syriatl.knowledge import table
from syriatl.model.facts import VALUES, Chronicle, Figure
from syriatl.query.deaths import Deaths, Toll, deaths

Ask = Callable[..., Any]


def _rows(text: str) -> dict[str, dict[str, str]]:
    """The rows by what their event is (a day stands for the others)."""
    rows = list(csv.DictReader(text.splitlines()))
    return {next(iter(row.values())): row for row in rows}


def _filled(row: dict[str, str]) -> dict[str, str]:
    return {name: value for name, value in row.items() if value}


def test_acled_rows_claim_no_day_that_the_text_does_not_give(ask: Ask, tarn: Chronicle) -> None:
    done = ask("export", "acled")
    rows = _rows(done.stdout)
    by_summary = {event.summary: rows[event.id] for event in tarn.events}
    day = by_summary["Norland jets bomb the bridge"]
    assert (day["event_date"], day["year"], day["time_precision"]) == ("2018-05-17", "2018", "1")
    month = by_summary["Tarnish Republic attacks Sûl"]
    assert (month["event_date"], month["year"], month["time_precision"]) == ("", "2018", "3")
    year = by_summary["War in Tarn begins"]
    assert (year["event_date"], year["year"], year["time_precision"]) == ("", "2018", "")
    week = by_summary["Norland withdraws its troops"]
    assert (week["event_date"], week["time_precision"]) == ("", "2")
    assert "date=2019-10-17/2019-10-20" in week["tags"]
    assert "derived from text, not coded" in done.stderr


def test_an_acled_row_in_full(ask: Ask, tarn: Chronicle) -> None:
    row = _rows(ask("export", "acled", "--kind", "airstrike").stdout).popitem()[1]
    article = tarn.article.title
    assert _filled(row) == {
        "event_id_cnty": row["event_id_cnty"],
        "event_date": "2018-05-17",
        "year": "2018",
        "time_precision": "1",
        "disorder_type": "Political violence",
        "event_type": "Explosions/Remote violence",
        "sub_event_type": "Air/drone strike",
        "actor1": "Norland",
        "source": "Tarn Monitor",
        "notes": f"{tarn.by_id[row['event_id_cnty']].text} ({article}, line 17)",  # type: ignore[union-attr]
        "fatalities": "17",
        "tags": "date=2018-05-17; wording=attributed",
    }


def test_those_who_report_are_no_party(ask: Ask) -> None:
    row = _rows(ask("export", "acled", "--kind", "battle").stdout).popitem()[1]
    assert (row["actor1"], row["actor2"]) == ("Tarnish Republic", "")
    assert row["location"] == "Sûl"


def test_ucdp_has_the_deaths_that_are_told_with_their_bounds(ask: Ask) -> None:
    done = ask("export", "ucdp")
    (row,) = _rows(done.stdout).values()
    assert "1 event, 5 left out" in done.stderr
    assert (row["low"], row["best"], row["high"]) == ("17", "", "")
    assert (row["date_start"], row["date_end"], row["date_prec"]) == (
        "2018-05-17", "2018-05-17", "1",
    )  # fmt: skip
    assert (row["side_a"], row["side_b"], row["source_original"]) == ("Norland", "", "Tarn Monitor")
    assert row["type_of_violence"] == row["latitude"] == row["event_clarity"] == ""


@pytest.mark.parametrize("target", ["acled", "ucdp"])
def test_nothing_found_is_a_row_of_titles(ask: Ask, target: str) -> None:
    text = ask("export", target, "--year", "1999").stdout
    assert text.count("\n") == 1
    assert text.startswith(("event_id_cnty,", "id,"))


def test_coded_rows_in_other_forms(ask: Ask) -> None:
    assert ask("export", "ucdp", "--format", "tsv").stdout.startswith("id\trelid\t")
    assert ask("export", "acled", "--json").stdout.startswith("[\n{")


def test_every_kind_has_an_acled_type() -> None:
    definitions = table("definitions")
    for kind in VALUES["kind"]:
        types = definitions["acled"][definitions["kind"][kind]["acled"]]
        assert set(types) == {"event_type", "disorder_type"}


Told = tuple[str, float | None, float | None, str | None]  # id, low, high, whole; f-c…: civilians


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        ([("f-c1", 4, 4, None)], Deaths(Toll(4, 4, 4), Toll(4, 4, 4))),
        ([("f-c1", 17, None, None)], Deaths(Toll(17), Toll(17))),
        ([("f-c1", 503, 700, None)], Deaths(Toll(503, None, 700), Toll(503, None, 700))),
        # Civilians and militants add up.
        (
            [("f-c1", 4, 4, None), ("f-m1", 52, 52, None)],
            Deaths(Toll(56, 56, 56), Toll(4, 4, 4)),
        ),
        # Rivals bound each other.
        (
            [("f-c1", 30, 30, None), ("f-c2", 24, None, None)],
            Deaths(Toll(24), Toll(24)),
        ),
        # A part is in its whole already.
        (
            [("f-c1", 56, 56, None), ("f-c2", 11, 11, "f-c1")],
            Deaths(Toll(56, 56, 56), Toll(56, 56, 56)),
        ),
        ([], None),
    ],
)  # fmt: skip
def test_deaths(tarn: Chronicle, told: list[Told], expected: Deaths | None) -> None:
    def figure(name: str, low: float | None, high: float | None, whole: str | None) -> Figure:
        category = "civilians-killed" if name.startswith("f-c") else "militants-killed"
        return tarn.figures[0]._replace(
            id=name, low=low, high=high, part_of=whole, category=category
        )

    figures = tuple(figure(*one) for one in told)
    event = tarn.events[0]._replace(figures=tuple(f.id for f in figures))
    chronicle = tarn._replace(figures=figures, events=(event,))
    assert deaths(event, chronicle) == expected
