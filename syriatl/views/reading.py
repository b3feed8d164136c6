"""The article itself, with what was understood set off and the rest left bare."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from rich.table import Table
from rich.text import Text

from syriatl.model.facts import Chronicle
from syriatl.views import theme
from syriatl.views.naming import Look
from syriatl.views.records import Record
from syriatl.views.safe import clean

# style, and the signs that stand for it where there is no colour
_DATE = ("bold magenta", "«»")
_FIGURE = ("bold green", "‹›")
_ACTOR = ("underline", "⟨⟩")
LEGEND = "«date»  ‹figure›  ⟨actor⟩"
COLOURED = "bold: dates and figures · underlined: actors, in the colour of their side"


class _Mark(NamedTuple):
    start: int
    end: int
    style: str
    signs: str


def drawn(
    chronicle: Chronicle, lines: tuple[int, int], *, colored: bool, bounded: bool
) -> Iterator[Text | Table]:
    """The article line by line, from the first of `lines` to the last."""
    rows = _rows(chronicle, lines, colored=colored)
    if not bounded:
        yield from (
            Text.assemble(f"{number:>5}  " if number else "", text) for number, text in rows
        )
        return
    table = Table.grid(padding=(0, 2, 0, 0))
    table.add_column(width=5, justify="right", style=theme.DIM)
    for number, text in rows:
        table.add_row(number, text)
    yield table


def line_records(chronicle: Chronicle, lines: tuple[int, int]) -> list[Record]:
    """The lines that are not empty, as flat objects."""
    article = chronicle.article
    return [
        {
            "doc": article.doc,
            "section": list(article.section_at(article.line_starts[number - 1]).path),
            "text": article.line(number),
            "line": number,
        }
        for number in range(lines[0], lines[1] + 1)
        if article.line(number).strip()
    ]


def _rows(
    chronicle: Chronicle, lines: tuple[int, int], *, colored: bool
) -> Iterator[tuple[str, Text]]:
    """The number of each line that is not empty, and its text."""
    article = chronicle.article
    marks = _marks(chronicle)
    headings = {s.line: s.level for s in article.sections if s.title}
    at = 0
    for number in range(lines[0], lines[1] + 1):
        text = article.line(number)
        start = article.line_starts[number - 1]
        while at < len(marks) and marks[at].start < start:
            at += 1
        inside = []
        while at < len(marks) and marks[at].start < start + len(text):
            inside.append(marks[at])
            at += 1
        style = theme.HEAD if number in headings else ""
        marked = _marked(text, start, inside, style, colored=colored)
        yield str(number) if text.strip() else "", marked


def _marks(chronicle: Chronicle) -> list[_Mark]:
    """Everything understood, in the order of the text; where two overlap, the first stays."""
    look = Look(chronicle)
    found = [_Mark(t.span.start, t.span.end, *_DATE) for t in chronicle.times]
    found += [_Mark(f.span.start, f.span.end, *_FIGURE) for f in chronicle.figures]
    for mention in chronicle.mentions:
        colour = look.side_style.get(chronicle.side_of(mention.name), "")
        style = f"{_ACTOR[0]} {colour}".strip()
        found.append(_Mark(mention.span.start, mention.span.end, style, _ACTOR[1]))
    kept: list[_Mark] = []
    for mark in sorted(found, key=lambda m: (m.start, -m.end)):
        if not kept or mark.start >= kept[-1].end:
            kept.append(mark)
    return kept


def _marked(text: str, start: int, marks: list[_Mark], style: str, *, colored: bool) -> Text:
    line, at = Text(style=style), 0
    for mark in marks:
        begin, end = mark.start - start, min(mark.end - start, len(text))
        line.append(clean(text[at:begin]))
        words = clean(text[begin:end])
        line.append(words if colored else mark.signs[0] + words + mark.signs[1], style=mark.style)
        at = end
    return line.append(clean(text[at:]))
