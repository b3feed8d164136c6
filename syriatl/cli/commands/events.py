"""What happened."""

from typing import Annotated

from typer import Option

from syriatl.cli import completing, listing
from syriatl.cli.asking import Asked
from syriatl.cli.emitting import draw_grid
from syriatl.cli.names import unknown
from syriatl.cli.options import asked, output, rows, takes
from syriatl.cli.output import Listing, Output
from syriatl.model.errors import UsageError
from syriatl.model.facts import Event
from syriatl.query.selection import Found
from syriatl.query.tallies import FACETS


@takes(query=asked, rows=rows, out=output)
def events(
    *,
    query: Asked,
    rows: Listing,
    out: Output,
    lag: Annotated[
        bool, Option("--lag", help="Only what became known later, the longest delay first.")
    ] = False,
    group_by: Annotated[
        str | None,
        Option(
            metavar="FACET",
            help=f"Below headings: by {', '.join(FACETS)}.",
            autocompletion=completing.facets,
        ),
    ] = None,
) -> None:  # fmt: skip
    """What happened: the dated events.

    Examples:
      syriatl events --year 2019
      syriatl events --side coalition --kind airstrike,battle
      syriatl events --since 2019-10-06 --until 2019-10-16 --json
      syriatl events --lag
      syriatl events --side coalition --group-by section
    """
    if group_by and group_by not in FACETS:
        raise UsageError(unknown("facet", group_by, FACETS))
    found: list[Found[Event]] = query.find("event")
    found = _late(found) if lag else found
    if group_by and not rows.count_only:
        _grouped(found, group_by, rows, out, query)
    elif lag and out.form == "table" and not (rows.fields or rows.count_only):
        _draw_late(found, rows, out, query)
    else:
        listing.show(found, "event", rows, out, query)


def _grouped(
    found: list[Found[Event]], facet: str, rows: Listing, out: Output, query: Asked
) -> None:
    """The events under a heading for each value of a facet."""
    from syriatl.query.tallies import groups
    from syriatl.views import grouped
    from syriatl.views.dates import titled

    if out.form != "table" or rows.fields:
        raise UsageError(
            f"--group-by is for tables to read; else: --sort {facet}, or stats --by {facet} --json"
        )
    shown = listing.ordered(found, "event", rows)
    told = [(titled(facet, value), members) for value, members in groups(shown, facet)]
    if out.terminal and told:
        out.draw(
            lambda c: grouped.drawn(
                told, "event", c.width, header=out.header, ascii_only=c.ascii_only
            )
        )
    elif told:
        out.text(grouped.aligned(told, "event", header=out.header))
    out.say(listing.footer(shown, found, "event", query))


def _late(found: list[Found[Event]]) -> list[Found[Event]]:
    """What became known later, the longest delay first."""
    from syriatl.query.delays import delay

    late = [f for f in found if delay(f.fact)]
    return sorted(late, key=lambda f: -(delay(f.fact) or 0))


def _draw_late(found: list[Found[Event]], rows: Listing, out: Output, query: Asked) -> None:
    from syriatl.views.delays import late_grid

    shown = listing.ordered(found, "event", rows)
    draw_grid(late_grid(shown), out)
    out.say(listing.footer(shown, found, "event", query))
