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
_YEARS = 9  # bars for which a screen has room


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
            for part in ((f"{counts[name]:,}", "bold"), f" {_plural(name, counts[name])} · ")
        ),
        (f"{counts['listed']}", "bold"),
        f" parties · {counts['actors']:,} actors named",
    )
    if any(actor.listed for actor in chronicle.participants):
        yield Text()
        yield _sides(chronicle)
    if chronicle.events:
        yield Text()
        yield Text("Events by year", style=theme.HEAD)
        yield from _years(chronicle, min(width, _BAR_ROOM), ascii_only=ascii_only)


def _plural(name: str, count: int) -> str:
    return name.removesuffix("s") if count == 1 else name


def _years(chronicle: Chronicle, width: int, *, ascii_only: bool) -> list[Text]:
    """A bar a year for the years that hold most; what lies before and after them in one bar."""
    told = [event.date for event in chronicle.events if not event.reference]
    counts = {place[0]: count for place, count in histogram(told, "year").counts.items()}
    years = list(counts)
    first = max(
        range(max(1, len(years) - _YEARS + 1)),
        key=lambda i: sum(counts[year] for year in years[i : i + _YEARS]),
    )
    shown = years[first : first + _YEARS]
    before, after = years[:first], years[first + _YEARS :]
    rows = [(str(year), counts[year]) for year in shown]
    if before:
        rows.insert(0, (f"before {shown[0]}", sum(counts[year] for year in before)))
    if after:
        rows.append((f"after {shown[-1]}", sum(counts[year] for year in after)))
    return bars(rows, width, ascii_only=ascii_only)


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
