"""What it costs to end a headline behind a word.

Two prices add up. One is that of the bond which is cut: a comma binds less than a preposition,
and both bind less than a determiner or half a name. The other is that of what stays open: no
predicate, a verb without its object, a clause without a verb, a bare "sent" behind a noun. Every
price is worked out from a few words around the cut and from what the words before it have opened,
so that all cuts of a statement together take time linear in its words.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache, lru_cache
from typing import NamedTuple

from syriatl.extraction.engine import OTHER
from syriatl.extraction.events.predicate import finite_verbs, has_verb, is_past, lexicon, predicate
from syriatl.knowledge import table, word_set, words

_BE = ("is", "are", "was", "were", "be", "been", "being", "got")
_PAIRED = ("between", "both", "either", "neither")
_INSIDE_NAMES = ("of", "for")  # "the Observatory for Human Rights"
_DISTANT = ("after", "before", "prior", "ahead")
_ITEM = 3  # words of an item of a list, with the comma before it
_ADVERBS = 2  # between "was" and its participle: "was also badly hit"
_ENDINGS = ("ing", "ed", "es", "e", "s")
_OPEN_ENDED = ("to", ".", "not", "-", "–", "$", "€", "£", "than", "…")
_REMEMBERED = 4096  # words

# What it costs to cut before a word of a class. Anything else would cut a phrase in two.
_CUTS = {
    "semicolon": 0.5, "dash": 0.5, "colon": 1.5, "comma": 1.0, "relative": 1.5, "subordinate": 1.0,
    "participle": 1.0, "bridge": 1.5, "preposition": 2.0, "conjunction": 3.0,
}  # fmt: skip
# Before these words, whatever their class.
_BEFORE = {
    "of": 5.0, "to": 2.5, "if": 1.0, "unless": 1.0, "how": 5.0, "why": 5.0, "what": 5.0,
    "whether": 5.0,
}  # fmt: skip
_CONDITIONS = ("if", "unless")
_WITHIN = 8.0
_REDUCED = 1.5  # before "sent to the town", "working in the town" behind a noun
_AGENT = 3.5  # before "by" behind a passive
_PREDICATE = 1.0  # before "and" and a second predicate
_SHARED = 6.0  # before "and" where two words share a noun: "oil and gas fields"
_BOUND = 6.0  # before the word that another one asks for: "accused of"
_BARE = 5.0  # a verb without what it governs
_DETACHED = 6.0  # a bare participle behind a noun: "facilities related"
_UNCONDITIONAL = 3.0  # anywhere before a condition
_STUB = 1.5  # a word or two behind a comma: "was hit, a claim"
_COMPARED = 2.0  # within "more than were used in …"
_UNTOLD = 10.0  # no predicate at all
_UNFINISHED = 6.0  # a clause begun and cut off before its verb


class Said(NamedTuple):
    """A statement: its words, their classes, which are finite verbs, and its predicate."""

    words: Sequence[str]
    classes: str
    verbs: bytes
    predicate: tuple[int, int]


def said(told: Sequence[str], start: int) -> Said:
    """A statement whose own words begin at `start`, behind a speaker and a colon."""
    classes = lexicon().classes(told)
    return Said(told, classes, finite_verbs(told, classes), predicate(told, start, classes))


def prices(statement: Said, start: int, limit: int) -> list[tuple[int, float]]:
    """Where a statement can be cut, up to `limit`, and what each cut costs."""
    open_ = _Open(start)
    found = []
    condition = next((n for n in range(limit, start, -1) if _conditions(statement, n)), 0)
    last = statement.predicate[1]
    told = last if last <= limit else start  # a cut before the predicate is the last resort
    for end in range(start + 1, limit + 1):
        open_.read(statement, end - 1)
        if end < told or dangles(statement.words[end - 1]) or open_.quoted == end - 1:
            continue
        price = _bond(statement, end, open_) + _lack(statement, end, open_)
        price += _UNCONDITIONAL if end <= condition else 0.0
        found.append((end, price))
    return found


def _conditions(said: Said, n: int) -> bool:
    return n < len(said.words) and said.words[n] in _CONDITIONS


class _Open:
    """What the words read so far have opened and not closed."""

    __slots__ = ("clause", "compared", "paired", "quoted", "verb")

    def __init__(self, start: int) -> None:
        self.clause = start  # where the last clause begins
        self.verb = start  # the last word that may be a verb
        self.paired = False  # "between 3", and its "and 5" has not come
        self.compared = False  # behind "than"
        self.quoted = -1  # the quotation mark that waits for its other half

    def read(self, said: Said, n: int) -> None:
        """Take in the next word."""
        told, code = said.words[n], said.classes[n]
        codes = lexicon().codes
        if _opens(said, n):
            self.clause = n + 1
        if code == codes["quote"]:
            self.quoted = n if self.quoted < 0 else -1
        if told in _PAIRED:
            self.paired = True
        elif code == codes["conjunction"]:
            self.paired = False
        if told == "than":
            self.compared = True
        elif code == codes["comma"]:
            self.compared = False
        if said.verbs[n] or is_past(told) or said.words[n - 1] == "to" or told.endswith("ing"):
            self.verb = n


def _opens(said: Said, n: int) -> bool:
    """Whether a clause of its own begins behind a word."""
    codes = lexicon().codes
    if said.classes[n] in (codes["relative"], codes["subordinate"]):
        return said.words[n] != "as"
    if said.classes[n] != codes["reporting"] or n + 1 != said.predicate[1]:
        return False
    parting = (codes["relative"], codes["subordinate"], codes["comma"], codes["semicolon"])
    end = next((i for i, c in enumerate(said.classes[n + 2 :], n + 2) if c in parting), None)
    return has_verb(said.verbs, n + 1, len(said.words) if end is None else end)


def _lack(said: Said, end: int, open_: _Open) -> float:
    """What it costs that a headline which ends before the word at `end` leaves unsaid."""
    first, last = said.predicate
    if end < last or first == last:
        return _UNTOLD
    price = _COMPARED if open_.compared else 0.0
    recent = range(max(end - _ITEM, last), end - 1)
    if any(said.words[n] == "," and said.words[n + 1] != "not" for n in recent):
        price += 0.0 if has_verb(said.verbs, recent[0], end) else _STUB
    if said.classes[end - 1] == lexicon().codes["reporting"]:
        price += _UNFINISHED
    else:
        price += _waiting(said, end - 1)
    if open_.clause >= last and not has_verb(said.verbs, open_.clause, end):
        price += _UNFINISHED
    return price


def _waiting(said: Said, n: int) -> float:
    """What it costs to end with a verb that waits for more: "a plan to train", "ordered".

    Not so "was released", "to withdraw", "fell".
    """
    told = said.words[n]
    if not told.islower():
        return 0.0
    if told.endswith("ly"):
        return _BARE
    if _detached(said, n):
        return _DETACHED
    past = is_participle(told)
    if past and _passive(said, n):
        return _BARE if _stem(told) in _open_passives() else 0.0
    if said.verbs[n] or past or said.words[n - 1] == "to" or _doing(said, n):
        return 0.0 if _stem(told) in _intransitive() else _BARE
    return 0.0


def _passive(said: Said, n: int) -> bool:
    """Whether a form of "be" stands before a participle."""
    before = n - 1
    while before > max(0, n - 1 - _ADVERBS) and said.classes[before] == OTHER:
        before -= 1
    return said.words[before] in _BE


def _detached(said: Said, n: int) -> bool:
    """Whether a participle tells of the noun before it: "troops sent", "forces operating"."""
    before, told = said.words[n - 1], said.words[n]
    if not n or said.classes[n - 1] != OTHER or is_participle(before) or before.endswith("ly"):
        return False
    if is_participle(told):
        return not said.verbs[n] and not _passive(said, n)
    return told.endswith("ing") and before.endswith("s")


def _reduced(said: Said, n: int) -> bool:
    """Whether a word opens a phrase that tells of the noun before it: "sent to", "using a"."""
    if _detached(said, n):
        return True
    if not said.words[n].endswith("ing") or said.classes[n - 1] != OTHER:
        return False
    codes = lexicon().codes
    objects = (codes["determiner"], codes["number"], codes["pronoun"], codes["subordinate"])
    return said.classes[n + 1 : n + 2] in objects and said.words[n].islower()


def _doing(said: Said, n: int) -> bool:
    """Whether an -ing form belongs to the predicate: "began leaving", "was training"."""
    before = said.words[n - 1]
    return said.words[n].endswith("ing") and (before in _BE or bool(said.verbs[n - 1]))


def _bond(said: Said, end: int, open_: _Open) -> float:
    """What it costs to cut before the word at `end`."""
    asked = _asked(said, end, open_)
    if asked:
        return asked
    codes = lexicon().codes
    last, after = said.words[end - 1 : end + 1]
    if after == "by" and is_past(last):
        return _AGENT
    if said.classes[end] == codes["conjunction"]:
        return _conjoined(said, end)
    if said.classes[end] == codes["comma"] and _amid_list(said, end):
        return _CUTS["conjunction"]
    if _reduced(said, end):
        return _REDUCED if codes["comma"] not in said.classes[end - _ITEM : end] else _WITHIN
    return _cuts().get(said.classes[end], _WITHIN)


def _asked(said: Said, end: int, open_: _Open) -> float:
    """What it costs that words before the cut ask for the one behind it; 0: none does."""
    codes = lexicon().codes
    last, after = said.words[end - 1 : end + 1]
    verbs, others = _binding()
    distance = after in _DISTANT and last in word_set(
        "clauses.frames.units"
    )  # "two days | after the vote"
    whole = open_.paired or _within_name(said, end) or last == "well"
    if whole or distance or after in others.get(last, ()):
        return _WITHIN
    told = after == "that" and said.classes[open_.verb] == codes["reporting"]
    if told or after in verbs.get(_stem(said.words[open_.verb]), ()):
        return _BOUND
    definite = after == "of" and said.classes[end - 2] == codes["determiner"]
    return _WITHIN if definite else _BEFORE.get(after, 0.0)


def _conjoined(said: Said, end: int) -> float:
    """What it costs to cut before a conjunction."""
    if end + 2 >= len(said.words):
        return _WITHIN
    number = lexicon().codes["number"]
    if said.classes[end - 1] == said.classes[end + 1] == number:
        return _WITHIN  # "between 223 and 403"
    if said.verbs[end + 1] or said.words[end + 1] == "that":
        return _PREDICATE
    shared = said.classes[end + 1 : end + 3] == OTHER * 2 and not said.verbs[end + 2]
    return _SHARED if shared and said.words[end + 2].islower() else _CUTS["conjunction"]


def _within_name(said: Said, end: int) -> bool:
    """Whether a cut would leave half a name: "the House | of Representatives"."""
    around = said.words[end - 1 : end + 2]
    return (
        len(around) == 3
        and around[1] in _INSIDE_NAMES
        and around[0][:1].isupper()
        and around[2][:1].isupper()
    )


def _amid_list(said: Said, comma: int) -> bool:
    """Whether a comma parts the items of a list: "bases, outposts, and depots"."""
    first = max(comma - _ITEM, 0)
    item = said.words[first:comma]
    return "," in item and "not" not in item and not has_verb(said.verbs, first, comma)


@lru_cache(_REMEMBERED)
def _stem(word: str) -> str:
    """What the forms of a regular verb share: "trained", "train", "training"."""
    word = word.lower()
    ending = next((e for e in _ENDINGS if word.endswith(e) and len(word) > len(e) + 2), "")
    return word.removesuffix(ending)


@cache
def _cuts() -> dict[str, float]:
    """Class → what it costs to cut before a word of it."""
    return {lexicon().codes[name]: cost for name, cost in _CUTS.items()}


def is_participle(word: str) -> bool:
    """Whether a word has the form of a past tense or participle, an irregular one as well."""
    return is_past(word) or word in word_set("clauses.frames.participles")


@cache
def _intransitive() -> frozenset[str]:
    """Stems of verbs that need no object."""
    return frozenset(map(_stem, words(table("clauses")["frames"]["intransitive"])))


@cache
def _open_passives() -> frozenset[str]:
    """Stems of verbs that wait for more in the passive, too: "was considered"."""
    return frozenset(map(_stem, words(table("clauses")["frames"]["passive"])))


@cache
def _binding() -> tuple[dict[str, set[str]], dict[str, set[str]]]:
    """Stem of a verb → the words that it asks for; the same for other words, as they stand."""
    verbs: dict[str, set[str]] = {}
    others: dict[str, set[str]] = {}
    for entry in words(table("clauses")["frames"]["binding"]):
        governor, *asked = entry.split()
        if is_past(governor):
            verbs.setdefault(_stem(governor), set()).update(asked)
        else:
            others.setdefault(governor, set()).update(asked)
    return verbs, others


def closed(told: Sequence[str], end: int) -> int:
    """One past the last word with which a headline can end."""
    while end > 1 and (dangles(told[end - 1]) or told[end - 1 : end + 1][1:] == ["than"]):
        end -= 1  # "more than" goes as a whole
    return end


def dangles(last: str) -> bool:
    """Whether a headline must not end with this word."""
    if last in ("'s", "’s", "there"):
        return False
    return lexicon()[last] in _open_ended() or last in _OPEN_ENDED


@cache
def _open_ended() -> frozenset[str]:
    """The classes of the words that something has to follow."""
    names = (
        "comma", "preposition", "determiner", "conjunction", "relative", "subordinate", "bridge",
        "dash", "semicolon", "colon", "open_bracket", "auxiliary", "participle",
    )  # fmt: skip
    return frozenset(lexicon().codes[name] for name in names)
