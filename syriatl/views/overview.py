"""The article on one screen: what it is, how much is in it, who stands where, and when."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from rich.table import Table
from rich.text import Text

from syriatl.model.facts import Chronicle
from syriatl.query.abridged import named
from syriatl.query.buckets import histogram
from syriatl.query.outline import span
from syriatl.views import theme
from syriatl.views.about import about
from syriatl.views.aligned import cell_width
from syriatl.views.bars import bars
from syriatl.views.dates import human, year_name
from syriatl.views.naming import Look
from syriatl.views.safe import clean

_FIRST = 6  # actors of a side that are named
_MOST = 6  # actors that are named where there are no sides
_BAR_ROOM = 60
_GAP = 2  # cells between a side and its parties
_YEARS = 7  # bars for which a screen has room
_ONE = {
    "events": "event", "figures": "figure", "dates": "date", "parties": "party",
    "actors named": "actor named",
}  # fmt: skip


def drawn(chronicle: Chronicle, width: int, *, ascii_only: bool = False) -> Iterator[Text | Table]:
    """The overview for Rich."""
    facts = about(chronicle)
    counts = facts["counts"]
    yield Text(clean(facts["title"]), style=theme.HEAD)
    published = f" · published {facts['published']}" if facts["published"] else ""
    lines = "1 line" if facts["lines"] == 1 else f"{facts['lines']:,} lines"
    yield Text(f"{lines}{published}{_span(chronicle)}", style=theme.DIM)
    sizes = {name: counts[name] for name in ("events", "figures", "dates", "media")}
    if counts["listed"]:
        sizes["parties"] = counts["listed"]
    sizes |= {"actors named": len(chronicle.mention_lines)}
    yield Text(" · ").join(
        Text.assemble((f"{size:,}", "bold"), f" {_ONE.get(name, name) if size == 1 else name}")
        for name, size in sizes.items()
    )
    if counts["listed"]:
        yield Text()
        yield _sides(chronicle, width)
    elif chronicle.events_of:
        yield Text()
        yield from _actors(chronicle)
    if chronicle.events:
        yield Text()
        yield _kinds(chronicle)
        yield Text()
        yield from _years(chronicle, min(width, _BAR_ROOM), ascii_only=ascii_only)


def _actors(chronicle: Chronicle) -> Iterator[Text]:
    """Those whom most events name, where nothing tells the parties."""
    counts = Counter({name: len(told) for name, told in chronicle.events_of.items()})
    yield Text("Actors by events", style=theme.HEAD)
    yield _counted((name, "", count) for name, count in counts.most_common(_MOST))


def _counted(counts: Iterable[tuple[str, str, int]]) -> Text:
    """Names in their styles, each with its number."""
    return Text(", ").join(
        Text.assemble((clean(name), style), f"\N{NO-BREAK SPACE}{count}")
        for name, style, count in counts
    )


def _kinds(chronicle: Chronicle) -> Text:
    """How many events of each kind, in as many lines as it takes."""
    counts = Counter(event.kind for event in chronicle.events).most_common()
    told = _counted((kind, theme.KIND.get(kind, ""), count) for kind, count in counts)
    return Text.assemble(("Events by kind", theme.HEAD), "  ", told)


def _years(chronicle: Chronicle, width: int, *, ascii_only: bool) -> Iterator[Text]:
    """A bar a year for the years that hold most; what lies before and after them in one bar."""
    told = histogram([event.date for event in chronicle.events], "year")
    missing = f"  {told.unplaced} not dated to the year" if told.unplaced else ""
    yield Text.assemble(("Events by year", theme.HEAD), (missing, theme.DIM))
    counts = {place[0]: count for place, count in told.counts.items()}
    years = list(counts)
    first = max(
        range(max(1, len(years) - _YEARS + 1)),
        key=lambda i: sum(counts[year] for year in years[i : i + _YEARS]),
    )
    shown = years[first : first + _YEARS]
    before, after = years[:first], years[first + _YEARS :]
    rows = [(year_name(year), counts[year]) for year in shown]
    if before:
        rows.insert(0, (f"before {rows[0][0]}", sum(counts[year] for year in before)))
    if after:
        rows.append((f"after {rows[-1][0]}", sum(counts[year] for year in after)))
    yield from bars(rows, width, ascii_only=ascii_only)


def _span(chronicle: Chronicle) -> str:
    """From when to when; what is told as background tells nothing of that."""
    first, last = span(chronicle.events)
    if first is None or last is None:
        return ""
    background = any(event.reference for event in chronicle.events)
    without = ", background aside" if background else ""
    return f" · {human(first)} to {human(last)}{without}"


def _sides(chronicle: Chronicle, width: int) -> Table:
    """A line a side: its parties, those that events name most first, as many as it has room for."""
    table = Table.grid(padding=(0, _GAP, 0, 0))
    look = Look(chronicle)
    room = width - max((cell_width(clean(side)) for side in look.sides), default=0) - _GAP
    events = Counter({name: len(told) for name, told in chronicle.events_of.items()})
    for side in look.sides:
        actors = [a for a in chronicle.participants if a.side == side and a.listed]
        if not actors:
            continue
        actors.sort(key=lambda a: -events[a.name])
        names = [clean(actor.name) for actor in actors]
        told = (named(names, most) for most in range(_FIRST, 0, -1))
        fitting = next((words for words in told if cell_width(words) <= room), named(names, 1))
        table.add_row(Text(clean(side), style=f"bold {look.side_style[side]}"), fitting)
    return table
