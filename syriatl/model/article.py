"""The article as read: its text untouched, and where in it the prose, sections and sentences are.

All places are offsets in code points into `Article.text`. `Article.prose` is the same text with
everything that is not prose (front matter, headings, markup, pictures, lists of references)
blanked out, character for character, so that an offset into one is an offset into the other.
"""

from __future__ import annotations

from array import array
from bisect import bisect_right
from collections.abc import Mapping
from datetime import date
from functools import cached_property
from operator import attrgetter
from typing import Any, NamedTuple

from syriatl.model.tokens import Tokens, tokenize

_START = attrgetter("start")


class Span(NamedTuple):
    """Where words stand: offsets into `Article.text`, and the same as line and column."""

    start: int
    end: int
    line: int  # 1-based line of the source file
    column: int  # 0-based offset within that line, in code points


class Section(NamedTuple):
    """A heading and the text below it up to the next heading."""

    title: str
    level: int  # 2 for "##"; 0 for the lead, which has no heading
    line: int
    start: int
    path: tuple[str, ...]  # titles from the outermost heading to this one


class Sentence(NamedTuple):
    """A sentence: offsets of its text, indexes of its tokens (`first` up to, not with, `last`)."""

    start: int
    end: int
    first: int
    last: int
    paragraph: int  # number of the paragraph, counted from 0


class Media(NamedTuple):
    """A picture or video that the article shows."""

    caption: str
    link: str
    section: tuple[str, ...]
    line: int


class _Read(NamedTuple):
    """What reading gives an `Article`."""

    doc: str  # short name of the source
    path: str
    text: str
    prose: str
    title: str
    meta: Mapping[str, Any]
    published: date | None
    sections: tuple[Section, ...]
    sentences: tuple[Sentence, ...]
    media: tuple[Media, ...]
    sha256: str
    line_starts: array[int]
    meta_lines: tuple[int, int] = (0, 0)  # first and last line of the front matter, (0, 0): none
    notes: tuple[str, ...] = ()  # what was odd about the source, for the reader


class Article(_Read):
    """One source, read. `meta` is its front matter, `{}` where it has none."""

    @cached_property
    def tokens(self) -> Tokens:
        """The words of the prose. Only extraction asks for them: cut when they are first asked."""
        return tokenize(self.prose)

    @property
    def place_names(self) -> list[str]:
        """The names in the `place` of the front matter: two in "Syria, Iraq", and in a list."""
        place = self.meta.get("place")
        given = place if isinstance(place, list) else [place]
        parts = (part.strip() for text in given for part in str(text or "").split(","))
        return [part for part in parts if part]

    def forget_tokens(self) -> None:
        """Forget the words, a seventh of what a chronicle takes in memory, until they are asked."""
        vars(self).pop("tokens", None)

    def line_at(self, offset: int) -> int:
        """1-based line of the source that holds `offset`."""
        return bisect_right(self.line_starts, offset)

    def span(self, start: int, end: int) -> Span:
        """The place of `text[start:end]`."""
        lines = self.line_starts
        line = bisect_right(lines, start)
        return Span(start, end, line, start - lines[line - 1])

    def line(self, number: int) -> str:
        """The text of a 1-based line, without its line break."""
        start = self.line_starts[number - 1]
        end = self.line_starts[number] if number < len(self.line_starts) else len(self.text)
        return self.text[start:end].rstrip("\r\n")

    def sentence_at(self, offset: int) -> int:
        """Index of the sentence that holds `offset`, or of the last one before it.

        -1 where none is, which is true of no word of the prose: each stands in a sentence.
        """
        return bisect_right(self.sentences, offset, key=_START) - 1

    def section_at(self, offset: int) -> Section:
        """The innermost section that holds `offset`."""
        return self.sections[max(0, bisect_right(self.sections, offset, key=_START) - 1)]
