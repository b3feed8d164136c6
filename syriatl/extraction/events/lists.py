"""One statement, several dates: which of its names go with which date.

"Kidal was given up on 12 October, Tessalit on 13 November": what stands between two dates goes
with the second, what stands before the list goes with all.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import chain

from syriatl.model.facts import Time

Row = tuple[str, ...]
Rows = Callable[[int, int], Sequence[Row]]
_RESPECTIVELY = "respectively"


def share_out(
    times: Sequence[Time],
    places: tuple[int, int, int],
    rows: Rows,
    prose: str,
) -> list[Row]:
    """The names for each of the times of a statement.

    Args:
        times: its times, in text order.
        places: offsets at which the statement begins, its predicate ends, and it ends itself.
        rows: the names between two offsets, those that "and" joins in one row.
        prose: the text that they are offsets into.
    """
    begin, told, end = places

    def within(start: int, stop: int) -> Row:
        return tuple(dict.fromkeys(chain.from_iterable(rows(start, stop))))

    everyone = within(begin, end)
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
    items = [within(at, time.span.start) for at, time in zip(opens, times, strict=True)]
    paired = _paired(times, rows, begin, prose)
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
    shared = {*within(begin, told), *within(edges[-1], end)} - ordered
    own = {name for item in items for name in item} | ordered
    for i, name in paired.items():
        items[i] = (name,)
    return [
        tuple(n for n in everyone if n in item or n in shared or n not in own) for item in items
    ]


def _paired(times: Sequence[Time], rows: Rows, begin: int, prose: str) -> dict[int, str]:
    """Which name goes with which date of "A and B met on 3 May and 9 June respectively"."""
    pairs: dict[int, str] = {}
    for i, time in enumerate(times):
        behind = prose[time.span.end : time.span.end + len(_RESPECTIVELY) + 2]
        if behind.strip(" ,").startswith(_RESPECTIVELY):
            before = reversed(rows(begin, time.span.start))
            row = next((row for row in before if 1 < len(row) <= i + 1), ())
            pairs |= dict(zip(range(i + 1 - len(row), i + 1), row, strict=True))
    return pairs
