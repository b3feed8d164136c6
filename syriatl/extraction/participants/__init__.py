"""Who: the parties that the front matter lists, and everyone whom the text names.

First names are learned (`learn`): those of the front matter (`infobox`), those that the words
around them give away all over the article (`bearings`, `movements`), and those that their form or a
title beside them gives away. Rules find these (`persons`, `bodies`, `states`), and each find
becomes an entry of the `roster` (`people`, `groups`, `organs`), where several names of one are
joined (`joins`). Then all names, with those that the world knows (`known`), are found wherever
they stand (`mentions`), and everyone is put on a side (`sides`).
"""

from __future__ import annotations

from syriatl.extraction.participants.bodies import is_realm, kind_of_name
from syriatl.extraction.participants.infobox import is_emoji_flag, read_listed
from syriatl.extraction.participants.known import Form, Index, Text, capitals, known_forms, world
from syriatl.extraction.participants.learn import learn_names
from syriatl.extraction.participants.mentions import find_mentions
from syriatl.extraction.participants.metonyms import with_capitals
from syriatl.extraction.participants.roster import Roster
from syriatl.extraction.participants.settle import settle
from syriatl.model.article import Article
from syriatl.model.facts import Mention, Participant
from syriatl.model.folding import fold
from syriatl.model.tokens import tokenize


def read_participants(article: Article) -> tuple[list[Participant], list[Mention]]:
    """All participants, and every place of the prose that names one of them, in text order."""
    roster = Roster()
    _add_listed(article, roster)
    index = Index(world())
    index.add(_forms(roster))
    written = article.tokens.words
    text = Text.of(article.tokens)
    cities = capitals().find(text)
    learn_names(article, roster, with_capitals(index.find(text), cities, written))
    roster.name_fellows()
    index.add(_forms(roster))
    mentions = find_mentions(article, roster, with_capitals(index.find(text), cities, written))
    return settle(article, roster, mentions), mentions


def _add_listed(article: Article, roster: Roster) -> None:
    """The parties of the front matter."""
    known = known_forms()
    for party in read_listed(article.meta, lambda name: fold(name) in known, _Lines(article).of):
        kind = kind_of_name(party.name)
        if kind is None and party.flag is not None and is_emoji_flag(party.flag):
            kind = "country"  # or a territory: only they have such flags
        kind = kind or ("country" if is_realm(party.name) else None)
        # A council or group that fights is an armed group.
        entry = roster.listed(party, "armed-group" if kind in ("organisation", "media") else kind)
        small = party.name.lower()
        once = party.name[1:] == small[1:] and not entry.world
        if once and _first_word(small) in article.tokens.places:
            roster.also(entry, [small])  # "Anti-balaka": a capital as the line's first word only


def _first_word(name: str) -> str:
    """The first token of a name."""
    return tokenize(name).words[0]


class _Lines:
    """On which line of the front matter each party stands; asked for in the parties' order."""

    def __init__(self, article: Article) -> None:
        self._text = article.text[: article.line_starts[article.meta_lines[1] - 1]]
        self._at = max(self._text.find("tags:"), 0)

    def of(self, name: str) -> int:
        """The 1-based line, 0 where the name stands nowhere as it is."""
        at = self._text.find(name, self._at)
        if at < 0:
            return 0
        self._at = at + len(name)
        return self._text.count("\n", 0, at) + 1


def _forms(roster: Roster) -> list[tuple[str, Form]]:
    """All names on the roster and their adjectives, for an index."""
    entries = roster.entries.values()
    names = [(text, Form(e.name)) for e in entries for text in (e.name, *e.forms)]
    return names + [(text, Form(e.name, adjective=True)) for e in entries for text in e.adjectives]
