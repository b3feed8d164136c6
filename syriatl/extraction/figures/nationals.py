"""People who are named by their nation alone: "four Ugandans", "57 Kenyan bodies".

Of a state that fights abroad those who are killed or wounded are its soldiers, unless the text
says otherwise; of the state in which the conflict is they may be anybody. Those whom an armed group
lost are its fighters.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence
from functools import cache

from syriatl.extraction.figures.draft import Draft
from syriatl.extraction.theatre import states_of_the_place
from syriatl.knowledge import word_set
from syriatl.model.article import Article
from syriatl.model.facts import Mention, Participant

_SOLDIERS = {"civilians-killed": "military-killed", "civilians-wounded": "military-wounded"}
_COSTS = 6  # tokens: "costing the Viet Cong"
_ETHNIC = ("ethnic ", "Ethnic ")
_UNNAMED = ("people", "death")  # kinds of nouns that do not say whether soldiers are meant


def count_as_soldiers(
    article: Article,
    drafts: Iterable[Draft],
    mentions: Sequence[Mention],
    participants: Iterable[Participant],
) -> None:
    """Make soldiers of the killed and wounded of the states that fight abroad."""
    people = [mention for mention in mentions if mention.adjective]
    abroad = _states_abroad(article, participants) - _ethnic(article, people)
    if not abroad:
        return
    starts, tokens = [mention.span.start for mention in people], article.tokens
    soldiers: set[Draft] = set()
    for draft in drafts:
        if draft.category in _SOLDIERS:
            low = bisect_left(starts, tokens.starts[draft.first])
            high = bisect_left(starts, tokens.ends[draft.last - 1])
            named = any(mention.name in abroad for mention in people[low:high])
            if (named and draft.kind in _UNNAMED) or draft.like in soldiers:
                draft.category = _SOLDIERS[draft.category]
                soldiers.add(draft)


def count_own_losses(
    article: Article,
    drafts: Iterable[Draft],
    mentions: Sequence[Mention],
    kinds: Mapping[str, str],
) -> None:
    """Make fighters of those whom a group lost: "Hezbollah suffered 300 casualties"."""
    words = article.tokens.words
    ends = {mention.span.end: mention for mention in mentions}
    for draft in drafts:
        verb = draft.opens - 1
        if verb < 1 or not _unsaid(draft, words):
            continue
        took = words[draft.last - 1] == "lives"  # "took 300 lives" are those of others
        if took or words[verb] not in word_set("units.grammar.suffers"):
            verb += 1  # "cost Hezbollah 300 dead"
            if words[verb - 1].islower() or not _costs(words[max(0, verb - _COSTS) : verb]):
                continue
        while words[verb - 1] in _owning():
            verb -= 1  # "Hezbollah admitted to having lost 300 men"
        loser = ends.get(article.tokens.ends[verb - 1])
        if loser is not None and kinds.get(loser.name) == "armed-group":
            wounded = draft.category == "civilians-wounded"
            draft.category = "military-wounded" if wounded else "militants-killed"


@cache
def _owning() -> frozenset[str]:
    """Words that can stand before the one by which a group lost its men."""
    own = word_set("units.grammar.suffers") | word_set("units.grammar.admits")
    return own | {"to", "having"}


def _unsaid(draft: Draft, words: Sequence[str]) -> bool:
    """Whether those harmed may be fighters: "300 casualties", and of those lost also "26 men"."""
    if draft.deed == "lose" and draft.category == "military-killed":
        return draft.head is None or words[draft.head] in ("men", "people")
    return draft.category in _SOLDIERS and draft.kind in _UNNAMED


def _costs(words: Sequence[str]) -> bool:
    """Whether something costs whoever is named behind it his men."""
    return not word_set("units.grammar.costs").isdisjoint(words)


def _states_abroad(article: Article, participants: Iterable[Participant]) -> set[str]:
    """The parties that are states other than those in which the conflict is."""
    home = states_of_the_place(article)
    states = {party.name for party in participants if party.listed and party.kind == "country"}
    return states - home if home else set()


def _ethnic(article: Article, people: Iterable[Mention]) -> set[str]:
    """The states whose nation lives in other states as well, as the article tells."""
    text = article.text
    return {m.name for m in people if text.endswith(_ETHNIC, m.span.start - 7, m.span.start)}
