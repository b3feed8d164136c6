"""Second names of persons: "Juan Perez, better known as El Lobo"."""

from __future__ import annotations

from collections.abc import Iterator

from syriatl.extraction.participants.units import Units, lexicon
from syriatl.knowledge import word_set

_ALIAS = "(?: [article kin] dash? )? [cap named acronym] more* (?! dash )"
_QUOTES = frozenset("\"“‘'")
Span = tuple[int, int]


def second_names(named: Units) -> Iterator[tuple[Span, Span]]:
    """Where a name of two parts or more stands and, behind "known as", another one for the same.

    Args:
        named: the words, with what looks like a person's name marked.
    """
    words, classes = named.words, named.classes
    between = word_set("actors.persons.knowing") | {",", "("}
    for token in named.tokens.having(("known",)):
        known = named.at(token)
        if words[known + 1 : known + 2] != ["as"]:
            continue
        last = known
        while last and words[last - 1] in between:
            last -= 1
        first = last - 1
        while first > 0 and classes[first] == lexicon().codes["more"]:
            first -= 1
        behind = known + 2
        behind += "".join(words[behind : behind + 1]) in _QUOTES
        alias = lexicon().pattern(_ALIAS).match(classes, behind)
        if alias and first >= 0 and classes[first] == lexicon().codes["named"]:
            yield (first, last), alias.span()
