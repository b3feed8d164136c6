"""Who: the parties that the front matter lists, and everyone whom the text names."""

from __future__ import annotations

from syriatl.model.article import Article
from syriatl.model.facts import Mention, Participant


def read_participants(article: Article) -> tuple[list[Participant], list[Mention]]:
    """All participants, and every place of the prose that names one of them, in text order."""
    return [], []
