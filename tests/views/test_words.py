"""Dates, numbers and foreign signs as they are shown."""

from __future__ import annotations

import json
import re
from unicodedata import category

import pytest
from hypothesis import given
from hypothesis import strategies as st

from syriatl.model.edtf import Edtf
from syriatl.model.facts import VALUES, Chronicle, Event
from syriatl.query.buckets import bucket
from syriatl.query.outline import outline
from syriatl.query.selection import Found
from syriatl.views.aligned import aligned, cell_width
from syriatl.views.bars import bar
from syriatl.views.dates import human, period
from syriatl.views.grid import grid
from syriatl.views.naming import Look, looks, short_docs
from syriatl.views.numbers import number
from syriatl.views.outline import branches, outline_grid
from syriatl.views.safe import clean, escape_json
from syriatl.views.tables import shares
from syriatl.views.timeline import drawn, entries


@pytest.mark.parametrize(
    ("edtf", "modifier", "bound", "words"),
    [
        ("2019-10-06", None, None, "6 Oct 2019"),
        ("2019-10-06", "approx", None, "c. 6 Oct 2019"),
        ("2019-10", None, None, "Oct 2019"),
        ("2018-09", "early", None, "early Sep 2018"),
        ("2015", "mid", None, "mid-2015"),
        ("2015", "approx", None, "c. 2015"),
        ("2015~", None, None, "c. 2015"),
        ("2015?", None, None, "2015?"),
        ("2014-21", None, None, "spring 2014"),
        ("201X", None, None, "2010s"),
        ("18XX", None, None, "19th century"),
        ("20XX", None, None, "21st century"),
        ("10XX", None, None, "11th century"),
        ("-04XX", None, None, "5th century BC"),
        ("-048X", None, None, "490–481 BC"),
        ("-0489", None, None, "490 BC"),
        ("-0430/0014", None, None, "431 BC–AD 14"),
        ("XXXX-09-14", None, None, "14 Sep, year unknown"),
        ("2019-10-17/2019-10-20", None, None, "17–20 Oct 2019"),
        ("2017-05/2017-06", None, None, "May–Jun 2017"),
        ("2019-08-28/2019-09-03", None, None, "28 Aug – 3 Sep 2019"),
        ("2019-12-28/2020-01-03", None, None, "28 Dec 2019 – 3 Jan 2020"),
        ("2017/2018", None, None, "2017–2018"),
        ("2014/..", None, None, "since 2014"),
        ("../2014", None, None, "until 2014"),
        ("2014", None, "since", "since 2014"),
        ("2016-05", None, "by", "by May 2016"),
        ("2019", "late", "by", "by late 2019"),
        ("2014", None, "as-of", "2014"),
    ],
)
def test_dates(edtf: str, modifier: str | None, bound: str | None, words: str) -> None:
    assert human(Edtf.parse(edtf), modifier, bound) == words


@pytest.mark.parametrize(
    ("place", "unit", "words"),
    [
        ((2019,), "year", "2019"),
        ((-430,), "year", "431 BC"),
        ((2019, 4), "quarter", "2019 Q4"),
        ((2019, 10), "month", "Oct 2019"),
        ((-43, 3, 15), "day", "15 Mar 44 BC"),
    ],
)
def test_periods(place: tuple[int, ...], unit: str, words: str) -> None:
    assert period(place, unit) == words


def test_branches_reach_down_to_the_next_of_their_level() -> None:
    assert branches([1, 2, 3, 2, 1, 2]) == ["", "├─ ", "│  └─ ", "└─ ", "", "└─ "]


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (0, "0"), (17, "17"), (1600, "1,600"), (0.5, "0.5"), (7_700_000, "7.7 million"),
        (1e9, "1 billion"), (1_234_567, "1,234,567"), (500_000_000, "500 million"),
    ],
)  # fmt: skip
def test_numbers(value: float, words: str) -> None:
    assert number(value) == words


@given(st.text())
def test_nothing_that_a_terminal_obeys_is_sent(text: str) -> None:
    shown = clean(text)
    assert all(category(sign) not in ("Cc", "Cs", "Zl", "Zp") for sign in shown)
    assert not set(shown) & set("\u202e\u2066\u200f")


@given(st.text())
def test_escaped_json_means_the_same(text: str) -> None:
    escaped = escape_json(json.dumps(text, ensure_ascii=False))
    assert json.loads(escaped) == text
    assert not set(escaped) & set("\x1b\x9b\u202e\u2066")


def test_articles_are_told_apart_in_little_room() -> None:
    long = ["american-led-intervention", "american-led-intervention-2"]
    assert short_docs(["mali", long[0]], cut=True) == {"mali": "mali", long[0]: "american-led…"}
    assert short_docs(long, cut=True) == {long[0]: "…intervention", long[1]: "…ntervention-2"}
    alike = [f"a-very-long-name-of-{n}-an-article-of-many" for n in "12"]
    assert short_docs(alike, cut=True) == {doc: doc for doc in alike}
    assert short_docs(long, cut=False) == {doc: doc for doc in long}


