"""`Edtf`: what parses prints back, and days, order and containment agree with the calendar."""

import warnings
from datetime import date, timedelta
from functools import cache
from typing import Any

import pytest
from hypothesis import assume, example, given, settings
from hypothesis import strategies as st

from syriatl.model.edtf import Edtf, Point, day, days_in_month, iso_day

years = st.integers(-9999, 9999)
qualifiers = st.sampled_from(["", "~", "?", "%"])


@st.composite
def points(draw: st.DrawFn, years: st.SearchStrategy[int] = years) -> Point:
    year, qualifier = draw(years), draw(qualifiers)
    match draw(st.sampled_from(["day", "month", "season", "year", "decade", "century"])):
        case "day":
            month = draw(st.integers(1, 12))
            return Point(
                year, month, draw(st.integers(1, days_in_month(year, month))), 1, qualifier
            )
        case "month":
            return Point(year, draw(st.integers(1, 12)), qualifier=qualifier)
        case "season":
            return Point(year, draw(st.integers(21, 24)), qualifier=qualifier)
        case "decade":
            return Point(10 * (abs(year) // 10), span=10, qualifier=qualifier)
        case "century":
            return Point(100 * (abs(year) // 100), span=100, qualifier=qualifier)
    return Point(year, qualifier=qualifier)


@st.composite
def dates(draw: st.DrawFn) -> Edtf:
    first, last = draw(points()), draw(points())
    match draw(st.sampled_from(["one", "interval", "open start", "open end"])):
        case "open start":
            return Edtf(None, last, interval=True)
        case "open end":
            return Edtf(first, None, interval=True)
        case "interval":
            assume((first.earliest() or ()) <= (last.latest() or ()))
            return Edtf(first, last, interval=True)
    return Edtf(first, first)


@given(dates())
def test_what_is_printed_parses_to_the_same(value: Edtf) -> None:
    assert Edtf.parse(str(value)) == value


@pytest.mark.parametrize(
    ("text", "first", "last", "precision"),
    [
        ("2014-09-22", "2014-09-22", "2014-09-22", "day"),
        ("2014-02", "2014-02-01", "2014-02-28", "month"),
        ("2016-02", "2016-02-01", "2016-02-29", "month"),
        ("2014", "2014-01-01", "2014-12-31", "year"),
        ("2014-23", "2014-09-01", "2014-11-30", "season"),
        ("2014-24", "2014-12-01", "2015-02-28", "season"),
        ("201X", "2010-01-01", "2019-12-31", "decade"),
        ("20XX", "2000-01-01", "2099-12-31", "century"),
        ("-0489", "-0489-01-01", "-0489-12-31", "year"),
        ("-048X", "-0489-01-01", "-0480-12-31", "decade"),
        ("-04XX", "-0499-01-01", "-0400-12-31", "century"),
        ("2014-05/2014-06", "2014-05-01", "2014-06-30", "interval"),
        ("2014/..", "2014-01-01", None, "interval"),
        ("../2014", None, "2014-12-31", "interval"),
        ("2014~", "2014-01-01", "2014-12-31", "year"),
        ("XXXX-09-14", None, None, "day"),
        ("0000-02-29", "0000-02-29", "0000-02-29", "day"),
    ],
)
def test_days_and_precision(text: str, first: str | None, last: str | None, precision: str) -> None:
    value = Edtf.parse(text)
    assert (iso_day(value.earliest()), iso_day(value.latest())) == (first, last)
    assert value.precision == precision
    assert str(value) == text


@pytest.mark.parametrize(
    "text",
    [
        "", "/", "../..", "14", "2014-13", "2014-00", "2014-02-30", "2015-02-29",
        "2014-9-1", "2014-25", "2014-XX-01", "2014-21-01", "201X-05", "2019/2014",
        "2014-06/2014-05", "2014/2015/2016", "٢٠١٤", "2014 ", "may 2014", "20X4",
    ],
)  # fmt: skip
def test_what_no_calendar_has_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        Edtf.parse(text)


@given(dates())
def test_the_first_day_is_not_after_the_last(value: Edtf) -> None:
    first, last = value.earliest(), value.latest()
    assert first is None or last is None or first <= last


@given(st.dates())
def test_a_day_is_its_own_first_and_last(when: date) -> None:
    value = day(when)
    assert value.earliest() == value.latest() == (when.year, when.month, when.day)
    assert str(value) == when.isoformat()


@given(st.dates(max_value=date(9999, 12, 30)))
def test_days_follow_one_another(when: date) -> None:
    today, tomorrow = day(when), day(when + timedelta(1))
    assert today.sort_key < tomorrow.sort_key
    assert not today.overlaps(tomorrow)


@given(dates(), dates())
def test_overlap_is_mutual(a: Edtf, b: Edtf) -> None:
    assert a.overlaps(b) == b.overlaps(a)


@given(dates(), dates())
def test_what_lies_within_overlaps(a: Edtf, b: Edtf) -> None:
    assert not a.within(b) or a.overlaps(b)


@given(dates(), dates(), dates())
def test_containment_passes_on(a: Edtf, b: Edtf, c: Edtf) -> None:
    assert a.within(a)
    assert a.within(c) or not (a.within(b) and b.within(c))


@given(dates(), dates())
def test_order_puts_what_is_surely_before_first(a: Edtf, b: Edtf) -> None:
    last, first = a.latest(), b.earliest()
    if last is not None and first is not None and last < first:
        assert a.sort_key < b.sort_key
        assert not a.overlaps(b)


def test_unknown_years_come_last_and_meet_nothing() -> None:
    unknown = Edtf.parse("XXXX-09-14")
    assert not unknown.known
    assert unknown.sort_key > Edtf.parse("9999").sort_key
    assert not unknown.overlaps(Edtf.parse("2014"))
    assert not unknown.within(unknown)


@given(st.text("0123456789X-/.~?% ", max_size=24))
@example("-0000")
def test_anything_else_is_a_value_error(text: str) -> None:
    try:
        value = Edtf.parse(text)
    except ValueError:
        return
    assert Edtf.parse(str(value)) == value


@cache
def _oracle() -> Any:
    """The package `edtf`, whose own grammar trips over warnings made errors."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        import edtf

    return edtf


def _comparable(point: Point) -> bool:
    """The other one ends every winter in December, and reads no seasons with a qualifier."""
    return point.month != 24 and not (point.precision == "season" and point.qualifier)


@settings(max_examples=60)
@given(points().filter(_comparable))
def test_an_independent_reader_sees_the_same_days(point: Point) -> None:
    value = Edtf(point, point)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        other = _oracle().parse_edtf(str(value))
        first, last = other.lower_strict(), other.upper_strict()
    assert (value.earliest(), value.latest()) == (tuple(first)[:3], tuple(last)[:3])
