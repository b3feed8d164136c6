"""What happened: one event for each happening that the text places at a date."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from syriatl.extraction.events.clauses import Clause, clauses_of
from syriatl.extraction.events.headline import summarize
from syriatl.extraction.events.kinds import kind_of
from syriatl.extraction.events.places import Gazetteer
from syriatl.extraction.events.who import Roster
from syriatl.extraction.identity import Identities
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
    gazetteer = Gazetteer(article, mentions, {p.name: p.kind for p in participants})
    roster = Roster(article, participants, mentions, gazetteer.located)
    identities = Identities()
    events = []
    for index, group in groupby(times, key=lambda time: time.sentence):
        if index < 0:
            continue
        sentence = article.sentences[index]
        for clause in clauses_of(article, sentence, list(group)):
            for time in clause.times:
                events.append(_event(article, clause, time, roster, gazetteer, identities))
    return sorted(events, key=lambda e: (e.date.sort_key, e.span.line, e.time.span.start))


def _event(
    article: Article,
    clause: Clause,
    time: Time,
    roster: Roster,
    gazetteer: Gazetteer,
    identities: Identities,
) -> Event:
    tokens = article.tokens
    sentence = article.sentences[time.sentence]
    span = article.span(sentence.start, sentence.end)
    text = article.text[sentence.start : sentence.end]
    first, last = clause.core
    dated = bytes(tokens.at(time.span.start) <= i <= tokens.at(time.span.end - 1) for i in range(first, last))
    words = ["" if mark else word for word, mark in zip(tokens.words[first:last], dated, strict=True)]
    kind, cues = kind_of(words, max(0, clause.proper - first), counted=time.bound in ("by", "as-of"))
    begin, end = tokens.starts[clause.first], tokens.ends[clause.last - 1]
    actors = roster.within(begin, end) or roster.within(sentence.start, sentence.end)
    return Event(
        id=identities.of("e", text, time.text),
        span=span,
        text=text,
        clause=article.span(begin, end),
        time=time,
        kind=kind,
        cues=cues,
        summary=summarize(article, clause, time),
        reference=False,
        actors=actors,
        sides=roster.sides(actors),
        places=gazetteer.within(begin, end),
        figures=(),
        status="asserted",
        claimants=(),
        reported=None,
        sentence=time.sentence,
        section=time.section,
    )
