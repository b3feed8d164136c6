"""Who gives a number, and the date it holds for."""

from __future__ import annotations

from collections.abc import Sequence

from syriatl.extraction.figures.draft import Draft
from syriatl.extraction.figures.voices import Voice, Voices
from syriatl.model.article import Article
from syriatl.model.edtf import Edtf
from syriatl.model.facts import Mention, Time

_OPENERS = frozenset({"it", "they", "he", "she"})


class Claims:
    """Answers for the figures of one article."""

    def __init__(
        self,
        article: Article,
        times: Sequence[Time],
        mentions: Sequence[Mention],
        taken: Sequence[int],
    ) -> None:
        """Sort what is known by sentence; `taken` marks the tokens of times."""
        self._article = article
        self._voices = Voices(article, mentions, taken)
        self._heard: dict[int, list[Voice]] = {}
        self._times: dict[int, list[Time]] = {}
        for time in times:
            self._times.setdefault(time.sentence, []).append(time)

    def as_of(self, draft: Draft) -> Edtf | None:
        """The date that the number holds for: the last before it in its sentence, or next."""
        times = self._times.get(draft.sentence)
        if not times:
            return None
        start = self._article.tokens.starts[draft.first]
        stated = [time for time in times if time.bound in ("as-of", "by")]
        held = stated or [time for time in times if time.bound not in ("since", "from")] or times
        before = [time for time in held if time.span.start < start]
        return (before[-1] if before else held[0]).date

    def source(self, draft: Draft) -> str | None:
        """Who gives the number, where the text says so."""
        voices = self._in(draft.sentence)
        voice = self._over(draft, voices)
        if voice is None and draft.like is not None:
            return self.source(draft.like)
        if voice is None:
            return self._earlier(draft.sentence, draft.sentence) if self._goes_on(draft) else None
        if voice.name:
            return voice.name
        before = [v.name for v in voices if v.at < voice.at and v.name]
        return before[-1] if before else self._earlier(draft.sentence, draft.sentence)

    def _in(self, sentence: int) -> list[Voice]:
        """The voices of a sentence, found once."""
        if sentence not in self._heard:
            self._heard[sentence] = self._voices.of(self._article.sentences[sentence])
        return self._heard[sentence]

    def _over(self, draft: Draft, voices: Sequence[Voice]) -> Voice | None:
        """The voice that a figure stands under: the nearest before it, else one behind it."""
        words = self._article.tokens.words
        for voice in reversed(voices):
            if voice.at < draft.last and ";" not in words[voice.at : draft.first]:
                return voice
        for voice in voices:
            if voice.backward and voice.at >= draft.last:
                return None if ";" in words[draft.last : voice.at] else voice
        return None

    def _goes_on(self, draft: Draft) -> bool:
        """Whether a sentence goes on with what the one before reported."""
        sentence = self._article.sentences[draft.sentence]
        listed = self._article.tokens.words[sentence.first : draft.first]
        return bool(listed) and (listed[0].lower() in _OPENERS or "also" in listed)

    def _earlier(self, sentence: int, start: int) -> str | None:
        """Who spoke last in the sentence before, within the paragraph."""
        if sentence == 0:
            return None
        paragraphs = [self._article.sentences[k].paragraph for k in (start, sentence - 1)]
        if paragraphs[0] != paragraphs[1] or start - sentence > 1:
            return None
        names = [voice.name for voice in self._in(sentence - 1) if voice.name]
        return names[-1] if names else self._earlier(sentence - 1, start)
