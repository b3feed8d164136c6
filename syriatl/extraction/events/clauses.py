"""The part of a sentence that a date belongs to.

A sentence with several dates is cut between them, at the joint that parts the happenings best:
a semicolon, a conjunction with a subject of its own, a relative clause. Dates that stand in one
list ("on 5 September, 15 September and 3 December") share one clause, and so do dates between
which there is no joint at all.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set
from itertools import groupby
from typing import NamedTuple

from syriatl.extraction.engine import OTHER
from syriatl.extraction.events.predicate import (
    has_verb,
    is_participle,
    is_past,
    lexicon,
    quantifies,
)
from syriatl.extraction.events.statements import (
    Place,
    Said,
    Statement,
    aside,
    doing,
    governor,
    heard,
    statement,
)
from syriatl.knowledge import word_set
from syriatl.model.article import Article, Sentence
from syriatl.model.facts import Time

_DAYS = (["day"], ["eve"], ["anniversary"], ["week"], ["night"])  # "the day of the vote, …"
_LABEL = 6  # words of the name before a dash that opens a bullet
_FAR = 6  # words: a comma farther behind a date does not belong to it


class Clause(NamedTuple):
    """Tokens `first` up to (not with) `last` of the article, and the times that place them."""

    first: int
    last: int
    times: tuple[Time, ...]
    proper: int  # the token with which it begins to tell, behind "On 3 May 2015,"
    core: tuple[int, int]  # the tokens of the one statement that holds its first date
    background: bool = False  # its date only belongs to something mentioned in passing


def clauses_of(article: Article, sentence: Sentence, times: Sequence[Time]) -> list[Clause]:
    """The clauses of a sentence that hold its times (at least one), in text order."""
    tokens = article.tokens
    at = sentence.first
    spans = [(tokens.at(t.span.start) - at, tokens.at(t.span.end - 1) + 1 - at) for t in times]
    said = heard(tokens.words[at : sentence.last], spans)
    groups = _groups(said, spans)
    clauses: list[Clause] = []
    pending: list[list[int]] = []
    start = 0
    for number, group in enumerate(groups):
        pending.append(group)
        end = len(said.words)
        if number + 1 < len(groups):
            after, before = spans[group[-1]][1], spans[groups[number + 1][0]][0]
            reach = _reach(said, before, [spans[g[0]][0] for g in groups[number + 2 :]])
            end = _joint(said, (start, after, before, reach))
        if end > start:  # else nothing parts the two by itself
            for members, told in _statements(said, (start, end), pending, spans):
                dates = [spans[i] for i in members]
                proper = at + _proper(said, told.core, dates)
                core = (at + told.core[0], at + told.core[1])
                placed = tuple(times[i] for i in members)
                clauses.append(Clause(at + start, at + end, placed, proper, core, told.passing))
            start, pending = end, []
    return clauses


def _statements(
    said: Said, bounds: tuple[int, int], groups: Sequence[list[int]], spans: Sequence[Place]
) -> Iterator[tuple[list[int], Statement]]:
    """The statements within a clause, each with the indexes of the dates that it holds."""
    told = [(group, statement(said, bounds, [spans[i] for i in group])) for group in groups]
    cores = [found.core for _, found in told]
    for n, (group, found) in enumerate(told):
        core = aside(said, found.core, spans[group[0]]) if cores.count(found.core) > 1 else None
        if core:
            told[n] = (group, Statement(core, passing=True))
    for found, parts in groupby(told, key=lambda part: part[1]):
        yield [i for group, _ in parts for i in group], found


def _reach(said: Said, date: int, later: Sequence[int]) -> int:
    """How far the clause of a date can reach: to the first later date behind a verb of its own."""
    return next((d for d in later if has_verb(said.verbs, date, d)), len(said.words))


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
    between = said.classes[told[1] : date[0]]
    joint = codes["comma"] + codes["conjunction"]
    joined = between.startswith(joint) or between == joint[1] + codes["preposition"]
    behind = said.classes[date[1] : date[1] + 1]
    subjects = (codes["comma"], codes["determiner"], codes["pronoun"], codes["number"], OTHER)
    return (
        joined
        and behind in subjects
        and has_verb(said.verbs, 0, told[1])
        and has_verb(said.verbs, date[1], len(said.words))
    )


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
    codes = lexicon().codes
    openers = {codes["preposition"], codes["subordinate"], codes["bridge"]}
    opening = [d for d in dates if d[0] <= at + 3 and at < d[1] and not governor(said, d)]
    dated = any(first <= at + 1 for first, _ in opening) or said.words[at + 1 : at + 2] in _DAYS
    led = said.classes[at] == OTHER and _leads(said.words[at], said.classes[at + 1 : at + 2])
    gerund = said.words[at].endswith("ing") and said.classes[at] in (OTHER, codes["participle"])
    leads = said.classes[at] in openers and not quantifies(said.words, at)
    if not (leads or dated or led or gerund):
        return 0
    date_end = max((last for _, last in opening), default=0)
    subject = date_end and _opens_subject(said, date_end)
    if subject and said.classes[date_end - 1] != codes["bridge"]:
        return date_end  # not so "the day after the vote, …"
    return _comma_behind(said, (at, end), date_end, {i for d in dates for i in range(*d)})


def _opens_subject(said: Said, i: int) -> bool:
    """Whether a subject begins with a word: "the army", "they", "Keita", "112 missiles"."""
    codes = lexicon().codes
    opening = (codes["determiner"], codes["pronoun"], codes["number"])
    code = said.classes[i : i + 1]
    return code in opening or (code == OTHER and said.words[i][:1].isupper())


def _comma_behind(said: Said, bounds: Place, date_end: int, inside: Set[int]) -> int:
    """One past the comma that ends an opening phrase, or past its date where none belongs to it.

    Args:
        said: the sentence.
        bounds: where the phrase begins, and the clause ends.
        date_end: one past its date, 0: it has none.
        inside: the words of all dates.
    """
    at, end = bounds
    codes = lexicon().codes
    full = said.classes[at] == codes["subordinate"]  # a clause with a verb of its own
    goes_on = date_end and said.classes[date_end - 1] == codes["bridge"]
    for i in range(max(at, date_end), end):
        if said.classes[i] != codes["comma"] or i in inside:
            continue
        if full and not has_verb(said.verbs, at, i):
            continue
        if _goes_on(said, i + 1):
            full = True
            continue
        told = i > date_end + _FAR or (not full and has_verb(said.verbs, date_end, i))
        return date_end if date_end and told and not goes_on else i + 1
    return date_end


def _goes_on(said: Said, i: int) -> bool:
    """Whether what a comma adds to an opening phrase still belongs to it.

    "During the raid, which was kept secret, …", "Under the pact, brokered by Ashton, …".
    """
    codes = lexicon().codes
    relative = said.classes[i : i + 2].lstrip(codes["preposition"])[:1] == codes["relative"]
    return relative or (i < len(said.words) and is_participle(said.words, said.classes, i))


def _leads(word: str, following: str) -> bool:
    """Whether an adverb opens a clause: "However, …", "Shortly after …", but not "Qatar, …"."""
    codes = lexicon().codes
    if following == codes["comma"]:
        return word.lower() in word_set("clauses.opening.adverbs") or word.endswith("lly")
    shades = word.endswith("ly") or word.lower() in word_set("clauses.opening.near")
    if following == codes["preposition"]:
        return shades
    joins = following in (codes["subordinate"], codes["bridge"])
    return joins and (shades or word[:1].isupper())


# What parts two happenings, best first.
_JOINTS = (
    "semicolon | colon",
    "dash",
    "comma (?: conjunction | subordinate | participle | bridge )",
    "comma relative",
    "comma preposition",
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


def _tells(said: Said, joint: int, reach: int) -> bool:
    """Whether something is told behind a joint: by a verb, "with" a doer, or of a number of things.

    "A carrier which left in May, 29 aircraft based at Solenzara in June".
    """
    if has_verb(said.verbs, joint, reach) or _has_doer(said, joint, reach):
        return True
    counted = said.classes[joint + 1 : joint + 2] == lexicon().codes["number"]
    return counted and any(map(is_past, said.words[joint + 2 : reach]))


def _has_doer(said: Said, joint: int, reach: int) -> bool:
    """Whether "with" opens a phrase with a subject of its own: "with Russia announcing …"."""
    return said.words[joint + 1 : joint + 2] == ["with"] and doing(said, joint + 2, reach)


def _binds(said: Said, joint: int, date: int) -> bool:
    """Whether a joint only binds a phrase to its clause: "…, in the north", "since" a date."""
    codes = lexicon().codes
    start = joint + (said.classes[joint] == codes["comma"])
    if said.classes[start] == codes["bridge"]:
        return not said.classes[start + 1 : date].strip(codes["determiner"])
    phrase = said.classes[start] == codes["preposition"] and start > joint
    return phrase and not _has_doer(said, joint, date)


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
                has_verb(said.verbs, start, joint) and _tells(said, joint, reach)
            )
            if parted and not _binds(said, joint, before) and not _of_a_list(said, joint, reach):
                return joint
    return -1
