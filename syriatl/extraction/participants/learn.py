"""Names that the article itself introduces."""

from __future__ import annotations

import re
from collections.abc import Iterable

from syriatl.extraction.engine import Found, scan
from syriatl.extraction.participants import bodies, persons, states
from syriatl.extraction.participants.abbreviations import Abbreviation, abbreviations
from syriatl.extraction.participants.bodies import Body
from syriatl.extraction.participants.gazetteer import Form, known, known_adjectives
from syriatl.extraction.participants.media import media
from syriatl.extraction.participants.people import People
from syriatl.extraction.participants.roster import Entry, Roster
from syriatl.extraction.participants.states import Organ
from syriatl.extraction.participants.units import Units, cut, heads, lexicon, openers
from syriatl.knowledge import table, words
from syriatl.model.article import Article
from syriatl.model.folding import fold


def learn_names(
    article: Article, roster: Roster, hits: Iterable[tuple[int, int, Form]]
) -> frozenset[int]:
    """Put on the roster everyone whose name the article gives away by its form or a title.

    Args:
        article: what to read.
        roster: whom it lists.
        hits: where names stand that are known already.

    Returns:
        the tokens where a country's name is but a part of a thing's: "Syrian Civil War".
    """
    tokens = article.tokens
    plain = openers(tokens.words, (s.first for s in article.sentences))
    units = cut(tokens, article.text, hits, plain)
    named = persons.mark_names(units)
    people = People(roster, named)
    before, behind, alone = (
        scan(units.words, lexicon(), rules, named.classes)
        for rules in (persons.BEFORE, persons.BEHIND, persons.ALONE)
    )
    people.add([*before, *(item for item in behind if not item.value.bare)])
    people.add_bare([item for item in behind if item.value.bare], alone)
    learner = _Learner(article, roster, units, people)
    for name in media(article):
        roster.add(name, "media")
    learner.bodies(scan(units.words, lexicon(), bodies.RULES, units.classes))
    learner.abbreviations()
    learner.second_names()
    learner.longer_names()
    learner.organs(scan(units.words, lexicon(), states.RULES, units.classes))
    learner.opposition()
    learner.coalition()
    learner.short_names()
    learner.fighters()
    return frozenset(bodies.in_names_of_things(units))


