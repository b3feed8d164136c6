"""The conjuncts of a statement: what each of several dates tells, where a verb serves them all.

"Alpha fell on 8 June, Gamma on 9 June and Delta on 11 June", "took the fort on 5 May and the port
on 9 May": a conjunct without a verb of its own stands for what it matches in the first one, be it
the subject, the object or a phrase behind them; the other words it shares.
"""

from __future__ import annotations

from collections.abc import Sequence, Set
from typing import NamedTuple

from syriatl.extraction.engine import OTHER
from syriatl.extraction.events.grammar.lexicon import (
    BRIDGE,
    CLOSE_BRACKET,
    COLON,
    COMMA,
    CONJUNCTION,
    DASH,
    DETERMINER,
    NUMBER,
    OPEN_BRACKET,
    PARTICIPLE,
    PREPOSITION,
    PRONOUN,
    QUOTE,
    RELATIVE,
    SEMICOLON,
    SUBORDINATE,
    is_adverb,
    is_past,
    lexicon,
)
from syriatl.extraction.events.grammar.predicate import infinitive, predicate
from syriatl.extraction.events.grammar.said import Place, Said
from syriatl.knowledge import word_set

_LONGEST = 14  # words of a conjunct up to the next sign behind its date
_SIGNS = frozenset((COMMA, SEMICOLON, CONJUNCTION))
_ENDS = frozenset((COMMA, SEMICOLON, CONJUNCTION, COLON, DASH))
_FULL_STOPS = frozenset((SEMICOLON, COLON, DASH))
_BARRED = frozenset((
    COMMA, SEMICOLON, COLON, DASH, QUOTE, RELATIVE, SUBORDINATE, PARTICIPLE, BRIDGE, PRONOUN,
))  # fmt: skip
_OPENING = frozenset((DETERMINER, NUMBER, PREPOSITION, OTHER))
_GOVERNING = frozenset((PREPOSITION, DETERMINER))
_LINKS = ("comma conjunction", "conjunction", "comma")  # between two conjuncts, best first
_BREAKS = "comma (?: conjunction | subordinate | participle )"
_SOURCES = ("from", "by")
_FOLLOWED = ["followed", "by"]

_NONE, _UNCLEAR = -1, -2  # what a conjunct shares

Stretches = tuple[Place, ...]
"""Words that tell one thing together, in the order in which they tell it."""


class Conjunct(NamedTuple):
    """A part of a statement that has a date of its own and no verb.

    Attributes:
        joint: the first word that parts it from the one before.
        first: its first word.
        own: what it tells of, before its date or behind it.
        date: its date.
        closes: whether it shows itself as one of several, by an "and" or the like.
        follows: whether "followed by" joins it.
    """

    joint: int
    first: int
    own: Place
    date: Place
    closes: bool
    follows: bool = False


def conjunct(said: Said, before: Place, date: Place) -> Conjunct | None:
    """The conjunct that a date stands in, None where the date has a verb or nothing of its own.

    Args:
        said: the sentence.
        before: the date before.
        date: the date.
    """
    joint, first = _joint(said, before[1], date[0])
    if joint < 0 or (said.has_verb(before[1], joint) and not _verb_behind(said, before, joint)):
        return None
    follows = said.words[first - 2 : first] == _FOLLOWED
    joined = CONJUNCTION in said.classes[joint:first]
    while first < date[0] and said.words[first] in word_set("clauses.opening.adverbs"):
        first += 1
    own = (first, _governed(said, date[0]))
    stop = _stop(said, date[1], _ENDS)
    if own[0] >= own[1]:  # "and on 3 May the port"
        begin = date[1] + (said.classes[date[1] : date[1] + 1] == COMMA)
        stop = _stop(said, begin, _FULL_STOPS)
        own = (begin, stop) if joined else (begin, begin)
    if not _nominal(said, own) or said.has_verb(first, stop) or stop - first > _LONGEST:
        return None
    if infinitive(said.part(first, stop), 0)[1]:
        return None
    listed = said.words[first][:1].isupper() and said.classes.startswith(COMMA + CONJUNCTION, stop)
    closes = joined or listed or follows or first == joint
    return Conjunct(joint, first, own, date, closes, follows)


