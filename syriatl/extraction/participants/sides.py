"""On which side everyone stands, and which tie says so."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from dataclasses import dataclass

from syriatl.extraction.participants.gazetteer import known_forms
from syriatl.extraction.participants.roster import Entry, Roster
from syriatl.model.article import Article
from syriatl.model.facts import Mention
from syriatl.model.folding import fold

_STATES = ("country", "government")


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
        self._starts = [mention.span.start for mention in mentions]
        self._places = self._states_of_the_place()
        self._names = self._columns()
        self._ties: dict[str, Tie] = {}
        self._allies = self._named_as_allies()

    def rank(self, side: str) -> int:
        """Order of the sides: columns as they stand, then opposition, then nobody's."""
        order = [*self._names, "opposition", "none"]
        return order.index(side) if side in order else len(order)

    def of(self, entry: Entry) -> Tie:
        """The side of a participant."""
        tie = self._ties.get(entry.name)
        if tie is None:
            self._ties[entry.name] = _NONE  # whoever is asked about again is tied to himself
            tie = self._ties[entry.name] = self._tie(entry)
        return tie

    # The columns

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
            names.append(_short(columns[number][0]) if name in names else name)
        return names

    def _column_name(self, entries: list[Entry]) -> str:
        leader = entries[0]
        forms = [leader.name, *leader.forms, (leader.listed.flag if leader.listed else "") or ""]
        if leader.kind == "alliance" or any("Task Force" in form for form in forms):
            return "coalition"
        if any(entry.name in self._places for entry in entries):
            return "government"
        return _short(leader)

    # The ties, the strongest first

    def _tie(self, entry: Entry) -> Tie:
        if entry.listed is not None:
            side = self._names[entry.listed.column]
            return Tie(side, entry.listed.line or None, "listed in the front matter")
        if entry.kind == "person":
            return self._of_person(entry)
        if entry.kind == "country":
            return self._of_country(entry)
        if entry.kind == "armed-group" and not entry.world:
            return self._of_insurgents(entry)
        return self._of_body(entry)

    def _of_body(self, entry: Entry) -> Tie:
        if entry.home is not None:
            return self._at_home(entry)
        if entry.kind == "military-unit":
            return self._by_company(entry, _STATES)
        return self._by_name(entry)

    def _of_country(self, entry: Entry) -> Tie:
        """The state of the place is the government's even where no column says so."""
        if entry.name in self._places and not self._names:
            return Tie("government", None, "the state in which the conflict is")
        return self._allies.get(entry.name, _NONE)

    def _at_home(self, entry: Entry) -> Tie:
        """Whoever belongs to a state or party stands where that stands."""
        home = self._roster.of(entry.home or "")
        tie = self.of(home) if home is not None and home is not entry else _NONE
        if tie.side == "none" or home is None:
            return _NONE
        return Tie(tie.side, tie.line, f"belongs to {home.name}")

    def _of_insurgents(self, entry: Entry) -> Tie:
        named = self._by_name(entry)
        if named.side != "none" or not self._places:
            return named
        return Tie("opposition", None, "an armed group of the place, in no column")

    def _by_name(self, entry: Entry) -> Tie:
        """A branch that bears the name of a listed party stands with it."""
        name = fold(entry.name)
        for other in self._roster.entries.values():
            fights = other.listed is not None and other.kind == "armed-group"
            if fights and other is not entry and name.startswith(fold(other.name) + " "):
                tie = self.of(other)
                return Tie(tie.side, tie.line, f"named after {other.name}")
        return _NONE

    def _of_person(self, entry: Entry) -> Tie:
        """A person stands where those named in the title stand, else those named around."""
        if entry.civil:
            return _NONE
        if entry.home is not None:
            return self._at_home(entry)
        if entry.role is not None:
            start = self._article.tokens.starts[entry.token]
            tie = self._between(start, start + len(entry.role))
            if tie.side != "none":
                return Tie(tie.side, tie.line, f"“{entry.role}”")
        return self._by_company(entry, None)

    def _between(self, start: int, end: int) -> Tie:
        """The side of the first one named in a stretch of text who has one."""
        for mention in self._mentions[bisect_left(self._starts, start) :]:
            if mention.span.start >= end:
                break
            other = self._roster.of(mention.name)
            tie = self.of(other) if other is not None else _NONE
            if tie.side != "none":
                return Tie(tie.side, mention.span.line, mention.text)
        return _NONE

    def _by_company(self, entry: Entry, kinds: tuple[str, ...] | None) -> Tie:
        """The side of those who are named most often in the same sentences."""
        votes: Counter[str] = Counter()
        lines: dict[str, int] = {}
        for mention in self._mentions:
            if mention.name != entry.name:
                continue
            sentence = self._article.sentences[self._article.sentence_at(mention.span.start)]
            for other in self._mentions[bisect_left(self._starts, sentence.start) :]:
                if other.span.start >= sentence.end:
                    break
                party = self._roster.of(other.name)
                if party is None or party.kind == "person" or (kinds and party.kind not in kinds):
                    continue
                side = self.of(party).side
                votes[side] += 1
                lines.setdefault(side, other.span.line)
        if not votes:
            return _NONE
        side, _ = votes.most_common(1)[0]
        if side == "none":
            return _NONE
        return Tie(side, lines[side], "named together in the text")

    def _named_as_allies(self) -> dict[str, Tie]:
        """Countries that the text names in one breath with those of a column."""
        return {}


def _short(entry: Entry) -> str:
    """The shortest name in capitals, else the name, small."""
    forms = [entry.name, *entry.forms]
    capitals = [form for form in forms if form.isupper() and len(form) > 2]
    return fold(min(capitals, key=len) if capitals else entry.name).replace(" ", "-")
