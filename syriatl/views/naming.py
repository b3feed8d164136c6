"""Names of actors that fit into a table."""

from __future__ import annotations

from functools import cached_property

from syriatl.model.facts import Chronicle, Participant
from syriatl.views.theme import side_styles

_ROOMY = 28  # characters that a single name may take in a table
_LONG = 10  # characters: a shorter name needs no abbreviation


class Look:
    """How the names of one chronicle are shown: short, and its sides in colours."""

    def __init__(self, chronicle: Chronicle, most: int | None = None) -> None:
        """`most`: so many actors of an event are named, the others counted; None: all."""
        self.chronicle = chronicle
        self.most = most

    @cached_property
    def shorts(self) -> dict[str, str]:
        """Canonical name → short name, where no two actors would share it."""
        bearers: dict[str, list[str]] = {}
        for actor in self.chronicle.participants:
            bearers.setdefault(_short(actor), []).append(actor.name)
        return {names[0]: short for short, names in bearers.items() if len(names) == 1}

    @cached_property
    def sides(self) -> list[str]:
        """The sides, in the order in which they are first listed."""
        return list(dict.fromkeys(a.side for a in self.chronicle.participants if a.side != "none"))

    @cached_property
    def side_style(self) -> dict[str, str]:
        """Side → its colour."""
        return side_styles(self.sides)

    @cached_property
    def letters(self) -> dict[str, str]:
        """Side → the letter or letters that mark it, no two the same."""
        letters: dict[str, str] = {}
        for side in self.sides:
            size = next(
                (n for n in range(1, len(side)) if side[:n].title() not in letters.values()),
                len(side),
            )
            letters[side] = side[:size].title()
        return letters

    def who(self, names: tuple[str, ...]) -> str:
        """Actors in one line; a single one keeps its full name unless that is very long."""
        if len(names) == 1 and len(names[0]) <= _ROOMY:
            return names[0]
        shown = [self.shorts.get(name, name) for name in names[: self.most]]
        if len(shown) < len(names):
            shown.append(f"+{len(names) - len(shown)}")
        return " · ".join(shown)


def abbreviation(actor: Participant) -> str | None:
    """The abbreviation that an actor has among its names: "SDF"."""
    for alias in actor.aliases:
        if len(alias) <= _LONG and sum(c.isupper() for c in alias) * 2 > len(alias):
            return None if actor.kind == "person" else alias
    return None


def _short(actor: Participant) -> str:
    """A person's surname, an actor's abbreviation ("SDF", "CJTF–OIR"), or the name."""
    if actor.kind == "person":
        return actor.name.rsplit(" ", 1)[-1]
    letters = abbreviation(actor)
    if letters and len(actor.name) > _LONG:
        return letters
    capitals = [alias for alias in actor.aliases if alias[:1].isupper()]
    return min(capitals, key=len, default=actor.name) if len(actor.name) > _ROOMY else actor.name
