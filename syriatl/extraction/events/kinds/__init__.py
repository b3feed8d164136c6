"""What kind of happening a clause tells, with the words that decided.

The predicate and its object, in the passive its subject, come first. Where they leave it open,
weighted cue words tell: a word counts fully where the clause makes its statement, less inside what
is merely quoted, bracketed, or said in a subordinate clause.

    frames     what a verb and its noun tell together
    cues       the words that tell a kind, whatever their form
    weights    how loud each speaks by where it stands
    governing  where a verb leaves it to what it governs: "resumed the bombing"
"""

from __future__ import annotations

from collections.abc import Sequence

from syriatl.extraction.events.grammar.heads import NONE, Core, core_of
from syriatl.extraction.events.grammar.lexicon import (
    COMMA,
    CONJUNCTION,
    PARTICIPLE,
    QUOTE,
    RELATIVE,
    REPORTING,
)
from syriatl.extraction.events.grammar.predicate import predicate
from syriatl.extraction.events.grammar.said import Said
from syriatl.extraction.events.kinds.cues import Met, meet, plain
from syriatl.extraction.events.kinds.frames import framed
from syriatl.extraction.events.kinds.governing import Telling, deed, telling
from syriatl.extraction.events.kinds.weights import PREDICATE, STRENGTH, THROUGH, Weights
from syriatl.knowledge import word_set
from syriatl.model.facts import VALUES

_COUNTED = 2.5  # a number at a date that closes a count
_MEASURED = 4.5  # the same, when it is a mass: 32,000 targets, 25 percent
_MANY_DIGITS = 4  # characters: "1,500" and more
_NOT_REPORTED = frozenset((QUOTE, CONJUNCTION, PARTICIPLE, RELATIVE))  # behind "said,"
_FAINT = 0.3  # less than this tells no kind: a hint in passing, or within a name
_HAPPENING = 1.5  # what a verb such as "began" or "suspended" is said of

# Not meant where force is used: "attacked a convoy".
_PEACEFUL = frozenset(("deployment", "withdrawal", "support", "diplomacy", "policy", "formation"))

DEPENDING = ("airstrike", "attack", "statement")
"""Kinds that depend on who does it, see `by_whom`."""
_WITH_AIR_FORCES = ("country", "alliance", "military-unit")
_FROM_THE_AIR = ("air", "aerial")  # whose the planes are, the text then says
_REPORTERS = ("media", "organisation")

Heard = dict[tuple[str, str, int], float]
"""What speaks for a kind: the kind, the words, where they begin → how loud."""


def kind_of(
    said: Said,
    start: int = 0,
    *,
    dated: int = 0,
    counted: bool = False,
    order: Sequence[str] = VALUES["kind"],
) -> tuple[str, tuple[str, ...]]:
    """The kind of a clause and the cues that decided it, weightiest first.

    Args:
        said: its words.
        start: index of the word with which the clause proper begins, after what leads up to it.
        dated: index of its date: what is told of at a date behind "said that …" is what was said.
        counted: whether its date closes a count ("by the end of 2016", "as of May"), so that a
            number in it is a state measured and not a deed.
        order: the kinds, those first that win a tie.
    """
    heard = _heard(said, start, dated, counted)
    votes: dict[str, float] = {}
    for (kind, _, _), weight in heard.items():
        votes[kind] = votes.get(kind, 0.0) + weight
    if not votes:
        return "other", ()
    best = max(votes, key=lambda kind: (votes[kind], -order.index(kind)))
    if votes[best] < _FAINT:
        return "other", ()
    ranked = sorted((-weight, at, cue) for (k, cue, at), weight in heard.items() if k == best)
    return best, tuple(dict.fromkeys(cue for *_, cue in ranked))


def by_whom(kind: str, cues: Sequence[str], agent: str | None) -> str:
    """The kind of what a participant of some kind does.

    What is dropped and fired is an air strike when a state does it and an attack when insurgents
    do; what a newspaper or a watchdog states is a report.
    """
    first = cues[0] if cues else ""
    if kind == "airstrike" and agent == "armed-group" and not first.startswith(_FROM_THE_AIR):
        return "attack"
    if kind == "attack" and agent in _WITH_AIR_FORCES and _is_one_of("weapons", first):
        return "airstrike"
    if kind == "statement" and agent in _REPORTERS and _is_one_of("neutral", first):
        return "report"
    return kind


def _is_one_of(name: str, word: str) -> bool:
    """Whether a word is a form of one in a list of `heads` in the word file."""
    return plain(word) in word_set(f"kinds.heads.{name}")


