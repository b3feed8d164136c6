"""When: every expression of the text that denotes a calendar time, resolved to a date."""

from __future__ import annotations

from syriatl.model.article import Article
from syriatl.model.facts import Time


def read_times(article: Article) -> list[Time]:
    """All times of the prose, in text order."""
    return []
