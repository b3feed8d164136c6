"""Who a noun phrase names, as the source of a number."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Collection, Sequence

from syriatl.knowledge import word_set
from syriatl.model.article import Article
from syriatl.model.facts import Mention
from syriatl.model.folding import fold

_NAME = 4  # letters from which on an acronym is a name in itself
_LONG = 9  # tokens: the longest name taken without a mention


class Names:
    """The names that stand in one article."""

    def __init__(
        self, article: Article, mentions: Sequence[Mention], countries: Collection[str]
    ) -> None:
        """Index the mentions, which stand in text order, by where they start.

        `countries` are the names of states: "U.S. officials" do not speak as the United States.
        """
        self._countries = countries
        self._article = article
        self._words, self._ends = article.tokens.words, article.tokens.ends
        self._mentions = mentions
        self._starts = [mention.span.start for mention in mentions]

    def of(self, first: int, last: int) -> str | None:
        """Who the tokens name: a participant, else the words; None where they point back."""
        first, last = self._trimmed(first, last)
        if first >= last or self._points_back(first, last):
            return None
        if self._words[first].lower() in word_set("claims.prepositions"):
            return self._last_name(first, last)
        cut = self._cut(first, last)
        for end in (last, cut):
            k = self._index(end)
            if k is not None and not self._mentions[k].adjective and self._heads(k, first, cut):
                return self._joined(k)
        # "A poll made in Turkey" is a poll.
        poll = self._words[first].lower() in word_set("claims.sources")
        return self._speaker(first, cut, last) or self._said(first, first + 1 if poll else last)

    def _points_back(self, first: int, last: int) -> bool:
        """Whether a phrase is a pronoun or a noun like "the group"."""
        word = self._words[first].lower()
        lists = word_set("claims.pronouns"), word_set("claims.again")
        return last - first == 1 and any(word in listed for listed in lists)

    def ending(self, i: int) -> Mention | None:
        """The mention that ends right before token `i`."""
        k = self._index(i)
        return None if k is None else self._mentions[k]

    def _index(self, i: int) -> int | None:
        """The index of the mention that ends right before token `i`."""
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
            or self._words[last - 1] == "own"
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
            if (others or word in word_set("claims.prepositions")) and not self._within(i):
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
        if not owners or self._mentions[owners[-1]].name in self._countries:
            return None
        return self._joined(owners[-1])

    def _said(self, first: int, last: int) -> str | None:
        """The words themselves, where they could name somebody."""
        last = min(last, first + _LONG)
        if first >= last or any(word[0].isdigit() for word in self._words[first:last]):
            return None
        tokens = self._article.tokens
        return self._article.text[tokens.starts[first] : tokens.ends[last - 1]]

    def _called(self, mention: Mention) -> str:
        """What a participant is called as a source.

        Its canonical name, unless the text uses a name of its own for it ("Pentagon", "SOHR") and
        not just a shorter form ("U.S.", "Kobane").
        """
        text = mention.text
        letters = text.replace(".", "")
        short = letters.isupper() and len(letters) < _NAME
        if mention.adjective or short or mention.name in self._countries or _ends_with(mention):
            return mention.name
        return text


def _ends_with(mention: Mention) -> bool:
    """Whether a mention is the beginning or the end of the full name: a surname, "Amnesty"."""
    name, text = fold(mention.name), fold(mention.text)
    return name.startswith(text) or name.endswith(text)
