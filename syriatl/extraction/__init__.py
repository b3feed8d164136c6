"""From an article to its `Chronicle`: the pipeline, top to bottom."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from syriatl.extraction.events import read_events
from syriatl.extraction.figures import read_figures
from syriatl.extraction.participants import read_participants
from syriatl.extraction.times import read_times
from syriatl.model.article import Article
from syriatl.model.facts import Chronicle, Mention, Time


def extract(article: Article) -> Chronicle:
    """Everything that the article tells: the same article always gives the same chronicle."""
    times = read_times(article)
    participants, named = read_participants(article)
    mentions = _outside(named, times)
    figures = read_figures(article, times, mentions, participants)
    events = read_events(article, times, participants, mentions, figures)
    return Chronicle(
        article, tuple(times), tuple(participants), tuple(mentions), tuple(figures), tuple(events)
    )


def _outside(mentions: Sequence[Mention], times: Sequence[Time]) -> list[Mention]:
    """The mentions that are no part of a date: "May" in "3 May" names nobody."""
    starts = [time.span.start for time in times]

    def dated(mention: Mention) -> bool:
        i = bisect_right(starts, mention.span.start) - 1
        return i >= 0 and mention.span.start < times[i].span.end

    return [mention for mention in mentions if not dated(mention)]
