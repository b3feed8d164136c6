"""Who takes part in an event: the participants that its clause names as doing or suffering it."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Collection, Sequence
from functools import cache

from syriatl.extraction.events.clauses import Clause
from syriatl.extraction.events.clauses.subjects import carried_subject
from syriatl.extraction.events.grammar.lexicon import (
    BRIDGE,
    COMMA,
    CONJUNCTION,
    NUMBER,
    PARTICIPLE,
    PREPOSITION,
    RELATIVE,
    SUBORDINATE,
    TURNING,
    is_adverb,
    is_past,
)
from syriatl.extraction.events.grammar.predicate import predicate
from syriatl.extraction.events.grammar.said import Named, Place, Prose
from syriatl.extraction.events.scenes import in_possession, in_scenes, in_titles
from syriatl.knowledge import word_set
from syriatl.model.facts import NONE, Participant

_JOINING = frozenset((",", "and", "the", "&", "or", "both", "'s", "’s"))
_SORTS = ("person", "body", "anybody")  # whom a pronoun can stand for
_EMPTY = 9  # words between an "it" that stands for nothing and its "that"
_LEADS = frozenset((PREPOSITION, SUBORDINATE, BRIDGE, NUMBER, RELATIVE, PARTICIPLE))
_OPENING = frozenset((SUBORDINATE, CONJUNCTION, COMMA))
_AND = [",", "and"]
_JOINTS = ("and", "but", "or")
_BY = 6  # words between a passive verb and its "by"
_AGENT = 4  # words behind "by" in which the one stands who did it
_TOLD_WITHIN = 60  # words: a predicate behind more is none of the clause


def predicate_of(prose: Prose, clause: Clause) -> Place:
    """The tokens of the predicate of a clause: first and one past the last."""
    last = min(clause.core[1], clause.proper + _TOLD_WITHIN)
    verb, end = predicate(prose.part(clause.proper, last))
    return clause.proper + verb, clause.proper + end


@cache
def _stand_ins() -> dict[str, str]:
    """Pronoun → the sort of participant that it can stand for."""
    return {word: sort for sort in _SORTS for word in word_set(f"clauses.who.{sort}")}


def in_order(doers: Sequence[str], names: Sequence[str]) -> tuple[str, ...]:
    """Those who take part in a clause, each once, whoever does it first."""
    everyone = dict.fromkeys(names)
    return tuple(dict.fromkeys(filter(everyone.__contains__, doers)) | everyone)


class Cast:
    """The mentions of an article that can name who takes part.

    Left out are countries that only say where, and names that stand in a person's title: "Turkish"
    in "the Turkish foreign minister Mevlüt Çavuşoğlu" is no part of what he did.
    """

    def __init__(
        self,
        prose: Prose,
        participants: Sequence[Participant],
        named: Sequence[Named],
        located: Collection[int],
    ) -> None:
        """Sort the mentions.

        Args:
            prose: the words of the article.
            participants: everyone, for kinds and sides.
            named: where they are named, in text order.
            located: offsets of the mentions that only say where.
        """
        self._sides = {p.name: p.side for p in participants if p.side != NONE}
        self._kinds = {p.name: p.kind for p in participants}
        self._prose = prose
        owners = in_possession(prose, named, self._kinds)
        titled, speaking = in_titles(prose, named, self._kinds)
        apart = titled | owners | in_scenes(prose, named) | set(located)
        acting = [(mention, place) for mention, place in named if mention.span.start not in apart]
        self._names = [mention.name for mention, _ in acting]
        self._starts = [mention.span.start for mention, _ in acting]
        self._places = [place for _, place in acting]
        pairs = zip(self._starts, self._names, self._names[1:], strict=False)
        self._speaking = {(body, person) for start, body, person in pairs if start in speaking}

    def within(self, start: int, end: int) -> tuple[str, ...]:
        """Canonical names of those who take part, between two offsets, each once."""
        starts = self._starts
        here = self._names[bisect_left(starts, start) : bisect_left(starts, end)]
        return tuple(dict.fromkeys(here))

    def rows(self, start: int, end: int) -> list[tuple[str, ...]]:
        """The names between two offsets; those that "and" and commas join are in one row."""
        first, last = bisect_left(self._starts, start), bisect_left(self._starts, end)
        found: list[list[str]] = []
        for i in range(first, last):
            if i > first and self._joins(i):
                found[-1].append(self._names[i])
            else:
                found.append([self._names[i]])
        return [tuple(row) for row in found]

    def _joins(self, i: int) -> bool:
        """Whether nothing but "and" and the like stand between a mention and the one before."""
        gap = self._prose.words[self._places[i - 1][1] : self._places[i][0]]
        return _JOINING.issuperset(gap)

    def of(self, clause: Clause, verb: Place) -> tuple[str, ...]:
        """Whom the subject of a clause stands for, where it does not name them itself.

        "He", "it" and "they" stand for the subject of the words before; a predicate without a
        subject of its own shares theirs, a relative clause and a participle take the noun before
        them.

        Args:
            clause: the clause.
            verb: the tokens of its predicate.
        """
        prose, first = self._prose, self._opening(clause, verb)
        index = clause.times[0].sentence
        word = prose.folded[first]
        if sort := _stand_ins().get(word):
            empty = word == "it" and self._is_empty(first)
            return () if empty else self._meant(index, first, sort)
        joined = first > 0 and prose.words[first - 1] in _JOINTS
        finite = TURNING[prose.words[first]] and prose.part(first - joined, first + 3).is_finite(
            int(joined)
        )
        if finite:
            return self._meant(index, first, "anybody", here=True)
        carried = carried_subject(prose, clause, first)
        return self._joined(carried[0], carried[-1] + 1) if carried else ()

    def _opening(self, clause: Clause, verb: Place) -> int:
        """The word with which a clause tells, behind "though", "that", "and later (in May)"."""
        words, classes = self._prose.words, self._prose.classes
        first = clause.proper
        if not TURNING[words[first]] and not self._is_adverb(words[first]):
            return first  # as most do
        while first < verb[0]:
            if words[first] == "(" and ")" in words[first : verb[0]]:
                first = words.index(")", first)
            elif not (
                classes[first] in _OPENING
                or words[first] == "that"
                or self._is_adverb(words[first])
            ):
                break
            first += 1
        return first

    @staticmethod
    def _is_adverb(word: str) -> bool:
        return word in word_set("clauses.who.repeating") or is_adverb(word)

    def _is_empty(self, it: int) -> bool:
        """Whether "it" stands for nothing: "it was reported that"."""
        behind = self._prose.words[it + 1 : it + 1 + _EMPTY]
        return behind[0] in word_set("clauses.who.empty") and "that" in behind

    def _meant(self, index: int, token: int, sort: str, *, here: bool = False) -> tuple[str, ...]:
        """Who was spoken of before a token: the subject, else the first one of the sort asked for.

        Args:
            index: the sentence.
            token: the word before which to look.
            sort: "person", "body" or "anybody".
            here: the predicate stands at the token and shares a subject of its sentence; else
                the sentence before it in the paragraph may name who is meant, too.
        """
        tokens, sentences = self._prose.tokens, self._prose.article.sentences
        this = sentences[index]
        if here:
            return self._subject(this.first, token + 1)
        reaches = [(this.first, token)]
        if index and sentences[index - 1].paragraph == this.paragraph:
            reaches.append((sentences[index - 1].first, this.first))
        for first, last in reaches:
            subject = self._subject(first, last)
            if subject and all(self._is(sort, name) for name in subject):
                return subject
            for name in self.within(tokens.starts[first], tokens.ends[last - 1]):
                if self._is(sort, name):
                    return (name,)
        return ()

    def _is(self, sort: str, name: str) -> bool:
        """Whether a participant is a person, a body, or either."""
        return sort == "anybody" or (sort == "person") == (self._kinds.get(name) == "person")

    def _subject(self, first: int, last: int) -> tuple[str, ...]:
        """Those whom the subject of some words names, behind any opening phrase."""
        said = self._prose.part(first, last)
        words, classes = said.words, said.classes
        begin = max((i + 1 for i, word in enumerate(words) if word in ":;"), default=0)
        verb, _ = predicate(said, begin)
        if verb == begin:
            begin = 0
            verb, _ = predicate(said, begin)
        at = begin
        while at < verb:
            comma = classes.find(COMMA, at, verb)
            stop = comma if comma >= 0 else verb
            if at < stop and classes[at] not in _LEADS and not is_past(words[at].lower()):
                names = self._joined(first + at, first + verb, first + stop)
                if names:
                    return names
            at = stop + 1
        return ()

    def _joined(self, first: int, last: int, head: int | None = None) -> tuple[str, ...]:
        """The first one named in some words, and all whom "and" and commas join to it.

        Args:
            first: the first of the words.
            last: one past the last.
            head: where the noun ends that the first one must be, or belong to.
        """
        tokens = self._prose.tokens
        opens = bisect_left(self._starts, tokens.starts[first])
        if head is not None and opens < len(self._names):
            at, _ = self._places[opens]
            if at >= head or not word_set("clauses.who.inner").isdisjoint(tokens.words[first:at]):
                return ()
        rows = self.rows(tokens.starts[first], tokens.ends[last - 1])
        return tuple(dict.fromkeys(rows[0])) if rows else ()

    def reach(self, clause: Clause) -> tuple[int, int]:
        """The offsets between which a clause names who takes part in what it tells.

        Left out are another statement before it ("A left, and B …"), one behind it with a subject
        of its own, the predicate that goes on behind a clause within it ("the order that A leave
        angered B"), and an opening phrase that sets aside whom it names ("Apart from A, …").
        """
        tokens = self._prose.tokens
        first, last = clause.core
        if first > clause.first and tokens.words[first - 1] == ",":
            first = clause.first  # a relative clause or the like: its noun belongs to it
        if not word_set("clauses.who.aside").isdisjoint(self._prose.folded[first : first + 2]):
            first = clause.proper
        if last + 2 >= clause.last or not self._parts_behind(last):
            last = clause.last
        return tokens.starts[first], tokens.ends[last - 1]

    def _parts_behind(self, at: int) -> bool:
        """Whether another statement begins at a word."""
        behind = self._prose.part(at, at + 3)
        if behind.words[:2] == _AND:
            return not behind.is_finite(2)
        return behind.is_finite(int(behind.words[0] == ","))

    def kind(self, doers: Sequence[str]) -> str | None:
        """The kind of participant of the first of some, if any, or of who speaks for a body."""
        spoken_for = tuple(doers[:2]) in self._speaking
        return self._kinds.get(doers[spoken_for]) if doers else None

    def doers(self, clause: Clause, verb: Place, meant: Sequence[str]) -> Sequence[str]:
        """Those who do what a clause tells: behind "by", else the subject.

        Args:
            clause: the clause.
            verb: the tokens of its predicate.
            meant: whom its subject stands for.
        """
        tokens = self._prose.tokens
        behind = tokens.words[verb[1] : min(verb[1] + _BY, clause.core[1] - 1)]
        if "by" in behind:
            by = verb[1] + behind.index("by")
            last = min(by + _AGENT, len(tokens) - 1)
            if names := self.within(tokens.starts[by], tokens.starts[last]):
                return names
        return meant or self.within(tokens.starts[clause.proper], tokens.starts[verb[0]])

    def sides(self, actors: Sequence[str]) -> tuple[str, ...]:
        """The sides of these participants, without those of no side, each once."""
        return tuple(dict.fromkeys(filter(None, map(self._sides.get, actors))))
