"""What it costs to cut a headline before a word: the bond that is broken.

A comma binds less than a preposition, and both bind less than a determiner or half a name.
"""

from __future__ import annotations

from functools import cache

from syriatl.extraction.engine import OTHER
from syriatl.extraction.events.grammar.lexicon import (
    BRIDGE,
    COLON,
    COMMA,
    CONJUNCTION,
    DASH,
    DETERMINER,
    NUMBER,
    PARTICIPLE,
    PREPOSITION,
    PRONOUN,
    RELATIVE,
    REPORTING,
    SEMICOLON,
    SUBORDINATE,
    is_past,
)
from syriatl.extraction.events.grammar.said import Said
from syriatl.extraction.events.headlines.waiting import detached, stem
from syriatl.knowledge import table, word_set, words

_ITEM = 3  # words of an item of a list, with the comma before it
_INSIDE_NAMES = ("of", "for")  # "the Observatory for Human Rights"

# What it costs to cut before a word of a class. Anything else would cut a phrase in two.
_CUTS = {
    SEMICOLON: 0.5, DASH: 0.5, COLON: 1.5, COMMA: 1.0, RELATIVE: 1.5, SUBORDINATE: 1.0,
    PARTICIPLE: 1.0, BRIDGE: 1.5, PREPOSITION: 2.0, CONJUNCTION: 3.0,
}  # fmt: skip
# Before these words, whatever their class.
_BEFORE = {
    "of": 5.0, "to": 2.5, "if": 1.0, "unless": 1.0, "how": 5.0, "why": 5.0, "what": 5.0,
    "whether": 5.0,
}  # fmt: skip
CHEAPEST = 0.5
_WITHIN = 8.0
_REDUCED = 1.5  # before "sent to the town", "working in the town" behind a noun
_AGENT = 3.5  # before "by" behind a passive
_PREDICATE = 1.0  # before "and" and a second predicate
_SHARED = 6.0  # before "and" where two words share a noun: "oil and gas fields"
_BOUND = 6.0  # before the word that another one asks for: "accused of"
_OBJECTS = frozenset((DETERMINER, NUMBER, PRONOUN, SUBORDINATE))


def bond(said: Said, start: int, end: int) -> float:
    """What it costs to cut a statement that begins at `start` before the word at `end`."""
    asked = _asked(said, start, end)
    if asked:
        return asked
    code = said.classes[end]
    if said.words[end] == "by" and is_past(said.words[end - 1]):
        return _AGENT
    if code == CONJUNCTION:
        return _conjoined(said, end)
    if code == COMMA and _amid_list(said, end):
        return _CUTS[CONJUNCTION]
    if _reduced(said, end):
        return _WITHIN if COMMA in said.classes[end - _ITEM : end] else _REDUCED
    return _CUTS.get(code, _WITHIN)


def _asked(said: Said, start: int, end: int) -> float:
    """What it costs that words before the cut ask for the one behind it; 0: none does."""
    last, after = said.words[end - 1 : end + 1]
    verbs, others = _binding()
    named = after in _INSIDE_NAMES and _within_name(said, end)
    whole = named or last == "well" or (last in others and after in others[last])
    if whole or _is_distance(last, after) or _awaits_pair(said, start, end):
        return _WITHIN
    if after in _asked_for():
        verb = _verb_before(said, start, end)
        told = after == "that" and said.classes[verb] == REPORTING
        if told or after in verbs.get(stem(said.words[verb]), ()):
            return _BOUND
    definite = after == "of" and said.classes[end - 2] == DETERMINER
    return _WITHIN if definite else _BEFORE.get(after, 0.0)


def _is_distance(last: str, after: str) -> bool:
    """Whether a cut parts a span of time from what it goes to: "two days | after the vote"."""
    frames = word_set("clauses.frames.units")
    return last in frames and after in word_set("clauses.frames.distant")


def _verb_before(said: Said, start: int, end: int) -> int:
    """The last word before a cut that may be a verb."""
    words, verbs = said.words, said.verbs
    for n in range(end - 1, start, -1):
        word = words[n]
        if verbs[n] or is_past(word) or word.endswith("ing"):
            return n
        if words[n - 1] == "to" and word.isalpha():
            return n
    return start


def _awaits_pair(said: Said, start: int, end: int) -> bool:
    """Whether a cut parts what belongs together: "between 3 | and 5"."""
    paired = word_set("clauses.frames.paired")
    if paired.isdisjoint(said.words[start:end]):
        return False
    opened = said.classes.rfind(CONJUNCTION, start, end) + 1
    return not paired.isdisjoint(said.words[max(opened, start) : end])


def _conjoined(said: Said, end: int) -> float:
    """What it costs to cut before a conjunction."""
    if end + 2 >= len(said.words):
        return _WITHIN
    if said.classes[end - 1] == said.classes[end + 1] == NUMBER:
        return _WITHIN  # "between 223 and 403"
    if said.verbs[end + 1] or said.words[end + 1] == "that":
        return _PREDICATE
    shared = said.classes[end + 1 : end + 3] == OTHER * 2 and not said.verbs[end + 2]
    return _SHARED if shared and said.words[end + 2].islower() else _CUTS[CONJUNCTION]


def _within_name(said: Said, end: int) -> bool:
    """Whether a cut would leave half a name: "the House | of Representatives"."""
    last, following = said.words[end - 1], "".join(said.words[end + 1 : end + 2])
    return last[:1].isupper() and following[:1].isupper()


def _amid_list(said: Said, comma: int) -> bool:
    """Whether a comma parts the items of a list: "bases, outposts, and depots"."""
    first = max(comma - _ITEM, 0)
    item = said.words[first:comma]
    return "," in item and "not" not in item and not said.has_verb(first, comma)


def _reduced(said: Said, n: int) -> bool:
    """Whether a word opens a phrase that tells of the noun before it: "sent to", "using a"."""
    if detached(said, n):
        return True
    word, following = said.words[n], said.classes[n + 1 : n + 2]
    using = following in _OBJECTS and said.classes[n - 1] == OTHER
    return using and word.endswith("ing") and word.islower()


@cache
def _binding() -> tuple[dict[str, set[str]], dict[str, set[str]]]:
    """Stem of a verb → the words that it asks for; the same for other words, as they stand."""
    verbs: dict[str, set[str]] = {}
    others: dict[str, set[str]] = {}
    for entry in words(table("clauses")["frames"]["binding"]):
        governor, *asked = entry.split()
        if is_past(governor):
            verbs.setdefault(stem(governor), set()).update(asked)
        else:
            others.setdefault(governor, set()).update(asked)
    return verbs, others


@cache
def _asked_for() -> frozenset[str]:
    """The words that some verb asks for."""
    return frozenset({"that"}.union(*_binding()[0].values()))
