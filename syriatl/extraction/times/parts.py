"""What rules of both kinds share: pieces of patterns, and reading a match as calendar words."""

from __future__ import annotations

from syriatl.extraction.engine import Match
from syriatl.extraction.times.lexicon import number
from syriatl.extraction.times.said import Said
from syriatl.model.edtf import days_in_month

MONTH = "(?P<month>month|short) (?: (?<=short) stop )?"
# "3 May 2015 rebels" has its year, "on 5 May, 2000 soldiers" a count of soldiers.
YEAR = "(?: (?:comma|of)? (?P<year>year) (?: (?<!comma year) | (?!counted) ) (?!dash num dash) )?"
UNIT = "(?:day|week|month_of|year_of)"


def num(match: Match, name: str) -> int | None:
    """What the first word of a group stands for."""
    word = match[name]
    return number(word) if word else None


def calendar(match: Match) -> Said | None:
    """Day, month and year, as far as the match has them."""
    month = num(match, "month") or num(match, "season")
    return valid(Said(year=num(match, "year"), month=month, day=num(match, "day")))


def valid(said: Said) -> Said | None:
    """None for days and months that no calendar has."""
    year = 4 if said.year is None else said.year
    if said.month is not None and not (1 <= said.month <= 12 or 21 <= said.month <= 24):
        return None
    if said.day is None:
        return said
    longest = days_in_month(year, said.month) if said.month and said.month <= 12 else 31
    return said if 1 <= said.day <= longest else None
