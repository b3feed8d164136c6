"""Sums that may be made. Nothing is added up that does not belong together."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from syriatl.model.facts import Figure
from syriatl.query.abridged import named

_FEW = 3  # of many reasons that are named
_PLURALS = {"unit": "units", "category": "categories"}


class Sum(NamedTuple):
    """What figures add up to: bounds (None: open), or why they do not add up to anything."""

    low: float | None
    high: float | None
    refused: tuple[str, ...] = ()


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


def _rivals(figures: Sequence[Figure]) -> Iterator[str]:
    """Totals of several claimants or dates, which count the same things again."""
    claimants = sorted({figure.source for figure in figures if figure.source})
    if len(claimants) > 1:
        yield f"different claimants: {named(claimants, _FEW)}"
    if any(figure.source is None for figure in figures) and claimants:
        yield f"some are claimed by {claimants[0]}, some are the text's own"


def _named(figure: Figure) -> str:
    return f"{figure.text} (line {figure.span.line})"
