"""How sure the text is of what it tells, who says so, and when it became known.

Judged from the wording alone: nothing here weighs whether a claim is true.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from syriatl.extraction.engine import Phrases
from syriatl.knowledge import table, words
from syriatl.model.article import Article
from syriatl.model.edtf import Edtf
from syriatl.model.facts import Event, Mention

_SAID_WITHIN = 8  # words between a source and the verb that makes it one
_LATER_SENTENCES = 3  # how far behind a happening its disclosure may be told
_STOPS = frozenset(".;")
_OTHERS = frozenset((".", ";", "and", "by", "to", "that", "which"))


@cache
def _phrases(name: str) -> Phrases:
    return Phrases(words(table("status")[name]))


def status_of(clause: Sequence[str], kind: str) -> str:
    """`asserted`, `attributed`, `alleged` or `denied`, from the words of a clause.

    A statement is itself the happening: that somebody said it is asserted, unless the text doubts
    even that.
    """
    if kind == "statement":
        return "alleged" if _phrases("hearsay").find(clause, 0, len(clause)) else "asserted"
    for status in ("denied", "alleged", "attributed"):
        if _phrases(status).find(clause, 0, len(clause)):
            return status
    return "asserted"


def claimants_of(
    article: Article, first: int, last: int, mentions: Sequence[Mention]
) -> tuple[str, ...]:
    """Who gives the account told between two tokens: "according to X", "X said".

    Args:
        article: the text.
        first: the first token of the sentence.
        last: one past its last.
        mentions: those of the sentence, in text order.
    """
    tokens = article.tokens
    names = []
    for mention in mentions:
        at, behind = tokens.at(mention.span.start), tokens.at(mention.span.end - 1) + 1
        source = _phrases("source").find(tokens.words, max(first, at - _SAID_WITHIN), at)
        follows = source and not {",", *_STOPS} & set(tokens.words[source:at])
        verb = _phrases("claiming").find(tokens.words, behind, min(last, behind + _SAID_WITHIN))
        leads = verb and not _OTHERS & set(tokens.words[behind : verb - 1])
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
    if here is there or here.paragraph != there.paragraph:
        return False
    tokens = article.tokens
    first, last = tokens.at(later.clause.start), tokens.at(later.clause.end - 1) + 1
    return bool(
        _phrases("disclosure").find(tokens.words, first, last)
        and _phrases("back").find(tokens.words, there.first, there.last)
    )


def _tells(article: Article, frame: Event, event: Event) -> bool:
    """Whether the clause of `frame` is the admission or report that `event` is the content of."""
    tokens = article.tokens
    first, last = tokens.at(frame.clause.start), tokens.at(event.clause.start)
    return bool(_phrases("disclosure").find(tokens.words, first, last))
