"""Columns of ACLED (Armed Conflict Location & Event Data), as of its changes of 2023.

<https://acleddata.com/knowledge-base/guide-to-2023-acled-column-changes>
"""

from __future__ import annotations

from collections.abc import Sequence

from syriatl.knowledge import table
from syriatl.model.edtf import Edtf, iso_day
from syriatl.model.facts import Event
from syriatl.query.deaths import deaths
from syriatl.query.selection import Found
from syriatl.views.exports.coded import Rows, article_source, days_covered, parties, where
from syriatl.views.records import Record

COLUMNS = (
    "event_id_cnty", "event_date", "year", "time_precision", "disorder_type", "event_type",
    "sub_event_type", "actor1", "assoc_actor_1", "inter1", "actor2", "assoc_actor_2", "inter2",
    "interaction", "civilian_targeting", "iso", "region", "country", "admin1", "admin2", "admin3",
    "location", "latitude", "longitude", "geo_precision", "source", "source_scale", "notes",
    "fatalities", "tags", "timestamp",
)  # fmt: skip
_DAY, _WEEK, _MONTH = 1, 2, 3  # ACLED's time_precision


def rows(found: Sequence[Found[Event]]) -> Rows:
    """Every event as a row."""
    return Rows([_row(item) for item in found], COLUMNS)


def _row(found: Found[Event]) -> Record:
    event = found.fact
    first, second = [*parties(found), [], []][:2]
    place = where(found)
    toll = deaths(event, found.chronicle)
    told: Record = {
        "event_id_cnty": event.id,
        "event_date": iso_day(event.date.earliest()) if days_covered(event.date) == 1 else None,
        "year": _year(event.date),
        "time_precision": _precision(event),
        **_types(event.kind),
        "actor1": first[0] if first else None,
        "assoc_actor_1": "; ".join(first[1:]),
        "actor2": second[0] if second else None,
        "assoc_actor_2": "; ".join(second[1:]),
        "country": place.country,
        "location": place.places,
        "source": "; ".join(event.claimants) or found.chronicle.article.title,
        "notes": f"{event.text} ({article_source(found)})",
        "fatalities": toll.all.low if toll else None,  # ACLED takes the lowest that is reported
        "tags": f"date={event.date}; wording={event.status}",
    }
    return {column: told.get(column) for column in COLUMNS}


def _types(kind: str) -> Record:
    """The nearest type, by `knowledge/definitions.toml`."""
    definitions = table("definitions")
    sub_type = definitions["kind"][kind]["acled"]
    return {"sub_event_type": sub_type, **definitions["acled"][sub_type]}


def _year(date: Edtf) -> int | None:
    first, last = date.earliest(), date.latest()
    return first[0] if first and last and first[0] == last[0] else None


def _precision(event: Event) -> int | None:
    """ACLED's code: to the day, to the week, to the month; None for what is placed less well."""
    days = days_covered(event.date)
    if days is None or days > 31:
        return None
    if days == 1 and event.time.modifier != "approx":
        return _DAY
    return _WEEK if days <= 7 else _MONTH
