"""The classes of words that numbers are written with."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import cache
from typing import NamedTuple

from syriatl.extraction.engine import OTHER, Lexicon
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
    return 0 < i < len(tokens.words) and tokens.ends[i - 1] == tokens.starts[i]


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
        "coin": words(table("numbers")["coins"]),
        "percent": words(measures["percent"]),
        "per": ["per"],
        "cent": ["cent"],
        "dash": DASHES,
        "slash": ["/", "⁄"],
        "to": ["to"],
        "and": ["and", "&"],
        "or": ["or"],
        "of": ["of"],
        "whom": ["whom", "which"],
        "out": ["out"],
        "every": ["every"],
        "in_": ["in"],
        "filler": words(table("numbers")["filler"]),
        "from_": ["from"],
        "rang": ["ranging", "ranged", "range", "ranges", "anything", "anywhere"],
        "nth": ["first", "second", "last", "latter", "other", "early", "late"],
        "article": ["a", "an"],
        "between": ["between"],
        "whole": ["the", "all", "its", "their", "those", "these", "them", "his", "this", "that"],
    }
    return Lexicon(["num", *entries], entries, _guess)


def _guess(word: str) -> str | None:
    return "num" if word[0].isdigit() and digits(word) is not None else None


class Near(NamedTuple):
    """The words around the numbers of a text; a line break stands before what does not go on."""

    at: list[int]  # index of each in the text; -1 of such a line break
    words: list[str]
    classes: str


def around_numbers(listed: Sequence[str], times: Iterable[tuple[int, int]]) -> Near:
    """The words that rules need to see: those around each number word outside the times.

    Most of a text has no numbers; looking for them with every rule costs five times as much as
    leaving it out.

    Args:
        listed: the words of the text.
        times: the first token and one past the last of each time, in text order.
    """
    classes = lexicon().classes(listed)
    near = Near([], [], "")
    shown: list[str] = []
    for match in _numbers().finditer(_without(classes, times)):
        first, last = match.span()
        first, last = max(0, first - _AROUND), min(len(listed), last + _AROUND)
        near.at.extend((-1, *range(first, last)))
        near.words.extend(("\n", *listed[first:last]))
        shown += OTHER, classes[first:last]
    return near._replace(classes="".join(shown))


def _without(classes: str, times: Iterable[tuple[int, int]]) -> str:
    """The classes of a text in which times have none."""
    pieces: list[str] = []
    at = 0
    for first, last in times:
        pieces += classes[at:first], OTHER * (last - first)
        at = last
    return "".join(pieces) + classes[at:]


@cache
def _numbers() -> re.Pattern[str]:
    """The words without which nothing is a number, as long as their surroundings touch."""
    core = "[num small tens hundred scale dozen vague half part]"
    return lexicon().pattern(f"{core} (?: .{{0,{2 * _AROUND}}} {core} )*")
