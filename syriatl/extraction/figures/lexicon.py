"""The classes of words that numbers are written with."""

from __future__ import annotations

from functools import cache

from syriatl.extraction.engine import Lexicon
from syriatl.extraction.figures.numerals import coded, digits, valued
from syriatl.knowledge import table, words

DASHES = ("-", "‐", "‑", "–", "—", "−")


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
