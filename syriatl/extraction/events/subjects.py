"""Of whom a clause speaks, where only the words before it say so."""

from __future__ import annotations

from syriatl.extraction.events.clauses import Clause
from syriatl.extraction.events.predicate import (
    is_finite,
    is_participle,
    lexicon,
    predicate,
)
from syriatl.knowledge import word_set
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
    finite = is_finite(opening, lex.classes(opening), 0)
    relative = first - 1 if finite else first
    if lex[tokens.words[relative]] == codes["relative"] or code == codes["relative"]:
        return _antecedent(tokens, relative, sentence.first)
    if is_participle(opening, lex.classes(opening), 0) and not joined:
        told = tokens.words[sentence.first : first + 1]
        if predicate(told, 0)[0] < len(told) - 1:  # it is not the first verb of its sentence
            return _noun_before(tokens, first, sentence.first)
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
    start = max((i + 1 for i in range(start, first) if tokens.words[i] == ";"), default=start)
    clause = max(start, clause)
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
        opening = tokens.words[first]
        if first < last and lex[opening] not in leads and not opening.endswith("ing"):
            return list(range(first, last))[:_LONGEST]
    return []


def _antecedent(tokens: Tokens, relative: int, start: int) -> list[int]:
    """The noun phrase that a relative clause tells of.

    Behind a comma it is not the last noun, if that stands in a relative clause itself ("a plan
    that covered the towns, which was dropped"), or if it and the verb differ in number ("the
    withdrawal of the troops, which was ordered").
    """
    codes = lexicon().codes
    if tokens.words[relative + 1] in word_set("clauses.opening.happening"):
        return _event_noun(tokens, relative, start)
    found = _noun_before(tokens, relative, start)
    if not found or lexicon()[tokens.words[relative - 1]] != codes["comma"]:
        return found
    number = _NUMBER.get(tokens.words[relative + 1])
    signs = (i + 1 for i in range(start, relative - 1) if tokens.words[i] in ",;:")
    begin = max(signs, default=start)
    spoken = tokens.words[begin:relative]
    classes = lexicon().classes(spoken)
    inner = classes.find(codes["relative"], 1)
    if inner > 0 and tokens.words[relative] == "which":
        found = _noun_before(tokens, begin + inner, start)
    while number and found and found[0] > begin + 1 and _plural(tokens, found) != number:
        if lexicon()[tokens.words[found[0] - 1]] != codes["preposition"]:
            break
        wider = _noun_before(tokens, found[0] - 1, start)
        if not wider:
            break
        found = wider
    return found


def _event_noun(tokens: Tokens, relative: int, start: int) -> list[int]:
    """The noun phrase that names what happened: "a series of raids on camps that occurred"."""
    told = tokens.words[start:relative]
    first = predicate(told, 0)[1]
    comma = max((i + 1 for i, word in enumerate(told) if word in ",;:"), default=0)
    first = max(first, comma)
    first = next((i for i in range(first, len(told)) if told[i] in ("a", "an")), first)
    return list(range(start + first, relative))


_NUMBER = {"was": "one", "is": "one", "has": "one", "were": "many", "are": "many", "have": "many"}


def _plural(tokens: Tokens, noun: list[int]) -> str:
    """Whether the head of a noun phrase, its last word before a preposition, is "one" or "many"."""
    lex = lexicon()
    ends = (n for n in noun[1:] if lex[tokens.words[n]] == lex.codes["preposition"])
    head = tokens.words[next(ends, noun[-1] + 1) - 1]
    return "many" if head.endswith("s") and not head.endswith("ss") else "one"


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
