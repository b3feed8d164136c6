"""What each conjunct of a statement tells: its own words, and those that it shares.

"Alpha fell on 8 June, Gamma on 9 June", "took the fort on 5 May and the port on 9 May": a conjunct
without a verb of its own stands for what it matches in the first one, be it the subject, the object
or a phrase behind them; the other words it shares.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from syriatl.extraction.events.clauses.conjuncts import Conjunct, governed
from syriatl.extraction.events.clauses.statements import is_doing
from syriatl.extraction.events.grammar.lexicon import (
    COLON,
    COMMA,
    DETERMINER,
    NUMBER,
    PREPOSITION,
    PRONOUN,
    is_adverb,
    lexicon,
)
from syriatl.extraction.events.grammar.predicate import infinitive, predicate
from syriatl.extraction.events.grammar.said import Place, Said
from syriatl.knowledge import word_set

_BREAKS = "comma (?: conjunction | subordinate | participle )"  # what ends the last conjunct
_SOURCES = ("from", "by")
_OTHER_SUBJECT, _UNCLEAR = -1, -2

Stretches = tuple[Place, ...]
"""Words that tell one thing together, in the order in which they tell it."""


def stretches(
    said: Said, bounds: tuple[Place, int], date: Place, conjuncts: Sequence[Conjunct]
) -> list[Stretches]:
    """What the first conjunct of a statement tells, and each of the others; []: that is not clear.

    Args:
        said: the sentence.
        bounds: the statement, and where it begins to tell.
        date: the date of the first conjunct.
        conjuncts: the others.
    """
    core, proper = bounds
    last = conjuncts[-1].date[1]
    placed = all(said.classes[part.own[0]] == PREPOSITION for part in conjuncts)
    if placed and not said.has_verb(core[0], last) and said.has_verb(last, core[1]):
        return []  # "In A on 3 May and in B on 5 May, crowds …": what follows tells of each
    first = _First(said, proper, date, conjuncts[0].joint)
    found: list[Stretches] = [((core[0], conjuncts[0].joint),)]
    for part, end in zip(conjuncts, _ends(said, core, conjuncts), strict=True):
        told = first.matched(part, end)
        if not told:
            return []
        if told[0][0] == proper:  # with what leads up to it
            told = (core[0], told[0][1]), *told[1:]
        found.append(told)
    return found


def _ends(said: Said, core: Place, conjuncts: Sequence[Conjunct]) -> Iterator[int]:
    """Where each of the conjuncts ends: the last one where something else begins."""
    yield from (part.joint for part in conjuncts[1:])
    date = conjuncts[-1].date[1]
    breaks = lexicon().pattern(_BREAKS).search(said.classes, date, core[1])
    yield breaks.start() if breaks else max(core[1], date)


def _goes_on(said: Said, i: int) -> bool:
    """Whether a participle behind a comma goes on with what a subject did: ", capturing the"."""
    return said.classes[i - 1] == COMMA and is_doing(said, i)


class _First:
    """The first conjunct of a statement, which the others match.

    It is read as a subject, a predicate, and what stands behind that before the date.
    """

    def __init__(self, said: Said, proper: int, date: Place, joint: int) -> None:
        """Take where it begins to tell, its date, and where it ends."""
        self._said = said
        verb, told = predicate(said.part(0, joint), proper)
        if said.words[told] == "to":
            told = max(told, infinitive(said.part(0, joint), told)[1])  # "was said to have killed"
        if verb == told:
            verb = told = proper  # a noun phrase
        end = max(told, governed(said, date[0])) if told <= date[0] < joint else joint
        while told < end and self._belongs(told):
            told += 1
        going = max((i for i in range(told + 1, end) if _goes_on(said, i)), default=0)
        told = going + 1 if going else told  # "advanced, capturing A in May and B in June"
        self._proper, self._verb, self._told, self._end = proper, verb, told, end
        self._dated = proper <= date[0] < verb

    def _belongs(self, i: int) -> bool:
        """Whether a word belongs to the verb before it: "stepped down", "followed there"."""
        word = self._said.words[i]
        if self._said.classes[i] == PREPOSITION:
            return word == "over" and self._said.classes[i + 1] == DETERMINER
        particle = word in word_set("kinds.heads.particles") or word == "there"
        return particle or is_adverb(word) or word in word_set("clauses.opening.adverbs")

    def matched(self, other: Conjunct, end: int) -> Stretches:
        """What another conjunct tells that ends before a word; (): that is not clear."""
        begin, stop = other.own
        behind = other.date[1]
        opens = begin >= behind  # its date opens it
        if self._dated and not opens and behind + 1 < end:
            return other.own, (self._verb, self._told), (behind, end)  # "one in Gao on 9 May 60"
        shared = _OTHER_SUBJECT if other.likewise else self._shared(other.own)
        if other.follows and shared >= 0:
            return ((begin, end),)  # a happening of its own
        if shared >= 0:
            return (self._proper, shared), (begin if opens else other.first, end)
        if shared == _UNCLEAR or opens:
            return ()
        rest = self._rest(other.own)
        return (begin, rest), (self._verb, self._told if rest < stop else self._end), (rest, end)

    def _shared(self, own: Place) -> int:
        """One past the words of the first that another conjunct shares, if these are its beginning.

        Else `_OTHER_SUBJECT`, or `_UNCLEAR`.
        """
        said, told, end = self._said, self._told, self._end
        colon = said.classes.find(COLON, told, end)
        if colon >= 0:
            return colon + 1
        phrase = self._opens(own[0])
        if told == end or said.classes[end - 1] == PRONOUN:
            return told if phrase else _OTHER_SUBJECT
        if phrase:
            return self._like_phrase(said.words[own[0]])
        return _OTHER_SUBJECT if self._has_more(own) else self._like_noun(own)

    def _rest(self, own: Place) -> int:
        """Where another conjunct goes on behind its subject, if it has one, else its end."""
        number = self._said.classes.find(NUMBER, own[0], self._noun(*own))
        counts = self._sort(*own) == "number"
        if self._said.classes[self._told] == NUMBER and number > own[0] and not counts:
            return number  # "The Senate voted 54 to 46, the House 247 to 175"
        return self._phrase(*own)

    def _has_more(self, own: Place) -> bool:
        """Whether another conjunct matches the subject and more, or the subject of a passive."""
        said, told = self._said, self._told
        rest = self._rest(own)
        if self._phrase(told, self._end) > told:
            return rest < own[1] and said.classes[rest] == NUMBER
        passive = not word_set("clauses.verbs.be").isdisjoint(said.words[self._verb : told])
        return rest < own[1] or (passive and said.words[told] in _SOURCES)

    def _like_noun(self, own: Place) -> int:
        """Where the noun phrase begins that another one matches, else what `_shared` says."""
        told, end = self._told, self._end
        sort = self._sort(*own)
        like_subject = sort == self._sort(self._proper, self._verb)
        phrase = self._phrase(told, end)
        governed_alike = phrase < end and sort == self._sort(phrase + 1, end) != "noun"
        alike = phrase > told and sort == self._sort(told, phrase)
        if governed_alike and not alike and self._rest(own) == own[1]:
            return self._last_preposition() + 1
        if phrase == told:
            return _OTHER_SUBJECT if like_subject else _UNCLEAR
        doubtful = like_subject and sort == "name" and self._sort(told, phrase) == "noun"
        return _UNCLEAR if doubtful else told

    def _like_phrase(self, preposition: str) -> int:
        """Where the phrase begins that one with a preposition matches."""
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
        quantifying = words[i] in word_set("clauses.verbs.quantifying") and words[i] != "at"
        counts = quantifying and classes[i + 1 : i + 2] == NUMBER
        return classes[i] == PREPOSITION and words[i] != spared and not counts

    def _sort(self, first: int, last: int) -> str:
        """What a noun phrase is: a "number" of things, a "name", or another "noun"."""
        counted = first + self._said.words[first][:1].islower()  # "roughly 7,600"
        if NUMBER in self._said.classes[first : counted + 1]:
            return "number"
        head = self._said.words[self._noun(first, last) - 1]
        return "name" if head[:1].isupper() else "noun"
