"""What is known after reading: times, participants, figures, events, and the `Chronicle` of all.

Every fact has a `Span`: where exactly its words stand. Facts, like most records of the program,
are immutable named tuples, which a start of the program makes six times as fast as dataclasses
(measured); the words of the field (kind, unit, category …) take the values that `VALUES` lists,
after the project's annotation guidelines.
"""

from __future__ import annotations

from functools import cached_property
from typing import NamedTuple

from syriatl.model.article import Article, Span
from syriatl.model.edtf import Edtf

NONE = "none"
"""The side of a participant that is on none; so is asked for what has no value of any sort."""

VALUES: dict[str, tuple[str, ...]] = {
    "kind": (
        "airstrike", "battle", "attack", "deployment", "withdrawal", "support",
        "diplomacy", "policy", "statement", "report", "formation", "other",
    ),
    "actor_kind": (
        "country", "government", "armed-group", "military-unit", "alliance",
        "organisation", "media", "person",
    ),
    "actor_status": ("current", "former"),
    "basis": ("explicit", "partial", "relative"),
    "modifier": ("early", "mid", "late", "approx"),
    "bound": ("since", "until", "by", "before", "after", "from", "to", "as-of"),
    "qualifier": ("exact", "about", "at-least", "at-most", "over", "range"),
    "status": ("asserted", "attributed", "alleged", "denied"),
    "unit": (
        "people", "USD", "EUR", "GBP", "percent", "km", "km2", "tonnes", "countries", "strikes",
        "sorties", "shells", "bombs", "vehicles", "aircraft", "targets", "sites",
        "organisations", "groups", "items", "days", "years", "other",
    ),
    "category": (
        "troops", "fighters-trained", "civilians-killed", "civilians-wounded", "militants-killed",
        "military-killed", "military-wounded", "hostages", "money", "weapons", "strikes",
        "territory", "population", "opinion", "members", "distance", "duration", "other",
    ),
}  # fmt: skip


class Step(NamedTuple):
    """One step of a derivation: what was read, where (line 0: nowhere in the text)."""

    text: str
    line: int
    what: str


class Time(NamedTuple):
    """An expression that denotes a calendar time, and the value it was resolved to."""

    id: str
    span: Span
    text: str
    date: Edtf
    modifier: str | None
    bound: str | None
    basis: str
    origin: Step | None  # the date or heading that the missing parts came from
    rule: str  # name of the rule that found it
    sure: bool  # False: the context allowed more than one reading
    trail: tuple[Step, ...]  # how the value was derived, first to last
    sentence: int  # index into Article.sentences
    section: tuple[str, ...]


class Mention(NamedTuple):
    """A place in the text where a participant is named, under any of its names."""

    span: Span
    text: str
    name: str  # canonical name of the participant
    adjective: bool = False  # "Turkish", which names Turkey only through its demonym


class Participant(NamedTuple):
    """A state, group, body or person."""

    id: str
    name: str
    aliases: tuple[str, ...]
    kind: str
    side: str
    role: str | None  # a person's title; a listed party's heading in the front matter
    parent: str | None
    status: str | None  # current, former; None where nothing says so
    active: Edtf | None
    note: str | None
    flag: str | None
    listed: bool  # in the front matter
    line: int  # where it is first named, front matter included
    side_line: int | None  # where the tie to its side stands
    side_tie: str | None  # which tie it is, in words


class Figure(NamedTuple):
    """A quantity with its bounds as stated; None is an open bound."""

    id: str
    span: Span
    text: str
    low: float | None
    high: float | None
    qualifier: str
    unit: str
    category: str
    noun: str | None  # what is counted, in the text's words
    source: str | None  # who gives the number
    as_of: Edtf | None
    part_of: str | None  # id of the figure that this one is a part of
    rule: str
    sentence: int
    section: tuple[str, ...]
    opens: int | None = None  # offset of the words before it that set its bounds, where there are

    @property
    def least(self) -> float | None:
        """The least that is stated: the lower end, or the only one."""
        return self.low if self.low is not None else self.high

    @property
    def fate(self) -> str:
        """What became of the people that it counts: killed, wounded, trained; "" of all else."""
        return self.category.partition("-")[2]

    @property
    def most(self) -> float | None:
        """The most that is stated: the upper end, or the only one."""
        return self.high if self.high is not None else self.low


class Event(NamedTuple):
    """One happening with one date."""

    id: str
    span: Span  # of the sentence
    text: str  # the exact sentence
    clause: Span  # the part of the sentence that tells it
    time: Time
    kind: str
    cues: tuple[str, ...]  # the words that decided the kind, weightiest first
    summary: str
    reference: bool
    actors: tuple[str, ...]
    sides: tuple[str, ...]
    places: tuple[str, ...]
    figures: tuple[str, ...]
    status: str
    claimants: tuple[str, ...]
    reported: Edtf | None  # when it became known, where the text says that it was later
    sentence: int
    section: tuple[str, ...]

    @property
    def date(self) -> Edtf:
        """The date that places it."""
        return self.time.date


class _Facts(NamedTuple):
    """What a `Chronicle` holds. Lists are in the contract's order."""

    article: Article
    times: tuple[Time, ...]
    participants: tuple[Participant, ...]
    mentions: tuple[Mention, ...]
    figures: tuple[Figure, ...]
    events: tuple[Event, ...]


class Chronicle(_Facts):
    """An article and everything that was read out of it."""

    @cached_property
    def mention_lines(self) -> dict[str, list[int]]:
        """Participant → the line of each of its mentions, in text order."""
        lines: dict[str, list[int]] = {}
        for mention in self.mentions:
            lines.setdefault(mention.name, []).append(mention.span.line)
        return lines

    @cached_property
    def by_name(self) -> dict[str, Participant]:
        """Canonical name → the participant of that name."""
        return {participant.name: participant for participant in self.participants}

    def side_of(self, name: str) -> str:
        """The side of a participant; "none" where it is on none."""
        participant = self.by_name.get(name)
        return participant.side if participant else NONE

    @cached_property
    def countries(self) -> dict[str, str]:
        """Any name of a country among the participants → its canonical name."""
        return {
            name: country.name
            for country in self.participants
            if country.kind == "country"
            for name in (country.name, *country.aliases)
        }

    @cached_property
    def events_of(self) -> dict[str, list[Event]]:
        """Participant → the events that name it, by date."""
        events: dict[str, list[Event]] = {}
        for event in self.events:
            for name in event.actors:
                events.setdefault(name, []).append(event)
        return events

    @cached_property
    def event_of_figure(self) -> dict[str, str]:
        """Figure id → id of the event it belongs to."""
        return {figure: event.id for event in self.events for figure in event.figures}

    @cached_property
    def events_of_time(self) -> dict[str, list[Event]]:
        """Id of a time → the events that it places."""
        events: dict[str, list[Event]] = {}
        for event in self.events:
            events.setdefault(event.time.id, []).append(event)
        return events

    @cached_property
    def by_id(self) -> dict[str, Event | Figure | Participant | Time]:
        """Id → the fact of that id."""
        facts: tuple[Event | Figure | Participant | Time, ...] = (
            *self.events, *self.figures, *self.participants, *self.times
        )  # fmt: skip
        return {fact.id: fact for fact in facts}
