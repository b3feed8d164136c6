"""Two revisions of an article as a change of the history told, by content and never by line."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from difflib import SequenceMatcher
from typing import Any, NamedTuple

from syriatl.model.facts import Chronicle, Event, Figure, Participant

_COMMON = 20  # facts that share a word or a date from which on it tells none of them apart
_SAME = 0.6  # share of words in common from which two sentences are one, reworded


class Change(NamedTuple):
    """One difference. `old` or `new` is None for what was added or removed."""

    change: str  # added, removed, redated, reworded, raised, lowered, changed
    sort: str  # event, figure, actor
    old: Any
    new: Any


def diff(old: Chronicle, new: Chronicle) -> list[Change]:
    """What the new revision tells otherwise: events, then figures, then actors."""
    return [
        *_compare("event", old.events, new.events, _event_change, _event_traits, _alike_events),
        *_compare("figure", old.figures, new.figures, _figure_change, _figure_traits, _always),
        *_compare("actor", old.participants, new.participants, _actor_change, _no_traits, _always),
    ]


def _compare(
    sort: str,
    old: Sequence[Any],
    new: Sequence[Any],
    change: Callable[[Any, Any], str | None],
    traits: Callable[[Any], Iterable[object]],
    alike: Callable[[Any, Any], float],
) -> Iterator[Change]:
    """Pair what is the same, then what is alike, and tell what differs; the rest came or went."""
    before = {_key(fact): fact for fact in old}
    after = {_key(fact): fact for fact in new}
    pairs = [(fact, after[name]) for name, fact in before.items() if name in after]
    gone = [fact for name, fact in before.items() if name not in after]
    come = [fact for name, fact in after.items() if name not in before]
    reworded = _pair(gone, come, traits, alike)
    for one, other in (*pairs, *reworded):
        if told := change(one, other):
            yield Change(told, sort, one, other)
    paired = {id(fact) for pair in reworded for fact in pair}
    yield from (Change("removed", sort, fact, None) for fact in gone if id(fact) not in paired)
    yield from (Change("added", sort, None, fact) for fact in come if id(fact) not in paired)


def _key(fact: Event | Figure | Participant) -> str:
    """What a fact is known by in both revisions."""
    return fact.name if isinstance(fact, Participant) else fact.id


def _pair(
    gone: list[Any],
    come: list[Any],
    traits: Callable[[Any], Iterable[object]],
    alike: Callable[[Any, Any], float],
) -> list[tuple[Any, Any]]:
    """The most alike first, each taken once; only what shares a trait that few have is compared."""
    bearers: dict[object, list[int]] = {}
    for j, fact in enumerate(come):
        for trait in traits(fact):
            bearers.setdefault(trait, []).append(j)
    near = {
        (i, j)
        for i, fact in enumerate(gone)
        for trait in traits(fact)
        if len(sharing := bearers.get(trait, ())) <= _COMMON
        for j in sharing
    }
    scored = [(alike(gone[i], come[j]), i, j) for i, j in near]
    pairs, left, right = [], set(), set()
    for score, i, j in sorted(scored, key=lambda s: (-s[0], s[1], s[2])):
        if score >= _SAME and i not in left and j not in right:
            left.add(i)
            right.add(j)
            pairs.append((gone[i], come[j]))
    return pairs


def _words(one: str, other: str) -> float:
    matcher = SequenceMatcher(None, one.split(), other.split(), autojunk=False)
    return matcher.ratio() if matcher.quick_ratio() >= _SAME else 0.0


def _event_change(old: Event, new: Event) -> str | None:
    if str(old.date) != str(new.date):
        return "redated"
    if " ".join(old.text.split()) != " ".join(new.text.split()):
        return "reworded"
    return "changed" if (old.kind, old.status) != (new.kind, new.status) else None


def _event_traits(event: Event) -> set[object]:
    """Its date and the words of its sentence."""
    return {str(event.date), *event.text.casefold().split()}


def _alike_events(old: Event, new: Event) -> float:
    """Two sentences about the same time, or of nearly the same words."""
    near = old.date.overlaps(new.date) and old.kind == new.kind
    score = _words(old.text, new.text)
    return score if near or score > 0.8 else 0.0


def _figure_change(old: Figure, new: Figure) -> str | None:
    if (old.low, old.high) == (new.low, new.high):
        return None
    return "raised" if (new.most or 0) > (old.most or 0) else "lowered"


def _figure_traits(figure: Figure) -> set[object]:
    """The same thing counted in the same section, by the same source."""
    told = (figure.category, figure.unit, figure.source, figure.section, figure.noun)
    return {told} if figure.noun else set()


def _actor_change(old: Participant, new: Participant) -> str | None:
    def told(actor: Participant) -> tuple[object, ...]:
        return (actor.side, actor.status, str(actor.active), actor.parent, actor.listed)

    return "changed" if told(old) != told(new) else None


def _no_traits(actor: Participant) -> set[object]:
    """Actors are known by their names, and by nothing else."""
    return set()


def _always(old: Any, new: Any) -> float:
    return 1.0
