"""Where a headline begins: with the subject, not with what stands before it.

What opens a sentence is told whole or not at all: "After heavy fighting | the army took the town",
"Following the fall of Sant, the capital, | a truce was signed". Where a date is the subject, what
it saw is the headline ("2007 saw | a rise in attacks"), or the date stays ("8 May became a feast").
"""

from __future__ import annotations

from collections.abc import Sequence, Set

from syriatl.extraction.engine import OTHER
from syriatl.extraction.events.clauses import Clause
from syriatl.extraction.events.clauses.passing import comparison
from syriatl.extraction.events.clauses.subjects import noun_before
from syriatl.extraction.events.grammar.lexicon import (
    BRIDGE,
    COMMA,
    CONJUNCTION,
    DASH,
    DETERMINER,
    NUMBER,
    PREPOSITION,
    PRONOUN,
    RELATIVE,
    REPORTING,
    SEMICOLON,
    is_adverb,
)
from syriatl.extraction.events.grammar.predicate import predicate
from syriatl.extraction.events.grammar.said import Place, Prose, Said
from syriatl.extraction.events.headlines.drafts import GAP
from syriatl.extraction.events.headlines.earlier import LONGEST, last_statement, subject_between
from syriatl.knowledge import word_set
from syriatl.model.article import Sentence

_READ = 24  # words in which a subject begins
_FEW = 4  # words that say too little: "85 dollars"
SHARE = 5  # words of "the great majority of which"
_LED = frozenset((PREPOSITION, BRIDGE))
_NOUNS = frozenset((OTHER, PRONOUN))
_SUBJECTS = frozenset((DETERMINER, PRONOUN, NUMBER))


def of_a_date(
    prose: Prose, sentence: Sentence, kept: Sequence[int], dates: Sequence[Place]
) -> list[int]:
    """A statement whose subject is a date: what the date saw, else with the date; []: it has none.

    Args:
        prose: the words of the article.
        sentence: its sentence.
        kept: the statement, without its dates.
        dates: the tokens of all times of the sentence.
    """
    verb = kept[0]
    date = _before(prose, verb, dates)
    if not date or not prose.opens(verb):
        return []
    first, last = date
    words = [prose.words[i] for i in kept[:3]]
    if words[0] in word_set("clauses.headline.inverting"):
        return list(kept[1:])  # "In May began | the retreat"
    opens = first == sentence.first
    if not opens and prose.classes[first - 1] not in (CONJUNCTION, COMMA):
        return []
    if words[0] in word_set("clauses.headline.seeing"):
        return list(kept[1:])
    if words[0] in word_set("clauses.verbs.be") and words[1:] == ["marked", "by"]:
        return list(kept[3:])
    lasts = prose.words[last - 1] not in word_set("clauses.headline.shifting")
    return [*range(first, last), *kept] if opens and lasts else []


def _before(prose: Prose, verb: int, dates: Sequence[Place]) -> Place | None:
    """The date right before a verb, with its article: "the year 2007"."""
    words = prose.words
    for first, last in dates:
        if last == verb or (last == verb - 1 and is_adverb(words[last])):
            named = first - (words[first - 1].lower() in word_set("clauses.headline.counting"))
            return named - (words[named - 1].lower() in ("the", "that")), last
    return None


def of_verb(prose: Prose, clause: Clause, verb: int, dates: Sequence[Place]) -> list[int]:
    """The subject of its sentence, for a further verb of that: "The party, …, won and | took".

    Args:
        prose: the words of the article.
        clause: the clause.
        verb: the token with which it begins to tell.
        dates: the tokens of all times of its sentence.
    """
    sentence = prose.article.sentences[clause.times[0].sentence]
    if verb - sentence.first < 2 or not prose.opens(verb):
        return []
    if prose.words[verb + 1 : verb + 2] == ["by"]:
        return []  # "…, followed by"
    joined = prose.classes[sentence.first : verb]
    return subject_between(prose, sentence.first, verb, dates) if COMMA in joined else []


def followed(prose: Prose, clause: Clause, kept: Sequence[int], gone: Set[int]) -> list[int]:
    """A statement with what it says came next: "Sant fell, | followed by Tarn"; []: it is none."""
    first = kept[0]
    if prose.words[first : first + 2] != ["followed", "by"] or prose.words[first - 1] != ",":
        return []
    start = last_statement(prose, clause, first)
    return [*(i for i in range(start, first - 1) if i not in gone), first - 1, *kept]


