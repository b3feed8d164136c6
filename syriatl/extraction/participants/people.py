"""From places where persons are named to persons: one entry each, under the fullest name."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from functools import cache

from syriatl.extraction.engine import Found
from syriatl.extraction.participants.bearings import Bearing, key
from syriatl.extraction.participants.nicknames import second_names
from syriatl.extraction.participants.persons import Person, before_office, lone_parts
from syriatl.extraction.participants.roster import Entry, Roster
from syriatl.extraction.participants.surnames import Surnames, given_names, surname, surname_forms
from syriatl.extraction.participants.units import Units, lexicon
from syriatl.knowledge import countries, word_set
from syriatl.model.folding import fold

_ARTICLES = ("the", "a", "an")
_REACH = 10  # words before an office that may belong to its title
_OFTEN = 2  # times: one word alone, once, may be anything


@cache
def _of_things() -> frozenset[str]:
    """What stands before a name that is a ship's, an operation's or the rest of another one."""
    return frozenset(lexicon().codes[name] for name in ("ship", "vessel", "thing", "dash"))


class People:
    """The persons of an article, found again by their surnames."""

    def __init__(self, roster: Roster, units: Units, bearings: Mapping[str, Bearing]) -> None:
        """Start with none."""
        self._roster = roster
        self._units = units
        self._bearings = bearings
        self._surnames = Surnames(roster, units)
        self._given = set(word_set("actors.persons.given") | word_set("actors.persons.family"))
        self._second = {units.text(*two): units.text(*one) for one, two in second_names(units)}

    def add(self, found: Iterable[Found[Person]]) -> None:
        """Full names first, so that a surname finds its person wherever it stands."""
        named = [(item.value, span) for item in found for span in item.value.names]
        whole = [(person, span) for person, span in named if span[1] - span[0] > 1]
        single = [(person, span) for person, span in named if span[1] - span[0] == 1]
        for person, span in [*whole, *single]:
            role = self._title(person)
            if not self._is_none(person, role, *span):
                self._add(person, role, *span)

    def _is_none(self, person: Person, role: tuple[int, int] | None, first: int, last: int) -> bool:
        """Whether a name is no person's after all."""
        if role is None and person.seat is None and self._is_other(first, last):
            return True
        single = last - first == 1
        post = single and role is not None and self._is_post(role[0])
        return post or self._roster.is_fellow(self._units.text(first, last))

    def _add(self, person: Person, role: tuple[int, int] | None, first: int, last: int) -> None:
        """One place where a person is named."""
        name = self._units.text(first, last)
        royal = self._units.before(first) in word_set("actors.persons.royal")
        crowned = royal and last - first == 1
        full = self._units.text(first - 1, last) if crowned else name
        known = self._second.get(name, name)
        entry = self._same(known) or self._new(known)
        if entry is None:
            return
        if full != name and entry.name == name:
            self._roster.rename(entry, full)
        if len(name) > len(entry.name) and fold(entry.name.split()[0]) in fold(name):
            self._roster.rename(entry, name)
        self._roster.also(entry, [name])
        self._describe(entry, person, role)
        if last - first > 1:
            self._surnames.named_in_full(entry, first, last)

    def _title(self, person: Person) -> tuple[int, int] | None:
        """The words of a title with those before its office."""
        if person.role is None or person.whole:
            return person.role
        first, last = person.role
        found = (
            lexicon()
            .pattern(before_office())
            .search(self._units.classes, max(first - _REACH, 0), first)
        )
        return (found.start() if found else first, last)

    def _is_post(self, unit: int) -> bool:
        """Whether "the" stands before a title: "the Supreme Commander Europe" is no person."""
        words_ = self._units.words
        while unit > 0 and words_[unit - 1][:1].isupper() and words_[unit - 1] != "The":
            unit -= 1
        return unit > 0 and words_[unit - 1].lower() == "the"

    def _is_other(self, first: int, last: int) -> bool:
        """Whether a name without a title is that of a place or group, here or by its bearing."""
        bearing = self._bearings.get(key(self._units, first, last))
        other = bearing is not None and bearing.thing > bearing.person
        return other or self._in_a_place(first) or self._names_other(first, last)

    def _names_other(self, first: int, last: int) -> bool:
        """Whether the words of a name are those of a place's or a people's: "Cedar Creek"."""
        opening, end = self._units.words[first], self._units.words[last - 1]
        return (
            opening in word_set("actors.places.first")
            or end in word_set("places.landform")
            or end.removesuffix("s") in word_set("clauses.who.peoples")
            or self._units.text(first, last) in countries.capitals()
        )

    def _in_a_place(self, unit: int) -> bool:
        """Whether "in", "near" or the like stand before a word."""
        return unit > 0 and self._units.words[unit - 1] in word_set("actors.places.before")

    def add_bare(self, bare: Iterable[Found[Person]]) -> None:
        """Names with nothing beside them that says whose they are.

        A given name tells a person, what is said of it does, and that its last part also stands
        alone. Whatever stands behind "in" or "near" anywhere is a place.
        """
        singles: set[str] = set()
        places: set[str] = set()
        for first, last in self._lone():
            name = surname(self._units.text(first, last))
            (places if self._in_a_place(first) else singles).add(name)
        self._given.update(entry.name.split()[0] for entry in self._titled())
        self.add(item for item in bare if self._is_person(item, singles - places))

    def name_again(self) -> None:
        """Let persons go by their second names."""
        for two, one in self._second.items():
            if (entry := self._same(one)) is not None:
                self._roster.also(entry, [two])

    def add_lone(self) -> None:
        """Names of one word of which the article says what is said of persons only."""
        for name, bearing in self._bearings.items():
            if " " in name or bearing.thing or not _is_persons(name, bearing):
                continue
            if self.of_surname(name) is None and self._roster.of(name) is None:
                self._new(self._units.text(*bearing.spans[0]))

    def by_first_parts(self) -> None:
        """Let persons go by the first part of their names where the article calls them so.

        "Mao Zedong … Mao … Mao": it stands alone, the last part never does, and nobody else's name
        begins with it.
        """
        alone = Counter(self._units.text(*place) for place in self._lone())
        whole = dict.fromkeys(e for e in self._surnames.everyone() if " " in e.name)
        parts = [entry.name.split() for entry in whole]
        begun = Counter(part[0] for part in parts)
        for entry, part in zip(whole, parts, strict=True):
            unique = begun[part[0]] == 1 and part[0] not in word_set("actors.persons.given")
            if unique and alone[part[0]] >= _OFTEN and not alone[part[-1]]:
                short = self._roster.of(part[0])
                if short is not None and short.kind == "person":
                    self._roster.join(entry, short)
                self._roster.also(entry, [part[0]])

    def _lone(self) -> Iterator[tuple[int, int]]:
        """Single parts of names that stand alone, no word of a name right before them."""
        inside = {lexicon().codes[name] for name in ("cap", "dash")}
        for first, last in lone_parts(self._units):
            if first == 0 or self._units.classes[first - 1] not in inside:
                yield first, last

    def _titled(self) -> Iterator[Entry]:
        """Persons whom the article calls by a title and a name of two parts or more."""
        for entry in self._surnames.everyone():
            if entry.role is not None and " " in entry.name:
                yield entry

    def _is_person(self, item: Found[Person], singles: set[str]) -> bool:
        """Whether a bare name can be that of a person not yet met."""
        name = self._units.text(item.first, item.last)
        known_as_other = self.of_surname(name) is not None and self._same(name) is None
        bearing = self._bearings.get(key(self._units, item.first, item.last), Bearing())
        initials = name[1:2] == "."
        inner = name.split()[:-1]
        noble = not word_set("actors.particles.noble").isdisjoint(inner)
        given = initials or noble or not self._given.isdisjoint(inner)
        return (
            (surname(name) in singles or bearing.person > 0 or given)
            and (given or not known_as_other)
            and not (item.first and self._units.classes[item.first - 1] in _of_things())
        )

    def of_surname(self, name: str) -> Entry | None:
        """The person whose surname this name ends with."""
        return next(iter(self._surnames.bearers(name)), None)

    def state_of(self, person: Entry) -> str | None:
        """The first one known whom the title names: "Syrian President"."""
        if person.role is None:
            return None
        first = self._units.at(person.token)
        last = self._units.at(person.token + len(person.role.split()))
        owners = (self._units.owner.get(unit) for unit in range(first, max(last, first + 1)))
        return next((owner for owner in owners if owner), None)

    def _new(self, name: str) -> Entry | None:
        if self._roster.of(name) is not None:
            return None
        forms = [form for form in surname_forms(name) if not self._roster.is_fellow(form)]
        entry = self._roster.add(name, "person", forms)
        self._surnames.add(entry, name)
        return entry

    def share_surnames(self) -> None:
        """Give each surname to him who is meant by it alone, a new person if need be."""
        for alone in self._surnames.share(self._in_a_place):
            self._new(alone)

    def _same(self, name: str) -> Entry | None:
        """The person of that surname whose given names do not speak against it."""
        given = given_names(name)
        for entry in self._surnames.bearers(name):
            other = given_names(entry.name)
            if not given or not other or given[0][:3] == other[0][:3]:
                return entry
            if any(len(part.strip(".")) > 1 for part in set(given).intersection(other)):
                return entry
        return None

    def _describe(self, entry: Entry, person: Person, role: tuple[int, int] | None) -> None:
        """Keep the first title that the article gives, sooner one that names a state."""
        if role is not None and (entry.role is None or self._tells_more(role, entry)):
            first, last = self._trimmed(*role)
            entry.role = self._units.text(first, last)
            entry.civil = person.civil
            entry.token = self._units.first[first]
            entry.state = self.state_of(entry)
            around = self._units.words[max(first - 1, 0) : first + 1]
            entry.theirs = not {"its", "their"}.isdisjoint(map(str.lower, around))
        if person.civil and entry.role is None:
            entry.civil = True
        if entry.home is None and person.seat is not None:
            entry.home = self._units.owner.get(person.seat)

    def _trimmed(self, first: int, last: int) -> tuple[int, int]:
        """A title without the article before it and the rank behind an office, but not cut."""
        codes = lexicon().codes
        classes = self._units.classes
        offices = {codes[name] for name in ("office", "coffice", "civil", "ccivil")}
        if classes[last - 1] == codes["demonym"]:  # "spokesman for the Russian President"
            while classes[last : last + 1] and classes[last] in offices:
                last += 1
        end = last
        while end > first and classes[end - 1] in (codes["short"], codes["stop"]):
            end -= 1
        ranked = end > first and classes[end - 1] in offices
        articled = self._units.words[first].lower() in _ARTICLES and last - first > 1
        return first + articled, end if ranked else last

    def _tells_more(self, role: tuple[int, int], entry: Entry) -> bool:
        """Whether a title names a state or body where the one before did not."""
        owned = any(unit in self._units.owner for unit in range(*role))
        return owned and self.state_of(entry) is None


def _is_persons(name: str, bearing: Bearing) -> bool:
    """Whether one word is a person's name by what is said of it all over the article."""
    if bearing.forces or not bearing.inside:
        return False
    many = bearing.members or bearing.body or name.endswith("s")
    wills = bearing.wills and not (many or name in countries.capitals())
    return bool(wills or (bearing.person and bearing.person + bearing.acts > 1))
