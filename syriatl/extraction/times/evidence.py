"""Where the year of "On 20 October" comes from: the cases, from the nearest to the farthest."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from syriatl.extraction.times import headings, reckon
from syriatl.extraction.times.context import Context
from syriatl.extraction.times.narrative import Placed
from syriatl.extraction.times.said import Said
from syriatl.model.edtf import Point
from syriatl.model.facts import Step


class Evidence(NamedTuple):
    """A known date from which a year can be taken, and what it is to the time in question."""

    point: Point
    step: Step
    fixed: bool = False  # the year as it stands: no rolling over into the next


def _partner(context: Context, at: int) -> Evidence | None:
    """The list it stands in: "5 September, 15 September and 3 December 2014"."""
    found = context.partner(at)
    if found is None:
        return None
    said, month = context.finds[found].value, (context.finds[at].value.month or 0)
    wraps = (said.month or 12) < month <= 12  # "28 December and 3 January 2015"
    step = context.layout.step(found, "shares the year of its list")
    return Evidence(Point((said.year or 0) - wraps), step, fixed=True)


def _flow(context: Context, at: int) -> Evidence | None:
    """The dates before it in the same paragraph.

    Where it would go back behind them, but on from a later one: "On 27 June 2016 … on 9 August".
    """
    known, opened = context.before(at, "paragraph"), context.opened(at)
    month = context.finds[at].value.month or 0
    if known and opened and (opened.point.year or 0) > (known.point.year or 0):
        goes_on = (known.point.month or 0) > month >= (opened.point.month or 12)
        known = opened if goes_on else known
    return _from(known, "follows this date in the paragraph")


def _ahead(context: Context, at: int) -> Evidence | None:
    """The next date with a year in the same sentence."""
    return _upcoming(context, at, "sentence", "stands in the same sentence")


def _section(context: Context, at: int) -> Evidence | None:
    """The dates before it in the same section, where the heading does not say otherwise."""
    known = context.before(at, "section")
    return _from(known, "follows this date in the section")


def _heading(context: Context, at: int) -> Evidence | None:
    """The heading that it stands under."""
    heading, last = context.heading(at), context.before(at, "article")
    if heading is None:
        return None
    if last is not None and last.point.year is not None and heading.holds(last.point.year):
        return _from(last, "follows this date under the same heading")
    return Evidence(heading.start, heading.step, fixed=heading.single)


def _earlier(context: Context, at: int) -> Evidence | None:
    """The dates of the sections before."""
    known, span, year = context.before(at, "article"), context.span, context.main_year()
    if known and span and year and not span.holds(known.point.year or year):
        step = Step(str(year), 0, "is the year that most of the article tells of")
        return Evidence(Point(year), step, fixed=True)
    return _from(known, "follows this date of an earlier section")


def _later(context: Context, at: int) -> Evidence | None:
    """The next date with a year in the same paragraph."""
    return _upcoming(context, at, "paragraph", "stands before this date in the paragraph")


def _upcoming(context: Context, at: int, scope: str, what: str) -> Evidence | None:
    found = context.ahead(at, scope)
    if found is None:
        return None
    said, month = context.finds[found].value, (context.finds[at].value.month or 0)
    year = (said.year or 0) - (6 <= month - (said.month or 12) <= 12)
    if context.main_year() and context.span and not context.span.holds(year):
        return None  # the story comes there only later
    return Evidence(Point(year), context.layout.step(found, what), fixed=True)


def _aside(context: Context, at: int) -> Evidence | None:
    """A date mentioned in passing in the same paragraph."""
    return _from(context.near(at), "stands near this date")


def _coming(context: Context, at: int) -> Evidence | None:
    """The year to which the story comes next, where nothing says what the article is about."""
    found = context.coming(at) if context.span is None else None
    if found is None:
        return None
    year = context.finds[found].value.year or 0
    return Evidence(Point(year), context.layout.step(found, "is the next year that is named"))


def _article(context: Context, at: int) -> Evidence | None:
    """What the article is about, by its front matter."""
    span = context.span or headings.of_publication(context.layout.article)
    return Evidence(span.start, span.step) if span else None


def _from(known: Placed | None, what: str) -> Evidence | None:
    if known is None:
        return None
    return Evidence(known.point, known.step(what))


CASES: tuple[Callable[[Context, int], Evidence | None], ...] = (
    _partner,
    _flow,
    _ahead,
    _section,
    _heading,
    _later,
    _earlier,
    _aside,
    _coming,
    _article,
)
"""Where a year comes from, the nearest first."""


def nearest(context: Context, at: int) -> list[Evidence]:
    """The two nearest pieces of evidence for the year of a time."""
    known: list[Evidence] = []
    for case in CASES:
        evidence = case(context, at)
        if evidence is not None:
            known.append(evidence)
        if len(known) == 2 or (known and case is _partner):
            break  # nothing speaks against a list
    return known


def year_of(said: Said, evidence: Evidence, context: Context, at: int) -> int:
    """The year that a piece of evidence gives to a time."""
    year = evidence.point.year or 0
    if evidence.fixed or said.month is None:
        return year
    if context.layout.looks_back[at]:
        year -= reckon.is_after(said.month, evidence.point)
    elif context.rolls_over(at, said.month, evidence.point):
        year += 1
    elif context.turns_back(at, year, said.month, evidence.point):
        year -= 1
    return year
