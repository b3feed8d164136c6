"""The words of a statement that go with its dates, so that none of it is left broken.

A date goes with what governs it ("in the course of May 2016"). It stays where it would take
something along or leave a hole: "24 hours before the rescue", "a 26 August incident".
"""

from __future__ import annotations

from collections.abc import Sequence

from syriatl.extraction.engine import OTHER
from syriatl.extraction.events.cutting import is_participle
from syriatl.extraction.events.predicate import is_finite, is_past, lexicon
from syriatl.knowledge import word_set
from syriatl.model.facts import Time
from syriatl.model.tokens import Tokens

_QUALIFYING = frozenset(("the", "a", "an", "its", "their", "his", "her", "'s", "’s"))
_PARTING = (",", ":", ";")
_REACH = 15  # words behind a date that can belong to it
_VOWELS = "aeiou"


def dates(tokens: Tokens, times: Sequence[Time]) -> set[int]:
    """The tokens of the dates, with the words that govern them and the comma behind."""
    gone: set[int] = set()
    for time in times:
        gone.update(_date(tokens, tokens.at(time.span.start), tokens.at(time.span.end - 1)))
    for left in sorted(gone):  # the signs and "and" between the dates of a list
        if left + 2 in gone and tokens.words[left + 1] in (",", "and", "or"):
            gone.add(left + 1)  # ", and" parts two happenings
    return gone


def _date(tokens: Tokens, first: int, last: int) -> range:
    """The tokens that go with one date."""
    following, then = (*tokens.words[last + 1 : last + 3], "", "")[:2]
    before = tokens.words[first - 1].lower() if first else ""
    if before in _QUALIFYING and _qualifies(tokens.words[first : last + 1], following):
        fits = before not in ("a", "an") or (before == "an") == (following[0].lower() in _VOWELS)
        return range(first, last + 1 if fits else first)  # its article stays
    if _reaches_on(tokens.words[last : last + _REACH]):
        return range(0)
    while first and _governs(tokens, first - 1):
        first -= 1
    if following != ",":
        return range(first, last + 1)
    before = tokens.words[first - 1] if first else ""
    if before == "," and _one(tokens.words[max(first - 2, 0)], then):
        first -= 1  # "and, in May 2016, severed …"
    closes = before in _PARTING or then in ("when", "that") or _bare_aside(tokens, first, then)
    return range(first, last + 1 + closes)


def _bare_aside(tokens: Tokens, end: int, after: str) -> bool:
    """Whether a participle is left between commas: "a deal, signed (on 3 May), between"."""
    aside = tokens.words[end - 2] == "," and is_participle(tokens.words[end - 1])
    return end > 1 and aside and lexicon()[after] == lexicon().codes["preposition"]


def _one(before: str, after: str) -> bool:
    """Whether words are one phrase that a date only interrupts, so that both commas go with it."""
    lex = lexicon()
    joins = {lex.codes[name] for name in ("conjunction", "relative", "subordinate")}
    return lex[before] in joins or _goes_on(after) or is_past(after)


def _goes_on(after: str) -> bool:
    codes = lexicon().codes
    return lexicon()[after] in (codes["preposition"], codes["auxiliary"])


def _qualifies(date: Sequence[str], following: str) -> bool:
    """Whether a date belongs to the noun behind it: "the May 2016 offensive", "its 2014 report".

    Not so "the next day rebels …", "the spring of 2014 Norland …".
    """
    if not following.isalpha() or lexicon()[following] != OTHER:
        return False
    return not date[-1].islower() if following.islower() else len(date) == 1 and date[0].isdigit()


def _reaches_on(told: Sequence[str]) -> bool:
    """Whether a date goes on in words that are none: "24 hours before | the rescue".

    Not so where they have a verb: "the day after | a drone filmed them". `told`: the last word of
    the date and what follows.
    """
    lex = lexicon()
    classes = lex.classes(told)
    if len(told) < 2 or classes[0] not in (lex.codes["bridge"], lex.codes["preposition"]):
        return False
    if classes[1] not in (lex.codes["determiner"], lex.codes["number"], OTHER):
        return False
    verb = next((n for n in range(1, len(told)) if is_finite(told, classes, n)), 0)
    nouns = sum(w in ("the", "a", "an") for w in told[:verb])  # "the strike | a bomb had …"
    return told[1][:1].isalnum() and (not verb or nouns > 1)


def _governs(tokens: Tokens, i: int) -> bool:
    """Whether a word goes with the date behind it: "by the", "in the course of", "less than a"."""
    told = tokens.words[i].lower()
    following = tokens.words[i + 1]
    measured = told in ("less", "more") and following == "than"
    return (
        told in word_set("clauses.headline.governing")
        or measured
        or (told in word_set("clauses.headline.spans") and following == "of")
    )


def whole(tokens: Tokens, kept: Sequence[int]) -> list[int]:
    """Without the participles that the dates behind them leave bare, and commas at other signs.

    "A poll taken (in May) showed …", "the accords, signed (on 3 May), ended …".
    """
    told = [tokens.words[i] for i in kept]
    bare: set[int] = set()
    for n in range(1, len(kept) - 2):
        if kept[n + 1] != kept[n] + 1 and is_participle(told[n]):
            bare.update(_left_bare(told, n))
            if told[n - 1] == "," and tokens.words[kept[n + 1] - 1] == ",":
                bare.add(n - 1)  # "a deal, signed (on 3 May,) between": its other comma is gone
    bare.update(n for n in range(len(kept) - 1) if told[n] == "," and told[n + 1] in _PARTING)
    return [i for n, i in enumerate(kept) if n not in bare]


def _left_bare(told: Sequence[str], n: int) -> range:
    """The participle at `n` and its commas, where the statement goes on with a verb of its own."""
    lex = lexicon()
    comma = told[n + 1] == ","
    joined = lex[told[n - 1]] == lex.codes["conjunction"]  # "commissioned by X and published"
    if told[n - 1] == "," and comma:
        return range(n - 1, n + 2)
    following = told[n + 1 + comma : n + 4 + comma]
    goes_on = is_finite(following, lex.classes(following), 0)
    noun = lex[told[n - 1]] == OTHER
    return range(n - joined, n + 1 + comma) if goes_on and (noun or joined) else range(0)
