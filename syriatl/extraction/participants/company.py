"""Who is named near whom: what ties people to sides where no title or name does."""

from __future__ import annotations

import re
from array import array
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator
from functools import partial

from syriatl.extraction.participants.roster import Entry, Roster
from syriatl.knowledge import word_set
from syriatl.model.article import Article
from syriatl.model.facts import Mention

_LONGEST = 10_000  # characters: a paragraph of more is no company
_ALLY = re.compile(" ally ")
_JOINTS = frozenset(("and", "the"))
_JOINED = 11  # characters between two names of a row, at most
_AFTER_LABEL = (":", " –", " —", " -", "–")


class Company:
    """The mentions of an article by where they stand."""

    def __init__(self, article: Article, roster: Roster, mentions: list[Mention]) -> None:
        """Index the mentions."""
        self._article = article
        self._roster = roster
        self._mentions = mentions
        self._starts = array("I", [mention.span.start for mention in mentions])
        self._starts_of: dict[str, array[int]] = defaultdict(partial(array, "I"))
        for mention, start in zip(mentions, self._starts, strict=True):
            self._starts_of[mention.name].append(start)
        self._labels = self._labelled_lines()

    def lines(self, entry: Entry) -> list[int]:
        """The lines that name a participant."""
        return [self._article.line_at(start) for start in self._starts_of.get(entry.name, [])]

    def inside(self, start: int, end: int) -> Iterator[Mention]:
        """The mentions in a stretch of text."""
        for i in range(bisect_left(self._starts, start), bisect_left(self._starts, end)):
            yield self._mentions[i]

    def in_title(self, entry: Entry) -> Mention | None:
        """The first one whom a person's title names or follows directly."""
        start = self._article.tokens.starts[entry.token]
        at = bisect_left(self._starts, start)
        if at and self._mentions[at - 1].span.end >= start - 1:
            return self._mentions[at - 1]  # "Guardians of … leaders": the name runs into it
        return next(self.inside(start, start + len(entry.role or "")), None)

    def body_before(self, entry: Entry) -> Mention | None:
        """The last body named before a person's title: whom "its" means."""
        start = self._article.tokens.starts[entry.token]
        for i in range(bisect_left(self._starts, start) - 1, -1, -1):
            mention = self._mentions[i]
            if self._roster.entries[mention.name].kind not in ("person", "country"):
                return mention
        return None

    def label(self, entry: Entry) -> Mention | None:
        """The country that opens a line which names the participant: "Greece – …", "Greece: …"."""
        found = (self._labels.get(line) for line in self.lines(entry))
        return next((label for label in found if label is not None), None)

    def sentences(self, entry: Entry) -> list[tuple[int, int]]:
        """The sentences that name a participant, as stretches of text."""
        starts = self._starts_of.get(entry.name, ())
        found = [self._article.sentences[self._article.sentence_at(start)] for start in starts]
        return [(sentence.start, sentence.end) for sentence in found]

    def paragraphs(self, entry: Entry) -> list[tuple[int, int]]:
        """The paragraphs that name a participant, as stretches of text; of endless ones a part."""
        return [self._paragraph(start) for start in self._starts_of.get(entry.name, [])]

    def _paragraph(self, offset: int) -> tuple[int, int]:
        article = self._article
        line = article.line_at(offset)
        start = article.line_starts[line - 1]
        start += (offset - start) // _LONGEST * _LONGEST
        after = article.line_starts[line : line + 1]
        return start, min(start + _LONGEST, after[0] if after else len(article.text))

    def allies(self) -> Iterator[tuple[Mention, Mention]]:
        """Pairs as in "NATO ally Turkey"."""
        for ally in _ALLY.finditer(self._article.prose):
            at = bisect_left(self._starts, ally.end())
            pair = self._mentions[max(at - 1, 0) : at + 1]
            if len(pair) == 2 and (pair[0].span.end, pair[1].span.start) == ally.span():
                yield pair[0], pair[1]

    def enumerations(self) -> Iterator[list[Mention]]:
        """Countries in a row behind a word for armies: "the militaries of A, B and C"."""
        return self._rows("country", word_set("actors.company.together"), 3)

    def examples(self) -> Iterator[list[Mention]]:
        """Groups in a row that are told to be of one sort: "militias including A and B"."""
        return self._rows("armed-group", word_set("actors.company.examples"), 1)

    def _rows(self, kind: str, openers: frozenset[str], reach: int) -> Iterator[list[Mention]]:
        """The rows of participants of a kind behind some words, at most so many words behind."""
        tokens = self._article.tokens
        opening = tokens.having(openers)
        opened = {start for i in opening for start in tokens.starts[i + 1 : i + 1 + reach]}
        entries = self._roster.entries
        row: list[Mention] = []
        for mention in self._mentions:
            if entries[mention.name].kind != kind or mention.adjective:
                continue
            if row and self._goes_on(row[-1], mention):
                row.append(mention)
                continue
            if row:
                yield row
            row = [mention] if mention.span.start in opened else []
        if row:
            yield row

    def _goes_on(self, one: Mention, two: Mention) -> bool:
        """Whether nothing but commas and "and" stand between two names."""
        start, end = one.span.end, two.span.start
        if end - start > _JOINED:
            return False
        between = self._article.prose[start:end].replace(",", " ")
        return _JOINTS.issuperset(between.split())

    def _labelled_lines(self) -> dict[int, Mention]:
        """Line → the mention that opens it, where a label's sign follows."""
        labels: dict[int, Mention] = {}
        prose = self._article.prose
        last = 0  # line: only the first mention of each can open it
        for mention in self._mentions:
            start, end = mention.span.start, mention.span.end
            if mention.span.line != last:
                last = mention.span.line
                labelled = prose[end : end + 2].startswith(_AFTER_LABEL)
                before = prose[start - mention.span.column : start]
                if labelled and not mention.adjective and not any(map(str.isalnum, before)):
                    labels[last] = mention
        return labels
