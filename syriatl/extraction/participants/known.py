"""Names that the world knows, and the one pass that finds names in a text.

A name is found word by word, so time is linear in the text. Letter case matters ("US", not "us";
"The Times", not "The times"), save that of a last word like "group"; accents, dashes and the
article "al-" in all its spellings never do.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from typing import NamedTuple

from syriatl.extraction.engine import Memo
from syriatl.knowledge import countries, rows, table, word_set, words
from syriatl.model.folding import fold, plain
from syriatl.model.tokens import tokenize

# "The French, the Dutch, the Swiss": words for a people that are their own plural.
_NO_PLURAL = ("ish", "ese", "ss", "nch", "tch", "ois", "asy")


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


def keys(written: Sequence[str]) -> list[str]:
    """The words of a text as an index compares them."""
    return list(map(_keys().__getitem__, written))


class Index:
    """Finds the names it holds in a text cut into words.

    Args:
        base: an index whose names this one has as well.
    """

    def __init__(self, base: Index | None = None) -> None:
        """Start with the names of `base`, or with none."""
        self._forms: dict[tuple[str, ...], Form] = dict(base._forms) if base else {}
        # First word → how many words the longest name has that begins with it.
        self._longest: dict[str, int] = dict(base._longest) if base else {}

    def add(self, forms: Iterable[tuple[str, Form]]) -> None:
        """Add names; a name that is there already keeps its owner."""
        listed = list(forms)
        tokens = keys(tokenize("\n".join(text for text, _ in listed)).words)
        first, row = 0, 0
        for i, key in enumerate([*tokens, "\n"]):
            if key == "\n" and i > first:
                *start, last = tokens[first:i]
                for end in (last, *_cases(last)) if start else (last,):
                    self._forms.setdefault((*start, end), listed[row][1])
                head = tokens[first]
                self._longest[head] = max(self._longest.get(head, 0), i - first)
            if key == "\n":
                first, row = i + 1, row + 1

    def find(self, written: Sequence[str]) -> Iterator[Hit]:
        """Where names stand: first word, one past the last, and whose it is; no overlaps.

        Args:
            written: the words of a text.
        """
        forms, longest, key = self._forms, self._longest, _keys().__getitem__
        reach = {word: longest[head] for word in set(written) if (head := key(word)) in longest}
        after = 0
        for i, word in enumerate(written):
            if word in reach and i >= after:
                text = tuple(map(key, written[i : i + reach[word]]))
                while text:
                    form = forms.get(text)
                    if form is not None:
                        after = i + len(text)
                        yield i, after, form
                        break
                    text = text[:-1]


@cache
def _of_any_case() -> frozenset[str]:
    return frozenset(words(table("actors")["heads"]["any-case"].lower()))


def _cases(word: str) -> tuple[str, ...]:
    """A head word in both letter cases."""
    return (word.lower(), word.capitalize()) if word.lower() in _of_any_case() else ()


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
