"""What a time counts from where its own words name it: "two days after the first strikes".

Such a time never counts from the date before it. What it names has a date where the text has told
of it: the article's own subject ("before the war"), a date that stands there itself, or an earlier
sentence with the same noun. Where none is found, the time is not known.
"""

from __future__ import annotations

from syriatl.extraction.times import reckon
from syriatl.extraction.times.context import Context
from syriatl.extraction.times.headings import Heading
from syriatl.extraction.times.layout import Layout
from syriatl.extraction.times.narrative import Placed
from syriatl.knowledge import table, words

_TIES = ("after", "before")
# Classes of words that go on with the sentence: what stands before them names nothing.
_GOES_ON = frozenset({
    "comma", "stop", "closing", "opening", "quote", "line", "gap", "dash", "slash", "and", "little",
    "in", "on", "by", "to", "of", "from", "between", "until", "since", "as", "after", "before",
    "respectively", "same",
})  # fmt: skip
_LONGEST = 6  # words of a name that are looked at
_BACK = 24  # days before it among which a time finds what it counts from
_LEAST = 3  # letters of a noun that is looked for


def named(layout: Layout, at: int) -> int | None:
    """The token where the words begin that name what a find counts from; None where none do."""
    found, page = layout.finds[at], layout.page
    tie, first = page.kinds[found.last - 1], found.last
    if tie == "previous" and page.kinds[first] == "to" and page.kinds[first + 1] in ("the", "name"):
        first += 1  # "two days prior to the invasion", but "came the week prior to relieve them"
    elif tie not in _TIES or page.kinds[first] in _GOES_ON:
        return None
    beside = found.value.whole and page.kinds[found.first - 2] == "and"
    return None if beside else first  # "and the day after a drone filmed it"


def known(context: Context, at: int, first: int) -> Placed | None:
    """The date of what the words from token `first` on name."""
    nearest = at + 1
    if nearest < len(context.finds) and _within(context, first, context.finds[nearest].first):
        return _stated(context, nearest)
    noun = _noun(context.layout, first)
    if noun is None:
        doing = context.layout.page.words[first].endswith("ing")  # "two days after taking it"
        return _only_day(context, at) if doing else None
    if context.span is not None and noun == _subject(context.layout.article.title):
        return _of_subject(context.span, ends=(context.finds[at].value.turn or 0) > 0)
    return _told(context, at, noun) or _only_day(context, at)


def _within(context: Context, first: int, dated: int) -> bool:
    """Whether a date belongs to the words from `first` on: "the 2003 war", "the coup of 3 May"."""
    if dated - first <= 1:
        return True
    page = context.layout.page
    short = dated - first <= _LONGEST and page.kinds[dated - 1] == "of"
    return short and all(kind in ("the", "other", "name") for kind in page.kinds[first : dated - 1])


def _stated(context: Context, at: int) -> Placed | None:
    """The date in the words: "two weeks after 5 May 2016", "a year after the 2003 invasion"."""
    said, layout = context.finds[at].value, context.layout
    if said.year is None or said.until is not None:
        return None
    date = reckon.value_of(said, said.year)
    if date is None or date.start is None:
        return None
    return Placed(date.start, layout.texts[at], layout.lines[at], layout.sections[at])


def _of_subject(span: Heading, *, ends: bool) -> Placed | None:
    """When what the article is about began, or ended."""
    point = span.end if ends else span.start
    return Placed(point, span.step.text, span.step.line, -1) if point else None


def _subject(title: str) -> str:
    """What an article is about, in a word: "war", "intervention"."""
    listed = title.partition(" (")[0].split()
    ends = [i for i, word in enumerate(listed) if word in ("in", "of", "against", "on") and i]
    return listed[min(ends) - 1 if ends else -1].casefold() if listed else ""


def _noun(layout: Layout, first: int) -> str | None:
    """The head of a phrase about something known, without its plural: "the first strikes".

    Of "the fall of Girona", "Dien Bien Phu" it is the name.
    """
    page = layout.page
    named = page.kinds[first] == "name"
    owned = named and page.kinds[first + 1] == "possessive"
    if page.words[first] not in words(table("times")["definite"]) and not named:
        return None
    last = start = first if named and not owned else first + 1 + owned
    while last < start + _LONGEST and page.kinds[last] in ("other", "name", "ordinal", "fall"):
        if page.words[last][0].isupper() and last > start and page.words[last - 1].islower():
            break  # "the first flight Iran's ministry said"
        if page.words[last] in words(table("times")["auxiliaries"]):
            break
        last += 1
    if page.kinds[last] == "of" and page.kinds[last + 1] == "name":
        last += 2
    noun = page.words[last - 1] if last > start else ""
    return _stem(noun) if len(noun) >= _LEAST else None


def _stem(word: str) -> str:
    """A word without the ending of its plural or verb: "attacks", "attacked", "bombing"."""
    word = word.casefold()
    for ending in ("s", "ed", "ing"):
        word = word.removesuffix(ending) if len(word) > _LEAST + len(ending) else word
    return word


def _told(context: Context, at: int, noun: str) -> Placed | None:
    """The last day of the section in whose sentence a noun stands, the nearest to it there."""
    layout = context.layout
    for placed in reversed(context.days[-_BACK:]):
        if placed.section != layout.sections[at]:
            return None
        sentence = layout.article.sentences[placed.sentence]
        last = min(sentence.last, layout.finds[at].first)
        listed = [_stem(word) for word in layout.page.words[sentence.first : last]]
        if noun in listed:
            return _nearest(context, placed, sentence.first + listed.index(noun))
    return None


def _nearest(context: Context, last: Placed, token: int) -> Placed:
    """The day of a sentence that stands nearest to a token, given its last."""
    days = [p for p in context.days[-_BACK:] if p.sentence == last.sentence]
    return min(days, key=lambda p: abs(context.finds[p.at].first - token))


def _only_day(context: Context, at: int) -> Placed | None:
    """The day of its paragraph, where that tells of one day only."""
    paragraph, only = context.layout.paragraphs[at], None
    for placed in reversed(context.days[-_BACK:]):
        if placed.paragraph != paragraph:
            break
        if only is not None and placed.point != only.point:
            return None
        if not context.finds[placed.at].value.relative:
            only = placed
    return only
