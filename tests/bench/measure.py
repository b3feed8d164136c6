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


def main() -> None:
    """Print the table."""
    seed = default_source()
    ask = ("-m", "syriatl", "events", "--year", "2019")
    with tempfile.TemporaryDirectory() as folder:
        kept = str(Path(folder) / "kept")
        run([*ask, "--json"], kept)
        told = in_turn(
            {
                "two-command Typer program": (("-c", BARE, "one"), "off"),
                "events --json, read before": ((*ask, "--json"), kept),
                "events --json, never read": ((*ask, "--json"), "off"),
                "the same program with a Rich table": (("-c", RICH, "one"), "off"),
                "events as a table, read before": ((*ask, "--format", "table"), kept),
            }
        )
        bare, rich = told["two-command Typer program"], told["the same program with a Rich table"]
        for name, seconds in told.items():
            beside = rich if "able" in name and "Typer" not in name else bare
            print(f"{name:36} {seconds * 1000:7.0f} ms  {seconds / beside:5.2f} ×")
        rivals = {
            "search": (("-c", SEARCH, str(seed)), "off"),
            "load": (("-c", LOAD, str(seed)), "off"),
        }
        search, load = in_turn(rivals, FEWER).values()
        print(f"{'dateparser search_dates on the seed':36} {search * 1000:7.0f} ms")
        faster = f"{search / load:5.1f} × faster"
        print(f"{'syriatl: everything in the seed':36} {load * 1000:7.0f} ms  {faster}")
        search, load = warm(seed)
        print(f"{'search_dates, in one process':36} {search * 1000:7.0f} ms")
        faster = f"{search / load:5.1f} × faster"
        print(f"{'everything, in one process':36} {load * 1000:7.0f} ms  {faster}")
        text, first = seed.read_text("utf-8"), 0.0
        body = text[text.index("\n---\n") + 5 :]
        for size in SIZES:
            path = Path(folder) / f"{size}.md"
            path.write_text(text + body * (size - 1), "utf-8")
            seconds, memory = run(("-c", LOAD, str(path)), "off")
            first = first or seconds
            linear = f"{seconds / first / size:5.2f} of linear, {memory:4.0f} MiB"
            print(f"{f'the seed × {size}':36} {seconds * 1000:7.0f} ms  {linear}")


if __name__ == "__main__":
    main()
