"""Names said again by one word of them: "the Islamic Courts Union … the Courts"."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain

from syriatl.extraction.participants.known import Form, Hit, known
from syriatl.extraction.participants.units import lexicon

_QUARTERS = ("North", "South", "East", "West")


def with_short_names(
    written: Sequence[str],
    found: Iterable[Hit],
    owners: Mapping[str, str | None],
    always: Mapping[str, Form],
) -> Iterator[Hit]:
    """Where names stand, and where "the" and one word of the last such name say it again.

    Args:
        written: the words of the article.
        found: where names stand, in text order.
        owners: whose each name is; names of nobody have None.
        always: short names that need no name before them: "the rebels".
    """
    said = dict(always)  # a short name → the last name that it is short for
    at = 0
    for first, last, form in chain(found, [(len(written), len(written), None)]):
        for i in range(at + 1, first):
            short = said.get(written[i]) if written[i - 1] in ("the", "The") else None
            if short is not None and _stands_alone(written, i):
                yield i, i + 1, short
        if form is None:
            break
        if owners[form.name] is not None:
            yield first, last, form
            said.update((word, form) for word in _short(written[first:last], form))
        at = last


def _short(name: Sequence[str], form: Form) -> Iterator[str]:
    """The words by which a name can be said again.

    The head word ("Foreign Legion", "Army of Virginia"), a plural ("Islamic Courts Union") and, of
    a country, the quarter of the sky ("South Vietnam").
    """
    codes = lexicon().codes
    classes = lexicon().classes(name)
    for i, word in enumerate(name) if len(name) > 1 else ():
        head = classes[i] == codes["head"] and (i + 1 == len(name) or name[i + 1] == "of")
        plural = classes[i] == codes["cap"] and word.endswith("s")
        country = known().get(form.name)
        quarter = i == 0 and word in _QUARTERS and country and country.kind == "country"
        if head or plural or quarter:
            yield word


def _stands_alone(written: Sequence[str], i: int) -> bool:
    """Whether no more of a name stands behind a word."""
    behind = written[i + 1] if i + 1 < len(written) else ""
    return not behind[:1].isupper() and behind not in ("-", "–", "of")
