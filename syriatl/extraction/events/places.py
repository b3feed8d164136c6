"""Where: the places a text names, learned from how it speaks of them.

A name is a place where the text says so ("in Kobanî", "the town of Sarmada"); once learned, it is
one wherever it stands. A country is a place only where the text puts something in it; elsewhere it
is an actor.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from functools import cache

from syriatl.extraction.engine import Lexicon
from syriatl.knowledge import table, words
from syriatl.model.article import Article
from syriatl.model.facts import Mention

_CLASSES = (
    "locative", "weak", "movement", "direction", "sort", "particle", "never", "name", "dash", "the",
    "of", "listing", "taken",
)  # fmt: skip
# "al-Hasakah", "Tell Beydar", "Deir ez-Zor", "Mount Paštrik"
_NAME = (
    "(?: (?: particle dash? ){0,3}+"
    " name (?: dash? (?: particle dash? ){0,2} name | dash particle ){0,9}+ )"
)
_PLACE = f"the? direction? (?: sort of )? the? (?P<name>{_NAME})"
_LIST = f"(?P<rest> (?: listing+ the? direction? {_NAME} (?! dash ) )*+ )"
_STRONG = f"(?: locative | movement ) {_PLACE} {_LIST}"
_SORTED = f"sort of the? (?P<name>{_NAME}) {_LIST}"
_BEFORE_SORT = f"the (?P<name>{_NAME}) sort"
_WEAK = f"weak {_PLACE} {_LIST}"
_ANY = f"(?P<name>{_NAME})"


@cache
def _lexicon() -> Lexicon:
    data = table("places")
    lists = ("locative", "weak", "movement", "direction", "sort", "particle", "never")
    entries: dict[str, Sequence[str]] = {name: words(data[name]) for name in lists}
    seen = set(entries["locative"])
    entries["particle"] = [word for word in entries["particle"] if word not in seen]
    entries |= {"the": ["the", "both"], "of": ["of"], "listing": [",", "and"]}
    return Lexicon(_CLASSES, entries, _guess)


def _guess(word: str) -> str | None:
    if word in ("-", "–", "‑", "'", "’"):
        return "dash"
    return "name" if word[0].isupper() and (len(word) > 1 or not word.isascii()) else None


class Gazetteer:
    """The places of an article, and the countries' mentions that only say where."""

    def __init__(
        self, article: Article, mentions: Sequence[Mention], kinds: dict[str, str]
    ) -> None:
        """Learn the places.

        Args:
            article: the text.
            mentions: where participants are named.
            kinds: participant → its kind.
        """
        self._article = article
        self._words = article.tokens.words
        self._countries: dict[int, Mention] = {}
        self._found: dict[int, int] = {}  # first token of a place → one past its last
        classes = self._classes(mentions, kinds)
        lex = _lexicon()
        for source in (_STRONG, _SORTED, _BEFORE_SORT):
            for match in lex.pattern(source).finditer(classes):
                self._add(match, classes)
        known = {self._name(a, b) for a, b in self._found.items()}
        for match in lex.pattern(_WEAK).finditer(classes):
            first, last = match.span("name")
            if first in self._countries or self._name(first, last) in known:
                self._add(match, classes)
        for match in lex.pattern(_ANY).finditer(classes):
            first, last = match.span("name")
            if first not in self._countries and self._name(first, last) in known:
                self._found.setdefault(first, last)
        starts = article.tokens.starts
        # Offsets of the mentions that only say where.
        self.located = {m.span.start for i, m in self._countries.items() if i in self._found}
        self._starts = sorted(starts[first] for first in self._found)
        self._ends = {starts[a]: article.tokens.ends[b - 1] for a, b in self._found.items()}

    def _classes(self, mentions: Sequence[Mention], kinds: dict[str, str]) -> str:
        """The classes of all words; countries are names, other participants are taken."""
        tokens = self._article.tokens
        lex = _lexicon()
        codes = list(lex.classes(tokens.words))
        for mention in mentions:
            first, last = tokens.at(mention.span.start), tokens.at(mention.span.end - 1) + 1
            country = kinds.get(mention.name) == "country" and not mention.adjective
            if country and not self._qualifies(last, mention.text):
                self._countries[first] = mention
                codes[first:last] = [lex.codes["name"]] * (last - first)
            else:
                codes[first:last] = [lex.codes["taken"]] * (last - first)
        return "".join(codes)

    def _qualifies(self, after: int, name: str) -> bool:
        """Whether an abbreviation stands before a noun, as "U.S." in "U.S. forces"."""
        following = self._words[after] if after < len(self._words) else ""
        return (name.isupper() or "." in name) and following[:1].isalpha() and following not in (
            "and", "to", "in", "on", "for", "with", "from", "by", "as", "at", "or", "that", "after",
        )  # fmt: skip

    def _name(self, first: int, last: int) -> tuple[str, ...]:
        return tuple(self._words[first:last])

    def _add(self, match: re.Match[str], classes: str) -> None:
        """Note the place of a match, and those listed behind it."""
        first, last = match.span("name")
        self._found[first] = max(last, self._found.get(first, 0))
        if "rest" in match.re.groupindex and match["rest"]:
            for other in _lexicon().pattern(_ANY).finditer(classes, *match.span("rest")):
                begin, end = other.span("name")
                self._found[begin] = max(end, self._found.get(begin, 0))

    def within(self, start: int, end: int) -> tuple[str, ...]:
        """The places named between two offsets, as written, each once."""
        text = self._article.text
        names = []
        for i in range(bisect_left(self._starts, start), bisect_left(self._starts, end)):
            at = self._starts[i]
            names.append(" ".join(text[at : self._ends[at]].split()))
        return tuple(dict.fromkeys(names))
