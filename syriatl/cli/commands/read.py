"""The article itself."""

from typing import Annotated

from typer import Argument

from syriatl.cli import completing
from syriatl.cli.asking import Asked
from syriatl.cli.emitting import write_records
from syriatl.cli.names import unknown
from syriatl.cli.options import output, takes
from syriatl.cli.options import read as whole
from syriatl.cli.output import FOR_PROGRAMS, Output
from syriatl.model.errors import UsageError
from syriatl.query.outline import lines_of


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
    from syriatl.views.reading import COLOURED, LEGEND, drawn, line_records

    article = query.chronicle.article
    lines = lines_of(article, section)
    if lines is None:
        titles = [heading.title for heading in article.sections if heading.title]
        raise UsageError(unknown("section", section or "", titles))
    if out.form in FOR_PROGRAMS:
        write_records(line_records(query.chronicle, lines), out)
        return
    out.draw(lambda c: drawn(query.chronicle, lines, colored=out.colored, bounded=c.bounded))
    out.say(COLOURED if out.colored else LEGEND)
