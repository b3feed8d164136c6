"""Names as they are compared: without letter case, accents, the sort of dash or quote, or "the"."""

from __future__ import annotations

import unicodedata

_SIGNS = str.maketrans(
    {
        **dict.fromkeys("‐‑‒–—―−", "-"),
        **dict.fromkeys("’‘ʼʻ`´ʿʾ′", "'"),
        **dict.fromkeys("“”„«»″", '"'),
        "ı": "i",
        "ł": "l",
        "Ł": "L",
        "ø": "o",
        "Ø": "O",
        "đ": "d",
        "Đ": "D",
        "ð": "d",
        "Ð": "D",
    }
)


def plain(text: str) -> str:
    r"""The text in its own letter case, with accents stripped and dashes and quotes made one.

    >>> plain("Mevlüt Çavuşoğlu – “Kata’ib”")
    'Mevlut Cavusoglu - "Kata\'ib"'
    """
    if text.isascii():
        return text
    text = unicodedata.normalize("NFKD", text.translate(_SIGNS))
    return text if text.isascii() else "".join(c for c in text if not unicodedata.combining(c))


def fold(text: str) -> str:
    """The form under which two spellings of one name are the same.

    >>> fold("The Pentagon"), fold("Erdoğan"), fold("U.S."), fold("CJTF–OIR")
    ('pentagon', 'erdogan', 'us', 'cjtf-oir')
    """
    folded = " ".join(plain(text).casefold().split()).removeprefix("the ")
    return folded.replace(".", "") if "." in folded else folded
