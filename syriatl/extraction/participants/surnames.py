"""Surnames: who bears which, and who is meant where one stands alone."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import cache, lru_cache
from itertools import chain

from syriatl.extraction.participants.persons import lone_parts
from syriatl.extraction.participants.roster import Entry, Roster
from syriatl.extraction.participants.units import Units
from syriatl.knowledge import word_set
from syriatl.model.folding import fold, plain

_KIN_REACH = 3  # words between "his youngest son" and the name, either way round


class Surnames:
    """The persons of an article by their surnames."""

    def __init__(self, roster: Roster, units: Units) -> None:
        """Start with none."""
        self._roster = roster
        self._units = units
        self._bearers: dict[str, list[Entry]] = {}  # those met first come first
        self._full: dict[Entry, list[int]] = {}  # where each is named in full
        self._relatives: set[Entry] = set()

    def add(self, entry: Entry, name: str) -> None:
        """Take a person in."""
        for last in {surname(form) for form in (name, *surname_forms(name))}:
            self._bearers.setdefault(last, []).append(entry)

    def bearers(self, name: str) -> Iterable[Entry]:
        """The persons whose surname a name ends with, those met first first."""
        return self._bearers.get(surname(name), ())

    def everyone(self) -> Iterator[Entry]:
        """All persons, once for each of their surnames."""
        return chain.from_iterable(self._bearers.values())

    def named_in_full(self, entry: Entry, first: int, last: int) -> None:
        """Take note of a place where a person is named with more than the surname."""
        self._full.setdefault(entry, []).append(first)
        written = self._units.words
        near = list(written[max(first - _KIN_REACH, 0) : first])
        if written[last : last + 1] == [","]:
            near += written[last + 1 : last + 1 + _KIN_REACH]
        if not word_set("actors.persons.kinship").isdisjoint(near):
            self._relatives.add(entry)

    def share(self, is_place: Callable[[int], bool]) -> Iterator[str]:
        """Let one person only go by each surname: who is named in full most often.

        A relative of somebody ("his son Karl Weber") comes after all others. A surname that stood
        alone before any of its relatives was named is somebody else's, and given back.

        Args:
            is_place: whether a word of the text is said of a place.
        """
        for name, bearers in list(self._bearers.items()):
            heads = [entry for entry in bearers if entry not in self._relatives]
            if len(bearers) > 1 and heads:
                owner = max(heads, key=lambda e: len(self._full.get(e, ())))
                self._release(entry for entry in bearers if entry is not owner)
                self._roster.also(owner, surname_forms(owner.name))
                self._roster.share(name, bearers)
            elif not heads and (alone := self._alone_before(name, bearers, is_place)):
                self._release(bearers)
                yield alone

    def _release(self, bearers: Iterable[Entry]) -> None:
        """Let persons no longer go by their surnames alone."""
        for entry in bearers:
            self._roster.release(surname_forms(entry.name), entry)

    def _alone_before(
        self, name: str, bearers: Iterable[Entry], is_place: Callable[[int], bool]
    ) -> str | None:
        """A surname as it stands alone before any of its bearers is named in full."""
        first = min(at for entry in bearers for at in self._full.get(entry, (0,)))
        for start, end in lone_parts(self._units):
            if start >= first:
                return None
            text = self._units.text(start, end)
            if surname(text) == name and not is_place(start):
                return text
        return None


@lru_cache(maxsize=8192)  # the same names come again and again
def surname(name: str) -> str:
    """The last part of a name as it is compared: without accents and "al-"."""
    last = fold(name.rsplit(maxsplit=1)[-1])
    article, _, rest = last.partition("-")
    return rest if rest and article in word_set("actors.particles.article") else last


@lru_cache(maxsize=8192)
def given_names(name: str) -> tuple[str, ...]:
    """All parts of a name but the last, without accents."""
    return tuple(plain(name).split()[:-1])


@cache
def _kin() -> frozenset[str]:
    """Parts of a name that go with the last one: "Le Drian", "bin Laden"."""
    return word_set("actors.particles.kin") | word_set("actors.particles.fore")


def surname_forms(name: str) -> list[str]:
    """How a person is called once the full name is known."""
    parts = name.split()
    if len(parts) < 2:
        return []
    last = parts[-1]
    forms = [last]
    if parts[-2] in _kin():
        forms = [" ".join(parts[-2:])] + ([last] if parts[-2][0].isupper() else [])
    inner = enumerate(parts[1:-2], 1)
    noble = next((i for i, part in inner if part in word_set("actors.particles.kin")), 0)
    if noble:  # "de Lattre", of "Jean de Lattre de Tassigny"
        forms += [" ".join(parts[noble:]), " ".join(parts[noble : noble + 2])]
    article, _, rest = last.partition("-")
    if rest and article in word_set("actors.particles.article"):
        forms.append(rest)
    return forms
