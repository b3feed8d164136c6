"""What a number counts: the noun behind it, and what the words around make of that."""

from __future__ import annotations

from collections.abc import Sequence

from syriatl.extraction.figures import categories, clauses, nouns, refiners
from syriatl.extraction.figures.draft import Draft
from syriatl.extraction.figures.lexicon import DASHES, glued, word_at
from syriatl.extraction.figures.numerals import coded
from syriatl.knowledge import word_set
from syriatl.model.tokens import Tokens

_SOLDIERS = ("military", "militant")
_SUBJECT = 5  # tokens before a verb in which its subject is looked for
_AROUND = 25  # tokens before "on board" in which the carrier may be named
_FLEET = 5  # so many bombers are aircraft, unless they blew themselves up
_GATHERED = 4  # tokens: "a crowd estimated at about"


def read_counted(draft: Draft, tokens: Tokens, last: int) -> None:
    """The noun behind the number, also over "of": "hundreds of troops", "two of its airmen"."""
    words, first = tokens.words, draft.number_end
    first = _skip(words, first, last, "more")
    if first < last and words[first] == "of":
        first = _skip(words, first + 1, last, "whose")
        if _money(draft, words, first):
            return
    noun = _noun(draft, tokens, first, last)
    if noun:
        draft.kind, draft.last, draft.head = noun.kind, noun.last, noun.head
        draft.kind = _meant(draft, tokens) or draft.kind
        head = words[noun.head]
        draft.dwells = head[0].isupper() or head in word_set("units.grammar.dwellers")
        if draft.kind in ("group", "organisation") and _unites(draft, words):
            draft.category = "members"
        vague = words[noun.head].casefold() in word_set("units.grammar.of_what")
        if vague and (of := nouns.of_phrase(tokens, noun.last, last)):
            draft.what = first, of[1]  # "39 members of the same family"
    elif _aboard(words, first):
        draft.kind = _on_board(tokens, first)


def _noun(draft: Draft, tokens: Tokens, first: int, last: int) -> nouns.Noun | None:
    """The noun from token `first` on, also behind what befell it: "116 dead servicemen"."""
    fate = clauses.fate(tokens.words[first]) if first < last else None
    noun = nouns.read_noun(tokens, first + bool(fate), last, plural=draft.value != 1)
    if fate and noun:
        if noun.kind is None:
            noun = noun._replace(kind="people")  # who is dead or captured is somebody
        draft.fate = fate if categories.is_person(noun.kind) else None
    return noun


def name_measured(draft: Draft, tokens: Tokens, last: int) -> None:
    """What a unit measures: "994 tonnes of weapons", "a 4,000-strong garrison"; or nothing."""
    if draft.unit == "people":
        noun = nouns.read_noun(tokens, draft.last, last)
        what = (draft.last, noun.last) if noun else None
    else:
        what = nouns.of_phrase(tokens, draft.last, last)
    draft.what = what or (draft.last, draft.last)


def _unites(draft: Draft, words: Sequence[str]) -> bool:
    """Whether those counted make up one body: "a coalition of four factions"."""
    before = draft.opens - 1
    return words[before] == "of" and word_at(words, before - 1) in word_set("units.grammar.unions")


def _skip(words: Sequence[str], first: int, last: int, listed: str) -> int:
    """The first token that a list of small words does not hold."""
    while first < last and words[first].casefold() in word_set(f"units.grammar.{listed}"):
        first += 1
    return first


def _money(draft: Draft, words: Sequence[str], i: int) -> bool:
    """Whether it counts coins: "millions of dollars"."""
    unit = coded("currency_word").get(word_at(words, i))
    if unit:
        draft.unit, draft.category, draft.last = unit, "money", i + 1
        draft.what = draft.last, draft.last
    return unit is not None


def _meant(draft: Draft, tokens: Tokens) -> str | None:
    """What the words around its noun make of those counted: soldiers, or people asked."""
    words, first = tokens.words, draft.first
    if draft.kind == "death":
        whose = losers(words, first)
        return f"{whose}_death" if whose else None
    if words[draft.last - 1] == "bombers" and draft.value >= _FLEET:
        near = words[draft.first : draft.last + _SUBJECT]
        return "aircraft" if word_set("units.grammar.suicidal").isdisjoint(near) else None
    if draft.kind == "men":  # "two of its men"
        owners = {"its", "their", "his"}.intersection(words[draft.number_end : draft.head])
        return "military" if owners else None
    if draft.kind not in ("people", "civilian") or draft.value == 1:
        return None
    return _surrounded(draft, tokens)


