"""Of whom a clause speaks, where only the words before it say so."""

from __future__ import annotations

from syriatl.extraction.events.clauses import Clause
from syriatl.extraction.events.predicate import is_finite, lexicon, predicate
from syriatl.model.article import Article
from syriatl.model.tokens import Tokens

_INSIDE = ("of", "in")  # "the troops in Syria, which were …"
_LONGEST = 9  # words of a subject that is carried over


def carried_subject(article: Article, clause: Clause, first: int) -> list[int]:
    """The tokens of the subject that a clause takes over from the words before it.

    A relative clause or a participle takes the noun before it, a second predicate the subject of
    the first; a clause with a subject of its own takes nothing.

    Args:
        article: the text.
        clause: the clause.
        first: the token with which it begins to tell.
    """
    tokens = article.tokens
    lex = lexicon()
    codes = lex.codes
    sentence = article.sentences[clause.times[0].sentence]
    opening = tokens.words[first : first + 3]
    if first <= sentence.first or opening[0] in ("where", "when"):
        return []
    code = lex[opening[0]]
    lead = range(clause.core[0] - 1, first)
    joined = any(lex[tokens.words[i]] == codes["conjunction"] for i in lead)
    if code == codes["relative"] or (opening[0].endswith("ed") and not joined):
        return _noun_before(tokens, first, sentence.first)
    finite = is_finite(opening, lex.classes(opening), 0)
    if not finite and code != codes["auxiliary"] and opening[0] != "to":
        return []
    return _subject_before(tokens, (sentence.first, clause.core[0], first))


def _subject_before(tokens: Tokens, places: tuple[int, int, int]) -> list[int]:
    """The subject that a predicate shares with the words before it.

    Args:
        tokens: the text.
        places: where the sentence begins, where the clause does, and the predicate.
    """
    start, clause, first = places
    told = tokens.words[start : first + 1]
    if predicate(told, 0)[0] == len(told) - 1:
        return _opening_noun(tokens, start, first)
    before = told[: clause - start]
    lex = lexicon()
    verb, _ = predicate(before, 0)
    inner = [i for i in range(verb, len(before)) if lex[before[i]] == lex.codes["relative"]]
    if inner:  # "the withdrawal, which was to begin in March and to be completed in 2019"
        return _noun_before(tokens, start + inner[-1], start)
    begin = max((i + 1 for i in range(verb) if before[i] in ",;"), default=0)
    return list(range(start + begin, start + verb))[:_LONGEST]


def _opening_noun(tokens: Tokens, start: int, end: int) -> list[int]:
    """The subject before what stands between commas: "In 2015 the party, founded in 1990, …"."""
    lex = lexicon()
    leads = {lex.codes[name] for name in ("preposition", "subordinate", "bridge", "number")}
    ends = {lex.codes[name] for name in ("comma", "open_bracket")}
    commas = [i for i in range(start, end) if lex[tokens.words[i]] in ends]
    for first, last in zip([start, *(i + 1 for i in commas)], [*commas, end], strict=True):
        if first < last and lex[tokens.words[first]] not in leads:
            return list(range(first, last))[:_LONGEST]
    return []


def _noun_before(tokens: Tokens, end: int, start: int) -> list[int]:
    """The noun phrase that a relative clause hangs on."""
    lex = lexicon()
    codes = lex.codes
    while end > start and lex[tokens.words[end - 1]] == codes["comma"]:
        end -= 1
    first = end
    ends = {codes[name] for name in ("preposition", "auxiliary", "comma", "reporting")}
    while first > max(start, end - _LONGEST):
        code = lex[tokens.words[first - 1]]
        if tokens.words[first - 1] not in _INSIDE and code in ends:
            break
        first -= 1
        if code == codes["determiner"] and tokens.words[first] not in ("'s", "’s"):
            break
    return list(range(first, end))
