"""Words read as one, with what is found out about them: found once, whoever asks."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import compress, count

from syriatl.extraction.events.finite import BEFORE, BEHIND, MAYBE, NO, SURE, finiteness
from syriatl.extraction.events.lexicon import (
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

Place = tuple[int, int]
"""First word and one past the last."""

_UNKNOWN = b"?"  # how sure it is that a word is a verb, where nobody has asked


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
        self._finite = bytearray(_UNKNOWN) * len(words)
        self._turns: list[int] | None = None
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
        found = self._parts.get((first, last))
        if found is None:
            found = Said(self.words[first:last], self.classes[first:last])
            found._whole, found._at = self, first
            self._parts[first, last] = found
        return found

    def finiteness(self, i: int) -> int:
        """How sure it is that word `i` is a finite verb, by the words beside it."""
        sure = self._finite[i]
        if sure == _UNKNOWN[0]:
            if self._whole and BEFORE <= i <= len(self.words) - BEHIND:
                sure = self._whole.finiteness(self._at + i)
            else:
                sure = finiteness(self.words, self.classes, i)
            self._finite[i] = sure
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
            self._verbs = bytearray(len(self.words))
            for run in self.runs(0):
                for i, finite in run:
                    self._verbs[i] = finite
        return self._verbs

    def has_verb(self, first: int, last: int) -> bool:
        """Whether a finite verb stands between two words."""
        return self.verbs.find(1, first, last) >= 0

    def has_sure(self, first: int, last: int) -> bool:
        """Whether a word between two can only be a finite verb."""
        return any(self.is_sure(i) for i in self._turning() if first <= i < last)

    def runs(self, start: int) -> Iterator[list[tuple[int, bool]]]:
        """The words from `start` on that can be verbs or part clauses, with whether they are verbs.

        In a run nothing parts clauses but its last word.
        """
        classes = self.classes
        run: list[int] = []
        turns = self._turning()
        for i in turns[bisect_left(turns, start) :] if start else turns:
            code = classes[i]
            if code not in PARTING or code == RELATIVE:
                run.append(i)
            elif code != CONJUNCTION or not self._joins_participle(i):
                yield [*self._weighed(run), (i, False)] if run else [(i, False)]
                run = []
        if run:
            yield self._weighed(run)

    def _weighed(self, run: Sequence[int]) -> list[tuple[int, bool]]:
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
            if code == RELATIVE:
                inner = True
                found.append((i, False))
                continue
            if AUXILIARY in classes[max(0, i - 2) : i] and self._completes(i):
                found.append((i, True))
                continue
            sure = finite[i]
            if sure == _UNKNOWN[0]:
                sure = self.finiteness(i)
            verb = sure == SURE or (sure == MAYBE and not told)
            found.append((i, verb or (inner and sure > NO)))
            if sure == NO:
                continue
            if inner:
                inner = code == REPORTING  # "that it said were …"
            elif sure == SURE:
                for n in unsure:
                    found[n] = (found[n][0], False)
                unsure = []
                told = code != REPORTING
            elif verb:
                unsure.append(len(found) - 1)
        return found

    def _turning(self) -> list[int]:
        """The words that can be a verb or keep one from being the predicate."""
        if self._turns is None:
            if self._whole:
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


class Prose(Said):
    """All the words of an article."""

    __slots__ = ("_folded", "article", "tokens")

    def __init__(self, article: Article) -> None:
        """Read the words of an article."""
        super().__init__(article.tokens.words)
        self.article = article
        self.tokens = article.tokens
        self._folded: list[str] = []

    @property
    def folded(self) -> Sequence[str]:
        """The words as `Phrases` meets them."""
        if not self._folded:
            self._folded = list(map(str.casefold, self.words))
        return self._folded

    def place(self, span: Span) -> Place:
        """The words of a span."""
        return self.tokens.at(span.start), self.tokens.at(span.end - 1) + 1