def _heard(said: Said, start: int, dated: int, counted: bool) -> Heard:
    """What speaks for the kinds in a clause."""
    words = said.words
    core = _core(said, start)
    met = meet(words)
    tells = telling(said, core, dated, met)
    first, last = tells.core.verbs
    lasting = counted and first < last and words[last - 1] in word_set("kinds.heads.counting")
    frame = None if lasting else framed(said, tells.core)
    if frame and tells.core is core and not counted:
        return {(frame[0], words[i], i): STRENGTH["verbs"] for i in (last - 1, frame[1])}
    weights = Weights(said, start, dated, core, tells)
    heard = _weighed(words, met, tells, weights)
    if frame:
        heard = {key: weight for key, weight in heard.items() if not first <= key[2] < last}
        heard[frame[0], words[last - 1], last - 1] = STRENGTH["verbs"] * weights.told
    elif last > first and _is_one_of("violent", words[last - 1]):
        done = tells.core is core and last - first == 1  # and not "had killed", "were killed"
        beside = _PEACEFUL | {"report"} if done else _PEACEFUL
        heard = {key: weight for key, weight in heard.items() if key[0] not in beside}
    if counted and tells.noun < 0 and not _done(words, core.verbs, heard):
        heard |= _count(words, core)
    return _leaving(heard) if not frame and _leaves(words, tells.core) else heard


def _leaves(words: Sequence[str], core: Core) -> bool:
    """Whether what is deployed leaves: "ended its presence", "sailed home"."""
    return deed(words, core) in word_set("kinds.heads.ending") or core.particle == "home"


def _leaving(heard: Heard) -> Heard:
    """What speaks for a deployment speaks for a withdrawal."""
    turned: Heard = {}
    for (kind, cue, at), weight in heard.items():
        key = ("withdrawal" if kind == "deployment" else kind, cue, at)
        turned[key] = max(weight, turned.get(key, weight))
    return turned


def _weighed(words: Sequence[str], met: Sequence[Met], tells: Telling, weights: Weights) -> Heard:
    """How loud each cue speaks."""
    heard: Heard = {}
    last = tells.core.verbs[1]
    for i, size, votes in met:
        places: dict[bool, dict[str, float]] = {}
        cue = " ".join(filter(None, words[i : i + size]))  # without a date within
        named = i <= tells.noun < i + size
        governs = tells.noun >= 0 and i < last <= i + size
        for kind, strength in votes:
            reports = kind == "report"
            if reports not in places:
                places[reports] = weights.place(i, size, report=reports)
            if size == 1 and strength == "verbs" and weights.is_noun(i):
                continue
            weight = places[reports][strength]
            if named and strength != "hints":
                weight = max(weight, _HAPPENING * STRENGTH[strength])
            elif governs:
                weight *= THROUGH / PREDICATE
            key = (kind, cue, i)
            if weight > heard.get(key, -1.0):
                heard[key] = weight  # a word that is verb and noun speaks once
    return heard


def _core(said: Said, start: int) -> Core:
    """What a clause comes down to; "the officer who led the raid" has only a verb within."""
    core = core_of(said, start)
    first, last = core.verbs
    within = said.classes.find(RELATIVE, start) + 1
    if not core.told and within:
        return Core(said, predicate(said, within), start)
    if core.told and said.classes[last - 1] == REPORTING and said.classes[last : last + 1] == COMMA:
        reported = predicate(said, last + 1)
        if reported[0] < reported[1] and said.classes[last + 1] not in _NOT_REPORTED:
            return Core(said, reported, last + 1)  # "By May, the army said, they had left"
    vows = (i for i in range(first, last - 1) if _is_one_of("vowing", said.words[i]))
    return next((Core(said, (first, i + 1), start) for i in vows), core)


def _count(clause: Sequence[str], core: Core) -> Heard:
    """What a number in the subject or the object says at a date that closes a count."""
    several = word_set("kinds.heads.several")
    for i, word in enumerate(clause):
        digits = word[:1].isdigit() and not word[-1:].isalpha()
        if not digits and word not in several:
            continue
        spoken_of = i in core.subject or i in core.object or core.subject == NONE
        if spoken_of or core.verbs[0] <= i <= core.verbs[1]:
            mass = not word_set("kinds.heads.mass").isdisjoint(clause) or len(word) > _MANY_DIGITS
            return {("report", word, i): _MEASURED if mass else _COUNTED}
    return {}


def _done(clause: Sequence[str], verbs: tuple[int, int], heard: Heard) -> bool:
    """Whether a predicate tells a deed in the simple past, and so no count: "troops surrendered".

    "Planes had flown 100 sorties" and "there were 2,000 soldiers" close a count.
    """
    if not word_set("kinds.heads.counting").isdisjoint(clause[slice(*verbs)]):
        return False
    return any(verbs[0] <= at < verbs[1] and kind != "report" for kind, _, at in heard)
