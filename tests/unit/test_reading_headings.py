"""Headings in a text without Markdown, and what is no prose at all."""

import pytest

from syriatl.extraction import extract
from syriatl.reading.article import parse

_TOLD = "The army attacked the town.\n\nIt fell the next day.\n\n"


def _sections(text: str) -> list[tuple[str, ...]]:
    return [section.path for section in parse(text, "war.txt").sections if section.title]


def _sentences(text: str) -> list[str]:
    article = parse(text, "war.txt")
    return [article.text[s.start : s.end] for s in article.sentences]


@pytest.mark.parametrize(
    "heading",
    ["1936", "Diem era, 1955-1963", "2007: US troop surge", "The war begins", "The “Miracle”"],
)
def test_a_short_line_alone_without_a_stop_is_a_heading(heading: str) -> None:
    text = f"\n{heading}\n\n{_TOLD}"
    assert _sections(text) == [(heading,)]
    assert _sentences(text)[-2:] == _TOLD.split("\n\n")[:2]


def test_a_heading_without_marks_gives_its_date_and_is_no_event() -> None:
    chronicle = extract(parse(f"\n2007: US troop surge\n\n{_TOLD}In May it rose.\n", "war.txt"))
    assert [str(time.date) for time in chronicle.times][:1] == ["2007"]
    assert [event.summary for event in chronicle.events][-1] == "It rose"
    assert all("surge" not in event.text for event in chronicle.events)


def test_a_heading_with_a_year_stands_above_those_without() -> None:
    text = f"1919\n\nFirst conflicts\n\n{_TOLD}1920\n\nThe tide turns\n\n{_TOLD}"
    assert _sections(text) == [
        ("1919",), ("1919", "First conflicts"), ("1920",), ("1920", "The tide turns"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    "text",
    [
        f"The army attacked.\n\n{_TOLD}",  # a stop
        f"Among them were:\n\n{_TOLD}",
        f"* The first brigade\n\n{_TOLD}",
        f"The first line\nand the second\n\n{_TOLD}",  # not alone
        f"{' word' * 20}\n\n{_TOLD}",
        f"{_TOLD}The last word\n",  # of nothing
        "1914: the war begins\n\n1915: gas at Ypres\n\n1916: the Somme\n\nIt went on.",  # a list
        f"## The war\n\nThe first brigade\n\n{_TOLD}",  # Markdown has its own
    ],
)
def test_what_is_no_heading(text: str) -> None:
    assert _sections(text) in ([], [("The war",)])


def test_a_bare_heading_is_not_the_name_of_the_article() -> None:
    assert parse(f"Overview\n\n{_TOLD}", "a-war.txt").title == "a-war"
    assert parse(_TOLD, "-").title == "standard input"


@pytest.mark.parametrize(
    "block",
    [
        "```\n# In 2014 a comment\nIn 2015 they came.\n```\n",
        "~~~~ sh\nIn 2015 they came.\n~~~~\n",
        "| Year | Killed |\n|------|--------|\n| 2014 | 3 |\n",
        "├── 2014 the first\n│   └── 2015 the second\n",
        "2014  120  3.5  7.1  march.py:12\n",
    ],
)
def test_code_and_tables_are_no_prose(block: str) -> None:
    text = f"{_TOLD}{block}\n{_TOLD}"
    assert _sentences(text) == _TOLD.split("\n\n")[:2] * 2
    assert _sections(text) == []


@pytest.mark.parametrize(
    "line",
    ["5 May 2014", "* 3 May 2015 – Zeleno", "```", "In 2014 3 of 12 and 4 of 20 left 7 behind"],
)
def test_what_looks_like_code_or_a_table_and_is_none(line: str) -> None:
    assert len(_sentences(f"{_TOLD}{line}\n{_TOLD}")) == 4 + (line != "```")
