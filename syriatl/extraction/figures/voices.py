"""The voices of a sentence: who says what stands in it, from where to where."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from functools import cache
from typing import NamedTuple

from syriatl.extraction.engine import Memo
from syriatl.extraction.figures.naming import Names
from syriatl.knowledge import table, word_set
from syriatl.model.article import Article, Sentence
from syriatl.model.facts import Mention

_BACK = 45  # tokens: how far a subject may stand from its verb
_NEAR = 6  # tokens: how far "put" looks for "at"
_LONG = 9  # tokens: the longest name taken without a mention


_SIGNS = frozenset(',;:–—\n"“”')
# What can stand inside the name before a count: "Baku's own count", "the Institute (IRI) poll".
_INNER = frozenset(("own", "official", "'", "’", "'s", "’s", "*", "(", ")"))


class Voice(NamedTuple):
    """Who speaks (None: whoever spoke before), and the token where it shows."""

    name: str | None
    at: int
    backward: bool  # whether it may also stand behind what it says: "according to"


@cache
def _after_names() -> frozenset[str]:
    """Words that a name behind "according to" or "by" ends before."""
    listed = (
        word_set(f"claims.{name}") for name in ("passive", "helpers", "verbs", "present", "edges")
    )
    return frozenset().union(*listed) - {"and"}


@cache
def _with_word() -> dict[str, frozenset[str]]:
    lines = (line.split(":") for line in table("claims")["with_word"].split("\n") if line)
    return {verb: frozenset(rest.split()) for verb, rest in lines}


@cache
def _roles() -> Memo[str | None]:
    """Word → what it shows of a voice; a new word is looked up in lower case, once."""
    listed: dict[str, str | None] = {"according": "according"}
    for role in ("by_verbs", "sources", "present", "verbs"):
        listed.update(dict.fromkeys(word_set(f"claims.{role}"), role))
    listed.update(dict.fromkeys(_with_word(), "verbs"))
    return Memo(listed, lambda word: listed.get(word.lower()))


class Voices:
    """Finds the voices of the sentences of one article."""

    def __init__(
        self,
        article: Article,
        mentions: Sequence[Mention],
        taken: Sequence[int],
        countries: Collection[str] = (),
    ) -> None:
        """Take the article, who is named in it, the tokens that are times, the states' names."""
        self._words = article.tokens.words
        self._taken = taken
        self._names = Names(article, mentions, countries)

    def of(self, sentence: Sentence) -> list[Voice]:
        """The voices of a sentence, in its order."""
        roles = map(_roles().__getitem__, self._words[sentence.first : sentence.last])
        shown = ((i, role) for i, role in enumerate(roles, sentence.first) if role)
        voices = (self._at(i, role, sentence) for i, role in shown)
        return [voice for voice in voices if voice]

    def _at(self, i: int, role: str, sentence: Sentence) -> Voice | None:
        """The voice that the word at `i` shows."""
        if role == "according":
            return self._behind(i + 2, sentence, i)
        if role == "by_verbs":
            by = self._by(i + 1, sentence)
            return self._behind(by + 1, sentence, i) if by else None
        if role == "sources":  # capitalised it is part of a name: "Iraq Body Count"
            return self._of_source(i, sentence) if self._words[i].islower() else None
        return self._of_verb(i, sentence) if self._reports(i, role, sentence) else None

    def _of_verb(self, i: int, sentence: Sentence) -> Voice | None:
        """The voice of the verb at `i`: its subject, or who stands behind "by"."""
        after = self._words[i + 1 : i + 3]
        by = after[:1] == ["by"]
        if self._passive(i, sentence):
            return self._behind(i + 2, sentence, i) if by else None
        reported = self._words[i] in word_set("claims.participles")
        participle = reported and after in (["to", "have"], ["to", "be"])
        return None if by or participle else self._subject(i, sentence)

    def _reports(self, i: int, role: str, sentence: Sentence) -> bool:
        """Whether the verb at `i` gives numbers here."""
        if role == "present":
            before = self._words[i - 1] if i > sentence.first else ""
            return before in (",", ")") or self._names.ending(i) is not None
        near = _with_word().get(self._words[i].lower())
        return near is None or not near.isdisjoint(self._words[i + 1 : i + 1 + _NEAR])

    def _passive(self, i: int, sentence: Sentence) -> bool:
        """Whether the verb at `i` is passive, or an adjective: "was reported", "their stated"."""
        before = i - 1
        while before > sentence.first and self._shades(self._words[before]):
            before -= 1
        word = self._words[before].lower() if before >= sentence.first else ""
        return word in word_set("claims.passive") or word in word_set("claims.articles")

    @staticmethod
    def _shades(word: str) -> bool:
        """Whether a word can stand between "was" and "reported": "also", "widely"."""
        return word.lower() in word_set("claims.helpers") or (
            word.endswith("ly") and word.islower()
        )

    def _behind(self, first: int, sentence: Sentence, at: int) -> Voice | None:
        """The voice named from token `first` on: "according to the SOHR", "estimated by …"."""
        last, end = first, min(sentence.last, first + _LONG)
        while last < end and self._in_name(last):
            last += 1
        if self._made_by(last, end):  # "according to a video released by the ministry"
            return self._behind(last + 2, sentence, at)
        name = self._names.of(first, last)
        return Voice(name, at, backward=True) if name else None

    def _made_by(self, i: int, end: int) -> bool:
        """Whether a participle with its maker stands at token `i`: "released by"."""
        return i + 2 < end and self._words[i].endswith("ed") and self._words[i + 1] == "by"

    def _in_name(self, i: int) -> bool:
        word = self._words[i]
        if word in _after_names() or word.endswith("ing"):
            return False
        return word[0].isalpha() or word in "*'’-&" or word in ("’s", "'s")

    def _by(self, i: int, sentence: Sentence) -> int | None:
        """The "by" soon behind token `i`: "polled in the capital by Gallup"."""
        near = self._words[i : min(sentence.last, i + _LONG)]
        near = near[: near.index(",")] if "," in near else near
        return i + near.index("by") if "by" in near else None

    def _of_source(self, i: int, sentence: Sentence) -> Voice | None:
        """A poll or count with its maker before it ("a Gallup poll", "Airwars' figures")."""
        after = [self._words[k] for k in range(i + 1, min(i + 3, sentence.last))]
        if after[:1] == ["by"] or (after[:1] == ["of"] and self._words[i - 2] == "by"):
            return self._behind(i + 2, sentence, i)
        if after[1:] == ["by"]:  # "a report issued by …"
            return self._behind(i + 3, sentence, i)
        by = self._by(i + 2, sentence) if after[:1] == ["of"] else None
        if by and self._words[i + 2][0].isdigit():  # "a survey of 2,000 Britons by Opinium"
            return self._behind(by + 1, sentence, i)
        first, low = i, max(sentence.first, i - _LONG)
        while first > low and (
            self._words[first - 1] in _INNER or self._words[first - 1][0].isupper()
        ):
            first -= 1
        alone = first == sentence.first and i - first == 1 and not self._names.ending(i)
        name = self._names.of(first, i) if first < i and not alone else None
        by = "by" in self._words[max(low, first - 2) : first]  # "by the ministry's own count"
        return Voice(name, i, backward=by) if name else None

    def _subject(self, verb: int, sentence: Sentence) -> Voice | None:
        """The voice that is the subject of the verb at `verb`."""
        low = max(sentence.first, verb - _BACK)
        last = self._before_insertion(verb, low)
        first = self._start(last, low)
        relative = first > low + 1 and self._words[first - 1] in ("who", "which")
        if relative and first == last and self._words[first - 2] == ",":
            last = first - 2  # "Russia, which has acknowledged the loss of"
            first = self._start(last, low)
        elif (
            relative
            and first < last
            and self._words[first - 2] not in word_set("claims.prepositions")
        ):
            last = self._before_insertion(first - 1, low)  # "an adviser who spoke to X claimed"
            first = self._start(last, low)
        if first == last:
            return self._left_out(verb, sentence)
        for i in range(first, last):
            if self._words[i] in word_set("claims.sources") and (
                poll := self._of_source(i, sentence)
            ):
                return Voice(poll.name, verb, backward=False)
        opened = self._words[max(sentence.first, first - 1)] in (",", "as")
        return Voice(self._names.of(first, last), verb, backward=opened)

    def _start(self, last: int, low: int) -> int:
        """The first token of the phrase that ends before token `last`."""
        first = last
        while first > low and not self._edge(first - 1):
            first -= 1
        return first

    def _left_out(self, verb: int, sentence: Sentence) -> Voice | None:
        """The voice of a second verb: "the army lost 26 men and claimed …"."""
        before = self._words[verb - 1].lower()
        if before in word_set("claims.pronouns"):
            return Voice(None, verb, backward=False)
        if before != "and":
            return None
        inside = self._names.inside(max(sentence.first, verb - _BACK), verb)
        return Voice(inside[0].name if inside else None, verb, backward=False)

    def _before_insertion(self, verb: int, low: int) -> int:
        """One past the subject: before helpers, brackets and what stands between commas."""
        i = verb
        while i > low:
            word = self._words[i - 1]
            if word.lower() in word_set("claims.helpers") or self._taken[i - 1]:
                i -= 1
            elif word == ")":
                i = self._back_to(i - 1, low, "(")
            elif word == ",":
                i = self._comma_before(i - 1, low)
            else:
                break
        return i

    def _back_to(self, i: int, low: int, sign: str) -> int:
        while i > low and self._words[i] != sign:
            i -= 1
        return i

    def _comma_before(self, i: int, low: int) -> int:
        """The comma that opens the insertion closed by the one at `i`; `i` where none does."""
        start = i
        for _ in range(_BACK):
            i -= 1
            if i <= low:
                return start
            if self._words[i] == "," and self._inserts(self._words[i + 1].lower()):
                return i
        return start

    @staticmethod
    def _inserts(word: str) -> bool:
        """Whether a word opens an insertion: "which", "in a report", "chaired by"."""
        return word in word_set("claims.insertions") or word.endswith(("ing", "ed"))

    def _edge(self, i: int) -> bool:
        """Whether a subject cannot run across token `i`."""
        word = self._words[i]
        if word == "and" and self._words[i + 1] == "other":
            return False  # "the SOHR and other groups"
        if word == "and" and self._words[i + 1][0].isupper() and self._words[i - 1][0].isupper():
            return False  # "the Event Location and Data Project"
        return word in _SIGNS or bool(self._taken[i]) or word.lower() in word_set("claims.edges")
