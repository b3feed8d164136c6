"""What there is of everything: counts, kinds, the outline, and what to doubt."""

from typing import Annotated, Any

from typer import Option

from syriatl.cli import listing
from syriatl.cli.asking import Asked
from syriatl.cli.emitting import emit
from syriatl.cli.names import split, unknown
from syriatl.cli.options import asked, output, read, takes
from syriatl.cli.output import FOR_PROGRAMS, Output
from syriatl.model.errors import UsageError
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
        Option(metavar="A,B", help=f"{', '.join(FACETS)}; usually a few of them."),
    ] = None,
    limit: Annotated[int, Option("--limit", "-n", min=1, help="So many values of each.")] = _MOST,
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
    found = query.find("event")
    if silence:
        _silences(found, facets, limit, out)
        return
    counts = {facet: tally(found, facet) for facet in facets}
    if out.form == "json":
        told = {facet: [t._asdict() for t in tallies] for facet, tallies in counts.items()}
        out.data(delimited.json_object(told))
    elif out.form in (*FOR_PROGRAMS, "plain", "text"):
        _flat(counts, out)
    else:
        from syriatl.views.statistics import drawn

        if found:
            out.draw(
                lambda c: drawn(
                    counts, found, c.width, limit, bounded=c.bounded, ascii_only=c.ascii_only
                )
            )
        out.say(listing.footer(found, found, "event", query))


def _silences(found: list[Found], facets: list[str], limit: int, out: Output) -> None:
    """The longest times without an event."""
    from syriatl.query.silence import silences
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


@takes(query=asked, out=output)
def kinds(query: Asked, out: Output) -> None:
    """The kinds of events: what each means, how many there are, what ACLED calls it.

    Examples:
      syriatl kinds --year 2019
    """
    from syriatl.views.kinds import kind_grid, kind_records

    records = kind_records(query.find("event"))
    emit(records, lambda: kind_grid(records), out)


@takes(query=asked, out=output)
def sections(query: Asked, out: Output) -> None:
    """The outline: each heading with its events, their span of dates, its line.

    Examples:
      syriatl sections --side coalition
    """
    from syriatl.query.outline import outline
    from syriatl.views.outline import heading_record, outline_grid

    found = query.find("event")
    trees = [(c, outline(c, _of(c, found))) for c in query.chronicles]
    records = [heading_record(h, c.article.doc) for c, headings in trees for h in headings]
    outlines = [(chronicle.article.title, headings) for chronicle, headings in trees]
    emit(records, lambda: outline_grid(outlines), out)


def _of(chronicle: Any, found: list[Found]) -> list[Any]:
    return [f.fact for f in found if f.chronicle is chronicle]


@takes(query=read, out=output)
def check(query: Asked, out: Output) -> int:
    """What to doubt: dates, sums, the front matter against the text, repeated or leftover words.

    Ends with exit code 3 where there is something.

    Examples:
      syriatl check --json | jq '.[].message'
    """
    from syriatl.query.checks import check as run
    from syriatl.views.findings import finding_grid, finding_record

    found = [(chronicle.article.doc, f) for chronicle in query.chronicles for f in run(chronicle)]
    records = [finding_record(finding, doc) for doc, finding in found]
    emit(records, lambda: finding_grid(found, bounded=out.terminal), out)
    findings = "1 finding" if len(found) == 1 else f"{len(found)} findings"
    out.say(findings if found else "nothing to doubt")
    return 3 if found else 0
