"""Every place of the prose that names a participant."""

from __future__ import annotations

from collections.abc import Sequence

from syriatl.extraction.participants.known import Form, Hits, known
from syriatl.extraction.participants.roster import Roster
from syriatl.extraction.participants.shortened import with_short_names
from syriatl.extraction.participants.units import lexicon
from syriatl.knowledge import word_set
from syriatl.model.article import Article
from syriatl.model.facts import Mention


def find_mentions(article: Article, roster: Roster, found: Hits) -> list[Mention]:
    """All mentions in text order; those whom the world knows join the roster by theirs.

    A country named by nothing but its adjective joins only where that stands before people who
    act ("Libyan forces", not "the Libyan embassy").
    """
    tokens = article.tokens
    owners: dict[str, str | None] = {}  # a name as an index has it → as the roster has it
    for _, end, form in found:
        if owners.get(form.name) is None:
            entry = roster.of(form.name)
            if entry is None and (not form.adjective or _acts(tokens.words[end : end + 2])):
                entry = roster.world(known()[form.name])
            owners[form.name] = entry.name if entry else None
    mentions = []
    known_texts: dict[str, str] = {}  # a name stands in a text many times: one copy of it is kept
    owners |= {entry.name: entry.name for entry in roster.said.values()}
    always = {word: Form(entry.name) for word, entry in roster.said.items()}
    for first, last, form in with_short_names(tokens.words, found, owners, always):
        name = owners[form.name]
        if name is not None and not (last - first == 1 and _is_part(article, roster, name, first)):
            start, end = tokens.starts[first], tokens.ends[last - 1]
            text = article.text[start:end]
            text = known_texts.setdefault(text, text)
            mentions.append(Mention(article.span(start, end), text, name, form.adjective))
    return mentions


def _is_part(article: Article, roster: Roster, name: str, token: int) -> bool:
    """Whether a surname is only a part of another name: "Sadr City", "Dong Khe"."""
    if roster.entries[name].kind != "person":
        return False
    words_ = article.tokens.words
    codes = lexicon().codes
    before, behind = words_[max(token - 2, 0) : token], words_[token + 1 : token + 2]
    opens = len(before) < 2 or not before[0][0].isalnum()
    inner = not opens and lexicon()[before[1]] == codes["cap"]
    return inner or lexicon().classes(behind) in (codes["cap"], codes["thing"], codes["head"])


def _acts(ahead: Sequence[str]) -> bool:
    """Whether one of the next words is for people who act."""
    return any(word.lower() in word_set("actors.agents") for word in ahead)
