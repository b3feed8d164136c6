"""The voices of a sentence: who says what stands in it, from where to where."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from syriatl.knowledge import table, words
from syriatl.model.article import Article, Sentence
from syriatl.model.facts import Mention

_BACK = 45  # tokens: how far a subject may stand from its verb
_NEAR = 6  # tokens: how far "put" looks for "at"
_LONG = 9  # tokens: the longest name taken without a mention


@dataclass(frozen=True, slots=True)
class Voice:
    """Who speaks (None: whoever spoke before), and the token where it shows."""

    name: str | None
    at: int
    backward: bool  # whether it may also stand behind what it says: "according to"


@cache
def cue(name: str) -> frozenset[str]:
    """A list of words of claims.toml."""
    return frozenset(words(table("claims")[name]))


@cache
def _with_word() -> dict[str, frozenset[str]]:
    lines = (line.split(":") for line in table("claims")["with_word"].split("\n") if line)
    return {verb: frozenset(rest.split()) for verb, rest in lines}


class Voices:
    """Finds the voices of the sentences of one article."""

    def __init__(self, article: Article, mentions: Sequence[Mention], taken: Sequence[int]) -> None:
        """Take the article, who is named in it, and the tokens that are times."""
        self._article = article
        self._words = article.tokens.words
        self._taken = taken
        starts = article.tokens.starts
        self._mentions = mentions
        self._firsts = [bisect_left(starts, m.span.start) for m in mentions]
        self._lasts = [bisect_left(starts, m.span.end) for m in mentions]

    def of(self, sentence: Sentence) -> list[Voice]:
        """The voices of a sentence, in its order."""
        found = []
        for i in range(sentence.first, sentence.last):
            voice = self._at(i, sentence)
            if voice:
                found.append(voice)
        return found

    def _at(self, i: int, sentence: Sentence) -> Voice | None:
        """The voice that the word at `i` shows."""
        word = self._words[i]
        folded = word.lower()
        if folded == "according":
            return self._behind(i + 2, sentence, i)
        if folded in cue("sources"):
            return self._of_source(i, sentence)
        if not self._reports(i, folded, sentence):
            return None
        if self._passive(i):
            by = i + 1 < sentence.last and self._words[i + 1] == "by"
            return self._behind(i + 2, sentence, i) if by else None
        return self._subject(i, sentence)

    def _reports(self, i: int, folded: str, sentence: Sentence) -> bool:
        """Whether the word at `i` is a verb that gives numbers."""
        if folded in cue("verbs"):
            return True
        if folded in cue("present"):
            before = self._words[i - 1] if i > sentence.first else ""
            return before in (",", ")") or self._mention_ending(i) is not None
        near = _with_word().get(folded)
        return near is not None and not near.isdisjoint(self._words[i + 1 : i + 1 + _NEAR])

    def _passive(self, i: int) -> bool:
        before = i - 1
        while self._words[before].lower() in cue("helpers"):
            before -= 1
        return self._words[before].lower() in cue("passive")

    def _behind(self, first: int, sentence: Sentence, at: int) -> Voice | None:
        """The voice named from token `first` on: "according to the SOHR", "estimated by …"."""
        last = first
        while last < min(sentence.last, first + _LONG) and self._in_name(last):
            last += 1
        name = self._name(first, last)
        return Voice(name, at, backward=True) if name else None

    def _in_name(self, i: int) -> bool:
        word = self._words[i]
        return word[0].isalnum() or word in "*'’-&" or word in ("’s", "'s")

    def _of_source(self, i: int, sentence: Sentence) -> Voice | None:
        """A poll or count with its maker before it ("a Gallup poll", "Airwars' figures")."""
        after = [self._words[k] for k in range(i + 1, min(i + 3, sentence.last))]
        if after[:1] == ["by"] or (after[:1] == ["of"] and self._words[i - 2] == "by"):
            return self._behind(i + 2, sentence, i)
        if after[1:] == ["by"]:  # "a report issued by …"
            return self._behind(i + 3, sentence, i)
        first = i
        while first > sentence.first and (
            self._words[first - 1] in ("own", "'", "’", "'s", "’s", "*")
            or self._words[first - 1][0].isupper()
        ):
            first -= 1
        name = self._name(first, i) if first < i else None
        return Voice(name, i, backward=False) if name else None

    def _subject(self, verb: int, sentence: Sentence) -> Voice | None:
        """The voice that is the subject of the verb at `verb`."""
        last = self._before_insertion(verb, sentence.first)
        first = last
        low = max(sentence.first, last - _BACK)
        while first > low and not self._edge(first - 1):
            first -= 1
        opened = self._words[max(sentence.first, first - 1)] == ","
        while first < last and self._words[first] in ("*", "(", '"', "“", "the", "The", "a", "A"):
            first += 1
        if first == last:
            return self._left_out(verb, sentence)
        return Voice(self._name(first, last), verb, backward=opened)

    def _left_out(self, verb: int, sentence: Sentence) -> Voice | None:
        """The voice of a second verb: "the army lost 26 men and claimed …"."""
        if self._words[verb - 1] != "and":
            return None
        inside = self._mentions_in(sentence.first, verb)
        return Voice(inside[0].name if inside else None, verb, backward=False)

    def _before_insertion(self, verb: int, low: int) -> int:
        """One past the subject: before helpers, brackets and what stands between commas."""
        i = verb
        while i > low:
            word = self._words[i - 1]
            if word.lower() in cue("helpers") or self._taken[i - 1]:
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
            if self._words[i] == "," and self._words[i + 1].lower() in cue("insertions"):
                return i
        return start

    def _edge(self, i: int) -> bool:
        """Whether a subject cannot run across token `i`."""
        word = self._words[i]
        if word == "and" and self._words[i + 1][0].isupper() and self._words[i - 1][0].isupper():
            return False  # "the Event Location and Data Project"
        return word in ",;:–—\n" or bool(self._taken[i]) or word in cue("edges")

    def _name(self, first: int, last: int) -> str | None:
        """Who is named by the tokens of a noun phrase: a participant, else the words."""
        if first >= last:
            return None
        listed = self._words
        if last - first == 1 and listed[first].lower() in cue("pronouns"):
            return None
        inside = self._mentions_in(first, last)
        if listed[first].lower() in cue("prepositions"):
            return called(inside[-1]) if inside else self._capitals(last)
        for k, mention in enumerate(inside):
            if not mention.adjective:
                return (
                    self._both(inside[k:])
                    if self._leads(mention, first)
                    else self._for(mention, first)
                )
        return self._said(first, last)

    def _both(self, mentions: Sequence[Mention]) -> str:
        """The first of them, and the second where "and" joins the two."""
        names = [called(mentions[0])]
        if len(mentions) > 1 and not mentions[1].adjective:
            between = self._article.text[mentions[0].span.end : mentions[1].span.start]
            if between.strip(" *") == "and":
                names.append(called(mentions[1]))
        return " and ".join(names)

    def _capitals(self, last: int) -> str | None:
        """The capitalised words that end before token `last`: "For civilians ACLED gave …"."""
        first = last
        while first > 0 and self._words[first - 1][0].isupper():
            first -= 1
        return self._said(first, last)

    def _mentions_in(self, first: int, last: int) -> list[Mention]:
        """The mentions that lie within tokens `first` to `last`."""
        low, high = bisect_left(self._firsts, first), bisect_left(self._firsts, last)
        return list(self._mentions[low:high])

    def _mention_ending(self, i: int) -> Mention | None:
        """The mention that ends right before token `i`."""
        k = bisect_left(self._firsts, i) - 1
        return self._mentions[k] if k >= 0 and self._lasts[k] == i else None

    def _leads(self, mention: Mention, first: int) -> bool:
        """Whether only titles and articles stand before a mention in its phrase."""
        start = bisect_left(self._article.tokens.starts, mention.span.start)
        return all(self._words[i][0].isupper() or i == first for i in range(first, start))

    def _for(self, mention: Mention, first: int) -> str:
        """The speaker of "a spokesman for X", "veterans of X"."""
        start = bisect_left(self._article.tokens.starts, mention.span.start)
        if any(self._words[i].lower() in cue("speakers") for i in range(first, start)):
            return called(mention)
        tokens = self._article.tokens
        return self._article.text[tokens.starts[first] : mention.span.end]

    def _said(self, first: int, last: int) -> str | None:
        """The words of a phrase that names no participant; None where it only points back."""
        tokens = self._article.tokens
        while first < last and self._words[first].lower() in ("the", "a", "an", "*", "'s", "its"):
            first += 1
        last = min(last, first + _LONG)
        if first >= last or self._words[first].lower() in cue("again") | cue("pronouns"):
            return None
        while last > first and not self._words[last - 1][0].isalnum():
            last -= 1
        return (
            self._article.text[tokens.starts[first] : tokens.ends[last - 1]]
            if last > first
            else None
        )


def called(mention: Mention) -> str:
    """What a participant is called as a source.

    Its canonical name, unless the text uses a name of its own for it ("Pentagon") and not just a
    shorter form.
    """
    text = mention.text
    short = text.replace(".", "").replace("-", "").replace("–", "").isupper()
    if mention.adjective or short or text.casefold() in mention.name.casefold():
        return mention.name
    return text
