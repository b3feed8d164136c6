"""The table of commands. A command is built when it is asked for: building all is slow to start."""

from __future__ import annotations

import sys
from collections.abc import Callable
from functools import cache, partial
from importlib import import_module
from typing import Any

import typer
from typer.core import TyperGroup
from typer.main import get_command

from syriatl.cli.output import tell, unwritten
from syriatl.model.errors import SyriatlError, UsageError

_ASK, _LOOK, _USE = "Ask", "Look closer", "Take it elsewhere"
COMMANDS = {  # name → panel of the help page; a module of `syriatl.cli.commands` has the name too
    "events": _ASK,
    "timeline": _ASK,
    "actors": _ASK,
    "figures": _ASK,
    "dates": _ASK,
    "media": _ASK,
    "show": _LOOK,
    "search": _LOOK,
    "sections": _LOOK,
    "stats": _LOOK,
    "kinds": _LOOK,
    "check": _LOOK,
    "info": _LOOK,
    "read": _LOOK,
    "export": _USE,
    "cite": _USE,
    "diff": _USE,
    "schema": _USE,
    "help": _USE,
}
CONTEXT = {"help_option_names": ["-h", "--help"]}
_Refusal: Any = typer.BadParameter.__mro__[2]  # Click's base of all wrong usage, not exported


class Commands(TyperGroup):
    """The commands, each built on demand, and what becomes of their errors."""

    def list_commands(self, ctx: Any) -> list[str]:
        """The names, in the order of the help page."""
        return list(COMMANDS)

    def get_command(self, ctx: Any, cmd_name: str) -> Any:
        """A command by its name, None where there is none."""
        return _build(cmd_name) if cmd_name in COMMANDS else None

    def resolve_command(self, ctx: Any, args: list[str]) -> Any:
        """The command that the arguments name; the nearest ones where there is none."""
        if args and args[0] not in COMMANDS and not args[0].startswith("-"):
            from syriatl.cli.names import unknown

            raise UsageError(f"{unknown('command', args[0], COMMANDS)} (see `syriatl --help`)")
        return super().resolve_command(ctx, args)

    def main(self, *args: Any, **extra: Any) -> Any:
        """Run; errors are told in one line and become exit codes."""
        alone = extra.pop("standalone_mode", True)
        extra.setdefault("prog_name", "syriatl")
        main: Any = super().main
        run = partial(main, *args, **extra, standalone_mode=False)
        if not alone:
            return run()
        sys.exit(exit_code(partial(_until_enough, run)))


@cache
def _build(name: str) -> Any:
    function = getattr(import_module(f"syriatl.cli.commands.{name}"), name)
    alone = typer.Typer(add_completion=False, context_settings=CONTEXT)
    alone.command(name, rich_help_panel=COMMANDS[name])(function)
    return get_command(alone)


def _until_enough(run: Callable[[], Any]) -> Any:
    """Run; Typer writes help itself, and takes a pipe closed by its reader for a failure."""
    try:
        return run()
    except SystemExit as left:
        if isinstance(left.__context__, BrokenPipeError):
            return 0
        raise


def exit_code(run: Callable[[], Any]) -> int:
    """What a run ends with: 0, 1 unreadable source, 2 wrong usage, 3 findings, 130 interrupted."""
    try:
        status = run()
    except UsageError as error:
        return _fail(str(error), 2)
    except SyriatlError as error:
        return _fail(str(error), 1)
    except _Refusal as error:
        return _fail(f"{error.format_message().rstrip('.')}{_help(error)}", error.exit_code)
    except typer.Abort:
        return 130
    except OSError as error:
        if error.filename is not None:
            raise
        return _fail(str(unwritten(error)), 1)  # a stream: help does not go through `Output`
    return status if isinstance(status, int) else 0


def _help(error: Any) -> str:
    """Where to read how the command is used."""
    context = getattr(error, "ctx", None)
    return f" (see `{context.command_path} --help`)" if context else ""


def _fail(message: str, code: int) -> int:
    from syriatl.views.safe import clean

    tell(f"syriatl: {clean(message)}")
    return code
