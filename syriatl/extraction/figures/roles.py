"""The words that show who says something, and what each shows."""

from __future__ import annotations

from functools import cache
from operator import attrgetter
from typing import NamedTuple

from syriatl.extraction.engine import Memo
from syriatl.knowledge import table, word_set

NOBODY = "nobody"  # what a voice points to whose owner is hidden: "was said to"
LONG = 13  # tokens: the longest name taken without a mention
NEAR = 6  # tokens: how far "put" looks for "at"


class Voice(NamedTuple):
    """Who speaks (None: whoever spoke before), and the token where it shows."""

    name: str | None
    at: int
    backward: bool  # whether it may also stand behind what it says: "according to"
    points: str | None = None  # the word by which it points to who spoke before: "it", "ministry"
    since: int = 0  # the first token of what it says: "A 20, B 30 by its own count"


AT = attrgetter("at")  # of a voice


@cache
def with_word() -> dict[str, frozenset[str]]:
    """Verb → the prepositions of which it needs one to tell of a number: "put" at 20."""
    lines = (line.split(":") for line in table("claims")["with_word"].split("\n") if line)
    return {verb: frozenset(rest.split()) for verb, rest in lines}


@cache
def roles() -> Memo[str | None]:
    """Word → what it shows of a voice; a new word is looked up in lower case, once."""
    listed: dict[str, str | None] = {"according": "according"}
    for role in ("citing", "saying", "by_verbs", "sources", "present", "verbs"):
        listed.update(dict.fromkeys(word_set(f"claims.{role}"), role))
    listed.update(dict.fromkeys(with_word(), "verbs"))
    # "States" is no verb.
    return Memo(listed, lambda word: listed.get(word.lower()) if word != "States" else None)
