"""TimelineJS 3 (Knight Lab): only the parts of a date that the article states.

<https://timeline.knightlab.com/docs/json-format.html>
"""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from syriatl.model.edtf import Edtf, Point
from syriatl.model.facts import NONE, Event
from syriatl.query.selection import Found
from syriatl.views.dates import said
from syriatl.views.delimited import json_object
from syriatl.views.exports import Written
from syriatl.views.naming import Look, looks
from syriatl.views.records import Record
from syriatl.views.safe import clean


def write(found: Sequence[Found[Event]]) -> Written:
    """The events as slides; those without a beginning are left out."""
    placed = [f for f in found if _placed(f.fact.date)]
    look = looks(found)
    title = found[0].chronicle.article.title if found else ""
    timeline = {
        "title": {"text": {"headline": escape(clean(title))}},
        "events": [_slide(f, look[id(f.chronicle)]) for f in placed],
    }
    return Written(json_object(timeline), len(found) - len(placed))


def _placed(date: Edtf) -> bool:
    return date.start is not None and date.start.year is not None


def _slide(found: Found[Event], look: Look) -> Record:
    """An event; those of the same sides share a lane, whichever of them is named first."""
    event = found.fact
    source = f"{found.chronicle.article.title}, line {event.span.line}"
    slide: Record = {
        "unique_id": event.id,
        "group": clean(" · ".join(side for side in look.sides if side in event.sides) or NONE),
        "display_date": clean(said(event.time, full=True)),
        "start_date": _parts(event.date.start),
        "text": {
            "headline": escape(clean(event.summary)),
            "text": f"<p>{escape(clean(event.text))}</p>"
            f"<p><small>{escape(clean(source))}</small></p>",
        },
    }
    if event.date.interval and event.date.end is not None:
        slide["end_date"] = _parts(event.date.end)
    return slide


def _parts(point: Point | None) -> dict[str, int]:
    """Year, month and day as far as they are stated; a season has no month."""
    parts: dict[str, int] = {}
    if point is not None and point.year is not None:
        parts["year"] = point.year
        if point.month is not None and point.month <= 12:
            parts["month"] = point.month
            if point.day is not None:
                parts["day"] = point.day
    return parts
