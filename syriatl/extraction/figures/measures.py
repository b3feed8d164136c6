"""Units that stand right behind a number: kilometres, tonnes, days, "-strong"."""

from __future__ import annotations

from functools import cache

from syriatl.extraction.figures import nouns
from syriatl.extraction.figures.draft import Draft
from syriatl.extraction.figures.lexicon import DASHES, glued, word_at
from syriatl.extraction.figures.numerals import coded, shifted, valued
from syriatl.knowledge import table, word_set, words
from syriatl.model.tokens import Tokens

# Class of measure → unit and category of the guidelines.
_MEANS = {
    "km": ("km", "distance"),
    "distance": ("other", "distance"),
    "km2": ("km2", "territory"),
    "area": ("other", "territory"),
    "tonnes": ("tonnes", "weapons"),
    "weight": ("other", "weapons"),
}
_LONGER = 9  # tokens back that "extended" may stand
_SIZED = 5  # tokens before the end of a weight in which the ships that have it stand
_SHORT = 3  # letters
_BODY = 3  # tokens behind "eight-member" that may name the body: "Presidential Council"


@cache
def _measures() -> dict[str, str]:
    listed = table("numbers")["measures"]
    return {word: name for name, block in listed.items() for word in words(block)}


def measure(draft: Draft, tokens: Tokens) -> bool:
    """Read the unit behind a number into the draft.

    Returns:
        False where the number turns out to count nothing: a calibre, a speed, an age, a duration.
    """
    i = draft.number_end
    hyphen = word_at(tokens.words, i) in DASHES
    i += hyphen
    word = word_at(tokens.words, i).casefold()
    if word in coded("durations_of"):
        return _duration(draft, tokens, i, coded("durations_of")[word], hyphen=hyphen)
    if hyphen:
        return _compound(draft, tokens, word, i)
    return _plain(draft, tokens, i, word)


def _plain(draft: Draft, tokens: Tokens, i: int, word: str) -> bool:
    """A unit behind a blank; short ones in lower case only: "T-34" is no weight."""
    if word in ("metric", "long", "short") and i + 1 < len(tokens):  # tons
        i += 1
        word = tokens.words[i].casefold()
    if _millions(draft, tokens, i):
        return True
    name = _measures().get(word if len(word) > _SHORT else "".join(tokens.words[i : i + 1]))
    if name in ("calibre", "speed"):
        return False
    if word == "strong":  # "the division, 3,200 strong"
        draft.unit, draft.category, draft.last = "people", "troops", i + 1
    if name == "square":
        follows = _measures().get(tokens.words[i + 1].casefold()) if i + 1 < len(tokens) else None
        name = {"km": "km2", "distance": "area"}.get(follows or "")
        i += 1
    if name in _MEANS:
        draft.unit, draft.category = _MEANS[name]
        draft.last = i + 1
    if name in ("tonnes", "weight") and not _arms(tokens, draft.last):
        draft.category = "other"
    return True


def _millions(draft: Draft, tokens: Tokens, i: int) -> bool:
    """Whether the letter at `i` stands for millions, of people: "1.2m refugees" are no metres."""
    power = valued("letter_scale").get(word_at(tokens.words, i))
    noun = nouns.kinds().get(word_at(tokens.words, i + 1)) if power and glued(tokens, i) else None
    if power is None or noun is None:
        return False
    low, high = (
        bound if bound is None else shifted(bound, int(power))
        for bound in (draft.quantity.low, draft.quantity.high)
    )
    draft.quantity = draft.quantity._replace(low=low, high=high)
    draft.number_end = draft.last = i + 1
    return True


def _arms(tokens: Tokens, i: int) -> bool:
    """Whether a weight is one of arms: nothing else is said of it, or "of weapons"."""
    before = tokens.words[max(0, i - _SIZED) : i]
    if "of" in before and any(nouns.kinds().get(word) in ("ship", "merchant") for word in before):
        return False  # "18 ships of 100,000 tons"
    if i >= len(tokens) or tokens.words[i] != "of":
        return True
    return not word_set("units.freight.words").isdisjoint(tokens.words[i + 1 : i + 4])


def _compound(draft: Draft, tokens: Tokens, word: str, i: int) -> bool:
    """As "35-km zone", "12,000-strong force"; any other compound is a name or an age."""
    name = _measures().get(word)
    if name in _MEANS:
        draft.unit, draft.category = _MEANS[name]
    elif word in word_set("units.grammar.states"):
        draft.unit, draft.category = "countries", "members"
    elif word in word_set("units.grammar.strong"):
        named = [after.casefold() for after in tokens.words[i + 1 : i + 1 + _BODY]]
        civil = not word_set("units.grammar.civil_bodies").isdisjoint(named)
        whose = "members" if word == "member" else "other"
        draft.unit, draft.category = "people", whose if civil else "troops"
    else:
        return False
    draft.last = i + 1
    return True


def _duration(draft: Draft, tokens: Tokens, i: int, unit: str, *, hyphen: bool) -> bool:
    """A stretch of time counts only as a term that is set: "90-day period"."""
    if draft.quantity.qualifier == "over":
        return False  # "over a one-month period": how long it took, no term
    after = [tokens.words[k].casefold() for k in range(i + 1, min(i + 4, len(tokens)))]
    for k, word in enumerate(after):
        if word == "into":
            break  # "ten days into their term"
        if word in word_set("numbers.names.terms"):
            end = i + k + 2 if hyphen else i + 1  # "90-day period", "ten years" (in prison)
            draft.unit, draft.category, draft.last = unit, "duration", end
            return True
    given = tokens.words[max(0, draft.first - 7) : draft.first]
    longer = tokens.words[max(0, draft.first - _LONGER) : draft.first]
    term = after[:1] == ["to"] and not word_set("numbers.gives").isdisjoint(given)
    if term or not word_set("numbers.extends").isdisjoint(longer):
        draft.unit, draft.category, draft.last = unit, "duration", i + 1
        return True
    return False
