"""What kind of happening a clause tells, by weighted cue words, with the cues that decided.

A word counts fully where the clause makes its statement, less inside what is merely quoted,
bracketed, or said in a subordinate clause. The weights of the words stand in `kinds.toml`.
"""

from __future__ import annotations

from collections.abc import Sequence

from syriatl.extraction.events.cues import meet, passes_on
from syriatl.extraction.events.predicate import infinitive, is_past, lexicon, predicate
from syriatl.model.facts import VALUES

_STRENGTH = {"verbs": 2.0, "nouns": 2.0, "hints": 0.5}
_PREDICATE = 2.0  # a verb as the predicate itself
_VERB_ELSEWHERE = 0.5
_THROUGH = 0.45  # a verb whose complement tells the kind
_SUBJECT = 0.75  # before the predicate
_SUBJECT_DATED = 1.5  # the same, when the date stands there
_FADE = 0.95  # for each word behind the predicate
_LATER = 0.5  # in a subordinate or relative clause
_COUNTED = 2.5  # a number at a date that closes a count
_MEASURED = 4.5  # the same, when it is a mass: 32,000 targets, 25 percent
_MASS = frozenset(("percent", "%", "million", "square", "billion"))
_COUNTING = ("had", "has", "have")
_SEVERAL = frozenset(("several", "dozens", "hundreds", "thousands", "most"))
_MANY_DIGITS = 4  # characters: "1,500" and more
_GOVERNED = 2  # verbs that one announcement or order governs
_DOCUMENT = 3.0  # a report, a survey as the subject of a verb of saying
_NAME = 0.3  # a capital: part of a name
_ASIDE = 0.3  # in quotes, in brackets, in a phrase before the subject

Heard = dict[tuple[str, str, int], float]
"""What speaks for a kind: the kind, the words, where they begin → how loud."""


def kind_of(
    clause: Sequence[str],
    start: int = 0,
    *,
    dated: int = 0,
    counted: bool = False,
    order: Sequence[str] = VALUES["kind"],
) -> tuple[str, tuple[str, ...]]:
    """The kind of a clause and the cues that decided it, weightiest first.

    Args:
        clause: its words.
        start: index of the word with which the clause proper begins, after what leads up to it.
        dated: index of its date: what is told of at a date behind "said that …" is what was said.
        counted: whether its date closes a count ("by the end of 2016", "as of May"), so that a
            number in it is a state measured and not a deed.
        order: the kinds, those first that win a tie.
    """
    heard = _heard(clause, start, dated, counted)
    votes: dict[str, float] = {}
    for (kind, _, _), weight in heard.items():
        votes[kind] = votes.get(kind, 0.0) + weight
    if not votes:
        return "other", ()
    best = max(votes, key=lambda kind: (votes[kind], -order.index(kind)))
    ranked = sorted((-weight, cue) for (kind, cue, _), weight in heard.items() if kind == best)
    return best, tuple(dict.fromkeys(cue for _, cue in ranked))


def _heard(clause: Sequence[str], start: int, dated: int, counted: bool) -> Heard:
    """What speaks for the kinds in a clause."""
    heard: Heard = {}
    classes = lexicon().classes(clause)
    verbs = predicate(clause, start, classes)
    weights = _weights(clause, start, dated, classes, verbs)
    speaks = lexicon().codes["reporting"] in classes[slice(*verbs)]
    for i, size, kind, strength in meet(clause):
        column = 0 if strength == "verbs" else 1
        weight = _STRENGTH[strength] * max(pair[column] for pair in weights[i : i + size])
        if clause[i][:1].isupper() and i not in (0, start):
            weight *= 0.0 if strength == "verbs" else _NAME
        if strength == "nouns" and verbs[0] <= i < verbs[1]:
            weight /= _PREDICATE  # a word that is also a verb: "bombed"
        if kind == "report" and strength == "nouns" and speaks and start <= i < verbs[0]:
            weight *= _DOCUMENT  # what a report or survey says is no statement
        key = (kind, " ".join(clause[i : i + size]), i)
        heard[key] = max(weight, heard.get(key, 0.0))  # a word that is verb and noun speaks once
    if counted and not _done(clause, verbs, heard):
        heard |= _count(clause)
    return heard


def _count(clause: Sequence[str]) -> Heard:
    """What the first number of a clause says at a date that closes a count."""
    for i, word in enumerate(clause):
        if word[:1].isdigit() or word in _SEVERAL:
            mass = any(w in _MASS for w in clause) or len(word) > _MANY_DIGITS
            return {("report", word, i): _MEASURED if mass else _COUNTED}
    return {}


def _done(clause: Sequence[str], verbs: tuple[int, int], heard: Heard) -> bool:
    """Whether a predicate tells a deed in the simple past, and so no count: "troops surrendered".

    "Planes had flown 100 sorties" and "there were 2,000 soldiers" close a count.
    """
    if any(word in _COUNTING for word in clause[slice(*verbs)]):
        return False
    return any(verbs[0] <= at < verbs[1] and kind != "report" for kind, _, at in heard)


def _weights(
    clause: Sequence[str], start: int, dated: int, classes: str, verbs: tuple[int, int]
) -> list[tuple[float, float]]:
    """How much each word of a clause counts, by where it stands: as a verb, as a noun."""
    lex = lexicon()
    codes = lex.codes
    later = {codes["relative"], codes["subordinate"], codes["bridge"]}
    verb, after = verbs
    placed = start < dated < verb and _plain(clause, classes, start, dated)
    content = _governed(clause, classes, after) if after > verb else []
    told = codes["reporting"] in classes[verb:after] and bool(content) and content[0] < dated
    through = told or passes_on(clause[verb:after])
    governed = set(content) if through else set()
    weights = []
    aside = _asides(classes)
    level = _SUBJECT_DATED if placed else _SUBJECT
    for i, code in enumerate(classes):
        if i > start and code in later and not through:
            level *= _LATER
        level = 1.0 if i == after else level * _FADE if i > after else level
        if aside[i] or i < start:
            weights.append((_ASIDE, _ASIDE))
        elif verb <= i < after:
            own = _THROUGH if through or placed or i < after - 1 else _PREDICATE
            weights.append((own, own))
        elif i in governed:
            weights.append((_PREDICATE * level, level))
        else:
            weights.append((level * _VERB_ELSEWHERE, level))
    return weights


def _plain(clause: Sequence[str], classes: str, start: int, date: int) -> bool:
    """Whether a date goes with the noun of a subject: "The raid on the camp of 3 May left …"."""
    inner = {lexicon().codes[name] for name in ("comma", "relative", "colon")}
    return not inner & set(classes[start:date]) and not any(map(is_past, clause[start:date]))


def _governed(clause: Sequence[str], classes: str, after: int) -> list[int]:
    """The words of the verbs that a predicate governs: finite ones, then infinitives."""
    found: list[int] = []
    at = after
    for _ in range(_GOVERNED):
        spans = (predicate(clause, at, classes), infinitive(clause, classes, at))
        first, last = min((span for span in spans if span[1] > span[0]), default=(at, at))
        if first == last:
            break
        found += range(first, last)
        at = last
    return found


def _asides(classes: str) -> list[bool]:
    """For each word, whether it stands in quotes or brackets."""
    codes = lexicon().codes
    quoted = False
    depth = 0
    asides = []
    for code in classes:
        if code == codes["quote"]:
            quoted = not quoted
        elif code == codes["open_bracket"]:
            depth += 1
        elif code == codes["close_bracket"] and depth:
            depth -= 1
        asides.append(quoted or depth > 0)
    return asides
