"""Events along time: a heading a year (or another unit), below it an entry an event."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from math import inf
from typing import TYPE_CHECKING

from syriatl.model.edtf import PRECISIONS, Edtf
from syriatl.model.facts import Event
from syriatl.query.buckets import Bucket, bucket, empty_months
from syriatl.query.calendar import rough_number
from syriatl.query.selection import Found
from syriatl.views import theme
from syriatl.views.aligned import cell_width
from syriatl.views.dates import human, month_name, period, year_name
from syriatl.views.naming import Look, looks, room_for_actors
from syriatl.views.safe import clean
from syriatl.views.sheets import Cell, event_kind, event_what, event_who

if TYPE_CHECKING:
    from rich.table import Table
    from rich.text import Text

_DAY = 6  # cells of the day's column
_SIZES = (4, 3, _DAY)  # of month, mark, day
_GAP = 3  # months without an event that are worth a word
_PART = {"early": 1 / 6, "mid": 1 / 2, "late": 5 / 6}  # of a month or year: its middle
_ENDS = ("by", "until", "after")  # bounds that place an event at the end of what they govern
Entry = tuple[Cell, ...]


def grouped(found: Iterable[Found[Event]], unit: str) -> Iterator[tuple[str, list[Found[Event]]]]:
    """The events under their headings, in order of time."""

    def place(item: Found[Event]) -> tuple[bool, Bucket]:
        at = bucket(item.fact.date, unit)
        return (at is None, at or ())

    for (missing, at), group in groupby(sorted(found, key=place), key=place):
        title = f"not dated to the {unit}" if missing else period(at, unit, full=True)
        yield title, list(group)


def entries(
    found: Sequence[Found[Event]], looks: dict[int, Look], *, backwards: bool = False
) -> Iterator[Entry | str]:
    """The rows of one group: month, mark, day, kind, what, sides, who; a string is a gap."""
    month, before = "", None
    ordered = sorted(found, key=lambda f: _place(f.fact))
    for fact, chronicle in reversed(ordered) if backwards else ordered:
        look = looks[id(chronicle)]
        ends = (fact.date, before or fact.date)
        if (gap := empty_months(*(ends if backwards else ends[::-1]))) >= _GAP:
            yield f"{gap} months without a dated event"
        label = _month(fact)
        yield (
            Cell(label if label != month else "", theme.HEAD),
            Cell(mark(fact.date), look.side_style.get(_side(fact), "")),
            Cell(_day(fact), theme.DATE),
            event_kind(fact, look),
            Cell(_told(fact, look), event_what(fact, look).style),
            Cell(_letters(fact, look), look.side_style.get(_side(fact), "")),
            event_who(fact, look),
        )
        month = label
        before = fact.date


def mark(date: Edtf) -> str:
    """The sign of how precisely an event is placed."""
    if date.interval:
        return theme.OPEN if date.end is None or date.start is None else theme.SPAN
    return theme.PRECISION.get(date.precision, "○")


def legend(found: Iterable[Found[Event]], looks: dict[int, Look]) -> str:
    """What the marks, the letters and the brackets mean, as far as they occur."""
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
    told = [f"{letter} {side}" for letter, side in letters.items()]
    background = ["(kind) background"] if any(f.fact.reference for f in found) else []
    items = (item.replace(" ", "\N{NO-BREAK SPACE}") for item in (*marks, *told, *background))
    return "  ".join(items)


def drawn(
    found: Sequence[Found[Event]], unit: str, width: int, *, bounded: bool, backwards: bool = False
) -> Iterator[Table | Text]:
    """The whole timeline for Rich; `backwards`: the last event first."""
    from rich.text import Text

    room = room_for_actors(width) if bounded else None
    look = looks(found, room)
    letters = max((len(_letters(f.fact, look[id(f.chronicle)])) for f in found), default=0)
    kinds = max((len(event_kind(f.fact, look[id(f.chronicle)]).text) for f in found), default=0)
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
        rule = "─" * max(3, width - cell_width(title) - len(counted) - 4)
        yield Text.assemble((title, theme.HEAD), (f" {rule} ", theme.DIM), counted)
        rows = list(entries(group, look, backwards=backwards))
        sizes = (*_SIZES, kinds)
        yield from _grid(rows, sizes, letters) if bounded else _lines(rows, sizes)
    yield Text(legend(found, look), style=theme.DIM)


def _grid(rows: list[Entry | str], sizes: tuple[int, ...], letters: int) -> Iterator[Table | Text]:
    """Rows as a Rich table whose columns are as wide in every group."""
    from rich.table import Table
    from rich.text import Text

    table = Table.grid(padding=(0, 1, 0, 0), expand=True)
    for size in sizes:
        table.add_column(width=size, no_wrap=True, justify="right" if size == _DAY else "left")
    table.add_column(ratio=5, overflow="fold")
    table.add_column(width=letters, no_wrap=True)
    table.add_column(ratio=2, overflow="fold")
    for row in rows:
        if isinstance(row, str):
            table.add_row("", "⋮", "", "", Text(row, style=theme.DIM))
        else:
            table.add_row(*(Text(clean(cell.text), style=cell.style) for cell in row))
    yield table


def _lines(rows: list[Entry | str], sizes: tuple[int, ...]) -> Iterator[Table | Text]:
    """Rows as one line each, never wrapped."""
    from rich.text import Text

    for row in rows:
        if isinstance(row, str):
            yield Text(f"     ⋮   {row}", style=theme.DIM)
            continue
        line = Text()
        for index, cell in enumerate(row):
            size, words = (*sizes, 0, 0, 0)[index], clean(cell.text)
            padded = words.rjust(size) if size == _DAY else words.ljust(size)
            line.append(padded + " " if padded else "", style=cell.style)
        line.rstrip()
        yield line


def _place(event: Event) -> tuple[float, int, bool]:
    """Where a reader looks for an event: "late Oct" behind the 6th, "by Nov" at its end.

    What is stated for a whole year or month alone stands before what lies in it.
    """
    point = event.date.start
    first, last = (point.earliest(), point.latest()) if point else (None, None)
    if point is None or first is None or last is None:
        return (inf, 0, False)
    part = _PART.get(event.time.modifier or "", float(event.time.bound in _ENDS))
    if event.date.interval:
        part = 0
    begin, end = rough_number(first), rough_number(last)
    return (begin + part * (end - begin), -PRECISIONS.index(point.precision), part > 0)


def _month(event: Event) -> str:
    """The month, or the year for what is stated for a part of the year alone, as a season is."""
    point = event.date.start
    month = point.month if point and point.year is not None else None
    if month is not None and month <= 12:
        return month_name(month)
    part = month is not None or event.time.modifier in _PART or event.time.bound in _ENDS
    placed = bucket(event.date, "year") if part else None
    return year_name(placed[0]) if placed else ""


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


def _letters(event: Event, look: Look) -> str:
    """The letters of the sides that its actors are on."""
    letters = "".join(sorted(look.letters[side] for side in event.sides if side in look.letters))
    return f"[{letters}]" if letters else ""
