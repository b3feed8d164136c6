"""Every place of the prose that names a participant."""

from __future__ import annotations

from functools import cache

from syriatl.extraction.participants.gazetteer import Index, known
from syriatl.extraction.participants.roster import Roster
from syriatl.knowledge import table, words
from syriatl.model.article import Article
from syriatl.model.facts import Mention


@cache
def _agents() -> frozenset[str]:
    return frozenset(words(table("actors")["agents"]))


def find_mentions(article: Article, roster: Roster, index: Index) -> list[Mention]:
    """All mentions in text order; those whom the world knows join the roster by theirs.

    A country named by nothing but its adjective joins only where that stands before people who
    act ("Libyan forces", not "the Libyan embassy").
    """
    tokens = article.tokens
    hits = list(index.find(tokens.words))
    for _, end, form in hits:
        if roster.of(form.name) is None and (not form.adjective or _acts(article, end)):
            roster.world(known()[form.name])
    mentions = []
    for first, last, form in hits:
        entry = roster.of(form.name)
        if entry is not None:
            start, end = tokens.starts[first], tokens.ends[last - 1]
            span = article.span(start, end)
            mentions.append(Mention(span, article.text[start:end], entry.name, form.adjective))
    return mentions


def _acts(article: Article, token: int) -> bool:
    """Whether the words from a token on are people who act."""
    return any(word.lower() in _agents() for word in article.tokens.words[token : token + 2])
