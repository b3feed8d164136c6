"""What the README shows is what the program does.

`pytest tests/test_readme.py --update-readme` writes the true output under each command.
"""

import re
import shlex
import subprocess
import sys
from pathlib import Path

import jq
import pytest

from tests.pictures.draw import PICTURES
from tests.terminal import screen

README = Path(__file__).parents[1] / "README.md"
CONSOLE = re.compile(r"```console\n\$ (?P<command>syriatl [^\n]*)\n(?P<output>.*?)```", re.DOTALL)
RECIPE = re.compile(
    r"^(?:cat \S+ \| )?syriatl (?P<ask>.*?) \| jq -r '(?P<program>.*)'$", re.MULTILINE
)
PYTHON = re.compile(r"```python\n(?P<code>from .*?)```", re.DOTALL)
SEED = Path(__file__).parents[1] / "seeds"


@pytest.fixture(scope="module")
def kept(tmp_path_factory: pytest.TempPathFactory) -> str:
    """A folder for what was read, so that the article is read once."""
    return str(tmp_path_factory.mktemp("kept"))


def run(command: str, kept: str, standard_input: str = "") -> str:
    """What a command prints off a terminal 100 columns wide."""
    words = [sys.executable, "-m", "syriatl", *shlex.split(command)]
    done = subprocess.run(
        words,
        input=standard_input,
        capture_output=True,
        encoding="utf-8",
        check=True,
        env={"COLUMNS": "100", "PYTHONIOENCODING": "utf-8", "SYRIATL_CACHE": kept},
        cwd=README.parent,
    )
    return done.stdout


def test_console_examples_are_real_output(request: pytest.FixtureRequest, kept: str) -> None:
    text = README.read_text("utf-8")

    def real(match: re.Match[str]) -> str:
        return f"```console\n$ {match['command']}\n{screen(match['command'], 96, kept=kept)}```"

    renewed = CONSOLE.sub(real, text)
    if request.config.getoption("--update-readme"):
        README.write_text(renewed, "utf-8")
    assert README.read_text("utf-8") == renewed


@pytest.mark.parametrize(("ask", "program"), RECIPE.findall(README.read_text("utf-8")))
def test_jq_recipes_find_something(ask: str, program: str, kept: str) -> None:
    article = next(p for p in SEED.glob("*.md") if p.name != "README.md")
    output = run(ask, kept, article.read_text("utf-8"))
    assert len(jq.compile(program).input_text(output).all()) > 2


def test_python_example_runs(capsys: pytest.CaptureFixture[str]) -> None:
    for code in PYTHON.findall(README.read_text("utf-8")):
        exec(compile(code, "README.md", "exec"), {})
    assert len(capsys.readouterr().out.splitlines()) == 3


def test_every_command_is_named(kept: str) -> None:
    commands = re.findall(r"^│ (\w+) {2,}", run("--help", kept), re.MULTILINE)
    text = README.read_text("utf-8")
    assert [c for c in commands if f"`{c}" not in text and f"syriatl {c}" not in text] == []


def test_pictures_are_what_their_readme_shows() -> None:
    text = README.read_text("utf-8")
    for name in PICTURES:
        assert f"tests/pictures/{name}.svg" in text
        assert (README.parent / "tests" / "pictures" / f"{name}.svg").stat().st_size > 1000
