"""The date that a number holds for: that of its own words, of its clause, or of its sentence."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence

from syriatl.extraction.figures.draft import Draft
from syriatl.knowledge import word_set
from syriatl.model.article import Article
from syriatl.model.edtf import Edtf
from syriatl.model.facts import Time

_BESIDE = 4  # tokens between a figure and its own date: "at the", "in all of"


class Dating:
    """Answers for the figures of one article."""

    def __init__(self, article: Article, times: Sequence[Time]) -> None:
        """Sort the times by sentence."""
        self._tokens = article.tokens
        self._sentences = article.sentences
        self._starts = {article.tokens.at(time.span.start) for time in times}
        self._times: dict[int, list[Time]] = {}
        for time in times:
            self._times.setdefault(time.sentence, []).append(time)

    def of(self, draft: Draft) -> Edtf | None:
        """The date that a number holds for, None where its sentence has none."""
        times = self._times.get(draft.sentence, [])
        if not times:
            return None
        starts = [self._tokens.at(time.span.start) for time in times]
        k = bisect_left(starts, draft.first)
        if k < len(times) and self._beside(draft.last, starts[k]):
            return times[k].date  # "$20 million in 2012"
        first, last = self._clause(draft)
        own = [time for time, at in zip(times, starts, strict=True) if first <= at < last]
        return self._nearest(draft, _held(own) or _lasting(times) or times)

    def _nearest(self, draft: Draft, times: Sequence[Time]) -> Edtf | None:
        """The last of some times before a figure, else the next that no semicolon parts from it."""
        before = [time for time in times if time.span.start < self._tokens.starts[draft.first]]
        if before:
            return before[-1].date
        between = self._tokens.words[draft.last : self._tokens.at(times[0].span.start)]
        return None if ";" in between else times[0].date

    def _beside(self, last: int, at: int) -> bool:
        """Whether only small words stand between a figure that ends before `last` and a time."""
        between = self._tokens.words[last:at]
        small = word_set("claims.dating")
        return len(between) <= _BESIDE and all(word.lower() in small for word in between)

    def _clause(self, draft: Draft) -> tuple[int, int]:
        """The tokens of the clause that a figure stands in."""
        sentence = self._sentences[draft.sentence]
        first, last = draft.first, draft.last
        while first > sentence.first and not self._opens(first):
            first -= 1
        while last < sentence.last and not self._opens(last):
            last += 1
        return first, last

    def _opens(self, i: int) -> bool:
        """Whether token `i` opens a clause: behind a semicolon, "that", ", and"."""
        word, before = self._tokens.words[i], self._tokens.words[i - 1] if i else ""
        if before in (";", ":", " – ", "—"):
            return True
        if word == "since":
            return self._starts.isdisjoint((i + 1, i + 2))  # "since the reports had begun"
        joins = before == "," and word in word_set("claims.joins")
        return joins or word in word_set("claims.subordinates")


def _held(times: Sequence[Time]) -> Sequence[Time]:
    """Those of a clause's times that figures can hold for: "as of" and "by" before others."""
    return [time for time in times if time.bound in ("as-of", "by")] or _lasting(times)


def _lasting(times: Iterable[Time]) -> Sequence[Time]:
    """Those of some times from which a state does not only begin."""
    return [time for time in times if time.bound not in ("since", "from")]
