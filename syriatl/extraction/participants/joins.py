"""Several names of one participant, joined: abbreviations, second names, longer ones, halves."""

from __future__ import annotations

import re

from syriatl.extraction.participants.abbreviations import Abbreviation, abbreviations
from syriatl.extraction.participants.groups import Groups
from syriatl.extraction.participants.known import known, known_adjectives, known_forms
from syriatl.extraction.participants.roster import Entry, Roster
from syriatl.extraction.participants.sorts import is_realm, kind_of_name
from syriatl.extraction.participants.units import Units, heads
from syriatl.knowledge import word_set
from syriatl.model.article import Article
from syriatl.model.folding import fold

# What stands between a name and another one for the same.
_SHORTEST = 3  # letters of an acronym
_OR = ((",", "also", "known", "as"), (",", "or"))


class Joins:
    """Joins the entries of a roster that are one participant's."""

    def __init__(self, article: Article, roster: Roster, units: Units, groups: Groups) -> None:
        """Remember what the names are read from."""
        self._article = article
        self._roster = roster
        self._units = units
        self._groups = groups

    def join(self) -> None:
        """Join all that the article tells to be one."""
        self.abbreviations()
        self.second_names()
        self.longer_names()
        self.initials()
        self.realms()

    def abbreviations(self) -> None:
        """Join short names with the long ones that explain them."""
        for found in abbreviations(self._article):
            short = self._roster.of(found.short)
            entry = self._explained(found, short)
            if entry is None:
                continue
            if short is not None:
                entry = self._roster.join(entry, short)
            self._roster.also(entry, [found.short, *_parts(found.short, entry)])

    def _explained(self, found: Abbreviation, short: Entry | None) -> Entry | None:
        """Whom a short name stands for: its initials tell, else the name right before it."""
        if found.long is None:
            return self._groups.ends.get(found.at) or self._known_before(found.at)
        tokens = self._article.tokens
        first, last = found.long
        name = self._article.text[tokens.starts[first] : tokens.ends[last - 1]]
        kind = kind_of_name(name)
        entry = self._roster.of(name)
        if entry is None and (kind is not None or short is not None):
            entry = self._roster.add(name, kind or (short.kind if short else "organisation"))
        return entry

    def _known_before(self, token: int) -> Entry | None:
        """Whose known name ends right before a token."""
        name = self._units.owner.get(self._units.at(token) - 1)
        if name is None:
            return None
        return self._roster.of(name) or self._roster.world(known()[name])

    def second_names(self) -> None:
        """Join what "also known as" and "or the" join."""
        tokens = self._article.tokens.words
        for start, two in list(self._groups.starts.items()):
            end = start - (tokens[start - 1] == "the")
            before = tuple(tokens[max(end - 4, 0) : end])
            comma = next(
                (end - len(words_) for words_ in _OR if before[-len(words_) :] == words_), 0
            )
            one = (self._groups.ends.get(comma) or self._known_before(comma)) if comma else None
            if one is not None:
                self._roster.join(one, two)

    def longer_names(self) -> None:
        """Join a name with the same behind its state: "Interior Ministry", "Serbian Interior …"."""
        for entry in list(self._roster.entries.values()):
            army = entry.name.removesuffix(" Army")
            forces = self._roster.of(f"{army} Armed Forces") if army != entry.name else None
            if forces is not None and entry.kind == "military-unit":
                self._roster.join(forces, entry)
        tails: dict[str, list[Entry]] = {}
        for entry in self._roster.entries.values():
            first, _, rest = entry.name.partition(" ")
            if " " in rest and entry.kind != "person" and _is_adjective(first):
                tails.setdefault(fold(rest), []).append(entry)
        for tail, longer in tails.items():
            shorter = self._roster.of(tail)
            if shorter is not None and len(longer) == 1 and shorter.kind == longer[0].kind:
                self._roster.join(longer[0], shorter)

    def initials(self) -> None:
        """Join a name with its initials, where they stand in the text and nobody else's are so."""
        written = self._article.tokens.places
        bearers: dict[str, list[Entry]] = {}
        for entry in self._roster.entries.values():
            parts = entry.name.split()
            if len(parts) >= _SHORTEST and entry.kind not in ("person", "country"):
                short = "".join([part[0] for part in parts if not part.islower()])
                if len(short) >= _SHORTEST and short in written:
                    bearers.setdefault(short, []).append(entry)
        for short, entries in bearers.items():
            other = self._roster.of(short)
            if len(entries) > 1 or other is entries[0] or (other is not None and other.world):
                continue
            if other is not None:
                self._roster.join(entries[0], other)
            elif fold(short) not in known_forms():
                self._roster.also(entries[0], [short])

    def realms(self) -> None:
        """A listed republic or the like also goes by the name of its land: "Republic of X"."""
        for entry in list(self._roster.entries.values()):
            form, _, land = entry.name.partition(" of ")
            if entry.listed is not None and land and " " not in form and is_realm(form):
                self._roster.also(entry, [land])

    def shorten(self) -> None:
        """A listed party also goes by its name without the last word: "Khorasan (group)"."""
        generic = word_set("actors.heads.generic")
        written = self._article.tokens.places
        for entry in list(self._roster.entries.values()):
            short, _, last = entry.name.partition(" ")
            if entry.listed is None or last.capitalize() not in generic or short not in written:
                continue
            if not (_is_adjective(short) or short in heads() or self._roster.of(short)):
                self._roster.also(entry, [short])


def _parts(short: str, entry: Entry) -> list[str]:
    """The halves of a name in two halves: "CJTF–OIR", whose second one is an operation's."""
    names = [short, *(name for name in (entry.name, *entry.forms) if name != short)]
    halves = [re.split(r"\s*[-–—]\s*", name) for name in names]
    if len(halves[0]) != 2:
        return []
    return [half for pair in halves if len(pair) == 2 for half in pair]


def _is_adjective(word: str) -> bool:
    """Whether a word before a name only says of what nation or faith it is."""
    return word in known_adjectives() or word.endswith(("ist", "ish", "ic", "ian", "al"))
