"""Counts in every form."""

from __future__ import annotations

from syriatl.cli.output import FOR_PROGRAMS, Output
from syriatl.query.summary import Histogram, key
from syriatl.views import delimited
from syriatl.views.records import Record


def write(counts: Histogram, out: Output) -> None:
    """Write the buckets of a histogram: records for programs, bars for people."""
    records = [
        {"period": key(place, counts.unit), "events": count}
        for place, count in counts.counts.items()
    ]
    if out.form in FOR_PROGRAMS:
        write_records(records, ["period", "events"], out)
    elif out.form == "table":
        from syriatl.views.timeline import bars

        out.draw(lambda c: bars(counts, c.width, ascii_only=c.ascii_only))
    else:
        out.text("".join(f"{r['period']}\t{r['events']}\n" for r in records))


def write_records(records: list[Record], fields: list[str], out: Output) -> None:
    """Write records that are of none of the contract's types."""
    match out.form:
        case "json":
            out.data(delimited.json_array(records))
        case "jsonl":
            out.data(delimited.json_lines(records))
        case "csv":
            out.data(delimited.comma_separated(records, fields))
        case "tsv":
            out.data(delimited.tab_separated(records, fields))
        case _:
            rows = [[delimited.flat(record[field]) for field in fields] for record in records]
            out.data(delimited.markdown_table(rows, fields))
