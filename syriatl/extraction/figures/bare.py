"""Numbers without a noun: what they count by the words before, or by the figure they go on from."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from syriatl.extraction.figures import nouns
from syriatl.extraction.figures.draft import Draft
from syriatl.model.article import Article

_BACK = 12  # tokens: how far before a bare number its noun may stand


@cache
def _cues() -> frozenset[str]:
    """Words that tell, right before a bare number, that it counts something."""
    return nouns.grammar("said") | nouns.grammar("claimed") | nouns.grammar("again")


def stands(draft: Draft, previous: Draft | None, article: Article) -> bool:
    """Whether a number without a noun tells something all the same."""
    if draft.whole is not None:
        return True
    listed = article.tokens.words
    before = listed[draft.first - 1].casefold() if draft.first else "\n"
    near = previous is not None and previous.sentence == draft.sentence
    cued = _bounded(draft) or _cued(draft, listed) or (near and _gapped(draft, listed))
    if not cued or draft.value < 1:
        return False
    goes_on = (
        before in nouns.grammar("claimed") and previous and previous.sentence == draft.sentence
    )
    kind = None if goes_on else _counted_before(draft, previous, article)
    if kind:
        draft.kind = kind
    elif previous is not None and (near or not _tells_itself(draft, before)):
        _take_over(draft, previous, before)
    else:
        draft.kind = "people" if draft.deed else None
        return draft.kind is not None
    return True


def _bounded(draft: Draft) -> bool:
    """Whether words of its own make a bare number a count: bounds, or what befell those counted."""
    exact = draft.quantity.qualifier == "exact" and not draft.qualified
    return not exact or draft.deed is not None


def _cued(draft: Draft, listed: Sequence[str]) -> bool:
    """Whether the words right before a bare number make it a count: "to", "a peak of"."""
    if draft.first < 2:
        return False
    earlier, before = (word.casefold() for word in listed[draft.first - 2 : draft.first])
    return before in _cues() or (before == "of" and earlier in nouns.grammar("counts"))


def _gapped(draft: Draft, listed: Sequence[str]) -> bool:
    """Whether a verb and noun are left out: "France sent 1,100 troops, Germany 850"."""
    after = listed[draft.number_end] if draft.number_end < len(listed) else "\n"
    return listed[draft.first - 1][0].isupper() and after in (",", ".", ";", "and", "\n")


def _tells_itself(draft: Draft, before: str) -> bool:
    """Whether a bare number does not go on from an earlier sentence: "80,000 dead", "was 45"."""
    return before not in nouns.grammar("again") and (
        draft.deed is not None or before in nouns.grammar("said")
    )


def _take_over(draft: Draft, previous: Draft, before: str) -> None:
    """Let a bare number count what the figure before it counts."""
    draft.kind, draft.like = draft.kind or previous.kind, previous
    if draft.kind is None:
        draft.unit, draft.category = previous.unit, previous.category
    near = draft.sentence == previous.sentence or before in nouns.grammar("again")
    if draft.deed is None and near:
        draft.deed = previous.deed


def _counted_before(draft: Draft, previous: Draft | None, article: Article) -> str | None:
    """The kind of the noun that a bare number takes up: "the number of soldiers grew to 900"."""
    low = max(article.sentences[draft.sentence].first, draft.first - _BACK)
    if previous is not None:
        low = max(low, previous.last)
    listed = article.tokens.words
    for i in range(draft.first - 1, low - 1, -1):
        if listed[i] in (";", "further", "another"):
            return None
        if listed[i].endswith("s") and listed[i].casefold() in nouns.kinds():
            return nouns.kind_of(listed, i, max(low, i - 2))
    return None
