"""Counts as bars, a block for each facet."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from rich.text import Text

from syriatl.model.facts import Event
from syriatl.query.abridged import first
from syriatl.query.selection import Found
from syriatl.query.tallies import Tally, over_years
from syriatl.views import theme
from syriatl.views.aligned import cell_width
from syriatl.views.bars import axis, bar, spark
from syriatl.views.dates import titled
from syriatl.views.safe import clean

_LABEL_MOST = 34
_YEARS_LEAST = 2  # fewer are no line
_SPARKS_FROM = 100  # cells a terminal is wide


def drawn(
    facets: Mapping[str, Sequence[Tally]],
    found: Sequence[Found[Event]],
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
        shown, left = first(tallies, most if facet != "year" else len(tallies))
        labels = {t.value: titled(facet, t.value) for t in shown}
        longest = max((cell_width(clean(label)) for label in labels.values()), default=0)
        head = f"By {facet}"
        label = max(len(head), min(longest, _LABEL_MOST) if bounded else longest)
        years = _sparks(found, facet) if width >= _SPARKS_FROM and facet != "year" else {}
        yield Text.assemble((f"{head:{label + 3}}", theme.HEAD), (years.pop("", ""), theme.DIM))
        yield from _bars(shown, labels, width, label, years, ascii_only=ascii_only)
        if left:
            yield Text(f" … and {left} more", style=theme.DIM)


def _sparks(found: Sequence[Found[Event]], facet: str) -> dict[str, str]:
    """The years of each value as a line of blocks; under "" what years they are."""
    years, counts = over_years(found, facet)
    if len(years) < _YEARS_LEAST:
        return {}
    sparks = {value: spark(count) for value, count in counts.items()}
    return {"": axis(years), **sparks}


def _bars(
    tallies: Sequence[Tally],
    labels: Mapping[str, str],
    width: int,
    label: int,
    years: Mapping[str, str],
    *,
    ascii_only: bool,
) -> Iterator[Text]:
    top = max((tally.events for tally in tallies), default=1)
    beside = max(map(len, years.values()), default=-2) + 2  # and a gap
    room = max(10, min(width, 100) - label - beside - len(str(top)) - 5)
    for tally in tallies:
        value = Text(clean(labels[tally.value]))
        value.truncate(label, overflow="ellipsis", pad=True)
        yield Text.assemble(
            " ",
            value,
            "  ",
            f"{years.get(tally.value, ''):{beside}}",
            (bar(tally.events / top, room, ascii_only=ascii_only), "cyan"),
            f" {tally.events}",
        )
