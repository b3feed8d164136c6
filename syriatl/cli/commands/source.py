"""About the article itself, and about this program."""

import platform
import sys
from functools import partial
from typing import Annotated

from typer import Argument

from syriatl import __version__
from syriatl.cli.asking import Asked
from syriatl.cli.names import unknown
from syriatl.cli.options import output, read, takes
from syriatl.cli.output import Output
from syriatl.model.errors import UsageError
from syriatl.views import delimited


@takes(query=read, out=output)
def info(query: Asked, out: Output) -> None:
    """The source: title, author, date of publication, licence, size, counts.

    Examples:
      syriatl info --json
    """
    if out.form in ("json", "jsonl"):
        _about(query, out)
        return
    from syriatl.views.about import about, about_lines

    out.text("\n".join(about_lines(about(chronicle)) for chronicle in query.chronicles))


def _about(query: Asked, out: Output) -> None:
    """One object for one article, an array for several."""
    from syriatl.views.about import about

    facts = [about(chronicle) for chronicle in query.chronicles]
    single = len(facts) == 1
    out.data(delimited.json_object(facts[0]) if single else delimited.json_array(facts))


@takes(out=output)
def schema(
    out: Output,
    record: Annotated[str, Argument(metavar="TYPE", help="event, actor, figure, date or media.")],
) -> None:
    """The JSON Schema of a record.

    Examples:
      syriatl schema event | jq '.properties | keys'
    """
    from syriatl.views.schemas import PROPERTIES
    from syriatl.views.schemas import schema as describe

    name = record.casefold().removesuffix("s")
    if name not in PROPERTIES:
        raise UsageError(unknown("record", record, PROPERTIES))
    out.data(delimited.json_object(describe(name)))


def overview(query: Asked, out: Output) -> None:
    """Each article on one screen."""
    if out.form == "json":
        _about(query, out)
        return
    from syriatl.views.overview import drawn

    for chronicle in query.chronicles:
        view = partial(drawn, chronicle)
        out.draw(lambda c, view=view: view(c.width, ascii_only=c.ascii_only))  # type: ignore[misc]
    out.say("next: syriatl events · syriatl timeline · syriatl actors · syriatl --help")


def version() -> None:
    """What is installed, in one line."""
    sys.stdout.write(f"syriatl {__version__} (Python {platform.python_version()})\n")
    sys.stdout.flush()
