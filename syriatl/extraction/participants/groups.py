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
        units = self._units
        inside = {lexicon().codes[name] for name in ("dash", "thing")}
        for item in found:
            body = item.value
            first = item.first + body.skip
            last = first + body.words
            skipped = self._owner_of(first, last)
            if skipped:
                first, body = first + skipped, body._replace(head=body.head - skipped)
                if last - first == 1:
                    continue  # "Haftar's Army"
            if first and units.classes[first - 1] in inside:
                continue  # the rest of a word with a hyphen, or of "Operation Allied Force"
            if body.words == 1 and units.before(first) in ("a", "an"):
                continue  # "a Lima newspaper": one of that town
            owners = (units.owner.get(unit) for unit in range(first, last))
            states = [owner for owner in owners if owner is not None]
            upto = units.words[first : first + body.head]
            kind = body.kind or sorts.kind_of(upto, bool(states))
            name = units.text(first, last)
            one = bodies.singular(name)  # "the 1st and 2nd Battalions"
            state = self._possessor(first)
            if state is not None and not states and kind == "government":
                states, name = [state], units.text(first - 2, last)  # "Peru's Ministry of Defence"
                one = f"{adjective_of(state)} {one}"
            if kind == "country":
                if units.words[last - 1] in known():
                    continue  # "the Republic of Peru"
                if familiar := state_named(name):  # "the Peruvian Republic"
                    self._roster.also(self._roster.world(familiar), [name])
                    continue
            forms = dict.fromkeys((name, units.text(first, last)))
            entry = self._roster.add(one, kind, [form for form in forms if form != one])
            self.starts[units.first[first]] = entry
            self.ends[units.first[last]] = entry
            if entry.home is None and entry.kind != "alliance":
                entry.home = next(iter(states), None)

    def _owner_of(self, first: int, last: int) -> int:
        """How many units the one takes up who only owns a body: "Museveni's Resistance Army"."""
        written, classes = self._units.words, self._units.classes
        owners = (
            i + 1 - first
            for i in range(first + 1, last)
            if written[i] in ("'s", "’s")
            and classes[i - 1] == lexicon().codes["cap"]
            and not written[i - 1].endswith("men")
            and written[i - 1] not in word_set("actors.heads.owners")
        )
        return max(owners, default=0)

    def _possessor(self, unit: int) -> str | None:
        """The country whose name and "'s" stand before a unit."""
        owns = unit > 1 and self._units.words[unit - 1] in ("'s", "’s")
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
            owns = behind[0] in ("'s", "’s")
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
