"""How sure the text is of what it tells, who says so, and when it became known.

Judged from the wording alone: nothing here weighs whether a claim is true.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from syriatl.knowledge import table, words
from syriatl.model.article import Article
from syriatl.model.edtf import Edtf
from syriatl.model.facts import Event, Mention

_SAID_WITHIN = 45  # characters between a source and the verb that makes it one
_LATER_SENTENCES = 3  # how far behind a happening its disclosure may be told


@cache
def _pattern(name: str) -> re.Pattern[str]:
    """Any of the listed phrases, as whole words."""
    phrases = sorted(words(table("status")[name]), key=len, reverse=True)
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, phrases))})\b", re.IGNORECASE)


def status_of(text: str, kind: str) -> str:
    """`asserted`, `attributed`, `alleged` or `denied`, from the words of a clause.

    A statement is itself the happening: that somebody said it is asserted, unless the text doubts
    even that.
    """
    if kind == "statement":
        return (
            "alleged"
            if re.search(r"\b(?:reportedly|allegedly|purportedly)\b", text)
            else "asserted"
        )
    for status in ("denied", "alleged", "attributed"):
        if _pattern(status).search(text):
            return status
    return "asserted"


def claimants_of(
    article: Article, start: int, end: int, mentions: Sequence[Mention]
) -> tuple[str, ...]:
    """Who gives the account told between two offsets: "according to X", "X said".

    Args:
        article: the text.
        start: offset at which the sentence begins.
        end: offset at which it ends.
        mentions: those of the sentence, in text order.
    """
    text = article.prose
    names = []
    for mention in mentions:
        before = text[max(start, mention.span.start - _SAID_WITHIN) : mention.span.start]
        after = text[mention.span.end : min(end, mention.span.end + _SAID_WITHIN)]
        named = _pattern("source").search(before)
        verb = _pattern("claiming").search(after)
        follows = (
            named
            and not re.search(r"[.;]", before[named.end() :])
            and "," not in before[named.end() :]
        )
        leads = verb and not re.search(r"[.;]|\b(?:and|by|to|that|which)\b", after[: verb.start()])
        if not mention.adjective and (follows or leads):
            names.append(mention.name)
    return tuple(dict.fromkeys(names))


def reported(article: Article, events: Sequence[Event]) -> dict[str, Edtf]:
    """Event id → the date at which it became known, where the text says that this was later.

    Either one sentence tells both ("On 2 May it admitted that … on 26 March"), or a sentence soon
    behind, in the same paragraph, points back ("The incident was exposed in November 2021").
    """
    known: dict[str, Edtf] = {}
    told = sorted(events, key=lambda e: (e.sentence, e.time.span.start))
    for i, event in enumerate(told):
        happened = event.date.latest()
        for later in told[i + 1 :]:
            if later.sentence > event.sentence + _LATER_SENTENCES:
                break
            if (
                _discloses(article, event, later)
                and happened
                and (later.date.earliest() or happened) > happened
            ):
                known.setdefault(event.id, later.date)
        for earlier in reversed(told[:i]):
            if earlier.sentence < event.sentence:
                break
            found_out = earlier.date.earliest()
            if happened and found_out and found_out > happened and _tells(article, earlier, event):
                known.setdefault(event.id, earlier.date)
    return known


def _discloses(article: Article, event: Event, later: Event) -> bool:
    """Whether `later` tells that `event` came out: a word of disclosure that points back to it."""
    here, there = article.sentences[event.sentence], article.sentences[later.sentence]
    if here.paragraph != there.paragraph:
        return False
    clause = article.prose[later.clause.start : later.clause.end]
    if not _pattern("disclosure").search(clause):
        return False
    sentence = article.prose[there.start : there.end]
    return here is not there and bool(_pattern("back").search(sentence))


def _tells(article: Article, frame: Event, event: Event) -> bool:
    """Whether the clause of `frame` is the admission or report that `event` is the content of."""
    clause = article.prose[frame.clause.start : event.clause.start]
    return frame.clause.start < event.clause.start and bool(_pattern("disclosure").search(clause))
