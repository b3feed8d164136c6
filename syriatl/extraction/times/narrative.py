"""How far the text has come in time: its last dates, as the resolver places one after another."""

from __future__ import annotations

from collections import Counter
from typing import NamedTuple

from syriatl.model.edtf import Point
from syriatl.model.facts import Step


class Placed(NamedTuple):
    """A date that is known, as a point from which others are reckoned, and where it stands."""

    point: Point
    text: str
    line: int
    section: int
    paragraph: int = -1  # of a heading
    sentence: int = -1
    at: int = -1

    def step(self, what: str) -> Step:
        """A step of a derivation that cites it."""
        return Step(self.text, self.line, what)


class Narrative:
    """How far the text has come: its last dates."""

    single: Placed | None = None  # the last that is one day, no interval
    last: Placed | None = None  # the last that moved it on
    last_day: Placed | None = None  # the last of these that is a day
    near: Placed | None = None  # the last of all, also one mentioned in passing
    near_day: Placed | None = None
    stated: Placed | None = None  # the last with a year of its own, whatever governs it
    near_month: Placed | None = None  # the last of these that states its month

    def __init__(self) -> None:
        """Begin before the first date."""
        self.days_in: Counter[int] = Counter()  # how many days of each year
        self.entered: set[int] = set()  # lines of headings
        self.days: list[Placed] = []  # in text order

    def note(self, placed: Placed, *, near: bool, moves: bool, single: bool = True) -> None:
        """Take note of a date."""
        is_day = placed.point.day is not None
        if is_day and placed.sentence >= 0:
            self.days.append(placed)
        if near:
            self.near = placed
            self.near_day = placed if is_day else self.near_day
            self.near_month = placed if placed.point.month is not None else self.near_month
        if moves:
            self.last = placed
            self.last_day = placed if is_day else self.last_day
        if moves and is_day and placed.point.year is not None:
            self.days_in[placed.point.year] += 1
        if near and is_day and single:
            self.single = placed
