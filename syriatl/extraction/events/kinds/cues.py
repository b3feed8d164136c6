"""The cue words of the kinds of events: which a clause has, whatever their form.

The words stand in `kinds.toml`, in their plain form; "launched" and "launches" meet "launch".
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from itertools import chain, compress, count, pairwise

from syriatl.extraction.engine import Memo
from syriatl.extraction.events.grammar.lexicon import BRIDGE, PREPOSITION, lexicon
from syriatl.knowledge import table, words
from syriatl.model.facts import VALUES

STRENGTHS = ("verbs", "nouns", "hints")
_FORCE = ("attack", "battle", "airstrike")  # those first that need the least to be meant
_VERBS = ("aspects", "transparent", "violent", "vowing", "neutral")  # in [heads]
_LEADING = frozenset((PREPOSITION, BRIDGE))  # to a date: "on", "since"
_NUMBER = "#"  # how cues write any number, and the sign of money before one
_CURRENCY = ("$", "€", "£", "¥")
_HISSING = ("s", "x", "z", "ch", "sh", "o")  # "-es" follows them

Votes = list[tuple[str, str]]
"""The kinds that a cue speaks for, each with the list that it stands in."""
Met = tuple[int, int, Votes]
"""A cue in a clause: where, how many words, what it speaks for."""


class Forms(Memo[str]):
    """Word as written → its plain form, which is a word of some entries if it can be one."""

    def __init__(self, entries: Iterable[str]) -> None:
        """Take the entries, of one word or several."""
        irregular = {base: words(text) for base, text in table("forms").items()}
        forms = {base: base for base in irregular}
        forms |= {form: base for base, listed in irregular.items() for form in listed}
        super().__init__(forms, self._plain_form)
        cues = [_split(entry) for entry in entries]
        # Cues of one word first: "be signed" must not hide that "signed" is a form of "sign".
        several = {word for cue in cues for word in cue}
        # And "be handed over" must not hide that "handed" is a form of "hand".
        inflected = {w for w in several if w.endswith("ed") and not several.isdisjoint(_stems(w))}
        self._plain = (
            frozenset(cue[0] for cue in cues if len(cue) == 1),
            frozenset(several - inflected),
        )

    def _plain_form(self, word: str) -> str:
        low = word.lower()
        if word[:1].isdigit() or word in _CURRENCY:
            return _NUMBER
        if low in self.given:
            return self.given[low]
        found = (w for listed in self._plain for w in _plainer(low) if w in listed)
        return next(found, low)


def _plainer(word: str) -> Iterator[str]:
    """What a word can be a plural, past or -ing form of, itself first."""
    yield word
    for ending in ("s", "es", "d", "ed", "ing"):
        if word.endswith(ending) and len(word) > len(ending) + 1:
            stem = word[: -len(ending)]
            if ending != "es" or stem.endswith(_HISSING):  # "planes" are no plans
                yield stem
            if ending == "ing":
                yield stem + "e"
            if len(ending) > 1 and stem[-1:] == stem[-2:-1]:
                yield stem[:-1]  # "shipped"
            if ending in ("es", "ed") and stem.endswith("i"):
                yield stem[:-1] + "y"


def _stems(word: str) -> list[str]:
    """What a word can be a form of, without itself."""
    return [*_plainer(word)][1:]


@cache
def _forms() -> Forms:
    heads = table("kinds")["heads"]
    verbs = (word for name in _VERBS for word in words(heads[name]))
    return Forms(chain((entry for _, _, entry in _listed()), verbs))


def _listed() -> Iterator[tuple[str, str, str]]:
    """Each kind, list and entry; the hints of any use of force are hints of all three."""
    data = table("kinds")
    for kind in VALUES["kind"]:
        for strength in STRENGTHS:
            for entry in words(data[kind].get(strength, "")):
                yield kind, strength, entry
        if kind in _FORCE:
            yield from ((kind, "hints", entry) for entry in words(data["force"]["hints"]))


def _split(entry: str) -> list[str]:
    """A cue as the tokens that the text would have."""
    return entry.replace("-", " - ").split()


@cache
def _cues() -> dict[str, Votes]:
    """Each cue, in plain form → what it speaks for."""
    cues: dict[str, Votes] = {}
    for kind, strength, entry in _listed():
        cues.setdefault(" ".join(map(plain, _split(entry))), []).append((kind, strength))
    return cues


@cache
def _begin() -> dict[str, dict[str, list[int]]]:
    """First word of each cue → what follows it in some → how many words these cues have.

    Behind "" stands how many those have that nothing follows: one, or there are none.
    """
    begin: dict[str, dict[str, list[int]]] = {}
    for cue in sorted(_cues(), key=lambda cue: -cue.count(" ")):
        first, *rest = cue.split()
        seconds = begin.setdefault(first, {"": []})
        if rest:
            seconds.setdefault(rest[0], []).append(1 + len(rest))
        else:
            for sizes in seconds.values():
                sizes.append(1)
    return begin


def plain(word: str) -> str:
    """The plain form of a word: "launch" for "launched"."""
    return _forms()[word]


def meet(clause: Sequence[str]) -> list[Met]:
    """Every cue in a clause; a part of a longer cue does not speak for itself.

    A date within does not part a cue: "called [on 3 May] for a ceasefire".
    """
    cues, begin = _cues(), _begin()
    places = _undated(clause)
    forms = _forms()
    said = [*map(forms.__getitem__, map(clause.__getitem__, places)), ""]
    met: list[Met] = []
    after = 0
    for at in compress(count(), map(begin.__contains__, said)):  # most words begin no cue
        if at < after:
            continue
        seconds = begin[said[at]]
        for size in seconds.get(said[at + 1], seconds[""]):
            votes = cues.get(said[at] if size == 1 else " ".join(said[at : at + size]))
            if votes and at + size < len(said):
                after = at + size
                met.append((places[at], places[after - 1] + 1 - places[at], votes))
                break
    return met


def _undated(clause: Sequence[str]) -> Sequence[int]:
    """The words of a clause without its dates, which stand empty, and what leads up to them."""
    if "" not in clause:
        return range(len(clause))
    said = enumerate(pairwise((*clause, ".")))
    return [i for i, (word, after) in said if word and (after or lexicon()[word] not in _LEADING)]


def leaning(text: Iterable[str]) -> tuple[str, ...]:
    """The kinds in the order in which an article leans to them where a clause leaves it open.

    Whether "attacked" and "killed" tell of an air strike, a battle or a bombing depends on what
    the article is about: on how often its words name each of the three.
    """
    force = _force()
    named = dict.fromkeys((*_FORCE, *VALUES["kind"]), 0)
    for word, times in Counter(filter(force.__contains__, text)).items():
        for kind in force[word]:
            named[kind] += times
    return tuple(sorted(named, key=lambda kind: -named[kind]))


@cache
def _force() -> dict[str, list[str]]:
    """Form of a word that names a use of force → the kinds that it stands for."""
    force: dict[str, list[str]] = {}
    for cue, votes in _cues().items():
        for kind, strength in votes:
            if kind in _FORCE and strength != "hints" and " " not in cue:
                for ending in ("", "s", "ed"):
                    force.setdefault(cue + ending, []).append(kind)
    return force
