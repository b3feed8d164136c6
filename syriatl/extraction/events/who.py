"""Who takes part in an event: the participants that its clause names as doing or suffering it."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Collection, Sequence

from syriatl.extraction.events.predicate import has_verb, lexicon
from syriatl.model.article import Article
from syriatl.model.facts import Mention, Participant

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
        titles = _in_titles(article, mentions, kinds)
        self._mentions = [
            m for m in mentions if m.span.start not in located and m.span.start not in titles
        ]
        self._starts = [m.span.start for m in self._mentions]

    def within(self, start: int, end: int) -> tuple[str, ...]:
        """Canonical names of those who take part, between two offsets, each once."""
        first, last = bisect_left(self._starts, start), bisect_left(self._starts, end)
        return tuple(dict.fromkeys(m.name for m in self._mentions[first:last]))

    def sides(self, actors: Sequence[str]) -> tuple[str, ...]:
        """The sides of these participants, without those of no side, each once."""
        sides = (self._sides.get(name, "none") for name in actors)
        return tuple(dict.fromkeys(side for side in sides if side != "none"))


def _in_titles(article: Article, mentions: Sequence[Mention], kinds: dict[str, str]) -> set[int]:
    """Offsets of the mentions that stand in the title of a person, before or behind the name."""
    inside: set[int] = set()
    for i, person in enumerate(mentions):
        if kinds.get(person.name) == "person":
            others = [m for m in mentions[max(0, i - 1) : i] if kinds.get(m.name) != "person"]
            inside.update(m.span.start for m in others if _before(article, m, person))
            end = _apposition_end(article, person)
            for later in mentions[i + 1 :]:
                if later.span.start >= end:
                    break
                if kinds.get(later.name) != "person":
                    inside.add(later.span.start)
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
    verb = has_verb(reach, lexicon().classes(reach), 0, stop)
    return tokens.starts[behind + stop] if stop and not verb else 0
