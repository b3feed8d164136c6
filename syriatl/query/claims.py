"""Figures as claims: who makes them, where, over which time, and what they are told with."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import cache, cached_property
from typing import NamedTuple, TypeVar

from syriatl.knowledge import word_set
from syriatl.model.edtf import Edtf
from syriatl.model.facts import Chronicle, Figure, Time
from syriatl.model.folding import fold

_NAME = r"[A-Z][\w'’-]+(?:[ -](?:al-)?[A-Z][\w'’-]+){0,3}"
_ABBREVIATION = re.compile(r" \([^()]*\)(?= and |$)")
_JOINT = re.compile(r"\s*(?:,|\band\b)\s*")

F = TypeVar("F", Figure, Time)


class Claim(NamedTuple):
    """A figure as somebody's claim. `claimants` is empty where the text itself gives it."""

    figure: Figure
    claimants: frozenset[str]
    places: tuple[str, ...]
    period: Edtf | None
    beside: tuple[Figure, ...]  # what the same sentence tells with it: its whole, its parts


class Scopes:
    """Answers for the figures of one chronicle."""

    def __init__(self, chronicle: Chronicle) -> None:
        """Take the chronicle."""
        self._chronicle = chronicle

    def claim(self, figure: Figure) -> Claim:
        """A figure with everything that decides what it may be compared with."""
        return Claim(
            figure,
            self.claimants(figure.source),
            self.places(figure),
            figure.as_of,
            tuple(f for f in self._by_sentence[figure.sentence] if self._told_with(figure, f)),
        )

    def claimants(self, source: str | None) -> frozenset[str]:
        """The participants behind a source: "Amnesty International and Airwars" are two."""
        if source is None:
            return frozenset()
        said = _ABBREVIATION.sub("", source)
        names = [said] if fold(said) in self._canonical else said.split(" and ")
        return frozenset(self._canonical.get(fold(name), fold(name)) for name in names)

    def places(self, figure: Figure) -> tuple[str, ...]:
        """The places that the figure's sentence names, actors and months left out."""
        sentence = self._chronicle.article.sentences[figure.sentence]
        text = self._chronicle.article.prose[sentence.start : sentence.end]
        named = (name for m in _place().finditer(text) for name in _JOINT.split(m[1]))
        found = dict.fromkeys(n for n in named if n and self._is_place(n))
        return tuple(found)

    def total(self, figure: Figure) -> bool:
        """Whether a figure is a running total: not of one day, and no part of another."""
        if figure.part_of is not None or figure.as_of is None:
            return False
        bounds = {
            time.bound for time in self._times.get(figure.sentence, ()) if time.date == figure.as_of
        }
        return bool(bounds & {"by", "as-of", "since", "until"}) or figure.as_of.precision != "day"

    def _is_place(self, name: str) -> bool:
        folded = fold(name)
        return re.split(r"\W", folded)[0] not in _months() and folded not in self._bodies

    @staticmethod
    def _told_with(figure: Figure, other: Figure) -> bool:
        """Whether another figure of the sentence counts people with it."""
        return other.id != figure.id and other.unit == figure.unit == "people"

    @cached_property
    def _times(self) -> Mapping[int, list[Time]]:
        return _grouped(self._chronicle.times)

    @cached_property
    def _by_sentence(self) -> Mapping[int, list[Figure]]:
        return _grouped(self._chronicle.figures)

    @cached_property
    def _canonical(self) -> dict[str, str]:
        """Folded name or alias → canonical name."""
        return {
            fold(name): actor.name
            for actor in self._chronicle.participants
            for name in (actor.name, *actor.aliases)
        }

    @cached_property
    def _bodies(self) -> frozenset[str]:
        """Folded names of participants that are no countries."""
        return frozenset(
            fold(name)
            for actor in self._chronicle.participants
            if actor.kind != "country"
            for name in (actor.name, *actor.aliases)
        )


def _grouped(facts: Iterable[F]) -> Mapping[int, list[F]]:
    """Facts by the sentence they stand in."""
    groups: dict[int, list[F]] = {}
    for fact in facts:
        groups.setdefault(fact.sentence, []).append(fact)
    return groups


@cache
def _place() -> re.Pattern[str]:
    """Where the text places something: the names behind "in", "over", "city of" and the like."""
    before, parts = (
        "|".join(sorted(word_set(f"contests.{listed}"))) for listed in ("in_place", "part_of_place")
    )
    return re.compile(
        rf"\b(?:{before}|(?i:{parts}) of) (?:both )?(?:the )?({_NAME}(?:(?:,| and) {_NAME})*)"
    )


@cache
def _months() -> frozenset[str]:
    return frozenset(map(fold, word_set("times.months")))


def series(chronicle: Chronicle, figures: Iterable[Figure]) -> list[Claim]:
    """How a claimed total moves: the totals among some figures, by date, then by line.

    Totals are figures that hold for a stated time, are no part of another, and are not of one
    day; where there are none, all figures with a date stand for them.
    """
    scopes = Scopes(chronicle)
    dated = [figure for figure in figures if figure.as_of is not None and figure.as_of.known]
    totals = [figure for figure in dated if scopes.total(figure)]
    chosen = sorted(totals or dated, key=_in_time)
    return [scopes.claim(figure) for figure in chosen]


def _in_time(figure: Figure) -> tuple[tuple[int, int, int], int, int]:
    """Order: the end of the time it holds for, then the place in the text."""
    latest = figure.as_of.latest() if figure.as_of else None
    return (latest or (9999, 12, 31), figure.span.line, figure.span.column)
