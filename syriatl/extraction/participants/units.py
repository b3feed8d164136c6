"""The text as the rules for names see it: known names are one word each, all words have a class."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from itertools import compress
from typing import NamedTuple

from syriatl.extraction.engine import Lexicon
from syriatl.extraction.participants.known import Form, Hit, known
from syriatl.knowledge import table, word_set, words
from syriatl.model.tokens import Tokens

_ORDINAL = re.compile(r"\d+(?:st|nd|rd|th)")
_ENCODING = "latin-1"  # of classes: each is one byte
_SEASONS = ("Spring", "Summer", "Autumn", "Winter")
_LOOSE = frozenset(("al", "Al", "el", "El"))
_SIGNS = {
    "det": words("the, The, a, an, A, An, its, Its, their, Their, his, His, her, Her, this, This"),
    "of": ("of",),
    "and_": ("and", "&"),
    "link": ("for", "on", "against"),
    "to": ("to",),
    "place": ("in", "at", "from"),
    "dash": ("-", "–", "—"),
    "comma": (",",),
    "poss": ("'s", "’s", "'", "’"),
    "stop": (".",),
    "by": ("by",),
    "prefix": ("pro", "Pro", "anti", "Anti"),
    "led": ("led", "backed", "supported", "allied", "aligned", "affiliated"),
    "ally": ("coalition", "alliance"),
    "month": ("April", "May", "June", "August"),  # and names of persons
    "open_": ("(",),
}
CLASSES = (
    *_SIGNS,
    *("article", "kin"),  # small words of names
    *("country", "demonym", "body"),  # known names
    *("head", "armed_first", "thing", "ruler", "organ", "opponent", "fighter", "beside"),
    *("office", "coffice", "civil", "ccivil", "short", "modifier", "cmodifier", "verb", "before"),
    *("ship", "vessel"),  # before a ship's name
    *("initial", "acronym", "cap", "ordinal", "number", "plain", "syllable"),
    *("named", "more"),  # the first and the other words of what looks like a person's name
)


def _guess(word: str) -> str | None:
    """The class of a word by its looks."""
    first = word[0]
    if first.isdigit():
        return "ordinal" if _ORDINAL.fullmatch(word) else "number"
    if not first.isupper():
        return "syllable" if len(word) <= 5 and word.isalpha() else None
    if len(word) == 1:
        return "initial"
    return "acronym" if word.isupper() else "cap"


@cache
def heads() -> Mapping[str, str]:
    """Head word → the kind of what it names."""
    listed = table("actors")["heads"]
    kinds = (
        "country",
        "government",
        "military-unit",
        "armed-group",
        "alliance",
        "organisation",
        "media",
    )
    found: dict[str, str] = {}
    for kind in kinds:
        for word in words(listed[kind]):
            found.setdefault(word, kind)
    return found


def _calendar() -> tuple[str, ...]:
    """Months that nobody is named after, days of the week, seasons."""
    times = table("times")
    months = (month for month in words(times["months"]) if month not in _SIGNS["month"])
    return (*months, *words(times["weekdays"]), *_SEASONS)


@cache
def lexicon() -> Lexicon:
    """The classes of the words in and around names."""
    actors = table("actors")
    persons = actors["persons"]
    kin = sorted(_LOOSE | word_set("actors.particles.kin"))
    entries: dict[str, Iterable[str]] = {
        **_SIGNS,
        # "as-" and the like belong to a name with a hyphen only, "al" without one as well.
        "article": sorted(word_set("actors.particles.article") - _LOOSE),
        "kin": kin,
        "head": heads(),
        "armed_first": words(actors["heads"]["armed-first"]),
        "thing": words(actors["heads"]["thing"]),
        "ruler": words(actors["state"]["government"]),
        "organ": words(actors["state"]["organ"]),
        "opponent": words(actors["state"]["opponents"]),
        "fighter": words(actors["state"]["fighters"]),
        # With a capital these are names, though the same word in small letters is not.
        "cap": (*(word.capitalize() for word in kin), "Allied"),
        "beside": words(actors["beside"]["organisation"]) + words(actors["beside"]["media"]),
        "short": words(persons["short"]),
        "ship": words(actors["ships"]["prefix"]),
        "vessel": words(actors["ships"]["sort"]),
        "verb": words(persons["verbs"]),
        "before": words(persons["fates"]),
        "plain": ("St", *words(table("prose")["starters"]), *_calendar()),
    }
    for name in ("office", "civil", "modifier"):
        small = [form for word in words(persons[name]) for form in (word, word + "s")]
        entries[name] = small
        entries["c" + name] = [word.capitalize() for word in small]
    taken: set[str] = set()
    unique = {}
    for name, listed in entries.items():  # the first class that claims a word keeps it
        unique[name] = [word for word in listed if word not in taken]
        taken.update(unique[name])
    return Lexicon(CLASSES, unique, _guess)


class Units(NamedTuple):
    """Words, some of them whole names, with the class of each and where its tokens are."""

    words: Sequence[str]
    classes: str
    first: Sequence[int]  # token index of each unit; one more entry closes the last unit
    owner: Mapping[int, str]  # unit → canonical name, for the units that are known names
    tokens: Tokens
    source: str  # the text that the tokens were cut from

    def text(self, first: int, last: int) -> str:
        """The source's words for a range of units."""
        start, end = self.tokens.starts[self.first[first]], self.tokens.ends[self.first[last] - 1]
        return self.source[start:end]

    def before(self, unit: int) -> str:
        """The word before a unit; at the beginning of the text a line break."""
        return self.words[unit - 1] if unit else "\n"

    def marked(self, spans: Iterable[tuple[int, int]]) -> Units:
        """The same with the words of each span as classes `named` and `more`."""
        codes = lexicon().codes
        pieces, at = [], 0
        for first, last in spans:
            pieces += [self.classes[at:first], codes["named"], codes["more"] * (last - first - 1)]
            at = last
        return self._replace(classes="".join([*pieces, self.classes[at:]]))

    def claimed(self, owners: Mapping[tuple[int, int], str]) -> Units:
        """The same with the words of each span as a known body's name, whose owner is given."""
        if not owners:
            return self
        codes = lexicon().codes
        classes, owner = list(self.classes), dict(self.owner)
        for (first, last), name in owners.items():
            classes[first:last] = codes["body"] + codes["more"] * (last - first - 1)
            owner.update(dict.fromkeys(range(first, last), name))
        return self._replace(classes="".join(classes), owner=owner)

    def at(self, token: int) -> int:
        """The unit that begins with a token, or the one after it."""
        return bisect_left(self.first, token)


