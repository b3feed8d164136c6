"""By whom a number was made: the makers of polls, counts and accounts, who stand behind "by"."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from syriatl.extraction.figures.lexicon import word_at
from syriatl.extraction.figures.naming import Names
from syriatl.extraction.figures.roles import LONG, NEAR, Voice, roles
from syriatl.extraction.figures.subjects import SIGNS
from syriatl.knowledge import word_set
from syriatl.model.article import Sentence

# What can stand inside the name before a count: "Baku's own count", "the Institute (IRI) poll".
_INNER = frozenset(("own", "official", "'", "’", "'s", "’s", "*", "(", ")"))


@cache
def _after_names() -> frozenset[str]:
    """Words that a name behind "according to" or "by" ends before."""
    names = ("passive", "helpers", "verbs", "present", "edges")
    listed = (word_set(f"claims.{name}") for name in names)
    return frozenset().union(*listed) - {"and"}


class Makers:
    """Finds those by whom the numbers of one article were made."""

    def __init__(self, words: Sequence[str], names: Names) -> None:
        """Take the words of the article and who is named in it."""
        self._words = words
        self._names = names

    def behind(self, first: int, sentence: Sentence, at: int) -> Voice | None:
        """The voice named from token `first` on: "according to the SOHR", "estimated by …"."""
        last, end = first, min(sentence.last, first + LONG)
        while last < end and self._in_name(last):
            last += 1
        if self._made_by(last, end):  # "according to a video released by the ministry"
            return self.behind(last + 2, sentence, at)
        by = next((k for k in range(first + 1, last) if self._words[k] == "by"), None)
        if by and self._words[by - 1] in word_set("claims.sources"):
            return self.behind(by + 1, sentence, at)  # "according to calculations by Reuters"
        name, points = self._names.told(first, last)
        return Voice(name, at, backward=True, points=points) if name or points else None

    def _made_by(self, i: int, end: int) -> bool:
        """Whether a participle with its maker stands at token `i`: "released by"."""
        made = i + 2 < end and self._words[i] in word_set("claims.made")
        return made and self._words[i + 1] == "by"

    def _in_name(self, i: int) -> bool:
        word = self._words[i]
        if word in _after_names():
            return False
        if word == "and" and word_at(self._words, i + 1) in word_set("clauses.verbs.past"):
            return False  # "reported by Reuters and caught the eye of"
        if word.endswith("ing") and word not in word_set("claims.sources"):
            return False  # but "the polling firm"
        return word[0].isalpha() or word in "*'’-&" or word in ("’s", "'s")

    def by_near(self, i: int, sentence: Sentence) -> int | None:
        """The "by" soon behind token `i`: "polled in the capital by Gallup"."""
        near = self._words[i : min(sentence.last, i + LONG)]
        near = near[: near.index(",")] if "," in near else near
        return i + near.index("by") if "by" in near else None

    def of_source(self, i: int, sentence: Sentence) -> Voice | None:
        """A poll or count with its maker before it ("a Gallup poll", "Airwars' figures")."""
        after = [self._words[k] for k in range(i + 1, min(i + 3, sentence.last))]
        if after[:1] == ["by"] or (after[:1] == ["of"] and self._words[i - 2] == "by"):
            return self.behind(i + 2, sentence, i)
        made = after[:1] and after[0] in word_set("claims.made")
        by = i + 2 + (after[1:] == ["out"])  # "a report issued by", "a poll carried out by"
        if made and by < sentence.last and self._words[by] == "by":
            return self.behind(by + 1, sentence, i)
        if after[:1] == ["of"] and self._names.is_maker(i + 2 + (after[1:] == ["the"])):
            return self.behind(i + 2, sentence, i)  # "a survey of the Levada Center"
        if account := self._account(i, sentence):
            return account
        maker = self.by_near(i + 2, sentence) if after[:1] == ["of"] else None
        if maker and self._words[i + 2][0].isdigit():  # "a survey of 2,000 Britons by Opinium"
            return self.behind(maker + 1, sentence, i)
        first, low = i, max(sentence.first, i - LONG)
        while first > low and self._owns(first - 1):
            first -= 1
        alone = first == sentence.first and i - first == 1 and not self._names.ending(i)
        name = self._names.of(first, i) if first < i and not alone else None
        backward = "by" in self._words[max(low, first - 2) : first]  # "by the ministry's own count"
        return Voice(name, i, backward) if name else None

    def _owns(self, i: int) -> bool:
        """Whether token `i` is of the name before a count: "a Gallup", "the army's own"."""
        word, after = self._words[i], self._words[i + 1]
        return word in _INNER or word[0].isupper() or after in ("'s", "’s")

    def _account(self, i: int, sentence: Sentence) -> Voice | None:
        """Whose count or account it is by which a number holds: "by the ministry's account"."""
        low = max(sentence.first, i - NEAR)
        for by in range(i - 1, low - 1, -1):
            word = self._words[by]
            if word == "by" and by + 1 < i:
                owner = self._words[by + 1].lower()
                if owner in word_set("claims.owners"):
                    name, since = self._names.last_named(sentence.first, by)
                    return Voice(name, i, True, None if name else "it", since)
                if owner in _INNER:
                    return None  # "by official count"
                name, points = self._names.told(by + 1, i)
                return Voice(name, i, True, points) if name or points else None
            verb = roles()[word] in ("verbs", "present")
            if verb or word in SIGNS or word in word_set("claims.prepositions"):
                return None
        return None
