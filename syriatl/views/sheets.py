"""What the lists show: for each type of record its columns, for every way of drawing them."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any, NamedTuple

from syriatl.model.facts import NONE, Event, Figure, Participant, Time
from syriatl.query.buckets import histogram
from syriatl.query.matching import fold_text
from syriatl.views import theme
from syriatl.views.bars import spark
from syriatl.views.dates import human, said, year_name
from syriatl.views.naming import Look, abbreviation
from syriatl.views.numbers import befell, bounds, counted, number


class Cell(NamedTuple):
    """Words in a style."""

    text: str
    style: str = ""


class Column(NamedTuple):
    """A column of a list. `ratio` 0: as wide as its widest cell, and never broken."""

    title: str
    ratio: int = 0
    right: bool = False
    from_width: int = 0  # shown on terminals at least this wide
    narrow: int = 0  # on a narrow terminal it is no wider than this, and broken
    spare: bool = False  # left out of tables where it says nothing


class Sheet(NamedTuple):
    """How one type of record is listed."""

    noun: str
    columns: Mapping[Column, Callable[[Any, Look], Cell]]
    sentence: Callable[[Any, Look], str]

    @property
    def plural(self) -> str:
        """`events`."""
        return "media" if self.noun == "media" else f"{self.noun}s"

    def counted(self, number: int) -> str:
        """`1 event`, `5 events`."""
        return f"{number:,} {self.noun if number == 1 else self.plural}"


def line_of(fact: Event | Figure | Time, look: Look) -> Cell:
    """The line of the source where it stands."""
    return Cell(f"L{fact.span.line}", theme.DIM)


# --- events


def event_date(event: Event, look: Look) -> Cell:
    """The date that places it."""
    return Cell(said(event.time), theme.DATE)


def event_kind(event: Event, look: Look) -> Cell:
    """Its kind; background mentions in brackets."""
    kind = f"({event.kind})" if event.reference else event.kind
    return Cell(kind, theme.DIM if event.reference else theme.KIND.get(event.kind, ""))


def event_what(event: Event, look: Look) -> Cell:
    """Its headline, with a word for what is only alleged or denied."""
    told = {"alleged": " (alleged)", "denied": " (denied)"}.get(event.status, "")
    return Cell(event.summary + told, theme.DIM if event.reference else "")


def event_who(event: Event, look: Look) -> Cell:
    """Its actors, in the colour of the side if they are of one."""
    style = look.side_style.get(event.sides[0], "") if len(event.sides) == 1 else ""
    return Cell(look.who(event.actors), theme.DIM if event.reference else style)


def _event_sentence(event: Event, look: Look) -> str:
    who = f" Who: {', '.join(event.actors)}." if event.actors else ""
    where = f" Where: {', '.join(event.places)}." if event.places else ""
    date = said(event.time, full=True)
    status = "" if event.status == "asserted" else f" ({event.status})"
    kind = f"Background, {event.kind}" if event.reference else event.kind.capitalize()
    head = f"{date}. {kind}{status}. {event.summary}."
    return f"{head}{who}{where} Line {event.span.line}."


EVENTS = Sheet(
    "event",
    {
        Column("Date", narrow=14): event_date,
        Column("Kind"): event_kind,
        Column("What", ratio=5): event_what,
        Column("Who", ratio=2, from_width=60): event_who,
        Column("Where", ratio=2, from_width=116): lambda e, _: Cell(" · ".join(e.places)),
        Column("Line", right=True): line_of,
    },
    _event_sentence,
)


# --- actors


def active_years(actor: Participant) -> str:
    """The years of taking part: `2014–16`, `since 2018`."""
    return human(actor.active) if actor.active else ""


def over_time(events: Sequence[Event]) -> str:
    """A sparkline of events a year, from the first to the last: `2014 ▁▇▂ 2019`."""
    counts = histogram([event.date for event in events], "year").counts
    if len(counts) < 2:
        return "".join(year_name(place[0]) for place in counts)
    years = [year_name(place[0]) for place in counts]
    return f"{years[0]} {spark(list(counts.values()))} {years[-1]}"


def _actor_name(actor: Participant, look: Look) -> Cell:
    letters = abbreviation(actor)
    other = letters and fold_text(letters) != fold_text(actor.name)
    name = f"{actor.name} ({letters})" if other else actor.name
    return Cell(name, "bold" if actor.listed else "")


def _actor_note(actor: Participant, look: Look) -> Cell:
    parent = look.shorts.get(actor.parent or "", actor.parent)
    told = [actor.role, actor.note, parent and f"part of {parent}"]
    former = "former" if actor.status == "former" and "ormer" not in (actor.role or "") else None
    return Cell(" · ".join(filter(None, [former, *told])))


def _over_time(actor: Participant, look: Look) -> Cell:
    return Cell(over_time(look.chronicle.events_of.get(actor.name, [])))


def _count(numbers: Mapping[str, Any], name: str) -> Cell:
    count = len(numbers.get(name, ()))
    return Cell(number(count) if count else "–")


def _actor_sentence(actor: Participant, look: Look) -> str:
    note = _actor_note(actor, look).text
    years = f", {active_years(actor)}" if actor.active else ""
    side = "" if actor.side == NONE else f", side {actor.side}"
    events = len(look.chronicle.events_of.get(actor.name, ()))
    return (
        f"{actor.name}, {actor.kind}{side}{years}. {note + '. ' if note else ''}Events: {events}."
    )


ACTORS = Sheet(
    "actor",
    {
        Column("Side", spare=True): lambda a, look: Cell(
            a.side, look.side_style.get(a.side, theme.DIM)
        ),
        Column("Name", ratio=4): _actor_name,
        Column("Kind", from_width=96): lambda a, _: Cell(a.kind, theme.DIM),
        Column("Role", ratio=5, spare=True): _actor_note,
        Column("Years", spare=True): lambda a, _: Cell(active_years(a)),
        Column("Over time", from_width=120): _over_time,
        Column("Events", right=True): lambda a, k: _count(k.chronicle.events_of, a.name),
        Column("Named", right=True, from_width=90): lambda a, k: _count(
            k.chronicle.mention_lines, a.name
        ),
    },
    _actor_sentence,
)


# --- figures


def figure_what(figure: Figure, look: Look) -> Cell:
    """What is counted, and what became of it."""
    return Cell(befell(figure))


def _figure_sentence(figure: Figure, look: Look) -> str:
    said = f", says {figure.source}" if figure.source else ""
    as_of = f", as of {human(figure.as_of, full=True)}" if figure.as_of else ""
    what = f"{bounds(figure)} {counted(figure)} ({figure.category})"
    return f"{what}{said}{as_of}. Line {figure.span.line}."


FIGURES = Sheet(
    "figure",
    {
        Column("Value", right=True): lambda f, _: Cell(bounds(f), "bold"),
        Column("What", ratio=4): figure_what,
        Column("Category", from_width=100): lambda f, _: Cell(f.category, theme.DIM),
        Column("Who says", ratio=3): lambda f, look: Cell(look.source(f.source or "")),
        Column("As of"): lambda f, _: Cell(human(f.as_of) if f.as_of else ""),
        Column("Line", right=True): line_of,
    },
    _figure_sentence,
)


# --- dates


def _origin(time: Time, look: Look) -> Cell:
    if time.origin is None:
        return Cell("stated" if time.basis == "explicit" else time.basis, theme.DIM)
    where = f" (L{time.origin.line})" if time.origin.line else ""
    return Cell(f"from “{time.origin.text}”{where}{'' if time.sure else ', unsure'}")


def _date_sentence(time: Time, look: Look) -> str:
    date = said(time, full=True)
    return f"“{time.text}” is {date}, {_origin(time, look).text}. Line {time.span.line}."


DATES = Sheet(
    "date",
    {
        Column("Words", ratio=2): lambda t, _: Cell(f"“{t.text}”"),
        Column("Read as"): lambda t, _: Cell(said(t), theme.DATE),
        Column("EDTF", from_width=96): lambda t, _: Cell(str(t.date)),
        Column("Why", ratio=3): _origin,
        Column("Rule", from_width=116): lambda t, _: Cell(t.rule, theme.DIM),
        Column("Line", right=True): line_of,
    },
    _date_sentence,
)


# --- media


MEDIA = Sheet(
    "media",
    {
        Column("Caption", ratio=4): lambda m, _: Cell(m.caption or "(none)"),
        Column("Section", ratio=2): lambda m, _: Cell(m.section[-1] if m.section else ""),
        Column("Link", ratio=4, from_width=160): lambda m, _: Cell(m.link, theme.DIM),
        Column("Line", right=True): lambda m, _: Cell(f"L{m.line}", theme.DIM),
    },
    lambda m, _: f"{m.caption or 'No caption'}. {m.link} Line {m.line}.",
)

SHEETS = {"event": EVENTS, "actor": ACTORS, "figure": FIGURES, "date": DATES, "media": MEDIA}
