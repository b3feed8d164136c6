"""One fact in full: its sentence with the words marked, and what was made of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import singledispatch
from itertools import takewhile

from rich.table import Table
from rich.text import Text

from syriatl.model.facts import NONE, Chronicle, Event, Figure, Participant, Step, Time
from syriatl.query.lookup import Line, neighbours
from syriatl.query.selection import Found, chronicles
from syriatl.views import theme
from syriatl.views.card import Card, brief, drawn, filled, head, plain, quote, sentence
from syriatl.views.dates import human, said
from syriatl.views.naming import Look
from syriatl.views.numbers import befell, bounds, counted
from syriatl.views.profile import profile
from syriatl.views.safe import clean


def cards(
    found: Sequence[Found[object]], near: int, *, sentences: int = 0, bounded: bool
) -> Iterator[Text | Table]:
    """Facts one below the other, each with so many events and sentences around it."""
    several = len(chronicles(found)) > 1
    for index, (fact, chronicle) in enumerate(found):
        if index:
            yield Text()
        full = card(fact, chronicle, near)
        if several:
            full.rows.insert(0, ("Article", plain(chronicle.article.doc)))
        full.rows.extend(_around(fact, chronicle, sentences))
        yield from drawn(full, bounded=bounded)


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
    date = said(event.time, full=True)
    words = [(date, theme.DATE), (event.kind, theme.KIND.get(event.kind, "")), (event.status, "")]
    if event.reference:
        words.append(("background", theme.DIM))
    before, after = neighbours(event, chronicle, near)
    figures = [f for f in map(chronicle.by_id.get, event.figures) if isinstance(f, Figure)]
    rows = [
        ("What", Text(clean(event.summary))),
        ("Date", _trail(event.time)),
        ("Kind", plain(f"{event.kind}, by {_quoted(event.cues)}" if event.cues else event.kind)),
        ("Actors", _actors(event.actors, look)),
        ("Places", plain(", ".join(event.places))),
        ("Figures", plain("; ".join(f"{bounds(f)} {befell(f)}" for f in figures))),
        ("Said by", plain(", ".join(event.claimants))),
        ("Known", plain(human(event.reported, full=True) if event.reported else "")),
        ("Context", _context(event, chronicle)),
        *(("Before", brief(e)) for e in before),
        *(("After", brief(e)) for e in after),
        ("Id", Text(event.id, style=theme.DIM)),
    ]
    return Card(
        head(words, event.span.line, event.section),
        quote(event.text, event.span.start, _marks(event, chronicle)),
        filled(rows),
    )


@card.register
def _(figure: Figure, chronicle: Chronicle, near: int) -> Card:
    start, text = sentence(chronicle, figure.sentence)
    event = chronicle.by_id.get(chronicle.event_of_figure.get(figure.id, ""))
    whole = chronicle.by_id.get(figure.part_of or "")
    rows = [
        ("Counts", plain(counted(figure))),
        ("Value", plain(f"{bounds(figure)} ({figure.qualifier}), unit {figure.unit}")),
        ("Says", plain(figure.source or "the article itself")),
        ("As of", plain(human(figure.as_of, full=True) if figure.as_of else "")),
        ("Part of", plain(whole.text if isinstance(whole, Figure) else "")),
        ("Event", brief(event) if isinstance(event, Event) else Text()),
        ("Rule", plain(figure.rule)),
        ("Id", Text(figure.id, style=theme.DIM)),
    ]
    told = [(bounds(figure), theme.DATE), (figure.category, "")]
    marks = [(figure.span.start, figure.span.end, theme.HIT)]
    return Card(
        head(told, figure.span.line, figure.section), quote(text, start, marks), filled(rows)
    )


@card.register
def _(time: Time, chronicle: Chronicle, near: int) -> Card:
    start, text = sentence(chronicle, time.sentence)
    events = chronicle.events_of_time.get(time.id, [])
    rows = [
        ("Date", _trail(time)),
        ("Basis", plain(time.basis + ("" if time.sure else ", more than one reading possible"))),
        ("Rule", plain(time.rule)),
        *(("Event", brief(event)) for event in events),
        ("Id", Text(time.id, style=theme.DIM)),
    ]
    told = [(said(time, full=True), theme.DATE)]
    marks = [(time.span.start, time.span.end, theme.HIT)]
    return Card(head(told, time.span.line, time.section), quote(text, start, marks), filled(rows))


@card.register
def _(actor: Participant, chronicle: Chronicle, near: int) -> Card:
    return profile(actor, chronicle)


@card.register
def _(line: Line, chronicle: Chronicle, near: int) -> Card:
    """A line of the source with everything that was found in it."""
    marks = [(t.span.start, t.span.end, theme.HIT) for t in line.times]
    marks += [(f.span.start, f.span.end, "bold") for f in line.figures]
    marks += [(m.span.start, m.span.end, "underline") for m in line.mentions]
    rows = [
        *(("Event", brief(event)) for event in line.events),
        *(("Date", _trail(time)) for time in line.times),
        ("Figures", plain("; ".join(f"{bounds(f)} ({f.text})" for f in line.figures))),
        ("Actors", plain(", ".join(dict.fromkeys(m.name for m in line.mentions)))),
    ]
    return Card(
        head([("Line", theme.HEAD)], line.number, line.section),
        quote(line.text, line.start, marks) if line.text.strip() else Text("blank", theme.DIM),
        filled(rows),
    )


def _around(fact: object, chronicle: Chronicle, count: int) -> Iterator[tuple[str, Text]]:
    """The sentences before and behind a fact's own, each with its line."""
    if not count or not isinstance(fact, Event | Figure | Time):
        return
    article, own = chronicle.article, fact.sentence
    for index in range(max(0, own - count), min(len(article.sentences), own + count + 1)):
        if index != own:
            start, text = sentence(chronicle, index)
            yield f"L{article.line_at(start)}", plain(text)


def _quoted(words: Iterable[str]) -> str:
    return ", ".join(f"“{word}”" for word in words)


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
    derived = time.basis != "explicit" or len(time.trail) > 1  # else the words say it all
    for step in (time.trail or ((time.origin,) if time.origin else ())) if derived else ():
        text.append(f" → {_step(step)}")
    return text.append(f"   {time.date}", style=theme.DATE)


def _step(step: Step) -> str:
    where = f" (L{step.line})" if step.line else ""
    words = f" “{step.text}”" if step.text else ""
    return clean(f"{step.what}{words}{where}")


def _actors(names: tuple[str, ...], look: Look) -> Text:
    parts = []
    for name in names:
        told = look.chronicle.side_of(name)
        style = look.side_style.get(told, "")
        parts.append(Text(clean(name + (f" ({told})" if told != NONE else "")), style=style))
    return Text(", ").join(parts)


def _context(event: Event, chronicle: Chronicle) -> Text:
    """The undated sentences behind the event's own, up to the end of the paragraph."""
    sentences = chronicle.article.sentences
    paragraph = sentences[event.sentence].paragraph
    dated = {time.sentence for time in chronicle.times}
    behind = takewhile(
        lambda i: i not in dated and sentences[i].paragraph == paragraph,
        range(event.sentence + 1, len(sentences)),
    )
    return plain(" ".join(sentence(chronicle, i)[1] for i in behind))
