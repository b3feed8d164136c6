"""The manual page, made from the program itself.

`python -m man.write` renews `man/syriatl.1`; a test compares the two.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import typer

from syriatl import __version__
from syriatl.cli import app
from syriatl.cli.commands.help import TOPICS
from syriatl.cli.group import COMMANDS

PAGE = Path(__file__).parent / "syriatl.1"
_ENVIRONMENT = {
    "SYRIATL_SOURCE": "Articles to read where no --source is given, set apart as in PATH.",
    "SYRIATL_CACHE": "Folder in which read articles are kept; off: nothing is kept.",
    "SYRIATL_PAGER, PAGER": "The pager; empty: none.",
    "NO_COLOR, CLICOLOR_FORCE, FORCE_COLOR": "See COLOURS.",
    "ACCESSIBLE": "Sentences instead of tables.",
    "SYRIATL_DEBUG": "Where a mistake of the program itself happened.",
}


def manual() -> str:
    """The page, in roff."""
    group: Any = typer.main.get_command(app)
    root = typer.Context(group, info_name="syriatl")
    lines = [
        f'.TH SYRIATL 1 "" "syriatl {__version__}" "User Commands"',
        ".SH NAME",
        r"syriatl \- ask an article on a conflict what happened, when, who took part and how many",
        ".SH SYNOPSIS",
        r"\fBsyriatl\fR [\fICOMMAND\fR] [\fIOPTIONS\fR]",
        ".SH DESCRIPTION",
        *_help(group.help),
        ".SH COMMANDS",
    ]
    shared: dict[str, dict[str, str]] = {}
    for name in COMMANDS:
        command = group.get_command(root, name)
        lines += _command(command, typer.Context(command, info_name=name, parent=root), shared)
    lines += [".SH OPTIONS", "The same wherever they make sense."]
    for panel, options in shared.items():
        lines += [f".SS {panel}", *(line for pair in options.items() for line in _entry(*pair))]
    for topic in sorted(TOPICS.glob("*.txt")):
        lines += _topic(topic.read_text("utf-8"))
    lines += [".SH ENVIRONMENT"]
    lines += [line for pair in _ENVIRONMENT.items() for line in _entry(*pair)]
    return "\n".join(lines) + "\n"


def _command(command: Any, context: Any, shared: dict[str, dict[str, str]]) -> Iterator[str]:
    """One command with its own options; those of a panel are noted in `shared`."""
    own, arguments = [], []
    for param in command.params:
        names, told = param.get_help_record(context) or ("", "")
        panel = getattr(param, "rich_help_panel", None)
        if param.param_type_name == "argument":
            arguments.append(names.strip("()"))
            own.append((names, told))
        elif panel:
            shared.setdefault(panel, {})[names] = told
        else:
            own.append((names, told))
    yield f".SS syriatl {_text(' '.join([context.info_name, *arguments]))}"
    yield from _help(command.help)
    for names, told in own:
        yield from _entry(names, told)


def _help(text: str) -> Iterator[str]:
    """A help text: paragraphs, and its examples as they are."""
    told, _, examples = text.partition("Examples:\n")
    for paragraph in told.strip().split("\n\n"):
        yield from (_text(" ".join(paragraph.split())), ".PP")
    yield from _verbatim(examples.strip("\n"))


def _topic(text: str) -> Iterator[str]:
    title, _, body = text.partition("\n")
    yield f".SH {title.upper()}"
    yield from _verbatim(body.strip("\n"))


def _verbatim(text: str) -> Iterator[str]:
    yield from (".nf", *map(_text, text.split("\n")), ".fi", ".PP")


def _entry(names: str, told: str) -> Iterator[str]:
    yield from (".TP", rf"\fB{_text(names)}\fR", _text(told) or r"\&")


def _text(text: str) -> str:
    """Text in which roff sees no signs of its own."""
    plain = text.rstrip().replace("\\", r"\e").replace("-", r"\-")
    return re.sub(r"^(?=[.'])", r"\\&", plain)


if __name__ == "__main__":
    PAGE.write_text(manual(), "utf-8")
