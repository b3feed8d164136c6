"""Found facts as rows of cells: what every drawn, aligned or tabbed list is made from."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from syriatl.model.facts import NONE
from syriatl.query.selection import Found
from syriatl.views import aligned, theme
from syriatl.views.delimited import flat
from syriatl.views.naming import looks, room_for_actors
from syriatl.views.records import record_of
from syriatl.views.safe import clean, plainer
from syriatl.views.sheets import SHEETS, Cell, Column

_NOTHING = ("", NONE)
_SHORT = 12  # characters of a field that is never broken


class Grid(NamedTuple):
    """Columns and the rows below them."""

    columns: tuple[Column, ...]
    rows: list[list[Cell]]

    @property
    def titles(self) -> list[str]:
        """The words above the columns."""
        return [column.title for column in self.columns]

    def texts(self) -> list[list[str]]:
        """The rows without their styles."""
        return [[cell.text for cell in row] for row in self.rows]

    def aligned(self, *, header: bool = True) -> str:
        """One line a row, columns under their titles."""
        rows = [self.titles, *self.texts()] if header else self.texts()
        return aligned.aligned(rows, [column.right for column in self.columns])

    def tabbed(self) -> str:
        """One line a row, cells set apart by tabs."""
        return aligned.tabbed(self.texts())

    def plainer(self) -> Grid:
        """The same in ASCII."""
        rows = [[Cell(plainer(cell.text), cell.style) for cell in row] for row in self.rows]
        return Grid(self.columns, rows)

    def fitted(self, width: int) -> Grid:
        """The columns that a terminal of this width has room for."""
        return self._kept(
            [i for i, column in enumerate(self.columns) if column.from_width <= width]
        )

    def telling(self) -> Grid:
        """The columns without those to spare that say nothing in any row."""
        return self._kept(
            [
                i
                for i, column in enumerate(self.columns)
                if not column.spare or any(row[i].text not in _NOTHING for row in self.rows)
            ]
        )

    def _kept(self, places: list[int]) -> Grid:
        return Grid(
            tuple(self.columns[i] for i in places), [[row[i] for i in places] for row in self.rows]
        )


def grid(found: Sequence[Found[object]], what: str, *, width: int | None = None) -> Grid:
    """The usual columns of a type of record; with several articles, which one it stands in.

    `width`: of the terminal, which has no room for all actors of an event; None: all are named.
    """
    columns = SHEETS[what].columns
    look = looks(found, None if width is None else room_for_actors(width))
    if len(look) > 1:
        columns = {**columns, Column("Article"): lambda _, k: Cell(k.label, theme.DIM)}
    rows = [[cell(f.fact, look[id(f.chronicle)]) for cell in columns.values()] for f in found]
    return Grid(tuple(columns), rows)


def field_grid(found: Sequence[Found[object]], fields: Iterable[str]) -> Grid:
    """Fields of the records themselves as columns."""
    fields = list(fields)
    records = [record_of(f.fact, f.chronicle) for f in found]
    rows = [[Cell(flat(record[field])) for field in fields] for record in records]
    widths = [max(len(row[i].text) for row in rows) if rows else 0 for i in range(len(fields))]
    columns = [
        Column(field, ratio=width if width > _SHORT else 0)
        for field, width in zip(fields, widths, strict=True)
    ]
    return Grid(tuple(columns), rows)


def sentences(found: Sequence[Found[object]], what: str) -> str:
    """A list to be read aloud: a line of words for each record."""
    look, sentence = looks(found), SHEETS[what].sentence
    return "".join(clean(sentence(f.fact, look[id(f.chronicle)])) + "\n" for f in found)


def of_cells(titles: Sequence[Column], rows: Iterable[Iterable[Cell | str]]) -> Grid:
    """A grid from cells or bare words."""
    return Grid(
        tuple(titles),
        [[cell if isinstance(cell, Cell) else Cell(cell) for cell in row] for row in rows],
    )


def pairs(titles: tuple[str, str], counts: Iterable[tuple[str, int]]) -> Grid:
    """Values and how often they occur."""
    columns = (Column(titles[0]), Column(titles[1], right=True))
    return of_cells(columns, [(value, f"{count:,}") for value, count in counts])
