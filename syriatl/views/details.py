"""One fact in full: its sentence with the words marked, and what was made of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import singledispatch
from typing import NamedTuple

from rich.table import Table
from rich.text import Text

from syriatl.model.facts import Chronicle, Event, Figure, Participant, Step, Time
from syriatl.query.lookup import neighbours
from syriatl.query.selection import Found
from syriatl.views import theme
from syriatl.views.dates import human
from syriatl.views.naming import Look
from syriatl.views.numbers import bounds
from syriatl.views.safe import clean
from syriatl.views.sheets import active_years

_LABEL = 9
_MOST = 12  # events of a profile that are shown in full


class Card(NamedTuple):
    """A head, a quote, and labelled lines."""

    head: Text
    quote: Text | None
    rows: list[tuple[str, Text]]


def drawn(card: Card, *, bounded: bool) -> Iterator[Text | Table]:
    """A card for Rich: labels beside their values, or, where lines are endless, one line each."""
    yield card.head
    if card.quote is not None:
        yield card.quote
    if not bounded:
        for label, value in card.rows:
            yield Text.assemble((f"{label:{_LABEL}} ", theme.DIM), value)
        return
    table = Table.grid(padding=(0, 1, 0, 0))
    table.add_column(style=theme.DIM, width=_LABEL, no_wrap=True)
    table.add_column(overflow="fold")
    for label, value in card.rows:
        table.add_row(label, value)
    yield table


def cards(found: Sequence[Found], near: int, *, bounded: bool) -> Iterator[Text | Table]:
    """Facts one below the other."""
    for index, (fact, chronicle) in enumerate(found):
        if index:
            yield Text()
        yield from drawn(card(fact, chronicle, near), bounded=bounded)


@singledispatch
def card(fact: object, chronicle: Chronicle, near: int) -> Card:
    """The card of a fact; `near`: how many neighbours in time.

    Raises:
        TypeError: it is no fact.
    """
    raise TypeError(f"not a fact: {fact!r}")


@card.register
def _(event: Event, chronicle: Chronicle, near: int) -> Card:
    look = Look(chronicle)
    date = human(event.date, event.time.modifier, event.time.bound, full=True)
    words = [(date, theme.DATE), (event.kind, theme.KIND.get(event.kind, "")), (event.status, "")]
    if event.reference:
        words.append(("background", theme.DIM))
    before, after = neighbours(event, chronicle, near)
    figures = [f for f in map(chronicle.by_id.get, event.figures) if isinstance(f, Figure)]
    rows = [
        ("What", Text(clean(event.summary))),
        ("Date", _trail(event.time)),
        ("Kind", _plain(f"{event.kind}, by {_quoted(event.cues)}" if event.cues else event.kind)),
        ("Actors", _actors(event.actors, look)),
        ("Places", _plain(", ".join(event.places))),
        ("Figures", _plain("; ".join(f"{bounds(f)} {f.noun or f.text}" for f in figures))),
        ("Said by", _plain(", ".join(event.claimants))),
        ("Known", _plain(human(event.reported, full=True) if event.reported else "")),
        ("Context", _context(event, chronicle)),
        *(("Before", _brief(e)) for e in before),
        *(("After", _brief(e)) for e in after),
        ("Id", Text(event.id, style=theme.DIM)),
    ]
    return Card(
        _head(words, event.span.line, event.section),
        _quote(event.text, event.span.start, _marks(event, chronicle)),
        _filled(rows),
    )


@card.register
def _(figure: Figure, chronicle: Chronicle, near: int) -> Card:
    start, text = _sentence(chronicle, figure.sentence)
    event = chronicle.by_id.get(chronicle.event_of_figure.get(figure.id, ""))
    whole = chronicle.by_id.get(figure.part_of or "")
    rows = [
        ("Counts", _plain(figure.noun or figure.text)),
        ("Value", _plain(f"{bounds(figure)} ({figure.qualifier}), unit {figure.unit}")),
        ("Says", _plain(figure.source or "the article itself")),
        ("As of", _plain(human(figure.as_of, full=True) if figure.as_of else "")),
        ("Part of", _plain(whole.text if isinstance(whole, Figure) else "")),
        ("Event", _brief(event) if isinstance(event, Event) else Text()),
        ("Rule", _plain(figure.rule)),
        ("Id", Text(figure.id, style=theme.DIM)),
    ]
    head = [(bounds(figure), theme.DATE), (figure.category, "")]
    marks = [(figure.span.start, figure.span.end, theme.HIT)]
    return Card(
        _head(head, figure.span.line, figure.section), _quote(text, start, marks), _filled(rows)
    )


@card.register
def _(time: Time, chronicle: Chronicle, near: int) -> Card:
    start, text = _sentence(chronicle, time.sentence)
    events = chronicle.events_of_time.get(time.id, [])
    rows = [
        ("Date", _trail(time)),
        ("Basis", _plain(time.basis + ("" if time.sure else ", more than one reading possible"))),
        ("Rule", _plain(time.rule)),
        *(("Event", _brief(event)) for event in events),
        ("Id", Text(time.id, style=theme.DIM)),
    ]
    head = [(human(time.date, time.modifier, time.bound, full=True), theme.DATE)]
    marks = [(time.span.start, time.span.end, theme.HIT)]
    return Card(
        _head(head, time.span.line, time.section), _quote(text, start, marks), _filled(rows)
    )


@card.register
def _(actor: Participant, chronicle: Chronicle, near: int) -> Card:
    """A profile."""
    look = Look(chronicle)
    members = [a.name for a in chronicle.participants if a.parent == actor.name]
    events = chronicle.events_of.get(actor.name, [])
    figures = [f for f in chronicle.figures if f.source == actor.name]
    side = actor.side if actor.side != "none" else ""
    tie = f" ({actor.side_tie})" if actor.side_tie else ""
    where = f", L{actor.side_line}" if actor.side_line else ""
    lines = sorted(set(chronicle.mention_lines.get(actor.name, ())))
    rows = [
        ("Also", _plain(", ".join(actor.aliases))),
        ("Side", Text(f"{side}{tie}{where}" if side else "", style=look.side_style.get(side, ""))),
        ("Role", _plain(actor.role or "")),
        ("Part of", _plain(actor.parent or "")),
        ("Members", _plain(", ".join(members))),
        ("Years", _plain(active_years(actor))),
        ("Note", _plain(actor.note or "")),
        (
            "Named",
            _plain(
                f"{len(chronicle.mention_lines.get(actor.name, ()))} times, on {len(lines)} lines"
            ),
        ),
        ("Says", _plain("; ".join(f.text for f in figures[:_MOST]))),
        *(("Events" if i == 0 else "", _brief(e)) for i, e in enumerate(events[:_MOST])),
        ("", _plain(f"and {len(events) - _MOST} more" if len(events) > _MOST else "")),
        ("Id", Text(actor.id, style=theme.DIM)),
    ]
    head = [(actor.name, theme.HEAD), (actor.kind, ""), (actor.status or "", "")]
    return Card(_head(head, actor.line, ()), None, _filled(rows))


def _head(words: Iterable[tuple[str, str]], line: int, section: tuple[str, ...]) -> Text:
    parts = [(clean(text), style) for text, style in words if text]
    head = Text(" · ").join(Text(text, style=style) for text, style in parts)
    where = ", ".join(filter(None, [f"L{line}", *section[-1:]]))
    return head.append(f"   {clean(where)}", style=theme.DIM)


def _filled(rows: Iterable[tuple[str, Text]]) -> list[tuple[str, Text]]:
    return [(label, value) for label, value in rows if value.plain.strip()]


def _plain(words: str) -> Text:
    return Text(clean(words))


def _quoted(words: Iterable[str]) -> str:
    return ", ".join(f"“{word}”" for word in words)


def _sentence(chronicle: Chronicle, index: int) -> tuple[int, str]:
    sentence = chronicle.article.sentences[index]
    return sentence.start, chronicle.article.text[sentence.start : sentence.end]


def _quote(text: str, start: int, marks: Iterable[tuple[int, int, str]]) -> Text:
    """A sentence in quotes; `marks` are offsets into the article, of words to set off."""
    quote = Text("“")
    at = 0
    for first, last, style in sorted(marks):
        begin, end = max(at, first - start), min(len(text), last - start)
        if begin < end:
            quote.append(clean(text[at:begin]))
            quote.append(clean(text[begin:end]), style=style)
            at = end
    return quote.append(clean(text[at:])).append("”")


def _marks(event: Event, chronicle: Chronicle) -> list[tuple[int, int, str]]:
    """The date, the figures and the actors of an event's sentence."""
    figures = [f for f in map(chronicle.by_id.get, event.figures) if isinstance(f, Figure)]
    names = set(event.actors)
    return [
        (event.time.span.start, event.time.span.end, theme.HIT),
        *((f.span.start, f.span.end, "bold") for f in figures),
        *(
            (m.span.start, m.span.end, "underline")
            for m in chronicle.mentions
            if event.span.start <= m.span.start < event.span.end and m.name in names
        ),
    ]


