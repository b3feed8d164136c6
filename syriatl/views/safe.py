"""The article's text is data: whatever a terminal would obey is shown, never sent."""

from __future__ import annotations

import re

# Control characters become the sign for "unprintable"; direction marks and invisible signs go.
_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\ud800-\udfff]")
_INVISIBLE = re.compile(
    r"[\u00ad\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb]"
)
_BLANK = re.compile(r"[\t\n\r\f\v]+")
_RAW_IN_JSON = re.compile(r"[\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]")


def clean(text: str) -> str:
    """`text` on one line, with nothing in it that a terminal would obey."""
    if text.isascii() and text.isprintable():
        return text
    return _CONTROL.sub("\ufffd", _INVISIBLE.sub("", _BLANK.sub(" ", text)))


def escape_json(text: str) -> str:
    """A JSON text with the signs that terminals obey escaped: it means the same."""
    return _RAW_IN_JSON.sub(lambda m: f"\\u{ord(m[0]):04x}", text)
