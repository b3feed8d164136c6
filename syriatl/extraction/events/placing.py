"""The ways prose says that a name is a place: classes of words, and patterns over them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from syriatl.extraction.engine import Lexicon
from syriatl.knowledge import table, word_set, words
from syriatl.knowledge.countries import countries

_LISTS = (
    "within", "locative", "weak", "between", "movement", "motion", "unit", "direction", "sort",
    "line", "feature", "front", "particle", "bound", "never", "blow", "share", "fell", "lost",
    "be", "agent", "told", "given", "circle", "codename", "contest", "accord",
)  # fmt: skip
_SIGNS = {
    "the": ["the", "both", "a"],
    "of": ["of"],
    "upon": ["on", "against"],
    "with_": ["with"],
    "for_": ["for"],
    "such": ["such", "including", "like"],
    "comma": [","],
    "and_": ["and"],
    "open": ["("],
    "close": [")"],
    "dash": ["-", "–", "‑", "'", "’"],
    "set_off": [" – ", " — ", " - "],
    "break": ["\n"],
    "own": ["'s", "’s"],
}
_GUESSED = ("quarter", "name", "acronym", "noun", "verb", "number")
_APOSTROPHES = ("'", "’")
_QUARTER = re.compile(r"[A-Z]{2,}\d+")
_CLASSES = (*_LISTS, *_SIGNS, *_GUESSED, "person", "taken")

# "al-Hasakah", "Tell Beydar", "Deir ez-Zor", "Mount Paštrik", "Eastern Ghouta", "Gulf of Aden",
# "Rostov-on-Don", "Canal Hotel"
_PART = "(?: particle dash? | bound dash )"
# A search runs past whatever is not of the first set: each word that is says what can follow it.
_FIRST = "[name quarter feature particle bound front]"
_THEN = (
    "(?: (?: (?<= name ) | (?: (?<= [front feature] )"
    f" | (?: (?<= quarter ) quarter? (?: feature of )? | (?<= feature ) of ) {_PART}{{0,3}}+"
    " [front feature]?"
    f" | (?: (?<= particle ) dash? | (?<= bound ) dash ) {_PART}{{0,2}}+ [front feature]? ) name )"
    f" (?: dash? {_PART}{{0,2}} [name feature] | {_PART}{{1,2}} never"
    " | dash [particle upon] ){0,9}+"
    " | (?<= quarter ) quarter | (?<= feature ) feature )"
)
_NAME = f"(?: {_FIRST} {_THEN} )"
# Behind a name that stands alone: in "the Royalist zone" it is an adjective.
_ENDS = "(?! noun | acronym | dash | never | codename | accord | of (?! number ) | open acronym )"
_THE = "the? (?: direction (?: dash direction )? )?"
_PLACE = f"{_THE} (?: [sort line feature] of )? {_THE} (?P<name>{_NAME}) {_ENDS}"
# "in Homs, Assad made": what does something is no part of the list.
_ACTS = "[the direction quarter particle name feature dash]{1,6} [verb be fell lost movement told]"
_ANOTHER = f"(?: (?: and_ | comma and_? (?! {_ACTS} ) ) {_THE} {_NAME} (?! own ) {_ENDS} )"
_LIST = f"(?P<rest> {_ANOTHER}*+ )"
# Read again for each of its names: so it has an end.
_SHORT_LIST = f"(?P<rest> {_ANOTHER}{{0,20}}+ )"

_DATE = "(?: number never number? | never number? )"  # 5 May 2015, May 5, May

# What stands before a place, countries among them.
_BEFORE = (
    "[within locative movement]",  # in Kobanî and Raqqa; captured the town of Sarmada
    "share of",  # parts of Homs
    "[blow sort line motion] between",  # the border between Iraq and Syria
    "[motion unit line] [noun verb the direction locative .]{0,3} weak",  # moved his men to Homs
    "weak [sort blow]",  # to recapture Homs
    "sort comma? such bound?",  # towns such as Raqqa
)
STRONG = (
    f"[sort line direction] of {_THE} (?P<name>{_NAME}) {_LIST}",  # the town of Sarmada
    *(f"{before} (?= {_PLACE} {_LIST} )" for before in _BEFORE),
    f"movement {_NAME}? for_ {_PLACE}",  # left Homs for Hama
)
# What stands behind one.
_BEHIND = (
    "comma number unit",  # Sarmada, 20 miles north of Idlib
    "comma the [direction noun .]{0,3} sort",  # Latakia, the main port
    f"{_SHORT_LIST} .? (?: fell | be [be .]? [lost movement] )",  # Raqqa fell; Homs was then taken
    "comma number never number .",  # Sarmada, 5 May 2015: the label of a list
    f"comma {_NAME} (?<=feature)",  # Sarmada, Idlib Governorate
)
# What tells of a name that it is no actor's; countries act all the same.
NAMING = (
    f"[blow sort motion] upon {_PLACE} {_LIST}",  # attacks on Mosul; landed on Leyte
    f"contest for_ {_PLACE} {_LIST}",  # fought for Homs
    f"motion upon weak {_PLACE} {_LIST}",  # pushed on to Homs
    f"[motion weak] {_NAME}? for_ {_PLACE}",  # sailed for Homs; from Hama for Homs
    f"between (?! the name ) {_PLACE} {_LIST}",  # fighting between Homs and Hama
    f"weak {_PLACE} (?= weak {_THE} {_NAME} {_ENDS} )",  # a convoy from Homs to Hama
    f"weak {_THE} {_NAME} weak {_PLACE}",
    f"(?P<name> {_NAME} ) (?= {' | '.join(_BEHIND)} )",
    # 9 October – Sarmada: all that an entry of a list tells
    f"number never number? set_off {_PLACE} {_LIST} (?= open | break | comma within )",
    f"break {_PLACE} {_LIST} (?= open number )",  # Sarmada and Homs (20–22 October)
    # Camp Bondsteel, Damascus International Airport, Heroes Square
    "(?P<name> [front name person taken quarter particle bound] (?: (?<= front ) [name acronym]++"
    f" | (?: (?<= [name person taken] ) | (?: (?<= quarter ) {_PART}{{0,3}}+"
    f" | (?: (?<= particle ) dash? | (?<= bound ) dash ) {_PART}{{0,2}}+ ) [name person taken] )"
    " (?: dash? [name person feature] ){0,4} feature ) )",
    "the (?P<name> number circle )",  # the 38th parallel
    f"(?P<name> name own [feature front] ) {_ENDS}",  # Marye's Heights
    # the Maginot line
    "the (?P<name> [name person particle]++ line )",
    # in Abu Kamal; Abu Kamal, 25 miles from Mayadin: taken for a person elsewhere
    "within the? direction? (?P<name> person++ ) (?! own | noun | name | feature | dash )",
    "(?P<name> person (?<! person . ) person*+ ) comma number unit",
)
# What tells it of a name in one place, where it may be an adjective: the Homs region.
SORTED = f"the (?P<name>{_NAME}) noun? sort"
# What shows it of countries, and of names known as places from elsewhere.
WEAK = (f"weak (?<! given weak ) {_PLACE} {_LIST}", f"sort with_ {_PLACE} {_LIST}")
# It does nothing: no verb follows.
_STILL = "(?! [verb be fell lost movement told agent own] )"
# What shows it by a known name beside it.
BESIDE = (
    # Sarmada (in brackets: Idlib), or Homs and Hama
    f"(?P<name>{_NAME}) [open and_] (?= (?P<known>{_NAME}) )",
    # Torgau on the Elbe
    f"(?P<known>{_NAME}) (?= upon the (?P<name>{_NAME}) {_ENDS} )",
    # Homs, Sarmada and Hama; not "in Homs, Assad made"
    f"(?P<known>{_NAME}) comma? (?= (?: comma | and_ ) (?P<name>{_NAME}) {_ENDS} {_STILL} )",
    # Homs on 5 May and Hama on 7 May; Homs fell on 5 May, followed by Hama on 7 May
    f"(?P<known>{_NAME}) [be fell lost movement]{{0,3}} [upon within agent] {_DATE}"
    f" (?= comma? [and_ . noun verb agent]{{1,3}} (?P<name>{_NAME})"
    " [upon within agent] [number never] )",
)
# Where a country only says more of a place: "Homs, Syria's third-largest city".
DESCRIBING = f"comma (?P<name>{_NAME}) own [noun number dash direction .]{{0,4}} sort"
# A known place may stand anywhere but where it acts, or is part of another name.
_ALONE = "(?! [never codename accord] | be? [told agent] )"
ANY = f"(?P<name> {_FIRST} (?<! [agent with_ codename] . ) (?<! accord of . ) {_THEN} ) {_ALONE}"
ANY_PERSON = f"(?P<name> person (?<! [agent with_] . ) person*+ ) {_ALONE}"


@cache
def surroundings() -> Lexicon:
    """The classes of the words around a place's name."""
    data = table("places")
    entries: dict[str, Sequence[str]] = {name: words(data[name]) for name in _LISTS}
    entries |= _SIGNS
    entries["quarter"] = [word.capitalize() for word in entries["direction"]]
    persons = table("actors")["persons"]
    titles = [word.capitalize() for word in words(persons["office"])]
    entries["never"] = [*entries["never"], *titles, *words(persons["short"])]
    entries["name"] = words(data["names"])
    # Of states that take no part: those of others are known as their mentions.
    folk = {word for state in countries() for word in state.adjectives}
    entries["taken"] = sorted(folk.difference(entries["never"]))
    return Lexicon(_CLASSES, entries, _guess, unclassed=("IS",))


@cache
def _function() -> frozenset[str]:
    """Words beside verbs and adverbs in -ly that may follow the name of a place."""
    listed = [*table("clauses")["words"].values(), table("places")["adverbs"]]
    numbers = (entry.split()[0] for entry in words(table("numbers")["small"]))
    return frozenset([*numbers, *(word for text in listed for word in words(text))])


def _guess(word: str) -> str | None:
    if word[0].isdigit():
        return "number"
    if word[1:2] in _APOSTROPHES and word[2:3].isupper():
        return "name"  # "d'Aran"
    if word.islower() and word.isalpha():
        return _guess_small(word)
    if _QUARTER.fullmatch(word):
        return "name"  # "PK5"
    if not word[0].isupper() or (len(word) == 1 and word.isascii()):
        return None
    return "acronym" if len(word) > 1 and word.removesuffix("s").isupper() else "name"


def _guess_small(word: str) -> str | None:
    """A word in small letters: what no list has and no ending shows is taken for a noun."""
    if word.endswith("ed") or word in word_set("clauses.verbs.past"):
        return "verb"
    return None if word.endswith(("ing", "ly")) or word in _function() else "noun"
