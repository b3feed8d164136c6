"""Where the subject of a verb stands, over all that may come between the two."""

from __future__ import annotations

from collections.abc import Sequence

from syriatl.extraction.figures.numerals import coded
from syriatl.knowledge import word_set

BACK = 45  # tokens: how far a subject may stand from its verb
SIGNS = frozenset(',;:–—\n"“”')


class Subjects:
    """Finds the subjects of verbs in one article."""

    def __init__(self, words: Sequence[str], taken: Sequence[int]) -> None:
        """Take the words, and which of them are times."""
        self._words = words
        self._taken = taken

    def of(self, verb: int, low: int) -> tuple[int, int]:
        """The tokens of the subject of the verb at `verb`, none of them before `low`."""
        last = self._before_insertion(verb, low)
        first = self._start(last, low)
        if first <= low + 1 or self._words[first - 1] not in ("who", "which"):
            return first, last
        if first == last and self._words[first - 2] == ",":
            last = first - 2  # "Russia, which has acknowledged the loss of"
        elif first < last and self._words[first - 2] not in word_set("claims.prepositions"):
            last = self._before_insertion(first - 1, low)  # "an adviser who spoke to X claimed"
        else:
            return first, last
        return self._start(last, low), last

    def _start(self, last: int, low: int) -> int:
        """The first token of the phrase that ends before token `last`."""
        first = last
        while first > low and not self._edge(first - 1):
            first -= 1
            if first < last - 1 and self._opens_phrase(first, low):
                break
        return first

    def _opens_phrase(self, i: int, low: int) -> bool:
        """Whether the article at `i` opens a phrase of its own: "after the truce | the army"."""
        if self._words[i] not in ("the", "a", "an") or i <= low:
            return False
        before = self._words[i - 1]
        return before.islower() and before not in word_set("claims.before_articles")

    def before_helpers(self, verb: int, low: int) -> int:
        """The first token of a verb with its helpers and the times among them."""
        i = verb
        while i > low and (
            self._words[i - 1].lower() in word_set("claims.helpers") or self._taken[i - 1]
        ):
            i -= 1
        return i

    def _before_insertion(self, verb: int, low: int) -> int:
        """One past the subject: before helpers, brackets and what stands between commas."""
        i = self.before_helpers(verb, low)
        while i > low:
            word = self._words[i - 1]
            if word == ")":
                i = self._back_to(i - 1, low, "(")
            elif word == "," and (comma := self._comma_before(i - 1, low)) < i:
                i = comma
            else:
                break
            i = self.before_helpers(i, low)
        return i

    def _back_to(self, i: int, low: int, sign: str) -> int:
        while i > low and self._words[i] != sign:
            i -= 1
        return i

    def _comma_before(self, i: int, low: int) -> int:
        """The comma that opens the insertion closed by the one at `i`.

        Where none does, that one is passed over if others stand before it; else no subject can
        stand there: "a further accord, concluded in May".
        """
        commas = [k for k in range(i - 1, max(low, i - BACK), -1) if self._words[k] == ","]
        opening = (k for k in commas if self._inserts(self._words[k + 1].lower()))
        return next(opening, i if commas else i + 1)

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
        if word == "that" and self._words[i + 1] in coded("durations_of"):
            return False  # "a poll taken that week"
        acronym = len(word) > 1 and word.isupper()  # "WHO" is no "who"
        edge = not acronym and word.lower() in word_set("claims.edges")
        return edge or word in SIGNS or bool(self._taken[i])