class _Learner:
    """Turns what the rules found into entries."""

    def __init__(self, article: Article, roster: Roster, units: Units, people: People) -> None:
        self._article = article
        self._roster = roster
        self._units = units
        self._people = people
        self._organs: list[Entry] = []
        self._starts: dict[int, Entry] = {}  # first token of a body's name → the body
        self._ends: dict[int, Entry] = {}  # token behind it → the body

    def bodies(self, found: list[Found[Body]]) -> None:
        """Add bodies under their full name."""
        for item in found:
            body = item.value
            first = item.first + body.skip
            last = first + body.words
            if self._units.words[first - 1] in ("-", "–"):
                continue  # the rest of a word with a hyphen
            owners = [self._units.owner.get(unit) for unit in range(first, last)]
            states = [owner for owner in owners if owner is not None]
            name = self._units.text(first, last)
            upto = self._units.words[first : first + body.head]
            kind = body.kind or bodies.kind_of(upto, bool(states))
            entry = self._roster.add(name, kind)
            self._starts[self._units.first[first]] = entry
            self._ends[self._units.first[last]] = entry
            if entry.home is None and entry.kind != "alliance":
                entry.home = next(iter(states), None)

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
            return self._ends.get(found.at) or self._known_before(found.at)
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
        words = self._units.words
        for unit in range(3, len(words)):
            if words[unit - 1] not in ("as", "or", "the") or words[unit][:1].islower():
                continue
            before = unit - 1 - (words[unit - 1] == "the")
            comma = before - (2 if words[before - 2 : before + 1] == ["also", "known", "as"] else 0)
            comma -= 1
            if words[before] not in ("as", "or") or words[comma] != ",":
                continue
            one = self._ends.get(self._units.first[comma]) or self._known_before(
                self._units.first[comma]
            )
            two = self._starts.get(self._units.first[unit])
            if one is not None and two is not None and two.name in self._roster.entries:
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

    def organs(self, found: list[Found[Organ]]) -> None:
        """Add what belongs to a state under a name made from the state's."""
        for item in found:
            organ = item.value
            text = self._units.text(item.first, item.last)
            if organ.person is not None:
                self._led_by_person(item, text)
            elif self._units.words[item.first - 1] != "ethnic":
                self._of_state(organ, self._units.owner[item.first + (organ.state or 0)], text)

    def _of_state(self, organ: Organ, state: str, text: str) -> None:
        sort = organ.sort
        name = f"{_adjective(state)} {sort}" if sort in ("government", "opposition") else text
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
        person = self._people.of_surname(leader)
        if person is None:
            return
        home = person.home or self._people.state_of(person)
        if states.kind_of(item.value) == "armed-group":
            entry = self._roster.add(text, "armed-group")
            entry.home, entry.sort, entry.rebels = person.name, item.value.sort, item.value.rebels
            return
        if item.value.sort == "government" and home is not None:
            self._of_state(Organ("government"), home, text)
        else:
            entry = self._roster.add(
                f"{leader.split()[-1]} {text.rsplit(maxsplit=1)[-1]}", "government"
            )
            self._roster.also(entry, [text])
            entry.home = home

    def opposition(self) -> None:
        """Where a state has one opposition, "the rebels" and the like are that."""
        found = {entry.name for entry in self._organs if entry.sort == "opposition"}
        if len(found) == 1 and (entry := self._roster.of(*found)) is not None:
            self._roster.also(entry, words(table("actors")["state"]["unnamed"]))

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
            self._roster.also(listed[0], ["alliance"])

    def _speaks_of_coalition(self) -> bool:
        """Whether the article speaks of "the coalition" again and again."""
        text = self._article.prose
        return text.count("the coalition") + text.count("The coalition") > 1

    def short_names(self) -> None:
        """A listed party also goes by its name without the last word: "Khorasan (group)"."""
        generic = frozenset(words(table("actors")["heads"]["generic"]))
        written = set(self._article.tokens.words)
        for entry in list(self._roster.entries.values()):
            *first, last = entry.name.split()
            short = " ".join(first)
            known_word = short in known_adjectives() or short in heads() or self._roster.of(short)
            one = entry.listed is not None and len(first) == 1 and last.capitalize() in generic
            if one and not known_word and short in written:
                self._roster.also(entry, [short])

    def fighters(self) -> None:
        """Take councils and groups for armed groups where the words around them say that."""
        armed = frozenset(words(table("actors")["state"]["armed"]))
        tokens = self._article.tokens.words
        for first, entry in self._starts.items():
            if entry.kind == "organisation" and not entry.world:
                around = tokens[max(first - 6, 0) : first]
                if armed & set(around):
                    entry.kind = "armed-group"


def _parts(short: str, entry: Entry) -> list[str]:
    """The halves of a name in two halves: "CJTF–OIR", whose second one is an operation's."""
    names = [short, *(name for name in (entry.name, *entry.forms) if name != short)]
    halves = [re.split(r"\s*[-–—]\s*", name) for name in names]
    if len(halves[0]) != 2:
        return []
    return [half for pair in halves if len(pair) == 2 for half in pair]


def _is_joint(name: str) -> bool:
    """Whether a name is that of a coalition of states, not one of a nation's parties."""
    words = set(name.lower().split())
    return "coalition" in words and not words & {"national", "opposition", "revolutionary"}


def kind_of_name(name: str) -> str | None:
    """The kind that a name's head tells: its last head word before "of", "for" and the like."""
    parts = name.replace("-", " ").split()
    small = next((i for i, word in enumerate(parts) if i and word[0].islower()), len(parts))
    state = any(word in known_adjectives() for word in parts)
    for end in (small, len(parts)):
        for i in range(end - 1, -1, -1):
            if (head := parts[i]) in heads() or (head := head.capitalize()) in heads():
                return bodies.kind_of([*parts[:i], head], state)
    return None


def _is_adjective(word: str) -> bool:
    """Whether a word before a name only says of what nation or faith it is."""
    form = known_adjectives().get(word)
    return form is not None or word.endswith(("ist", "ish"))


def _adjective(state: str) -> str:
    """How a state stands before a noun: Syrian, U.S."""
    if state == "United States":
        return "U.S."
    entry = known().get(state)
    return entry.adjectives[0] if entry and entry.adjectives else state
