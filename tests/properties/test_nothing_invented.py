"""Nothing lost, nothing invented: what is true of the records of every article."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from syriatl import load
from syriatl.extraction import extract
from syriatl.model.article import Article
from syriatl.model.errors import SourceError
from syriatl.model.facts import VALUES, Chronicle
from syriatl.query.selection import FACTS
from syriatl.reading.article import parse
from syriatl.reading.sources import default_source, read_text
from syriatl.views import delimited
from syriatl.views.records import record_of

_TESTS = Path(__file__).parents[1]
ARTICLES = [
    default_source(),
    *sorted(_TESTS.glob("gold/*/article.md")),
    *sorted(_TESTS.glob("articles/*.md")),
]
_LONGEST_SENTENCE = 2_000  # characters: some work grows with the square of it
_LONGEST_SUBJECT = 9  # words of the one of whom a pronoun tells
_WORD = re.compile(r"\S*\w\S*")


def _letters(text: str) -> set[str]:
    return set(re.findall(r"\w+", text.casefold()))


def _records(chronicle: Chronicle, what: str) -> list[dict[str, Any]]:
    return [record_of(fact, chronicle) for fact in FACTS[what](chronicle)]


def _all(chronicle: Chronicle) -> dict[str, list[dict[str, Any]]]:
    return {what: _records(chronicle, what) for what in ("event", "actor", "figure", "date")}


def _check_summary(summary: str, sentence: str, paragraph: str) -> None:
    """A headline has its sentence's words, behind the one of the paragraph whom it is about."""
    assert _letters(summary) <= _letters(paragraph)
    own = _letters(sentence)
    said = re.findall(r"\w+", summary.casefold())
    assert own.issuperset(said[_LONGEST_SUBJECT:])


def check(chronicle: Chronicle) -> None:
    """Fail where a record says what the text does not."""
    article = chronicle.article
    lines = article.text.split("\n")
    records = _all(chronicle)
    for record in [*records["date"], *records["figure"], *records["event"]]:
        line, column, text = lines[record["line"] - 1], record["column"], record["text"]
        assert line[column : column + len(text)] == text
        assert text == text.strip() != ""
    for event in records["event"]:
        assert event["date_text"] in event["text"]
        _check_values(event, ("kind", "status", "modifier", "bound"))
        assert set(event["figures"]) <= {figure["id"] for figure in records["figure"]}
        assert {*event["actors"], *event["claimants"]} <= {a["name"] for a in records["actor"]}
        assert all(place in " ".join(event["text"].split()) for place in event["places"])
        assert len(_WORD.findall(event["summary"])) <= 14
        _check_summary(event["summary"], event["text"], lines[event["line"] - 1])
    for figure in records["figure"]:
        _check_values(figure, ("qualifier", "unit", "category"))
        low, high = figure["low"], figure["high"]
        assert low is None or high is None or low <= high
        assert (low, high) != (None, None)
    for time in chronicle.times:
        start, end = time.date.earliest(), time.date.latest()
        assert start is None or end is None or start <= end
    for mention in chronicle.mentions:
        line = lines[mention.span.line - 1]
        assert line[mention.span.column :].startswith(mention.text)
    for section in article.sections:
        assert section.level == 0 or article.line_at(section.start) == section.line
    assert all(s.end - s.start <= _LONGEST_SENTENCE for s in article.sentences)
    ids = [record["id"] for some in records.values() for record in some]
    assert len(ids) == len(set(ids))
    _check_round_trip(records.values())


def _check_values(record: dict[str, Any], keys: tuple[str, ...]) -> None:
    for key in keys:
        assert record[key] in (*VALUES[key], *([None] if key in ("modifier", "bound") else []))


def _check_round_trip(tables: Iterable[list[dict[str, Any]]]) -> None:
    """JSON → records → JSON is the identity."""
    for records in tables:
        written = delimited.json_array(records)
        assert json.loads(written) == records
        assert delimited.json_array(json.loads(written)) == written
        by_line = delimited.json_lines(records)
        assert [json.loads(line) for line in by_line.splitlines()] == records


