"""Dates typed on flags: read as meant, or refused with the way to write them."""

import contextlib
import subprocess
import sys
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from syriatl.model.edtf import Edtf
from syriatl.model.errors import UsageError
from syriatl.reading.dates import read_date

PUBLISHED = date(2023, 10, 25)


@pytest.mark.parametrize(
    ("typed", "value"),
    [
        ("2019", "2019"),
        ("2019-10", "2019-10"),
        ("2019-10-06", "2019-10-06"),
        (" 2019-10-06 ", "2019-10-06"),
        ("2017..2019", "2017/2019"),
        ("2017–2019", "2017/2019"),
        ("2019-10-06..2019-11", "2019-10-06/2019-11"),
        ("201X", "201X"),
        ("2014-21", "2014-21"),
        ("2014/..", "2014/.."),
        ("../2014", "../2014"),
        ("2019-Q3", "2019-07/2019-09"),
        ("Q1 2020", "2020-01/2020-03"),
        ("march 2019", "2019-03"),
        ("March of 2019", "2019-03"),
        ("6 October 2019", "2019-10-06"),
        ("October 6, 2019", "2019-10-06"),
        ("6th of october 2019", "2019-10-06"),
        ("Oct 6 2019", "2019-10-06"),
        ("31/12/2019", "2019-12-31"),
        ("12.31.2019", "2019-12-31"),
        ("05/05/2019", "2019-05-05"),
        ("summer 2019", "2019-22"),
        ("the fall of 2019", "2019-23"),
        ("last autumn", "2022-23"),
        ("this autumn", "2023-23"),
        ("last summer", "2023-22"),
        ("next spring", "2024-21"),
        ("last month", "2023-09"),
        ("last year", "2022"),
        ("yesterday", "2023-10-24"),
        ("last week", "2023-10-16/2023-10-22"),
        ("3 days ago", "2023-10-22"),
        ("October", "2023-10"),
        ("december", "2022-12"),
        ("mid-Oct 2019", "2019-10"),
        ("early May 2019", "2019-05"),
        ("late 2018", "2018"),
        ("c. 6 Oct 2019", "2019-10-06"),
        ("c. 2015", "2015"),
        ("Oct 2019 - Nov 2019", "2019-10/2019-11"),
        ("Oct–Nov 2019", "2019-10/2019-11"),
        ("17–20 Oct 2019", "2019-10-17/2019-10-20"),
        ("6 Oct – 3 Nov 2019", "2019-10-06/2019-11-03"),
        ("Oct – 3 Nov 2019", "2019-10/2019-11-03"),
        ("5 Jan 2018 – 3 Feb 2019", "2018-01-05/2019-02-03"),
        ("2006 to Aug 2022", "2006/2022-08"),
        ("last month to yesterday", "2023-09/2023-10-24"),
        ("by late 2015", "2015"),
        ("since 2014", "2014/.."),
        ("until Oct 2015", "../2015-10"),
        ("2010s", "201X"),
    ],
)
def test_read_as_meant(typed: str, value: str) -> None:
    assert str(read_date(typed, PUBLISHED)) == value


@pytest.mark.parametrize(
    ("typed", "says"),
    [
        ("02/03/2019", "2019-02-03 or 2019-03-02"),
        ("2.3.2019", "2019-02-03 or 2019-03-02"),
        ("2019-13", "no such month"),
        ("2019-02-30", "no such day"),
        ("31/13/2019", "no such date"),
        ("30 February 2019", "write it as"),
        ("2019..2017", "2017..2019"),
        ("2019-10-06/2018", "ends before it begins"),
        ("soon", "write it as"),
        ("20–17 Oct 2019", "ends before it begins"),
        ("mid-soon", "write it as"),
        ("a 35", "write it as"),
        ("", "write it as"),
        ("9" * 5000, "write it as"),
    ],
)
def test_refused_with_the_way_to_write_it(typed: str, says: str) -> None:
    with pytest.raises(UsageError) as error:
        read_date(typed, PUBLISHED)
    assert says in str(error.value)
    assert "\n" not in str(error.value)


@pytest.mark.parametrize("typed", ["last month", "last autumn", "yesterday", "October"])
def test_relative_words_need_the_day_of_the_article(typed: str) -> None:
    with pytest.raises(UsageError, match="count from"):
        read_date(typed, None)


def test_whole_dates_in_words_need_no_day_of_the_article() -> None:
    assert read_date("6 October 2019", None) == Edtf.of(2019, 10, 6)


@given(st.text(max_size=30))
def test_anything_else_is_a_usage_error(typed: str) -> None:
    with contextlib.suppress(UsageError):
        assert isinstance(read_date(typed, None), Edtf)


def test_exact_forms_do_not_load_dateparser() -> None:
    code = (
        "import sys; from datetime import date; from syriatl.reading.dates import read_date\n"
        "for typed in ('2019', '2017..2019', '2019-Q1', 'last autumn', '31/12/2019'):\n"
        "    read_date(typed, date(2020, 1, 1))\n"
        "sys.exit('dateparser' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
