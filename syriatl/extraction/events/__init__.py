"""What happened: one event for each happening that the text places at a date."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace
from itertools import groupby

from syriatl.extraction.events import status
from syriatl.extraction.events.clauses import Clause, clauses_of
from syriatl.extraction.events.headline import summarize
from syriatl.extraction.events.kinds import kind_of
from syriatl.extraction.events.places import Gazetteer
from syriatl.extraction.events.who import Roster
from syriatl.extraction.identity import Identities
from syriatl.model.article import Article
from syriatl.model.facts import Event, Figure, Mention, Participant, Time

_CLOSING = ("by", "as-of")  # bounds of a date at which something is counted


def read_events(
    article: Article,
    times: Sequence[Time],
    participants: Sequence[Participant],
    mentions: Sequence[Mention],
    figures: Sequence[Figure],
) -> list[Event]:
    """All events, by date, then by place in the text."""
    teller = _Teller(article, participants, mentions, figures)
    events = []
    for index, group in groupby(times, key=lambda time: time.sentence):
        inside = list(group)
        if index >= 0:
            for clause in clauses_of(article, article.sentences[index], inside):
                events += [teller.event(clause, time, inside) for time in clause.times]
    known = status.reported(article, events)
    events = [replace(e, reported=known[e.id]) if e.id in known else e for e in events]
    return sorted(events, key=lambda e: (e.date.sort_key, e.span.line, e.time.span.start))


class _Teller:
    """Makes events of clauses, with all that is known about the article."""

    def __init__(
        self,
        article: Article,
        participants: Sequence[Participant],
        mentions: Sequence[Mention],
        figures: Sequence[Figure],
    ) -> None:
        self._article = article
        self._mentions = mentions
        self._mention_starts = [m.span.start for m in mentions]
        self._figures = figures
        self._figure_starts = [f.span.start for f in figures]
        kinds = {p.name: p.kind for p in participants}
        self._gazetteer = Gazetteer(article, mentions, kinds)
        self._roster = Roster(article, participants, mentions, self._gazetteer.located)
        self._identities = Identities()

    def event(self, clause: Clause, time: Time, times: Sequence[Time]) -> Event:
        """The event of a clause at one of its times; `times` are all those of the sentence."""
        article, tokens = self._article, self._article.tokens
        sentence = article.sentences[time.sentence]
        text = article.text[sentence.start : sentence.end]
        kind, cues = self._kind(clause, time)
        begin, end = tokens.starts[clause.first], tokens.ends[clause.last - 1]
        actors = self._roster.within(begin, end)
        if not actors:
            actors = self._roster.within(sentence.start, sentence.end)
        first = bisect_left(self._mention_starts, sentence.start)
        said = self._mentions[first : bisect_left(self._mention_starts, sentence.end)]
        certainty = status.status_of(article.prose[begin:end], kind)
        sources = certainty != "asserted"
        return Event(
            id=self._identities.of("e", text, time.text),
            span=article.span(sentence.start, sentence.end),
            text=text,
            clause=article.span(begin, end),
            time=time,
            kind=kind,
            cues=cues,
            summary=summarize(article, clause, times),
            reference=clause.background,
            actors=actors,
            sides=self._roster.sides(actors),
            places=self._gazetteer.within(begin, end),
            figures=self._figures_within(begin, end),
            status=certainty,
            claimants=status.claimants_of(article, sentence.start, sentence.end, said)
            if sources
            else (),
            reported=None,
            sentence=time.sentence,
            section=time.section,
        )

    def _kind(self, clause: Clause, time: Time) -> tuple[str, tuple[str, ...]]:
        """The kind that the words of a clause tell, its date left out ("march", "may")."""
        tokens = self._article.tokens
        first, last = clause.core
        dated = range(tokens.at(time.span.start), tokens.at(time.span.end - 1) + 1)
        words = ["" if i in dated else tokens.words[i] for i in range(first, last)]
        start = max(0, clause.proper - first)
        return kind_of(words, start, counted=time.bound in _CLOSING)

    def _figures_within(self, start: int, end: int) -> tuple[str, ...]:
        first = bisect_left(self._figure_starts, start)
        last = bisect_left(self._figure_starts, end)
        return tuple(figure.id for figure in self._figures[first:last])
