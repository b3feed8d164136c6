"""The article's text is data: whatever a terminal would obey is shown, never sent."""

from __future__ import annotations

import codecs
import re
from unicodedata import combining, normalize

# Control characters become the sign for "unprintable"; direction marks and invisible signs go.
_CONTROL = r"[\x00-\x1f\x7f-\x9f\ud800-\udfff]"
_INVISIBLE = r"[\u00ad\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb]"
_BLANK = r"[\t\n\r\f\v]+"
_RAW_IN_JSON = r"[\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]"


def clean(text: str) -> str:
    """`text` on one line, with nothing in it that a terminal would obey."""
    if text.isascii() and text.isprintable():
        return text
    return re.sub(_CONTROL, "\ufffd", re.sub(_INVISIBLE, "", re.sub(_BLANK, " ", text)))


def escape_json(text: str) -> str:
    """A JSON text with the signs that terminals obey escaped: it means the same."""
    return re.sub(_RAW_IN_JSON, lambda m: f"\\u{ord(m[0]):04x}", text)


PLAIN_SIGNS = "syriatl.plain_signs"
"""Name of an error handler: what an encoding has no sign for is written with plainer ones."""

_PLAINER = {
    **dict.fromkeys("‐‑‒–—−─", "-"), **dict.fromkeys("‘’‹›", "'"), **dict.fromkeys("“”«»", '"'),
    **dict.fromkeys("●◐○", "o"), **dict.fromkeys("│⋮", "|"), **dict.fromkeys("├└┤", "+"),
    **dict.fromkeys("▁▂▏▎▍", "."), **dict.fromkeys("▃▄▅▌▋▒", ":"), **dict.fromkeys("▆▇█▊▉", "#"),
    "·": "/", "…": "...", "≥": ">=", "≤": "<=", "≈": "~", "×": "x", "→": "->", "⟨": "<", "⟩": ">",
}  # fmt: skip


def plainer(text: str) -> str:
    """A text in ASCII."""
    return text.encode("ascii", PLAIN_SIGNS).decode("ascii")


def _plainer(error: UnicodeError) -> tuple[str, int]:
    """`Kobanî – ≥ 17` as `Kobani - >= 17`; what has no plainer form is a question mark."""
    if not isinstance(error, UnicodeEncodeError):
        raise error
    signs = error.object[error.start : error.end]
    plain = "".join(_PLAINER.get(sign) or _bare(sign) for sign in signs)
    return plain, error.end


def _bare(sign: str) -> str:
    bare = "".join(s for s in normalize("NFKD", sign) if not combining(s))
    return bare if bare.isascii() and bare else "?"


codecs.register_error(PLAIN_SIGNS, _plainer)
