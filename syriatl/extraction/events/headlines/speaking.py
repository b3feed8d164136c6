"""Who says what a headline tells: "Carter told the press that …" → "Carter: …"."""

from __future__ import annotations

from collections.abc import Sequence

from syriatl.extraction.engine import OTHER
from syriatl.extraction.events.grammar.lexicon import (
    AUXILIARY,
    BRIDGE,
    COLON,
    COMMA,
    CONJUNCTION,
    DETERMINER,
    NUMBER,
    PARTICIPLE,
    PREPOSITION,
    PRONOUN,
    RELATIVE,
    SUBORDINATE,
    is_adverb,
    is_past,
    lexicon,
    opens_past,
)
from syriatl.extraction.events.grammar.predicate import predicate
from syriatl.extraction.events.grammar.said import Said
from syriatl.extraction.events.headlines.cutting import dangles
from syriatl.extraction.events.headlines.drafts import GAP, THAT, Draft
from syriatl.extraction.events.headlines.sparing import is_given, is_title
from syriatl.knowledge import word_set

_SPEAKER = 10  # words that may stand before such a colon
_HEARERS = 6  # words between "told" and "that"
_PARTS = frozenset((PREPOSITION, RELATIVE, BRIDGE, PARTICIPLE, COMMA, SUBORDINATE))
_HEARING = frozenset((OTHER, PREPOSITION, DETERMINER, BRIDGE, NUMBER))
_OPENING = frozenset((DETERMINER, PRONOUN, NUMBER))
_PARTING = frozenset((COMMA, CONJUNCTION))


def framed(draft: Draft) -> list[int]:
    """What is kept with a colon for the verb of saying; nothing where there is none.

    Where the speaker speaks of himself the two statements are one: "Carter said he would go" →
    "Carter … would go".
    """
    said, kept = draft.said, draft.kept
    words = said.words
    neutral = word_set("clauses.headline.neutral")
    if neutral.isdisjoint(words):
        return []
    first, last = predicate(said)
    pronouns = word_set("clauses.headline.pronouns")
    told = last > first and words[last - 1] in neutral and words[0].lower() not in pronouns
    if not told or any(map(_denies, words[first:last])):
        return []
    speaker = head(said, first, _SPEAKER)
    content = _content(said, last)
    if speaker and is_adverb(words[speaker - 1]):
        speaker -= 1  # "Carter reportedly told", "Carter also said"
    if not speaker or not content or words[speaker - 1] in pronouns:
        return []
    if _of_himself(words, speaker, content):
        return [*kept[:speaker], GAP, *kept[content + 1 :]]
    content += words[content] == ","  # "that, on his orders, …"
    if predicate(said, content)[1] == content:
        return []
    return [*kept[:speaker], THAT, *kept[past_opening(said, content) :]]


def _denies(word: str) -> bool:
    """Whether a word of a predicate turns it round, or makes it passive: "not", "was"."""
    negated = word in word_set("clauses.headline.negations") or word.endswith("n't")
    return negated or word in word_set("clauses.verbs.be")


def _of_himself(words: Sequence[str], speaker: int, content: int) -> bool:
    """Whether a speaker goes on about himself: "officials said they", "Turkey said it would"."""
    pronoun, *following = (w.lower() for w in words[content : content + 3])
    last = words[speaker - 1]
    several = "and" in words[:speaker] or (last.islower() and last.endswith("s"))
    if following[:1] == ["and"]:
        return False  # "he and others"
    if len(following) < 2 or pronoun == "they":
        return pronoun == "they" and several
    if pronoun in ("he", "she"):
        return not several
    doing = following[0] not in word_set("clauses.verbs.be") or following[1].endswith("ing")
    person = any(is_title(w) or is_given(w) for w in words[:speaker])
    names = all(w[:1].isupper() for w in words[1:speaker]) and words[0].lower() not in ("a", "an")
    acts = lexicon()[following[0]] == AUXILIARY or is_past(following[0])
    return pronoun == "it" and not person and names and not several and doing and acts


def past_opening(said: Said, start: int) -> int:
    """Where a statement begins behind an opening phrase: "instead of a retreat, troops …"."""
    opening, *following = said.words[start : start + 2]
    leading = following == ["of"] and opening.lower() in word_set("clauses.headline.opening")
    led = leading or said.classes[start] in (PREPOSITION, BRIDGE)
    if not (led or opening.endswith("ing") or opens_past(opening)):
        return start
    verb, _ = predicate(said, start)
    comma = said.classes.find(COMMA, start, verb)
    return comma + 1 if 0 < comma < verb - 1 else start


def head(said: Said, end: int, most: int) -> int:
    """One past the longest beginning of a noun phrase that has at most so many words; 0: none."""
    words, classes = said.words, said.classes
    if 0 < end <= most and not dangles(words[end - 1]) and words[end - 1] != "up":
        return end
    joined = classes.find(CONJUNCTION, 0, end)
    whole = half = count = 0
    for n in range(1, end + 1):
        last = words[n - 1]
        count += last[:1].isalnum()
        if count > most:
            break
        if n < end and (is_past(last) or not (classes[n] in _PARTS or is_past(words[n]))):
            continue
        if dangles(last) or last == "up":
            continue  # "of up to"
        if n == end or words[n] not in ("of", "for"):
            whole = n
        if n < (joined if joined >= 0 else end) and classes[n - 2] != DETERMINER:
            half = n
    return whole or half


def _content(said: Said, at: int) -> int:
    """Where what was said begins, behind a verb of saying that ends at `at`; 0: nowhere."""
    words, classes = said.words, said.classes
    if at >= len(said.words):
        return 0
    for n in range(at, min(at + _HEARERS, len(said.words) - 1)):
        if words[n] == "that" or classes[n] == COLON:
            return n + 1
        if classes[n] not in _HEARING:
            break
    if classes[at] not in _OPENING and not words[at][:1].isupper():
        return 0
    verb, _ = predicate(said, at)
    plain = words[at - 1] in word_set("clauses.headline.said") or classes[verb] == AUXILIARY
    # not "announced a raid and said …"
    return at if verb > at and plain and _PARTING.isdisjoint(classes[at:verb]) else 0
