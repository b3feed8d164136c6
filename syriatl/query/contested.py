"""Rival claims: figures of different claimants about the same thing that cannot both hold.

Nothing is judged: the claims stand side by side, with how far they lie apart and with what
differs in their scope, which may explain it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from math import inf
from typing import NamedTuple

from syriatl.knowledge import word_set
from syriatl.model.edtf import Edtf
from syriatl.model.facts import Chronicle, Event, Figure
from syriatl.query.claims import Claim, Scopes

_NEAR = 3  # sentences: how far apart two claims about one thing may stand in a paragraph
_MANY = 40  # claims that each one is compared with, so that no text takes quadratic time
_SLACK = 0.1  # how far an "about" may be off
_REACH = 2  # times its number: how far the open end of a claim reaches in a sentence of rivals
_NEVER = ("other", "opinion", "duration", "distance")
_WORD = re.compile(r"\w+")
_LONG_WORD = re.compile(r"[^\W\d_]{4,}")
_STEM = 6  # letters that make two forms of a word one: civilian, civilians


class Contest(NamedTuple):
    """Claims about one thing, the largest first."""

    claims: tuple[Claim, ...]
    category: str
    unit: str
    ratio: tuple[float | None, float | None]  # the largest is at least and at most so many times
    differs: tuple[str, ...] = ()  # in what the scopes differ: "place", "as of"
    places: tuple[str, ...] = ()  # that the claims name, or else their events
    date: Edtf | None = None  # of the event that they are about, where they state none


def contested(chronicle: Chronicle) -> list[Contest]:
    """All contests, in the order of the text."""
    scopes = Scopes(chronicle)
    groups: list[list[Claim]] = []
    for first, second in _pairs(chronicle, scopes):
        if _same_thing(first, second, chronicle) and not _agree(first.figure, second.figure):
            _put_together(groups, first, second)
    return [_contest(group, chronicle) for group in groups]


def _pairs(chronicle: Chronicle, scopes: Scopes) -> Iterator[tuple[Claim, Claim]]:
    """Claims of one category and unit that stand near each other in one paragraph."""
    paragraph = [sentence.paragraph for sentence in chronicle.article.sentences]
    open_claims: dict[tuple[int, str, str], list[Claim]] = {}
    for figure in _comparable(chronicle.figures):
        claim = scopes.claim(figure)
        key = (paragraph[figure.sentence], figure.category, figure.unit)
        before = open_claims.setdefault(key, [])
        for other in before[-_MANY:]:
            if figure.sentence - other.figure.sentence <= _NEAR:
                yield other, claim
        before.append(claim)


def _comparable(figures: Sequence[Figure]) -> Iterator[Figure]:
    """The figures that can stand against others: no part of a like whole, no mixed whole."""
    by_id = {figure.id: figure for figure in figures}
    parts: dict[str, set[str]] = {}
    for figure in figures:
        if figure.part_of:
            parts.setdefault(figure.part_of, set()).add(figure.category)
    mixed = {name for name, categories in parts.items() if len(categories) > 1}
    for figure in figures:
        whole = by_id.get(figure.part_of or "")
        in_like = whole and whole.category == figure.category and whole.id not in mixed
        if figure.category not in _NEVER and figure.id not in mixed and not in_like:
            yield figure


def _same_thing(first: Claim, second: Claim, chronicle: Chronicle) -> bool:
    """Whether two claims of different claimants speak of one thing, for all that is stated."""
    if first.claimants & second.claimants or _different_days(first, second):
        return False
    said = _between(first, second, chronicle)
    if said & word_set("contests.more"):
        return False
    together = first.figure.sentence == second.figure.sentence
    if not (first.claimants and second.claimants):
        one = bool(first.claimants or second.claimants)
        return together and one and bool(said & word_set("contests.contrast"))
    if together and _harm(first.figure):
        return True
    return _shared_noun(first.figure, second.figure, chronicle)


def _shared_noun(first: Figure, second: Figure, chronicle: Chronicle) -> bool:
    """Whether they count by one noun; a bare number may have it elsewhere in its sentence."""
    return bool(_noun(first, chronicle) & _noun(second, chronicle))


def _noun(figure: Figure, chronicle: Chronicle) -> set[str]:
    """The stems of the nouns that a figure counts."""
    sentence = chronicle.article.sentences[figure.sentence]
    counted = figure.noun or chronicle.article.text[sentence.start : figure.span.start]
    return {word[:_STEM] for word in _LONG_WORD.findall(counted.casefold())}


def _different_days(first: Claim, second: Claim) -> bool:
    """Whether each holds for a day of its own: two incidents, not two claims about one."""
    days = [c.period for c in (first, second) if c.period and c.period.precision == "day"]
    return len(days) == 2 and days[0] != days[1]


def _between(first: Claim, second: Claim, chronicle: Chronicle) -> set[str]:
    """The words between the two, or of the second's sentence before it."""
    article = chronicle.article
    start = article.sentences[second.figure.sentence].start
    low = max(first.figure.span.end, start)
    return set(_WORD.findall(article.text[low : second.figure.span.start].casefold()))


