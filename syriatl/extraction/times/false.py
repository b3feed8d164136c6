"""What looks like a time and is none: counts, names with a number, verbs, people called April."""

from __future__ import annotations

from collections.abc import Callable

from syriatl.extraction.engine import Found
from syriatl.extraction.times.page import Page
from syriatl.extraction.times.said import Said

_PLACING = ("in", "on", "by", "since", "until", "from", "between", "before", "after", "of", "the",
            "part", "to", "and", "dash", "gap", "comma", "next", "previous", "same", "opening",
            "line", "stop", "as", "closing", "quote")  # fmt: skip


def looks_false(found: Found[Said], page: Page) -> bool:
    """Whether the words around a find show that it is no time."""
    said = found.value
    if said.relative:
        return said.weekday is not None and said.turn is None and _in_a_name(found, page)
    if said.day is not None:
        return said.year is None and page.kind(found.last) in ("movements", "designations")
    if said.month is not None:
        return said.year is None and _false_month(found, page)
    return said.span == 1 and said.until is None and _false_year(found, page)


def _false_year(found: Found[Said], page: Page) -> bool:
    """A bare number of four digits that is an amount or part of a name."""
    if page.kind(found.last - 1) != "year":
        return False
    before, after = page.kind(found.first - 1), page.kind(found.last)
    if before in ("designations", "amounts", "amount", "num", "year") or after == "counted":
        return True
    if page.touches(found.last - 1) and after in ("name", "other", "slash"):
        return True
    if after == "dash" and page.kind(found.last + 1) in ("counted", "name"):
        return True
    if page.kind(found.last + 1) == "counted" and after in ("name", "other"):
        return before != "the"
    return before == "name" and not _initials(page.words[found.first - 1])


def _initials(word: str) -> bool:
    """Such as "U.S.", "UN", "NATO", which a year may follow ("the UN 2014 report")."""
    return len(word) > 1 and word.isupper()


def _false_month(found: Found[Said], page: Page) -> bool:
    """A month or season that is a verb or part of a name."""
    before, after = page.kind(found.first - 1), page.kind(found.last)
    word = page.words[found.first]
    if page.kind(found.first) == "fall":
        return before != "the" or after == "of" or page.kind(found.first - 2) not in _PLACING
    if page.kind(found.first) == "season" and not word[0].isupper():
        return page.word(found.first - 1) in ("to", "would", "will", "could", "hot")
    return _in_a_name(found, page)


def _in_a_name(found: Found[Said], page: Page) -> bool:
    """A capitalised word with another one before it, or behind it without a preposition before."""
    before, after = page.kind(found.first - 1), page.kind(found.last)
    if before in ("name", "movements", "designations"):
        return True
    placed = before in _PLACING and before not in ("line", "stop", "comma", "closing", "quote")
    return after == "name" and not placed


Filter = Callable[[Found[Said], Page], bool]
