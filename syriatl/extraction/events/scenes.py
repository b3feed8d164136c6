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
from syriatl.extraction.events.grammar.said import Place, Prose
from syriatl.knowledge import word_set
from syriatl.model.facts import Mention

_HYPHENS = ("-", "‑", "–")
_TITLE_REACH = 6  # words between "Turkish" and the name in "Turkish foreign minister, Mevlüt …"
_APPOSITION = 16  # words of ", commanding general of U.S. Central Command,"
_BARRIERS = frozenset((PREPOSITION, AUXILIARY, CONJUNCTION, REPORTING, BRIDGE, QUOTE))


def in_scenes(prose: Prose, mentions: Sequence[Mention], places: Sequence[Place]) -> set[int]:
    """Offsets of the mentions that tell of what sort something is, and not who acts.

    A demonym may name a people or a setting: "Serbs", "the Syrian border", "Syrian Kurdish forces";
    and any name may be a part of "SDF-controlled".
    """
    words, last = prose.words, len(prose) - 1
    return {
        mention.span.start
        for mention, (_, after) in zip(mentions, places, strict=True)
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


def in_titles(prose: Prose, mentions: Sequence[Mention], kinds: dict[str, str]) -> set[int]:
    """Offsets of the mentions that stand in the title of a person, before or behind the name."""
    inside: set[int] = set()
    persons = {name for name, kind in kinds.items() if kind == "person"}
    for i, person in enumerate(mentions):
        if person.name in persons:
            near = mentions[i - 1 : i] if i and _before(prose, mentions[i - 1], person) else ()
            end = _apposition_end(prose, person)
            inside.update(
                m.span.start
                for m in (*near, *_until(mentions, i + 1, end))
                if kinds.get(m.name) not in ("person", "armed-group")
            )
    return inside


def _until(mentions: Sequence[Mention], first: int, end: int) -> Sequence[Mention]:
    """The mentions from one on that begin before an offset."""
    last = first
    while last < len(mentions) and mentions[last].span.start < end:
        last += 1
    return mentions[first:last]


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
