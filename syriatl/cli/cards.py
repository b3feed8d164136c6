"""Records in full, in every form."""

from __future__ import annotations

from syriatl.cli.emitting import write_records
from syriatl.cli.output import FOR_PROGRAMS, Output
from syriatl.model.errors import UsageError
from syriatl.model.facts import Event, Time
from syriatl.query.selection import Found
from syriatl.views import delimited
from syriatl.views.records import Record, record_of


def write(found: list[Found], context: int | None, single: bool, out: Output) -> None:
    """Write records in full; a single one is one JSON object, several are an array.

    `context`: so many events and sentences around each; None: one event.

    Raises:
        UsageError: they are of several types, and asked for as one table.
    """
    if out.form in FOR_PROGRAMS:
        records = [_full(item) for item in found]
        if single and out.form == "json":
            out.data(delimited.json_object(records[0]))
        elif len({tuple(record) for record in records}) > 1 and "json" not in out.form:
            raise UsageError("records of several types have no columns in common: write --json")
        else:
            write_records(records, out)
        return
    if not found:
        out.say("nothing found")
        return
    from syriatl.views.details import cards

    near, sentences = (1, 0) if context is None else (context, context)
    out.draw(lambda canvas: cards(found, near, sentences=sentences, bounded=canvas.bounded))


def _full(item: Found) -> Record:
    """A record with what only `show` tells: the derivation of its date, the words for its kind."""
    record = record_of(item.fact, item.chronicle)
    if isinstance(item.fact, Event):
        record["cues"] = list(item.fact.cues)
        record["trail"] = _trail(item.fact.time)
    elif isinstance(item.fact, Time):
        record["trail"] = _trail(item.fact)
    return record


def _trail(time: Time) -> list[Record]:
    return [{"text": step.text, "line": step.line, "what": step.what} for step in time.trail]