def cut(tokens: Tokens, text: str, hits: Sequence[Hit], openers: Iterable[int]) -> Units:
    """The tokens with each known name as one unit.

    Args:
        tokens: the words of the article.
        text: what they were cut from.
        hits: where known names stand.
        openers: tokens whose capital says nothing, because they only open a sentence.
    """
    words_, classes = list(tokens.words), _classes(tokens, openers)
    opens = bytearray(b"\1") * len(words_)  # whether a token begins a unit
    owner: dict[int, str] = {}
    codes = {form: ord(lexicon().codes[_class_of(form)]) for form in {form for *_, form in hits}}
    within = 0  # tokens so far that are inside a name
    for start, end, form in hits:
        owner[start - within] = form.name
        classes[start] = codes[form]
        if end - start > 1:
            words_[start] = text[tokens.starts[start] : tokens.ends[end - 1]]
            opens[start + 1 : end] = bytes(end - start - 1)
            within += end - start - 1
    first = [*compress(range(len(words_)), opens), len(words_)]
    units = bytes(compress(classes, opens)).decode(_ENCODING)
    return Units(list(compress(words_, opens)), units, first, owner, tokens, text)


def _classes(tokens: Tokens, openers: Iterable[int]) -> bytearray:
    """The class of each token; those that only open a sentence are plain words, no names."""
    codes = {name: ord(code) for name, code in lexicon().codes.items()}
    names = {codes[name] for name in ("cap", "head", "thing", "acronym")}
    classes = bytearray(lexicon().classes(tokens.words), _ENCODING)
    for i in openers:
        if classes[i] in names:
            classes[i] = codes["plain"]
    return classes


@cache
def _class_of(form: Form) -> str:
    if form.adjective:
        return "demonym"
    entry = known().get(form.name)
    return "country" if entry and entry.kind == "country" else "body"


def openers(tokens: Tokens, firsts: Iterable[int]) -> list[int]:
    """Those first words of sentences that the article also writes small."""
    words_ = tokens.words
    opening = [i for i in dict.fromkeys(firsts) if i < len(words_)]
    capital = {word for word in {words_[i] for i in opening} if word[:1].isupper()}
    small = {word for word in capital if word.lower() in tokens.places}
    return [i for i in opening if words_[i] in small]
