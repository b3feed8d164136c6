"""A figure in the making: what each step knows of it, and adds to it."""

from __future__ import annotations

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

    def __init__(self, first: int, last: int, quantity: Quantity, rule: str, sentence: int) -> None:
        """Begin with the number itself; what it counts is filled in as it is found."""
        self.first = first
        self.opens = first  # where the words that set its bounds begin
        self.dwells = True  # whether those counted may live somewhere: "victims" do not
        self.number_end = last  # one past the number itself
        self.last = last
        self.quantity = quantity
        self.rule = rule
        self.sentence = sentence

    @property
    def value(self) -> float:
        """Its largest stated bound: how big the number is."""
        return self.quantity.high or self.quantity.low or 0.0
