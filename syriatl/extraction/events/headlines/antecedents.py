"""Whom a pronoun stands for that a statement begins with, where the words before leave no doubt."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from syriatl.extraction.engine import OTHER
from syriatl.extraction.events.clauses import Clause
from syriatl.extraction.events.grammar.lexicon import (
    DETERMINER,
    NUMBER,
    PREPOSITION,
    REPORTING,
    TURNING,
    is_participle,
    lexicon,
)
from syriatl.extraction.events.grammar.predicate import predicate
from syriatl.extraction.events.grammar.said import Place, Prose
from syriatl.extraction.events.headlines.earlier import LONGEST, last_statement, subject_between
from syriatl.extraction.events.headlines.sparing import is_given, is_title
from syriatl.knowledge import word_set

_FAMILIES = ("clauses.who.person", "clauses.who.body", "clauses.who.anybody")
_NOUN = 6  # words between a preposition and the noun that it governs
_BACK = 3  # sentences
_NOMINAL = frozenset((OTHER, DETERMINER, NUMBER))


def pronouns() -> frozenset[str]:
    """The pronouns that may give way to the one they mean, or be told whose they are."""
    return word_set("clauses.headline.meaning")


def _families() -> tuple[frozenset[str], ...]:
    return tuple(map(word_set, _FAMILIES))


def reported(prose: Prose, clause: Clause, first: int) -> list[int]:
    """The speaker who speaks of himself: "the US admitted | it killed them".

    Args:
        prose: the words of the article.
        clause: the clause.
        first: the token with which it begins to tell, a pronoun.
    """
    pronoun = prose.words[first].lower()
    if pronoun not in word_set("clauses.who.antecedent"):
        return []
    start = last_statement(prose, clause, first)
    if first - start < 2:
        return []
    told = prose.part(start, first)
    _, end = predicate(told)
    bare = told.words[end:] in ([], ["that"]) and told.classes[end - 1] == REPORTING
    hearer = told.words[-1] == "that" and not told.has_verb(end, len(told.words))
    if not bare and not (hearer and told.words[end - 1] in word_set("clauses.headline.telling")):
        return []
    subject = subject_between(prose, start, first)
    return subject if _agrees(prose, subject, pronoun) else []


def before(prose: Prose, clause: Clause, first: int, dates: Sequence[Place]) -> list[int]:
    """The subject of the statement before, in the same sentence or else in the one before that.

    Args:
        prose: the words of the article.
        clause: the clause.
        first: the token with which it begins to tell, a pronoun.
        dates: the tokens of all times of its sentence.
    """
    words, sentences = prose.words, prose.article.sentences
    pronoun = words[first].lower()
    number = clause.times[0].sentence
    sentence = sentences[number]
    if pronoun == "it" and _is_empty(prose, first):
        return []
    alike = next(family for family in _families() if pronoun in family)
    start = last_statement(prose, clause, first)
    if prose.part(start, first).has_verb(0, first - start):
        if start > sentence.first and words[start].lower() in alike:
            return before(prose, clause, start, dates)  # "A fell; its army fled when | it"
        return _named(prose, (start, first), pronoun, dates)
    if any(_rivals(prose, i, pronoun) for i in _undated(range(start, first), dates)):
        return []
    for earlier in reversed(sentences[max(0, number - _BACK) : number]):
        if earlier.paragraph != sentence.paragraph:
            break
        if words[earlier.first].lower() not in alike:
            subject = _named(prose, (earlier.first, earlier.last), pronoun, ())
            named = any(words[i][:1].isupper() for i in subject[1:] or subject)
            clear = named or pronoun not in word_set("clauses.who.body")
            return subject if clear and len(subject) <= LONGEST else []
    return []


def _is_empty(prose: Prose, it: int) -> bool:
    """Whether an "it" may stand for nothing: "it was late", "it had been said that", "it took"."""
    verb, done, *following = [*prose.words[it + 1 : it + 5], "", ""]
    if verb not in word_set("clauses.who.impersonal"):
        return False
    acts = is_participle(done) and lexicon()[done] != REPORTING and "that" not in following
    return not acts or verb not in word_set("clauses.headline.helping")


def _undated(tokens: range, dates: Sequence[Place]) -> Iterator[int]:
    """The tokens that are no part of a date."""
    inside = {i for begin, end in dates for i in range(begin, end)}
    return (i for i in tokens if i not in inside)


def _named(prose: Prose, told: Place, pronoun: str, dates: Sequence[Place]) -> list[int]:
    """The subject of some words, if nothing else in them can be meant by the pronoun."""
    subject = subject_between(prose, *told, dates)
    if not _agrees(prose, subject, pronoun):
        return []
    body = pronoun in word_set("clauses.who.body")
    if body and len(subject) == 1 and not _is_body(prose, prose.words[subject[0]]):
        return []  # nor a person who is named nowhere else
    if pronoun == "its" and prose.words[subject[0]].lower() in ("a", "an"):
        return []  # "a battle for the town …, with its capture"
    verb = told[0] + predicate(prose.part(*told))[0]
    own = range(subject[0], max(verb, subject[-1] + 1))  # with what tells more of it
    rest = (i for i in _undated(range(*told), dates) if i not in own)
    return [] if any(_rivals(prose, i, pronoun) for i in rest) else subject


def _rivals(prose: Prose, i: int, pronoun: str) -> bool:
    """Whether a word may name somebody else whom the pronoun can mean."""
    word = prose.words[i]
    if prose.words[i - 1] == "(":
        return False
    if pronoun in word_set("clauses.who.person"):
        return is_title(word) or is_given(word) or prose.sorts.get(word) == "person"
    several = pronoun in word_set("clauses.who.anybody")
    named = _plural(word) if several else word[:1].isupper() and prose.classes[i] == OTHER
    return named and not _governed(prose, i)


def _governed(prose: Prose, i: int) -> bool:
    """Whether a noun only says where or with whom: "in eastern Syria", "of the Free Army"."""
    for n in range(i - 1, max(i - _NOUN, -1), -1):
        if prose.classes[n] not in _NOMINAL or TURNING[prose.words[n]]:
            return prose.classes[n] == PREPOSITION
    return False


def _is_body(prose: Prose, name: str) -> bool:
    """Whether a name of one word is an abbreviation, or that of a state, group or the like."""
    return name.isupper() or prose.sorts.get(name, "person") != "person"


def _agrees(prose: Prose, tokens: Sequence[int], pronoun: str) -> bool:
    """Whether a pronoun can stand for a noun."""
    if not tokens:
        return False
    subject = [prose.words[i] for i in tokens]
    alone = len(subject) == 1 and prose.sorts.get(subject[0]) == "person"
    person = alone or any(is_title(w) or is_given(w) for w in subject)
    head = subject[subject.index("of") - 1] if "of" in subject[1:] else subject[-1]
    several = "and" in subject or _plural(head)
    if pronoun in word_set("clauses.who.person"):
        return person and not several and subject[0].lower() not in ("a", "an")
    if pronoun in word_set("clauses.who.anybody"):
        return several
    return not person and not several


def _plural(word: str) -> bool:
    return word.islower() and word.endswith("s") and not word.endswith("ss")
