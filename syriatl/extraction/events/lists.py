"""One statement, several dates: which of its names go with which date.

"Kidal was given up on 12 October, Tessalit on 13 November": what stands between two dates goes
with the second, what stands before the list goes with all.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from syriatl.model.facts import Time

Names = tuple[str, ...]
_RESPECTIVELY = "respectively"


def share_out(
    times: Sequence[Time],
    places: tuple[int, int, int],
    within: Callable[[int, int], Names],
    prose: str,
) -> list[Names]:
    """The names for each of the times of a statement.

    Args:
        times: its times, in text order.
        places: offsets at which the statement begins, its predicate ends, and it ends itself.
        within: the names between two offsets.
        prose: the text that they are offsets into.
    """
    begin, told, end = places
    everyone = within(begin, end)
    edges = [told, *(time.span.end for time in times)]
    items = [within(edge, time.span.start) for edge, time in zip(edges, times, strict=False)]
    paired = _paired(items, times, prose)
    if not any(items[1:]) and not paired:
        return [everyone] * len(times)
    for i in range(1, len(items)):
        items[i] = items[i] or items[i - 1]  # "Foley and Sotloff on 19 August and 2 September"
    shared = (*within(begin, told), *within(edges[-1], end))
    own = {name for item in items for name in item}
    for i, name in paired.items():
        items[i] = (name,)
    return [
        tuple(n for n in everyone if n in item or n in shared or n not in own) for item in items
    ]


def _paired(items: Sequence[Names], times: Sequence[Time], prose: str) -> dict[int, str]:
    """Which name goes with which date of "A and B on 3 May and 9 June respectively"."""
    pairs: dict[int, str] = {}
    first = 0
    for i, time in enumerate(times):
        first = i if items[i] else first
        behind = prose[time.span.end : time.span.end + len(_RESPECTIVELY) + 2]
        if behind.strip(" ,").startswith(_RESPECTIVELY) and len(items[first]) == i + 1 - first:
            pairs |= dict(zip(range(first, i + 1), items[first], strict=True))
    return pairs
