"""What a clause comes down to: its predicate, and the heads of its subject and of its object."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from syriatl.extraction.engine import OTHER
from syriatl.extraction.events.predicate import infinitive, is_past, lexicon, predicate
from syriatl.knowledge import table, words

_BE = frozenset(("is", "are", "was", "were", "be", "been", "being"))
_ENDS = frozenset((".", "!", "?", "…", "to"))
_MEANWHILE = frozenset(("as", "when", "while", "after", "before", "because"))
_STOPS = (
    "comma", "semicolon", "dash", "open_bracket", "close_bracket", "quote", "conjunction",
    "participle", "relative", "subordinate", "preposition", "auxiliary", "bridge", "colon",
)  # fmt: skip


class Phrase(NamedTuple):
    """A noun phrase: its first word and its head, both -1 where there is none."""

    first: int
    head: int

    def __contains__(self, i: object) -> bool:
        """Whether a word stands in the phrase."""
        return self.head >= 0 and self.first <= i <= self.head  # type: ignore[operator]


NONE = Phrase(-1, -1)


class Core(NamedTuple):
    """The words of the predicate (first and one past the last), what it is said of and done to."""

    verbs: tuple[int, int]
    particle: str  # "up" in "set up a base", else ""
    subject: Phrase
    object: Phrase
    passive: bool

    @property
    def told(self) -> bool:
        """Whether there is a predicate."""
        return self.verbs[1] > self.verbs[0]

    @property
    def actor(self) -> Phrase:
        """Who does it, unless the predicate is passive."""
        return NONE if self.passive else self.subject

    @property
    def sufferer(self) -> Phrase:
        """What it is done to."""
        return self.subject if self.passive else self.object


def core_of(clause: Sequence[str], start: int, classes: str) -> Core:
    """What a clause comes down to that begins to tell at a word.

    Where no verb is finite, an infinitive tells: "with 300 men to begin training by May".
    """
    finite = _finite_core(clause, start, classes)
    first, last = (0, 0) if finite.told else infinitive(clause, classes, start)
    if first == last:
        return finite
    subject = _noun_phrase(clause, classes, start, first)
    return _infinitive_core(clause, classes, (first, last))._replace(subject=subject)


def _infinitive_core(clause: Sequence[str], classes: str, verbs: tuple[int, int]) -> Core:
    """What an infinitive and its object come down to."""
    done = _noun_phrase(clause, classes, verbs[1], len(clause))
    return Core(verbs, "", NONE, done, passive=False)


def _finite_core(clause: Sequence[str], start: int, classes: str) -> Core:
    """What a clause with a finite verb comes down to."""
    first, last = verbs = predicate(clause, start, classes)
    if first == last:
        return Core(verbs, "", NONE, NONE, passive=False)
    follows = clause[last] if last < len(clause) else ""
    particle = follows if follows in _listed("particles") else ""
    return Core(
        verbs,
        particle,
        _noun_phrase(clause, classes, start, first),
        _noun_phrase(clause, classes, last + bool(particle), len(clause)),
        passive=not _BE.isdisjoint(clause[first:last]),
    )


def content_of(clause: Sequence[str], core: Core, classes: str) -> Core | None:
    """What the verb of a core governs: "that the troops would leave", "them to leave".

    A second verb of the same subject is not governed: "announced the vote and called on them", nor
    is what happened meanwhile: "told reporters as he landed".
    """
    after = core.verbs[1]
    codes = lexicon().codes
    that = classes.find(codes["relative"], after)
    if that >= 0 and clause[that] == "that" and codes["comma"] not in classes[after:that]:
        after = that + 1  # "reported on 3 May that …"
    finite = _finite_core(clause, after, classes)
    while finite.told and classes[finite.verbs[0] - 1] == codes["conjunction"]:
        finite = _finite_core(clause, finite.verbs[1], classes)
    first, last = infinitive(clause, classes, after)
    if last > first and (not finite.told or first < finite.verbs[0]):
        return _infinitive_core(clause, classes, (first, last))
    meanwhile = _MEANWHILE.intersection(clause[after : finite.verbs[0]])
    return finite if finite.told and not meanwhile else None


def _noun_phrase(clause: Sequence[str], classes: str, first: int, last: int) -> Phrase:
    """The noun phrase that begins at a word, as far as another.

    "The second round of airstrikes on the town" comes down to its airstrikes: nouns that only
    measure pass on to what stands behind "of".
    """
    head = -1
    for i in range(first, last):
        measured = clause[i] == "of" and i > first and clause[i - 1] in _listed("measuring")
        measured |= clause[i] == "per" and clause[i + 1 : i + 2] == ["cent"]
        if not measured and _ends(clause, classes, first, i):
            break
        head = head if measured else i
    return Phrase(first, head) if head >= 0 else NONE


def _ends(clause: Sequence[str], classes: str, first: int, i: int) -> bool:
    """Whether a word cannot belong to the noun phrase before it."""
    word = clause[i]
    if "-" in clause[i - 1 : i + 2 : 2] and i > first:
        return False  # "train-and-equip"
    if not word or word in _ENDS or classes[i] in _stops():
        return True
    if i == first or not word.islower():
        return False
    codes = lexicon().codes
    if classes[i - 1] in (codes["determiner"], codes["number"]):
        return False  # "a planned offensive"
    if word in _listed("predicative") and classes[i + 1 : i + 2] != OTHER:
        return True
    doing = word.endswith("ing") and clause[i - 1].endswith("s")  # "soldiers serving abroad"
    return doing or is_past(word) or classes[i] == codes["reporting"]


@cache
def _stops() -> frozenset[str]:
    return frozenset(lexicon().codes[name] for name in _STOPS)


@cache
def _listed(name: str) -> frozenset[str]:
    return frozenset(words(table("kinds")["heads"][name]))
