"""Answers that are none of the contract's lists: any records, any grid, in every form."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING

from syriatl.cli.output import FOR_PROGRAMS, Output
from syriatl.views import delimited
from syriatl.views.records import Record

if TYPE_CHECKING:
    from syriatl.views.grid import Grid

_DRAWN_MOST = 2000  # rows: beyond, a drawn table takes seconds, aligned lines do not


def emit(records: Sequence[Record], grid: Callable[[], Grid], out: Output) -> None:
    """Write records for programs, or the grid that shows them for people."""
    if out.form in FOR_PROGRAMS:
        write_records(records, out)
    else:
        draw_grid(grid(), out)


def write_records(
    records: Iterable[Record], out: Output, fields: Sequence[str] | None = None
) -> None:
    """Write flat records; all of them have the same fields."""
    if fields is None:
        records = list(records)
        fields = tuple(records[0]) if records else ()
    match out.form:
        case "json":
            out.data(delimited.json_array(records))
        case "jsonl":
            out.data(delimited.json_lines(records))
        case "csv":
            out.data(delimited.comma_separated(records, fields, header=out.header, guard=out.guard))
        case "tsv":
            out.data(delimited.tab_separated(records, fields, header=out.header))
        case _:
            rows = [[delimited.flat(record[field]) for field in fields] for record in records]
            out.data(delimited.markdown_table(rows, fields))


def draw_grid(grid: Grid, out: Output) -> None:
    """Draw a grid: a table on a terminal, one line a row anywhere else."""
    if out.form in ("plain", "text"):
        out.text(grid.tabbed())
    elif not grid.rows:
        return
    elif out.terminal and len(grid.rows) <= _DRAWN_MOST:
        from syriatl.views.tables import table

        out.draw(lambda c: [table(grid, c.width, header=out.header, ascii_only=c.ascii_only)])
    else:
        out.text(grid.aligned(header=out.header))
