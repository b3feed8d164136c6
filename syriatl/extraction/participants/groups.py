"""From places where a body is named to entries: armed groups, units, organisations."""

from __future__ import annotations

from collections.abc import Iterable

from syriatl.extraction.engine import Found
from syriatl.extraction.participants import bodies, sorts
from syriatl.extraction.participants.bodies import Body
from syriatl.extraction.participants.known import adjective_of, known, state_named
from syriatl.extraction.participants.roster import Entry, Roster
from syriatl.extraction.participants.units import Units, lexicon
from syriatl.knowledge import word_set

_NEAR = 6  # words before a name that may say what it is
_POSSESSIVES = ("'s", "’s")
_AND = ("and", "&")


class Groups:
    """The bodies of an article, by the tokens at which their names start and end."""

    def __init__(self, roster: Roster, units: Units) -> None:
        """Start with none."""
        self._roster = roster
        self._units = units
        self.starts: dict[int, Entry] = {}  # first token of a name → whose it is
        self.ends: dict[int, Entry] = {}  # token behind it → whose it is

    def add(self, found: Iterable[Found[Body]]) -> None:
        """Add bodies under their full name."""
        for item in found:
            first = self._beginning(item)
            if first is not None:
                self._add(item, first)

    def _beginning(self, item: Found[Body]) -> int | None:
        """Where a name begins, behind whoever only owns the body; None where it is no name."""
        units, codes = self._units, lexicon().codes
        first, last = _span(item)
        if first and units.classes[first - 1] in (codes["dash"], codes["thing"]):
            return None  # the rest of a word with a hyphen, or of "Operation Allied Force"
        if units.before(first) == "of" and units.words[first] == "Staff":
            return None  # "the Chief of Staff of the Army" is an office
        if last - first == 1:
            # "a Lima newspaper": one of that town
            return None if units.before(first) in ("a", "an") else first
        if units.before(first) in _AND and units.before(first - 1) in word_set(
            "actors.heads.topics"
        ):
            first -= 2  # "the Peace and Security Council", "the Elman Peace and Rights Group"
            first -= units.classes[first - 1 : first] == codes["cap"]
        own = max([first, *(i + 1 for i in range(first + 1, last) if self._is_owner(i - 1))])
        return own if last - own > 1 else None

    def _is_owner(self, unit: int) -> bool:
        """Whether somebody owns what stands behind: "Museveni's Resistance Army"."""
        owner, sign = self._units.words[unit : unit + 2]
        people = owner.endswith("men") or owner in word_set("actors.heads.owners")
        named = self._units.classes[unit] == lexicon().codes["cap"]
        return named and sign in _POSSESSIVES and not people

    def _add(self, item: Found[Body], first: int) -> None:
        """Add the body whose name begins at a unit."""
        units, body = self._units, item.value
        begins, last = _span(item)
        owners = (units.owner.get(unit) for unit in range(first, last))
        states = [owner for owner in owners if owner is not None]
        kind = body.kind or sorts.kind_of(units.words[first : begins + body.head], bool(states))
        name = units.text(first, last)
        if kind == "country" and self._is_known_state(name, last):
            return
        one = bodies.singular(name)  # "the 1st and 2nd Battalions"
        state = self._possessor(first)
        if state is not None and not states and kind == "government":
            states, name = [state], units.text(first - 2, last)  # "Peru's Ministry of Defence"
            one = f"{adjective_of(state)} {one}"
        forms = dict.fromkeys((name, units.text(first, last)))
        entry = self._roster.add(one, kind, [form for form in forms if form != one])
        self.starts[units.first[first]] = entry
        self.ends[units.first[last]] = entry
        if entry.home is None and entry.kind != "alliance":
            entry.home = next(iter(states), None)

    def _is_known_state(self, name: str, last: int) -> bool:
        """Whether a realm is a state that the world knows, which then goes by that name as well."""
        if familiar := state_named(name):  # "the Peruvian Republic"
            self._roster.also(self._roster.world(familiar), [name])
        return familiar is not None or self._units.words[last - 1] in known()

    def _possessor(self, unit: int) -> str | None:
        """The country whose name and "'s" stand before a unit."""
        owns = unit > 1 and self._units.words[unit - 1] in _POSSESSIVES
        owner = self._units.owner.get(unit - 2) if owns else None
        return owner if owner in known() and known()[owner].kind == "country" else None

    def others(self) -> None:
        """The ministries and the like that go by the short name of another state's: "B's MoD"."""
        units = self._units
        states = {lexicon().codes[name] for name in ("country", "demonym")}
        for unit, state in units.owner.items():
            if units.classes[unit] not in states:
                continue
            behind = [*units.words[unit + 1 : unit + 3], "", ""]
            owns = behind[0] in _POSSESSIVES
            short = behind[owns]
            if short.islower() or not short.isalpha() or sum(map(str.isupper, short)) < 2:
                continue
            entry = self._roster.of(short)
            if entry is None or entry.kind != "government" or entry.home in (None, state):
                continue
            if short != entry.name:
                other = self._roster.add(f"{adjective_of(state)} {short}", "government")
                other.home = state
                self._roster.also(other, [units.text(unit, unit + 2 + owns)])

    def arm(self) -> None:
        """Take councils and groups for armed groups where the words before them say that."""
        armed = word_set("actors.state.armed")
        tokens = self._units.tokens.words
        for first, entry in self.starts.items():
            small = entry.kind == "organisation" and not entry.world
            if small and armed & set(tokens[max(first - _NEAR, 0) : first]):
                entry.kind = "armed-group"


def _span(item: Found[Body]) -> tuple[int, int]:
    """The units of a name."""
    first = item.first + item.value.skip
    return first, first + item.value.words
