"""Names for facts that survive edits elsewhere: hashes of the quoted words alone."""

from __future__ import annotations

from functools import lru_cache
from hashlib import sha1

_DIGITS = 8


class Identities:
    """Gives out ids, one letter a type of fact: `e-3f9c2a1b`.

    The id depends on the quoted words and, only where the very same words come again, on how many
    times they came before. Neither line nor resolved date enters it.
    """

    def __init__(self) -> None:
        """Start with no id given out."""
        self._given: dict[bytes, int] = {}  # digest → how many facts had these words already

    def of(self, letter: str, *quoted: str) -> str:
        """The id of a fact of type `letter` with these quoted words."""
        told = "\0".join((letter, *map(_in_one_line, quoted)))
        digest = _digest(told)
        again = self._given[digest] = self._given.get(digest, -1) + 1
        if again:
            digest = _digest(f"{told}\0{again}")
        return f"{letter}-{digest.hex()[:_DIGITS]}"


def _digest(words: str) -> bytes:
    return sha1(words.encode("utf-8", "surrogatepass"), usedforsecurity=False).digest()


@lru_cache(maxsize=64)  # many facts quote one sentence, one after the other
def _in_one_line(words: str) -> str:
    return " ".join(words.split())
