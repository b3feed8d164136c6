"""Whom a pronoun stands for that a statement begins with, where the words before leave no doubt."""

from __future__ import annotations

from collections.abc import Sequence

from syriatl.extraction.engine import OTHER
from syriatl.extraction.events.clauses import Clause
from syriatl.extraction.events.grammar.lexicon import (
    BRIDGE,
    NUMBER,
    OPEN_BRACKET,
    PREPOSITION,
    PRONOUN,
    RELATIVE,
    REPORTING,
    SUBORDINATE,
    is_past,
)
from syriatl.extraction.events.grammar.predicate import predicate
from syriatl.extraction.events.grammar.said import Prose, Said
from syriatl.extraction.events.headlines.sparing import is_given, is_title
from syriatl.knowledge import word_set
from syriatl.model.article import Sentence

_LONGEST = 9  # words of a name that is carried over
_LEAD = 6  # words before the pronoun that opens a sentence: "On 3 May 2015, he …"
_BACK = 3  # sentences
_LEADS = frozenset((PREPOSITION, SUBORDINATE, BRIDGE, NUMBER, PRONOUN))
_TELLING = frozenset((RELATIVE, OPEN_BRACKET, BRIDGE, PREPOSITION))


def reported(prose: Prose, clause: Clause, first: int) -> list[int]:
    """The speaker who speaks of himself: "the US admitted | it killed them".

    Args:
        prose: the words of the article.
        clause: the clause.
        first: the token with which it begins to tell.
    """
    pronoun = prose.words[first].lower()
    if pronoun not in word_set("clauses.who.antecedent"):
        return []
    start = prose.article.sentences[clause.times[0].sentence].first
    if first - start < 2:
        return []
    told = prose.part(start, first)
    _, end = predicate(told)
    if told.words[end:] not in ([], ["that"]) or told.classes[end - 1] != REPORTING:
        return []
    subject = _subject(prose, start, first)
    return subject if _agrees(prose, subject, pronoun) else []


def before(prose: Prose, clause: Clause, first: int) -> list[int]:
    """The subject of the sentence before, for the pronoun with which a sentence begins."""
    words, sentences = prose.words, prose.article.sentences
    pronoun = words[first].lower()
    if pronoun not in word_set("clauses.who.antecedent"):
        return []
    number = clause.times[0].sentence
    sentence = sentences[number]
    empty = pronoun == "it" and words[first + 1] in word_set("clauses.who.impersonal")
    if empty or not _opens(prose, sentence.first, first):
        return []
    for earlier in reversed(sentences[max(0, number - _BACK) : number]):
        if earlier.paragraph != sentence.paragraph:
            break
        if words[earlier.first].lower() != pronoun:
            return _named(prose, earlier, pronoun)
    return []


def _opens(prose: Prose, start: int, first: int) -> bool:
    """Whether only a date and its preposition stand before the pronoun."""
    governed = prose.words[start].lower() in word_set("clauses.headline.governing")
    return start == first or (first - start <= _LEAD and governed)


def _named(prose: Prose, sentence: Sentence, pronoun: str) -> list[int]:
    """The subject of a sentence, if nothing else in it can be meant by the pronoun."""
    subject = _subject(prose, sentence.first, sentence.last)
    if not _agrees(prose, subject, pronoun):
        return []
    rest = range(subject[-1] + 1, sentence.last)
    return [] if any(_rivals(prose, i, pronoun) for i in rest) else subject


def _rivals(prose: Prose, i: int, pronoun: str) -> bool:
    """Whether a word may name somebody else whom the pronoun can mean."""
    word = prose.words[i]
    if pronoun in word_set("clauses.who.person"):
        return is_title(word) or is_given(word)
    if pronoun == "they":
        return _plural(word)
    return word[:1].isupper() and prose.classes[i] == OTHER


def _subject(prose: Prose, start: int, end: int) -> list[int]:
    """The head of the subject of a sentence, its opening phrase left out; []: not seen."""
    said = prose.part(start, end)
    told = said.words
    verb, _ = predicate(said)
    commas = [n for n in range(verb) if told[n] == ","]
    for first, last in zip([0, *(n + 1 for n in commas)], [*commas, verb], strict=True):
        if first < last and said.classes[first] not in _LEADS and not is_past(told[first].lower()):
            if told[first].lower().endswith("ly") or told[first].endswith("ing"):
                continue
            stop = next((n for n in range(first, last) if _ends(said, n)), last)
            return list(range(start + first, start + stop)) if stop - first <= _LONGEST else []
    return []


def _ends(said: Said, n: int) -> bool:
    """Whether what follows only tells more of a noun: "the league | founded in the north"."""
    word = said.words[n]
    return (said.classes[n] in _TELLING and word != "of") or is_past(word)


def _agrees(prose: Prose, tokens: Sequence[int], pronoun: str) -> bool:
    """Whether a pronoun can stand for a noun."""
    if not tokens:
        return False
    subject = [prose.words[i] for i in tokens]
    person = any(is_title(w) or is_given(w) for w in subject)
    head = subject[subject.index("of") - 1] if "of" in subject[1:] else subject[-1]
    several = "and" in subject or _plural(head)
    if pronoun in word_set("clauses.who.person"):
        return person and not several and subject[0].lower() not in ("a", "an")
    if pronoun == "they":
        return several
    return not person and not several and any(w[:1].isupper() for w in subject[1:] or subject)


def _plural(word: str) -> bool:
    return word.islower() and word.endswith("s") and not word.endswith("ss")
