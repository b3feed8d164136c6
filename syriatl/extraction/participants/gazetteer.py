"""Names that the world knows, and the one pass that finds names in a text.

A name is found word by word, so time is linear in the text. The first word must agree in letter
case ("US", not "us"), the others need not ("Khorasan group"); accents, dashes and the article
"al-" in all its spellings never matter.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from syriatl.knowledge import table, words
from syriatl.model.folding import fold, plain
from syriatl.reading.tokens import tokenize

ARTICLES = frozenset(words("al, Al, el, El, ash, Ash, ad, Ad, an, ar, Ar, as, at, az, Az, ul, ud"))


@dataclass(frozen=True, slots=True)
class Form:
    """One way to write a name: whose it is, and whether it is only an adjective of it."""

    name: str
    adjective: bool = False


@dataclass(frozen=True, slots=True)
class Known:
    """A name that the world knows."""

    name: str
    forms: tuple[str, ...]
    kind: str
    home: str | None  # the state that it belongs to, or that leads it
    adjectives: tuple[str, ...] = ()


class _Keys(dict[str, str]):
    """Word → the form under which it is compared, letter case kept."""

    def __missing__(self, word: str) -> str:
        key = "al" if word in ARTICLES else "-" if word == " – " else plain(word).strip() or word
        self[word] = key
        return key


_KEYS = _Keys()


def keys(written: Sequence[str]) -> list[str]:
    """The words of a text as an index compares them."""
    return list(map(_KEYS.__getitem__, written))


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
                head = tokens[first]
                name = (head, *[word.lower() for word in tokens[first + 1 : i]])
                self._forms.setdefault(name, listed[row][1])
                self._longest[head] = max(self._longest.get(head, 0), len(name))
            if key == "\n":
                first, row = i + 1, row + 1

    def find(self, text: Sequence[str]) -> Iterator[tuple[int, int, Form]]:
        """Where names stand: first word, one past the last, and whose it is; no overlaps.

        Args:
            text: the words of a text, as `keys` makes them.
        """
        forms, longest = self._forms, self._longest
        after = 0
        for i in [i for i, key in enumerate(text) if key in longest]:
            if i < after:
                continue
            rest = [key.lower() for key in text[i + 1 : i + longest[text[i]]]]
            for length in range(len(rest), -1, -1):
                form = forms.get((text[i], *rest[:length]))
                if form is not None:
                    after = i + 1 + length
                    yield i, after, form
                    break


def _rows(text: str) -> Iterator[list[str]]:
    """The lines of a table of words, cut at the bars."""
    for line in text.splitlines():
        if line:
            yield [cell.strip() for cell in line.split("|")]


@cache
def known() -> dict[str, Known]:
    """Every name that the world knows, by its canonical form."""
    countries = table("countries")
    entries = {}
    for text in (countries["present"], countries["past"]):
        for name, forms, people in _rows(text):
            adjectives = words(people)
            plurals = tuple(a + "s" for a in adjectives if a[-1] not in "shey" or a[-2:] == "ce")
            entries[name] = Known(name, words(forms), "country", None, (*adjectives, *plurals))
    for name, forms, kind, home in _rows(table("actors")["known"]):
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


@cache
def world() -> Index:
    """All that the world knows as one index."""
    index = Index()
    index.add(
        (text, form)
        for entry in known().values()
        for texts, form in (
            ((entry.name, *entry.forms), Form(entry.name)),
            (entry.adjectives, Form(entry.name, adjective=True)),
        )
        for text in texts
    )
    return index
