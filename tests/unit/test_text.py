"""A text kept by lines is the text."""

import pytest

from syriatl.model.article import Sentence, Sentences, Span
from syriatl.model.text import Text

WRITTEN = ["", "a", "\n", "one\ntwo", "\n\nthree 🇸🇾\n\nfour\n"]


@pytest.mark.parametrize("written", WRITTEN)
def test_every_slice_is_that_of_the_string(written: str) -> None:
    text = Text(written.split("\n"))
    assert str(text) == written
    assert len(text) == len(written)
    for start in range(len(written) + 2):
        for end in range(len(written) + 2):
            assert text[start:end] == written[start:end]


def test_a_span_is_its_four_numbers() -> None:
    span = Span(70_000, 5_000_000, 1_234, 0)
    assert (span.start, span.end, span.line, span.column) == (70_000, 5_000_000, 1_234, 0)
    assert Span.of(int(span)) == span
    assert repr(span) == "Span(70000, 5000000, 1234, 0)"
    assert Span(1, 9, 1, 1) < Span(2, 3, 1, 2)


def test_sentences_are_a_sequence() -> None:
    listed = [Sentence(0, 5, 0, 2, 0), Sentence(6, 9, 2, 4, 0), Sentence(12, 20, 5, 6, 1)]
    found = Sentences()
    for sentence in listed:
        found.add(sentence)
    assert list(found) == listed
    assert [found[i] for i in range(len(found))] == listed
    assert found[-1] == listed[-1]
    assert found[1:] == listed[1:]
    assert found == Sentences(zip(*listed, strict=True))
