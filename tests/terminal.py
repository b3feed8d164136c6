"""A command as a person sees it: run on a terminal of its own."""

import contextlib
import fcntl
import os
import pty
import shlex
import struct
import subprocess
import sys
import termios
from pathlib import Path

ROOT = Path(__file__).parents[1]


def screen(command: str, columns: int, *, colour: bool = False, kept: str = "off") -> str:
    """What a `syriatl` command shows on a terminal that many columns wide.

    `kept`: the folder in which read articles are kept.

    Raises:
        AssertionError: it did not end well.
    """
    master, slave = pty.openpty()
    fcntl.ioctl(slave, termios.TIOCSWINSZ, struct.pack("HHHH", 200, columns, 0, 0))
    words = [sys.executable, "-m", *shlex.split(command), "--no-pager"]
    env = {"TERM": "xterm-256color", "PYTHONIOENCODING": "utf-8", "SYRIATL_CACHE": kept}
    if not colour:
        env["NO_COLOR"] = "1"
    with subprocess.Popen(
        words, stdout=slave, stderr=subprocess.DEVNULL, env=env, cwd=ROOT
    ) as process:
        os.close(slave)
        chunks = []
        with contextlib.suppress(OSError):  # Linux: the other end of a closed terminal
            while chunk := os.read(master, 65536):
                chunks.append(chunk)
        assert process.wait() == 0, command
    os.close(master)
    lines = b"".join(chunks).decode("utf-8").replace("\r\n", "\n").split("\n")
    return "\n".join(line.rstrip() for line in lines).strip("\n") + "\n"
