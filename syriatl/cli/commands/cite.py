"""Records as citations."""

from typing import Annotated, Literal

from typer import Argument, Option

from syriatl.cli.asking import Asked
from syriatl.cli.commands.show import facts
from syriatl.cli.options import output, takes
from syriatl.cli.options import read as whole
from syriatl.cli.output import Output
from syriatl.model.errors import UsageError


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

    if out.form in ("jsonl", "csv", "tsv"):
        raise UsageError(f"cite writes no {out.form}: write --as md, bibtex or csl")
    style = "csl" if out.form == "json" else style
    out.data(written([f for text in which for f in facts(text, query.chronicles)], style))
