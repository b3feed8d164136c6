"""What a figure is a part of: "including 11 children", "40 of whom", "164 tanks, 400 Humvees"."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from syriatl.extraction.figures import categories, clauses
from syriatl.extraction.figures.draft import Draft
from syriatl.extraction.figures.lexicon import word_at
from syriatl.extraction.figures.refiners import bounded
from syriatl.knowledge import word_set

_OF_WHOM = {
    ("among", "them"),
    ("among", "whom"),
    ("of", "whom"),
    ("of", "them"),
    ("of", "which"),
    ("of", "these"),
}
_ARMED = ("military", "militant", "men")
_BETWEEN = 12  # tokens: the longest way between the parts of one whole
_FAR = 25  # tokens: how far before "of whom" the whole may stand


def link(draft: Draft, previous: Draft, words: Sequence[str]) -> None:
    """Find the whole of a draft, given the figure before it in its sentence."""
    if draft.first - previous.last > _FAR or previous.whole is draft:
        return
    between = list(map(str.lower, words[previous.last : draft.first]))
    near = len(between) <= _BETWEEN
    behind = tuple(map(str.lower, words[draft.last : draft.last + 2]))
    others = between[previous.whole is not None :]  # "of them" right behind a part is its own
    if behind in _OF_WHOM or not _OF_WHOM.isdisjoint(pairwise(others)):
        draft.whole = previous.whole or previous
    elif near and (_includes(between) or _is_of(draft, previous, words)):
        draft.whole = previous
    elif near and previous.whole is not None and _goes_on(between) and _shares(draft, previous):
        draft.whole = previous.whole
    elif between == ["("] and draft.unit and draft.category == previous.category:
        draft.quantity = bounded(draft.quantity, previous.quantity.qualifier)
    if draft.whole is not None:
        _inherit(draft, draft.whole, words)


def _is_of(draft: Draft, whole: Draft, words: Sequence[str]) -> bool:
    """Whether a bare number is of a whole that opens its clause: "Of the 148 killed, 35 died"."""
    i = whole.first - 1
    while i > 0 and words[i] in word_set("units.grammar.opens_number"):
        i -= 1
    return draft.head is None and words[draft.first - 1] == "," and word_at(words, i) == "Of"


def _includes(between: Sequence[str]) -> bool:
    """Whether the words between two figures make the second a part of the first."""
    classes = clauses.lexicon().classes(between)
    return (
        clauses.lexicon()
        .pattern("[^ break who stop past close]* include light*")
        .fullmatch(classes)
        is not None
    )


def _goes_on(between: Sequence[str]) -> bool:
    """Whether only a list's own words stand between two figures."""
    classes = clauses.lexicon().classes(between)
    return (
        clauses.lexicon().pattern("[comma and light at to of be .]*").fullmatch(classes) is not None
    )


def _shares(draft: Draft, previous: Draft) -> bool:
    """Whether the same befell a figure as the part before it, unlike "40 children, and 79 hurt"."""
    return draft.deed is None or draft.deed == previous.deed


def _inherit(draft: Draft, whole: Draft, words: Sequence[str]) -> None:
    """A part shares the fate of its whole; a bare one is also of its kind."""
    if draft.head is None and draft.kind is None and draft.unit is None:
        draft.kind, draft.like = whole.kind, whole
        if draft.kind == "men" and whole.deed is None:
            draft.kind = "military"  # "landed 21,000 men, of whom 6,800 were wounded"
    elif draft.kind == "people" and whole.kind in _ARMED and words[draft.head or 0][0].isupper():
        draft.kind = whole.kind  # "4,400 soldiers, including 850 Burundians"
    if draft.deed is None:
        draft.deed = "kill" if whole.kind == "death" else whole.deed
    if whole.kind == "target" and not categories.is_person(draft.kind):
        draft.deed = "destroy"
