"""The clause within a statement that a date stands in, or that is set against another one."""

from __future__ import annotations

from syriatl.extraction.engine import OTHER
from syriatl.extraction.events.grammar.lexicon import (
    COMMA,
    CONJUNCTION,
    DETERMINER,
    PREPOSITION,
    RELATIVE,
    REPORTING,
    SUBORDINATE,
    is_past,
)
from syriatl.extraction.events.grammar.predicate import predicate
from syriatl.extraction.events.grammar.said import Place, Said
from syriatl.knowledge import word_set

_NEAR = 3  # words of ", and although"


def inner(said: Said, bounds: Place, date: Place) -> Place:
    """The clause within a clause that a date stands in: behind or before the predicate, or amid it.

    "They left Taiz, where the siege had lasted since 2015", "Holbrooke, who came on 3 May, said",
    "a decree that it would cut the funds in May drew protests".
    """
    start, end = bounds
    begin = max(said.classes.rfind(COMMA, start, date[0]), start) + 1
    before = said.words[begin : date[0]]
    if "as" not in before and word_set("clauses.opening.inner").isdisjoint(before):
        return bounds
    verb, told = predicate(said.part(0, end), start)
    close = said.classes.find(COMMA, date[1], end)
    close = end if close < 0 else close
    for opener in range(date[0] - 1, begin - 1, -1):
        if not _opens(said, opener) or not _tells(said, (opener, date[1], close)):
            continue
        if opener > verb:
            return _behind(said, bounds, (told, opener, close))
        if said.words[opener - 1].lower() in word_set("clauses.opening.doubted"):
            return bounds  # "Hopes that they would leave in May were dashed"
        amid = _amid(said, bounds, date, (verb, opener, close))
        if amid:
            return amid
    return bounds


def _behind(said: Said, bounds: Place, places: tuple[int, int, int]) -> Place:
    """A clause behind the predicate; all, where "that" opens what is said.

    `places`: where the predicate ends, the clause opens, and its comma closes it.
    """
    told, opener, close = places
    if said.words[opener] != "that" or _relative(said, told, opener):
        return opener, close
    return (opener, bounds[1]) if said.words[opener - 1] == "so" else bounds


def _amid(said: Said, bounds: Place, date: Place, places: tuple[int, int, int]) -> Place | None:
    """A clause before the predicate or amid it; None: the date is not in it.

    `places`: where the predicate begins, the clause opens, and its comma closes it.
    """
    verb, opener, close = places
    if said.classes[opener - 1] == COMMA and (close < verb or said.has_verb(close, bounds[1])):
        return opener, close
    if date[1] <= verb and said.has_verb(opener, date[0]):
        if opener - bounds[0] < _NEAR and said.classes[date[1]] == DETERMINER:
            return opener, date[1]  # "and when it ran out in May | the raids went on"
        # "Of 300 men who left in May, | 40 …", "and although it lapsed in May, | they …"
        opened = said.classes[bounds[0]] == PREPOSITION or opener - bounds[0] < _NEAR
        return opener, min(verb, close) if opened else verb
    return None


def contrasted(said: Said, bounds: Place, date: Place) -> Place:
    """What is set against a statement, if the date stands in that: "…, while A sent, in May, B"."""
    start, end = bounds
    opener = said.classes.rfind(COMMA + SUBORDINATE, start, date[0]) + 1
    if not opener or said.words[opener] not in word_set("clauses.opening.contrasting"):
        return bounds
    aside = said.classes.find(COMMA + CONJUNCTION, opener, date[0]) >= 0 or _apart(said, date[0])
    told = said.has_verb(start, opener) and said.has_verb(opener, date[0])
    return (opener + 1, end) if told and not aside else bounds


def _apart(said: Said, date: int) -> bool:
    """Whether a comma sets a date apart from what stands before it; not so "and, in May, …"."""
    while said.classes[date - 1] in (PREPOSITION, DETERMINER):
        date -= 1
    return said.classes[date - 1] == COMMA and said.classes[date - 2] != CONJUNCTION


def _opens(said: Said, i: int) -> bool:
    """Whether a word opens a clause within a clause; "as" does behind a comma only."""
    if said.words[i] == "as":
        return said.classes[i - 1] == COMMA
    return said.words[i] in word_set("clauses.opening.inner")


def _tells(said: Said, places: tuple[int, int, int]) -> bool:
    """Whether a clause has a verb of its own; not so "[fell] after a siege and was razed".

    `places`: where it opens, one past the date in it, and where its comma closes it. A "that"
    behind the date opens another one: "[it was] after a siege in May | that they left".
    """
    opener, date, close = places
    if said.words[opener + 1] in ("being", "having") and close > opener + 2:
        return True  # "[was held] before being flown there in May"
    verb = said.verbs.find(1, opener, close)
    other = verb > date and said.classes[date] == RELATIVE and said.words[opener - 1] != "not"
    return verb >= 0 and said.classes[verb - 1] != CONJUNCTION and not other


def _relative(said: Said, told: int, that: int) -> bool:
    """Whether "that" goes with a noun, and does not say what was said: "a truce that began"."""
    noun = said.classes[that - 1] == OTHER and said.words[that - 1].islower()
    says = REPORTING in said.classes[told - 1 : that]
    return noun and not says and not is_past(said.words[that - 1]) and bool(said.verbs[that + 1])