def _trail(time: Time) -> Text:
    """How a date was derived, step by step, and the value at its end."""
    text = Text("“" + clean(time.text) + "”")
    for step in time.trail or ((time.origin,) if time.origin else ()):
        text.append(f" → {_step(step)}")
    return text.append(f"   {time.date}", style=theme.DATE)


def _step(step: Step) -> str:
    where = f" (L{step.line})" if step.line else ""
    words = f" “{step.text}”" if step.text else ""
    return clean(f"{step.what}{words}{where}")


def _actors(names: tuple[str, ...], look: Look) -> Text:
    side = {a.name: a.side for a in look.chronicle.participants}
    parts = []
    for name in names:
        told = side.get(name, "none")
        style = look.side_style.get(told, "")
        parts.append(Text(clean(name + (f" ({told})" if told != "none" else "")), style=style))
    return Text(", ").join(parts)


def _context(event: Event, chronicle: Chronicle) -> Text:
    """The sentence behind the event's own, where it is undated and of the same paragraph."""
    sentences = chronicle.article.sentences
    after = event.sentence + 1
    dated = {time.sentence for time in chronicle.times}
    if after >= len(sentences) or after in dated:
        return Text()
    if sentences[after].paragraph != sentences[event.sentence].paragraph:
        return Text()
    return _plain(_sentence(chronicle, after)[1])


def _brief(event: Event) -> Text:
    date = human(event.date, event.time.modifier, event.time.bound)
    return Text(clean(f"{date} {event.summary}")).append(f"  L{event.span.line}", style=theme.DIM)
