"""Many articles are one answer: the same on one core or all, whatever is wrong with one of them."""

from __future__ import annotations

import fcntl
import json
import os
import pickle
import pty
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest

import syriatl
from syriatl import load
from syriatl.cli import cores, corpus
from syriatl.model.errors import SyriatlError
from syriatl.model.facts import Chronicle
from syriatl.reading.sources import default_source

Ask = Callable[..., Any]
_FEW = 30
_HIDE, _SHOW = "\x1b[?25l", "\x1b[?25h"  # the cursor
_ALONE = {"SYRIATL_CACHE": "off", "TERM": "xterm", "COLUMNS": "80"}


def _write(folder: Path, many: int) -> Path:
    """So many small articles, each with one event of its own."""
    folder.mkdir()
    for i in range(many):
        text = f"On {i % 28 + 1} May {2000 + i % 20}, Turkey attacked Tarn {i}.\n"
        (folder / f"{i:03}.md").write_text(text)
    return folder


@pytest.fixture
def articles(tmp_path: Path) -> Path:
    """A folder of them."""
    return _write(tmp_path / "articles", _FEW)


@pytest.fixture
def worth_it(monkeypatch: pytest.MonkeyPatch) -> None:
    """However small the articles and the machine, two processes read them."""
    monkeypatch.setattr(corpus, "_MUCH", 1)
    monkeypatch.setattr(cores, "available", lambda: 2)


