"""Words read as one, with what is found out about them: found once, whoever asks."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Mapping, Sequence
from itertools import compress, count, repeat

from syriatl.extraction.engine import OTHER, lowered
from syriatl.extraction.events.grammar.finite import BEFORE, BEHIND, MAYBE, NO, SURE, finiteness
from syriatl.extraction.events.grammar.lexicon import (
    AUXILIARY,
    CONJUNCTION,
    DETERMINER,
    PARTING,
    PLAIN,
    PREPOSITION,
    RELATIVE,
    REPORTING,
    SEMICOLON,
    TURNING,
    VERBAL,
    is_adverb,
    is_participle,
    is_past,
    lexicon,
)
from syriatl.model.article import Article, Span
from syriatl.model.facts import Mention

Place = tuple[int, int]
"""First word and one past the last."""
Named = tuple[Mention, Place]
"""Where somebody is named, and the words that do."""

_OPENING = 3  # words: enough to know whether the first one is a verb
_AT_HAND = 64  # parts: each is asked for again soon or not at all
_CLOSING = PARTING - {RELATIVE, CONJUNCTION}  # what follows is no part of a clause before it
# What these words are, those beside them decide; at the edges of a part others stand there.
_UNASKED = frozenset((AUXILIARY, REPORTING, PLAIN, VERBAL, CONJUNCTION))
_EDGES = (slice(BEFORE), slice(-BEHIND, None))
_POSSIBLE = frozenset((MAYBE, SURE))
HELPED = "+"
"""A participle behind its auxiliary: "was [then] killed"."""
_NOUN = PREPOSITION + DETERMINER + OTHER
_LED = len(_NOUN)
_VERBS = _POSSIBLE | {HELPED}


class Said:
    """Words, and the class of each.

    A part of them is read as if nothing stood around it: a word at its edge may be a verb there
    and none in the whole.

    Attributes:
        words: the words.
        classes: one character a word, see `lexicon`.
        predicates: those found so far, see `predicate`.
    """

    __slots__ = (
        "_at", "_forms", "_known", "_parts", "_verbs", "_whole", "classes", "predicates", "words",
    )  # fmt: skip

    def __init__(self, words: Sequence[str], classes: str | None = None) -> None:
        """Take the words, and their classes where they are known."""
        self.words = words
        self.classes = lexicon().classes(words) if classes is None else classes
        self.predicates: dict[int, Place] = {}
        self._forms: list[str] | None = None
        self._known: list[str] | None = None
        self._verbs: bytearray | None = None
        self._parts: dict[Place, Said] = {}
        self._whole: Said | None = None
        self._at = 0

    def __len__(self) -> int:
        """How many words."""
        return len(self.words)

    def part(self, first: int, last: int) -> Said:
        """Some of the words, as something said by itself."""
        if not first and last >= len(self.words):
            return self
        place = first, last
        if place in self._parts:
            return self._parts[place]
        if len(self._parts) >= _AT_HAND:
            self._parts = {}
        found = self._parts[place] = Said(self.words[first:last], self.classes[first:last])
        found._whole, found._at = self, first
        return found

    @property
    def forms(self) -> list[str]:
        """What each word is to a predicate: a verb, and how sure that is, or what parts clauses.

        `NO`, `MAYBE`, `SURE` or `HELPED`; `RELATIVE`, or one of the other signs of `PARTING`.
        """
        if self._forms is None:
            self._forms = self._known = forms = self._turns()
            for i in compress(count(), map(_UNASKED.__contains__, forms)):
                forms[i] = self._form(i)
            whole, end = self._whole, len(forms) - BEHIND
            if whole is not None and whole._known is not None and end > BEFORE:
                whole._known[self._at + BEFORE : self._at + end] = forms[BEFORE:end]
        return self._forms

    def _turns(self) -> list[str]:
        """What each word may be, see `TURNING`, or what it is, if that is known from the whole."""
        words, whole = self.words, self._whole
        if whole is None or whole._known is None:
            return self._known or list(map(TURNING.__getitem__, words))
        turns = whole._known[self._at : self._at + len(words)]
        for edge in _EDGES:
            turns[edge] = map(TURNING.__getitem__, words[edge])
        return turns

    def _form(self, i: int) -> str:
        """What a word is that may be a verb, or a conjunction that parts clauses."""
        words, classes = self.words, self.classes
        if classes[i] == CONJUNCTION:  # not so "fighters trained and armed by Iran"
            joins = is_past("".join(words[i + 1 : i + 2])) and not self.is_finite(i + 1)
            return NO if joins else SEMICOLON
        helped = AUXILIARY in classes[i - 2 if i > 1 else 0 : i] and is_participle(words[i])
        if helped and (classes[i - 1] == AUXILIARY or is_adverb(words[i - 1])):
            near = words[i - BEFORE if i > BEFORE else 0 : i]
            doing = "having" in near or "being" in near or "Having" in near
            return NO if doing and self._opens_participle(i) else HELPED
        return finiteness(words, classes, i)

    def _opens_participle(self, i: int) -> bool:
        """Whether the auxiliaries before a word make no predicate: "[after] having lost"."""
        first = i - 1
        while first and (self.classes[first - 1] == AUXILIARY or is_adverb(self.words[first])):
            first -= 1
        return self.words[first] in ("having", "being", "Having", "Being")

    def opens(self, i: int) -> bool:
        """Whether word `i` can be a finite verb where a clause begins with it."""
        return bool(TURNING[self.words[i]]) and self.part(i, i + _OPENING).is_finite(0)

    def finiteness(self, i: int) -> str:
        """How sure it is that word `i` is a finite verb, by the words beside it."""
        form = (self._forms or self.forms)[i]
        known = form != HELPED and form not in _UNASKED
        return form if known else finiteness(self.words, self.classes, i)

    def is_finite(self, i: int) -> bool:
        """Whether word `i` can be a finite verb."""
        return self.finiteness(i) in _POSSIBLE

    def is_sure(self, i: int) -> bool:
        """Whether word `i` is a finite verb and can be no participle."""
        return self.finiteness(i) == SURE

    def is_participle(self, i: int) -> bool:
        """Whether word `i` is a past form that need not be finite: "sent", but not "sent 9"."""
        return is_past(self.words[i]) and self.finiteness(i) != SURE

    @property
    def verbs(self) -> bytearray:
        """For each word, 1 where it is a finite verb."""
        if self._verbs is None:
            self._verbs = self._read(0)
        return self._verbs

    def verbs_from(self, start: int) -> bytearray:
        """The same for the words from one on, where nothing before it is read with them."""
        if not start or self.classes[start - 1 : start] in _CLOSING:
            return self._verbs or self.verbs
        return self._read(start)

    def has_verb(self, first: int, last: int) -> bool:
        """Whether a finite verb stands between two words."""
        return (self._verbs or self.verbs).find(1, first, last) >= 0

    def has_sure(self, first: int, last: int) -> bool:
        """Whether a word between two can only be a finite verb."""
        forms = self.forms[first:last]
        return SURE in forms or (HELPED in forms and any(map(self.is_sure, range(first, last))))

    def _read(self, start: int) -> bytearray:
        """The finite verbs from a word on.

        Of two with nothing between them that parts clauses, one is a participle: the first, if
        only the second is sure ("bombs dropped on the town killed nine"), else the second.
        """
        forms = [*(self._forms or self.forms)[start:], SEMICOLON]
        if RELATIVE not in forms and not (MAYBE in forms and SURE in forms):
            return bytearray(start) + bytearray(map(_VERBS.__contains__, forms[:-1]))
        verbs = bytearray(len(self.words))
        unsure: list[int] = []  # behind the last sure one
        told = inner = False  # whether a sure verb was met; whether in a relative clause
        begin = start  # of what no sign parts
        for i, form in compress(enumerate(forms, start), forms):
            if form in _CLOSING:
                if unsure and not told:
                    self._take(verbs, unsure, begin)
                unsure, told, inner, begin = [], False, False, i + 1
            elif form == RELATIVE:
                inner = True
            elif inner or form == HELPED:
                verbs[i] = True
                # "that it said were …"
                inner = inner and (form == HELPED or self.classes[i] == REPORTING)
            elif form == SURE:
                verbs[i] = True
                unsure, told = [], self.classes[i] != REPORTING
            else:
                unsure.append(i)
        return verbs

    def _take(self, verbs: bytearray, unsure: Sequence[int], begin: int) -> None:
        """Take as verbs what nothing surer follows; not so "In a study released in May, …"."""
        for n in unsure:
            verbs[n] = n - begin != _LED or self.classes[begin:n] != _NOUN


class Prose(Said):
    """All the words of an article.

    Attributes:
        article: the article.
        tokens: its tokens.
        sorts: last word of a name → the kind of participant that it names.
    """

    __slots__ = ("_folded", "article", "sorts", "tokens")

    def __init__(self, article: Article, sorts: Mapping[str, str]) -> None:
        """Read the words of an article; see the class for the arguments."""
        super().__init__(article.tokens.words)
        self._known = self._turns()
        self.sorts = sorts
        self.article = article
        self.tokens = article.tokens
        self._folded: list[str] = []

    @property
    def folded(self) -> Sequence[str]:
        """The words as `Phrases` meets them."""
        if not self._folded:
            self._folded = lowered(self.words)
        return self._folded

    def place(self, span: Span) -> Place:
        """The words of a span."""
        starts = self.tokens.starts
        return bisect_right(starts, span.start) - 1, bisect_left(starts, span.end)

    def places(self, spans: Iterable[Span]) -> list[Place]:
        """The words of spans."""
        found = list(spans)
        starts = repeat(self.tokens.starts)
        lasts = map(bisect_left, starts, [span.end for span in found])
        behind = map(bisect_right, starts, [span.start for span in found])
        return [(first - 1, last) for first, last in zip(behind, lasts, strict=True)]
