"""Counts as bars, and as a line of small blocks."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from syriatl.views.dates import year_name

if TYPE_CHECKING:
    from rich.text import Text

_EIGHTHS = "▏▎▍▌▋▊▉█"
_LEVELS = " ▁▂▃▄▅▆▇█"
_MOST = 24  # blocks in a line; of more counts, several share a block


def bars(counts: Sequence[tuple[str, int]], width: int, *, ascii_only: bool = False) -> list[Text]:
    """A bar for each label, as long as its count, the number beside it; none for nothing."""
    from rich.text import Text

    most = max((count for _, count in counts), default=0) or 1
    label = max((len(words) for words, _ in counts), default=0)
    room = max(10, width - label - len(str(most)) - 6)
    return [
        Text.assemble(
            f" {words:{label}}  ",
            (bar(count / most, room, ascii_only=ascii_only), "cyan"),
            f" {count}" if count else "0",
        )
        for words, count in counts
    ]


def bar(share: float, room: int, *, ascii_only: bool = False) -> str:
    """A bar of `share` of `room` cells, to an eighth of a cell; what is not nothing is seen."""
    if ascii_only:
        return "#" * max(share > 0, round(share * room))
    eighths = max(share > 0, round(share * room * 8))
    full, rest = divmod(eighths, 8)
    return "█" * full + (_EIGHTHS[rest - 1] if rest else "")


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
