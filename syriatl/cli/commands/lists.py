"""The lists: events, actors, figures, dates, media."""

from typing import Annotated

from typer import Option

from syriatl.cli import listing
from syriatl.cli.asking import Asked
from syriatl.cli.options import asked, output, takes
from syriatl.cli.options import listing as listed
from syriatl.cli.output import Listing, Output


@takes(query=asked, rows=listed, out=output)
def events(query: Asked, rows: Listing, out: Output) -> None:
    """What happened: the dated events.

    Examples:
      syriatl events --year 2019
      syriatl events --side coalition --kind airstrike,battle
      syriatl events --since 2019-10-06 --until 2019-10-16 --json
    """
    listing.show(query.find("event"), "event", rows, out)


@takes(query=asked, rows=listed, out=output)
def actors(
    query: Asked,
    rows: Listing,
    out: Output,
    mentioned: Annotated[
        bool, Option("--mentioned", help="Everyone named in the text, not only the parties.")
    ] = False,
) -> None:
    """Who took part: the parties that the front matter lists.

    Examples:
      syriatl actors --side coalition
      syriatl actors --mentioned --kind person
    """
    everyone = mentioned or bool(query.filters.kind or query.filters.actor)
    found = [f for f in query.find("actor") if everyone or f.fact.listed]
    listing.show(found, "actor", rows, out)


@takes(query=asked, rows=listed, out=output)
def figures(query: Asked, rows: Listing, out: Output) -> None:
    """How many: quantities with what they count, who says so, and as of when.

    Examples:
      syriatl figures --year 2019
    """
    listing.show(query.find("figure"), "figure", rows, out)


@takes(query=asked, rows=listed, out=output)
def dates(query: Asked, rows: Listing, out: Output) -> None:
    """Every expression of time, what it was read as, and why.

    Examples:
      syriatl dates --section Raqqa
    """
    listing.show(query.find("date"), "date", rows, out)


@takes(query=asked, rows=listed, out=output)
def media(query: Asked, rows: Listing, out: Output) -> None:
    """The pictures and videos that the article shows.

    Examples:
      syriatl media --json
    """
    listing.show(query.find("media"), "media", rows, out)
