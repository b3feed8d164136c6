"""What was read before, kept: the same text need not be read twice.

One JSON file an article in the user's cache folder, named by a hash of the text, its path and
this version of the program (down to its word files), so that nothing stale is ever found. Any file
of it may be deleted at any time. Where the folder cannot be written, or `SYRIATL_CACHE` is `off`,
nothing is kept; `SYRIATL_CACHE` may also name another folder.
"""

from __future__ import annotations

import json
import os
from array import array
from collections.abc import Callable, Mapping
from contextlib import suppress
from datetime import date, datetime
from functools import cache
from hashlib import sha256
from operator import attrgetter
from pathlib import Path
from typing import Any

from syriatl.model.article import Article, Media, Section, Sentence, Span
from syriatl.model.edtf import Edtf
from syriatl.model.facts import Chronicle, Event, Figure, Mention, Participant, Step, Time

_MOST = 256 * 2**20  # bytes: some 500 long articles; the oldest go first
_OURS = "[0-9a-f]" * 64  # how the names of our files begin: a user's folder may hold others
_SWEEPS = "0"  # a file whose name begins so has the folder swept: one in sixteen, by chance
_TIME = Event._fields.index("time")
_DATE = "\0date"  # marks a date of the front matter: no key of YAML holds a NUL


def recall(text: str, path: str) -> Chronicle | None:
    """What was kept of an article with this text and path, None where nothing was."""
    folder = _folder()
    if folder is None:
        return None
    with suppress(OSError, ValueError, TypeError, LookupError):
        return _decode(json.loads((folder / _name(text, path)).read_bytes()), text, path)
    return None


def keep(chronicle: Chronicle) -> None:
    """Keep what was read, if that is possible; whether it was makes no difference to anyone."""
    folder = _folder()
    if folder is None:
        return
    with suppress(OSError, ValueError, TypeError):
        data = json.dumps(_encode(chronicle), ensure_ascii=False, separators=(",", ":"))
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        target = folder / _name(chronicle.article.text, chronicle.article.path)
        draft = target.with_suffix(f".{os.getpid()}")
        draft.write_text(data, "utf-8")
        draft.replace(target)
        if target.name.startswith(_SWEEPS):
            sweep(folder)


def sweep(folder: Path) -> None:
    """Delete what is too much of our files, oldest first, drafts that were never finished too."""
    found = ((path, path.stat()) for path in folder.glob(f"{_OURS}.*"))
    room = _MOST
    for path, about in sorted(found, key=lambda file: file[1].st_mtime, reverse=True):
        room -= about.st_size
        if room < 0:
            path.unlink(missing_ok=True)


def _folder() -> Path | None:
    """The cache folder, None where there is none."""
    named = os.environ.get("SYRIATL_CACHE", "")
    if named.casefold() in ("off", "0", "no", "false"):
        return None
    if named:
        return Path(named)
    base = os.environ.get("XDG_CACHE_HOME") or (
        os.path.join(os.environ["HOME"], ".cache") if os.environ.get("HOME") else ""  # noqa: PTH118
    )
    return Path(base) / "syriatl" if base else None


def _name(text: str, path: str) -> str:
    digest = sha256(text.encode("utf-8", "surrogatepass"))
    digest.update(b"\0" + path.encode("utf-8", "surrogatepass") + b"\0" + _version())
    return f"{digest.hexdigest()}.json"


@cache
def _version() -> bytes:
    """A fingerprint of the program's files: another rule or word reads another chronicle."""
    digest = sha256()
    folders = [str(Path(__file__).parents[1])]
    while folders:
        with os.scandir(folders.pop()) as entries:
            for entry in sorted(entries, key=attrgetter("name")):
                if entry.is_dir():
                    if entry.name not in ("__pycache__", "seeds"):
                        folders.append(entry.path)
                elif entry.name.endswith((".py", ".toml")):
                    stat = entry.stat()
                    digest.update(f"{entry.path}\0{stat.st_size}\0{stat.st_mtime_ns}\n".encode())
    return digest.digest()


