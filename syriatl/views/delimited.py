"""Records as lines for other programs: JSON, JSON Lines, CSV, TSV, Markdown tables."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from io import StringIO
from typing import Any

from syriatl.views.records import Record
from syriatl.views.safe import clean, escape_json

_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def json_array(records: Iterable[Record]) -> str:
    """One array, a record a line."""
    lines = ",\n".join(json.dumps(record, ensure_ascii=False) for record in records)
    return escape_json(f"[\n{lines}\n]\n" if lines else "[]\n")


def json_object(record: Any) -> str:
    """One object, indented."""
    return escape_json(json.dumps(record, ensure_ascii=False, indent=2) + "\n")


def json_lines(records: Iterable[Record]) -> str:
    """A record a line."""
    return escape_json("".join(json.dumps(r, ensure_ascii=False) + "\n" for r in records))


def comma_separated(
    records: Iterable[Record], fields: Sequence[str], *, header: bool = True, guard: bool = True
) -> str:
    """CSV. Text that a spreadsheet would take for a formula gets an apostrophe, unless told not."""
    import csv

    out = StringIO()
    writer = csv.writer(out, lineterminator="\n")
    cell = _guarded if guard else flat
    if header:
        writer.writerow(fields)
    for record in records:
        writer.writerow([cell(record[field]) for field in fields])
    return out.getvalue()


def tab_separated(records: Iterable[Record], fields: Sequence[str], *, header: bool = True) -> str:
    """TSV: no quotes, tabs and line breaks inside a value are blanks."""
    rows = [list(fields)] if header else []
    rows += [[flat(record[field]) for field in fields] for record in records]
    return "".join("\t".join(row) + "\n" for row in rows)


def markdown_table(rows: Iterable[Iterable[str]], titles: Sequence[str]) -> str:
    """A table in GitHub's Markdown."""
    lines = [_row(titles), _row(["---"] * len(titles))]
    lines += [_row(clean(cell).replace("|", "\\|") for cell in row) for row in rows]
    return "\n".join(lines) + "\n"


def flat(value: Any) -> str:
    """A value on one line: lists joined by "; ", origins as their words and line."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, list):
        return "; ".join(map(flat, value))
    if isinstance(value, dict):
        return f"{flat(value.get('text'))} (L{value.get('line')})"
    return clean(str(value))


def _guarded(value: Any) -> str:
    text = flat(value)
    if isinstance(value, int | float) or not text.startswith(_FORMULA):
        return text
    return f"'{text}"


def _row(cells: Iterable[str]) -> str:
    return f"| {' | '.join(cells)} |"
