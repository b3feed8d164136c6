"""What the README shows is what the program does.

`pytest tests/test_readme.py --update-readme` writes the true output under each command.
"""

import contextlib
import fcntl
import os
import pty
import re
import shlex
import struct
import subprocess
import sys
import termios
from pathlib import Path

import jq
import pytest

README = Path(__file__).parents[1] / "README.md"
CONSOLE = re.compile(r"```console\n\$ (?P<command>syriatl [^\n]*)\n(?P<output>.*?)```", re.DOTALL)
RECIPE = re.compile(
    r"^(?:cat \S+ \| )?syriatl (?P<ask>.*?) \| jq -r '(?P<program>.*)'$", re.MULTILINE
)
PYTHON = re.compile(r"```python\n(?P<code>.*?)```", re.DOTALL)
SEED = Path(__file__).parents[1] / "seeds"


def run(command: str, standard_input: str = "") -> str:
    """What a command prints off a terminal 100 columns wide."""
    words = [sys.executable, "-m", "syriatl", *shlex.split(command)]
    done = subprocess.run(
        words,
        input=standard_input,
        capture_output=True,
        encoding="utf-8",
        check=True,
        env={"COLUMNS": "100", "PYTHONIOENCODING": "utf-8", "SYRIATL_CACHE": "off"},
        cwd=README.parent,
    )
    return done.stdout


def shown(command: str) -> str:
    """What a command shows on a terminal 96 columns wide, without colour."""
    master, slave = pty.openpty()
    fcntl.ioctl(slave, termios.TIOCSWINSZ, struct.pack("HHHH", 200, 96, 0, 0))
    words = [sys.executable, "-m", *shlex.split(command), "--no-pager"]
    env = {"TERM": "xterm", "NO_COLOR": "1", "PYTHONIOENCODING": "utf-8", "SYRIATL_CACHE": "off"}
    with subprocess.Popen(
        words, stdout=slave, stderr=subprocess.DEVNULL, env=env, cwd=README.parent
    ) as process:
        os.close(slave)
        chunks = []
        with contextlib.suppress(OSError):  # Linux: the other end of a closed terminal
            while chunk := os.read(master, 65536):
                chunks.append(chunk)
        assert process.wait() == 0, command
    os.close(master)
    lines = b"".join(chunks).decode("utf-8").replace("\r\n", "\n").split("\n")
    return "\n".join(line.rstrip() for line in lines).strip("\n") + "\n"


def test_console_examples_are_real_output(request: pytest.FixtureRequest) -> None:
    text = README.read_text("utf-8")

    def real(match: re.Match[str]) -> str:
        return f"```console\n$ {match['command']}\n{shown(match['command'])}```"

    renewed = CONSOLE.sub(real, text)
    if request.config.getoption("--update-readme"):
        README.write_text(renewed, "utf-8")
    assert README.read_text("utf-8") == renewed


@pytest.mark.parametrize(("ask", "program"), RECIPE.findall(README.read_text("utf-8")))
def test_jq_recipes_find_something(ask: str, program: str) -> None:
    article = next(p for p in SEED.glob("*.md") if p.name != "README.md")
    output = run(ask, article.read_text("utf-8"))
    assert len(jq.compile(program).input_text(output).all()) > 2


def test_python_example_runs(capsys: pytest.CaptureFixture[str]) -> None:
    for code in PYTHON.findall(README.read_text("utf-8")):
        exec(compile(code, "README.md", "exec"), {})
    assert len(capsys.readouterr().out.splitlines()) == 3


def test_every_command_is_named() -> None:
    commands = re.findall(r"^│ (\w+) {2,}", run("--help"), re.MULTILINE)
    text = README.read_text("utf-8")
    assert [c for c in commands if f"`{c}" not in text and f"syriatl {c}" not in text] == []
