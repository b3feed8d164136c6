"""Counts as a line of small blocks, the highest the most."""

from __future__ import annotations

from collections.abc import Sequence

_LEVELS = " ▁▂▃▄▅▆▇█"
_MOST = 24  # cells; of more counts, several share a cell


def spark(counts: Sequence[int]) -> str:
    """A cell a count; what is not nothing is seen.

    >>> spark([1, 0, 8])
    '▁ █'
    """
    share = -(-len(counts) // _MOST) or 1
    cells = [sum(counts[i : i + share]) for i in range(0, len(counts), share)]
    most = max(cells, default=0) or 1
    return "".join(_LEVELS[-(-count * (len(_LEVELS) - 1) // most)] for count in cells)
