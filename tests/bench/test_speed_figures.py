"""How fast and how right figures are read, beside the Python tool that does the like.

`pytest tests/bench --benchmark-enable -s` measures; the comparison needs the extra `bench`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from time import process_time
from typing import Any

import pytest

from syriatl import load
from syriatl.extraction.figures import read_figures
from syriatl.model.article import Article
from syriatl.model.facts import Chronicle
from syriatl.reading.article import parse
from syriatl.reading.sources import default_source
from syriatl.views.records import figure_record
from tests.gold.scoring import Record, Scorer

GOLD = Path(__file__).parents[1] / "gold" / "seed-dev"
_ALLOWED = 1.8  # of what is proportional to the length


@pytest.fixture(scope="module")
def chronicle() -> Chronicle:
    return load(default_source())


def test_speed_of_figures(benchmark: Any, chronicle: Chronicle) -> None:
    facts = chronicle.article, chronicle.times, chronicle.mentions
    assert len(benchmark(read_figures, *facts)) > 150


def test_cost_grows_with_the_length(chronicle: Chronicle) -> None:
    article = chronicle.article
    longer = parse("\n\n".join([article.text] * 16), "longer.md")
    read_figures(article, [], [])  # compiles the rules
    ratio = min(_seconds(longer) / _seconds(article) for _ in range(4))
    assert ratio < 16 * _ALLOWED


def _seconds(article: Article) -> float:
    start = process_time()
    read_figures(article, [], [])
    return process_time() - start


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
        seconds = process_time() - start
        scorer = Scorer(chronicle, GOLD)
        scorer.spans("figures", [r for r in found if scorer.within(r["line"])])
        rows[name] = (seconds, scorer.board)
    with capsys.disabled():
        print(f"\n{'tool':14}{'time':>10}  {'span F1':>8} {'value F1':>9}")
        for name, (seconds, board) in rows.items():
            span, value = board["figures span"], board["figures value"]
            print(f"{name:14}{seconds * 1e3:7.1f} ms  {span:8.3f} {value:9.3f}")
    ours, theirs = rows["syriatl"], rows["quantulum3"]
    assert ours[1]["figures value"] > theirs[1]["figures value"]
    assert ours[0] < theirs[0]
