"""On which side everyone stands, and which tie says so."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from syriatl.extraction.participants.gazetteer import known_forms
from syriatl.extraction.participants.roster import Entry, Roster
from syriatl.knowledge import table, words
from syriatl.model.article import Article
from syriatl.model.facts import Mention
from syriatl.model.folding import fold

# Whose side others share that are named beside them: a state's officers and units, or anybody.
_STATES = ("country", "government", "military-unit")
_ALL = (*_STATES, "armed-group", "alliance")


@dataclass(frozen=True, slots=True)
class Tie:
    """A side and what ties one to it."""

    side: str
    line: int | None = None
    words: str | None = None


_NONE = Tie("none")


@cache
def _together() -> frozenset[str]:
    return frozenset(words(table("actors")["countries"]["together"]))


@cache
def _separate() -> frozenset[str]:
    return frozenset(words(table("actors")["heads"]["separate"]))


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
        if _separate() & set(entry.name.split()):
            return _NONE
        if entry.home is not None:
            return self._at_home(entry)
        if entry.kind == "military-unit":
            return self._by_company(entry, _STATES)
        if entry.kind == "alliance" and "coalition" in entry.forms and "coalition" in self._names:
            return Tie("coalition", None, "the coalition")
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
        """Insurgents of the place; those of another one are nobody's."""
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
        if entry.role is None:
            return self._by_company(entry, _ALL)
        start = self._article.tokens.starts[entry.token]
        named = self._first_named(start, start + len(entry.role))
        if named is None and entry.theirs:
            named = self._last_named(start)
        if named is None:
            return self._by_office(entry)
        tie = self.of(self._roster.entries[named.name])
        return Tie(tie.side, named.span.line, f"“{entry.role}”") if tie.side != "none" else _NONE

    def _by_office(self, entry: Entry) -> Tie:
        """An officer of no named state is of one named around, else of that of the place."""
        tie = self._by_company(entry, _STATES)
        if tie.side == "none":
            for name in self._places & self._roster.entries.keys():
                place = self.of(self._roster.entries[name])
                if place.side != "none":
                    return Tie(place.side, place.line, f"“{entry.role}”, of {name} if of no other")
        return tie

    def _first_named(self, start: int, end: int) -> Mention | None:
        """The first mention in a stretch of text."""
        at = bisect_left(self._starts, start)
        found = at < len(self._mentions) and self._mentions[at].span.start < end
        return self._mentions[at] if found else None

    def _last_named(self, end: int) -> Mention | None:
        """The last one before a place who is no person."""
        for mention in reversed(self._mentions[: bisect_left(self._starts, end)]):
            if self._roster.entries[mention.name].kind not in ("person", "country"):
                return mention
        return None

    def _by_company(self, entry: Entry, kinds: tuple[str, ...]) -> Tie:
        """The side of those named most often in the same sentences, else paragraphs."""
        sentences = self._article.sentences
        own = [m.span.start for m in self._mentions if m.name == entry.name]
        homes = [sentences[self._article.sentence_at(start)] for start in own]
        tie = self._vote(entry, [(home.start, home.end) for home in homes], kinds)
        if tie is None and kinds is _STATES:
            lines = [self._article.line_at(start) for start in own]
            starts = self._article.line_starts
            spans = [(starts[n - 1], starts[min(n, len(starts) - 1)]) for n in lines]
            tie = self._vote(entry, spans, kinds)
        return tie or _NONE

    def _vote(
        self, entry: Entry, spans: list[tuple[int, int]], kinds: tuple[str, ...]
    ) -> Tie | None:
        """The side named most often in stretches of text; None where nobody is named there."""
        votes: Counter[str] = Counter()
        lines: dict[str, int] = {}
        for start, end in spans:
            for mention in self._mentions[bisect_left(self._starts, start) :]:
                if mention.span.start >= end:
                    break
                other = self._roster.entries[mention.name]
                if other is entry or other.kind not in kinds:
                    continue
                side = self.of(other).side
                if side != "none" or kinds is _ALL:
                    votes[side] += 1
                    lines.setdefault(side, mention.span.line)
        if not votes:
            return None
        side, count = votes.most_common(1)[0]
        if side == "none" or (kinds is _ALL and (count < 3 or 2 * count <= votes.total())):
            return _NONE
        return Tie(side, lines[side], "those named in the same breath")

    def _named_as_allies(self) -> dict[str, Tie]:
        """Countries that the text names in one breath with the parties of one column.

        "The militaries of A, B and C" binds C where A and B are listed; "NATO ally C" binds C.
        """
        allies: dict[str, Tie] = {}
        for group in self._enumerated():
            listed = [e for m in group if (e := self._roster.entries[m.name]).listed is not None]
            columns = {entry.listed.column for entry in listed if entry.listed is not None}
            if len(columns) == 1 and 2 * len(listed) > len(group) > 2:
                for mention in group:
                    allies[mention.name] = Tie(
                        self.of(listed[0]).side, mention.span.line, f"named with {listed[0].name}"
                    )
        for one, two in pairwise(self._mentions):
            if self._article.prose[one.span.end : two.span.start] == " ally ":
                tie = self.of(self._roster.entries[one.name])
                allies.setdefault(two.name, Tie(tie.side, two.span.line, f"ally of {one.name}"))
        return allies

    def _enumerated(self) -> Iterator[list[Mention]]:
        """Countries in a row behind a word for armies or partners."""
        prose, tokens = self._article.prose, self._article.tokens
        group: list[Mention] = []
        for mention in self._mentions:
            if self._roster.entries[mention.name].kind != "country" or mention.adjective:
                continue
            gap = prose[group[-1].span.end : mention.span.start] if group else ""
            if group and gap.replace("and", "").replace("the", "").strip(" ,") == "":
                group.append(mention)
                continue
            yield group
            at = tokens.at(mention.span.start)
            group = [mention] if _together() & set(tokens.words[max(at - 3, 0) : at]) else []
        yield group


def _short(entry: Entry) -> str:
    """The shortest name in capitals, else the name, small."""
    forms = [entry.name, *entry.forms]
    capitals = [form for form in forms if form.isupper() and len(form) > 2]
    return fold(min(capitals, key=len) if capitals else entry.name).replace(" ", "-")
