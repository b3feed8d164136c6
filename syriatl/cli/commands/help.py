"""Help on what is no command."""

from pathlib import Path
from typing import Annotated

import typer
from typer import Argument

from syriatl.cli import completing
from syriatl.cli.names import unknown
from syriatl.cli.options import output, takes
from syriatl.cli.output import FOR_PROGRAMS, Output
from syriatl.model.errors import UsageError

TOPICS = Path(__file__).parents[1] / "topics"


@takes(out=output)
def help(  # noqa: A001
    context: typer.Context,
    out: Output,
    topic: Annotated[
        str | None,
        Argument(
            help="dates, json, exit-codes, colors; or a command.",
            autocompletion=completing.topics,
        ),
    ] = None,
) -> None:
    """How dates, JSON, exit codes and colours work.

    Examples:
      syriatl help dates
    """
    if out.form in FOR_PROGRAMS:
        raise UsageError(f"help is to be read; there is none as {out.form}")
    root = context.parent or context
    if topic is None:
        out.text(root.get_help() + "\n")
        return
    topics = topic_files()
    if topic in topics:
        out.text(topics[topic].read_text("utf-8"))
        return
    command = root.command.get_command(root, topic)  # type: ignore[attr-defined]
    if command is None:
        raise UsageError(unknown("topic", topic, [*topics, *root.command.list_commands(root)]))  # type: ignore[attr-defined]
    with command.make_context(topic, [], parent=root, resilient_parsing=True) as inner:
        out.text(command.get_help(inner) + "\n")


def topic_files() -> dict[str, Path]:
    """The topics, each with its text."""
    return {file.stem: file for file in sorted(TOPICS.glob("*.txt"))}
