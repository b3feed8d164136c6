"""The plain lists: events, dates, media."""

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
    listing.show(query.find("event"), "event", rows, out, query)


@takes(query=asked, rows=listed, out=output)
def dates(query: Asked, rows: Listing, out: Output) -> None:
    """Every expression of time, what it was read as, and why.

    Examples:
      syriatl dates --section withdrawal
    """
    listing.show(query.find("date"), "date", rows, out, query)


@takes(query=asked, rows=listed, out=output)
def media(query: Asked, rows: Listing, out: Output) -> None:
    """The pictures and videos that the article shows.

    Examples:
      syriatl media --json
    """
    listing.show(query.find("media"), "media", rows, out, query)
