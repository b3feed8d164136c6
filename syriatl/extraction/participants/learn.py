"""Names that the article itself introduces."""

from __future__ import annotations

from syriatl.extraction.engine import Found, scan
from syriatl.extraction.participants import bodies, persons
from syriatl.extraction.participants.bodies import Body
from syriatl.extraction.participants.gazetteer import Index
from syriatl.extraction.participants.persons import Person
from syriatl.extraction.participants.roster import Entry, Roster
from syriatl.extraction.participants.words import Units, cut, lexicon, openers
from syriatl.model.article import Article
from syriatl.model.folding import fold, plain


def learn_names(article: Article, roster: Roster, index: Index) -> None:
    """Put on the roster everyone whose name the article gives away by its form or a title."""
    tokens = article.tokens
    plain_firsts = openers(tokens.words, (s.first for s in article.sentences))
    units = cut(tokens, article.prose, index.find(tokens.words), plain_firsts)
    learner = _Learner(article, roster, units)
    people = scan(units.words, lexicon(), persons.RULES, units.classes)
    learner.persons(people)
    learner.bodies(scan(units.words, lexicon(), bodies.RULES, units.classes))


class _Learner:
    """Turns what the rules found into entries."""

    def __init__(self, article: Article, roster: Roster, units: Units) -> None:
        self._article = article
        self._roster = roster
        self._units = units
        self._surnames: dict[str, Entry] = {}

    def _text(self, first: int, last: int) -> str:
        """The article's words for a range of units."""
        tokens, starts = self._article.tokens, self._units.first
        return self._article.text[tokens.starts[starts[first]] : tokens.ends[starts[last] - 1]]

    def persons(self, found: list[Found[Person]]) -> None:
        """Full names first, so that a surname alone finds its person wherever it stands."""
        named = [(item, span) for item in found for span in item.value.names]
        for item, (first, last) in sorted(named, key=lambda pair: pair[1][0] - pair[1][1]):
            name = self._text(first, last)
            entry = self._same_person(name)
            if entry is None:
                entry = self._roster.add(name, "person")
                if entry.kind != "person":
                    continue
                self._surnames.setdefault(_surname(name), entry)
                self._roster.also(entry, _surname_forms(name))
            self._roster.also(entry, [name])
            self._describe(entry, item.value)

    def _describe(self, entry: Entry, person: Person) -> None:
        """Keep the first title that the article gives."""
        if person.role is None or entry.role is not None:
            entry.civil = entry.civil or (person.civil and entry.role is None)
            return
        entry.role = self._text(*person.role)
        entry.token = self._units.first[person.role[0]]
        entry.civil = person.civil

    def _same_person(self, name: str) -> Entry | None:
        """The one of that surname whose given names agree."""
        entry = self._roster.of(name)
        if entry is not None and entry.kind == "person":
            return entry
        entry = self._surnames.get(_surname(name))
        if entry is None:
            return None
        given, other = plain(name).split()[:-1], plain(entry.name).split()[:-1]
        if not given or not other or given[0][:3] == other[0][:3] or set(given) & set(other):
            return entry
        return None

    def bodies(self, found: list[Found[Body]]) -> None:
        """Add bodies under their full name."""
        for item in found:
            name = self._text(item.first, item.last)
            entry = self._roster.add(name, item.value.kind)
            entry.home = entry.home or self._state(item.first, item.last)

    def _state(self, first: int, last: int) -> str | None:
        """The country named in a range."""
        for unit in range(first, last):
            if unit in self._units.owner:
                return self._units.owner[unit]
        return None


def _surname(name: str) -> str:
    """The last part of a name, as it is compared: without "al-" and accents."""
    last = fold(name.rsplit(maxsplit=1)[-1])
    return last.split("-", 1)[1] if last[:3] in ("al-", "el-", "as-", "ad-", "an-") else last


def _surname_forms(name: str) -> list[str]:
    """How a person is called after the first time."""
    parts = name.split()
    if len(parts) < 2:
        return []
    forms = [parts[-1]]
    if parts[-2] in ("bin", "ibn", "von", "van", "de", "der"):
        forms = [" ".join(parts[-2:])]
    if "-" in parts[-1] and parts[-1].split("-")[0].lower() in ("al", "el", "ash", "as", "ad"):
        forms.append(parts[-1].split("-", 1)[1])
    return forms
