"""A source as an `Article`: front matter, headings, pictures and prose, on their true lines."""

from __future__ import annotations

import hashlib
import re
from array import array
from collections.abc import Mapping, Sequence
from contextlib import suppress
from datetime import date, datetime
from pathlib import Path
from typing import Any

from syriatl.knowledge import word_set
from syriatl.model.article import Article, Media, Section
from syriatl.model.tokens import tokenize
from syriatl.reading import frontmatter, markup, sentences

_HEADING = re.compile(r"\s{0,3}(#{1,6})\s(?P<title>.*)", re.DOTALL)
_PICTURE = re.compile(r"\s*!\[(?P<caption>[^\]]*)\]\((?P<link>\S*?)\)\s*$")
_BULLET = re.compile(r"\s*(?:[*+•·–-]\s+|\d{1,3}[.)]\s+)+")
_BRACKETS = re.compile(r"\([^()]*(?:\([^()]*\)[^()]*)*\)")
_WORD = re.compile(r"[^\W_]")
_LETTER = re.compile(r"[^\W\d_]")
_YEAR = re.compile(r"\b\d{4}\b")
_STOPPED = re.compile(r"[.!?…:;,][\"”’'″)\]]*\s*$")
_HEADING_WORDS = 12  # a longer line is no heading, with or without a stop
_FENCE = re.compile(r"\s{0,3}(`{3,}|~{3,})")
_ROW = re.compile(r"\s*(?:[|│├└]|(?P<number>\d))")  # how a row of a table begins
_NUMBERS = 4  # of a row of a table: a line of fewer may be a date
_PUBLISHED = ("pubDate", "published", "updated", "lastmod")
_ISO_DAY = re.compile(r"\s*(\d{4})-(\d\d)-(\d\d)")


def parse(text: str, path: str) -> Article:
    """The `Article` of a text; `path` names it in messages and gives its short name.

    Raises:
        SourceError: the front matter cannot be parsed.
    """
    meta, body, note = frontmatter.split(text, "standard input" if path == "-" else path)
    blocks = _Blocks(text, body)
    tokens = tokenize(blocks.prose)
    title = _title(meta, [] if blocks.bare else blocks.sections, path)
    article = Article(
        doc=_short_name(meta, path),
        path=path,
        text=text,
        prose=blocks.prose,
        title=title,
        meta=meta,
        published=_published(meta),
        sections=tuple(blocks.sections),
        sentences=tuple(sentences.split(blocks.prose, tokens)),
        media=tuple(blocks.media),
        sha256=hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest(),
        line_starts=line_starts(text),
        meta_lines=(1, text.count("\n", 0, body) + 1) if body else (0, 0),
        notes=tuple(filter(None, (note, _undated(meta)))),
    )
    vars(article)["tokens"] = tokens  # cut already: the cached property need not do it again
    return article


class _Blocks:
    """One walk over the lines of the body: what is a heading, a picture, prose, or none of it."""

    def __init__(self, text: str, body: int) -> None:
        self.sections = [Section("", 0, text.count("\n", 0, body) + 1, 0, ())]
        self.media: list[Media] = []
        self._open: list[Section] = []
        self._skip_level = 0  # inside an apparatus section: the level of its heading
        offset = body
        above = text.count("\n", 0, body)
        lines = _without_tables(_without_code(text[body:].split("\n")))
        self.bare = _bare_headings(lines)
        for index, line in enumerate(lines):
            number = above + 1 + index
            if index in self.bare:  # it stays prose as well: its dates are the text's
                self._heading(self.bare[index], line, number, offset)
            if line:
                lines[index] = self._line(line, number, offset)
            offset += len(line) + 1
        head = "\n".join([" " * len(line) for line in text[:body].split("\n")])
        self.prose = head + "\n".join(lines)

    def _line(self, line: str, number: int, offset: int) -> str:
        """The line as prose, or blanks of its length."""
        blank = " " * len(line)
        if not _WORD.search(line):
            return blank  # a rule, a table
        if heading := _HEADING.match(line):
            title = heading["title"].rstrip().rstrip("#")
            self._heading(len(heading[1]), title, number, offset)
            return blank
        if picture := _PICTURE.match(line):
            section = self.sections[-1].path
            self.media.append(Media(picture["caption"], picture["link"], section, number))
            return blank
        if self._skip_level:
            return blank
        masked = markup.mask(line)
        if bullet := _BULLET.match(line):
            masked = " " * bullet.end() + masked[bullet.end() :]
            if not _LETTER.search(_BRACKETS.sub("", masked)):
                return blank  # a bullet that lost its link: "* (Operation Okra)"
        return masked

    def _heading(self, level: int, title: str, number: int, offset: int) -> None:
        title = " ".join(markup.mask(title).split())
        self._open = [s for s in self._open if s.level < level]
        path = (*(s.title for s in self._open), title)
        section = Section(title, level, number, offset, path)
        self._open.append(section)
        self.sections.append(section)
        if self._skip_level and level <= self._skip_level:
            self._skip_level = 0
        if not self._skip_level and title.casefold() in word_set("prose.apparatus"):
            self._skip_level = level


