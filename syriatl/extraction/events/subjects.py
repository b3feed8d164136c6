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
    if first <= sentence.first:
        return []
    opening = tokens.words[first : first + 3]
    code = lex[opening[0]]
    lead = range(clause.core[0] - 1, first)
    joined = any(lex[tokens.words[i]] == codes["conjunction"] for i in lead)
    if code == codes["relative"] or (opening[0].endswith("ed") and not joined):
        return _noun_before(tokens, first, sentence.first)
    finite = is_finite(opening, lex.classes(opening), 0)
    if not finite and code != codes["auxiliary"] and opening[0] != "to":
        return []
    before = tokens.words[sentence.first : clause.core[0]]
    verb, _ = predicate(before, 0)
    inner = [i for i in range(verb, len(before)) if lex[before[i]] == codes["relative"]]
    if inner:  # "the withdrawal, which was to begin in March and to be completed in 2019"
        return _noun_before(tokens, sentence.first + inner[-1], sentence.first)
    start = max((i + 1 for i in range(verb) if before[i] in ",;"), default=0)
    return list(range(sentence.first + start, sentence.first + verb))[:_LONGEST]


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
