"""Counts along time: buckets with the empty ones kept, and the gaps between events."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from syriatl.model.edtf import PRECISIONS, Edtf, iso_year, next_day

_NEEDS = {"day": "day", "month": "month", "quarter": "month", "year": "year"}
Bucket = tuple[int, ...]
"""(2019,), (2019, 4) for a quarter, (2019, 10), (2019, 10, 6)."""


class Histogram(NamedTuple):
    """How many dates fall into each bucket from the first to the last."""

    counts: dict[Bucket, int]
    unplaced: int  # dates that are not stated finely enough, or not known


def bucket(date: Edtf, unit: str) -> Bucket | None:
    """The bucket in which a date begins; None where it is not stated that finely."""
    start = date.start
    first = date.earliest()
    if start is None or first is None:
        return None
    if PRECISIONS.index(start.precision) > PRECISIONS.index(_NEEDS[unit]):
        return None
    year, month, day = first
    return {
        "day": (year, month, day),
        "month": (year, month),
        "quarter": (year, (month + 2) // 3),
        "year": (year,),
    }[unit]


def histogram(dates: Iterable[Edtf], unit: str) -> Histogram:
    """Counts of dates in buckets of a unit (day, month, quarter, year), empty ones included."""
    placed = Counter(bucket(date, unit) for date in dates)
    unplaced = placed.pop(None, 0)
    known = [b for b in placed if b is not None]
    counts = {b: placed[b] for b in _from_to(min(known), max(known), unit)} if known else {}
    return Histogram(counts, unplaced)


def _from_to(first: Bucket, last: Bucket, unit: str) -> Iterator[Bucket]:
    while first <= last:
        yield first
        first = _next(first, unit)


def _next(current: Bucket, unit: str) -> Bucket:
    if unit == "year":
        return (current[0] + 1,)
    if unit == "day":
        year, month, day = current
        return next_day((year, month, day))
    year, part = current
    return (year, part + 1) if part < (12 if unit == "month" else 4) else (year + 1, 1)


def key(place: Bucket, unit: str) -> str:
    """A bucket as text: `2019`, `2019Q4`, `2019-10`, `2019-10-06`."""
    year = iso_year(place[0])
    if unit == "quarter":
        return f"{year}Q{place[1]}"
    return "-".join([year, *(f"{part:02d}" for part in place[1:])])


def empty_months(before: Edtf, after: Edtf) -> int:
    """How many whole months without a date lie between two dates; 0 where one has no month."""
    last, first = before.latest(), after.earliest()
    if last is None or first is None:
        return 0
    return max(0, (first[0] - last[0]) * 12 + first[1] - last[1] - 1)
