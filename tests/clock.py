"""Whether work grows with its text alone, however busy the machine is."""

from __future__ import annotations

from collections.abc import Callable
from time import process_time

import pytest

_TRIES = 4  # a busy machine may disturb one measurement, not four


def seconds(work: Callable[[], object]) -> float:
    """The time of this process that some work takes."""
    start = process_time()
    work()
    return process_time() - start


def grows_with_the_length_alone(
    shorter: Callable[[], float], longer: Callable[[], float], allowed: float, floor: float = 0.0
) -> None:
    """Fail if the longer text takes more than so many times the seconds of the shorter one.

    Both measure themselves. `floor`: seconds as which a shorter time counts.
    """
    took = []
    for _ in range(_TRIES):
        took.append(longer() / max(shorter(), floor))
        if took[-1] <= allowed:
            return
    pytest.fail(f"it took {min(took):.1f} times as long, {allowed:.1f} are allowed")
