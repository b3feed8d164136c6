"""Rules over words: the one engine under all extractors.

The text is cut into tokens once. A `Lexicon` gives every token a class, written as one
character, so that a text becomes a short string of classes; a rule is a regular expression over
that string, written with the names of the classes: `"(?P<day>day) (?P<month>month)
(?P<year>year)?"`. Such patterns stay readable, compile in microseconds, and run in time
linear in the text as long as no repetition is nested in another.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Generic, NamedTuple, TypeVar

T = TypeVar("T")

OTHER = "."
"""The class of every word that a lexicon says nothing about."""

_NAMES = re.compile(r"(\(\?P[<=]\w+[>)]|[a-z_]{2,})")  # of classes, and of groups, in a pattern
_REMEMBERED = 20_000  # words: more than a long article has, and a bound for a corpus without end


class Memo(dict[str, T]):
    """Word → what a function says of it, which is asked once for each word.

    Args:
        given: what is known without asking.
        say: the function. What it said is forgotten once there is too much of it.
    """

    def __init__(self, given: Mapping[str, T], say: Callable[[str], T]) -> None:
        """See the class for the arguments."""
        super().__init__(given)
        self.given = dict(given)
        self._say = say

    def __missing__(self, word: str) -> T:
        """Ask about a word."""
        if len(self) - len(self.given) >= _REMEMBERED:
            self.clear()
            self.update(self.given)
        self[word] = said = self._say(word)
        return said


class Lexicon(Memo[str]):
    """Word → class character; a word met for the first time is classified once and remembered.

    Args:
        names: the class names, in an order that never matters.
        entries: the words of each class; a word in two classes is an error in the word file.
        guess: the class name of a word that stands in no list (None: `OTHER`).
        unclassed: words of no class as they stand here, whatever they are in small letters.
    """

    def __init__(
        self,
        names: Iterable[str],
        entries: Mapping[str, Iterable[str]],
        guess: Callable[[str], str | None] = lambda _: None,
        unclassed: Iterable[str] = (),
    ) -> None:
        """Build the table; see the class for the arguments."""
        # Letters beyond ASCII never clash with a pattern's own signs; sets of the first of them
        # compile and match several times as fast as sets of rarer ones.
        self.codes = {name: chr(0xA1 + i) for i, name in enumerate(names)}
        self._guess = guess
        self._patterns: dict[str, re.Pattern[str]] = {}
        listed = dict.fromkeys(unclassed, OTHER)
        for name, of_class in entries.items():
            code = self.codes[name]
            for word in of_class:
                if listed.setdefault(word, code) != code:
                    raise ValueError(f"{word!r} stands in two classes of words, one is {name!r}")
        super().__init__(listed, self._classify)

    def _classify(self, word: str) -> str:
        """The class of a word that no list has as it stands: in lower case, else by the guess."""
        code = self.given.get(word.casefold())
        if code is None:
            name = self._guess(word)
            code = self.codes[name] if name else OTHER
        return code

    def classes(self, words: Sequence[str]) -> str:
        """One character a word."""
        return "".join(map(self.__getitem__, words))

    def pattern(self, source: str) -> re.Pattern[str]:
        """The pattern of a source written in class names; compiled when it is first asked for.

        Blanks in it mean nothing. A dot stands for any word, inside square brackets for a word
        of no class.

        Raises:
            ValueError: a name in it is no class of this lexicon.
        """
        pattern = self._patterns.get(source)
        if pattern is None:
            pattern = self._patterns[source] = self._compile(source)
        return pattern

    def _compile(self, source: str) -> re.Pattern[str]:
        parts = _NAMES.split(source)
        for i in range(1, len(parts), 2):
            name = parts[i]
            if name in self.codes:
                parts[i] = self.codes[name]
            elif name[0] != "(":
                raise ValueError(f"{name!r} is no class of words, in the pattern {source!r}")
        return re.compile("".join("".join(parts).split()))


class Match:
    """Where a rule's pattern met: token indexes (`last` one past), and those of its groups."""

    __slots__ = ("first", "last", "met", "words")

    def __init__(self, words: Sequence[str], met: re.Match[str]) -> None:
        """Take the words, and the match on their classes, whose offsets are token indexes."""
        self.words = words
        self.met = met
        self.first, self.last = met.span()

    @property
    def groups(self) -> dict[str, tuple[int, int]]:
        """Token indexes of the groups that met something."""
        spans = self.met.regs
        return {
            name: spans[group]
            for name, group in self.met.re.groupindex.items()
            if spans[group][0] < spans[group][1]
        }

    def __getitem__(self, name: str) -> str | None:
        """The first word of a group, or None where it met nothing or the rule has no such group."""
        if name not in self.met.re.groupindex:
            return None
        first, last = self.met.span(name)
        return self.words[first] if first < last else None

    def all(self, name: str) -> list[str]:
        """All words of a group."""
        first, last = self.met.span(name) if name in self.met.re.groupindex else (0, 0)
        return list(self.words[first:last])


