"""Who took part."""

from typing import Annotated

from typer import Option

from syriatl.cli import completing, listing
from syriatl.cli.asking import Asked
from syriatl.cli.emitting import emit
from syriatl.cli.names import Names
from syriatl.cli.options import asked, output, rows, takes
from syriatl.cli.output import FOR_PROGRAMS, Listing, Output
from syriatl.model.edtf import Edtf
from syriatl.model.errors import UsageError
from syriatl.model.facts import NONE, Participant
from syriatl.query.abridged import named
from syriatl.query.selection import Found, chronicles, facts_of

_FEW = 3  # articles that are named


@takes(query=asked, rows=rows, out=output)
def actors(
    *,
    query: Asked,
    rows: Listing,
    out: Output,
    mentioned: Annotated[
        bool, Option("--mentioned", help="Everyone named in the text, not only the parties.")
    ] = False,
    tree: Annotated[bool, Option("--tree", help="Who belongs to whom.")] = False,
    active: Annotated[
        str | None, Option(metavar="DATE", help="Taking part then, as far as is stated.")
    ] = None,
    with_: Annotated[
        str | None,
        Option(
            "--with", metavar="NAME", help="Who appears with this one.",
            autocompletion=completing.actors,
        ),
    ] = None,
) -> None:  # fmt: skip
    """Who took part: the parties that the front matter lists.

    Examples:
      syriatl actors --side coalition
      syriatl actors --mentioned --kind person
      syriatl actors --with "United States"
    """
    if with_:
        if tree or active:
            raise UsageError(f"--with takes no {'--tree' if tree else '--active'}")
        listing.only(rows, "--with", "limit", "count")
        _companions(query, with_, rows, out)
        return
    if tree and not rows.count_only:
        listing.only(rows, "--tree")
    everyone: list[Found[Participant]] = query.find("actor")
    parties = {id(c) for c in query.chronicles if any(a.listed for a in c.participants)}
    listed = [f for f in everyone if f.fact.listed or id(f.chronicle) not in parties]
    found = everyone if mentioned or not listed else listed
    found = [
        f for f in found if active is None or _took_part(f, query.dates(f.chronicle).read(active))
    ]
    if not mentioned and (silent := {f.chronicle.article.doc for f in found if not f.fact.listed}):
        where = f" of {named(sorted(silent), _FEW)}" if len(query.chronicles) > 1 else ""
        out.say(f"none of the listed parties{where}; of everyone named in the text:")
    if tree and out.form == "table" and not rows.count_only:
        _tree(found, out, query)
    else:
        if out.form not in FOR_PROGRAMS and all(f.fact.side == NONE for f in found):
            found.sort(key=_weight, reverse=True)
        listing.show(found, "actor", rows, out, query)


def _weight(found: Found[Participant]) -> tuple[int, int]:
    """How much an article tells of an actor: what orders those whose sides are not known."""
    name = found.fact.name
    events = found.chronicle.events_of.get(name, ())
    return len(events), len(found.chronicle.mention_lines.get(name, ()))


def _took_part(found: Found[Participant], when: Edtf) -> bool:
    """Whether a party took part at a time; one that gives no years did, unless it left."""
    actor = found.fact
    if actor.active is None:
        return actor.listed and actor.status != "former"
    return actor.active.overlaps(when)


def _tree(found: list[Found[Participant]], out: Output, query: Asked) -> None:
    from syriatl.views.tree import trees

    out.draw(
        lambda _: [
            tree
            for chronicle in chronicles(found)
            for tree in trees(chronicle, facts_of(chronicle, found))
        ]
    )
    out.say(listing.footer(found, found, "actor", query))


def _companions(query: Asked, name: str, rows: Listing, out: Output) -> None:
    """Who appears with an actor; what else is asked is asked of them and of what they share."""
    from syriatl.query.actors import companions
    from syriatl.views.companions import companion_grid, companion_record

    names = Names(query.chronicles, "actor")
    found = [
        (chronicle, companion)
        for chronicle, asked_of_them in query.criteria("actor")
        for actor in sorted(names.canonical("actor", (name,), chronicle))
        for companion in companions(chronicle, actor)
        if asked_of_them.matches(companion, chronicle)
    ]
    if listing.count_alone(found, rows, out):
        return
    shown = found[: rows.limit]
    records = [companion_record(c, chronicle.article.doc) for chronicle, c in shown]
    emit(records, lambda: companion_grid([c for _, c in shown]), out)
    told = f"{len(shown)} of {len(found)} who appear" if found else "nobody found who appears"
    out.say(f"{told} with {name}")
