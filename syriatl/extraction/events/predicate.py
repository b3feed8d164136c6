"""The predicate of a clause, found by the closed classes of words around it: no parser needed."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache

from syriatl.extraction.engine import OTHER, Lexicon, Memo
from syriatl.knowledge import table, words

CLASSES = (
    "comma", "semicolon", "dash", "open_bracket", "close_bracket", "quote", "conjunction",
    "participle", "relative", "subordinate", "preposition", "determiner", "pronoun", "auxiliary",
    "reporting", "number", "bridge", "colon",
)  # fmt: skip
_YEAR = 4  # digits
_DATE = 5  # words of a date between an auxiliary and its participle
_ASIDE = 6  # commas within what stands between commas
_AT_HAND = 64  # clauses
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


def _turn(word: str) -> str:
    """The class of a word that may be a finite verb, or part what comes before from what follows.

    Most words do neither: these are `OTHER`, so that a search runs past them.
    """
    lex = lexicon()
    code = lex[word]
    if code in (lex.codes["auxiliary"], lex.codes["reporting"]) or code in _parting():
        return code
    if word in _verbs("finite") or word in _verbs("present"):
        return _PLAIN
    return _VERBAL if is_past(word) else OTHER


_PARTING = ("comma", "semicolon", "colon", "dash", "conjunction", "relative", "subordinate")
_TURNS = Memo({}, _turn)
_PLAIN, _VERBAL = "pv"  # finite by its form; perhaps a participle
_TURN = re.compile(r"[^.]")


def _turns(clause: Sequence[str], start: int) -> Iterator[int]:
    """The words from `start` on that can be a finite verb or keep one from being the predicate."""
    marks = "".join(map(_TURNS.__getitem__, clause))
    return (turn.start() for turn in _TURN.finditer(marks, start))


# How sure it is that a word is a finite verb. `_MAYBE`: "troops sent …" is a participle where a
# surer verb follows.
_NO, _MAYBE, _SURE = range(3)


def is_finite(clause: Sequence[str], classes: str, i: int) -> bool:
    """Whether word `i` can be a finite verb, by the words beside it."""
    return _finiteness(clause, classes, i) > _NO


def _finiteness(clause: Sequence[str], classes: str, i: int) -> int:
    """How sure it is that word `i` is a finite verb, by the words beside it."""
    word = clause[i]
    sort = _TURNS[word]
    if sort == OTHER or sort in _parting() or (i and (word[0].isupper() or clause[i - 1] == "to")):
        return _NO  # "May", "United States"
    if sort == lexicon().codes["auxiliary"]:
        return _NO if word in _verbs("infinite") else _SURE
    if _hyphened(clause, i) or _modifies(clause, classes, i, plain=sort == _PLAIN):
        return _NO
    return _SURE if sort == _PLAIN else _participle_or_past(clause, classes, i)


def is_participle(clause: Sequence[str], classes: str, i: int) -> bool:
    """Whether word `i` is a past form that need not be a finite verb: "sent", but not "sent 9"."""
    return is_past(clause[i]) and _finiteness(clause, classes, i) != _SURE


def is_sure(clause: Sequence[str], classes: str, i: int) -> bool:
    """Whether word `i` is a finite verb and can be no participle."""
    return _finiteness(clause, classes, i) == _SURE


def _hyphened(clause: Sequence[str], i: int) -> bool:
    """Whether a form is the end of an adjective: "U.S.-led", but not "re-entered"."""
    return i > 1 and clause[i - 1] in ("-", "–") and clause[i - 2] not in _verbs("prefixes")


def _modifies(clause: Sequence[str], classes: str, i: int, *, plain: bool) -> bool:
    """Whether a form belongs to a noun behind it: "the wounded", "by armed men", "600 wounded".

    Not so behind a year or a plural ("F-15s bombed"), or where "many" stands for the noun.
    """
    if not i:
        return False
    codes = lexicon().codes
    before, code = clause[i - 1], classes[i - 1]
    if code == codes["determiner"]:
        return not (before.lower() in _verbs("nouns") and (plain or clause[i] == "said"))
    if plain:
        return False
    if i > 1 and clause[i - 2] in ("a", "an", "A", "An") and _adjective(clause, classes, i):
        return True
    year = before.isdigit() and len(before) == _YEAR
    number = code == codes["number"] and not year and not before.endswith("s")
    return number or code == codes["preposition"]


def _participle_or_past(clause: Sequence[str], classes: str, i: int) -> int:
    """How sure it is that a form like "killed" or "sent" is a past tense and no participle.

    Between nouns "led" and "held" are adjectives more often: "coalition led airstrikes killed …".
    """
    codes = lexicon().codes
    word, before = clause[i], classes[i - 1] if i else OTHER
    after = clause[i + 1] if i + 1 < len(clause) else ""
    if word in _verbs("plural"):  # "ten states", "the report states that"
        return _SURE * _takes(clause, classes, i)
    if after == "by":
        return _MAYBE if not i or before == codes["comma"] else _NO
    if before in (codes["pronoun"], codes["relative"]) or f"{word} {after}" in _verbs("phrases"):
        return _SURE
    if classes[i] == codes["reporting"]:
        return _MAYBE if after == "to" else _SURE  # "said to be worth"
    if word in _verbs("reduced"):
        named = i > 0 and clause[i - 1][:1].isupper()
        opens = named or before in (codes["conjunction"], codes["comma"])
        governs = classes[i + 1 : i + 2] in (codes["determiner"], codes["pronoun"])
        return _SURE if governs else _MAYBE if opens else _NO
    return _SURE if _takes(clause, classes, i) and not _adjective(clause, classes, i) else _MAYBE


def _adjective(clause: Sequence[str], classes: str, i: int) -> bool:
    """Whether a form can be an adjective between two nouns: "coalition led airstrikes"."""
    after = clause[i + 1] if i + 1 < len(clause) else ""
    between = i > 0 and after.isalpha() and after.islower() and classes[i + 1] == OTHER
    return between and (clause[i] in _verbs("adjectival") or clause[i - 1][:1].isupper())


def _takes(clause: Sequence[str], classes: str, i: int) -> bool:
    """Whether an object or what was said begins behind word `i`."""
    codes = lexicon().codes
    if i + 1 >= len(clause):
        return False
    after, code = clause[i + 1], classes[i + 1]
    if code == codes["determiner"]:
        return not _verbs("days").intersection(clause[i + 1 : i + 3])  # "sent the next day"
    if after in _verbs("quantifying"):
        return codes["number"] in classes[i + 2 : i + 4]  # "killed at least 30"
    names = after[:1].isupper() and code == OTHER
    return names or after == "that" or code in (codes["pronoun"], codes["number"], codes["quote"])


def finite_verbs(clause: Sequence[str], classes: str) -> bytes:
    """For each word, 1 where it is a finite verb: worked out once, asked often."""
    verbs = bytearray(len(clause))
    for i, finite in _weighed(clause, classes, 0):
        verbs[i] = finite
    return bytes(verbs)


def _weighed(clause: Sequence[str], classes: str, start: int) -> Iterator[tuple[int, bool]]:
    """The words that `_turns` yields, with whether each is a finite verb.

    Of two verbs with nothing between them that parts clauses, one is a participle: the first, if
    only the second is sure ("bombs dropped on the town killed nine"), else the second.
    """
    codes, parting = lexicon().codes, _parting()
    run = _Run()
    for i in _turns(clause, start):
        code = classes[i]
        if code not in parting:
            run.meet(i, *_met(clause, classes, i), says=code == codes["reporting"])
        elif code == codes["relative"]:
            run.enter(i)
        elif code != codes["conjunction"] or not _joins_participle(clause, classes, i):
            yield from run.close()
            yield i, False
        if run.verbs and not run.unsure:
            yield from run.verbs
            run.verbs.clear()
    yield from run.verbs


def _met(clause: Sequence[str], classes: str, i: int) -> tuple[int, bool]:
    """How sure it is that a word is a finite verb; whether it completes one: "was [killed]"."""
    if _completes(clause, classes, i) and is_past(clause[i]):
        return _NO, True
    return _finiteness(clause, classes, i), False


@cache
def _parting() -> frozenset[str]:
    """The classes of the words that part clauses."""
    return frozenset(lexicon().codes[name] for name in _PARTING)


class _Run:
    """The verbs between two words that part clauses, those of relative clauses aside."""

    def __init__(self) -> None:
        self.verbs: list[tuple[int, bool]] = []
        self.unsure: list[int] = []  # indexes into `verbs`
        self._told = False
        self._inner = False

    def close(self) -> list[tuple[int, bool]]:
        """Begin anew; the verbs that were pending."""
        pending, self.verbs = self.verbs, []
        self.unsure.clear()
        self._told = self._inner = False
        return pending

    def enter(self, i: int) -> None:
        """Take a word that opens a relative clause: the next verb is of this clause."""
        self.verbs.append((i, False))
        self._inner = True

    def meet(self, i: int, finite: int, completes: bool, *, says: bool) -> None:
        """Take the next word that can be a verb."""
        verb = completes or finite == _SURE or (finite == _MAYBE and not self._told)
        self.verbs.append((i, verb or (self._inner and finite > _NO)))
        if finite == _NO:
            return
        if self._inner:
            self._inner = says  # "that it said were …"
        elif finite == _SURE:
            for n in self.unsure:
                self.verbs[n] = (self.verbs[n][0], False)
            self.unsure.clear()
            self._told = not says
        elif verb:
            self.unsure.append(len(self.verbs) - 1)


def _completes(clause: Sequence[str], classes: str, i: int) -> bool:
    """Whether a participle stands behind its auxiliary: "was [then] killed"."""
    auxiliary = lexicon().codes["auxiliary"]
    if auxiliary not in classes[max(0, i - 2) : i]:
        return False
    return classes[i - 1] == auxiliary or _is_adverb(clause[i - 1])


def _joins_participle(clause: Sequence[str], classes: str, i: int) -> bool:
    """Whether a conjunction only joins a participle: "fighters trained and armed by Iran"."""
    following = clause[i + 1] if i + 1 < len(clause) else ""
    return is_past(following) and not is_finite(clause, classes, i + 1)


def _is_adverb(word: str) -> bool:
    return word in _verbs("adverbs") or (word.endswith("ly") and word.islower())


def has_verb(verbs: bytes, first: int, last: int) -> bool:
    """Whether a finite verb stands between two words."""
    return verbs.find(1, first, last) >= 0


def predicate(clause: Sequence[str], start: int, classes: str | None = None) -> tuple[int, int]:
    """The words of the clause's predicate: first and one past the last.

    It begins with the first finite verb outside a relative clause and goes on through auxiliaries,
    light verbs, adverbs and infinitives, so that "began to attack" and "had been reported killed"
    are one predicate each. (`start`, `start`) where no verb is seen.
    """
    told = lexicon().classes(clause) if classes is None else classes
    return _predicate(tuple(clause), start, told)


@lru_cache(_AT_HAND)
def _predicate(clause: tuple[str, ...], start: int, classes: str) -> tuple[int, int]:
    """The same, remembered for a while: one clause is asked for by all who read it."""
    codes = lexicon().codes
    skip = False
    end = start
    for i, finite in _weighed(clause, classes, start):
        if i < end:
            continue
        if classes[i] == codes["comma"]:
            skip = False
            end = max(end, _interposed(clause, classes, start, i))
        elif finite:
            end = _chain(clause, classes, i)
            if not skip:
                return i, end
            skip = classes[end - 1] == codes["reporting"]  # "who said he would …"
        elif classes[i] in (codes["relative"], codes["subordinate"]):
            skip = skip or (i > start and clause[i] != "as")
    return start, start


def _interposed(clause: Sequence[str], classes: str, start: int, comma: int) -> int:
    """The comma that closes what stands between commas behind a subject, 0 where nothing does.

    "The party, founded in 1990, claimed", "gunmen of a unit, a band formed in May, seized": no
    sure verb stands in it, and a verb right behind its end.
    """
    codes = lexicon().codes
    openers = {codes[name] for name in ("preposition", "subordinate", "bridge")}
    if comma <= start + 1 or classes[start] in openers:
        return 0
    close = comma
    for _ in range(_ASIDE):
        since, close = close + 1, classes.find(codes["comma"], close + 1)
        inside = range(since, close)
        if close < 0 or any(_finiteness(clause, classes, i) == _SURE for i in inside):
            return 0
        adverb = close + 2 < len(clause) and _is_adverb(clause[close + 1])
        verb = close + 2 if adverb else close + 1
        if verb < len(clause) and is_finite(clause, classes, verb):
            return close
    return 0


def _chain(clause: Sequence[str], classes: str, first: int) -> int:
    """One past the last word of the predicate that begins at `first`."""
    auxiliary = lexicon().codes["auxiliary"]
    end = first + 1
    i = first
    while i < len(clause):
        word = clause[i].lower()
        before = clause[i - 1].lower() if i else ""
        dated = _dated(clause, classes, i) if i > first else 0
        if dated:
            i = dated
            continue
        if classes[i] == auxiliary or word in _verbs("chaining"):
            end = i + 1
        elif i == first or not _passes(clause, i):
            infinitive = before in ("to", "not") and clause[i].islower()
            joined = infinitive or classes[i - 1] == auxiliary or _is_adverb(before)
            opens = joined and classes[i] in (OTHER, lexicon().codes["reporting"])
            return i + 1 if i == first or is_past(word) or opens else end
        i += 1
    return end


def _passes(clause: Sequence[str], i: int) -> bool:
    """Whether a word can stand within a predicate: an adverb, "not", the "re" of "re-enter"."""
    word = clause[i]
    hyphened = word == "-" or clause[i + 1 : i + 2] == ["-"]
    return word in ("to", "not", "") or _is_adverb(word) or hyphened


def _dated(clause: Sequence[str], classes: str, i: int) -> int:
    """The participle behind a date that parts it from its auxiliary: "had on 1 June extended"."""
    codes = lexicon().codes
    opens = classes[i] in (codes["preposition"], codes["bridge"])
    if not opens or classes[i - 1] != codes["auxiliary"]:
        return 0
    for n in range(i + 1, min(i + _DATE, len(clause))):
        if is_past(clause[n]):
            return n
        if classes[n] != codes["number"] and not clause[n][:1].isupper():
            return 0
    return 0


def quantifies(clause: Sequence[str], i: int) -> bool:
    """Whether a word opens a quantity and no phrase of place or time: "at least nine"."""
    return clause[i] in ("at", "At") and clause[i + 1 : i + 2] in (["least"], ["most"])


def infinitive(clause: Sequence[str], classes: str, start: int) -> tuple[int, int]:
    """The first infinitive behind a word, with the verb that it carries; else (`start`, `start`).

    "To leave", "to be seen", "to begin training".
    """
    auxiliary = lexicon().codes["auxiliary"]
    for i in range(start, len(clause) - 1):
        if clause[i] == "to" and clause[i + 1].islower() and classes[i + 1] in (OTHER, auxiliary):
            end = i + 2
            while classes[end - 1] == auxiliary and "".join(clause[end : end + 1]).islower():
                end += 1
            carries = clause[end - 1] in _verbs("chaining") and end < len(clause)
            return i, end + 1 if carries and classes[end] == OTHER else end
    return start, start
