"""From what was typed to `Criteria`: names made canonical, dates read, nonsense refused."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from typing import Any, NamedTuple

from syriatl.cli.corpus import read_all
from syriatl.cli.dating import DateReader, whole_days
from syriatl.cli.names import FIELD, Names, split
from syriatl.cli.output import tell
from syriatl.model.edtf import Edtf
from syriatl.model.errors import SourceError, UsageError
from syriatl.model.facts import Chronicle
from syriatl.model.folding import plain
from syriatl.query.abridged import named
from syriatl.query.criteria import Criteria, FigureCriteria
from syriatl.query.facets import facets
from syriatl.query.selection import FACTS, Found, chronicles, select
from syriatl.views.safe import clean

Words = list[str] | None  # of an option that may be given several times
_FEW = 3  # readings of a date that are told


class Filters(NamedTuple):
    """The filter options as typed."""

    year: Words = None
    since: str | None = None
    until: str | None = None
    on: Words = None
    around: str | None = None
    window: str = "14d"
    month: Words = None
    day: Words = None
    precision: str | None = None
    match: str = "overlap"
    as_of: str | None = None
    known_by: str | None = None
    kind: Words = None
    actor: Words = None
    side: Words = None
    place: Words = None
    section: Words = None
    status: Words = None
    grep: str | None = None
    references: bool = True
    without: Words = None


class Asked:
    """The articles asked about, and what is asked of them."""

    def __init__(self, sources: tuple[str, ...], filters: Filters, *, quiet: bool = False) -> None:
        """Nothing is read before it is needed."""
        self.sources = sources
        self.filters = filters
        self.quiet = quiet
        self.unread = 0  # articles left out because they cannot be read
        self._asked: list[tuple[Chronicle, Criteria]] = []  # of each article, when last found

    @cached_property
    def chronicles(self) -> list[Chronicle]:
        """The articles, read. Of several, those that cannot be are told and left out.

        Raises:
            SourceError: none can be.
        """
        corpus = read_all(self.sources, quiet=self.quiet)
        self.unread = len(corpus.unread)
        for error in corpus.unread:
            tell(f"syriatl: {clean(str(error))}: left out")
        if not corpus.chronicles:
            raise SourceError(f"none of {self.unread} sources can be read")
        return corpus.chronicles

    @property
    def chronicle(self) -> Chronicle:
        """The article of a command that takes only one."""
        if len(self.chronicles) > 1:
            raise UsageError("this command reads one article: name one --source")
        return self.chronicles[0]

    def find(self, what: str, figures: FigureCriteria | None = None) -> list[Found[Any]]:
        """The facts asked for: `what` is event, actor, figure, date or media.

        `figures`: what is asked of figures beside what is asked of all.
        """
        self._asked = self.criteria(what)
        return select([(c, asked._replace(figures=figures)) for c, asked in self._asked], what)

    def total(self, what: str) -> int:
        """How many facts of a type there are before anything is asked of them."""
        return sum(len(FACTS[what](chronicle)) for chronicle in self.chronicles)

    def undated(self, what: str) -> int:
        """How many facts have no date at all, and so are never found where a time is asked for."""
        if not any(c.periods or c.months or c.days or c.precision for _, c in self._asked):
            return 0
        return sum(not facets(fact, c).dates for c in self.chronicles for fact in FACTS[what](c))

    def told(self, found: Sequence[Found[Any]]) -> list[str]:
        """The time that was asked for as it was read, and how many only perhaps fall into it.

        "Last year" is another one for each article: those of the found are told.
        """
        if not (self.filters.since or self.filters.until or self.filters.on):
            return []
        surely = {id(c): asked._replace(match="certain") for c, asked in self._asked}
        perhaps = sum(not surely[id(c)].in_time(fact, c) for fact, c in found)
        there = chronicles(found) or self.chronicles
        readings = dict.fromkeys(_spelled(surely[id(c)].periods) for c in there)
        told = [named(readings, _FEW, "; ") + (" (by article)" if len(readings) > 1 else "")]
        return told + ([f"{perhaps} may fall outside the period"] if perhaps else [])

    def criteria(self, what: str) -> list[tuple[Chronicle, Criteria]]:
        """Each article with what is asked of it; names and relative dates differ by article.

        Raises:
            UsageError: a value that no article knows, a date that cannot be.
        """
        names = Names(self.chronicles, what)
        return [(chronicle, self._criteria(chronicle, names)) for chronicle in self.chronicles]

    def dates(self, chronicle: Chronicle) -> DateReader:
        """The reader of dates that are asked of an article."""
        return DateReader(chronicle.article.published, self.filters.as_of)

    def _periods(self, when: DateReader) -> Iterator[tuple[Edtf, ...]]:
        """The choices of periods, one an option; those of one option are alternatives."""
        asked = self.filters
        yield tuple(map(when.years, split(asked.year)))
        yield tuple(map(when.read, asked.on or ()))
        if asked.around:
            yield (when.near(asked.around, asked.window),)
        elif asked.window != Filters().window:
            raise UsageError(f"--window {asked.window}: before and after which date? Add --around")
        if window := when.window(asked.since, asked.until):
            yield (window,)

    def _criteria(self, chronicle: Chronicle, names: Names) -> Criteria:
        asked = self.filters
        when = self.dates(chronicle)
        values: dict[str, Any] = {
            field: names.canonical(key, getattr(asked, key) or (), chronicle)
            for key, field in FIELD.items()
        }
        return Criteria(
            periods=tuple(filter(None, self._periods(when))),
            months=frozenset(map(when.month, split(asked.month))),
            days=frozenset(map(when.day, split(asked.day))),
            **values,
            pattern=_pattern(asked.grep),
            precision=asked.precision,
            match=asked.match,
            references=asked.references,
            known_by=when.read(asked.known_by) if asked.known_by else None,
            without=tuple(_excluded(text, chronicle, names, when) for text in asked.without or ()),
        )


def _spelled(periods: Iterable[Iterable[Edtf]]) -> str:
    """The periods asked for, in words."""
    from syriatl.views.dates import human

    return " and ".join(" or ".join(human(whole_days(p)) for p in choice) for choice in periods)


def _pattern(text: str | None) -> re.Pattern[str] | None:
    """A regular expression without accents; a letter in capitals makes it mind the case."""
    if text is None:
        return None
    try:
        return re.compile(plain(text), 0 if any(map(str.isupper, text)) else re.IGNORECASE)
    except re.error as error:
        where = f" at character {error.pos + 1}" if error.pos is not None else ""
        raise UsageError(f"--grep {text!r} is no regular expression: {error.msg}{where}") from error


def _excluded(text: str, chronicle: Chronicle, names: Names, when: DateReader) -> Criteria:
    """`kind=statement` as the criteria of what to leave out."""
    key, equals, value = text.partition("=")
    if equals and key in FIELD:
        return Criteria(**{FIELD[key]: names.canonical(key, (value,), chronicle)})  # type: ignore[arg-type]
    if equals and key == "year":
        return Criteria(periods=((when.years(value),),))
    keys = ", ".join([*FIELD, "year"])
    raise UsageError(f"--not {text!r}: write KEY=VALUE with one of {keys}")
