"""Persons, known by the titles and words around their names."""

from __future__ import annotations

from dataclasses import dataclass

from syriatl.extraction.engine import Match, Rule
from syriatl.extraction.participants.words import lexicon
from syriatl.knowledge import table, words

# One part of a name: Erdoğan, al-Fadhli, Frank-Walter, bin Laden.
_PART = "(?: (?:kin{1,2} | article)? dash? cap (?: dash (?:article dash)? cap )? )"
# A whole name; what stands behind it must not go on like the name of a place or a body.
_NAME = f"(?> {_PART} (?: initial stop? | {_PART} ){{1,4}} ) (?! thing | head )"
_ONE = f"(?> {_PART} (?: initial stop? | {_PART} ){{0,4}} ) (?! thing | head )"
_BOTH = f"(?P<name>{_ONE}) (?: and_ (?P<other>{_NAME}) )?"
_OWNER = "(?: (?:country | demonym | body | acronym | cap{1,2} (?=poss)) (?: poss )? head? )"
_MODIFIER = "(?: modifier | cmodifier | head )"
_OFFICE = "(?: office | coffice | civil | ccivil )"
_SHORT = "(?: short stop? (?: dash | short stop? )* )"
_OBJECT = "(?: country | demonym | body | head | cap | acronym | cmodifier | modifier | coffice )"
_FIELD = (
    f"(?: (?:of | link) det? {_OBJECT}{{1,5}} (?: (?:of | and_ | link) det? {_OBJECT}{{1,5}} )? )"
)
_TITLE = f"{_OWNER}{{0,2}} {_MODIFIER}{{0,4}} {_OFFICE} (?: {_OFFICE} | {_MODIFIER} ){{0,3}}"


@dataclass(frozen=True, slots=True)
class Person:
    """Names of persons, as ranges of words, and the words that say what they are."""

    names: tuple[tuple[int, int], ...]
    role: tuple[int, int] | None
    civil: bool = False  # does not speak or act for a state


def _person(match: Match) -> Person | None:
    """What a match says of one person or two."""
    names = [match.groups[key] for key in ("name", "other") if key in match.groups]
    role = match.groups.get("role")
    codes = lexicon().codes
    inside = lexicon().classes(match.words[slice(*role)]) if role else ""
    civil = bool({codes["civil"], codes["ccivil"]} & set(inside))
    return Person(tuple(names), role, civil)


def _people(match: Match) -> Person | None:
    """A name behind a word for people of a nation: "Americans", "Briton", not "American"."""
    folk = match["folk"] or ""
    if not (folk.endswith("s") or folk in words(table("actors")["persons"]["folk"])):
        return None
    found = _person(match)
    return Person(found.names, None, civil=True) if found else None


RULES: tuple[Rule[Person], ...] = (
    Rule(
        "title before the name",
        f"(?P<role> {_TITLE} {_SHORT}? ) {_BOTH}",
        _person,
        (),
    ),
    Rule(
        "short title before the name",
        f"(?P<role> {_OWNER}{{0,2}} {_SHORT} ) {_BOTH}",
        _person,
        (),
    ),
    Rule(
        "title with its field before the name",
        f"(?P<role> {_TITLE} {_FIELD} ) comma? (?P<name>{_NAME})",
        _person,
        (),
    ),
    Rule(
        "title set off before the name",
        f"(?P<role> {_TITLE} {_FIELD}? ) comma (?P<name>{_NAME})",
        _person,
        (),
    ),
    Rule(
        "title behind the name",
        f"(?P<name>{_NAME}) comma (?P<role> det? (?:plain)? {_TITLE} {_FIELD}? )",
        _person,
        (),
    ),
    Rule(
        "title of a person's own behind the name",
        f"(?P<name>{_NAME}) comma (?P<role> {_OFFICE} cap{{1,3}} poss {_OFFICE} {_FIELD}? )",
        _person,
        (),
    ),
    Rule("name that speaks", f"(?P<name>{_NAME}) (?:and_ {_NAME})? comma? verb", _person, ()),
    Rule("name behind a word for deeds", f"before (?P<name>{_NAME})", _person, ()),
    Rule("one of a people", f"(?P<folk>demonym) {_BOTH}", _people, ()),
)
