"""Numbers that do not fit together, and sums that may be made.

Nothing is added up that does not belong together: `add` refuses with the reason.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from syriatl.model.facts import Chronicle, Figure
from syriatl.query.few import named
from syriatl.query.finding import Finding
from syriatl.query.measures import disagreeing

_RANGE = re.compile(r"(?<![\d.,])(\d[\d,.]*)\s*[-‐–—]\s*(\d[\d,.]*)")
_GROWTH = re.compile(
    r"\b(?:increas|inflat|grew|grow|ris(?:e|ing)|rose|jump|surg|higher|more than|up by)", re.I
)
_HARM = {"killed", "wounded"}
_NEAR = 40  # characters around a percentage in which a word of growth may stand


class Sum(NamedTuple):
    """What figures add up to: bounds (None: open), or why they do not add up to anything."""

    low: float | None
    high: float | None
    refused: tuple[str, ...] = ()


def doubts(chronicle: Chronicle) -> list[Finding]:
    """All doubts about figures, by line."""
    found = [
        *_parts(chronicle),
        *_percentages(chronicle),
        *_backward_ranges(chronicle),
        *_two_units(chronicle),
    ]
    return sorted(found, key=lambda doubt: doubt.line)


def _parts(chronicle: Chronicle) -> Iterator[Finding]:
    """Parts that come to more than their whole."""
    parts: dict[str, list[Figure]] = {}
    for figure in chronicle.figures:
        if figure.part_of:
            parts.setdefault(figure.part_of, []).append(figure)
    for whole in chronicle.figures:
        like = [part for part in parts.get(whole.id, ()) if _of_one_sort(part, whole)]
        least = sum(part.low or 0 for part in like)
        if whole.high is not None and least > whole.high:
            terms = " + ".join(f"{part.low or 0:,g}" for part in like)
            message = f"its parts come to {terms} = {least:,g}, more than {whole.high:,g}"
            yield Finding("parts", whole.span.line, whole.text, (message,), whole.id)


def _of_one_sort(part: Figure, whole: Figure) -> bool:
    """Whether a part can be one of its whole: the wounded are none of the dead."""
    harmed = {f.category.rpartition("-")[2] for f in (part, whole)} & _HARM
    return part.unit == whole.unit and len(harmed) < len(_HARM)


def _percentages(chronicle: Chronicle) -> Iterator[Finding]:
    """Shares of more than everything; what grows may well grow by more than it was."""
    text = chronicle.article.text
    for figure in chronicle.figures:
        near = text[max(0, figure.span.start - _NEAR) : figure.span.end + _NEAR]
        if figure.unit == "percent" and (figure.most or 0) > 100 and not _GROWTH.search(near):
            message = "more than 100 percent"
            yield Finding("percentage", figure.span.line, figure.text, (message,), figure.id)


def _backward_ranges(chronicle: Chronicle) -> Iterator[Finding]:
    for figure in chronicle.figures:
        match = _RANGE.search(figure.text) if figure.qualifier == "range" else None
        if match and _number(match[1]) > _number(match[2]):
            message = f"a range that runs backwards: {match[0]}"
            yield Finding("range", figure.span.line, figure.text, (message,), figure.id)


def _two_units(chronicle: Chronicle) -> Iterator[Finding]:
    for first, second in disagreeing(chronicle):
        message = f"not the same as {second.text}"
        yield Finding("units", first.span.line, first.text, (message,), first.id)


def _number(digits: str) -> float:
    try:
        return float(digits.replace(",", "").rstrip("."))
    except ValueError:
        return 0.0


def add(figures: Sequence[Figure]) -> Sum:
    """The sum of figures, bounds with bounds; an open bound leaves the sum open."""
    refused = tuple(_reasons(figures))
    if refused:
        return Sum(None, None, refused)
    lows = [figure.low or 0 for figure in figures]
    highs = [figure.high for figure in figures if figure.high is not None]
    return Sum(sum(lows), sum(highs) if len(highs) == len(figures) else None)


def _reasons(figures: Sequence[Figure]) -> Iterator[str]:
    """Why some figures must not be added up."""
    if not figures:
        yield "there is nothing to add up"
    for name in ("unit", "category"):
        values = sorted({getattr(figure, name) for figure in figures})
        if len(values) > 1:
            yield f"different {_PLURALS[name]}: {named(values, _FEW)}"
    if {figure.unit for figure in figures} == {"percent"} and len(figures) > 1:
        yield "percentages are shares of different wholes"
    by_id = {figure.id: figure for figure in figures}
    wholes = [(figure, by_id[figure.part_of]) for figure in figures if figure.part_of in by_id]
    if wholes:
        told = (f"{_named(part)} is a part of {_named(whole)}" for part, whole in wholes)
        yield named(told, _FEW)
    yield from _rivals(figures)


_FEW = 3  # of many reasons that are named
_PLURALS = {"unit": "units", "category": "categories"}


def _rivals(figures: Sequence[Figure]) -> Iterator[str]:
    """Totals of several claimants or dates, which count the same things again."""
    claimants = sorted({figure.source for figure in figures if figure.source})
    if len(claimants) > 1:
        yield f"different claimants: {named(claimants, _FEW)}"
    if any(figure.source is None for figure in figures) and claimants:
        yield f"some are claimed by {claimants[0]}, some are the text's own"


def _named(figure: Figure) -> str:
    return f"{figure.text} (line {figure.span.line})"
