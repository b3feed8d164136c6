"""Drafts of a headline: the tokens that are kept, and signs for what was left out."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import compress, count
from typing import NamedTuple

from syriatl.extraction.engine import OTHER
from syriatl.extraction.events.grammar.lexicon import COLON, COMMA
from syriatl.extraction.events.grammar.said import Prose, Said
from syriatl.knowledge import word_set

MAX_WORDS = 14
GAP = -1  # stands for what was left out inside a headline, shown as "…"
THAT = -2  # stands for "said that", shown as ":"
SHOWN = {GAP: "…", THAT: ":"}
_CLASSES = {GAP: OTHER, THAT: COLON}


class Draft(NamedTuple):
    """What a headline could hold.

    Attributes:
        kept: its tokens, `GAP` and `THAT` among them.
        said: the same as words.
        cost: what was given up for it.
        start: where the statement itself begins: behind a speaker and a colon.
    """

    kept: list[int]
    said: Said
    cost: float = 0.0
    start: int = 0


def draft(prose: Prose, kept: list[int], cost: float = 0.0) -> Draft:
    """A draft of these tokens."""
    first, last = kept[0], kept[-1] + 1
    if last - first == len(kept) and kept == [*range(first, last)] and first >= 0:
        whole = prose.part(first, last)
        start = _behind_condition(whole)
        return Draft(kept, whole, cost, start)
    codes = list(map(prose.classes.__getitem__, kept))
    for n in _signs(kept):
        codes[n] = _CLASSES[kept[n]]
    said = Said(shown(prose, kept), "".join(codes))
    start = kept.index(THAT) + 1 if THAT in kept else _behind_condition(said)
    return Draft(kept, said, cost, start)


def _behind_condition(said: Said) -> int:
    """Where a statement begins behind its condition: "If they came, | he would"; 0: it has none."""
    if said.words[0].lower() not in word_set("clauses.opening.conditions"):
        return 0
    comma = said.classes.find(COMMA)
    return comma + 1 if 0 < comma < len(said) - 1 and said.has_verb(0, comma) else 0


def shown(prose: Prose, kept: Sequence[int]) -> list[str]:
    """The words of tokens, and the signs that stand for what was left out."""
    words = list(map(prose.words.__getitem__, kept))
    for n in _signs(kept):
        words[n] = SHOWN[kept[n]]
    return words


def _signs(kept: Sequence[int]) -> Iterable[int]:
    """Where signs stand among tokens."""
    return compress(count(), map(SHOWN.__contains__, kept))
