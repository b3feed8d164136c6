"""The one statement of a clause that a date stands in.

A date goes with the nearest verb, participle or noun of its own statement: "Rebels left the town,
where the siege had lasted since 2015" tells of the siege. What is only named to say when or how
much ("more than in the 2003 invasion", "after the coup of 1969") is told in passing.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from syriatl.extraction.engine import OTHER
from syriatl.extraction.events.clauses.inner import contrasted, inner
from syriatl.extraction.events.clauses.passing import compared, in_passing, set_apart, when
from syriatl.extraction.events.grammar.lexicon import (
    AUXILIARY,
    BRIDGE,
    CLOSE_BRACKET,
    COMMA,
    CONJUNCTION,
    DETERMINER,
    NUMBER,
    OPEN_BRACKET,
    PARTICIPLE,
    PREPOSITION,
    RELATIVE,
    REPORTING,
    SUBORDINATE,
    is_past,
    lexicon,
)
from syriatl.extraction.events.grammar.predicate import predicate
from syriatl.extraction.events.grammar.said import Place, Said
from syriatl.knowledge import word_set

_REPORT = "comma [. determiner]{1,7} reporting"
_SUBJECT = 9  # words of the subject of a clause behind "and"
_NEAR = 3  # words between "and" and the date of its verb
_STOPS = frozenset((COMMA, CONJUNCTION, RELATIVE, SUBORDINATE, AUXILIARY))
_PLAIN = frozenset((OTHER, DETERMINER, NUMBER))


class Statement(NamedTuple):
    """What is told at a date: its words, and whether it is only mentioned in passing."""

    core: Place
    passing: bool = False


def statement(said: Said, bounds: Place, dates: Sequence[Place]) -> Statement:
    """The statement of a clause that its dates (of one list) stand in."""
    date = (dates[0][0], dates[-1][1])
    bracketed = _bracketed(said, date) if OPEN_BRACKET in said.classes else None
    if bracketed:
        return Statement(bracketed)
    counted = NUMBER in said.classes[bounds[0] : date[0]]
    beside = compared(said, bounds[0], date) if counted else -1
    if beside >= 0:
        return Statement((beside, date[1]), passing=True)
    apart = said.classes[bounds[0] : bounds[0] + 2] == COMMA + BRIDGE
    occasion = set_apart(said, bounds, date) if apart else None
    if occasion:
        return Statement(occasion, passing=True)
    core = contrasted(said, _coordinate(said, bounds, date), date)
    opened = said.classes[core[0]] == OTHER and said.words[core[0]] in begun()
    fronted = _fronted(said, core, date) if opened else None
    if fronted:
        return Statement(fronted)
    core = inner(said, _appended(said, core, date), date)
    then = when(said, date, core[1])
    if then and said.words[date[0] - 1] in ("until", "till"):
        return Statement(then)  # what lasted until then has its own date, if it has one
    passing = in_passing(said, core, date)
    return Statement(passing, passing=True) if passing else Statement(core)


def _bracketed(said: Said, date: Place) -> Place | None:
    """The statement in brackets that a date stands in: "the south (Sant had fallen in May)"."""
    opens = said.classes.rfind(OPEN_BRACKET, 0, date[0])
    closes = said.classes.find(CLOSE_BRACKET, date[1])
    shut = said.classes.rfind(CLOSE_BRACKET, 0, date[0])
    if not shut < opens < closes:
        return None
    told = said.has_verb(opens, closes)
    if said.is_participle(opens + 1):
        told = said.has_verb(0, opens) or said.has_verb(closes, len(said.words))
    return (opens + 1, closes) if told else None


def _coordinate(said: Said, bounds: Place, date: Place) -> Place:
    """The one of several statements side by side, as long as each has a verb.

    "A battle followed, and Walker said on 27 December that …" is about what Walker said.
    """
    start, end = bounds
    joints = lexicon().pattern("semicolon | colon | comma conjunction | conjunction")
    for joint in joints.finditer(said.classes, start, end):
        cut = joint.start()
        if not (said.has_verb(start, cut) and said.has_verb(cut, end)):
            continue
        bare = said.classes[cut] == CONJUNCTION
        if bare and not (_clauses(said, start, joint.end()) or _dated_verb(said, cut, date)):
            continue
        if cut <= date[0]:
            start = joint.end()
        elif cut >= date[1] and not bare and said.words[cut] != ":":
            end = cut
            break
    return start, end


def _dated_verb(said: Said, cut: int, date: Place) -> bool:
    """Whether "and" joins a verb with a date of its own: "and, in May 2016, severed its ties"."""
    near = 0 < date[0] - cut <= _NEAR
    closed = (
        said.classes[date[1] : date[1] + 1] == COMMA and COMMA not in said.classes[cut : date[0]]
    )
    return near and not closed and 1 in said.verbs[date[1] : date[1] + 2]


def _clauses(said: Said, start: int, second: int) -> bool:
    """Whether a bare "and" joins two clauses: "lost the town and its mayor died"."""
    verb = said.verbs.find(1, second, second + _SUBJECT)
    subject = said.classes[second:verb]
    if verb <= second or not said.is_sure(verb) or not _PLAIN.issuperset(subject):
        return False
    opens = subject[0] != OTHER or said.words[second][:1].isupper()
    return opens and any(
        said.verbs[i] and said.classes[i] != REPORTING and said.is_sure(i)
        for i in range(start, second)
    )


def _appended(said: Said, bounds: Place, date: Place) -> Place:
    """What a comma adds to a statement or puts into it, if the date stands in that.

    A participle ("…, formed in May by officers"), an apposition ("…, a claim made by Reuters in
    May"), a phrase with a subject of its own ("…, with Russia announcing in May that …").
    """
    start, end = bounds
    comma = said.classes.rfind(COMMA, start, date[0])
    close = said.classes.find(COMMA, date[1], end)
    close = end if close < 0 else close
    opener = comma + 1 if comma >= 0 else start
    if said.words[opener] in ("with", "With") and doing(said, opener + 1, date[0]):
        return opener + 1, close if comma < 0 else end
    absolute = "having" in said.words[opener + 1 : date[0]]  # "…, the army having fled in May"
    goes_on = close + 1 < end and said.verbs[close + 1]
    if goes_on and comma < 0 and said.is_participle(_behind_and(said, start)):
        return start, close  # "[the unit, formed in 1940] and disbanded in 1946, served"
    added = absolute or is_past(said.words[opener]) or _apposition(said, opener, date[0])
    if comma < 0 or not added:
        return bounds
    if said.has_verb(start, comma):
        return opener, end
    amid = (
        close + 1 < end
        and said.verbs[close + 1]
        and said.words[opener] not in word_set("clauses.opening.issued")
    )
    return (opener, close) if amid else bounds


def _behind_and(said: Said, start: int) -> int:
    return start + (said.classes[start] == CONJUNCTION)


def _fronted(said: Said, core: Place, date: Place) -> Place | None:
    """What a participle tells of the subject behind it, with its date: "Built in 1911, | the fort".

    Not so one that tells how something was done then: "Backed by tanks, they left".
    """
    start, end = core
    comma = said.classes.find(COMMA, date[1], end)
    alone = comma > 0 and not said.has_verb(start + 1, comma)
    return (start, comma) if alone and said.has_verb(comma, end) else None


@cache
def begun() -> frozenset[str]:
    """The participles that open a sentence with what was done earlier: "Founded"."""
    return frozenset(word.capitalize() for word in word_set("clauses.opening.begun"))


def reduced(said: Said, core: Place, date: Place) -> Place | None:
    """What a participle tells of a noun, if the date stands in that and another one does not.

    "The treaty | signed in 1979 | was annulled in 1984", "indicted in 2009 for crimes | committed
    in 2003".
    """
    start, end = core
    verb, told = predicate(said.part(0, end), start)
    for i in range(date[0] - 1, start, -1):
        if said.classes[i] in _STOPS or said.verbs[i] or verb <= i < told:
            return None
        if said.is_participle(i) and said.classes[i - 1] == OTHER and said.words[i - 1] != "-":
            issued = said.words[i] in word_set("clauses.opening.issued")
            return None if issued else (i, date[1])
    return None


def doing(said: Said, first: int, last: int) -> bool:
    """Whether a noun does something in these words, without a finite verb: "Russia announcing"."""
    if said.has_verb(first, first + 1):
        return False
    return any(
        said.words[i].endswith("ing") or said.words[i] == "to" or said.is_participle(i)
        for i in range(first + 1, last)
        if said.classes[i] != DETERMINER
    )


def is_doing(said: Said, i: int) -> bool:
    """Whether a word is a participle like "reaching" with what it is done to behind it."""
    word = "".join(said.words[i : i + 1])
    if not word.endswith("ing") or said.classes[i] not in (OTHER, PARTICIPLE):
        return False
    object_ = said.classes[i + 1 : i + 2] not in ("", COMMA, CONJUNCTION, BRIDGE)
    return object_ and word.islower() and word not in word_set("clauses.opening.naming")


def report(said: Said, start: int, dates: Place) -> int:
    """The comma before who reports what stands before it: "They left on 3 May, he said on 5 May".

    Args:
        said: the sentence.
        start: where the clause begins.
        dates: one past the first date, and where the second begins.

    Returns:
        The comma; -1 where nothing is reported so between them.
    """
    for met in lexicon().pattern(_REPORT).finditer(said.classes, *dates):
        comma, end = met.span()
        if said.has_sure(start, comma) and not said.has_verb(end, dates[1]):
            return comma
    return -1


def is_placed(said: Said, date: int) -> bool:
    """Whether a date says when something was done: "in May", "the next day", not "since May"."""
    governing = date - 1
    if said.classes[governing] == DETERMINER:
        governing -= 1
    if said.words[governing] == "of":
        return said.words[governing - 1] in word_set("clauses.headline.spans")
    return said.classes[governing] == PREPOSITION or governing < date - 1


def _apposition(said: Said, first: int, last: int) -> bool:
    """Whether these words say more of something: "a figure that Gates gave"."""
    if said.words[first] not in ("a", "an"):
        return False
    relative = said.classes.find(RELATIVE, first, last)
    if relative > 0:
        return not said.has_verb(first, relative)
    told = any(said.is_participle(i) for i in range(first + 2, last))
    return told and CONJUNCTION not in said.classes[first:last]
