"""The program as a process: what a pipe, a full disk or an odd locale make of it."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

ARTICLE = Path(__file__).parents[1] / "articles" / "tarn.md"


def _run(*arguments: str, **environment: str) -> subprocess.CompletedProcess[bytes]:
    command = [sys.executable, "-m", "syriatl", *arguments, "--source", str(ARTICLE)]
    return subprocess.run(
        command, capture_output=True, env={**os.environ, **environment}, check=False, timeout=60
    )


def test_json_imports_nothing_heavy() -> None:
    """Start-up: Rich takes 55 ms to import, dateparser 110, pydantic 90."""
    code = (
        "import sys\nfrom syriatl.cli import app\n"
        f"sys.argv[1:] = ['events', '--year', '2018', '--json', '--source', {str(ARTICLE)!r}]\n"
        "try:\n    app()\nexcept SystemExit:\n    pass\n"
        "print(*(m for m in ('rich', 'dateparser', 'pydantic') if m in sys.modules), "
        "file=sys.stderr)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True)
    json.loads(done.stdout)
    assert done.stderr.split() == []


@pytest.mark.parametrize(
    "asked", [f"dates --format jsonl --source {ARTICLE}", "--help", "events --help", "help"]
)
def test_a_closed_pipe_is_quiet(asked: str) -> None:
    command = f"{sys.executable} -m syriatl {asked} | head -0"
    done = subprocess.run(
        ["bash", "-c", f"set -o pipefail; {command}"], capture_output=True, check=False
    )
    assert (done.returncode, done.stderr) == (0, b"")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no /dev/full here")
def test_a_full_disk_is_one_line_and_exit_code_1() -> None:
    with Path("/dev/full").open("w") as full:
        command = [sys.executable, "-m", "syriatl", "dates", "--json", "--source", str(ARTICLE)]
        done = subprocess.run(command, stdout=full, stderr=subprocess.PIPE, check=False)
    assert done.returncode == 1
    assert done.stderr.count(b"\n") == 1


def test_a_terminal_without_utf8_is_no_failure() -> None:
    done = _run("info", PYTHONIOENCODING="ascii", PYTHONUTF8="0")
    assert done.returncode == 0
    assert done.stdout.isascii()


def test_json_is_utf8_whatever_the_locale() -> None:
    done = _run("media", "--json", PYTHONIOENCODING="ascii", PYTHONUTF8="0")
    assert json.loads(done.stdout.decode("utf-8"))[0]["caption"] == "The bridge of Sûl"


def test_color_can_be_forced_and_forbidden() -> None:
    assert b"\x1b[" in _run("--color", "always").stdout
    assert b"\x1b[" in _run(FORCE_COLOR="1").stdout
    assert b"\x1b[" not in _run(FORCE_COLOR="0").stdout
    assert b"\x1b[" not in _run(FORCE_COLOR="1", NO_COLOR="1").stdout


def test_a_shell_that_asks_for_nothing_gets_the_answer() -> None:
    assert _run("sections", _SYRIATL_COMPLETE="").returncode == 0
