"""Who takes part in an event: the participants that its clause names as doing or suffering it."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Collection, Sequence
from functools import cache

from syriatl.extraction.events.clauses import Clause
from syriatl.extraction.events.predicate import (
    finite_verbs,
    has_verb,
    is_finite,
    lexicon,
    predicate,
)
from syriatl.knowledge import table, words
from syriatl.model.article import Article
from syriatl.model.facts import Mention, Participant

_PERSONAL = ("he", "she", "his", "her")
_IMPERSONAL = ("it", "they", "its", "their")
_BY = 6  # words between a passive verb and its "by"
_AGENT_REACH = 40  # words in which subject and agent stand
_TITLE_REACH = 6  # words between "Turkish" and the name in "Turkish foreign minister, Mevlüt …"
_APPOSITION = 16  # words of ", commanding general of U.S. Central Command,"


class Roster:
    """The mentions of an article that can name who takes part.

    Left out are countries that only say where, and names that stand in a person's title: "Turkish"
    in "the Turkish foreign minister Mevlüt Çavuşoğlu" is no part of what he did.
    """

    def __init__(
        self,
        article: Article,
        participants: Sequence[Participant],
        mentions: Sequence[Mention],
        located: Collection[int],
    ) -> None:
        """Sort the mentions.

        Args:
            article: the text.
            participants: everyone, for kinds and sides.
            mentions: where they are named, in text order.
            located: offsets of the mentions that only say where.
        """
        self._sides = {p.name: p.side for p in participants}
        kinds = {p.name: p.kind for p in participants}
        self._article = article
        self._kinds = kinds
        titles = _in_titles(article, mentions, kinds)
        self._mentions = [
            m
            for m in mentions
            if m.span.start not in located
            and m.span.start not in titles
            and not (m.adjective and _sets_scene(article, m))
        ]
        self._starts = [m.span.start for m in self._mentions]

    def within(self, start: int, end: int) -> tuple[str, ...]:
        """Canonical names of those who take part, between two offsets, each once."""
        first, last = bisect_left(self._starts, start), bisect_left(self._starts, end)
        return tuple(dict.fromkeys(m.name for m in self._mentions[first:last]))

    def of(self, clause: Clause) -> tuple[str, ...]:
        """Whom the subject of a clause stands for, where it does not name them itself.

        "He", "it", "they" and a predicate without a subject of its own stand for the one who was
        spoken of before: in the sentence, else in the sentence before it in the paragraph.
        """
        tokens = self._article.tokens
        begin, end = tokens.starts[clause.first], tokens.ends[clause.last - 1]
        index = clause.times[0].sentence
        word = tokens.words[clause.proper].lower()
        if word in _PERSONAL or word in _IMPERSONAL:
            return self._before(index, begin, person=word in _PERSONAL)
        opening = tokens.words[clause.proper : clause.proper + 3]
        if not self.within(begin, end) and is_finite(opening, lexicon().classes(opening), 0):
            return self._before(index, begin, person=False)
        return ()

    def _before(self, index: int, offset: int, *, person: bool) -> tuple[str, ...]:
        """Who was spoken of before an offset: the first one named, of the sort asked for."""
        sentences = self._article.sentences
        here = sentences[index]
        reaches = [(here.start, offset)]
        if index and sentences[index - 1].paragraph == here.paragraph:
            reaches.append((sentences[index - 1].start, here.start))
        for start, stop in reaches:
            for name in self.within(start, stop):
                if (self._kinds.get(name) == "person") == person:
                    return (name,)
        return ()

    def agent(self, clause: Clause) -> str | None:
        """The kind of participant that does what a clause tells: its subject, or behind "by"."""
        tokens = self._article.tokens
        words = tokens.words[clause.proper : min(clause.core[1], clause.proper + _AGENT_REACH)]
        verb, after = predicate(words, 0)
        by = next(
            (i for i in range(after, min(after + _BY, len(words) - 1)) if words[i] == "by"), None
        )
        if by is not None:
            last = min(clause.proper + by + 4, len(tokens) - 1)
            names = self.within(tokens.starts[clause.proper + by], tokens.starts[last])
        else:
            names = self.of(clause) or self.within(
                tokens.starts[clause.proper], tokens.starts[clause.proper + verb]
            )
        return self._kinds.get(names[0]) if names else None

    def sides(self, actors: Sequence[str]) -> tuple[str, ...]:
        """The sides of these participants, without those of no side, each once."""
        sides = (self._sides.get(name, "none") for name in actors)
        return tuple(dict.fromkeys(side for side in sides if side != "none"))


@cache
def _scenes() -> frozenset[str]:
    return frozenset(words(table("clauses")["who"]["scenes"]))


def _sets_scene(article: Article, mention: Mention) -> bool:
    """Whether a demonym names a people or a setting ("Serbs", "the Syrian border"), not a state."""
    tokens = article.tokens
    after = tokens.at(mention.span.end - 1) + 1
    following = [word.lower() for word in tokens.words[after : after + 2]]
    return mention.text.endswith("s") or bool(_scenes().intersection(following))


def _in_titles(article: Article, mentions: Sequence[Mention], kinds: dict[str, str]) -> set[int]:
    """Offsets of the mentions that stand in the title of a person, before or behind the name."""
    inside: set[int] = set()
    for i, person in enumerate(mentions):
        if kinds.get(person.name) == "person":
            others = [m for m in mentions[max(0, i - 1) : i] if kinds.get(m.name) != "person"]
            inside.update(m.span.start for m in others if _before(article, m, person))
            end = _apposition_end(article, person)
            for j in range(i + 1, len(mentions)):
                if mentions[j].span.start >= end:
                    break
                if kinds.get(mentions[j].name) != "person":
                    inside.add(mentions[j].span.start)
    return inside


def _before(article: Article, mention: Mention, person: Mention) -> bool:
    """Whether a mention opens the title before a name: "Turkish foreign minister, Mevlüt …"."""
    tokens = article.tokens
    lex = lexicon()
    gap = tokens.words[tokens.at(mention.span.end - 1) + 1 : tokens.at(person.span.start)]
    classes = lex.classes(gap)
    barriers = ("preposition", "auxiliary", "conjunction", "reporting", "bridge", "quote")
    barred = {lex.codes[name] for name in barriers} & set(classes)
    short = 0 < len(gap) <= _TITLE_REACH and classes.count(lex.codes["comma"]) <= 1
    return short and not barred and "\n" not in gap and "." not in gap


def _apposition_end(article: Article, person: Mention) -> int:
    """Offset at which the title behind a name ends ("Votel, commander of …,"), 0: there is none."""
    tokens = article.tokens
    behind = tokens.at(person.span.end - 1) + 1
    if behind >= len(tokens) or tokens.words[behind] != ",":
        return 0
    reach = tokens.words[behind + 1 : behind + 1 + _APPOSITION]
    stop = next((n for n, word in enumerate(reach) if word in (",", ".", ";", "\n")), 0)
    verb = has_verb(finite_verbs(reach, lexicon().classes(reach)), 0, stop)
    return tokens.starts[behind + stop] if stop and not verb else 0
