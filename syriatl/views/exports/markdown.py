"""A chronicle in Markdown: a heading a year and a month, each entry citing its line."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from syriatl.model.facts import Event
from syriatl.query.buckets import bucket
from syriatl.query.selection import Found, chronicles
from syriatl.views.dates import month_name, said, year_name
from syriatl.views.exports import Written, told
from syriatl.views.safe import clean


def write(found: Sequence[Found[Event]]) -> Written:
    """The events as a document; none is left out."""
    if not found:
        return Written("")
    lines = [f"# {', '.join(escaped(c.article.title) for c in chronicles(found))}", ""]
    lines += _entries(found)
    lines += ["", "---", ""]
    lines += [f"{number}. {line}" for number, line in enumerate(map(_source, found), 1)]
    return Written("\n".join(lines) + "\n")


def escaped(text: str) -> str:
    """Text in which Markdown sees no signs of its own."""
    return re.sub(r"([\\`*_\[\]<>#|])", r"\\\1", clean(text))


def _entries(found: Sequence[Found[Event]]) -> Iterator[str]:
    year = month = ""
    for number, item in enumerate(found, 1):
        event = item.fact
        place = bucket(event.date, "month") or bucket(event.date, "year")
        heading = year_name(place[0]) if place else "Undated"
        below = month_name(place[1], full=True) if place and len(place) > 1 else ""
        if heading != year:
            yield from ("", f"## {heading}", "")
            year, month = heading, ""
        if below != month:
            yield from ("", f"### {below}", "") if below else ("",)
            month = below
        date = said(event.time)
        how = ", ".join(filter(None, [event.kind, told(event)]))
        yield f"- **{date}** ({how}) {escaped(event.summary)} \\[{number}\\]"


def _source(item: Found[Event]) -> str:
    event = item.fact
    return f"L{event.span.line}: “{escaped(event.text)}”"
