"""What happened to those who are counted: killed, wounded, trained … from the verbs around them.

A sentence becomes one string of classes in which every figure is a single character; a deed is
told by patterns over that string, the surest first.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from functools import cache, lru_cache
from typing import NamedTuple

from syriatl.extraction.engine import Lexicon
from syriatl.knowledge import table, words

# Stand for a whole figure, and for a number without a noun; no class comes near them.
FIGURE, BARE = "\ue0ff", "\ue0fe"
_ONES = frozenset((FIGURE, BARE))
_TIME = "\ue0fd"  # stands for a word of a time
# Words that tell of a deed in one pattern only: "died" as "were killed" …
_LIKE = {
    "die": "kill", "fall": "kill", "dead": "kill", "harm": "wound", "to_wound": "wound",
    "cost": "lose", "action": "lose", "captive": "seize", "custody": "seize", "flee": "settle",
    "raid": "destroy",
}  # fmt: skip
# Groups of the patterns that tell of a deed, with their ways to do so.
_TELLING = re.compile(r"\(\?P<(deed|both|toll|harm|captive|action)>([^)]*)\)")
DEEDS = (
    "kill", "lose", "wound", "train", "seize", "settle", "destroy", "take", "enlist", "vote",
    "spare", "other",
)  # fmt: skip

# Between two figures of a list: ", among them at least", "and up to".
_LINK = (
    "(?:comma | and | include | open)"
    " (?: [comma and include open close light at of .] | (?<=light) to){0,9}"
)
_ONE = f"[{FIGURE}{BARE}]"
# Also "three reporters of the state radio and two officers".
_MORE = f"(?: (?: {_LINK} | of [light .]{{1,4}} and [light at]{{0,2}} ) {_ONE}){{0,12}}"
_LIST = f"(?P<what>{_ONE} {_MORE})"
_VERB = f"(?P<deed>{' | '.join(DEEDS)})"
# A verb that tells of another list as well.
_BOTH = f"(?P<both>{' | '.join(DEEDS)} | die | dead)"
_ENDS = "(?=[by prep aim comma and break who close stop dashes at to light of beside] | $)"
_FATE = "kill | wound | die | dead"
# The subject of a passive: not "a figure raised to 15, and 50 were hurt".
_FREE_ONE = f"{_ONE} (?<![past .] to {_ONE}) (?<![past .] to light {_ONE})"
_FREE = f"(?P<what>{_FREE_ONE} {_MORE})"

_PATTERNS = (
    # having lost over 300 killed
    f"(?P<deed>lose) light{{0,4}} {_LIST} (?={_FATE})",
    # 12 children, and 30 wounded
    f"(?P<what>{BARE}) light{{0,2}} (?P<deed>{_FATE} | seize | other) (?! light{{0,3}} {_ONE})",
    # the number of people killed since then at 40,000
    f"count of [light past prep aim .]{{0,4}} (?P<deed>{_FATE} | settle | seize | other)"
    f" [of prep aim light break who .]{{0,8}} [at be] [light prep aim]{{0,3}} {_LIST}",
    # 1,200 were killed in action
    f"{_LIST} [light have be]{{0,4}} kill prep (?P<action>action)",
    # took 17 people hostage
    f"{_LIST} [have light be]{{0,4}} [. take]? (?P<captive>captive)",
    # cost the air force 53 bombers and 340 airmen
    f"(?P<toll>cost) [light .]{{0,4}} {_LIST}",
    # air strikes on three power stations
    f"(?P<toll>raid) (?: aim | at) light{{0,3}} {_LIST}",
    # shot and burned 22 civilians
    f"(?P<deed>kill | train) and [destroy past .] light{{0,4}} {_LIST}",
    # shot dead at least 12 protesters
    f"(?P<deed>kill) dead [light at]{{0,4}} {_LIST}",
    # killed at least 17 militants
    f"{_VERB} [light at to of .]{{0,7}} {_LIST}",
    # to kill nine people and wound 30; "was wound up" tells of no wounds
    f"(?P<deed>to_wound) light{{0,4}} {_LIST}",
    # killed the commander and two others
    f"{_VERB} light{{0,3}} [.][light of .]{{0,6}} [comma and]{{1,2}} [light at to of .]{{0,6}}"
    f"{_LIST}",
    # were killed along with seven civilians
    f"{_BOTH} [light comma of by prep aim past .]{{0,16}} (?: beside prep? | light well light)"
    f" (?: [light at of .] | (?<=light) to){{0,4}} {_LIST}",
    # the number of soldiers killed was under 100
    f"(?P<deed>kill | lose | wound | seize) be [light prep aim at]{{0,4}} {_LIST}",
    # the dead included 12 nurses, among the dead were 12 nurses
    f"(?P<toll>dead) (?: include | be) light{{0,3}} {_LIST}",
    # of those killed in the attack, 213 were nurses
    f"of light (?P<deed>kill | wound) [of prep aim light .]{{0,6}} comma? (?P<what>{_ONE}) be",
    # two of the 17 militants were killed, 40 people in 12 villages died
    f"(?P<what>{_FREE_ONE}) [of prep aim at] light{{0,3}} {_ONE} [of light .]{{0,8}}"
    f" [have light]{{0,3}} (?: be [light be]{{0,3}} {_VERB} | (?P<toll>die))",
    # 40 civilians, 12 of whom were children, were killed
    f"(?P<what>{_FREE_ONE} comma light{{0,3}} {_ONE}) of [break light] [be light .]{{1,6}} comma"
    f" [have light]{{0,3}} (?: be [light be]{{0,3}} {_VERB} | (?P<toll>die))",
    # nine men had been put to death
    f"{_FREE} [of prep aim light comma close open include .]{{0,8}} [have light]{{0,3}} be"
    " put to (?P<toll>kill_toll)",
    # 17 militants of the group were reported killed, are thought to have been killed
    f"{_FREE} [of prep aim light at to comma close open include captive and .]{{0,12}}"
    f" [have light]{{0,3}} be [light be have .]{{0,3}} (?: to have be )? stop? {_VERB}",
    # 17 militants who had come to help were killed, who died
    f"{_LIST} comma? who (?: [have light be prep aim at to of past by .]{{1,12}} be light{{0,2}}"
    f" | [have light be]{{0,3}}) (?P<deed>{' | '.join(DEEDS)} | die)",
    # 17 militants died, lost their lives
    f"{_FREE} [of prep aim light open close comma and include .]{{0,8}} [have light be]{{0,4}}"
    " (?P<deed>die | lose light? kill_toll) (?!to (?!kill_toll))",
    # some 90,000 had fled, were living in tents
    f"{_FREE} [of prep aim light close comma include .]{{0,8}} [have light be]{{0,4}}"
    " (?P<toll>flee)",
    # 49 soldiers fell at Bir Hakeim; not "a town of 900 fell"; "fell ill" tells of no death
    f"(?<!of)(?<!of light) {_FREE} [of prep aim light close comma include .]{{0,8}}"
    " [have light be]{0,4} (?P<toll>fall) (?=at | prep | aim | comma | and | close | stop | $)",
    # 17 militants froze to death
    f"{_FREE} [of prep aim light close comma include .]{{0,8}} [have light be]{{0,3}}"
    " [. past destroy kill] to (?P<toll>kill_toll)",
    # 17 militants are feared dead
    f"{_LIST} (?: [of prep aim light comma close include .]{{0,8}} [have light]{{0,3}} be"
    " [light be]{0,3} | light{0,2}) (?P<toll>dead)",
    # 103 members of the convoy dead; 19 of the dead
    f"{_LIST} of [light .]{{1,4}} (?P<toll>dead)",
    # the number of mercenaries at 2,580 and their dead at 293
    f"(?P<toll>dead) (?: and wound)? be? (?: at | past) light{{0,3}} {_LIST}",
    # estimates of the dead range from 2,000 to 4,000, the number of dead as 6,000
    f"(?P<toll>dead) [be light at prep aim .]{{1,3}} (?P<what>{BARE}) (?!{_FATE})",
    # all 162 senators present voted
    f"{_LIST} [light have .]{{0,3}} (?P<deed>vote | enlist | spare | other)",
    # 33 men remained in custody
    f"{_LIST} [light have be past .]{{0,4}} prep (?P<captive>custody)",
    # 200 fighters had begun training
    f"{_LIST} [have be light . at to]{{0,6}} start (?P<deed>train)",
    # four soldiers suffered concussion
    f"{_LIST} [have light]{{0,3}} suffer [light .]{{0,3}} (?P<harm>harm)",
    # 17 militants killed by the strike
    f"{_LIST} light{{0,2}} {_VERB} {_ENDS}",
    # the death toll of, deaths were estimated at
    "(?P<toll>kill_toll | lose_toll | wound_toll | seize_toll | settle_toll)"
    f" (?: comma [^ comma {_ONE[1:-1]}]{{1,12}} comma)?"
    f" [of at to be have light past prep aim .]{{0,9}} (?: and of [light at]{{0,3}})? {_LIST}",
)


@cache
def lexicon() -> Lexicon:
    """The classes of the words around a figure."""
    units = table("units")
    entries: dict[str, Sequence[str]] = {"comma": [","], "open": ["(", "["], "close": [")", "]"]}
    entries |= {"and": ["and", "or", "&"], "of": ["of"], "by": ["by"], "to": ["to"], "at": ["at"]}
    entries |= {"put": ["put"]}
    entries |= {"stop": [";", ":", ".", "!", "?", '"', "“", "”"]}
    entries |= {"dashes": [" – ", " — ", " - ", "—"]}
    taken: set[str] = {word for listed in entries.values() for word in listed}
    for names in ("deeds", "links", "tolls"):
        for name, listed in units[names].items():
            key = f"{name}_toll" if names == "tolls" else name
            entries[key] = [w for w in words(listed) if w not in taken]
            taken.update(entries[key])
    return Lexicon([*entries], entries, _guess, unclassed=("IS", "US", "WHO"))


def befallen(
    listed: Sequence[str], taken: Sequence[int], figures: Iterable[tuple[int, int, str]]
) -> list[str | None]:
    """What befell those that each figure of a sentence counts, None where no word says it.

    Args:
        listed: the words of the sentence.
        taken: a 1 for each of them that belongs to a time.
        figures: for each its first word, one past its last, and `FIGURE` or `BARE`, in order.
    """
    codes = lexicon().classes(listed)
    if _telling().isdisjoint(codes):
        return [None for _ in figures]
    if 1 in taken:
        codes = "".join([_TIME if timed else c for c, timed in zip(codes, taken, strict=True)])
    pieces: list[str] = []
    at = 0
    for first, last, one in figures:
        pieces += codes[at:first] if at < first else "", one
        at = max(at, last)
    *before_times, rest = ("".join(pieces) + codes[at:]).split(_TIME)
    said = "".join([piece.rstrip(_opening()) for piece in before_times if piece]) + rest
    found = _deeds(said)
    return [found.get(i) for i, code in enumerate(said) if code in _ONES]


def fate(word: str) -> str | None:
    """What befell those whom an adjective describes: the dead, the wounded, the captured."""
    return _fates().get(lexicon()[word])


@cache
def _fates() -> Mapping[str, str]:
    codes = lexicon().codes
    pairs = {"kill": "kill", "dead": "kill", "wound": "wound", "seize": "seize", "other": "other"}
    return {codes[name]: deed for name, deed in pairs.items()}


def is_light(word: str) -> bool:
    """Whether a word can stand between a verb and its number: "at least some"."""
    return lexicon()[word] in (lexicon().codes["light"], lexicon().codes["to"])


def _guess(word: str) -> str | None:
    if word.endswith("ly"):
        return "light"
    if word.endswith("ed") and word.islower():
        return "past"
    return None


def _deeds(said: str) -> dict[int, str]:
    """For each figure of a sentence, by its place in the string, what befell those it counts."""
    found: dict[int, str] = {}
    used: set[int] = set()
    for pattern, _, telling in _fitting(_telling().intersection(said)):
        for match in pattern.finditer(said):
            name = next(name for name in telling if match[name])
            at = match.start(name)
            if at in used:
                continue
            if name != "both":
                used.add(at)
            deed = _deed(match[name])
            first, last = match.span("what")
            for i in range(first, last):
                if said[i] in _ONES:
                    found.setdefault(i, deed)
    return found


class _Pattern(NamedTuple):
    """A pattern, the classes of which it needs one, and its groups that tell of the deed."""

    pattern: re.Pattern[str]
    needed: frozenset[str]
    telling: tuple[str, ...]


@cache
def deed_patterns() -> list[_Pattern]:
    """The patterns, with what they cannot do without: the last word of a way to tell the deed."""
    listed = []
    for source in _PATTERNS:
        groups = _TELLING.findall(source)
        ends = {way.split()[-1] for _, ways in groups for way in ways.split("|")}
        needed = frozenset(lexicon().codes[name] for name in ends)
        telling = tuple(name for name, _ in groups)
        listed.append(_Pattern(lexicon().pattern(source), needed, telling))
    return listed


@lru_cache(maxsize=256)  # most sentences tell of one deed or two
def _fitting(present: frozenset[str]) -> list[_Pattern]:
    """The patterns that can find anything where only these classes tell of a deed."""
    return [pattern for pattern in deed_patterns() if not pattern.needed.isdisjoint(present)]


@cache
def _opening() -> str:
    """What opens a time and goes with it: "killed by the end of 2017 was"."""
    return "".join(
        lexicon().codes[name] for name in ("prep", "aim", "by", "at", "of", "to", "light")
    )


@cache
def _telling() -> frozenset[str]:
    """The classes of words that can tell of a deed: most sentences have none."""
    return frozenset(_names())


@cache
def _names() -> Mapping[str, str]:
    """Class character → deed."""
    codes = lexicon().codes
    names = {codes[name]: name for name in DEEDS}
    names |= {codes[f"{name}_toll"]: name for name in table("units")["tolls"]}
    return names | {codes[name]: deed for name, deed in _LIKE.items()}


def _deed(chars: str) -> str:
    """The deed of what a pattern's group met; in "lost their lives" the last word tells."""
    return _names()[chars[-1]]
