"""Who gives a number, as of when."""

from __future__ import annotations

from collections.abc import Sequence

from syriatl.extraction.figures.draft import Draft
from syriatl.model.article import Article
from syriatl.model.edtf import Edtf
from syriatl.model.facts import Mention, Time


class Claims:
    """Answers for the figures of one article."""

    def __init__(
        self, article: Article, times: Sequence[Time], mentions: Sequence[Mention]
    ) -> None:
        """Sort what is known by sentence."""
        self._article = article
        self._times: dict[int, list[Time]] = {}
        for time in times:
            self._times.setdefault(time.sentence, []).append(time)

    def source(self, draft: Draft) -> str | None:
        """Who gives the number."""
        return None

    def as_of(self, draft: Draft) -> Edtf | None:
        """The date that the number holds for: last before it in its sentence, or next."""
        times = self._times.get(draft.sentence)
        if not times:
            return None
        start = self._article.tokens.starts[draft.first]
        before = [time for time in times if time.span.start < start]
        return (before[-1] if before else times[0]).date
