"""The article itself."""

from typing import Annotated

from typer import Argument

from syriatl.cli import completing
from syriatl.cli.asking import Asked
from syriatl.cli.names import unknown
from syriatl.cli.options import output, takes
from syriatl.cli.options import read as whole
from syriatl.cli.output import Output
from syriatl.model.errors import UsageError
from syriatl.query.matching import fold_text


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
    if section is not None and not any(fold_text(section) in fold_text(title) for title in titles):
        raise UsageError(unknown("section", section, titles))
    out.draw(lambda c: drawn(query.chronicle, section, colored=out.colored, bounded=c.bounded))
    out.say(COLOURED if out.colored else LEGEND)
