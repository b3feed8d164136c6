"""Draw the README's pictures from real output: `python -m tests.pictures.draw`.

No font is loaded from elsewhere: Rich's own frame would ask a server for one.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from io import StringIO
from pathlib import Path
from typing import Any

from rich.console import Console
from rich.terminal_theme import MONOKAI
from rich.text import Text

from syriatl import load
from syriatl.model.edtf import Edtf
from syriatl.query.contested import contested
from syriatl.query.criteria import Criteria
from syriatl.query.selection import Found, select
from syriatl.views import claims, timeline
from syriatl.views.grid import grid
from syriatl.views.tables import table

HERE = Path(__file__).parent
WIDTH = 104


def events(found: list[Found]) -> Iterable[Any]:
    """`syriatl events --since 2019-10-06 --until 2019-10-16`."""
    yield table(grid(found, "event", most=3).fitted(WIDTH))


def picture(name: str, command: str, parts: Iterable[Any]) -> None:
    """Save what a command shows as an SVG."""
    console = Console(
        record=True, width=WIDTH, file=StringIO(), force_terminal=True, color_system="standard",
        markup=False, emoji=False, highlight=False, _environ={},
    )  # fmt: skip
    console.print(Text.assemble(("$ ", "dim"), command))
    for part in parts:
        console.print(part)
    svg = console.export_svg(title="syriatl", theme=MONOKAI, unique_id=name)
    svg = re.sub(r"@font-face\s*\{[^}]*\}", "", svg).replace("Fira Code", "monospace")
    lines = "\n".join(line.rstrip() for line in svg.splitlines() if line.strip())
    (HERE / f"{name}.svg").write_text(lines + "\n", encoding="utf-8")


def main() -> None:
    """All three."""
    chronicle = load()
    week = Criteria(window=Edtf.parse("2019-10-06/2019-10-16"), precision="day")
    autumn = Criteria(window=Edtf.parse("2014-09/2014-10"), precision="day")
    picture(
        "events",
        "syriatl events --since 2019-10-06 --until 2019-10-16 --precision day",
        events(select([(chronicle, week)], "event")),
    )
    picture(
        "timeline",
        "syriatl timeline --since 2014-09 --until 2014-10 --precision day",
        timeline.drawn(select([(chronicle, autumn)], "event"), "year", WIDTH, bounded=True),
    )
    picture(
        "contested",
        "syriatl figures --contested",
        claims.contests(contested(chronicle), bounded=True),
    )


if __name__ == "__main__":
    main()
