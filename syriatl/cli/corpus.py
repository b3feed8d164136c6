"""The articles that a command asks about: found, and read on every core where that is worth it."""

from __future__ import annotations

import os
import sys
from collections import Counter
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path, PurePath
from typing import NamedTuple

from syriatl.cli.output import internal, tell
from syriatl.model.article import Article
from syriatl.model.errors import SourceError
from syriatl.model.facts import Chronicle
from syriatl.views.safe import clean

_ENDINGS = (".md", ".markdown", ".txt")
_MUCH = 1_000_000  # bytes: about three seconds of reading; starting processes takes half a second


class Corpus(NamedTuple):
    """What could be read, in the order of the sources, and why the rest could not."""

    chronicles: list[Chronicle]
    unread: list[SourceError]


def read_all(sources: tuple[str, ...], *, quiet: bool = True) -> Corpus:
    """Read the sources, folders opened; the shipped article where none is named.

    `quiet`: no bar tells a terminal how far it is.

    Raises:
        SourceError: the only article cannot be read.
    """
    from syriatl import load

    if not sources:
        return Corpus([load()], [])
    if "-" in sources and sys.stdin is not None and sys.stdin.isatty():
        tell("reading the article from this terminal; Ctrl-D ends it")
    if not quiet:
        _tell_subfolders(sources)
    paths = list(dict.fromkeys(path for source in sources for path in _articles(source)))
    told = list(_read(paths, quiet=quiet))
    unread = [article for article in told if isinstance(article, SourceError)]
    if len(told) == len(unread) == 1:
        raise unread[0]
    read = [article for article in told if isinstance(article, Chronicle)]
    for article in (chronicle.article for chronicle in read):
        if not (quiet or article.sentences):
            tell(f"syriatl: {_name(article)} {_nothing(article)}")
    return Corpus(_told_apart(read), unread)


def _told_apart(read: list[Chronicle]) -> list[Chronicle]:
    """The articles; those of one short name go by folder and file, or else by their paths."""
    docs = [chronicle.article.doc for chronicle in read]
    for longer in (_in_folder, str):
        met = Counter(docs)
        docs = [
            doc if met[doc] == 1 else longer(chronicle.article.path)
            for doc, chronicle in zip(docs, read, strict=True)
        ]
    return [
        c if doc == c.article.doc else c._replace(article=c.article._replace(doc=doc))
        for doc, c in zip(docs, read, strict=True)
    ]


def _in_folder(path: str) -> str:
    return "/".join(PurePath(path).parts[-2:])


def _name(article: Article) -> str:
    return "standard input" if article.path == "-" else clean(article.path)


def _nothing(article: Article) -> str:
    """What is wrong with an article that tells nothing."""
    return "holds no prose" if article.text.strip() else "is empty"


def attempt(source: str | SourceError) -> Chronicle | SourceError:
    """Read one article of several; what is wrong with it is its result."""
    from syriatl import load

    if isinstance(source, SourceError):
        return source
    try:
        return load(source)
    except SourceError as error:
        return error
    except Exception as error:
        return SourceError(f"{source}: {internal(error)}")  # the others are an answer still


def _articles(source: str) -> list[str | SourceError]:
    """A source as it is; of a folder, the Markdown and text files in it, or what is wrong."""
    try:
        if source == "-" or not Path(source).is_dir():
            return [source]
        found = sorted(
            str(path)
            for path in Path(source).iterdir()
            if path.suffix in _ENDINGS and path.name != "README.md"
        )
    except OSError as error:
        reason = (error.strerror or "unknown").lower()
        return [SourceError(f"{source}: cannot be read: {reason}")]
    return [*found] or [SourceError(f"{source}: no .md or .txt file in this folder")]


def _tell_subfolders(sources: tuple[str, ...]) -> None:
    """Say of each folder how many folders in it are left closed; hidden ones are nobody's texts."""
    for source in sources:
        with suppress(OSError, ValueError):
            inside = [p for p in Path(source).iterdir() if p.is_dir() and p.name[0] != "."]
            if inside:
                folders = "subfolder" if len(inside) == 1 else "subfolders"
                tell(f"syriatl: {clean(source)}: {len(inside)} {folders} not read")


def _read(paths: list[str | SourceError], *, quiet: bool) -> Iterator[Chronicle | SourceError]:
    """Read each; a long reading is spread over the cores and watched."""
    if len(paths) < 2 or sum(map(_size, paths)) < _MUCH:
        yield from map(attempt, paths)
        return
    from syriatl.cli.cores import available, spread

    cores = 1 if "-" in paths else available()  # other processes have no standard input
    with spread(attempt, paths, cores) as told:
        if quiet or sys.stderr is None or not sys.stderr.isatty():
            yield from told
        else:
            from syriatl.cli.progress import watched

            yield from watched(told, len(paths))


def _size(path: str | SourceError) -> int:
    """Bytes of a file; 0 where that is unknown."""
    try:
        return os.stat(path).st_size if isinstance(path, str) else 0  # noqa: PTH116
    except (OSError, ValueError):
        return 0
