"""What a clause comes down to: its predicate, and the heads of its subject and of its object."""

from __future__ import annotations

from typing import NamedTuple

from syriatl.extraction.engine import OTHER
from syriatl.extraction.events.grammar.lexicon import (
    AUXILIARY,
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
    QUOTE,
    RELATIVE,
    REPORTING,
    SEMICOLON,
    SUBORDINATE,
    is_past,
)
from syriatl.extraction.events.grammar.predicate import infinitive, predicate
from syriatl.extraction.events.grammar.said import Place, Said
from syriatl.knowledge import word_set

_ENDS = frozenset(("", ".", "!", "?", "…", "to"))
_STOPS = frozenset((
    COMMA, SEMICOLON, DASH, OPEN_BRACKET, CLOSE_BRACKET, QUOTE, CONJUNCTION, PARTICIPLE, RELATIVE,
    SUBORDINATE, PREPOSITION, AUXILIARY, BRIDGE, COLON,
))  # fmt: skip
_UP = ("up", "Up")  # with "to" it opens a number
_DETERMINING = frozenset((DETERMINER, NUMBER))


class Phrase(NamedTuple):
    """A noun phrase: its first word and its head, both -1 where there is none."""

    first: int
    head: int

    def __contains__(self, i: object) -> bool:
        """Whether a word stands in the phrase."""
        return self.head >= 0 and self.first <= i <= self.head  # type: ignore[operator]


NONE = Phrase(-1, -1)


class Core:
    """A predicate, what it is said of and done to.

    Attributes:
        verbs: the words of the predicate, first and one past the last; none where they are equal.
        told: whether there is a predicate.
        infinitive: whether it is one: "to leave".
        start: where its subject can begin; -1: it has none.
    """

    def __init__(self, said: Said, verbs: Place, start: int = -1) -> None:
        """Take a clause, the predicate, and where the subject can begin; -1: it has none."""
        self._said = said
        self.start = start
        self._subject: Phrase | None = None
        self._object: Phrase | None = None
        self.verbs = verbs
        self.told = verbs[1] > verbs[0]
        self.infinitive = self.told and said.words[verbs[0]] == "to"

    @property
    def particle(self) -> str:
        """The "up" of "set up a base", else ""."""
        if not self.told or self.infinitive:
            return ""
        after = self.verbs[1]
        follows = "".join(self._said.words[after : after + 1])
        counts = self._said.classes[after + 2 : after + 3] == NUMBER  # "killed up to 300 people"
        return follows if follows in word_set("kinds.heads.particles") and not counts else ""

    @property
    def subject(self) -> Phrase:
        """What the predicate is said of: what ends right before it, else what the clause opens."""
        if self._subject is None:
            said, first, last = self._said, self.start, self.verbs[0]
            known = self.told and first >= 0
            comma = said.classes.rfind(COMMA, first, last) if known else -1
            self._subject = _noun_phrase(said, comma + 1, last) if comma >= 0 else NONE
            if known and self._subject.head != last - 1:
                self._subject = _noun_phrase(said, first, last)
        return self._subject

    @property
    def object(self) -> Phrase:
        """What stands behind the predicate and its particle."""
        if self._object is None:
            start = self.verbs[1] + bool(self.particle)
            self._object = _noun_phrase(self._said, start, len(self._said)) if self.told else NONE
        return self._object

    @property
    def passive(self) -> bool:
        """Whether the predicate tells what is done to its subject."""
        be = word_set("clauses.verbs.be")
        return not self.infinitive and not be.isdisjoint(self._said.words[slice(*self.verbs)])

    @property
    def actor(self) -> Phrase:
        """Who does it, unless the predicate is passive."""
        return NONE if self.passive else self.subject

    @property
    def sufferer(self) -> Phrase:
        """What it is done to."""
        return self.subject if self.passive else self.object


def core_of(said: Said, start: int) -> Core:
    """What a clause comes down to that begins to tell at a word.

    Where no verb is finite, an infinitive tells: "with 300 men to begin training by May".
    """
    verbs = predicate(said, start)
    return Core(said, verbs if verbs[0] < verbs[1] else infinitive(said, start), start)


def content_of(said: Said, core: Core) -> Core | None:
    """What the verb of a core governs: "that the troops would leave", "them to leave".

    A second verb of the same subject is not governed: "announced the vote and called on them", nor
    is what happened meanwhile: "told reporters as he landed".
    """
    words, classes = said.words, said.classes
    start = after = core.verbs[1]
    that = classes.find(RELATIVE, after)
    if that >= 0 and words[that] == "that" and COMMA not in classes[after:that]:
        start = after = that + 1  # "reported on 3 May that …"
    verbs = predicate(said, start)
    while verbs[0] < verbs[1] and classes[verbs[0] - 1] == CONJUNCTION:
        start = verbs[1]
        verbs = predicate(said, start)
    told = verbs[0] < verbs[1]
    first, last = infinitive(said, after)
    if first < last and (not told or first < verbs[0]):
        return Core(said, (first, last))
    meanwhile = not word_set("kinds.heads.meanwhile").isdisjoint(words[after : verbs[0]])
    return Core(said, verbs, start) if told and not meanwhile else None


def _noun_phrase(said: Said, first: int, last: int) -> Phrase:
    """The noun phrase that begins at a word, as far as another.

    "The second round of airstrikes on the town" comes down to its airstrikes: nouns that only
    measure pass on to what stands behind "of".
    """
    words, classes = said.words, said.classes
    if first < last and (classes[first] == PREPOSITION or words[first] in _UP):
        first = _counted_from(said, first, last)
    head = -1
    for i in range(first, last):
        word = words[i]
        if word == "of" and i > first and words[i - 1].lower() in word_set("kinds.heads.measuring"):
            continue
        if word == "per" and words[i + 1 : i + 2] == ["cent"]:
            continue
        ends = classes[i] in _STOPS or word in _ENDS
        if not ends and i > first and word.islower():
            ends = _tells(said, i)
        if ends and not (i > first and "-" in words[i - 1 : i + 2 : 2]):
            break  # not so "train-and-equip"
        head = i
    return Phrase(first, head) if head >= 0 else NONE


def _counted_from(said: Said, first: int, last: int) -> int:
    """Where a phrase begins behind what opens its number: "[at least] nine", "[about] 60"."""
    words, classes = said.words, said.classes
    for number in range(first + 1, min(first + 3, last)):
        opens = " ".join(words[first:number]).lower() in word_set("kinds.heads.approximate")
        if opens and (classes[number] == NUMBER or words[number] in word_set("forms.#")):
            return number
    return first


def _tells(said: Said, i: int) -> bool:
    """Whether a word tells more of the noun before it, and is no part of it."""
    word = said.words[i]
    if is_past(word) or said.classes[i] == REPORTING:
        return not _determined(said, i)  # "a planned offensive"
    behind = word in word_set("kinds.heads.predicative") or word in word_set("kinds.heads.parted")
    noun = said.classes[i + 1 : i + 2] == OTHER and said.words[i + 1].isalpha()
    if behind and not noun:
        return not _determined(said, i)
    return word.endswith("ing") and said.words[i - 1].endswith("s")  # "soldiers serving abroad"


def _determined(said: Said, i: int) -> bool:
    """Whether what stands before a word makes it a part of the phrase: "two hundred bodies"."""
    counts = word_set("forms.#")
    before = said.words[i - 1].lower() in counts or said.classes[i - 1] in _DETERMINING
    return before or said.words[i] in counts
