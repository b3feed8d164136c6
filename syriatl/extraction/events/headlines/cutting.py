"""Where to end a headline that is too long: behind the word where that costs least.

Three prices add up: that of the bond which is cut (`bonds`), that of what stays open (`waiting`),
and that of the words which could still be held.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from syriatl.extraction.events.grammar.lexicon import (
    AUXILIARY,
    BRIDGE,
    COLON,
    COMMA,
    CONJUNCTION,
    DASH,
    DETERMINER,
    OPEN_BRACKET,
    PARTICIPLE,
    PREPOSITION,
    QUOTE,
    RELATIVE,
    SEMICOLON,
    SUBORDINATE,
    lexicon,
)
from syriatl.extraction.events.grammar.predicate import predicate
from syriatl.extraction.events.grammar.said import Said
from syriatl.extraction.events.headlines.bonds import CHEAPEST, bond, pairs
from syriatl.extraction.events.headlines.drafts import MAX_WORDS
from syriatl.extraction.events.headlines.waiting import lack
from syriatl.knowledge import word_set

_REMEMBERED = 4096  # words
_OPEN_ENDED = frozenset(("to", ".", "not", "-", "–", "$", "€", "£", "than", "…"))
_OPEN_CLASSES = frozenset((
    COMMA, PREPOSITION, DETERMINER, CONJUNCTION, RELATIVE, SUBORDINATE, BRIDGE, DASH, SEMICOLON,
    COLON, OPEN_BRACKET, AUXILIARY, PARTICIPLE,
))  # fmt: skip
_UNCONDITIONAL = 3.0  # anywhere before a condition
_SHORT = 0.25  # for each word that the headline could still hold
_UNSEEN = 1.0  # the same where it holds no predicate yet


def cut(said: Said, start: int, counts: Sequence[int], below: float) -> tuple[float, int]:
    """What the cheapest cut of a statement costs, and one past its last word; 0: there is none.

    Args:
        said: the words.
        start: where the statement itself begins, behind a speaker and a colon.
        counts: how many words it has up to each one, for those that can be held.
        below: what the cut must not cost.
    """
    told = predicate(said, start)
    words, classes = said.words, said.classes
    limit = len(counts)
    short = _SHORT if start < told[1] <= limit else _UNSEEN
    # A cut before the predicate is the last resort.
    first = max(start + 1, told[1] if told[1] <= limit else 0)
    condition = _condition(said, start, limit)
    paired = pairs(said, start, limit)
    found = 0
    for end in range(limit, first - 1, -1):
        last = end - 1
        quote = classes[last] == QUOTE and _opens_quote(classes, start, last)
        again = words[last] == "again" and words[last - 1] == "and"
        if quote or again or dangles(words[last]):
            continue
        price = short * (MAX_WORDS - counts[end - 1])
        if price + CHEAPEST >= below:
            break  # before it even more is missing
        price += bond(said, start, end, paired=paired)
        price += _UNCONDITIONAL if end <= condition else 0.0
        if price < below:
            price += lack(said, told, start, end)
        if price < below:
            below, found = price, end
    return below, found


def _condition(said: Said, start: int, limit: int) -> int:
    """The last condition up to a word, 0: there is none."""
    conditions = word_set("clauses.opening.conditions")
    if conditions.isdisjoint(said.words):
        return 0
    near = range(start + 1, min(limit + 1, len(said.words)))
    return max((n for n in near if said.words[n] in conditions), default=0)


def _opens_quote(classes: str, start: int, n: int) -> bool:
    """Whether the other half of a quotation mark comes later."""
    return classes.count(QUOTE, start, n) % 2 == 0


def closed(told: Sequence[str], end: int) -> int:
    """One past the last word with which a headline can end."""
    phrasal = word_set("clauses.headline.phrasal")
    while end > 1 and (dangles(told[end - 1]) or told[end - 1 : end + 1][1:] == ["than"]):
        if end > 2 and " ".join(told[end - 2 : end]) in phrasal:
            break  # "was handed over"
        end -= 1  # "more than" goes as a whole
    if end > 2 and told[end - 2] == ":" and told[end - 1] == "one":
        return end - 2  # "two offers: one"
    return end


@lru_cache(_REMEMBERED)
def dangles(last: str) -> bool:
    """Whether a headline must not end with this word."""
    if last in ("'s", "’s", "there"):
        return False
    return lexicon()[last] in _OPEN_CLASSES or last in _OPEN_ENDED