def _plain(value: Any) -> Any:
    """A value as JSON can hold it: records as lists of their fields, dates as marked strings."""
    if isinstance(value, Edtf):
        return str(value)
    if isinstance(value, (tuple, list)):
        return [_plain(item) for item in value]
    if isinstance(value, Mapping):
        return {str(key): _plain(item) for key, item in value.items()}
    if isinstance(value, (date, datetime)):
        return {_DATE: value.isoformat()}
    return value


def _encode(chronicle: Chronicle) -> dict[str, Any]:
    """A chronicle without its text; events name their time by its place in the list."""
    article = chronicle.article
    places = {time.id: i for i, time in enumerate(chronicle.times)}
    return {
        "doc": article.doc,
        "prose": article.prose,
        "title": article.title,
        "meta": _plain(article.meta),
        "published": article.published.isoformat() if article.published else None,
        "sections": _plain(article.sections),
        "sentences": _plain(article.sentences),
        "media": _plain(article.media),
        "sha256": article.sha256,
        "line_starts": article.line_starts.tolist(),
        "meta_lines": article.meta_lines,
        "notes": article.notes,
        "times": _plain(chronicle.times),
        "participants": _plain(chronicle.participants),
        "mentions": _plain(chronicle.mentions),
        "figures": _plain(chronicle.figures),
        "events": [
            _plain((*event[:_TIME], places[event.time.id], *event[_TIME + 1 :]))
            for event in chronicle.events
        ],
    }


@cache
def _edtf(text: str | None) -> Edtf | None:
    return Edtf.parse(text) if text is not None else None


_READ: dict[str, Callable[[Any], Any]] = {
    "span": Span._make,
    "clause": Span._make,
    "date": _edtf,
    "active": _edtf,
    "as_of": _edtf,
    "reported": _edtf,
    "origin": lambda fields: Step._make(fields) if fields else None,
    "trail": lambda steps: tuple(map(Step._make, steps)),
    **dict.fromkeys(
        ("section", "path", "aliases", "cues", "actors", "sides", "places", "figures", "claimants"),
        tuple,
    ),
}
"""Field → how it is made of what JSON holds; every other field is what it was."""


def _records(kind: type[Any], rows: list[list[Any]]) -> tuple[Any, ...]:
    """The records of one type."""
    readers = [(i, _READ[name]) for i, name in enumerate(kind._fields) if name in _READ]
    for row in rows:
        for i, read in readers:
            row[i] = read(row[i])
    return tuple(map(kind._make, rows))


def _meta(value: Any) -> Any:
    """Front matter with its dates."""
    if isinstance(value, list):
        return [_meta(item) for item in value]
    if isinstance(value, dict):
        if _DATE in value:
            told = value[_DATE]
            return datetime.fromisoformat(told) if "T" in told else date.fromisoformat(told)
        return {key: _meta(item) for key, item in value.items()}
    return value


def _decode(data: dict[str, Any], text: str, path: str) -> Chronicle:
    """The chronicle that `_encode` was given."""
    article = Article(
        doc=data["doc"],
        path=path,
        text=text,
        prose=data["prose"],
        title=data["title"],
        meta=_meta(data["meta"]),
        published=date.fromisoformat(data["published"]) if data["published"] else None,
        sections=_records(Section, data["sections"]),
        sentences=_records(Sentence, data["sentences"]),
        media=_records(Media, data["media"]),
        sha256=data["sha256"],
        line_starts=array("I", data["line_starts"]),
        meta_lines=tuple(data["meta_lines"]),
        notes=tuple(data["notes"]),
    )
    times = _records(Time, data["times"])
    for row in data["events"]:
        row[_TIME] = times[row[_TIME]]
    return Chronicle(
        article,
        times,
        _records(Participant, data["participants"]),
        _records(Mention, data["mentions"]),
        _records(Figure, data["figures"]),
        _records(Event, data["events"]),
    )
