"""The part of a sentence that a date belongs to.

A sentence with several dates is cut between them, at the joint that parts the happenings best:
a semicolon, a conjunction with a subject of its own, a relative clause. Dates that stand in one
list ("on 5 September, 15 September and 3 December") share one clause, and so do dates between
which there is no joint at all.

    statements  the one statement of a clause that a date stands in
    conjuncts   the parts of it that have dates of their own and no verb
    sharing     what each of these tells: its own words, and those that it shares
    inner       the clause within it that a date stands in
    passing     what a date only places in passing
    opening     where a clause begins to tell
    subjects    of whom it speaks, where only the words before it say so
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import chain, groupby
from typing import NamedTuple

from syriatl.extraction.events.clauses.conjuncts import Run, place_of, runs_of
from syriatl.extraction.events.clauses.opening import begins
from syriatl.extraction.events.clauses.passing import aside
from syriatl.extraction.events.clauses.sharing import Stretches, stretches
from syriatl.extraction.events.clauses.statements import (
    Statement,
    doing,
    is_doing,
    is_placed,
    reduced,
    report,
    statement,
)
from syriatl.extraction.events.grammar.finite import NO
from syriatl.extraction.events.grammar.lexicon import (
    AUXILIARY,
    BRIDGE,
    COMMA,
    CONJUNCTION,
    DETERMINER,
    NUMBER,
    PREPOSITION,
    RELATIVE,
    SEMICOLON,
    is_past,
    lexicon,
)
from syriatl.extraction.events.grammar.said import Place, Prose, Said
from syriatl.knowledge import word_set
from syriatl.model.article import Sentence
from syriatl.model.facts import Time

_LINK = ["followed", "by"]
_SHIFT = 5  # words of "six days after an"


class Clause(NamedTuple):
    """Tokens `first` up to (not with) `last` of the article, and the times that place them."""

    first: int
    last: int
    times: tuple[Time, ...]
    dates: tuple[Place, ...]  # the tokens of its times
    proper: int  # the token with which it begins to tell, behind "On 3 May 2015,"
    core: Place  # the tokens of the one statement that holds its first date
    background: bool = False  # its date only belongs to something mentioned in passing
    told: Stretches = ()  # its own words, where it shares a verb with others: see `sharing`


def clauses_of(prose: Prose, sentence: Sentence, times: Sequence[Time]) -> list[Clause]:
    """The clauses of a sentence that hold its times (at least one), in text order."""
    at = sentence.first
    placed = prose.places(t.span for t in times)
    spans = [(first - at, last - at) for first, last in placed]
    said = heard(prose.part(at, sentence.last), spans)
    runs = runs_of(said, spans)
    leading = {i: run for run in runs for i in run.lists[0]}
    clauses = []
    for (start, end), members, found in _parted(said, spans, runs):
        proper = begins(said, found.core, [spans[i] for i in members])
        core = (at + found.core[0], at + found.core[1])
        for part, told in _told(said, (found.core, proper), members, leading, spans):
            dated = tuple(map(times.__getitem__, part)), tuple(map(placed.__getitem__, part))
            own = tuple([(at + first, at + last) for first, last in told])
            clauses.append(
                Clause(at + start, at + end, *dated, at + proper, core, found.passing, own)
            )
    return clauses


def _parted(
    said: Said, spans: Sequence[Place], runs: Sequence[Run]
) -> Iterator[tuple[Place, list[int], Statement]]:
    """The statements of a sentence, each with its clause and the indexes of its dates."""
    groups = [list(chain.from_iterable(run.lists)) for run in runs]
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
            for members, found in _statements(said, (start, end), pending, spans):
                yield (start, end), members, found
            start, pending = _behind_link(said, end), []


def heard(spoken: Said, dates: Sequence[Place]) -> Said:
    """The words of a sentence; what stands within a date ("that March") parts no clauses."""
    inside = [i for date in dates for i in range(*date) if spoken.classes[i] == RELATIVE]
    if not inside:
        return spoken
    classes = list(spoken.classes)
    for i in inside:
        classes[i] = NUMBER
    said = Said(spoken.words, "".join(classes))
    for i in inside:
        said.forms[i] = NO
    return said


def _statements(
    said: Said, bounds: Place, groups: Sequence[list[int]], spans: Sequence[Place]
) -> Iterator[tuple[list[int], Statement]]:
    """The statements within a clause, each with the indexes of the dates that it holds."""
    told = [(group, statement(said, bounds, [spans[i] for i in group])) for group in groups]
    if len(told) == 1:
        yield told[0]
        return
    cores = [found.core for _, found in told]
    for n, (group, found) in enumerate(told):
        shared = cores.count(found.core) > 1
        core = aside(said, found.core, spans[group[0]]) if shared else None
        done = reduced(said, found.core, spans[group[0]]) if shared else None
        if core or done:
            told[n] = (group, Statement(core or done or found.core, passing=bool(core)))
        elif n and found == told[n - 1][1]:
            begin, end = found.core
            comma = report(said, begin, (spans[told[n - 1][0][-1]][1], spans[group[0]][0]))
            if comma > 0:
                told[n - 1 : n + 1] = (
                    (told[n - 1][0], Statement((begin, comma))),
                    (group, Statement((comma + 1, end))),
                )
    for found, parts in groupby(told, key=lambda part: part[1]):
        yield [i for group, _ in parts for i in group], found


def _reach(said: Said, date: int, later: Sequence[int]) -> int:
    """How far the clause of a date can reach: to the first later date behind a verb of its own."""
    return next((d for d in later if said.has_verb(date, d)), len(said.words))


def _told(
    said: Said,
    bounds: tuple[Place, int],
    members: Sequence[int],
    leading: Mapping[int, Run],
    spans: Sequence[Place],
) -> Iterator[tuple[Sequence[int], Stretches]]:
    """The times of a statement, and the stretches of words that tell of them if not all does.

    `leading`: the runs, by the times that their first list holds.
    """
    run = leading[members[0]]
    parts: list[Stretches] = []
    if run.conjuncts:
        parts = stretches(said, bounds, place_of(spans, run.lists[0]), run.conjuncts)
    if not parts or len(members) > sum(map(len, run.lists)):
        yield members, ()
    else:
        yield from zip(run.lists, parts, strict=True)


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
_LOOSE = _JOINTS[-2:]


def _of_a_list(said: Said, joint: int, reach: int) -> bool:
    """Whether a conjunction joins two names or things: "in Switzerland and Germany, claimed"."""
    comma = said.classes.find(COMMA, joint + 1, reach)
    if said.classes[joint] != CONJUNCTION or comma < 0:
        return False
    return said.has_verb(comma + 1, comma + 2) and not said.has_verb(joint, comma)


def _tells(said: Said, joint: int, reach: int) -> bool:
    """Whether something is told behind a joint: by a verb, "with" a doer, or of a number of things.

    "A carrier which left in May, 29 aircraft based at Solenzara in June".
    """
    if said.has_verb(joint, reach) or _has_doer(said, joint, reach):
        return True
    if "having" in said.words[joint:reach]:
        return True
    counted = said.classes[joint + 1 : joint + 2] == NUMBER
    return counted and any(map(is_past, said.words[joint + 2 : reach]))


def _parts(said: Said, joint: int, date: int, reach: int) -> bool:
    """Whether what stands behind a joint is a happening of its own, or tells when another was."""
    reckoned = BRIDGE + DETERMINER in said.classes[date : date + _SHIFT]
    sets_off = reckoned and said.classes[joint] == COMMA and joint + 1 == date
    return sets_off or _tells(said, joint, reach) or _goes_on(said, joint, date)


def _goes_on(said: Said, joint: int, date: int) -> bool:
    """Whether a participle tells what a subject did at a date: "…, reaching the town in May"."""
    first = joint + 1
    if said.classes[joint] == COMMA:
        first += said.classes[first : first + 1] == CONJUNCTION
    elif not is_doing(said, said.classes.rfind(COMMA, 0, joint) + 1):
        return False
    return is_doing(said, first) and first < date and is_placed(said, date)


def _has_doer(said: Said, joint: int, reach: int) -> bool:
    """Whether "with" opens a phrase with a subject of its own: "with Russia announcing …"."""
    return said.words[joint + 1 : joint + 2] == ["with"] and doing(said, joint + 2, reach)


def _binds(said: Said, joint: int, date: int) -> bool:
    """Whether a joint only binds a phrase to its clause: "…, in the north", "since" a date."""
    start = joint + (said.classes[joint] == COMMA)
    if said.classes[start] == BRIDGE:
        return not said.classes[start + 1 : date].strip(DETERMINER)
    share = said.words[start] in word_set("clauses.verbs.nouns")
    if share and said.words[start + 1 : start + 3] == ["of", "them"]:
        return True  # "40,000 men, many of them from the reserve"
    if said.words[start] == "as" and said.words[start - 1] in word_set("clauses.opening.roles"):
        return True  # "gunmen dressed as hunters"
    phrase = said.classes[start] == PREPOSITION and start > joint
    return phrase and not _has_doer(said, joint, date)


def _behind_link(said: Said, at: int) -> int:
    """One past the "was followed by" that opens at a word and parts two happenings, else the word.

    "The raid of 3 May was followed by a truce on 9 May".
    """
    linked = said.words[at + 1 : at + 1 + len(_LINK)] == _LINK
    return at + 1 + len(_LINK) if linked and said.classes[at] == AUXILIARY else at


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
    if _LINK[0] in said.words[after:before]:
        link = said.words.index(_LINK[0], after) - 1
        if _behind_link(said, link) > link:
            return link
    pattern = lexicon().pattern
    stop = said.classes.find(SEMICOLON, before, reach)
    reach = stop if stop >= 0 else reach
    opens = before > after and said.classes[before - 1] == PREPOSITION
    for source in _JOINTS:
        if source in _LOOSE and report(said, start, (after, before)) > 0:
            break
        joints = [m.start() for m in pattern(source).finditer(said.classes, after, before)]
        for joint in reversed(joints) if opens else joints:
            told = said.has_verb(start, joint) or is_doing(said, start + 1)
            if said.has_verb(joint + 1, joint + 2) and report(said, start, (joint, before)) > 0:
                continue  # "They took | and razed it, he said on 3 May"
            parted = said.words[joint] == ";" or (told and _parts(said, joint, before, reach))
            if parted and not _binds(said, joint, before) and not _of_a_list(said, joint, reach):
                return _before_name(said, joint, after)
    return -1


def _before_name(said: Said, joint: int, after: int) -> int:
    """The comma before two names that are one subject: "…| , Denmark and Finland followed"."""
    comma = said.classes.rfind(COMMA, after, joint)
    names = [*said.words[comma + 1 : joint], *said.words[joint + 1 : joint + 2]]
    alone = 0 < comma < joint - 1 and all(word[:1].isupper() for word in names)
    return comma if alone and said.classes[joint] == CONJUNCTION else joint
