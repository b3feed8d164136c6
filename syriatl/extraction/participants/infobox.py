"""The belligerents that the front matter lists, one tag a column as a converter flattened them.

A line of a column is a heading ("Former participants:"), a party with its flag, bullet and
remarks ("** Khorasan group (2014)"), or a remark alone, which belongs to the party above it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any, NamedTuple

from syriatl.extraction.participants.years import active_years
from syriatl.knowledge import word_set
from syriatl.model.edtf import Edtf
from syriatl.model.folding import fold

_FILE = re.compile(r"(?P<file>[^\n]{0,200}?\.(?:svg|png|jpe?g|gif|webp))(?:\s+|$)", re.IGNORECASE)
_EMOJI = re.compile(
    r"(?:[\U0001F1E6-\U0001F1FF]{2}|[\U0001F300-\U0001FAFF\u2690\u2691]|🏴\S*)\ufe0f?"
)
_BULLET = re.compile(
    r"[ \t]*(?P<signs>[*+•·▪◦‣▸►>–—-]+)(?=[ \t]|[^\W\d_]|[\U0001F1E6-\U0001F1FF])[ \t]*"
)
_REMARK = re.compile(r"\((?P<remark>[^()]*(?:\([^()]*\)[^()]*)*)\)\s*$")
_FOOTNOTE = re.compile(r"\[[^\[\]]{1,30}\]")
_NUMBERED = re.compile(r"\d+(?:st|nd|rd|th|[A-Z]+)\b")  # "4th Brigade", "3R", "10 soldiers" not
_MAX_NAME = 120


class Listed(NamedTuple):
    """A party as the front matter lists it."""

    name: str
    column: int
    line: int  # of the source file
    role: str | None  # the heading above it
    parent: str | None
    active: Edtf | None
    former: bool
    note: str | None
    flag: str | None


class _Line(NamedTuple):
    """A line of a column, taken apart."""

    name: str
    depth: int  # bullets before it
    flag: str | None
    remarks: tuple[str, ...]
    marked: bool  # it has a bullet, flag, remark or the blank that a lost flag leaves
    colon: bool


def read_listed(
    meta: Mapping[str, Any], known: Callable[[str], bool], first_line: Callable[[str], int]
) -> list[Listed]:
    """All listed parties, in order.

    Args:
        meta: the front matter.
        known: whether a name is one the world knows.
        first_line: the source line on which a text of the front matter stands (0: not found).
    """
    listed: list[Listed] = []
    for number, column in enumerate(_columns(meta.get("tags"), known)):
        listed += _parties(column, number, known, first_line)
    return listed


def _columns(tags: object, known: Callable[[str], bool]) -> list[list[_Line]]:
    """The tags that are columns: the first run of tags that list parties."""
    columns: list[list[_Line]] = []
    for tag in tags if isinstance(tags, list) else []:
        lines = [line for line in _lines(str(tag)) if line.name or line.remarks]
        if lines and _is_column(lines, known, "\n" in str(tag).strip()):
            columns.append(lines)
        elif columns:
            break
    return columns


def _is_column(lines: list[_Line], known: Callable[[str], bool], several: bool) -> bool:
    """Whether a tag lists parties: several lines, a flag, or a name that the world knows."""
    first = lines[0]
    if several:
        return any(line.marked or known(line.name) or _like_name(line.name) for line in lines)
    if first.flag or known(first.name):
        return True
    start, last = fold(first.name).split(" ", 1)[0], first.name.rsplit(" ", 1)[-1]
    sentence = len(first.name) > 50 or first.name[:1].isdigit() or "," in first.name
    if sentence or last.capitalize() in word_set("actors.heads.thing"):
        return False  # "the Lima Civil War (2012–present)", of which the article's is a part
    return bool(first.remarks) and start not in word_set("actors.categories")


def _lines(tag: str) -> Iterator[_Line]:
    """The lines of a tag; blank ones have neither name nor remark."""
    for raw in tag.split("\n"):
        rest = _FOOTNOTE.sub("", raw.rstrip())
        depth = 0
        if bullet := _BULLET.match(rest):
            depth, rest = len(bullet["signs"]), rest[bullet.end() :]
        blank = rest[:1] == " "
        flag, rest = _flag(rest.strip())
        remarks: list[str] = []
        while remark := _REMARK.search(rest):
            remarks.insert(0, remark["remark"])
            rest = rest[: remark.start()].rstrip()
        colon = rest.endswith(":")
        marked = bool(depth or flag or remarks or blank)
        name = " ".join(rest.rstrip(":").split())[:_MAX_NAME]
        yield _Line(name, depth, flag, tuple(remarks), marked, colon)


def _flag(text: str) -> tuple[str | None, str]:
    """The flag before a name (an emoji, or what is left of a picture: its file name), the rest."""
    if emoji := _EMOJI.match(text):
        return emoji[0], text[emoji.end() :].strip()
    if file := _FILE.match(text):
        return file["file"].strip(), text[file.end() :].strip()
    return None, text


def is_emoji_flag(flag: str) -> bool:
    """Whether a flag is that of a country or territory, made of two letters."""
    return all("\U0001f1e6" <= sign <= "\U0001f1ff" for sign in flag)


def _parties(
    lines: list[_Line], column: int, known: Callable[[str], bool], line_of: Callable[[str], int]
) -> Iterator[Listed]:
    """The parties of a column with the heading and the parent that hold for each."""
    caption: str | None = None
    above: list[tuple[int, str]] = []  # (depth, name) from the outermost party inwards
    pending: Listed | None = None
    for line in lines:
        if not line.name:
            pending = pending and _remark(pending, line.remarks)
        elif _is_caption(line, known):
            caption, above = line.name, []
        elif _is_party(line.name):
            if pending is not None:
                yield pending
            above = [(depth, name) for depth, name in above if depth < line.depth]
            pending = Listed(
                name=line.name,
                column=column,
                line=line_of(line.name),
                role=caption,
                parent=above[-1][1] if above else None,
                active=None,
                former=bool(caption and word_set("actors.former") & set(fold(caption).split())),
                note=None,
                flag=line.flag,
            )
            pending = _remark(pending, line.remarks)
            above.append((line.depth, line.name))
    if pending is not None:
        yield pending


def _is_caption(line: _Line, known: Callable[[str], bool]) -> bool:
    """Whether a line is a heading: a colon, or sentence case where a name has capitals."""
    if line.colon or fold(line.name) in word_set("actors.captions"):
        return line.flag is None
    return not (line.marked or known(line.name) or _like_name(line.name))


def _is_party(name: str) -> bool:
    """Whether a line can name a party: letters or a unit's number first, no mere count."""
    return name[0].isalpha() or name[0] in "'’ʿ" or bool(_NUMBERED.match(name))


def _like_name(text: str) -> bool:
    """Whether all words have capitals, save those that names leave small."""
    return bool(text) and all(
        not word[0].islower() or word in word_set("actors.particles.inside") or "-" in word
        for word in text.split()
    )


def _remark(party: Listed, remarks: Iterable[str]) -> Listed:
    """The party with its remarks: years of activity, and the rest as a note."""
    notes = [party.note] if party.note else []
    active = party.active
    for remark in remarks:
        years, rest = active_years(remark)
        active = active or years
        if rest:
            notes.append(rest)
    closed = active is not None and active.end is not None
    former, note = party.former or closed, "; ".join(notes) or None
    return party._replace(active=active, former=former, note=note)
