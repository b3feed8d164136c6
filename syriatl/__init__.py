"""Explore the events, participants and figures of an encyclopedic article on a conflict.

One way through, and the folder for each step:

    reading      a source → `Article`: front matter, sections, sentences, tokens, true lines
    extraction   → times, participants, figures → events, gathered in a `Chronicle`
    query        `Criteria`: which of them are asked for; counts and orders
    views        records for JSON and CSV; tables, timeline, cards for the eye
    cli          the commands: parse the request, call, print

below them `model` (the records they speak in) and `knowledge` (words as data). Imports point one
way, from `cli` down to `model`; `lint-imports` checks it.

    >>> from syriatl import load
    >>> chronicle = load("article.md")
    >>> [event.summary for event in chronicle.events]
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from syriatl.model.facts import Chronicle

__all__ = ["load"]
__version__ = "0.1.0"


def load(source: str | Path | None = None) -> Chronicle:
    """Read an article and everything it tells.

    Args:
        source: a path, `-` for standard input, or None for the article that ships with us.

    Raises:
        syriatl.model.errors.SourceError: it cannot be read or parsed.
    """
    from syriatl.reading import sources, store

    path = sources.default_source() if source is None else source
    text = sources.read_text(path)
    kept = store.recall(text, str(path))
    if kept is not None:
        return kept
    from syriatl.extraction import extract
    from syriatl.reading.article import parse

    chronicle = extract(parse(text, str(path)))
    store.keep(chronicle)
    chronicle.article.forget_tokens()
    return chronicle
