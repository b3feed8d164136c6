"""The words of a statement that go with its dates, so that none of it is left broken.

A date goes with what governs it ("in the course of May 2016"). It stays where it would take
something along or leave a hole: "24 hours before the rescue", "a 26 August incident".
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence, Set
from itertools import filterfalse

from syriatl.extraction.engine import OTHER
from syriatl.extraction.events.grammar.lexicon import (
    AUXILIARY,
    BRIDGE,
    CONJUNCTION,
    DETERMINER,
    NUMBER,
    PREPOSITION,
    RELATIVE,
    SUBORDINATE,
    is_adverb,
    is_participle,
    is_past,
    lexicon,
)
from syriatl.extraction.events.grammar.said import Place, Prose, Said
from syriatl.knowledge import word_set

_JOINING = frozenset((CONJUNCTION, RELATIVE, SUBORDINATE))
_GOING_ON = frozenset((PREPOSITION, AUXILIARY))
_NOUNS = frozenset((DETERMINER, NUMBER, OTHER))
_QUALIFYING = frozenset(("the", "a", "an", "its", "their", "his", "her", "'s", "’s"))
_PARTING = (",", ":", ";")
_STOPS = (".", ":", ";", ",")
_UNITS = "clauses.frames.units"
_PHRASAL = "clauses.headline.phrasal"
_TRAILING = "clauses.headline.trailing"
_REACH = 15  # words behind a date that can belong to it
_VOWELS = "aeiou"


def undated(prose: Prose, dates: Sequence[Place]) -> set[int]:
    """The tokens of dates, with the words that govern them and the comma behind."""
    gone: set[int] = set()
    for first, last in dates:
        gone.update(_date(prose, first, last - 1))
    between = sorted(gone) if len(dates) > 1 else ()
    for left in between:  # the signs and "and" between the dates of a list
        if left + 2 in gone and prose.words[left + 1] in (",", "and", "or"):
            gone.add(left + 1)  # ", and" parts two happenings
    return gone


def _date(prose: Prose, first: int, last: int) -> range:
    """The tokens that go with one date."""
    words = prose.words
    comma = words[last + 1 : last + 2] == [","]
    after = words[last + 1 + comma : last + 2 + comma]
    if after and after[0] in word_set(_TRAILING):
        last += 1 + comma  # "on 3 and 5 May, respectively"
    following = (*words[last + 1 : last + 2], "")[0]
    before = words[first - 1].lower() if first else ""
    if before in _QUALIFYING and _qualifies(words[first : last + 1], following):
        fits = before not in ("a", "an") or (before == "an") == (following[0].lower() in _VOWELS)
        return range(first, last + 1 if fits else first)  # its article stays
    if _stays(words, first, last):
        return range(0)
    if prose.classes[last] in (BRIDGE, PREPOSITION) and _reaches_on(
        prose.part(last, last + _REACH)
    ):
        return range(0)
    first = _governed(words, first)
    return _with_commas(words, first, last) if following == "," else range(first, last + 1)


def _governed(words: Sequence[str], first: int) -> int:
    """The first of the words that go with the date that begins at one."""
    before = words[first - 1] if first else ""
    if before in word_set("clauses.headline.counting") and _governs(words, first - 2):
        first -= 1  # "in the years 2014–16"
    date = first
    if words[first] == "that" and words[first - 1] in ("later", "earlier", "late", "early"):
        first -= 1  # "later that day"
    while first and _governs(words, first - 1):
        led = first < date and lexicon()[words[first]] == PREPOSITION
        if led and " ".join(words[first - 2 : first]) in word_set(_PHRASAL):
            break  # "was sworn in | on 3 May"
        first -= 1
    if words[first - 1] == "up" and words[first] in ("to", "until"):
        first -= 1
    if first > 2 and words[first - 1] == "again" and words[first - 2] in ("and", ","):
        return first - 2 - (words[first - 3] == ",")  # "in 2014 and again in 2016"
    if first > 1 and words[first] == "into" and words[first - 1] in word_set(_UNITS):
        return first - 2  # "four minutes into May"
    return first


def _with_commas(words: Sequence[str], first: int, last: int) -> range:
    """The tokens from one to another, with those of the commas beside them that go with them."""
    then = "".join(words[last + 2 : last + 3])
    before = words[first - 1] if first else ""
    if before == "," and _one(words[max(first - 2, 0)], then):
        first -= 1  # "and, in May 2016, severed …"
    closes = before in _PARTING or then in ("when", "that") or _bare_aside(words, first, then)
    own = "," in words[first : last + 1] and lexicon()[then] == PREPOSITION
    if own and lexicon()["".join(words[last + 3 : last + 4])] != RELATIVE:
        closes = True  # the comma is the date's own: "on May 3, 2015, in Liverpool"
    return range(first, last + 1 + closes)


def _stays(words: Sequence[str], first: int, last: int) -> bool:
    """Whether a statement is untrue or broken without a date.

    "Had [not] come until May", "only in May did it …", "the deadline was 3 May", "that 3 May be a
    feast". Not so where it was later: "it was not until May that they came".
    """
    ahead, after = words[max(first - 2, 0) : first], words[last + 1 : last + 2]
    before = "".join(ahead[-1:])
    if before in ("until", "till"):
        told = _clause_before(words, first)
        return after != ["that"] and not word_set("clauses.headline.denying").isdisjoint(told)
    if ahead[:-1] == ["due"]:
        return True
    named = before in word_set("clauses.verbs.be")
    only = "Only" in ahead or "only" in ahead
    inverted = only and lexicon()["".join(after)] == AUXILIARY
    return named or inverted or after == ["be"]


def _clause_before(words: Sequence[str], end: int) -> list[str]:
    """The words of a clause before one of its words, as far as they are looked at."""
    first = max(0, end - _REACH)
    signs = [i + 1 for i in range(first, end) if words[i] in _STOPS]
    return [word.lower() for word in words[max(signs, default=first) : end]]


def _bare_aside(words: Sequence[str], end: int, after: str) -> bool:
    """Whether a participle is left between commas: "a deal, signed (on 3 May), between"."""
    aside = end > 1 and words[end - 2] == "," and is_participle(words[end - 1])
    return aside and lexicon()[after] == PREPOSITION


def _one(before: str, after: str) -> bool:
    """Whether words are one phrase that a date only interrupts, so that both commas go with it."""
    lex = lexicon()
    told = is_past(before) and after in ("a", "an")  # "There followed, in May, a raid"
    goes_on = lex[after] in _GOING_ON or is_past(after) or is_adverb(after)
    return told or goes_on or lex[before] in _JOINING


def _qualifies(date: Sequence[str], following: str) -> bool:
    """Whether a date belongs to the noun behind it: "the May 2016 offensive", "its 2014 report".

    Not so "the next day rebels …", "the spring of 2014 Norland …".
    """
    if not following.isalpha():
        return False
    if following.islower() and lexicon()[following] != OTHER:
        return False
    return not date[-1].islower() if following.islower() else len(date) == 1 and date[0].isdigit()


def _reaches_on(told: Said) -> bool:
    """Whether a date goes on in words that are none: "24 hours before | the rescue".

    Not so where they have a verb: "the day after | a drone filmed them". `told`: the last word of
    the date and what follows.
    """
    words = told.words
    if len(told.words) < 2 or told.classes[1] not in _NOUNS:
        return False
    verb = next((n for n in range(1, len(told.words)) if told.is_finite(n)), 0)
    nouns = sum(w in ("the", "a", "an") for w in words[:verb])  # "the strike | a bomb had …"
    return words[1][:1].isalnum() and (not verb or nouns > 1)


def _governs(words: Sequence[str], i: int) -> bool:
    """Whether a word goes with the date behind it: "by the", "in the course of", "less than a"."""
    told = words[i].lower()
    if told in word_set("clauses.headline.governing"):
        return True
    following = words[i + 1]
    if following == "into":
        return told == "well"
    if following == "than":
        return told in ("less", "more")
    return following == "of" and told in word_set("clauses.headline.spans")


def whole(prose: Prose, tokens: range, gone: Set[int]) -> list[int]:
    """The tokens of a statement that are left without its dates.

    Not the participles that these leave bare ("a poll taken (in May) showed …", "the accords,
    signed (on 3 May), ended …"), nor commas at other signs.
    """
    words, classes = prose.words, prose.classes
    kept = list(filterfalse(gone.__contains__, tokens))
    bare: set[int] = set()
    for n in _edges(kept, tokens, gone):
        if 0 < n < len(kept) - 2 and is_participle(words[kept[n]]):
            bare.update(_left_bare(prose, kept, n))
            if words[kept[n - 1]] == "," and words[kept[n + 1] - 1] == ",":
                bare.add(n - 1)  # "a deal, signed (on 3 May,) between": its other comma is gone
    codes = "".join(map(classes.__getitem__, kept))
    doubled = lexicon().pattern("comma (?= comma | colon | semicolon )").finditer(codes)
    bare.update(sign.start() for sign in doubled)
    return [i for n, i in enumerate(kept) if n not in bare] if bare else kept


def _edges(kept: Sequence[int], tokens: range, gone: Set[int]) -> list[int]:
    """Where something was left out behind a token."""
    before = [i - 1 for i in gone if i - 1 not in gone and i - 1 in tokens]
    return [bisect_left(kept, i) for i in before]


def _left_bare(prose: Prose, kept: Sequence[int], n: int) -> range:
    """The participle at `n` and its commas, where the statement goes on with a verb of its own."""
    words = prose.words
    comma = words[kept[n + 1]] == ","
    before = kept[n - 1]
    if words[before] == "," and comma:
        return range(n - 1, n + 2)
    joined = prose.classes[before] == CONJUNCTION  # "commissioned by X and published"
    if not joined and prose.classes[before] != OTHER:
        return range(0)
    following = [words[i] for i in kept[n + 1 + comma : n + 4 + comma]]
    return range(n - joined, n + 1 + comma) if Said(following).is_finite(0) else range(0)
