"""What kind of happening a clause tells, by weighted cue words, with the cues that decided.

A word counts fully where the clause makes its statement, less inside what is merely quoted,
bracketed, or said in a subordinate clause. The weights of the words stand in `kinds.toml`.
"""

from __future__ import annotations

from collections.abc import Sequence

from syriatl.extraction.events.cues import framed, is_one, meet
from syriatl.extraction.events.heads import NONE, Core, Phrase, content_of, core_of
from syriatl.extraction.events.predicate import is_past, lexicon
from syriatl.model.facts import VALUES

_STRENGTH = {"verbs": 2.0, "nouns": 2.0, "hints": 0.5}
_PREDICATE = 2.0  # a verb as the predicate itself
_VERB_ELSEWHERE = 0.7
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
_CHAIN = 3  # verbs of which one governs the next: "announced that he ordered them to leave"
_DOCUMENT = 3.0  # a report, a survey as the subject of a verb of saying
_HAPPENING = 1.5  # what a verb such as "began" or "suspended" is said of
_MODIFIER = 0.6  # before the head of a subject or an object: "ceasefire violations"
_NAME = 0.3  # a capital: part of a name
_ASIDE = 0.3  # in quotes, in brackets, in a phrase before the subject

DEPENDING = ("airstrike", "attack", "statement", "deployment", "withdrawal")
"""Kinds that depend on who does it, see `by_whom`."""
_WITH_AIR_FORCES = ("country", "alliance", "military-unit")
_FROM_THE_AIR = ("air", "aerial")  # whose the planes are, the text then says
_EMPTY = ("place", "effect")  # "the vote took place" is a vote
_REPORTERS = ("media", "organisation")

Met = tuple[int, int, str, str]
"""A cue in a clause: where, how many words, for which kind, from which list."""
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


def by_whom(kind: str, cues: Sequence[str], agent: str | None) -> str:
    """The kind of what a participant of some kind does.

    What is dropped and fired is an air strike when a state does it and an attack when insurgents
    do; what a newspaper or a watchdog states is a report; a person who arrives or departs visits.
    """
    first = cues[0] if cues else ""
    if kind == "airstrike" and agent == "armed-group" and not first.startswith(_FROM_THE_AIR):
        return "attack"
    if kind == "attack" and agent in _WITH_AIR_FORCES and is_one("weapons", first):
        return "airstrike"
    if kind == "statement" and agent in _REPORTERS and is_one("neutral", first):
        return "report"
    if kind in ("deployment", "withdrawal") and agent == "person" and is_one("journeys", first):
        return "diplomacy"
    return kind


def _heard(clause: Sequence[str], start: int, dated: int, counted: bool) -> Heard:
    """What speaks for the kinds in a clause."""
    heard: Heard = {}
    classes = lexicon().classes(clause)
    core = core_of(clause, start, classes)
    met = list(meet(clause))
    weights = _Weights(clause, start, dated, classes, core, met)
    told = weights.told
    happening = _happening(clause, told, met)
    for i, size, kind, strength in met:
        weight = weights.cue(i, size, kind, strength)
        if happening >= 0 and strength != "hints":
            if i <= happening < i + size:
                weight = max(weight, _HAPPENING * _STRENGTH[strength])
            elif told.verbs[0] <= i and i + size == told.verbs[1]:
                weight *= _THROUGH / _PREDICATE
        key = (kind, " ".join(clause[i : i + size]), i)
        heard[key] = max(weight, heard.get(key, 0.0))  # a word that is verb and noun speaks once
    _reframe(heard, clause, told, weights)
    if counted and happening < 0 and not _done(clause, core.verbs, heard):
        heard |= _count(clause, core)
    return heard


def _happening(clause: Sequence[str], core: Core, met: Sequence[Met]) -> int:
    """The noun that tells the kind, where the verb only says how it stands with it; -1: none.

    "resumed the bombing", "the talks were suspended", "airstrikes began", "ordered a pullout".
    """
    if not core.told:
        return -1
    verb = clause[core.verbs[1] - 1]
    aspect = is_one("aspects", verb)
    empty = core.object.head >= 0 and clause[core.object.head] in _EMPTY
    heads = [core.actor.head] if aspect or empty else []
    if aspect or is_one("transparent", verb):
        heads.append(core.sufferer.head)  # behind the actor: "the agreement ended the siege"
    for head in heads:
        if head >= 0 and not clause[head].istitle():
            near = (m for m in met if m[0] <= head < m[0] + m[1])
            if any(strength == "nouns" for *_, strength in near):
                return head
    return -1


def _reframe(heard: Heard, clause: Sequence[str], core: Core, weights: _Weights) -> None:
    """Let verb and object together tell what the verb alone leaves open: "recalled its troops"."""
    first, last = core.verbs
    if first == last:
        return
    actor, sufferer = _named(clause, core.actor), _named(clause, core.sufferer)
    kind = framed(clause[last - 1], core.particle, actor, sufferer)
    if kind:
        for key in [key for key in heard if first <= key[2] < last]:
            del heard[key]
        heard[kind, clause[last - 1], last - 1] = _STRENGTH["verbs"] * weights.of(last - 1)[0]


def _named(clause: Sequence[str], phrase: Phrase) -> str:
    """The noun that says what a phrase names: its head, before a name the title."""
    noun = phrase.first if phrase.head > 0 and clause[phrase.head].istitle() else phrase.head
    return clause[noun] if noun >= 0 else ""


def _count(clause: Sequence[str], core: Core) -> Heard:
    """What a number in the subject or the object says at a date that closes a count."""
    for i, word in enumerate(clause):
        number = (word[:1].isdigit() and not word[-1:].isalpha()) or word in _SEVERAL
        spoken_of = i in core.subject or i in core.object or core.subject == NONE
        if number and (spoken_of or core.verbs[0] <= i <= core.verbs[1]):
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


