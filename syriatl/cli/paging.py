"""The pager: only for a person, and only when the answer is taller than the screen."""

from __future__ import annotations

import os
import shlex
import subprocess
from contextlib import suppress
from shutil import get_terminal_size, which


def page(text: str) -> bool:
    """Show a text in the pager; False where it fits on the screen or there is none.

    `PAGER=` switches it off.
    """
    if text.count("\n") < get_terminal_size().lines:
        return False
    wanted = os.environ.get("SYRIATL_PAGER", os.environ.get("PAGER", "less"))
    command = shlex.split(wanted)
    if not command or command[0] == "cat" or which(command[0]) is None:
        return False
    if os.path.basename(command[0]) == "less" and len(command) == 1:  # noqa: PTH119
        command.append("-FIRX")
    with subprocess.Popen(command, stdin=subprocess.PIPE) as pager:
        with suppress(BrokenPipeError, KeyboardInterrupt):  # the reader has seen enough
            pager.communicate(text.encode("utf-8", "replace"))
        return True
