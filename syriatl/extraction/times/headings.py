"""What headings and the front matter say about the time of the text below them."""

from __future__ import annotations

from dataclasses import dataclass

from syriatl.extraction.engine import Found, scan
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


@dataclass(frozen=True, slots=True)
class Heading:
    """The time that a heading states."""

    start: Point
    single: bool  # within one year
    step: Step


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
            start, single = stated[number]
            step = Step(section.title, section.line, "is the heading above it")
            heading = Heading(start, single, step)
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
    return Heading(Point(article.published.year), single=True, step=step)


def _dated(titles: list[str]) -> dict[int, tuple[Point, bool]]:
    """Number of a title → the first time stated in it, and whether that lies in one year."""
    tokens = tokenize("\n".join(" ".join(title.split()) for title in titles))
    page = Page(tokens, lexicon())
    stated: dict[int, tuple[Point, bool]] = {}
    number, at = 0, 0
    for found in refine(scan(page.words, lexicon(), RULES, page.classes), page):
        number += page.words[at : found.first].count("\n")
        at = found.first
        start = _start(found)
        if start is not None:
            stated.setdefault(number, (start, _single(found.value)))
    return stated


def _start(found: Found[Said]) -> Point | None:
    said = found.value
    year = said.year if said.year is not None else said.until.year if said.until else None
    date = reckon.value_of(said, year) if year is not None and said.span == 1 else None
    return date.start if date else None


def _single(said: Said) -> bool:
    if said.open:
        return False
    return said.until is None or said.until.year in (None, said.year) or said.year is None
