"""What happened: one event for each happening that the text places at a date."""

from __future__ import annotations

from collections.abc import Sequence

from syriatl.model.article import Article
from syriatl.model.facts import Event, Figure, Mention, Participant, Time


def read_events(
    article: Article,
    times: Sequence[Time],
    participants: Sequence[Participant],
    mentions: Sequence[Mention],
    figures: Sequence[Figure],
) -> list[Event]:
    """All events, by date, then by place in the text."""
    return []
