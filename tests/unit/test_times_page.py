"""A page of words with their classes, as those who look around a time see it."""

import pytest

from syriatl.extraction.engine import Found
from syriatl.extraction.times.lexicon import lexicon
from syriatl.extraction.times.page import Page
from syriatl.extraction.times.said import Said
from syriatl.model.tokens import tokenize

PAGE = Page(tokenize("On 5 May the last 2014"), lexicon())


@pytest.mark.parametrize(
    ("at", "kind", "word"),
    [
        (0, "on", "on"),
        (2, "month", "may"),
        (5, "year", "2014"),
        (-1, "line", "\n"),
        (-5, "line", "\n"),
        (6, "line", "\n"),
        (9, "line", "\n"),
    ],
)
def test_outside_the_text_are_line_breaks(at: int, kind: str, word: str) -> None:
    assert (PAGE.kinds[at], PAGE.word(at)) == (kind, word)


def test_between_two_finds_are_the_classes_of_the_words() -> None:
    day, year = (Found(first, last, Said(), "") for first, last in ((1, 3), (5, 6)))
    assert PAGE.between(day, year) == ["the", "previous"]
    assert PAGE.between(day, year, most=1) == ["far"]


def test_a_text_without_words_is_a_line_break() -> None:
    assert Page(tokenize(""), lexicon()).kinds[0] == "line"
