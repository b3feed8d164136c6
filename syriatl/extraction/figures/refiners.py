"""What the words beside a number make of it: bounds from qualifiers, and numbers that are none."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from syriatl.extraction.figures.draft import Draft
from syriatl.extraction.figures.lexicon import DASHES, glued, word_at
from syriatl.extraction.figures.numerals import counts
from syriatl.extraction.figures.rules import Quantity
from syriatl.knowledge import table, word_set, words
from syriatl.model.tokens import Tokens

_SIGNS = frozenset([*DASHES, *"/:.'’#§_+°"])
_ADULT = 21  # the highest age that "under" and "over" name
# Words before a number, and those before them: "according to two officials", who only speak.
_NAMING = {"to": ("according",), "of": ("age",), ".": ("no", "nos")}
_NEVER = frozenset({"never", "not", "no"})


@cache
def _phrases(side: str) -> dict[str, list[tuple[list[str], str]]]:
    """Qualifiers by their last word, the longest first: the phrase and its meaning."""
    found: dict[str, list[tuple[list[str], str]]] = {}
    for name, block in table("numbers")[side].items():
        for phrase in map(str.split, words(block)):
            found.setdefault(phrase[-1], []).append((phrase, name))
    for listed in found.values():
        listed.sort(key=lambda item: -len(item[0]))
    return found


def qualify(draft: Draft, tokens: Tokens) -> None:
    """Set the bounds that the words around the number state ("at least 17", "200 or more")."""
    said = list(_before(draft.first, tokens))
    if behind := _behind(draft.number_end, tokens):
        length, name = behind
        draft.number_end += length
        draft.last = draft.number_end
        said.append((draft.first, name))
    for start, name in said:
        set_bounds = bounded(draft.quantity, name)
        if set_bounds != draft.quantity:
            draft.quantity, draft.opens = set_bounds, start
        draft.qualified = True


def bounded(quantity: Quantity, qualifier: str) -> Quantity:
    """A quantity under a qualifier; ranges and vague numbers keep the bounds that they have."""
    if quantity.qualifier == "range" or quantity.high is None or quantity.low is None:
        return quantity  # the nearest qualifier has already opened one end
    low, high = quantity.low, quantity.high
    if qualifier in ("at-least", "over"):
        return quantity._replace(low=low, high=None, qualifier=qualifier)
    if qualifier == "at-most":
        return quantity._replace(low=None, high=high, qualifier=qualifier)
    return quantity._replace(qualifier=qualifier)


def _before(first: int, tokens: Tokens) -> Iterator[tuple[int, str]]:
    """Qualifiers that end right before a token, nearest first: where each begins, its meaning."""
    words, end = tokens.words, first
    while end > 0:
        last = words[end - 1].casefold()
        if last in _phrases("before") and (found := _ending(end, last, words)):
            length, name = found
            end -= length
            if name == "over" and word_at(words, end - 1) in word_set("numbers.names.particled"):
                return  # "handed over nine forts"
            denied = next((i for i in (end - 1, end - 2) if word_at(words, i) in _NEVER), None)
            if name == "over" and denied is not None:
                yield denied, "at-most"  # "never more than"
            else:
                yield end, name
        elif last in word_set("numbers.names.fillers"):
            end -= 1
        else:
            return


def _ending(end: int, last: str, listed: Sequence[str]) -> tuple[int, str] | None:
    """The longest qualifier that ends with `last`, before token `end`: its length and meaning."""
    for phrase, name in _phrases("before")[last]:
        length = len(phrase)
        if list(map(str.casefold, listed[max(0, end - length) : end])) == phrase:
            return length, name
    return None


def _behind(end: int, tokens: Tokens) -> tuple[int, str] | None:
    """A qualifier right behind the number, "200 or more": its length and meaning."""
    phrases = _phrases("behind")
    for length in (2, 1):
        said = tokens.words[end : end + length]
        for phrase, name in phrases[said[-1]] if said and said[-1] in phrases else ():
            if said == phrase:
                return length, name
    return None


def other_dollar(draft: Draft, tokens: Tokens) -> None:
    """Make "C$" and the like no U.S. dollars."""
    before = draft.first - 1
    sign = word_at(tokens.words, before) in word_set("numbers.other_dollars")
    if sign and draft.quantity.unit == "USD" and glued(tokens, draft.first):
        draft.unit, draft.first = "other", before


def is_name(draft: Draft, tokens: Tokens) -> bool:
    """Whether the number is part of a name or a sign: "F-15", "Division 30", "10:30", "No. 5"."""
    return (
        _named_before(draft, tokens)
        or _titled(draft, tokens)
        or _is_age(draft, tokens)
        or _is_ratio(draft, tokens)
        or _joined_behind(draft, tokens)
    )


def _titled(draft: Draft, tokens: Tokens) -> bool:
    """Whether capitals make it a title: "the Three Principles", "at Five Forks".

    A number in words has a capital of its own only there and at the head of a sentence.
    """
    first, last, listed = draft.first, draft.number_end, tokens.words
    if not (listed[first][0].isupper() and first and last < len(listed)):
        return False
    inside = listed[first - 1][-1].isalpha() or listed[first - 1] in ("'s", "’s")
    return inside and listed[last][0].isupper()


def _named_before(draft: Draft, tokens: Tokens) -> bool:
    """Whether the words before a number make it a name, a day of the month, or one who speaks."""
    first, listed = draft.first, tokens.words
    if first == 0:
        return False
    before = listed[first - 1]
    if before in _SIGNS and glued(tokens, first):
        return True
    if _designates(before):
        return True
    if before in word_set("numbers.names.months"):
        return _dates(listed[first])
    if before[0].isupper():
        earlier = word_at(listed, first - 2)
        return earlier[0].isdigit() or counts(earlier)  # "six Mirage 2000-5", "eight JAS 39"
    return before in _NAMING and word_at(listed, first - 2).casefold() in _NAMING[before]


def _joined_behind(draft: Draft, tokens: Tokens) -> bool:
    """Whether what follows without a blank makes it a name, or a month makes it a day."""
    last, listed = draft.number_end, tokens.words
    after = word_at(listed, last)
    if glued(tokens, last) and (after[0].isalpha() or after in ":/_°'’"):
        return after.casefold() not in _units()
    return after in word_set("numbers.names.months") and _dates(listed[last - 1])


def _is_age(draft: Draft, tokens: Tokens) -> bool:
    """Whether a bare number is an age: "children under five"."""
    listed, first = tokens.words, draft.first
    if first < 2 or listed[first - 1] not in ("under", "over", "aged") or draft.value > _ADULT:
        return False
    after = word_at(listed, draft.number_end)
    return not after[0].isalpha() or after in word_set("numbers.names.behind_age")


def _is_ratio(draft: Draft, tokens: Tokens) -> bool:
    """Whether it says how many times as many: "outnumbered by three to one"."""
    behind = tokens.words[draft.number_end : draft.number_end + 4]
    if "to" in behind and _undashed(behind)[:2] == ["to", "one"]:
        return True
    before = tokens.words[max(0, draft.first - 4) : draft.first]
    if "to" not in before or tokens.words[draft.first].casefold() != "one":
        return False
    before = _undashed(before)
    return before[-1] == "to" and counts(before[-2:][0])


def _undashed(listed: Sequence[str]) -> list[str]:
    return [word for word in listed if word not in DASHES]


def _dates(word: str) -> bool:
    """Whether digits beside a month are its day or year."""
    return word.isdigit() and len(word) in (1, 2, 4)


def _designates(word: str) -> bool:
    """Whether a word makes the number behind it a name: "Division", but not "the division"."""
    folded = word.casefold()
    capital = word[0].isupper() and folded in word_set("numbers.names.designators")
    return capital or folded in word_set("numbers.names.always")


@cache
def _units() -> frozenset[str]:
    """Units of measure: "35km"."""
    return frozenset(w for block in table("numbers")["measures"].values() for w in words(block))


def is_year(draft: Draft, tokens: Tokens) -> bool:
    """Whether bare digits look like a year: four of them, no comma, from 1000 to 2100."""
    if draft.number_end - draft.first not in (1, 3):
        return False
    word = tokens.words[draft.number_end - 1]
    if len(word) != 4 or not word.isdigit() or not 1000 <= int(word) <= 2100:
        return False
    before = word_at(tokens.words, draft.first - 1).casefold()
    return draft.kind is None or before in word_set("numbers.names.dating")
