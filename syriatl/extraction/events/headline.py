"""A headline for an event: its clause in the article's own words, short, without the date.

Words are only left out, never added or changed, but for a capital at the start; a gap is shown as
"…", and a colon may stand for "said that". What goes: the date and its preposition, brackets,
phrases before the subject, an empty frame ("it was reported that"), and what does not fit into
fourteen words (`fitting`).
"""

from __future__ import annotations

from collections.abc import Sequence, Set
from functools import cache

from syriatl.extraction.engine import OTHER
from syriatl.extraction.events.clauses import Clause, inner_openers
from syriatl.extraction.events.fitting import fit, word
from syriatl.extraction.events.predicate import is_finite, lexicon
from syriatl.extraction.events.subjects import carried_subject
from syriatl.knowledge import table, words
from syriatl.model.article import Article
from syriatl.model.facts import Time
from syriatl.model.tokens import Tokens

_LOOK_AHEAD = 60  # words of a clause that can come into its headline
_QUALIFYING = frozenset(("the", "a", "an", "its", "their", "his", "her", "'s", "’s"))
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
    gone = _dates(tokens, times)
    kept = _body(article, clause, gone)
    if kept:
        subject = [i for i in carried_subject(article, clause, kept[0]) if i not in gone]
        if [lexicon()[tokens.words[i]] for i in subject] == [lexicon().codes["determiner"]]:
            subject = []  # "The autumn brought …": the date was the subject
        kept = subject + kept[_joins(tokens, kept, bool(subject)) :]
    sentence = article.sentences[clause.times[0].sentence]
    kept = _balanced(tokens, fit(tokens, kept), sentence.last)
    text = _join(article, kept)
    return text[:1].upper() + text[1:]


def _body(article: Article, clause: Clause, dates: Set[int]) -> list[int]:
    """The tokens of the statement, without its date, its brackets and its frame."""
    tokens = article.tokens
    first, last = clause.proper, clause.core[1]
    if lexicon()[tokens.words[last - 1]] == lexicon().codes["reporting"]:
        last = article.sentences[clause.times[0].sentence].last  # what was said belongs to it
    last = min(last, first + _LOOK_AHEAD)
    gone = dates | _brackets(tokens.words, first, last)
    kept = [i for i in range(first, last) if i not in gone]
    while kept and _drops(tokens, kept):
        kept.pop(0)
    longest = max(map(len, _frames()))
    opening = tuple(tokens.words[i].lower() for i in kept[:longest])
    for frame in _frames():
        if opening[: len(frame)] == frame and len(kept) > len(frame) + 2:
            return kept[len(frame) :]
    return kept


def _drops(tokens: Tokens, kept: Sequence[int]) -> bool:
    """Whether the first word says nothing of its own: a sign, a connective, a bare "on"."""
    first = tokens.words[kept[0]].lower()
    following = tokens.words[kept[1]] if len(kept) > 1 else ""
    if first in _leading() or not first.strip(" –—-,;:.)"):
        return True
    return following == "," and (first in _governing() or first == "beginning")


def _joins(tokens: Tokens, kept: Sequence[int], carried: bool) -> bool:
    """Whether the first word only joins the clause to another: "which" behind its subject."""
    opening, *following = (tokens.words[i] for i in kept[:3])
    if not carried:
        return opening in inner_openers() and opening != "whose"
    own = is_finite(following, lexicon().classes(following), 0) if following else False
    return opening in ("who", "which") and own


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
        noun = following.isalpha() and following.islower() and lexicon()[following] == OTHER
        if noun and before in _QUALIFYING:
            gone.update(range(first, last + 1))  # "the May 2016 offensive" keeps its article
            continue
        while first and tokens.words[first - 1].lower() in _governing():
            first -= 1
        gone.update(range(first, last + 1))
        if following == "," and first and tokens.words[first - 1] in (",", ":", ";"):
            gone.add(last + 1)
    for left in sorted(gone):  # the signs and "and" between the dates of a list
        right = next((i for i in range(left + 1, left + 4) if i in gone), left)
        if all(tokens.words[i] in (",", "and", "or") for i in range(left + 1, right)):
            gone.update(range(left, right))
    return gone


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


def _balanced(tokens: Tokens, kept: list[int], last: int) -> list[int]:
    """With quotation marks in pairs: a quote that is cut short is closed where its text was cut.

    Args:
        tokens: the text.
        kept: what the headline holds.
        last: where the sentence ends.
    """
    quotes = [i for i in kept if word(tokens, i) in _QUOTES]
    if len(quotes) % 2 == 0:
        return kept
    final = quotes[-1]
    if final != kept[-1] and tokens.starts[final + 1] == tokens.ends[final]:
        closing = (i for i in range(kept[-1] + 1, last) if tokens.words[i] in _QUOTES)
        mark = next(closing, None)
        if mark is not None:
            return [*kept, mark]
    return [i for i in kept if i not in quotes]


def _join(article: Article, kept: Sequence[int]) -> str:
    """The words as the article sets them, with one blank where something was left out."""
    tokens = article.tokens
    parts: list[str] = []
    quoted = False
    for n, i in enumerate(kept):
        shown = word(tokens, i)
        apart = n > 0 and (kept[n - 1] != i - 1 or tokens.starts[i] > tokens.ends[i - 1])
        if apart and shown not in _CLINGS and not (quoted and shown in _QUOTES):
            parts.append(" ")
        quoted ^= shown in _QUOTES
        parts.append(shown)
    return " ".join("".join(parts).split())
