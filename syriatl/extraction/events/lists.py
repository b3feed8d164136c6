"""One statement, several dates: which of its names go with which date.

"Kidal was given up on 12 October, Tessalit on 13 November": what stands between two dates goes
with the second, what stands before the list goes with all.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import chain
from typing import Protocol

from syriatl.extraction.events.grammar.said import Place
from syriatl.model.facts import Time

Row = tuple[str, ...]
_RESPECTIVELY = "respectively"


class Names(Protocol):
    """Names where they stand in a text."""

    def within(self, start: int, end: int) -> Row:
        """The names between two offsets, each once."""

    def rows(self, start: int, end: int) -> Sequence[Row]:
        """The names between two offsets, those that "and" joins in one row."""


class Partly:
    """The names that stand in some parts of a text."""

    def __init__(self, names: Names, parts: Sequence[Place]) -> None:
        """Take all names, and the offsets of the parts, in text order."""
        self._names = names
        self._parts = parts

    def _cut(self, start: int, end: int) -> Iterator[Place]:
        """What the parts have between two offsets."""
        return ((max(a, start), min(b, end)) for a, b in self._parts if a < end and start < b)

    def within(self, start: int, end: int) -> Row:
        """See `Names`."""
        found = (self._names.within(*part) for part in self._cut(start, end))
        return tuple(dict.fromkeys(chain.from_iterable(found)))

    def rows(self, start: int, end: int) -> list[Row]:
        """See `Names`."""
        return [row for part in self._cut(start, end) for row in self._names.rows(*part)]


def share_out(
    times: Sequence[Time], places: tuple[int, int, int], names: Names, prose: str
) -> list[Row]:
    """The names for each of the times of a statement.

    Args:
        times: its times, in text order.
        places: offsets at which the statement begins, its predicate ends, and it ends itself.
        names: the names to share out.
        prose: the text that they are offsets into.
    """
    begin, told, end = places
    everyone = names.within(begin, end)
    if len(times) == 1:
        return [everyone]
    edges = [told, *(time.span.end for time in times)]
    # "asked them on 12 May, in Doha, to stay until June": a comma parts Doha from June
    opens = [
        told,
        *(
            max(e, prose.rfind(",", e, t.span.start))
            for e, t in zip(edges[1:], times[1:], strict=False)
        ),
    ]
    items = [names.within(at, time.span.start) for at, time in zip(opens, times, strict=True)]
    paired = _paired(times, names, begin, prose)
    if not any(items[1:]) and not paired:
        return [everyone] * len(times)
    ordered = set(paired.values())
    if len(paired) == len(times):
        return [
            tuple(n for n in everyone if n not in ordered or n == paired[i])
            for i in range(len(times))
        ]
    for i in range(1, len(items)):
        items[i] = items[i] or items[i - 1]  # "Kidal on 12 October and 13 November"
    shared = {*names.within(begin, told), *names.within(edges[-1], end)} - ordered
    own = {name for item in items for name in item} | ordered
    for i, name in paired.items():
        items[i] = (name,)
    return [
        tuple(n for n in everyone if n in item or n in shared or n not in own) for item in items
    ]


def _paired(times: Sequence[Time], names: Names, begin: int, prose: str) -> dict[int, str]:
    """Which name goes with which date of "A and B met on 3 May and 9 June respectively"."""
    pairs: dict[int, str] = {}
    for i, time in enumerate(times):
        behind = prose[time.span.end : time.span.end + len(_RESPECTIVELY) + 2]
        if behind.strip(" ,").startswith(_RESPECTIVELY):
            before = reversed(names.rows(begin, time.span.start))
            row = next((row for row in before if 1 < len(row) <= i + 1), ())
            pairs |= dict(zip(range(i + 1 - len(row), i + 1), row, strict=True))
    return pairs
