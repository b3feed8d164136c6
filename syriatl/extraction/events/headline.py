"""A headline for an event: its clause in the article's own words, short, without the date.

Words are only left out, never added or changed, but for a capital at the start; a gap is shown as
"…", and a colon stands for "said that". What goes: the date and its preposition (`undated`),
brackets, phrases before the subject, an empty frame ("it was reported that"), and what does not fit
into fourteen words (`fitting`). A subject that only the words before name is carried in, from the
same sentence (`subjects`) or instead of a pronoun from the same paragraph (`antecedents`).
"""

from __future__ import annotations

from collections.abc import Sequence, Set
from functools import cache

from syriatl.extraction.events import antecedents
from syriatl.extraction.events.clauses import Clause
from syriatl.extraction.events.cutting import is_participle
from syriatl.extraction.events.fitting import GAP, fit, word
from syriatl.extraction.events.predicate import (
    finite_verbs,
    has_verb,
    is_finite,
    lexicon,
    predicate,
)
from syriatl.extraction.events.subjects import carried_subject
from syriatl.extraction.events.undated import dates, whole
from syriatl.knowledge import table, word_set, words
from syriatl.model.article import Article, Sentence
from syriatl.model.facts import Time
from syriatl.model.tokens import Tokens

_LOOK_AHEAD = 50  # words of a clause that can come into its headline
_LOOK_BACK = 20
_LABEL = 24  # words of a label and its brackets
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
    gone = dates(tokens, times)
    kept = _body(article, clause, gone)
    sentence = article.sentences[clause.times[0].sentence]
    if kept:
        subject = [i for i in carried_subject(article, clause, kept[0]) if i not in gone]
        if [lexicon()[tokens.words[i]] for i in subject] == [lexicon().codes["determiner"]]:
            subject = []  # "The autumn brought …": the date was the subject
        if not subject or tokens.words[subject[-1]] != "of":  # "most of which"
            kept = kept[_joins(tokens, kept, bool(subject)) :]
        kept = subject + kept
        kept = _told_of(article, clause, kept)
        kept = _label(tokens, sentence, kept[0]) + kept
    kept = fit(tokens, kept)
    told = [word(tokens, i) for i in kept]
    if told.count(",") == 1 and told[-2] == "," and is_participle(told[-1]):
        del kept[-2]  # "A report, released"
    kept = _balanced(tokens, kept, sentence.last)
    text = _join(article, kept)
    return text[:1].upper() + text[1:]


def _body(article: Article, clause: Clause, dated: Set[int]) -> list[int]:
    """The tokens of the statement, without its date, its brackets and its frame."""
    tokens = article.tokens
    first, last = clause.proper, clause.core[1]
    end = article.sentences[clause.times[0].sentence].last
    if _tells_on(tokens.words[first : min(last + 1, end)]):
        last = end  # what was said belongs to it
    last = _within_sight(tokens, first, last)
    gone = dated | _brackets(tokens.words, first, last)
    kept = whole(tokens, [i for i in range(first, last) if i not in gone])
    while kept and _drops(tokens, kept):
        kept.pop(0)
    longest = max(map(len, _frames()))
    opening = tuple(tokens.words[i].lower() for i in kept[:longest])
    for frame in _frames():
        if opening[: len(frame)] == frame and len(kept) > len(frame) + 2:
            return kept[len(frame) :]
    return kept


def _tells_on(told: Sequence[str]) -> bool:
    """Whether a clause ends before what is said in it: "sources told us | that".

    `told`: its words, and the one behind it.
    """
    classes = lexicon().classes(told)
    reporting = lexicon().codes["reporting"]
    return classes[-2:-1] == reporting or (told[-1:] == ["that"] and reporting in classes)


def _within_sight(tokens: Tokens, first: int, last: int) -> int:
    """Where the words of a clause end that can come into its headline, in a long one at a comma."""
    end = first + _LOOK_AHEAD
    if last <= end:
        return last
    commas = (i for i in range(end, end - _LOOK_BACK, -1) if tokens.words[i] == ",")
    return next(commas, end)


def _label(tokens: Tokens, sentence: Sentence, first: int) -> list[int]:
    """What a bullet tells of, in brackets before its dash: "(Operation Cedar) – Raids ended"."""
    told = tokens.words[sentence.first : min(first, sentence.first + _LABEL)]
    close = next((n for n, w in enumerate(told) if w == ")"), len(told))
    if told[:1] != ["("] or told[close + 1 : close + 2] != [" – "]:
        return []
    end = next((n for n in range(1, close) if told[n] in ("§", "and", ",")), close)
    at = sentence.first
    return [*range(at + 1, at + end), at + close + 1]


def _told_of(article: Article, clause: Clause, kept: list[int]) -> list[int]:
    """With the one meant instead of a pronoun at the beginning, where that is beyond doubt."""
    speaker = antecedents.reported(article, clause, kept[0])
    if speaker:
        return [*speaker, GAP, *kept[1:]]
    return [*(antecedents.before(article, clause, kept[0]) or kept[:1]), *kept[1:]]


def _drops(tokens: Tokens, kept: Sequence[int]) -> bool:
    """Whether the first word says nothing of its own: a sign, a connective, a bare "on"."""
    first = tokens.words[kept[0]].lower()
    following = tokens.words[kept[1]] if len(kept) > 1 else ""
    if first in word_set("clauses.headline.leading") or not first.strip(" –—-,;:.)"):
        return True
    if first == "when":  # not "when it ran out, the bombing went on"
        told = [tokens.words[i] for i in kept]
        _, end = predicate(told, 1)
        return not has_verb(finite_verbs(told, lexicon().classes(told)), end, len(told))
    return following == "," and (
        first in word_set("clauses.headline.governing") or first == "beginning"
    )


def _joins(tokens: Tokens, kept: Sequence[int], carried: bool) -> int:
    """How many words only join the clause to another: "which" behind its subject, "in which"."""
    opening, *following = (tokens.words[i] for i in kept[:3])
    codes = lexicon().codes
    if lexicon()[opening] == codes["preposition"] and following[:1] in (["which"], ["whom"]):
        return 0 if carried else 2 + (following[1:] == ["time"])
    if not carried:
        return int(opening in word_set("clauses.opening.inner") and opening != "whose")
    own = is_finite(following, lexicon().classes(following), 0) if following else False
    return int(opening in ("who", "which") and own)


@cache
def _frames() -> tuple[tuple[str, ...], ...]:
    """Openings like "it was reported that", as words."""
    return tuple(tuple(f.split()) for f in words(table("clauses")["headline"]["frames"]))


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