def _nominal(said: Said, own: Place) -> bool:
    """Whether words can be a noun phrase, or one with a preposition before it."""
    first, last = own
    codes = said.classes[first:last]
    if not codes or codes[0] not in _OPENING or not _BARRED.isdisjoint(codes):
        return False
    words = said.words
    if any(
        codes[n] == DETERMINER and codes[n - 1] == OTHER and words[first + n][0].isalpha()
        for n in range(1, len(codes))
    ):
        return False  # two noun phrases: "the agency cut its rating"
    verbal = words[first].endswith("ing") or is_past(words[first]) or is_past(words[last - 1])
    return not verbal and any(word[0].isalnum() for word in words[first:last] if word)


def _verb_behind(said: Said, date: Place, joint: int) -> bool:
    """Whether the one verb of a date stands behind it: "One in Gao on 3 May killed 9, and …"."""
    signs = (said.classes.rfind(sign, 0, date[0]) for sign in (SEMICOLON, COMMA + CONJUNCTION))
    alone = not said.has_verb(max(0, *signs), date[0])
    return alone and said.classes.find(COMMA, date[1], len(said)) == joint


def _stop(said: Said, first: int, ends: Set[str]) -> int:
    """Where the next sign stands that can end a conjunct."""
    last = min(len(said), first + _LONGEST)
    return next((i for i in range(first, last) if said.classes[i] in ends), last)


def _joint(said: Said, after: int, date: int) -> Place:
    """What parts a conjunct from the one before: its first word and one past the last; -1: no."""
    at = after
    closing = said.classes.find(CLOSE_BRACKET, after, date)
    if said.classes[at] == OPEN_BRACKET or OPEN_BRACKET not in said.classes[after : closing + 1]:
        at = max(after, closing + 1)
    if said.words[at] == "to" and said.classes[at + 1] == NUMBER:
        return at, at  # "from 550 in May to 1,400 in June"
    if said.classes[at] not in _SIGNS:
        links = (lexicon().pattern(link).finditer(said.classes, at, date) for link in _LINKS)
        at = next((m[-1].start() for found in links if (m := list(found))), -1)
    end = at
    while 0 <= end < date and said.classes[end] in _SIGNS:
        end += 1
    return at, end + 2 * (said.words[end : end + 2] == _FOLLOWED)


def _governed(said: Said, date: int) -> int:
    """The first word of the phrase that a date ends: "in the course of 2021"."""
    spans = word_set("clauses.headline.spans")
    while date > 0 and (said.classes[date - 1] in _GOVERNING or said.words[date - 1] in spans):
        date -= 1
    return date


def stretches(
    said: Said, core: Place, proper: int, date: Place, conjuncts: Sequence[Conjunct]
) -> list[Stretches]:
    """What the first conjunct of a statement tells, and each of the others; []: that is not clear.

    Args:
        said: the sentence.
        core: the statement.
        proper: where it begins to tell.
        date: the date of the first conjunct.
        conjuncts: the others.
    """
    joint = conjuncts[0].joint
    verb, told = predicate(said.part(0, joint), proper)
    if said.words[told] == "to":
        told = max(told, infinitive(said.part(0, joint), told)[1])  # "was said to have killed"
    if verb == told:
        verb = told = proper  # a noun phrase
    behind = told <= date[0] < joint
    first = _First(said, (proper, verb, told), max(told, _governed(said, date[0])) if behind else joint)
    breaks = lexicon().pattern(_BREAKS).search(said.classes, conjuncts[-1].date[1], core[1])
    ends = [*(c.joint for c in conjuncts[1:]), breaks.start() if breaks else max(core[1], conjuncts[-1].date[1])]
    found: list[Stretches] = [((core[0], joint),)]
    for part, end in zip(conjuncts, ends, strict=True):
        matched = first.matched(part, end, dated=proper <= date[0] < verb)
        if not matched:
            return []
        found.append(matched if matched[0][0] != proper else ((core[0], matched[0][1]), *matched[1:]))
    return found


