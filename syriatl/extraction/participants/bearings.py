"""What an article shows of a name by the words around it: a person's, a group's or a place's.

"Franco proclaimed himself", "Mola's successor" and "Ayro was arrested" are said of persons, "in
Hanoi" and "the town of Irún" of places, "the Viet Minh" and "Viet Minh soldiers" of groups. One
such place proves little; all of an article together do.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from functools import cache

from syriatl.extraction.participants.known import keys
from syriatl.extraction.participants.units import Units, lexicon
from syriatl.knowledge import word_set

_CAPITALS = "cap acronym initial coffice ccivil cmodifier head thing kin"
# A name of two parts or more as `mark_names` marks it, and a capital or acronym that stands alone,
# be it behind "al-".
_NAME = (
    f"[named cap acronym article kin] (?: (?<=named) more* (?! [{_CAPITALS} dash number] )"
    f" | (?<=[cap acronym]) (?<! [{_CAPITALS} dash ordinal country demonym body] . )"
    f" (?! [{_CAPITALS} dash number country demonym body named] )"
    f" | (?<=[article kin]) (?<! [{_CAPITALS} dash] . ) dash cap (?! [{_CAPITALS} dash named] ) )"
)
_PERSONAL = ("he", "his", "him", "himself", "she", "her", "herself")
_ARTICLES = ("the", "The")
_NEUTER = ("it", "its", "itself")
_PRONOUNS = frozenset((*_PERSONAL, *_NEUTER, "they", "their", "them", "themselves"))
_QUOTES = frozenset('"“”')
_REACH = 25  # words behind a name in which "he" may mean it
_AGE = 2  # digits
_ADVERBS = 2  # between a name and its verb


class Bearing:
    """Where a name stands, as ranges of words, and how often in each way."""

    __slots__ = (
        *("acts", "article", "fights", "forces", "inside", "members", "person", "place"),
        *("body", "says", "spans", "title", "wills"),
    )

    def __init__(self) -> None:
        """Begin with no place."""
        self.spans: list[tuple[int, int]] = []
        self.article = 0  # "the NAME", and nothing behind it that "the" could belong to
        self.place = 0  # "in NAME", "the town of NAME", "NAME province", "NAME, 20 km north of"
        self.title = 0  # “NAME”: that of a song or a book
        self.forces = 0  # "NAME soldiers"
        self.members = 0  # "NAME leaders"
        self.acts = 0  # a verb behind it
        self.wills = 0  # one of what whoever has a will does
        self.body = 0  # and then "it"
        self.says = 0  # one of what bodies say, or "a force, NAME,"
        self.fights = 0  # one of what fighters do
        self.person = 0  # what is said of persons only
        self.inside = 0  # not at the beginning of a sentence, where every word has a capital

    @property
    def thing(self) -> int:
        """How often it is no person's name."""
        return self.article + self.place + self.title


@cache
def _openings() -> frozenset[str]:
    """Small words before the subject of a clause."""
    names = ("conjunction", "relative", "subordinate", "bridge")
    return frozenset().union(*(word_set(f"clauses.words.{name}") for name in names))


@cache
def _small() -> frozenset[str]:
    """Words that belong to no noun: behind "the NAME" they end it."""
    return _openings() | word_set("clauses.words.preposition") | word_set("clauses.words.auxiliary")


@cache
def _directions() -> frozenset[str]:
    """Words before "of" and the name of a place: "town of", "north of"."""
    return word_set("actors.bearing.grounds") | word_set("places.direction")


def read_bearings(named: Units) -> dict[str, Bearing]:
    """All names of an article, as `key` writes them, with what the words around them say."""
    found: dict[str, Bearing] = defaultdict(Bearing)
    for match in lexicon().pattern(_NAME).finditer(named.classes):
        first, last = match.span()
        _look(named.words, first, last, found[key(named, first, last)])
    return dict(found)


def key(units: Units, first: int, last: int) -> str:
    """How a name is compared: its words in their letter case, without accents."""
    return " ".join(keys(units.words[first:last]))


