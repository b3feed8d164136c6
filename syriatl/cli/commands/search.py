"""Words wherever they stand."""

from typing import Annotated

from typer import Argument

from syriatl.cli.asking import Asked
from syriatl.cli.emitting import emit
from syriatl.cli.listing import count_alone
from syriatl.cli.options import asked, first, output, takes
from syriatl.cli.output import FOR_PROGRAMS, Listing, Output
from syriatl.model.errors import UsageError
from syriatl.query.criteria import Criteria
from syriatl.query.search import Hit
from syriatl.query.search import search as look


@takes(query=asked, rows=first, out=output)
def search(
    query: Asked,
    rows: Listing,
    out: Output,
    words: Annotated[list[str], Argument(metavar="TEXT...")],
) -> None:
    """Words wherever they stand, whatever their case and accents, each with its line.

    Examples:
      syriatl search kobani
      syriatl search "no angels" --json
    """
    if not "".join(words).strip():
        raise UsageError("search for what? Name a word or a phrase")
    found = look(query.criteria("event"), " ".join(words))
    if count_alone(found, rows, out):
        return
    hits = found[: rows.limit]
    if out.form in (*FOR_PROGRAMS, "plain", "text"):
        _emit(hits, out)
    else:
        from syriatl.views.search import drawn

        out.draw(lambda canvas: drawn(hits, bounded=canvas.bounded))
        shown = f"{len(hits)} of " if len(hits) < len(found) else ""
        out.say(f"{shown}{len(found)} found" if found else _nothing(query, " ".join(words)))


def _nothing(query: Asked, words: str) -> str:
    """That nothing was found, and whether that is because of the filters."""
    anywhere = look([(chronicle, Criteria()) for chronicle in query.chronicles], words)
    return "nothing found" + (f"; {len(anywhere)} without the filters" if anywhere else "")


def _emit(hits: list[Hit], out: Output) -> None:
    """What was found, a line each."""
    from syriatl.views.grid import of_cells
    from syriatl.views.search import hit_record
    from syriatl.views.sheets import Column

    columns = (Column("Line"), Column("Sort"), Column("Text"))
    rows = [(f"L{hit.line}", hit.sort, hit.text) for hit in hits]
    emit([hit_record(hit) for hit in hits], lambda: of_cells(columns, rows), out)
