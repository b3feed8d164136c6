"""Words read as one, with what is found out about them: found once, whoever asks."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain, compress, count

from syriatl.extraction.engine import lowered
from syriatl.extraction.events.grammar.finite import BEFORE, BEHIND, MAYBE, NO, SURE, finiteness
from syriatl.extraction.events.grammar.lexicon import (
    AUXILIARY,
    CONJUNCTION,
    PARTING,
    RELATIVE,
    REPORTING,
    TURNING,
    is_adverb,
    is_past,
    lexicon,
)
from syriatl.model.article import Article, Span
from syriatl.model.facts import Mention

Place = tuple[int, int]
"""First word and one past the last."""
Named = tuple[Mention, Place]
"""Where somebody is named, and the words that do."""

_UNKNOWN = ord("?")  # how sure it is that a word is a verb, where nobody has asked
_EDGES = BEFORE + BEHIND - 1
_AT_HAND = 64  # parts: each is asked for again soon or not at all
_PARTS = PARTING - {RELATIVE}  # what follows is no part of a clause before it
_CLOSING = _PARTS - {CONJUNCTION}  # in any case


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
        "_at", "_finite", "_parts", "_turns", "_verbs", "_whole", "classes", "predicates", "words",
    )  # fmt: skip

    def __init__(self, words: Sequence[str], classes: str | None = None) -> None:
        """Take the words, and their classes where they are known."""
        self.words = words
        self.classes = lexicon().classes(words) if classes is None else classes
        self.predicates: dict[int, Place] = {}
        self._finite = bytearray(b"?") * len(words)
        self._turns: list[int] | None = None
        self._verbs: bytearray | None = None
        self._parts: dict[Place, Said] | None = None
        self._whole: Said | None = None
        self._at = 0

    def __len__(self) -> int:
        """How many words."""
        return len(self.words)

    def part(self, first: int, last: int) -> Said:
        """Some of the words, as something said by itself."""
        if not first and last >= len(self.words):
            return self
        found = self._parts.get((first, last)) if self._parts else None
        if found is None:
            if self._parts is None or len(self._parts) >= _AT_HAND:
                self._parts = {}
            found = Said(self.words[first:last], self.classes[first:last])
            self._parts[first, last] = found
            found._whole, found._at = self, first
            if len(found.words) > _EDGES:
                within = slice(BEFORE, 1 - BEHIND)
                found._finite[within] = self._finite[first:last][within]
        return found

    def finiteness(self, i: int) -> int:
        """How sure it is that word `i` is a finite verb, by the words beside it."""
        sure = self._finite[i]
        if sure == _UNKNOWN:
            sure = self._finite[i] = finiteness(self.words, self.classes, i)
            if self._whole is not None and BEFORE <= i <= len(self.words) - BEHIND:
                self._whole._finite[self._at + i] = sure
        return sure

    def is_finite(self, i: int) -> bool:
        """Whether word `i` can be a finite verb."""
        return self.finiteness(i) > NO

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
            verbs = bytearray(len(self.words))
            for i, finite in self.weighed(0):
                verbs[i] = finite
            self._verbs = verbs
        return self._verbs

    def read(self) -> Said:
        """The same words, read to their end: it is cheaper to have all verbs at once, if any."""
        self.has_verb(0, 0)
        return self

    def has_verb(self, first: int, last: int) -> bool:
        """Whether a finite verb stands between two words."""
        verbs = self.verbs if self._verbs is None else self._verbs
        return verbs.find(1, first, last) >= 0

    def has_sure(self, first: int, last: int) -> bool:
        """Whether a word between two can only be a finite verb."""
        return any(self.is_sure(i) for i in self._turning() if first <= i < last)

    def weighed(self, start: int) -> Iterable[tuple[int, int]]:
        """The words from `start` on that can be verbs or part clauses, with whether they are verbs.

        One by one, as a predicate is mostly found among the first.
        """
        turns = self._turns if self._turns is not None else self._turning()
        turns = turns[bisect_left(turns, start) :] if start else turns
        if self._verbs is not None and (not start or self.classes[start - 1] in _CLOSING):
            return zip(turns, map(self._verbs.__getitem__, turns), strict=True)
        return chain.from_iterable(self._runs(turns))

    def _runs(self, turns: Sequence[int]) -> Iterator[list[tuple[int, bool]]]:
        """The same in runs: within one, nothing parts clauses but its last word."""
        classes = self.classes
        first = 0
        for n, i in enumerate(turns):
            code = classes[i]
            if code in _PARTS and (code != CONJUNCTION or not self._joins_participle(i)):
                yield [*self._run(turns[first:n]), (i, False)] if n > first else [(i, False)]
                first = n + 1
        if first < len(turns):
            yield self._run(turns[first:])

    def _run(self, run: Sequence[int]) -> list[tuple[int, bool]]:
        """The words of a run, with whether each is a finite verb.

        Of two verbs with nothing between them that parts clauses, one is a participle: the first,
        if only the second is sure ("bombs dropped on the town killed nine"), else the second.
        """
        classes, finite = self.classes, self._finite
        found: list[tuple[int, bool]] = []
        unsure: list[int] = []  # indexes into `found`
        told = inner = False  # whether a sure verb was met; whether in a relative clause
        for i in run:
            code = classes[i]
            if code in PARTING:
                inner = inner or code == RELATIVE
                found.append((i, False))
                continue
            if i and AUXILIARY in (classes[i - 1], classes[i - 2 : i - 1]) and self._completes(i):
                found.append((i, True))
                continue
            sure = finite[i] if finite[i] != _UNKNOWN else self.finiteness(i)
            verb = sure == SURE or (sure == MAYBE and not told)
            found.append((i, verb or (inner and sure > NO)))
            if sure == NO:
                continue
            if inner:
                inner = code == REPORTING  # "that it said were …"
            elif sure == SURE:
                found = _without(found, unsure) if unsure else found
                unsure = []
                told = code != REPORTING
            elif verb:
                unsure.append(len(found) - 1)
        return found

    def _turning(self) -> list[int]:
        """The words that can be a verb or keep one from being the predicate."""
        if self._turns is None:
            if self._whole is not None:
                turns, at = self._whole._turning(), self._at
                first, last = bisect_left(turns, at), bisect_left(turns, at + len(self.words))
                self._turns = [i - at for i in turns[first:last]]
            else:
                self._turns = list(compress(count(), map(TURNING.__getitem__, self.words)))
        return self._turns

    def _completes(self, i: int) -> bool:
        """Whether a participle stands behind the auxiliary near it: "was [then] killed"."""
        behind = self.classes[i - 1] == AUXILIARY or is_adverb(self.words[i - 1])
        return behind and is_past(self.words[i])

    def _joins_participle(self, i: int) -> bool:
        """Whether a conjunction only joins a participle: "fighters trained and armed by Iran"."""
        after = i + 1
        return after < len(self.words) and is_past(self.words[after]) and not self.is_finite(after)


def _without(found: Sequence[tuple[int, bool]], unsure: Sequence[int]) -> list[tuple[int, bool]]:
    """Words of a run where the unsure ones turned out to be no verbs."""
    return [(i, verb and n not in unsure) for n, (i, verb) in enumerate(found)]


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
        return self.places((span,))[0]

    def places(self, spans: Iterable[Span]) -> list[Place]:
        """The words of spans."""
        starts = self.tokens.starts
        return [(bisect_right(starts, s.start) - 1, bisect_left(starts, s.end)) for s in spans]
