"""On which side everyone stands, and which tie says so."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from syriatl.extraction.participants.columns import names_of_columns
from syriatl.extraction.participants.company import Company
from syriatl.extraction.participants.roster import Entry, Roster, fold
from syriatl.extraction.theatre import states_of_the_place
from syriatl.knowledge import word_set
from syriatl.model.article import Article
from syriatl.model.facts import NONE, Mention

# Whose side others share that are named beside them: a state's officers and units, or anybody.
_STATES = ("country", "government", "military-unit", "alliance")
_FIGHTING = (*_STATES, "armed-group")
_PARTIES = (*_FIGHTING, "organisation")
_ENOUGH = 3  # mentions of a side near someone who is no officer: fewer prove nothing


class Tie(NamedTuple):
    """A side and what ties one to it."""

    side: str
    line: int | None = None
    words: str | None = None


_NONE = Tie(NONE)


class _Votes(NamedTuple):
    """How often each side was named nearby, and where first."""

    counts: Counter[str]
    lines: dict[str, int]

    def first(self, enough: int = 0) -> Tie | None:
        """The side named most often; asked for `enough`, by that many and by more than half."""
        if not self.counts:
            return None
        side, count = self.counts.most_common(1)[0]
        if side == NONE or (enough and (count < enough or 2 * count <= self.counts.total())):
            return None
        return Tie(side, self.lines[side], "those named in the same breath")


class Sides:
    """The sides of one article's participants."""

    def __init__(self, article: Article, roster: Roster, mentions: list[Mention]) -> None:
        """Name the columns; ties are looked for when they are asked for."""
        self._roster = roster
        self._company = Company(article, roster, mentions)
        self._places = states_of_the_place(article)
        self._names = names_of_columns(roster, self._places)
        self._branches = [  # how the names of the branches of a listed group begin
            (fold(other.name) + " ", other)
            for other in roster.entries.values()
            if other.listed is not None and other.kind == "armed-group"
        ]
        self._ties: dict[str, Tie] = {}
        self._alike = dict(self._named_alike())
        self._allies = self._named_together()
        self._allies = {**self._named_as_allies(), **self._allies}
        self._ties.clear()  # whoever was asked meanwhile did not yet know all allies

    def rank(self, side: str) -> int:
        """Order of the sides: columns as they stand, then opposition, then nobody's."""
        order = [*self._names, "opposition", NONE]
        return order.index(side) if side in order else len(order)

    def of(self, entry: Entry) -> Tie:
        """The side of a participant."""
        tie = self._ties.get(entry.name)
        if tie is None:
            self._ties[entry.name] = _NONE  # whoever is asked about again is tied to himself
            tie = self._ties[entry.name] = self._tie(entry)
        return tie

    def _of_named(self, mention: Mention, words_: str) -> Tie:
        """The side of someone named in the text, as the tie of someone else."""
        side = self.of(self._roster.entries[mention.name]).side
        return Tie(side, mention.span.line, words_) if side != NONE else _NONE

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

    # Countries

    def _of_country(self, entry: Entry) -> Tie:
        """The state of the place is the government's even where no column says so."""
        if entry.name in self._places and not self._names:
            return Tie("government", None, "the state in which the conflict is")
        return self._allies.get(entry.name, _NONE)

    def _named_together(self) -> dict[str, Tie]:
        """Countries that the text names in one breath with the parties of one column.

        "The militaries of A, B and C" binds C where A and B are listed.
        """
        allies: dict[str, Tie] = {}
        for row in self._company.enumerations():
            entries = [self._roster.entries[mention.name] for mention in row]
            listed = [entry for entry in entries if entry.listed is not None]
            sides = {self._names[entry.listed.column] for entry in listed if entry.listed}
            if len(sides) == 1 and 2 * len(listed) > len(row) > 2:
                with_ = f"named with {listed[0].name}"
                allies |= {m.name: Tie(min(sides), m.span.line, with_) for m in row}
        return allies

    def _named_alike(self) -> Iterator[tuple[str, Tie]]:
        """Groups that are examples of one sort with a listed one: "militias including A and B"."""
        for row in self._company.examples():
            entries = [self._roster.entries[mention.name] for mention in row]
            columns = {entry.listed.column for entry in entries if entry.listed is not None}
            if len(columns) == 1:
                side = self._names[columns.pop()]
                names = " and ".join(entry.name for entry in entries if entry.listed is not None)
                yield from ((m.name, Tie(side, m.span.line, f"named with {names}")) for m in row)

    def _named_as_allies(self) -> dict[str, Tie]:
        """Countries that the text calls someone's ally: "NATO ally C"."""
        pairs = reversed(list(self._company.allies()))  # what is said first counts
        return {two.name: self._of_named(one, f"ally of {one.name}") for one, two in pairs}

    # Bodies

    def _of_body(self, entry: Entry) -> Tie:
        parts = set(entry.name.split())
        if word_set("actors.heads.separate") & parts:
            return _NONE
        if (
            word_set("actors.heads.rebellious") & parts
            and self._places
            and entry.kind != "government"
        ):
            return Tie("opposition", self._line_of(entry), "its name")
        if entry.home is not None:
            return self._at_home(entry) if self._is_public(entry) else _NONE
        if entry.kind in ("military-unit", "government") and not entry.world:
            return self._by_states(entry)
        if entry.goes_by("coalition") and "coalition" in self._names:
            return Tie("coalition", self._line_of(entry), "the coalition")
        return self._by_name(entry)

    def _of_insurgents(self, entry: Entry) -> Tie:
        """Insurgents of the place; fighters backed by a state are the state's, unless rebels."""
        named = self._alike.get(entry.name) or self._by_name(entry)
        if named.side != NONE or not self._places:
            return named
        if entry.home is not None and entry.sort in ("allies", "loyalists") and not entry.rebels:
            return self._at_home(entry)
        return Tie("opposition", self._line_of(entry), "an armed group of the place, in no column")

    def _is_public(self, entry: Entry) -> bool:
        """Whether who has a state in its name is that state's: not every Syrian observatory is."""
        if entry.world or entry.kind not in ("organisation", "media"):
            return True
        of = self._roster.of(entry.name.rpartition(" of ")[2])  # "League of Communists of Serbia"
        named = of is not None and of.name == entry.home
        return named or bool(word_set("actors.heads.agencies") & set(entry.name.split()))

    def _at_home(self, entry: Entry) -> Tie:
        """Whoever belongs to a state or party stands where that stands."""
        home = self._roster.of(entry.home or "")
        tie = self.of(home) if home is not None and home is not entry else _NONE
        if tie.side == NONE or home is None:
            return _NONE
        return Tie(tie.side, tie.line, f"belongs to {home.name}")

    def _by_name(self, entry: Entry) -> Tie:
        """A branch that bears the name of a listed party stands with it."""
        name = fold(entry.name)
        for beginning, other in self._branches:
            if other is not entry and name.startswith(beginning):
                tie = self.of(other)
                return Tie(tie.side, tie.line, f"named after {other.name}")
        return _NONE

    # Persons

    def _of_person(self, entry: Entry) -> Tie:
        """A person stands where those named in the title stand, else those named around."""
        if entry.civil:
            return _NONE
        if entry.home is not None:
            return self._at_home(entry)
        if entry.role is None:
            return self._by_fighters(entry)
        named = self._company.in_title(entry)
        if named is None and entry.state is not None:
            return _NONE  # of a state or body that takes no part
        if named is None and entry.theirs:
            named = self._company.body_before(entry)
        if named is None:
            return self._by_office(entry)
        return self._of_named(named, f"“{entry.role}”")

    def _by_office(self, entry: Entry) -> Tie:
        """An officer of no named state is of one named around, else of that of the place."""
        label = self._company.label(entry)
        if label is not None:
            return self._of_named(label, f"below {label.text}")
        tie = self._by_states(entry)
        for name in sorted(self._places & self._roster.entries.keys()):
            place = self.of(self._roster.entries[name])
            if tie.side == NONE != place.side:
                tie = Tie(place.side, place.line, f"“{entry.role}”, of {name} if of no other")
        return tie

    def _line_of(self, entry: Entry) -> int | None:
        """Where a participant is first named in the text."""
        return next(iter(self._company.lines(entry)), None)

    # Those named nearby

    def _by_states(self, entry: Entry) -> Tie:
        """The side of the states, else the parties, named most often in the same sentences.

        Officers and units are of some state: those of no side do not count for them. Where a
        sentence names nobody else, the paragraph does.
        """
        near = self._company.sentences(entry)
        return (
            self._votes(entry, near, _STATES).first()
            or self._votes(entry, near, _PARTIES).first()
            or self._votes(entry, self._company.paragraphs(entry), _STATES).first()
            or _NONE
        )

    def _by_fighters(self, entry: Entry) -> Tie:
        """The side of most of those who fight and are named in the same sentences."""
        votes = self._votes(entry, self._company.sentences(entry), _FIGHTING, neutral=True)
        return votes.first(_ENOUGH) or _NONE

    def _votes(
        self,
        entry: Entry,
        stretches: list[tuple[int, int]],
        kinds: tuple[str, ...],
        *,
        neutral: bool = False,
    ) -> _Votes:
        """The sides of those named in stretches of text, those of no side only if asked for."""
        votes = _Votes(Counter(), {})
        for stretch, times in Counter(stretches).items():
            for mention in self._company.inside(*stretch):
                other = self._roster.entries[mention.name]
                if other is entry or other.kind not in kinds:
                    continue
                side = self.of(other).side
                if side != NONE or neutral:
                    votes.counts[side] += times
                    votes.lines.setdefault(side, mention.span.line)
        return votes
