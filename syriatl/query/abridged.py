"""The first of many, and how many more there are."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TypeVar

T = TypeVar("T")


def first(items: Sequence[T], most: int) -> tuple[Sequence[T], int]:
    """The first items and how many are left; a single one is not left: to say so takes its room.

    >>> first("abcd", 2), first("abc", 2)
    (('ab', 2), ('abc', 0))
    """
    shown = items if len(items) <= most + 1 else items[:most]
    return shown, len(items) - len(shown)


def named(names: Iterable[str], most: int, between: str = ", ") -> str:
    """The first of some names, the others counted.

    >>> named("abcde", 2)
    'a, b and 3 more'
    """
    shown, left = first(list(names), most)
    return between.join(shown) + (f" and {left} more" if left else "")
