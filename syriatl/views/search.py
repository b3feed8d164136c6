"""What a search found, grouped by sort, the words set off."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from rich.table import Table
from rich.text import Text

from syriatl.query.search import Hit
from syriatl.views import theme
from syriatl.views.dates import said
from syriatl.views.naming import short_docs
from syriatl.views.numbers import bounds
from syriatl.views.records import Record
from syriatl.views.safe import clean

_TITLES = {"event": "Events", "figure": "Figures", "actor": "Actors", "passage": "Other passages"}


def hit_record(hit: Hit) -> Record:
    """A hit as a flat object; `hits` are offsets into `text`."""
    return {
        "sort": hit.sort,
        "id": hit.fact.id if hit.fact else None,
        "doc": hit.chronicle.article.doc,
        "text": hit.text,
        "hits": [list(place) for place in hit.places],
        "section": list(hit.section),
        "line": hit.line,
    }


def drawn(hits: Sequence[Hit], *, bounded: bool) -> Iterator[Text | Table]:
    """All hits, each with its line."""
    docs = short_docs((hit.chronicle.article.doc for hit in hits), bounded)
    for sort, group in groupby(hits, key=lambda hit: hit.sort):
        found = list(group)
        yield Text.assemble((_TITLES[sort], theme.HEAD), (f"  {len(found)}", theme.DIM))
        rows = [
            (
                Text(f"L{hit.line}", style=theme.DIM),
                Text.assemble(*_before(hit), *_article(hit, docs)).append_text(
                    marked(hit.text, hit.places)
                ),
            )
            for hit in found
        ]
        if bounded:
            table = Table.grid(padding=(0, 2, 0, 0))
            table.add_column(width=6, justify="right")
            for row in rows:
                table.add_row(*row)
            yield table
        else:
            yield from (Text.assemble(f"{line.plain:>6}  ", text) for line, text in rows)


def marked(text: str, places: Sequence[tuple[int, int]]) -> Text:
    """A text with the places in it set off."""
    line, at = Text(), 0
    for start, end in places:
        if start >= at:
            line.append(clean(text[at:start])).append(clean(text[start:end]), style=theme.HIT)
            at = end
    return line.append(clean(text[at:]))


def _article(hit: Hit, docs: dict[str, str]) -> Iterator[tuple[str, str]]:
    """In which of several articles it stands."""
    if len(docs) > 1:
        yield docs[hit.chronicle.article.doc] + "  ", theme.DIM


def _before(hit: Hit) -> Iterator[tuple[str, str]]:
    """What stands before the words: an event's date, a figure's value."""
    if hit.sort == "event":
        time = hit.fact.time
        yield said(time) + "  ", theme.DATE
    elif hit.sort == "figure":
        yield bounds(hit.fact) + "  ", theme.DATE
