"""How many."""

from typing import Annotated

from typer import Option

from syriatl.cli import completing, listing
from syriatl.cli.asking import Asked
from syriatl.cli.names import split, unknown
from syriatl.cli.options import asked, output, takes
from syriatl.cli.options import listing as listed
from syriatl.cli.output import Listing, Output
from syriatl.model.errors import UsageError
from syriatl.model.facts import VALUES
from syriatl.query.criteria import FigureCriteria
from syriatl.query.folding import fold, holds

_Words = list[str] | None


@takes(query=asked, rows=listed, out=output)
def figures(
    *,
    query: Asked,
    rows: Listing,
    out: Output,
    category: Annotated[
        _Words,
        Option(metavar="CATEGORY", help="Of this sort.", autocompletion=completing.categories),
    ] = None,
    unit: Annotated[_Words, Option(metavar="UNIT", help="In this unit.")] = None,
    claimant: Annotated[_Words, Option(metavar="NAME", help="Given by this source.")] = None,
    low: Annotated[float | None, Option("--min", metavar="N", help="May be N or more.")] = None,
    high: Annotated[float | None, Option("--max", metavar="N", help="May be N or less.")] = None,
) -> None:
    """How many: quantities with what they count, who says so, and as of when.

    Examples:
      syriatl figures --category civilians-killed --sort value -r
      syriatl figures --claimant airwars
      syriatl figures --unit USD --min 1e9
    """
    query.figures = FigureCriteria(
        _values("category", category), _values("unit", unit), _claimants(query, claimant), low, high
    )
    listing.show(query.find("figure"), "figure", rows, out)


def _values(key: str, typed: _Words) -> frozenset[str]:
    """The values of a category or unit."""
    spelled = {fold(value): value for value in VALUES[key]}
    values = split(typed or ())
    for value in values:
        if fold(value) not in spelled:
            raise UsageError(unknown(key, value, VALUES[key]))
    return frozenset(spelled[fold(value)] for value in values)


def _claimants(query: Asked, typed: _Words) -> frozenset[str]:
    """Those who give figures, by words of their names."""
    known = {f.source for chronicle in query.chronicles for f in chronicle.figures if f.source}
    values = split(typed or ())
    for value in values:
        if not any(holds(name, value) for name in known):
            raise UsageError(unknown("claimant", value, sorted(known)))
    return frozenset(values)
