"""Every example that the program gives is a promise: it runs here."""

from __future__ import annotations

import re
import shlex
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
import typer

import syriatl
from syriatl.cli import app
from syriatl.cli.commands.help import TOPICS
from syriatl.cli.group import COMMANDS
from syriatl.model.facts import Chronicle

_EXAMPLE = re.compile(r"^ +syriatl ((?!TYPE).*)$", re.MULTILINE)


def _examples() -> Iterator[str]:
    group = typer.main.get_command(app)
    texts = [group.help or ""]
    context = typer.Context(group)
    texts += [group.get_command(context, name).help or "" for name in COMMANDS]  # type: ignore[attr-defined]
    texts += [file.read_text("utf-8") for file in sorted(TOPICS.glob("*.txt"))]
    for text in texts:
        yield from (match.partition("|")[0].strip() for match in _EXAMPLE.findall(text))


@pytest.mark.parametrize("example", sorted({e for e in _examples() if "TYPE" not in e}))
def test_example(
    example: str,
    invoke: Callable[..., Any],
    seed: Chronicle,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
) -> None:
    """It ends well and says something; in a folder of its own, for what it writes."""
    monkeypatch.chdir(tmp_path)
    if not example.startswith("diff"):
        monkeypatch.setattr(syriatl, "load", lambda source=None: seed)
    for name in ("old.md", "new.md"):
        (tmp_path / name).write_text("The war began in May 2018.\n")
    (tmp_path / "places.csv").write_text("name,lat,lon\nSarrin,36.6,38.3\n")
    there = set(tmp_path.iterdir())
    result = invoke(*shlex.split(example))
    assert result.exit_code in ((0, 3) if example.startswith("check") else (0,)), result.stderr
    assert result.stdout or set(tmp_path.iterdir()) - there or example.startswith("diff")


@pytest.mark.parametrize("topic", sorted(TOPICS.glob("*.txt")), ids=lambda path: path.stem)
def test_topics_fit_a_terminal(topic: Path) -> None:
    assert max(map(len, topic.read_text("utf-8").splitlines())) <= 79


def test_every_command_has_an_example() -> None:
    group = typer.main.get_command(app)
    context = typer.Context(group)
    for name in COMMANDS:
        assert "Examples:" in (group.get_command(context, name).help or "")  # type: ignore[attr-defined]
