"""The article on one screen: what it is, how much is in it, who stands where, and when."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from rich.table import Table
from rich.text import Text

from syriatl.model.facts import Chronicle
from syriatl.query.summary import histogram
from syriatl.views import theme
from syriatl.views.about import about
from syriatl.views.dates import human
from syriatl.views.naming import Look
from syriatl.views.safe import clean
from syriatl.views.timeline import bars

_FIRST = 6  # actors of a side that are named
_BAR_ROOM = 60


def drawn(chronicle: Chronicle, width: int, *, ascii_only: bool = False) -> Iterator[Text | Table]:
    """The overview for Rich."""
    facts = about(chronicle)
    counts = facts["counts"]
    yield Text(clean(facts["title"]), style=theme.HEAD)
    published = f" · published {facts['published']}" if facts["published"] else ""
    yield Text(f"{facts['lines']:,} lines{published}{_span(chronicle)}", style=theme.DIM)
    yield Text()
    yield Text.assemble(
        *(
            part
            for name in ("events", "figures", "dates", "media")
            for part in ((f"{counts[name]:,}", "bold"), f" {name} · ")
        ),
        (f"{counts['listed']}", "bold"),
        f" parties · {counts['actors']:,} actors named",
    )
    yield Text()
    yield _sides(chronicle)
    dates = [event.date for event in chronicle.events if not event.reference]
    if dates:
        yield Text()
        yield Text("Events by year", style=theme.HEAD)
        yield from bars(histogram(dates, "year"), min(width, _BAR_ROOM), ascii_only=ascii_only)


def _span(chronicle: Chronicle) -> str:
    dates = [event.date for event in chronicle.events if not event.reference and event.date.known]
    return f" · {human(dates[0])} to {human(dates[-1])}" if dates else ""


def _sides(chronicle: Chronicle) -> Table:
    """A line a side: its parties, those that events name most first."""
    table = Table.grid(padding=(0, 2, 0, 0))
    look = Look(chronicle)
    events = Counter({name: len(told) for name, told in chronicle.events_of.items()})
    for side in look.sides:
        actors = [a for a in chronicle.participants if a.side == side and a.listed]
        if not actors:
            continue
        actors.sort(key=lambda a: -events[a.name])
        names = ", ".join(actor.name for actor in actors[:_FIRST])
        more = f" and {len(actors) - _FIRST} more" if len(actors) > _FIRST else ""
        style = f"bold {look.side_style[side]}"
        table.add_row(
            Text(clean(side), style=style), Text.assemble(clean(names), (more, theme.DIM))
        )
    return table
