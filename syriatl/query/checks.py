"""What a reader should doubt: each finding with the line where it stands."""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable, Iterable, Iterator, Sequence

from syriatl.model.edtf import Day, Edtf
from syriatl.model.edtf import day as as_day
from syriatl.model.facts import Chronicle, Event, Participant, Time
from syriatl.query.facets import LEAD
from syriatl.query.few import named
from syriatl.query.finding import Finding
from syriatl.query.folding import fold
from syriatl.query.sums import doubts

_LEFTOVER = (
    r"\[object Object\]|\{\{[^{}\n]{0,80}\}\}|</?(?:ref|div|span|br)\b[^>\n]{0,80}>|\[\d{1,3}\]"
)
_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_DAY = f"({'|'.join(_WEEKDAYS)})"
_BEFORE = re.compile(rf"\b{_DAY},?\s+(?:the\s+)?$")
_WITHIN = re.compile(rf"\b{_DAY}\b")
_AFTER = re.compile(rf"^(?:,?\s+a\s+|\s+\(){_DAY}\b")
_MARK = re.compile(
    r"\[(?:[\w ]{0,30}(?:needed|verification|discuss|date|research)|dubious[\w ,–—-]{0,20}"
    r"|(?:who|when|where|which|by whom|according to whom|clarify|vague|disputed)\??)\]",
    re.IGNORECASE,
)
_LONG = 8  # words: shorter sentences may well be the same
_FEW = 3  # of many names or headings
_NEAR = 20  # characters beside a date in which its day of the week may stand
_FALLS_BACK = 366  # days that a paragraph may fall back before that is odd


def check(chronicle: Chronicle) -> list[Finding]:
    """All findings of all checks, by check and line."""
    return [finding for run in CHECKS for finding in run(chronicle)]


def _unresolved(chronicle: Chronicle) -> Iterator[Finding]:
    """Dates whose year nothing tells, and those with more than one reading."""
    for time in chronicle.times:
        if not time.date.known:
            yield _at(time, "unresolved", "no year could be told for it")
        elif not time.sure:
            yield _at(time, "unsure", "read as ", time.date, ", another reading is possible")


def _after_publication(chronicle: Chronicle) -> Iterator[Finding]:
    """Dates later than the article itself."""
    published = chronicle.article.published
    if published is None:
        return
    last = as_day(published).latest()
    for time in chronicle.times:
        first = time.date.earliest()
        if first and last and first > last:
            told = (" is later than the article (", as_day(published), ")")
            yield _at(time, "future", time.date, *told)


def _backwards(chronicle: Chronicle) -> Iterator[Finding]:
    """Days that fall back by more than a year within a paragraph, where the year was inferred."""
    before: Time | None = None
    for time in chronicle.times:
        if time.date.precision != "day":
            continue
        if (
            before is not None
            and before.span.line == time.span.line
            and time.basis == "partial"
            and _days(time.date) + _FALLS_BACK < _days(before.date)
        ):
            told = (" comes after ", before.date, " in the same paragraph")
            yield _at(time, "backwards", time.date, *told)
        before = time


def _weekdays(chronicle: Chronicle) -> Iterator[Finding]:
    """Dates that fall on another day of the week than the text says."""
    for time in chronicle.times:
        if time.date.precision != "day" or time.date.interval or time.basis == "relative":
            continue
        told, is_day = _weekday_beside(time, chronicle.article.text), _weekday(time.date)
        if told and is_day and told != is_day:
            yield _at(time, "weekday", time.date, f" was a {is_day}, not a {told}")


def _weekday_beside(time: Time, text: str) -> str | None:
    """The day of the week that the text gives with a date."""
    start, end = time.span.start, time.span.end
    match = (
        _WITHIN.search(time.text)
        or _BEFORE.search(text[max(0, start - _NEAR) : start])
        or _AFTER.search(text[end : end + _NEAR])
    )
    return match[1] if match else None


def _weekday(date: Edtf) -> str | None:
    try:
        return _WEEKDAYS[datetime.date(*(date.earliest() or ())).weekday()]
    except (TypeError, ValueError):  # no such day in Python's calendar
        return None


