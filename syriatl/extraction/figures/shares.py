"""Percentages and fractions: what they are a share of."""

from __future__ import annotations

from collections.abc import Sequence

from syriatl.extraction.figures import categories, nouns
from syriatl.extraction.figures.draft import Draft
from syriatl.model.article import Tokens

_SHARED = ("military", "militant", "vehicle", "weapon", "bomb", "shell", "aircraft", "strike")
_NEAR = 3  # tokens between "of" and the noun that a share is one of


def read_share(draft: Draft, tokens: Tokens, last: int) -> None:
    """Read "of the territory", "of Americans" behind a percentage into the draft."""
    first = draft.number_end
    if first >= last or tokens.words[first] != "of":
        return
    start = first + 1
    while start < last and tokens.words[start].casefold() in ("the", "all", "its", "their"):
        start += 1
    for i in range(start, min(start + _NEAR, last)):
        if tokens.words[i].casefold() in categories.territory_words():
            draft.last, draft.category = i + 1, "territory"
            return
    noun = nouns.read_noun(tokens, start, last)
    if noun:
        draft.last, draft.head, draft.kind = noun.last, noun.head, noun.kind


def sort_share(draft: Draft, previous: Draft | None, sentence: Sequence[str]) -> None:
    """Give a percentage its category: of land, of a poll, of people, or that of the one before."""
    if draft.category:
        return
    if draft.head is None and previous is not None and previous.unit == "percent":
        draft.like = previous
    if any(word.casefold() in categories.poll_words() for word in sentence):
        draft.category = "opinion"
    elif draft.head is None and previous is not None and previous.unit == "percent":
        draft.category = previous.category
    elif draft.kind in ("people", "civilian", "population"):
        draft.category = "population"
    else:
        draft.category = categories.by_noun(draft.kind) if draft.kind in _SHARED else "other"
