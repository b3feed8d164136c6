"""What kind of happening a clause tells, by weighted cue words, with the cues that decided.

A word counts fully where the clause makes its statement, less inside what is merely quoted,
bracketed, or said in a subordinate clause. The weights of the words stand in `kinds.toml`.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate

from syriatl.extraction.events.cues import Met, framed, meet, plain
from syriatl.extraction.events.grammar.heads import NONE, Core, Phrase, content_of, core_of
from syriatl.extraction.events.grammar.lexicon import (
    BRIDGE,
    COLON,
    COMMA,
    OPEN_BRACKET,
    PREPOSITION,
    QUOTE,
    RELATIVE,
    REPORTING,
    SUBORDINATE,
    is_past,
    lexicon,
)
from syriatl.extraction.events.grammar.said import Said
from syriatl.knowledge import word_set
from syriatl.model.facts import VALUES

_VERB, _NOUN, _HINT = 2.0, 2.0, 0.5
_STRENGTH = {"verbs": _VERB, "nouns": _NOUN, "hints": _HINT}
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

_MOVES = ("deployment", "withdrawal")
DEPENDING = ("airstrike", "attack", "statement", *_MOVES)
"""Kinds that depend on who does it, see `by_whom`."""
_WITH_AIR_FORCES = ("country", "alliance", "military-unit")
_FROM_THE_AIR = ("air", "aerial")  # whose the planes are, the text then says
_PARTED = frozenset((COMMA, RELATIVE, COLON))
_INNER = frozenset((RELATIVE, SUBORDINATE, BRIDGE))
_EMPTY = ("place", "effect")  # "the vote took place" is a vote
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
    if kind == "attack" and agent in _WITH_AIR_FORCES and _is_one_of("weapons", first):
        return "airstrike"
    if kind == "statement" and agent in _REPORTERS and _is_one_of("neutral", first):
        return "report"
    if kind in _MOVES and agent == "person" and _is_one_of("journeys", first):
        return "diplomacy"
    return kind


def _is_one_of(name: str, word: str) -> bool:
    """Whether a word is a form of one in a list of `heads` in the word file."""
    return plain(word) in word_set(f"kinds.heads.{name}")


def _heard(said: Said, start: int, dated: int, counted: bool) -> Heard:
    """What speaks for the kinds in a clause."""
    heard: Heard = {}
    words = said.words
    core = core_of(said, start)
    met = meet(words)
    weights = _Weights(said, start, dated, core, met)
    told = weights.told
    happening = _happening(words, told, met)
    for i, size, votes in met:
        place = weights.place(i, size, report=False)
        cue = " ".join(words[i : i + size])
        tells = i <= happening < i + size
        governs = happening >= 0 and told.verbs[0] <= i and i + size == told.verbs[1]
        for kind, strength in votes:
            reports = kind == "report"
            weight = (weights.place(i, size, report=True) if reports else place)[strength]
            if strength == "hints":
                pass
            elif tells:
                weight = max(weight, _HAPPENING * _STRENGTH[strength])
            elif governs:
                weight *= _THROUGH / _PREDICATE
            key = (kind, cue, i)
            if weight > heard.get(key, -1.0):
                heard[key] = weight  # a word that is verb and noun speaks once
    _reframe(heard, words, told, weights)
    if counted and happening < 0 and not _done(words, core.verbs, heard):
        heard |= _count(words, core)
    return heard


def _happening(clause: Sequence[str], core: Core, met: Sequence[Met]) -> int:
    """The noun that tells the kind, where the verb only says how it stands with it; -1: none.

    "resumed the bombing", "the talks were suspended", "airstrikes began", "ordered a pullout".
    """
    if not core.told:
        return -1
    verb = plain(clause[core.verbs[1] - 1])
    aspect = verb in word_set("kinds.heads.aspects")
    empty = core.object.head >= 0 and clause[core.object.head] in _EMPTY
    heads = [core.actor.head] if aspect or empty else []
    if aspect or verb in word_set("kinds.heads.transparent"):
        heads.append(core.sufferer.head)  # behind the actor: "the agreement ended the siege"
    for head in heads:
        if head >= 0 and not clause[head].istitle():
            near = (votes for i, size, votes in met if i <= head < i + size)
            if any(strength == "nouns" for votes in near for _, strength in votes):
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
        if not number:
            continue
        spoken_of = i in core.subject or i in core.object or core.subject == NONE
        if spoken_of or core.verbs[0] <= i <= core.verbs[1]:
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

    def __init__(self, said: Said, start: int, dated: int, core: Core, met: Sequence[Met]) -> None:
        verb, after = core.verbs
        led = said.classes[start : start + 1] in (PREPOSITION, SUBORDINATE)  # "At a rally he said"
        self._placed = start < dated < verb and not led and _plain(said, start, dated)
        self._speaks = REPORTING in said.classes[verb:after]
        chain = _chain(said, core, dated, met)
        self.told = chain[-1]
        self._through = len(chain) > 1 or _transparent(said, core)
        self._since = self.told.verbs[1] if self._through else 0
        self._subject = _SUBJECT_DATED if self._placed else _SUBJECT
        self._governed = {i for governed in chain[1:] for i in range(*governed.verbs)}
        self._asides = _asides(said.classes)
        self._clause = said.words
        self._start = start
        self._phrases = (core.subject, core.object)
        self._verbs = core.verbs
        self._inner = list(accumulate(map(_INNER.__contains__, said.classes)))

    def place(self, i: int, size: int, *, report: bool) -> dict[str, float]:
        """How much a cue counts by its place, for each list that it can stand in.

        Args:
            i: its first word.
            size: how many it has.
            report: whether it speaks for a report: what a survey says is no statement.
        """
        verb, after = self._verbs
        as_verb, as_noun = self.of(i)
        if size > 1:
            as_verb, as_noun = map(max, zip(*map(self.of, range(i, i + size)), strict=True))
        verbs, nouns, hints = _VERB * as_verb, _NOUN * as_noun, _HINT * as_noun
        document = report and self._speaks and self._start <= i < verb
        if document:
            nouns *= _DOCUMENT
        if i not in (0, self._start) and self._clause[i].istitle():
            verbs, hints = 0.0, hints * _NAME
            nouns = nouns if document else nouns * _NAME
        elif verb <= i < after:
            nouns /= _PREDICATE  # a word that is also a verb: "bombed"
        if not report and self._modifies(i + size):
            verbs, nouns, hints = verbs * _MODIFIER, nouns * _MODIFIER, hints * _MODIFIER
        return {"verbs": verbs, "nouns": nouns, "hints": hints}

    def _modifies(self, end: int) -> bool:
        """Whether a cue that ends before a word stands before the noun of a phrase, and no name.

        "A million dollars" is a measure.
        """
        for first, head in self._phrases:
            if first < end <= head and not self._clause[head].istitle():
                return self._clause[end - 1] not in _MASS
        return False

    def of(self, i: int) -> tuple[float, float]:
        """The weights of a word as a verb, as a noun.

        Less before the predicate, less the farther behind it, less in a clause within.
        """
        verb, after = self._verbs
        if i < self._start or i in self._asides:
            return _ASIDE, _ASIDE
        if verb <= i < after:
            shared = self._through or self._placed or i < after - 1
            return (_THROUGH, _THROUGH) if shared else (_PREDICATE, _PREDICATE)
        level, since = (self._subject, self._start) if i < after else (_FADE ** (i - after), after)
        since = max(since, self._since)
        if since < i:
            level *= _LATER ** (self._inner[i] - self._inner[since])
        return level * (_PREDICATE if i in self._governed else _VERB_ELSEWHERE), level


def _plain(said: Said, start: int, date: int) -> bool:
    """Whether a date goes with the noun of a subject: "The raid on the camp of 3 May left …"."""
    simple = _PARTED.isdisjoint(said.classes[start:date])
    return simple and not any(map(is_past, said.words[start:date]))


def _transparent(said: Said, core: Core) -> bool:
    """Whether a predicate leaves it to what it governs to tell the kind."""
    return not word_set("kinds.heads.transparent").isdisjoint(
        map(plain, said.words[slice(*core.verbs)])
    )


def _chain(said: Said, core: Core, dated: int, met: Sequence[Met]) -> list[Core]:
    """A core and what it governs, as long as that tells the kind: "announced that they left".

    What is told of at a date behind "said that …" is what was said; a noun that an announcement or
    an order governs tells the kind itself ("his intention to leave"). So does the infinitive behind
    a verb that tells no kind: "selected 300 men to train".
    """
    chain = [core]
    while len(chain) < _CHAIN and core.told and _happening(said.words, core, met) < 0:
        first, last = core.verbs
        transparent = _transparent(said, core)
        speaks = REPORTING in said.classes[first:last]
        silent = not any(first <= m[0] < last for m in met)
        content = content_of(said, core) if transparent or speaks or silent else None
        if content is None or not (transparent or content.verbs[0] < dated):
            break
        if silent and not speaks and not content.infinitive:
            break  # "selected 300 men to train"
        chain.append(core := content)
    return chain


def _asides(classes: str) -> set[int]:
    """The words that stand in quotes or brackets."""
    asides: set[int] = set()
    quoted, depth, since = False, 0, 0
    for sign in lexicon().pattern("[quote open_bracket close_bracket]").finditer(classes):
        if quoted or depth:
            asides.update(range(since, sign.start()))
        since = sign.start()
        if sign[0] == QUOTE:
            quoted = not quoted
        else:
            depth = depth + 1 if sign[0] == OPEN_BRACKET else max(0, depth - 1)
    if quoted or depth:
        asides.update(range(since, len(classes)))
    return asides
