"""Everyone met so far, each under one canonical name with all the forms it goes by."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from syriatl.extraction.participants.infobox import Listed
from syriatl.extraction.participants.known import Known, known_forms, state_named
from syriatl.model.folding import fold as _fold

_PLURAL = re.compile(r"[^\W\d_]{3,}[^\Ws]s")  # a name that is one plural: "Houthis"
fold = lru_cache(maxsize=8192)(_fold)  # the same names come again and again


class Entry:
    """A participant in the making."""

    adjectives: tuple[str, ...] = ()
    home: str | None = None  # the state or party that it belongs to
    role: str | None = None
    listed: Listed | None = None
    civil: bool = False  # a person who does not speak or act for a state
    theirs: bool = False  # a person's title stands behind "its" or "their"
    rebels: bool = False  # called rebels by the article
    state: str | None = None  # whom a person's title names
    sort: str | None = None  # which part of its state it is
    token: int = -1  # where the title of a person begins
    world: bool = False  # known the world over
    guessed: bool = False  # nothing in the name tells its kind

    def __init__(self, name: str, kind: str) -> None:
        """Begin with a name; what else is known is filled in as it is met."""
        self.name = name
        self.kind = kind
        self.forms: dict[str, None] = {}  # other names, in the order met

    def goes_by(self, form: str) -> bool:
        """Whether this is one of its names as they are written."""
        return form == self.name or form in self.forms


class Roster:
    """The participants of one article; a form belongs to whoever had it first."""

    def __init__(self) -> None:
        """Start empty."""
        self.entries: dict[str, Entry] = {}
        self._owner: dict[str, Entry] = {}
        self.said: dict[str, Entry] = {}  # word → whom it names behind "the": "the rebels"
        self.bearers: dict[str, str] = {}  # person → the surname that others bear too
        self.fellows: dict[str, Entry] = {}  # word for one of a group → the group

    def of(self, form: str) -> Entry | None:
        """Whose name this is."""
        return self._owner.get(fold(form))

    def add(self, name: str, kind: str, forms: Iterable[str] = ()) -> Entry:
        """The participant of that name, a new one where no one has it yet."""
        entry = self.of(name)
        if entry is None and (familiar := known_forms().get(fold(name))):
            entry = self.world(familiar)
        if entry is None:
            entry = Entry(name, kind)
            self.entries[name] = entry
            self._owner[fold(name)] = entry
        self.also(entry, forms)
        return entry

    def also(self, entry: Entry, forms: Iterable[str]) -> None:
        """Give a participant more names; those of others stay theirs."""
        for form in forms:
            if self._owner.setdefault(fold(form), entry) is entry and form != entry.name:
                entry.forms.setdefault(form)

    def join(self, one: Entry, two: Entry) -> Entry:
        """Make two entries one; the front matter's name stays, else the first one's.

        Two that the front matter lists, or the world knows, each on its own, stay two.
        """
        # Either may have been joined to another one before.
        one, two = (self._owner.get(fold(entry.name), entry) for entry in (one, two))
        if one is two or (_fixed(one) and _fixed(two)):
            return one
        kept, gone = (two, one) if _fixed(two) else (one, two)
        del self.entries[gone.name]
        self.said.update({word: kept for word, entry in self.said.items() if entry is gone})
        for text in (gone.name, *gone.forms):
            self._owner[fold(text)] = kept
            if text != kept.name:
                kept.forms.setdefault(text)
        if kept.guessed:
            # A council or group that the front matter lists as a party is an armed group.
            kept.kind = "armed-group" if gone.kind in ("organisation", "media") else gone.kind
        kept.home = kept.home or gone.home
        kept.role = kept.role or gone.role
        return kept

    def release(self, forms: Iterable[str], entry: Entry) -> None:
        """Take names from a participant that belong to somebody else as well."""
        for form in forms:
            if self._owner.get(fold(form)) is entry and form != entry.name:
                entry.forms.pop(form, None)
                del self._owner[fold(form)]

    def share(self, surname: str, bearers: Iterable[Entry]) -> None:
        """Remember who bears a surname besides him who goes by it."""
        self.bearers.update((entry.name, surname) for entry in bearers)

    def rename(self, entry: Entry, name: str) -> None:
        """Make a fuller form the canonical one, unless someone else goes by it."""
        if self._owner.setdefault(fold(name), entry) is entry and name not in self.entries:
            del self.entries[entry.name]
            entry.forms = {form: None for form in (entry.name, *entry.forms) if form != name}
            entry.name = name
            self.entries[name] = entry

    def world(self, known: Known) -> Entry:
        """The participant for a name that the world knows."""
        entry = self.entries.get(known.name)
        if entry is None or not entry.world:
            entry = Entry(known.name, known.kind)
            entry.adjectives, entry.home, entry.world = known.adjectives, known.home, True
            self.entries[known.name] = entry
            self._owner.setdefault(fold(known.name), entry)
            self.also(entry, known.forms)
        return entry

    def listed(self, party: Listed, kind: str | None) -> Entry:
        """The participant that the front matter lists, its best known names included."""
        familiar = known_forms().get(fold(party.name)) or state_named(party.name)
        if familiar is not None and familiar.name not in self.entries:
            entry = self.world(familiar)
        else:
            entry = self.of(party.name) or self.add(party.name, kind or "armed-group")
            entry.guessed = kind is None
        self.also(entry, [party.name])
        if entry.listed is None:
            entry.listed = party
        if not entry.adjectives and _PLURAL.fullmatch(entry.name):
            self.fellows[entry.name[:-1]] = entry
        return entry

    def is_fellow(self, form: str) -> bool:
        """Whether a word is for one of a group, and so no person's name: "Houthi"."""
        return form in self.fellows

    def name_fellows(self) -> None:
        """Let groups go by the word for one of them, as nations do: "Houthi forces"."""
        for fellow, entry in self.fellows.items():
            entry.adjectives = (fellow,)


def _fixed(entry: Entry) -> bool:
    """Whether a name is not the article's to change."""
    return entry.world or entry.listed is not None
