"""Numbers without a noun: what they count by the words before, or by the figure they go on from."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from syriatl.extraction.figures import nouns
from syriatl.extraction.figures.antecedents import BACK, active_verb, counted_before, victims
from syriatl.extraction.figures.categories import counts_people, is_person
from syriatl.extraction.figures.clauses import is_light
from syriatl.extraction.figures.counted import losers
from syriatl.extraction.figures.draft import Draft
from syriatl.extraction.figures.lexicon import word_at
from syriatl.extraction.figures.numerals import coded
from syriatl.knowledge import table, word_set, words
from syriatl.model.article import Article

_AHEAD = 7  # tokens to the next number, whose noun this one may share
_NEXT = 4  # tokens between a vote and its result
_MANY = 20  # from here on, a bare number that acts is one of people
_JOINT = 3  # tokens between two numbers that share a noun: "industrial and"


class Meaning(NamedTuple):
    """What a number without a noun counts: a kind of noun, or what the figure `like` counts."""

    kind: str | None
    like: Draft | None = None


@cache
def _cues() -> frozenset[str]:
    """Words that tell, right before a bare number, that it counts something."""
    return frozenset().union(
        *(word_set(f"units.grammar.{name}") for name in ("said", "claimed", "again"))
    )


def meaning(draft: Draft, previous: Draft | None, article: Article) -> Meaning | None:
    """What a number without a noun counts, given the figure before it; None: it tells nothing."""
    kind = _own_kind(draft, article)
    if draft.whole is not None or kind is not None:
        return Meaning(kind)
    listed = article.tokens.words
    before = word_at(listed, draft.first - 1).casefold()
    near = previous is not None and previous.sentence == draft.sentence
    claimed = before in word_set("units.grammar.claimed")
    if draft.value < 1 or (draft.value == 1 and not claimed) or not _counts(draft, listed, near):
        return None
    if (verb := active_verb(draft, listed)) is not None:
        low = max(article.sentences[draft.sentence].first, verb - BACK)
        whom = victims(verb, previous if near else None, low, listed)
        return Meaning(whom) if isinstance(whom, str) else Meaning(None, whom)
    owner = is_person(nouns.kinds().get(before))  # "the rebels 60,000"
    told = None if near and (claimed or owner) else counted_before(draft, previous, article)
    harmed = draft.deed in ("kill", "wound")
    if told and (not harmed or counts_people(told)):  # no shells are dead
        return Meaning(told)
    if previous is not None and (near or not _tells_itself(draft, listed)):
        return Meaning(None, previous)
    return Meaning("people") if _befell(draft) or _acts(draft, listed) else None


def _own_kind(draft: Draft, article: Article) -> str | None:
    """The kind of what a number counts, where the words beside it tell."""
    listed = article.tokens.words
    kind = _predicate(draft, article) or draft.kind or _of_body(draft, listed)
    if kind is not None or draft.whole is not None:
        return kind
    return _own_loss(draft, listed) or ("poll" if _voted(draft, listed) else None)


def _own_loss(draft: Draft, listed: Sequence[str]) -> str | None:
    """The kind of those counted where armed people own up to it: "lost 26", "admitted ten dead"."""
    if draft.deed == "lose":
        return losers(listed, draft.first) or "military"
    if draft.deed not in ("kill", "wound"):
        return None
    i = draft.first - 1
    while i > 0 and is_light(listed[i]):
        i -= 1
    admitted = word_at(listed, i).casefold() in word_set("units.grammar.admits")
    return "military" if admitted else losers(listed, draft.first)


def take_up(draft: Draft, told: Meaning, listed: Sequence[str]) -> None:
    """Fill in what a bare number was found to count."""
    draft.kind = told.kind
    if told.like is not None:
        before = [word.casefold() for word in listed[max(0, draft.first - _JOINT) : draft.first]]
        of_all = "total" in before  # "2,000 wounded out of a total of 10,000"
        goes_on = not word_set("units.grammar.again").isdisjoint(before[-1:])
        near = draft.sentence == told.like.sentence and not of_all
        _take_over(draft, told.like, alike=near or goes_on)


def _counts(draft: Draft, listed: Sequence[str], near: bool) -> bool:
    """Whether anything makes a bare number a count."""
    return (
        _bounded(draft)
        or _acts(draft, listed)
        or _cued(draft, listed)
        or _per_time(draft, listed)
        or (near and _gapped(draft, listed))
    )


def _befell(draft: Draft) -> bool:
    """Whether something befell those counted that befalls people alone: a town may be taken."""
    return draft.deed not in (None, "take", "enlist")


def _bounded(draft: Draft) -> bool:
    """Whether words of its own make a bare number a count: bounds, or what befell those counted."""
    exact = draft.quantity.qualifier == "exact" and not draft.qualified
    return not exact or _befell(draft)


def _cued(draft: Draft, listed: Sequence[str]) -> bool:
    """Whether the words right before a bare number make it a count: "to", "a peak of"."""
    if draft.first < 2:
        return False
    earlier, before = (word.casefold() for word in listed[draft.first - 2 : draft.first])
    counted = word_set("units.grammar.counts") | word_set("units.grammar.bodies")
    return (
        before in _cues()
        or (before == "of" and earlier in counted)
        or (before in ("with", "to") and earlier == "compared")
    )


def _gapped(draft: Draft, listed: Sequence[str]) -> bool:
    """Whether a verb and noun are left out: "France sent 1,100 troops, Germany 850"."""
    after, before = word_at(listed, draft.number_end), word_at(listed, draft.first - 1)
    if after in ("each", "apiece"):
        return True
    if after in ("from", "in", "for", "by", "at", "according"):
        told = after in ("by", "according") and before[0].isupper()  # "Egypt 500 by its own count"
        return told or before in ("and", ",")  # "45,000 from Britain, 2,000 from Australia"
    if after in ("were", "had", "have", "are"):
        return before in ("and", ",", ";", "while", "but")  # "ten died and 33 were captured"
    owned = before[0].isupper() or before in ("'s", "’s")  # "200 votes to his rival's 90"
    owned = owned or is_person(nouns.kinds().get(before))  # "the rebels 60,000"
    return owned and after in (",", ".", ";", "and", "\n")


def _per_time(draft: Draft, listed: Sequence[str]) -> bool:
    """Whether it is a rate: "attacks averaging 30 a day"."""
    per = word_at(listed, draft.number_end) in ("a", "an", "per")
    return per and word_at(listed, draft.number_end + 1) in coded("durations_of")


def _voted(draft: Draft, listed: Sequence[str]) -> bool:
    """Whether a bare number is one of votes: "rejected the bill by 295 to 123"."""
    if draft.quantity.qualifier == "range":  # "approved it 130–0"
        return any(
            word in word_set("units.territory.votes")
            for word in listed[max(0, draft.first - _NEXT) : draft.first]
        )
    first = word_at(listed, draft.first - 2)
    numbered = first[0].isdigit() or first in ("vote", "votes")
    second = numbered and word_at(listed, draft.first - 1) == "to"
    pair = second or listed[draft.number_end : draft.number_end + 1] == ["to"]
    before = listed[max(0, draft.first - BACK) : draft.first]
    return pair and any(word in word_set("units.territory.votes") for word in before)


def _predicate(draft: Draft, article: Article) -> str | None:
    """The kind of people that a bare number is said to be: "250 were combatants"."""
    tokens, at = article.tokens, draft.number_end
    if draft.unit or tokens.words[at : at + 1] not in (["were"], ["are"]):
        return None
    noun = nouns.read_noun(tokens, at + 1, article.sentences[draft.sentence].last)
    return noun.kind if noun and is_person(noun.kind) else None


def look_ahead(draft: Draft, following: Draft, listed: Sequence[str]) -> None:
    """What a number takes from the next: "ten of the 25 men", "from 200 to 500 men"."""
    between = listed[draft.number_end : following.first]
    if not 0 < len(between) <= _AHEAD or draft.unit or draft.value == 1:
        return
    if following.kind is None:
        measured = following.unit == "percent" or following.category == "money"
        if measured and draft.head is None and _shares(draft, between, listed):
            draft.unit, draft.category = following.unit, following.category  # "from 48 to 36 %"
        return
    listing = not {"and", ","}.isdisjoint(between)  # "thousands of captured men and the 25 guns"
    opens = between[-1] in word_set("units.grammar.opens_number")
    if between[0] == "of" and opens and not listing:
        draft.whole, draft.head, draft.last = following, None, draft.number_end
        draft.kind = following.kind
    elif draft.head is None and _shares(draft, between, listed):
        draft.kind, draft.deed = following.kind, draft.deed or following.deed


def _shares(draft: Draft, between: Sequence[str], listed: Sequence[str]) -> bool:
    """Whether two numbers share the noun of the second: "18 industrial and 14 military sites"."""
    if between[0] == "to" and all(map(is_light, between[1:])):  # "to more than"
        return word_at(listed, draft.first - 1) in ("from", "by")
    joined = between[-1] in ("and", "or") and len(between) <= _JOINT
    return joined and all(
        word.isalpha() and word not in word_set("units.grammar.stops") for word in between[:-1]
    )


def _tells_itself(draft: Draft, listed: Sequence[str]) -> bool:
    """Whether a bare number does not go on from an earlier sentence: "80,000 dead", "was 45"."""
    before = word_at(listed, draft.first - 1).casefold()
    return before not in word_set("units.grammar.again") and (
        _befell(draft) or _acts(draft, listed) or before in word_set("units.grammar.said")
    )


def _acts(draft: Draft, listed: Sequence[str]) -> bool:
    """Whether a bare number does what people do: "some 12,000 had returned"."""
    if draft.value < _MANY:
        return False  # "Six returned" may be aircraft
    i = draft.number_end + (word_at(listed, draft.number_end) == "more")
    while word_at(listed, i) in word_set("units.grammar.helpers"):
        i += 1
    return word_at(listed, i) in word_set("units.grammar.people_do")


def _of_body(draft: Draft, listed: Sequence[str]) -> str | None:
    """Whom a number counts that says how big a body is: "a city of some 700,000"."""
    if word_at(listed, draft.number_end) in word_set("units.grammar.bears"):
        return "military" if word_at(listed, draft.number_end + 1) in ("arms", "uniform") else None
    before = listed[max(0, draft.opens - 2) : draft.opens]
    if before == ["home", "to"]:
        return "population"
    if before[-1:] != ["of"]:
        return None
    return _bodies().get(word_at(listed, draft.opens - 2))  # the "Group of Eight" is a name


@cache
def _bodies() -> dict[str, str]:
    """Body of people → the kind of those in it."""
    listed = table("units")["bodies"].items()
    return {word: kind for kind, names in listed for word in words(names)}


def _take_over(draft: Draft, previous: Draft, *, alike: bool) -> None:
    """Let a bare number count what the figure before it counts, and of those whom that befell."""
    draft.kind, draft.like = previous.kind, previous
    own = draft.deed is not None and draft.unit is None
    if own and draft.kind == "military_death":
        draft.kind = "military"  # "their losses were 147 killed and 857 wounded"
    elif own and (draft.kind == "death" or not is_person(draft.kind)):
        draft.kind = "people"  # "bombs fell on four houses; the town spoke of 85 dead"
    if draft.kind is None:
        draft.unit, draft.category = previous.unit, previous.category
    if draft.deed is None and alike:
        draft.deed = previous.deed
