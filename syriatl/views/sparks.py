"""Counts as a line of small blocks, the highest the most."""

from __future__ import annotations

from collections.abc import Sequence

from syriatl.views.dates import year_name

_LEVELS = " ▁▂▃▄▅▆▇█"
_MOST = 24  # cells; of more counts, several share a cell


def spark(counts: Sequence[int]) -> str:
    """A cell a count; what is not nothing is seen.

    >>> spark([1, 0, 8])
    '▁ █'
    """
    share = _share(counts)
    cells = [sum(counts[i : i + share]) for i in range(0, len(counts), share)]
    most = max(cells, default=0) or 1
    return "".join(_LEVELS[-(-count * (len(_LEVELS) - 1) // most)] for count in cells)


def axis(years: range) -> str:
    """The first and the last year, at the ends of a line of blocks where they have room there.

    >>> axis(range(2003, 2023))
    '2003            2022'
    """
    if not years:
        return ""
    begin, end = year_name(years[0]), year_name(years[-1])
    cells = -(-len(years) // _share(years))
    return begin + end.rjust(cells - len(begin)) if cells > len(begin + end) else f"{begin}–{end}"


def _share(counts: Sequence[int]) -> int:
    """How many counts share a cell."""
    return -(-len(counts) // _MOST) or 1
