"""Events in the formats of other tools. Each `write` gives the text and how many were left out."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from importlib import import_module

from syriatl.query.selection import Found

FORMATS = {  # format → module, and the ending of its files
    "timelinejs": "timelinejs",
    "ics": "icalendar",
    "md": "markdown",
    "html": "html",
}
Writer = Callable[[Sequence[Found]], tuple[str, int]]


def writer(name: str) -> Writer:
    """The function that writes a format."""
    write: Writer = import_module(f"{__name__}.{FORMATS[name]}").write
    return write