class _Weights:
    """How much each word of a clause counts, by where it stands; worked out for those asked for."""

    def __init__(
        self,
        clause: Sequence[str],
        start: int,
        dated: int,
        classes: str,
        core: Core,
        met: Sequence[Met],
    ) -> None:
        verb, after = core.verbs
        codes = lexicon().codes
        openers = (codes["preposition"], codes["subordinate"])  # "At a rally on 3 May he said"
        led = classes[start : start + 1] in openers
        self._placed = start < dated < verb and not led and _plain(clause, classes, start, dated)
        self._speaks = codes["reporting"] in classes[verb:after]
        chain = _chain(clause, classes, core, dated, met)
        self.told = chain[-1]
        transparent = any(is_one("transparent", word) for word in clause[verb:after])
        self._through = len(chain) > 1 or transparent
        self._governed = {i for governed in chain[1:] for i in range(*governed.verbs)}
        self._asides = _asides(classes)
        self._classes = classes
        self._clause = clause
        self._start = start
        self._phrases = (core.subject, core.object)
        self._verbs = core.verbs

    def cue(self, i: int, size: int, kind: str, strength: str) -> float:
        """How much a cue counts: its first word, its length, what it speaks for and how."""
        verb, after = self._verbs
        column = 0 if strength == "verbs" else 1
        weight = _STRENGTH[strength] * max(self.of(j)[column] for j in range(i, i + size))
        if kind == "report" and strength == "nouns" and self._speaks and self._start <= i < verb:
            weight *= _DOCUMENT  # what a report or survey says is no statement
        elif self._clause[i].istitle() and i not in (0, self._start):
            weight *= 0.0 if strength == "verbs" else _NAME
        elif strength == "nouns" and verb <= i < after:
            weight /= _PREDICATE  # a word that is also a verb: "bombed"
        if kind != "report" and any(self._modifies(i + size, phrase) for phrase in self._phrases):
            weight *= _MODIFIER
        return weight

    def _modifies(self, end: int, phrase: Phrase) -> bool:
        """Whether a cue that ends before a word stands before the noun of a phrase, and no name.

        "A million dollars" is a measure.
        """
        inside = end - 1 in phrase and end <= phrase.head
        name = inside and self._clause[phrase.head].istitle()
        return inside and not name and self._clause[end - 1] not in _MASS

    def of(self, i: int) -> tuple[float, float]:
        """The weights of a word as a verb, as a noun."""
        verb, after = self._verbs
        if i < self._start or i in self._asides:
            return _ASIDE, _ASIDE
        if verb <= i < after:
            shared = self._through or self._placed or i < after - 1
            return (_THROUGH, _THROUGH) if shared else (_PREDICATE, _PREDICATE)
        level = self._level(i)
        return level * (_PREDICATE if i in self._governed else _VERB_ELSEWHERE), level

    def _level(self, i: int) -> float:
        """Less before the predicate, less the farther behind it, less in a clause within."""
        after = self._verbs[1]
        since = self._start if i < after else after
        codes = lexicon().codes
        later = (codes["relative"], codes["subordinate"], codes["bridge"])
        since = max(since, self.told.verbs[1]) if self._through else since
        inner = sum(self._classes.count(code, since + 1, i + 1) for code in later)
        subject = _SUBJECT_DATED if self._placed else _SUBJECT
        return (subject if i < after else _FADE ** (i - after)) * _LATER**inner


def _plain(clause: Sequence[str], classes: str, start: int, date: int) -> bool:
    """Whether a date goes with the noun of a subject: "The raid on the camp of 3 May left …"."""
    inner = {lexicon().codes[name] for name in ("comma", "relative", "colon")}
    return not inner & set(classes[start:date]) and not any(map(is_past, clause[start:date]))


def _chain(
    clause: Sequence[str], classes: str, core: Core, dated: int, met: Sequence[Met]
) -> list[Core]:
    """A core and what it governs, as long as that tells the kind: "announced that they left".

    What is told of at a date behind "said that …" is what was said; a noun that an announcement or
    an order governs tells the kind itself ("his intention to leave"). So does the infinitive behind
    a verb that tells no kind: "selected 300 men to train".
    """
    chain = [core]
    while len(chain) < _CHAIN and core.told and _happening(clause, core, met) < 0:
        verbs = slice(*core.verbs)
        transparent = any(is_one("transparent", word) for word in clause[verbs])
        speaks = lexicon().codes["reporting"] in classes[verbs]
        silent = not any(core.verbs[0] <= m[0] < core.verbs[1] for m in met)
        content = content_of(clause, core, classes) if transparent or speaks or silent else None
        if content is None or not (transparent or content.verbs[0] < dated):
            break
        if silent and not speaks and clause[content.verbs[0]] != "to":
            break  # "selected 300 men to train"
        chain.append(core := content)
    return chain


def _asides(classes: str) -> set[int]:
    """The words that stand in quotes or brackets."""
    codes = lexicon().codes
    asides: set[int] = set()
    quoted, depth, since = False, 0, 0
    for sign in lexicon().pattern("[quote open_bracket close_bracket]").finditer(classes):
        if quoted or depth:
            asides.update(range(since, sign.start()))
        since = sign.start()
        if sign[0] == codes["quote"]:
            quoted = not quoted
        else:
            depth = depth + 1 if sign[0] == codes["open_bracket"] else max(0, depth - 1)
    if quoted or depth:
        asides.update(range(since, len(classes)))
    return asides
