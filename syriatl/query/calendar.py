"""Distances between days."""

from __future__ import annotations

from datetime import date

from syriatl.model.edtf import Day


def days_between(first: Day, last: Day) -> int | None:
    """The days from one day to another; None where Python's calendar does not have them.

    >>> days_between((2019, 10, 6), (2019, 11, 6)), days_between((-43, 3, 15), (2019, 1, 1))
    (31, None)
    """
    try:
        return (date(*last) - date(*first)).days
    except ValueError:
        return None


def rough_number(day: Day) -> int:
    """A day of any calendar as a number, months and years taken as alike long."""
    return day[0] * 372 + day[1] * 31 + day[2]
