"""Who gives a number."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from syriatl.extraction.figures.draft import Draft
from syriatl.extraction.figures.roles import AT, NOBODY, Voice
from syriatl.extraction.figures.voices import Voices
from syriatl.knowledge import word_set
from syriatl.model.article import Article

_OPENERS = frozenset({"it", "they", "he", "she"})
_OPENING = 8  # tokens: the opening of a sentence, which tells whether it goes on
_SOON = 25  # tokens behind a figure where "according to" takes it from any voice before
_FAR = 120  # tokens: how far a voice carries
_INITIAL = 3  # tokens: "According to" opens the sentence, and goes on
_FEW = 4  # voices behind a figure that are looked at


class Claims:
    """Answers for the figures of one article."""

    def __init__(self, article: Article, voices: Voices) -> None:
        """Take the article and what finds its voices."""
        self._article = article
        self._voices = voices
        self._heard: dict[int, list[Voice]] = {}

    def source(self, draft: Draft) -> str | None:
        """Who gives the number, where the text says so."""
        told: Draft | None = draft
        for _ in range(_FEW):  # a bare number is told by whoever told the one that it goes on from
            if told is None:
                break
            voices = self._in(told.sentence)
            voice = self._over(told, voices)
            if voice is not None and voice.since and told is not draft:
                break  # "Egypt 500 by its own count, Libya 20"
            if voice is not None:
                return voice.name or self._before(voice, voices, told.sentence)
            told = told.like if self._goes_over(told) else None
        return self._earlier(draft.sentence) if self._goes_on(draft) else None

    def _goes_over(self, draft: Draft) -> bool:
        """Whether a bare number is told with the one before it: no ";" parts what befell both."""
        like = draft.like
        if like is None or like.sentence != draft.sentence or draft.deed == like.deed:
            return True
        words = self._article.tokens.words
        again = words[draft.first - 1].casefold() in word_set("units.grammar.again")
        return again or ";" not in words[like.last : draft.first]

    def _before(self, voice: Voice, voices: Sequence[Voice], sentence: int) -> str | None:
        """Whom a voice means that only points back: "it said", "the ministry confirmed"."""
        names, k = self._voices.names, bisect_left(voices, voice.at, key=AT)
        spoke = [v.name for v in reversed(voices[max(0, k - _FEW) : k]) if v.name]
        if not spoke and (earlier := self._earlier(sentence)):
            spoke = [earlier]
        noun = voice.points or ""
        if noun == NOBODY:
            return None
        if noun in word_set("claims.again"):
            fitting = (name for name in spoke if names.fits(name, noun))
            found = next(fitting, None) or names.antecedent(voice.at, noun)
            return found or next(iter(spoke), None)
        if noun in word_set("claims.persons") and (person := names.antecedent(voice.at, noun)):
            return person
        return next(iter(spoke), None) or self._subject(sentence, voice.at)

    def _subject(self, sentence: int, last: int) -> str | None:
        """Whom a pronoun at token `last` means: the subject of its sentence or the one before."""
        own, names = self._article.sentences[sentence], self._voices.names
        found = names.opening(own.first, last)
        if last - own.first < _OPENING:  # "By its own account the army lost"
            found = found or names.opening(last + 1, own.last)
        before = self._article.sentences[sentence - 1] if sentence else own
        if found or before.paragraph != own.paragraph:
            return found
        return self._voices.names.opening(before.first, before.last)

    def _in(self, sentence: int) -> list[Voice]:
        """The voices of a sentence, found once."""
        if sentence not in self._heard:
            self._heard[sentence] = self._voices.of(self._article.sentences[sentence])
        return self._heard[sentence]

    def _over(self, draft: Draft, voices: Sequence[Voice]) -> Voice | None:
        """The voice that a figure stands under: the nearest before it, else one behind it."""
        words = self._article.tokens.words
        k = bisect_left(voices, draft.last, key=AT)
        soon = k < len(voices) and voices[k].at - draft.last < _SOON
        soon = soon and voices[k].backward and draft.first >= voices[k].since
        if soon and ";" not in words[draft.last : voices[k].at]:
            return voices[k]
        near = k > 0 and draft.first - voices[k - 1].at < _FAR
        near = near and not self._closed(voices[k - 1], draft)
        if near and ";" not in words[voices[k - 1].at : draft.first]:
            return voices[k - 1]
        for voice in voices[k : k + _FEW]:
            if voice.backward and draft.first >= voice.since:
                far = voice.at - draft.last > _FAR
                return None if far or ";" in words[draft.last : voice.at] else voice
        return None

    def _closed(self, voice: Voice, draft: Draft) -> bool:
        """Whether a voice behind what it says ends before a figure: "…, says A, and in May …"."""
        if voice.since:
            return True
        inside = voice.at - self._article.sentences[draft.sentence].first >= _INITIAL
        return inside and voice.backward and self._voices.dates_anew(voice.at, draft.first)

    def _goes_on(self, draft: Draft) -> bool:
        """Whether a sentence goes on with what the one before reported."""
        first = self._article.sentences[draft.sentence].first
        listed = self._article.tokens.words[first : min(draft.first, first + _OPENING)]
        return bool(listed) and (listed[0].lower() in _OPENERS or "also" in listed)

    def _earlier(self, sentence: int) -> str | None:
        """Who spoke last in the sentence before, within the paragraph."""
        before = sentence - 1
        sentences = self._article.sentences
        if before < 0 or sentences[before].paragraph != sentences[sentence].paragraph:
            return None
        names = [voice.name for voice in self._in(before) if voice.name]
        return names[-1] if names else None
