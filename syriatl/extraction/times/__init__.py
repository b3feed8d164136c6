"""When: every expression of the text that denotes a calendar time, resolved to a date."""

from __future__ import annotations

from syriatl.extraction.identity import Identities
from syriatl.extraction.times import headings
from syriatl.extraction.times.context import Context
from syriatl.extraction.times.layout import Layout
from syriatl.extraction.times.lexicon import lexicon
from syriatl.extraction.times.page import Page
from syriatl.extraction.times.refiners import refine
from syriatl.extraction.times.resolve import Value, resolve
from syriatl.extraction.times.rules import find
from syriatl.model.article import Article
from syriatl.model.facts import Time

_QUOTED = 1000  # characters of its sentence that enter the id of a time, at most


def read_times(article: Article) -> list[Time]:
    """All times of the prose, in text order."""
    page = Page(article.tokens, lexicon())
    finds = refine(find(page), page)
    layout = Layout(page, article, finds)
    context = Context(layout, headings.of_sections(article), headings.of_article(article))
    identities = Identities()
    times = []
    for at in range(len(finds)):
        value = None if layout.torn(at) else resolve(context, at)
        if value is not None:
            context.place(at, value.date)
            times.append(_time(layout, at, value, identities))
    return times


def _time(layout: Layout, at: int, value: Value, identities: Identities) -> Time:
    """The record of a resolved find."""
    article, tokens, found = layout.article, layout.page.tokens, layout.finds[at]
    start, end = tokens.starts[found.first], tokens.ends[found.last - 1]
    number = layout.sentences[at]
    quoted = ""
    if number >= 0:
        begin = article.sentences[number].start
        quoted = article.text[begin : min(article.sentences[number].end, begin + _QUOTED)]
    text = layout.texts[at]
    return Time(
        id=identities.of("d", quoted, text),
        span=article.span(start, end),
        text=text,
        date=value.date,
        modifier=None if value.date.interval else found.value.modifier,
        bound=layout.bounds[at],
        basis=found.value.basis,
        origin=value.origin,
        rule=found.rule,
        sure=value.sure,
        trail=(layout.step(at, f"is read as: {found.rule}"), *value.trail),
        sentence=number,
        section=layout.paths[at],
    )
