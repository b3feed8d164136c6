"""The kinds of events."""

from syriatl.cli.asking import Asked
from syriatl.cli.emitting import emit
from syriatl.cli.options import asked, output, takes
from syriatl.cli.output import Output


@takes(query=asked, out=output)
def kinds(query: Asked, out: Output) -> None:
    """The kinds of events: what each means, how many there are, what ACLED calls it.

    Examples:
      syriatl kinds --year 2019
    """
    from syriatl.views.kinds import kind_grid, kind_records

    records = kind_records(query.find("event"))
    emit(records, lambda: kind_grid(records), out)
