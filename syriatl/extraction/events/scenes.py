"""Names that take no part where they stand: in a title, as an owner, or only to set the scene."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache

from syriatl.extraction.events.grammar.lexicon import (
    AUXILIARY,
    BRIDGE,
    COLON,
    COMMA,
    CONJUNCTION,
    DASH,
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
_CARRIERS = ("Air", "Airlines", "Airways")
_POSSESSIVES = ("'s", "’s")
_ORGANS = ("government", "military-unit")
_STOPS = frozenset((",", ".", ";", "\n"))
_BARRIERS = frozenset((PREPOSITION, AUXILIARY, CONJUNCTION, REPORTING, BRIDGE, QUOTE, DASH, COLON))


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
        if after < last
        and (
            mention.adjective
            or words[after] in _HYPHENS
            or words[after] in _CARRIERS
            or words[after].lower() in word_set("clauses.who.namesakes")
        )
        and _sets_scene(mention, words[after : after + 2])
    }


def _sets_scene(mention: Mention, following: Sequence[str]) -> bool:
    """Whether a name only sets the scene, by the two words behind it."""
    if following[0] in _CARRIERS:
        return True  # "Iran Air Flight 655"
    if not mention.adjective and following[0].lower() in word_set("clauses.who.namesakes"):
        return True  # "the Vietnam War"
    if len(following) == 2 and following[0] in _HYPHENS:
        return following[1] in word_set("clauses.who.ruled")
    peoples = word_set("clauses.who.peoples")
    plural = mention.text[-1] == "s" and mention.text[:-1] in peoples
    people = plural or not peoples.isdisjoint(following[:1])
    return people or not _owned().isdisjoint(map(str.lower, following))


@cache
def _owned() -> frozenset[str]:
    """What belongs to a state, and who: "border", "people", "president"."""
    return word_set("clauses.who.scenes") | word_set("clauses.who.offices")


def in_possession(prose: Prose, named: Sequence[Named], kinds: Mapping[str, str]) -> set[int]:
    """Offsets of the states that only own who or what is told of.

    "Armenia's Ministry of Defence" where that is a participant itself, "the president of Peru",
    "the people of Peru".
    """
    words, owned = prose.words, _owned()
    organs = {first for mention, (first, _) in named if kinds[mention.name] in _ORGANS}
    owners: set[int] = set()
    for mention, (first, after) in named:
        if mention.adjective or kinds[mention.name] != "country":
            continue
        of = first - 2 if first and words[first - 1] == "the" else first - 1
        office = of > 0 and words[of] == "of" and words[of - 1] in owned
        if office or (after + 1 in organs and words[after] in _POSSESSIVES):
            owners.add(mention.span.start)
    return owners


def in_titles(
    prose: Prose, named: Sequence[Named], kinds: dict[str, str]
) -> tuple[set[int], set[int]]:
    """Offsets of the mentions that say whose office a person holds.

    First those that do nothing else: states before the name, and whoever is no fighter behind it;
    then the bodies before a name, which speak through the person: "ICC prosecutor Juan Perez".
    """
    inside: set[int] = set()
    speaking: set[int] = set()
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
                for mention, _ in named[i + 1 : behind]
                if kinds[mention.name] not in ("person", "armed-group")
            )
            for mention, _ in titled:
                if kinds[mention.name] == "country":
                    inside.add(mention.span.start)
                elif kinds[mention.name] != "person":
                    speaking.add(mention.span.start)
    return inside, speaking


def _before(prose: Prose, one: Named, person: Named) -> bool:
    """Whether a mention opens the title before a name: "Turkish foreign minister, Mevlüt …".

    Not so one with a comma right behind it, with which a row more often goes on.
    """
    first, last = one[1][1], person[1][0]
    if last - first > _TITLE_REACH or not (last > first or one[0].adjective):
        return False
    words, classes = prose.words[first:last], prose.classes[first:last]
    parts = [i for i, code in enumerate(classes) if code in _BARRIERS]
    parted = classes.count(COMMA) > 1 or classes[:1] == COMMA
    if parted or not all(_in_office(words, i) for i in parts) or "\n" in words or "." in words:
        return False
    return not prose.part(first, last).has_verb(0, last - first)  # "the army ousted Juan Perez"


def _in_office(words: Sequence[str], i: int) -> bool:
    """Whether a word is the "of" of an office: "Secretary of State"."""
    office = word_set("actors.persons.office")
    return words[i] == "of" and i > 0 and words[i - 1].lower() in office


def _apposition_end(prose: Prose, person: Place) -> int:
    """Offset at which the title behind a name ends ("Votel, commander of …,"), 0: there is none."""
    _, behind = person
    if prose.words[behind : behind + 1] != [","]:
        return 0
    reach = prose.part(behind + 1, behind + 1 + _APPOSITION)
    stop = next((n for n, word in enumerate(reach.words) if word in _STOPS), 0)
    return prose.tokens.starts[behind + 1 + stop] if stop and not reach.has_verb(0, stop) else 0
