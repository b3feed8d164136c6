"""The records' JSON Schemas: what a script may rely on. Tests hold the records against them."""

from __future__ import annotations

from typing import Any

from syriatl.model.edtf import PRECISIONS
from syriatl.model.facts import VALUES

Schema = dict[str, Any]

_TEXT: Schema = {"type": "string"}
_TEXT_OR_NULL: Schema = {"type": ["string", "null"]}
_TEXTS: Schema = {"type": "array", "items": _TEXT}
_NUMBER_OR_NULL: Schema = {"type": ["number", "null"]}
_COUNT: Schema = {"type": "integer", "minimum": 0}
_LINE: Schema = {"type": "integer", "minimum": 1}
_FLAG: Schema = {"type": "boolean"}
_EDTF: Schema = {"type": "string", "description": "EDTF (ISO 8601-2), levels 0 and 1"}
_EDTF_OR_NULL: Schema = {**_EDTF, "type": ["string", "null"]}
_DAY_OR_NULL: Schema = {"type": ["string", "null"], "description": "ISO day; null: open"}
_ORIGIN: Schema = {
    "type": ["object", "null"],
    "properties": {"text": _TEXT, "line": {"type": "integer", "minimum": 0}},
    "required": ["text", "line"],
    "description": "the date or heading that the missing parts came from",
}


def _one_of(values: tuple[str, ...], *, none: bool = False) -> Schema:
    return {"enum": [*values, None] if none else list(values)}


def _id(letter: str) -> Schema:
    return {"type": "string", "pattern": f"^{letter}-[0-9a-f]{{8}}$"}


_PLACE: dict[str, Schema] = {"section": _TEXTS, "line": _LINE, "column": _COUNT}

PROPERTIES: dict[str, dict[str, Schema]] = {
    "event": {
        "id": _id("e"),
        "doc": _TEXT,
        "date": _EDTF,
        "date_start": _DAY_OR_NULL,
        "date_end": _DAY_OR_NULL,
        "precision": _one_of(PRECISIONS),
        "modifier": _one_of(VALUES["modifier"], none=True),
        "bound": _one_of(VALUES["bound"], none=True),
        "date_text": _TEXT,
        "date_basis": _one_of(VALUES["basis"]),
        "date_from": _ORIGIN,
        "kind": _one_of(VALUES["kind"]),
        "summary": _TEXT,
        "text": _TEXT,
        "reference": _FLAG,
        "actors": _TEXTS,
        "sides": _TEXTS,
        "places": _TEXTS,
        "figures": _TEXTS,
        "status": _one_of(VALUES["status"]),
        "claimants": _TEXTS,
        "reported": _EDTF_OR_NULL,
        **_PLACE,
    },
    "actor": {
        "id": _id("a"),
        "doc": _TEXT,
        "name": _TEXT,
        "aliases": _TEXTS,
        "kind": _one_of(VALUES["actor_kind"]),
        "side": _TEXT,
        "role": _TEXT_OR_NULL,
        "parent": _TEXT_OR_NULL,
        "status": _one_of(VALUES["actor_status"], none=True),
        "active": _EDTF_OR_NULL,
        "note": _TEXT_OR_NULL,
        "flag": _TEXT_OR_NULL,
        "listed": _FLAG,
        "mentions": _COUNT,
        "lines": {"type": "array", "items": _LINE},
        "events": _COUNT,
        "first": _EDTF_OR_NULL,
        "last": _EDTF_OR_NULL,
        "side_line": {"type": ["integer", "null"]},
        "side_tie": _TEXT_OR_NULL,
    },
    "figure": {
        "id": _id("f"),
        "doc": _TEXT,
        "text": _TEXT,
        "low": _NUMBER_OR_NULL,
        "high": _NUMBER_OR_NULL,
        "qualifier": _one_of(VALUES["qualifier"]),
        "unit": _one_of(VALUES["unit"]),
        "category": _one_of(VALUES["category"]),
        "source": _TEXT_OR_NULL,
        "as_of": _EDTF_OR_NULL,
        "event": _TEXT_OR_NULL,
        "part_of": _TEXT_OR_NULL,
        "sentence": _TEXT,
        **_PLACE,
    },
    "date": {
        "id": _id("d"),
        "doc": _TEXT,
        "text": _TEXT,
        "date": _EDTF,
        "modifier": _one_of(VALUES["modifier"], none=True),
        "bound": _one_of(VALUES["bound"], none=True),
        "date_basis": _one_of(VALUES["basis"]),
        "date_from": _ORIGIN,
        "rule": _TEXT,
        **_PLACE,
    },
    "media": {
        "doc": _TEXT,
        "caption": _TEXT,
        "link": _TEXT,
        "section": _TEXTS,
        "line": _LINE,
    },
}


def schema(what: str) -> Schema:
    """The JSON Schema (2020-12) of one type of record."""
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": what,
        "type": "object",
        "properties": PROPERTIES[what],
        "required": list(PROPERTIES[what]),
        "additionalProperties": False,
    }


def fields_of(what: str) -> tuple[str, ...]:
    """The names of a record's fields, in order."""
    return tuple(PROPERTIES[what])
