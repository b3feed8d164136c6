"""The one place where Rich draws."""

from __future__ import annotations

from collections.abc import Iterable
from io import StringIO

from rich.console import Console, RenderableType

from syriatl.cli.output import Canvas

_ENDLESS = 10_000  # cells: where nobody looks, no line is broken


class _Page(StringIO):
    """Text in memory that tells Rich which signs may be drawn."""

    encoding = "utf-8"


def rendered(parts: Iterable[RenderableType], canvas: Canvas, *, colored: bool) -> str:
    """What Rich makes of the parts. Without colours there is no escape code in it at all."""
    out = _Page()
    out.encoding = "ascii" if canvas.ascii_only else "utf-8"
    console = Console(
        file=out,
        width=canvas.width if canvas.bounded else _ENDLESS,
        color_system="standard" if colored else None,
        force_terminal=colored,
        no_color=not colored,
        markup=False,
        emoji=False,
        highlight=False,
        legacy_windows=False,
        _environ={},
    )
    for part in parts:
        console.print(part, soft_wrap=not canvas.bounded)
    return "".join(f"{line.rstrip()}\n" for line in out.getvalue().split("\n")[:-1])
