"""Speed and memory side by side, measured in one run: `python -m tests.bench.measure`.

Whole processes are timed in turn, so that a busy machine slows all of them alike; what counts is
the ratio to the program beside it. All run from bytecode, as installed programs do: a first round
that does not count writes it to a folder of ours, whatever PYTHONDONTWRITEBYTECODE says.
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Mapping, Sequence
from pathlib import Path

from syriatl.reading.sources import default_source

ROUNDS = 15
FEWER = 5  # rounds of what takes seconds
SIZES = (1, 4, 16, 64)
BYTECODE = tempfile.TemporaryDirectory()
BARE = """
import typer
app = typer.Typer()
@app.command()
def one(name: str = "x") -> None:
    typer.echo(name)
@app.command()
def two(name: str = "x") -> None:
    typer.echo(name)
app()
"""
RICH = """
import typer
app = typer.Typer()
@app.command()
def one(name: str = "x") -> None:
    from rich.console import Console
    from rich.table import Table
    table = Table("when", "what")
    for i in range(60):
        table.add_row(str(i), name)
    Console(width=100).print(table)
@app.command()
def two(name: str = "x") -> None:
    typer.echo(name)
app()
"""
SEARCH = """
import sys
from dateparser.search import search_dates
search_dates(open(sys.argv[1], encoding="utf-8").read(), languages=["en"])
"""
LOAD = "import sys; from syriatl import load; load(sys.argv[1])"
WARM = """
import sys, time
from dateparser.search import search_dates
from syriatl import load
def least(rounds, work):
    took = []
    for _ in range(rounds):
        start = time.perf_counter()
        work()
        took.append(time.perf_counter() - start)
    return min(took)
text = open(sys.argv[1], encoding="utf-8").read()
load(sys.argv[1])
print(least(3, lambda: search_dates(text, languages=["en"])), least(15, lambda: load(sys.argv[1])))
"""


def run(words: Sequence[str], store: str) -> tuple[float, float]:
    """Seconds of wall time and MiB of memory that one process takes."""
    env = os.environ | {"SYRIATL_CACHE": store, "COLUMNS": "100"}
    env |= {"PYTHONDONTWRITEBYTECODE": "", "PYTHONPYCACHEPREFIX": BYTECODE.name}
    start = time.perf_counter()
    process = subprocess.Popen(
        [sys.executable, *words], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=env
    )
    _, status, usage = os.wait4(process.pid, 0)
    if status:
        raise SystemExit(f"failed: {' '.join(words)[:200]}")
    return time.perf_counter() - start, usage.ru_maxrss / 1024


def in_turn(
    programs: Mapping[str, tuple[Sequence[str], str]], rounds: int = ROUNDS
) -> dict[str, float]:
    """The median time of each program, all run in turn."""
    times: dict[str, list[float]] = {name: [] for name in programs}
    for _ in range(1 + rounds):
        for name, (words, store) in programs.items():
            times[name].append(run(words, store)[0])
    return {name: statistics.median(taken[1:]) for name, taken in times.items()}


def warm(article: Path) -> tuple[float, float]:
    """The least seconds of `search_dates` and of `load`, many times in one process."""
    words = [sys.executable, "-c", WARM, str(article)]
    env = os.environ | {"SYRIATL_CACHE": "off"}
    told = subprocess.run(words, capture_output=True, env=env, check=True).stdout.split()
    return float(told[0]), float(told[1])


def start_up(seed_kept: str) -> None:
    """What a question costs from the prompt, beside the smallest programs of its kind."""
    ask = ("-m", "syriatl", "events", "--year", "2019")
    told = in_turn(
        {
            "two-command Typer program": (("-c", BARE, "one"), "off"),
            "events --json, read before": ((*ask, "--json"), seed_kept),
            "events --json, never read": ((*ask, "--json"), "off"),
            "the same program with a Rich table": (("-c", RICH, "one"), "off"),
            "events as a table, read before": ((*ask, "--format", "table"), seed_kept),
        }
    )
    bare, rich = told["two-command Typer program"], told["the same program with a Rich table"]
    for name, seconds in told.items():
        beside = rich if "able" in name and "Typer" not in name else bare
        tell(name, seconds, f"{seconds / beside:5.2f} ×")


def reading(seed: Path, seed_kept: str) -> None:
    """Everything in the seed beside the dates that dateparser finds there."""
    search, *loads = in_turn(
        {
            "dateparser search_dates on the seed": (("-c", SEARCH, str(seed)), "off"),
            "syriatl: everything in the seed": (("-c", LOAD, str(seed)), "off"),
            "everything, read before": (("-c", LOAD, str(seed)), seed_kept),
        },
        FEWER,
    ).items()
    tell(*search)
    for name, seconds in loads:
        tell(name, seconds, f"{search[1] / seconds:5.1f} × faster")
    rival, ours = warm(seed)
    tell("search_dates, in one process", rival)
    tell("everything, in one process", ours, f"{rival / ours:5.1f} × faster")


def growth(seed: Path, folder: Path) -> None:
    """Time and memory where the seed's text stands several times in one file."""
    text, first = seed.read_text("utf-8"), 0.0
    body = text[text.index("\n---\n") + 5 :]
    for size in SIZES:
        path = folder / f"{size}.md"
        path.write_text(text + body * (size - 1), "utf-8")
        seconds, memory = run(("-c", LOAD, str(path)), "off")
        first = first or seconds
        linear = f"{seconds / first / size:5.2f} of linear, {memory:4.0f} MiB"
        tell(f"the seed × {size}", seconds, linear)


def tell(name: str, seconds: float, more: str = "") -> None:
    """Print a row of the table."""
    print(f"{name:36} {seconds * 1000:7.0f} ms  {more}".rstrip())


def main() -> None:
    """Print the table."""
    seed = default_source()
    with tempfile.TemporaryDirectory() as folder:
        kept = str(Path(folder) / "kept")
        run(("-c", LOAD, str(seed)), kept)
        start_up(kept)
        reading(seed, kept)
        growth(seed, Path(folder))


if __name__ == "__main__":
    main()
