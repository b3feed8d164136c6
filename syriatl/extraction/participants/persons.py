"""Persons, known by the titles and words around their names."""

from __future__ import annotations

from dataclasses import dataclass

from syriatl.extraction.engine import Match, Rule
from syriatl.extraction.participants.units import lexicon
from syriatl.knowledge import table, words

# One part of a name: Erdoğan, al-Fadhli, Frank-Walter, bin Laden, Ki-moon.
_PART = (
    "(?: kin{1,2} (?= cap | article ) )? (?: article dash? )? cap"
    " (?: dash (?: (?: article dash )? cap | syllable (?! dash ) ) )?"
)
_MORE = f"(?: initial stop? | {_PART} | month (?! number | comma number ) )"
# What stands behind a name must not go on like the name of a place or a body.
_END = "(?! thing | head | dash | beside )"
_NAME = f"(?> {_PART} {_MORE}{{1,4}} ) {_END}"
_ONE = f"(?> {_PART} {_MORE}{{0,4}} ) {_END}"
_BOTH = f"(?P<name>{_ONE}) (?: and_ (?P<other>{_NAME}) )?"
_STATE = "(?: country | demonym | body )"
_LEADER = "(?: coffice{0,2} cap{1,3} (?=poss) )"  # "President Obama's envoy"
_OWNER = f"(?: (?: {_STATE} | acronym | {_LEADER} ) poss? head? )"
_MODIFIER = "(?: modifier | cmodifier | head | organ | opponent | cap (?=cmodifier|coffice) )"
_TITLED = "(?: office | coffice | civil | ccivil )"
_OFFICE = f"(?: {_TITLED} (?: dash (?: of | place ) dash {_TITLED} )? )"  # commander-in-chief
_SHORT = "(?: short stop? (?: dash | short stop? )* )"
_OBJECT = (
    f"(?: {_STATE} | head | cap | acronym | cmodifier | modifier | organ | opponent | ally"
    " | thing )"
)
_FIELD = (
    rf"(?: (?: of | link | place ) det? (?: {_OBJECT}{{1,5}} | modifier? (?: \. | syllable ) )"
    f" (?: (?: of | and_ | link | place ) det? {_OBJECT}{{1,5}} ){{0,2}} )"
)
_TITLE = (
    f"modifier? {_OWNER}{{0,2}} {_MODIFIER}{{0,4}} {_OFFICE}"
    rf" (?: dash? {_OFFICE} | {_MODIFIER} | (?: syllable | \.) (?= office ) ){{0,3}}"
)
_SEAT = f"(?: of det? (?P<seat>{_STATE}) )?"


@dataclass(frozen=True, slots=True)
class Person:
    """Names of persons, as ranges of words, and the words that say what they are."""

    names: tuple[tuple[int, int], ...]
    role: tuple[int, int] | None = None
    seat: int | None = None  # the word for the state or body that the person speaks for
    civil: bool = False  # does not speak or act for a state


def _person(match: Match) -> Person:
    """What a match says of one person or two."""
    names = tuple(match.groups[key] for key in ("name", "other") if key in match.groups)
    role = match.groups.get("role")
    seat = match.groups.get("seat")
    return Person(
        names, role, seat[0] if seat else None, role is not None and _is_civil(match, role)
    )


def _is_civil(match: Match, role: tuple[int, int]) -> bool:
    """Whether a title is that of someone who speaks for himself."""
    codes = lexicon().codes
    inside = set(lexicon().classes(match.words[slice(*role)]))
    return bool({codes["civil"], codes["ccivil"]} & inside)


def _of_a_people(match: Match) -> Person | None:
    """A name behind a word for people of a nation: "Americans", "Briton", not "American"."""
    folk = match["folk"] or ""
    if not (folk.endswith("s") or folk in words(table("actors")["persons"]["folk"])):
        return None
    return Person(_person(match).names, civil=True)


# What stands before a name.
BEFORE: tuple[Rule[Person], ...] = (
    Rule(
        "title before the name",
        f"(?P<role> {_TITLE} {_SHORT}? ) {_BOTH} {_SEAT}",
        _person,
        (),
    ),
    Rule(
        "short title before the name",
        f"(?P<role> {_OWNER}{{0,2}} {_SHORT} ) {_BOTH} {_SEAT}",
        _person,
        (),
    ),
    Rule(
        "title with its field before the name",
        f"(?P<role> {_TITLE} {_FIELD} ) (?P<name>{_NAME})",
        _person,
        (),
    ),
    Rule(
        "title set off before the name",
        f"(?P<role> {_TITLE} {_FIELD}? ) comma (?: {_OFFICE} | {_SHORT} ){{0,2}} (?P<name>{_NAME})",
        _person,
        (),
    ),
)
# What stands behind a name, or tells in another way that it is one.
BESIDE: tuple[Rule[Person], ...] = (
    Rule(
        "title behind the name",
        f"(?P<name>{_NAME}) comma (?P<role> (?: syllable of )? det? plain? {_TITLE} {_FIELD}? )",
        _person,
        (),
    ),
    Rule(
        "name that speaks",
        f"(?<! place ) (?P<name>{_NAME}) (?: and_ (?P<other>{_NAME}) )? comma? verb",
        _person,
        (),
    ),
    Rule(
        "name behind a word for deeds",
        f"(?: before (?: by | of )? | by ) (?P<name>{_NAME}) (?: and_ (?P<other>{_NAME}) )?",
        _person,
        (),
    ),
    Rule(
        "name before a word for deeds", f"(?<! place ) (?P<name>{_NAME}) comma before", _person, ()
    ),
    Rule(
        "name with a seat",
        f"(?<! place ) (?P<name>{_NAME}) of det? (?P<seat>{_STATE})",
        _person,
        (),
    ),
    Rule("one of a people", f"(?P<folk>demonym) {_BOTH}", _of_a_people, ()),
)

# A name with nothing beside it is a person's where its last part stands alone elsewhere.
BARE: tuple[Rule[Person], ...] = (Rule("bare name", f"(?<! dash ) (?P<name>{_NAME})", _person, ()),)
ALONE: tuple[Rule[Person], ...] = (
    Rule(
        "part of a name alone",
        f"(?<! cap )(?<! dash ) (?P<name> {_PART} ) (?! cap | initial | dash | month | article )"
        f" {_END}",
        _person,
        (),
    ),
)
ALL = (BEFORE, BESIDE, BARE, ALONE)
