"""The words of time: their classes, for patterns, and the numbers they stand for."""

from __future__ import annotations

from functools import cache

from syriatl.extraction.engine import Lexicon
from syriatl.knowledge import table, words

_YEARS = range(1000, 2100)
_DASHES = "-‐‑–—−"

# Class of words → the lists of `times.toml` in it.
_CLASSES = {
    "month": ("months",),
    "short": ("months_short",),
    "weekday": ("weekdays", "weekdays_short"),
    "season": ("seasons",),
    "fall": ("fall",),
    "card": ("cardinals",),
    "ordinal": ("ordinals",),
    "day": ("days",),
    "week": ("weeks",),
    "month_of": ("months_of",),
    "year_of": ("years",),
    "days": ("many_days",),
    "weeks": ("many_weeks",),
    "months": ("many_months",),
    "years": ("many_years",),
    "part_of_day": ("day_parts",),
    "part": ("early", "mid", "late"),
} | {
    name: (name,)
    for name in (
        "hours", "next", "previous", "same", "later", "earlier", "approx", "halves", "quarters",
        "quarter_name", "final", "centuries", "before_christ", "anno_domini", "present", "holiday",
        "eve", "new", "date",
        "the", "of", "in", "on", "to", "until", "by", "since", "before", "after", "from",
        "between", "and", "as", "respectively", "counted", "designations", "amounts", "little",
        "movements", "subject",
    )
}  # fmt: skip
_SIGNS = {
    "comma": (",",),
    "stop": (".",),
    "dash": tuple(_DASHES),
    "gap": tuple(f" {d * n} " for d in _DASHES for n in (1, 2, 3)),
    "slash": ("/",),
    "line": ("\n",),
    "closing": (";", ":", ")", "]", "!", "?", "”", "’"),
    "opening": ("(", "[", "“", "‘"),
    "quote": ('"', "'"),
    "possessive": ("'s", "’s"),
}
# Classes that the form of a token decides.
_FORMS = ("year", "num", "padded", "ord", "decade", "name", "amount")


@cache
def entries(name: str) -> dict[str, int]:
    """The entries of a list of `times.toml` with their numbers: their place, or what `=` says."""
    numbered = {}
    for place, entry in enumerate(words(table("times")[name]), 1):
        word, _, number = entry.partition("=")
        numbered[word] = int(number) if number else place
    return numbered


@cache
def numbers() -> dict[str, int]:
    """What the words stand for: months and weekdays from 1, seasons from 21, "third" 3."""
    known: dict[str, int] = {}
    for names in _CLASSES.values():
        for name in names:
            known |= entries(name)
    return known


@cache
def number(word: str) -> int:
    """The number that a word or a token of digits stands for; 0 for none."""
    known = numbers()
    found = known.get(word, known.get(word.casefold(), known.get(word.capitalize())))
    if found is not None:
        return found
    digits = word.rstrip("stndrh")
    return int(digits) if digits.isdecimal() and len(digits) < 10 else 0


def modifier(word: str) -> str | None:
    """Which part of a month or year a word names: early, mid or late; None for other words."""
    return _modifiers().get(word.casefold())


@cache
def _modifiers() -> dict[str, str]:
    lists = table("times")
    return {word: name for name in ("early", "mid", "late") for word in words(lists[name])}


@cache
def lexicon() -> Lexicon:
    """The classes of the words of time."""
    listed: dict[str, list[str]] = {
        name: [word for part in parts for word in entries(part)] for name, parts in _CLASSES.items()
    }
    names = [*_CLASSES, *_SIGNS, *_FORMS]
    return Lexicon(names, listed | {k: list(v) for k, v in _SIGNS.items()}, _form)


def _form(word: str) -> str | None:
    """The class of a word that stands in no list, by how it looks."""
    first = word[0]
    if first.isdecimal():
        return _digits(word)
    if first.isupper():
        return "month" if word.capitalize() in numbers() and _is_month(word) else "name"
    return None


def _is_month(word: str) -> bool:
    """Whether a word in capitals is a month: "MAY"."""
    return word.isupper() and word.capitalize() in words(table("times")["months"])


def _digits(word: str) -> str | None:
    """The class of a token that starts with a digit."""
    if word.isdecimal() and word.isascii():
        if len(word) == 4:
            return "year" if int(word) in _YEARS else "amount"
        if len(word) <= 2:
            return "padded" if word[0] == "0" else "num"
        return "amount"
    head = word[:-1]
    if word.endswith("0s") and head.isdecimal() and len(head) == 4:
        return "decade"
    if word[-2:] in ("st", "nd", "rd", "th") and len(word) <= 4:
        return "ord"
    return "amount"
