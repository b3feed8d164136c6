"""Names of a statement that only some parts of the text tell."""

import pytest

from syriatl.extraction.events.lists import Partly, Row

_ROWS = {0: ("A", "B"), 10: ("C",), 20: ("A",)}  # offset → the names that stand there


class _Names:
    def rows(self, start: int, end: int) -> list[Row]:
        return [row for at, row in _ROWS.items() if start <= at < end]

    def within(self, start: int, end: int) -> Row:
        return tuple(dict.fromkeys(name for row in self.rows(start, end) for name in row))


@pytest.mark.parametrize(
    ("start", "end", "rows", "within"),
    [
        (0, 30, [("A", "B"), ("A",)], ("A", "B")),
        (5, 15, [], ()),
        (15, 30, [("A",)], ("A",)),
        (0, 0, [], ()),
    ],
)
def test_only_names_of_the_parts_are_told(
    start: int, end: int, rows: list[Row], within: Row
) -> None:
    names = Partly(_Names(), [(0, 8), (18, 30)])
    assert names.rows(start, end) == rows
    assert names.within(start, end) == within
