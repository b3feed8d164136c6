"""Time is proportional to the length of the text, whatever the text; and nothing makes it raise."""

from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from syriatl.extraction.times import read_times
from syriatl.reading.article import parse

_SIZE = 6_000  # characters of the shorter text
_TIMES_LONGER = 4
_ALLOWED = 2.0  # of what is proportional: a quadratic step would take 4 times as much


def _seconds(unit: str, size: int) -> float:
    article = parse(unit * (size // len(unit)), "long.md")
    start = process_time()
    read_times(article)
    return process_time() - start


@pytest.mark.parametrize(
    "unit",
    [
        "7", "12 ", "and ", "–", " – ", "May ", "May 12, ", "12 and ", "12 May and ", "2014–",
        "2014 and ", "in 2014, ", "the next day ", "the end of the ", "had in May ", "May\n\n",
        "Saturday, ",
    ],
)  # fmt: skip
def test_time_grows_with_the_length_alone(unit: str) -> None:
    allowed = _TIMES_LONGER * _ALLOWED
    ratios = []
    for _ in range(4):  # a busy machine may disturb one measurement, not four
        short = max(_seconds(unit, _SIZE), 0.002)
        ratios.append(_seconds(unit, _SIZE * _TIMES_LONGER) / short)
        if ratios[-1] < allowed:
            return
    pytest.fail(f"{_TIMES_LONGER} times the text took {min(ratios):.1f} times as long")


_WORDS = """
the of in on and to from between until since May June 3 12 31 2014 1999 2014–15 – - , . ; ( ) early
mid late end first half quarter week day days month year next previous same that later Monday
spring winter 490 BC AD 1990s 19th century 21st two 24 hours before after had 99 0 ## Christmas Eve
present
"""


@given(
    st.lists(st.sampled_from([*_WORDS.split(), "\n\n"]), max_size=40).map(" ".join)
    | st.text(max_size=80)
)
def test_any_text_is_read_and_every_time_is_a_piece_of_it(text: str) -> None:
    article = parse(text, "any.md")
    times = read_times(article)
    for time in times:
        line = article.line(time.span.line)
        assert line[time.span.column : time.span.column + len(time.text)] == time.text
        assert article.text[time.span.start : time.span.end] == time.text
        assert time.date.known or time.basis != "explicit"
    starts = [t.span.start for t in times]
    assert starts == sorted(set(starts))
    assert len({t.id for t in times}) == len(times)
