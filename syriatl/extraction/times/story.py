"""The dates of an article as steps of a story: from words and places to `mainline`."""

from __future__ import annotations

from syriatl.extraction.times import mainline
from syriatl.extraction.times.headings import Heading, Headings
from syriatl.extraction.times.layout import FRAMES, Layout
from syriatl.extraction.times.mainline import Dated

# How much a date is the time of what is told, and not an aside: by its form and its place.
_TITLE = 3.0  # in a line of its own
_DATE = 0.7  # a day or month with its year
_YEAR = 0.6  # "in 2014"
_BARE = 0.4  # a year without "in", "a report of May 2014"
_FRAME = 0.2  # "since 2014", "(2014)", "the 1990s"
_NAME = 0.1  # "the 2003 invasion"
_OPENS = 0.5  # and more, at the head of its sentence
_FIRST_IN_SECTION = 0.8
_FIRST_IN_PARAGRAPH = 0.3
_LEADS = 0.6  # a date without a year follows in its sentence

# What it costs to take it for a step all the same, where its year is not that of the heading.
_OFF_HEADING = 1.0


def steps(layout: Layout, headings: Headings, span: Heading | None) -> frozenset[int]:
    """The finds with a year to which the story comes."""
    dates: list[Dated] = []
    finds: list[int] = []  # the find that each of them is; -1: a heading
    section = -1
    end = span.last if span and span.last is not None else 9999
    for at in range(len(layout.finds)):
        if layout.sections[at] != section:
            section = layout.sections[at]
            heading = headings.dated.get(section)
            if heading is not None:
                dates.append(_of_heading(heading, section))
                finds.append(-1)
        if _bears(layout, at):
            dates.append(_of_find(layout, headings, at))
            finds.append(at)
    return frozenset(finds[index] for index in mainline.steps(dates, end))


def _of_heading(heading: Heading, section: int) -> Dated:
    """A heading is always a step, like a line of its own."""
    return Dated(heading.first, _month(heading.start.month), -1, section, _TITLE, 0.0, back=False)


def _month(month: int | None) -> int | None:
    """The month; for a season its first."""
    return month if month is None or month <= 12 else 3 * (month - 20)


def _bears(layout: Layout, at: int) -> bool:
    """Whether a find has a year, or a month that must fit one."""
    said = layout.finds[at].value
    return said.year is not None or (said.month is not None and said.basis == "partial")


def _of_find(layout: Layout, headings: Headings, at: int) -> Dated:
    said, heading = layout.finds[at].value, headings.years.get(layout.sections[at])
    year = said.year
    off = heading is not None and year is not None and not heading.holds(year)
    return Dated(
        said.year,
        _month(said.month),
        layout.paragraphs[at],
        layout.sections[at],
        _prominence(layout, at) if said.year is not None else 0.0,
        _OFF_HEADING * off,
        layout.looks_back[at],
    )


def _prominence(layout: Layout, at: int) -> float:
    """What it costs to take a date for an aside."""
    if layout.alone(at):
        return _TITLE
    by_form = _by_form(layout, at)
    if by_form < _YEAR:
        return by_form
    first_in_section = at == 0 or layout.sections[at - 1] != layout.sections[at]
    first_in_paragraph = at == 0 or layout.paragraphs[at - 1] != layout.paragraphs[at]
    return (
        by_form
        + _OPENS * layout.opens(at)
        + (_FIRST_IN_SECTION if first_in_section else _FIRST_IN_PARAGRAPH * first_in_paragraph)
        + _LEADS * layout.leads(at)
    )


def _by_form(layout: Layout, at: int) -> float:
    """What the words of a date and those beside it tell."""
    found, kinds = layout.finds[at], layout.page.kinds
    before, after = kinds[found.first - 1], kinds[found.last]
    if found.value.span > 1 or layout.bounds[at] in FRAMES or before == "opening":
        return _FRAME
    if before == "of" and kinds[found.first - 2] in ("other", "name"):
        return _BARE  # "a report of May 2023"
    if found.value.month is not None:
        return _DATE
    if before in ("the", "possessive") and after in ("other", "name"):
        return _NAME
    return _YEAR if before in ("in", "by", "line") else _BARE
