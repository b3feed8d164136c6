"""An actor in full: names, side and why, who belongs to it, what it took part in, beside whom."""

from __future__ import annotations

from collections.abc import Iterator

from rich.text import Text

from syriatl.model.facts import NONE, Chronicle, Event, Participant
from syriatl.query.abridged import first, named
from syriatl.query.actors import companions, members
from syriatl.query.claims import Scopes
from syriatl.views import theme
from syriatl.views.card import Card, brief, filled, head, plain
from syriatl.views.naming import Look, abbreviation
from syriatl.views.numbers import bounds, counted
from syriatl.views.sheets import active_years, over_time

_BESIDE = 8  # those it appears with most
_EVENTS = 12
_FIGURES = 6


def profile(actor: Participant, chronicle: Chronicle) -> Card:
    """The card of an actor."""
    look = Look(chronicle)
    mentions = chronicle.mention_lines.get(actor.name, [])
    events = chronicle.events_of.get(actor.name, [])
    parts = [member.name for member in members(chronicle.participants, actor.name)]
    beside = [c.participant.name for c in companions(chronicle, actor.name)]
    rows = [
        ("Also", plain(", ".join(actor.aliases))),
        ("Side", _side(actor, look)),
        ("Role", plain(actor.role or "")),
        ("Part of", plain(actor.parent or "")),
        ("Members", plain(", ".join(parts))),
        ("Years", plain(active_years(actor))),
        ("Note", plain(actor.note or "")),
        ("Named", plain(f"{len(mentions)} ×, on {len(set(mentions))} lines" if mentions else "")),
        ("With", plain(", ".join(beside[:_BESIDE]))),
        ("Figures", plain(_figures(actor, events, chronicle))),
        ("Over time", plain(over_time(events))),
        *_events(actor, events),
        ("Id", Text(actor.id, style=theme.DIM)),
    ]
    words = [(actor.name, theme.HEAD), (actor.kind, ""), (actor.status or "", "")]
    return Card(head(words, actor.line, ()), None, filled(rows))


def _side(actor: Participant, look: Look) -> Text:
    if actor.side == NONE:
        return Text()
    tie = f" ({actor.side_tie})" if actor.side_tie else ""
    where = f", L{actor.side_line}" if actor.side_line else ""
    return Text.assemble((actor.side, look.side_style.get(actor.side, "")), plain(tie + where))


def _figures(actor: Participant, events: list[Event], chronicle: Chronicle) -> str:
    """Figures that it gives, then those of its events."""
    scopes = Scopes(chronicle)
    said = [f for f in chronicle.figures if actor.name in scopes.claimants(f.source)]
    inside = {name for event in events for name in event.figures}
    about = [f for f in chronicle.figures if f.id in inside and f not in said]
    told = [f"{bounds(f)} {counted(f)} (L{f.span.line})" for f in (*said, *about)]
    return named(told, _FIGURES, "; ")


def _events(actor: Participant, events: list[Event]) -> Iterator[tuple[str, Text]]:
    """The first of its events, and how many more there are."""
    shown, left = first(events, _EVENTS)
    for index, event in enumerate(shown):
        yield "Events" if index == 0 else "", brief(event)
    if left:
        command = f'syriatl timeline --actor "{abbreviation(actor) or actor.name}"'
        yield "", plain(f"and {left} more: {command}")
