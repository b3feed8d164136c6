"""What is known around a time: the dates before and after it, its headings, the article's span.

`Context` walks with the resolver: `placed` grows by one as each find gets its value, and what a
time asks about is always at hand, never searched for (time stays linear in the text).
"""

from __future__ import annotations

from dataclasses import dataclass

from syriatl.extraction.engine import Found
from syriatl.extraction.times.headings import Heading
from syriatl.extraction.times.page import Page
from syriatl.extraction.times.said import Said
from syriatl.model.article import Article
from syriatl.model.edtf import Edtf, Point
from syriatl.model.facts import Step

_LOOK = 8  # finds to look ahead, at most
_BACKWARD = ("had",)


@dataclass(frozen=True, slots=True)
class Placed:
    """A find whose date is known, as a point from which others are reckoned."""

    found: Found[Said]
    point: Point
    paragraph: int
    section: int
    sentence: int


@dataclass(slots=True)
class Narrative:
    """How far the text has come: the last dates that moved it on."""

    last: Placed | None = None  # the last that moved it
    day: Placed | None = None  # the last of these that is a day
    any: Placed | None = None  # the last date of all, also one mentioned in passing


class Context:
    """The finds of an article in order, and what is known about them so far."""

    def __init__(
        self,
        page: Page,
        article: Article,
        finds: list[Found[Said]],
        headings: dict[int, Heading],
        span: Heading | None,
    ) -> None:
        """Start with nothing placed.

        Args:
            page: the article's tokens.
            article: the article.
            finds: all times of the article, in order.
            headings: line of a section → what its heading, or the one above it, dates.
            span: what the front matter says that the article is about.
        """
        self.page, self.article, self.finds = page, article, finds
        self._headings = headings
        self.span = (span.start, span.step) if span else None
        starts = page.tokens.starts
        self.sentences = [article.sentence_at(starts[f.first]) for f in finds]
        self._told = Narrative()
        self._section = 0

    # --- asked by the resolver -------------------------------------------------------------

    def step(self, found: Found[Said], what: str) -> Step:
        """A step of a derivation that cites a find."""
        return Step(self.text(found), self.line(found), what)

    def text(self, found: Found[Said]) -> str:
        """The words of a find."""
        tokens = self.page.tokens
        return self.article.text[tokens.starts[found.first] : tokens.ends[found.last - 1]]

    def line(self, found: Found[Said]) -> int:
        """The source line of a find."""
        return self.article.line_at(self.page.tokens.starts[found.first])

    def before(self, at: int, scope: str) -> Placed | None:
        """The last date that moved the text on, if it stands in the same `scope`."""
        last = self._told.last
        if last is None or scope == "article":
            return last
        if scope == "section":
            return last if last.section == self._section_of(at) else None
        return last if last.paragraph == self._paragraph_of(at) else None

    def aside(self, at: int) -> Placed | None:
        """The last date of the paragraph, even if only mentioned in passing."""
        near = self._told.any
        return near if near and near.paragraph == self._paragraph_of(at) else None

    def anchor(self, at: int, *, day: bool) -> Placed | None:
        """The date from which a relative time counts: a day, or any date."""
        told = self._told
        known = told.day if day else told.any or told.last
        return known if known and known.section == self._section_of(at) else None

    def partner(self, at: int) -> Found[Said] | None:
        """The member with a year of the list in which a find stands, if it comes later."""
        for i in range(at, min(at + _LOOK, len(self.finds) - 1)):
            first, second = self.finds[i], self.finds[i + 1]
            kinds = self.page.between(first, second, 3)
            if not kinds or any(kind not in ("and", "comma", "the") for kind in kinds):
                return None
            if second.value.year is not None:
                return second if second.value.month is not None else None
        return None

    def ahead(self, at: int) -> Found[Said] | None:
        """The next find of the same sentence that states day or month with its year."""
        for i in range(at + 1, min(at + _LOOK, len(self.finds))):
            if self.sentences[i] != self.sentences[at]:
                return None
            said = self.finds[i].value
            if said.year is not None and said.month is not None:
                return self.finds[i]
        return None

    def heading(self, at: int) -> Heading | None:
        """What the heading above a find dates."""
        start = self.page.tokens.starts[self.finds[at].first]
        return self._headings.get(self.article.section_at(start).line)

    def looks_back(self, at: int) -> bool:
        """Whether the sentence tells of what was before: "had"."""
        first = self.article.sentences[self.sentences[at]].first if self.sentences[at] >= 0 else 0
        last = self.finds[at].first
        return any(word in _BACKWARD for word in self.page.words[max(first, last - 30) : last])

    def apposition(self, at: int) -> bool:
        """Whether "the day after …" stands beside a day that it only describes."""
        if at == 0 or self.page.kind(self.finds[at].last - 1) not in ("after", "before"):
            return False
        between = self.page.between(self.finds[at - 1], self.finds[at], 3)
        told = self._told.day
        beside = between[:1] == ["comma"] and between[1:] in ([], ["the"])
        return beside and told is not None and told.found == self.finds[at - 1]

    def bound(self, found: Found[Said]) -> str | None:
        """The word that governs a date: since, until, by, before, after, from, to, as-of."""
        at = found.first - 1
        at -= self.page.kind(at) == "approx"
        at -= self.page.kind(at) == "the"
        kind = self.page.kind(at)
        if kind == "of" and self.page.kind(at - 1) == "as":
            return "as-of"
        if kind == "to":
            return {"to": "to", "through": "until"}.get(self.page.word(at), "until")
        if kind == "from" and found.rule == "interval":
            return None
        return kind if kind in ("since", "until", "by", "before", "after", "from") else None

    # --- told by the resolver ------------------------------------------------------------

    def place(self, at: int, date: Edtf) -> None:
        """Take note of a resolved date."""
        found = self.finds[at]
        point = self._point(date)
        if point is None or point.year is None:
            return
        placed = Placed(
            found, point, self._paragraph_of(at), self._section_of(at), self.sentences[at]
        )
        self._told.any = placed
        if self._moves(found, point, at):
            self._told.last = placed
            if point.day is not None:
                self._told.day = placed

    def _point(self, date: Edtf) -> Point | None:
        """Where an interval leaves the reader: at its end, or at the first of several years."""
        if date.start is None or (date.end is not None and date.end.month is not None):
            return date.end
        return date.start

    def _moves(self, found: Found[Said], point: Point, at: int) -> bool:
        """Whether the text goes on from here, or mentions the date in passing."""
        said = found.value
        if self._alone(at):
            return True
        if said.span > 1 or (said.turn or 0) < 0:
            return False
        if self.bound(found) in ("since", "until", "before"):
            return False
        return point.month is not None or not self._in_passing(found, point)

    def _alone(self, at: int) -> bool:
        """Whether the find stands in a line that is a heading in all but its marks."""
        if self.sentences[at] < 0:
            return False
        sentence = self.article.sentences[self.sentences[at]]
        if sentence.last - sentence.first > 12:
            return False
        return self.page.kind(sentence.first - 1) == "line" == self.page.kind(sentence.last) and (
            self.page.kind(sentence.last - 1) not in ("stop", "closing", "quote")
        )

    def _in_passing(self, found: Found[Said], point: Point) -> bool:
        """Whether a bare year is background: "the 2003 invasion", or long before the rest."""
        page, last = self.page, self._told.last
        named = page.kind(found.first - 1) in ("the", "possessive") and page.kind(found.last) in (
            "other",
            "name",
        )
        return named or (last is not None and (last.point.year or 0) > (point.year or 0))

    def _paragraph_of(self, at: int) -> int:
        sentence = self.sentences[at]
        return self.article.sentences[sentence].paragraph if sentence >= 0 else -1

    def _section_of(self, at: int) -> int:
        start = self.page.tokens.starts[self.finds[at].first]
        return self.article.section_at(start).line
