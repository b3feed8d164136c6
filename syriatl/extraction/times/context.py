"""What is known around a time: the dates before and after it, its headings, the article's span.

`Context` walks with the resolver: it takes note of each date that is resolved, and what a time
asks about is always at hand, never searched for (time stays linear in the text).
"""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress

from syriatl.extraction.times import reckon, story
from syriatl.extraction.times.headings import Heading, Headings
from syriatl.extraction.times.layout import FRAMES, Layout
from syriatl.extraction.times.narrative import Narrative, Placed
from syriatl.model.edtf import Edtf, Point

_LOOK = 8  # finds to look ahead, at most
_BARELY = ("more", "less", "just", "only", "barely", "exactly", "fully")
_HALF_A_YEAR = 6
_DECEMBER = 12
_UP_TO = ("by", "as-of")
_WORDS = 3  # between a date and the year that belongs to it, at most


class Context:
    """The finds of an article in order, and what is known about them so far."""

    def __init__(self, layout: Layout, headings: Headings, span: Heading | None) -> None:
        """Start with nothing placed.

        Args:
            layout: the finds of the article and where they stand.
            headings: what the headings date.
            span: what the front matter says that the article is about.
        """
        self.layout, self.finds = layout, layout.finds
        self.headings, self.span = headings, span
        self._steps = story.steps(layout, headings, span)
        self._to_come = self._finds_to_come()
        self._told = Narrative()

    # --- asked by the resolver -------------------------------------------------------------

    def partner(self, at: int) -> int | None:
        """The member with a year of the list in which a find stands, if it comes later.

        Or the year that the words about it end with: "the 11 September attacks of 2001".
        """
        if self._year_of(at):
            return at + 1
        for i in range(at, min(at + _LOOK, len(self.finds) - 1)):
            first, second = self.finds[i], self.finds[i + 1]
            kinds = self.layout.page.between(first, second, 3)
            if not kinds or any(kind not in ("and", "comma", "the") for kind in kinds):
                return None
            if second.value.year is not None:
                return i + 1 if second.value.month is not None else None
        return None

    def _year_of(self, at: int) -> bool:
        """Whether the next find is "of 2001", a few words on."""
        if at + 1 >= len(self.finds):
            return False
        found, year = self.finds[at], self.finds[at + 1]
        said = year.value
        return (
            year.first - found.last <= _WORDS
            and "the" not in self.layout.page.between(found, year, _WORDS)
            and self.layout.sentences[at] == self.layout.sentences[at + 1]
            and self.layout.page.kinds[year.first - 1] == "of"
            and said.year is not None
            and (said.month, said.span, said.modifier) == (None, 1, None)
        )

    def before(self, at: int, scope: str) -> Placed | None:
        """The last date that moved the text on, if in the same paragraph, section or article."""
        return self._within(self._told.last, at, scope)

    def opened(self, at: int) -> Placed | None:
        """The last date of the paragraph, if it is one in passing but opens its sentence."""
        near = self.near(at)
        stated = near is not None and near.at >= 0 and self.finds[near.at].value.year is not None
        return near if near and stated and self.layout.opens(near.at) else None

    def near(self, at: int) -> Placed | None:
        """The last date of the paragraph, even if only mentioned in passing."""
        return self._within(self._told.near, at, "paragraph")

    def ahead(self, at: int, scope: str) -> int | None:
        """The next find of the sentence or paragraph to whose month and year the text comes."""
        numbers = self.layout.sentences if scope == "sentence" else self.layout.paragraphs
        for i in range(at + 1, min(at + _LOOK, len(self.finds))):
            if numbers[i] != numbers[at]:
                return None
            if i in self._steps and self.finds[i].value.month is not None:
                return i
        return None

    def coming(self, at: int) -> int | None:
        """The next find after it, wherever it stands, to whose year the story comes."""
        return self._to_come[at]

    def heading(self, at: int) -> Heading | None:
        """What the heading above a find dates, with its year."""
        return self.headings.years.get(self.layout.sections[at])

    def in_one_year(self, at: int) -> bool:
        """Whether what a find stands under, or the article itself, is of one year only."""
        heading = self.heading(at)
        return any(frame is not None and frame.single for frame in (heading, self.span))

    def main_year(self) -> int | None:
        """The year of the article's own span that it tells most of, so far."""
        if self.span is None:
            return None
        days = [(-n, year) for year, n in self._told.days_in.items() if self.span.holds(year)]
        return min(days)[1] if days else self.span.first if self.span.single else None

    def rolls_over(self, at: int, month: int, known: Point) -> bool:
        """Whether a month that comes early in the year is of the year after a known date.

        In a paragraph of its own only where the article's span does not speak against it.
        """
        if known.year is None or not reckon.rolls_over(month, known):
            return False
        year, span, last = known.year + 1, self.span, self._told.last
        goes_on = last is not None and last.paragraph == self.layout.paragraphs[at]
        if goes_on and known.month == _DECEMBER and month == 1:
            return True  # even under "2017: the year of …"
        if not goes_on and span is not None and span.holds(year - 1) and month <= 12:
            return span.holds(year, month) and self.reaches(at, year)
        return self.reaches(at, year)

    def turns_back(self, at: int, year: int, month: int, known: Point) -> bool:
        """Whether a month much later than a known date is that of the year before.

        It is where that lies in the article's span: a war from November 1939 to March 1940. After
        the war only "by October", "as of October" turn back into it.
        """
        if self.span is None or month > 12 or month < (known.month or month) + _HALF_A_YEAR:
            return False
        if not self.span.holds(year, known.month) and self.layout.bounds[at] not in _UP_TO:
            return False
        return not self.span.holds(year, month) and self.span.holds(year - 1, month)

    def reaches(self, at: int, year: int) -> bool:
        """Whether the text may have come to a year: it does not go back before it soon after."""
        heading, coming = self.heading(at), self._to_come[at]
        if heading is not None and heading.last is not None and year > heading.last:
            return False
        return coming is None or (self.finds[coming].value.year or 0) >= year

    def day_before(self, at: int) -> Placed | None:
        """The day from which "two days later" counts: in the sentence, or where the text is."""
        turn = self.finds[at].value.turn
        near = self._told.near_day if turn else self._told.single
        beside = self._within(near, at, "sentence")
        if beside is None and near is not None and (turn == 0 or not self._is_aside(near.at)):
            beside = self._within(near, at, "paragraph")
        last = self._within(self._told.last_day, at, "section")
        return beside or last or self._within(near, at, "section") or self._told.last_day

    def _is_aside(self, at: int) -> bool:
        """Whether a date is mentioned in passing: one with its year, or looking back."""
        said = self.finds[at].value
        stated = said.year is not None and at not in self._steps and not self.layout.opens(at)
        return stated or (said.turn or 0) < 0

    def date_before(self, at: int) -> Placed | None:
        """The date from which "that year" or "the month before" counts."""
        told, said = self._told, self.finds[at].value
        if said.unit == "year" and said.turn == 0 and self._just_stated(at):
            return told.stated  # "… by 1940. In August of that year"
        near = told.near_month if said.unit == "month" else told.near
        return self._within(told.last if said.turn is None else near or told.last, at, "section")

    def _just_stated(self, at: int) -> bool:
        """Whether a year was stated in the sentence of a find or in the one before it."""
        stated = self._told.stated
        return (
            stated is not None
            and stated.paragraph == self.layout.paragraphs[at]
            and stated.sentence >= self.layout.sentences[at] - 1
        )

    @property
    def days(self) -> Sequence[Placed]:
        """All days so far, in text order."""
        return self._told.days

    def described(self, at: int) -> Placed | None:
        """The date before it in the sentence that ", six days after …" only describes."""
        found, page = self.finds[at], self.layout.page
        comma = found.first - 1
        while page.kinds[comma] in ("the", "amounts", "approx") or page.word(comma) in _BARELY:
            comma -= 1
        if page.kinds[comma] not in ("comma", "opening"):
            return None
        near = self._told.near_day if found.value.unit == "day" else self._told.near
        return self._within(near, at, "sentence")

    def announced(self, at: int) -> int | None:
        """The year that "two years later, in 1970" goes on to state."""
        if at + 1 >= len(self.finds):
            return None
        first, second = self.finds[at], self.finds[at + 1]
        if self.layout.page.between(first, second) != ["comma", "in"]:
            return None
        return second.value.year if second.value.month is None else None

    # --- told by the resolver ------------------------------------------------------------

    def enter(self, at: int) -> None:
        """Take note of the heading under which the text has come, if that states a time."""
        section = self.layout.sections[at]
        heading = self.headings.dated.get(section)
        if heading is None or heading.step.line in self._told.entered:
            return
        self._told.entered.add(heading.step.line)
        year, last = heading.first, self._told.last
        if year is None:
            year = self.main_year() or (last.point.year if last else None)
        if year is None:
            return
        with suppress(ValueError):  # "29 February" of a year that has none
            point = Point(year, heading.start.month, heading.start.day)
            placed = Placed(point, heading.step.text, heading.step.line, section)
            self._told.note(placed, near=True, moves=True)

    def place(self, at: int, date: Edtf) -> None:
        """Take note of a resolved date."""
        point = self._reached(at, date)
        if point is None or point.year is None or point.span > 1:
            return
        layout, bound = self.layout, self.layout.bounds[at]
        placed = Placed(
            point,
            layout.texts[at],
            layout.lines[at],
            layout.sections[at],
            layout.paragraphs[at],
            layout.sentences[at],
            at,
        )
        if point.month is None and self.finds[at].value.modifier == "late" and bound != "by":
            placed = placed._replace(point=Point(point.year, 12))
        plain = bound == "by" and self.finds[at].value.modifier is None
        vague = point.month is None and (date.interval or plain)
        if self.finds[at].value.year is not None and not date.interval:
            self._told.stated = placed
        near = not vague and (bound in ("until", "as-of") or bound not in FRAMES)
        moves = self._moves(at, point.year)
        self._told.note(placed, near=near, moves=moves, single=not date.interval)

    def _reached(self, at: int, date: Edtf) -> Point | None:
        """Where an interval leaves the reader: at its end, or at the first of several years.

        "The night of 3–4 May" is that of the third.
        """
        if date.start is None or date.end is None:
            return date.start or date.end
        night = self.layout.page.kinds[self.finds[at].first - 2] == "part_of_day"
        return date.start if night or date.end.month is None else date.end

    def _moves(self, at: int, year: int) -> bool:
        """Whether the text goes on from here, or mentions the date in passing."""
        said, last = self.finds[at].value, self._told.last
        if said.year is not None:
            return at in self._steps
        if (said.turn or 0) < 0 or self.layout.bounds[at] in FRAMES or self.layout.looks_back[at]:
            return False
        if last is None or last.point.year is None:
            return True
        return year == last.point.year or (year > last.point.year and self.reaches(at, year))

    def _within(self, placed: Placed | None, at: int, scope: str) -> Placed | None:
        """A placed date, if it stands in the same sentence, paragraph, section or article."""
        if placed is None or scope == "article":
            return placed
        if scope == "sentence":
            return placed if placed.sentence == self.layout.sentences[at] else None
        if scope == "paragraph":
            return placed if placed.paragraph == self.layout.paragraphs[at] else None
        return placed if placed.section == self.layout.sections[at] else None

    def _finds_to_come(self) -> list[int | None]:
        """For each find, the next one after it to whose year the story comes."""
        finds: list[int | None] = []
        coming: int | None = None
        for at in range(len(self.finds) - 1, -1, -1):
            finds.append(coming)
            if at in self._steps:
                coming = at
        return finds[::-1]