def compared(prose: Prose, clause: Clause, kept: Sequence[int]) -> list[int]:
    """What a comparison says of the subject before it: "Prices … 3 dollars"; []: it is none."""
    first = kept[0]
    behind = len(comparison(prose.words, first))
    if not behind:
        return []
    start = last_statement(prose, clause, first)
    inner = prose.classes.rfind(RELATIVE, start, first)
    if inner >= 0 and prose.words[inner] != "that":
        start = first  # of whom it is said, is not sure
    start = max(start, inner + 1)
    subject = subject_between(prose, start, first)
    verb = start + predicate(prose.part(start, first))[0]
    if subject and subject[0] < verb <= subject[0] + LONGEST:
        subject = list(range(subject[0], verb))  # "two in five of them"
    if subject:
        return [*subject, GAP, *kept[behind:]]
    return list(kept[behind:] if len(kept) > behind + _FEW else kept)


def of_them(prose: Prose, sentence: Sentence, kept: Sequence[int]) -> list[int]:
    """A relative clause on some of a noun, with that: "four men, two of whom fled"; []: it is none.

    `kept`: its words, the relative pronoun among the first of them.
    """
    first = kept[0]
    relative = prose.classes.index(RELATIVE, first)
    comma = prose.classes.rfind(COMMA, relative - SHARE, relative)
    if prose.words[relative - 1] != "of" or not 0 < comma < first:
        return []
    if prose.classes[comma + 1] == PREPOSITION and comma + 2 < relative:
        return list(kept[kept.index(relative) + 1 :])  # "…, in the course of which | it fell"
    share = range(comma + 1, first)
    first = comma + 1
    noun = noun_before(prose, first, sentence.first)
    if noun and prose.words[noun[0] - 1] in ("for", "from", "with"):
        noun = [*noun_before(prose, noun[0] - 1, sentence.first), noun[0] - 1, *noun]
    return [*noun, first - 1, *share, *kept]


def told_before(prose: Prose, clause: Clause, last: int, gone: Set[int]) -> int:
    """Where that begins which a clause says was said: "Ten men died, | the ministry said"; 0.

    Args:
        prose: the words of the article.
        clause: the clause.
        last: where it ends.
        gone: the words of dates.
    """
    first = clause.proper
    while prose.words[last - 1] == "." or last - 1 in gone:
        last -= 1
    if prose.classes[last - 1] != REPORTING or prose.words[first - 1] != ",":
        return 0
    if prose.part(first, last).has_verb(0, last - first - 1):
        return 0
    start = last_statement(prose, clause, first - 1)
    told = prose.part(start, first - 1)
    return start if told.has_verb(0, len(told.words)) and SEMICOLON not in told.classes else 0


def behind_opening(prose: Prose, kept: list[int], opened: bool) -> list[int]:
    """A statement without what stands before its subject.

    Args:
        prose: the words of the article.
        kept: the statement.
        opened: whether something was left out before it.
    """
    opening = kept[:_READ]
    led = prose.classes[opening[0]] in _LED
    if not led and not opened:
        return kept
    classes = "".join(map(prose.classes.__getitem__, opening))
    if not led and COMMA not in classes:
        return kept
    said = Said(list(map(prose.words.__getitem__, opening)), classes)
    verb, end = predicate(said)
    if not verb:
        verb, end = predicate(said, 1)  # "[in a] televised address | Bush proposed"
    if verb == end:
        return kept
    commas = [n for n in range(verb) if said.classes[n] == COMMA]
    if commas and DASH in said.classes[:verb]:
        return kept  # "six states – A, B and C – called on them"
    if commas:
        return kept[_apposed(said, commas, verb) :] if led or len(commas) == 1 else kept
    return kept[_subject(said, verb) if led else 0 :]


def _apposed(said: Said, commas: Sequence[int], verb: int) -> int:
    """Where the subject begins behind an apposition to what opened the sentence; 0: nowhere.

    "… of Shusha, | the second town of the north, | a ceasefire was signed", but not "the depot in
    Salem, Oregon was hit", "the army, the navy and the king".
    """
    comma = commas[-1]
    first = comma + 1
    if CONJUNCTION in said.classes[:verb] or REPORTING in said.classes[:first] or first == verb:
        return 0
    placed = said.classes[comma - 2 : comma - 1] == PREPOSITION
    named = said.words[first][:1].isupper() and not placed
    return first if named or said.classes[first] in _SUBJECTS else 0


def _subject(said: Said, verb: int) -> int:
    """Where the subject begins behind a phrase without a comma: "after the war | they left"."""
    opens = word_set("clauses.headline.opens")
    return next(
        (n for n in range(2, verb) if said.classes[n - 1] in _NOUNS and said.words[n] in opens), 0
    )
