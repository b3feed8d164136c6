"""How a headline is set: its quotation marks in pairs, one blank where something was left out."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import compress, count, pairwise
from operator import sub

from syriatl.extraction.events.clauses.statements import begun
from syriatl.extraction.events.grammar.lexicon import QUOTE
from syriatl.extraction.events.grammar.said import Prose
from syriatl.extraction.events.headlines.drafts import SHOWN

_QUOTES = '"“”″«»'
# A sign that clings to the word before it; what stands between quotation marks.
_CLINGING = re.compile(r"\s+(?=[,.;:)]|['’]s\b)")
_WHOSE = re.compile(r"(?<=… )(?:Its|His|Her|Their)\b")
_QUOTED = re.compile(f"([{_QUOTES}][^{_QUOTES}]*?)\\s*([{_QUOTES}])")


def balanced(prose: Prose, kept: list[int], last: int) -> list[int]:
    """With quotation marks in pairs: a quote that is cut short is closed where its text was cut.

    Args:
        prose: the words of the article.
        kept: what the headline holds.
        last: where the sentence ends.
    """
    if QUOTE not in map(prose.classes.__getitem__, kept):
        return kept
    quotes = [i for i in kept if i >= 0 and prose.classes[i] == QUOTE]
    if len(quotes) % 2 == 0:
        return kept
    if kept[0] - 1 != quotes[0] and prose.classes[kept[0] - 1] == QUOTE:
        return [kept[0] - 1, *kept]  # it opens with what was said
    final = quotes[-1]
    if final != kept[-1] and prose.tokens.starts[final + 1] == prose.tokens.ends[final]:
        closing = (i for i in range(kept[-1] + 1, last) if prose.classes[i] == QUOTE)
        mark = next(closing, None)
        if mark is not None:
            return [*kept, mark]
    return [i for i in kept if i not in quotes]


def join(prose: Prose, kept: Sequence[int]) -> str:
    """The words as the article sets them, with one blank where something was left out."""
    starts, ends, told = prose.tokens.starts, prose.tokens.ends, prose.article.prose
    gaps = list(compress(count(1), map((1).__ne__, map(sub, kept[1:], kept))))
    runs = [
        told[starts[kept[first]] : ends[kept[last - 1]]] if kept[first] >= 0 else SHOWN[kept[first]]
        for first, last in pairwise((0, *gaps, len(kept)))
    ]
    for n, first in enumerate(gaps, 1):
        if 0 <= kept[first] < kept[first - 1] and prose.words[kept[first]] in begun():
            runs[n] = runs[n][:1].lower() + runs[n][1:]  # "The fort | built", from "Built in 1911"
    text = _QUOTED.sub(r"\1\2", _CLINGING.sub("", " ".join(runs)))
    text = " ".join(text.split())
    return _WHOSE.sub(lambda owner: owner[0].lower(), text) if "…" in text else text
