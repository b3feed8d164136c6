"""Every place of the prose that names a participant."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from syriatl.extraction.participants.bearings import ends_noun, verb_behind
from syriatl.extraction.participants.known import Form, Hit, known
from syriatl.extraction.participants.roster import Roster
from syriatl.extraction.participants.shortened import with_short_names
from syriatl.extraction.participants.surnames import surname
from syriatl.extraction.participants.units import lexicon
from syriatl.knowledge import word_set
from syriatl.model.article import Article
from syriatl.model.facts import Mention

_LISTED = 8  # adjectives of a list that are looked at together
_NEAR = 3  # words behind an adjective, the verb and adverbs before it among them
_DASHES = ("-", "–", "‑")


def find_mentions(article: Article, roster: Roster, found: Sequence[Hit]) -> list[Mention]:
    """All mentions in text order; those whom the world knows join the roster by theirs."""
    tokens = article.tokens
    owners = _owners(tokens.words, roster, found)
    always = {word: Form(entry.name) for word, entry in roster.said.items()}
    persons = {entry.name for entry in roster.entries.values() if entry.kind == "person"}
    bearers = _Bearers(article, roster)
    known_texts: dict[str, str] = {}  # a name stands in a text many times: one copy of it is kept
    mentions = []
    for first, last, form in with_short_names(tokens, found, owners, always):
        name = owners[form.name]
        if name in persons:
            if _is_part(tokens.words, name, first, last):
                continue
            name = bearers.meant(name, first, last)
        start, end = tokens.starts[first], tokens.ends[last - 1]
        text = tokens.words[first]
        if last - first > 1:
            text = article.text[start:end]
            text = known_texts.setdefault(text, text)
        mentions.append(Mention(article.span(start, end), text, name, form.adjective))
    return mentions


def _owners(written: Sequence[str], roster: Roster, found: Sequence[Hit]) -> dict[str, str]:
    """A name as an index has it → as the roster has it, for the names of somebody.

    A country named by nothing but its adjective joins only where that stands before people who
    act ("Libyan forces", not "the Libyan embassy"), or is a word for them.
    """
    owners: dict[str, str] = {}
    ends = {start: end for start, end, form in found if form.adjective}
    for start, end, form in found:
        if form.name not in owners:
            entry = roster.of(form.name)
            if entry is None and (not form.adjective or _acts(written, start, end, ends)):
                entry = roster.world(known()[form.name])
            if entry is not None:
                owners[form.name] = entry.name
    return owners | {entry.name: entry.name for entry in roster.said.values()}


class _Bearers:
    """Whom a surname means that several persons bear: him of its paragraph."""

    def __init__(self, article: Article, roster: Roster) -> None:
        self._article = article
        self._surnames = roster.bearers
        self._last: dict[str, tuple[int, str]] = {}  # surname → paragraph, who is named there

    def meant(self, name: str, first: int, last: int) -> str:
        """Who is meant by a name of the tokens from `first` up to `last`."""
        shared = self._surnames.get(name)
        if shared is None or surname(self._article.tokens.words[last - 1]) != shared:
            return name  # nobody else bears it, or it is another name of his
        sentence = self._article.sentence_at(self._article.tokens.starts[first])
        paragraph = self._article.sentences[sentence].paragraph if sentence >= 0 else -1
        if self._article.tokens.words[first] == name.split(maxsplit=1)[0] and last - first > 1:
            self._last[shared] = paragraph, name
        near, meant = self._last.get(shared, (-1, name))
        return meant if near == paragraph else name


def _is_part(words_: Sequence[str], name: str, first: int, last: int) -> bool:
    """Whether a surname is only a part of another name: "Sadr City", "Hafez al-Assad"."""
    if words_[first] == name.split(maxsplit=1)[0]:
        return False
    if first > 1 and words_[first - 1] == "The" and words_[first - 2][0].isalnum():
        return True  # "in The Hague"
    codes = lexicon().codes
    behind = words_[last : last + 1] if last - first == 1 else []
    return _has_given_name(words_, first) or lexicon().classes(behind) in (
        codes["cap"],
        codes["thing"],
        codes["head"],
    )


def _has_given_name(words_: Sequence[str], first: int) -> bool:
    """Whether another given name stands before a surname: "Hafez al-Assad", "John F. Kennedy"."""
    small = {lexicon().codes["article"], lexicon().codes["initial"]}
    at = first - 1
    while at > 0 and (words_[at] == "-" or lexicon()[words_[at - (words_[at] == ".")]] in small):
        at -= 1
    named = at > 0 and lexicon()[words_[at]] == lexicon().codes["cap"]
    return named and words_[at - 1][0].isalnum()  # no sentence begins with it


def _acts(written: Sequence[str], start: int, end: int, ends: Mapping[int, int]) -> bool:
    """Whether the adjective of a country stands for it by the words around.

    One of the next two words is for people who act, or the name of their machines ("Dutch F-16s"),
    another such adjective follows ("British and French troops"), or "the" stands before and no
    noun behind it ("the Germans", "the French withdrew").
    """
    for _ in range(_LISTED):
        behind = [*written[end : end + _NEAR], "\n", "\n"]
        one, two = behind[:2]
        if {one.lower(), two.lower()} & word_set("actors.agents") or (two == "-" and one.isupper()):
            return True
        if one not in ("and", ",") or end + 1 not in ends:
            break
        start, end = end + 1, ends[end + 1]
    the = start > 0 and written[start - 1] in ("the", "The")
    return the and one not in _DASHES and (ends_noun(one) or verb_behind(behind) > 0)
