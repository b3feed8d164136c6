"""Where: the places a text names, learned from how it speaks of them.

A name is a place where the text says so ("in Kobanî", "the town of Sarmada"); once learned, it is
one wherever it stands. A country is a place only where the text puts something in it; elsewhere it
is an actor.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain

from syriatl.extraction.events.grammar.said import Named, Place, Prose
from syriatl.extraction.events.placing import (
    ANY,
    ANY_PERSON,
    BESIDE,
    DESCRIBING,
    NAMING,
    SORTED,
    STRONG,
    WEAK,
    surroundings,
)
from syriatl.knowledge import word_set
from syriatl.model.facts import Mention

_PASSIVE = 3  # words of "had been invaded"
_ROW = (",", "and", "the")
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
        located = chain.from_iterable([range(*place) for place in self._found.items()])
        described = [match.start("name") for match in _met((DESCRIBING,), classes)]
        self.located = {
            self._countries[i].span.start
            for i in chain(located, described)
            if i in self._countries and not self._suffers(i)
        }
        found = sorted(self._found.items())
        self._starts = [tokens.starts[first] for first, _ in found]
        self._ends = [tokens.ends[last - 1] for _, last in found]

    def _suffers(self, first: int) -> bool:
        """Whether a country stands behind "invaded", or is: then it takes part, too."""
        if self._is_invaded(self._found.get(first, first)):
            return True
        at = first - 1
        while at > 0 and (self._words[at] in _ROW or at in self._countries):
            at -= 1
        return at >= 0 and self._words[at] in word_set("places.invading")

    def _is_invaded(self, last: int) -> bool:
        """Whether "was invaded" or the like stands behind a name."""
        behind = self._words[last : last + _PASSIVE]
        invaded = not word_set("places.invading").isdisjoint(behind[1:])
        return invaded and behind[0] in word_set("places.be")

    def _part(self) -> None:
        """Two countries that a dash joins are two places: the Iraq–Syria border."""
        for first, last in list(self._found.items()):
            if first in self._countries:
                two = next((i for i in range(first + 1, last) if i in self._countries), 0)
                if two and self._words[two - 1] in _DASHES:
                    self._found |= {first: two - 1, two: last}

    def _learn(self, classes: str) -> None:
        """The names that the text says are places."""
        for match in _met(STRONG, classes):
            self._add(match, classes)
        for match in _met(NAMING, classes):
            if not self._is_state(*match.span("name")) or self._is_invaded(match.end("name")):
                self._add(match, classes)
        self._know(self._found.items())
        for match in _met(BESIDE, classes):  # names that stand beside places
            if self._knows(*match.span("known")) and match.start("name") not in self._countries:
                self._add(match, classes)
                self._know([match.span("name")])

    def _is_state(self, first: int, last: int) -> bool:
        """Whether a name begins with a country's and has no feature's behind it."""
        if first not in self._countries:
            return False
        feature = surroundings()[self._words[last - 1]] == surroundings().codes["feature"]
        return last - first == 1 or not feature  # "the Taiwan Strait"

    def _know(self, places: Iterable[Place]) -> None:
        """Remember the names of places."""
        for first, last in places:
            self._known.add(self._name(first, last))
            self._known_ends.add(self._words[last - 1])

    def _find(self, classes: str) -> None:
        """Where countries and the names learned are places, too."""
        for match in _met((SORTED,), classes):
            if match.start("name") not in self._countries:
                self._add(match, classes)
        for match in _met(WEAK, classes):
            first, last = match.span("name")
            if self._is_country(first, last) or self._knows(first, last):
                self._add(match, classes)
        for match in _met((ANY, ANY_PERSON), classes):
            first, last = match.span("name")
            if first not in self._countries and self._knows(first, last):
                self._found.setdefault(first, last)

    def _classes(self, named: Sequence[Named], kinds: dict[str, str]) -> str:
        """The classes of all words; countries are names, other participants are taken."""
        lex = surroundings()
        codes = list(lex.classes(self._words))
        for mention, (first, last) in named:
            kind = "" if mention.adjective else kinds[mention.name]
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

    def _knows(self, first: int, last: int) -> bool:
        """Whether words are a known place: "Aleppo", and then "Eastern Aleppo" as well."""
        if self._words[last - 1] not in self._known_ends:
            return False
        name = self._name(first, last)
        return name in self._known or (name[0] == "" and name[1:] in self._known)

    def _is_country(self, first: int, last: int) -> bool:
        """Whether a name is or ends with a country, or is a part of the world."""
        quarter = self._name(first, last)[0] == ""
        return quarter or not self._countries.keys().isdisjoint(range(first, last))

    def _add(self, match: re.Match[str], classes: str) -> None:
        """Note the place of a match, and those listed behind it."""
        places = [match.span("name")]
        if "rest" in match.re.groupindex and match["rest"]:
            listed = surroundings().pattern(ANY).finditer(classes, *match.span("rest"))
            places += [other.span("name") for other in listed]
        for first, last in places:
            if self._found.get(first, 0) < last:
                self._found[first] = last

    def within(self, start: int, end: int) -> tuple[str, ...]:
        """The places named between two offsets, as written, each once."""
        starts, ends, text = self._starts, self._ends, self._prose.article.text
        here = range(bisect_left(starts, start), bisect_left(starts, end))
        return tuple(dict.fromkeys([" ".join(text[starts[i] : ends[i]].split()) for i in here]))

    def rows(self, start: int, end: int) -> list[tuple[str, ...]]:
        """The places named between two offsets, in one row."""
        return [self.within(start, end)]


def _met(sources: Iterable[str], classes: str) -> Iterator[re.Match[str]]:
    """Where patterns meet the classes of words, one pattern after the other."""
    patterns = map(surroundings().pattern, sources)
    return chain.from_iterable(pattern.finditer(classes) for pattern in patterns)
