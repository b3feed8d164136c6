"""Quantities as people write them, with the bounds that the text states."""

from __future__ import annotations

import re
from functools import cache

from syriatl.knowledge import word_set
from syriatl.model.facts import Figure

_SIGN = {"USD": "$", "EUR": "€", "GBP": "£"}
_AFTER = {"percent": "%", "km": " km", "km2": " km²", "tonnes": " t"}
_PLAIN = {"people": "people", "percent": "share"}  # where no word tells what is counted
_NUMBER = r"^[\d.,–-]+\s*(?:%|per ?cent)?\s*"
_LARGE = ((10**12, "trillion"), (10**9, "billion"), (10**6, "million"))


def number(value: float) -> str:
    """`1,600`, `7.7 million`, `0.5`."""
    for size, name in _LARGE:
        if abs(value) >= size:
            return f"{value / size:,.3g} {name}" if value % (size / 1000) == 0 else f"{value:,.0f}"
    return f"{value:,.0f}" if value == int(value) else f"{value:,.6g}"


def bounds(figure: Figure) -> str:
    """A figure's value with its bounds: `≥ 17`, `≤ 80`, `503–700`, `≈ 1,000`, `> 50`."""
    return between(figure.low, figure.high, figure.unit, figure.qualifier)


def counted(figure: Figure) -> str:
    """What a figure counts: its noun, its category, or else its words without the number."""
    category = "" if figure.category == "other" else figure.category.replace("-", " ")
    words = _PLAIN.get(figure.unit) or re.sub(_NUMBER, "", figure.text)
    return (figure.noun or category or words or figure.text).removeprefix("of ")


def befell(figure: Figure) -> str:
    """The same, and what became of them where the words do not say it: `rebels (killed)`."""
    what, fate = counted(figure), figure.fate
    told = what.casefold().split()
    if not fate or fate in told or not _tolls().isdisjoint(told):
        return what
    return f"{what} ({fate})"


@cache
def _tolls() -> frozenset[str]:
    """Nouns that say by themselves what became of people: deaths, injuries."""
    return word_set("units.tolls.kill") | word_set("units.tolls.wound")


def between(low: float | None, high: float | None, unit: str, qualifier: str = "exact") -> str:
    """Two bounds in a unit; None leaves an end open."""
    sign, after = _SIGN.get(unit, ""), _AFTER.get(unit, "")
    if low is None:
        return "?" if high is None else f"≤ {sign}{number(high)}{after}"
    if high is None:
        mark = ">" if qualifier == "over" else "≥"
        return f"{mark} {sign}{number(low)}{after}"
    if low != high:
        return f"{sign}{number(low)}–{number(high)}{after}"
    return f"{'≈ ' if qualifier == 'about' else ''}{sign}{number(low)}{after}"
