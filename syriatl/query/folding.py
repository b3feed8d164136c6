"""Words as a searcher types them: without accents, case, typographic dashes and quotes."""

from __future__ import annotations

import re
from functools import lru_cache
from unicodedata import combining, normalize

_PLAIN = str.maketrans(
    {
        **dict.fromkeys("‐‑‒–—―−", "-"),
        **dict.fromkeys("‘’ʼʻ′`´ʿʾ", "'"),
        **dict.fromkeys("“”„«»″", '"'),
        "ı": "i", "ł": "l", "ø": "o", "đ": "d", "æ": "ae", "œ": "oe", "…": "...",
        "\u00a0": " ", "\u202f": " ", "\u200b": "", "\u00ad": "",
    }
)  # fmt: skip


@lru_cache(maxsize=4096)
def _fold_sign(sign: str) -> str:
    """One character folded: it may become none (an accent) or several ("…")."""
    bare = "".join(c for c in normalize("NFKD", sign.casefold()) if not combining(c))
    return bare.translate(_PLAIN)


def fold(text: str) -> str:
    """`text` folded: `fold("Kobanî")` is `fold("KOBANI")`.

    >>> fold("Kobanî – “al-Hasakah”")
    'kobani - "al-hasakah"'
    """
    if text.isascii():
        return text.lower()
    return "".join(map(_fold_sign, text))


def find(text: str, needle: str) -> list[tuple[int, int]]:
    """Where `needle`, folded, stands in `text`: offsets into `text` itself, none overlapping."""
    wanted = " ".join(fold(needle).split())
    if not wanted:
        return []
    if text.isascii():
        plain = re.finditer(re.escape(wanted), text.lower().replace("\n", " ").replace("\t", " "))
        return [m.span() for m in plain]
    folded, places = [], []
    for offset, sign in enumerate(text):
        bare = _fold_sign(sign)
        folded.append(bare)
        places.extend([offset] * len(bare))
    haystack = "".join(folded).replace("\n", " ").replace("\t", " ")
    return [
        (places[m.start()], places[m.end() - 1] + 1)
        for m in re.finditer(re.escape(wanted), haystack)
    ]


def holds(text: str, words: str) -> bool:
    """Whether the words stand in the text one after the other, as whole words."""
    padded = f" {_spaced(text)} "
    return f" {_spaced(words)} " in padded


def _spaced(text: str) -> str:
    return " ".join(re.findall(r"\w+", fold(text)))
