"""Percentages and fractions: what they are a share of."""

from __future__ import annotations

from syriatl.extraction.figures import categories, nouns
from syriatl.extraction.figures.draft import Draft
from syriatl.extraction.figures.lexicon import word_at
from syriatl.knowledge import word_set
from syriatl.model.tokens import Tokens

_SHARED = (
    "military", "militant", "formation", "vehicle", "weapon", "bomb", "shell", "aircraft", "strike",
)  # fmt: skip
_THINGS = (*_SHARED, "site", "place")  # no opinion is theirs: "14 percent of polling stations"
_SKIPPED = ("the", "all", "its", "their", "original", "initial", "about", "≈", "~", "some")
_NEAR = 5  # tokens between "of" and the noun that a share is one of


def read_share(draft: Draft, tokens: Tokens, last: int) -> None:
    """Read "of the territory", "of Americans" behind a percentage into the draft."""
    first = draft.number_end
    if first >= last or tokens.words[first] != "of":
        return
    start = first + 1
    while start < last and tokens.words[start].casefold() in _SKIPPED:
        start += 1
    if land := _land(tokens, start, last):
        draft.last, draft.category = land, "territory"
        return
    if start < last and tokens.words[start][0].isdigit():  # "half of the 1,000 troops"
        noun = nouns.read_noun(tokens, start + 1, last)
        draft.kind = noun.kind if noun else None
        return
    noun = nouns.read_noun(tokens, start, last)
    if noun and tokens.words[noun.last : noun.last + 1] in (["'s"], ["’s"]):
        owned = nouns.read_noun(tokens, noun.last + 1, last)  # "of Yemen's imports"
        noun = owned or noun._replace(kind=None)  # "of Yemen's oil"
    if noun:
        draft.last, draft.head, draft.kind = noun.last, noun.head, noun.kind


def _land(tokens: Tokens, start: int, last: int) -> int:
    """One past the word for land that a share is one of; 0 where it is none of land."""
    for i in range(start, min(start + _NEAR, last)):
        word, after = tokens.words[i], word_at(tokens.words, i + 1)
        if not word[0].isalpha() or word in word_set("units.grammar.stops"):
            return 0  # "a quarter of the houses in the city"
        named = after in ("'s", "’s") or (word[0].isupper() and after[0].isupper())
        if word.casefold() in word_set("units.territory.words") and not named:
            return i + 1  # but not "20 percent of South Vietnam's chiefs"
    return 0


def sort_share(draft: Draft, previous: Draft | None, polled: bool) -> None:
    """Give a percentage its category: of land, of a poll, of people, or that of the one before."""
    if draft.category:
        return
    if draft.whole is not None and draft.head is None:
        person = categories.is_person(draft.whole.kind)
        harmed = person and draft.whole.deed in (
            "kill",
            "wound",
        )  # "40 dead, half of them children"
        draft.category = draft.whole.category if harmed else categories.by_noun(draft.whole.kind)
        return
    if draft.head is None and previous is not None and previous.unit == "percent":
        draft.like = previous
    if _of_people(draft) and draft.deed == "kill":
        return  # "a survey found that 8 percent of their relatives had died"
    if polled and draft.kind not in _THINGS:
        draft.category = "opinion"
    elif _of_people(draft):
        draft.category = "opinion" if _asked(previous) else "population"
    elif draft.head is None and previous is not None and previous.unit == "percent":
        draft.category = previous.category
    else:
        draft.category = categories.by_noun(draft.kind) if draft.kind in _SHARED else "other"


def _of_people(draft: Draft) -> bool:
    """Whether it is a share of people: of Americans, of the inhabitants."""
    return draft.kind in ("people", "civilian", "population")


def _asked(previous: Draft | None) -> bool:
    """Whether the figure before is a poll's."""
    return previous is not None and previous.category == "opinion"
