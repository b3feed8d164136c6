"""Conjuncts without a verb: "Alpha fell on 8 June, | Gamma on 9 June and | Delta on 11 June"."""

from __future__ import annotations

from collections.abc import Sequence, Set
from itertools import chain
from typing import NamedTuple

from syriatl.extraction.engine import OTHER
from syriatl.extraction.events.grammar.lexicon import (
    BRIDGE,
    CLOSE_BRACKET,
    COLON,
    COMMA,
    CONJUNCTION,
    DASH,
    DETERMINER,
    NUMBER,
    OPEN_BRACKET,
    PARTICIPLE,
    PREPOSITION,
    PRONOUN,
    QUOTE,
    RELATIVE,
    SEMICOLON,
    SUBORDINATE,
    is_participle,
    is_past,
    lexicon,
)
from syriatl.extraction.events.grammar.predicate import infinitive
from syriatl.extraction.events.grammar.said import Place, Said
from syriatl.knowledge import word_set

_GLUE = frozenset((COMMA, CONJUNCTION, PREPOSITION, DASH))
_SUBJECTS = frozenset((COMMA, DETERMINER, PRONOUN, NUMBER, OTHER))
_LONGEST = 14  # words of a conjunct up to the next sign behind its date
_SIGNS = frozenset((COMMA, SEMICOLON, CONJUNCTION))
_ENDS = frozenset((COMMA, SEMICOLON, CONJUNCTION, COLON, DASH))
_FULL_STOPS = frozenset((SEMICOLON, COLON, DASH))
_BARRED = frozenset((
    COMMA, SEMICOLON, COLON, DASH, QUOTE, RELATIVE, SUBORDINATE, PARTICIPLE, BRIDGE, PRONOUN,
))  # fmt: skip
_OPENING = frozenset((DETERMINER, NUMBER, PREPOSITION, OTHER))
_LINKS = ("comma conjunction", "conjunction", "comma")  # between two conjuncts, best first
_FOLLOWED = ["followed", "by"]
_LIKEWISE = ("did", "had", "was", "were", "has", "have")  # behind "as": "…, as did Italy in May"
_SECOND = "(?! determiner ) [.] determiner"  # a second noun phrase: "the agency cut its rating"


class Conjunct(NamedTuple):
    """A part of a statement that has a date of its own and no verb.

    Attributes:
        joint: the first word that parts it from the one before.
        first: its first word.
        own: what it tells of, before its date or behind it.
        date: its date.
        closes: whether it shows itself as one of several, by an "and" or the like.
        follows: whether "followed by" joins it.
        likewise: whether "as did" does, so that it names another subject.
    """

    joint: int
    first: int
    own: Place
    date: Place
    closes: bool
    follows: bool = False
    likewise: bool = False


class Run(NamedTuple):
    """Times that one verb serves: lists of their indexes, each but the first in a conjunct."""

    lists: list[list[int]]
    conjuncts: list[Conjunct]


def runs_of(said: Said, spans: Sequence[Place]) -> list[Run]:
    """The times of a sentence: those together that only conjuncts without a verb part."""
    if len(spans) == 1:
        return [Run([[0]], [])]
    runs: list[Run] = []
    aside: list[list[int]] = []
    for listed in _groups(said, spans):
        date = place_of(spans, listed)
        before = place_of(spans, runs[-1].lists[-1]) if runs else date
        part = _conjunct(said, before, date) if runs else None
        if part:
            runs[-1].lists[-1].extend(chain.from_iterable(aside))
            runs[-1].lists.append(listed)
            runs[-1].conjuncts.append(part)
            aside = []
        elif runs and _in_brackets(said, before[1], date[0]):
            aside.append(listed)
        else:
            runs += [Run([one], []) for one in (*aside, listed)]
            aside = []
    runs += [Run([one], []) for one in aside]
    return list(chain.from_iterable(map(_closed, runs)))


def _in_brackets(said: Said, after: int, date: int) -> bool:
    """Whether a date stands in brackets that open behind another one."""
    opens, closes = (said.classes.rfind(b, after, date) for b in (OPEN_BRACKET, CLOSE_BRACKET))
    return opens > closes


def place_of(spans: Sequence[Place], listed: Sequence[int]) -> Place:
    """The words from the first to the last date of a list."""
    return spans[listed[0]][0], spans[listed[-1]][1]


def _closed(run: Run) -> list[Run]:
    """A run, or its lists by themselves where no "and" shows that it is one."""
    if len(run.lists) == 1 or any(part.closes for part in run.conjuncts):
        return [run]
    return [Run([listed], []) for listed in run.lists]


def _groups(said: Said, spans: Sequence[Place]) -> list[list[int]]:
    """Indexes of the times, those of one list together."""
    groups = [[0]]
    for i in range(1, len(spans)):
        after, before = spans[i - 1][1], spans[i][0]
        between = said.classes[after:before]
        reckoned = said.classes[spans[i][1] - 1 : spans[i][1] + 1] == BRIDGE + DETERMINER
        listed = len(between) <= 3 and _GLUE.issuperset(between) and not reckoned
        if listed and not _opens_anew(said, (spans[0][0], after), spans[i]):
            groups[-1].append(i)
        else:
            groups.append([i])
    return groups