def _without_code(lines: list[str]) -> list[str]:
    """The lines with those between two fences as blanks; a fence never closed is none."""
    opened: tuple[int, str] | None = None
    for index, fence in enumerate(map(_FENCE.match, lines)):
        if fence and opened is None:
            opened = (index, fence[1])
        elif fence and opened and fence[1].startswith(opened[1]):
            within = slice(opened[0], index + 1)
            lines[within] = [" " * len(code) for code in lines[within]]
            opened = None
    return lines


def _without_tables(lines: list[str]) -> list[str]:
    """The lines with the rows of tables, and what is drawn with lines, as blanks."""
    for index, row in enumerate(map(_ROW.match, lines)):
        if row and (row["number"] is None or _mostly_numbers(row.string)):
            lines[index] = " " * len(lines[index])
    return lines


def _mostly_numbers(line: str) -> bool:
    """Whether a line has more numbers than words."""
    pieces = list(filter(_WORD.search, line.split()))
    words = sum(map(bool, map(_LETTER.search, pieces)))
    return len(pieces) - words >= max(_NUMBERS, words)


def _bare_headings(lines: Sequence[str]) -> dict[int, int]:
    """Index of a line → its level as a heading, in a text that has no heading in Markdown.

    There, a short line between blank ones that no stop ends is one, if prose follows. Those that
    name a year stand above the others, as in "1936" or "Diem era, 1955-1963".
    """
    if any(map(_HEADING.match, lines)):
        return {}
    told = [index for index, line in enumerate(lines) if _WORD.search(line)]
    short = [index for index in told if _may_head(lines, index)]
    if len(short) > len(told) / 2 or short[-1:] == told[-1:]:
        return {}  # a list of short lines, or a last word
    return {index: 2 if _YEAR.search(lines[index]) else 3 for index in short}


def _may_head(lines: Sequence[str], index: int) -> bool:
    """Whether a line stands alone and reads like a heading."""
    alone = not "".join([*lines[max(0, index - 1) : index], *lines[index + 1 : index + 2]]).strip()
    line = lines[index]
    spoken = not (_STOPPED.search(line) or _BULLET.match(line) or _PICTURE.match(line))
    return alone and spoken and len(line.split()) <= _HEADING_WORDS


def line_starts(text: str) -> array[int]:
    r"""Offset of the first character of each line. Only "\n" breaks lines, as for grep."""
    return array("I", [0, *map(re.Match.end, re.finditer("\n", text))])


def _title(meta: Mapping[str, Any], sections: list[Section], path: str) -> str:
    """The article's name: front matter, else the first heading, else the file's name."""
    for key in ("subject", "title", "name"):
        if meta.get(key):
            return " ".join(str(meta[key]).split())
    first = next((s.title for s in sections if s.title), "")
    return first or ("standard input" if path == "-" else Path(path).stem or path)


def _short_name(meta: Mapping[str, Any], path: str) -> str:
    """The file's name without its ending; for standard input, the title in that form."""
    name = Path(path).stem if path != "-" else str(meta.get("subject") or "stdin")
    return re.sub(r"[^\w.]+", "-", name.strip().casefold()).strip("-") or "stdin"


def _published(meta: Mapping[str, Any]) -> date | None:
    """The day the article was published or saved, from the usual keys."""
    for key in _PUBLISHED:
        value = meta.get(key)
        if isinstance(value, datetime):
            return value.date()
        if isinstance(value, date):
            return value
        if value and (m := _ISO_DAY.match(str(value))):
            with suppress(ValueError):  # no such day
                return date(int(m[1]), int(m[2]), int(m[3]))
    return None


def _undated(meta: Mapping[str, Any]) -> str | None:
    """A note where a day of publication is given that cannot be read."""
    given = next((key for key in _PUBLISHED if meta.get(key)), None)
    if given is None or _published(meta):
        return None
    return f"{given} is no day that can be read: {str(meta[given])[:40]!r}"
