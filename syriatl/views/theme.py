"""What each word of the records looks like.

Only the terminal's own 16 colours: the reader's theme decides what they are. No meaning is in the
colour alone: the word is always there too.
"""

from __future__ import annotations

from syriatl.model.facts import NONE

KIND = {
    "airstrike": "red", "battle": "yellow", "attack": "bright_red", "deployment": "green",
    "withdrawal": "magenta", "support": "cyan", "diplomacy": "blue", "policy": "blue",
    "statement": "", "report": "", "formation": "green", "other": "",
}  # fmt: skip
DATE = "bold"
DIM = "dim"
QUOTE = "italic"
HIT = "bold reverse"
HEAD = "bold"
SIDES = ("cyan", "red", "yellow", "green", "magenta", "blue")

PRECISION = {"day": "●", "month": "◐", "season": "◐", "year": "○", "decade": "○", "century": "○"}
SPAN, OPEN = "├─┤", "→"


def side_styles(sides: list[str]) -> dict[str, str]:
    """A colour for each side, in the order of the sides; none for "none"."""
    told = [side for side in sides if side != NONE]
    return {side: SIDES[i % len(SIDES)] for i, side in enumerate(told)}
