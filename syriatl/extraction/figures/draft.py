"""A figure in the making: what each step knows of it, and adds to it."""

from __future__ import annotations

from syriatl.extraction.engine import Found
from syriatl.extraction.figures.rules import Quantity


class Draft:
    """A number of the text; token indexes, `last` one past its phrase."""

    id: str = ""
    qualified: bool = False  # whether words beside it set its bounds
    head: int | None = None  # token of the noun that is counted
    what: tuple[int, int] | None = None  # tokens that say what is counted, if not its own noun
    kind: str | None = None  # its kind in units.toml; None without a noun that is known
    unit: str | None = None
    category: str | None = None
    fate: str | None = None  # what befell them by the adjective before their noun: "dead"
    deed: str | None = None  # what befell those counted: kill, wound, train …
    like: Draft | None = None  # the figure before that says what this bare number counts
    whole: Draft | None = None  # the figure that this one is a part of

    def __init__(self, found: Found[Quantity], sentence: int) -> None:
        """Begin with the number itself; what it counts is filled in as it is found."""
        self.first = found.first
        self.opens = found.first  # where the words that set its bounds begin
        self.number_end = found.last  # one past the number itself
        self.last = found.last
        self.quantity = found.value
        self.rule = found.rule
        self.sentence = sentence

    @property
    def value(self) -> float:
        """Its largest stated bound: how big the number is."""
        return self.quantity.high or self.quantity.low or 0.0
