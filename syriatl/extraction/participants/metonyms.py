"""Capitals that stand for their state: "Moscow denied it", "rebels backed by Tehran"."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence

from syriatl.extraction.participants.known import Form, Hit
from syriatl.knowledge import countries, word_set

_NEAR = 2  # words before "by" among which "backed" stands


def with_capitals(found: Iterable[Hit], cities: Iterable[Hit], written: Sequence[str]) -> list[Hit]:
    """Names found in an article, and the capitals that act for a state among these.

    A capital stands for a state that the article names, and for none where it names several.

    Args:
        found: where names stand, in text order.
        cities: where capitals stand.
        written: the words of the article.
    """
    hits = list(found)
    named = {form.name for _, _, form in hits}
    starts = [first for first, _, _ in hits]
    acting = []
    for first, last, city in cities:
        at = bisect_left(starts, last) - 1
        free = at < 0 or hits[at][1] <= first
        states = named.intersection(countries.capitals()[city.name])
        if free and len(states) == 1 and _acts(written, first, last):
            acting.append((first, last, Form(states.pop())))
    return sorted(hits + acting)


def _acts(written: Sequence[str], first: int, last: int) -> bool:
    """Whether a capital does what governments do, or has it done to it."""
    before = written[first - 1] if first else ""
    backed = before == "by" and word_set("actors.capitals.backed") & set(
        written[max(first - 1 - _NEAR, 0) : first]
    )
    behind = [*written[last : last + 2], "", ""]
    does = behind[0] in word_set("actors.capitals.verbs") and not before[:1].isupper()
    wishes = behind[0] in ("'s", "’s") and behind[1] in word_set("actors.capitals.wishes")
    says = before == "to" and first > 1 and written[first - 2].lower() == "according"
    return bool(backed) or does or wishes or says or before in word_set("actors.capitals.addressed")
