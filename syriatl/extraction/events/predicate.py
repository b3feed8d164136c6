"""The predicate of a clause, found by the closed classes of words around it: no parser needed."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache

from syriatl.extraction.engine import OTHER, Lexicon
from syriatl.knowledge import table, words

CLASSES = (
    "comma", "semicolon", "dash", "open_bracket", "close_bracket", "quote", "conjunction",
    "participle", "relative", "subordinate", "preposition", "determiner", "pronoun", "auxiliary",
    "reporting", "number", "bridge", "colon",
)  # fmt: skip
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
    """The function words that clauses are made of."""
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


@cache
def _verbs(name: str) -> frozenset[str]:
    return frozenset(words(table("clauses")["verbs"][name]))


@lru_cache(_REMEMBERED)
def is_past(word: str) -> bool:
    """Whether a word has the form of a past tense or participle."""
    return word in _verbs("past") or (word.endswith("ed") and word.islower())


class _Turns(dict[str, str]):
    """Word → its class if it may be a finite verb or keep one from being the predicate.

    Most words are neither: these are `OTHER`, so that a search runs past them.
    """

    def __missing__(self, word: str) -> str:
        lex = lexicon()
        turning = ("auxiliary", "reporting", "relative", "subordinate", "comma")
        code = lex[word]
        if code not in {lex.codes[name] for name in turning}:
            code = _PAST if is_past(word) else OTHER
        self[word] = code
        return code


_TURNS = _Turns()
_PAST = "v"
_TURN = re.compile(r"[^.]")


def _turns(clause: Sequence[str], start: int) -> Iterator[int]:
    """The words from `start` on that can be a finite verb or keep one from being the predicate."""
    marks = "".join(map(_TURNS.__getitem__, clause))
    return (turn.start() for turn in _TURN.finditer(marks, start))


def is_finite(clause: Sequence[str], classes: str, i: int) -> bool:
    """Whether word `i` is a finite verb: an auxiliary, a past form that is no participle."""
    word, code = clause[i], classes[i]
    codes = lexicon().codes
    if not word or (i and word[0].isupper()):
        return False  # "May", "United States"
    if code == codes["auxiliary"]:
        return True
    return (is_past(word) or code == codes["reporting"]) and _governs(clause, classes, i)


def _governs(clause: Sequence[str], classes: str, i: int) -> bool:
    """Whether a past form is a verb here, and no participle: by the words on both sides."""
    codes = lexicon().codes
    before = clause[i - 1] if i else ""
    closed = (codes["determiner"], codes["preposition"], codes["number"])
    plural = before.endswith("s")  # "F-15s", "the 1990s"
    if before in ("-", "–", "to") or (i and classes[i - 1] in closed and not plural):
        return False
    if i and classes[i - 1] in (codes["conjunction"], codes["pronoun"], codes["comma"]):
        return True
    after = clause[i + 1] if i + 1 < len(clause) else ""
    return not (after == "by" or clause[i] in _verbs("reduced"))


def finite_verbs(clause: Sequence[str], classes: str) -> bytes:
    """For each word, 1 where it is a finite verb: worked out once, asked often."""
    verbs = bytearray(len(clause))
    for i in _turns(clause, 0):
        verbs[i] = is_finite(clause, classes, i)
    return bytes(verbs)


def has_verb(verbs: bytes, first: int, last: int) -> bool:
    """Whether a finite verb stands between two words."""
    return verbs.find(1, first, last) >= 0


def predicate(clause: Sequence[str], start: int, classes: str | None = None) -> tuple[int, int]:
    """The words of the clause's predicate: first and one past the last.

    It begins with the first finite verb outside a relative clause and goes on through auxiliaries,
    light verbs, adverbs and infinitives, so that "began to attack" and "had been reported killed"
    are one predicate each. (`start`, `start`) where no verb is seen.
    """
    codes = lexicon().codes
    classes = lexicon().classes(clause) if classes is None else classes
    inner = {codes["relative"], codes["subordinate"]}
    skip = False
    end = start
    for i in _turns(clause, start):
        if i < end:
            continue
        if classes[i] in inner and i > start and clause[i] != "as":
            skip = True
        elif classes[i] == codes["comma"]:
            skip = False
        elif is_finite(clause, classes, i):
            if not skip and i > start and _interposed(clause, classes, i):
                skip = True
                continue
            end = _chain(clause, classes, i)
            if not skip:
                return i, end
            skip = False
    return start, start


def _interposed(clause: Sequence[str], classes: str, i: int) -> bool:
    """Whether a past form opens a phrase between commas: "The party, founded in 1990, claimed"."""
    comma = lexicon().codes["comma"]
    if classes[i - 1] != comma or classes[i] == lexicon().codes["auxiliary"]:
        return False
    end = classes.find(comma, i)
    return 0 < end < len(clause) - 1 and is_finite(clause, classes, end + 1)


def _chain(clause: Sequence[str], classes: str, first: int) -> int:
    """One past the last word of the predicate that begins at `first`."""
    auxiliary = lexicon().codes["auxiliary"]
    end = first + 1
    for i in range(first, len(clause)):
        word = clause[i].lower()
        before = clause[i - 1].lower() if i else ""
        if classes[i] == auxiliary or word in _verbs("chaining"):
            end = i + 1
        elif word in ("to", "not") or (word.endswith("ly") and word.islower()):
            continue
        else:
            return (
                i + 1
                if i == first
                or before in ("to", "not")
                or is_past(word)
                or before.endswith("ly")
                or classes[i - 1] == auxiliary
                else end
            )
    return end


def infinitive(clause: Sequence[str], classes: str, start: int) -> tuple[int, int]:
    """The first infinitive behind a word: "to" and a plain verb; (`start`, `start`): none."""
    for i in range(start, len(clause) - 1):
        if clause[i] == "to" and clause[i + 1].islower() and classes[i + 1] == OTHER:
            return i, i + 2
    return start, start
