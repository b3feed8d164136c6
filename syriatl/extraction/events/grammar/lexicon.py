"""The function words that clauses are made of, and what the form of a word alone shows."""

from __future__ import annotations

from functools import cache, lru_cache

from syriatl.extraction.engine import Lexicon, Memo
from syriatl.knowledge import table, word_set, words

CLASSES = (
    "comma", "semicolon", "dash", "open_bracket", "close_bracket", "quote", "conjunction",
    "participle", "relative", "subordinate", "preposition", "determiner", "pronoun", "auxiliary",
    "reporting", "number", "bridge", "colon",
)  # fmt: skip
CODES = Lexicon(CLASSES, {}).codes  # those of `lexicon()`, told without its words
(
    COMMA, SEMICOLON, DASH, OPEN_BRACKET, CLOSE_BRACKET, QUOTE, CONJUNCTION,
    PARTICIPLE, RELATIVE, SUBORDINATE, PREPOSITION, DETERMINER, PRONOUN, AUXILIARY,
    REPORTING, NUMBER, BRIDGE, COLON,
) = CODES.values()  # fmt: skip
PARTING = frozenset((COMMA, SEMICOLON, COLON, DASH, CONJUNCTION, RELATIVE, SUBORDINATE))
"""The classes of the words that part clauses."""

_REMEMBERED = 4096  # words: a text has few forms, a hostile one no end of them
_SIGNS = {
    ",": "comma",
    ";": "semicolon",
    "(": "open_bracket",
    ")": "close_bracket",
    "—": "dash",
    ":": "colon",
}


@cache
def lexicon() -> Lexicon:
    """The classes of the function words."""
    lists = {name: words(text) for name, text in table("clauses")["words"].items()}
    # "IS", "US" and "WHO" are names.
    names = [word.upper() for listed in lists.values() for word in listed if len(word) > 1]
    return Lexicon(CLASSES, lists, _guess, unclassed=names)


def _guess(word: str) -> str | None:
    if not word:
        return None
    if word in _SIGNS:
        return _SIGNS[word]
    if word in '"“”″«»':
        return "quote"
    if word[0] == " ":
        return "dash"  # set off by blanks
    return "number" if word[0].isdigit() else None


@lru_cache(_REMEMBERED)
def is_past(word: str) -> bool:
    """Whether a word has the form of a past tense or participle."""
    return word in word_set("clauses.verbs.past") or (word.endswith("ed") and word.islower())


@lru_cache(_REMEMBERED)
def is_participle(word: str) -> bool:
    """Whether a word has the form of a past tense or participle, an irregular one as well."""
    return is_past(word) or word in word_set("clauses.frames.participles")


@lru_cache(_REMEMBERED)
def opens_past(word: str) -> bool:
    """Whether a word that opens a statement is such a form: "Led", but not "Ahmed"."""
    return is_past(word.lower()) and word not in word_set("actors.persons.given")


@lru_cache(_REMEMBERED)
def is_adverb(word: str) -> bool:
    """Whether a word can stand between an auxiliary and its verb."""
    return word in word_set("clauses.verbs.adverbs") or (word.endswith("ly") and word.islower())


PLAIN, VERBAL = "pv"  # finite by its form; perhaps a participle


def _turn(word: str) -> str:
    """The class of a word that may be a finite verb, or part what comes before from what follows.

    Most words do neither and have none, so that a search runs past them.
    """
    code = lexicon()[word]
    if code in (AUXILIARY, REPORTING) or code in PARTING:
        return code
    if word in word_set("clauses.verbs.finite") or word in word_set("clauses.verbs.present"):
        return PLAIN
    return VERBAL if is_past(word) else ""


TURNING = Memo({}, _turn)
"""Word → what it can be to a predicate, if anything: see `_turn`."""
