"""The predicate of a clause, found by the closed classes of words around it: no parser needed."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import compress

from syriatl.extraction.engine import OTHER
from syriatl.extraction.events.grammar.lexicon import (
    AUXILIARY,
    BRIDGE,
    COMMA,
    NUMBER,
    PREPOSITION,
    RELATIVE,
    REPORTING,
    SUBORDINATE,
    is_adverb,
    is_past,
)
from syriatl.extraction.events.grammar.said import Place, Said
from syriatl.knowledge import word_set

_DATE = 5  # words of a date between an auxiliary and its participle
_ASIDE = 6  # commas within what stands between commas
_OPENING = frozenset((RELATIVE, SUBORDINATE))
_PASSED = _OPENING | {COMMA}  # what stands before a verb that may be no predicate
_LED = frozenset((PREPOSITION, BRIDGE))
_OPENERS = frozenset((PREPOSITION, SUBORDINATE, BRIDGE))


def predicate(said: Said, start: int = 0) -> Place:
    """The words of a clause's predicate: first and one past the last.

    It begins with the first finite verb outside a relative clause and goes on through auxiliaries,
    light verbs, adverbs and infinitives, so that "began to attack" and "had been reported killed"
    are one predicate each. (`start`, `start`) where no verb is seen.
    """
    if start not in said.predicates:
        said.predicates[start] = _predicate(said, start)
    return said.predicates[start]


def _predicate(said: Said, start: int) -> Place:
    verbs = said.verbs_from(start)
    first = verbs.find(1, start)
    if first < 0:
        return start, start
    if _PASSED.isdisjoint(said.classes[start:first]):
        return first, _chain(said.words, said.classes, first)
    return _told(said, start, verbs)


def _told(said: Said, start: int, verbs: Sequence[int]) -> Place:
    """The predicate behind or between the clauses and asides that stand before it."""
    words, classes = said.words, said.classes
    forms = said.forms[start:]
    skip = False
    end = start
    for i, form in compress(enumerate(forms, start), forms):
        if i < end:
            continue
        if form == COMMA:
            skip = False
            end = _interposed(said, start, i)
        elif verbs[i]:
            end = _chain(words, classes, i)
            if not skip:
                return i, end
            skip = classes[end - 1] == REPORTING  # "who said he would …"
        elif form in _OPENING:
            skip = skip or (i > start and words[i] != "as")
    return start, start


def _interposed(said: Said, start: int, comma: int) -> int:
    """The comma that closes what stands between commas behind a subject, 0 where nothing does.

    "The party, founded in 1990, claimed", "gunmen of a unit, a band formed in May, seized": no
    sure verb stands in it, and a verb right behind its end.
    """
    if comma <= start + 1 or said.classes[start] in _OPENERS:
        return 0
    close, last = comma, len(said.words)
    for _ in range(_ASIDE):
        since, close = close + 1, said.classes.find(COMMA, close + 1)
        if close < 0 or (said.has_sure(since, close) and not _reports(said, since, close)):
            return 0
        adverb = close + 2 < last and is_adverb(said.words[close + 1])
        verb = close + 2 if adverb else close + 1
        if verb < last and said.is_finite(verb):
            return close
    return 0


def _reports(said: Said, first: int, last: int) -> bool:
    """Whether words only tell who says it: "the raid, the ministry said, killed …"."""
    verb = last - 1
    return said.classes[verb] == REPORTING and not said.has_sure(first, verb)


def _chain(clause: Sequence[str], classes: str, first: int) -> int:
    """One past the last word of the predicate that begins at `first`."""
    chaining = word_set("clauses.verbs.chaining")
    end = first + 1
    if classes[first] != AUXILIARY and clause[first].lower() not in chaining:
        return end
    i, last = end, len(clause)
    while i < last:
        code = classes[i]
        dated = _dated(clause, classes, i) if code in _LED else 0
        if dated:
            i = dated
            continue
        word = clause[i].lower()
        if code == AUXILIARY or word in chaining:
            end = i + 1
        elif not _passes(clause, i):
            return i + 1 if _carried(clause, classes, i, word) else end
        i += 1
    return end


def _carried(clause: Sequence[str], classes: str, i: int, word: str) -> bool:
    """Whether a word is the verb that those before it carry: "began to [attack]"."""
    if is_past(word):
        return True
    if classes[i] not in (OTHER, REPORTING):
        return False
    before = clause[i - 1].lower()
    infinitive = before in ("to", "not") and clause[i].islower()
    helped = classes[i - 1] == AUXILIARY or is_adverb(before)
    return infinitive or (helped and clause[i].islower())


def _passes(clause: Sequence[str], i: int) -> bool:
    """Whether a word can stand within a predicate: an adverb, "not", the "re" of "re-enter"."""
    word = clause[i]
    hyphened = word == "-" or clause[i + 1 : i + 2] == ["-"]
    return hyphened or word in ("to", "not", "") or is_adverb(word)


def _dated(clause: Sequence[str], classes: str, i: int) -> int:
    """The participle behind a date that parts it from its auxiliary: "had on 1 June extended"."""
    if classes[i - 1] != AUXILIARY:
        return 0
    for n in range(i + 1, min(i + _DATE, len(clause))):
        if is_past(clause[n]):
            return n
        if classes[n] != NUMBER and not clause[n][:1].isupper():
            return 0
    return 0


def quantifies(clause: Sequence[str], i: int) -> bool:
    """Whether a word opens a quantity and no phrase of place or time: "at least nine"."""
    return clause[i] in ("at", "At") and clause[i + 1 : i + 2] in (["least"], ["most"])


def infinitive(said: Said, start: int) -> Place:
    """The first infinitive behind a word, with the verb that it carries; else (`start`, `start`).

    "To leave", "to be seen", "to begin training".
    """
    clause, classes = said.words, said.classes
    if "to" not in clause:
        return start, start
    for i in range(start, len(clause) - 1):
        if clause[i] == "to" and clause[i + 1].islower() and classes[i + 1] in (OTHER, AUXILIARY):
            end = i + 2
            while classes[end - 1] == AUXILIARY and "".join(clause[end : end + 1]).islower():
                end += 1
            carries = clause[end - 1] in word_set("clauses.verbs.chaining") and end < len(clause)
            return i, end + 1 if carries and classes[end] == OTHER else end
    return start, start
