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
        titles = _in_titles(article, [m for m in mentions], kinds)
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


def _in_titles(
    article: Article, mentions: Sequence[Mention], kinds: dict[str, str]
) -> set[int]:
    """Offsets of the mentions that stand in the title of a person, before or behind the name."""
    tokens = article.tokens
    lex = lexicon()
    codes = lex.codes
    inside: set[int] = set()
    for i, person in enumerate(mentions):
        if kinds.get(person.name) != "person":
            continue
        at = tokens.at(person.span.start)
        behind = tokens.at(person.span.end - 1) + 1
        if i:
            before = mentions[i - 1]
            gap = range(tokens.at(before.span.end - 1) + 1, at)
            between = lex.classes(tokens.words[gap.start : gap.stop])
            title = 0 < len(gap) <= _TITLE_REACH and kinds.get(before.name) != "person"
            barred = {codes[n] for n in ("preposition", "auxiliary", "conjunction", "reporting", "bridge", "quote")}
            if title and not barred & set(between) and between.count(codes["comma"]) <= 1:
                inside.add(before.span.start)
        if behind < len(tokens) and tokens.words[behind] == ",":
            reach = tokens.words[behind + 1 : behind + 1 + _APPOSITION]
            stop = next((n for n, w in enumerate(reach) if w in (",", ".", ";", "\n")), 0)
            words = reach[:stop]
            if stop and not has_verb(words, lex.classes(words), 0, stop):
                limit = tokens.starts[behind + stop]
                for later in mentions[i + 1 :]:
                    if later.span.start > limit:
                        break
                    if kinds.get(later.name) != "person":
                        inside.add(later.span.start)
    return inside
