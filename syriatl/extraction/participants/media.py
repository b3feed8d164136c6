"""Media by the italics that the article sets their names in."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from syriatl.extraction.participants.units import lexicon
from syriatl.knowledge import word_set
from syriatl.model.article import Article

# The mark comes first: a search for one of two signs is fast.
_ITALIC = re.compile(r"(?P<mark>[*_])(?<![\w*].)(?P<name>[A-Z][^\n*_.,()]{1,40})(?P=mark)(?![\w*])")


_LONGEST = 5  # words of a newspaper's name


@cache
def _cues() -> frozenset[str]:
    return word_set("actors.beside.media") | word_set("actors.beside.told")


@cache
def _ships() -> frozenset[str]:
    return word_set("actors.ships.prefix") | word_set("actors.ships.italic")


def media(article: Article) -> Iterator[str]:
    """Names in italics that speak or are spoken to."""
    tokens = article.tokens
    verb = lexicon().codes["verb"]
    for match in _ITALIC.finditer(article.text, article.line_starts[article.meta_lines[1]]):
        first, last = tokens.at(match.start("name")), tokens.at(match.end("name"))
        parts = match["name"].split()
        if parts[0] in _ships() or len(parts) > _LONGEST or parts[-1].isdigit():
            continue  # a ship, a report, a programme
        around = set(tokens.words[max(first - 2, 0) : first])
        says = any(lexicon()[word] == verb for word in tokens.words[last : last + 2])
        if says or around & _cues():
            yield match["name"]
