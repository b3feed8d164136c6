"""Names that take no part where they stand: in the title of a person, or only to set the scene."""

from __future__ import annotations

from collections.abc import Sequence

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
_BARRIERS = frozenset((PREPOSITION, AUXILIARY, CONJUNCTION, REPORTING, BRIDGE, QUOTE))


def in_scenes(prose: Prose, named: Sequence[Named]) -> set[int]:
    """Offsets of the mentions that tell of what sort something is, and not who acts.

    A demonym may name a people or a setting: "Serbs", "the Syrian border", "Syrian Kurdish forces";
    and any name may be a part of "SDF-controlled".
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
    people = mention.text.endswith("s") or not word_set("clauses.who.peoples").isdisjoint(
        following[:1]
    )
    return people or not word_set("clauses.who.scenes").isdisjoint(small)


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
