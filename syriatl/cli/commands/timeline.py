"""The timeline."""

from typing import Annotated, Literal

from typer import Option

from syriatl.cli import listing
from syriatl.cli.asking import Asked
from syriatl.cli.emitting import emit
from syriatl.cli.options import asked, output, rows, takes
from syriatl.cli.output import FOR_PROGRAMS, Listing, Output
from syriatl.model.errors import UsageError
from syriatl.model.facts import Event
from syriatl.query.selection import Found


@takes(query=asked, rows=rows, out=output)
def timeline(
    query: Asked,
    rows: Listing,
    out: Output,
    by: Annotated[
        Literal["day", "month", "quarter", "year"] | None,
        Option(help="A heading (or bar) for each.", show_default=False),
    ] = None,
    bars: Annotated[bool, Option("--bars", help="How many, as bars; empty ones kept.")] = False,
) -> None:
    """What happened, along time.

    Examples:
      syriatl timeline --since 2019-10 --until 2019-12
      syriatl timeline --by month --bars --year 2014..2015
    """
    counted = bars or (by is not None and out.form in FOR_PROGRAMS)
    if counted:
        listing.only(rows, "--bars" if bars else f"--by with --format {out.form}", "count")
    elif by and rows.fields:
        raise UsageError("--by takes no --fields")
    found: list[Found[Event]] = query.find("event")
    if counted and not rows.count_only:
        _count(found, by or "year", out)
        out.say(listing.footer(found, found, "event", query))
    elif out.form != "table" or rows.count_only or rows.fields:
        listing.show(found, "event", rows, out, query)
    else:
        chosen = listing.ordered(found, "event", rows)
        from syriatl.views.timeline import drawn

        if chosen:
            out.draw(
                lambda c: drawn(
                    chosen, by or "year", c.width, bounded=c.bounded, backwards=rows.reverse
                )
            )
        out.say(listing.footer(chosen, found, "event", query))


def _count(found: list[Found[Event]], unit: str, out: Output) -> None:
    """How many events fall into each bucket."""
    from syriatl.query.buckets import histogram, key

    counts = histogram([f.fact.date for f in found], unit)
    if out.form == "table":
        from syriatl.views.bars import bars
        from syriatl.views.dates import period

        told = [(period(place, unit), number) for place, number in counts.counts.items()]
        out.draw(lambda c: bars(told, c.width, ascii_only=c.ascii_only))
    else:
        from syriatl.views.grid import pairs

        periods = {key(place, unit): number for place, number in counts.counts.items()}
        records = [{"period": name, "events": number} for name, number in periods.items()]
        emit(records, lambda: pairs(("Period", "Events"), periods.items()), out)
    if counts.unplaced:
        out.say(f"{counts.unplaced} of {len(found)} events are not dated to the {unit}")
