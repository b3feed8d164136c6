"""A headline for an event: its clause in the article's own words, short, without the date.

Words are only left out, never added or changed, but for a capital at the start. What goes: the
date and its preposition, brackets, phrases before the subject, an empty frame ("it was reported
that"), and what follows behind the last joint within fourteen words.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from syriatl.extraction.events.clauses import Clause
from syriatl.extraction.events.predicate import lexicon, predicate
from syriatl.extraction.events.subjects import carried_subject
from syriatl.knowledge import table, words
from syriatl.model.article import Article
from syriatl.model.facts import Time
from syriatl.model.tokens import Tokens

MAX_WORDS = 14
_LOOK_AHEAD = 32  # words of a clause that can come into its headline
_ENOUGH = 6  # a headline cut at a strong joint must keep as many words
_GAP = -1  # stands for what was left out inside a headline, shown as "…"
_OPEN_ENDED = ("to", ".", "not", "-", "–", "$", "€", "£")
_CLINGS = (",", ".", ";", ":", ")", "'s", "’s")
_QUOTES = '"“”″«»'


def summarize(article: Article, clause: Clause, times: Sequence[Time]) -> str:
    """The headline of a clause: at most `MAX_WORDS` words.

    Args:
        article: the text.
        clause: the clause.
        times: all times of its sentence.
    """
    tokens = article.tokens
    kept = _body(article, clause, times)
    if kept:
        gone = _dates(tokens, times)
        kept = [i for i in carried_subject(article, clause, kept[0]) if i not in gone] + kept
    kept = _shorten(tokens, kept)
    kept = _balanced(tokens, _cut(tokens, kept))
    text = _join(article, kept)
    return text[:1].upper() + text[1:]


def _body(article: Article, clause: Clause, times: Sequence[Time]) -> list[int]:
    """The tokens of the statement, without its date, its brackets and its frame."""
    tokens = article.tokens
    first, last = clause.proper, clause.core[1]
    if lexicon()[tokens.words[last - 1]] == lexicon().codes["reporting"]:
        last = article.sentences[times[0].sentence].last  # what was said belongs to it
    last = min(last, first + _LOOK_AHEAD)
    gone = _dates(tokens, times) | _brackets(tokens.words, first, last)
    kept = [i for i in range(first, last) if i not in gone]
    while kept and _drops(tokens, kept):
        kept.pop(0)
    for frame in _frames():
        start = [tokens.words[i].lower() for i in kept[: len(frame)]]
        if tuple(start) == frame and len(kept) > len(frame) + 2:
            return kept[len(frame) :]
    return kept


def _drops(tokens: Tokens, kept: Sequence[int]) -> bool:
    """Whether the first word says nothing of its own: a sign, a connective, a bare "on"."""
    word = tokens.words[kept[0]]
    following = tokens.words[kept[1]] if len(kept) > 1 else ""
    if word.lower() in _leading() or not word.strip(" –—-,;:.)"):
        return True
    return following == "," and (word.lower() in _governing() or word.lower() == "beginning")


@cache
def _leading() -> frozenset[str]:
    """Words that lead from one sentence to the next and say nothing themselves."""
    return frozenset(words(table("clauses")["headline"]["leading"]))


@cache
def _frames() -> tuple[tuple[str, ...], ...]:
    """Openings like "it was reported that", as words."""
    return tuple(tuple(f.split()) for f in words(table("clauses")["headline"]["frames"]))


@cache
def _governing() -> frozenset[str]:
    """Words that belong to a date and go with it: "on", "by the", "as of"."""
    return frozenset(words(table("clauses")["headline"]["governing"]))


def _dates(tokens: Tokens, times: Sequence[Time]) -> set[int]:
    """The tokens of the dates, with the words that govern them and the comma behind."""
    gone: set[int] = set()
    for time in times:
        first, last = tokens.at(time.span.start), tokens.at(time.span.end - 1)
        following = tokens.words[last + 1] if last + 1 < len(tokens) else ""
        before = tokens.words[first - 1].lower() if first else ""
        if following.isalpha() and following.islower() and before in _qualifying():
            gone.update(range(first, last + 1))  # "the May 2016 offensive" keeps its article
            continue
        while first and tokens.words[first - 1].lower() in _governing():
            first -= 1
        gone.update(range(first, last + 1))
        if following == "," and first and tokens.words[first - 1] == ",":
            gone.add(last + 1)
    for left in sorted(gone):  # the signs and "and" between the dates of a list
        right = next((i for i in range(left + 1, left + 4) if i in gone), left)
        if all(tokens.words[i] in (",", "and", "or") for i in range(left + 1, right)):
            gone.update(range(left, right))
    return gone


def _qualifying() -> frozenset[str]:
    return frozenset(("the", "a", "an", "its", "their", "his", "her", "'s", "’s"))


def _brackets(words: Sequence[str], first: int, last: int) -> set[int]:
    """The tokens inside round brackets, brackets included."""
    gone: set[int] = set()
    depth = 0
    for i in range(first, last):
        depth += words[i] == "("
        if depth:
            gone.add(i)
        depth -= words[i] == ")" and depth > 0
    return gone


def _word(tokens: Tokens, i: int) -> str:
    return tokens.words[i] if i != _GAP else "…"


def _count(tokens: Tokens, kept: Sequence[int]) -> list[int]:
    """For each token, how many words a headline has up to and with it."""
    counts = []
    so_far = 0
    fresh = True  # "$1" is one word, and no word yet at its "$"
    for n, i in enumerate(kept):
        fresh = fresh or kept[n - 1] != i - 1 or tokens.starts[i] > tokens.ends[i - 1]
        fresh = fresh or tokens.words[i - 1].endswith(" ")  # a dash that brings its blanks
        start = tokens.words[i].strip()[:2]
        if fresh and (i == _GAP or start[:1].isalnum() or start[1:].isalnum()):
            so_far += 1
            fresh = False
        counts.append(so_far)
    return counts


def _shorten(tokens: Tokens, kept: list[int]) -> list[int]:
    """Without the middle of a subject that leaves no room for what it does."""
    words_kept = [_word(tokens, i) for i in kept]
    verb, _ = predicate(words_kept, 0)
    counts = _count(tokens, kept)
    if not verb or counts[-1] <= MAX_WORDS or counts[verb] <= MAX_WORDS - _ENOUGH:
        return kept
    lex = lexicon()
    commas = [n for n in range(1, verb) if lex[words_kept[n]] == lex.codes["comma"]]
    first = next((n for n in commas if counts[n] >= 2), 0)
    if first and not _lists(words_kept, commas, verb):
        return kept[:first] + kept[verb:]  # an apposition between commas
    stop = max((n for n in commas if counts[n] <= _ENOUGH), default=0) or next(
        (
            n
            for n in range(verb)
            if counts[n] >= _ENOUGH and lex[words_kept[n]] == lex.codes["preposition"]
        ),
        0,
    )
    return [*kept[:stop], _GAP, *kept[verb:]] if stop else kept


def _lists(words_kept: Sequence[str], commas: Sequence[int], verb: int) -> bool:
    """Whether the commas of a subject part the items of a list."""
    return len(commas) > 1 and any(word in ("and", "or") for word in words_kept[commas[0] : verb])


def _cut(tokens: Tokens, kept: list[int]) -> list[int]:
    """As much as fits and reads as a whole: all of it, or up to a joint behind the predicate."""
    lex = lexicon()
    codes = lex.codes
    told = [_word(tokens, i) for i in kept]
    counts = _count(tokens, kept)
    limit = sum(count <= MAX_WORDS for count in counts)
    end = len(kept)
    if limit < len(kept):
        _, needed = predicate(told, 0)
        joints = [
            n
            for n in range(max(needed + 1, 2), limit + 1)
            if not _dangles(told[n - 1]) and lex[told[n - 1]] != codes["reporting"]
        ]
        wide = [n for n in joints if lex[told[n]] in _wide() and counts[n - 1] >= _ENOUGH]
        apart = [n for n in joints if lex[told[n]] in _apart() and told[n] != "of"]
        close = [n for n in joints if told[n] in ("of", "and", "or")]
        end = max(wide or apart or close, default=limit)
    while end > 1 and _dangles(told[end - 1]):
        end -= 1
    return kept[:end]


@cache
def _wide() -> frozenset[str]:
    """The classes at which a statement is best cut off."""
    names = ("semicolon", "dash", "colon", "relative", "subordinate", "participle", "comma")
    return frozenset(lexicon().codes[name] for name in names)


@cache
def _apart() -> frozenset[str]:
    """The classes at which it can be, if need be."""
    return frozenset(lexicon().codes[name] for name in ("bridge", "preposition"))


def _dangles(word: str) -> bool:
    """Whether a headline must not end with this word."""
    lex = lexicon()
    open_ended = (
        "comma", "preposition", "determiner", "conjunction", "relative", "subordinate", "bridge",
        "dash", "semicolon", "colon", "open_bracket", "auxiliary", "participle",
    )  # fmt: skip
    if word in ("'s", "’s", "there"):
        return False
    return lex[word] in {lex.codes[n] for n in open_ended} or word in _OPEN_ENDED


def _balanced(tokens: Tokens, kept: list[int]) -> list[int]:
    """Without quotation marks where they do not come in pairs."""
    quotes = [i for i in kept if _word(tokens, i) in _QUOTES]
    return [i for i in kept if i not in quotes] if len(quotes) % 2 else kept


def _join(article: Article, kept: Sequence[int]) -> str:
    """The words as the article sets them, with one blank where something was left out."""
    tokens = article.tokens
    parts: list[str] = []
    for n, i in enumerate(kept):
        word = _word(tokens, i)
        apart = n > 0 and (kept[n - 1] != i - 1 or tokens.starts[i] > tokens.ends[i - 1])
        if apart and word not in _CLINGS:
            parts.append(" ")
        parts.append(word)
    return " ".join("".join(parts).split())
