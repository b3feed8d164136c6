"""Where a clause begins to tell: behind the phrase that opens it."""

from __future__ import annotations

from collections.abc import Sequence, Set

from syriatl.extraction.engine import OTHER
from syriatl.extraction.events.clauses.passing import governor
from syriatl.extraction.events.grammar.lexicon import (
    AUXILIARY,
    BRIDGE,
    COLON,
    COMMA,
    CONJUNCTION,
    DASH,
    DETERMINER,
    NUMBER,
    PARTICIPLE,
    PREPOSITION,
    PRONOUN,
    QUOTE,
    RELATIVE,
    REPORTING,
    SEMICOLON,
    SUBORDINATE,
    lexicon,
    opens_past,
)
from syriatl.extraction.events.grammar.predicate import quantifies
from syriatl.extraction.events.grammar.said import Place, Said
from syriatl.knowledge import word_set

_DAYS = frozenset(("day", "eve", "anniversary", "week", "night"))  # "the day of the vote, …"
_SHIFT = 7  # words of "less than two and a half years later", at most
_LABEL = 6  # words of the name before a dash that opens a bullet
_FAR = 6  # words: a comma farther behind a date does not belong to it
_LEADING = frozenset((COMMA, SEMICOLON, COLON, CONJUNCTION, DASH, QUOTE))
_OPENERS = frozenset((PREPOSITION, SUBORDINATE, BRIDGE))
_PREDICATIVE = frozenset((OTHER, PARTICIPLE, RELATIVE, SUBORDINATE))
_DAYLIKE = frozenset((DETERMINER, NUMBER, OTHER))
_JOINING = frozenset((COMMA, CONJUNCTION))
_SUBJECTS = frozenset((DETERMINER, PRONOUN, NUMBER))


def begins(said: Said, bounds: Place, dates: Sequence[Place]) -> int:
    """Where a clause begins to tell: behind leading conjunctions, and behind an opening phrase.

    An opening phrase starts with a preposition, a subordinate word or a date ("However, on 19
    December, …", "After the vote, …", "Two days later …") and goes to its comma, or to the end of
    the date where none follows at once.
    """
    at, end = bounds
    label = said.classes.find(DASH, at, min(at + _LABEL, end))
    if label > at and not said.has_verb(at, label):
        at = label  # "Syria – In 2014, …"
    if (
        said.words[at].endswith("ing")
        and said.classes[dates[-1][1] : dates[-1][1] + 1] == AUXILIARY
    ):
        return at  # "Surrendering on 4 and 5 May were …"
    listed = said.classes.rfind(SEMICOLON, at, dates[0][0])
    if listed > at and not said.has_verb(at, listed):
        at = listed  # "six ships; in May they left"
    while at < end:
        while at < end and said.classes[at] in _LEADING:
            at += 1
        stop = _ends(said, (at, end), dates) if at < end else 0
        if stop <= at or stop >= end or not said.has_verb(stop, end):
            break
        if said.classes[stop] == AUXILIARY and said.classes[at] in _PREDICATIVE:
            break  # "Also killed in May was …", "What followed in May was …"
        at = stop
    return at if at < end else bounds[0]  # nothing but what leads up to something


def _ends(said: Said, bounds: Place, dates: Sequence[Place]) -> int:
    """One past the phrase that opens a clause before its subject, 0 where there is none."""
    at, end = bounds
    opening = [d for d in dates if d[0] <= at + 3 and at < d[1] and governor(said, d) < 0]
    dated = (opening and opening[0][0] <= at + 1) or (
        said.classes[at] in _DAYLIKE and _is_day(said, at)
    )
    if said.words[at].lower() in word_set("clauses.opening.conditions"):
        return 0  # what is told is not true without it
    leads = said.classes[at] in _OPENERS and not quantifies(said.words, at)
    if not (leads or dated or _fronted(said, at)):
        return 0
    closing = _closing(said, at, dates)
    if closing:
        return closing
    date_end = opening[-1][1] if opening else 0
    subject = date_end and _opens_subject(said, date_end)
    if subject and said.classes[date_end - 1] != BRIDGE:
        return date_end  # not so "the day after the vote, …"
    return _comma_behind(said, (at, end), date_end, {i for d in dates for i in range(*d)})


def _is_day(said: Said, at: int) -> bool:
    """Whether words tell what day it is: "the day of the vote, …", "…, the third anniversary"."""
    near = said.words[at : at + _SHIFT]
    shifted = near.index(",") if "," in near and ("later" in near or "earlier" in near) else 0
    if (
        shifted
        and near[shifted - 1] in ("later", "earlier")
        and not said.has_verb(at, at + shifted)
    ):
        return True  # "Some two years later, …"
    named = 2 + (at > 0 and said.classes[at - 1] == COMMA)
    return not _DAYS.isdisjoint(said.words[at + 1 : at + named])


