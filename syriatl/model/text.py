"""A text kept line by line."""

from __future__ import annotations

from array import array
from bisect import bisect_right
from collections.abc import Sequence
from itertools import accumulate


class Text:
    """The lines of a text and the offsets at which they start; `text[start:end]` is a string.

    Python keeps every character of a string in as many bytes as its widest one needs, four where
    a single flag stands in an article. Of lines only those that need it take so many.
    """

    __slots__ = ("lines", "starts")

    def __init__(self, lines: Sequence[str], starts: array[int] | None = None) -> None:
        r"""Take the lines, cut at "\n" and without it, and where each starts, if that is known."""
        self.lines = lines
        if starts is None:
            starts = array("I", accumulate((len(line) + 1 for line in lines), initial=0))
            starts.pop()
        self.starts = starts

    def __len__(self) -> int:
        """How many characters, line breaks included."""
        return self.starts[-1] + len(self.lines[-1])

    def __getitem__(self, place: slice) -> str:
        """The characters between two offsets."""
        start, end, _ = place.indices(len(self))
        end = max(start, end)
        first = bisect_right(self.starts, start) - 1
        at, line = self.starts[first], self.lines[first]
        if end > at + len(line):
            line = "\n".join(self.lines[first : bisect_right(self.starts, end)])
        return line[start - at : end - at]

    def __eq__(self, other: object) -> bool:
        """Whether both are the same characters."""
        return isinstance(other, Text) and self.lines == other.lines

    __hash__ = None  # type: ignore[assignment]

    def __str__(self) -> str:
        """The whole as one string."""
        return "\n".join(self.lines)
