"""Whom a pronoun stands for that a statement begins with, where the words before leave no doubt."""

from __future__ import annotations

from collections.abc import Sequence

from syriatl.extraction.engine import OTHER
from syriatl.extraction.events.clauses import Clause
from syriatl.extraction.events.predicate import is_past, lexicon, predicate
from syriatl.extraction.events.sparing import is_given, is_title
from syriatl.knowledge import word_set
from syriatl.model.article import Article, Sentence
from syriatl.model.tokens import Tokens

_PERSONS = ("he", "she")
_PRONOUNS = (*_PERSONS, "it", "they")
_EMPTY = ("is", "was", "were", "be", "has", "had", "took", "seems", "seemed")
_LONGEST = 9  # words of a name that is carried over
_LEAD = 6  # words before the pronoun that opens a sentence: "On 3 May 2015, he …"
_BACK = 3  # sentences


def reported(article: Article, clause: Clause, first: int) -> list[int]:
    """The speaker who speaks of himself: "the US admitted | it killed them".

    Args:
        article: the text.
        clause: the clause.
        first: the token with which it begins to tell.
    """
    tokens = article.tokens
    start = article.sentences[clause.times[0].sentence].first
    pronoun = tokens.words[first].lower()
    if pronoun not in _PRONOUNS or first - start < 2:
        return []
    told = tokens.words[start:first]
    _, end = predicate(told, 0)
    codes = lexicon().codes
    if told[end:] not in ([], ["that"]) or lexicon()[told[end - 1]] != codes["reporting"]:
        return []
    subject = _subject(tokens, start, first)
    return subject if _agrees([tokens.words[i] for i in subject], pronoun) else []


def before(article: Article, clause: Clause, first: int) -> list[int]:
    """The subject of the sentence before, for the pronoun with which a sentence begins."""
    tokens = article.tokens
    number = clause.times[0].sentence
    sentence = article.sentences[number]
    pronoun = tokens.words[first].lower()
    empty = pronoun == "it" and tokens.words[first + 1] in _EMPTY
    if pronoun not in _PRONOUNS or empty or not _opens(tokens, sentence.first, first):
        return []
    for earlier in reversed(article.sentences[max(0, number - _BACK) : number]):
        if earlier.paragraph != sentence.paragraph:
            break
        if tokens.words[earlier.first].lower() != pronoun:
            return _named(tokens, earlier, pronoun)
    return []


def _opens(tokens: Tokens, start: int, first: int) -> bool:
    """Whether only a date and its preposition stand before the pronoun."""
    lead = tokens.words[start:first]
    return len(lead) <= _LEAD and (
        not lead or lead[0].lower() in word_set("clauses.headline.governing")
    )


def _named(tokens: Tokens, sentence: Sentence, pronoun: str) -> list[int]:
    """The subject of a sentence, if nothing else in it can be meant by the pronoun."""
    subject = _subject(tokens, sentence.first, sentence.last)
    if not subject or not _agrees([tokens.words[i] for i in subject], pronoun):
        return []
    rest = tokens.words[subject[-1] + 1 : sentence.last]
    return [] if any(_rivals(w, pronoun) for w in rest) else subject


def _rivals(word: str, pronoun: str) -> bool:
    """Whether a word may name somebody else whom the pronoun can mean."""
    if pronoun in _PERSONS:
        return is_title(word) or is_given(word)
    if pronoun == "they":
        return _plural(word)
    return word[:1].isupper() and lexicon()[word] == OTHER


def _subject(tokens: Tokens, start: int, end: int) -> list[int]:
    """The head of the subject of a sentence, its opening phrase left out; []: not seen."""
    told = tokens.words[start:end]
    lex = lexicon()
    verb, _ = predicate(told, 0)
    leads = {lex.codes[n] for n in ("preposition", "subordinate", "bridge", "number", "pronoun")}
    commas = [n for n in range(verb) if told[n] == ","]
    for first, last in zip([0, *(n + 1 for n in commas)], [*commas, verb], strict=True):
        if first < last and lex[told[first]] not in leads and not is_past(told[first].lower()):
            if told[first].lower().endswith("ly") or told[first].endswith("ing"):
                continue
            stop = next((n for n in range(first, last) if _ends(told, n)), last)
            return list(range(start + first, start + stop)) if stop - first <= _LONGEST else []
    return []


def _ends(told: Sequence[str], n: int) -> bool:
    """Whether what follows only tells more of a noun: "the league | founded in the north"."""
    lex = lexicon()
    telling = {lex.codes[name] for name in ("relative", "open_bracket", "bridge", "preposition")}
    return (lex[told[n]] in telling and told[n] != "of") or is_past(told[n])


def _agrees(subject: Sequence[str], pronoun: str) -> bool:
    """Whether a pronoun can stand for a noun."""
    if not subject:
        return False
    person = any(is_title(w) or is_given(w) for w in subject)
    head = subject[subject.index("of") - 1] if "of" in subject[1:] else subject[-1]
    several = "and" in subject or _plural(head)
    if pronoun in _PERSONS:
        return person and not several and subject[0].lower() not in ("a", "an")
    if pronoun == "they":
        return several
    return not person and not several and any(w[:1].isupper() for w in subject[1:] or subject)


def _plural(word: str) -> bool:
    return word.islower() and word.endswith("s") and not word.endswith("ss")
