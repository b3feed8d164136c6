"""How fast and how right figures are read, beside the Python tool that does the like.

`pytest tests/bench --benchmark-enable -s` measures; the comparison needs the extra `bench`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from time import process_time
from typing import Any

import pytest

from syriatl.extraction.figures import read_figures
from syriatl.model.facts import Chronicle
from syriatl.reading.article import parse
from syriatl.views.records import figure_record
from tests.clock import grows_with_the_length_alone, seconds
from tests.gold.scoring import Record, Scorer

GOLD = Path(__file__).parents[1] / "gold" / "seed-dev"
_LONGER = 8
_ALLOWED = 1.8  # of what is proportional to the length


@pytest.fixture
def chronicle(seed: Chronicle) -> Chronicle:
    return seed


def test_speed_of_figures(benchmark: Any, chronicle: Chronicle) -> None:
    facts = chronicle.article, chronicle.times, chronicle.mentions
    assert len(benchmark(read_figures, *facts)) > 150


def test_cost_grows_with_the_length(chronicle: Chronicle) -> None:
    article = chronicle.article
    longer = parse("\n\n".join([article.text] * _LONGER), "longer.md")
    read_figures(article, [], [])  # compiles the rules
    grows_with_the_length_alone(
        lambda: seconds(lambda: read_figures(article, [], [])),
        lambda: seconds(lambda: read_figures(longer, [], [])),
        _LONGER * _ALLOWED,
    )


def _ours(chronicle: Chronicle) -> Iterator[Record]:
    found = read_figures(chronicle.article, chronicle.times, chronicle.mentions)
    return (figure_record(figure, chronicle) for figure in found)


def _quantulum(chronicle: Chronicle) -> Iterator[Record]:
    """Its quantities, those that lie in dates left out: they are not its business."""
    from quantulum3 import parser

    article = chronicle.article
    dates = [(time.span.start, time.span.end) for time in chronicle.times]
    for sentence in article.sentences:
        for found in parser.parse(article.prose[sentence.start : sentence.end]):
            start, end = (sentence.start + offset for offset in found.span)
            if any(start < last and first < end for first, last in dates):
                continue
            span, slack = article.span(start, end), found.uncertainty or 0
            yield {
                "low": found.value - slack,
                "high": found.value + slack,
                "text": article.text[start:end],
                "line": span.line,
                "column": span.column,
                "unit": found.unit.name,
                **dict.fromkeys(("category", "qualifier", "source")),
            }


@pytest.mark.filterwarnings("ignore")  # theirs
def test_better_and_faster_than_quantulum(
    chronicle: Chronicle, capsys: pytest.CaptureFixture[str]
) -> None:
    pytest.importorskip("quantulum3", reason="needs the extra `bench`")
    tools: dict[str, Callable[[Chronicle], Iterator[Record]]] = {
        "syriatl": _ours,
        "quantulum3": _quantulum,
    }
    rows = {}
    for name, tool in tools.items():
        list(tool(chronicle))  # loads words and units
        start = process_time()
        found = list(tool(chronicle))
        took = process_time() - start
        scorer = Scorer(chronicle, GOLD)
        scorer.spans("figures", [r for r in found if scorer.within(r["line"])])
        rows[name] = (took, scorer.board)
    with capsys.disabled():
        print(f"\n{'tool':14}{'time':>10}  {'span F1':>8} {'value F1':>9}")
        for name, (took, board) in rows.items():
            span, value = board["figures span"], board["figures value"]
            print(f"{name:14}{took * 1e3:7.1f} ms  {span:8.3f} {value:9.3f}")
    ours, theirs = rows["syriatl"], rows["quantulum3"]
    assert ours[1]["figures value"] > theirs[1]["figures value"]
    assert ours[0] < theirs[0]