def _look(text: Sequence[str], first: int, last: int, bearing: Bearing) -> None:
    """Add what one place shows."""
    bearing.spans.append((first, last))
    before = text[first - 1] if first else "\n"
    behind = [*text[last : last + _REACH], "\n"]
    bearing.inside += before[0].isalpha() or before == ","
    apposed = before == "," and text[first - 2] in word_set("actors.bearing.apposed")
    bearing.says += apposed and not behind[0][0].isalnum()
    verb = verb_behind(behind)
    owns = behind[0] in ("'s", "’s", "'", "’")
    ends = verb or ends_noun(behind[0])
    bearing.article += before in _ARTICLES and ends
    bearing.forces += behind[0] in word_set("actors.bearing.forces")
    bearing.members += behind[0] in word_set("actors.bearing.members")
    bearing.place += not owns and _is_placed(text, first, behind)
    bearing.title += before in _QUOTES and behind[0] in _QUOTES
    whole = last - first > 1
    if verb:
        bearing.acts += 1
        bearing.person += _does(behind, verb, before, bearing, whole=whole)
    elif owns:
        bearing.person += behind[1] in word_set("actors.bearing.belongings")
    elif whole and behind[0] in "(,":
        bearing.person += _has_age(behind)


def _does(behind: Sequence[str], verb: int, before: str, bearing: Bearing, *, whole: bool) -> bool:
    """Add what a verb shows; whether it is said of persons only.

    Args:
        behind: the words behind the name.
        verb: index one past the verb among them.
        before: the word before the name.
        bearing: to add to.
        whole: the name has two parts or more.
    """
    governed = before in word_set("clauses.words.preposition")  # "the head of NAME said"
    deed = "" if governed or behind[verb] == "by" else behind[verb - 1]
    wills = deed in word_set("actors.bearing.wills")
    bearing.wills += wills
    bearing.body += wills and _pronoun(behind, verb) in _NEUTER
    bearing.fights += deed in word_set("actors.bearing.fights")
    bearing.says += deed in word_set("actors.bearing.says")
    suffers = behind[verb] in word_set("actors.bearing.suffers")
    if whole and before not in _ARTICLES:
        # "Juan Rus and Karl Rus were arrested"
        told = wills or deed in word_set("actors.bearing.deeds") or (suffers and deed == "were")
        if told:
            return True
    if suffers and behind[verb - 1] in ("was", "is"):
        return True
    opens = not before[0].isalpha() or before.lower() in _openings()
    return opens and _pronoun(behind, verb) in _PERSONAL


def ends_noun(behind: str) -> bool:
    """Whether a word behind "the NAME" belongs to no noun that "the" could belong to."""
    return not behind[0].isalpha() or behind in _small()


def verb_behind(behind: Sequence[str]) -> int:
    """Index one past the verb behind a name, adverbs before it skipped; 0 where there is none."""
    for i, word in enumerate(behind[: _ADVERBS + 1]):
        past = word in word_set("clauses.verbs.past") or (word.endswith("ed") and word.islower())
        if past or word in word_set("actors.bearing.verbs"):
            return i + 1
        if not (word.endswith("ly") or word in word_set("actors.bearing.adverbs")):
            break
    return 0


def _is_placed(text: Sequence[str], first: int, behind: Sequence[str]) -> bool:
    """Whether one place says that a name is a place's."""
    before = text[first - 1].lower() if first else ""
    at = first - 1 if before == "the" else first  # "west of the Euphrates"
    of = at > 1 and text[at - 1] == "of" and text[at - 2].lower() in _directions()
    far = (
        behind[0] == ","
        and behind[1][0].isdigit()
        and behind[2] in word_set("actors.bearing.distances")
    )
    return (
        before in word_set("actors.bearing.places")
        or of
        or far
        or behind[0] in word_set("actors.bearing.grounds")
    )


def _has_age(behind: Sequence[str]) -> bool:
    """Whether an age stands behind a name: "Juan Perez (73)", "Juan Perez, 73,"."""
    opening, years, end = behind[:3] if len(behind) > 2 else ("", "", "")
    return opening + end in ("()", ",,") and years.isdigit() and len(years) == _AGE


def _pronoun(behind: Sequence[str], verb: int) -> str | None:
    """The first pronoun behind a verb in its sentence."""
    ends = (i for i, word in enumerate(behind) if word in ("\n", "."))
    return next((word for word in behind[verb : next(ends)] if word in _PRONOUNS), None)
