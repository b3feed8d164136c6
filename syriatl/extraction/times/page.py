"""The tokens of a text with the classes of time words, as refiners look at them."""

from __future__ import annotations

from typing import Any

from syriatl.extraction.engine import OTHER, Found, Lexicon
from syriatl.model.tokens import Tokens

_BEYOND = 16  # tokens before the first and behind the last that anybody asks for, and some more


class Page:
    """Words with their classes, by index; outside the text there are only line breaks.

    `kinds` has the class of each token: its name in the lexicon, or "other". Behind the last stand
    line breaks, which an index before the first, counted from the end, meets as well.
    """

    def __init__(self, tokens: Tokens, lexicon: Lexicon) -> None:
        """Classify every token."""
        self.tokens = tokens
        self.words = tokens.words
        self.classes = lexicon.classes(self.words)
        names = {code: name for name, code in lexicon.codes.items()} | {OTHER: "other"}
        self.kinds = [*map(names.__getitem__, self.classes), *["line"] * _BEYOND]

    def word(self, at: int) -> str:
        """A token in lower case."""
        return "\n" if self.kinds[at] == "line" else self.words[at].casefold()

    def between(self, first: Found[Any], second: Found[Any], most: int = 2) -> list[str]:
        """The classes of the tokens between two finds; `["far"]` where they are too many."""
        if second.first - first.last > most:
            return ["far"]
        return self.kinds[first.last : second.first]

    def approximate(self, found: Found[Any]) -> bool:
        """Whether "around", "circa" or "c." stands before a find."""
        at = found.first - 1
        at -= self.kinds[at] == "the"
        at -= self.kinds[at] == "stop"
        return self.kinds[at] == "approx"

    def touches(self, at: int) -> bool:
        """Whether no blank stands between a token and the next: "2000D"."""
        return at + 1 < len(self.words) and self.tokens.ends[at] == self.tokens.starts[at + 1]
