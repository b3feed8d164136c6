"""Persons, known by the titles and words around their names.

Every pattern begins with a class that few words have, so that a text is passed over quickly. What
a title has before its office ("then U.S. Deputy Defense Secretary") is added once it is found.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from syriatl.extraction.engine import Match, Rule
from syriatl.extraction.participants.units import Units, lexicon
from syriatl.knowledge import word_set

# One part of a name: Erdoğan, al-Fadhli, Frank-Walter, bin Laden, Ki-moon.
_PART = (
    "[cap article kin] (?: (?<=cap) | (?<=article) dash cap"
    " | (?<=kin) dash? kin? (?: [article kin] dash )? cap )"
    " (?: dash (?: (?: [article kin] dash )? cap | syllable (?! dash ) ) )?"
)
_MORE = f"(?: initial stop? | det stop (?= cap ) | {_PART} | month (?! number | comma number ) )"
# "A. A. K. Niazi": "A" is also an article.
_INITIALS = f"[initial det] stop (?: [initial det] stop ){{0,2}} cap {_MORE}{{0,2}}+"
# What stands behind a name must not go on like the name of a place or a body.
_END = "(?! [thing head dash beside] )"
# A whole name as `mark_names` marks it, one part or more, and a second one beside it.
_NAME = "(?P<name> named more* )"
_ONE = f"(?P<name> named more* | cap {_END} | [article kin] dash cap {_END} | kin cap {_END} )"
_OTHER = "(?: and_ (?P<other> named more* ) )?"

_STATE = "[country demonym body]"
_LEADER = "(?: coffice{0,2} [cap named] more* (?=poss) )"  # "President Obama's envoy"
_OWNER = f"(?: (?: [country demonym body acronym] | {_LEADER} ) poss? head? )"
_MODIFIER = "(?: [modifier cmodifier head organ opponent] | cap (?=[cmodifier coffice]) )"
# "Russia's deputy UN ambassador"
_BEFORE_OFFICE = f"modifier? {_OWNER}{{0,2}} {_MODIFIER}{{0,4}} (?: office? body )?"

_TITLED = "[office coffice civil ccivil]"
_OFFICE = f"{_TITLED} (?: dash [of place] dash {_TITLED} )?"  # commander-in-chief
_MORE_OFFICE = f"(?: dash? {_TITLED} | {_MODIFIER} | [. syllable] (?= office ) ){{0,3}}"
_SHORT = "short stop? (?: [dash short] stop? ){0,4}"
_OBJECT = (
    "[country demonym body head cap acronym cmodifier modifier organ opponent ally thing"
    " named more]"
)
# What an adjective at the end of a field belongs to: "minister of national reconciliation".
_NOUN = "(?: (?<= [modifier demonym] ) (?! [comma verb stop named cap office coffice] ) . )?"
_FIELD = (
    rf"(?: [of link to place] det? (?: . ally | {_OBJECT}{{1,5}} {_NOUN} | modifier? [. syllable] )"
    f" (?: [of and_ link to place] det? {_OBJECT}{{1,5}} ){{0,2}} )"
)
_AGAIN = "(?: [office coffice civil ccivil short] stop? ){0,3}"  # "the chief of staff, General"
_SEAT = f"(?: of det? (?P<seat>{_STATE}) )?"
_TITLE = f"{_OFFICE} {_MORE_OFFICE}"
# "…, one of the commanders of AQIM": what makes a title of what stands behind a name.
_PLAIN = "plain? (?: modifier before )?"  # "newly elected"
_BEHIND = f"(?: syllable of )? det? {_PLAIN} {_BEFORE_OFFICE} {_TITLE} {_FIELD}?"
_SEEN_AS = "(?: . article )?"  # "regarded as"


class Person(NamedTuple):
    """Names of persons, as ranges of words, and the words that say what they are."""

    names: tuple[tuple[int, int], ...]
    role: tuple[int, int] | None = None
    seat: int | None = None  # the word for the state or body that the person speaks for
    civil: bool = False  # does not speak or act for a state
    bare: bool = False  # nothing but the name itself says that it is a person's
    whole: bool = False  # the role is complete: nothing before it belongs to it


def _person(match: Match) -> Person:
    """What a match says of one person or two."""
    groups = match.groups
    names = (groups["name"], groups["other"]) if "other" in groups else (groups["name"],)
    role, seat = groups.get("role"), groups.get("seat")
    civil = role is not None and _is_civil(match, role)
    bare = not groups.keys() - {"name"}
    return Person(names, role, seat[0] if seat else None, civil, bare, match.first == names[0][0])


def _led(match: Match) -> Person:
    """The same, where a name behind "led by" or the like leads who is named before it."""
    found = _person(match)
    led = match.groups.get("led")
    leads = match["deed"] in word_set("actors.persons.leading")
    return found._replace(seat=led[0] if led and leads else None, bare=False)


def _is_civil(match: Match, role: tuple[int, int]) -> bool:
    """Whether a title is that of someone who speaks for himself."""
    codes = lexicon().codes
    return not {codes["civil"], codes["ccivil"]}.isdisjoint(match.met.string[slice(*role)])


def _of_a_people(match: Match) -> Person | None:
    """A name behind a word for people of a nation: "Americans", "Briton", not "American"."""
    folk = match["folk"] or ""
    if not (folk.endswith("s") or folk in word_set("actors.persons.folk")):
        return None
    return Person(_person(match).names, civil=True)


def mark_names(units: Units) -> Units:
    """Whatever looks like a person's name, two parts or more, as one thing for the rules."""
    pattern = lexicon().pattern(f"(?: {_PART} {_MORE}{{1,4}}+ | {_INITIALS} ) {_END}")
    return units.marked(map(re.Match.span, pattern.finditer(units.classes)))


