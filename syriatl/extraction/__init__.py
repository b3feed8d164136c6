"""From an article to its `Chronicle`: the pipeline, top to bottom."""

from __future__ import annotations

from syriatl.extraction.events import read_events
from syriatl.extraction.figures import read_figures
from syriatl.extraction.participants import read_participants
from syriatl.extraction.times import read_times
from syriatl.model.article import Article
from syriatl.model.facts import Chronicle


def extract(article: Article) -> Chronicle:
    """Everything that the article tells: the same article always gives the same chronicle."""
    times = read_times(article)
    participants, mentions = read_participants(article)
    figures = read_figures(article, times, mentions)
    events = read_events(article, times, participants, mentions, figures)
    return Chronicle(
        article, tuple(times), tuple(participants), tuple(mentions), tuple(figures), tuple(events)
    )
