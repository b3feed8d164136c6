"""How far a long reading is: a bar on standard error, gone when it is done."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TypeVar

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

T = TypeVar("T")


def watched(items: Iterable[T], total: int) -> Iterator[T]:
    """The items as they come, counted before the reader's eyes."""
    bar = Progress(
        TextColumn("reading"),
        BarColumn(),
        MofNCompleteColumn(),
        TimeRemainingColumn(),
        console=Console(stderr=True, color_system=None, highlight=False),
        transient=True,
    )
    with bar:
        yield from bar.track(items, total=total)
