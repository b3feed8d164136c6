"""What a verb and its noun tell together: "recalled its troops", "recalled its ambassador".

A frame is written as it is said: a verb and what it is done to ("recall FORCE", "break off PACT"),
or who does it and the verb ("AIRCRAFT HARM"). What stands in capitals is listed in `frames.toml`.
"""

from __future__ import annotations

from functools import cache

from syriatl.extraction.engine import OTHER, Memo
from syriatl.extraction.events.grammar.heads import Core, Phrase
from syriatl.extraction.events.grammar.lexicon import COMMA, DETERMINER, NUMBER, PREPOSITION
from syriatl.extraction.events.grammar.said import Said
from syriatl.extraction.events.kinds.cues import Forms
from syriatl.extraction.events.kinds.governing import deed
from syriatl.knowledge import table, word_set, words
from syriatl.model.facts import VALUES

NAMES = ("NAME", "NUMBERED", "LAST")
"""What no list says of a noun: it has a capital, "164,000 Serbs" are many, a force is the last."""

_AGENTS = ("by", "in", "during")  # behind what was done, what did it
_NEAR = 8  # words
_LEFT = frozenset(("last", "remaining"))  # of a force: where they go they leave

Frame = tuple[str, ...]
Things = list[tuple[int, str]]
"""A noun, where it stands, and the sorts of things that it is one of, each with its place."""


def framed(said: Said, core: Core) -> tuple[str, int] | None:
    """The kind of what a verb does to things of one sort, or things of one sort do; their noun."""
    first, last = core.verbs
    if first == last:
        return None
    ends = said.words[last : last + 1] == ["to"]  # "came to an end"
    deeds = _sorts()[deed(said.words, core) if ends else said.words[last - 1]]
    if not deeds:
        return None
    agents, done = _agents(said, core), _things(said, core.sufferer)
    if core.passive:
        done = [*done, *_things(said, core.object)]  # "he was awarded the title"
    told: list[tuple[Frame, int]] = []
    particle = core.particle or _parted(said, core)
    for part in ((particle,), ()) if particle else ((),):
        told += [((who, deed, *part), at) for at, who in agents for deed in deeds]
        told += [((deed, *part, what), at) for at, what in done for deed in deeds]
    if said.classes[last : last + 1] == PREPOSITION:
        governed = _things(said, Core(said, (first, last + 1)).object)
        told += [((deed, said.words[last], what), at) for at, what in governed for deed in deeds]
    frames = _frames()
    return next(((frames[frame], at) for frame, at in told if frame in frames), None)


def _parted(said: Said, core: Core) -> str:
    """The particle that stands behind the object: "brought its troops [home]"."""
    head = core.object.head
    follows = "".join(said.words[head + 1 : head + 2]) if head >= 0 else ""
    return follows if follows in word_set("kinds.heads.parted") else ""


def _agents(said: Said, core: Core) -> Things:
    """What does it: the subject, in the passive what stands behind "by" or "in"."""
    if not core.passive:
        return _things(said, core.actor)
    last = core.verbs[1]
    for i in range(last, min(last + _NEAR, len(said))):
        if said.classes[i] == COMMA:
            break
        if said.words[i] in _AGENTS:
            found = _things(said, Core(said, (i, i + 1)).object)
            if found and found[0][1] not in NAMES:
                return found
    return []


def _things(said: Said, phrase: Phrase) -> Things:
    """What a phrase names, and of what sorts it is: by its head, before a name by the title."""
    first, head = phrase
    if head < 0:
        return []
    words, classes = said.words, said.classes
    while head > first and classes[head] == DETERMINER:
        head -= 1  # "dismissed it the [same day]"
    if head > first + 1 and words[head - 1] == "-" and words[head][:1].isdigit():
        head -= 2  # "a Su-25"
    found = head > first and _sorts()[f"{words[head - 1]} {words[head]}"]
    found = found or _sorts()[words[head]]
    if not found and words[head][:1].isupper() and classes[head] == OTHER:
        found = _named(said, phrase)
    if "FORCE" in found and not _LEFT.isdisjoint(words[first:head]):
        found = ["LAST", *found]
    # "The [end] of the war": what only measures is itself, and of no sort.
    told = [(head, sort) for sort in found]
    if "of" in words[first:head]:
        told += [(i, words[i]) for i in range(first, head) if words[i + 1] == "of"]
    return told


def _named(said: Said, phrase: Phrase) -> list[str]:
    """Of what sorts a name is, by its title: "the [Operation] Overlord", or by what counts it."""
    first, head = phrase
    counted = map(str.lower, said.words[first:head])
    if NUMBER in said.classes[first:head] or not word_set("forms.#").isdisjoint(counted):
        return ["NUMBERED"]
    while first < head and said.classes[first] == DETERMINER:
        first += 1
    titled = said.classes[first] == OTHER
    return (titled and _sorts()[said.words[first]]) or ["NAME"]


@cache
def _sorts() -> Memo[list[str]]:
    """Word, or two → itself and the sorts that it is one of, if a frame asks for any of them."""
    listed: dict[str, list[str]] = {}
    for frame in _frames():
        for word in frame:
            if word.islower():
                listed[word] = [word]
    for sorts in table("frames").values():
        for sort, members in sorts.items():
            for word in words(members):
                listed.setdefault(word, [word]).append(sort)
    forms = Forms(listed)

    def sorted_as(name: str) -> list[str]:
        before, _, noun = name.rpartition(" ")
        return listed.get(f"{before} {forms[noun]}".strip().lower(), [])

    return Memo({}, sorted_as)


@cache
def _frames() -> dict[Frame, str]:
    """Each frame, with its kind."""
    return {
        tuple(frame.split()): kind
        for kind in VALUES["kind"]
        for frame in words(table("kinds")[kind].get("frames", ""))
    }
