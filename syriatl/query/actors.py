"""Participants by any of their names, who belongs to whom, and who appears with whom."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import NamedTuple

from syriatl.model.facts import Chronicle, Event, Participant
from syriatl.model.folding import fold


class Companion(NamedTuple):
    """Someone who appears with a participant."""

    participant: Participant
    sentences: int  # that name both
    events: tuple[Event, ...]  # that both took part in, by date


def names(participant: Participant) -> set[str]:
    """All names of a participant as they are compared."""
    return {fold(name) for name in (participant.name, *participant.aliases)}


def find(participants: Iterable[Participant], words: str) -> list[Participant]:
    """The participants of that name, whatever its case, accents, dashes or leading "the".

    A full name or alias wins ("isis", "erdogan"); where there is none, all those whose name holds
    these words ("nusra").
    """
    wanted = fold(words)
    named = [(participant, names(participant)) for participant in participants]
    exact = [participant for participant, forms in named if wanted in forms]
    if exact:
        return exact
    parts = set(_parts(wanted)) - {"the"}
    return [
        participant
        for participant, forms in named
        if parts and any(parts <= set(_parts(form)) for form in forms)
    ]


def suggest(participants: Iterable[Participant], words: str, most: int = 3) -> list[str]:
    """The names nearest to words that name nobody, nearest first."""
    from difflib import get_close_matches

    owner: dict[str, str] = {}
    for participant in participants:
        for form in (participant.name, *participant.aliases):
            owner.setdefault(fold(form), participant.name)
    near = get_close_matches(fold(words), owner, n=4 * most, cutoff=0.6)
    return list(dict.fromkeys(owner[form] for form in near))[:most]


def members(participants: Iterable[Participant], name: str) -> list[Participant]:
    """Those whom the front matter lists as parts of that one."""
    return [participant for participant in participants if participant.parent == name]


def companions(chronicle: Chronicle, name: str) -> list[Companion]:
    """Who appears with a participant, those with most events and sentences in common first."""
    together = _sentences_with(chronicle, name)
    shared: dict[str, list[Event]] = {}
    for event in chronicle.events_of.get(name, ()):
        for other in event.actors:
            shared.setdefault(other, []).append(event)
    found = [
        Companion(participant, together[participant.name], tuple(shared.get(participant.name, ())))
        for participant in chronicle.participants
        if participant.name != name and (together[participant.name] or participant.name in shared)
    ]
    return sorted(found, key=lambda c: (-len(c.events), -c.sentences, c.participant.name))


def _sentences_with(chronicle: Chronicle, name: str) -> Counter[str]:
    """In how many of the sentences that name one participant each other one is named."""
    article = chronicle.article
    named: dict[int, set[str]] = {}
    for mention in chronicle.mentions:
        named.setdefault(article.sentence_at(mention.span.start), set()).add(mention.name)
    return Counter(other for group in named.values() if name in group for other in group)


def _parts(folded: str) -> list[str]:
    """The words of a folded name: "al-nusra front" has three."""
    return folded.replace("-", " ").split()
