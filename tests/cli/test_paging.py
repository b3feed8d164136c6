"""The pager: for what is taller than the screen, and only where there is one."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from syriatl.cli.output import Output
from syriatl.cli.paging import page
from tests.terminal import screen

_TALL = "Kobanî\n" * 500


def _program(folder: Path, name: str, code: str) -> Path:
    program = folder / name
    program.write_text(f"#!{sys.executable}\nimport sys\n{code}\n")
    program.chmod(0o755)
    return program


@pytest.fixture
def seen(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A pager named `less` that writes its arguments, then what it was given, to this file."""
    seen = tmp_path / "seen"
    code = "told = ' '.join(sys.argv[1:]).encode() + b'|' + sys.stdin.buffer.read()"
    _program(tmp_path, "less", f"{code}\nopen({str(seen)!r}, 'wb').write(told)")
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setenv("LINES", "24")
    return seen


@pytest.mark.parametrize(
    ("variables", "arguments"),
    [
        ({}, "-FIRX"),
        ({"PAGER": "less"}, "-FIRX"),
        ({"PAGER": "less -S"}, "-S"),
        ({"PAGER": "cat", "SYRIATL_PAGER": "less --quit"}, "--quit"),
    ],
)
def test_the_pager_of_the_environment_gets_all_of_it(
    seen: Path, monkeypatch: pytest.MonkeyPatch, variables: dict[str, str], arguments: str
) -> None:
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    assert page(_TALL)
    assert seen.read_bytes() == f"{arguments}|{_TALL}".encode()


@pytest.mark.parametrize("pager", ["", "cat", "nowhere-to-be-found"])
def test_without_a_pager_nothing_is_paged(
    seen: Path, monkeypatch: pytest.MonkeyPatch, pager: str
) -> None:
    monkeypatch.setenv("PAGER", pager)
    assert not page(_TALL)
    assert not seen.exists()


def test_what_fits_is_not_paged(seen: Path) -> None:
    assert not page("one\ntwo\n")
    assert not seen.exists()


def test_a_pager_that_is_left_early_is_no_failure(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PAGER", str(_program(tmp_path, "brief", "sys.stdin.close()")))
    assert page("x" * 1_000_000 + _TALL)


@pytest.mark.parametrize(
    ("terminal", "pager", "paged"), [(True, True, True), (True, False, False), (False, True, False)]
)
def test_only_a_person_who_did_not_decline_is_shown_a_pager(
    seen: Path, capsys: pytest.CaptureFixture[str], terminal: bool, pager: bool, paged: bool
) -> None:
    out = Output(pager=pager)
    out.terminal = terminal
    out.text(_TALL)
    assert (seen.exists(), capsys.readouterr().out == "") == (paged, paged)


def test_the_overview_fits_on_the_smallest_screen() -> None:
    """Of 24 lines the hint and the prompt take one each."""
    assert len(screen("syriatl", 80).splitlines()) <= 22
