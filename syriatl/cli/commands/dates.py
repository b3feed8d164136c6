"""Every expression of time."""

from typing import Annotated

from syriatl.cli import completing, listing
from syriatl.cli.asking import Asked, Words
from syriatl.cli.names import known_values
from syriatl.cli.options import asked, output, rows, takes, values
from syriatl.cli.output import Listing, Output


@takes(query=asked, rows=rows, out=output)
def dates(
    *,
    query: Asked,
    rows: Listing,
    out: Output,
    basis: Annotated[
        Words,
        values("BASIS", "explicit, partial (a part is inferred) or relative.", completing.bases),
    ] = None,
) -> None:
    """Every expression of time, what it was read as, and why.

    Examples:
      syriatl dates --section withdrawal
      syriatl dates --basis partial,relative
    """
    wanted = known_values("basis", basis)
    found = [f for f in query.find("date") if not wanted or f.fact.basis in wanted]
    listing.show(found, "date", rows, out, query)
