"""The parts of a card: one thing in full."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from rich.table import Table
from rich.text import Text

from syriatl.model.facts import Chronicle, Event
from syriatl.views import theme
from syriatl.views.dates import said
from syriatl.views.safe import clean

_LABEL = 9  # cells


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


def head(words: Iterable[tuple[str, str]], line: int, section: tuple[str, ...]) -> Text:
    """Words in their styles, then where they come from."""
    parts = [(clean(text), style) for text, style in words if text]
    joined = Text(" · ").join(Text(text, style=style) for text, style in parts)
    where = ", ".join(filter(None, [f"L{line}", *section[-1:]]))
    return joined.append(f"   {clean(where)}", style=theme.DIM)


def filled(rows: Iterable[tuple[str, Text]]) -> list[tuple[str, Text]]:
    """The rows that say something."""
    return [(label, value) for label, value in rows if value.plain.strip()]


def plain(words: str) -> Text:
    """Words of the article or about it, harmless."""
    return Text(clean(words))


def sentence(chronicle: Chronicle, index: int) -> tuple[int, str]:
    """Where a sentence starts, and its text."""
    found = chronicle.article.sentences[index]
    return found.start, chronicle.article.text[found.start : found.end]


def quote(text: str, start: int, marks: Iterable[tuple[int, int, str]]) -> Text:
    """A sentence in quotes; `marks` are offsets into the article, of words to set off."""
    quoted = Text("“")
    at = 0
    for first, last, style in sorted(marks):
        begin, end = max(at, first - start), min(len(text), last - start)
        if begin < end:
            quoted.append(clean(text[at:begin]))
            quoted.append(clean(text[begin:end]), style=style)
            at = end
    return quoted.append(clean(text[at:])).append("”")


def brief(event: Event) -> Text:
    """An event in a line: date, headline, line."""
    date = said(event.time)
    return Text(clean(f"{date} {event.summary}")).append(f"  L{event.span.line}", style=theme.DIM)
