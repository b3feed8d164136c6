"""What changed between two revisions."""

from pathlib import Path
from typing import Annotated

from typer import Argument

from syriatl.cli.options import output, takes
from syriatl.cli.output import Output


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
    from syriatl.views.diffing import change_grid, change_record

    before, after = load(old), load(new)
    changes = compare(before, after)
    records = [change_record(change, before, after) for change in changes]
    emit(records, lambda: change_grid(changes), out)
    gone = sum(change.change == "removed" and change.sort == "event" for change in changes)
    if after.events and gone == len({event.id for event in before.events}) > 0:
        out.say("no event is in both: are these two revisions of one article?")
    out.say(f"{len(changes)} changes" if changes else "the same history")
