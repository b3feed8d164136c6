"""Names that take no part where they stand: in a title, as an owner, or only to set the scene."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from syriatl.extraction.events.grammar.lexicon import (
    AUXILIARY,
    BRIDGE,
    COMMA,
    CONJUNCTION,
    PREPOSITION,
    QUOTE,
    REPORTING,
)
from syriatl.extraction.events.grammar.said import Named, Place, Prose
from syriatl.knowledge import word_set
from syriatl.model.facts import Mention

_HYPHENS = ("-", "‑", "–")
_TITLE_REACH = 6  # words between "Turkish" and the name in "Turkish foreign minister, Mevlüt …"
_APPOSITION = 16  # words of ", commanding general of U.S. Central Command,"
_REACH = 3  # words of "the people of the"
_ORGANS = ("government", "military-unit")
_BARRIERS = frozenset((PREPOSITION, AUXILIARY, CONJUNCTION, REPORTING, BRIDGE, QUOTE))


def in_scenes(prose: Prose, named: Sequence[Named]) -> set[int]:
    """Offsets of the mentions that tell of what sort something is, and not who acts.

    A demonym may name a people or a setting: "Serbs", "the Syrian border", "Syrian Kurdish forces",
    or whose office somebody holds: "the Syrian president"; and any name may be a part of
    "SDF-controlled".
    """
    words, last = prose.words, len(prose) - 1
    return {
        mention.span.start
        for mention, (_, after) in named
        if (mention.adjective or (after < last and words[after] in _HYPHENS))
        and _sets_scene(mention, words[after : after + 2])
    }


def _sets_scene(mention: Mention, following: Sequence[str]) -> bool:
    """Whether a name only sets the scene, by the two words behind it."""
    if len(following) == 2 and following[0] in _HYPHENS:
        return following[1] in word_set("clauses.who.ruled")
    small = [word.lower() for word in following]
    peoples = word_set("clauses.who.peoples")
    plural = mention.text[-1] == "s" and mention.text[:-1] in peoples
    people = plural or not peoples.isdisjoint(following[:1])
    return people or any(
        not word_set(f"clauses.who.{name}").isdisjoint(small) for name in ("scenes", "offices")
    )


def in_possession(prose: Prose, named: Sequence[Named], kinds: Mapping[str, str]) -> set[int]:
    """Offsets of the states that only own who or what is told of.

    "Armenia's Ministry of Defence" where that is a participant itself, "the president of Peru",
    "the people of Peru".
    """
    words = prose.words
    states = {name for name, kind in kinds.items() if kind == "country"}
    owned = word_set("clauses.who.scenes") | word_set("clauses.who.offices")
    owners: set[int] = set()
    for i, (mention, (first, after)) in enumerate(named):
        if mention.adjective or mention.name not in states:
            continue
        before = words[max(first - _REACH, 0) : first]
        if before[-1:] == ["the"]:
            before = before[:-1]
        organ = (
            words[after : after + 1] in (["'s"], ["’s"])
            and i + 1 < len(named)
            and named[i + 1][1][0] == after + 1
            and kinds.get(named[i + 1][0].name) in _ORGANS
        )
        if organ or (before[-1:] == ["of"] and not owned.isdisjoint(before[-2:-1])):
            owners.add(mention.span.start)
    return owners


def in_titles(prose: Prose, named: Sequence[Named], kinds: dict[str, str]) -> set[int]:
    """Offsets of the mentions that stand in the title of a person, before or behind the name."""
    inside: set[int] = set()
    persons = {name for name, kind in kinds.items() if kind == "person"}
    for i, person in enumerate(named):
        if person[0].name in persons:
            titled = named[i - 1 : i] if i and _before(prose, named[i - 1], person) else []
            end = _apposition_end(prose, person[1])
            behind = i + 1
            while behind < len(named) and named[behind][0].span.start < end:
                behind += 1
            inside.update(
                mention.span.start
                for mention, _ in (*titled, *named[i + 1 : behind])
                if kinds.get(mention.name) not in ("person", "armed-group")
            )
    return inside


def _before(prose: Prose, one: Named, person: Named) -> bool:
    """Whether a mention opens the title before a name: "Turkish foreign minister, Mevlüt …"."""
    gap = prose.part(one[1][1], person[1][0])
    near = len(gap) <= _TITLE_REACH and (len(gap) > 0 or one[0].adjective)
    short = near and gap.classes.count(COMMA) <= 1 and _BARRIERS.isdisjoint(gap.classes)
    return short and "\n" not in gap.words and "." not in gap.words


def _apposition_end(prose: Prose, person: Place) -> int:
    """Offset at which the title behind a name ends ("Votel, commander of …,"), 0: there is none."""
    tokens = prose.tokens
    _, behind = person
    if behind >= len(prose) or prose.words[behind] != ",":
        return 0
    reach = prose.part(behind + 1, behind + 1 + _APPOSITION)
    stop = next((n for n, word in enumerate(reach.words) if word in (",", ".", ";", "\n")), 0)
    return tokens.starts[behind + stop] if stop and not reach.has_verb(0, stop) else 0
