"""The program without a command: the article on one screen."""

from functools import partial

from syriatl.cli.asking import Asked
from syriatl.cli.output import Output


def overview(query: Asked, out: Output) -> None:
    """Each article on one screen."""
    if out.form == "json":
        from syriatl.cli.commands.info import write_about

        write_about(query, out)
        return
    from syriatl.views.overview import drawn

    for chronicle in query.chronicles:
        view = partial(drawn, chronicle)
        out.draw(lambda c, view=view: view(c.width, ascii_only=c.ascii_only))  # type: ignore[misc]
    out.say("next: syriatl events · syriatl timeline · syriatl actors · syriatl --help")
