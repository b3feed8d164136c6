"""People who are named by their nation alone: "four Ugandans", "57 Kenyan bodies".

Of a state that fights abroad those who are killed or wounded are its soldiers, unless the text
says otherwise; of the state in which the conflict is they may be anybody.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence

from syriatl.extraction.figures.draft import Draft
from syriatl.extraction.theatre import states_of_the_place
from syriatl.model.article import Article
from syriatl.model.facts import Mention, Participant

_SOLDIERS = {"civilians-killed": "military-killed", "civilians-wounded": "military-wounded"}
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


def _states_abroad(article: Article, participants: Iterable[Participant]) -> set[str]:
    """The parties that are states other than those in which the conflict is."""
    home = states_of_the_place(article)
    states = {party.name for party in participants if party.listed and party.kind == "country"}
    return states - home if home else set()


def _ethnic(article: Article, people: Iterable[Mention]) -> set[str]:
    """The states whose nation lives in other states as well, as the article tells."""
    text = article.text
    return {m.name for m in people if text.endswith(_ETHNIC, m.span.start - 7, m.span.start)}
