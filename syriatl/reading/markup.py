"""Blank out what is not prose, character for character, so that every offset stays true."""

from __future__ import annotations

import re

# Each pattern keeps its groups named `keep` and blanks out the rest of what it meets. None can
# cross a line, and none repeats inside a repetition. Each begins with its sign, which a search
# finds fast; what must not stand before the sign is asked behind it.
_INLINE = (
    re.compile(r"\[object Object\]"),
    re.compile(r"!\[[^\]\n]{0,1000}\]\([^)\s]{0,2000}\)"),  # a picture inside a line
    re.compile(r"\[(?P<keep>[^\[\]\n]{1,300})\]\((?:https?://|/|#|\.)[^)\s]{0,2000}\)"),  # a link
    re.compile(r"</?[A-Za-z][^<>\n]{0,300}>"),  # an HTML tag
    re.compile(r"\*(?<![\w*].)\*{0,2}(?P<keep>[^\s*][^*\n]{0,500}?)\*{1,3}(?!\w)"),  # emphasis
    re.compile(r"_(?<!\w.)_?(?P<keep>[^\s_][^_\n]{0,500}?)_{1,2}(?!\w)"),
    re.compile(r"\[(?:\d{1,3}|[a-z]|note \d{1,3}|citation needed)\]"),  # a footnote mark
)
_SIGNS = re.compile(r"[\[*_<]")
# Control and direction signs, and pictures (flags, emoji): one of them makes Python keep every
# character of a text in four bytes. Plain ASCII, most of a text, is passed over first.
_UNSPOKEN = re.compile(
    r"[^\t\n -~](?<=[\x00-\x08\x0b-\x1f\x7f-\x9f\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff"
    r"\U0001f000-\U0001faff])"
)


def _blank(match: re.Match[str]) -> str:
    """Blanks of the same length, with the group `keep` left where it stands."""
    text = match[0]
    if match.re.groups and match["keep"] is not None:
        start, end = match.start("keep") - match.start(), match.end("keep") - match.start()
        return " " * start + text[start:end] + " " * (len(text) - end)
    return " " * len(text)


def mask(line: str) -> str:
    """The line with markup, pictures, control and direction signs as blanks of their length."""
    if _SIGNS.search(line):
        for pattern in _INLINE:
            line = pattern.sub(_blank, line)
    return _UNSPOKEN.sub(" ", line)
