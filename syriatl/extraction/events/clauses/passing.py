"""What a date only places in passing: the noun that it says the time of.

"More than in the 2003 invasion", "since the coup of 1969", "the day after the vote".
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from syriatl.extraction.engine import OTHER
from syriatl.extraction.events.grammar.lexicon import (
    BRIDGE,
    COLON,
    COMMA,
    CONJUNCTION,
    DASH,
    DETERMINER,
    NUMBER,
    PREPOSITION,
    RELATIVE,
    SUBORDINATE,
)
from syriatl.extraction.events.grammar.predicate import predicate
from syriatl.extraction.events.grammar.said import Place, Said
from syriatl.knowledge import table, word_set, words

_REACH = 3  # words between a determiner and the date it governs
_FROM = ["from"]
_PHRASE = 3  # words of "after the coup" at least, and before which "response" stands
_COMPARED = 15  # words between "the deadliest" and "since"
_PARTING = frozenset((COMMA, RELATIVE, SUBORDINATE, COLON, DASH))


def in_passing(said: Said, core: Place, date: Place) -> Place | None:
    """What a date behind the predicate places, if that is only mentioned; None if it is told.

    It is a noun phrase that says when or with what: "its 6 May order", "since the coup of 1969",
    or all of a comparison: "the deadliest raid since 1969", "more than in 1991".
    """
    start, end = core
    ranked = _ranked(said, start, date) if said.words[date[0] - 1] == "since" else -1
    if ranked >= 0:
        return _noun(said, ranked, date, end)
    verb, told = predicate(said.part(0, end), start)
    if told == verb or date[0] < told:
        return _without_verb(said, core, date) if told == verb else None
    then = when(said, date, end)
    if then and said.words[verb] in word_set("clauses.opening.comparing"):
        return then
    noun = max(governor(said, date), 0) or _definite(said, told, date)
    if noun:
        return date[1] if said.words[noun] in ("a", "an") else noun, _noun_ends(said, date[1], end)
    compared = said.words[verb] in word_set("clauses.opening.comparing") and date[0] > told + 1
    return core if compared or said.words[date[0] - 2] == "than" else None


def _without_verb(said: Said, core: Place, date: Place) -> Place | None:
    """The same for a participle: ", passing | the 2007 mark"."""
    noun = governor(said, date)
    passing = "".join(said.words[core[0] + 1 : core[0] + 2]).endswith("ing")
    return (noun, _noun_ends(said, date[1], core[1])) if passing and noun > core[0] else None


def _set_off(said: Said, date: Place, end: int) -> Place | None:
    """What a date is reckoned from: "the day after | the vote"."""
    if said.classes[date[1] - 1 : date[1] + 1] != BRIDGE + DETERMINER:
        return None
    return date[1], _noun_ends(said, date[1], end)


def _noun(said: Said, first: int, date: Place, end: int) -> Place:
    """A noun phrase with its date, up to the verb behind it."""
    verb = said.verbs.find(1, date[1], end)
    return first, _noun_ends(said, date[1], verb if verb >= 0 else end)


def aside(said: Said, core: Place, date: Place) -> Place | None:
    """What a date names in the statement of another: "the day after the vote, …"; None: nothing.

    "After the collapse of the May 2015 truce, jets took off on 3 June", "the treaty of 1979 was
    annulled in 1984", "In May, despite the fall of Sant in April, the army held the valley".
    """
    noun = governor(said, date)
    if noun >= 0:
        return _noun(said, noun, date, core[1])
    off = _set_off(said, date, core[1])
    if off:
        return off
    for find in (_occasion, _of_its_name, _ranked):
        named = find(said, core[0], date)
        if named >= 0:
            return _noun(said, named, date, core[1])
    return None


def set_apart(said: Said, bounds: Place, date: Place) -> Place | None:
    """The occasion that opens a clause behind a comma: ", after | the fall of Sant in May,"."""
    noun = _occasion(said, bounds[0], date)
    return (noun, date[1]) if noun >= 0 else None


def _occasion(said: Said, start: int, date: Place) -> int:
    """Where the noun begins that stands with its date behind "after" or "despite" alone; -1: no."""
    if said.classes[date[1] : date[1] + 1] != COMMA:
        return -1
    first = said.classes.rfind(COMMA, start, date[0]) + 1 or start
    if said.has_verb(first, date[0]) or date[0] - first < _PHRASE:
        return -1
    if said.classes[first] == BRIDGE:
        return first + 1
    told = word_set("clauses.opening.occasions").isdisjoint(said.words[first : first + _PHRASE])
    preposition = said.classes.find(PREPOSITION, first + 1, date[0])
    return -1 if told or preposition < 0 else preposition + 1


def _of_its_name(said: Said, start: int, date: Place) -> int:
    """Where the noun begins that has its date behind "of": "the treaty of 1979"; -1: none."""
    of = date[0] - 1
    opens = said.classes[date[1] : date[1] + 1] == COMMA and not said.has_verb(start, of)
    under = said.words[start] in ("Under", "under")  # "Under the pact of May, they were to leave"
    if said.words[of] != "of" or said.classes[of - 1] != OTHER or (opens and not under):
        return -1
    if said.words[of - 1] in word_set("clauses.headline.spans"):
        return -1
    first = of - 1
    while first > start and said.classes[first - 1] == OTHER and not said.verbs[first - 1]:
        first -= 1
    definite = said.words[first - 1].lower() in word_set("clauses.opening.definite")
    return first - 1 if definite else -1


def compared(said: Said, start: int, date: Place) -> int:
    """Where a comparison begins that a date belongs to: "…, up from 3 in 2014"; -1: nowhere."""
    first = date[0]
    while first > start and said.classes[first - 1] != COMMA and not said.verbs[first]:
        first -= 1
        marker = comparison(said.words, first)
        if marker and (marker != _FROM or _from_before(said, first, date[0])):
            return first if NUMBER in said.classes[first : date[0]] else -1
    return -1


def comparison(told: Sequence[str], first: int) -> list[str]:
    """The words at a place with which a comparison begins: "up from"; none where it does not."""
    if told[first] == "from" and told[first - 1] == ",":
        return _FROM
    markers = _comparisons().get(told[first], ())
    return next((m for m in markers if told[first : first + len(m)] == m), [])


def _from_before(said: Said, first: int, date: int) -> bool:
    """Whether "from" at a word tells what a number was before: "…, from a high of 60 in 2014"."""
    nouns = [i for i in range(first, date) if said.classes[i] == OTHER]
    return all(said.words[i] in word_set("clauses.opening.extremes") for i in nouns)


@cache
def _comparisons() -> dict[str, list[list[str]]]:
    """The words with which a comparison begins, by the first of them."""
    found: dict[str, list[list[str]]] = {}
    for marker in words(table("clauses")["opening"]["comparisons"]):
        found.setdefault(marker.split()[0], []).append(marker.split())
    return found


def when(said: Said, date: Place, end: int) -> Place | None:
    """The clause behind a date that says what happened then: "… of 2003, when jets attacked"."""
    told = said.words[date[1] : date[1] + 2] == [",", "when"] and said.has_verb(date[1], end)
    return (date[1] + 2, end) if told else None


def _noun_ends(said: Said, date: int, end: int) -> int:
    """Where the noun phrase of a date ends: at a comma, or an "and" that joins no name to it."""
    for i in range(date, end):
        if said.classes[i] == COMMA or (i == date and said.classes[i] == RELATIVE):
            return i  # "it was after the fall of Sant in May | that they left"
        if said.classes[i] == CONJUNCTION and not said.has_verb(date, i):
            following = "".join(said.words[i + 1 : i + 2])
            if not following[:1].isupper():
                return i  # not so "a program that planned to train and equip rebels"
    return end


def governor(said: Said, date: Place) -> int:
    """The determiner of a noun that a date stands before: "the entire 2003 invasion"; -1: none."""
    first, last = date
    following = said.words[last] if last < len(said.words) else ""
    if not following[:1].isalpha() or said.classes[last] != OTHER or said.verbs[last]:
        return -1
    if said.words[last - 1] in word_set("clauses.opening.units") or "of" in said.words[first:last]:
        return -1  # "the next day troops …", "the end of 2015 France …"
    since = max(0, first - _REACH)
    before = said.classes[since:first]
    if before[-1:] != DETERMINER and not following.islower():
        return -1
    determiner = before.rfind(DETERMINER)
    barred = COMMA in before[determiner:] or before[-1:] == PREPOSITION
    return -1 if barred or determiner < 0 else since + determiner


def _definite(said: Said, told: int, date: Place) -> int:
    """The noun phrase behind "after", "since" that a date ends: "since the coup of 1969"; 0."""
    if BRIDGE not in said.classes[told : date[0]]:
        return 0
    verbs = said.verbs
    for i in range(date[0] - 1, told - 1, -1):
        if said.classes[i] in _PARTING or verbs[i]:
            return 0
        if said.classes[i] == BRIDGE:
            named = {word.lower() for word in said.words[i + 1 : date[0]]}
            if said.words[i] == "before" and named & word_set("clauses.opening.courts"):
                return 0  # "appeared before the court in May"
            definite = (
                said.words[i + 1] in word_set("clauses.opening.definite")
                or "'s" in said.words[i + 1 : date[0]]
            )
            return i + 1 if definite and i + 2 < date[0] else 0
    return 0


def _ranked(said: Said, start: int, date: Place) -> int:
    """The determiner before a superlative that "since" limits: "the first raid since 1994"; -1."""
    first = date[0]
    if said.words[first - 1] != "since":
        return -1
    for i in range(first - 2, max(start - 1, first - _COMPARED), -1):
        if said.words[i - 1] in ("at", "At"):
            continue  # "at least"
        if said.words[i] in word_set("clauses.opening.ranks") or (
            said.words[i].endswith("est") and said.words[i].islower()
        ):
            determined = i > start and said.classes[i - 1] == DETERMINER
            return i - 1 if determined else i
    return -1
