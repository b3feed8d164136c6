"""Who a noun phrase names, as the source of a number."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from functools import cache, cached_property

from syriatl.extraction.figures.roles import LONG
from syriatl.knowledge import table, word_set, words
from syriatl.model.article import Article
from syriatl.model.facts import Mention
from syriatl.model.folding import fold

_RECENT = 12  # mentions back that a noun may stand for by their kind
_FAR = 100  # and by a word of their name
_OPENING = 8  # tokens of a sentence in which its subject stands
_MAKERS = ("organisation", "media", "alliance", "government")  # kinds of bodies that make surveys


@cache
def _sorts() -> dict[str, set[str]]:
    """Noun → the kinds of participants that it stands for."""
    sorts: dict[str, set[str]] = {}
    for kind, listed in table("claims")["sorts"].items():
        for noun in words(listed):
            sorts.setdefault(noun, set()).add(kind)
    return sorts


@cache
def _pointing() -> frozenset[str]:
    """Words that mean who spoke before."""
    return word_set("claims.pronouns") | word_set("claims.again")


class Names:
    """The names that stand in one article."""

    def __init__(
        self, article: Article, mentions: Sequence[Mention], kinds: Mapping[str, str]
    ) -> None:
        """Index the mentions, which stand in text order, by where they start.

        `kinds` has the kind of each participant by its name.
        """
        self._kinds = kinds
        self._article = article
        self._words, self._ends = article.tokens.words, article.tokens.ends
        self._mentions = mentions
        self._starts = [mention.span.start for mention in mentions]

    def of(self, first: int, last: int) -> str | None:
        """Who the tokens name: a participant, else the words; None where they point back."""
        return self.told(first, last)[0]

    def told(self, first: int, last: int) -> tuple[str | None, str | None]:
        """Who the tokens name, or the word by which they mean who spoke before: "the group"."""
        first, last = self._trimmed(first, last)
        if first >= last:
            return None, None
        points = self._points_back(first, last)
        return (None, points) if points else (self._named(first, last), None)

    def _points_back(self, first: int, last: int) -> str | None:
        """The pronoun or noun by which a phrase means who spoke before."""
        *before, head = map(str.lower, self._words[first:last])
        points = head in _pointing() or (bool(before) and head in word_set("claims.sources"))
        return head if points and word_set("claims.repeats").issuperset(before) else None

    def _named(self, first: int, last: int) -> str | None:
        """Who a phrase without articles names."""
        if last - first == 1 and self._words[first] in word_set("claims.sources"):
            return None  # "according to one estimate"
        if self._words[first].lower() in word_set("claims.prepositions"):
            return self._last_name(first, last)
        cut = self._cut(first, last)
        for end in (last, cut):
            k = self._index(end)
            if k is not None and not self._mentions[k].adjective and self._heads(k, first, cut):
                return self._joined(k)
        # "A poll made in Turkey" is a poll.
        poll = cut == first + 1 and self._words[first].lower() in word_set("claims.sources")
        return self._speaker(first, cut, last) or self._said(first, first + 1 if poll else last)

    def antecedent(self, i: int, noun: str) -> str | None:
        """Whom a noun at token `i` stands for: the last one named before that it fits."""
        end = bisect_left(self._starts, self._article.tokens.starts[i])
        named = [m for m in reversed(self._mentions[max(0, end - _FAR) : end]) if not m.adjective]
        called = (m for m in named if self._is_called(m.name, noun))
        alike = (m for m in named[:_RECENT] if self.fits(m.name, noun))
        found = next(called, None) or next(alike, None)
        return self._called(found) if found else None

    def fits(self, name: str, noun: str) -> bool:
        """Whether a noun can stand for a participant: by a word of its name, or by its kind."""
        return self._is_called(name, noun) or self._kinds.get(name) in _sorts().get(noun, ())

    @staticmethod
    def _is_called(name: str, noun: str) -> bool:
        return noun in fold(name).split()

    def opening(self, first: int, last: int) -> str | None:
        """Whom the first words of a sentence name as its subject."""
        return self._named_first(first, min(last, first + _OPENING), adjectives=False)

    def last_named(self, first: int, last: int) -> tuple[str | None, int]:
        """Who is named last between two tokens, and where."""
        for mention in reversed(self.inside(first, last) if first < last else ()):
            if not mention.adjective:
                return self._called(mention), self._article.tokens.at(mention.span.start)
        return None, 0

    def subject(self, first: int, last: int) -> str | None:
        """Who is named first in a clause, be it by its people: "the Chadian contingent"."""
        return self._named_first(first, last, adjectives=True)

    def _named_first(self, first: int, last: int, *, adjectives: bool) -> str | None:
        for mention in self.inside(first, last) if first < last else ():
            at = self._article.tokens.at(mention.span.start)
            before = self._words[at - 1].lower() if at > first else ""
            named = adjectives or not mention.adjective
            if named and before not in word_set("claims.prepositions"):
                return self._called(mention)
        return None

    def apposed(self, i: int) -> str | None:
        """Who is named between two commas, the second at `i`: "the head of it, N. N., said"."""
        mention = self.ending(i) if i > 0 and self._words[i] == "," else None
        if mention is None or mention.adjective:
            return None
        before = self._article.tokens.at(mention.span.start) - 1
        return self._called(mention) if before > 0 and self._words[before] == "," else None

    def is_maker(self, i: int) -> bool:
        """Whether a body is named from token `i` on that can make a survey; no state is one."""
        if i >= len(self._words):
            return False
        start = self._article.tokens.starts[i]
        k = bisect_left(self._starts, start)
        return (
            k < len(self._mentions)
            and self._starts[k] == start
            and (self._kinds.get(self._mentions[k].name) in _MAKERS)
        )

    def _is_state(self, mention: Mention) -> bool:
        return self._kinds.get(mention.name) == "country"

    def ending(self, i: int) -> Mention | None:
        """The mention that ends right before token `i`."""
        k = self._index(i)
        return None if k is None else self._mentions[k]

    def _index(self, i: int) -> int | None:
        """The index of the mention that ends right before token `i`."""
        if i < 1:
            return None
        end = self._ends[i - 1]
        k = bisect_left(self._starts, end) - 1
        return k if k >= 0 and self._mentions[k].span.end == end else None

    def inside(self, first: int, last: int) -> list[Mention]:
        """The mentions that start within tokens `first` to `last`."""
        low, high = self._range(first, last)
        return list(self._mentions[low:high])

    def _range(self, first: int, last: int) -> tuple[int, int]:
        """The indexes of the mentions that start within tokens `first` to `last`."""
        start = self._article.tokens.starts[first]
        return bisect_left(self._starts, start), bisect_left(self._starts, self._ends[last - 1])

    def _trimmed(self, first: int, last: int) -> tuple[int, int]:
        """Without articles and signs before it, signs and possessives behind it."""
        while first < last and (
            not self._words[first][0].isalnum()
            or self._words[first].lower() in word_set("claims.articles")
        ):
            first += 1
        while last > first and (
            not self._words[last - 1][0].isalnum()
            or self._words[last - 1] in ("own", "and", "or")
            or self._words[last - 1] in word_set("claims.prepositions")
        ):
            last -= 1
        return first, last

    def _heads(self, k: int, first: int, cut: int) -> bool:
        """Whether a mention is the head: before any preposition, or with its title before it."""
        start = self._article.tokens.at(self._starts[k])
        return start < cut or (start > first and self._words[start - 1][0].isupper())

    def _last_name(self, first: int, last: int) -> str | None:
        """The name that a phrase like "In Syria the SOHR" ends with."""
        mention = self.ending(last)
        if mention:
            return self._called(mention)
        while last > first and not self._words[last - 1][0].isupper():
            last -= 1
        start = last
        while start > first + 1 and self._words[start - 1][0].isupper():
            start -= 1
        return self._said(start, last)

    def _cut(self, first: int, last: int) -> int:
        """Where the head of a phrase ends: before the first preposition outside a name."""
        for i in range(first + 1, last):
            word = self._words[i]
            others = self._words[i : i + 2] == ["and", "other"]
            writing = word.endswith("ing") and word.islower()  # "Buckley writing in Newsweek"
            if (others or writing or word in word_set("claims.prepositions")) and not self._within(
                i
            ):
                return i
        return last

    def _within(self, i: int) -> bool:
        """Whether token `i` is part of a mention."""
        k = bisect_left(self._starts, self._ends[i]) - 1
        return k >= 0 and self._mentions[k].span.end >= self._ends[i]

    def _joined(self, k: int) -> str:
        """A mention, with the one before it where "and" joins the two."""
        mention = self._mentions[k]
        before = self._mentions[k - 1] if k else None
        if before and not before.adjective:
            between = self._article.text[before.span.end : mention.span.start]
            if between.strip(" *") == "and":
                return f"{self._called(before)} and {self._called(mention)}"
        return self._called(mention)

    def _speaker(self, first: int, cut: int, last: int) -> str | None:
        """Whom the head noun speaks for: "OIR officials", "a spokesman for the ministry"."""
        if self._words[cut - 1].lower() not in word_set("claims.speakers"):
            return None
        low, high = self._range(first, last)
        owners = [k for k in range(low, high) if not self._mentions[k].adjective]
        if not owners or self._is_state(self._mentions[owners[-1]]):
            return None  # "U.S. officials" do not speak as the United States
        return self._joined(owners[-1])

    def _said(self, first: int, last: int) -> str | None:
        """The words themselves, where they could name somebody."""
        last = min(last, first + LONG)
        last = next((i for i in range(first + 1, last - 1) if self._tells_more(i)), last)
        if first >= last or any(word[0].isdigit() for word in self._words[first:last]):
            return None
        tokens = self._article.tokens
        return self._as_written(tokens.starts[first], tokens.ends[last - 1])

    def _tells_more(self, i: int) -> bool:
        """Whether a participle begins what is told of a noun: "a paper | leaked towards May"."""
        word, after = self._words[i], self._words[i + 1].lower()
        goes_on = after in word_set("claims.prepositions") or after in word_set("claims.going_on")
        return word.endswith("ed") and word.islower() and goes_on and after != "by"

    def _called(self, mention: Mention) -> str:
        """What a participant is called as a source.

        Its canonical name, with its acronym where the article has one ("Office of Arms (OOA)"),
        unless the text uses a name of its own for it ("Pentagon") and not just a shorter form
        ("Kobane", "the alliance").
        """
        name, text = mention.name, mention.text
        if self._is_state(mention):
            return name
        acronym = None if _is_acronym(name) else self._acronyms.get(name)
        own = not (mention.adjective or text.islower() or _ends_with(mention))
        if own and not _is_acronym(text):
            return self._as_written(mention.span.start, mention.span.end)
        return f"{name} ({acronym})" if acronym else name

    def _as_written(self, start: int, end: int) -> str:
        """Some words of the text, with the acronym that stands in brackets behind them."""
        text, tokens = self._article.text, self._article.tokens
        behind = tokens.at(end)
        opened, acronym, closed = [*tokens.words[behind : behind + 3], "", "", ""][:3]
        bracketed = opened == "(" and closed == ")" and _is_acronym(acronym)
        return text[start : tokens.ends[behind + 2] if bracketed else end]

    @cached_property
    def _acronyms(self) -> dict[str, str]:
        """Participant → the acronym by which the article first names it."""
        acronyms: dict[str, str] = {}
        for mention in self._mentions:
            if mention.text != mention.name and _is_acronym(mention.text):
                acronyms.setdefault(mention.name, mention.text)
        return acronyms


def _is_acronym(text: str) -> bool:
    """Whether a name is made of capitals: "AU", "U.S.", "CJTF–OIR"."""
    return text.isupper() and " " not in text


def _ends_with(mention: Mention) -> bool:
    """Whether a mention is the beginning or the end of the full name: a surname, "Amnesty"."""
    name, text = fold(mention.name), fold(mention.text)
    return name.startswith(text) or name.endswith(text)
