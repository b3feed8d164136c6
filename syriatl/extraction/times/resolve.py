"""From what is said to dates: one pass in document order adds what the words leave out.

A time without a year takes it from the first of `evidence.CASES` that knows one; a relative time
starts from the last day of the narrative. Where the next case says otherwise, the result is marked
as not sure.
"""

from __future__ import annotations

from typing import NamedTuple

from syriatl.extraction.times import anchors, evidence, reckon
from syriatl.extraction.times.context import Context
from syriatl.extraction.times.said import Said
from syriatl.model.edtf import Edtf, Point
from syriatl.model.facts import Step


class Value(NamedTuple):
    """A resolved date, where its missing parts came from, and how."""

    date: Edtf
    origin: Step | None = None
    trail: tuple[Step, ...] = ()
    sure: bool = True


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
    first, last = said._replace(until=None, open=False, modifier=None), said.until
    if last is None:
        begin = _single(context, at, first)
        return begin._replace(date=Edtf.between(begin.date, None)) if begin else None
    if first.year is None and last.year is not None and not first.relative:
        late = first.month and last.month and first.month > last.month
        first = first._replace(year=last.year - bool(late))
    begin = _single(context, at, first)
    if begin is None or begin.date.start is None:
        return None
    end = _end(last, begin.date.start)
    if end is None or (begin.date.earliest() or ()) > (end.latest() or ()):
        return None
    return begin._replace(date=Edtf.between(begin.date, end))


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
    known = evidence.nearest(context, at)
    if not known:
        date = reckon.value_of(said, None)
        return Value(date, sure=False) if date else None
    years = [evidence.year_of(said, e, context, at) for e in known]
    best = known[0]
    date = reckon.value_of(said, years[0])
    if date is None:
        return None
    taken = Step(str(years[0]), best.step.line, "so the year")
    apart = context.layout.in_other_bullet(at, best.step.line) and not context.in_one_year(at)
    return Value(date, best.step, (best.step, taken), sure=len(set(years)) == 1 and not apart)


def _relative(context: Context, at: int, said: Said) -> Value | None:
    """So many days, months or years from another date."""
    if said.unit is None and said.turn == 0 and said.month is not None:
        return _that_month(context, at, said)
    named = anchors.named(context.layout, at)
    if named is not None:
        return _anchored(context, at, said, named)
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
        return _partial(context, at, said._replace(turn=None))
    step = near.step("gives the year")
    date = reckon.value_of(said, near.point.year)
    return Value(date, step, (step,)) if date else None


def _anchored(context: Context, at: int, said: Said, named: int) -> Value | None:
    """So long before or after what the words from token `named` on name.

    Beside "On 17 March", "the day after …" is that day, and "two years after …" is no date.
    """
    described = context.described(at)
    if described is not None:
        if not _as_precise(said, described.point):
            return None
        step = described.step("is the date that it describes")
        return Value(Edtf(described.point, described.point), step, (step,))
    known = anchors.known(context, at, named)
    date = reckon.shifted(said, known.point) if known is not None else None
    if known is None or date is None:
        return None
    step = known.step("is when that was")
    return Value(date, step, (step,))


def _as_precise(said: Said, point: Point) -> bool:
    """Whether a time is told as precisely as a date: days and weeks beside a day."""
    match said.unit:
        case "day" | "week":
            return point.day is not None
        case "month":
            return point.month is not None and point.day is None and abs(said.turn or 0) == 1
        case _:
            return point.month is None and abs(said.turn or 0) == 1


def _bare_day(context: Context, at: int, said: Said) -> Value | None:
    """Such as "the 15th": the month goes on."""
    known = context.near(at) or context.before(at, "article")
    if known is None or said.day is None:
        return None
    month = reckon.month_of_day(said.day, known.point)
    date = reckon.value_of(said._replace(month=month[1]), month[0]) if month else None
    step = known.step("gives the month")
    return Value(date, step, (step,)) if date else None