class _First:
    """The first conjunct of a statement, which the others match."""

    def __init__(self, said: Said, places: tuple[int, int, int], end: int) -> None:
        """Take where its subject begins, its predicate does and ends, and where it ends itself."""
        self._said = said
        self._proper, self._verb, told = places
        while told < end and self._adverb(told):
            told += 1
        self._told, self._end = told, end

    def _adverb(self, i: int) -> bool:
        """Whether a word belongs to the verb: "stepped down", "followed there"."""
        word = self._said.words[i]
        if self._said.classes[i] == PREPOSITION:
            return word == "over" and self._said.classes[i + 1] == DETERMINER
        particle = word in word_set("kinds.heads.particles") or word == "there"
        return particle or is_adverb(word) or word in word_set("clauses.opening.adverbs")

    def matched(self, other: Conjunct, end: int, *, dated: bool) -> Stretches:
        """What another conjunct tells that ends before a word; (): that is not clear.

        `dated`: whether the date of the first stands in its subject.
        """
        said, (begin, stop) = self._said, other.own
        behind = other.date[1]
        opens = begin >= behind  # its date opens it
        if dated and not opens and behind < end and said.classes[behind] in _OPENING:
            return other.own, (self._verb, self._told), (behind, end)
        shared = self._shared(other.own)
        if other.follows and shared >= 0:
            return ((begin, end),)
        if shared >= 0:
            return (self._proper, shared), (begin if opens else other.first, end)
        if shared == _UNCLEAR or opens:
            return ()
        phrase = self._rest(begin, stop)
        return (begin, phrase), (self._verb, self._told if phrase < stop else self._end), (phrase, end)

    def _rest(self, first: int, last: int) -> int:
        """Where another conjunct goes on behind its subject, else `last`."""
        said = self._said
        number = said.classes.find(NUMBER, first, self._noun(first, last))
        counts = self._sort(first, last) == "number"
        if said.classes[self._told] == NUMBER and number > first and not counts:
            return number  # "The Senate voted 54 to 46, the House 247 to 175"
        return self._phrase(first, last)

    def _shared(self, own: Place) -> int:
        """One past the words of the first that another shares, if these are its beginning.

        Else `_NONE`, where it has another subject, or `_UNCLEAR`.
        """
        said, told, end = self._said, self._told, self._end
        colon = said.classes.find(COLON, told, end)
        if colon >= 0:
            return colon + 1
        empty = told == end or said.classes[end - 1] == PRONOUN
        if self._opens(own[0]):
            return told if empty else self._like_phrase(said.words[own[0]])
        if empty:
            return _NONE
        rest = self._rest(*own)
        bare = rest == own[1]
        sort = self._sort(*own)
        like_subject = sort == self._sort(self._proper, self._verb)
        phrase = self._phrase(told, end)
        if phrase == told:
            passive = not word_set("clauses.verbs.be").isdisjoint(said.words[self._verb : told])
            if not bare or (passive and said.words[told] in _SOURCES):
                return _NONE
            if sort == self._sort(told + 1, end):
                return self._last_preposition() + 1
            return _NONE if like_subject else _UNCLEAR
        if not bare and said.classes[rest] == NUMBER:
            return _NONE
        matches = self._sort(told, phrase)
        if sort != matches and bare and phrase < end and sort == self._sort(phrase + 1, end):
            return self._last_preposition() + 1
        return _UNCLEAR if matches == "noun" and sort == "name" and like_subject else told

    def _like_phrase(self, preposition: str) -> int:
        """Where the phrase begins that one with this preposition matches."""
        words = self._said.words[self._told : self._end]
        for word in (preposition, "from" if preposition == "to" else ""):
            if word in words:
                return self._end - 1 - words[::-1].index(word)
        last = self._last_preposition()
        return last if last >= self._told else self._end

    def _last_preposition(self) -> int:
        return self._said.classes.rfind(PREPOSITION, self._told, self._end)

    def _phrase(self, first: int, last: int) -> int:
        """Where the phrase begins that a preposition other than "of" opens, else `last`."""
        return next((i for i in range(first, last) if self._opens(i, "of")), last)

    def _noun(self, first: int, last: int) -> int:
        """Where the first preposition behind a noun stands, else `last`."""
        return next((i for i in range(first, last) if self._opens(i)), last)

    def _opens(self, i: int, spared: str = "") -> bool:
        """Whether a word opens a phrase of place or the like: not so the "over" of "over 6,000"."""
        words, classes = self._said.words, self._said.classes
        counts = words[i] in word_set("clauses.verbs.quantifying") and classes[i + 1 : i + 2] == NUMBER
        return classes[i] == PREPOSITION and words[i] != spared and not counts

    def _sort(self, first: int, last: int) -> str:
        """What a noun phrase is: a "number" of things, a "name", or another "noun"."""
        if NUMBER in self._said.classes[first : first + 2]:
            return "number"
        head = self._said.words[self._noun(first, last) - 1]
        return "name" if head[:1].isupper() else "noun"
