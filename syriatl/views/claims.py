"""Claims side by side: rival ones about one thing, and one total as it moves over time."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rich.table import Table
from rich.text import Text

from syriatl.model.facts import Chronicle
from syriatl.query.contested import Contest
from syriatl.query.scope import Claim
from syriatl.views import theme
from syriatl.views.dates import human
from syriatl.views.numbers import bounds, number
from syriatl.views.records import Record, figure_record
from syriatl.views.safe import clean
from syriatl.views.timeline import bar

_BAR = 24  # cells
_TEXT = "the article"  # who says what nobody else is named for


def contest_record(contest: Contest, chronicle: Chronicle) -> Record:
    """Rival claims as one object; `ratio`: the largest is so many times the smallest."""
    return {
        "doc": chronicle.article.doc,
        "category": contest.category,
        "unit": contest.unit,
        "ratio_low": _rounded(contest.ratio[0]),
        "ratio_high": _rounded(contest.ratio[1]),
        "differs": list(contest.differs),
        "claims": [claim_record(claim, chronicle) for claim in contest.claims],
    }


def claim_record(claim: Claim, chronicle: Chronicle) -> Record:
    """A figure with the places of its sentence."""
    return {**figure_record(claim.figure, chronicle), "places": list(claim.places)}


def contests(found: Sequence[Contest], *, bounded: bool) -> Iterator[Text | Table]:
    """Each contest under what it is about, the ratio and what may explain it below."""
    for index, contest in enumerate(found):
        if index:
            yield Text()
        yield Text(_about(contest), style=theme.HEAD)
        yield from _rows(contest.claims, bounded=bounded)
        if told := _ratio(contest):
            yield Text(f"  {told}")
        if contest.differs:
            yield Text(f"  scopes differ in {clean('; '.join(contest.differs))}", style=theme.DIM)


def series(claims: Sequence[Claim], *, bounded: bool) -> Iterator[Text | Table]:
    """One bar a claim, in the order of time."""
    yield from _rows(claims, bounded=bounded)


def _about(contest: Contest) -> str:
    """`Civilians killed · Iraq and Syria`."""
    places = dict.fromkeys(place for claim in contest.claims for place in claim.places)
    parts = [
        contest.category.replace("-", " ").capitalize(),
        *([", ".join(places)] if places else []),
    ]
    return clean(" · ".join(parts))


def _rows(claims: Sequence[Claim], *, bounded: bool) -> Iterator[Text | Table]:
    most = max((claim.figure.most or 0 for claim in claims), default=0)
    rivals = {claim.figure.id for claim in claims}
    rows = [_row(claim, most, rivals) for claim in claims]
    if not bounded:
        widths = [max(cell.cell_len for cell in column) for column in zip(*rows, strict=True)]
        for row in rows:
            row[0].align("right", widths[0])
            for cell, width in zip(row[1:-1], widths[1:-1], strict=True):
                cell.pad_right(width - cell.cell_len)
            yield Text("  ").join([Text(""), *row])
        return
    table = Table.grid(padding=(0, 2, 0, 0))
    table.add_column(width=0)
    for index in range(5):
        table.add_column(no_wrap=index != 1, justify="right" if index == 0 else "left")
    for row in rows:
        table.add_row("", *row)
    yield table


def _row(claim: Claim, most: float, rivals: set[str]) -> list[Text]:
    figure = claim.figure
    others = [other.text for other in claim.beside if other.id not in rivals]
    beside = f" (with {', '.join(others)})" if others else ""
    return [
        Text(bounds(figure), style="bold"),
        Text(clean((figure.source or f"({_TEXT})") + beside)),
        Text(human(figure.as_of) if figure.as_of else "undated"),
        Text(f"L{figure.span.line}", style=theme.DIM),
        _drawn(claim, most),
    ]


def _drawn(claim: Claim, most: float) -> Text:
    """A bar as long as the least claimed, in another pattern on to the most."""
    if not most:
        return Text()
    figure = claim.figure
    solid = bar((figure.low or 0) / most, _BAR)
    rest = "▒" * max(0, round((figure.most or 0) / most * _BAR) - len(solid))
    return Text.assemble((solid, "cyan"), (rest + ("…" if figure.high is None else ""), theme.DIM))


def _ratio(contest: Contest) -> str:
    """`The number of Airwars is 5.8–9.3 × that of Coalition`."""
    low, high = contest.ratio
    first, last = contest.claims[0].figure.source, contest.claims[-1].figure.source
    if low is None and high is None:
        return ""
    if low is None or high is None:
        times = f"{'at least' if high is None else 'at most'} {_times(low or high or 0)}"
    else:
        same = _times(low) == _times(high)
        times = _times(low) if same else f"{_times(low)}–{_times(high)}"
    return clean(f"The number of {first or _TEXT} is {times} × that of {last or _TEXT}")


def _times(ratio: float) -> str:
    return number(round(ratio, 1 if ratio < 100 else 0))


def _rounded(ratio: float | None) -> float | None:
    return None if ratio is None else round(ratio, 2)
