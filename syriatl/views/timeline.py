"""Events along time: a heading a year (or another unit), below it an entry an event; and bars."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import TYPE_CHECKING

from syriatl.model.edtf import Edtf
from syriatl.model.facts import Event
from syriatl.query.selection import Found
from syriatl.query.summary import Bucket, bucket, empty_months
from syriatl.views import theme
from syriatl.views.dates import human, month_name, period
from syriatl.views.naming import Look, looks, room_for_actors
from syriatl.views.plain import width as cells_wide
from syriatl.views.safe import clean
from syriatl.views.sheets import Cell, event_what

if TYPE_CHECKING:
    from rich.table import Table
    from rich.text import Text

_GAP = 3  # months without an event that are worth a word
_BAR_CELLS = "▏▎▍▌▋▊▉█"
Entry = tuple[Cell, ...]


def grouped(found: Iterable[Found], unit: str) -> Iterator[tuple[str, list[Found]]]:
    """The events under their headings, in order of time."""

    def place(item: Found) -> tuple[bool, Bucket]:
        at = bucket(item.fact.date, unit)
        return (at is None, at or ())

    for (missing, at), group in groupby(sorted(found, key=place), key=place):
        title = "not stated that finely" if missing else period(at, unit, full=True)
        yield title, list(group)


def entries(
    found: Sequence[Found], looks: dict[int, Look], *, backwards: bool = False
) -> Iterator[Entry | str]:
    """The rows of one group: month, mark, day, kind, what, who; a string is a gap in words."""
    month, before = "", None
    ordered = sorted(found, key=lambda f: _order(f.fact.date))
    for fact, chronicle in reversed(ordered) if backwards else ordered:
        look = looks[id(chronicle)]
        ends = (fact.date, before or fact.date)
        if (gap := empty_months(*(ends if backwards else ends[::-1]))) >= _GAP:
            yield f"{gap} months without a dated event"
        label = _month(fact.date)
        yield (
            Cell(label if label != month else "", theme.HEAD),
            Cell(mark(fact.date), look.side_style.get(_side(fact), "")),
            Cell(_day(fact), theme.DATE),
            Cell(fact.kind, theme.KIND.get(fact.kind, "")),
            Cell(_told(fact, look), event_what(fact, look).style),
            Cell(_tagged(fact, look), look.side_style.get(_side(fact), "")),
        )
        month = label
        before = fact.date


def mark(date: Edtf) -> str:
    """The sign of how precisely an event is placed."""
    if date.interval:
        return theme.OPEN if date.end is None or date.start is None else theme.SPAN
    return theme.PRECISION.get(date.precision, "○")


def legend(found: Iterable[Found], looks: dict[int, Look]) -> str:
    """What the marks and the letters mean, as far as they occur."""
    names = {
        "●": "day",
        "◐": "month or season",
        "○": "year",
        theme.SPAN: "span",
        theme.OPEN: "open",
    }
    found = list(found)
    used = dict.fromkeys(mark(f.fact.date) for f in found)
    sides = {side for f in found for side in f.fact.sides}
    letters = {
        f"[{letter}]": side
        for look in looks.values()
        for side, letter in look.letters.items()
        if side in sides
    }
    marks = [f"{sign} {name}" for sign, name in names.items() if sign in used]
    return "  ".join([*marks, *(f"{letter} {side}" for letter, side in letters.items())])


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
    return "█" * full + (_BAR_CELLS[rest - 1] if rest else "")


def drawn(
    found: Sequence[Found], unit: str, width: int, *, bounded: bool, backwards: bool = False
) -> Iterator[Table | Text]:
    """The whole timeline for Rich; `backwards`: the last event first."""
    from rich.text import Text

    room = room_for_actors(width) if bounded else None
    look = looks(found, room)
    before: int | None = None
    groups = list(grouped(found, unit))
    for title, group in reversed(groups) if backwards else groups:
        placed = bucket(group[0].fact.date, unit) is not None
        first = group[0].fact.date.earliest() if placed else None
        if before is not None and first and (gap := abs(first[0] - before) - 1) > 0:
            years = "a year" if gap == 1 else f"{gap} years"
            yield Text(f"     ⋮   {years} without a dated event", style=theme.DIM)
        before = first[0] if first else None
        counted = f"{len(group)} event{'s' if len(group) != 1 else ''}"
        rule = "─" * max(3, width - cells_wide(title) - len(counted) - 4)
        yield Text.assemble((title, theme.HEAD), (f" {rule} ", theme.DIM), counted)
        rows = list(entries(group, look, backwards=backwards))
        yield from _grid(rows) if bounded else _lines(rows)
    yield Text(legend(found, look), style=theme.DIM)


def _grid(rows: list[Entry | str]) -> Iterator[Table | Text]:
    """Rows as a Rich table whose columns are as wide in every group."""
    from rich.table import Table
    from rich.text import Text

    table = Table.grid(padding=(0, 1, 0, 0), expand=True)
    for size in (4, 3, 6, 11):
        table.add_column(width=size, no_wrap=True, justify="right" if size == 6 else "left")
    table.add_column(ratio=5, overflow="fold")
    table.add_column(ratio=2, overflow="fold")
    for row in rows:
        if isinstance(row, str):
            table.add_row("", "⋮", "", "", Text(row, style=theme.DIM), "")
        else:
            table.add_row(*(Text(clean(cell.text), style=cell.style) for cell in row))
    yield table


def _lines(rows: list[Entry | str]) -> Iterator[Table | Text]:
    """Rows as one line each, never wrapped."""
    from rich.text import Text

    for row in rows:
        if isinstance(row, str):
            yield Text(f"     ⋮   {row}", style=theme.DIM)
            continue
        sizes = (4, 3, 6, 11, 0, 0)
        line = Text()
        for index, (cell, size) in enumerate(zip(row, sizes, strict=True)):
            words = clean(cell.text)
            padded = words.rjust(size) if index == 2 else words.ljust(size)
            line.append(padded + " ", style=cell.style)
        line.rstrip()
        yield line


def _order(date: Edtf) -> tuple[object, ...]:
    """What is stated for the year alone stands before its months."""
    first = date.earliest()
    return (first[0] if first else 10**6, bucket(date, "month") is not None, date.sort_key)


def _month(date: Edtf) -> str:
    place = bucket(date, "month")
    if place is None or date.start is None:
        return ""
    season = date.start.month is not None and date.start.month > 12
    return "" if season else month_name(place[1])


def _day(event: Event) -> str:
    """The day, or how the text narrows the month: `6`, `17–20`, `early`, `by`, `spring`."""
    start, end = event.date.start, event.date.end
    if start is not None and start.day is not None:
        if (
            event.date.interval
            and end is not None
            and (end.year, end.month) == (start.year, start.month)
        ):
            return f"{start.day}–{end.day}" if end.day else str(start.day)
        return f"c. {start.day}" if event.time.modifier == "approx" else str(start.day)
    if start is not None and start.month is not None and start.month > 12:
        return human(event.date).split()[0]
    narrowed = {"approx": "c."}.get(event.time.modifier or "", event.time.modifier)
    return narrowed or {"since": "since", "by": "by", "until": "until"}.get(
        event.time.bound or "", ""
    )


def _until(event: Event) -> str:
    """The end of an interval that does not show in the day's column."""
    start, end = event.date.start, event.date.end
    if not event.date.interval or start is None or end is None:
        return ""
    if start.day and end.day and (end.year, end.month) == (start.year, start.month):
        return ""
    return f" (until {human(Edtf(end, end))})"


def _side(event: Event) -> str:
    return event.sides[0] if len(event.sides) == 1 else ""


def _told(event: Event, look: Look) -> str:
    """The headline, when it ended, and in which of several articles it stands."""
    article = f" — {look.label}" if look.label else ""
    return event_what(event, look).text + _until(event) + article


def _tagged(event: Event, look: Look) -> str:
    """The actors, behind the letters of their sides."""
    letters = "".join(sorted(look.letters[side] for side in event.sides if side in look.letters))
    return f"[{letters}] {look.who(event.actors)}" if letters else look.who(event.actors)
