"""The manual page is the program's own account of itself, as it is now."""

from __future__ import annotations

import shutil
import subprocess
import tomllib
from pathlib import Path

import pytest

from man.write import PAGE, manual
from syriatl.cli.group import COMMANDS

ROOT = Path(__file__).parents[1]


def test_the_page_is_up_to_date() -> None:
    """`python -m man.write` renews it."""
    assert PAGE.read_text("utf-8") == manual(), "renew it: python -m man.write"


def test_every_command_and_topic_is_in_it() -> None:
    page = manual()
    assert [name for name in COMMANDS if f".SS syriatl {name}" not in page] == []
    for title in (".SH EXIT CODES", ".SH JSON", ".SH COLOURS", ".SH DATES ON THE COMMAND LINE"):
        assert title in page


def test_it_is_installed_where_man_looks() -> None:
    targets = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["tool"]["hatch"]["build"]
    shared = targets["targets"]["wheel"]["shared-data"]
    assert shared == {"man/syriatl.1": "share/man/man1/syriatl.1"}
    assert "man" in targets["targets"]["sdist"]["only-include"]


@pytest.mark.skipif(shutil.which("groff") is None, reason="no groff here")
def test_groff_has_nothing_to_say_about_it() -> None:
    command = ["groff", "-man", "-ww", "-Tutf8", "-Kutf8", str(PAGE)]
    done = subprocess.run(command, capture_output=True, check=True)
    assert done.stderr == b""
