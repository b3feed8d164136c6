"""Of whom a clause speaks, where only the words before it say so."""

from __future__ import annotations

from collections.abc import Sequence

from syriatl.extraction.engine import OTHER
from syriatl.extraction.events.clauses import Clause
from syriatl.extraction.events.clauses.statements import begun, is_doing
from syriatl.extraction.events.grammar.lexicon import (
    AUXILIARY,
    BRIDGE,
    COLON,
    COMMA,
    CONJUNCTION,
    DASH,
    DETERMINER,
    NUMBER,
    OPEN_BRACKET,
    PARTICIPLE,
    PREPOSITION,
    RELATIVE,
    REPORTING,
    SEMICOLON,
    SUBORDINATE,
    TURNING,
    is_past,
)
from syriatl.extraction.events.grammar.predicate import predicate
from syriatl.extraction.events.grammar.said import Prose
from syriatl.knowledge import word_set

_INSIDE = ("of", "in")  # "the troops in Syria, which were …"
_LONGEST = 9  # words of a subject that is carried over
_SHARE = 4  # words of "two hundred of whom"
_LEADS = frozenset((PREPOSITION, SUBORDINATE, BRIDGE, NUMBER))
_OPENING = frozenset((DETERMINER, OTHER))
_ENDS = frozenset((COMMA, OPEN_BRACKET))
_PARTING = frozenset((
    PREPOSITION, AUXILIARY, COMMA, REPORTING, PARTICIPLE, SEMICOLON, COLON, DASH, RELATIVE,
    SUBORDINATE,
))  # fmt: skip


def carried_subject(prose: Prose, clause: Clause, first: int) -> list[int]:
    """The tokens of the subject that a clause takes over from the words before it.

    A relative clause or a participle takes the noun before it, a second predicate the subject of
    the first; a clause with a subject of its own takes nothing.

    Args:
        prose: the words of the article.
        clause: the clause.
        first: the token with which it begins to tell.
    """
    words, classes = prose.words, prose.classes
    opening = words[first]
    doing = opening.endswith("ing") and _does(prose, clause, first)
    if not (doing or TURNING[opening] or opening == "to") or opening in ("where", "when"):
        last = clause.core[1]
        fronted = first == clause.core[0] and words[last : last + 1] == [","] and opening in begun()
        return _subject_behind(prose, clause) if fronted else []  # a subject of its own
    start = prose.article.sentences[clause.times[0].sentence].first
    if first <= start:
        return []
    said = prose.part(first, first + 3)
    finite = said.is_finite(0)
    relative = first - 1 if finite else first
    if RELATIVE in (classes[relative], classes[first]):
        return _antecedent(prose, relative, start)
    noun = _described(prose, clause, first) if said.is_participle(0) else []
    if noun:
        return noun
    if not (finite or doing) and classes[first] != AUXILIARY and opening != "to":
        return []
    subject = _own_subject(prose, clause, first)
    subject = subject or _subject_before(prose, (start, clause.core[0], first))
    inner = next((n for n, i in enumerate(subject) if prose.words[i].endswith("ing")), len(subject))
    return subject[:inner] if doing and inner else subject


def _subject_behind(prose: Prose, clause: Clause) -> list[int]:
    """The subject behind a participle that opens a sentence: "Built in 1911, | the fort | fell"."""
    comma = clause.core[1]
    said = prose.part(comma + 1, prose.article.sentences[clause.times[0].sentence].last)
    verb, _ = predicate(said)
    end = next((n for n in range(verb) if said.classes[n] in _ENDS), verb)
    return list(range(comma + 1, comma + 1 + end))[:_LONGEST]


def _described(prose: Prose, clause: Clause, first: int) -> list[int]:
    """The noun that a participle describes which is no predicate; [] where it is none of it.

    Not so "[they] were taken in May, | freed in June".
    """
    if CONJUNCTION in prose.classes[max(0, clause.core[0] - 1) : first]:
        return []
    start = prose.article.sentences[clause.times[0].sentence].first
    told = prose.part(start, clause.last)
    if told.verbs[first - start] and predicate(told)[0] >= first - start:
        return []
    if _one_of_several(prose, first, prose.article.sentences[clause.times[0].sentence].last):
        return []
    noun = noun_before(prose, first, start)
    return [] if noun and told.verbs[noun[0] - start] else noun


def _one_of_several(prose: Prose, first: int, end: int) -> bool:
    """Whether a verb is one of a series: "It opened in May, | widened in June and went on"."""
    joint = prose.classes.find(CONJUNCTION, first, end)
    comma = prose.classes.find(COMMA, first, end)
    alone = joint > first and (comma < 0 or joint <= comma + 1)
    following = "".join(prose.words[joint + 1 : joint + 2])
    return alone and is_past(following) and prose.words[first - 1] == ","


def _does(prose: Prose, clause: Clause, first: int) -> bool:
    """Whether a clause goes on with a participle: "…, reaching the town"; not "leading to"."""
    if first > clause.core[0] + 2 or first == clause.first:
        return False
    said = prose.part(clause.core[0], clause.core[1])
    joined = said.classes[0] in (COMMA, CONJUNCTION)
    goes_on = joined and not said.has_verb(0, len(said.words)) and is_doing(prose, first)
    return goes_on and prose.words[first] not in word_set("clauses.opening.resulting")


def _own_subject(prose: Prose, clause: Clause, first: int) -> list[int]:
    """The subject that a clause begins with: ", and | the assault, named Mermaid, | began"."""
    begin = clause.first + 2
    joined = prose.classes[clause.first : begin] == COMMA + CONJUNCTION
    if not joined or first != clause.core[0] or prose.classes[begin] not in _OPENING:
        return []
    return _opening_noun(prose, begin, first)


