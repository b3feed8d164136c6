"""What headings and the front matter say about the time of the text below them."""

from __future__ import annotations

from dataclasses import dataclass

from syriatl.extraction.engine import scan
from syriatl.extraction.times import reckon
from syriatl.extraction.times.lexicon import lexicon
from syriatl.extraction.times.page import Page
from syriatl.extraction.times.refiners import refine
from syriatl.extraction.times.rules import RULES
from syriatl.extraction.times.said import Said
from syriatl.model.article import Article
from syriatl.model.edtf import Point
from syriatl.model.facts import Step
from syriatl.reading.tokens import tokenize

_FAR = 9999  # the last year of what goes on


@dataclass(frozen=True, slots=True)
class Heading:
    """The time that a heading states."""

    start: Point
    first: int  # year
    last: int
    step: Step

    @property
    def single(self) -> bool:
        """Whether it lies within one year."""
        return self.first == self.last


def of_sections(article: Article) -> dict[int, Heading]:
    """Line of a section → the time its heading states, or else that of the section around it."""
    sections = article.sections
    stated = _dated([s.title for s in sections])
    known: dict[int, Heading] = {}
    open_: list[tuple[int, Heading | None]] = []  # level and time of the sections around
    for number, section in enumerate(sections):
        while open_ and open_[-1][0] >= section.level:
            open_.pop()
        heading = open_[-1][1] if open_ else None
        if number in stated:
            step = Step(section.title, section.line, "is the heading above it")
            heading = Heading(*stated[number], step)
        open_.append((section.level, heading))
        if heading:
            known[section.line] = heading
    return known


def of_article(article: Article) -> Heading | None:
    """The time that the front matter states, or else the year of publication."""
    told = str(article.meta.get("date") or "")[:200]
    stated = _dated([told]).get(0)
    if stated:
        step = Step(told, article.meta_lines[0], "is the article's span in the front matter")
        return Heading(*stated, step)
    if article.published is None:
        return None
    step = Step(str(article.published), article.meta_lines[0], "is when the article was saved")
    year = article.published.year
    return Heading(Point(year), year, year, step)


def _dated(titles: list[str]) -> dict[int, tuple[Point, int, int]]:
    """Number of a title → the first time stated in it, with its first and its last year."""
    tokens = tokenize("\n".join(" ".join(title.split()) for title in titles))
    page = Page(tokens, lexicon())
    stated: dict[int, tuple[Point, int, int]] = {}
    number, at = 0, 0
    for found in refine(scan(page.words, lexicon(), RULES, page.classes), page):
        number += page.words[at : found.first].count("\n")
        at = found.first
        span = _span(found.value)
        if span is not None:
            stated.setdefault(number, span)
    return stated


def _span(said: Said) -> tuple[Point, int, int] | None:
    """The first point of a time that states its year, with its first and last year."""
    last = said.until.year if said.until and said.until.year is not None else said.year
    first = said.year if said.year is not None else last
    if first is None or last is None or said.span > 1:
        return None
    date = reckon.value_of(said, first)
    return (date.start, first, _FAR if said.open else last) if date and date.start else None
