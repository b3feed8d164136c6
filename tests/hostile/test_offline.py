"""Nothing is fetched, sent or started while an article is asked: the program works on its own."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

_ROOT = Path(__file__).parents[2]
_ARTICLE = _ROOT / "tests" / "articles" / "tarn.md"
_GUARD = """
import sys

def forbid(event, arguments):
    if event.split(".")[0] in ("socket", "urllib", "http", "ftplib", "smtplib", "subprocess"):
        raise PermissionError(f"at run time: {event} {arguments}")

sys.addaudithook(forbid)
"""
_COMMANDS = (
    "", "events --json", "events --since 'last month'", "timeline", "actors --tree", "figures",
    "search bridge", "show 2018-05-17", "stats", "check", "info", "read --no-pager", "media",
    "export html", "export ics", "cite 2018-05-17",
)  # fmt: skip


def _run(code: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", _GUARD + code],
        capture_output=True, text=True, check=False, cwd=_ROOT, timeout=120,
    )  # fmt: skip


def test_no_command_opens_a_socket_or_starts_a_program() -> None:
    code = f"""
import shlex
from syriatl.cli import app
for words in {_COMMANDS!r}:
    sys.argv[1:] = [*shlex.split(words), "--source", {str(_ARTICLE)!r}]
    try:
        app()
    except SystemExit as end:
        if end.code not in (None, 0, 3):
            raise
"""
    done = _run(code)
    assert (done.returncode, "at run time" in done.stderr) == (0, False), done.stderr


def test_the_guard_would_notice() -> None:
    assert "at run time: socket" in _run("import socket; socket.socket()").stderr
