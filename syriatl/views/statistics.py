"""Counts as bars, a block for each facet."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from rich.text import Text

from syriatl.query.selection import Found
from syriatl.query.tallies import Tally, over_years
from syriatl.views import theme
from syriatl.views.plain import width as cells_wide
from syriatl.views.safe import clean
from syriatl.views.sparks import spark
from syriatl.views.timeline import bar

_LABEL_MOST = 34
_SPARKS_FROM = 100  # cells a terminal is wide


def drawn(
    facets: Mapping[str, Sequence[Tally]],
    found: Sequence[Found],
    width: int,
    most: int,
    *,
    bounded: bool,
    ascii_only: bool = False,
) -> Iterator[Text]:
    """Each facet with its most frequent values, their years beside them where there is room.

    How many more values there are is told.
    """
    for index, (facet, tallies) in enumerate(facets.items()):
        if index:
            yield Text()
        shown = tallies[:most] if facet != "year" else tallies
        longest = max((cells_wide(clean(t.value)) for t in shown), default=0)
        label = min(longest, _LABEL_MOST) if bounded else longest
        years = _sparks(found, facet) if width >= _SPARKS_FROM and facet != "year" else {}
        head = f"By {facet}"
        yield Text.assemble((f"{head:{label + 3}}", theme.HEAD), (years.pop("", ""), theme.DIM))
        yield from _bars(shown, width, label, years, ascii_only=ascii_only)
        if len(shown) < len(tallies):
            yield Text(f" … and {len(tallies) - len(shown)} more", style=theme.DIM)


def _sparks(found: Sequence[Found], facet: str) -> dict[str, str]:
    """The years of each value as a line of blocks; under "" what years they are."""
    years, counts = over_years(found, facet)
    sparks = {value: spark(count) for value, count in counts.items()}
    return {"": f"{years[0]}–{years[-1]}" if years else "", **sparks}


def _bars(
    tallies: Sequence[Tally], width: int, label: int, years: Mapping[str, str], *, ascii_only: bool
) -> Iterator[Text]:
    top = max((tally.events for tally in tallies), default=1)
    beside = max(map(len, years.values()), default=-2) + 2  # and a gap
    room = max(10, min(width, 100) - label - beside - len(str(top)) - 5)
    for tally in tallies:
        value = Text(clean(tally.value))
        value.truncate(label, overflow="ellipsis", pad=True)
        yield Text.assemble(
            " ",
            value,
            "  ",
            f"{years.get(tally.value, ''):{beside}}",
            (bar(tally.events / top, room, ascii_only=ascii_only), "cyan"),
            f" {tally.events}",
        )
