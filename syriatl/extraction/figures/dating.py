"""The date that a number holds for: that of its own words, of its clause, or of its sentence."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from functools import cache
from itertools import pairwise

from syriatl.extraction.figures.draft import Draft
from syriatl.knowledge import word_set
from syriatl.model.article import Article
from syriatl.model.edtf import Edtf
from syriatl.model.facts import Time

_Placed = tuple[int, Time]  # a time and its first token
_PARTING = frozenset((";", ":", " – ", "—"))
_BESIDE = 4  # tokens between a figure and its own date: "at the", "in all of"


class Dating:
    """Answers for the figures of one article."""

    def __init__(
        self, article: Article, times: Iterable[Time], places: Sequence[tuple[int, int]]
    ) -> None:
        """Sort the times by sentence; `places` has the tokens of each."""
        self._words = article.tokens.words
        self._sentences = article.sentences
        self._starts = {first for first, _ in places}
        self._times: defaultdict[int, list[_Placed]] = defaultdict(list)
        for time, (first, _) in zip(times, places, strict=True):
            self._times[time.sentence].append((first, time))

    def of(self, draft: Draft) -> Edtf | None:
        """The date that a number holds for, None where its sentence has none."""
        times = self._times.get(draft.sentence)
        if times is None:
            return None
        behind = next((placed for placed in times if placed[0] >= draft.first), None)
        if behind is not None and self._beside(draft.last, behind[0]):
            return behind[1].date  # "$20 million in 2012"
        first, last = self._clause(draft)
        own = [placed for placed in times if first <= placed[0] < last]
        return self._nearest(draft, _held(own) or _lasting(times) or times)

    def _nearest(self, draft: Draft, times: Sequence[_Placed]) -> Edtf | None:
        """The last of some times before a figure, else the next that no semicolon parts from it."""
        before = [time for at, time in times if at < draft.first]
        if before:
            return before[-1].date
        at, time = times[0]
        return None if ";" in self._words[draft.last : at] else time.date

    def _beside(self, last: int, at: int) -> bool:
        """Whether only small words stand between a figure that ends before `last` and a time."""
        small = word_set("claims.dating")
        return at - last <= _BESIDE and all(w.lower() in small for w in self._words[last:at])

    def _clause(self, draft: Draft) -> tuple[int, int]:
        """The tokens of the clause that a figure stands in."""
        sentence = self._sentences[draft.sentence]
        first, last = sentence.first, sentence.last
        for i in self._openings(first, last):
            if i <= draft.first:
                first = i
            elif i >= draft.last:
                return first, i
        return first, last

    def _openings(self, first: int, last: int) -> list[int]:
        """The tokens that open a clause: behind a semicolon, "that", ", and"."""
        cues, said = _cues(), self._words[first:last]
        return [
            i
            for i, (before, word) in enumerate(pairwise(said), first + 1)
            if before in _PARTING or (word in cues and self._opens(i))
        ]

    def _opens(self, i: int) -> bool:
        """Whether a word that can open a clause does so at token `i`."""
        word = self._words[i]
        if word == "since":
            return self._starts.isdisjoint((i + 1, i + 2))  # "since the reports had begun"
        joins = self._words[i - 1] == "," and word in word_set("claims.joins")
        return joins or word in word_set("claims.subordinates")


@cache
def _cues() -> frozenset[str]:
    """Words that can open a clause."""
    return word_set("claims.joins") | word_set("claims.subordinates") | {"since"}


def _held(times: Sequence[_Placed]) -> Sequence[_Placed]:
    """Those of a clause's times that figures can hold for: "as of" and "by" before others."""
    return [placed for placed in times if placed[1].bound in ("as-of", "by")] or _lasting(times)


def _lasting(times: Iterable[_Placed]) -> Sequence[_Placed]:
    """Those of some times from which a state does not only begin."""
    return [placed for placed in times if placed[1].bound not in ("since", "from")]
