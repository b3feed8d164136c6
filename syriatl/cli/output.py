"""How an answer leaves: its form, its colours, the pager, the file, the pipe."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterable
from copy import copy
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Literal, NamedTuple

from syriatl.model.errors import SyriatlError, UsageError

if TYPE_CHECKING:
    from rich.console import RenderableType

Form = Literal["table", "plain", "text", "json", "jsonl", "csv", "tsv", "md"]
FOR_PROGRAMS = ("json", "jsonl", "csv", "tsv", "md")
_BY_ENDING = {".json": "json", ".jsonl": "jsonl", ".csv": "csv", ".tsv": "tsv", ".md": "md"}
_TEXT_ENDINGS = ("", ".txt")  # of files that take what is drawn for people
_USUAL_WIDTH = 80  # of a terminal that does not tell its own
_PIPED_WIDTH = 100  # of lines that are drawn, such as rules and bars, where nothing has a width


class WriteError(SyriatlError):
    """The answer cannot be written where it should go (exit status 1)."""


class Listing(NamedTuple):
    """Which of the found records are listed, and in what order."""

    fields: list[str] | None
    sort: str | None
    reverse: bool
    limit: int | None
    count_only: bool


class Canvas(NamedTuple):
    """What a view draws on. `bounded` False: lines may be as long as they come."""

    width: int
    bounded: bool
    ascii_only: bool


class Output:
    """Where an answer goes, and in what form."""

    def __init__(
        self,
        form: str | None = None,
        *,
        file: Path | None = None,
        force: bool = False,
        color: str = "auto",
        pager: bool = True,
        header: bool = True,
        guard: bool = True,
        ascii_only: bool = False,
        quiet: bool = False,
    ) -> None:
        """The file's ending tells the form where nothing else does.

        ACCESSIBLE in the environment asks for sentences instead of tables, as elsewhere.
        """
        usual = "text" if os.environ.get("ACCESSIBLE") else "table"
        ending = file.suffix.lower() if file else ""
        self.form = form or _BY_ENDING.get(ending, usual)
        self._foreign = "" if form or ending in (*_BY_ENDING, *_TEXT_ENDINGS) else ending
        self.file = file
        self.force = force
        self.color = color
        self.pager = pager
        self.header = header
        self.guard = guard  # of CSV cells against being run as formulas
        self.ascii_only = ascii_only
        self.quiet = quiet

    def in_form(self, form: str) -> Output:
        """The same in another form."""
        other = copy(self)
        other.form = form
        return other

    @cached_property
    def terminal(self) -> bool:
        """Whether a person looks at it."""
        return self.file is None and sys.stdout.isatty()

    @cached_property
    def canvas(self) -> Canvas:
        """What there is to draw on."""
        from shutil import get_terminal_size

        encoding = "utf-8" if self.file else (sys.stdout.encoding or "ascii")
        width = get_terminal_size().columns if self.terminal else _PIPED_WIDTH
        plain = self.ascii_only or not _can_say("─●█", encoding)
        return Canvas(max(width, 40), self.terminal, plain)

    @property
    def colored(self) -> bool:
        """Whether to colour."""
        return wants_color(self.color, os.environ, self.terminal)

    def data(self, text: str) -> None:
        """Write what a program reads: always UTF-8, never paged."""
        if self.file is None and hasattr(sys.stdout, "reconfigure"):
            sys.stdout.reconfigure(encoding="utf-8", newline="\n")
        self._write(text)

    def text(self, text: str) -> None:
        """Write what a person reads.

        Raises:
            UsageError: it would be put into a file of another form, which nobody asked for.
        """
        if self._foreign:
            known = ", ".join([*_BY_ENDING, ".txt"])
            raise UsageError(
                f"{self.file}: nothing is written as {self._foreign}; end it with one of {known}, "
                "or name a --format"
            )
        from syriatl.views.safe import PLAIN_SIGNS, plainer

        if self.ascii_only:
            text = plainer(text)
        if self.file is None and hasattr(sys.stdout, "reconfigure"):
            sys.stdout.reconfigure(errors=PLAIN_SIGNS)
        if self.pager and self.terminal:
            from syriatl.cli.paging import page

            if page(text):
                return
        self._write(text)

    def draw(self, view: Callable[[Canvas], Iterable[RenderableType]]) -> None:
        """Draw with Rich what a view makes for this canvas."""
        from syriatl.cli.drawing import rendered

        self.text(rendered(view(self.canvas), self.canvas, colored=self.colored))

    def say(self, words: str) -> None:
        """Tell the reader something that is not part of the answer."""
        if not self.quiet:
            tell(words)

    def _write(self, text: str) -> None:
        if self.file is not None:
            save(self.file, text, force=self.force)
            return
        try:
            sys.stdout.write(text)
            sys.stdout.flush()
        except BrokenPipeError:
            _hush(sys.stdout)  # the reader has seen enough
        except OSError as error:
            raise unwritten(error) from error


def unwritten(error: OSError) -> WriteError:
    """What to say where standard output takes nothing; nothing more is written to it."""
    _hush(sys.stdout)
    return WriteError(f"cannot write: {(error.strerror or str(error)).lower()}")


def internal(error: Exception) -> str:
    """What to say of an error that is ours.

    Raises:
        Exception: it itself, where the environment asks to see where it comes from.
    """
    if os.environ.get("SYRIATL_DEBUG"):
        raise error
    return f"internal error: {type(error).__name__}: {error} (SYRIATL_DEBUG=1 shows where)"


def tell(words: str) -> None:
    """A line on standard error."""
    if not words.isascii() and hasattr(sys.stderr, "reconfigure"):
        from syriatl.views.safe import PLAIN_SIGNS

        sys.stderr.reconfigure(errors=PLAIN_SIGNS)
    try:
        sys.stderr.write(f"{_wrapped(words)}\n")
        sys.stderr.flush()
    except (OSError, ValueError, AttributeError):
        return  # nobody listens


def _wrapped(words: str) -> str:
    """Words broken between each other where a terminal would break within one."""
    if not sys.stderr.isatty():
        return words
    from textwrap import fill

    width = os.get_terminal_size(sys.stderr.fileno()).columns or _USUAL_WIDTH
    return fill(words, width, break_long_words=False, break_on_hyphens=False)


def wants_color(
    choice: str, environment: os._Environ[str] | dict[str, str], terminal: bool
) -> bool:
    """Whether to colour: the option, then NO_COLOR, then the FORCE variables, then the terminal."""
    if choice != "auto":
        return choice == "always"
    if environment.get("NO_COLOR"):
        return False
    for name in ("CLICOLOR_FORCE", "FORCE_COLOR"):
        if environment.get(name, "0") not in ("", "0"):
            return True
    return terminal and environment.get("TERM") != "dumb"


def save(path: Path, text: str, *, force: bool) -> None:
    """Write a file whole or not at all.

    Raises:
        UsageError: it is there already, and is not to be replaced.
        WriteError: it cannot be written.
    """
    import tempfile

    try:
        if path.exists() and not path.is_file():
            path.write_text(text, "utf-8", newline="\n")  # a device, a pipe: never replaced
            return
        if path.exists() and not force:
            raise UsageError(f"{path} is there already; --force replaces it")
        handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
        try:
            with os.fdopen(handle, "w", encoding="utf-8", newline="\n") as file:
                file.write(text)
            Path(name).chmod(0o666 & ~_umask())
            Path(name).replace(path)
        except BaseException:
            Path(name).unlink(missing_ok=True)
            raise
    except OSError as error:
        raise WriteError(f"{path}: cannot be written: {(error.strerror or '').lower()}") from error


def _umask() -> int:
    """What the user keeps from others; reading it means setting it."""
    mask = os.umask(0o022)
    os.umask(mask)
    return mask


def _hush(stream: object) -> None:
    """Send the rest of a broken stream nowhere, so that closing it is quiet too."""
    try:
        os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())  # type: ignore[attr-defined]
    except (OSError, ValueError, AttributeError):
        return


def _can_say(signs: str, encoding: str) -> bool:
    try:
        signs.encode(encoding)
    except (UnicodeEncodeError, LookupError):
        return False
    return True
