"""Where the text comes from: a path, standard input, or the article that ships in `seeds/`."""

from __future__ import annotations

import sys
from pathlib import Path

from syriatl.model.errors import SourceError

_UTF_16 = (b"\xff\xfe", b"\xfe\xff")
_MANY_NULS = 0.001  # more than one NUL in a thousand bytes: not a text


def shipped() -> Path:
    """The folder of the shipped articles: in the package (wheel) or beside it (checkout)."""
    package = Path(__file__).parents[1]
    inside = package / "seeds"
    return inside if inside.is_dir() else package.parent / "seeds"


def default_source() -> Path:
    """The article that is read when none is named."""
    articles = sorted(p for p in shipped().glob("*.md") if p.name != "README.md")
    if not articles:
        raise SourceError(f"{shipped()}: no article ships with this installation; name one")
    return articles[0]


def read_text(source: str | Path) -> str:
    """The text of a source, `-` being standard input.

    Raises:
        SourceError: it is not there, no file, not text, or not UTF-8; the message says where.
    """
    name = "standard input" if str(source) == "-" else str(source)
    try:
        data = sys.stdin.buffer.read() if str(source) == "-" else Path(source).read_bytes()
    except (OSError, ValueError, AttributeError) as error:
        reason = error.strerror if isinstance(error, OSError) else str(error)
        if isinstance(error, AttributeError):
            reason = "it is closed"  # sys.stdin is None
        raise SourceError(f"{name}: cannot be read: {(reason or 'unknown').lower()}") from error
    if data.startswith(_UTF_16):
        raise SourceError(f"{name}:1: is UTF-16, not UTF-8; convert it first, as with iconv")
    if data.count(0) > len(data) * _MANY_NULS:
        raise SourceError(f"{name}: is not a text file (it holds NUL bytes)")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise SourceError(
            f"{name}:{line}: is not UTF-8 (byte 0x{data[error.start]:02x}); "
            "convert it first, as with iconv"
        ) from error
