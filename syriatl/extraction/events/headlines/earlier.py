"""The statement before, and the subject of one: what a headline may take up again."""

from __future__ import annotations

from collections.abc import Sequence

from syriatl.extraction.engine import OTHER
from syriatl.extraction.events.clauses import Clause
from syriatl.extraction.events.grammar.lexicon import (
    BRIDGE,
    COMMA,
    DASH,
    NUMBER,
    OPEN_BRACKET,
    PREPOSITION,
    PRONOUN,
    RELATIVE,
    SUBORDINATE,
    is_adverb,
    is_past,
    lexicon,
)
from syriatl.extraction.events.grammar.predicate import predicate
from syriatl.extraction.events.grammar.said import Place, Prose, Said
from syriatl.knowledge import word_set

LONGEST = 9  # words of a name that is carried over
_NEAR = 4  # words of the noun that ends such a name
_WHOLE = 12  # words of a subject told with all that tells more of it
_READ = 30  # words of a subject, with its verb
_YEAR = 4  # digits
_INSIDE = ("in", "for", "of")
_SIGNS = frozenset((COMMA, DASH, OPEN_BRACKET, RELATIVE))
_LEADS = frozenset((PREPOSITION, SUBORDINATE, BRIDGE, NUMBER, PRONOUN))
_TELLING = frozenset((RELATIVE, OPEN_BRACKET, BRIDGE, PREPOSITION))


def last_statement(prose: Prose, clause: Clause, first: int) -> int:
    """Where the last statement of a sentence begins that has a verb before a token.

    Args:
        prose: the words of the article.
        clause: a clause of the sentence.
        first: the token.
    """
    start = prose.article.sentences[clause.times[0].sentence].first
    told = prose.part(start, first)
    joints = lexicon().pattern("semicolon | colon | comma conjunction | conjunction")
    for joint in reversed(list(joints.finditer(told.classes))):
        begin = joint.end()
        if begin == len(told.words) or told.words[begin].endswith("ing") or told.verbs[begin]:
            continue
        if told.has_verb(begin, len(told.words)) and told.has_verb(0, joint.start()):
            return start + begin
    return start


def whole_name(prose: Prose, tokens: list[int]) -> list[int]:
    """A subject that is not cut short: "a group of eight ships headed by the aircraft | carrier".

    What is too long of it, the headline leaves out where that can be seen.
    """
    if len(tokens) < LONGEST:
        return tokens
    first, last = tokens[0], tokens[-1] + 1
    cut = prose.classes[last - 1] == PREPOSITION
    behind = _noun_behind(prose, last) if cut else []
    if behind:
        return [*tokens, *behind]
    said = prose.part(first, first + _READ)
    verb, _ = predicate(said)
    if first + verb <= last or COMMA in said.classes[last - first : verb]:
        return tokens
    if verb > _WHOLE:
        verb = next((n for n in range(2, verb) if _ends(said, n)), verb)
    return list(range(first, first + verb))


def _noun_behind(prose: Prose, first: int) -> list[int]:
    """The words behind a preposition up to a sign, if one is near: "of | the north"; else none."""
    ends = (n for n in range(first, first + _NEAR) if prose.classes[n] in _SIGNS)
    return list(range(first, next(ends, first)))


def subject_between(prose: Prose, start: int, end: int, dates: Sequence[Place] = ()) -> list[int]:
    """The head of the subject of a statement, its opening phrase left out; []: not seen.

    Args:
        prose: the words of the article.
        start: where the statement begins.
        end: where it ends.
        dates: tokens behind which a subject can begin: "On 3 May 2015 | the league …".
    """
    said = prose.part(start, end)
    told = said.words
    verb = predicate(said)[0] or len(said.words)
    parts = [n for n in range(verb) if said.classes[n] in (COMMA, DASH)]
    for first, last in zip([0, *(n + 1 for n in parts)], [*parts, verb], strict=True):
        if last < verb and said.classes[last] == DASH:
            continue  # "Norland – the army …"
        behind = (after - start for _, after in dates if first < after - start < last)
        head = next(behind, 0) or _behind_year(said, first, last)
        if head < last and _is_subject(said, head):
            stop = next((n for n in range(head, last) if _ends(said, n)), last)
            stop -= stop - head > 1 and is_adverb(told[stop - 1])
            return list(range(start + head, start + stop)) if stop - head <= _WHOLE else []
    return []


def _behind_year(said: Said, first: int, last: int) -> int:
    """Where a name begins behind a year that opens a statement, else where the statement does."""
    if said.classes[first : first + 1] != PREPOSITION:
        return first
    name = last
    while name > first and said.words[name - 1][:1].isupper():
        name -= 1
    year = said.words[name - 1][:_YEAR]
    return name if name < last and len(year) == _YEAR and year.isdigit() else first


def _is_subject(said: Said, n: int) -> bool:
    """Whether a subject can begin with a word."""
    word = said.words[n].lower()
    if said.classes[n] in _LEADS or word in word_set("clauses.opening.adverbs"):
        return False
    return not (is_past(word) or word.endswith(("ly", "ing")))


def _ends(said: Said, n: int) -> bool:
    """Whether what follows only tells more of a noun: "the league | founded in the north".

    Not so within a name: "the Islamic State in the Greater Sahara".
    """
    word = said.words[n]
    before, following = said.words[n - 1] if n else "", said.words[n + 1 : n + 3]
    if not n or said.classes[n] not in _TELLING:
        noun = said.classes[n + 1 : n + 2] == OTHER and following[0].islower()
        return is_past(word) and before != "-" and not noun  # "an armoured brigade"
    name = next((w for w in following if w != "the"), "")
    inside = word in _INSIDE and before[:1].isupper() and name[:1].isupper()
    return word != "of" and not inside
