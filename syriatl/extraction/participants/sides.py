"""On which side everyone stands, and which tie says so."""

from __future__ import annotations

from dataclasses import dataclass

from syriatl.extraction.participants.gazetteer import known_forms
from syriatl.extraction.participants.roster import Entry, Roster
from syriatl.model.article import Article
from syriatl.model.facts import Mention
from syriatl.model.folding import fold


@dataclass(frozen=True, slots=True)
class Tie:
    """A side and what ties one to it."""

    side: str
    line: int | None = None
    words: str | None = None


_NONE = Tie("none")


class Sides:
    """The sides of one article's participants."""

    def __init__(self, article: Article, roster: Roster, mentions: list[Mention]) -> None:
        """Name the columns; ties are looked for when they are asked for."""
        self._article = article
        self._roster = roster
        self._mentions = mentions
        self._places = self._states_of_the_place()
        self._names = self._columns()
        self._ties: dict[str, Tie] = {}

    def rank(self, side: str) -> int:
        """Order of the sides: columns as they stand, then opposition, then nobody's."""
        order = [*self._names, "opposition", "none"]
        return order.index(side) if side in order else len(order)

    def _states_of_the_place(self) -> set[str]:
        """Canonical names of the states that the front matter gives as the place."""
        place = self._article.meta.get("place")
        states = set()
        for text in place if isinstance(place, list) else [place]:
            for part in str(text or "").split(","):
                if (entry := known_forms().get(fold(part))) and entry.kind == "country":
                    states.add(entry.name)
        return states

    def _columns(self) -> list[str]:
        """A short name for each column of belligerents."""
        columns: dict[int, list[Entry]] = {}
        for entry in self._roster.entries.values():
            if entry.listed is not None:
                columns.setdefault(entry.listed.column, []).append(entry)
        names: list[str] = []
        for number in sorted(columns):
            name = self._column_name(columns[number])
            if name in names:
                name = _short(columns[number][0])
            names.append(name)
        return names

    def _column_name(self, entries: list[Entry]) -> str:
        leader = entries[0]
        joint = "Task Force" in leader.name or any("Task Force" in form for form in leader.forms)
        flag = leader.listed.flag if leader.listed else None
        if leader.kind == "alliance" or joint or "Task Force" in (flag or ""):
            return "coalition"
        if any(entry.name in self._places for entry in entries):
            return "government"
        return _short(leader)

    def of(self, entry: Entry) -> Tie:
        """The side of a participant."""
        tie = self._ties.get(entry.name)
        if tie is None:
            self._ties[entry.name] = _NONE  # whoever is asked about again is tied to himself
            tie = self._ties[entry.name] = self._tie(entry)
        return tie

    def _tie(self, entry: Entry) -> Tie:
        if entry.listed is not None:
            return Tie(
                self._names[entry.listed.column], entry.listed.line, "listed in the front matter"
            )
        if entry.home and (home := self._roster.of(entry.home)) and home is not entry:
            return self._through(self.of(home), f"belongs to {home.name}")
        if entry.name in self._places:
            return Tie("government", None, "the state in which the conflict is")
        if entry.kind == "person" and not entry.civil:
            return self._by_title(entry)
        if entry.kind == "armed-group" and not entry.world and self._places:
            return Tie("opposition", None, "an armed group of the place, listed nowhere")
        return _NONE

    @staticmethod
    def _through(tie: Tie, words: str) -> Tie:
        return Tie(tie.side, tie.line, words) if tie.side != "none" else _NONE

    def _by_title(self, entry: Entry) -> Tie:
        """A person stands where those named in his title stand."""
        if entry.role is None:
            return _NONE
        start = self._article.tokens.starts[entry.token]
        end = start + len(entry.role)
        for mention in self._mentions:
            if start <= mention.span.start < end and mention.name != entry.name:
                other = self._roster.of(mention.name)
                tie = self.of(other) if other else _NONE
                if tie.side != "none":
                    return Tie(tie.side, mention.span.line, f"“{entry.role}”")
        return _NONE


def _short(entry: Entry) -> str:
    """The shortest name in capitals, else the shortest of all, small."""
    forms = [entry.name, *entry.forms]
    capitals = [form for form in forms if form.isupper() and len(form) > 2]
    return fold(min(capitals, key=len) if capitals else entry.name).replace(" ", "-")
