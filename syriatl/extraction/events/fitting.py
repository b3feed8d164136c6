"""Fitting a statement into the words of a headline.

Several drafts are made of a statement that is too long: without what stands between commas behind
the subject, with a colon for "said that", with a gap in a long subject. Each is cut off at every
joint within the limit, and what costs the least is taken: a cut at a comma costs less than one
at a preposition, one without the predicate or within a clause that has no verb yet costs the most.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from itertools import accumulate
from typing import NamedTuple

from syriatl.extraction.engine import OTHER
from syriatl.extraction.events.predicate import finite_verbs, has_verb, is_past, lexicon, predicate
from syriatl.knowledge import table, words
from syriatl.model.tokens import Tokens

MAX_WORDS = 14
GAP = -1  # stands for what was left out inside a headline, shown as "…"
COLON = -2  # stands for "said that", shown as ":"
_SHOWN = {GAP: "…", COLON: ":"}
_SPEAKER = 8  # words that may stand before such a colon
_HEARERS = 6  # words between "told" and "that"
_SUBJECT = 8  # words of a subject before a gap
_JOINTS = ("preposition", "relative", "bridge", "participle", "comma", "subordinate")
_PRONOUNS = ("he", "she", "it", "they", "this", "that")
_BE = ("is", "are", "was", "were", "be", "been", "being")
_ITEM = 3  # words of an item of a list, with the comma before it
_OPEN_ENDED = ("to", ".", "not", "-", "–", "$", "€", "£")

# What it costs to cut before a word of a class. Anything else would cut a phrase in two.
_CUTS = {
    "semicolon": 0.5, "dash": 0.5, "colon": 1.5, "comma": 1.0, "relative": 1.0, "subordinate": 1.0,
    "participle": 1.0, "bridge": 1.5, "preposition": 2.0, "conjunction": 3.0,
}  # fmt: skip
_INFINITIVE, _OF, _WITHIN = 2.5, 5.0, 8.0
_SHORT = 0.25  # for each word that the headline could still hold
_BARE = 3.0  # the predicate without what it governs
_UNTOLD = 10.0  # no predicate at all
_UNFINISHED = 6.0  # a clause begun and cut off before its verb
_ASIDE, _FRAME, _ELISION = 0.5, 1.0, 2.5  # what the drafts cost

Draft = tuple[float, list[int]]
"""What it costs, and the tokens that are kept, `GAP` and `COLON` among them."""


def word(tokens: Tokens, i: int) -> str:
    """The word of a token, or the sign that stands for what was left out."""
    return tokens.words[i] if i >= 0 else _SHOWN[i]


def fit(tokens: Tokens, kept: list[int]) -> list[int]:
    """The tokens of a statement that make its headline, at most `MAX_WORDS` words."""
    begins = _beginnings(tokens, kept)
    if sum(begins.values()) <= MAX_WORDS:
        return kept[: _closed([word(tokens, i) for i in kept], len(kept))]
    cuts = (_cut(tokens, begins, draft) for draft in _drafts(tokens, kept))
    return min(cuts, key=lambda draft: draft[0])[1]


def _beginnings(tokens: Tokens, kept: Sequence[int]) -> dict[int, bool]:
    """For each token, and for a gap, whether a word of the headline begins with it."""
    begins = {GAP: False, COLON: False}
    fresh = True  # "$1" is one word, and no word yet at its "$"
    for n, i in enumerate(kept):
        before, this = tokens.words[i - 1], tokens.words[i].strip()
        fresh = fresh or kept[n - 1] != i - 1 or tokens.starts[i] > tokens.ends[i - 1]
        fresh = fresh or before[-1:] in (" ", ":", ";")  # a dash brings its blanks
        begins[i] = fresh and (this[:1].isalnum() or this[1:2].isalnum())
        fresh = fresh and not begins[i]
    return begins


def _drafts(tokens: Tokens, kept: list[int]) -> Iterator[Draft]:
    """The statement as it is, then with this and that left out."""
    drafts: list[Draft] = [(0.0, kept)]
    for cost, shortened in ((_ASIDE, _without_asides), (_FRAME, _framed), (_ELISION, _elided)):
        for before, draft in tuple(drafts):
            shorter = shortened([word(tokens, i) for i in draft], draft)
            if shorter:
                drafts.append((before + cost, shorter))
    yield from drafts


def _without_asides(told: Sequence[str], kept: list[int]) -> list[int]:
    """Without what stands between commas before the predicate: ", who had stayed away,"."""
    lex = lexicon()
    verb, _ = predicate(told, 0)
    commas = [n for n in range(1, verb) if lex[told[n]] == lex.codes["comma"]]
    listed = any(told[n + 1 : n + 2] == ["and"] for n in commas) or (
        len(commas) > 1 and any(w in ("and", "or") for w in told[commas[0] : verb])
    )
    if not commas or listed or len(commas) == 1:
        return []
    return kept[: commas[0]] + kept[commas[-1] + 1 :]


def _framed(told: Sequence[str], kept: list[int]) -> list[int]:
    """With a colon for the verb of saying: "Carter told the press that …" → "Carter: …"."""
    first, last = predicate(told, 0)
    if last <= first or told[last - 1] not in _neutral() or told[0].lower() in _PRONOUNS:
        return []
    if any(w in ("not", "never") or w.endswith("n't") for w in told[first:last]):
        return []
    speaker = _head(told, first, _SPEAKER)
    content = _content(told, last)
    return [*kept[:speaker], COLON, *kept[content:]] if speaker and content else []


def _head(told: Sequence[str], end: int, most: int) -> int:
    """One past the longest beginning of a noun phrase that has at most so many words; 0: none."""
    lex = lexicon()
    parts = {lex.codes[name] for name in _JOINTS}
    joined = next((n for n in range(end) if lex[told[n]] == lex.codes["conjunction"]), end)
    counts = list(accumulate(w[:1].isalnum() for w in told[:end]))
    ends = [
        n
        for n in range(1, end)
        if (lex[told[n]] in parts or is_past(told[n])) and not is_past(told[n - 1])
    ]
    within = [n for n in (*ends, end) if n and counts[n - 1] <= most]
    fitting = [n for n in within if not _dangles(told[n - 1])]
    whole = [n for n in fitting if n == end or told[n] != "of"]
    return max(whole or [n for n in fitting if n < joined], default=0)


def _content(told: Sequence[str], at: int) -> int:
    """Where what was said begins, behind a verb of saying that ends at `at`; 0: nowhere."""
    lex = lexicon()
    classes = lex.classes(told)
    if at >= len(told):
        return 0
    for n in range(at, min(at + _HEARERS, len(told) - 1)):
        if told[n] == "that" or classes[n] == lex.codes["colon"]:
            return n + 1
        if classes[n] not in (OTHER, lex.codes["preposition"], lex.codes["determiner"]):
            break
    opening = (lex.codes["determiner"], lex.codes["pronoun"], lex.codes["number"])
    starts = classes[at] in opening or told[at][:1].isupper()
    verb, _ = predicate(told, at, classes)
    joined = classes[verb - 1] == lex.codes["conjunction"]  # "declared it over and announced …"
    return at if starts and verb > at and not joined else 0


@cache
def _neutral() -> frozenset[str]:
    """Verbs of saying that a colon can stand for, as it cannot for "denied"."""
    return frozenset(words(table("clauses")["headline"]["neutral"]))


def _elided(told: Sequence[str], kept: list[int]) -> list[int]:
    """With a gap between the head of a long subject and its predicate."""
    lex = lexicon()
    start = kept.index(COLON) + 1 if COLON in kept else 0
    verb, _ = predicate(told, start)
    if verb - start <= _SUBJECT or lex[told[start]] == lex.codes["preposition"]:
        return []
    stop = _head(told[start:verb], verb - start, _SUBJECT)
    return [*kept[: start + stop], GAP, *kept[verb:]] if stop else []


def _cut(tokens: Tokens, begins: Mapping[int, bool], draft: Draft) -> Draft:
    """A draft cut off where it costs least."""
    cost, kept = draft
    told = [word(tokens, i) for i in kept]
    counts = list(accumulate(begins[i] or i == GAP for i in kept))
    limit = bisect_right(counts, MAX_WORDS)
    if limit == len(kept):
        return cost, kept[: _closed(told, len(kept))]
    classes = lexicon().classes(told)
    start = kept.index(COLON) + 1 if COLON in kept else 0
    said = _Said(told, classes, finite_verbs(told, classes), predicate(told, start, classes))
    opened = start
    least, last = float("inf"), _closed(told, limit)
    for end in range(start + 1, limit + 1):
        if _opens(said, end - 1):
            opened = end
        if not _dangles(told[end - 1]):
            price = _price(said, end) + _lack(said, end, opened)
            price += _SHORT * (MAX_WORDS - counts[end - 1])
            least, last = (price, end) if price <= least else (least, last)
    return cost + least, kept[:last]


class _Said(NamedTuple):
    """A draft: its words, their classes, which are finite verbs, and its predicate."""

    words: Sequence[str]
    classes: str
    verbs: bytes
    predicate: tuple[int, int]


def _opens(said: _Said, n: int) -> bool:
    """Whether a clause of its own begins behind a word."""
    codes = lexicon().codes
    if said.classes[n] in (codes["relative"], codes["subordinate"]):
        return said.words[n] != "as"
    return said.classes[n] == codes["reporting"] and n + 1 == said.predicate[1]


def _lack(said: _Said, end: int, opened: int) -> float:
    """What it costs that a headline which ends before the word at `end` leaves unsaid.

    `opened`: where the last clause within it begins.
    """
    first, last = said.predicate
    if end < last or first == last:
        return _UNTOLD
    price = 0.0
    if said.classes[end - 1] == lexicon().codes["reporting"]:
        price += _UNFINISHED
    elif _bare(said, end - 1):
        price += _BARE
    if opened >= last and not has_verb(said.verbs, opened, end):
        price += _UNFINISHED
    return price


def _bare(said: _Said, last: int) -> bool:
    """Whether a word leaves one waiting: "a plan to train", "ordered", "deliberately".

    Not so "was released".
    """
    told, before = said.words[last], said.words[last - 1]
    if before == "to" or (told.endswith("ly") and told.islower()):
        return True
    return bool(said.verbs[last]) and before not in _BE


def _price(said: _Said, end: int) -> float:
    """What it costs to cut before the word at `end`."""
    codes = lexicon().codes
    word_after = said.words[end]
    if word_after in ("of", "to"):
        return _OF if word_after == "of" else _INFINITIVE
    numbers = said.classes[end - 1 : end + 2 : 2] == codes["number"] * 2  # "between 223 and 403"
    joins = said.classes[end] == codes["conjunction"]
    if (joins and numbers) or said.words[end - 1] == "well":
        return _WITHIN
    if said.classes[end] == codes["comma"] and _amid_list(said, end):
        return _CUTS["conjunction"]
    return _cuts().get(said.classes[end], _WITHIN)


def _amid_list(said: _Said, comma: int) -> bool:
    """Whether a comma parts the items of a list: "bases, outposts, and depots"."""
    first = max(comma - _ITEM, 0)
    item = said.words[first:comma]
    return "," in item and "not" not in item and not has_verb(said.verbs, first, comma)


@cache
def _cuts() -> dict[str, float]:
    """Class → what it costs to cut before a word of it."""
    return {lexicon().codes[name]: cost for name, cost in _CUTS.items()}


def _closed(told: Sequence[str], end: int) -> int:
    """One past the last word with which a headline can end."""
    while end > 1 and _dangles(told[end - 1]):
        end -= 1
    return end


def _dangles(last: str) -> bool:
    """Whether a headline must not end with this word."""
    if last in ("'s", "’s", "there"):
        return False
    return lexicon()[last] in _open_ended() or last in _OPEN_ENDED


@cache
def _open_ended() -> frozenset[str]:
    """The classes of the words that something has to follow."""
    names = (
        "comma", "preposition", "determiner", "conjunction", "relative", "subordinate", "bridge",
        "dash", "semicolon", "colon", "open_bracket", "auxiliary", "participle",
    )  # fmt: skip
    return frozenset(lexicon().codes[name] for name in names)
