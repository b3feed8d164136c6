"""Numbers as English writes them, in digits and in words, as plain numbers."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from math import isfinite

from syriatl.knowledge import table, words

_GROUPED = re.compile(r"[0-9]{1,3}(?:,[0-9]{3})+(?:\.[0-9]+)?\Z")
_PLAIN = re.compile(r"[0-9]+(?:\.[0-9]+)?\Z")


@cache
def valued(name: str) -> dict[str, float]:
    """A list of numbers.toml whose entries are "word value"."""
    pairs = (entry.rsplit(" ", 1) for entry in words(table("numbers")[name]))
    return {word: float(value) for word, value in pairs}


@cache
def coded(name: str) -> dict[str, str]:
    """A list of numbers.toml whose entries are "word code"."""
    return dict(entry.rsplit(" ", 1) for entry in words(table("numbers")[name]))


def counts(word: str) -> bool:
    """Whether a word is a number on its own."""
    folded = word.casefold()
    return folded in valued("small") or folded in valued("tens")


def digits(word: str) -> str | None:
    """`1,600` as `1600`, `7.7` as it is; None for a word that is no such number ("3.2.1")."""
    if not word[:1].isdigit():
        return None
    if _PLAIN.match(word):
        return word
    return word.replace(",", "") if _GROUPED.match(word) else None


def number(parts: Sequence[str]) -> float | None:
    """The value of the words of one number: `["7.7", "million"]`, `["twenty", "-", "one"]`.

    Returns:
        None where they make none.
    """
    total = group = 0.0
    for part in parts:
        word = part.casefold()
        if (plain := digits(word)) is not None:
            group += float(plain)
        elif word in valued("small"):
            group += valued("small")[word]
        elif word in valued("tens"):
            group += valued("tens")[word]
        elif word == "hundred":
            group = (group or 1) * 100
        elif (power := _power(word)) is not None:
            total, group = total + shifted(group or 1, power), 0.0
        elif word not in ("-", "‑", "‐", "and", "a", "an"):
            return None
    value = total + group
    return value if value < 1e18 else None


def _power(word: str) -> int | None:
    """The power of ten that a scale word stands for."""
    power = valued("scale").get(word, valued("letter_scale").get(word))
    return None if power is None else int(power)


def shifted(value: float, power: int) -> float:
    """`value` times a power of ten, through its decimal form: 7.7 million has no odd cents."""
    return float(f"{value!r}e{power}") if isfinite(value) else value