def _harm(figure: Figure) -> bool:
    return figure.fate in ("killed", "wounded") or figure.category == "hostages"


def _agree(first: Figure, second: Figure) -> bool:
    """Whether both can hold: their bounds meet.

    Side by side in one sentence, "at least 14" and "more than 50" are not meant as the same.
    """
    reach = _REACH if first.sentence == second.sentence else inf
    (a, b), (c, d) = _span(first, reach), _span(second, reach)
    return a <= d and c <= b


def _span(figure: Figure, reach: float) -> tuple[float, float]:
    """The least and the most that a figure can mean; an open end reaches so many times as far."""
    slack = _SLACK if figure.qualifier == "about" else 0
    low, high = figure.least or 0.0, figure.most or 0.0
    least = low / reach if figure.low is None else low * (1 - slack)
    return least, high * reach if figure.high is None else high * (1 + slack)


def _put_together(groups: list[list[Claim]], first: Claim, second: Claim) -> None:
    """Add a pair to the group that holds one of the two already, else as a new group."""
    for group in reversed(groups[-_MANY:]):
        if any(claim.figure.id in (first.figure.id, second.figure.id) for claim in group):
            known = {claim.figure.id for claim in group}
            group += [claim for claim in (first, second) if claim.figure.id not in known]
            return
    groups.append([first, second])


def _contest(claims: Sequence[Claim], chronicle: Chronicle) -> Contest:
    """Claims side by side, one for each claimant."""
    ordered = sorted(claims, key=lambda c: c.figure.most or 0, reverse=True)
    seen: set[frozenset[str]] = set()
    kept = []
    for claim in ordered:
        if claim.claimants not in seen:
            kept.append(claim)
            seen.add(claim.claimants)
    largest, smallest = kept[0].figure, kept[-1].figure
    ratio = (_times(largest.low, smallest.high), _times(largest.high, smallest.low))
    places, date = _about(kept, chronicle)
    differs = tuple(_differences(kept))
    return Contest(tuple(kept), largest.category, largest.unit, ratio, differs, places, date)


def _about(claims: Sequence[Claim], chronicle: Chronicle) -> tuple[tuple[str, ...], Edtf | None]:
    """Where and when what they speak of was: as the claims say, or else the events they tell of."""
    ids = (chronicle.event_of_figure.get(claim.figure.id, "") for claim in claims)
    events = [fact for fact in map(chronicle.by_id.get, ids) if isinstance(fact, Event)]
    places = dict.fromkeys(place for claim in claims for place in claim.places)
    places = places or dict.fromkeys(place for event in events for place in event.places)
    dates = {event.date for event in events}
    stated = any(claim.period for claim in claims)
    return tuple(places), dates.pop() if len(dates) == 1 and not stated else None


def _times(large: float | None, small: float | None) -> float | None:
    return None if large is None or not small else large / small


def _differences(claims: Sequence[Claim]) -> Iterator[str]:
    """In what the scopes differ, of those that state it."""
    if len({claim.places for claim in claims if claim.places}) > 1:
        yield "place"
    if len({claim.period for claim in claims if claim.period}) > 1:
        yield "as of"
