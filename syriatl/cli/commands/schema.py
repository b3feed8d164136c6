"""What a script may rely on."""

from typing import Annotated

from typer import Argument

from syriatl.cli import completing
from syriatl.cli.names import unknown
from syriatl.cli.options import output, takes
from syriatl.cli.output import Output
from syriatl.model.errors import UsageError
from syriatl.views import delimited


@takes(out=output)
def schema(
    out: Output,
    record: Annotated[
        str,
        Argument(
            metavar="TYPE",
            help="event, actor, figure, date or media.",
            autocompletion=completing.types,
        ),
    ],
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
