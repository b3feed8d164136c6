"""Words found in a text as a searcher types them: without accents, case, typographic signs.

Every sign of the text counts, so that it is known where the words stand. Names are compared by
`model.folding.fold`, which also drops a leading "the" and the dots of "U.S.".
"""

from __future__ import annotations

import re
from functools import lru_cache

from syriatl.model.folding import plain

_TYPED = str.maketrans({"æ": "ae", "œ": "oe", "\u200b": "", "\u00ad": ""})


@lru_cache(maxsize=4096)
def _fold_sign(sign: str) -> str:
    """One character folded: it may become none (an accent) or several ("…")."""
    return plain(sign.casefold()).translate(_TYPED)


def fold_text(text: str) -> str:
    """`text` folded: `fold_text("Kobanî")` is `fold_text("KOBANI")`.

    >>> fold_text("Kobanî – “al-Hasakah”")
    'kobani - "al-hasakah"'
    """
    if text.isascii():
        return text.lower()
    return "".join(map(_fold_sign, text))


def find(text: str, needle: str) -> list[tuple[int, int]]:
    """Where `needle`, folded, stands in `text`: offsets into `text` itself, none overlapping."""
    wanted = " ".join(fold_text(needle).split())
    if not wanted:
        return []
    if text.isascii():  # nothing moves
        plain_text = text.lower().replace("\n", " ").replace("\t", " ")
        return [m.span() for m in re.finditer(re.escape(wanted), plain_text)]
    folded = [_fold_sign(sign) for sign in text]
    places = [offset for offset, bare in enumerate(folded) for _ in bare]
    haystack = "".join(folded).replace("\n", " ").replace("\t", " ")
    return [
        (places[m.start()], places[m.end() - 1] + 1)
        for m in re.finditer(re.escape(wanted), haystack)
    ]


def contains(text: str, words: str) -> bool:
    """Whether the text holds these letters, be it inside its words, as headings are asked for."""
    return fold_text(words) in fold_text(text)


def holds(text: str, words: str) -> bool:
    """Whether the words stand in the text one after the other, as whole words."""
    padded = f" {_spaced(text)} "
    return f" {_spaced(words)} " in padded


def _spaced(text: str) -> str:
    return " ".join(re.findall(r"\w+", fold_text(text)))
