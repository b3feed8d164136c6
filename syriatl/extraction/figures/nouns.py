"""What is counted: the noun phrase behind a number, its head, unit and kind."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from syriatl.extraction.engine import Memo
from syriatl.extraction.figures.lexicon import DASHES, glued, word_at
from syriatl.extraction.figures.numerals import counts
from syriatl.knowledge import table, word_set, words
from syriatl.model.tokens import Tokens

_LONGEST = 9  # tokens looked at behind a number
_AROUND = 20  # tokens before bare "members" in which their body is looked for


class Noun(NamedTuple):
    """A counted noun: its kind in units.toml, and one past the last token of its phrase."""

    kind: str | None  # None: a noun that no list has
    last: int
    head: int  # index of the head's token


@cache
def kinds() -> dict[str, str]:
    """Counted noun, singular and plural, of one word or two → its kind."""
    found: dict[str, str] = {}
    for kind, listed in table("units")["nouns"].items():
        for entry in words(listed):
            single, _, plural = entry.partition("/")
            found.setdefault(single, kind)
            found.setdefault(plural or _plural(single), kind)
    return found


@cache
def plurals() -> frozenset[str]:
    """The plural of every counted noun."""
    listed = (entry for text in table("units")["nouns"].values() for entry in words(text))
    pairs = (entry.partition("/") for entry in listed)
    return frozenset(plural or _plural(single) for single, _, plural in pairs)


def _plural(noun: str) -> str:
    if noun.endswith(("s", "x", "ch", "sh")):
        return noun + "es"
    if noun.endswith("y") and noun[-2] not in "aeiou":
        return noun[:-1] + "ies"
    return noun + "s"


def read_noun(tokens: Tokens, first: int, end: int, *, plural: bool = False) -> Noun | None:
    """The noun phrase that starts at token `first` and ends before `end` at the latest.

    Args:
        tokens: those of the article.
        first: index of the first token.
        end: one past the last token that it may have.
        plural: whether more than one is counted, so that a singular noun is no head.
    """
    run = _run(tokens, first, min(end, first + _LONGEST))
    if run == first:
        return None
    head = _head(tokens.words, first, run, plural=plural)
    if head is None:
        return None
    return Noun(kind_of(tokens.words, head, first), head + 1, head)


def of_phrase(tokens: Tokens, first: int, end: int) -> tuple[int, int] | None:
    """The tokens of the noun behind an "of" at token `first`: "of the same family"."""
    if first >= end or tokens.words[first] != "of":
        return None
    start = first + 1
    while start < end and tokens.words[start].casefold() in word_set("units.grammar.whose"):
        start += 1
    last = _run(tokens, start, min(end, start + _LONGEST))
    return (start, last) if last > start else None


def _run(tokens: Tokens, first: int, end: int) -> int:
    """One past the words that may belong to the phrase: up to a stop, a sign, a number."""
    i, goes_on = first, _goes_on()
    while i < end:
        word = tokens.words[i]
        if goes_on[word]:
            i += 1
        elif word in DASHES and i > first and glued(tokens, i) and glued(tokens, i + 1):
            i += 2  # "F-15", "Iran-backed"
        elif _numbers_name(tokens.words, i) or (
            word == "and" and first < i < end - 1 and _describes_both(tokens.words, i)
        ):
            i += 1
        else:
            break
    return min(i, end)


@cache
def _goes_on() -> Memo[bool]:
    """Word → whether it may belong to the phrase, wherever it stands."""
    return Memo({}, lambda word: word[0].isalpha() and not counts(word) and not _stops(word))


def _describes_both(listed: Sequence[str], i: int) -> bool:
    """Whether "and" joins two adjectives: "British and French soldiers", "armed and …"."""
    before, after, head = listed[i - 1], listed[i + 1], word_at(listed, i + 2)
    if before[0].isupper() and after[0].isupper():
        return True
    adjective = before.casefold() not in kinds() and not before.endswith("s")
    return adjective and head.casefold() in plurals()


def _numbers_name(listed: Sequence[str], i: int) -> bool:
    """A number inside a name: "Division 30 fighters", "JAS 39 Gripens"."""
    if not listed[i][0].isdigit() or i + 1 >= len(listed):
        return False
    signed = listed[i - 1].isupper() and listed[i - 1].isalpha() and listed[i + 1][0].isupper()
    return signed or listed[i - 1].casefold() in word_set("numbers.names.designators")


def _stops(word: str) -> bool:
    return word.casefold() in word_set("units.grammar.stops") and not (
        len(word) > 1 and word.isupper()
    )  # "US" is no "us"


def _head(listed: Sequence[str], first: int, last: int, *, plural: bool) -> int | None:
    """Index of the head noun: the first noun that no other noun follows."""
    known = [i for i in range(first, last) if _known(listed, i, last)]
    # What follows another noun is the head of both, but not "hostage" in "17 people hostage".
    heading = [i for i in known if not plural or i + 1 in known or _is_plural(listed[i])]
    heads = [
        i
        for i in known
        if not (i + 1 in heading or _named_on(listed, i, last) or _compound(listed, i, last))
    ]
    if heads and not (plural and not _is_plural(listed[heads[0]])):
        return heads[0]
    unknown = _unknown_head(listed, first, last)
    if heads and unknown is None:
        return heads[0]
    return next((i for i in heads if _is_plural(listed[i])), unknown)


def _is_plural(word: str) -> bool:
    return word.casefold() in plurals()


def _known(listed: Sequence[str], i: int, last: int) -> bool:
    """Whether a word is a noun of the lists, or opens one of two words: "fighting vehicles"."""
    word = listed[i].casefold()
    return word in kinds() or (i + 1 < last and f"{word} {listed[i + 1].casefold()}" in kinds())


def _named_on(listed: Sequence[str], i: int, last: int) -> bool:
    """A known noun inside a name that goes on: "Special Operations Forces", "Division 30"."""
    return listed[i][0].isupper() and i + 1 < last and not listed[i + 1][0].islower()


def _compound(listed: Sequence[str], i: int, last: int) -> bool:
    """A known noun that opens a compound: "home-made drones", "state-owned tankers"."""
    return i + 2 < last and listed[i + 1] in DASHES and listed[i + 2].islower()


def _unknown_head(listed: Sequence[str], first: int, last: int) -> int | None:
    """The head among words that no list has: a plural, or the end of a name."""
    for i in range(first, last):
        word = listed[i]
        if word.endswith("s") and not word.endswith(("ss", "us", "is")) and word[0].islower():
            return i
    end = next((i for i in range(first, last) if listed[i][0].islower()), last)
    return end - 1 if end > first else None


def kind_of(listed: Sequence[str], head: int, first: int) -> str | None:
    """The kind of a head noun, with the words before it in the phrase taken in."""
    word = listed[head].casefold()
    before = list(map(str.casefold, listed[first:head]))
    double = " ".join([*before[-1:], word])
    kind = kinds().get(double) or kinds().get(word)
    if kind == "death":
        return _death(before)
    if word in ("member", "members"):
        return _member(listed, head, before)
    if word in ("bomber", "bombers", "fighter", "fighters") and _signed(before):
        return "aircraft"
    if word in ("round", "rounds") and listed[head + 1 : head + 2] == ["of"]:
        shots = word_set("units.grammar.shots").isdisjoint(_phrase_behind(listed, head)[:2])
        return "item" if shots else kind  # "six rounds of talks"
    return kind if kind or listed[head][0].islower() else _named(listed[head], before)


def _death(before: Sequence[str]) -> str:
    """Deaths of soldiers or militants, by the nouns before them; else of civilians."""
    whose = {kinds().get(word) for word in before}
    for kind in ("military", "militant"):
        if kind in whose:
            return f"{kind}_death"
    return "death"


def _member(listed: Sequence[str], head: int, before: Sequence[str]) -> str:
    """Members of a family are civilians, of an alliance states, of a group its fighters."""
    whose = {*before, *(w.casefold() for w in _phrase_behind(listed, head))}
    if {"security", "council"} <= whose or _phrase_behind(listed, head)[:2] == ["the", "Council"]:
        return "country"
    if whose & word_set("units.grammar.civil_members"):
        return "civilian"
    if whose & word_set("units.grammar.armed_members"):
        return "military"
    if not before and not _phrase_behind(listed, head):  # "by 11 of the 15 members"
        whose = {word.casefold() for word in listed[max(0, head - _AROUND) : head + _LONGEST]}
    return "country" if whose & word_set("units.grammar.state_members") else "militant"


def _phrase_behind(listed: Sequence[str], head: int) -> Sequence[str]:
    """The words of the "of …" behind a noun."""
    if head + 1 >= len(listed) or listed[head + 1] != "of":
        return ()
    return listed[head + 2 : head + 8]


def _signed(before: Sequence[str]) -> bool:
    """Whether a sign like "F-16" stands among the words."""
    return "-" in before and any(part[0].isdigit() for part in before)


def _named(word: str, before: Sequence[str]) -> str:
    """What a name counts that no list has: people ("85 Serbs"), or arms by their sign ("C-17s")."""
    for part in before:
        if part in word_set("units.grammar.aircraft_marks") and _signed([*before, word]):
            return "aircraft"
        if kinds().get(part) in ("aircraft", "vehicle", "ship", "bomb"):
            return kinds()[part]  # "16 Tornado GR4s"
    return "people" if word.isalpha() else "weapon"
