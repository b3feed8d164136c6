"""Options are declared once; values complete."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import typer

import syriatl
from syriatl.cli import app, completing
from syriatl.cli.group import COMMANDS
from syriatl.cli.output import wants_color
from syriatl.model.facts import Chronicle
from syriatl.query.matching import fold_text

ARTICLE = Path(__file__).parents[1] / "articles" / "tarn.md"
FILTERED = ("events", "timeline", "actors", "figures", "dates", "search", "stats",
            "kinds", "sections", "export")  # fmt: skip
LISTED = ("events", "timeline", "actors", "figures", "dates", "media", "export")


def _options(command: str) -> dict[str, list[str]]:
    group: Any = typer.main.get_command(app)
    built = group.get_command(typer.Context(group), command)
    return {param.name: list(param.opts) for param in built.params}


@pytest.mark.parametrize(("commands", "builder"), [(FILTERED, "asked"), (LISTED, "rows")])
def test_shared_options_are_the_same_everywhere(commands: tuple[str, ...], builder: str) -> None:
    """What filters one list filters all of them, under the same names."""
    import inspect

    from syriatl.cli import options

    shared = set(inspect.signature(getattr(options, builder)).parameters)
    spelled = [{name: _options(command)[name] for name in shared} for command in commands]
    assert all(one == spelled[0] for one in spelled)


def test_pictures_are_asked_for_by_what_they_have() -> None:
    """They have a place in the article and words, and no date, kind or actor."""
    options = set(_options("media"))
    assert options >= {"source", "section", "grep", "limit", "sort", "count", "json"}
    assert not options & {"year", "since", "on", "month", "kind", "actor", "side", "place"}


@pytest.mark.parametrize("command", sorted(set(COMMANDS) - {"help", "schema"}))
def test_every_command_can_be_json(command: str) -> None:
    assert "--json" in _options(command)["json"]


@pytest.mark.parametrize(
    ("choice", "environment", "terminal", "wanted"),
    [
        ("auto", {}, True, True),
        ("auto", {}, False, False),
        ("auto", {"TERM": "dumb"}, True, False),
        ("auto", {"NO_COLOR": "1"}, True, False),
        ("auto", {"NO_COLOR": ""}, True, True),
        ("auto", {"FORCE_COLOR": "1"}, False, True),
        ("auto", {"FORCE_COLOR": "0"}, False, False),
        ("auto", {"CLICOLOR_FORCE": "1", "TERM": "dumb"}, False, True),
        ("auto", {"NO_COLOR": "1", "FORCE_COLOR": "1"}, True, False),
        ("always", {"NO_COLOR": "1"}, False, True),
        ("never", {"FORCE_COLOR": "1"}, True, False),
    ],
)
def test_color(choice: str, environment: dict[str, str], terminal: bool, wanted: bool) -> None:
    assert wants_color(choice, environment, terminal) == wanted


def _completed(environment: dict[str, str]) -> str:
    """What a shell is told."""
    command = [sys.executable, "-m", "syriatl"]
    environment = {**os.environ, **environment}
    return subprocess.run(command, capture_output=True, env=environment, check=True).stdout.decode()


@pytest.mark.parametrize(
    ("option", "typed", "offered"),
    [
        ("--kind", "air", "airstrike"),
        ("--year", "20", "2018"),
        ("--section", "First", r"First\ year"),  # bash takes it as it is
        ("--section", '"First', "First year"),
        ("--actor", "northern", r"northern\ League"),  # in the letters that were typed
    ],
)
def test_values_complete_in_bash(option: str, typed: str, offered: str) -> None:
    words = ["syriatl", "events", "--source", str(ARTICLE), option, typed]
    told = _completed(
        {
            "_SYRIATL_COMPLETE": "complete_bash",
            "COMP_WORDS": "\n".join(words),
            "COMP_CWORD": "5",
        }
    )
    assert offered in told.split("\n")


@pytest.mark.parametrize(
    ("typed", "offered"),
    [
        ("figures --fields id,as", "id,as_of"),
        ("actors --sort ali", "aliases"),
        ("events --status all", "alleged"),
        ("actors --status for", "former"),
        ("events --not ki", "kind="),
        ("events --not kind=air", "kind=airstrike"),
        ("events --group-by se", "section"),
        ("stats --by pl", "place"),
        ("schema fig", "figure"),
        ("help dat", "dates"),
    ],
)
def test_values_that_are_the_same_in_every_article_complete(typed: str, offered: str) -> None:
    told = _completed(
        {
            "_SYRIATL_COMPLETE": "complete_fish",
            "_TYPER_COMPLETE_ARGS": f"syriatl {typed}",
            "_TYPER_COMPLETE_FISH_ACTION": "get-args",
        }
    )
    assert offered in told.splitlines()


@pytest.mark.parametrize(("shell", "offered"), [("zsh", '"First year"'), ("fish", "First year\n")])
def test_values_complete_in_other_shells(shell: str, offered: str) -> None:
    told = _completed(
        {
            "_SYRIATL_COMPLETE": f"complete_{shell}",
            "_TYPER_COMPLETE_ARGS": f"syriatl events --source {ARTICLE} --section Fir",
            "_TYPER_COMPLETE_FISH_ACTION": "get-args",
        }
    )
    assert offered in told


def test_completion_imports_nothing_heavy() -> None:
    """It has to answer while somebody types."""
    code = (
        "import sys\nfrom syriatl.cli import main\n"
        "try:\n    main()\nfinally:\n"
        "    print(*(m for m in ('rich.console', 'dateparser') if m in sys.modules))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code],
        capture_output=True,
        check=True,
        env={
            **os.environ,
            "_SYRIATL_COMPLETE": "complete_zsh",
            "_TYPER_COMPLETE_ARGS": "syriatl ev",
        },
    )
    assert done.stdout.decode().split("\n")[-2:] == ["", ""]
    assert b"What happened" in done.stdout


@pytest.mark.parametrize(
    ("offer", "typed", "offered"),
    [
        (completing.kinds, "AIR", ["airstrike"]),
        (completing.categories, "civilians-w", ["civilians-wounded"]),
        (completing.units, "per", ["percent"]),
        (completing.bases, "", ["explicit", "partial", "relative"]),
        (completing.claimants, "tarn m", ["Tarn Monitor"]),
        (completing.years, "2019", ["2019"]),
        (completing.actors, "nor", ["Northern League", "Norland"]),
        (completing.actors, "nl", ["NL"]),
        (completing.records, "tarn", ["Tarnish Republic", "Tarn Monitor"]),
        (completing.sides, "c", ["coalition"]),
        (completing.places, "su", ["Sûl"]),
        (completing.sections, "second", ["Second year"]),
    ],
)
def test_values_are_offered_once_whatever_the_case(
    monkeypatch: pytest.MonkeyPatch,
    tarn: Chronicle,
    offer: Callable[..., list[tuple[str, str]]],
    typed: str,
    offered: list[str],
) -> None:
    monkeypatch.setattr(syriatl, "load", lambda source=None: tarn)
    context = typer.Context(typer.main.get_command(app), info_name="events")
    values = [value for value, _ in offer(context, [], typed)]
    assert all(value.startswith(typed) for value in values)  # what shells ask for
    assert list(map(fold_text, values)) == list(map(fold_text, offered))


def test_ids_are_offered_behind_a_dash(monkeypatch: pytest.MonkeyPatch, tarn: Chronicle) -> None:
    monkeypatch.setattr(syriatl, "load", lambda source=None: tarn)
    context = typer.Context(typer.main.get_command(app), info_name="show")
    offered = [value for value, _ in completing.records(context, [], "e-")]
    assert offered == [event.id for event in tarn.events]


def test_actors_have_kinds_of_their_own() -> None:
    context = typer.Context(typer.main.get_command(app), info_name="actors")
    assert ("alliance", "") in completing.kinds(context, [], "")


def test_completion_of_a_missing_article_is_silent() -> None:
    context = typer.Context(typer.main.get_command(app))
    context.params = {"source": ["/nowhere.md"]}
    assert completing.years(context, [], "") == []


def test_sources_of_the_environment(
    invoke: Callable[..., Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SYRIATL_SOURCE", os.pathsep.join([str(ARTICLE), str(ARTICLE)]))
    result = invoke("media", "--count")
    assert result.stdout == "1\n"  # the same article once
