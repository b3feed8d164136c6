"""The plain lists: events, dates, media."""

from typing import Annotated

from typer import Option

from syriatl.cli import completing, listing
from syriatl.cli.asking import Asked
from syriatl.cli.names import values
from syriatl.cli.options import asked, output, takes
from syriatl.cli.options import listing as listed
from syriatl.cli.output import FOR_PROGRAMS, Listing, Output
from syriatl.query.selection import Found

_LATE_FIELDS = "date,reported,summary,line"


@takes(query=asked, rows=listed, out=output)
def events(
    *,
    query: Asked,
    rows: Listing,
    out: Output,
    lag: Annotated[
        bool, Option("--lag", help="Only what became known later, the longest delay first.")
    ] = False,
) -> None:
    """What happened: the dated events.

    Examples:
      syriatl events --year 2019
      syriatl events --side coalition --kind airstrike,battle
      syriatl events --since 2019-10-06 --until 2019-10-16 --json
      syriatl events --lag
    """
    found = query.find("event")
    if lag:
        found, rows = _late(found, rows, out)
    listing.show(found, "event", rows, out, query)


def _late(found: list[Found], rows: Listing, out: Output) -> tuple[list[Found], Listing]:
    """What became known later, with the date on which it did."""
    from syriatl.query.delays import delay

    late = [f for f in found if delay(f.fact)]
    late.sort(key=lambda f: -(delay(f.fact) or 0))
    if rows.fields is None and out.form not in FOR_PROGRAMS:
        rows = rows._replace(fields=_LATE_FIELDS)
    return late, rows


@takes(query=asked, rows=listed, out=output)
def dates(
    *,
    query: Asked,
    rows: Listing,
    out: Output,
    basis: Annotated[
        list[str] | None,
        Option(
            metavar="BASIS", help="explicit, partial (a part is inferred) or relative.",
            autocompletion=completing.bases,
        ),
    ] = None,
) -> None:  # fmt: skip
    """Every expression of time, what it was read as, and why.

    Examples:
      syriatl dates --section withdrawal
      syriatl dates --basis partial,relative
    """
    wanted = values("basis", basis)
    found = [f for f in query.find("date") if not wanted or f.fact.basis in wanted]
    listing.show(found, "date", rows, out, query)


@takes(query=asked, rows=listed, out=output)
def media(query: Asked, rows: Listing, out: Output) -> None:
    """The pictures and videos that the article shows.

    Examples:
      syriatl media --json
    """
    listing.show(query.find("media"), "media", rows, out, query)
