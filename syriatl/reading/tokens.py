"""A text cut into words, numbers and signs, once, for everything that reads it."""

from __future__ import annotations

import re
from array import array

from syriatl.model.article import Tokens

_TOKEN = re.compile(
    r"""
      \n\s*                                             # a line break, with blank lines after it
    | [ ][-‐‑–—−]{1,3}[ ]                               # a dash set off by blanks
    | \d+ (?:[.,]\d+)* (?:(?:st|nd|rd|th|s)\b)?         # 22, 1,600, 7.7, 14th, 1990s
    | (?:[A-Z]\.){2,}                                   # U.S., U.N.
    | ['’]s\b                                           # the possessive stands alone
    | [^\W\d_][\w\u0300-\u036f]*                        # a word, a name, M2A2
      (?:['’](?!s\b)[^\W\d_][\w\u0300-\u036f]*)*        # Kata'ib, O'Neill
    | [^\w\s]                                           # any other sign
    """,
    re.VERBOSE,
)


def tokenize(text: str) -> Tokens:
    """Cut a text into tokens, in time linear in its length."""
    words: list[str] = []
    starts, ends = array("I"), array("I")
    known: dict[str, str] = {}
    for match in _TOKEN.finditer(text):
        start, end = match.span()
        word = match[0]
        if word[0] == "\n":
            word = "\n"
        words.append(known.setdefault(word, word))
        starts.append(start)
        ends.append(end)
    return Tokens(words, starts, ends)
