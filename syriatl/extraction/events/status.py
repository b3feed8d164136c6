"""How sure the text is of what it tells, who says so, and when it became known.

Judged from the wording alone: nothing here weighs whether a claim is true.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from itertools import chain

from syriatl.extraction.engine import Phrases, lowered
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
    clause = lowered(clause)
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
    words = lowered(tokens.words[first:last])
    names = []
    for mention in mentions:
        at = tokens.at(mention.span.start) - first
        behind = tokens.at(mention.span.end - 1) + 1 - first
        source = _phrases("source").find(words, max(0, at - _SAID_WITHIN), at)
        follows = source and not {",", *_STOPS} & set(words[source:at])
        verb = _phrases("claiming").find(words, behind, min(len(words), behind + _SAID_WITHIN))
        leads = verb and not _OTHERS & set(words[behind : verb - 1])
        if not mention.adjective and (follows or leads):
            names.append(mention.name)
    return tuple(dict.fromkeys(names))


def reported(article: Article, events: Sequence[Event]) -> dict[str, Edtf]:
    """Event id → the date at which it became known, where the text says that this was later.

    Either one sentence tells both ("On 2 May it admitted that … on 26 March"), or a sentence soon
    behind, in the same paragraph, points back ("The incident was exposed in November 2021").
    """
    told = sorted(events, key=lambda e: (e.sentence, e.time.span.start))
    cues = {index: _disclosures(article, index) for index in {e.sentence for e in told}}
    behind: dict[int, list[Event]] = {}  # sentence that points back → its disclosing events
    for event in told:
        if _holds(cues[event.sentence], event) and _points_back(article, event.sentence):
            behind.setdefault(event.sentence, []).append(event)
    known: dict[str, Edtf] = {}
    for i, event in enumerate(told):
        happened = event.date.latest()
        tellers = chain(_later(article, event, behind), _frames(told, i, cues[event.sentence]))
        dates = (teller.date for teller in tellers if happened)
        found = next((d for d in dates if (d.earliest() or happened) > happened), None)  # type: ignore[operator]
        if found is not None:
            known[event.id] = found
    return known


def _disclosures(article: Article, sentence: int) -> list[int]:
    """The offsets at which the words of disclosure of a sentence end."""
    tokens, here = article.tokens, article.sentences[sentence]
    words = lowered(tokens.words[here.first : here.last])
    ends = []
    first = 0
    while end := _phrases("disclosure").find(words, first, len(words)):
        ends.append(tokens.ends[here.first + end - 1])
        first = end
    return ends


def _holds(cues: Sequence[int], event: Event) -> bool:
    """Whether a word of disclosure stands in the clause of an event."""
    i = bisect_right(cues, event.clause.start)
    return i < len(cues) and cues[i] <= event.clause.end


def _points_back(article: Article, sentence: int) -> bool:
    here = article.sentences[sentence]
    words = lowered(article.tokens.words[here.first : here.last])
    return bool(_phrases("back").find(words, 0, len(words)))


def _later(
    article: Article, event: Event, behind: Mapping[int, Sequence[Event]]
) -> Iterator[Event]:
    """The disclosures told soon behind an event, in its paragraph."""
    paragraph = article.sentences[event.sentence].paragraph
    for sentence in range(event.sentence + 1, event.sentence + 1 + _LATER_SENTENCES):
        if sentence in behind and article.sentences[sentence].paragraph == paragraph:
            yield from behind[sentence]


def _frames(told: Sequence[Event], i: int, cues: Sequence[int]) -> Iterator[Event]:
    """The admissions or reports whose content an event is: clauses of its sentence before it."""
    event = told[i]
    last = bisect_right(cues, event.clause.start) - 1
    if last >= 0:
        for j in range(i - 1, -1, -1):
            if told[j].sentence != event.sentence:
                return
            if told[j].clause.start < cues[last]:
                yield told[j]
