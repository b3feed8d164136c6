"""Names of actors that fit into a table."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property
from itertools import accumulate

from syriatl.model.facts import NONE, Chronicle, Participant
from syriatl.query.selection import Found, chronicles
from syriatl.views.theme import side_styles

_ROOMY = 28  # characters that a single name may take where lines are not cut
_LEAST_ROOM = 16  # characters for the actors of an event, however narrow the terminal
_DOC = 13  # characters of an article's name in a table
_LONG = 10  # characters: a shorter name needs no abbreviation


class Look:
    """How the names of one chronicle are shown: short, and its sides in colours."""

    def __init__(self, chronicle: Chronicle, room: int | None = None, label: str = "") -> None:
        """`room`: characters for the actors of an event, the others are counted; None: all.

        `label`: what the article is called beside others; empty where there are none.
        """
        self.chronicle = chronicle
        self.room = room
        self.label = label

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
        return list(dict.fromkeys(a.side for a in self.chronicle.participants if a.side != NONE))

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
        roomy = _ROOMY if self.room is None else self.room * 2 // 3
        if len(names) == 1 and len(names[0]) <= roomy:
            return names[0]
        shown = [self._fit(self.shorts.get(name, name)) for name in names]
        fitting = shown[: self._fitting(shown)]
        if len(fitting) < len(shown):
            fitting.append(f"+{len(shown) - len(fitting)}")
        return " · ".join(fitting)

    def source(self, source: str) -> str:
        """Who gives a figure, by the acronym where there is one: "ACLED"."""
        name, _, acronym = source.rpartition(" (")
        bracketed = acronym.endswith(")") and name in self.chronicle.by_name
        return acronym[:-1] if bracketed else source

    def _fit(self, name: str) -> str:
        """A name no longer than the room."""
        if self.room is None or len(name) <= self.room:
            return name
        return name[: self.room - 1].rstrip() + "…"

    def _fitting(self, shown: list[str]) -> int:
        """How many names there is room for, the first in any case."""
        if self.room is None:
            return len(shown)
        lengths = accumulate(len(name) + len(" · ") for name in shown)
        return max(1, sum(length <= self.room for length in lengths))


def looks(found: Iterable[Found[object]], room: int | None = None) -> dict[int, Look]:
    """How names are shown, by the `id` of the chronicle; several are told apart by a label."""
    several = chronicles(found)
    names = [chronicle.article.doc for chronicle in several]
    labels = dict.fromkeys(names, "") if len(several) < 2 else short_docs(names, room is not None)
    return {id(c): Look(c, room, labels[n]) for c, n in zip(several, names, strict=True)}


def short_docs(docs: Iterable[str], cut: bool) -> dict[str, str]:
    """Names of articles, cut where there is little room, as long as they stay apart.

    >>> short_docs(["american-led-intervention", "mali"], True)
    {'american-led-intervention': 'american-led…', 'mali': 'mali'}
    """
    docs = list(dict.fromkeys(docs))
    for ends in (slice(_DOC), slice(-_DOC, None)) if cut else ():
        short = {doc: doc if len(doc) <= _DOC else _cut(doc, ends) for doc in docs}
        if len(set(short.values())) == len(docs):
            return short
    return {doc: doc for doc in docs}


def _cut(doc: str, part: slice) -> str:
    kept = doc[part].strip("-_ ")
    return f"{kept}…" if part.start is None else f"…{kept}"


def room_for_actors(width: int) -> int:
    """Characters that the actors of an event may take on a terminal, over two lines."""
    return max(_LEAST_ROOM, width // 2 - 24)


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
