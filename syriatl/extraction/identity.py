"""Names for facts that survive edits elsewhere: hashes of the quoted words alone."""

from __future__ import annotations

from hashlib import sha1

_DIGITS = 8


class Identities:
    """Gives out ids, one letter a type of fact: `e-3f9c2a1b`.

    The id depends on the quoted words and, only where the very same words come again, on how many
    times they came before. Neither line nor resolved date enters it.
    """

    def __init__(self) -> None:
        """Start with no id given out."""
        self._seen: dict[bytes, int] = {}  # digest of letter and words → how often they came

    def of(self, letter: str, *quoted: str) -> str:
        """The id of a fact of type `letter` with these quoted words."""
        told = "\0".join([letter, *(" ".join(words.split()) for words in quoted)])
        digest = sha1(told.encode("utf-8", "surrogatepass"), usedforsecurity=False)
        again = self._seen.get(digest.digest(), 0)
        self._seen[digest.digest()] = again + 1
        if again:
            digest.update(f"\0{again}".encode())
        return f"{letter}-{digest.hexdigest()[:_DIGITS]}"
