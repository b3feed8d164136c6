"""Short names that the article explains: "Syrian Democratic Forces (SDF)", "X, also known as Y"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from syriatl.knowledge import word_set
from syriatl.model.article import Article
from syriatl.model.tokens import Tokens

_LONGEST = 14  # words of a name that is abbreviated
_ENDS = frozenset([".", ";", ":", "(", ")", "\n", "“", "”", '"'])


class Abbreviation(NamedTuple):
    """A short name and, where the initials tell it, the long one as a range of tokens."""

    short: str
    long: tuple[int, int] | None
    at: int  # the token of the bracket


def abbreviations(article: Article) -> Iterator[Abbreviation]:
    """All short names in brackets, and long names in brackets behind short ones."""
    tokens = article.tokens
    for i in tokens.having("("):
        close = _close(tokens, i) if i else None
        if close is None:
            continue
        inner = article.prose[tokens.starts[i + 1] : tokens.ends[close - 1]]
        if _is_short(inner):
            first = _start(tokens, i, _letters(inner))
            yield Abbreviation(inner, (first, i) if first is not None else None, i)
            continue
        before = tokens.words[i - 1]
        if _is_short(before) and _start(tokens, close, _letters(before)) == i + 1:
            yield Abbreviation(before, (i + 1, close), i)


def _close(tokens: Tokens, opening: int) -> int | None:
    """The bracket that closes, if it is near and something stands between."""
    for i in range(opening + 1, min(opening + _LONGEST, len(tokens))):
        if tokens.words[i] in (")", "\n", "("):
            return i if tokens.words[i] == ")" and i > opening + 1 else None
    return None


def _letters(short: str) -> str:
    return "".join(c for c in short if c.isalpha()).lower()


def _is_short(text: str) -> bool:
    """Whether words are an abbreviation by their looks: CIA, CJTF–OIR, M5-RFP, MoD."""
    capitals = sum(c.isupper() for c in text)
    return 2 <= len(text) <= 12 and " " not in text and capitals >= 2 and 2 * capitals >= len(text)


def _start(tokens: Tokens, end: int, letters: str) -> int | None:
    """Where the name begins that ends before `end` and has these initials, one word to spare."""
    for first in range(end - 1, max(end - _LONGEST, -1), -1):
        word = tokens.words[first]
        if word in _ENDS:
            return None
        opens = word[0].isupper() and word[0].lower() == letters[0]
        if opens and _has_initials(tokens.words[first:end], letters):
            return first
    return None


def _has_initials(words: Sequence[str], letters: str) -> bool:
    """Whether the words begin, in order, with all of the letters."""
    spare, met = 1, 0
    for word in words:
        if met < len(letters) and word[0].lower() == letters[met]:
            met += 1
        elif word[0].isalpha() and word not in word_set("actors.particles.inside"):
            spare -= 1
    return met == len(letters) and spare >= 0
