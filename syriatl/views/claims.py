"""Claims side by side: rival ones about one thing, and one total as it moves over time."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from rich.table import Table
from rich.text import Text

from syriatl.model.facts import Chronicle
from syriatl.query.claims import Claim
from syriatl.query.contested import Contest
from syriatl.views import theme
from syriatl.views.bars import bar
from syriatl.views.dates import human
from syriatl.views.numbers import bounds, counted, number
from syriatl.views.records import Record, figure_record
from syriatl.views.safe import clean

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
        "differs": [f"{what}: {_stated(contest, what)}" for what in contest.differs],
        "places": list(contest.places),
        "date": str(contest.date) if contest.date else None,
        "claims": [claim_record(claim, chronicle) for claim in contest.claims],
    }


def claim_record(claim: Claim, chronicle: Chronicle) -> Record:
    """A figure with the places of its sentence."""
    return {**figure_record(claim.figure, chronicle), "places": list(claim.places)}


def contests(
    found: Sequence[Contest], *, bounded: bool, docs: Sequence[str] = ()
) -> Iterator[Text | Table]:
    """Each contest under what it is about, the ratio and what may explain it below.

    `docs`: the article of each, where there are several.
    """
    for index, contest in enumerate(found):
        if index:
            yield Text()
        where = f" · {clean(docs[index])}" if docs else ""
        yield Text(_about(contest) + where, style=theme.HEAD)
        yield from _rows(contest.claims, bounded=bounded)
        if told := _ratio(contest):
            yield Text(f"  {told}")
        if contest.differs:
            yield Text(f"  They differ in {_differences(contest)}, which may be why", theme.DIM)


def series(claims: Sequence[Claim], *, bounded: bool) -> Iterator[Text | Table]:
    """One bar a claim, in the order of time."""
    yield from _rows([claim._replace(beside=()) for claim in claims], bounded=bounded)


def _about(contest: Contest) -> str:
    """`Civilians killed · Iraq, Syria`; under its heading what has neither place nor date."""
    what = contest.category.replace("-", " ").capitalize()
    where = ", ".join(contest.places)
    when = human(contest.date) if contest.date else ""
    heading = "" if where or when else (*contest.claims[0].figure.section, "")[-2:][0]
    return clean(" · ".join(filter(None, [what, where, when, heading])))


def _differences(contest: Contest) -> str:
    """In what the claims differ; their dates are seen beside them, their places are not."""
    where = f"place ({_stated(contest, 'place')})"
    return clean(" and ".join({"place": where, "as of": "date"}[d] for d in contest.differs))


def _stated(contest: Contest, what: str) -> str:
    """What each claim states: `Raqqa / Iraq, Syria`, `2022-05 / 2019-03-18`."""
    stated = [
        ", ".join(claim.places) if what == "place" else str(claim.period or "")
        for claim in contest.claims
    ]
    return " / ".join(side or "not stated" for side in stated)


def _rows(claims: Sequence[Claim], *, bounded: bool) -> Iterator[Text | Table]:
    rivals = {claim.figure.id for claim in claims}
    scale = _scale(claims)
    rows = [_row(claim, scale.get(claim.figure.unit, 0), rivals) for claim in claims]
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


def _scale(claims: Sequence[Claim]) -> dict[str, float]:
    """The unit that most claims are in, and the most of it; what is in another has no bar."""
    units = Counter(claim.figure.unit for claim in claims).most_common(1)
    return {
        unit: max(claim.figure.most or 0 for claim in claims if claim.figure.unit == unit)
        for unit, _ in units
    }


def _row(claim: Claim, most: float, rivals: set[str]) -> list[Text]:
    figure = claim.figure
    who = Text(clean(figure.source or _TEXT), style="" if figure.source else theme.QUOTE)
    return [
        Text(bounds(figure), style="bold"),
        who.append(clean(_beside(claim, rivals)), style=theme.DIM),
        Text(human(figure.as_of) if figure.as_of else ""),
        Text(f"L{figure.span.line}", style=theme.DIM),
        _drawn(claim, most),
    ]


def _beside(claim: Claim, rivals: set[str]) -> str:
    """What the sentence counts with it: `, of ≤ 80 people, beside 18 ISIL militants`."""
    told: dict[str, list[str]] = {"of": [], "including": [], "beside": []}
    for other in claim.beside:
        if other.id == claim.figure.part_of:
            told["of"].append(f"{bounds(other)} {counted(other)}")
        elif other.id not in rivals:
            how = "including" if other.part_of == claim.figure.id else "beside"
            told[how].append(f"{bounds(other)} {counted(other)}")
    return "".join(f", {how} {', '.join(others)}" for how, others in told.items() if others)


def _drawn(claim: Claim, most: float) -> Text:
    """A bar as long as the least claimed, in another pattern on to the most."""
    if not most:
        return Text()
    figure = claim.figure
    solid = bar((figure.low or 0) / most, _BAR)
    rest = "▒" * max(0, round((figure.most or 0) / most * _BAR) - len(solid))
    return Text.assemble((solid, "cyan"), (rest + ("…" if figure.high is None else ""), theme.DIM))


def _ratio(contest: Contest) -> str:
    """`The highest is 5.8–9.3 times the lowest`."""
    low, high = contest.ratio
    if low is None and high is None:
        return ""
    if low is None or high is None:
        times = f"{'at least' if high is None else 'at most'} {_times(low or high or 0)}"
    else:
        times = "–".join(dict.fromkeys((_times(low), _times(high))))
    return f"The highest is {times} times the lowest"


def _times(ratio: float) -> str:
    return number(round(ratio, 1 if ratio < 100 else 0))


def _rounded(ratio: float | None) -> float | None:
    return None if ratio is None else round(ratio, 2)
