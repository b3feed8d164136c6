"""The part of a sentence that a date belongs to.

A sentence with several dates is cut between them, at the joint that parts the happenings best:
a semicolon, a conjunction with a subject of its own, a relative clause. Dates that stand in one
list ("on 5 September, 15 September and 3 December") share one clause, and so do dates between
which there is no joint at all.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from syriatl.extraction.engine import OTHER
from syriatl.extraction.events.predicate import (
    finite_verbs,
    has_verb,
    is_past,
    lexicon,
    predicate,
)
from syriatl.knowledge import table, words
from syriatl.model.article import Article, Sentence
from syriatl.model.facts import Time

_DAYS = (["day"], ["eve"], ["anniversary"], ["week"], ["night"])  # "the day of the vote, …"
_LABEL = 6  # words of the name before a dash that opens a bullet
_REACH = 3  # words between a determiner and the date it governs
_FAR = 6  # words: a comma farther behind a date does not belong to it


class Clause(NamedTuple):
    """Tokens `first` up to (not with) `last` of the article, and the times that place them."""

    first: int
    last: int
    times: tuple[Time, ...]
    proper: int  # the token with which it begins to tell, behind "On 3 May 2015,"
    core: tuple[int, int]  # the tokens of the one statement that holds its first date
    background: bool = False  # its date only belongs to something mentioned in passing


class Said(NamedTuple):
    """The words of a sentence, their classes, and which of them are finite verbs."""

    words: Sequence[str]
    classes: str
    verbs: bytes


def clauses_of(article: Article, sentence: Sentence, times: Sequence[Time]) -> list[Clause]:
    """The clauses of a sentence that hold its times (at least one), in text order."""
    tokens = article.tokens
    spoken = tokens.words[sentence.first : sentence.last]
    classes = lexicon().classes(spoken)
    said = Said(spoken, classes, finite_verbs(spoken, classes))
    spans = [
        (tokens.at(t.span.start) - sentence.first, tokens.at(t.span.end - 1) + 1 - sentence.first)
        for t in times
    ]
    groups = _groups(said, spans)
    clauses: list[Clause] = []
    pending: list[int] = []
    start = 0
    for number, group in enumerate(groups):
        pending += group
        end = len(spoken)
        if number + 1 < len(groups):
            after, before = spans[group[-1]][1], spans[groups[number + 1][0]][0]
            reach = _reach(said, before, [spans[g[0]][0] for g in groups[number + 2 :]])
            end = _joint(said, (start, after, before, reach))
        if end > start:  # else nothing parts the two: one clause for both
            members = tuple(times[i] for i in pending)
            dates = [spans[i] for i in pending]
            core = _core(said, (start, end), dates)
            proper = _proper(said, core, dates)
            at = sentence.first
            inner = (at + core[0], at + core[1])
            aside = dates[0][0] > proper and _in_passing(said, dates[0])
            clauses.append(Clause(at + start, at + end, members, at + proper, inner, aside))
            start, pending = end, []
    return clauses


def _reach(said: Said, date: int, later: Sequence[int]) -> int:
    """How far the clause of a date can reach: to the first later date behind a verb of its own."""
    return next((d for d in later if has_verb(said.verbs, date, d)), len(said.words))


def _in_passing(said: Said, date: tuple[int, int]) -> bool:
    """Whether a date stands inside a noun phrase: "the entire 2003 invasion", "its 6 May order"."""
    codes = lexicon().codes
    first, last = date
    following = said.words[last] if last < len(said.words) else ""
    if not following[:1].isalpha() or not following.islower() or said.classes[last] != OTHER:
        return False
    before = said.classes[max(0, first - _REACH) : first]
    governed = codes["determiner"] in before and before[-1] != codes["preposition"]
    return governed and codes["comma"] not in before and not said.verbs[last]


def _groups(said: Said, spans: Sequence[tuple[int, int]]) -> list[list[int]]:
    """Indexes of the times, those of one list together."""
    codes = lexicon().codes
    glue = {codes[n] for n in ("comma", "conjunction", "preposition", "dash")}
    groups = [[0]]
    for i in range(1, len(spans)):
        after, before = spans[i - 1][1], spans[i][0]
        between = said.classes[after:before]
        listed = len(between) <= 3 and all(c in glue for c in between)
        if listed and not _opens_anew(said, (spans[0][0], after), spans[i]):
            groups[-1].append(i)
        else:
            groups.append([i])
    return groups


def _opens_anew(said: Said, told: tuple[int, int], date: tuple[int, int]) -> bool:
    """Whether a date opens a clause of its own: "was killed on 3 June, and in July, France …"."""
    codes = lexicon().codes
    joint = codes["comma"] + codes["conjunction"]
    subjects = (codes["comma"], codes["determiner"], codes["pronoun"])
    closes = said.classes[date[1] : date[1] + 1] in subjects
    opens = said.classes.startswith(joint, told[1]) and closes
    return (
        opens
        and has_verb(said.verbs, 0, told[1])
        and has_verb(said.verbs, date[1], len(said.words))
    )


def _core(said: Said, bounds: tuple[int, int], dates: Sequence[tuple[int, int]]) -> tuple[int, int]:
    """The one statement of a clause that its dates stand in.

    Statements are parted by semicolons and by a comma and a conjunction, as long as each has a
    verb: "A battle followed, and Walker said on 27 December that …" is about what Walker said.
    """
    start, end = bounds
    first, last = dates[0][0], dates[-1][1]
    joints = lexicon().pattern("semicolon | comma conjunction")
    for joint in joints.finditer(said.classes, start, end):
        cut = joint.start()
        parted = has_verb(said.verbs, start, cut) and has_verb(said.verbs, cut, end)
        if parted and cut <= first:
            start = joint.end()
        elif parted and cut >= last:
            end = cut
            break
    comma = max(
        (i for i in range(start, first) if said.classes[i] == lexicon().codes["comma"]), default=0
    )
    if comma and is_past(said.words[comma + 1]) and has_verb(said.verbs, start, comma):
        return comma + 1, end  # "…, formed in July 2011 by officers who …"
    return _inner(said, (start, end), (first, last))


def _inner(said: Said, bounds: tuple[int, int], date: tuple[int, int]) -> tuple[int, int]:
    """The clause within a clause that a date stands in, behind the predicate or between commas.

    "They left Taiz, where the siege had lasted since 2015", "Holbrooke, who came on 3 May, said".
    """
    codes = lexicon().codes
    start, end = bounds
    verb, _ = predicate(said.words[:end], start, said.classes[:end])
    close = said.classes.find(codes["comma"], date[1], end)
    close = end if close < 0 else close
    for opener in range(date[0] - 1, start, -1):
        if said.classes[opener] == codes["comma"]:
            break
        if said.words[opener] in inner_openers() and has_verb(said.verbs, opener, close):
            between = said.classes[opener - 1] == codes["comma"] and close < verb
            return (opener, close) if opener > verb or between else bounds
    return bounds


def _proper(said: Said, bounds: tuple[int, int], dates: Sequence[tuple[int, int]]) -> int:
    """Where a clause begins to tell: behind leading conjunctions, and behind an opening phrase.

    An opening phrase starts with a preposition, a subordinate word or a date ("However, on 19
    December, …", "After the vote, …", "Two days later …") and goes to its comma, or to the end of
    the date where none follows at once.
    """
    codes = lexicon().codes
    leading = {codes[n] for n in ("comma", "semicolon", "colon", "conjunction", "dash", "quote")}
    at, end = bounds
    label = next(
        (i for i in range(at, min(at + _LABEL, end)) if said.classes[i] == codes["dash"]), at
    )
    if label > at and not has_verb(said.verbs, at, label):
        at = label  # "Syria – In 2014, …"
    while at < end:
        while at < end and said.classes[at] in leading:
            at += 1
        stop = _opening_ends(said, (at, end), dates) if at < end else 0
        if stop <= at or stop >= end or not has_verb(said.verbs, stop, end):
            break
        at = stop
    return at


def _opening_ends(said: Said, bounds: tuple[int, int], dates: Sequence[tuple[int, int]]) -> int:
    """One past the phrase that opens a clause before its subject, 0 where there is none."""
    at, end = bounds
    lex = lexicon()
    codes = lex.codes
    openers = {codes["preposition"], codes["subordinate"], codes["bridge"]}
    inside = {i for first, last in dates for i in range(first, last)}
    dated = at in inside or at + 1 in inside or said.words[at + 1 : at + 2] in _DAYS
    led = said.classes[at] == OTHER and _leads(said.words[at], said.classes[at + 1 : at + 2])
    doing = said.words[at].endswith("ing") and said.classes[at] in (OTHER, codes["participle"])
    if not (said.classes[at] in openers or dated or led or doing):
        return 0
    date_end = max((last for first, last in dates if first <= at + 3 and at < last), default=0)
    full = said.classes[at] == codes["subordinate"]  # a clause with a verb of its own
    goes_on = (
        date_end and said.classes[date_end - 1] == codes["bridge"]
    )  # "the day after the vote, …"
    for i in range(max(at, date_end), end):
        if said.classes[i] == codes["comma"] and i not in inside:
            if full and not has_verb(said.verbs, at, i):
                continue
            if said.classes[i + 1 : i + 2] == codes["relative"]:
                full = True  # "During the raid, which was kept secret, …"
                continue
            return date_end if date_end and i > date_end + _FAR and not goes_on else i + 1
    return date_end


def _leads(word: str, following: str) -> bool:
    """Whether an adverb opens a clause: "However, …", "Shortly after …", but not "Qatar, …"."""
    codes = lexicon().codes
    if following == codes["comma"]:
        return word.lower() in _adverbs() or word.endswith("lly")
    shades = word.endswith("ly") or word.lower() in _near()
    if following == codes["preposition"]:
        return shades
    joins = following in (codes["subordinate"], codes["bridge"])
    return joins and (shades or word[:1].isupper())


@cache
def inner_openers() -> frozenset[str]:
    """Words that open a clause within a clause."""
    return frozenset(words(table("clauses")["opening"]["inner"]))


@cache
def _adverbs() -> frozenset[str]:
    """Words that a comma parts from the clause which they open."""
    return frozenset(words(table("clauses")["opening"]["adverbs"]))


@cache
def _near() -> frozenset[str]:
    """Words that shade a phrase of time or place: "early in", "just outside"."""
    return frozenset(words(table("clauses")["opening"]["near"]))


# What parts two happenings, best first.
_JOINTS = (
    "semicolon | colon",
    "dash",
    "comma (?: conjunction | subordinate | participle | bridge )",
    "comma relative",
    "comma (?= determiner | pronoun )",
    "(?<! reporting ) (?: relative | subordinate | bridge )",
    "conjunction (?! number )",
    "(?<! auxiliary reporting ) (?<= reporting ) (?: relative )?",
    "comma",
)


def _of_a_list(said: Said, joint: int, reach: int) -> bool:
    """Whether a conjunction joins two names or things: "in Switzerland and Germany, claimed"."""
    codes = lexicon().codes
    comma = said.classes.find(codes["comma"], joint + 1, reach)
    if said.classes[joint] != codes["conjunction"] or comma < 0:
        return False
    return bool(said.verbs[comma + 1]) and not has_verb(said.verbs, joint, comma)


def _joint(said: Said, places: tuple[int, int, int, int]) -> int:
    """Where to cut between two dates, -1 where nothing parts them.

    A joint parts two happenings only if both sides have a verb of their own. Of several joints of
    one sort the last is taken when the second date opens its clause ("…, and on 3 May he left"),
    else the first.

    Args:
        said: the sentence.
        places: where the first clause starts, its date ends, the next date starts, and how far
            the next clause can reach.
    """
    start, after, before, reach = places
    lex = lexicon()
    opens = before > after and said.classes[before - 1] == lex.codes["preposition"]
    for source in _JOINTS:
        joints = [m.start() for m in lex.pattern(source).finditer(said.classes, after, before)]
        for joint in reversed(joints) if opens else joints:
            parted = said.words[joint] == ";" or (
                has_verb(said.verbs, start, joint) and has_verb(said.verbs, joint, reach)
            )
            if parted and not _of_a_list(said, joint, reach):
                return joint
    return -1
