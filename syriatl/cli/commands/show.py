"""One record, one day, one line, one actor in full."""

from typing import Annotated, Any

from typer import Argument, Option

from syriatl.cli import completing
from syriatl.cli.asking import Asked
from syriatl.cli.dating import DateReader
from syriatl.cli.emitting import write_records
from syriatl.cli.names import unknown_actor
from syriatl.cli.options import output, read, takes
from syriatl.cli.output import FOR_PROGRAMS, Output
from syriatl.model.errors import UsageError
from syriatl.model.facts import Chronicle, Event, Time
from syriatl.query import lookup
from syriatl.query.actors import find
from syriatl.query.selection import Found
from syriatl.views import delimited
from syriatl.views.records import Record, record_of


@takes(query=read, out=output)
def show(
    query: Asked,
    out: Output,
    which: Annotated[
        list[str],
        Argument(
            metavar="ID|DATE|LINE|NAME...",
            help="e-1c03, 2019-10-06, L148, SDF",
            autocompletion=completing.records,
        ),
    ],
    context: Annotated[
        int | None,
        Option("-C", "--context", min=0, help="So many events and sentences before and after."),
    ] = None,
) -> None:
    """One record in full: its sentence, how its date was derived, who, where, what came next.

    Examples:
      syriatl show 2019-10-06
      syriatl show L302
      syriatl show SDF
    """
    found = [item for text in which for item in facts(text, query.chronicles)]
    single = len(which) == 1 and len(found) == 1
    if out.form in FOR_PROGRAMS:
        _write(found, single, out)
    elif found:
        _draw(found, context, out)
    else:
        out.say(f"no event found in {' or '.join(which)}")


def facts(text: str, chronicles: list[Chronicle]) -> list[Found[Any]]:
    """The facts that an id, a line, a name or a date means, in this order.

    Raises:
        UsageError: nothing is meant by it, or more than one record by an id.
    """
    if lookup.is_id(text):
        return _one(text, [Found(f, c) for c in chronicles for f in lookup.by_id(text, c)])
    if (number := lookup.line_number(text)) is not None:
        return [Found(_line(number, c), c) for c in chronicles]
    named = [Found(a, c) for c in chronicles for a in find(c.participants, text)]
    return named or _on_day(text, chronicles)


def _one(text: str, found: list[Found[Any]]) -> list[Found[Any]]:
    if not found:
        raise UsageError(f"no record has the id {text}")
    if len({f.fact.id for f in found}) > 1:
        ids = ", ".join(f.fact.id for f in found[:8])
        raise UsageError(f"{text} is the beginning of {len(found)} ids: {ids}")
    return found[:1]


def _line(number: int, chronicle: Chronicle) -> lookup.Line:
    lines = len(chronicle.article.line_starts)
    if not 1 <= number <= lines:
        raise UsageError(f"{chronicle.article.doc} has lines 1 to {lines}")
    return lookup.on_line(number, chronicle)


def _on_day(text: str, chronicles: list[Chronicle]) -> list[Found[Any]]:
    """The events of a day (or month, or year); "last month" differs by article."""
    try:
        dates = [DateReader(c.article.published).read(text) for c in chronicles]
    except UsageError as error:
        if text[:1].isdigit():
            raise
        raise UsageError(unknown_actor(text, chronicles, "record or date")) from error
    asked = zip(chronicles, dates, strict=True)
    return [Found(event, c) for c, date in asked for event in c.events if event.date.within(date)]


def _write(found: list[Found[Any]], single: bool, out: Output) -> None:
    """Write records in full; a single one is one JSON object, several are an array.

    Raises:
        UsageError: they are of several types, and asked for as one table.
    """
    records = [_full(item) for item in found]
    if single and out.form == "json":
        out.data(delimited.json_object(records[0]))
    elif len({tuple(record) for record in records}) > 1 and "json" not in out.form:
        raise UsageError("records of several types have no columns in common: write --json")
    else:
        write_records(records, out)


def _draw(found: list[Found[Any]], context: int | None, out: Output) -> None:
    """Draw cards. `context`: so many events and sentences around each; None: one event."""
    from syriatl.views.details import cards

    near, sentences = (1, 0) if context is None else (context, context)
    out.draw(lambda canvas: cards(found, near, sentences=sentences, bounded=canvas.bounded))


def _full(item: Found[Any]) -> Record:
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
