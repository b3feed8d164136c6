"""What happened: one event for each happening that the text places at a date.

grammar    words read as one: their classes, finite verbs, predicates
clauses    which part of a sentence a date belongs to
kinds      what kind of happening a clause tells, by its `cues`
who        who takes part in it: who names a part in `scenes` and titles does not
places     where it happens
lists      of several dates: who and where goes with which
status     how sure the text is of it; `disclosure`: when it became known
headlines  what it comes down to in a few words
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from functools import partial
from itertools import chain, groupby, starmap, zip_longest

from syriatl.extraction.engine import OTHER
from syriatl.extraction.events.clauses import Clause, clauses_of
from syriatl.extraction.events.clauses.passing import comparison
from syriatl.extraction.events.clauses.subjects import carried_subject
from syriatl.extraction.events.disclosure import reported
from syriatl.extraction.events.grammar.said import Place, Prose, Said
from syriatl.extraction.events.headlines import summarize
from syriatl.extraction.events.kinds import DEPENDING, by_whom, kind_of
from syriatl.extraction.events.kinds.cues import leaning
from syriatl.extraction.events.lists import Names, Partly, share_out
from syriatl.extraction.events.places import Gazetteer
from syriatl.extraction.events.status import Accounts
from syriatl.extraction.events.who import Cast, in_order, predicate_of
from syriatl.extraction.identity import Identities
from syriatl.model.article import Article
from syriatl.model.facts import Event, Figure, Mention, Participant, Time

_TOLD_WITHIN = 60  # words: what comes later does not make the kind
_APPOSED = (",", ", on", ", in", ", on the", ", in the")  # between two names of one date
_RECKONING = ("after", "before")
_RECKONED = (",", ", a", ", the", ", some", ", only")
_SOMEBODY = "X"  # instead of a name that may be a word, too: "Bush", "Marine Le Pen"
_CLOSING = ("by", "as-of")  # bounds of a date at which something is counted


def read_events(
    article: Article,
    times: Sequence[Time],
    participants: Sequence[Participant],
    mentions: Sequence[Mention],
    figures: Sequence[Figure],
) -> list[Event]:
    """All events, by date, then by place in the text."""
    kinds = {p.name: p.kind for p in participants}
    prose = Prose(
        article,
        {m.text.rsplit(maxsplit=1)[-1]: kinds[m.name] for m in mentions if not m.adjective},
    )
    teller = _Teller(prose, times, participants, mentions, figures)
    events = []
    headings = {section.line for section in article.sections if section.title}
    for index, group in groupby(times, key=lambda time: time.sentence):
        if index >= 0 and article.line_at(article.sentences[index].start) not in headings:
            before: Sequence[Place] = ()
            dated = _once(article, list(group))
            for clause in clauses_of(prose, article.sentences[index], dated):
                told = teller.events(clause, before)
                if len(dated) > 1:
                    told = [event for event in told if not _reckons(event.time, dated)]
                events += told
                before = [*before, *clause.dates]
    known = reported(prose, events)
    events = [e._replace(reported=known[e.id]) if e.id in known else e for e in events]
    return sorted(events, key=lambda e: (e.date.sort_key, e.span.line, e.time.span.start))


def _once(article: Article, times: list[Time]) -> list[Time]:
    """The times without those that say beside another one what that is.

    "Ten days later, on 3 May", "a year later, on 3 May", "on 3 May, ten days after the vote".
    """
    if len(times) == 1:
        return times
    kept: list[Time] = []
    for time, after in zip_longest(times, times[1:]):
        apposed = after is not None and _between(article, time, after) in _APPOSED
        advance = (
            apposed
            and (time.date == after.date or time.basis == "relative")
            and not after.text.endswith(_RECKONING)
        )
        again = _reckons(time, kept[-1:]) and _between(article, kept[-1], time) in _RECKONED
        if not again and not (advance and after.date.within(time.date)):
            kept.append(time)
    return kept


def _reckons(time: Time, times: Sequence[Time]) -> bool:
    """Whether a time only tells from when another one before it counts: "ten days after"."""
    if time.basis != "relative" or not time.text.endswith(_RECKONING):
        return False
    return any(t.date == time.date and t.span.start < time.span.start for t in times)


def _between(article: Article, time: Time, after: Time) -> str:
    return article.prose[time.span.end : after.span.start].strip()


class _Teller:
    """Makes events of clauses, with all that is known about the article."""

    def __init__(
        self,
        prose: Prose,
        times: Sequence[Time],
        participants: Sequence[Participant],
        mentions: Sequence[Mention],
        figures: Sequence[Figure],
    ) -> None:
        self._prose = prose
        self._figures = [figure.id for figure in figures]
        self._figure_starts = [figure.span.start for figure in figures]
        kinds = {p.name: p.kind for p in participants}
        places = prose.places([mention.span for mention in mentions])
        named = list(zip(mentions, places, strict=True))
        self._accounts = Accounts(prose, times, named)
        self._gazetteer = Gazetteer(prose, named, kinds)
        self._cast = Cast(prose, participants, named, self._gazetteer.located)
        self._words = _anonymous(prose, named, kinds)
        self._identities = Identities()
        self._order = leaning(prose.words)

    def events(self, clause: Clause, before: Sequence[Place]) -> list[Event]:
        """The events of a clause, one for each of its times; `before`: those before them."""
        prose, tokens = self._prose, self._prose.tokens
        article = prose.article
        sentence = article.sentences[clause.times[0].sentence]
        text = article.text[sentence.start : sentence.end]
        begin, end = tokens.starts[clause.first], tokens.ends[clause.last - 1]
        verb = predicate_of(prose, clause)
        after = tokens.starts[verb[1] if verb[1] < clause.core[1] else clause.first]
        meant = self._cast.of(clause, verb)
        doers = self._cast.doers(clause, verb, meant)
        kind, cues = self._kind(clause, doers)
        reach = self._cast.reach(clause)
        spoken = (reach[0], max(reach[0], after), reach[1])
        names: Names = self._cast
        named_places: Names = self._gazetteer
        own = [(begin, end)]
        if clause.told:
            own = self._own(clause, reach)
            names, named_places = Partly(names, own), Partly(named_places, own)
            if not any(a <= clause.proper < b for a, b in clause.told):
                meant, doers = (), self._cast.doers(clause, verb, ())
        actors = share_out(clause.times, spoken, names, article.prose)
        places = share_out(clause.times, (begin, after, end), named_places, article.prose)
        certainty, claimants = self._accounts.of(clause, kind)
        event = partial(
            Event,
            span=article.span(sentence.start, sentence.end),
            text=text,
            clause=article.span(*self._span(clause)),
            kind=kind,
            cues=cues,
            summary=summarize(prose, clause, [*before, *clause.dates]),
            reference=clause.background,
            figures=tuple(chain.from_iterable(starmap(self._figures_within, own))),
            status=certainty,
            claimants=claimants,
            reported=None,
            sentence=clause.times[0].sentence,
            section=clause.times[0].section,
        )
        events = []
        for time, named, there in zip(clause.times, actors, places, strict=True):
            who = in_order(doers, (*meant, *named))
            events.append(
                event(
                    id=self._identities.of("e", text, time.text),
                    time=time,
                    actors=who,
                    sides=self._cast.sides(who),
                    places=there,
                )
            )
        return events

    def _span(self, clause: Clause) -> Place:
        """The offsets of a clause, of its own words only where it shares others."""
        first, last = clause.first, clause.last
        if clause.told:
            opens, closes = clause.told[0], clause.told[-1]
            first = opens[0] if opens[0] > clause.proper else closes[0]
            last = max(b for _, b in clause.told)
        return self._prose.tokens.starts[first], self._prose.tokens.ends[last - 1]

    def _kind(self, clause: Clause, doers: Sequence[str]) -> tuple[str, tuple[str, ...]]:
        """The kind that a clause tells; else what its sentence does, else what its heading does."""
        marker = comparison(self._prose.words, clause.core[0]) if clause.background else []
        if marker:
            return "report", (" ".join(marker),)  # what was measured then
        kind, cues = self._kind_of_own(clause) if clause.told else ("other", ())
        if not cues:
            kind, cues = self._kind_within(clause, *clause.core)
        if not cues:
            sentence = self._prose.article.sentences[clause.times[0].sentence]
            kind, cues = self._kind_within(clause, sentence.first, sentence.last)
        if not cues and clause.times[0].section:
            kind, cues = kind_of(Said(clause.times[0].section[-1].split()), order=self._order)
        if kind in DEPENDING:
            kind = by_whom(kind, cues, self._cast.kind(doers))
        return kind, cues

    def _kind_of_own(self, clause: Clause) -> tuple[str, tuple[str, ...]]:
        """The kind that the own words of a clause tell."""
        tokens = [i for part in clause.told for i in range(*part)][:_TOLD_WITHIN]
        dated = {i for date in clause.dates for i in range(*date)}
        said = Said(["" if i in dated else self._words[i] for i in tokens])
        proper = tokens.index(clause.proper) if clause.proper in tokens else 0
        date = next((n for n, i in enumerate(tokens) if i in dated), len(tokens))
        return self._kind_of(clause, said, proper, date)

    def _kind_of(
        self, clause: Clause, said: Said, proper: int, date: int
    ) -> tuple[str, tuple[str, ...]]:
        counted = clause.times[0].bound in _CLOSING
        return kind_of(said, proper, dated=date, counted=counted, order=self._order)

    def _own(self, clause: Clause, reach: Place) -> list[Place]:
        """The offsets of the own words of a clause, in text order, with what leads up to them."""
        tokens, (first, last) = self._prose.tokens, clause.core
        return [
            (
                reach[0] if a == first else tokens.starts[a],
                reach[1] if b == last else tokens.ends[b - 1],
            )
            for a, b in sorted(clause.told)
        ]

    def _kind_within(self, clause: Clause, first: int, last: int) -> tuple[str, tuple[str, ...]]:
        """The kind that some words tell, dates left out ("march", "may")."""
        own = first == clause.core[0]  # and not the whole sentence
        last = min(last, max(first, clause.proper) + _TOLD_WITHIN)
        told = partial(self._kind_of, clause)
        date = clause.dates[0][0]
        subject = carried_subject(self._prose, clause, clause.proper) if own else []
        if not subject:
            proper = max(0, clause.proper - first) if own else 0
            return told(self._undated(clause, first, last), proper, date - first)
        said = self._undated(clause, clause.proper, last)
        date -= clause.proper
        if not told(said, 0, date + len(subject))[1]:
            return "other", ()  # a subject from elsewhere does not say what happened
        words = [*map(self._words.__getitem__, subject), *said.words]
        return told(Said(words), 0, date + len(subject))

    def _undated(self, clause: Clause, first: int, last: int) -> Said:
        """Some words of a clause, without those of its dates."""
        words = self._words[first:last]
        classes = self._prose.classes[first:last]
        for begin, end in clause.dates:
            a, b = max(begin, first) - first, min(end, last) - first
            if a < b:
                words[a:b] = [""] * (b - a)
                classes = classes[:a] + OTHER * (b - a) + classes[b:]
        return Said(words, classes)

    def _figures_within(self, start: int, end: int) -> Sequence[str]:
        starts = self._figure_starts
        return self._figures[bisect_left(starts, start) : bisect_left(starts, end)]


def _anonymous(
    prose: Prose, named: Sequence[tuple[Mention, Place]], kinds: dict[str, str]
) -> list[str]:
    """The words of an article, without the names of persons."""
    words = list(prose.words)
    for mention, (first, last) in named:
        if kinds[mention.name] == "person":
            words[first:last] = [_SOMEBODY] * (last - first)
    return words
