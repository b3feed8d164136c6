"""What to doubt of figures: parts and wholes, percentages, ranges, one measure in two units."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from syriatl.knowledge import table, words
from syriatl.model.facts import Chronicle, Figure
from syriatl.query.checks.finding import Finding
from syriatl.query.checks.units import disagreeing

_RANGE = re.compile(r"(?<![\d.,])(\d[\d,.]*)\s*[-‐–—]\s*(\d[\d,.]*)")
_HARM = {"killed", "wounded"}
_NEAR = 40  # characters around a percentage in which a word of growth may stand


def doubts(chronicle: Chronicle) -> list[Finding]:
    """All doubts about figures, by line."""
    found = [
        *_parts(chronicle),
        *_percentages(chronicle),
        *_backward_ranges(chronicle),
        *_two_units(chronicle),
    ]
    return sorted(found, key=lambda doubt: doubt.line)


def _parts(chronicle: Chronicle) -> Iterator[Finding]:
    """Parts that come to more than their whole."""
    parts: dict[str, list[Figure]] = {}
    for figure in chronicle.figures:
        if figure.part_of:
            parts.setdefault(figure.part_of, []).append(figure)
    for whole in chronicle.figures:
        like = [part for part in parts.get(whole.id, ()) if _of_one_sort(part, whole)]
        least = sum(part.low or 0 for part in like)
        if whole.high is not None and least > whole.high:
            terms = " + ".join(f"{part.low or 0:,g}" for part in like)
            total = f"{terms} = {least:,g}" if len(like) > 1 else terms
            message = f"its parts come to {total}, more than {whole.high:,g}"
            yield Finding("parts", whole.span.line, whole.text, (message,), whole.id)


def _of_one_sort(part: Figure, whole: Figure) -> bool:
    """Whether a part can be one of its whole: the wounded are none of the dead.

    Percentages may be of different wholes.
    """
    harmed = {f.fate for f in (part, whole)} & _HARM
    return part.unit == whole.unit != "percent" and len(harmed) < len(_HARM)


def _percentages(chronicle: Chronicle) -> Iterator[Finding]:
    """Shares of more than everything; what grows may well grow by more than it was."""
    text = chronicle.article.text
    for figure in chronicle.figures:
        near = text[max(0, figure.span.start - _NEAR) : figure.span.end + _NEAR]
        if figure.unit == "percent" and (figure.most or 0) > 100 and not _growth().search(near):
            message = "more than 100 percent"
            yield Finding("percentage", figure.span.line, figure.text, (message,), figure.id)


def _backward_ranges(chronicle: Chronicle) -> Iterator[Finding]:
    """Ranges from more to less; a vote of 188–3 is none."""
    for figure in chronicle.figures:
        ranged = figure.qualifier == "range" and figure.category != "opinion"
        match = _RANGE.search(figure.text) if ranged else None
        if match and _number(match[1]) > _number(match[2]):
            message = f"a range that runs backwards: {match[0]}"
            yield Finding("range", figure.span.line, figure.text, (message,), figure.id)


def _two_units(chronicle: Chronicle) -> Iterator[Finding]:
    for first, second in disagreeing(chronicle):
        message = f"not the same as {second.text}"
        yield Finding("units", first.span.line, first.text, (message,), first.id)


def _number(digits: str) -> float:
    try:
        return float(digits.replace(",", "").rstrip("."))
    except ValueError:
        return 0.0


@cache
def _growth() -> re.Pattern[str]:
    """Beginnings of the words by which something grows."""
    begun = "|".join(words(table("doubts")["growth"]))
    return re.compile(rf"\b(?:{begun})", re.IGNORECASE)
