"""What the article shows."""

from syriatl.cli import listing
from syriatl.cli.asking import Asked
from syriatl.cli.options import asked, output, takes
from syriatl.cli.options import listing as listed
from syriatl.cli.output import Listing, Output


@takes(query=asked, rows=listed, out=output)
def media(query: Asked, rows: Listing, out: Output) -> None:
    """The pictures and videos that the article shows.

    Examples:
      syriatl media --json
    """
    listing.show(query.find("media"), "media", rows, out, query)
