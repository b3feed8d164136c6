"""A text cut into words, numbers and signs, once, for everything that reads it."""

from __future__ import annotations

import re
from array import array
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import partial
from itertools import accumulate, chain

# Each way to write a token begins with a sign or a set of them, so that what begins otherwise is
# passed over without a try.
_TOKEN = re.compile(
    r"""
    (                                                   # captured, so that `split` keeps it
      [A-Za-z]++ (?![\w\u0300-\u036f'’.])                # a plain word: most of them are
    | \n\s*                                             # a line break, with blank lines after it
    | [ ][-‐‑–—−]{1,3}[ ]                               # a dash set off by blanks
    | \d\d* (?:[.,]\d+)* (?:(?:st|nd|rd|th|s)\b)?       # 22, 1,600, 7.7, 14th, 1990s
    | [A-Z]\.(?:[A-Z]\.)+                               # U.S., U.N.
    | ['’]s\b                                           # the possessive stands alone
    | [^\W\d_][\w\u0300-\u036f]*+                       # a word, a name, M2A2
      (?:['’](?!s\b)[^\W\d_][\w\u0300-\u036f]*+)*       # Kata'ib, O'Neill
    | [^\w\s]                                           # any other sign
    )
    """,
    re.VERBOSE,
)


_BETWEEN = re.compile(r"(?<=\w)[ \n](?=\w)")  # two words: neither has a part in the other
_STRETCH = 50_000  # characters


class Tokens:
    r"""The words, numbers and signs of a text, in order, as parallel sequences.

    `words[i]` is exactly `text[starts[i]:ends[i]]`. A line break is the token `"\n"`, a dash
    with blanks around it the token `" – "` (blanks included), so that rules can tell them apart
    from the dash inside "2017–18".
    """

    __slots__ = ("_places", "ends", "starts", "words")

    def __init__(self, words: Sequence[str], starts: array[int], ends: array[int]) -> None:
        """Take the words and the offsets at which they start and end."""
        self.words = words
        self.starts = starts
        self.ends = ends
        self._places: dict[str, array[int]] = {}

    def __len__(self) -> int:
        """How many tokens."""
        return len(self.words)

    @property
    def places(self) -> Mapping[str, Sequence[int]]:
        """Word → the indexes at which it stands; gathered when first asked for."""
        if not self._places:
            places: dict[str, array[int]] = defaultdict(partial(array, "I"))
            for i, word in enumerate(self.words):
                places[word].append(i)
            self._places = dict(places)
        return self._places

    def having(self, words: Iterable[str]) -> list[int]:
        """Indexes of the tokens that are one of these words, in order."""
        return sorted(chain.from_iterable([self.places.get(word, ()) for word in words]))

    def at(self, offset: int) -> int:
        """Index of the token that holds `offset`, or of the first one after it."""
        return bisect_right(self.ends, offset)


def tokenize(text: str) -> Tokens:
    """Cut a text into tokens, in time linear in its length."""
    words: list[str] = []
    starts, ends = array("I"), array("I")
    known: dict[str, str] = {}  # word → its one copy; line break with blank lines → the break alone
    for first, last in _stretches(text):
        # Gap, token, gap, token …: lengths add up to offsets, and no loop of ours runs over them.
        pieces = _TOKEN.split(text[first:last])
        edges = array("I", accumulate(map(len, pieces), initial=first))
        found = pieces[1::2]
        new = set(found).difference(known)
        known |= {word: "\n" if word[0] == "\n" else word for word in new}
        words += map(known.__getitem__, found)
        starts += edges[1:-1:2]
        ends += edges[2::2]
    return Tokens(words, starts, ends)


def _stretches(text: str) -> Iterator[tuple[int, int]]:
    """The text in parts, so that little of it is held in pieces at a time; no token is cut."""
    first = 0
    while between := _BETWEEN.search(text, first + _STRETCH):
        yield first, between.start()
        first = between.start()
    yield first, len(text)
