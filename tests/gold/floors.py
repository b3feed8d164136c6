"""The lowest scores that are allowed, in `floors.toml`: one table an article."""

import math
import tomllib
from collections.abc import Mapping
from pathlib import Path

PATH = Path(__file__).with_name("floors.toml")


def read() -> dict[str, dict[str, float]]:
    """Article → measure → floor."""
    return tomllib.loads(PATH.read_text("utf-8")) if PATH.exists() else {}


def lift(name: str, board: Mapping[str, float]) -> None:
    """Raise the floors of an article to the scores of a run, rounded down; none is lowered."""
    floors = read()
    old = floors.get(name, {})
    floors[name] = {m: max(old.get(m, 0.0), math.floor(s * 1000) / 1000) for m, s in board.items()}
    lines = ["# Written by `pytest tests/gold --raise-floors`; see test_scores.py."]
    for article, measures in sorted(floors.items()):
        lines += ["", f"[{article}]", *(f'"{m}" = {s:.3f}' for m, s in sorted(measures.items()))]
    PATH.write_text("\n".join(lines) + "\n", "utf-8")
