"""What belongs to a state by its name: "the Turkish government", "Algerian army", "Syrian rebels".

Such names are made from the state's own, so that "the Assad regime", "the government of Syria" and
"the Syrian authorities" can be the same participant.
"""

from __future__ import annotations

from typing import NamedTuple

from syriatl.extraction.engine import Match, Rule
from syriatl.knowledge import word_set


class Organ(NamedTuple):
    """A part of a state, or those who fight it.

    `sort` is "government", "administration" (one of several of a state), "opposition", "allies"
    (fighters backed by it), "loyalists" (fighters for a leader), "coalition" (led by it), or the
    word itself ("army").
    """

    sort: str
    state: int | None = None  # the word that names the state, counted from the match's first
    person: tuple[int, int] | None = None  # the words that name its leader instead
    rebels: bool = False  # fighters who are called rebels or the like


def kind_of(organ: Organ) -> str:
    """The kind of participant that it is."""
    if organ.sort in ("opposition", "allies", "loyalists"):
        return "armed-group"
    if organ.sort == "coalition":
        return "alliance"
    return "military-unit" if organ.sort in word_set("actors.state.forces") else "government"


def _sort(word: str) -> str:
    return "administration" if word.lower() == "administration" else "government"


def _government(match: Match) -> Organ | None:
    """A state before a word for those who rule."""
    return (
        Organ("government", 0)
        if match.words[match.last - 1] in word_set("actors.state.government")
        else None
    )


def _of_leader(match: Match) -> Organ | None:
    """The name of a leader before such a word: "administration" is that of one leader only."""
    noun = match.words[match.last - 1]
    if noun not in word_set("actors.state.government"):
        return None
    return Organ(_sort(noun), None, (0, match.last - match.first - 1))


def _of_state(match: Match) -> Organ:
    """The organ before the name of its state."""
    noun = match.words[match.first].lower()
    sort = "government" if noun in word_set("actors.state.government") else noun
    return Organ(sort, match.last - 1 - match.first)


def _for_or_against(match: Match) -> Organ:
    against = match.words[match.first].lower() == "anti"
    return Organ("opposition" if against else "loyalists", None, (2, 3), against)


def _organ(match: Match) -> Organ | None:
    """A part of a state by its noun, of forces the air force only."""
    *before, noun = match.words[match.first : match.last]
    return None if noun == "force" and before[-1] != "air" else Organ(noun, 0)


def _allies(match: Match) -> Organ:
    fighters = set(match.words[match.first : match.last])
    return Organ("allies", 0, rebels=bool(word_set("actors.state.opponents") & fighters))


RULES: tuple[Rule[Organ], ...] = (
    Rule(
        "government",
        "[country demonym] [ruler head] (?! office )",
        _government,
        (("the Turkish government", Organ("government", 0)), ("a government", None)),
    ),
    Rule(
        "government of a leader",
        "cap cap{0,2} [ruler head] (?! office )",
        _of_leader,
        (
            ("the Obama administration", Organ("administration", None, (0, 1))),
            ("the administration", None),
        ),
    ),
    Rule(
        "organ of a state",
        "[ruler organ] of det? country",
        _of_state,
        (("the parliament of Serbia", Organ("parliament", 2)), ("the government of all", None)),
    ),
    Rule(
        "organ behind its state",
        "[country demonym] modifier{0,2} organ (?! dash )",
        _organ,
        (
            ("the Algerian army", Organ("army", 0)),
            ("Egyptian foreign ministry", Organ("ministry", 0)),
            ("Egyptian air force", Organ("force", 0)),
            ("the army", None),
        ),
    ),
    Rule(
        "opposition",
        "[country demonym] (?: opponent fighter? | dash opponent fighter? )",
        lambda match: Organ("opposition", 0),
        (("Syrian opposition groups", Organ("opposition", 0)), ("the opposition", None)),
    ),
    Rule(
        "fighters backed by a state",
        "[country demonym] dash led (?: opponent fighter? | fighter )",
        _allies,
        (
            ("Turkish-backed rebels", Organ("allies", 0, rebels=True)),
            ("Iranian-backed militias", Organ("allies", 0)),
            ("U.S.-led coalition", None),
        ),
    ),
    Rule(
        "fighters for or against a leader",
        "[prefix] dash [cap named] [fighter opponent]",
        _for_or_against,
        (
            ("pro-Gaddafi forces", Organ("loyalists", None, (2, 3))),
            ("Anti-Gaddafi fighters", Organ("opposition", None, (2, 3), rebels=True)),
            ("pro-forma groups", None),
        ),
    ),
    Rule(
        "coalition led by a state",
        "[country demonym] dash led (?: . )? ally",
        lambda match: Organ("coalition", 0),
        (("the U.S.-led coalition", Organ("coalition", 0)), ("the coalition", None)),
    ),
)
