"""Drafts of a headline: the tokens that are kept, and signs for what was left out."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from syriatl.extraction.engine import OTHER
from syriatl.extraction.events.grammar.lexicon import COLON
from syriatl.extraction.events.grammar.said import Prose, Said

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
    """

    kept: Sequence[int]
    said: Said
    cost: float = 0.0

    @property
    def start(self) -> int:
        """Where the statement itself begins: behind a speaker and a colon."""
        return self.kept.index(THAT) + 1 if THAT in self.kept else 0


def draft(prose: Prose, kept: Sequence[int], cost: float = 0.0) -> Draft:
    """A draft of these tokens."""
    if kept and list(kept) == list(range(kept[0], kept[-1] + 1)) and kept[0] >= 0:
        return Draft(kept, prose.part(kept[0], kept[-1] + 1), cost)
    codes = list(map(prose.classes.__getitem__, kept))
    for sign, code in _CLASSES.items():
        if sign in kept:
            codes[kept.index(sign)] = code
    return Draft(kept, Said(shown(prose, kept), "".join(codes)), cost)


def shown(prose: Prose, kept: Sequence[int]) -> list[str]:
    """The words of tokens, and the signs that stand for what was left out."""
    words = list(map(prose.words.__getitem__, kept))
    for sign, mark in SHOWN.items():
        if sign in kept:
            words[kept.index(sign)] = mark
    return words
