"""Names that the world knows, and the one pass that finds names in a text.

A name is found word by word, so time is linear in the text. Letter case matters ("US", not "us";
"The Times", not "The times"), save that of a last word like "group"; accents, dashes and the
article "al-" in all its spellings never do.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from itertools import chain
from typing import NamedTuple

from syriatl.extraction.engine import Memo
from syriatl.knowledge import countries, rows, table, word_set, words
from syriatl.model.folding import fold, plain
from syriatl.model.tokens import Tokens, tokenize

# "The French, the Dutch, the Swiss": words for a people that are their own plural.
_NO_PLURAL = ("ish", "ese", "ss", "nch", "tch", "ois", "asy")
_ONE = (1,)  # the length of a name of one word


class Form(NamedTuple):
    """One way to write a name: whose it is, and whether it is only an adjective of it."""

    name: str
    adjective: bool = False


Hit = tuple[int, int, Form]
"""Where a name stands: its first word, one past its last, and whose it is."""


class Known(NamedTuple):
    """A name that the world knows."""

    name: str
    forms: tuple[str, ...]
    kind: str
    home: str | None  # the state that it belongs to, or that leads it
    adjectives: tuple[str, ...] = ()


@cache
def _keys() -> Memo[str]:
    """Word → the form under which it is compared, letter case kept."""
    given = dict.fromkeys(word_set("actors.particles.article"), "al")
    return Memo(given, lambda word: plain(word).strip() or word)


def keys(written: Iterable[str]) -> tuple[str, ...]:
    """The words of a text as an index compares them."""
    return tuple(map(_keys().__getitem__, written))


class Text(NamedTuple):
    """The words of a text as an index compares them, and where each of them stands."""

    keys: tuple[str, ...]
    places: Mapping[str, Sequence[int]]

    @classmethod
    def of(cls, tokens: Tokens) -> Text:
        """The text that was cut into these: most words are compared as they are written."""
        words_, found = list(tokens.words), dict(tokens.places)
        others: dict[str, list[int]] = defaultdict(list)
        for word, key in zip(found, keys(found), strict=True):
            if word != key:
                others[key] += found[word]
        for key, places in others.items():
            for i in places:
                words_[i] = key
            found[key] = [*found.get(key, ()), *places]
        return cls(tuple(words_), found)


class Index:
    """Finds the names it holds in a text cut into words.

    Args:
        base: an index whose names this one has as well.
    """

    def __init__(self, base: Index | None = None) -> None:
        """Start with the names of `base`, or with none."""
        self._listed: set[str] = set(base._listed) if base else set()  # names as they are written
        self._forms: dict[tuple[str, ...], Form] = dict(base._forms) if base else {}
        self._heads: set[str] = set(base._heads) if base else set()  # first words of names
        # First two words → how many words the names have that begin with them, most first.
        self._lengths: dict[tuple[str, ...], tuple[int, ...]] = dict(base._lengths) if base else {}

    def add(self, forms: Iterable[tuple[str, Form]]) -> None:
        """Add names; a name that is there already keeps its owner."""
        new = [(text, form) for text, form in forms if text not in self._listed]
        self._listed.update(text for text, _ in new)
        tokens = keys(tokenize("\n".join(text for text, _ in new)).words)
        ends = [i for i, key in enumerate(tokens) if key == "\n"]
        for before, end, (_, form) in zip([-1, *ends], [*ends, len(tokens)], new, strict=False):
            name = tokens[before + 1 : end]
            for spelling in _spellings(name):
                self._forms.setdefault(spelling, form)
                self._heads.add(spelling[0])
                lengths = self._lengths.get(spelling[:2], _ONE)
                if len(spelling) not in lengths:
                    lengths = tuple(sorted((*lengths, len(spelling)), reverse=True))
                    self._lengths[spelling[:2]] = lengths

    def find(self, text: Text) -> list[Hit]:
        """Where names stand, in text order; no overlaps, and the longest where several begin."""
        forms, lengths, words_ = self._forms, self._lengths, text.keys
        heads = self._heads & text.places.keys()
        hits: list[Hit] = []
        after = 0
        for i in sorted(chain.from_iterable([text.places[head] for head in heads])):
            if i < after:
                continue
            for length in lengths.get(words_[i : i + 2], _ONE):
                name = words_[i : i + length]
                if name in forms:
                    after = i + len(name)
                    hits.append((i, after, forms[name]))
                    break
        return hits


def _spellings(name: tuple[str, ...]) -> list[tuple[str, ...]]:
    """A name, and the same with its last word in both letter cases where that is a head word."""
    last = name[-1].lower() if len(name) > 1 else ""
    if last in _of_any_case():
        return [name, (*name[:-1], last), (*name[:-1], last.capitalize())]
    return [name] if name else []


@cache
def _of_any_case() -> frozenset[str]:
    return frozenset(words(table("actors")["heads"]["any-case"].lower()))


@cache
def known() -> dict[str, Known]:
    """Every name that the world knows, by its canonical form."""
    entries = {}
    for state in countries.countries():
        plurals = (word + "s" for word in state.adjectives if not word.endswith(_NO_PLURAL))
        adjectives = (*state.adjectives, *plurals)
        entries[state.name] = Known(state.name, state.forms, "country", None, adjectives)
    for name, forms, kind, home in rows(table("actors")["known"]):
        entries[name] = Known(name, words(forms), kind, home or None)
    return entries


@cache
def known_forms() -> dict[str, Known]:
    """Every name and other name, folded, and whose it is."""
    forms: dict[str, Known] = {}
    for entry in known().values():
        for text in (entry.name, *entry.forms):
            forms.setdefault(fold(text), entry)
    return forms


@cache
def known_adjectives() -> dict[str, str]:
    """Word that stands for a country before a noun ("Syrian", "U.S.") → the country."""
    return {
        word: entry.name
        for entry in known().values()
        if entry.kind == "country"
        for word in (*entry.adjectives, *(f for f in entry.forms if f.isupper()))
    }


def adjective_of(state: str) -> str:
    """How a state stands before a noun: Syrian, U.S."""
    if state == "United States":
        return "U.S."
    entry = known().get(state)
    return entry.adjectives[0] if entry and entry.adjectives else state


def state_named(name: str) -> Known | None:
    """The country that goes by an official name: "Libyan Arab Jamahiriya", "Kingdom of Nepal"."""
    first, *middle, last = name.split() if " " in name else (name, name)
    if last in word_set("actors.state.forms") and word_set("actors.state.styles").issuperset(
        middle
    ):
        return known().get(known_adjectives().get(first, ""))
    if first in word_set("actors.state.forms") and middle[:1] == ["of"]:
        return known_forms().get(fold(name.partition(" of ")[2]))
    return None


@cache
def world() -> Index:
    """All that the world knows as one index."""
    index = Index()
    italic = word_set("actors.italic_only")
    index.add(
        (text, form)
        for entry in known().values()
        if entry.name not in italic
        for texts, form in (
            ((entry.name, *entry.forms), Form(entry.name)),
            (entry.adjectives, Form(entry.name, adjective=True)),
        )
        for text in texts
    )
    return index


@cache
def capitals() -> Index:
    """The capitals of the world as an index."""
    index = Index()
    index.add((city, Form(city)) for city in countries.capitals())
    return index
