"""About the article itself, and about this program."""

import platform
import sys
from typing import Annotated, Literal

from typer import Argument

from syriatl import __version__
from syriatl.cli.asking import Asked
from syriatl.cli.options import output, read, takes
from syriatl.cli.output import Output
from syriatl.views import delimited


@takes(query=read, out=output)
def info(query: Asked, out: Output) -> None:
    """The source: title, author, date of publication, licence, size, counts.

    Examples:
      syriatl info --json
    """
    from syriatl.views.about import about, about_lines

    facts = [about(chronicle) for chronicle in query.chronicles]
    if out.form in ("json", "jsonl"):
        single = len(facts) == 1
        out.data(delimited.json_object(facts[0]) if single else delimited.json_array(facts))
    else:
        out.text("\n".join(map(about_lines, facts)))


@takes(out=output)
def schema(
    out: Output,
    record: Annotated[
        Literal["event", "actor", "figure", "date", "media"], Argument(help="The type of record.")
    ],
) -> None:
    """The JSON Schema of a record.

    Examples:
      syriatl schema event | jq '.properties | keys'
    """
    from syriatl.views.schemas import schema as describe

    out.data(delimited.json_object(describe(record)))


def overview(query: Asked, out: Output) -> None:
    """The article on one screen."""
    from syriatl.views.about import about

    if out.form in ("json", "jsonl"):
        out.data(delimited.json_object(about(query.chronicle)))
        return
    from syriatl.views.overview import drawn

    out.draw(lambda canvas: drawn(query.chronicle, canvas.width, ascii_only=canvas.ascii_only))
    out.say("next: syriatl events --year 2019 · syriatl actors · syriatl --help")


def version() -> None:
    """What is installed, in one line."""
    sys.stdout.write(f"syriatl {__version__} (Python {platform.python_version()})\n")
