"""How many: every quantity that says something about the conflict."""

from __future__ import annotations

from collections.abc import Sequence

from syriatl.model.article import Article
from syriatl.model.facts import Figure, Mention, Time


def read_figures(
    article: Article, times: Sequence[Time], mentions: Sequence[Mention]
) -> list[Figure]:
    """All figures of the prose, in text order; none overlaps a time."""
    return []
