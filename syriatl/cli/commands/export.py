"""Events for other tools."""

from pathlib import Path
from typing import Annotated

from typer import Argument, Option

from syriatl.cli import listing
from syriatl.cli.asking import Asked
from syriatl.cli.emitting import write_records
from syriatl.cli.names import unknown
from syriatl.cli.options import asked, output, rows, takes
from syriatl.cli.output import FOR_PROGRAMS, Listing, Output
from syriatl.model.errors import UsageError
from syriatl.model.facts import Event
from syriatl.query.selection import Found
from syriatl.views.exports import CODED, FORMATS, LISTS


@takes(query=asked, rows=rows, out=output)
def export(
    query: Asked,
    rows: Listing,
    out: Output,
    target: Annotated[
        str,
        Argument(
            metavar="FORMAT",
            help="timelinejs, geojson, ics (calendars), acled or ucdp (CSV with their columns), "
            "md, html, csv, tsv, json, jsonl.",
            autocompletion=lambda incomplete: [f for f in FORMATS if f.startswith(incomplete)],
        ),
    ],
    gazetteer: Annotated[
        Path | None,
        Option(
            metavar="FILE",
            help="Where places lie, for geojson: CSV with the columns name,lat,lon. "
            "The extra `geo` knows the larger ones, from GeoNames.",
        ),
    ] = None,
) -> None:
    """The events for other tools: TimelineJS, maps, calendars, web pages, spreadsheets.

    Examples:
      syriatl export timelinejs --side coalition -o timeline.json
      syriatl export ics --precision day
      syriatl export acled --kind airstrike,battle,attack -o acled.csv
      syriatl export geojson --gazetteer places.csv
    """
    if target not in FORMATS:
        raise UsageError(unknown("format", target, FORMATS))
    if gazetteer and target != "geojson":
        raise UsageError(f"--gazetteer is for geojson; {target} has no coordinates")
    found: list[Found[Event]] = query.find("event")
    if target in LISTS:
        listing.show(found, "event", rows, out.in_form(target))
        return
    listing.only(rows, f"export {target}", "limit", "sort", "reverse")
    found = listing.ordered(found, "event", rows)
    if target in CODED:
        _coded(found, target, out)
    else:
        _whole(found, target, gazetteer, out)


def _whole(found: list[Found[Event]], target: str, gazetteer: Path | None, out: Output) -> None:
    """The events as one text."""
    from syriatl.views.exports import geojson, writer

    if target == "geojson":
        from syriatl.reading.atlas import open_atlas

        written = geojson.write(found, open_atlas(gazetteer))
    else:
        written = writer(target)(found)
    out.data(written.text)
    _tell(len(found), written.left_out, out)
    for note in written.notes:
        out.say(note)


def _coded(found: list[Found[Event]], target: str, out: Output) -> None:
    """The events in the columns of a data set, as CSV or what else is asked for."""
    from syriatl.views.exports import acled, ucdp
    from syriatl.views.exports.coded import NOTE

    rows = (acled if target == "acled" else ucdp).rows(found)
    form = out.form if out.form in FOR_PROGRAMS else "csv"
    write_records(rows.records, out.in_form(form), rows.columns)
    _tell(len(found), rows.left_out, out)
    out.say(NOTE)


def _tell(found: int, left_out: int, out: Output) -> None:
    from syriatl.views.sheets import SHEETS

    told = SHEETS["event"].counted(found - left_out)
    out.say(told + (f", {left_out:,} left out" if left_out else ""))
