"""How many."""

from typing import Annotated

from typer import Option

from syriatl.cli import completing, listing
from syriatl.cli.asking import Asked, Words
from syriatl.cli.emitting import emit, write_records
from syriatl.cli.names import known_values, split, unknown
from syriatl.cli.options import asked, output, rows, takes, values
from syriatl.cli.output import FOR_PROGRAMS, Listing, Output
from syriatl.model.errors import UsageError
from syriatl.model.facts import Figure
from syriatl.query.criteria import FigureCriteria
from syriatl.query.matching import holds
from syriatl.query.selection import Found, chronicles, facts_of

_TAKEN = {  # what else than the list is shown → the options of lists that it can do
    "--contested": ("limit", "count"),
    "--series": ("limit", "count"),
    "--sum": (),
    "--explain": ("limit", "count", "sort", "reverse"),
}


@takes(query=asked, rows=rows, out=output)
def figures(
    *,
    query: Asked,
    rows: Listing,
    out: Output,
    category: Annotated[
        Words,
        values(
            "CATEGORY",
            "Of this category, such as troops or civilians-killed.",
            completing.categories,
        ),
    ] = None,
    unit: Annotated[
        Words, values("UNIT", "In this unit, such as people, USD or km.", completing.units)
    ] = None,
    claimant: Annotated[
        Words,
        values("NAME", "Given by this source, by words of its name.", completing.claimants),
    ] = None,
    low: Annotated[
        float | None, Option("--min", metavar="N", help="N or more; of a range, its upper end.")
    ] = None,
    high: Annotated[
        float | None, Option("--max", metavar="N", help="N or less; of a range, its lower end.")
    ] = None,
    contested: Annotated[
        bool, Option("--contested", help="Rival claims about the same thing, side by side.")
    ] = False,
    series: Annotated[
        Words,
        values(
            "CATEGORY",
            "How what is claimed moves over time, a bar a claim.",
            completing.categories,
        ),
    ] = None,
    total: Annotated[
        bool, Option("--sum", help="Add them up; refused where they do not belong together.")
    ] = False,
    explain: Annotated[
        bool, Option("--explain", help="How the words became low and high.")
    ] = False,
) -> None:
    """How many: quantities with what they count, who says so, and as of when.

    Examples:
      syriatl figures --category civilians-killed --sort value -r
      syriatl figures --claimant airwars
      syriatl figures --contested
      syriatl figures --series civilians-killed
      syriatl figures --unit USD --min 1e9
      syriatl figures --explain --grep dozens
    """
    shown = {"--contested": contested, "--series": series, "--sum": total, "--explain": explain}
    modes = [mode for mode, wanted in shown.items() if wanted]
    if len(modes) > 1:
        raise UsageError(f"{' and '.join(modes)}: one at a time")
    if series and category:
        raise UsageError("--series names the categories itself: leave out --category")
    for mode in modes:
        listing.only(rows, mode, *_TAKEN[mode])
    asked_of_figures = FigureCriteria(
        known_values("category", category or series),
        known_values("unit", unit),
        _claimants(query, claimant),
        low,
        high,
    )
    found: list[Found[Figure]] = query.find("figure", asked_of_figures)
    if contested:
        _contests(found, rows, out)
    elif series:
        _series(found, rows, out)
    elif total:
        _sum(found, out)
    elif explain and not rows.count_only:
        _explained(listing.ordered(found, "figure", rows), out)
    else:
        listing.show(found, "figure", rows, out, query)


def _contests(found: list[Found[Figure]], rows: Listing, out: Output) -> None:
    """The contests that one of the found figures is in."""
    from syriatl.query.contested import contested
    from syriatl.views.claims import contest_record, contests

    wanted = {f.fact.id for f in found}
    rivals = [
        (chronicle, contest)
        for chronicle in chronicles(found)
        for contest in contested(chronicle)
        if any(claim.figure.id in wanted for claim in contest.claims)
    ]
    if listing.count_alone(rivals, rows, out):
        return
    shown = rivals[: rows.limit]
    if out.form in FOR_PROGRAMS:
        write_records([contest_record(contest, chronicle) for chronicle, contest in shown], out)
        return
    several = len({id(chronicle) for chronicle, _ in shown}) > 1
    docs = [chronicle.article.doc for chronicle, _ in shown] if several else []
    out.draw(lambda c: contests([contest for _, contest in shown], bounded=c.bounded, docs=docs))
    cut = f"{len(shown)} of " if len(shown) < len(rivals) else ""
    out.say(f"{cut}{len(rivals)} contested" if rivals else "nothing is contested")


def _series(found: list[Found[Figure]], rows: Listing, out: Output) -> None:
    from syriatl.query.claims import series
    from syriatl.views import claims

    told = [
        (chronicle, claim)
        for chronicle in chronicles(found)
        for claim in series(chronicle, facts_of(chronicle, found))
    ]
    if listing.count_alone(told, rows, out):
        return
    shown = told[: rows.limit]
    if out.form in FOR_PROGRAMS:
        write_records([claims.claim_record(claim, chronicle) for chronicle, claim in shown], out)
        return
    out.draw(lambda c: claims.series([claim for _, claim in shown], bounded=c.bounded))
    out.say(f"{len(told)} of {len(found)} figures are totals with a date")


def _sum(found: list[Found[Figure]], out: Output) -> None:
    """What the found figures come to, or why they come to nothing."""
    from syriatl.query.sums import add
    from syriatl.views.numbers import between

    result = add([f.fact for f in found])
    if result.refused:
        raise UsageError(f"these do not add up: {'; '.join(result.refused)}")
    if out.form in FOR_PROGRAMS:
        ids = [f.fact.id for f in found]
        write_records([{"low": result.low, "high": result.high, "figures": ids}], out)
    else:
        out.text(f"{between(result.low, result.high, found[0].fact.unit)}\n")
        out.say(f"the sum of {len(found)} figures")


def _explained(found: list[Found[Figure]], out: Output) -> None:
    from syriatl.views.explained import explained_grid, explained_record

    emit([explained_record(f) for f in found], lambda: explained_grid(found), out)


def _claimants(query: Asked, typed: Words) -> frozenset[str]:
    """Those who give figures, by words of their names."""
    known = {f.source for chronicle in query.chronicles for f in chronicle.figures if f.source}
    wanted = split(typed)
    for name in wanted:
        if not any(holds(one, name) for one in known):
            raise UsageError(unknown("claimant", name, sorted(known)))
    return frozenset(wanted)
