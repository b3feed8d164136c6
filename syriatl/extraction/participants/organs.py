"""From places where something of a state is named to entries: governments, armies, coalitions."""

from __future__ import annotations

from collections.abc import Iterable

from syriatl.extraction.engine import Found
from syriatl.extraction.participants import states
from syriatl.extraction.participants.known import adjective_of, known
from syriatl.extraction.participants.people import People
from syriatl.extraction.participants.roster import Entry, Roster
from syriatl.extraction.participants.states import Organ
from syriatl.extraction.participants.units import Units
from syriatl.extraction.theatre import states_of_the_place
from syriatl.knowledge import table, word_set, words
from syriatl.model.article import Article


class Organs:
    """What states have, each under one name."""

    def __init__(self, article: Article, roster: Roster, units: Units, people: People) -> None:
        """Start with none."""
        self._article = article
        self._roster = roster
        self._units = units
        self._people = people
        self._organs: list[Entry] = []
        self._rules: dict[str, str] = {}  # the word before "government" → the first such name

    def add(self, found: Iterable[Found[Organ]]) -> None:
        """Add what belongs to a state under a name made from the state's."""
        for item in found:
            organ = item.value
            text = self._units.text(item.first, item.last)
            if organ.person is not None:
                self._led_by_person(item, text)
            elif self._units.before(item.first) != "ethnic":
                self._of_state(organ, self._units.owner[item.first + (organ.state or 0)], text)

    def _of_state(self, organ: Organ, state: str, text: str) -> None:
        sort = organ.sort
        name = f"{adjective_of(state)} {sort}" if sort in ("government", "opposition") else text
        forces = self._roster.of(f"{text.rsplit(' ', 1)[0]} Armed Forces")
        if sort == "army" and forces is not None:
            self._roster.also(forces, [text])
            return
        if sort == "allies":
            name = next((e.name for e in self._organs if (e.sort, e.home) == (sort, state)), text)
        entry = self._roster.add(name, states.kind_of(organ))
        if (same := self._roster.of(text)) is not None:
            entry = self._roster.join(entry, same)
        entry.home, entry.sort = state, sort
        entry.rebels = entry.rebels or organ.rebels
        self._roster.also(entry, [text])
        self._organs.append(entry)

    def _led_by_person(self, item: Found[Organ], text: str) -> None:
        """Under the state of the person who leads it, or, one of several, under its own name."""
        first, last = item.value.person or (0, 0)
        leader = self._units.text(item.first + first, item.first + last)
        person = self._people.of_surname(leader) or self._people.of_surname(_follower(leader))
        if person is None:
            self._of_creed(item, leader)
            return
        home = person.home or self._people.state_of(person)
        if states.kind_of(item.value) == "armed-group":
            entry = self._roster.add(text, "armed-group")
            entry.home, entry.sort, entry.rebels = person.name, item.value.sort, item.value.rebels
            return
        if item.value.sort == "government" and home is not None:
            self._of_state(Organ("government"), home, text)
        else:
            surname = leader.split()[-1] if self._people.of_surname(leader) else _follower(leader)
            name = f"{surname} {self._units.words[item.last - 1]}"
            entry = self._roster.add(self._rules.setdefault(surname, name), "government", [text])
            entry.home = home

    def _of_creed(self, item: Found[Organ], creed: str) -> None:
        """Under the word before "government": "the Republican government", "the Vichy regime"."""
        the = self._units.before(item.first) in ("the", "The")
        if item.value.sort in ("government", "administration") and the and " " not in creed:
            text = self._units.text(item.first, item.last)
            self._roster.add(self._rules.setdefault(creed, text), "government", [text])

    def opposition(self) -> None:
        """Where a state has one opposition, "the rebels" and the like are that."""
        found = {entry.name for entry in self._organs if entry.sort == "opposition"}
        if len(found) == 1 and (entry := self._roster.of(*found)) is not None:
            self._roster.also(entry, words(table("actors")["state"]["unnamed"]))
            self._roster.said |= dict.fromkeys(words(table("actors")["state"]["rebels"]), entry)

    def government(self) -> None:
        """Where the conflict is in one state, "the government" is that state's."""
        places = states_of_the_place(self._article)
        entries = {e.name: e for e in self._organs if e.sort == "government" and e.home in places}
        if len(places) == len(entries) == 1:
            (entry,) = entries.values()
            self._roster.said["government"] = entry
            self._roster.also(entry, words(table("actors")["state"]["loyal"]))

    def army(self) -> None:
        """Where the conflict is in one state, "the army" is that state's."""
        places = states_of_the_place(self._article)
        if len(places) == 1:
            named = filter(None, map(self._roster.of, _armies_of(*places)))
            army = next((entry for entry in named if entry.kind == "military-unit"), None)
            if army:
                self._roster.said["army"] = army

    def coalition(self) -> None:
        """Make all coalitions of states one, which "the coalition" names from then on.

        Where the front matter lists one alliance, "the alliance" names that, else NATO.
        """
        alliances = [entry for entry in self._roster.entries.values() if entry.kind == "alliance"]
        joint = [entry for entry in alliances if _is_joint(entry.name)]
        if not joint and self._speaks_of_coalition():
            joint = [self._roster.add("coalition", "alliance")]
        if joint:
            whole = max(joint, key=lambda entry: len(entry.name))
            for entry in joint:
                whole = self._roster.join(whole, entry)
            self._roster.also(whole, ["coalition", "Coalition", "international coalition"])
        listed = [entry for entry in alliances if entry.listed is not None]
        if not listed and "NATO" in self._units.owner.values():
            listed = [self._roster.world(known()["NATO"])]
        if len(listed) == 1:
            self._roster.said["alliance"] = listed[0]

    def _speaks_of_coalition(self) -> bool:
        """Whether the article speaks of "the coalition" again and again."""
        text = self._article.prose
        return text.count("the coalition") + text.count("The coalition") > 1


def _armies_of(state: str) -> list[str]:
    """What a state's army may be called, the whole of its forces first."""
    folk = adjective_of(state)
    forces = words(table("actors")["state"]["armies"])
    written = (f"{folk} {{}}", f"{{}} of {state}", f"{{}} of the {state}")
    return [form.format(name) for form in written for name in forces]


def _is_joint(name: str) -> bool:
    """Whether a name is that of a coalition of states, not one of a nation's parties."""
    parts = set(name.lower().split())
    return "coalition" in parts and not parts & word_set("actors.state.domestic")


def _follower(word: str) -> str:
    """Whose followers a word in -ist names: "Francoist"."""
    return word.removesuffix("ist")
