"""Where: the places a text names, learned from how it speaks of them.

A name is a place where the text says so ("in Kobanî", "the town of Sarmada"); once learned, it is
one wherever it stands. A country is a place only where the text puts something in it; elsewhere it
is an actor.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from syriatl.extraction.events.grammar.said import Named, Prose
from syriatl.extraction.events.placing import (
    ANY,
    BESIDE,
    NAMING,
    SORTED,
    STRONG,
    WEAK,
    surroundings,
)
from syriatl.model.facts import Mention

_DASHES = ("-", "–", "‑")
# Behind a name they are no noun that it goes with.
_BEHIND_NAMES = frozenset((
    "to", "in", "on", "for", "with", "from", "by", "as", "at", "or", "that", "after",
))  # fmt: skip


class Gazetteer:
    """The places of an article, and the countries' mentions that only say where."""

    def __init__(self, prose: Prose, named: Sequence[Named], kinds: dict[str, str]) -> None:
        """Learn the places.

        Args:
            prose: the words of the article.
            named: where participants are.
            kinds: participant → its kind.
        """
        self._prose = prose
        self._words = prose.words
        self._countries: dict[int, Mention] = {}
        self._found: dict[int, int] = {}  # first token of a place → one past its last
        classes = self._classes(named, kinds)
        self._known: set[tuple[str, ...]] = set()
        self._known_ends: set[str] = set()  # their last words
        self._learn(classes)
        self._find(classes)
        self._part()
        tokens = prose.tokens
        # Offsets of the mentions that only say where.
        self.located = {
            self._countries[i].span.start
            for first, last in self._found.items()
            for i in range(first, last)
            if i in self._countries
        }
        found = sorted(self._found.items())
        self._starts = [tokens.starts[first] for first, _ in found]
        self._ends = [tokens.ends[last - 1] for _, last in found]

    def _part(self) -> None:
        """Two countries that a dash joins are two places: the Iraq–Syria border."""
        for first, last in list(self._found.items()):
            two = next((i for i in range(first + 1, last) if i in self._countries), first)
            if first in self._countries and self._words[two - 1] in _DASHES:
                self._found |= {first: two - 1, two: last}

    def _learn(self, classes: str) -> None:
        """The names that the text says are places."""
        for source in STRONG:
            for match in surroundings().pattern(source).finditer(classes):
                self._add(match, classes)
        for source in NAMING:
            for match in surroundings().pattern(source).finditer(classes):
                if match.start("name") not in self._countries:
                    self._add(match, classes)
        for first, last in self._found.items():
            self._know(first, last)
        self._learn_beside(classes)

    def _learn_beside(self, classes: str) -> None:
        """The names that stand beside places."""
        for source in BESIDE:
            for match in surroundings().pattern(source).finditer(classes):
                if self._knows(match, "known") and match.start("name") not in self._countries:
                    self._add(match, classes)
                    self._know(*match.span("name"))

    def _know(self, first: int, last: int) -> None:
        """Remember the name of a place."""
        self._known.add(self._name(first, last))
        self._known_ends.add(self._words[last - 1])

    def _find(self, classes: str) -> None:
        """Where countries and the names learned are places, too."""
        for match in surroundings().pattern(SORTED).finditer(classes):
            if match.start("name") not in self._countries:
                self._add(match, classes)
        for match in surroundings().pattern(WEAK).finditer(classes):
            if self._is_country(match) or self._knows(match, "name"):
                self._add(match, classes)
        for match in surroundings().pattern(ANY).finditer(classes):
            first, last = match.span("name")
            if first not in self._countries and self._knows(match, "name"):
                self._found.setdefault(first, last)

    def _classes(self, named: Sequence[Named], kinds: dict[str, str]) -> str:
        """The classes of all words; countries are names, other participants are taken."""
        lex = surroundings()
        codes = list(lex.classes(self._words))
        for mention, (first, last) in named:
            kind = "" if mention.adjective else kinds.get(mention.name)
            if kind == "country" and not self._qualifies(last, mention.text):
                self._countries[first] = mention
                name = "name"
            else:
                name = "person" if kind == "person" else "taken"
            codes[first:last] = lex.codes[name] * (last - first)
        return "".join(codes)

    def _qualifies(self, after: int, name: str) -> bool:
        """Whether an abbreviation stands before a noun: "U.S. forces", "U.S. and Arab forces"."""
        following, other, noun, *_ = (*self._words[after : after + 3], "", "", "")
        if following == "and":
            joined = other.istitle() and noun.isalpha() and noun.islower()
            return joined and surroundings()[noun] == surroundings().codes["noun"]
        abbreviated = name.isupper() or "." in name
        return abbreviated and following[:1].isalpha() and following not in _BEHIND_NAMES

    def _name(self, first: int, last: int) -> tuple[str, ...]:
        """The words of a name; "Eastern" and "Western Ghouta" are alike."""
        quarter = surroundings()[self._words[first]] == surroundings().codes["quarter"]
        return ("", *self._words[first + 1 : last]) if quarter else tuple(self._words[first:last])

    def _knows(self, match: re.Match[str], group: str) -> bool:
        """Whether a group met a known place: "Aleppo", and then "Eastern Aleppo" as well."""
        first, last = match.span(group)
        if self._words[last - 1] not in self._known_ends:
            return False
        name = self._name(first, last)
        return name in self._known or (name[0] == "" and name[1:] in self._known)

    def _is_country(self, match: re.Match[str]) -> bool:
        """Whether the name of a match is or ends with a country, or is a part of the world."""
        first, last = match.span("name")
        quarter = self._name(first, last)[0] == ""
        return quarter or any(i in self._countries for i in range(first, last))

    def _add(self, match: re.Match[str], classes: str) -> None:
        """Note the place of a match, and those listed behind it."""
        first, last = match.span("name")
        self._found[first] = max(last, self._found.get(first, 0))
        if "rest" in match.re.groupindex and match["rest"]:
            for other in surroundings().pattern(ANY).finditer(classes, *match.span("rest")):
                begin, end = other.span("name")
                self._found[begin] = max(end, self._found.get(begin, 0))

    def within(self, start: int, end: int) -> tuple[str, ...]:
        """The places named between two offsets, as written, each once."""
        starts, text = self._starts, self._prose.article.text
        here = slice(bisect_left(starts, start), bisect_left(starts, end))
        names = [text[a:b] for a, b in zip(starts[here], self._ends[here], strict=True)]
        return tuple(dict.fromkeys([" ".join(name.split()) for name in names]))

    def rows(self, start: int, end: int) -> list[tuple[str, ...]]:
        """The places named between two offsets, in one row."""
        return [self.within(start, end)]
