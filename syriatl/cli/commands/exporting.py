"""Events for other tools."""

from pathlib import Path
from typing import Annotated, Literal

from typer import Argument, Option

from syriatl.cli import listing
from syriatl.cli.asking import Asked
from syriatl.cli.options import asked, output, takes
from syriatl.cli.output import Listing, Output
from syriatl.model.errors import UsageError

Target = Literal["timelinejs", "geojson", "ics", "md", "html", "csv", "tsv", "json", "jsonl"]
_LISTS = ("csv", "tsv", "json", "jsonl")
_WHOLE = Listing(None, None, False, None, False)


@takes(query=asked, out=output)
def export(
    query: Asked,
    out: Output,
    target: Annotated[
        Target,
        Argument(
            metavar="FORMAT", help="timelinejs, geojson, ics, md, html, csv, tsv, json, jsonl"
        ),
    ],
    gazetteer: Annotated[
        Path | None,
        Option(
            metavar="FILE",
            help="Where places lie, for geojson: CSV with the columns name,lat,lon. "
            "GeoNames knows the larger ones: pip install 'syriatl[geo]'.",
        ),
    ] = None,
) -> None:
    """The events for other tools: TimelineJS, maps, calendars, web pages, spreadsheets.

    Examples:
      syriatl export timelinejs --side coalition -o timeline.json
      syriatl export ics --precision day
      syriatl export geojson --gazetteer places.csv
    """
    if gazetteer and target != "geojson":
        raise UsageError(f"--gazetteer is for geojson; {target} has no coordinates")
    found = query.find("event")
    if target in _LISTS:
        out.form = target
        listing.show(found, "event", _WHOLE, out)
        return
    if target == "geojson":
        from syriatl.reading.atlas import open_atlas
        from syriatl.views.exports import geojson

        written = geojson.write(found, open_atlas(gazetteer))
    else:
        from syriatl.views.exports import writer

        written = writer(target)(found)
    out.data(written.text)
    left_out = f", {written.left_out} left out" if written.left_out else ""
    out.say(f"{len(found) - written.left_out} events{left_out}")
    for note in written.notes:
        out.say(note)
