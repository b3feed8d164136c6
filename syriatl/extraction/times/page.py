"""The tokens of a text with the classes of time words, as refiners look at them."""

from __future__ import annotations

from typing import Any

from syriatl.extraction.engine import OTHER, Found, Lexicon
from syriatl.model.tokens import Tokens


class Page:
    """Words with their classes, by index; outside the text there are only line breaks."""

    def __init__(self, tokens: Tokens, lexicon: Lexicon) -> None:
        """Classify every token."""
        self.tokens = tokens
        self.words = tokens.words
        self.classes = lexicon.classes(self.words)
        self._names = {code: name for name, code in lexicon.codes.items()} | {OTHER: "other"}

    def kind(self, at: int) -> str:
        """The class of a token: its name in the lexicon, or "other"."""
        return self._names[self.classes[at]] if 0 <= at < len(self.classes) else "line"

    def word(self, at: int) -> str:
        """A token in lower case."""
        return self.words[at].casefold() if 0 <= at < len(self.words) else "\n"

    def between(self, first: Found[Any], second: Found[Any], most: int = 2) -> list[str]:
        """The classes of the tokens between two finds; `["far"]` where they are too many."""
        if second.first - first.last > most:
            return ["far"]
        return [self.kind(at) for at in range(first.last, second.first)]

    def approximate(self, found: Found[Any]) -> bool:
        """Whether "around", "circa" or "c." stands before a find."""
        at = found.first - 1
        at -= self.kind(at) == "the"
        at -= self.kind(at) == "stop"
        return self.kind(at) == "approx"

    def touches(self, at: int) -> bool:
        """Whether no blank stands between a token and the next: "2000D"."""
        return at + 1 < len(self.words) and self.tokens.ends[at] == self.tokens.starts[at + 1]
