"""What a number without a noun takes up: the noun before it, or those whom a deed befell."""

from __future__ import annotations

from collections.abc import Sequence

from syriatl.extraction.figures import clauses, nouns
from syriatl.extraction.figures.categories import is_person
from syriatl.extraction.figures.draft import Draft
from syriatl.extraction.figures.lexicon import word_at
from syriatl.knowledge import word_set
from syriatl.model.article import Article

BACK = 12  # tokens: how far before a bare number its noun may stand
_AGENT = 3  # tokens before a noun that "by" makes an agent: "by the General Staff"
_PHRASE = 4  # tokens from a preposition to its noun: "on an army base"


def counted_before(draft: Draft, previous: Draft | None, article: Article) -> str | None:
    """The kind of the noun that a bare number takes up: "the number of soldiers grew to 900"."""
    low = max(article.sentences[draft.sentence].first, draft.first - BACK)
    if previous is not None:
        low = max(low, previous.last)
    listed = article.tokens.words
    if "age" in listed[low : draft.first]:
        return None
    for i in range(draft.first - 1, low - 1, -1):
        if listed[i] in (";", "that", "further", "another"):
            return None
        if kind := _kind_at(listed, i, low):
            return kind
    return None


def _tells(word: str) -> bool:
    """Whether a verb makes its subject one who counts: "observers put the figure at"."""
    lists = ("units.grammar.claimed", "claims.verbs", "claims.giving")
    return any(word in word_set(name) for name in lists)


def _dead(before: str) -> str | None:
    """The kind of those whose dead are counted: "the number of Islamist dead"."""
    kind = nouns.kinds().get(before.casefold())
    fighters = kind in ("military", "militant") and before not in nouns.plurals()
    return f"{kind}_death" if fighters else None


def _kind_at(listed: Sequence[str], i: int, low: int) -> str | None:
    """The kind of what the word at `i` says is counted; the words from `low` on belong to it."""
    word, following = listed[i].casefold(), word_at(listed, i + 1)
    if "by" in listed[max(low, i - _AGENT) : i] or _tells(following):
        return None  # in "the police counted 40 dead" the police are not counted
    if word in word_set("units.grammar.bodies"):
        return "military"
    if following in word_set("units.grammar.counts") and word in nouns.kinds():
        return None if _tells(word_at(listed, i + 2)) else nouns.kinds()[word]  # "the troop count"
    if word == "dead":
        return _dead(word_at(listed, i - 1))
    return nouns.kind_of(listed, i, max(low, i - 2)) if word in nouns.plurals() else None


def active_verb(draft: Draft, listed: Sequence[str]) -> int | None:
    """The verb right before a bare number whose object it is: "killing 12", "left 12 dead"."""
    i = draft.first - 1
    while i > 0 and clauses.is_light(listed[i]):
        i -= 1
    word = word_at(listed, i)
    left = draft.deed in ("kill", "wound") and word in ("left", "leaving")
    return i if left or clauses.fate(word) in ("kill", "wound") else None


def victims(verb: int, previous: Draft | None, low: int, listed: Sequence[str]) -> str | Draft:
    """Whom the deed of an active verb befell: the figure before, or a kind of people.

    Its subject is who did it ("the police fired, killing 69"); those it befell are the object of
    an earlier verb ("ambushed a patrol, killing 12"), or stand behind "on": "a raid on soldiers
    killed 12".

    Args:
        verb: where it stands, right before a number.
        previous: the figure before that in the sentence.
        low: the first token that belongs to the clause.
        listed: the words of the article.
    """
    if previous is not None and previous.deed is not None:
        return previous
    aimed = not listed[verb].endswith("ing")
    for i in range(verb - 1, low - 1, -1):
        if previous is not None and i < previous.last:
            person = is_person(previous.kind)
            return previous if person and (not aimed or _aimed_at(listed, i, low)) else "people"
        if not aimed and _finite(listed, i):
            aimed = True
        elif (kind := _whose(listed, i, low)) and (not aimed or _aimed_at(listed, i, low)):
            return kind
    return "people"


def _finite(listed: Sequence[str], i: int) -> bool:
    """Whether a word is a verb whose subject acts: "fired", but not "was attacked"."""
    word = listed[i]
    past = word in word_set("clauses.verbs.past") or (word.islower() and word.endswith("ed"))
    return past and word_at(listed, i - 1) not in word_set("clauses.verbs.be")


def _aimed_at(listed: Sequence[str], i: int, low: int) -> bool:
    """Whether "on", "at" or "against" opens the phrase of the noun at `i`."""
    return not word_set("units.grammar.aims").isdisjoint(listed[max(low, i - _PHRASE) : i])


def _whose(listed: Sequence[str], i: int, low: int) -> str | None:
    """The kind of people that a word tells of: soldiers also by their units and posts."""
    word = listed[i]
    if word in word_set("units.grammar.armed") or nouns.kinds().get(word) == "formation":
        return "military"
    kind = nouns.kind_of(listed, i, max(low, i - 2)) if word in nouns.plurals() else None
    return kind if is_person(kind) else None
