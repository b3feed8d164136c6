"""Names that take no part where they stand: in the title of a person, or only to set the scene."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from syriatl.extraction.events.predicate import finite_verbs, has_verb, lexicon
from syriatl.knowledge import table, words
from syriatl.model.article import Article
from syriatl.model.facts import Mention

_HYPHENS = ("-", "‑", "–")
_TITLE_REACH = 6  # words between "Turkish" and the name in "Turkish foreign minister, Mevlüt …"
_APPOSITION = 16  # words of ", commanding general of U.S. Central Command,"


@cache
def who_words(key: str) -> frozenset[str]:
    """Words that tell who takes part, by their list."""
    return frozenset(words(table("clauses")["who"][key]))


def sets_scene(article: Article, mention: Mention) -> bool:
    """Whether a name tells of what sort something is, and not who acts.

    A demonym may name a people or a setting: "Serbs", "the Syrian border", "Syrian Kurdish forces";
    and any name may be a part of "SDF-controlled".
    """
    tokens = article.tokens
    after = tokens.at(mention.span.end - 1) + 1
    following = tokens.words[after : after + 2]
    if len(following) == 2 and following[0] in _HYPHENS:
        return following[1] in who_words("ruled")
    if not mention.adjective:
        return False
    small = [word.lower() for word in following]
    people = mention.text.endswith("s") or bool(who_words("peoples").intersection(following[:1]))
    return people or bool(who_words("scenes").intersection(small))


def in_titles(article: Article, mentions: Sequence[Mention], kinds: dict[str, str]) -> set[int]:
    """Offsets of the mentions that stand in the title of a person, before or behind the name."""
    inside: set[int] = set()
    for i, person in enumerate(mentions):
        if kinds.get(person.name) == "person":
            others = [m for m in mentions[max(0, i - 1) : i] if kinds.get(m.name) != "person"]
            inside.update(
                m.span.start
                for m in others
                if kinds.get(m.name) != "armed-group" and _before(article, m, person)
            )
            end = _apposition_end(article, person)
            for j in range(i + 1, len(mentions)):
                if mentions[j].span.start >= end:
                    break
                if kinds.get(mentions[j].name) not in ("person", "armed-group"):
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
    near = len(gap) <= _TITLE_REACH and (gap or mention.adjective)
    short = near and classes.count(lex.codes["comma"]) <= 1
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
