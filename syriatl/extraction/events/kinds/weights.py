"""How loud a cue speaks for a kind, by where it stands in its clause."""

from __future__ import annotations

from itertools import accumulate

from syriatl.extraction.events.grammar.heads import Core
from syriatl.extraction.events.grammar.lexicon import (
    AUXILIARY,
    BRIDGE,
    COLON,
    COMMA,
    OPEN_BRACKET,
    PREPOSITION,
    QUOTE,
    RELATIVE,
    REPORTING,
    SUBORDINATE,
    is_past,
    lexicon,
)
from syriatl.extraction.events.grammar.said import Said
from syriatl.extraction.events.kinds.governing import Telling, is_name
from syriatl.knowledge import word_set

_VERB, _NOUN, _HINT = 2.0, 2.0, 0.5
STRENGTH = {"verbs": _VERB, "nouns": _NOUN, "hints": _HINT}
PREDICATE = 2.0  # a verb as the predicate itself
THROUGH = 0.3  # a verb whose complement tells the kind
_VERB_ELSEWHERE = 0.7
_SUBJECT = 0.75  # before the predicate
_SUBJECT_DATED = 1.5  # the same, when the date stands there
_FADE = 0.95  # for each word behind the predicate
_LATER = 0.5  # in a subordinate or relative clause
_DOCUMENT = 3.0  # a report, a survey as the subject of a verb of saying
_MODIFIER = 0.6  # before the head of a subject or an object: "ceasefire violations"
_NAME = 0.3  # a capital: part of a name
_ASIDE = 0.3  # in quotes, in brackets, in a phrase before the subject
_PARTED = frozenset((COMMA, RELATIVE, COLON))
_INNER = frozenset((RELATIVE, SUBORDINATE, BRIDGE))


class Weights:
    """How much each word of a clause counts, by where it stands; worked out for those asked for."""

    def __init__(self, said: Said, start: int, dated: int, core: Core, telling: Telling) -> None:
        """Take a clause, where it begins to tell, its date, its core and what tells its kind."""
        verb, after = core.verbs
        led = said.classes[start : start + 1] in (PREPOSITION, SUBORDINATE)  # "At a rally he said"
        self._placed = start < dated < verb and not led and _plain(said, start, dated)
        self._speaks = REPORTING in said.classes[verb:after]
        self._telling = telling
        self._since = telling.core.verbs[1] if telling.through else 0
        self._subject = _SUBJECT_DATED if self._placed else _SUBJECT
        self._asides = _asides(said.classes)
        self._clause = said.words
        self._classes = said.classes
        self._start = start
        self._phrases = (core.subject, core.object)
        self._verbs = core.verbs
        self._inner = list(accumulate(map(_INNER.__contains__, said.classes)))

    @property
    def told(self) -> float:
        """The weight of the predicate that tells the kind, with the noun that it governs."""
        told = self._telling.core.verbs
        return PREDICATE if told == self._verbs else self.of(told[1] - 1)[0]

    def place(self, i: int, size: int, *, report: bool) -> dict[str, float]:
        """How much a cue counts by its place, for each list that it can stand in.

        Args:
            i: its first word.
            size: how many it has.
            report: whether it speaks for a report: what a survey says is no statement.
        """
        verb, after = self._verbs
        as_verb, as_noun = self.of(i)
        if size > 1:
            as_verb, as_noun = map(max, zip(*map(self.of, range(i, i + size)), strict=True))
        verbs, nouns, hints = _VERB * as_verb, _NOUN * as_noun, _HINT * as_noun
        document = report and self._speaks and self._start <= i < verb
        if document:
            nouns *= _DOCUMENT
        if is_name(self._clause, i, opens=i in (0, self._start)):
            verbs, hints = 0.0, hints * _NAME
            nouns = nouns if document else nouns * _NAME
        elif verb <= i < after:
            nouns /= PREDICATE  # a word that is also a verb: "bombed"
        if not report and self._modifies(i + size):
            verbs, nouns, hints = verbs * _MODIFIER, nouns * _MODIFIER, hints * _MODIFIER
        return {"verbs": verbs, "nouns": nouns, "hints": hints}

    def is_noun(self, i: int) -> bool:
        """Whether a word that may be a verb is another word here: "the [state] of emergency"."""
        word = self._clause[i]
        homonyms = word_set("kinds.heads.homonyms")
        base = word[:-1] if word[-1:] == "s" else word
        if base not in homonyms or i in self._telling.governed:
            return False
        verb, after = self._verbs
        carried = self._clause[i - 1 : i] == ["to"] or self._classes[i - 1 : i] == AUXILIARY
        return not (verb <= i < after or carried)

    def _modifies(self, end: int) -> bool:
        """Whether a cue that ends before a word stands before the noun of a phrase, and no name.

        "A million dollars" is a measure.
        """
        for first, head in self._phrases:
            if first < end <= head and not self._clause[head].istitle():
                return self._clause[end - 1] not in word_set("kinds.heads.mass")
        return False

    def of(self, i: int) -> tuple[float, float]:
        """The weights of a word as a verb, as a noun.

        Less before the predicate, less the farther behind it, less in a clause within.
        """
        verb, after = self._verbs
        if i < self._start or i in self._asides:
            return _ASIDE, _ASIDE
        if verb <= i < after:
            shared = self._telling.through or self._placed or i < after - 1
            return (THROUGH, THROUGH) if shared else (PREDICATE, PREDICATE)
        level, since = (self._subject, self._start) if i < after else (_FADE ** (i - after), after)
        since = max(since, self._since)
        if i >= after and self._classes[i] == REPORTING and self._clause[i + 1 : i + 2] == ["."]:
            level *= _ASIDE  # "…, the army said."
        if since < i:
            level *= _LATER ** (self._inner[i] - self._inner[since])
        return level * (PREDICATE if i in self._telling.governed else _VERB_ELSEWHERE), level


def _plain(said: Said, start: int, date: int) -> bool:
    """Whether a date goes with the noun of a subject: "The raid on the camp of 3 May left …"."""
    simple = _PARTED.isdisjoint(said.classes[start:date])
    return simple and not any(map(is_past, said.words[start:date]))


def _asides(classes: str) -> set[int]:
    """The words that stand in quotes or brackets."""
    asides: set[int] = set()
    quoted, depth, since = False, 0, 0
    for sign in lexicon().pattern("[quote open_bracket close_bracket]").finditer(classes):
        if quoted or depth:
            asides.update(range(since, sign.start()))
        since = sign.start()
        if sign[0] == QUOTE:
            quoted = not quoted
        else:
            depth = depth + 1 if sign[0] == OPEN_BRACKET else max(0, depth - 1)
    if quoted or depth:
        asides.update(range(since, len(classes)))
    return asides
