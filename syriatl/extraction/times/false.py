"""What looks like a time and is none: counts, names with a number, verbs, people called April."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from syriatl.extraction.engine import Found
from syriatl.extraction.times.page import Page
from syriatl.extraction.times.said import Said
from syriatl.knowledge import word_set

# Classes of words that a time follows: those that place it, and others.
_PREPOSITIONS = ("in", "on", "by", "since", "until", "from", "between", "before", "after")
_PLACING = (*_PREPOSITIONS, "of", "the",
            "part", "to", "and", "dash", "gap", "comma", "next", "previous", "same", "opening",
            "line", "stop", "as", "closing", "quote")  # fmt: skip

_PLACING_YEARS = ("in", "by", "since", "until", "from", "between", "before", "after", "of", "and",
                  "dash", "gap", "to", "part", "opening", "line", "the")  # fmt: skip
_LONG_BEFORE, _LONG_AFTER = 80, 30  # years
_UNITS = ("day", "week", "month_of", "days", "weeks", "months", "years", "hours")


class Years(NamedTuple):
    """What numbers of four digits mean in a text."""

    era: range  # the years that it may be about: those of its whole dates, and some around
    names: frozenset[str]  # numbers that are somebody's name in it: "Resolution 1973"


def years_of(finds: Sequence[Found[Said]], page: Page) -> Years:
    """Learn from a text what its numbers mean."""
    years = [f.value.year for f in finds if f.value.year is not None and f.value.month is not None]
    first, last = (min(years), max(years)) if years else (1880, 2070)
    names = {page.words[f.first] for f in finds if page.kinds[f.first - 1] == "designations"}
    return Years(range(first - _LONG_BEFORE, last + _LONG_AFTER), frozenset(names))


def looks_false(found: Found[Said], page: Page, years: Years) -> bool:
    """Whether the words around a find show that it is no time."""
    said = found.value
    if said.relative:
        return said.weekday is not None and said.turn is None and _in_a_name(found, page)
    if said.day is not None:
        named = page.kinds[found.last] in ("movements", "designations")
        titled = page.kinds[found.first] == "holiday" and page.kinds[found.first - 1] == "name"
        return said.year is None and (named or titled)  # the song "White Christmas"
    if said.month is not None:
        return said.year is None and _false_month(found, page)
    if said.span > 1:
        return page.kinds[found.first - 1] == "designations"
    return said.until is None and _false_year(found, page, years)


def _false_year(found: Found[Said], page: Page, years: Years) -> bool:
    """A bare number of four digits that is an amount or part of a name."""
    if page.kinds[found.last - 1] != "year":
        return False
    before = page.kinds[found.first - 1]
    if before in ("designations", "amounts", "amount", "num", "year"):
        return True
    if page.word(found.first - 1) == "at":  # "at 1600"
        return True
    if before == "of" and page.word(found.first - 2) in word_set("times.bodies"):
        return True  # "a force of 1800 left"
    known = found.value.year in years.era and page.words[found.first] not in years.names
    if not known and before not in _PLACING_YEARS and not page.approximate(found):
        return True
    return _counts(found, page, years.era) or (before == "name" and _in_name(found, page))


def _counts(found: Found[Said], page: Page, era: range) -> bool:
    """Whether the number counts what comes next: "2000 men", "2000 Polish men", "2000D"."""
    before, after, second = (page.kinds[at] for at in (found.first - 1, found.last, found.last + 1))
    if after == "of":  # "2000 of them"
        return True
    if after in ("counted", *_UNITS):  # but "from 2014 to 2018 aircraft …", "In 2013 soldiers …"
        joined = before in ("and", "dash", "to", "the", "possessive") and found.value.year in era
        return not (joined or page.words[found.first - 1] in ("In", "Since", "By"))
    if after == "dash":
        return second in ("counted", "name")
    if page.touches(found.last - 1):
        return after in ("name", "other", "slash")
    return before != "the" and after in ("name", "other") and second == "counted"


def _in_name(found: Found[Said], page: Page) -> bool:
    """Whether the capitalised word before a number makes a name of it: "Mirage 2000 fighters"."""
    at = found.first - 1
    word, first = page.words[at], page.kinds[at - 1] in ("line", "stop", "quote", "opening")
    if first or (len(word) > 1 and word.isupper()) or word in word_set("times.feasts"):
        return False  # "Throughout 2008", "the UN 2014 report"
    return page.kinds[found.last] not in ("line", "closing", "dash")


def _false_month(found: Found[Said], page: Page) -> bool:
    """A month or season that is a verb or part of a name."""
    before, after = page.kinds[found.first - 1], page.kinds[found.last]
    word = page.words[found.first]
    if page.kinds[found.first] == "fall":
        return before != "the" or after == "of" or page.kinds[found.first - 2] not in _PLACING
    if page.kinds[found.first] == "season" and not word[0].isupper():
        return page.word(found.first - 1) in ("to", "would", "will", "could", "hot")
    if before == "possessive" or (word == "March" and page.word(found.last) in ("on", "to")):
        return before not in _PREPOSITIONS
    return _in_a_name(found, page)


def _in_a_name(found: Found[Said], page: Page) -> bool:
    """A capitalised word with another one before it, or behind it without a preposition before."""
    before, after = page.kinds[found.first - 1], page.kinds[found.last]
    if before in ("name", "movements", "designations"):
        return True
    placed = before in _PLACING and before not in (
        ("line", "stop", "comma", "closing", "quote", "the")
    )
    return after == "name" and not placed
