"""The classes of words that numbers are written with."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from syriatl.extraction.engine import Lexicon
from syriatl.extraction.figures.numerals import coded, digits, valued
from syriatl.knowledge import table, words
from syriatl.model.tokens import Tokens

_AROUND = 3  # tokens on both sides of a number word that its rule may look at
DASHES = ("-", "‐", "‑", "–", "—", "−")


def word_at(listed: Sequence[str], i: int) -> str:
    """The word at an index; a line break before the first and behind the last."""
    return listed[i] if 0 <= i < len(listed) else "\n"


def glued(tokens: Tokens, i: int) -> bool:
    """Whether no blank stands before the token at `i`."""
    return 0 < i < len(tokens) and tokens.ends[i - 1] == tokens.starts[i]


@cache
def lexicon() -> Lexicon:
    """Built at the first article: every word that can stand inside a quantity."""
    measures = table("numbers")["measures"]
    entries = {
        "small": valued("small"),
        "tens": valued("tens"),
        "hundred": valued("hundred"),
        "scale": valued("scale"),
        "letter": valued("letter_scale"),
        "dozen": ["dozen"],
        "vague": valued("vague"),
        "some": words(table("numbers")["some_of"]),
        "half": ["half"],
        "part": valued("part"),
        "sign": coded("currency_sign"),
        "money": coded("currency_word"),
        "percent": words(measures["percent"]),
        "per": ["per"],
        "cent": ["cent"],
        "dash": DASHES,
        "slash": ["/", "⁄"],
        "to": ["to"],
        "and": ["and", "&"],
        "or": ["or"],
        "of": ["of"],
        "out": ["out"],
        "in_": ["in"],
        "filler": words(table("numbers")["filler"]),
        "from_": ["from"],
        "rang": ["ranging", "ranged", "range", "ranges"],
        "nth": ["first", "second", "last", "latter", "other", "early", "late"],
        "article": ["a", "an"],
        "between": ["between"],
        "whole": ["the", "all", "its", "their", "those", "these", "them", "his", "this", "that"],
    }
    return Lexicon(["num", *entries], entries, _guess)


def _guess(word: str) -> str | None:
    return "num" if word[0].isdigit() and digits(word) is not None else None


def around_numbers(listed: Sequence[str], taken: Sequence[int]) -> list[int]:
    """Indexes of the tokens that rules need to see: those around each number word not taken.

    Between two that do not follow each other stands a -1. Most of a text has no numbers; looking
    for them with every rule costs five times as much as leaving it out.
    """
    near: list[int] = []
    shown = 0
    for match in _core().finditer(lexicon().classes(listed)):
        if taken[match.start()]:
            continue
        start = max(shown, match.start() - _AROUND)
        if start > shown:
            near.append(-1)
        shown = max(shown, min(len(listed), match.start() + _AROUND + 1))
        near.extend(range(start, shown))
    return near


@cache
def _core() -> re.Pattern[str]:
    """The words without which nothing is a number."""
    return lexicon().pattern("[num small tens hundred scale dozen vague half part]")