def test_on_many_cores_the_answer_is_the_same(
    invoke: Ask, tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    asked = ("dates", "--json", "--source", str(_write(tmp_path / "articles", 150)))
    alone = invoke(*asked)
    request.getfixturevalue("worth_it")
    spread = invoke(*asked)
    assert (spread.stdout, spread.stderr, spread.exit_code) == (alone.stdout, "", 0)
    docs = [record["doc"] for record in json.loads(spread.stdout)]
    assert docs == [f"{i:03}" for i in range(150)]


@pytest.mark.parametrize("spread", [False, True])
def test_what_cannot_be_read_is_told_and_left_out(
    invoke: Ask, tmp_path: Path, request: pytest.FixtureRequest, spread: bool
) -> None:
    if spread:
        request.getfixturevalue("worth_it")
    for name, data in {
        "a": b"On 5 May 2019 Turkey attacked.",
        "b": b"\xff",
        "d": b"Quiet.",
    }.items():
        (tmp_path / f"{name}.md").write_bytes(data)
    sources = ["--source", str(tmp_path), "--source", str(tmp_path / "missing\x1b.md")]
    result = invoke("events", "--json", *sources)
    assert [event["doc"] for event in json.loads(result.stdout)] == ["a"]
    told = result.stderr.splitlines()
    assert [line.endswith(": left out") for line in told] == [True, True]
    assert "b.md:1: is not UTF-8" in told[0]
    assert "missing\ufffd.md: cannot be read" in told[1]
    assert result.exit_code == 1
    assert invoke("check", *sources).exit_code == 1
    assert invoke(*sources, "--json").exit_code == 1


def test_an_error_of_ours_costs_no_more_than_the_article_that_meets_it(
    invoke: Ask, articles: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(source: str) -> Chronicle:
        if source.endswith("007.md"):
            raise KeyError("tarn")
        return load(source)

    monkeypatch.setattr(syriatl, "load", broken)
    result = invoke("events", "--count", "--source", str(articles))
    assert (result.stdout, result.exit_code) == (f"{_FEW - 1}\n", 1)
    assert "007.md: internal error: KeyError: 'tarn'" in result.stderr
    alone = invoke("events", "--source", str(articles / "007.md"))
    assert (alone.stdout, alone.exit_code) == ("", 1)
    assert "007.md: internal error" in alone.stderr
    monkeypatch.setenv("SYRIATL_DEBUG", "1")
    assert isinstance(invoke("events", "--source", str(articles)).exception, KeyError)


def test_nothing_readable_is_no_answer(invoke: Ask, tmp_path: Path) -> None:
    empty, full = tmp_path / "empty", tmp_path / "full"
    empty.mkdir()
    full.mkdir()
    (full / "a.md").write_bytes(b"\xff")
    result = invoke("events", "--json", "--source", str(empty), "--source", str(full))
    assert (result.exit_code, result.stdout) == (1, "")
    told = result.stderr.splitlines()
    assert len(told) == 3
    assert "no .md or .txt file" in told[0]
    assert told[2] == "syriatl: none of 2 sources can be read"


def test_standard_input_can_be_one_of_many(invoke: Ask, articles: Path, worth_it: None) -> None:
    told = "On 5 May 1999 Turkey attacked."
    result = invoke("events", "--count", "--source", "-", "--source", str(articles), stdin=told)
    assert (result.stdout, result.exit_code) == (f"{_FEW + 1}\n", 0)


def test_a_value_that_one_article_knows_is_known(invoke: Ask, articles: Path) -> None:
    (articles / "zz.md").write_text("On 5 May 2019, Norway attacked Tarn.")
    for names, events in (("Norway", 1), ("norway,Turkey", _FEW + 1)):
        result = invoke("events", "--actor", names, "--count", "--source", str(articles))
        assert (result.stdout, result.exit_code) == (f"{events}\n", 0)


def test_a_chronicle_can_travel() -> None:
    """Whole, and without the words that can be cut again from its text."""
    read = load(Path(__file__).parents[1] / "gold" / "libya" / "article.md")
    packed = pickle.dumps(read)
    assert "tokens" not in vars(read.article)
    assert pickle.loads(packed) == read


@pytest.mark.parametrize("many", [1, 2])
def test_results_come_in_the_order_of_the_items(many: int) -> None:
    with cores.spread(abs, range(-9, 9), many) as results:
        assert list(results) == [abs(i) for i in range(-9, 9)]


def test_an_error_of_the_work_is_ours() -> None:
    with (
        pytest.raises(ValueError, match="invalid literal"),
        cores.spread(int, ["1", "x"], 2) as results,
    ):
        list(results)


def test_a_process_that_dies_is_an_error_and_no_wait_without_end() -> None:
    with pytest.raises(SyriatlError, match="memory"), cores.spread(os._exit, [7, 7], 2) as results:
        list(results)


@pytest.fixture
def long_articles(tmp_path: Path) -> Path:
    """A folder that takes two processes many seconds."""
    text = (Path(__file__).parents[1] / "gold" / "libya" / "article.md").read_text("utf-8")
    body = text[text.index("\n---\n") + 5 :]
    for i in range(20):
        (tmp_path / f"{i}.md").write_text(body * 10, "utf-8")
    return tmp_path


class _OnATerminal:
    """The program with standard error on a terminal of its own, in a process group of its own."""

    def __init__(self, *words: str) -> None:
        self._screen, terminal = pty.openpty()
        self.process = subprocess.Popen(
            [sys.executable, "-m", "syriatl", *words],
            stdout=subprocess.PIPE, stderr=terminal, start_new_session=True,
            env={**os.environ, **_ALONE}, cwd=Path(__file__).parents[2],
        )  # fmt: skip
        os.close(terminal)
        fcntl.fcntl(self._screen, fcntl.F_SETFL, os.O_NONBLOCK)
        self.shown = ""

    def __enter__(self) -> _OnATerminal:
        return self

    def __exit__(self, *_: object) -> None:
        self.process.kill()
        self.process.wait()
        self.process.stdout.close()
        os.close(self._screen)

    def until(self, enough: Callable[[], bool]) -> None:
        """Collect what is shown until it is enough; fail after a while."""
        for _ in range(1200):
            with suppress(OSError):
                self.shown += os.read(self._screen, 65536).decode()
            if enough():
                return
            time.sleep(0.05)
        pytest.fail(f"never came to an end: {self.shown[-200:]!r}")

    def alone(self) -> bool:
        """Whether no process of its group is left."""
        self.process.poll()
        try:
            os.killpg(self.process.pid, 0)
        except ProcessLookupError:
            return True
        return False


_POSIX = pytest.mark.skipif(not hasattr(os, "killpg"), reason="process groups are of POSIX")
_CORES = pytest.mark.skipif(cores.available() < 2, reason="one core starts no processes")


@_POSIX
@_CORES
@pytest.mark.parametrize(
    ("sent", "status"),
    [(signal.SIGINT, 130), (signal.SIGTERM, 143), (signal.SIGKILL, -signal.SIGKILL)],
)
def test_an_end_from_outside_leaves_no_process(
    long_articles: Path, sent: signal.Signals, status: int
) -> None:
    with _OnATerminal("events", "--source", str(long_articles)) as run:
        run.until(lambda: "reading" in run.shown)
        if sent is signal.SIGINT:
            os.killpg(run.process.pid, sent)  # as a terminal does it
        else:
            run.process.send_signal(sent)
        run.until(run.alone)
        assert run.process.wait() == status
        if sent is not signal.SIGKILL:
            assert "Traceback" not in run.shown
            assert run.shown.count(_SHOW) == run.shown.count(_HIDE)


@_POSIX
@pytest.mark.parametrize(("words", "bar"), [((), True), (("-q",), False)])
def test_a_bar_for_a_person_who_waits(tmp_path: Path, words: tuple[str, ...], bar: bool) -> None:
    for i in range(12):
        (tmp_path / f"{i}.md").write_text(f"![{i}](https://x.org)\n" + " " * 100_000)
    with _OnATerminal("media", "--count", "--source", str(tmp_path), *words) as run:
        run.until(run.alone)
        assert run.process.stdout.read() == b"12\n"
    assert ("reading" in run.shown, "12/12" in run.shown) == (bar, bar)
    assert bar or run.shown == ""


@pytest.fixture
def two_years(tmp_path: Path) -> tuple[str, ...]:
    """Two articles of different years, as sources."""
    for year in (2015, 2019):
        front = f"---\ntitle: Tarn\npubDate: {year}-05-20\n---\n"
        text = f"In May {year - 1} Turkey attacked Tarn. John Doe was born in 1950.\n"
        (tmp_path / f"{year}.md").write_text(front + text)
    return ("--source", str(tmp_path))


def test_each_article_is_judged_by_its_own_last_year(
    invoke: Ask, two_years: tuple[str, ...]
) -> None:
    told = invoke("events", "--on", "last year", *two_years).stderr
    assert told == "2 of 4 events · 2014; 2018 (by article)\n"
    told = invoke("events", "--on", "2014-05-03/2018", *two_years).stderr
    assert "1 may fall outside the period" in told


def test_the_time_asked_for_is_told_of_actors_too(invoke: Ask, two_years: tuple[str, ...]) -> None:
    told = invoke("actors", "--on", "2014", "--kind", "country", *two_years).stderr
    assert " of " in told.splitlines()[-1]
    assert "2014 · all in 2015" in told


def test_last_month_differs_by_article(invoke: Ask, tmp_path: Path) -> None:
    for month in (5, 9):
        text = "On 3 April 2019 Turkey attacked Tarn. On 4 August 2019 Turkey bombed Tarn.\n"
        front = f"---\ntitle: Tarn\npubDate: 2019-0{month}-20\n---\n"
        (tmp_path / f"{month}.md").write_text(front + text)
    events = json.loads(invoke("show", "last month", "--json", "--source", str(tmp_path)).stdout)
    assert [(e["doc"], e["date"]) for e in events] == [("5", "2019-04-03"), ("9", "2019-08-04")]


def test_articles_of_one_name_are_told_apart(invoke: Ask, tmp_path: Path) -> None:
    for name in ("a/war.md", "a/war.txt", "b/war.md", "b/peace.md", "c/b/war.md"):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("On 5 May 2019 Turkey attacked Tarn.\n")
    folders = [f"--source={tmp_path / folder}" for folder in ("a", "b", "c/b", "a/war.md")]
    events = json.loads(invoke("events", "--json", *folders).stdout)
    docs = [event["doc"].removeprefix(f"{tmp_path}/") for event in events]
    assert sorted(docs) == ["a/war.md", "a/war.txt", "b/war.md", "c/b/war.md", "peace"]


def test_of_an_article_without_a_list_of_parties_everyone_is_told(
    invoke: Ask, tmp_path: Path
) -> None:
    (tmp_path / "war.md").write_text("On 5 May 2019 Norway attacked Tarn.\n")
    seed = invoke("actors", "--json").stdout
    both = ("--source", str(default_source()), "--source", str(tmp_path))
    told = json.loads(invoke("actors", "--json", *both).stdout)
    assert [a for a in told if a["doc"] != "war"] == json.loads(seed)
    assert "Norway" in [a["name"] for a in told if a["doc"] == "war"]


def test_a_card_tells_its_article(invoke: Ask, two_years: tuple[str, ...]) -> None:
    lines = invoke("show", "L5", *two_years).stdout.splitlines()
    assert [line.split() for line in lines if line.startswith("Article")] == [
        ["Article", "2015"], ["Article", "2019"],
    ]  # fmt: skip
    assert "Article" not in invoke("show", "L5").stdout


def test_folders_inside_a_folder_are_told_of(invoke: Ask, tmp_path: Path) -> None:
    """They are not read, which nobody would notice."""
    (tmp_path / "war.md").write_text("On 3 May 2015, rebels attacked Ostia.\n")
    for name in ("old", "new", ".git"):
        (tmp_path / name).mkdir()
    asked = ("events", "--count", "--source", str(tmp_path))
    assert f"{tmp_path}: 2 subfolders not read" in invoke(*asked).stderr
    assert "subfolders" not in invoke(*asked, "-q").stderr
    assert "subfolders" not in invoke("events", "--source", str(tmp_path / "war.md")).stderr


def test_what_is_told_on_a_terminal_breaks_between_words() -> None:
    with _OnATerminal("events", "--kind", "foo") as run:
        run.until(run.alone)
    lines = run.shown.splitlines()
    assert len(lines) > 1
    assert max(map(len, lines)) <= 80
    assert " deployment, withdrawal, " in " ".join(lines)
