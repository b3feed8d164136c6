"""Bodies known by the form of their names: governments, armies, groups, units, organisations."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from syriatl.extraction.engine import Match, Rule
from syriatl.extraction.participants.units import heads
from syriatl.knowledge import table, words

_STATE = "(?: country | demonym | body )"
_CAPITAL = f"(?: cap | acronym | cmodifier | coffice | ccivil | {_STATE} )"
# A word of a name: with a capital, "al-" before it, more behind hyphens, a genitive behind it.
_WORD = (
    f"(?: (?:article dash)? {_CAPITAL} (?: dash (?: {_CAPITAL} | head ) ){{0,2}}"
    " (?: (?<=cap) poss (?= cap | head | cmodifier ) )? )"
)
_ANY = f"(?: {_WORD} | head | thing (?= head | cap | cmodifier ) )"
_BEHIND = f"(?: {_WORD} | head | body | thing )"
_LAND = f"(?: (?P<land> country | demonym ) | {_BEHIND} )"
# "of Mujahedeen", "for Oneness and Jihad in West Africa"; "in Kosovo" only before its short name.
_TAIL = (
    f"(?: (?: of | link ) det? {_LAND}{{1,5}}"
    f" (?: (?: and_ | of | link | place | det ) det? {_BEHIND}{{1,4}} ){{0,2}}"
    f" | (?: place | and_ ) {_BEHIND}{{1,2}} (?= open_ ) )"
)


_ORDINALS = frozenset(words("First, Second, Third, Fourth, Fifth, Sixth, Seventh, Eighth, Ninth"))


@dataclass(frozen=True, slots=True)
class Body:
    """What the form of a name tells of a body: its kind, and how many words are its own."""

    kind: str
    words: int
    skip: int = 0  # words of the match before the name


@cache
def _irregular() -> frozenset[str]:
    return frozenset(words(table("actors")["heads"]["irregular"]))


@cache
def _armies() -> frozenset[str]:
    return frozenset(words(table("actors")["heads"]["armies"]))


def kind_of(name: list[str], state: bool) -> str:
    """The kind of a body by the words of its name up to the head word, the last.

    Armies and brigades are units of a state where the name says which or gives a number, and
    armed groups where it speaks of freedom, the people or the faith.
    """
    kind = heads()[name[-1]]
    if "Task" in name:
        return "military-unit"
    if len(name) > 1 and kind == "organisation" and heads().get(name[-2]) == "media":
        return "media"  # "North Press Agency"
    if kind not in ("military-unit", "armed-group"):
        return kind
    if _irregular() & set(name):
        return "armed-group"
    if name[-1] in _armies():
        numbered = any(word[:1].isdigit() or word in _ORDINALS for word in name)
        return "military-unit" if state or numbered else "armed-group"
    return kind


def _named(match: Match) -> Body | None:
    """A head word with something before or behind it."""
    first, head = match.first, match.groups["head"][0]
    before = match.words[first:head]
    if not before and "tail" not in match.groups:
        return None
    state = "state" in match.groups or "land" in match.groups
    return Body(kind_of([*before, match.words[head]], state), match.last - first)


def _numbered(match: Match) -> Body | None:
    """A task force by its name, or a band of insurgents by its number."""
    head = match.words[match.first]
    if head == "Task":
        return Body("military-unit", match.last - match.first)
    if match.last - match.first > 2 or heads()[head] not in ("military-unit", "armed-group"):
        return None
    return Body("armed-group", 2)


def _beside(match: Match) -> Body:
    """A name before or behind the small word that says what it names."""
    media = (match["what"] or match["what_first"]) in words(table("actors")["beside"]["media"])
    kind = "media" if media else "organisation"
    if (span := match.groups.get("named")) is not None:
        return Body(kind, span[1] - span[0], span[0] - match.first)
    first, last = match.groups["name"]
    return Body(kind, last - first)


RULES: tuple[Rule[Body], ...] = (
    Rule(
        "numbered unit",
        f"ordinal (?: {_ANY} | thing ){{0,5}} (?: head | acronym )"
        f" (?: comma ordinal {_ANY}{{0,5}} (?: head | body ) )?",
        lambda match: Body("military-unit", match.last - match.first),
        (
            ("4th Battalion, 118th Infantry Regiment", Body("military-unit", 6)),
            ("30th ABCT", Body("military-unit", 2)),
            ("the 69th time", None),
        ),
    ),
    Rule(
        "unit with its number or name behind it",
        "(?P<head>head) (?: number | head cap )",
        _numbered,
        (
            ("Division 30", Body("armed-group", 2)),
            ("Task Force Hawk", Body("military-unit", 3)),
            ("30 divisions", None),
        ),
    ),
    Rule(
        "name with a head word",
        f"(?<! dash ) (?P<state>{_STATE})? {_ANY}{{0,6}} (?P<head>head) (?P<tail>{_TAIL})?"
        " (?! thing | office | coffice | cap )",
        _named,
        (
            ("the Army of Mujahedeen", Body("armed-group", 3)),
            ("the Syrian Army", Body("military-unit", 2)),
            ("the Free Syrian Army", Body("armed-group", 3)),
            ("the Army said", None),
        ),
    ),
    Rule(
        "name with its head word behind another name",
        "cap of (?: cap | country ){1,2} (?P<head>head)",
        lambda match: Body(kind_of([match.words[match.last - 1]], False), match.last - match.first),
        (("the Sons of Liberty Movement", Body("armed-group", 4)), ("the Sons of Liberty", None)),
    ),
    Rule(
        "name from another language",
        f"armed_first (?:article dash?)? {_WORD}{{1,3}}",
        lambda match: Body("armed-group", match.last - match.first),
        (("Harakat Hazm", Body("armed-group", 2)), ("Hazm", None)),
    ),
    Rule(
        "name beside a word for what it is",
        "(?: (?P<name> (?: cap | acronym | head ){1,3} ) (?P<what>beside)"
        " | (?P<what_first>beside) comma? (?P<named> (?: cap | acronym | head ){1,4} ) )",
        _beside,
        (
            ("the Acme Express company", Body("organisation", 2)),
            ("the newspaper Dnevni Telegraf", Body("media", 2, 1)),
            ("the company said", None),
        ),
    ),
)
