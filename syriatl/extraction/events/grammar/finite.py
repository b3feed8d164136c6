"""How sure it is that a word is a finite verb, by the words beside it.

`MAYBE`: "troops sent …" is a participle where a surer verb follows.
"""

from __future__ import annotations

from collections.abc import Sequence

from syriatl.extraction.engine import OTHER
from syriatl.extraction.events.grammar.lexicon import (
    AUXILIARY,
    COMMA,
    CONJUNCTION,
    DETERMINER,
    NUMBER,
    PARTING,
    PLAIN,
    PREPOSITION,
    PRONOUN,
    QUOTE,
    RELATIVE,
    REPORTING,
    TURNING,
)
from syriatl.knowledge import word_set

NO, MAYBE, SURE = "", "?", "!"
BEFORE, BEHIND = 3, 4
"""How many words before a word, and behind it, are looked at: one more than by `finiteness`."""
_YEAR = 4  # digits
_HYPHENS = frozenset(("-", "–"))
_ARTICLES = frozenset(("a", "an", "A", "An"))
_STANDING = ("s", "st", "nd", "rd", "th")  # ends of numbers that stand for a noun: "the 2nd"
_OBJECTS = frozenset((PRONOUN, NUMBER, QUOTE))


def finiteness(clause: Sequence[str], classes: str, i: int) -> str:
    """How sure it is that word `i` is a finite verb."""
    word = clause[i]
    sort = TURNING[word]
    if not sort or sort in PARTING or (i and (word[0].isupper() or clause[i - 1] == "to")):
        return NO  # "May", "United States"
    if sort == AUXILIARY:
        return NO if word in word_set("clauses.verbs.infinite") else SURE
    # the end of an adjective: "U.S.-led", but not "re-entered"
    hyphened = i > 1 and clause[i - 1] in _HYPHENS
    if hyphened and clause[i - 2] not in word_set("clauses.verbs.prefixes"):
        return NO
    if i and _modifies(clause, classes, i, plain=sort == PLAIN):
        return NO
    return SURE if sort == PLAIN else _participle_or_past(clause, classes, i)


def _modifies(clause: Sequence[str], classes: str, i: int, *, plain: bool) -> bool:
    """Whether a form belongs to a noun behind it: "the wounded", "by armed men", "600 wounded".

    Not so behind a year, an ordinal ("the 2nd crossed") or a plural ("F-15s bombed"), or where
    "many" stands for the noun.
    """
    before, code = clause[i - 1], classes[i - 1]
    if code == DETERMINER:
        noun = before.lower() in word_set("clauses.verbs.nouns")
        return not (noun and (plain or clause[i] == "said"))
    if plain or code == PREPOSITION:
        return not plain
    if code == NUMBER and not before.endswith(_STANDING):
        spans = i > 1 and clause[i - 2] in _HYPHENS  # "in 2016–17 kept"
        return not (before.isdigit() and (spans or len(before) == _YEAR))
    # "a rebel controlled village"; "on the ISIL controlled villages"
    governed = i > 2 and classes[i - 3 : i - 1] == PREPOSITION + DETERMINER
    listed = clause[i] in word_set("clauses.verbs.adjectival")
    opened = i > 1 and clause[i - 2] in _ARTICLES
    return (opened or (governed and listed)) and _adjective(clause, classes, i)


def _participle_or_past(clause: Sequence[str], classes: str, i: int) -> str:
    """How sure it is that a form like "killed" or "sent" is a past tense and no participle.

    Between nouns "led" and "held" are adjectives more often: "coalition led airstrikes killed …".
    """
    word, before = clause[i], classes[i - 1] if i else OTHER
    after = clause[i + 1] if i + 1 < len(clause) else ""
    if word in word_set("clauses.verbs.plural"):  # "ten states", "the report states that"
        return SURE if _takes(clause, classes, i) else NO
    if after == "by" and classes[i + 2 : i + 3] != NUMBER:
        return MAYBE if not i or before == COMMA else NO
    hoping = after in word_set("clauses.opening.doubted")  # "voiced fears the town would fall"
    phrase = f"{word} {after}" in word_set("clauses.verbs.phrases")
    if hoping or phrase or before in (PRONOUN, RELATIVE):
        return SURE
    if classes[i] == REPORTING:
        return MAYBE if after == "to" else SURE  # "said to be worth"
    if word in word_set("clauses.verbs.reduced"):
        return _reduced(clause, classes, i)
    return SURE if _takes(clause, classes, i) and not _adjective(clause, classes, i) else MAYBE


def _reduced(clause: Sequence[str], classes: str, i: int) -> str:
    """How sure it is that a form is no participle which mostly is: "a program called X"."""
    if classes[i + 1 : i + 2] in (DETERMINER, PRONOUN):
        return SURE
    taking = clause[i] in word_set("clauses.verbs.taking") and classes[i + 1 : i + 2] == OTHER
    if taking and clause[i + 1] not in word_set("clauses.verbs.kept"):
        return MAYBE
    opens = i > 0 and (classes[i - 1] in (CONJUNCTION, COMMA) or clause[i - 1][:1].isupper())
    return MAYBE if opens else NO


def _adjective(clause: Sequence[str], classes: str, i: int) -> bool:
    """Whether a form can be an adjective between two nouns: "coalition led airstrikes"."""
    if not i or classes[i + 1 : i + 2] != OTHER:
        return False
    after = clause[i + 1]
    adjectival = clause[i] in word_set("clauses.verbs.adjectival") or clause[i - 1][:1].isupper()
    return adjectival and after.isalpha() and after.islower()


def _takes(clause: Sequence[str], classes: str, i: int) -> bool:
    """Whether an object or what was said begins behind word `i`."""
    if i + 1 >= len(clause):
        return False
    after, code = clause[i + 1], classes[i + 1]
    if code == DETERMINER:  # not "sent the next day"
        return word_set("clauses.verbs.days").isdisjoint(clause[i + 1 : i + 3])
    if after == "at" and clause[i + 2 : i + 3] in (["least"], ["most"]):
        return True
    if after in word_set("clauses.verbs.quantifying"):
        return NUMBER in classes[i + 2 : i + 4]  # "killed at least 30"
    return code in _OBJECTS or after == "that" or (code == OTHER and after[:1].isupper())
