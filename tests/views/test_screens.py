"""What a person sees, at a fixed width and without colours: the handmade chronicle, drawn.

After a change that is meant, look at the difference and run `pytest --snapshot-update`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

import pytest
from syrupy.assertion import SnapshotAssertion

from syriatl.cli.drawing import rendered
from syriatl.cli.output import Canvas
from syriatl.model.facts import Chronicle
from syriatl.query.buckets import histogram, key
from syriatl.query.claims import Claim
from syriatl.query.contested import Contest
from syriatl.query.outline import Heading, lines_of
from syriatl.query.selection import FACTS, Found
from syriatl.views import bars, claims, details, overview, reading, timeline, tree
from syriatl.views.grid import grid
from syriatl.views.outline import outline_grid
from syriatl.views.tables import table

NARROW, WIDE = Canvas(80, True, False), Canvas(140, True, False)
PIPE, PLAIN_SIGNS = Canvas(100, False, False), Canvas(80, True, True)


def _found(tarn: Chronicle, what: str) -> list[Found]:
    return [Found(fact, tarn) for fact in FACTS[what](tarn)]


def _draw(view: Callable[[Canvas], Iterable[Any]], canvas: Canvas) -> str:
    return rendered(view(canvas), canvas, colored=False)


@pytest.mark.parametrize("canvas", [NARROW, WIDE, PLAIN_SIGNS], ids=["80", "140", "ascii"])
@pytest.mark.parametrize("what", sorted(FACTS))
def test_tables(tarn: Chronicle, what: str, canvas: Canvas, snapshot: SnapshotAssertion) -> None:
    drawn = grid(_found(tarn, what), what)
    shown = _draw(lambda c: [table(drawn, c.width, ascii_only=c.ascii_only)], canvas)
    assert max(map(len, shown.splitlines())) <= canvas.width
    assert shown == snapshot


def test_a_long_heading_goes_on_beside_its_branch() -> None:
    """The tree stays a tree where a heading takes two lines."""
    headings = [
        Heading(title, level, 1, path, 0, None, None)
        for title, level, path in [
            ("War", 2, ("War",)),
            ("A heading of many words", 3, ("War", "A")),
            ("Another heading of words", 3, ("War", "B")),
        ]
    ]
    shown = _draw(lambda c: [table(outline_grid([("", headings)]), 40)], Canvas(40, True, False))
    lines = [line[:16].rstrip() for line in shown.splitlines()[2:]]
    assert lines == [
        "War", "├─ A heading of", "│  many words", "└─ Another", "   heading of", "   words",
    ]  # fmt: skip


@pytest.mark.parametrize("what", sorted(FACTS))
def test_aligned_lines(tarn: Chronicle, what: str, snapshot: SnapshotAssertion) -> None:
    assert grid(_found(tarn, what), what).aligned() == snapshot


@pytest.mark.parametrize("canvas", [NARROW, WIDE, PIPE], ids=["80", "140", "pipe"])
@pytest.mark.parametrize("unit", ["year", "month"])
def test_timeline(tarn: Chronicle, canvas: Canvas, unit: str, snapshot: SnapshotAssertion) -> None:
    events = _found(tarn, "event")
    shown = _draw(lambda c: timeline.drawn(events, unit, c.width, bounded=c.bounded), canvas)
    assert shown == snapshot


@pytest.mark.parametrize("canvas", [NARROW, PLAIN_SIGNS], ids=["80", "ascii"])
def test_bars(tarn: Chronicle, canvas: Canvas, snapshot: SnapshotAssertion) -> None:
    counts = histogram([event.date for event in tarn.events], "month").counts
    months = [(key(place, "month"), count) for place, count in counts.items()]
    shown = _draw(lambda c: bars.bars(months, c.width, ascii_only=c.ascii_only), canvas)
    assert shown == snapshot


@pytest.mark.parametrize("canvas", [NARROW, PIPE], ids=["80", "pipe"])
def test_cards(tarn: Chronicle, canvas: Canvas, snapshot: SnapshotAssertion) -> None:
    facts = [tarn.events[2], tarn.figures[1], tarn.times[2], tarn.participants[1]]
    found = [Found(fact, tarn) for fact in facts]
    assert _draw(lambda c: details.cards(found, 1, bounded=c.bounded), canvas) == snapshot


@pytest.mark.parametrize("canvas", [NARROW, PIPE], ids=["80", "pipe"])
def test_rival_claims(tarn: Chronicle, canvas: Canvas, snapshot: SnapshotAssertion) -> None:
    many, few = tarn.figures[1], tarn.figures[3]._replace(low=4, high=9, qualifier="range")
    rivals = tuple(Claim(f, frozenset([f.source or ""]), ("Sûl",), None, ()) for f in (many, few))
    contest = Contest(rivals, "civilians-killed", "people", (1.9, None), ("as of",), ("Sûl",))
    assert _draw(lambda c: claims.contests([contest], bounded=c.bounded), canvas) == snapshot


def test_a_share_has_no_bar_beside_heads(tarn: Chronicle) -> None:
    """No bar compares percentages with people."""
    head = tarn.figures[0]._replace(low=40, high=40, unit="people")
    units = [head, head._replace(low=20, high=20), head._replace(low=50, high=50, unit="percent")]
    told = [Claim(figure, frozenset(), (), None, ()) for figure in units]
    lines = _draw(lambda c: claims.series(told, bounded=c.bounded), PIPE).splitlines()
    assert [line.count("█") for line in lines] == [24, 12, 0]


def test_overview(tarn: Chronicle, snapshot: SnapshotAssertion) -> None:
    assert _draw(lambda c: overview.drawn(tarn, c.width), NARROW) == snapshot


def test_tree(tarn: Chronicle, snapshot: SnapshotAssertion) -> None:
    assert _draw(lambda _: tree.trees(tarn, tarn.participants), NARROW) == snapshot


def test_marked_article(tarn: Chronicle, snapshot: SnapshotAssertion) -> None:
    assert (
        _draw(
            lambda _: reading.drawn(
                tarn, lines_of(tarn.article, None) or (0, 0), colored=False, bounded=False
            ),
            PIPE,
        )
        == snapshot
    )


def test_the_articles_words_are_never_markup(tarn: Chronicle) -> None:
    """Rich would eat "[red]" and turn ":skull:" into a picture."""
    shown = _draw(
        lambda _: reading.drawn(
            tarn, lines_of(tarn.article, "second year") or (0, 0), colored=False, bounded=True
        ),
        NARROW,
    )
    assert "[red]that[/red]" in shown
    assert ":skull:" in shown
