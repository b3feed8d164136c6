"""Columns of the UCDP Georeferenced Event Dataset (Uppsala Conflict Data Program, GED 24.1).

<https://ucdp.uu.se/downloads/>
"""

from __future__ import annotations

from collections.abc import Sequence

from syriatl.model.edtf import Edtf, iso_day
from syriatl.model.facts import Event
from syriatl.query.deaths import Deaths, deaths
from syriatl.query.selection import Found
from syriatl.views.exports.coded import Rows, article_source, days_covered, parties, where
from syriatl.views.records import Record

COLUMNS = (
    "id", "relid", "year", "active_year", "code_status", "type_of_violence", "conflict_dset_id",
    "conflict_new_id", "conflict_name", "dyad_dset_id", "dyad_new_id", "dyad_name",
    "side_a_dset_id", "side_a_new_id", "side_a", "side_b_dset_id", "side_b_new_id", "side_b",
    "number_of_sources", "source_article", "source_office", "source_date", "source_headline",
    "source_original", "where_prec", "where_coordinates", "where_description", "adm_1", "adm_2",
    "latitude", "longitude", "geom_wkt", "priogrid_gid", "country", "country_id", "region",
    "event_clarity", "date_prec", "date_start", "date_end", "deaths_a", "deaths_b",
    "deaths_civilians", "deaths_unknown", "best", "high", "low", "gwnoa", "gwnob",
)  # fmt: skip
_FORCE = ("airstrike", "battle", "attack")  # kinds in which armed force is used


def rows(found: Sequence[Found[Event]]) -> Rows:
    """The events that are ones by UCDP's definition: armed force with a death that is told."""
    told = [(f, deaths(f.fact, f.chronicle)) for f in found if f.fact.kind in _FORCE]
    records = [_row(item, toll) for item, toll in told if toll]
    return Rows(records, COLUMNS, len(found) - len(records))


def _row(found: Found[Event], toll: Deaths) -> Record:
    event = found.fact
    article = found.chronicle.article
    first, second = [*parties(found), [], []][:2]
    place = where(found)
    told: Record = {
        "id": event.id,
        "year": (event.date.earliest() or [None])[0],
        "side_a": ", ".join(first),
        "side_b": ", ".join(second),
        "source_article": article_source(found),
        "source_office": article.meta.get("author"),
        "source_date": article.published.isoformat() if article.published else None,
        "source_headline": article.title,
        "source_original": "; ".join(event.claimants),
        "where_coordinates": place.places.partition("; ")[0],
        "where_description": place.places,
        "country": place.country,
        "date_prec": _precision(event.date),
        "date_start": iso_day(event.date.earliest()),
        "date_end": iso_day(event.date.latest()),
        "deaths_civilians": toll.civilians.best,
        "best": toll.all.best,
        "high": toll.all.high,
        "low": toll.all.low,
    }
    return {column: told.get(column) for column in COLUMNS}


def _precision(date: Edtf) -> int | None:
    """UCDP's code: 1 the day, 2 some days, 3 the week, 4 the month, 5 more than that."""
    days = days_covered(date)
    if days is None:
        return None
    return next((code for code, most in ((1, 1), (2, 6), (3, 7), (4, 31)) if days <= most), 5)
