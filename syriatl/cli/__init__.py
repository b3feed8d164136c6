"""The command line: `app` for tests and embedding, `main` for the shell."""

import os
import signal
import sys
from pathlib import Path
from typing import Annotated

import typer

from syriatl import __version__
from syriatl.cli import completing, options
from syriatl.cli.asking import Asked
from syriatl.cli.group import CONTEXT, Commands
from syriatl.cli.output import Output, internal, tell

app = typer.Typer(
    cls=Commands,
    context_settings=CONTEXT,
    invoke_without_command=True,
    pretty_exceptions_enable=False,
    rich_markup_mode="rich",
)


def _version(wanted: bool) -> None:
    """Print what is installed, and leave."""
    if wanted:
        import platform

        sys.stdout.write(f"syriatl {__version__} (Python {platform.python_version()})\n")
        sys.stdout.flush()
        raise typer.Exit


@app.callback()
@options.takes(asked=options.read, out=options.brief)
def overview(
    context: typer.Context,
    asked: Asked,
    out: Output,
    version: Annotated[
        bool,
        typer.Option(
            "--version", "-V", callback=_version, is_eager=True, help="What is installed."
        ),
    ] = False,
) -> None:
    """Explore what happened, when, where and who took part in an article on a conflict.

    Without a command, an overview of the article on one screen.

    Examples:
      syriatl events --year 2019
      syriatl timeline --since 2019-10 --until 2019-12
      syriatl figures --category civilians-killed
      syriatl show 2019-10-16
    """
    if context.invoked_subcommand is None:
        from syriatl.cli.commands.overview import overview as show_overview

        show_overview(asked, out)
    else:  # `syriatl --source X events` means `syriatl events --source X`
        given = {
            "json": out.form == "json", "color": out.color, "no_pager": not out.pager,
            "ascii_only": out.ascii_only, "quiet": out.quiet,
        }  # fmt: skip
        sources = {"source": list(asked.sources)} if asked.sources else {}
        context.default_map = {context.invoked_subcommand: {**given, **sources}}


def main() -> None:
    """Run the command line and leave with its exit code."""
    _open_streams()
    signal.signal(signal.SIGTERM, _leave)
    try:
        if os.environ.get("_SYRIATL_COMPLETE"):
            completing.answer(app, os.environ)
        else:
            app()
    except Exception as error:
        tell(f"syriatl: {internal(error)}")
        sys.exit(1)


def _leave(number: int, _: object) -> None:
    """End as if by ourselves when asked to: processes, unfinished files, the cursor are seen to."""
    sys.exit(128 + number)


def _open_streams() -> None:
    """Put something in the place of streams that were closed before we began (None in Python)."""
    null = Path(os.devnull)
    sys.stderr = sys.stderr or null.open("w")
    sys.stdout = sys.stdout or null.open()  # only to be read: writing the answer has to fail
