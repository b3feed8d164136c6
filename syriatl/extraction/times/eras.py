"""Times counted from the year one, in either direction: "490 BC", "15 March 44 BC", "AD 70"."""

from __future__ import annotations

from syriatl.extraction.engine import Match, Rule
from syriatl.extraction.times.lexicon import lexicon, number
from syriatl.extraction.times.parts import MONTH, num, valid
from syriatl.extraction.times.said import Said

_LAST = 9999
_YEAR = "(?P<year>year|num|amount)"
_BC = "(?P<bc>before_christ)"
_ERA = f"(?: {_BC} | anno_domini )"


def told(classes: str) -> bool:
    """Whether a text, by the classes of its words, counts years from the year one at all."""
    codes = lexicon().codes
    return codes["before_christ"] in classes or codes["anno_domini"] in classes


def _year(match: Match, name: str = "year") -> int | None:
    """An astronomical year: 1 BC is the year 0. EDTF writes years of four digits."""
    year = number(match[name] or "")
    if not year or year > _LAST:
        return None
    return 1 - year if match["bc"] else year


def _era(match: Match) -> Said | None:
    """A year, with the month, season and day that stand before it."""
    year = _year(match)
    month = num(match, "month") or num(match, "season")
    return None if year is None else valid(Said(year, month, num(match, "day")))


def _span(match: Match) -> Said | None:
    """Two years; before Christ the first is the higher number."""
    first, last = _year(match, "first"), _year(match)
    if first is None or last is None or first >= last:
        return None
    return Said(first, until=Said(last))


RULES: tuple[Rule[Said], ...] = (
    Rule(
        "year of an era",
        f"{_YEAR} {_ERA}",
        _era,
        (
            ("in 490 BC", Said(-489)),
            ("in 70 CE", Said(70)),
            ("490 ships", None),
            ("in 40000 BC", None),
        ),
    ),
    Rule(
        "era before its year",
        f"anno_domini {_YEAR}",
        _era,
        (("in AD 70", Said(70)), ("an ad 70", None)),
    ),
    Rule(
        "month or season of an era",
        f"(?: (?: (?P<day>num|ord) of? )? {MONTH} | (?P<season>season|fall) )"
        f" (?:comma|of)? {_YEAR} {_ERA}",
        _era,
        (
            ("on 12 September 490 BC they", Said(-489, 9, 12)),
            ("in the spring of 429 BC", Said(-428, 21)),
            ("on 32 May 44 BC", None),
        ),
    ),
    Rule(
        "month and day of an era",
        f"{MONTH} (?P<day>num|ord) comma? {_YEAR} {_ERA}",
        _era,
        (("on March 15, 44 BC,", Said(-43, 3, 15)), ("on March 15, 44 ships", None)),
    ),
    Rule(
        "years of an era",
        f"(?P<first>year|num|amount) (?:dash|gap|to|until) {_YEAR} {_ERA}",
        _span,
        (
            ("from 431 to 404 BC", Said(-430, until=Said(-403))),
            ("in 66–70 CE", Said(66, until=Said(70))),
            ("4–44 BC", None),
        ),
    ),
)