def _opens_anew(said: Said, told: Place, date: Place) -> bool:
    """Whether a date opens a clause of its own: "was killed on 3 June, and in July, France …"."""
    between = said.classes[told[1] : date[0]]
    joined = between.startswith(COMMA + CONJUNCTION) or between == CONJUNCTION + PREPOSITION
    behind = said.classes[date[1] : date[1] + 1]
    return (
        joined
        and behind in _SUBJECTS
        and said.has_verb(0, told[1])
        and said.has_verb(date[1], len(said.words))
    )


def _conjunct(said: Said, before: Place, date: Place) -> Conjunct | None:
    """The conjunct that a date stands in, None where the date has a verb or nothing of its own.

    Args:
        said: the sentence.
        before: the date before.
        date: the date.
    """
    joint, first = _joint(said, before[1], date[0])
    if joint < 0 or (said.has_verb(before[1], joint) and not _verb_behind(said, before, joint)):
        return None
    follows = said.words[first - 2 : first] == _FOLLOWED
    likewise = said.words[first - 1] in _LIKEWISE
    joined = likewise or CONJUNCTION in said.classes[joint:first]
    while first < date[0] and said.words[first] in word_set("clauses.opening.adverbs"):
        first += 1
    own = (first, governed(said, date[0]))
    stop = _stop(said, date[1], _ENDS)
    if own[0] >= own[1]:  # "and on 3 May the port"
        begin = date[1] + (said.classes[date[1] : date[1] + 1] == COMMA)
        stop = _stop(said, begin, _FULL_STOPS)
        own = (begin, stop) if joined else (begin, begin)
    if not _nominal(said, own) or said.has_verb(first, stop) or stop - first > _LONGEST:
        return None
    if infinitive(said.part(first, stop), 0)[1]:
        return None
    listed = said.words[first][:1].isupper() and said.classes.startswith(COMMA + CONJUNCTION, stop)
    closes = joined or listed or follows or first == joint
    return Conjunct(joint, first, own, date, closes, follows, likewise)


def _nominal(said: Said, own: Place) -> bool:
    """Whether words can be a noun phrase, or one with a preposition before it."""
    first, last = own
    codes = said.classes[first:last]
    if not codes or codes[0] not in _OPENING or not _BARRED.isdisjoint(codes):
        return False
    words = said.words[first:last]
    verbal = words[0].endswith("ing") or is_participle(words[0]) or is_past(words[-1])
    two = any(words[m.end() - 1][0].isalpha() for m in lexicon().pattern(_SECOND).finditer(codes))
    return not (verbal or two) and any(word[:1].isalnum() for word in words)


def _verb_behind(said: Said, date: Place, joint: int) -> bool:
    """Whether the one verb of a date stands behind it: "One in Gao on 3 May killed 9, and …"."""
    signs = (said.classes.rfind(sign, 0, date[0]) for sign in (SEMICOLON, COMMA + CONJUNCTION))
    alone = not said.has_verb(max(0, *signs), date[0])
    return alone and said.classes.find(COMMA, date[1], len(said.words)) == joint


def _stop(said: Said, first: int, ends: Set[str]) -> int:
    """Where the next sign stands that can end a conjunct."""
    last = min(len(said.words), first + _LONGEST)
    return next((i for i in range(first, last) if said.classes[i] in ends), last)


def _joint(said: Said, after: int, date: int) -> Place:
    """What parts a conjunct from the one before: its first word and one past the last; -1: no."""
    at = after
    closing = said.classes.find(CLOSE_BRACKET, after, date)
    if said.classes[at] == OPEN_BRACKET or OPEN_BRACKET not in said.classes[after : closing + 1]:
        at = max(after, closing + 1)
    if said.words[at] == "to" and said.classes[at + 1] == NUMBER:
        return at, at  # "from 550 in May to 1,400 in June"
    if said.classes[at] not in _SIGNS:
        links = (lexicon().pattern(link).finditer(said.classes, at, date) for link in _LINKS)
        at = next((m[-1].start() for found in links if (m := list(found))), -1)
    end = at
    while 0 <= end < date and said.classes[end] in _SIGNS:
        end += 1
    likewise = said.words[end] == "as" and said.words[end + 1] in _LIKEWISE
    return at, end + 2 * (likewise or said.words[end : end + 2] == _FOLLOWED)


def governed(said: Said, date: int) -> int:
    """The first word of the phrase that a date ends: "in the course of 2021"; not "second | in"."""
    spans = word_set("clauses.headline.spans")
    noun = True  # whether a determiner can stand there
    while date > 0:
        span = said.words[date - 1] in spans
        determined = noun and said.classes[date - 1] == DETERMINER
        if not (span or determined or said.classes[date - 1] == PREPOSITION):
            break
        noun = span
        date -= 1
    return date
