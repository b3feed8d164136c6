"""Whatever is given as a source: an answer or one line on standard error, never a traceback."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from syriatl import load
from syriatl.model.errors import SourceError

_TOLD = b"On 5 May 2019, Turkey attacked Kobani.\n"
_ROOT = Path(__file__).parents[2]


def _front(block: bytes) -> bytes:
    return b"---\n" + block + b"\n---\n" + _TOLD


_READ = {
    "empty": (b"", 0),
    "blank": (b" \n\t\n\n", 0),
    "front matter alone": (b"---\ntitle: T\n---\n", 0),
    "front matter never closed": (b"---\ntitle: T\n" + _TOLD, 1),
    "a rule and no front matter": (b"---\n" + _TOLD + b"---\n", 1),
    "empty front matter": (b"---\n---\n" + _TOLD, 1),
    "values of odd types": (
        _front(b"subject: 12\ntags: {a: [1]}\npubDate: [1]\nplace: 3.5\nauthor: .nan"), 1,
    ),
    "no such day": (_front(b"pubDate: 2019-02-30\ntitle: T"), 1),
    "numbers for tags": (_front(b"tags: [1, 2.5, null, true, 2019-05-06, [], {}]"), 1),
    "one mark for the order of bytes": (b"\xef\xbb\xbf" + _front(b"title: T"), 1),
    "lines of Windows": (_front(b"title: T").replace(b"\n", b"\r\n"), 1),
    "lines of old Macs": (_TOLD.replace(b"\n", b"\r") * 2, 2),
    "a line separator": (_TOLD.strip() + "\u2028".encode() + _TOLD, 2),
    "direction marks": ("\u202eOn 5 May 2019, Turkey\u2066 attacked Kobani.\u202c".encode(), 1),
    "a lone NUL": (_TOLD * 100 + b"\0", 100),
    "emoji and marks": ("🏴󠁧󠁢󠁥󠁮󠁧󠁿 On 5 May 2019, Zal\u0300\u0301\u0302go attacked.".encode(), 1),
    "only signs": (b"***___[[[((()))]]]```~~~|||<<<>>>" * 50, 0),
    "numbers of any length": (b"9" * 5000 + b" killed on " + b"9" * 5000 + b" May 2019.", None),
    "digits of other scripts": ("On ٥ May ٢٠١٩, ４００ troops and ² of ½ died.".encode(), None),
    "impossible dates": (b"On 31 February 2019 and 99 May 0000 they left by 2019-13-45.", None),
}  # fmt: skip


@pytest.mark.parametrize(
    ("data", "told"), [(b"", " is empty"), (b"---\ntitle: T\n---\n", " holds no prose")]
)
def test_that_nothing_is_told_is_said(
    invoke: Callable[..., Any], tmp_path: Path, data: bytes, told: str
) -> None:
    path = tmp_path / "none.md"
    path.write_bytes(data)
    result = invoke("--source", str(path))
    assert (result.exit_code, result.stderr.splitlines()[0]) == (0, f"syriatl: {path}{told}")
    assert invoke("-q", "--source", str(path)).stderr == ""
    assert "1 lines" not in result.stdout


@pytest.mark.parametrize("case", _READ)
def test_odd_but_readable(invoke: Callable[..., Any], tmp_path: Path, case: str) -> None:
    data, events = _READ[case]
    path = tmp_path / "odd.md"
    path.write_bytes(data)
    result = invoke("events", "--json", "--source", str(path))
    assert result.exit_code == 0, result.stderr
    assert events in (None, len(json.loads(result.stdout)))
    for command in ([], ["timeline"], ["actors", "--mentioned"], ["figures"], ["info"], ["check"]):
        assert invoke(*command, "--source", str(path)).exit_code in (0, 3), command


@pytest.mark.parametrize("case", ["one mark for the order of bytes", "lines of Windows"])
def test_front_matter_is_found_behind_marks(tmp_path: Path, case: str) -> None:
    path = tmp_path / "odd.md"
    path.write_bytes(_READ[case][0])
    article = load(path).article
    assert (article.title, article.meta_lines) == ("T", (1, 3))


@pytest.mark.parametrize("given", ["2019-02-30", "soon", "[1]", "2019-13-45T00:00:00Z"])
def test_a_day_of_publication_that_is_none_is_noted(tmp_path: Path, given: str) -> None:
    path = tmp_path / "odd.md"
    path.write_bytes(_front(f"pubDate: {given}\ntitle: T".encode()))
    article = load(path).article
    assert (article.title, article.published) == ("T", None)
    (note,) = article.notes
    assert "pubDate" in note
    path.write_bytes(_front(f"pubDate: {given}\nupdated: 2020-03-01".encode()))
    article = load(path).article
    assert (str(article.published), article.notes) == ("2020-03-01", ())


_REFUSED = {
    "aliases that unfold": (_front(b"a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]"), ":2: "),
    "an anchor": (_front(b"a: 1\nb: &x 1"), ":3: "),
    "too long": (_front(b"a: " + b"x" * 1_000_000), ":1: "),
    "nested lists": (_front(b"a: " + b"[" * 30_000), ":2:"),  # newer PyYAML tells the column
    "nested mappings": (_front(b"a: " + b"{a: " * 15_000), ":2: "),
    "a list never closed": (_front(b"a: [1\nb: 2"), ":3:2: "),
    "a colon": (_front(b"a: b: c"), ":2:5: "),
    "a tab": (_front(b"a:\n\tb: 1"), ":3:1: "),
    "a command": (_front(b'a: !!python/object/apply:os.system ["false"]'), ":2:4: "),
    "a value no type fits": (_front(b"pubDate: !!timestamp 99"), ":1: "),
    "a number of 5000 digits": (_front(b"a: " + b"9" * 5000), ":1: "),
    "a control character": (_front(b"a: \x01"), ":1: "),
    "UTF-16": (_TOLD.decode().encode("utf-16"), ":1: "),
    "UTF-16 without a mark": (_TOLD.decode().encode("utf-16-le"), ": "),
    "Latin-1": (b"one\ntwo caf\xe9\n", ":2: "),
    "a lone surrogate": (b"ab\xed\xa0\x80", ":1: "),
    "binary": (bytes(range(256)) * 50, ": "),
}  # fmt: skip


@pytest.mark.parametrize("case", _REFUSED)
def test_unreadable_is_one_line_that_says_where(
    invoke: Callable[..., Any], tmp_path: Path, case: str
) -> None:
    data, place = _REFUSED[case]
    path = tmp_path / "bad.md"
    path.write_bytes(data)
    result = invoke("events", "--json", "--source", str(path))
    assert (result.exit_code, result.stdout) == (1, "")
    assert result.stderr.startswith(f"syriatl: {path}{place}")
    assert result.stderr.count("\n") == 1
    assert len(result.stderr) < 400
    with pytest.raises(SourceError):
        load(path)


def test_what_is_no_file(invoke: Callable[..., Any], tmp_path: Path) -> None:
    vanished = tmp_path / "vanished.md"
    for source in (tmp_path, vanished, vanished / "below", "a\0b", "x" * 5000):
        result = invoke("info", "--source", str(source))
        assert (result.exit_code, result.stdout) == (1, ""), source
        assert result.stderr.count("\n") == 1


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no FIFO here")
def test_a_fifo_is_read_like_a_file(invoke: Callable[..., Any], tmp_path: Path) -> None:
    fifo = tmp_path / "fifo"
    os.mkfifo(fifo)
    writer = threading.Thread(target=fifo.write_bytes, args=(_TOLD,))
    writer.start()
    result = invoke("events", "--count", "--source", str(fifo))
    writer.join(10)
    assert result.stdout.split() == ["1"]


@pytest.mark.parametrize(
    ("text", "events"),
    [
        ("# Heading\n" * 25_000, 0),
        ("* Turkey attacked Kobani.\n" * 10_000, 0),
        ("On the way to the north the men of Tarn went over the river. " * 8_250, 0),
    ],
    ids=["25,000 headings", "10,000 bullets", "half a megabyte in one line"],
)
def test_size_alone_is_no_failure(tmp_path: Path, text: str, events: int) -> None:
    path = tmp_path / "big.md"
    path.write_text(text, encoding="utf-8")
    assert len(load(path).events) == events


def _run(
    *arguments: str, cwd: Path = _ROOT, shell: str = "", **environment: str
) -> subprocess.CompletedProcess[bytes]:
    """The program as a process with nothing in its environment but what is given."""
    command = [sys.executable, "-m", "syriatl", *arguments]
    return subprocess.run(
        ["sh", "-c", f'exec "$@" {shell}', "sh", *command],
        capture_output=True,
        cwd=cwd,
        env={"PYTHONPATH": str(_ROOT), **environment},
        check=False,
        timeout=120,
    )


@pytest.fixture(scope="module")
def article(tmp_path_factory: pytest.TempPathFactory) -> str:
    path = tmp_path_factory.mktemp("article") / "story.md"
    path.write_bytes(_front(b"title: T\nplace: Tarn") + "Sûl fell on 6 May – at 5.\n".encode())
    return str(path)


@pytest.mark.parametrize(
    ("shell", "source", "code"),
    [("<&-", "-", 1), ("2>&-", None, 0), ("2>&-", "nowhere.md", 1), (">/dev/full", None, 1)],
)
def test_streams_that_are_closed_or_full(
    article: str, shell: str, source: str | None, code: int
) -> None:
    done = _run("events", "--source", source or article, shell=shell)
    lines = code if "2>" not in shell else 0
    assert (done.returncode, done.stderr.count(b"\n")) == (code, lines), done.stderr


@pytest.mark.parametrize(
    "words", [("--help",), ("--version",), ("help", "dates"), ("events", "-h")]
)
@pytest.mark.parametrize("shell", [">/dev/full", ">&-"])
def test_help_that_cannot_be_written_is_one_line(words: tuple[str, ...], shell: str) -> None:
    done = _run(*words, shell=shell)
    assert (done.returncode, done.stderr.count(b"\n")) == (1, 1)
    assert done.stderr.startswith(b"syriatl: cannot write: ")


def test_a_closed_standard_output_is_no_traceback(article: str, tmp_path: Path) -> None:
    for form in ("json", "table"):
        done = _run("events", "--format", form, "--source", article, shell=">&-")
        assert (done.returncode, done.stderr.count(b"\n")) == (1, 1)
        assert b"mistake of ours" not in done.stderr
    done = _run("events", "-o", str(tmp_path / "events.json"), "--source", article, shell=">&-")
    assert (done.returncode, done.stdout) == (0, b"")
    assert len(json.loads((tmp_path / "events.json").read_bytes())) == 2


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no FIFO here")
def test_what_is_no_regular_file_is_written_to_and_never_replaced(
    article: str, tmp_path: Path
) -> None:
    fifo = tmp_path / "fifo"
    os.mkfifo(fifo)
    read: list[str] = []
    reader = threading.Thread(target=lambda: read.append(fifo.read_text()))
    reader.start()
    done = _run("events", "--json", "-o", str(fifo), "--source", article)
    reader.join(10)
    assert (done.returncode, len(json.loads(read[0]))) == (0, 2)
    assert fifo.is_fifo()
    done = _run("events", "-o", str(tmp_path), "--source", article)
    assert (done.returncode, done.stderr.count(b"\n")) == (1, 1)


def test_a_file_name_that_is_no_utf8(tmp_path: Path, article: str) -> None:
    path = os.fsencode(tmp_path) + b"/caf\xe9\n\x1b[31m.md"
    Path(os.fsdecode(path)).write_bytes(Path(article).read_bytes())
    for words in (["events"], ["events", "--json"], ["info"], ["export", "html"], ["cite", "L6"]):
        done = _run(*words, "--source", os.fsdecode(path))
        assert done.returncode == 0, done.stderr
        assert b"\x1b" not in done.stdout + done.stderr
    done = _run("events", "--source", os.fsdecode(path) + ".md")
    assert (done.returncode, done.stderr.count(b"\n")) == (1, 1)


def test_a_machine_without_a_time_zone(article: str) -> None:
    done = _run("events", "--since", "last month", "--source", article, TZ="Nowhere/Bad")
    assert b"mistake of ours" not in done.stderr


def test_the_same_bytes_in_any_surroundings(article: str, tmp_path: Path) -> None:
    tmp_path.chmod(0o500)  # a folder that nothing can be written to
    surroundings: list[dict[str, Any]] = [
        {"PYTHONHASHSEED": "1", "TZ": "Pacific/Kiritimati", "HOME": "/nonexistent"},
        {"PYTHONHASHSEED": "2", "TZ": "America/Adak", "LC_ALL": "C", "PYTHONUTF8": "0"},
        {"cwd": tmp_path, "LC_ALL": "tr_TR.UTF-8", "PYTHONHASHSEED": "3"},
    ]
    for command in (["events", "--json"], ["actors", "--mentioned", "--json"], ["check"]):
        runs = [_run(*command, "--source", article, **where) for where in surroundings]
        assert len({(run.returncode, run.stdout, run.stderr) for run in runs}) == 1, command
        assert runs[0].returncode in (0, 3)
