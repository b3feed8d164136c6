"""The article's text is data: whatever a terminal would obey is shown, never sent."""

from __future__ import annotations

import re

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
