"""What is known around a time: the dates before and after it, its headings, the article's span.

`Context` walks with the resolver: `placed` grows by one as each find gets its value, and what a
time asks about is always at hand, never searched for (time stays linear in the text).
"""

from __future__ import annotations

from dataclasses import dataclass

from syriatl.extraction.engine import Found
from syriatl.extraction.times import mainline
from syriatl.extraction.times.headings import Heading
from syriatl.extraction.times.mainline import Stated
from syriatl.extraction.times.page import Page
from syriatl.extraction.times.said import Said
from syriatl.model.article import Article
from syriatl.model.edtf import Edtf, Point
from syriatl.model.facts import Step

_LOOK = 8  # finds to look ahead, at most
_CLAUSE = 15  # words that one verb governs, at most


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
        self._steps = frozenset(self._find_steps())
        self._to_come = self._years_to_come()
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

    def ahead(self, at: int, scope: str) -> Found[Said] | None:
        """The next find of the same sentence or paragraph that states month and year."""
        for i in range(at + 1, min(at + _LOOK, len(self.finds))):
            near = self.sentences[i] == self.sentences[at]
            if not near and (
                scope == "sentence" or self._paragraph_of(i) != self._paragraph_of(at)
            ):
                return None
            if i in self._steps and self.finds[i].value.month is not None:
                return self.finds[i]
        return None

    def reaches(self, at: int, year: int) -> bool:
        """Whether the text may have come to a year: it does not go back before it soon after."""
        heading = self.heading(at)
        if heading is not None and year > heading.last:
            return False
        coming = self._to_come[at]
        return coming is None or coming >= year

    def heading(self, at: int) -> Heading | None:
        """What the heading above a find dates."""
        start = self.page.tokens.starts[self.finds[at].first]
        return self._headings.get(self.article.section_at(start).line)

    def looks_back(self, at: int) -> bool:
        """Whether the words tell of what was before: "since April", "had left in April"."""
        if self.bound(self.finds[at]) == "since":
            return True
        first = self.article.sentences[self.sentences[at]].first if self.sentences[at] >= 0 else 0
        last = self.finds[at].first
        return "had" in self.page.words[max(first, last - _CLAUSE) : last]

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
        if self._moves(at, point):
            self._told.last = placed
            if point.day is not None:
                self._told.day = placed

    def _point(self, date: Edtf) -> Point | None:
        """Where an interval leaves the reader: at its end, or at the first of several years."""
        if date.start is None or (date.end is not None and date.end.month is not None):
            return date.end
        return date.start

    def _moves(self, at: int, point: Point) -> bool:
        """Whether the text goes on from here, or mentions the date in passing."""
        said = self.finds[at].value
        if said.year is not None:
            return at in self._steps
        if (said.turn or 0) < 0 or self.bound(self.finds[at]) in ("since", "until", "before"):
            return False
        last = self._told.last
        if last is None or last.point.year is None or point.year is None:
            return True
        if point.year < last.point.year:
            return False
        return point.year == last.point.year or self.reaches(at, point.year)

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

    def _find_steps(self) -> list[int]:
        """The finds that state a year to which the story comes."""
        numbers = [at for at, f in enumerate(self.finds) if f.value.year is not None]
        steps = mainline.steps([self._stated(at) for at in numbers])
        return [at for i, at in enumerate(numbers) if i in steps]

    def _stated(self, at: int) -> Stated:
        """A find with its year, as one step of the story or an aside."""
        heading = self.heading(at)
        years = (heading.first, heading.last) if heading else None
        return Stated(
            self.finds[at].value.year or 0,
            self._paragraph_of(at),
            self._section_of(at),
            self._prominence(at),
            years,
        )

    def _prominence(self, at: int) -> float:
        """How much a date is the time of what is told: from its form and its place."""
        found, kind = self.finds[at], self.page.kind
        said, before, after = found.value, kind(found.first - 1), kind(found.last)
        if self._alone(at):
            return 3.0
        if said.span > 1 or self.bound(found) in ("since", "until", "before", "as-of"):
            return 0.2
        if said.month is None:
            if before in ("the", "possessive") and after in ("other", "name"):
                return 0.1  # "the 2003 invasion"
            if before not in ("in", "by", "line"):
                return 0.4
        if before == "opening":
            return 0.2
        return 1.2 if self._opens(at) else 0.7

    def _opens(self, at: int) -> bool:
        """Whether a find stands at the head of its sentence."""
        number = self.sentences[at]
        return number >= 0 and self.finds[at].first - self.article.sentences[number].first <= 3

    def _years_to_come(self) -> list[int | None]:
        """For each find, the next year after it to which the story comes."""
        years: list[int | None] = []
        coming: int | None = None
        for at in range(len(self.finds) - 1, -1, -1):
            years.append(coming)
            if at in self._steps:
                coming = self.finds[at].value.year
        return years[::-1]

    def _paragraph_of(self, at: int) -> int:
        sentence = self.sentences[at]
        return self.article.sentences[sentence].paragraph if sentence >= 0 else -1

    def _section_of(self, at: int) -> int:
        start = self.page.tokens.starts[self.finds[at].first]
        return self.article.section_at(start).line
