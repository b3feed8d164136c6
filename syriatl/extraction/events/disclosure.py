"""When a happening became known, where the text says that this was later."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from operator import attrgetter

from syriatl.extraction.events.grammar.said import Prose
from syriatl.extraction.events.status import phrases
from syriatl.model.edtf import Edtf
from syriatl.model.facts import Event

_LATER_SENTENCES = 3  # how far behind a happening its disclosure may be told
_SAYING = ("statement", "report")  # they disclose; they need no disclosing


def reported(prose: Prose, events: Sequence[Event]) -> dict[str, Edtf]:
    """Event id → the date at which it became known, where the text says that this was later.

    Either one sentence tells both ("On 2 May it admitted that … on 26 March"), or a sentence soon
    behind, in the same paragraph, points back ("The incident was exposed in November 2021").
    """
    told = sorted(events, key=attrgetter("sentence", "time.span.start"))
    cues = {index: _disclosures(prose, index) for index in {e.sentence for e in told}}
    behind: dict[int, list[Event]] = {}  # sentence that points back → its disclosing events
    for event in told:
        ends = cues[event.sentence]
        if ends and _holds(ends, event) and _points_back(prose, event):
            behind.setdefault(event.sentence, []).append(event)
    known: dict[str, Edtf] = {}
    for i, event in enumerate(told):
        if event.kind in _SAYING:
            continue
        ends = cues[event.sentence]
        disclosing = _later(prose, event, behind)
        if ends:
            disclosing += _frames(prose, told, i, ends)
        happened = event.date.latest() if disclosing else None
        dates = (other.date for other in disclosing if happened)
        found = next((d for d in dates if (d.earliest() or happened) > happened), None)  # type: ignore[operator]
        if found is not None:
            known[event.id] = found
    return known


def _disclosures(prose: Prose, sentence: int) -> list[int]:
    """The offsets at which the words of disclosure of a sentence end."""
    here = prose.article.sentences[sentence]
    ends = []
    at = here.first
    while at := phrases("disclosure").find(prose.folded, at, here.last):
        ends.append(prose.tokens.ends[at - 1])
    return ends


def _holds(cues: Sequence[int], event: Event) -> bool:
    """Whether a word of disclosure stands in the clause of an event."""
    i = bisect_right(cues, event.clause.start)
    return i < len(cues) and cues[i] <= event.clause.end


def _points_back(prose: Prose, event: Event) -> bool:
    """Whether a happening told before is what an event brings to light: its subject or object."""
    words = prose.folded
    first, last = prose.place(event.clause)
    end = phrases("disclosure").find(words, first, last)
    if not end:
        return False
    back = phrases("back")
    if back.find(words, first, end):
        return True
    if words[end : min(end + 1, last)] != ["that"] and back.find(words, end, min(end + 2, last)):
        return True
    pronoun = not {"it", "they"}.isdisjoint(words[first:end])
    clause = prose.part(first, last)
    return pronoun and not clause.has_verb(end - first, len(clause))  # not "it was revealed that …"


def _later(prose: Prose, event: Event, behind: Mapping[int, Sequence[Event]]) -> list[Event]:
    """The disclosures told soon behind an event, in its paragraph."""
    sentences = prose.article.sentences
    found: list[Event] = []
    for sentence in range(event.sentence + 1, event.sentence + 1 + _LATER_SENTENCES):
        here = behind.get(sentence)
        if here and sentences[sentence].paragraph == sentences[event.sentence].paragraph:
            found += here
    return found


def _frames(prose: Prose, told: Sequence[Event], i: int, cues: Sequence[int]) -> Iterator[Event]:
    """The admissions or reports whose content an event is: clauses of its sentence before it."""
    event = told[i]
    last = bisect_right(cues, event.clause.start) - 1
    if last >= 0:
        for j in range(i - 1, -1, -1):
            if told[j].sentence != event.sentence:
                return
            if told[j].clause.start < cues[last] and _dates(prose, told[j], cues[last]):
                yield told[j]


def _dates(prose: Prose, event: Event, cue: int) -> bool:
    """Whether the date of an event is that of a disclosure, and not of what is disclosed."""
    first = prose.tokens.at(cue - 1) + 1
    between = prose.part(first, prose.tokens.at(event.time.span.start))
    return not between.has_verb(0, len(between))
