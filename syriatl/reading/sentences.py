"""Sentences of the prose, told from the stops of abbreviations, initials and decimals."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from syriatl.knowledge import word_set
from syriatl.model.article import Sentence
from syriatl.model.tokens import Tokens

# A stop, with closing quotes or brackets behind it, then a blank or the next sentence itself
# where a converter lost the blank ('…the inner circle."According to'); no small letter.
_STOP = re.compile(
    r"(?P<stop>[.!?…](?<![.!?…]{2})[.!?…]*+)(?P<close>[\"”’'″)\]]*+)"
    r"(?=(?P<gap>\s)|[\"“‘(]?[A-Z])(?!\s+[a-z])"
)
_WORD_BEFORE = re.compile(r"[^\W\d_][^\W_]*(?:\.[^\W_]+)*\Z")  # "Sept" of "5Sept." too
_LONGEST = 2_000  # characters: what is longer is no sentence, and work on it would not be linear
_LOOK_BACK = 24  # characters: longer than any abbreviation


def split(prose: str, tokens: Tokens) -> list[Sentence]:
    """The sentences of a masked text; a line is a paragraph, and no sentence crosses a line."""
    sentences: list[Sentence] = []
    offset, paragraph, first = 0, -1, 0
    for line in prose.split("\n"):
        if not line.isspace() and line:
            paragraph += 1
            for start, end in _bounds(line):
                last = tokens.at(offset + end)
                first = tokens.at(offset + start)
                sentences.append(Sentence(offset + start, offset + end, first, last, paragraph))
        offset += len(line) + 1
    return sentences


def _bounds(line: str) -> list[tuple[int, int]]:
    """Start and end of each sentence of one line, without the blanks between them."""
    cuts = [m.end("close") for m in _STOP.finditer(line) if _ends_sentence(line, m)]
    cuts.append(len(line))
    if len(line) > _LONGEST:
        cuts = list(_with_longest(line, cuts))
    bounds = []
    start = 0
    for cut in cuts:
        end = start + len(line[start:cut].rstrip())
        if end > start:
            bounds.append((cut - len(line[start:cut].lstrip()), end))
        start = cut
    return bounds


def _with_longest(line: str, cuts: Iterable[int]) -> Iterator[int]:
    """The cuts, and more of them, at blanks, wherever two lie too far apart."""
    start = 0
    for cut in cuts:
        while cut - start > _LONGEST:
            blank = line.rfind(" ", start + 1, start + _LONGEST)
            start = blank if blank > 0 else start + _LONGEST
            yield start
        yield cut
        start = cut


def _ends_sentence(line: str, stop: re.Match[str]) -> bool:
    """Whether the stop closes a sentence, by the words on both sides of it."""
    end = stop.end()
    after = line[end : end + 40].lstrip()
    if not after:
        return False
    opener = after.lstrip("\"“‘'″([")
    if opener and opener[0].islower():
        return False
    if stop["gap"] is None and not stop["close"]:
        # No blank and no quote: only a word, a stop and a capital ("over.The") lost its blank.
        return line[max(0, stop.start() - 2) : stop.start()].islower() and opener[1:2].islower()
    if stop["stop"] != "." or stop["close"]:
        return True
    return not _abbreviates(line[max(0, stop.start() - _LOOK_BACK) : stop.start()], opener)


def _abbreviates(before: str, opener: str) -> bool:
    """Whether a full stop after `before` belongs to an abbreviation, given what comes next."""
    word = before.rpartition(" ")[2]
    if not word.isalpha():
        match = _WORD_BEFORE.search(word)
        word = match[0] if match else ""
    if len(word) == 1 and word.isupper():
        return True  # an initial: "John R. Allen"
    if "." in word and word.replace(".", "").isupper():
        return not _starts_sentence(opener)  # "the U.S. Army" against "the U.S. The"
    return not word_set("prose.abbreviations").isdisjoint((word, word.rpartition(".")[2]))


def _starts_sentence(opener: str) -> bool:
    """Whether a word often opens sentences: behind "U.S." nothing else tells."""
    first = opener.split(maxsplit=1)
    return bool(first) and first[0].rstrip(",") in word_set("prose.starters")
