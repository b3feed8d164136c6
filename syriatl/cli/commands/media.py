"""What the article shows."""

from syriatl.cli import listing
from syriatl.cli.asking import Asked
from syriatl.cli.options import output, placed, rows, takes
from syriatl.cli.output import Listing, Output


@takes(query=placed, rows=rows, out=output)
def media(query: Asked, rows: Listing, out: Output) -> None:
    """The pictures and videos that the article shows.

    Examples:
      syriatl media --json
    """
    listing.show(query.find("media"), "media", rows, out, query)
