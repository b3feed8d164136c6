"""How a claimed total moves over time: one entry a claim, by the date it holds for."""

from __future__ import annotations

from collections.abc import Iterable

from syriatl.model.facts import Chronicle, Figure
from syriatl.query.scope import Claim, Scopes


def series(chronicle: Chronicle, figures: Iterable[Figure]) -> list[Claim]:
    """The totals among some figures of a chronicle, by date, then by line.

    Totals are figures that hold for a stated time, are no part of another, and are not of one
    day; where there are none, all figures with a date stand for them.
    """
    scopes = Scopes(chronicle)
    dated = [figure for figure in figures if figure.as_of is not None and figure.as_of.known]
    totals = [figure for figure in dated if scopes.total(figure)]
    chosen = sorted(totals or dated, key=_place)
    return [scopes.claim(figure) for figure in chosen]


def _place(figure: Figure) -> tuple[tuple[int, int, int], int, int]:
    """Order: the end of the time it holds for, then the place in the text."""
    latest = figure.as_of.latest() if figure.as_of else None
    return (latest or (9999, 12, 31), figure.span.line, figure.span.column)
