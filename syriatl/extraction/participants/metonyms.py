"""Capitals that stand for their state: "Moscow denied it", "rebels backed by Tehran"."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cache

from syriatl.extraction.participants.gazetteer import Form, capitals, states_of
from syriatl.knowledge import table, words

Hit = tuple[int, int, Form]

_NEAR = 2  # words before "by" among which "backed" stands


@cache
def _words(key: str) -> frozenset[str]:
    return frozenset(words(table("actors")["capitals"][key]))


def with_capitals(hits: Iterable[Hit], written: Sequence[str], text: Sequence[str]) -> list[Hit]:
    """Names found in an article, and the capitals that act for a state among these.

    A capital stands for a state that the article names, and for none where it names several.

    Args:
        hits: where names stand, in text order.
        written: the words of the article.
        text: the same as an index compares them.
    """
    found = list(hits)
    named = {form.name for _, _, form in found}
    taken = {i for first, last, _ in found for i in range(first, last)}
    for first, last, city in capitals().find(text):
        states = named.intersection(states_of()[city.name])
        alone = len(states) == 1 and taken.isdisjoint(range(first, last))
        if alone and _acts(written, first, last):
            found.append((first, last, Form(states.pop())))
    return sorted(found, key=lambda hit: hit[:2])


def _acts(written: Sequence[str], first: int, last: int) -> bool:
    """Whether a capital does what governments do, or has it done to it."""
    before = written[first - 1] if first else ""
    backed = before == "by" and _words("backed") & set(written[max(first - 1 - _NEAR, 0) : first])
    behind = [*written[last : last + 2], "", ""]
    does = behind[0] in _words("verbs") and not before[:1].isupper()
    wishes = behind[0] in ("'s", "’s") and behind[1] in _words("wishes")
    says = before == "to" and first > 1 and written[first - 2].lower() == "according"
    return bool(backed) or does or wishes or says or before in _words("addressed")
