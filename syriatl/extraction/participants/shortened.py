"""Names said again by one word of them: "the Islamic Courts Union … the Courts"."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Container, Iterator, Mapping, Sequence, Set

from syriatl.extraction.participants.known import Form, Hit, known
from syriatl.extraction.participants.units import lexicon
from syriatl.knowledge import word_set
from syriatl.model.tokens import Tokens

_ARTICLES = ("the", "The")
_QUARTERS = ("North", "South", "East", "West")


def with_short_names(
    tokens: Tokens,
    found: Sequence[Hit],
    owned: Container[str],
    always: Mapping[str, Form],
) -> list[Hit]:
    """Where names stand, and where "the" and one word of the last such name say it again.

    Args:
        tokens: the words of the article.
        found: where names stand, in text order.
        owned: the names that are somebody's.
        always: short names that need no name before them: "the rebels".
    """
    written = tokens.words
    hits = [hit for hit in found if hit[2].name in owned]
    starts = [first for first, _, _ in found]
    behind = [at + 1 for at in tokens.having(_ARTICLES) if at + 1 < len(written)]
    short = _short_names(tokens, hits, {written[i] for i in behind})
    said = dict(always)  # a short name → the last name that it is short for
    again = []
    for i in behind:
        while short and short[-1][0] < i:
            _, words_, form = short.pop()
            said |= dict.fromkeys(words_, form)
        if written[i] in said and _stands_alone(written, i):
            before = bisect_right(starts, i) - 1
            if before < 0 or found[before][1] < i:
                again.append((i, i + 1, said[written[i]]))
    return sorted(hits + again)


def _short_names(
    tokens: Tokens, hits: Sequence[Hit], asked: Set[str]
) -> list[tuple[int, list[str], Form]]:
    """Where names of several words end, which of the words asked for say them again; last first."""
    said: dict[tuple[tuple[str, ...], Form], list[str]] = {}
    found = []
    for first, last, form in reversed(hits):
        if last - first > 1 and not asked.isdisjoint(tokens.words[first:last]):
            name = tuple(tokens.words[first:last]), form
            if name not in said:
                said[name] = list(_short(*name))
            found.append((last, said[name], form))
    return found


def _short(name: tuple[str, ...], form: Form) -> Iterator[str]:
    """The words by which a name of several words can be said again.

    The head word ("Foreign Legion", "Army of Virginia"), a plural ("Islamic Courts Union") and, of
    a country, the quarter of the sky ("South Vietnam").
    """
    codes = lexicon().codes
    classes = lexicon().classes(name)
    country = known().get(form.name)
    if name[0] in _QUARTERS and country and country.kind == "country":
        yield name[0]
    for word, code, behind in zip(name, classes, [*name[1:], "of"], strict=True):
        head = code == codes["head"] and behind == "of"
        if head or (code == codes["cap"] and word.endswith("s")):
            yield word


def _stands_alone(written: Sequence[str], i: int) -> bool:
    """Whether neither more of a name nor a place stands behind a word: "the army base"."""
    behind = written[i + 1] if i + 1 < len(written) else ""
    joined = behind[:1].isupper() or behind in ("-", "–", "of")
    return not (joined or behind in word_set("places.sort"))
