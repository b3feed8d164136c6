"""Tokens do not depend on the parts in which a text is cut."""

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
