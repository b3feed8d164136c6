"""Counts as bars, a block for each facet."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from rich.text import Text

from syriatl.query.tallies import Tally
from syriatl.views import theme
from syriatl.views.plain import width as cells_wide
from syriatl.views.safe import clean
from syriatl.views.timeline import bar

_LABEL_MOST = 34


def drawn(
    facets: Mapping[str, Sequence[Tally]],
    width: int,
    most: int,
    *,
    bounded: bool,
    ascii_only: bool = False,
) -> Iterator[Text]:
    """Each facet with its most frequent values; how many more there are is told."""
    for index, (facet, tallies) in enumerate(facets.items()):
        if index:
            yield Text()
        yield Text(f"By {facet}", style=theme.HEAD)
        shown = tallies[:most] if facet != "year" else tallies
        longest = max((cells_wide(clean(t.value)) for t in shown), default=0)
        label = min(longest, _LABEL_MOST) if bounded else longest
        yield from _bars(shown, width, label, ascii_only=ascii_only)
        if len(shown) < len(tallies):
            yield Text(f" … and {len(tallies) - len(shown)} more", style=theme.DIM)


def _bars(tallies: Sequence[Tally], width: int, label: int, *, ascii_only: bool) -> Iterator[Text]:
    top = max((tally.events for tally in tallies), default=1)
    room = max(10, min(width, 100) - label - len(str(top)) - 5)
    for tally in tallies:
        value = Text(clean(tally.value))
        value.truncate(label, overflow="ellipsis", pad=True)
        yield Text.assemble(
            " ",
            value,
            "  ",
            (bar(tally.events / top, room, ascii_only=ascii_only), "cyan"),
            f" {tally.events}",
        )