@pytest.mark.parametrize("path", ARTICLES, ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_of_a_real_article(path: Path, loaded: Callable[[Path], Chronicle]) -> None:
    chronicle = loaded(path)
    check(chronicle)
    again = load(path)
    for what in FACTS:
        assert FACTS[what](again) == FACTS[what](chronicle)


_FRAGMENTS = """
On 5 May 2019, | in May | On May 12, 2014, | In 2003, | the next day | By late 2015 | since | 1 |
between 3 and 7 June 2012 | Turkey | the Turkish Army | General Ada Lovelace | AT | rebels | XIV |
the Army of Tarn (AT) | he | they | bombed | killed | said | withdrew from | was founded | ISIL |
denied that | according to the Tarn Monitor | 20 civilians | at least 1,600 troops | 5% | which |
$5 million | two hundred of them | 400–500 | 12 of 20 tanks | Kobanî | the town of Sûl | and | , |
; | ( | ) | “ | ” | – | 's | [a](https://x.org) | **b** | <b> | :skull: | [red] | U.S. | of the |
until | dozens | . | 490 BC | 40000 BC | 29 February | years later | a month earlier | 31 |
"""
_WORDS = [word.strip() for word in " ".join(_FRAGMENTS.split()).split("|")]
_sentence = st.lists(st.sampled_from(_WORDS), min_size=1, max_size=14).map(" ".join)
_paragraph = st.lists(_sentence, min_size=1, max_size=4).map(lambda s: ". ".join(s) + ".")
_block = st.one_of(
    _paragraph,
    _paragraph,
    _sentence.map(lambda s: f"## {s}"),
    _sentence.map(lambda s: f"* {s}"),
    st.sampled_from(
        [
            "## 2014",
            "### May–June 2015",
            "## 29 February",
            "## 9999",
            "![x](https://y.org)",
            "## See also",
            "---",
        ]
    ),
)
_front = st.sampled_from(
    [
        "",
        "---\nsubject: War\npubDate: 2020-01-01\n---\n",
        '---\ntitle: T\nplace: Tarn\ntags:\n  - "Northern League:\\n* Turkey (2014–16)\\n** AT"\n'
        '  - "Tarn \\U0001F1F9\\U0001F1F7\\n ISIL"\n---\n',
        "---\ntags: [1, Turkey, {a: b}, null]\n---\n",
    ]
)
_article = st.tuples(_front, st.lists(_block, max_size=6).map("\n\n".join)).map("".join)


@settings(max_examples=120)
@given(_article)
def test_of_a_generated_article(text: str) -> None:
    check(extract(parse(text, "any.md")))


@cache
def _real_sentences() -> list[list[str]]:
    """The words of the sentences of articles, which hold what nobody would think of."""
    articles = [parse(read_text(path), str(path)) for path in ARTICLES]
    return [
        article.text[s.start : s.end].split() for article in articles for s in article.sentences
    ]


@st.composite
def _mixed_sentence(draw: st.DrawFn) -> str:
    """Pieces of real sentences joined to one, from a word of each to a later one."""
    words: list[str] = []
    for _ in range(draw(st.integers(1, 4))):
        said = draw(st.sampled_from(_real_sentences()))
        first = draw(st.integers(0, len(said) - 1))
        words += said[first : first + draw(st.integers(1, 20))]
    return " ".join(words)


_mixed_line = st.builds(
    "".join, st.tuples(_mixed_sentence(), st.sampled_from([". ", "\n\n## ", "\n\n"]))
)


@settings(max_examples=120)
@given(st.lists(_mixed_line, min_size=1, max_size=8).map("".join))
@example("April near and up May, brought")
@example("1942, cut")
@example("The cave was used in May. It dates to 40000 BC.")
@example("On 5 January 2015 it began.\n\n## 29 February\n\nOn 3 March it ended.")
def test_of_real_sentences_cut_and_joined(text: str) -> None:
    check(extract(parse(text, "any.md")))


def _check_or_refused(read: Callable[[], Article]) -> None:
    """Check an article, unless it is refused in one line."""
    try:
        article = read()
    except SourceError as error:
        told = str(error)
        assert "\n" not in told
    else:
        check(extract(article))


@settings(max_examples=120)
@given(st.text(max_size=200) | st.text(" \n\t#*-–.,()[]“\"'5$%AaéMay2019", max_size=80))
@example("\ud800 killed 5 \udfff on 5 May 2019")
@example("---\n\ud800: 1\n---\n")
@example("Turkey killed " + "9" * 400 + " people and $" + "9" * 400 + " million.")
@example("x " * 2500 + "on 5 May 2019 " + "y " * 2500)
@example("5\u20285 May 2019\x0b\x85 killed")
@example("5Sep. 1871")
@example("i.Sep. 2")
@example("On the way he left, " * 99 + "5 May 2019 Turkey attacked Kobani.")
@example("autumn indicated e 5 d s 3 a I e g y t d l w")
def test_of_any_text(text: str) -> None:
    _check_or_refused(lambda: parse(text, "any.md"))


@settings(max_examples=60)
@given(st.text(" \n:-[]{}&*!|>#'\"%@`,?~.0aé1x\t\x00\u2028", max_size=60))
def test_any_front_matter_is_read_or_refused_in_one_line(block: str) -> None:
    text = f"---\na: {block}\n---\nOn 5 May 2019 they left.\n"
    _check_or_refused(lambda: parse(text, "any.md"))


@settings(max_examples=40)
@given(st.binary(max_size=80))
def test_any_bytes_are_read_or_refused(
    tmp_path_factory: pytest.TempPathFactory, data: bytes
) -> None:
    path = tmp_path_factory.getbasetemp() / "any.md"
    path.write_bytes(data)
    _check_or_refused(lambda: parse(read_text(path), str(path)))
