"""The outline."""

from syriatl.cli.asking import Asked
from syriatl.cli.emitting import emit
from syriatl.cli.options import asked, output, takes
from syriatl.cli.output import Output


@takes(query=asked, out=output)
def sections(query: Asked, out: Output) -> None:
    """The outline: each heading with its events, their span of dates, its line.

    Examples:
      syriatl sections --side coalition
    """
    from syriatl.query.outline import outline
    from syriatl.query.selection import facts_of
    from syriatl.views.outline import heading_record, outline_grid

    found = query.find("event")
    trees = [(c, outline(c, facts_of(c, found))) for c in query.chronicles]
    records = [heading_record(h, c.article.doc) for c, headings in trees for h in headings]
    outlines = [(chronicle.article.title, headings) for chronicle, headings in trees]
    emit(records, lambda: outline_grid(outlines), out)
