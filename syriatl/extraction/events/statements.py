"""The one statement of a clause that a date stands in.

A date goes with the nearest verb, participle or noun of its own statement: "Rebels left the town,
where the siege had lasted since 2015" tells of the siege. What is only named to say when or how
much ("more than in the 2003 invasion", "after the coup of 1969") is told in passing.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from syriatl.extraction.engine import OTHER
from syriatl.extraction.events.predicate import (
    finite_verbs,
    has_verb,
    is_participle,
    is_past,
    is_sure,
    lexicon,
    predicate,
)
from syriatl.knowledge import word_set

_REACH = 3  # words between a determiner and the date it governs
_SUBJECT = 9  # words of the subject of a clause behind "and"
_COMPARED = 15  # words between "the deadliest" and "since"

Place = tuple[int, int]
"""First word and one past the last."""


class Said(NamedTuple):
    """The words of a sentence, their classes, and which of them are finite verbs."""

    words: Sequence[str]
    classes: str
    verbs: bytes


class Statement(NamedTuple):
    """What is told at a date: its words, and whether it is only mentioned in passing."""

    core: Place
    passing: bool = False


def heard(spoken: Sequence[str], dates: Sequence[Place]) -> Said:
    """The words of a sentence; what stands within a date ("that March") parts no clauses."""
    lex = lexicon()
    classes = lex.classes(spoken)
    for first, last in dates:
        inside = classes[first:last].replace(lex.codes["relative"], lex.codes["number"])
        classes = classes[:first] + inside + classes[last:]
    return Said(spoken, classes, finite_verbs(spoken, classes))


def statement(said: Said, bounds: Place, dates: Sequence[Place]) -> Statement:
    """The statement of a clause that its dates (of one list) stand in."""
    date = (dates[0][0], dates[-1][1])
    core = _appended(said, _coordinate(said, bounds, date), date)
    core = _inner(said, core, date)
    when = _when(said, date, core[1])
    if when and said.words[date[0] - 1] in ("until", "till"):
        return Statement(when)  # what lasted until then has its own date, if it has one
    passing = _in_passing(said, core, date)
    return Statement(passing, passing=True) if passing else Statement(core)


def _coordinate(said: Said, bounds: Place, date: Place) -> Place:
    """The one of several statements side by side, as long as each has a verb.

    "A battle followed, and Walker said on 27 December that …" is about what Walker said.
    """
    start, end = bounds
    joints = lexicon().pattern("semicolon | colon | comma conjunction | conjunction")
    for joint in joints.finditer(said.classes, start, end):
        cut = joint.start()
        if not (has_verb(said.verbs, start, cut) and has_verb(said.verbs, cut, end)):
            continue
        bare = said.classes[cut] == lexicon().codes["conjunction"]
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
    near = 0 < date[0] - cut <= _REACH
    return near and 1 in said.verbs[date[1] : date[1] + 2]


def _clauses(said: Said, start: int, second: int) -> bool:
    """Whether a bare "and" joins two clauses: "lost the town and its mayor died"."""
    codes = lexicon().codes
    plain = (OTHER, codes["determiner"], codes["number"])
    verb = said.verbs.find(1, second, second + _SUBJECT)
    subject = said.classes[second:verb]
    if verb <= second or not is_sure(said.words, said.classes, verb) or set(subject) - {*plain}:
        return False
    opens = subject[0] in plain[1:] or said.words[second][:1].isupper()
    return opens and any(
        said.verbs[i]
        and said.classes[i] != codes["reporting"]
        and is_sure(said.words, said.classes, i)
        for i in range(start, second)
    )


def _appended(said: Said, bounds: Place, date: Place) -> Place:
    """What a comma adds to a statement or puts into it, if the date stands in that.

    A participle ("…, formed in May by officers"), an apposition ("…, a claim made by Reuters in
    May"), a phrase with a subject of its own ("…, with Russia announcing in May that …").
    """
    start, end = bounds
    comma = said.classes.rfind(lexicon().codes["comma"], start, date[0])
    close = said.classes.find(lexicon().codes["comma"], date[1], end)
    close = end if close < 0 else close
    opener = comma + 1 if comma >= 0 else start
    if said.words[opener] in ("with", "With") and doing(said, opener + 1, date[0]):
        return opener + 1, close if comma < 0 else end
    added = is_past(said.words[opener]) or _apposition(said, opener, date[0])
    if comma < 0 or not added:
        return bounds
    if has_verb(said.verbs, start, comma):
        return opener, end
    amid = (
        close + 1 < end
        and said.verbs[close + 1]
        and said.words[opener] not in word_set("clauses.opening.issued")
    )
    return (opener, close) if amid else bounds


def doing(said: Said, first: int, last: int) -> bool:
    """Whether a noun does something in these words, without a finite verb: "Russia announcing"."""
    if has_verb(said.verbs, first, first + 1):
        return False
    return any(
        said.words[i].endswith("ing")
        or said.words[i] == "to"
        or is_participle(said.words, said.classes, i)
        for i in range(first + 1, last)
        if said.classes[i] != lexicon().codes["determiner"]
    )


def _apposition(said: Said, first: int, last: int) -> bool:
    """Whether these words say more of something: "a figure that Gates gave"."""
    if said.words[first] not in ("a", "an"):
        return False
    relative = said.classes.find(lexicon().codes["relative"], first, last)
    if relative > 0:
        return not has_verb(said.verbs, first, relative)
    told = any(is_participle(said.words, said.classes, i) for i in range(first + 2, last))
    return told and lexicon().codes["conjunction"] not in said.classes[first:last]


def _inner(said: Said, bounds: Place, date: Place) -> Place:
    """The clause within a clause that a date stands in: behind or before the predicate, or amid it.

    "They left Taiz, where the siege had lasted since 2015", "Holbrooke, who came on 3 May, said",
    "a decree that it would cut the funds in May drew protests".
    """
    codes = lexicon().codes
    start, end = bounds
    verb, told = predicate(said.words[:end], start, said.classes[:end])
    close = said.classes.find(codes["comma"], date[1], end)
    close = end if close < 0 else close
    for opener in range(date[0] - 1, start, -1):
        if said.classes[opener] == codes["comma"]:
            break
        if not _opens(said, opener) or not has_verb(said.verbs, opener, close):
            continue
        if opener > verb:
            if said.words[opener] == "that" and not _relative(said, told, opener):
                return bounds
            return opener, close
        amid = close < verb or has_verb(said.verbs, close, end)
        if said.classes[opener - 1] == codes["comma"] and amid:
            return opener, close
        if date[1] <= verb and has_verb(said.verbs, opener, date[0]):
            return opener, verb
    return bounds


def _opens(said: Said, i: int) -> bool:
    """Whether a word opens a clause within a clause; "as" does behind a comma only."""
    if said.words[i] == "as":
        return said.classes[i - 1] == lexicon().codes["comma"]
    return said.words[i] in word_set("clauses.opening.inner")


def _relative(said: Said, told: int, that: int) -> bool:
    """Whether "that" goes with a noun, and does not say what was said: "a truce that began"."""
    noun = said.classes[that - 1] == OTHER and said.words[that - 1].islower()
    says = lexicon().codes["reporting"] in said.classes[told - 1 : that]
    return noun and not says and not is_past(said.words[that - 1]) and bool(said.verbs[that + 1])


def _in_passing(said: Said, core: Place, date: Place) -> Place | None:
    """What a date behind the predicate places, if that is only mentioned; None if it is told.

    It is a noun phrase that says when or with what: "its 6 May order", "since the coup of 1969",
    or all of a comparison: "the deadliest raid since 1969", "more than in 1991".
    """
    start, end = core
    verb, told = predicate(said.words[:end], start, said.classes[:end])
    if told == verb or date[0] < told:
        return None
    when = _when(said, date, end)
    if when and said.words[verb] in word_set("clauses.opening.comparing"):
        return when
    noun = governor(said, date) or _definite(said, told, date) or _ranked(said, told, date)
    if noun:
        return date[1] if said.words[noun] in ("a", "an") else noun, _noun_ends(said, date[1], end)
    compared = said.words[verb] in word_set("clauses.opening.comparing") and date[0] > told + 1
    return core if compared or said.words[date[0] - 2] == "than" else None


def aside(said: Said, core: Place, date: Place) -> Place | None:
    """What a date names before the predicate of another: "the day after the vote, …"; None: no.

    "After the collapse of the May 2015 truce, jets took off on 3 June".
    """
    noun = governor(said, date)
    if noun:
        return noun, _noun_ends(said, date[1], core[1])
    codes = lexicon().codes
    if said.classes[date[1] - 1 : date[1] + 1] == codes["bridge"] + codes["determiner"]:
        return date[1], _noun_ends(said, date[1], core[1])
    return None


def _when(said: Said, date: Place, end: int) -> Place | None:
    """The clause behind a date that says what happened then: "… of 2003, when jets attacked"."""
    told = said.words[date[1] : date[1] + 2] == [",", "when"] and has_verb(said.verbs, date[1], end)
    return (date[1] + 2, end) if told else None


def _noun_ends(said: Said, date: int, end: int) -> int:
    """Where the noun phrase of a date ends: at a comma, or an "and" that joins no name to it."""
    codes = lexicon().codes
    for i in range(date, end):
        joins = (
            said.classes[i] == codes["conjunction"]
            and "".join(said.words[i + 1 : i + 2])[:1].isupper()
        )
        if said.classes[i] in (codes["comma"], codes["conjunction"]) and not joins:
            if has_verb(said.verbs, date, i) and said.classes[i] != codes["comma"]:
                continue  # "a program that planned to train and equip rebels"
            return i
    return end


def governor(said: Said, date: Place) -> int:
    """The determiner of a noun that a date stands before: "the entire 2003 invasion"; 0: none."""
    codes = lexicon().codes
    first, last = date
    following = said.words[last] if last < len(said.words) else ""
    if not following[:1].isalpha() or said.classes[last] != OTHER or said.verbs[last]:
        return 0
    if said.words[last - 1] in word_set("clauses.opening.units") or "of" in said.words[first:last]:
        return 0  # "the next day troops …", "the end of 2015 France …"
    since = max(0, first - _REACH)
    before = said.classes[since:first]
    if before[-1:] != codes["determiner"] and not following.islower():
        return 0
    determiner = before.rfind(codes["determiner"])
    barred = codes["comma"] in before[determiner:] or before[-1:] == codes["preposition"]
    return 0 if barred or determiner < 0 else since + determiner


def _definite(said: Said, told: int, date: Place) -> int:
    """The noun phrase behind "after", "since" that a date ends: "since the coup of 1969"; 0."""
    codes = lexicon().codes
    parting = {codes[n] for n in ("comma", "relative", "subordinate", "colon", "dash")}
    for i in range(date[0] - 1, told - 1, -1):
        if said.classes[i] in parting or said.verbs[i]:
            return 0
        if said.classes[i] == codes["bridge"]:
            definite = (
                said.words[i + 1] in word_set("clauses.opening.definite")
                or "'s" in said.words[i + 1 : date[0]]
            )
            return i + 1 if definite and i + 2 < date[0] else 0
    return 0


def _ranked(said: Said, told: int, date: Place) -> int:
    """The determiner before a superlative that "since" limits: "the first raid since 1994"; 0."""
    first = date[0]
    if said.words[first - 1] != "since":
        return 0
    for i in range(first - 2, max(told, first - _COMPARED), -1):
        if said.words[i] in word_set("clauses.opening.ranks") or (
            said.words[i].endswith("est") and said.words[i].islower()
        ):
            determined = said.classes[i - 1] == lexicon().codes["determiner"]
            return i - 1 if determined else i
    return 0
