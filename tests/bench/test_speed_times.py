"""How fast and how right times are read, beside the Python tools that do the like.

`pytest tests/bench --benchmark-enable -s` measures; the comparison needs the extra `bench`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from time import process_time
from typing import Any

import pytest

from syriatl import load
from syriatl.extraction.times import read_times
from syriatl.model.article import Article
from syriatl.reading.article import parse
from syriatl.reading.sources import default_source, read_text
from syriatl.views.records import date_record
from tests.clock import grows_with_the_length_alone, seconds
from tests.gold.scoring import Record, Scorer

GOLD = Path(__file__).parents[1] / "gold" / "seed-dev"
FASTER = 25  # times as fast as search_dates, at least
_LONGER = 8
_ALLOWED = 1.8  # of what is proportional to the length


@pytest.fixture(scope="module")
def article() -> Article:
    return parse(read_text(default_source()), "seed.md")


@pytest.mark.parametrize("times", [1, 4])
def test_speed_of_times(benchmark: Any, article: Article, times: int) -> None:
    longer = parse("\n\n".join([article.text] * times), "longer.md")
    assert len(benchmark(read_times, longer)) >= times * 200


def test_cost_grows_with_the_length(article: Article) -> None:
    longer = parse("\n\n".join([article.text] * _LONGER), "longer.md")
    read_times(article)  # compiles the rules
    grows_with_the_length_alone(
        lambda: seconds(lambda: read_times(article)),
        lambda: seconds(lambda: read_times(longer)),
        _LONGER * _ALLOWED,
    )


def _as_stated(text: str, found: datetime) -> str:
    """A tool's date at the precision of the words it was read from."""
    if not re.search(r"[A-Za-z]{3}|\d[-/.]\d", text):
        return f"{found:%Y}"
    return f"{found:%Y-%m-%d}" if re.search(r"(?<!\d)\d{1,2}(?!\d)", text) else f"{found:%Y-%m}"


def _record(article: Article, start: int, text: str, date: str) -> Record:
    span = article.span(start, start + len(text))
    told = {"date": date, "text": text, "line": span.line, "column": span.column}
    return told | {"date_basis": None, "modifier": None}


def _search_dates(article: Article) -> Iterator[Record]:
    from dateparser.search import search_dates

    settings = {"RELATIVE_BASE": datetime(2023, 10, 25), "PREFER_DATES_FROM": "past"}
    at = 0
    for text, found in search_dates(article.prose, languages=["en"], settings=settings) or ():
        start = article.prose.find(text, at)
        if start >= 0:  # it may give words in another order than they stand
            at = start + len(text)
            yield _record(article, start, text, _as_stated(text, found))


def _datefinder(article: Article) -> Iterator[Record]:
    import datefinder

    options = {"source": True, "index": True, "base_date": datetime(2023, 10, 25)}
    for found, text, (start, _) in datefinder.find_dates(article.prose, **options):
        yield _record(article, start, text, _as_stated(text, found))


@pytest.mark.filterwarnings("ignore")  # theirs
def test_better_and_faster_than_others(
    article: Article, capsys: pytest.CaptureFixture[str]
) -> None:
    pytest.importorskip("datefinder", reason="needs the extra `bench`")
    chronicle = load(default_source())

    def ours(article: Article) -> Iterator[Record]:
        return (date_record(time, chronicle) for time in read_times(article))

    tools = {"syriatl": ours, "search_dates": _search_dates, "datefinder": _datefinder}
    read_times(article)
    rows = {}
    for name, tool in tools.items():
        start = process_time()
        found = list(tool(article))
        took = process_time() - start
        scorer = Scorer(chronicle, GOLD)
        scorer.spans("dates", [r for r in found if scorer.within(r["line"])])
        rows[name] = (took, scorer.board)
    with capsys.disabled():
        print(f"\n{'tool':14}{'time':>10}  {'span F1':>8} {'value F1':>9} {'implied':>8}")
        for name, (took, board) in rows.items():
            span, value = board["dates span"], board["dates value"]
            implied = board["dates implied"]
            print(f"{name:14}{took * 1e3:7.1f} ms  {span:8.3f} {value:9.3f} {implied:8.3f}")
    best = max(board["dates value"] for name, (_, board) in rows.items() if name != "syriatl")
    assert rows["syriatl"][1]["dates value"] > best
    assert rows["search_dates"][0] > FASTER * rows["syriatl"][0]
