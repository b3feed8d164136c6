"""What kind of happening a clause tells, by weighted cue words, with the cues that decided.

A word counts fully where the clause makes its statement, less inside what is merely quoted,
bracketed, or said in a subordinate clause. The weights of the words stand in `kinds.toml`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache

from syriatl.extraction.events.predicate import infinitive, lexicon, predicate
from syriatl.knowledge import table, words
from syriatl.model.facts import VALUES

_STRENGTH = {"verbs": 2.0, "nouns": 2.0, "hints": 0.5}
_PREDICATE = 2.0  # a verb as the predicate itself
_VERB_ELSEWHERE = 0.5
_THROUGH = 0.45  # a verb whose complement tells the kind
_SUBJECT = 0.75  # before the predicate
_FADE = 0.95  # for each word behind the predicate
_LATER = 0.5  # in a subordinate or relative clause
_COUNTED = 2.5  # a number at a date that closes a count
_MEASURED = 4.5  # the same, when it is a mass: 32,000 targets, 25 percent
_MASS = frozenset(("percent", "%", "million", "square", "billion"))
_SEVERAL = frozenset(("several", "dozens", "hundreds", "thousands", "most"))
_MANY_DIGITS = 4  # characters: "1,500" and more
_GOVERNED = 2  # verbs that one announcement or order governs
_DOCUMENT = 3.0  # a report, a survey as the subject of a verb of saying
_NAME = 0.3  # a capital: part of a name
_ASIDE = 0.3  # in quotes, in brackets, in a phrase before the subject

Cue = tuple[tuple[str, ...], str, str]
"""The words after the first one, the kind, the list that the cue stands in."""


class _Forms(dict[str, str]):
    """Word as written → its plain form, worked out when it is first met and then remembered."""

    def __init__(self, entries: Iterable[str], irregular: Mapping[str, Iterable[str]]) -> None:
        super().__init__({form: base for base, listed in irregular.items() for form in listed})
        cues = [_split(entry) for entry in entries]
        # Cues of one word first: "be signed" must not hide that "signed" is a form of "sign".
        self._plain = (
            frozenset(cue[0] for cue in cues if len(cue) == 1),
            frozenset(word for cue in cues for word in cue),
        )

    def __missing__(self, word: str) -> str:
        low = word.lower()
        if low != word and low in self:
            self[word] = self[low]
        else:
            found = (w for listed in self._plain for w in _plainer(low) if w in listed)
            self[word] = next(found, low)
        return self[word]


def _plainer(word: str) -> Iterator[str]:
    """What a word can be a plural, past or -ing form of, itself first."""
    yield word
    for ending in ("s", "es", "d", "ed", "ing"):
        if word.endswith(ending) and len(word) > len(ending) + 1:
            stem = word[: -len(ending)]
            yield stem
            if ending == "ing":
                yield stem + "e"
            if len(ending) > 1 and stem[-1:] == stem[-2:-1]:
                yield stem[:-1]  # "shipped"
            if ending in ("es", "ed") and stem.endswith("i"):
                yield stem[:-1] + "y"


@cache
def _forms() -> _Forms:
    irregular = {base: words(text) for base, text in table("kinds")["forms"].items()}
    return _Forms(_entries(), irregular)


def _entries() -> Iterator[str]:
    """All cues of all kinds, as the word file writes them."""
    data = table("kinds")
    for kind in VALUES["kind"]:
        for strength in _STRENGTH:
            yield from words(data[kind].get(strength, ""))


def _split(entry: str) -> list[str]:
    """A cue as the tokens that the text would have."""
    return entry.replace("-", " - ").split()


@cache
def _cues() -> dict[str, list[Cue]]:
    """First word of each cue (plain form) → what it speaks for, longest cues first."""
    data = table("kinds")
    cues: dict[str, list[Cue]] = {}
    forms = _forms()
    for kind in VALUES["kind"]:
        for strength in _STRENGTH:
            for entry in words(data[kind].get(strength, "")):
                first, *rest = (forms[word] for word in _split(entry))
                cues.setdefault(first, []).append((tuple(rest), kind, strength))
    for listed in cues.values():
        listed.sort(key=lambda cue: -len(cue[0]))
    return cues


def kind_of(
    clause: Sequence[str], start: int = 0, *, dated: int = 0, counted: bool = False
) -> tuple[str, tuple[str, ...]]:
    """The kind of a clause and the cues that decided it, weightiest first.

    Args:
        clause: its words.
        start: index of the word with which the clause proper begins, after what leads up to it.
        dated: index of its date: what is told of at a date behind "said that …" is what was said.
        counted: whether its date closes a count ("by the end of 2016", "as of May"), so that a
            number in it is a state measured and not a deed.
    """
    heard: dict[tuple[str, str, int], float] = {}
    classes = lexicon().classes(clause)
    verbs = predicate(clause, start, classes)
    weights = _weights(clause, start, dated, classes, verbs)
    speaks = lexicon().codes["reporting"] in classes[slice(*verbs)]
    # When a report or survey is the subject of a verb of saying, that is no statement.
    document = range(start, verbs[0]) if speaks else range(0)
    for i, size, kind, strength in _meet(clause):
        as_verb = max(verb for verb, _ in weights[i : i + size])
        as_noun = max(noun for _, noun in weights[i : i + size])
        weight = _STRENGTH[strength] * (as_verb if strength == "verbs" else as_noun)
        if clause[i][:1].isupper() and i not in (0, start):
            weight *= 0.0 if strength == "verbs" else _NAME
        if kind == "report" and strength == "nouns" and i in document:
            weight *= _DOCUMENT
        key = (kind, " ".join(clause[i : i + size]), i)
        heard[key] = max(weight, heard.get(key, 0.0))  # a word that is verb and noun speaks once
    if counted and (number := next((w for w in clause if w[:1].isdigit() or w in _SEVERAL), None)):
        mass = any(word in _MASS for word in clause) or len(number) > _MANY_DIGITS
        heard["report", number, -1] = _MEASURED if mass else _COUNTED
    votes: dict[str, float] = {}
    for (kind, _, _), weight in heard.items():
        votes[kind] = votes.get(kind, 0.0) + weight
    if not votes:
        return "other", ()
    order = VALUES["kind"]
    best = max(votes, key=lambda kind: (votes[kind], -order.index(kind)))
    ranked = sorted((-weight, cue) for (kind, cue, _), weight in heard.items() if kind == best)
    return best, tuple(dict.fromkeys(cue for _, cue in ranked))


def _meet(clause: Sequence[str]) -> Iterator[tuple[int, int, str, str]]:
    """Every cue in a clause: where, how many words, for which kind, from which list.

    A part of a longer cue does not speak for itself.
    """
    forms, cues = _forms(), _cues()
    plain = [forms[word] for word in clause]
    i = 0
    while i < len(plain):
        reach = 1
        for rest, kind, strength in cues.get(plain[i], ()):
            size = 1 + len(rest)
            if size < reach or tuple(plain[i + 1 : i + size]) != rest:
                continue
            reach = size
            yield i, size, kind, strength
        i += reach


def _weights(
    clause: Sequence[str], start: int, dated: int, classes: str, verbs: tuple[int, int]
) -> list[tuple[float, float]]:
    """How much each word of a clause counts, by where it stands: as a verb, as a noun."""
    lex = lexicon()
    codes = lex.codes
    later = {codes["relative"], codes["subordinate"], codes["bridge"]}
    verb, after = verbs
    content = _governed(clause, classes, after) if after > verb else []
    told = codes["reporting"] in classes[verb:after] and bool(content) and content[0] < dated
    through = told or _passes_on(clause[verb:after])
    governed = set(content) if through else set()
    weights = []
    aside = _asides(classes)
    level = _SUBJECT
    for i, code in enumerate(classes):
        if i > start and code in later and not through:
            level *= _LATER
        level = 1.0 if i == after else level * _FADE if i > after else level
        if aside[i] or i < start:
            weights.append((_ASIDE, _ASIDE))
        elif verb <= i < after:
            own = _THROUGH if through or i < after - 1 else _PREDICATE
            weights.append((own, own))
        elif i in governed:
            weights.append((_PREDICATE * level, level))
        else:
            weights.append((level * _VERB_ELSEWHERE, level))
    return weights


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


def _passes_on(verbs: Sequence[str]) -> bool:
    """Whether what a predicate governs tells the kind: "announced that …", "ordered the …"."""
    forms, transparent = _forms(), _transparent()
    return any(forms[word] in transparent for word in verbs)


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


@cache
def _transparent() -> frozenset[str]:
    return frozenset(words(table("kinds")["transparent"]["verbs"]))
