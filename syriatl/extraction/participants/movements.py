"""Groups that a name's bearing gives away: "the Nationalists", "the Viet Minh and its soldiers".

A plural behind "the" whose members act, fight or share a conviction names them all, and without
its "s" it is their adjective: "Nationalist troops".
"""

from __future__ import annotations

from collections.abc import Mapping

from syriatl.extraction.participants.bearings import Bearing
from syriatl.extraction.participants.roster import Entry, Roster
from syriatl.extraction.participants.units import Units, lexicon
from syriatl.knowledge import word_set

_ARAB = 2  # blanks in "al - Nur"
_ROMAN = frozenset("IVXLC")
_SHORTEST = 3  # letters of an acronym that names a group


def add_movements(roster: Roster, units: Units, bearings: Mapping[str, Bearing]) -> Units:
    """Put such groups on the roster; their names are then known ones among the words."""
    owners: dict[tuple[int, int], str] = {}
    surnames = {name.rpartition(" ")[2] for name in bearings if " " in name and not _is_arab(name)}
    for name, bearing in bearings.items():
        singular = name.removesuffix("s")
        adjective = bearings.get(singular) if singular != name and " " not in name else None
        if is_plural(name, bearing, adjective):
            entry = _add(roster, units, bearing, adjective)
            allied = name in word_set("actors.bearing.allies")
            roster.fellows[f"{singular}d" if allied else singular] = entry
        elif f"{name}s" not in bearings and (
            is_group(name, bearing)
            or (name.rpartition(" ")[2] not in surnames and is_band(name, bearing))
        ):
            entry = _add(roster, units, bearing, None)
        else:
            continue
        owners |= dict.fromkeys(bearing.spans, entry.name)
    return units.claimed(owners)


def is_plural(name: str, bearing: Bearing, adjective: Bearing | None) -> bool:
    """Whether a name in -s is that of all who share something."""
    if not name.endswith("s") or " " in name or not bearing.article or bearing.place:
        return False
    if name in word_set("actors.bearing.creeds"):
        return False  # no party
    if lexicon()[name[:-1]] != lexicon().codes["cap"]:
        return False  # "the Courts"
    return bool(bearing.acts or name.endswith("ists") or (adjective and adjective.forces))


def is_group(name: str, bearing: Bearing) -> bool:
    """Whether a name is that of those who fight under it."""
    fights = bearing.forces and bearing.article and not bearing.place
    return bool(fights) and name not in word_set("actors.places.first")


def is_band(name: str, bearing: Bearing) -> bool:
    """Whether a name without an article is that of those who act or fight under it.

    An acronym is where either is said of it, another name where both are and nothing makes it a
    place's or a person's.
    """
    acts = bearing.wills + bearing.fights
    many = bearing.forces + bearing.members
    if bearing.place or bearing.person or not (acts or many or bearing.says):
        return False
    if name.isupper():
        known_thing = name in word_set("actors.bearing.acronyms")
        return len(name) >= _SHORTEST and not _ROMAN.issuperset(name) and not known_thing
    if _is_arab(name):
        return bool(many)
    return bool(acts and many) and name not in word_set("actors.places.first")


def _is_arab(name: str) -> bool:
    """Whether a name is one word behind "al-"."""
    return name.startswith("al - ") and name.count(" ") == _ARAB


def _add(roster: Roster, units: Units, bearing: Bearing, adjective: Bearing | None) -> Entry:
    """The entry of a group, armed where the text speaks of its soldiers."""
    fights = bearing.forces or bearing.fights
    armed = fights or (adjective is not None and adjective.forces)
    names = [units.text(*span) for span in bearing.spans]
    entry = roster.add(names[0], "armed-group" if armed else "organisation", names)
    if names[0] in word_set("actors.bearing.allies"):
        entry.kind = "alliance"
    return entry
