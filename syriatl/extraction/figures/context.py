"""From numbers to figures: each number read with its phrase, its clause and the figures before."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cache
from itertools import groupby, pairwise

from syriatl.extraction.figures import bare, categories, nouns, refiners
from syriatl.extraction.figures.clauses import BARE, FIGURE, befallen
from syriatl.extraction.figures.counted import matters, name_measured, read_counted
from syriatl.extraction.figures.draft import Draft
from syriatl.extraction.figures.measures import measure
from syriatl.extraction.figures.parts import link
from syriatl.extraction.figures.shares import read_share, sort_share
from syriatl.knowledge import word_set
from syriatl.model.article import Article
from syriatl.model.tokens import Tokens

_WIDE = 40  # tokens around a vote in which those who vote are looked for
_JOINED = 2  # tokens between numbers of one noun: "and some"
_FEW = 4  # figures back that a percentage may go on from


def read(article: Article, drafts: Iterable[Draft], taken: Sequence[int]) -> list[Draft]:
    """The drafts that are figures, with everything filled in but who says so.

    `taken` has a 1 for every token of a time.
    """
    tokens = article.tokens
    figures: list[Draft] = []
    for number, group in groupby(drafts, key=lambda d: d.sentence):
        last = article.sentences[number].last
        listed = [d for d in group if _phrase(d, tokens, last)]
        if listed:
            _befall(article, number, listed, taken)
            figures += _accepted(article, listed, figures)
    return figures


def _phrase(draft: Draft, tokens: Tokens, last: int) -> bool:
    """Read bounds, unit and noun of a number; False: it counts nothing."""
    if refiners.is_name(draft, tokens):
        return False
    refiners.other_dollar(draft, tokens)
    refiners.qualify(draft, tokens)
    draft.unit = draft.unit or draft.quantity.unit
    if draft.unit == "percent":
        read_share(draft, tokens, last)
        return True
    if draft.unit:
        draft.category = "money"
        return True
    if not measure(draft, tokens):
        return False
    if draft.unit is None:
        read_counted(draft, tokens, last)
    elif draft.category != "duration":
        name_measured(draft, tokens, last)
    return matters(draft, tokens)


def _befall(article: Article, number: int, drafts: Sequence[Draft], taken: Sequence[int]) -> None:
    """What befell those that the figures of one sentence count."""
    first, last = article.sentences[number].first, article.sentences[number].last
    figures = [
        (d.first - first, d.last - first, BARE if d.last == d.number_end else FIGURE)
        for d in drafts
    ]
    deeds = befallen(article.tokens.words[first:last], taken[first:last], figures)
    for draft, deed in zip(drafts, deeds, strict=True):
        draft.deed = deed or draft.fate
        if draft.deed == "enlist" and draft.kind in ("military", "militant"):
            draft.deed = None  # that they enlisted tells nothing new of soldiers
        if draft.deed == "lose" and draft.kind in ("people", "men"):
            draft.kind = "military"  # "148 Americans killed in action"


def _accepted(article: Article, drafts: Sequence[Draft], before: Sequence[Draft]) -> list[Draft]:
    """The drafts of one sentence that count something, with what they take from earlier ones."""
    kept = _kept(article, drafts, before)
    _share_noun(kept, article.tokens.words)
    share = _last_share(before[-_FEW:], kept, article)
    polled = _polls(article, kept)
    for draft in kept:
        if draft.unit == "percent":
            sort_share(draft, share, polled)
            share = draft
        elif draft.kind == "poll" and _states_vote(article, draft):
            draft.unit = "countries"
        categories.categorise(draft)
    return kept


def _kept(article: Article, drafts: Sequence[Draft], before: Sequence[Draft]) -> list[Draft]:
    """The drafts of one sentence that count something."""
    kept: list[Draft] = []
    listed = article.tokens.words
    for draft, following in pairwise(drafts):
        bare.look_ahead(draft, following, listed)
    for draft in drafts:
        previous = _previous(article, draft, kept or before)
        if kept:
            link(draft, kept[-1], listed)
        if previous is not None and draft.head is not None:
            _inherit(draft, previous, article.tokens)
        if draft.head is None and draft.unit is None:
            told = bare.meaning(draft, previous, article)
            if told is None:
                continue
            bare.take_up(draft, told, listed)
        kept.append(draft)
    return kept


def _states_vote(article: Article, draft: Draft) -> bool:
    """Whether states vote in a draft's sentence: in a council or by resolution."""
    sentence = article.sentences[draft.sentence]
    low = max(sentence.first, draft.first - _WIDE)
    said = article.tokens.words[low : min(sentence.last, draft.last + _WIDE)]
    states = not {"Council", "Resolution", "resolution"}.isdisjoint(said)
    return states and word_set("units.grammar.parliaments").isdisjoint(said)


def _polls(article: Article, drafts: Sequence[Draft]) -> bool:
    """Whether the sentence of some drafts tells of a poll or a vote."""
    if "percent" not in [draft.unit for draft in drafts]:
        return False
    sentence = article.sentences[drafts[0].sentence]
    said = article.tokens.words[sentence.first : sentence.last]
    return not word_set("units.territory.polls").isdisjoint(map(str.casefold, said))


def _last_share(before: Sequence[Draft], kept: Sequence[Draft], article: Article) -> Draft | None:
    """The last percentage before some drafts, in their paragraph."""
    for draft in reversed(before):
        if kept and draft.unit == "percent" and _together(article, draft, kept[0]):
            return draft
    return None


def _share_noun(drafts: Sequence[Draft], listed: Sequence[str]) -> None:
    """As "52 French, 10 British and 8 Chadian soldiers": the noun of the last counts for all."""
    for following, draft in pairwise(reversed(drafts)):
        between = listed[draft.last : following.first]
        joined = between[:1] in (["and"], [","]) and len(between) <= _JOINED
        head = listed[draft.head] if draft.head is not None else ""
        if joined and head[:1].isupper() and head[-1] != "s" and head.lower() not in nouns.kinds():
            draft.kind, draft.deed = following.kind, following.deed


def _previous(article: Article, draft: Draft, figures: Sequence[Draft]) -> Draft | None:
    """The figure before in the same paragraph."""
    if not figures:
        return None
    return figures[-1] if _together(article, draft, figures[-1]) else None


def _together(article: Article, first: Draft, second: Draft) -> bool:
    """Whether two drafts stand in one paragraph."""
    sentences = article.sentences
    return sentences[first.sentence].paragraph == sentences[second.sentence].paragraph


def _inherit(draft: Draft, previous: Draft, tokens: Tokens) -> None:
    """As "a further 100", "54 such fighters", "two others": what the figure before tells."""
    if draft.unit or draft.head is None:
        return
    between = tokens.words[max(0, draft.first - 1) : draft.last]
    if _again().isdisjoint(map(str.casefold, between)):
        return
    head = tokens.words[draft.head].casefold()
    alike = head in ("other", "others", "people") or head in word_set("units.grammar.fellows")
    if alike and categories.is_person(previous.kind):
        draft.kind = previous.kind
    if draft.kind == previous.kind and draft.deed is None:
        draft.deed = previous.deed


@cache
def _again() -> frozenset[str]:
    """Words by which a number goes on from the figure before it."""
    return word_set("units.grammar.again") | word_set("units.grammar.fellows")