def _surrounded(draft: Draft, tokens: Tokens) -> str | None:
    """What the words beside a noun of people make of them."""
    words, first = tokens.words, draft.first
    opened = word_at(words, first - 2) if word_at(words, first - 1) == "of" else ""
    if opened in word_set("units.grammar.bodies"):
        return "military"  # "a column of 90 Danes"
    if _aboard(words, draft.last):
        return _on_board(tokens, draft.last)
    before = {word.casefold() for word in words[max(0, first - _GATHERED) : first]}
    if draft.kind == "people" and not before.isdisjoint(word_set("units.grammar.gatherings")):
        return "crowd"
    asked = word_at(words, draft.last) in word_set("units.grammar.asked")
    return "poll" if asked or opened in ("poll", "survey") else None


def _aboard(words: Sequence[str], i: int) -> bool:
    """Whether those counted are on a carrier: "all 224 people on board"."""
    return word_at(words, i) == "aboard" or words[i : i + 2] == ["on", "board"]


def _on_board(tokens: Tokens, i: int) -> str:
    """The crew of an aircraft or ship of war, else passengers."""
    around = tokens.words[max(0, i - _AROUND) : i + _SUBJECT]
    for k, word in enumerate(around, max(0, i - _AROUND)):
        marked = word.casefold() in word_set("units.grammar.aircraft_marks")
        signed = marked and word[0].isupper() and word_at(tokens.words, k + 1) in DASHES
        if signed and glued(tokens, k + 1):
            return "crew"  # "on board a Mi-8"
    warlike = word_set("units.grammar.military_craft")
    return "crew" if any(word.casefold() in warlike for word in around) else "civilian"


def losers(words: Sequence[str], first: int) -> str | None:
    """The kind of armed people whose own losses a number at `first` counts, None for others.

    As "the army suffered 40 dead", "the ambush cost the rebels 40 lives".
    """
    i = first - 1
    while i > 0 and clauses.is_light(words[i]):
        i -= 1
    if word_at(words, i) == "of" and word_at(words, i - 1) in ("loss", "losses"):
        return "military"  # "with the loss of 12,000 dead"
    if word_at(words, i).casefold() in word_set("units.grammar.suffers"):
        return _armed(words[max(0, i - _SUBJECT) : i])
    for k in range(i, max(-1, i - _SUBJECT), -1):
        if words[k].casefold() in word_set("units.grammar.costs"):
            return _armed(words[k + 1 : first])
    return None


def _armed(said: Sequence[str]) -> str | None:
    """The kind of the last armed people or body among some words."""
    for word in reversed(said):
        folded = word.casefold()
        kind = nouns.kinds().get(folded)
        if kind in _SOLDIERS:
            return kind
        if kind == "formation" or folded in word_set("units.grammar.bodies"):
            return "military"
    return None


def matters(draft: Draft, tokens: Tokens) -> bool:
    """Whether a number that no unit follows says something."""
    if draft.unit:
        return True
    if refiners.is_year(draft, tokens):
        return False
    if draft.head is None:  # "only one minute's warning"
        after = word_at(tokens.words, draft.number_end)
        return after == "a" or after not in word_set("numbers.names.never")
    head = tokens.words[draft.head].casefold()
    if head in word_set("numbers.names.never"):
        return False
    if draft.value == 1:
        return _single(draft, tokens)
    return draft.kind is not None or head.endswith("s")


def _single(draft: Draft, tokens: Tokens) -> bool:
    """Whether "one" counts: a person, or "only one"; never "one of the groups"."""
    before = word_at(tokens.words, draft.first - 1).casefold()
    if before == "not" or word_at(tokens.words, draft.number_end) == "of":
        return False
    if draft.qualified or before in ("only", "just"):
        return True
    person = categories.is_person(draft.kind) and draft.kind != "official"
    return person or draft.kind in ("aircraft", "vehicle", "ship", "weapon", "poll")
