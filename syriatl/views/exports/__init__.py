"""Events in the formats of other tools. Each `write` gives the text and what was left out of it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from importlib import import_module
from typing import NamedTuple

from syriatl.query.selection import Found

FORMATS = {  # format → module, and the ending of its files
    "timelinejs": "timelinejs",
    "ics": "icalendar",
    "md": "markdown",
    "html": "html",
}


class Written(NamedTuple):
    """Events in a format, how many are left out of it, and what else its reader should know."""

    text: str
    left_out: int = 0
    notes: tuple[str, ...] = ()


Writer = Callable[[Sequence[Found]], Written]


def writer(name: str) -> Writer:
    """The function that writes a format."""
    write: Writer = import_module(f"{__name__}.{FORMATS[name]}").write
    return write
