"""How the words of a figure became its bounds."""

from __future__ import annotations

from collections.abc import Sequence

from syriatl.model.facts import Figure
from syriatl.query.selection import Found
from syriatl.views import theme
from syriatl.views.grid import Grid, of_cells
from syriatl.views.numbers import number
from syriatl.views.records import Record
from syriatl.views.sheets import Cell, Column

READ = {  # rule that found the number → how it reads it
    "number": "a number",
    "money": "an amount of money",
    "money-range": "a range of money, both ends as written",
    "money-named": "an amount of money",
    "money-minted": "an amount of money",
    "pounds": "an amount of money, in pounds sterling",
    "percent": "a percentage",
    "percent-range": "a range of percentages, both ends as written",
    "fraction": "a fraction, as percent",
    "half": "a half is 50 percent",
    "half-scale": "half of a hundred, thousand, million",
    "and-half": "and half as much again of a million, thousand, hundred",
    "dozens": "a dozen is 12",
    "vague": "the least that is meant: two dozen, two hundred, two thousand",
    "range": "a range, both ends as written",
    "between": "a range, both ends as written",
}
BOUNDED = {  # qualifier → what it makes of the bounds
    "exact": "",
    "about": "about so many, both bounds alike",
    "at-least": "at least so many, high is open",
    "over": "more than so many, high is open",
    "at-most": "at most so many, low is open",
    "range": "",  # the rule has said it
}
_VAGUE = "high is open"


def why(figure: Figure) -> str:
    """The rule in words."""
    bounded = BOUNDED[figure.qualifier]
    if figure.qualifier == "about" and figure.high is None:
        bounded = _VAGUE
    return "; ".join(filter(None, [READ[figure.rule], bounded]))


def _words(found: Found[Figure]) -> str:
    """The figure with the words before it that set its bounds."""
    span, opens = found.fact.span, found.fact.opens
    return found.chronicle.article.text[span.start if opens is None else opens : span.end]


def explained_record(found: Found[Figure]) -> Record:
    """The words of a figure, its bounds, and why."""
    figure = found.fact
    return {
        "id": figure.id,
        "doc": found.chronicle.article.doc,
        "text": _words(found),
        "low": figure.low,
        "high": figure.high,
        "qualifier": figure.qualifier,
        "rule": figure.rule,
        "why": why(figure),
        "line": figure.span.line,
    }


def explained_grid(found: Sequence[Found[Figure]]) -> Grid:
    """The same for people."""
    columns = (
        Column("Words", ratio=2),
        Column("Low", right=True),
        Column("High", right=True),
        Column("Why", ratio=3),
        Column("Line", right=True),
    )
    rows = [
        (
            f"“{_words(f)}”",
            Cell(_bound(f.fact.low), "bold"),
            Cell(_bound(f.fact.high), "bold"),
            why(f.fact),
            Cell(f"L{f.fact.span.line}", theme.DIM),
        )
        for f in found
    ]
    return of_cells(columns, rows)


def _bound(value: float | None) -> str:
    return "open" if value is None else number(value)
