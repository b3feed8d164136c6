"""The states of the world, present and past: the one reader of `countries.toml`."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from syriatl.knowledge import rows, table, words


class Country(NamedTuple):
    """A state under its common English name."""

    name: str
    forms: tuple[str, ...]  # other names
    adjectives: tuple[str, ...]  # "Dutch", and what its people are called
    present: bool  # it is there today


@cache
def countries() -> tuple[Country, ...]:
    """All of them, those of today first."""
    listed = table("countries")
    return tuple(
        Country(name, words(forms), words(people), key == "present")
        for key in ("present", "past")
        for name, forms, people in rows(listed[key])
    )


@cache
def capitals() -> dict[str, tuple[str, ...]]:
    """Capital → its states, present and past."""
    found: dict[str, tuple[str, ...]] = {}
    for state, cities in rows(table("countries")["capitals"]):
        for city in words(cities):
            found[city] = (*found.get(city, ()), state)
    return found
