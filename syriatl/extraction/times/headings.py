"""What headings and the front matter say about the time of the text below them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from syriatl.extraction.times import reckon
from syriatl.extraction.times.lexicon import lexicon
from syriatl.extraction.times.page import Page
from syriatl.extraction.times.refiners import refine
from syriatl.extraction.times.rules import find
from syriatl.extraction.times.said import Said
from syriatl.model.article import Article
from syriatl.model.edtf import Point
from syriatl.model.facts import Step
from syriatl.model.tokens import tokenize

_LONGEST = 200  # characters of a date in the front matter
_FAR = 9999  # the last year of what goes on


Stated = tuple[Point, Point | None]
"""The first and the last point of a time; None: it goes on."""


class Heading(NamedTuple):
    """The time that a heading states. "### 19 March" leaves its year to the context."""

    start: Point
    end: Point | None  # None: it goes on
    step: Step

    @property
    def first(self) -> int | None:
        """Its first year."""
        return self.start.year

    @property
    def last(self) -> int | None:
        """Its last year."""
        return self.end.year if self.end else _FAR

    @property
    def single(self) -> bool:
        """Whether it lies within one year."""
        return self.first is not None and self.first == self.last

    def holds(self, year: int, month: int | None = None) -> bool:
        """Whether a year, or a month of it, lies within."""
        begin, end = self.start.earliest(), self.end.latest() if self.end else (_FAR, 1, 1)
        if begin is None or end is None:
            return False
        if month is None:
            return begin[0] <= year <= end[0]
        return begin[:2] <= (year, month) <= end[:2]


class Headings(NamedTuple):
    """Line of a section → the nearest heading, its own or one around it, that states a time."""

    dated: Mapping[int, Heading]  # a month or a day is enough
    years: Mapping[int, Heading]  # with its year


def of_sections(article: Article) -> Headings:
    """What the headings of an article state."""
    sections = article.sections
    stated = _dated([s.title for s in sections])
    dated: dict[int, Heading] = {}
    years: dict[int, Heading] = {}
    around: list[tuple[int, int]] = []  # level and line of the sections around
    for number, section in enumerate(sections):
        while around and around[-1][0] >= section.level:
            around.pop()
        above = around[-1][1] if around else -1
        own = _in_year(stated.get(number), years.get(above))
        step = Step(section.title, section.line, "is the heading above it")
        heading = Heading(*own, step) if own else dated.get(above)
        if heading:
            dated[section.line] = heading
        yearly = heading if heading and heading.first is not None else years.get(above)
        if yearly:
            years[section.line] = yearly
        around.append((section.level, section.line))
    return Headings(dated, years)


def _in_year(stated: Stated | None, around: Heading | None) -> Stated | None:
    """What a heading states, in the year of the one around it: "April–August" of 2024."""
    if stated is None or stated[0].year is not None or around is None or not around.single:
        return stated
    (start, end), year = stated, around.first
    try:
        return Point(year, start.month, start.day), end and Point(year, end.month, end.day)
    except ValueError:  # "29 February" of a year that has none
        return stated


def of_article(article: Article) -> Heading | None:
    """The time that the front matter says the article is about."""
    told = article.meta.get("date")
    first = str(told[0] if isinstance(told, list) and told else told or "")[:_LONGEST]
    stated = _dated([first]).get(0)
    if stated is None or stated[0].year is None:
        return None
    step = Step(first, article.meta_lines[0], "is the article's span in the front matter")
    return Heading(*stated, step)


def of_publication(article: Article) -> Heading | None:
    """The year in which the article was saved: the last resort."""
    if article.published is None:
        return None
    step = Step(str(article.published), article.meta_lines[0], "is when the article was saved")
    year = Point(article.published.year)
    return Heading(year, year, step)


def _dated(titles: list[str]) -> dict[int, Stated]:
    """Number of a title → the first time in it, from its first point to its last."""
    tokens = tokenize("\n".join(" ".join(title.split()) for title in titles))
    page = Page(tokens, lexicon())
    stated: dict[int, Stated] = {}
    number, at = 0, 0
    for found in refine(find(page), page):
        number += page.words[at : found.first].count("\n")
        at = found.first
        span = _span(found.value)
        if span is not None:
            stated.setdefault(number, span)
    return stated


def _span(said: Said) -> Stated | None:
    """The first and the last point of a time of the calendar; None for others."""
    if said.relative or said.span > 1 or (said.year is None and said.month is None):
        return None
    late = said.until or said
    year = said.year if said.year is not None else late.year
    begin = reckon.value_of(said._replace(until=None), year)
    end = reckon.value_of(late._replace(until=None), late.year if late.year is not None else year)
    if begin is None or begin.start is None or end is None:
        return None
    return begin.start, None if said.open else end.end