class Rule(NamedTuple, Generic[T]):
    """One way a thing can be written.

    `build` makes the value of a match, or None: not this after all. `examples` are run as tests:
    pairs of a text and the value that this rule finds in it, with at least one None.
    """

    name: str
    pattern: str
    build: Callable[[Match], T | None]
    examples: tuple[tuple[str, T | None], ...]


class Found(NamedTuple, Generic[T]):
    """A value, the tokens it was read from, and the rule that did it."""

    first: int
    last: int
    value: T
    rule: str


def scan(
    words: Sequence[str], lexicon: Lexicon, rules: Sequence[Rule[T]], classes: str | None = None
) -> list[Found[T]]:
    """All that the rules find, in text order, without overlaps.

    Where two finds share a token, the one with more tokens stays, then that of the earlier rule.
    """
    classes = lexicon.classes(words) if classes is None else classes
    met: list[tuple[int, int, int, re.Match[str]]] = []
    for order, rule in enumerate(rules):
        for match in lexicon.pattern(rule.pattern).finditer(classes):
            first, last = match.span()
            met.append((first - last, order, first, match))
    taken = bytearray(len(words))
    kept: list[Found[T]] = []
    for shortness, order, first, match in sorted(met):  # no two have the first three in common
        last = first - shortness
        if taken.find(1, first, last) < 0:
            value = rules[order].build(Match(words, match))
            if value is not None:
                taken[first:last] = b"\1" * -shortness
                kept.append(Found(first, last, value, rules[order].name))
    return sorted(kept)  # no two begin at one token


class Phrases:
    """A list of phrases, found word by word: for each word only those that begin with it are tried.

    A phrase is written with blanks between its words, and met in lower case (`lowered`).
    """

    def __init__(self, phrases: Iterable[str]) -> None:
        """Take the phrases, longest first among those with one beginning."""
        self._by_first: dict[str, list[tuple[str, ...]]] = {}
        for phrase in sorted(phrases, key=len, reverse=True):
            first, *rest = phrase.replace("-", " - ").casefold().split()
            self._by_first.setdefault(first, []).append(tuple(rest))

    def find(self, words: Sequence[str], first: int, last: int) -> int:
        """Index one past the first phrase between two indexes, 0 where there is none."""
        if self._by_first.keys().isdisjoint(words[first:last]):
            return 0
        for i in range(first, last):
            for rest in self._by_first.get(words[i], ()):
                end = i + 1 + len(rest)
                if end <= last and tuple(words[i + 1 : end]) == rest:
                    return end
        return 0


_LOWERED = Memo({}, str.casefold)  # one copy of each word, however often it stands in a text


def lowered(words: Iterable[str]) -> list[str]:
    """The words as `Phrases` meets them."""
    return list(map(_LOWERED.__getitem__, words))
