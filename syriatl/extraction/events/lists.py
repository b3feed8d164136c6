"""One statement, several dates: which of its names go with which date.

"Kidal was given up on 12 October, Tessalit on 13 November": what stands between two dates goes
with the second, what stands before the list goes with all.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from syriatl.model.facts import Time

Names = tuple[str, ...]


def share_out(
    times: Sequence[Time], places: tuple[int, int, int], within: Callable[[int, int], Names]
) -> list[Names]:
    """The names for each of the times of a statement.

    Args:
        times: its times, in text order.
        places: offsets at which the statement begins, its predicate ends, and it ends itself.
        within: the names between two offsets.
    """
    begin, told, end = places
    everyone = within(begin, end)
    edges = [told, *(time.span.end for time in times)]
    items = [within(edge, time.span.start) for edge, time in zip(edges, times, strict=False)]
    if not any(items[1:]):
        return [everyone] * len(times)
    for i in range(1, len(items)):
        items[i] = items[i] or items[i - 1]  # "Foley and Sotloff on 19 August and 2 September"
    shared = (*within(begin, told), *within(edges[-1], end))
    own = {name for item in items for name in item}
    return [
        tuple(n for n in everyone if n in item or n in shared or n not in own) for item in items
    ]
