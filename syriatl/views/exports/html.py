"""A page of its own: no script, nothing loaded from elsewhere."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from syriatl.model.facts import Event
from syriatl.query.buckets import bucket
from syriatl.query.selection import Found
from syriatl.views.dates import said, year_name
from syriatl.views.exports import Written, told
from syriatl.views.safe import clean

_STYLE = """
body { font: 1rem/1.5 system-ui, sans-serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem; }
table { border-collapse: collapse; width: 100%; }
th, td { text-align: left; vertical-align: top; padding: .3rem .8rem .3rem 0; }
th[scope=rowgroup] { padding-top: 1.5rem; font-size: 1.3rem; }
td:first-child { white-space: nowrap; font-weight: 600; }
blockquote { margin: .2rem 0; color: GrayText; font-size: .9rem; }
:root { color-scheme: light dark; }
"""


def write(found: Sequence[Found[Event]]) -> Written:
    """The events as a table with a group a year; none is left out."""
    titles = dict.fromkeys(f.chronicle.article.title for f in found)
    title = _text(", ".join(titles))
    rows: list[str] = []
    year = None
    for item in found:
        place = bucket(item.fact.date, "year")
        if place != year:
            year = place
            name = year_name(place[0]) if place else "Undated"
            rows.append(f'<tr><th scope="rowgroup" colspan="4">{name}</th></tr>')
        rows.append(_row(item.fact))
    body = "\n".join(rows)
    page = (
        f'<!doctype html>\n<html lang="en">\n<meta charset="utf-8">\n<title>{title}</title>\n'
        f"<style>{_STYLE}</style>\n<h1>{title}</h1>\n<table>\n"
        "<tr><th>Date</th><th>Kind</th><th>What</th><th>Who</th></tr>\n"
        f"{body}\n</table>\n</html>\n"
    )
    return Written(page)


def _row(event: Event) -> str:
    date = said(event.time)
    how = f" <em>({told(event)})</em>" if told(event) else ""
    quote = f"<blockquote>{_text(event.text)} L{event.span.line}</blockquote>"
    who = _text(", ".join(event.actors))
    return (
        f'<tr id="{event.id}"><td>{_text(date)}</td><td>{event.kind}</td>'
        f"<td>{_text(event.summary)}{how}{quote}</td><td>{who}</td></tr>"
    )


def _text(words: str) -> str:
    return escape(clean(words))
