"""The same measure in two units, as in "50 km (31 mi)": do both say the same?"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import pairwise
from typing import NamedTuple

from syriatl.knowledge import table, words
from syriatl.model.facts import Chronicle, Figure

_BESIDE = re.compile(r"\s*[(\[]\s*|\s+or\s+")  # between two figures that are one
_WORD = re.compile(r"[^\W\d_][\w²]*")


class Measure(NamedTuple):
    """A figure in the first unit of its kind: the least and the most that it can mean, rounded."""

    sort: str
    low: float
    high: float

    def meets(self, other: Measure) -> bool:
        """Whether both can mean the same."""
        return self.low <= other.high and other.low <= self.high


def disagreeing(chronicle: Chronicle) -> Iterator[tuple[Figure, Figure]]:
    """Figures side by side that give one measure in two units, and not the same."""
    text = chronicle.article.text
    for first, second in pairwise(chronicle.figures):
        if not _BESIDE.fullmatch(text, first.span.end, second.span.start):
            continue
        one, other = measure(first), measure(second)
        if one and other and one.sort == other.sort and not one.meets(other):
            yield first, second


def measure(figure: Figure) -> Measure | None:
    """What a figure measures; None where its words end in no unit of measure.

    What is written as 110,000 may be rounded to the ten thousand: its zeros tell how far.
    """
    said = [word.lower().removesuffix("s") for word in _WORD.findall(figure.text)]
    named = _units().get(" ".join(said[-2:])) or _units().get(" ".join(said[-1:]))
    low, high = figure.least, figure.most
    if not named or low is None or high is None:
        return None
    sort, worth = named
    return Measure(sort, (low - _rounding(low)) * worth, (high + _rounding(high)) * worth)


def _rounding(value: float) -> float:
    """Half of the last digit that is not nothing."""
    digits = f"{value:f}".rstrip("0")
    whole, _, decimals = digits.partition(".")
    zeros = -len(decimals) if decimals else len(whole) - len(whole.rstrip("0"))
    return float(10**zeros) / 2


@cache
def _units() -> dict[str, tuple[str, float]]:
    """Unit → its kind and worth."""
    return {
        name: (sort, float(worth))
        for sort, listed in table("measures").items()
        for name, worth in (entry.rsplit(" ", 1) for entry in words(listed))
    }
