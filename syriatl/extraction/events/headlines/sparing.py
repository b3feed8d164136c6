"""What a headline can spare: titles before a full name, adverbs that say little."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache, lru_cache
from itertools import compress, count

from syriatl.extraction.engine import OTHER
from syriatl.extraction.events.grammar.lexicon import lexicon
from syriatl.extraction.events.grammar.said import Said
from syriatl.knowledge import table, word_set, words

_REMEMBERED = 4096  # words
_READ = 24  # words of a statement, more than its headline holds
_OF = 6  # words of "Chairman of the Joint Chiefs of Staff" behind the title


def sparable(said: Said, kept: Sequence[int]) -> set[int]:
    """The words that can go: those of a title before a full name, and spare adverbs.

    Args:
        said: the words.
        kept: their tokens.
    """
    told = said.words[:_READ]
    adverbs = word_set("clauses.headline.spare")
    spare: set[int] = set()
    if not adverbs.isdisjoint(told):
        spare.update(n for n, w in enumerate(told) if w in adverbs)
    for n in compress(count(), map(is_title, told)):
        spare.update(_title(said.words, n, kept))
    return spare


@lru_cache(_REMEMBERED)
def is_title(word: str) -> bool:
    """Whether a word says what office or calling a person has."""
    return word.lower() in _titles()


def _title(told: Sequence[str], at: int, kept: Sequence[int]) -> range:
    """The words of a title before a full name: "U.S. Defense Secretary | Ashton Carter"."""
    name = at + 1
    if told[name : name + 1] == ["."]:
        name += 1  # "Gen. Stephen Townsend"
    if told[name : name + 1] == ["of"]:
        name = _name_behind(told, name)
    elif told[at].lower() in word_set("clauses.headline.vague") and not _given(told, name):
        return range(0)
    end = _run(told, name) if name else 0
    if end - name < 2 or told[end - 1] in word_set("clauses.headline.facilities"):
        return range(0)  # not so "King Khalid Air Base"
    first = at
    while first and kept[first - 1] == kept[first] - 1 and _lengthens(told[first - 1]):
        first -= 1
    bound = first and told[first - 1] in ("'s", "’s", "as")  # "elected as | president Ann Fry"
    return range(0) if bound else range(first, name)


def _name_behind(told: Sequence[str], of: int) -> int:
    """Where a person's name begins behind "head of the agency"; 0: nowhere."""
    for n in range(of + 1, min(of + 1 + _OF, len(told))):
        if _given(told, n):
            return n
        if not told[n][:1].isupper() and told[n] not in ("of", "the", "for", "and", "."):
            break
    return 0


def _given(told: Sequence[str], n: int) -> bool:
    return n < len(told) and is_given(told[n])


def is_given(word: str) -> bool:
    """Whether a word is a common given name."""
    return word in word_set("actors.persons.given")


def _run(told: Sequence[str], first: int) -> int:
    """One past the words with a capital from `first` on, initials among them."""
    end = first
    while end < len(told) and (_capital(told[end]) or (told[end] == "." and end > first)):
        end += 1
    return end


def _capital(word: str) -> bool:
    return word[:1].isupper() and lexicon()[word] == OTHER


def _lengthens(word: str) -> bool:
    """Whether a word makes the title behind it longer: "the", "U.S.", "Prime", "acting", "Lt.".

    Not so the "under" of "troops under General Omar".
    """
    return word != "under" and (
        _capital(word)
        or word in (".", "the", "The", "-")
        or word in word_set("actors.persons.modifier")
    )


@cache
def _titles() -> frozenset[str]:
    """Words for an office, and short titles."""
    persons = table("actors")["persons"]
    short = (w.lower() for w in words(persons["short"]))
    return frozenset((*words(persons["office"]), *words(persons["civil"]), *short))
