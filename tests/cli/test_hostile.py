"""The article's text is data: nothing in it reaches the terminal as a command."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

_ODD = "\x1b[31m\x9b5m\u202e\u2066[red]:skull:[/b]{0}%s\x07"
_FORBIDDEN = set("\x1b\x9b\x07\u202e\u2066")
ARTICLE = f"""---
subject: "War {{}} in [bold]Tarn[/bold]"
author: "<script>alert(1)</script>"
pubDate: 2020-03-01
tags:
  - "Norland {_ODD.encode("unicode_escape").decode().replace("%", "%%")}"
---
# Part {_ODD}

In May 2018, General Ada {_ODD} Lovelace of Norland sent 400 troops {_ODD} to Tarn.

![=cmd|' /C calc'!A0](https://example.org/{_ODD.strip()}.jpg)

On 6 June 2018 at least 17 <b>civilians</b> were killed, =1+1 said the |Tarn| Monitor `code`.
"""
_COMMANDS = [
    *(
        f"{command} --format {form}"
        for command in ("events", "actors --mentioned", "figures", "dates", "media")
        for form in ("table", "plain", "text", "json", "jsonl", "csv", "tsv", "md")
    ),
    "", "timeline", "timeline --bars", "show L11", "show L15 --json", "show 2018-06-06", "info",
    "search monitor", "search skull --json", "sections", "sections --json", "stats", "kinds",
    "check", "read", "cite 2018-06-06", "cite 2018-06-06 --as bibtex", "cite 2018-06-06 --as csl",
    "export timelinejs", "export ics", "export md", "export html", "actors --tree",
    "actors --with norland", "figures --contested", "figures --series troops", "nonsense\x1b[31m",
    "export acled", "export ucdp", "export geojson", "figures --explain", "stats --silence",
    "events --group-by actor", "events --lag", "export \x1b[31m", "events --day \x1b[31m",
    "events --actor \x1b[31m\u202e", "--color always", "read --color always",
]  # fmt: skip


@pytest.mark.parametrize("command", _COMMANDS)
def test_no_command_of_a_terminal_gets_through(
    invoke: Callable[..., Any], tmp_path: Path, command: str
) -> None:
    path = tmp_path / "odd.md"
    path.write_text(ARTICLE, encoding="utf-8", newline="")
    words = [word.replace("+", " ") for word in command.split(" ") if word]
    options = [] if words[:1] == ["nonsense\x1b[31m"] else ["--source", str(path)]
    result = invoke(*words, *options)
    assert result.exit_code in (0, 2, 3), result.stderr
    shown = result.stdout + result.stderr
    own = "\x1b" if "always" in words else ""  # the program's own colours
    assert not set(shown) & (_FORBIDDEN - set(own))
    assert "\x1b[31m\ufffd" not in shown


def test_a_page_holds_no_script_of_the_articles(invoke: Callable[..., Any], tmp_path: Path) -> None:
    path = tmp_path / "odd.md"
    path.write_text(ARTICLE, encoding="utf-8", newline="")
    page = invoke("export", "html", "--source", str(path)).stdout
    assert "<b>" not in page
    assert "<script" not in page


def test_a_spreadsheet_sees_no_formula(invoke: Callable[..., Any], tmp_path: Path) -> None:
    path = tmp_path / "odd.md"
    path.write_text(ARTICLE, encoding="utf-8", newline="")
    table = invoke("media", "--format", "csv", "--source", str(path)).stdout
    assert "'=cmd" in table
    assert ",=cmd" not in table
    raw = invoke("media", "--format", "csv", "--raw-csv", "--source", str(path)).stdout
    assert "'=cmd" not in raw
