"""Fitting a statement into the words of a headline.

A colon stands for every "said that" (`speaking`). Of a statement that is then still too long
several drafts are made: without what stands between commas behind the subject, without titles
before a full name and adverbs that can be spared, with a gap in the subject. Each is cut off where
that costs least (`cutting`), and the cheapest is taken.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from operator import itemgetter

from syriatl.extraction.events.grammar.lexicon import (
    COLON,
    COMMA,
    CONJUNCTION,
    PREPOSITION,
    is_past,
    opens_past,
)
from syriatl.extraction.events.grammar.predicate import predicate
from syriatl.extraction.events.grammar.said import Prose, Said
from syriatl.extraction.events.headlines.bonds import CHEAPEST
from syriatl.extraction.events.headlines.cutting import closed, cut
from syriatl.extraction.events.headlines.drafts import GAP, MAX_WORDS, Draft, draft
from syriatl.extraction.events.headlines.sparing import is_title, sparable
from syriatl.extraction.events.headlines.speaking import framed, head, past_opening

_SUBJECTS = (8, 5)  # words of a subject before a gap
_INVERTING = frozenset(("Only", "Not"))  # "Only then did …"
_SPEAKERS = (5, 3)  # of a speaker before a colon
_REMEMBERED = 4096  # words
_BEYOND = 12  # words behind the last that can be held, looked at to know where it may end
_SPEAKING, _NAMELESS = 1.0, 2.5  # less of the speaker, his title without his name
_ASIDE, _SPARED, _ELISION, _OF = 0.5, 0.25, 2.25, 2.0  # what the drafts cost

Shorter = Iterator[tuple[float, list[int]]]
"""What it costs to leave something out, and the tokens that are left."""


def fit(prose: Prose, kept: list[int]) -> list[int]:
    """The tokens of a statement that make its headline, at most `MAX_WORDS` words."""
    first = draft(prose, kept)
    colon = framed(first)
    if colon:
        first = draft(prose, colon)
    if len(first.kept) <= MAX_WORDS:
        return first.kept[: closed(first.said.words, len(first.kept))]
    best = _cut(prose, first, float("inf"))
    drafts = [first]
    for least, shorten in _SHORTER:
        for longer in tuple(drafts):
            if longer.cost + least < best[0]:  # else it cannot be the cheapest
                for cost, left in shorten(longer):
                    shorter = draft(prose, left, longer.cost + cost)
                    drafts.append(shorter)
                    best = min(best, _cut(prose, shorter, best[0]), key=itemgetter(0))
    return best[1]


def _counts(prose: Prose, draft: Draft) -> list[int]:
    """How many words a headline has up to each of its tokens, as far as it holds them."""
    starts, ends = prose.tokens.starts, prose.tokens.ends
    counts: list[int] = []
    begun = 0
    fresh = True  # "$1" is one word, and no word yet at its "$"
    before, last = GAP, " "
    for i, word in zip(draft.kept, draft.said.words, strict=True):
        if not fresh:
            fresh = before != i - 1 or starts[i] > ends[before] or last[-1] in _APART
        if fresh and _speaks(word):
            if begun == MAX_WORDS:
                break
            begun += 1
            fresh = False
        before, last = i, word
        counts.append(begun)
    return counts


@lru_cache(_REMEMBERED)
def _speaks(word: str) -> bool:
    """Whether a token is a word: "town", "-led", but no sign."""
    word = word.strip()
    return word[:1].isalnum() or word[1:2].isalnum()


_APART = frozenset((" ", ":", ";"))  # a dash brings its blanks


def _cut(prose: Prose, draft: Draft, below: float) -> tuple[float, list[int]]:
    """What a draft costs that is cut off where that costs least, and its tokens.

    Args:
        prose: the words of the article.
        draft: the draft.
        below: what it must cost less than.
    """
    kept, words = draft.kept, draft.said.words
    counts = _counts(prose, draft)
    limit = len(counts)
    if limit == len(kept):
        return draft.cost, kept[: closed(words, limit)]
    if draft.cost + CHEAPEST >= below:
        return below, kept
    statement = draft.said.part(0, limit + _BEYOND)
    price, last = cut(statement, draft.start, counts, below - draft.cost)
    return draft.cost + price, kept[: last or closed(words, limit)]


def _without_asides(draft: Draft) -> Shorter:
    """Without what stands between commas before the predicate: ", who had stayed away,"."""
    said, kept, start = draft.said, draft.kept, draft.start
    words = said.words
    for most in _SPEAKERS if said.classes[start - 1] == COLON else ():
        speaker = head(said, start - 1, most)
        if not 0 < speaker < start - 1:
            continue  # "John Carter, the envoy: …"
        nameless = _named(words, speaker, start - 1) or _tight(words[speaker - 1 : speaker + 3])
        yield (_NAMELESS if nameless else _SPEAKING), [*kept[:speaker], *kept[start - 1 :]]
    opened = past_opening(said, start)
    if opened > start:
        yield _ASIDE, [*kept[:start], *kept[opened:]]
    verb, _ = predicate(said, start)
    commas = [n for n in range(start + 1, verb) if said.classes[n] == COMMA]
    if len(commas) < 2:
        return
    between = words[commas[0] : verb]
    closes = len(commas) == 2 and commas[1] == verb - 1 and between[1:2] != ["and"]
    if closes or not ("and" in between or "or" in between):
        yield _ASIDE, [*kept[: commas[0]], *kept[commas[-1] + 1 :]]


def _spared(draft: Draft) -> Shorter:
    """Without titles before a full name and without adverbs that say little."""
    spare = sparable(draft.said, draft.kept)
    if spare:
        yield _SPARED, [i for n, i in enumerate(draft.kept) if n not in spare]


def _elided(draft: Draft) -> Shorter:
    """With a gap between the head of the subject and its predicate."""
    said, kept, start = draft.said, draft.kept, draft.start
    words = said.words
    verb, _ = predicate(said, start)
    if verb == start or said.classes[start] == PREPOSITION or GAP in kept:
        return
    if opens_past(words[start]) or words[start].endswith("ing") or words[start] in _INVERTING:
        return  # "Founded in the north, the party …"
    length = verb - start
    subject = said.part(start, verb)
    stops = {head(subject, length, most) for most in _SUBJECTS}
    for stop in stops - {0, length}:
        gap = start + stop
        if not _swallows(said, gap, verb):
            price = _ELISION + (_OF if _tight(words[gap - 1 : gap + 3]) else 0)
            yield price, [*kept[:gap], GAP, *kept[verb:]]


def _tight(around: Sequence[str]) -> bool:
    """Whether a gap opens inside a name or before "of": "the Party | in the North"."""
    behind = [w for w in around[2:] if w != "the"]
    named = around[0][:1].isupper() and bool(behind) and behind[0][:1].isupper()
    return around[1] == "of" or named


def _swallows(said: Said, gap: int, verb: int) -> bool:
    """Whether a gap would take away a verb, or the name behind a title."""
    telling = (PREPOSITION, COMMA, CONJUNCTION)
    acts = is_past(said.words[gap]) and gap + 1 < verb and said.classes[gap + 1] not in telling
    return acts or _named(said.words, gap, verb)


def _named(words: Sequence[str], gap: int, verb: int) -> bool:
    """Whether a gap would swallow the name behind a title: "secretary of the league Ann Fry"."""
    run = next((n for n in range(verb - 1, gap, -1) if not words[n][:1].isupper()), gap)
    return verb - run > 2 and any(map(is_title, words[:gap]))


_SHORTER = ((_ASIDE, _without_asides), (_SPARED, _spared), (_ELISION, _elided))
"""The ways to make a draft, and the least that each costs."""