def test_a_season_is_no_part_of_the_month_before_it(tarn: Chronicle) -> None:
    """It stands beside its year, and in no quarter: spring has months of two."""
    event, spring = tarn.events[2], Edtf.parse("2018-21")
    dated = [event.time._replace(date=date) for date in (Edtf.of(2018, 2, 4), spring)]
    found: list[Found[Event]] = [Found(event._replace(time=time), tarn) for time in dated]
    rows = [[cell.text for cell in row[:3]] for row in entries(found, looks(found))]  # type: ignore[union-attr]
    assert [(month, day) for month, _, day in rows] == [("Feb", "4"), ("2018", "spring")]
    assert bucket(spring, "quarter") is None


def test_entries_of_several_articles_name_theirs(tarn: Chronicle) -> None:
    other = tarn._replace(article=tarn.article._replace(doc="other", title="Other"))
    found = [Found(tarn.events[1], tarn), Found(tarn.events[2], other)]
    table = grid(found, "event", width=80)
    assert [row[-1].text for row in table.rows] == ["tarn", "other"]
    lines = "\n".join(str(part) for part in drawn(found, "year", 100, bounded=False))
    assert "troops to Sûl — tarn" in lines
    assert "the bridge — other" in lines
    headings = outline(tarn, tarn.events)
    titles = [row[0].text for row in outline_grid([("One", headings), ("Two", headings)]).rows]
    assert titles[0] == "ONE"
    assert titles.count("TWO") == 1


def test_wide_and_combining_signs_are_aligned() -> None:
    lines = aligned([["ab", "b"], ["日本", "x"], ["e\u0301", "x"]], [False, False]).splitlines()
    assert {cell_width(line) for line in lines} == {7}


@pytest.mark.parametrize(
    "dates",
    [
        # A month alone stands before its days, a part of it among them, what it ends at its end.
        "2019-10 | early 2019-10 | 2019-10-07 | mid 2019-10 | 2019-10-20 | late 2019-10 |"
        " 2019-10-30 | by 2019-10 | 2019-11-01",
        "since 2019 | 2019-01-03 | mid 2019 | 2019-08 | late 2019 | 2019-12-30 | by 2019",
        "2020-01 | 2020-01-03 | late 2020-01 | 2020-23 | 2020-09-19 | until 2020-23 | 2020-12",
        "2019-10/2019-11 | early 2019-10 | 2019-10-06",
        "approx 2019-10-06 | 2019-10-07 | before 2019-11 | 2019-11-02 | after 2019-11",
        "-0430 | -0430-03-04 | late -0430 | -0429 | 0014 | XXXX-05-04",
    ],
)
def test_coarse_dates_stand_where_a_reader_looks_for_them(tarn: Chronicle, dates: str) -> None:
    events = []
    for index, said in enumerate(dates.split(" | ")):
        word, _, date = said.rpartition(" ")
        modifier = word if word in VALUES["modifier"] else None
        time = tarn.events[0].time._replace(
            date=Edtf.parse(date), modifier=modifier, bound=None if modifier else word or None
        )
        events.append(tarn.events[0]._replace(time=time, summary=f"event {index}"))
    found = [Found(event, tarn) for event in reversed(events)]
    lines = "\n".join(str(part) for part in drawn(found, "year", 100, bounded=False))
    assert re.findall(r"event (\d)", lines) == [str(index) for index in range(len(events))]


@given(st.floats(0, 1), st.integers(1, 200))
def test_a_bar_is_as_long_as_its_share(share: float, room: int) -> None:
    assert len(bar(share, room)) <= room + 1
    assert bool(bar(share, room)) == (share > 0)


@pytest.mark.parametrize(
    ("room", "ratios", "least", "widths"),
    [
        (42, [5, 2], [8, 8], [30, 12]),  # by the ratios
        (42, [5, 2], [8, 15], [27, 15]),  # the wide one gives what the narrow one needs
        (20, [5, 2], [15, 15], [11, 9]),  # too little for both: nearly alike
        (10, [1], [15], [10]),
        (10, [], [], []),
    ],
)
def test_room_is_shared_so_that_words_stay_whole(
    room: int, ratios: list[int], least: list[int], widths: list[int]
) -> None:
    assert shares(room, ratios, least) == widths


@pytest.mark.parametrize(
    ("names", "room", "shown"),
    [
        (
            ("Northern League", "Norland", "Tarnish Republic"),
            None,
            "NL · Norland · Tarnish Republic",
        ),
        (("Northern League", "Norland", "Tarnish Republic"), 20, "NL · Norland · +1"),
        (("Tarnish Republic", "Norland"), 12, "Tarnish Rep… · +1"),
        (("Northern League",), 30, "Northern League"),
        (("Northern League",), 10, "NL"),
        ((), 10, ""),
    ],
)
def test_actors_are_named_as_far_as_there_is_room(
    tarn: Chronicle, names: tuple[str, ...], room: int | None, shown: str
) -> None:
    assert Look(tarn, room).who(names) == shown


def test_what_became_of_people_is_the_end_of_the_category(tarn: Chronicle) -> None:
    fates = {c: tarn.figures[0]._replace(category=c).fate for c in VALUES["category"]}
    assert {fate for fate in fates.values() if fate} == {"killed", "wounded", "trained"}
    assert (fates["military-killed"], fates["hostages"], fates["troops"]) == ("killed", "", "")
