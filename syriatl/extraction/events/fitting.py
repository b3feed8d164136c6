"""Fitting a statement into the words of a headline.

A colon stands for every "said that". Of a statement that is then still too long several drafts are
made: without what stands between commas behind the subject, without titles before a full name and
adverbs that can be spared, with a gap in the subject. Each is cut off where that costs least
(`cutting`), and the cheapest is taken.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from itertools import accumulate
from operator import itemgetter

from syriatl.extraction.engine import OTHER
from syriatl.extraction.events.cutting import closed, dangles, prices, said
from syriatl.extraction.events.predicate import is_past, lexicon, predicate
from syriatl.extraction.events.sparing import is_title, sparable
from syriatl.knowledge import word_set
from syriatl.model.tokens import Tokens

MAX_WORDS = 14
GAP = -1  # stands for what was left out inside a headline, shown as "…"
COLON = -2  # stands for "said that", shown as ":"
_SHOWN = {GAP: "…", COLON: ":"}
_SPEAKER = 10  # words that may stand before such a colon
_HEARERS = 6  # words between "told" and "that"
_SUBJECTS = (8, 5)  # words of a subject before a gap
_JOINTS = ("preposition", "relative", "bridge", "participle", "comma", "subordinate")
_PRONOUNS = ("he", "she", "it", "they", "this", "that", "we", "i", "there")
_BE = ("is", "are", "was", "were", "be", "been", "being")
_OPENING = ("instead", "because", "regardless", "irrespective", "ahead", "outside", "inside")
_SAID = ("said", "says")
_NEGATIONS = ("not", "never", "neither", "nor")

_BEYOND = 12  # words behind the last that can be held, looked at to know where it may end
_SHORT = 0.25  # for each word that the headline could still hold
_UNSEEN = 1.0  # the same where it holds no predicate yet
_SPEAKING, _NAMELESS = 1.0, 2.5  # less of the speaker, his title without his name
_ASIDE, _SPARED, _ELISION, _OF = 0.5, 0.25, 2.25, 2.0  # what the drafts cost

Draft = tuple[float, list[int]]
"""What it costs, and the tokens that are kept, `GAP` and `COLON` among them."""


def word(tokens: Tokens, i: int) -> str:
    """The word of a token, or the sign that stands for what was left out."""
    return tokens.words[i] if i >= 0 else _SHOWN[i]


def fit(tokens: Tokens, kept: list[int]) -> list[int]:
    """The tokens of a statement that make its headline, at most `MAX_WORDS` words."""
    begins = _beginnings(tokens, kept)
    kept = _framed(_told(tokens, kept), kept) or kept
    if sum(begins[i] for i in kept) <= MAX_WORDS:
        return kept[: closed(_told(tokens, kept), len(kept))]
    drafts: list[Draft] = [(0.0, kept)]
    best = _cut(tokens, begins, drafts[0])
    for least, shorten in _SHORTER:
        for before, draft in tuple(drafts):
            if before + least < best[0]:  # else it cannot be the cheapest
                told = _told(tokens, draft)
                shorter = [(before + cost, left) for cost, left in shorten(told, draft)]
                drafts += shorter
                cuts = (_cut(tokens, begins, one) for one in shorter)
                best = min((best, *cuts), key=itemgetter(0))
    return best[1]


def _told(tokens: Tokens, kept: Sequence[int]) -> list[str]:
    spoken = tokens.words
    return [spoken[i] if i >= 0 else _SHOWN[i] for i in kept]


def _beginnings(tokens: Tokens, kept: Sequence[int]) -> dict[int, bool]:
    """For each token whether a word of the headline begins with it."""
    begins = {GAP: False, COLON: False}
    fresh = True  # "$1" is one word, and no word yet at its "$"
    for n, i in enumerate(kept):
        if i < 0:
            continue
        before, this = tokens.words[i - 1], tokens.words[i].strip()
        fresh = fresh or kept[n - 1] != i - 1 or tokens.starts[i] > tokens.ends[i - 1]
        fresh = fresh or before[-1:] in (" ", ":", ";")  # a dash brings its blanks
        begins[i] = fresh and (this[:1].isalnum() or this[1:2].isalnum())
        fresh = fresh and not begins[i]
    return begins


def _without_asides(told: Sequence[str], kept: list[int]) -> Iterator[Draft]:
    """Without what stands between commas before the predicate: ", who had stayed away,"."""
    lex = lexicon()
    start = _statement(kept)
    speaker = _head(told, start - 1, _SUBJECTS[1]) if start else 0
    if 0 < speaker < start - 1:  # "John Carter, the envoy: …"
        nameless = _named(told, speaker, start - 1) or _tight(told[speaker - 1 : speaker + 3])
        yield (_NAMELESS if nameless else _SPEAKING), kept[:speaker] + kept[start - 1 :]
    opened = _past_opening(told, start)
    if opened > start:
        yield _ASIDE, kept[:start] + kept[opened:]
    verb, _ = predicate(told, start)
    commas = [n for n in range(start + 1, verb) if lex[told[n]] == lex.codes["comma"]]
    if len(commas) < 2:
        return
    between = told[commas[0] : verb]
    closes = len(commas) == 2 and commas[1] == verb - 1 and between[1:2] != ["and"]
    listed = any(told[n + 1] == "and" for n in commas) or "and" in between or "or" in between
    if closes or not listed:
        yield _ASIDE, kept[: commas[0]] + kept[commas[-1] + 1 :]


def _statement(kept: Sequence[int]) -> int:
    """Where the statement itself begins: behind a speaker and a colon."""
    return kept.index(COLON) + 1 if COLON in kept else 0


def _spared(told: Sequence[str], kept: list[int]) -> Iterator[Draft]:
    """Without titles before a full name and without adverbs that say little."""
    spare = sparable(told, [n > 0 and kept[n - 1] != i - 1 for n, i in enumerate(kept)])
    if spare:
        yield _SPARED, [i for n, i in enumerate(kept) if n not in spare]


def _framed(told: Sequence[str], kept: list[int]) -> list[int]:
    """With a colon for the verb of saying: "Carter told the press that …" → "Carter: …".

    Where the speaker speaks of himself the two statements are one: "Carter said he would go" →
    "Carter … would go".
    """
    first, last = predicate(told, 0)
    if (
        last <= first
        or told[last - 1] not in word_set("clauses.headline.neutral")
        or told[0].lower() in _PRONOUNS
    ):
        return []
    if any(w in _BE or w in _NEGATIONS or w.endswith("n't") for w in told[first:last]):
        return []
    speaker = _head(told, first, _SPEAKER)
    content = _content(told, last)
    if speaker and told[speaker - 1].endswith("ly") and told[speaker - 1].islower():
        speaker -= 1  # "Carter reportedly told"
    if not speaker or not content or told[speaker - 1] in _PRONOUNS:
        return []
    if _of_himself(told, speaker, content):
        return [*kept[:speaker], GAP, *kept[content + 1 :]]
    content += told[content] == ","  # "that, on his orders, …"
    if predicate(told, content)[1] == content:
        return []
    return [*kept[:speaker], COLON, *kept[_past_opening(told, content) :]]


def _of_himself(told: Sequence[str], speaker: int, content: int) -> bool:
    """Whether a speaker goes on about himself: "officials said they", "Turkey said it would"."""
    pronoun, *following = (w.lower() for w in told[content : content + 3])
    last = told[speaker - 1]
    several = "and" in told[:speaker] or (last.islower() and last.endswith("s"))
    if len(following) < 2 or pronoun == "they":
        return pronoun == "they" and several
    if pronoun in ("he", "she"):
        return not several
    doing = following[0] not in _BE or following[1].endswith("ing")
    names = all(w[:1].isupper() for w in told[1:speaker]) and told[0].lower() not in ("a", "an")
    acts = lexicon()[following[0]] == lexicon().codes["auxiliary"] or is_past(following[0])
    return pronoun == "it" and names and not several and doing and acts


def _past_opening(told: Sequence[str], start: int) -> int:
    """Where a statement begins behind an opening phrase: "instead of a retreat, troops …"."""
    lex = lexicon()
    opening, *following = told[start : start + 2]
    led = lex[opening] in (lex.codes["preposition"], lex.codes["bridge"])
    led = led or (opening.lower() in _OPENING and following == ["of"])
    doing = is_past(opening.lower()) or opening.endswith("ing")
    verb, _ = predicate(told, start)
    comma = next((n for n in range(start, verb) if told[n] == ","), 0)
    return comma + 1 if (led or doing) and comma and comma + 1 < verb else start


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
    fitting = [n for n in within if not dangles(told[n - 1])]
    whole = [n for n in fitting if n == end or told[n] not in ("of", "for")]
    halves = [n for n in fitting if n < joined and lex[told[n - 2]] != lex.codes["determiner"]]
    return max(whole or halves, default=0)


def _content(told: Sequence[str], at: int) -> int:
    """Where what was said begins, behind a verb of saying that ends at `at`; 0: nowhere."""
    lex = lexicon()
    classes = lex.classes(told)
    if at >= len(told):
        return 0
    within = (OTHER, *(lex.codes[name] for name in ("preposition", "determiner", "bridge")))
    for n in range(at, min(at + _HEARERS, len(told) - 1)):
        if told[n] == "that" or classes[n] == lex.codes["colon"]:
            return n + 1
        if classes[n] not in within:
            break
    opening = (lex.codes["determiner"], lex.codes["pronoun"], lex.codes["number"])
    parting = {lex.codes["comma"], lex.codes["conjunction"]}  # "announced a raid and said …"
    starts = classes[at] in opening or told[at][:1].isupper()
    verb, _ = predicate(told, at, classes)
    plain = told[at - 1] in _SAID or classes[verb] == lex.codes["auxiliary"]
    return at if starts and verb > at and plain and not parting & set(classes[at:verb]) else 0


def _elided(told: Sequence[str], kept: list[int]) -> Iterator[Draft]:
    """With a gap between the head of the subject and its predicate."""
    lex = lexicon()
    start = _statement(kept)
    verb, _ = predicate(told, start)
    opening = told[start] if verb > start else ""
    if not opening or lex[opening] == lex.codes["preposition"] or GAP in kept:
        return
    if is_past(opening.lower()) or opening.endswith("ing"):
        return  # "Founded in the north, the party …"
    stops = {_head(told[start:verb], verb - start, most) for most in _SUBJECTS}
    for stop in stops - {0, verb - start}:
        if told[start].lower() == "between" or _swallows(told, start + stop, verb):
            continue
        price = _ELISION + (_OF if _tight(told[start + stop - 1 : start + stop + 3]) else 0)
        yield price, [*kept[: start + stop], GAP, *kept[verb:]]


def _tight(around: Sequence[str]) -> bool:
    """Whether a gap opens inside a name or before "of": "the Party | in the North"."""
    behind = [w for w in around[2:] if w != "the"]
    named = around[0][:1].isupper() and bool(behind) and behind[0][:1].isupper()
    return around[1] == "of" or named


def _swallows(told: Sequence[str], gap: int, verb: int) -> bool:
    """Whether a gap would take away a verb, or the name behind a title."""
    lex = lexicon()
    telling = (lex.codes["preposition"], lex.codes["comma"], lex.codes["conjunction"])
    acts = is_past(told[gap]) and gap + 1 < verb and lex[told[gap + 1]] not in telling
    return acts or _named(told, gap, verb)


def _named(told: Sequence[str], gap: int, verb: int) -> bool:
    """Whether a gap would swallow the name behind a title: "secretary of the league Ann Fry"."""
    run = next((n for n in range(verb - 1, gap, -1) if not told[n][:1].isupper()), gap)
    return verb - run > 2 and any(is_title(w) for w in told[:gap])


_SHORTER = ((_ASIDE, _without_asides), (_SPARED, _spared), (_ELISION, _elided))
"""The ways to make a draft, and the least that each costs."""


def _cut(tokens: Tokens, begins: Mapping[int, bool], draft: Draft) -> Draft:
    """A draft cut off where it costs least."""
    cost, kept = draft
    told = _told(tokens, kept)
    counts = list(accumulate(begins[i] for i in kept))
    limit = bisect_right(counts, MAX_WORDS)
    if limit == len(kept):
        return cost, kept[: closed(told, len(kept))]
    start = _statement(kept)
    least, last = float("inf"), closed(told, limit)
    statement = said(told[: limit + _BEYOND], start)
    short = _SHORT if start < statement.predicate[1] <= limit else _UNSEEN
    for end, price in prices(statement, start, limit):
        whole = price + short * (MAX_WORDS - counts[end - 1])
        least, last = (whole, end) if whole <= least else (least, last)
    return cost + least, kept[:last]
