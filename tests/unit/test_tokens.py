"""Where a text is cut into tokens, and where each of them stands."""

import pytest

from syriatl.model import tokens
from syriatl.reading.article import parse
from syriatl.reading.sources import default_source, read_text


@pytest.mark.parametrize("stretch", [1, 7, 100])
def test_a_text_cut_in_parts_has_the_same_tokens(
    stretch: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    text = (
        parse(read_text(default_source()), "seed.md").prose[:20_000]
        + "\n \n\n- Kata'ib – 14th 1,600 U.S. O'Neill's\n"
        + "a - b" * 9
    )
    whole = tokens.tokenize(text)
    monkeypatch.setattr(tokens, "_STRETCH", stretch)
    parts = tokens.tokenize(text)
    assert (parts.words, parts.starts, parts.ends) == (whole.words, whole.starts, whole.ends)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("plain words, cut.", ["plain", "words", ",", "cut", "."]),
        ("the U.S. met O'Neill's man", ["the", "U.S.", "met", "O'Neill", "'s", "man"]),
        ("a.b M2A2 x\u0301y Kata’ib", ["a", ".", "b", "M2A2", "x\u0301y", "Kata’ib"]),
        ("1,600 of 14th\n \n2017–18", ["1,600", "of", "14th", "\n", "2017", "–", "18"]),
    ],
)
def test_words_numbers_and_signs_are_tokens(text: str, words: list[str]) -> None:
    assert list(tokens.tokenize(text).words) == words


def test_words_are_found_where_they_stand_in_text_order() -> None:
    cut = tokens.tokenize("the man saw the dog\n\nand The man")
    assert list(cut.places["man"]) == [1, 8]
    assert cut.having(("The", "the", "cat")) == [0, 3, 7]
    assert cut.having(("cat",)) == []
