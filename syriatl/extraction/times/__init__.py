"""When: every expression of the text that denotes a calendar time, resolved to a date."""

from __future__ import annotations

from syriatl.extraction.engine import Found, scan
from syriatl.extraction.identity import Identities
from syriatl.extraction.times import headings
from syriatl.extraction.times.context import Context
from syriatl.extraction.times.lexicon import lexicon
from syriatl.extraction.times.page import Page
from syriatl.extraction.times.refiners import refine
from syriatl.extraction.times.resolve import Value, resolve
from syriatl.extraction.times.rules import RULES
from syriatl.extraction.times.said import Said
from syriatl.model.article import Article
from syriatl.model.facts import Step, Time


def read_times(article: Article) -> list[Time]:
    """All times of the prose, in text order."""
    page = Page(article.tokens, lexicon())
    finds = refine(scan(page.words, lexicon(), RULES, page.classes), page)
    context = Context(
        page, article, finds, headings.of_sections(article), headings.of_article(article)
    )
    identities = Identities()
    times = []
    for at, found in enumerate(finds):
        value = resolve(context, at)
        if value is not None:
            context.place(at, value.date)
            times.append(_time(context, at, found, value, identities))
    return times


def _time(
    context: Context, at: int, found: Found[Said], value: Value, identities: Identities
) -> Time:
    """The record of a resolved find."""
    article, tokens = context.article, context.page.tokens
    start, end = tokens.starts[found.first], tokens.ends[found.last - 1]
    text = article.text[start:end]
    number = context.sentences[at]
    sentence = article.sentences[number] if number >= 0 else None
    around = article.text[sentence.start : sentence.end] if sentence else ""
    span = article.span(start, end)
    read = Step(text, span.line, f"is read as: {found.rule}")
    return Time(
        id=identities.of("d", around, text),
        span=span,
        text=text,
        date=value.date,
        modifier=None if value.date.interval else found.value.modifier,
        bound=context.bound(found),
        basis=found.value.basis,
        origin=value.origin,
        rule=found.rule,
        sure=value.sure,
        trail=(read, *value.trail),
        sentence=number,
        section=article.section_at(start).path,
    )