def _subject_before(prose: Prose, places: tuple[int, int, int]) -> list[int]:
    """The subject that a predicate shares with the words before it.

    Args:
        prose: the words of the article.
        places: where the sentence begins, where the clause does, and the predicate.
    """
    start, clause, first = places
    start = _behind(prose, ";", start, first)
    listed = _behind(prose, ":", start, first)
    if prose.part(listed, first).has_verb(0, first - listed):
        start = listed
    told = prose.part(start, first + 1)
    if predicate(told)[0] == len(told.words) - 1:
        return _opening_noun(prose, start, first)
    before = prose.part(start, max(start, clause))
    verb, _ = predicate(before)
    inner = before.classes.rfind(RELATIVE, verb)
    if inner >= 0 and before.has_verb(
        inner, len(before)
    ):  # "the withdrawal, which was to begin in March and to be completed in 2019"
        return noun_before(prose, start + inner, start)
    begin = _behind(prose, ",;", start, start + verb)
    return list(range(begin, start + verb))[:_LONGEST]


def _behind(prose: Prose, signs: str, first: int, last: int) -> int:
    """One past the last of some signs between two tokens, else the first token."""
    return max((i + 1 for i in range(first, last) if prose.words[i] in signs), default=first)


def _opening_noun(prose: Prose, start: int, end: int) -> list[int]:
    """The subject before what stands between commas: "In 2015 the party, founded in 1990, …"."""
    classes = prose.classes
    commas = [i for i in range(start, end) if classes[i] in _ENDS]
    for first, last in zip([start, *(i + 1 for i in commas)], [*commas, end], strict=True):
        opening = prose.words[first].lower()
        led = first == last or classes[first] in _LEADS or opening.endswith("ing")
        led = led or opening in word_set("clauses.opening.adverbs")
        led = led or RELATIVE in classes[first : min(last, first + _SHARE)]  # "two of whom"
        if not led:
            return list(range(first, last))[:_LONGEST]
    return []


def _antecedent(prose: Prose, relative: int, start: int) -> list[int]:
    """The noun phrase that a relative clause tells of.

    Behind a comma it is not the last noun, if that stands in a relative clause itself ("a plan
    that covered the towns, which was dropped"), or if it and the verb differ in number ("the
    withdrawal of the troops, which was ordered").
    """
    words, classes = prose.words, prose.classes
    verb = "".join(words[relative + 1 : relative + 2])
    if verb in word_set("clauses.opening.happening"):
        return _event_noun(prose, relative, start) or noun_before(prose, relative, start)
    found = noun_before(prose, relative, start)
    if REPORTING in classes[relative + 1 : relative + 3]:
        return _speaker(prose, found)
    if not found or classes[relative - 1] != COMMA:
        return found
    number = _NUMBER.get(verb)
    begin = _behind(prose, ",;:", start, relative - 1)
    inner = classes.find(RELATIVE, begin + 1, relative)
    if inner > 0 and words[relative] == "which":
        found = noun_before(prose, inner, start)
    while number and found and found[0] > begin + 1 and _plural(prose, found) != number:
        if classes[found[0] - 1] != PREPOSITION:
            break
        wider = noun_before(prose, found[0] - 1, start)
        if not wider:
            break
        found = wider
    return found


def _speaker(prose: Prose, noun: list[int]) -> list[int]:
    """Who of a noun phrase speaks: "the influence of | Arland, which insisted"."""
    name = next((n + 1 for n in reversed(range(len(noun))) if prose.words[noun[n]] == "of"), 0)
    head = prose.words[noun[name]] if name < len(noun) else ""
    return noun[name:] if head[:1].isupper() and prose.words[noun[0]].islower() else noun


def _event_noun(prose: Prose, relative: int, start: int) -> list[int]:
    """The noun phrase that names what happened: "a series of raids on camps that occurred"."""
    told = prose.part(start, relative)
    first = max(start + predicate(told)[1], _behind(prose, ",;:", start, relative))
    first = next((i for i in range(first, relative) if prose.words[i] in ("a", "an")), first)
    return list(range(first, relative))


_NUMBER = {"was": "one", "is": "one", "has": "one", "were": "many", "are": "many", "have": "many"}


def _plural(prose: Prose, noun: list[int]) -> str:
    """Whether the head of a noun phrase, its last word before a preposition, is "one" or "many"."""
    ends = (n for n in noun[1:] if prose.classes[n] == PREPOSITION)
    head = prose.words[next(ends, noun[-1] + 1) - 1]
    return "many" if head.endswith("s") and not head.endswith("ss") else "one"


def _within_name(words: Sequence[str], first: int) -> bool:
    """Whether a word and the one before it are parts of one name: "United | Nations"."""
    return words[first][:1].isupper() and words[first - 1][:1].isupper()


def noun_before(prose: Prose, end: int, start: int) -> list[int]:
    """The noun phrase that a relative clause hangs on."""
    words, classes = prose.words, prose.classes
    while end > start and (classes[end - 1] in _ENDS or words[end - 1] in ("there", "here")):
        end -= 1
    first = end
    while first > max(start, end - _LONGEST):
        code = classes[first - 1]
        if code in _PARTING and words[first - 1] not in _INSIDE:
            break
        first -= 1
        if code == DETERMINER and words[first] not in ("'s", "’s"):
            break
    while end - first == _LONGEST and first > start and _within_name(words, first):
        first -= 1
    if classes[first - 1] == PREPOSITION and words[first].endswith("ing") and first + 1 < end:
        return list(range(first + 1, end))  # "for | worsening | the plight, which"
    named = words[first - 1] == "to" and first + 1 < end and not words[first + 1].islower()
    verb = named and words[first].islower() and classes[first] == OTHER
    return list(range(first + verb, end))  # not "to | succeed | General Bello, who"
