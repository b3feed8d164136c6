"""Names that the article itself introduces."""

from __future__ import annotations

from syriatl.extraction.engine import Found, scan
from syriatl.extraction.participants import bodies, persons, states
from syriatl.extraction.participants.abbreviations import abbreviations
from syriatl.extraction.participants.bodies import Body
from syriatl.extraction.participants.gazetteer import Index, known
from syriatl.extraction.participants.people import People
from syriatl.extraction.participants.roster import Entry, Roster
from syriatl.extraction.participants.states import Organ
from syriatl.extraction.participants.units import Units, cut, heads, lexicon, openers
from syriatl.model.article import Article


def learn_names(article: Article, roster: Roster, index: Index) -> None:
    """Put on the roster everyone whose name the article gives away by its form or a title."""
    tokens = article.tokens
    plain = openers(tokens.words, (s.first for s in article.sentences))
    units = cut(tokens, article.text, index.find(tokens.words), plain)
    people = People(roster, units)
    people.add(scan(units.words, lexicon(), persons.RULES, units.classes))
    learner = _Learner(article, roster, units, people)
    learner.bodies(scan(units.words, lexicon(), bodies.RULES, units.classes))
    learner.abbreviations()
    learner.organs(scan(units.words, lexicon(), states.RULES, units.classes))


class _Learner:
    """Turns what the rules found into entries."""

    def __init__(self, article: Article, roster: Roster, units: Units, people: People) -> None:
        self._article = article
        self._roster = roster
        self._units = units
        self._people = people
        self._ends: dict[int, Entry] = {}  # token behind a body's name → the body

    def bodies(self, found: list[Found[Body]]) -> None:
        """Add bodies under their full name."""
        for item in found:
            first = item.first + item.value.skip
            last = first + item.value.words
            name = self._units.text(first, last)
            entry = self._roster.add(name, item.value.kind)
            self._ends[self._units.first[last]] = entry
            if entry.home is None:
                states = (self._units.owner.get(unit) for unit in range(first, last))
                entry.home = next((state for state in states if state), None)

    def abbreviations(self) -> None:
        """Join short names with the long ones before them."""
        tokens = self._article.tokens
        for found in abbreviations(self._article):
            short = self._roster.of(found.short)
            if found.long is None:
                entry = self._ends.get(found.at) or self._known_before(found.at)
                if entry is not None:
                    self._roster.join(entry, found.short)
                continue
            first, last = found.long
            name = self._article.text[tokens.starts[first] : tokens.ends[last - 1]]
            kind = kind_of_name(name)
            entry = self._roster.of(name) or short
            if entry is None and kind is not None:
                entry = self._roster.add(name, kind)
            if entry is not None:
                self._roster.join(entry, found.short)
                self._roster.join(entry, name)
                if kind is not None and not entry.world:
                    entry.kind = kind

    def _known_before(self, token: int) -> Entry | None:
        """Whose known name ends right before a token."""
        unit = self._units.at(token) - 1
        name = self._units.owner.get(unit)
        if name is None:
            return None
        return self._roster.of(name) or self._roster.world(known()[name])

    def organs(self, found: list[Found[Organ]]) -> None:
        """Add what belongs to a state under a name made from the state's."""
        for item in found:
            organ = item.value
            text = self._units.text(item.first, item.last)
            if organ.person is not None:
                self._led_by_person(item, text)
            elif organ.state is not None:
                state = self._units.owner[item.first + organ.state]
                self._of_state(organ, state, text)

    def _of_state(self, organ: Organ, state: str, text: str) -> None:
        sort = organ.sort
        name = f"{_adjective(state)} {sort}" if sort in ("government", "opposition") else text
        entry = self._roster.of(text) or self._roster.add(name, states.kind_of(organ))
        entry.home = entry.home or state
        entry.sort = sort
        self._roster.also(entry, [text])

    def _led_by_person(self, item: Found[Organ], text: str) -> None:
        """Under the state of the person who leads it, or, one of several, under its own name."""
        first, last = item.value.person or (0, 0)
        leader = self._units.text(item.first + first, item.first + last)
        person = self._people.of_surname(leader)
        home = person.home if person else None
        if item.value.sort == "government" and home is not None:
            self._of_state(Organ("government"), home, text)
        elif person is not None:
            name = f"{leader.split()[-1]} {text.rsplit(maxsplit=1)[-1]}"
            entry = self._roster.add(name, "government", [text])
            entry.home = home


def kind_of_name(name: str) -> str | None:
    """The kind that the head of a name tells: the last head word before "of", "for" and the like."""
    parts = name.replace("-", " ").split()
    small = next((i for i, word in enumerate(parts) if i and word[0].islower()), len(parts))
    for end in (small, len(parts)):
        for i in range(end - 1, -1, -1):
            if parts[i] in heads():
                return bodies.kind_of(parts[: i + 1], state=end < len(parts))
    return None


def _adjective(state: str) -> str:
    """How a state stands before a noun: Syrian, U.S."""
    if state == "United States":
        return "U.S."
    entry = known().get(state)
    return entry.adjectives[0] if entry and entry.adjectives else state
