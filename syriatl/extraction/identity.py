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
        self._seen: dict[tuple[str, ...], int] = {}
        self._plain: dict[str, str] = {}  # many facts quote one sentence: keep one copy of it

    def of(self, letter: str, *quoted: str) -> str:
        """The id of a fact of type `letter` with these quoted words."""
        key = (letter, *map(self._in_one_line, quoted))
        again = self._seen[key] = self._seen.get(key, -1) + 1
        told = "\0".join([*key, *([str(again)] if again else [])])
        digest = sha1(told.encode("utf-8", "surrogatepass"), usedforsecurity=False)
        return f"{letter}-{digest.hexdigest()[:_DIGITS]}"

    def _in_one_line(self, words: str) -> str:
        plain = self._plain.get(words)
        if plain is None:
            plain = self._plain[words] = " ".join(words.split())
        return plain
