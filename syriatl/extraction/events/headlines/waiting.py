"""What it costs to end a headline with a word: what the words before the cut leave open.

No predicate, a verb without its object, a clause without a verb, a bare "sent" behind a noun.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache, lru_cache

from syriatl.extraction.engine import OTHER
from syriatl.extraction.events.grammar.lexicon import (
    COMMA,
    RELATIVE,
    REPORTING,
    SEMICOLON,
    SUBORDINATE,
    is_participle,
)
from syriatl.extraction.events.grammar.said import Place, Said
from syriatl.knowledge import word_set

_ADVERBS = 2  # between "was" and its participle: "was also badly hit"
_ENDINGS = ("ing", "ed", "es", "e", "s")
_REMEMBERED = 4096  # words
_ITEM = 3  # words behind a comma, with the comma
_CLAUSES = frozenset((RELATIVE, SUBORDINATE))
_OPENING = _CLAUSES | {REPORTING}
_PARTING = frozenset((RELATIVE, SUBORDINATE, COMMA, SEMICOLON))

_BARE = 5.0  # a verb without what it governs
_DETACHED = 6.0  # a bare participle behind a noun: "facilities related"
_STUB = 1.5  # a word or two behind a comma: "was hit, a claim"
_COMPARED = 2.0  # within "more than were used in …"
_UNTOLD = 10.0  # no predicate at all
_UNFINISHED = 6.0  # a clause begun and cut off before its verb


def lack(said: Said, predicate: Place, start: int, end: int) -> float:
    """What it costs that a headline which ends before the word at `end` leaves unsaid."""
    first, last = predicate
    if end < last or first == last:
        return _UNTOLD
    words = said.words
    price = 0.0
    if "than" in words[start:end] and "than" in words[said.classes.rfind(COMMA, 0, end) + 1 : end]:
        price += _COMPARED
    recent = max(end - _ITEM, last)
    if "," in words[recent : end - 1] and _adds(words, recent, end):
        price += 0.0 if said.has_verb(recent, end) else _STUB
    price += _UNFINISHED if said.classes[end - 1] == REPORTING else _waiting(said, end - 1)
    clause = _clause(said, last, end)
    if clause and not said.has_verb(clause, end):
        price += _UNFINISHED
    return price


def _adds(words: Sequence[str], first: int, end: int) -> bool:
    """Whether a comma among the last words adds more than a "not"."""
    return any(words[n] == "," and words[n + 1] != "not" for n in range(first, end - 1))


def _clause(said: Said, told: int, end: int) -> int:
    """Where the last clause begins that is opened behind a predicate, or by it; 0: none is.

    Args:
        said: the words.
        told: where the predicate ends.
        end: where the headline would end.
    """
    if _OPENING.isdisjoint(said.classes[told - 1 : end]):
        return 0
    for n in range(end - 1, told - 2, -1):
        code = said.classes[n]
        if code in _CLAUSES:
            if said.words[n] != "as":
                return n + 1
        elif code == REPORTING and n + 1 == told and _says(said, told):
            return told
    return 0


def _says(said: Said, told: int) -> bool:
    """Whether a verb of saying opens a clause by itself: "said | he would go"."""
    behind = range(told + 1, len(said))
    end = next((i for i in behind if said.classes[i] in _PARTING), len(said))
    return said.has_verb(told, end)


def _waiting(said: Said, n: int) -> float:
    """What it costs to end with a verb that waits for more: "a plan to train", "ordered".

    Not so "was released", "to withdraw", "fell".
    """
    told = said.words[n]
    if not told.islower():
        return 0.0
    if told.endswith("ly"):
        return _BARE
    if detached(said, n):
        return _DETACHED
    past = is_participle(told)
    if past and _passive(said, n):
        return _BARE if stem(told) in _stems("passive") else 0.0
    if said.verbs[n] or past or said.words[n - 1] == "to" or _doing(said, n):
        return 0.0 if stem(told) in _stems("intransitive") else _BARE
    return 0.0


def _passive(said: Said, n: int) -> bool:
    """Whether a form of "be" stands before a participle."""
    before = n - 1
    while before > max(0, n - 1 - _ADVERBS) and said.classes[before] == OTHER:
        before -= 1
    return said.words[before] in word_set("clauses.frames.helping")


def detached(said: Said, n: int) -> bool:
    """Whether a participle tells of the noun before it: "troops sent", "forces operating"."""
    if not n or said.classes[n - 1] != OTHER:
        return False
    before, told = said.words[n - 1], said.words[n]
    if not is_participle(told):
        return before.endswith("s") and told.endswith("ing") and not is_participle(before)
    if is_participle(before) or before.endswith("ly"):
        return False
    return not said.verbs[n] and not _passive(said, n)


def _doing(said: Said, n: int) -> bool:
    """Whether an -ing form belongs to the predicate: "began leaving", "was training"."""
    helping = said.words[n - 1] in word_set("clauses.frames.helping")
    return said.words[n].endswith("ing") and (helping or bool(said.verbs[n - 1]))


@lru_cache(_REMEMBERED)
def stem(word: str) -> str:
    """What the forms of a regular verb share: "trained", "train", "training"."""
    word = word.lower()
    ending = next((e for e in _ENDINGS if word.endswith(e) and len(word) > len(e) + 2), "")
    return word.removesuffix(ending)


@cache
def _stems(name: str) -> frozenset[str]:
    """Stems of the verbs of a list: that need no object; that wait for more in the passive, too."""
    return frozenset(map(stem, word_set(f"clauses.frames.{name}")))
