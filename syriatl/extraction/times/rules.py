"""How a time is written: one rule for each shape, each giving what its words say.

The classes of words in the patterns are those of `lexicon`. A rule finds the core of a time; what
stands around it (parts, intervals, lists) is added by `refiners`, what is left out by `resolve`.
"""

from __future__ import annotations

from syriatl.extraction.engine import Found, Rule, scan
from syriatl.extraction.times import absolute, eras, relative
from syriatl.extraction.times.lexicon import lexicon
from syriatl.extraction.times.page import Page
from syriatl.extraction.times.said import Said

RULES: tuple[Rule[Said], ...] = (*absolute.RULES, *eras.RULES, *relative.RULES)
"""Of overlapping finds the longest stays, then that of the earlier rule."""

_WITHOUT_ERAS = (*absolute.RULES, *relative.RULES)


def find(page: Page) -> list[Found[Said]]:
    """The cores of all times of a text, in its order."""
    rules = RULES if eras.told(page.classes) else _WITHOUT_ERAS
    return scan(page.words, lexicon(), rules, page.classes)
