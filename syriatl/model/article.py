"""The article as read: its text untouched, and where in it the prose, sections and sentences are.

All places are offsets in code points into `Article.text`. `Article.prose` is the same text with
everything that is not prose (front matter, headings, markup, pictures, lists of references)
blanked out, character for character, so that an offset into one is an offset into the other. Both
are kept as lines (`Article.source`, `Article.plain`), which are the same ones where all is prose.
"""

from __future__ import annotations

from array import array
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from functools import cached_property
from typing import Any, NamedTuple, overload

from syriatl.model.text import Text
from syriatl.model.tokens import Tokens, tokenize


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


class Sentences(Sequence[Sentence]):
    """The sentences of an article: an array for each field of them, as there are many."""

    __slots__ = ("columns", "starts")

    def __init__(self, columns: Iterable[Iterable[int]] = ((),) * len(Sentence._fields)) -> None:
        """Take the values of each field of `Sentence`, in the fields' order."""
        self.columns = tuple(array("I", column) for column in columns)
        self.starts = self.columns[0]

    def add(self, sentence: Sentence) -> None:
        """One more."""
        for column, value in zip(self.columns, sentence, strict=True):
            column.append(value)

    def __len__(self) -> int:
        """How many sentences."""
        return len(self.starts)

    @overload
    def __getitem__(self, at: int) -> Sentence: ...
    @overload
    def __getitem__(self, at: slice) -> list[Sentence]: ...
    def __getitem__(self, at: int | slice) -> Sentence | list[Sentence]:
        """One sentence or several."""
        if isinstance(at, slice):
            return list(map(Sentence, *(column[at] for column in self.columns)))
        starts, ends, firsts, lasts, paragraphs = self.columns
        return Sentence(starts[at], ends[at], firsts[at], lasts[at], paragraphs[at])

    def __iter__(self) -> Iterator[Sentence]:
        """All of them."""
        return map(Sentence, *self.columns)

    def __eq__(self, other: object) -> bool:
        """Whether both are the same sentences."""
        return isinstance(other, Sentences) and self.columns == other.columns

    __hash__ = None  # type: ignore[assignment]


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
    source: Text
    plain: Text
    title: str
    meta: Mapping[str, Any]
    published: date | None
    sections: tuple[Section, ...]
    sentences: Sentences
    media: tuple[Media, ...]
    sha256: str
    meta_lines: tuple[int, int] = (0, 0)  # first and last line of the front matter, (0, 0): none
    notes: tuple[str, ...] = ()  # what was odd about the source, for the reader


class Article(_Read):
    """One source, read. `meta` is its front matter, `{}` where it has none."""

    @cached_property
    def text(self) -> str:
        """The whole text as one string; `source[start:end]` is words of it without that."""
        return str(self.source)

    @cached_property
    def prose(self) -> str:
        """The whole prose as one string; `plain[start:end]` is words of it without that."""
        return str(self.plain)

    @property
    def line_starts(self) -> array[int]:
        """Offset of the first character of each line."""
        return self.source.starts

    @cached_property
    def tokens(self) -> Tokens:
        """The words of the prose. Only extraction asks for them: cut when they are first asked."""
        return tokenize(self.plain)

    def forget_tokens(self) -> None:
        """Forget the words, a seventh of what a chronicle takes in memory, until they are asked."""
        vars(self).pop("tokens", None)

    def line_at(self, offset: int) -> int:
        """1-based line of the source that holds `offset`."""
        return bisect_right(self.line_starts, offset)

    def span(self, start: int, end: int) -> Span:
        """The place of `text[start:end]`."""
        lines = self.source.starts
        line = bisect_right(lines, start)
        return Span(start, end, line, start - lines[line - 1])

    def line(self, number: int) -> str:
        """The text of a 1-based line, without its line break."""
        return self.source.lines[number - 1].rstrip("\r\n")

    def sentence_at(self, offset: int) -> int:
        """Index of the sentence that holds `offset` (or of the last one before it), -1 if none."""
        return bisect_right(self.sentences.starts, offset) - 1

    def section_at(self, offset: int) -> Section:
        """The innermost section that holds `offset`."""
        return self.sections[max(0, bisect_right(self.sections, offset, key=lambda s: s.start) - 1)]
