"""Everyone met so far, each under one canonical name with all the forms it goes by."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from syriatl.extraction.participants.gazetteer import Known, known_forms
from syriatl.extraction.participants.infobox import Listed
from syriatl.model.folding import fold


@dataclass(slots=True)
class Entry:
    """A participant in the making."""

    name: str
    kind: str
    forms: dict[str, None] = field(default_factory=dict)  # other names, in the order met
    adjectives: tuple[str, ...] = ()
    home: str | None = None  # the state or party that it belongs to
    role: str | None = None
    listed: Listed | None = None
    civil: bool = False  # a person who does not speak or act for a state
    sort: str | None = None  # which part of its state it is
    token: int = -1  # where its form was first read
    world: bool = False  # known the world over


class Roster:
    """The participants of one article; a form belongs to whoever had it first."""

    def __init__(self) -> None:
        """Start empty."""
        self.entries: dict[str, Entry] = {}
        self._owner: dict[str, Entry] = {}

    def of(self, form: str) -> Entry | None:
        """Whose name this is."""
        return self._owner.get(fold(form))

    def add(self, name: str, kind: str, forms: Iterable[str] = ()) -> Entry:
        """The participant of that name, a new one where no one has it yet."""
        entry = self.of(name)
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

    def join(self, entry: Entry, form: str) -> None:
        """Give a form to a participant, with all the names of whoever had it."""
        other = self.of(form)
        if other is None or other is entry:
            self.also(entry, [form])
        elif other.listed is None and not other.world:
            del self.entries[other.name]
            for text in (other.name, *other.forms):
                self._owner[fold(text)] = entry
                entry.forms.setdefault(text)

    def rename(self, entry: Entry, name: str) -> None:
        """Make another form the canonical one."""
        del self.entries[entry.name]
        entry.forms = {form: None for form in (entry.name, *entry.forms) if form != name}
        entry.name = name
        self.entries[name] = entry
        self._owner[fold(name)] = entry

    def world(self, known: Known) -> Entry:
        """The participant for a name that the world knows."""
        entry = self.of(known.name)
        if entry is None or not entry.world:
            entry = self.add(known.name, known.kind, known.forms)
            entry.adjectives = known.adjectives
            entry.home = entry.home or known.home
            entry.world = True
        return entry

    def listed(self, party: Listed, kind: str) -> Entry:
        """The participant that the front matter lists, its best known names included."""
        familiar = known_forms().get(fold(party.name))
        if familiar is not None and familiar.name not in self.entries:
            entry = self.world(familiar)
        else:
            entry = self.of(party.name) or self.add(party.name, kind)
        if entry.listed is None:
            entry.listed = party
        return entry
