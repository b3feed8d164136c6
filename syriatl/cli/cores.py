"""Work spread over the cores of this machine, by processes that never outlive us.

They are started anew (spawned) on every system, so that nothing of ours, no thread and no lock, is
copied into them by half.
"""

from __future__ import annotations

import os
import signal
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager, suppress
from multiprocessing import get_context
from multiprocessing.connection import Connection
from threading import Thread
from typing import TypeVar

from syriatl.model.errors import SyriatlError

T = TypeVar("T")
R = TypeVar("R")


@contextmanager
def spread(work: Callable[[T], R], items: Sequence[T], cores: int) -> Iterator[Iterator[R]]:
    """The result of each item, in their order; with one core, without any process.

    The processes are there from the beginning of the context to its end.

    Raises:
        SyriatlError: a process was ended from outside.
    """
    if cores < 2:
        yield map(work, items)
        return
    spawning = get_context("spawn")
    alive, ours = spawning.Pipe(duplex=False)
    pool = ProcessPoolExecutor(min(cores, len(items)), spawning, _live_as_long_as, (alive,))
    try:
        with _interrupts_held():
            results = pool.map(work, items)
        yield results
    except BrokenProcessPool as error:
        raise SyriatlError("a process was ended from outside; is there enough memory?") from error
    except BaseException:
        ours.close()  # nobody waits for work that nobody wants
        raise
    finally:
        pool.shutdown(cancel_futures=True)
        ours.close()
        alive.close()


def available() -> int:
    """How many cores this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


@contextmanager
def _interrupts_held() -> Iterator[None]:
    """Hold Ctrl-C back while processes start: they inherit that, and leave it to us to end them.

    A thread that was started before would not hold it back.
    """
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _live_as_long_as(pipe: Connection) -> None:
    """End this process when the other end of the pipe closes, as it does however we end."""

    def wait() -> None:
        with suppress(EOFError, OSError):
            pipe.recv_bytes()
        os._exit(1)

    Thread(target=wait, daemon=True).start()
