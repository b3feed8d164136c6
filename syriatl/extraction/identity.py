"""Names for facts that survive edits elsewhere: hashes of the quoted words alone."""

from __future__ import annotations

from collections import defaultdict
from hashlib import sha1

_DIGITS = 8


class Identities:
    """Gives out ids, one letter a type of fact: `e-3f9c2a1b`.

    The id depends on the quoted words and, only where the very same words come again, on how many
    times they came before. Neither line nor resolved date enters it.
    """

    def __init__(self) -> None:
        """Start with no id given out."""
        self._given: dict[str, int] = defaultdict(int)  # digest → how many facts had these words

    def of(self, letter: str, *quoted: str) -> str:
        """The id of a fact of type `letter` with these quoted words."""
        told = " ".join("\0".join((letter, *quoted)).split())  # lines may break elsewhere
        digest = _digest(told)
        before = self._given[digest]
        self._given[digest] = before + 1
        if before:
            digest = _digest(f"{told}\0{before}")
        return f"{letter}-{digest[:_DIGITS]}"


def _digest(words: str) -> str:
    return sha1(words.encode("utf-8", "surrogatepass"), usedforsecurity=False).hexdigest()
