"""Draw the README's pictures from real output: `python -m tests.pictures.draw`.

No font is loaded from elsewhere: Rich's own frame would ask a server for one.
"""

from __future__ import annotations

import re
from io import StringIO
from pathlib import Path

from rich.console import Console
from rich.terminal_theme import MONOKAI
from rich.text import Text

from tests.terminal import screen

HERE = Path(__file__).parent
WIDTH = 104
PICTURES = {
    "events": "syriatl events --since 2019-10-06 --until 2019-10-16 --precision day",
    "timeline": "syriatl timeline --since 2014-09 --until 2014-10 --precision day",
    "contested": "syriatl figures --contested",
}


def draw(name: str, command: str) -> None:
    """Save what a command shows as an SVG."""
    console = Console(
        record=True, width=WIDTH, file=StringIO(), force_terminal=True, color_system="standard",
        markup=False, emoji=False, highlight=False, _environ={},
    )  # fmt: skip
    console.print(Text.assemble(("$ ", "dim"), command))
    console.print(Text.from_ansi(screen(command, WIDTH, colour=True)))
    svg = console.export_svg(title="syriatl", theme=MONOKAI, unique_id=name)
    svg = re.sub(r"@font-face\s*\{[^}]*\}", "", svg).replace("Fira Code", "monospace")
    lines = "\n".join(line.rstrip() for line in svg.splitlines() if line.strip())
    (HERE / f"{name}.svg").write_text(lines + "\n", encoding="utf-8")


if __name__ == "__main__":
    for name, command in PICTURES.items():
        draw(name, command)
