"""From what is said to dates: one pass in document order adds what the words leave out.

A time without a year takes it from the first of `CASES` that knows one; a relative time starts
from the last day of the narrative. Where a second case knows better and says otherwise, the
result is marked as not sure.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from syriatl.extraction.times import headings, reckon
from syriatl.extraction.times.context import Context, Placed
from syriatl.extraction.times.said import Said
from syriatl.model.edtf import Edtf, Point
from syriatl.model.facts import Step


@dataclass(frozen=True, slots=True)
class Value:
    """A resolved date, where its missing parts came from, and how."""

    date: Edtf
    origin: Step | None = None
    trail: tuple[Step, ...] = ()
    sure: bool = True


@dataclass(frozen=True, slots=True)
class Evidence:
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
    """The dates before it in the same paragraph."""
    known = context.before(at, "paragraph")
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
    _article,
)
"""Where a year comes from, the nearest first."""


def resolve(context: Context, at: int) -> Value | None:
    """The value of the find at an index, all before it being placed; None: cannot be resolved."""
    context.enter(at)
    said = context.finds[at].value
    if said.until is not None or said.open:
        return _interval(context, at, said)
    return _single(context, at, said)


def _single(context: Context, at: int, said: Said) -> Value | None:
    if said.year is not None:
        date = reckon.value_of(said, said.year)
        return Value(date) if date else None
    if said.relative:
        return _relative(context, at, said)
    if said.month is None:
        return _bare_day(context, at, said)
    return _partial(context, at, said)


def _interval(context: Context, at: int, said: Said) -> Value | None:
    """Both ends, each giving the other what it lacks."""
    first, last = replace(said, until=None, open=False, modifier=None), said.until
    if last is None:
        begin = _single(context, at, first)
        return replace(begin, date=Edtf.between(begin.date, None)) if begin else None
    if first.year is None and last.year is not None and not first.relative:
        late = first.month and last.month and first.month > last.month
        first = replace(first, year=last.year - bool(late))
    begin = _single(context, at, first)
    if begin is None or begin.date.start is None:
        return None
    end = _end(last, begin.date.start)
    if end is None or (begin.date.earliest() or ()) > (end.latest() or ()):
        return None
    return replace(begin, date=Edtf.between(begin.date, end))


def _end(last: Said, start: Point) -> Edtf | None:
    """The later end of an interval that begins at `start`."""
    if last.year is not None:
        return reckon.value_of(last, last.year)
    if last.relative:
        return reckon.shifted(last, start)
    if start.year is None or last.month is None:
        return reckon.value_of(last, start.year)
    return reckon.value_of(last, start.year + ((start.month or 0) > last.month))


def _partial(context: Context, at: int, said: Said) -> Value | None:
    """Day or month, the year from the context."""
    known = _evidence(context, at)
    if not known:
        date = reckon.value_of(said, None)
        return Value(date, sure=False) if date else None
    years = [_year(said, e, context, at) for e in known]
    best = known[0]
    date = reckon.value_of(said, years[0])
    if date is None:
        return None
    taken = Step(str(years[0]), best.step.line, "so the year")
    return Value(date, best.step, (best.step, taken), sure=len(set(years)) == 1)


def _evidence(context: Context, at: int) -> list[Evidence]:
    """The two nearest pieces of evidence for the year of a time."""
    known: list[Evidence] = []
    for case in CASES:
        evidence = case(context, at)
        if evidence is not None:
            known.append(evidence)
        if len(known) == 2:
            break
    return known


def _year(said: Said, evidence: Evidence, context: Context, at: int) -> int:
    """The year that a piece of evidence gives to a time."""
    year = evidence.point.year or 0
    if evidence.fixed or said.month is None:
        return year
    if context.layout.looks_back(at):
        year -= reckon.is_after(said.month, evidence.point)
    elif context.rolls_over(at, said.month, evidence.point):
        year += 1
    elif context.turns_back(year, said.month, evidence.point):
        year -= 1
    return year


def _relative(context: Context, at: int, said: Said) -> Value | None:
    """So many days, months or years from another date."""
    if said.unit is None and said.turn == 0 and said.month is not None:
        return _that_month(context, at, said)
    described = context.described(at)
    if described is not None:
        return _described(context, said, described)
    by_day = said.unit in ("day", "week") or said.weekday is not None
    known = context.day_before(at) if by_day else context.date_before(at)
    if known is None:
        return None
    step = known.step("is what it counts from")
    year = context.announced(at) if said.unit == "year" and said.month is None else None
    date = Edtf.of(year) if year is not None else reckon.shifted(said, known.point)
    return Value(date, step, (step,)) if date else None


def _that_month(context: Context, at: int, said: Said) -> Value | None:
    """Such as "that March": of the same year as the last date."""
    near = context.near(at)
    if near is None:
        return _partial(context, at, replace(said, turn=None))
    step = near.step("gives the year")
    date = reckon.value_of(said, near.point.year)
    return Value(date, step, (step,)) if date else None


def _described(context: Context, said: Said, described: Placed) -> Value | None:
    """Beside "On 17 March", "the day after …" is that day; "two years after …" is no date."""
    if said.unit != "day":
        return None
    step = described.step("is the day that it describes")
    return Value(Edtf(described.point, described.point), step, (step,))


def _bare_day(context: Context, at: int, said: Said) -> Value | None:
    """Such as "the 15th": the month goes on."""
    known = context.near(at) or context.before(at, "article")
    if known is None or said.day is None:
        return None
    month = reckon.month_of_day(said.day, known.point)
    date = reckon.value_of(replace(said, month=month[1]), month[0]) if month else None
    step = known.step("gives the month")
    return Value(date, step, (step,)) if date else None
