"""A list of records in every form: ordered, cut to size, written, and what was left out told."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any, TypeVar

from syriatl.cli.asking import Asked
from syriatl.cli.emitting import draw_grid, write_records
from syriatl.cli.names import split, unknown
from syriatl.cli.output import FOR_PROGRAMS, Listing, Output
from syriatl.model.article import Media
from syriatl.model.errors import UsageError
from syriatl.model.facts import Event
from syriatl.query.selection import Found, chronicles, sort_value
from syriatl.views import delimited
from syriatl.views.records import Record
from syriatl.views.schemas import fields_of

if TYPE_CHECKING:
    from syriatl.views.sheets import Sheet

F = TypeVar("F")
_SORTED_BY = {  # what people call the fields that they sort by
    ("figure", "value"): ("high", "low"),
    ("figure", "date"): ("as_of",),
    ("actor", "date"): ("first",),
}


def show(
    found: Sequence[Found[object]],
    what: str,
    listing: Listing,
    out: Output,
    query: Asked | None = None,
) -> None:
    """Write the found facts of a type as asked. `query`: what was asked, to tell it again.

    Raises:
        UsageError: a field that such records do not have.
    """
    fields = _fields(listing.fields, what)
    chosen = ordered(found, what, listing)
    if count_alone(found, listing, out):
        return
    if out.form in FOR_PROGRAMS:
        _for_programs(chosen, what, fields, out)
    else:
        hidden = _for_people(chosen, what, fields, out)
        out.say(footer(chosen, found, what, query, hidden))


def count_alone(found: Sequence[object], listing: Listing, out: Output) -> bool:
    """Write how many there are, if that is all that is asked for."""
    if listing.count_only:
        out.data(f"{len(found[: listing.limit])}\n")
    return listing.count_only


def only(listing: Listing, mode: str, *taken: str) -> None:
    """What an option that shows something else than the list can do of the options of lists.

    Raises:
        UsageError: another of them is asked for.
    """
    for name, value in listing._asdict().items():
        option = name.removesuffix("_only")
        given = value not in (None, False, []) or (option == "limit" and value == 0)
        if given and option not in taken:
            raise UsageError(f"{mode} takes no --{option}")


def _fields(typed: Sequence[str] | None, what: str) -> list[str] | None:
    """The fields asked for; None where all are meant."""
    if not typed:
        return None
    return [_field(name, what) for name in split(typed)]


def _field(name: str, what: str) -> str:
    """A field that such records have.

    Raises:
        UsageError: they have no such field.
    """
    known = fields_of(what)
    if name not in known:
        raise UsageError(f"{unknown('field', name, known)}; fields: {', '.join(known)}")
    return name


def ordered(found: Sequence[Found[F]], what: str, listing: Listing) -> list[Found[F]]:
    """The found facts in the order asked for, as many as asked for."""
    from syriatl.views.records import record_of

    if not listing.sort:
        return list(reversed(found) if listing.reverse else found)[: listing.limit]
    fields = _SORTED_BY.get((what, listing.sort)) or (_field(listing.sort, what),)
    keys = [(sort_value(record_of(f.fact, f.chronicle), fields), f) for f in found]
    known = sorted(
        (pair for pair in keys if pair[0] is not None),
        key=lambda pair: pair[0] or (),
        reverse=listing.reverse,
    )
    unknown_ones = [pair for pair in keys if pair[0] is None]  # last, whatever the order
    return [f for _, f in (*known, *unknown_ones)][: listing.limit]


def _for_programs(
    found: list[Found[object]], what: str, fields: list[str] | None, out: Output
) -> None:
    if out.form == "md" and fields is None:
        from syriatl.views.grid import grid

        drawn = grid(found, what)
        out.data(delimited.markdown_table(drawn.texts(), drawn.titles))
        return
    from syriatl.views.records import record_of

    # Made one by one as they are written: those of a large corpus take more room than its articles.
    records: Iterable[Record] = (record_of(f.fact, f.chronicle) for f in found)
    if fields is not None:
        records = ({name: record[name] for name in fields} for record in records)
    write_records(records, out, fields or fields_of(what))


def _for_people(
    found: list[Found[object]], what: str, fields: list[str] | None, out: Output
) -> Sequence[str]:
    """Draw a list; the titles of the columns that the terminal has no room for."""
    from syriatl.views.grid import field_grid, grid, sentences

    if out.form == "text":
        out.text(sentences(found, what))
        return ()
    if fields is not None:
        drawn = field_grid(found, fields)
    else:
        drawn = grid(found, what, width=out.canvas.width if out.terminal else None)
        drawn = drawn.telling() if out.form == "table" else drawn
    draw_grid(drawn, out)
    kept = drawn.fitted(out.canvas.width).titles if out.terminal else drawn.titles
    return [title for title in drawn.titles if title not in kept]


def footer(
    shown: Sequence[Found[object]],
    found: Sequence[Found[object]],
    what: str,
    query: Asked | None = None,
    hidden: Sequence[str] = (),
) -> str:
    """How many there are, of how many, what was asked, what is not shown, where to go from here."""
    from syriatl.views.sheets import SHEETS

    sheet = SHEETS[what]
    total = len(found) if query is None else query.total(what)
    if not found:
        none = f"no {sheet.plural} found" + (f" among {total:,}" if total else "")
        return " · ".join([none, *(query.told(found) if query else [])])
    told = [_counted(len(shown), len(found), total, sheet), *_asked(found, query)]
    if what == "figure" and query and (undated := query.undated(what)):
        told.append(f"{undated:,} of all have no date")
    if background := sum(_background(f.fact) for f in shown):
        told.append(f"(background): {background:,}")
    if hidden:
        told.append(f"hidden for lack of width: {', '.join(hidden)}")
    if sys.stderr.isatty() and shown and not isinstance(shown[0].fact, Media):
        told.append(f"more: syriatl show {_example(shown).id}")
    return " · ".join(told)


def _example(shown: Sequence[Found[object]]) -> Any:
    """A record to look at: the first that is no background mention."""
    return next((f.fact for f in shown if not _background(f.fact)), shown[0].fact)


def _background(fact: object) -> bool:
    return isinstance(fact, Event) and fact.reference


def _counted(shown: int, found: int, total: int, sheet: Sheet) -> str:
    """`5 of 12 events (222 in all)`."""
    if shown < found < total:
        return f"{shown:,} of {sheet.counted(found)} ({total:,} in all)"
    return f"{shown:,} of {sheet.counted(total)}" if shown < total else sheet.counted(shown)


def _asked(found: Sequence[Found[object]], query: Asked | None) -> list[str]:
    """The time that was asked for, and the only one of several articles that has an answer."""
    if query is None:
        return []
    told = chronicles(found)
    only = [f"all in {told[0].article.doc}"] if len(told) == 1 < len(query.chronicles) else []
    return [*query.told(found), *only]
