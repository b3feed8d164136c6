"""The part of a sentence that a date belongs to.

A sentence with several dates is cut between them, at the joint that parts the happenings best:
a semicolon, a conjunction with a subject of its own, a relative clause. Dates that stand in one
list ("on 5 September, 15 September and 3 December") share one clause, and so do dates between
which there is no joint at all.

    statements  the one statement of a clause that a date stands in
    conjuncts   what each of several dates tells of it, where a verb serves them all
    passing     what a date only places in passing
    opening     where a clause begins to tell
    subjects    of whom it speaks, where only the words before it say so
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import chain, groupby
from typing import NamedTuple

from syriatl.extraction.engine import OTHER
from syriatl.extraction.events.clauses.conjuncts import Conjunct, Stretches, conjunct, stretches
from syriatl.extraction.events.clauses.opening import begins
from syriatl.extraction.events.clauses.passing import aside
from syriatl.extraction.events.clauses.statements import Statement, doing, is_doing, is_placed, statement
from syriatl.extraction.events.grammar.lexicon import (
    AUXILIARY,
    BRIDGE,
    CLOSE_BRACKET,
    COMMA,
    CONJUNCTION,
    DASH,
    DETERMINER,
    NUMBER,
    OPEN_BRACKET,
    PREPOSITION,
    PRONOUN,
    RELATIVE,
    is_past,
    lexicon,
)
from syriatl.extraction.events.grammar.said import Place, Prose, Said
from syriatl.model.article import Sentence
from syriatl.model.facts import Time

_LINK = ["followed", "by"]
_GLUE = frozenset((COMMA, CONJUNCTION, PREPOSITION, DASH))
_SUBJECTS = frozenset((COMMA, DETERMINER, PRONOUN, NUMBER, OTHER))


class Clause(NamedTuple):
    """Tokens `first` up to (not with) `last` of the article, and the times that place them."""

    first: int
    last: int
    times: tuple[Time, ...]
    dates: tuple[Place, ...]  # the tokens of its times
    proper: int  # the token with which it begins to tell, behind "On 3 May 2015,"
    core: Place  # the tokens of the one statement that holds its first date
    background: bool = False  # its date only belongs to something mentioned in passing
    told: Stretches = ()  # its own words, where it shares the verb with others: see `conjuncts`


def clauses_of(prose: Prose, sentence: Sentence, times: Sequence[Time]) -> list[Clause]:
    """The clauses of a sentence that hold its times (at least one), in text order."""
    at = sentence.first
    placed = prose.places(t.span for t in times)
    spans = [(first - at, last - at) for first, last in placed]
    said = heard(prose.part(at, sentence.last), spans).read()
    runs = _runs(said, spans)
    groups = [list(chain.from_iterable(run.lists)) for run in runs]
    clauses: list[Clause] = []
    pending: list[list[int]] = []
    start = 0
    for number, group in enumerate(groups):
        pending.append(group)
        end = len(said)
        if number + 1 < len(groups):
            after, before = spans[group[-1]][1], spans[groups[number + 1][0]][0]
            reach = _reach(said, before, [spans[g[0]][0] for g in groups[number + 2 :]])
            end = _joint(said, (start, after, before, reach))
        if end > start:  # else nothing parts the two by itself
            for members, found in _statements(said, (start, end), pending, spans):
                proper = begins(said, found.core, [spans[i] for i in members])
                core = (at + found.core[0], at + found.core[1])
                for part, told in _told(said, (found.core, proper), members, runs, spans):
                    dated = tuple(times[i] for i in part), tuple(placed[i] for i in part)
                    own = tuple((at + first, at + last) for first, last in told)
                    clauses.append(
                        Clause(
                            at + start, at + end, *dated, at + proper, core, found.passing, own
                        )
                    )
            start, pending = _behind_link(said, end), []
    return clauses


def heard(spoken: Said, dates: Sequence[Place]) -> Said:
    """The words of a sentence; what stands within a date ("that March") parts no clauses."""
    classes = spoken.classes
    for first, last in dates:
        if RELATIVE in classes[first:last]:
            inside = classes[first:last].replace(RELATIVE, NUMBER)
            classes = classes[:first] + inside + classes[last:]
    return spoken if classes is spoken.classes else Said(spoken.words, classes)


def _statements(
    said: Said, bounds: Place, groups: Sequence[list[int]], spans: Sequence[Place]
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
    return next((d for d in later if said.has_verb(date, d)), len(said))


class _Run(NamedTuple):
    """Times that one verb serves: lists of their indexes, each but the first in a conjunct."""

    lists: list[list[int]]
    conjuncts: list[Conjunct]


def _runs(said: Said, spans: Sequence[Place]) -> list[_Run]:
    """The times of a sentence: those together that only conjuncts without a verb part."""
    runs: list[_Run] = []
    aside: list[list[int]] = []
    for listed in _groups(said, spans):
        date = _place(spans, listed)
        before = _place(spans, runs[-1].lists[-1]) if runs else date
        part = conjunct(said, before, date) if runs else None
        if part:
            runs[-1].lists[-1].extend(chain.from_iterable(aside))
            runs[-1].lists.append(listed)
            runs[-1].conjuncts.append(part)
            aside = []
        elif runs and _in_brackets(said, before[1], date[0]):
            aside.append(listed)
        else:
            runs += [_Run([one], []) for one in (*aside, listed)]
            aside = []
    runs += [_Run([one], []) for one in aside]
    return list(chain.from_iterable(map(_closed, runs)))


def _in_brackets(said: Said, after: int, date: int) -> bool:
    """Whether a date stands in brackets that open behind another one."""
    opens, closes = (said.classes.rfind(b, after, date) for b in (OPEN_BRACKET, CLOSE_BRACKET))
    return opens > closes


def _place(spans: Sequence[Place], listed: Sequence[int]) -> Place:
    return spans[listed[0]][0], spans[listed[-1]][1]


def _closed(run: _Run) -> list[_Run]:
    """A run, or its lists by themselves where no "and" shows that it is one."""
    if len(run.lists) == 1 or any(part.closes for part in run.conjuncts):
        return [run]
    return [_Run([listed], []) for listed in run.lists]


def _told(
    said: Said, bounds: tuple[Place, int], members: Sequence[int], runs: Sequence[_Run], spans: Sequence[Place]
) -> Iterator[tuple[Sequence[int], Stretches]]:
    """The times of a statement, and the stretches of words that tell of them if not all does."""
    run = next(run for run in runs if members[0] in run.lists[0])
    date = _place(spans, run.lists[0])
    parts = stretches(said, *bounds, date, run.conjuncts) if run.conjuncts else []
    if not parts or len(members) > sum(map(len, run.lists)):
        yield members, ()
    else:
        yield from zip(run.lists, parts, strict=True)


def _groups(said: Said, spans: Sequence[Place]) -> list[list[int]]:
    """Indexes of the times, those of one list together."""
    groups = [[0]]
    for i in range(1, len(spans)):
        after, before = spans[i - 1][1], spans[i][0]
        between = said.classes[after:before]
        listed = len(between) <= 3 and _GLUE.issuperset(between)
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
        and said.has_verb(date[1], len(said))
    )


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
    comma = said.classes.find(COMMA, joint + 1, reach)
    if said.classes[joint] != CONJUNCTION or comma < 0:
        return False
    return bool(said.verbs[comma + 1]) and not said.has_verb(joint, comma)


def _tells(said: Said, joint: int, reach: int) -> bool:
    """Whether something is told behind a joint: by a verb, "with" a doer, or of a number of things.

    "A carrier which left in May, 29 aircraft based at Solenzara in June".
    """
    if said.has_verb(joint, reach) or _has_doer(said, joint, reach):
        return True
    counted = said.classes[joint + 1 : joint + 2] == NUMBER
    return counted and any(map(is_past, said.words[joint + 2 : reach]))


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
    for at in range(after, before - len(_LINK)):
        if _behind_link(said, at) > at:
            return at
    pattern = lexicon().pattern
    opens = before > after and said.classes[before - 1] == PREPOSITION
    for source in _JOINTS:
        joints = [m.start() for m in pattern(source).finditer(said.classes, after, before)]
        for joint in reversed(joints) if opens else joints:
            told = said.has_verb(start, joint) or is_doing(said, start + 1)
            parted = said.words[joint] == ";" or (
                told and (_tells(said, joint, reach) or _goes_on(said, joint, before))
            )
            if parted and not _binds(said, joint, before) and not _of_a_list(said, joint, reach):
                return joint
    return -1