def _front_matter(chronicle: Chronicle) -> Iterator[Finding]:
    """What a party did outside the years that the front matter gives it, and who did nothing.

    What lies before the first of these years is told as background.
    """
    listed = [actor for actor in chronicle.participants if actor.listed]
    started = [actor.active.earliest() for actor in listed if actor.active]
    first = min((day for day in started if day), default=None)
    for actor in listed:
        for event in chronicle.events_of.get(actor.name, ()):
            if actor.active and first and _took_part(event) and _outside(event, actor, first):
                years = (f"{actor.name} is listed for ", actor.active, ", this is ", event.date)
                yield Finding("front matter", event.span.line, event.summary, years, event.id)
    if unnamed := _unnamed(listed, chronicle):
        names = named((actor.name for actor in unnamed), _FEW)
        told = f"listed, but the text names none of these {len(unnamed)} of {len(listed)} parties"
        yield Finding("front matter", unnamed[0].line, names, (told,))


def _took_part(event: Event) -> bool:
    """Whether those whom an event names took part in the war by it."""
    told = event.status == "asserted" and not event.reference
    return told and event.kind in ("airstrike", "battle", "deployment")


def _outside(event: Event, actor: Participant, first: Day) -> bool:
    last = event.date.latest()
    active = actor.active
    return bool(active and last and last >= first and not event.date.overlaps(active))


def _unnamed(actors: Sequence[Participant], chronicle: Chronicle) -> list[Participant]:
    """Those none of whose names stands anywhere in the text, be it as a part of another name."""
    silent = [actor for actor in actors if actor.name not in chronicle.mention_lines]
    prose = fold(chronicle.article.prose) if silent else ""
    return [a for a in silent if not any(fold(name) in prose for name in (a.name, *a.aliases))]


def _leftovers(chronicle: Chronicle) -> Iterator[Finding]:
    """Markup that a converter left behind, a line for each sort of it."""
    article = chronicle.article
    found: dict[str, list[int]] = {}
    for match in re.finditer(_LEFTOVER, article.text):
        sort = "[1]" if match[0][1:2].isdigit() else match[0]
        found.setdefault(sort, []).append(match.start())
    for sort, places in found.items():
        times = "once" if len(places) == 1 else f"{len(places)} times"
        headings = dict.fromkeys(article.section_at(place).title or LEAD for place in places)
        told = f"left over {times}, in {named((f'“{title}”' for title in headings), _FEW)}"
        yield Finding("markup", article.line_at(places[0]), sort, (told,))


def _repeated(chronicle: Chronicle) -> Iterator[Finding]:
    """Sentences that stand in the article twice, word for word."""
    article = chronicle.article
    first: dict[str, int] = {}
    for sentence in article.sentences:
        words = article.text[sentence.start : sentence.end].split()
        line = article.line_at(sentence.start)
        told = first.setdefault(" ".join(words), line) if len(words) >= _LONG else line
        if told != line:
            yield Finding("repeated", line, " ".join(words), (f"stands in line {told} already",))


def _doubted(chronicle: Chronicle) -> Iterator[Finding]:
    """Where the article's own editors left a mark of doubt."""
    article = chronicle.article
    for match in _MARK.finditer(
        article.text, article.sentences[0].start if article.sentences else 0
    ):
        yield Finding("marked", article.line_at(match.start()), match[0], ("by its editors",))


def _notes(chronicle: Chronicle) -> Iterator[Finding]:
    for note in chronicle.article.notes:
        yield Finding("source", 1, chronicle.article.doc, (note,))


CHECKS: tuple[Callable[[Chronicle], Iterable[Finding]], ...] = (
    _unresolved,
    _after_publication,
    _backwards,
    _weekdays,
    doubts,
    _front_matter,
    _repeated,
    _doubted,
    _leftovers,
    _notes,
)


def _at(time: Time, check_name: str, *message: str | Edtf) -> Finding:
    return Finding(check_name, time.span.line, time.text, message, time.id)


def _days(date: Edtf) -> int:
    """A rough count of days, good enough for differences of more than a year."""
    year, month, number = date.earliest() or (0, 1, 1)
    return year * 372 + month * 31 + number
