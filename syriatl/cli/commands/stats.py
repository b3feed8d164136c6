"""How many of each."""

from typing import Annotated, Any

from typer import Option

from syriatl.cli import completing, listing
from syriatl.cli.asking import Asked
from syriatl.cli.emitting import emit
from syriatl.cli.names import split, unknown
from syriatl.cli.options import asked, output, takes
from syriatl.cli.output import FOR_PROGRAMS, Output
from syriatl.model.errors import UsageError
from syriatl.model.facts import Event
from syriatl.query.selection import Found
from syriatl.query.tallies import FACETS, tally
from syriatl.views import delimited

_USUAL = "kind,side,year,actor,place"
_SILENT = "side,actor,section"
_MOST = 10


@takes(query=asked, out=output)
def stats(
    query: Asked,
    out: Output,
    by: Annotated[
        str | None,
        Option(
            metavar="A,B",
            help=f"{', '.join(FACETS)}; usually a few of them.",
            autocompletion=completing.facets,
        ),
    ] = None,
    limit: Annotated[
        int | None,
        Option("--limit", "-n", min=1, help=f"So many values of each; {_MOST} on the screen."),
    ] = None,
    silence: Annotated[
        bool, Option("--silence", help="The longest times without an event instead.")
    ] = False,
) -> None:
    """How many events of each kind, side, year, actor, place.

    Examples:
      syriatl stats --by kind --year 2019
      syriatl stats --silence --no-reference
      syriatl stats --json | jq .kind
    """
    facets = split([by or (_SILENT if silence else _USUAL)])
    for facet in facets:
        if facet not in FACETS:
            raise UsageError(unknown("facet", facet, FACETS))
    found: list[Found[Event]] = query.find("event")
    if silence:
        _silences(found, facets, limit or _MOST, out)
        return
    counts = {facet: tally(found, facet) for facet in facets}
    first = {facet: tallies[:limit] for facet, tallies in counts.items()}
    if out.form == "json":
        told = {facet: [t._asdict() for t in tallies] for facet, tallies in first.items()}
        out.data(delimited.json_object(told))
    elif out.form in (*FOR_PROGRAMS, "plain", "text"):
        _flat(first, out)
    else:
        from syriatl.views.tallies import drawn

        if found:
            out.draw(
                lambda c: drawn(
                    counts,
                    found,
                    c.width,
                    limit or _MOST,
                    bounded=c.bounded,
                    ascii_only=c.ascii_only,
                )
            )
        out.say(listing.footer(found, found, "event", query))


def _silences(found: list[Found[Event]], facets: list[str], limit: int, out: Output) -> None:
    """The longest times without an event."""
    from syriatl.query.silences import silences
    from syriatl.views.silences import silence_grid, silence_record

    told = silences(found, facets)[:limit]
    emit([silence_record(one) for one in told], lambda: silence_grid(told), out)
    left_out = "; values with fewer than five are left out" if told else ""
    out.say(listing.footer(found, found, "event") + left_out)


def _flat(counts: dict[str, Any], out: Output) -> None:
    """Facet, value, events: a line each."""
    from syriatl.views.grid import of_cells
    from syriatl.views.sheets import Column

    records = [{"facet": facet, **t._asdict()} for facet, told in counts.items() for t in told]
    columns = (Column("Facet"), Column("Value"), Column("Events", right=True))
    emit(records, lambda: of_cells(columns, [[str(v) for v in r.values()] for r in records]), out)
