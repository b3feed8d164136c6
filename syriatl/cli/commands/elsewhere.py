"""Citations, the article itself, and what changed in it."""

from pathlib import Path
from typing import Annotated, Literal

from typer import Argument, Option

from syriatl.cli import completing
from syriatl.cli.asking import Asked
from syriatl.cli.commands.closer import facts
from syriatl.cli.names import unknown
from syriatl.cli.options import output, takes
from syriatl.cli.options import read as whole
from syriatl.cli.output import Output
from syriatl.model.errors import UsageError
from syriatl.query.folding import fold


@takes(query=whole, out=output)
def cite(
    query: Asked,
    out: Output,
    which: Annotated[list[str], Argument(metavar="ID...", help="e-1c03, or any unique beginning")],
    style: Annotated[
        Literal["md", "bibtex", "csl"], Option("--as", help="Markdown, BibTeX or CSL-JSON.")
    ] = "md",
) -> None:
    """A record as a citation: its words, line, article, day and licence.

    Examples:
      syriatl cite 2019-10-16 --as bibtex
    """
    from syriatl.views.citing import cite as written

    style = "csl" if out.form == "json" else style
    out.data(written([f for text in which for f in facts(text, query.chronicles)], style))


@takes(query=whole, out=output)
def read(
    query: Asked,
    out: Output,
    section: Annotated[
        str | None,
        Argument(help="Words of a heading.", autocompletion=completing.sections),
    ] = None,
) -> None:
    """The article itself, with what was understood marked and the rest left bare.

    Examples:
      syriatl read "Withdrawal from north"
    """
    from syriatl.views.reading import COLOURED, LEGEND, drawn

    article = query.chronicle.article
    titles = [heading.title for heading in article.sections if heading.title]
    if section is not None and not any(fold(section) in fold(title) for title in titles):
        raise UsageError(unknown("section", section, titles))
    out.draw(lambda c: drawn(query.chronicle, section, colored=out.colored, bounded=c.bounded))
    out.say(COLOURED if out.colored else LEGEND)


@takes(out=output)
def diff(
    out: Output,
    old: Annotated[Path, Argument(help="The earlier revision.")],
    new: Annotated[Path, Argument(help="The later revision.")],
) -> None:
    """What a later revision of an article tells otherwise: events, figures, actors.

    Examples:
      syriatl diff old.md new.md
    """
    from syriatl import load
    from syriatl.cli.emitting import emit
    from syriatl.query.diffing import diff as compare
    from syriatl.views.changes import change_grid, change_record

    before, after = load(old), load(new)
    changes = compare(before, after)
    records = [change_record(change, before, after) for change in changes]
    emit(records, lambda: change_grid(changes), out)
    out.say(f"{len(changes)} changes" if changes else "the same history")
