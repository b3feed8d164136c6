"""Of what kind a body is, by the words of its name."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from syriatl.extraction.participants.known import known_adjectives
from syriatl.extraction.participants.units import heads
from syriatl.knowledge import table, word_set, words


@cache
def ordinals() -> frozenset[str]:
    """Number words as they stand in names: "First"."""
    return frozenset(word.capitalize() for word in words(table("times")["ordinals"]))


def kind_of(name: Sequence[str], state: bool) -> str:
    """The kind of a body by the words of its name up to the head word, the last.

    Armies and brigades are units of a state where the name says which (`state`) or gives a
    number, and armed groups where it speaks of freedom, the people or the faith.
    """
    kind = heads()[name[-1]]
    if "Task" in name:
        return "military-unit"
    if kind in ("military-unit", "armed-group"):
        return _kind_of_force(name, state, kind)
    if kind == "organisation" and len(name) > 1 and heads().get(name[-2]) == "media":
        return "media"  # "North Press Agency"
    if (
        kind == "organisation"
        and state
        and len(name) == 1
        and name[0] in word_set("actors.heads.realms")
    ):
        return "government"  # "Federation of Northern Syria"
    return kind


def _kind_of_force(name: Sequence[str], state: bool, kind: str) -> str:
    """Whether a force is a unit of a state or an armed group."""
    parts = set(name)
    if word_set("actors.heads.irregular") & parts and not (
        state and word_set("actors.heads.national") & parts
    ):
        return "armed-group"
    if name[-1] in word_set("actors.heads.armies"):
        numbered = any(word[:1].isdigit() or word in ordinals() for word in name)
        regular = numbered or word_set("actors.heads.regular") & parts
        return "military-unit" if state or regular else "armed-group"
    return kind


def kind_of_name(name: str) -> str | None:
    """The kind that a name's head tells: its last head word before "of", "for" and the like."""
    parts = name.replace("-", " ").split()
    small = next((i for i, word in enumerate(parts) if i and word[0].islower()), len(parts))
    if parts[small - 1] in word_set("actors.heads.thing"):
        return None  # "Air Force Base"
    state = any(word in known_adjectives() for word in parts)
    for end in (small, len(parts)):
        for i in range(end - 1, -1, -1):
            if (head := parts[i]) in heads() or (head := head.capitalize()) in heads():
                return kind_of([*parts[:i], head], state)
    return None


def is_realm(name: str) -> bool:
    """Whether a name is that of a state by its form: "Republic of X", "X People's Republic"."""
    parts = name.split()
    return bool(word_set("actors.state.realms").intersection((parts[0], parts[-1])))
