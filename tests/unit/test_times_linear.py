"""Time is proportional to the length of the text, whatever the text; and nothing makes it raise."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from syriatl.extraction.times import read_times
from syriatl.reading.article import parse
from tests.clock import grows_with_the_length_alone, seconds

_SIZE = 6_000  # characters of the shorter text
_TIMES_LONGER = 4
_ALLOWED = 2.0  # of what is proportional: a quadratic step would take 4 times as much
_FLOOR = 0.002  # seconds as which less counts


def _seconds(unit: str, size: int) -> float:
    article = parse(unit * (size // len(unit)), "long.md")
    return seconds(lambda: read_times(article))


@pytest.mark.parametrize(
    "unit",
    [
        "7", "12 ", "and ", "–", " – ", "May ", "May 12, ", "12 and ", "12 May and ", "2014–",
        "2014 and ", "in 2014, ", "the next day ", "the end of the ", "had in May ", "May\n\n",
        "Saturday, ",
    ],
)  # fmt: skip
def test_time_grows_with_the_length_alone(unit: str) -> None:
    grows_with_the_length_alone(
        lambda: _seconds(unit, _SIZE),
        lambda: _seconds(unit, _SIZE * _TIMES_LONGER),
        allowed=_TIMES_LONGER * _ALLOWED,
        floor=_FLOOR,
    )


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
