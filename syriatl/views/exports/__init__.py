"""Events in the formats of other tools. Each `write` gives the text and what was left out of it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from importlib import import_module
from typing import NamedTuple

from syriatl.model.facts import Event
from syriatl.query.selection import Found

TEXTS = {"timelinejs": "timelinejs", "ics": "icalendar", "md": "markdown", "html": "html"}
"""Format → the module that writes it."""

CODED = ("acled", "ucdp")  # columns of data sets
LISTS = ("csv", "tsv", "json", "jsonl")  # the list of events itself
FORMATS = (*TEXTS, "geojson", *CODED, *LISTS)


def told(event: Event) -> str:
    """What is no plain assertion of the article, in words: `alleged, background`."""
    words = [event.status] if event.status != "asserted" else []
    return ", ".join([*words, "background"] if event.reference else words)


class Written(NamedTuple):
    """Events in a format, how many are left out of it, and what else its reader should know."""

    text: str
    left_out: int = 0
    notes: tuple[str, ...] = ()


Writer = Callable[[Sequence[Found[Event]]], Written]


def writer(name: str) -> Writer:
    """The function that writes a format."""
    write: Writer = import_module(f"{__name__}.{TEXTS[name]}").write
    return write
