"""Names that take no part where they stand: in the title of a person, or only to set the scene."""

from __future__ import annotations

from collections.abc import Sequence

from syriatl.extraction.events.lexicon import (
    AUXILIARY,
    BRIDGE,
    COMMA,
    CONJUNCTION,
    PREPOSITION,
    QUOTE,
    REPORTING,
)
from syriatl.extraction.events.said import Prose
from syriatl.knowledge import word_set
from syriatl.model.facts import Mention

_HYPHENS = ("-", "‑", "–")
_TITLE_REACH = 6  # words between "Turkish" and the name in "Turkish foreign minister, Mevlüt …"
_APPOSITION = 16  # words of ", commanding general of U.S. Central Command,"
_BARRIERS = frozenset((PREPOSITION, AUXILIARY, CONJUNCTION, REPORTING, BRIDGE, QUOTE))


def sets_scene(prose: Prose, mention: Mention, after: int) -> bool:
    """Whether a name tells of what sort something is, and not who acts.

    A demonym may name a people or a setting: "Serbs", "the Syrian border", "Syrian Kurdish forces";
    and any name may be a part of "SDF-controlled". `after`: the token behind it.
    """
    following = prose.words[after : after + 2]
    if following and following[0] in _HYPHENS and following[1:]:
        return following[1] in word_set("clauses.who.ruled")
    if not mention.adjective:
        return False
    small = [word.lower() for word in following]
    people = mention.text.endswith("s") or not word_set("clauses.who.peoples").isdisjoint(
        following[:1]
    )
    return people or not word_set("clauses.who.scenes").isdisjoint(small)


def in_titles(prose: Prose, mentions: Sequence[Mention], kinds: dict[str, str]) -> set[int]:
    """Offsets of the mentions that stand in the title of a person, before or behind the name."""
    inside: set[int] = set()
    for i, person in enumerate(mentions):
        if kinds.get(person.name) == "person":
            others = [m for m in mentions[max(0, i - 1) : i] if kinds.get(m.name) != "person"]
            inside.update(
                m.span.start
                for m in others
                if kinds.get(m.name) != "armed-group" and _before(prose, m, person)
            )
            end = _apposition_end(prose, person)
            for j in range(i + 1, len(mentions)):
                if mentions[j].span.start >= end:
                    break
                if kinds.get(mentions[j].name) not in ("person", "armed-group"):
                    inside.add(mentions[j].span.start)
    return inside


def _before(prose: Prose, mention: Mention, person: Mention) -> bool:
    """Whether a mention opens the title before a name: "Turkish foreign minister, Mevlüt …"."""
    gap = prose.part(prose.place(mention.span)[1], prose.place(person.span)[0])
    near = len(gap) <= _TITLE_REACH and (len(gap) > 0 or mention.adjective)
    short = near and gap.classes.count(COMMA) <= 1 and _BARRIERS.isdisjoint(gap.classes)
    return short and "\n" not in gap.words and "." not in gap.words


def _apposition_end(prose: Prose, person: Mention) -> int:
    """Offset at which the title behind a name ends ("Votel, commander of …,"), 0: there is none."""
    tokens = prose.tokens
    _, behind = prose.place(person.span)
    if behind >= len(prose) or prose.words[behind] != ",":
        return 0
    reach = prose.part(behind + 1, behind + 1 + _APPOSITION)
    stop = next((n for n, word in enumerate(reach.words) if word in (",", ".", ";", "\n")), 0)
    return tokens.starts[behind + stop] if stop and not reach.has_verb(0, stop) else 0
