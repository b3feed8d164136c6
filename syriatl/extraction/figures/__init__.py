"""How many: every quantity that says something about the conflict.

The steps, each in its module: `rules` find the numbers, `refiners` set their bounds and drop
names and dates, `measures` and `nouns` read what is counted, `clauses` what befell it,
`categories` sort it, `parts` tell what is part of what, `claims` who says so, `dating` as of when.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from syriatl.extraction.engine import scan
from syriatl.extraction.figures import context
from syriatl.extraction.figures.claims import Claims
from syriatl.extraction.figures.dating import Dating
from syriatl.extraction.figures.draft import Draft
from syriatl.extraction.figures.lexicon import around_numbers, lexicon
from syriatl.extraction.figures.nationals import count_as_soldiers, count_own_losses
from syriatl.extraction.figures.rules import RULES
from syriatl.extraction.figures.voices import Voices
from syriatl.extraction.identity import Identities
from syriatl.model.article import Article
from syriatl.model.facts import Figure, Mention, Participant, Time


def read_figures(
    article: Article,
    times: Sequence[Time],
    mentions: Sequence[Mention],
    participants: Sequence[Participant] = (),
) -> list[Figure]:
    """All figures of the prose, in text order; none overlaps a time."""
    places = _places(article, times)
    taken = _taken(article, places)
    drafts = context.read(article, _numbers(article, places, taken), taken)
    count_as_soldiers(article, drafts, mentions, participants)
    kinds = {participant.name: participant.kind for participant in participants}
    count_own_losses(article, drafts, mentions, kinds)
    voices = Voices(article, mentions, taken, kinds)
    return _figures(article, drafts, Claims(article, voices), Dating(article, times, places))


def _places(article: Article, times: Iterable[Time]) -> list[tuple[int, int]]:
    """The first token and one past the last of each time."""
    at = article.tokens.at
    return [(at(time.span.start), at(time.span.end - 1) + 1) for time in times]


def _taken(article: Article, places: Iterable[tuple[int, int]]) -> bytearray:
    """One byte a token: 1 where it belongs to a time."""
    taken = bytearray(len(article.tokens))
    for first, last in places:
        taken[first:last] = b"\1" * (last - first)
    return taken


def _numbers(
    article: Article, places: Iterable[tuple[int, int]], taken: bytearray
) -> Iterator[Draft]:
    """Every number of the prose that lies outside the times, as a draft."""
    tokens = article.tokens
    near = around_numbers(tokens.words, places)
    for item in scan(near.words, lexicon(), RULES, near.classes):
        first, last = near.at[item.first], near.at[item.last - 1] + 1
        if taken.find(1, first, last) < 0:
            sentence = article.sentence_at(tokens.starts[first])
            yield Draft(first, last, item.value, item.rule, sentence)


def _figures(
    article: Article, drafts: Sequence[Draft], told: Claims, dating: Dating
) -> list[Figure]:
    """The finished facts."""
    tokens, figures = article.tokens, []
    _name(article, drafts)
    for draft in drafts:
        start, end = tokens.starts[draft.first], tokens.ends[draft.last - 1]
        text = article.text[start:end]
        figures.append(
            Figure(
                id=draft.id,
                span=article.span(start, end),
                text=text,
                low=draft.quantity.low,
                high=draft.quantity.high,
                qualifier=draft.quantity.qualifier,
                unit=draft.unit or "other",
                category=draft.category or "other",
                noun=_noun(article, draft),
                source=told.source(draft),
                as_of=dating.of(draft),
                part_of=draft.whole.id if draft.whole else None,
                rule=draft.rule,
                sentence=draft.sentence,
                section=article.section_at(start).path,
                opens=tokens.starts[draft.opens] if draft.opens < draft.first else None,
            )
        )
    return figures


def _name(article: Article, drafts: Sequence[Draft]) -> None:
    """Give every draft its id, by which others are told to be its parts."""
    ids, tokens = Identities(), article.tokens
    for draft in drafts:
        sentence = article.sentences[draft.sentence]
        quoted = article.text[tokens.starts[draft.first] : tokens.ends[draft.last - 1]]
        whole = article.text[sentence.start : sentence.end]
        draft.id = ids.of("f", whole, quoted)


def _noun(article: Article, draft: Draft) -> str | None:
    """The words behind the number, as the text has them."""
    first, last = draft.what or (draft.number_end, draft.last)
    if last <= first:
        return None
    tokens = article.tokens
    words = article.text[tokens.starts[first] : tokens.ends[last - 1]]
    return words.strip(" -–‑") or None