def lone_parts(units: Units) -> Iterator[tuple[int, int]]:
    """Single parts of names that stand alone, as the last part of a person's name may."""
    pattern = lexicon().pattern(f"{_PART} (?! [initial month article] ) {_END}")
    return map(re.Match.span, pattern.finditer(units.classes))


def before_office() -> str:
    """The pattern of what belongs to a title before its office."""
    return rf"{_BEFORE_OFFICE} \Z"


# What stands before a name.
BEFORE: tuple[Rule[Person], ...] = (
    Rule(
        "title before the name",
        f"(?P<role> {_TITLE} (?:{_SHORT})? ) {_ONE} {_OTHER} {_SEAT}",
        _person,
        (
            ("journalist Seymour Hersh", Person(((1, 3),), (0, 1), civil=True)),
            ("the general said", None),
        ),
    ),
    Rule(
        "short title before the name",
        f"(?P<role>{_SHORT}) {_ONE} {_OTHER} {_SEAT}",
        _person,
        (("Gen. Joseph Votel", Person(((2, 4),), (0, 2))), ("Gen. of the army", None)),
    ),
    Rule(
        "title with its field, or set off, before the name",
        f"(?P<role> {_TITLE} {_FIELD} ) (?: comma {_AGAIN} )? {_NAME}",
        _person,
        (
            ("Secretary of Defense Jim Mattis", Person(((3, 5),), (0, 3))),
            ("secretary of defense", None),
        ),
    ),
    Rule(
        "title set off before the name",
        f"(?P<role> {_TITLE} ) comma {_AGAIN} {_NAME}",
        _person,
        (("the minister, John Smith", Person(((3, 5),), (1, 2))), ("a minister, John", None)),
    ),
    Rule(
        "name behind a word for deeds",
        f"(?: (?P<led> {_STATE} ) (?: open_ . . )? comma? )?"
        f" (?P<deed> before (?: by | of | to )? | led? by | ruler of ) {_NAME} {_OTHER}",
        _led,
        (("chaired by Richard Goldstone", Person(((2, 4),))), ("chaired by him", None)),
    ),
    Rule(
        "one of a people",
        f"(?P<folk>demonym) {_ONE} {_OTHER}",
        _of_a_people,
        (("Americans James Foley", Person(((1, 3),), civil=True)), ("American James Foley", None)),
    ),
)
# What stands behind a name, if anything.
BEHIND: tuple[Rule[Person], ...] = (
    Rule(
        "name and what stands behind it",
        f"{_NAME}"
        f" (?: comma {_SEEN_AS} (?P<role> {_BEHIND} ) | of det? (?P<seat>{_STATE})"
        f" | {_OTHER} (?P<verb> comma? verb | comma before ) )?",
        _person,
        (
            ("Dick Marty, a senator, said", Person(((0, 2),), (3, 5), whole=True)),
            ("Dick Marty said", Person(((0, 2),), whole=True)),
            ("Dick Marty", Person(((0, 2),), bare=True, whole=True)),
            ("he said", None),
        ),
    ),
)