def _closing(said: Said, at: int, dates: Sequence[Place]) -> int:
    """One past a date that ends an opening phrase with commas in it, 0 where there is none.

    "Because of the losses at Sant, the capital, in July 2014, the king …": no verb before it.
    """
    first, last = dates[0][0], dates[-1][1]
    while first > at and said.classes[first - 1] in (PREPOSITION, DETERMINER):
        first -= 1
    closed = said.classes[last : last + 1] == COMMA
    last += closed
    comma = said.classes[first - 1] == COMMA or (closed and COMMA in said.classes[at:first])
    ends = first > at and comma and _opens_subject(said, last)
    ends = ends and said.classes[dates[-1][1] - 1] != BRIDGE  # "…, a day after the vote, they"
    return last if ends and not said.has_verb(at, first) else 0


def _fronted(said: Said, at: int) -> bool:
    """Whether a clause opens with an adverb or a participle: "However, …", "Alarmed at …"."""
    word, code, following = said.words[at], said.classes[at], said.classes[at + 1 : at + 2]
    if code == OTHER and _leads(word, following):
        return True
    doing = "".join(said.words[at + 1 : at + 2]) if word == "Not" else word
    if code in (OTHER, PARTICIPLE) and doing.endswith("ing"):
        return True
    return following == PREPOSITION and word.istitle() and opens_past(word)


def _opens_subject(said: Said, i: int) -> bool:
    """Whether a subject begins with a word: "the army", "they", "Keita", "112 missiles"."""
    code = said.classes[i : i + 1]
    return code in _SUBJECTS or (code == OTHER and said.words[i][:1].isupper())


def _comma_behind(said: Said, bounds: Place, date_end: int, inside: Set[int]) -> int:
    """One past the comma that ends an opening phrase, or past its date where none belongs to it.

    Args:
        said: the sentence.
        bounds: where the phrase begins, and the clause ends.
        date_end: one past its date, 0: it has none.
        inside: the words of all dates.
    """
    at, end = bounds
    # a clause with a verb of its own
    full = said.classes[at] == SUBORDINATE and not _says_as_what(said, at)
    goes_on = date_end and said.classes[date_end - 1] == BRIDGE
    for sign in lexicon().pattern("comma").finditer(said.classes, max(at, date_end), end):
        i = sign.start()
        if i in inside:
            continue
        if full and not said.has_verb(at, i):
            continue
        if i != date_end and _apposed(said, (i + 1, end), inside):
            continue
        if _goes_on(said, i + 1):
            full = True
            continue
        told = i > date_end + _FAR or (not full and said.has_verb(date_end, i))
        if date_end and told and not goes_on:
            return date_end
        return _lists(said, (at, i), end) or i + 1
    return date_end


def _lists(said: Said, phrase: Place, end: int) -> int:
    """Where a list begins behind a phrase: "In reply | the king, A and B left"; 0: nowhere."""
    at, comma = phrase
    noun = said.classes.find(DETERMINER, at + 2, comma)
    verb = said.verbs.find(1, comma, end)
    listed = verb >= 0 and "and" in said.words[comma + 2 : verb] and noun > 0
    named = said.classes[noun - 1] == OTHER and said.words[noun] not in ("'s", "’s")
    subject = listed and named and not said.has_verb(at, comma)
    return noun if subject else 0


def _says_as_what(said: Said, at: int) -> bool:
    """Whether "as" opens no clause: "As part of the pact, the army …", "As a result, they …"."""
    comma = said.classes.find(COMMA, at)
    if said.words[at] not in ("As", "as") or comma < 0 or said.has_verb(at, comma):
        return False
    noun = said.words[at + 1]
    return noun in ("a", "an") or (said.classes[at + 1] == OTHER and noun.islower())


def _goes_on(said: Said, i: int) -> bool:
    """Whether what a comma adds to an opening phrase still belongs to it.

    "During the raid, which was kept secret, …", "Under the pact, brokered by Ashton, …".
    """
    relative = said.classes[i : i + 2].lstrip(PREPOSITION)[:1] == RELATIVE
    return relative or (i < len(said.words) and said.is_participle(i))


def _apposed(said: Said, bounds: Place, dated: Set[int]) -> bool:
    """Whether words up to a comma say more of a noun: "After the fall of Gao, the capital, a …".

    Behind it a subject has its verb; not so "the army, the navy and the police left", "Torres, the
    mayor, left".
    """
    first, end = bounds
    close = said.classes.find(COMMA, first, end)
    if close < 0 or first in dated or not _opens_subject(said, first):
        return False
    if said.has_verb(first, close) or not _opens_subject(said, close + 1):
        return False
    verb = said.verbs.find(1, close + 1, end)
    reports = said.classes[verb : verb + 2] == REPORTING + COMMA  # "the town, the army said, fell"
    joined = not _JOINING.isdisjoint(said.classes[close + 1 : verb])
    return verb > close + 1 and not reports and not joined


def _leads(word: str, following: str) -> bool:
    """Whether an adverb opens a clause: "However, …", "Shortly after …", but not "Qatar, …"."""
    if following == COMMA:
        return word.lower() in word_set("clauses.opening.adverbs") or word.endswith("lly")
    shades = word.endswith("ly") or word.lower() in word_set("clauses.opening.near")
    if following == PREPOSITION:
        return shades
    joins = following in (SUBORDINATE, BRIDGE)
    return joins and (shades or word[:1].isupper())
