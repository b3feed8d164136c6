"""Where each find stands, and what the words around it say about its part in the text."""

from __future__ import annotations

from syriatl.extraction.engine import Found
from syriatl.extraction.times.page import Page
from syriatl.extraction.times.said import Said
from syriatl.model.article import Article
from syriatl.model.facts import Step

FRAMES = ("since", "until", "before", "as-of")
"""Bounds of dates that frame what is told, and are not its time."""

# Bounds of two words, by the second.
_BOUNDS = {
    "of": {"as": "as-of"},
    "to": {"prior": "before", "up": "until"},
    "in": {"beginning": "from", "starting": "from"},
}
_BULLETS = ("* ", "- ", "• ")
_CLAUSE = 15  # words that one verb governs, at most
_TITLE = 12  # words of a line that is a heading in all but its marks, at most


class Layout:
    """The finds of an article, in order, with their sentences, paragraphs and sections."""

    def __init__(self, page: Page, article: Article, finds: list[Found[Said]]) -> None:
        """Look up where each find stands."""
        self.page, self.article, self.finds = page, article, finds
        starts, ends = page.tokens.starts, page.tokens.ends
        self.texts = [article.text[starts[f.first] : ends[f.last - 1]] for f in finds]
        self.lines = [article.line_at(starts[f.first]) for f in finds]
        self.sentences = [article.sentence_at(starts[f.first]) for f in finds]
        self.paragraphs = [article.sentences[s].paragraph if s >= 0 else -1 for s in self.sentences]
        around = [article.section_at(starts[f.first]) for f in finds]
        self.sections = [section.line for section in around]
        self.paths = [section.path for section in around]
        self.bounds = [self._bound(f) for f in finds]
        self.looks_back = [self._looks_back(at) for at in range(len(finds))]

    def in_other_bullet(self, at: int, line: int) -> bool:
        """Whether a line is another point of the list in which a find stands."""
        own = self.lines[at]
        return 0 < line != own and all(
            self.article.line(n).lstrip().startswith(_BULLETS) for n in (own, line)
        )

    def step(self, at: int, what: str) -> Step:
        """A step of a derivation that cites a find."""
        return Step(self.texts[at], self.lines[at], what)

    def opens(self, at: int) -> bool:
        """Whether a find stands at the head of its sentence."""
        number = self.sentences[at]
        return number >= 0 and self.finds[at].first - self.article.sentences[number].first <= 3

    def torn(self, at: int) -> bool:
        """Whether the sentence ends inside a find, as where an endless one is cut: no date then."""
        number = self.sentences[at]
        return number >= 0 and self.finds[at].last > self.article.sentences[number].last

    def alone(self, at: int) -> bool:
        """Whether a find stands in a line that is a heading in all but its marks."""
        if self.sentences[at] < 0:
            return False
        sentence, kinds = self.article.sentences[self.sentences[at]], self.page.kinds
        return (
            sentence.last - sentence.first <= _TITLE
            and kinds[sentence.first - 1] == "line" == kinds[sentence.last]
            and kinds[sentence.last - 1] not in ("stop", "closing", "quote")
        )

    def leads(self, at: int) -> bool:
        """Whether a date without a year follows in the same sentence."""
        after = at + 1
        return (
            after < len(self.finds)
            and self.sentences[after] == self.sentences[at]
            and self.finds[after].value.basis == "partial"
        )

    def _looks_back(self, at: int) -> bool:
        """Whether the words tell of what was before: "since April", "had left in April"."""
        if self.bounds[at] is not None:
            return self.bounds[at] == "since"
        last = self.finds[at].first
        number = self.sentences[at]
        first = self.article.sentences[number].first if number >= 0 else last
        for word in reversed(self.page.words[max(first, last - _CLAUSE) : last]):
            if word in ("had", ",", ";", ":"):
                return word == "had"
        return False

    def _bound(self, found: Found[Said]) -> str | None:
        """The word that governs a date: since, until, by, before, after, from, to, as-of."""
        page, at = self.page, found.first - 1
        at -= page.kinds[at] == "approx"
        word = page.word(at)
        if word == "least":  # "since at least March"
            at -= 2
            word = page.word(at)
        if word == "the":
            if found.value.month is None and page.kinds[found.last] in ("other", "name"):
                return None  # "since the 1969 coup": since the coup
            at -= 1
            word = page.word(at)
        kind = page.kinds[at]
        bound = _BOUNDS[word].get(page.word(at - 1)) if word in _BOUNDS else None
        if bound is not None or (kind == "from" and found.value.until is not None):
            return bound
        if kind == "to":
            return "to" if word == "to" else "until"
        return kind if kind in ("since", "until", "by", "before", "after", "from") else None
