"""Nothing is fetched, sent or started while an article is asked: the program works on its own."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from syriatl.cli.group import COMMANDS

_ROOT = Path(__file__).parents[2]
_ARTICLE = _ROOT / "tests" / "articles" / "tarn.md"
_GUARD = """
import os, sys

def forbid(event, arguments):
    if event.split(".")[0] in ("socket", "urllib", "http", "ftplib", "smtplib", "subprocess"):
        os.write(2, f"at run time: {event} {arguments}".encode())  # nobody can catch this
        os._exit(9)

sys.addaudithook(forbid)
"""
_EXPORTS = ("timelinejs", "ics", "md", "html", "csv", "acled", "ucdp", "geojson")
_COMMANDS = (
    "", "events --json", "events --since 'last month'", "timeline", "actors --tree", "dates",
    "figures --contested", "search bridge", "show 2018-05-17", "stats", "check", "info", "media",
    "read --no-pager", "cite 2018-05-17", "sections", "kinds", *(f"export {x}" for x in _EXPORTS),
)  # fmt: skip
_WITHOUT_SOURCE = (f"diff {_ARTICLE} {_ARTICLE}", "schema event", "help", "help dates", "--help")


def _run(code: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", _GUARD + code],
        capture_output=True, text=True, check=False, cwd=_ROOT, timeout=120,
    )  # fmt: skip


def test_no_command_opens_a_socket_or_starts_a_program() -> None:
    code = f"""
import shlex
from syriatl.cli import app
asked = [f"{{words}} --source {_ARTICLE}" for words in {_COMMANDS!r}]
for words in [*asked, *{_WITHOUT_SOURCE!r}]:
    sys.argv[1:] = shlex.split(words)
    try:
        app()
    except SystemExit as end:
        if end.code not in (None, 0, 3):
            raise
"""
    done = _run(code)
    assert (done.returncode, "at run time" in done.stderr) == (0, False), done.stderr


def test_every_command_is_tried() -> None:
    tried = {word for words in (*_COMMANDS, *_WITHOUT_SOURCE) for word in words.split()}
    assert set(COMMANDS) - tried == set()


def test_the_guard_would_notice() -> None:
    assert "at run time: socket" in _run("import socket; socket.socket()").stderr
