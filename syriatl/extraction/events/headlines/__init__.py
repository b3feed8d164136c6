"""A headline for an event: its clause in the article's own words, short, without the date.

Words are only left out, never added or changed, but for a capital at the start; a gap is shown as
"…", and a colon stands for "said that". What goes: the date and its preposition (`undated`),
brackets, phrases before the subject, an empty frame ("it was reported that"), and what does not fit
into fourteen words (`fitting`). A subject that only the words before name is carried in, from the
same sentence (`clauses.subjects`) or instead of a pronoun from the same paragraph (`antecedents`,
by the `earlier` statement).

    beginning starts it with its subject
    fitting   makes `drafts` of what is too long: with a colon for "said that" (`speaking`), without
              what is `sparing`
    cutting   ends each where that costs least: the `bonds` that are cut, what is left `waiting`
    setting   puts its words together
"""

from __future__ import annotations

from collections.abc import Sequence, Set
from functools import cache

from syriatl.extraction.events.clauses import Clause
from syriatl.extraction.events.clauses.subjects import carried_subject, noun_before
from syriatl.extraction.events.grammar.lexicon import (
    CONJUNCTION,
    DETERMINER,
    OPEN_BRACKET,
    PREPOSITION,
    RELATIVE,
    REPORTING,
    is_participle,
)
from syriatl.extraction.events.grammar.predicate import predicate
from syriatl.extraction.events.grammar.said import Place, Prose, Said
from syriatl.extraction.events.headlines import antecedents
from syriatl.extraction.events.headlines.beginning import (
    SHARE,
    behind_opening,
    compared,
    followed,
    of_a_date,
    of_them,
    of_verb,
    told_before,
)
from syriatl.extraction.events.headlines.drafts import GAP, MAX_WORDS, shown
from syriatl.extraction.events.headlines.earlier import last_statement, whole_name
from syriatl.extraction.events.headlines.fitting import fit
from syriatl.extraction.events.headlines.setting import balanced, join
from syriatl.extraction.events.headlines.undated import undated, whole
from syriatl.knowledge import table, word_set, words

_LOOK_AHEAD = 50  # words of a clause that can come into its headline
_LOOK_BACK = 20
_TOLD = 18  # words and signs of what was said, and who said it
_LABEL = 24  # words of a label and its brackets
_NO_SUBJECTS = frozenset((":", ",", "them", "him", "us", "that"))


def summarize(prose: Prose, clause: Clause, dates: Sequence[Place]) -> str:
    """The headline of a clause: at most `MAX_WORDS` words.

    Args:
        prose: the words of the article.
        clause: the clause.
        dates: the tokens of all times of its sentence.
    """
    gone = undated(prose, dates)
    kept = _body(prose, clause, gone)
    sentence = prose.article.sentences[clause.times[0].sentence]
    if not kept:  # a date that stands alone
        kept = [i for first, last in clause.dates for i in range(first, last)]
        return join(prose, kept)
    kept = (
        of_a_date(prose, sentence, kept, dates)
        or followed(prose, clause, kept, gone)
        or (clause.background and compared(prose, clause, kept))
        or (RELATIVE in prose.classes[kept[0] : kept[0] + SHARE] and of_them(prose, sentence, kept))
        or _of_a_subject(prose, clause, kept, gone, dates)
    )
    kept = _told_of(prose, clause, kept, dates)
    kept = [*_label(prose, sentence.first, kept[0]), *kept]
    kept = fit(prose, kept)
    *sign, last = shown(prose, kept[-2:])
    if sign == [","] and is_participle(last) and shown(prose, kept).count(",") == 1:
        del kept[-2]  # "A report, released"
    kept = balanced(prose, kept, sentence.last)
    text = join(prose, kept) if kept else ""
    return text[:1].upper() + text[1:]


def _of_a_subject(
    prose: Prose, clause: Clause, kept: list[int], gone: Set[int], dates: Sequence[Place]
) -> list[int]:
    """A statement with the subject that it takes over, or without what stands before its own."""
    carried = carried_subject(prose, clause, kept[0])
    subject = [i for i in carried if i not in gone]
    if subject and prose.classes[subject[0]] == PREPOSITION and carried[0] in gone:
        start = prose.article.sentences[clause.times[0].sentence].first
        subject = [*noun_before(prose, carried[0] - 1, start), *subject]  # "a vote (in May) in Gao"
    if subject and prose.words[subject[0]] in ("who", "which"):
        subject = []  # "The king, | who was at Tarn | , left"
    subject = whole_name(prose, subject) or of_verb(prose, clause, kept[0], dates)
    while subject and _is_no_subject(prose, subject):
        subject.pop(0)
    if subject:
        bracketed = _brackets(prose, subject[0], subject[-1] + 1)
        subject = [i for i in subject if i not in bracketed]
    if subject:
        joins = 0 if prose.words[subject[-1]] == "of" else _joins(prose, kept, True)
        return [*subject, *(kept[joins:] or kept)]  # "most of | which"
    opened = kept[0] - 1 in gone or prose.words[kept[0] - 1] == ","
    kept = behind_opening(prose, kept, opened)
    return kept[_joins(prose, kept, False) :] or kept


def _is_no_subject(prose: Prose, tokens: Sequence[int]) -> bool:
    """Whether words cannot open a subject: a sign, a determiner alone, "[among] them"."""
    first = tokens[0]
    alone = len(tokens) == 1 and prose.classes[first] == DETERMINER
    return alone or prose.words[first] in _NO_SUBJECTS


def _body(prose: Prose, clause: Clause, dated: Set[int]) -> list[int]:
    """The tokens of the statement, without its date, its brackets and its frame."""
    if clause.told:
        return _own(prose, clause, dated)
    first, last = clause.proper, clause.core[1]
    end = prose.article.sentences[clause.times[0].sentence].last
    if last < end and (_tells_on(prose, first, last + 1) or _leaves_untold(prose, first, last)):
        last = end  # what was said belongs to it
    content = told_before(prose, clause, last, dated)
    if content:
        length = sum(i not in dated for i in range(content, last))
        first, last = content, last if length <= _TOLD else first - 1
    elif _amid_clock(prose, first):
        first = clause.first
    last = _within_sight(prose, first, last)
    gone = dated | _brackets(prose, first, last)
    kept = whole(prose, range(first, last), gone)
    while kept and _drops(prose, kept):
        kept.pop(0)
    opening = prose.words[kept[0]].lower() if kept else ""
    for frame in _frames().get(opening, ()):
        told = [prose.words[i].lower() for i in kept[: len(frame)]]
        if told == frame and len(kept) > len(frame) + 2:
            return kept[len(frame) :]
    return kept


def _amid_clock(prose: Prose, first: int) -> bool:
    """Whether a statement begins within a time of day: "at 3: | 00 the army"."""
    words = prose.words
    return words[first - 1] == ":" and words[first - 2].isdigit() and words[first].isdigit()


def _own(prose: Prose, clause: Clause, dated: Set[int]) -> list[int]:
    """The tokens of a statement whose words do not stand together, stretch by stretch."""
    kept: list[int] = []
    for first, last in clause.told:
        stretch = range(max(first, clause.proper), last)
        kept += whole(prose, stretch, dated | _brackets(prose, first, last))
        while kept and prose.words[kept[-1]] in (",", "and"):
            kept.pop()
    return kept[:_LOOK_AHEAD]


def _tells_on(prose: Prose, first: int, last: int) -> bool:
    """Whether a clause ends before what is said in it: "sources told us | that".

    `last`: one past the word behind it.
    """
    classes = prose.classes
    if first < last - 1 and classes[last - 2] == REPORTING:
        return True
    return prose.words[last - 1] == "that" and REPORTING in classes[first:last]


def _leaves_untold(prose: Prose, first: int, last: int) -> bool:
    """Whether a clause ends amid what it tells: "admitted in May | that", "said that men | who"."""
    told = prose.part(first, last)
    verb, end = predicate(told)
    telling = word_set("clauses.headline.telling")
    if verb == end or not (told.classes[end - 1] == REPORTING or told.words[end - 1] in telling):
        return False
    if told.has_verb(end, len(told)):
        return False
    return prose.words[last] == "that" or "that" in told.words[end:]


def _within_sight(prose: Prose, first: int, last: int) -> int:
    """Where the words of a clause end that can come into its headline, in a long one at a comma."""
    end = first + _LOOK_AHEAD
    if last <= end:
        return last
    commas = (i for i in range(end, end - _LOOK_BACK, -1) if prose.words[i] == ",")
    return next(commas, end)


def _label(prose: Prose, at: int, first: int) -> list[int]:
    """What a bullet tells of, in brackets before its dash: "(Operation Cedar) – Raids ended"."""
    if prose.words[at] != "(":
        return []
    told = prose.words[at : min(first, at + _LABEL)]
    close = next((n for n, w in enumerate(told) if w == ")"), len(told))
    if told[close + 1 : close + 2] != [" – "]:
        return []
    end = next((n for n in range(1, close) if told[n] in ("§", "and", ",")), close)
    return [*range(at + 1, at + end), at + close + 1]


def _told_of(prose: Prose, clause: Clause, kept: list[int], dates: Sequence[Place]) -> list[int]:
    """With the one meant instead of a pronoun at the beginning, where that is beyond doubt.

    Before "its" or "his" he is only named: "Norland … its army fell back".
    """
    if prose.words[kept[0]].lower() not in antecedents.pronouns():
        return kept
    speaker = antecedents.reported(prose, clause, kept[0])
    if speaker:
        return [*speaker, GAP, *kept[1:]]
    meant = antecedents.before(prose, clause, kept[0], dates)
    if not meant:
        return kept
    owns = prose.words[kept[0]].lower() in word_set("clauses.headline.owning")
    together = range(last_statement(prose, clause, kept[0]), kept[0])
    if owns and together and len(together) + len(kept) <= MAX_WORDS:
        alone = all(last <= together[0] or first >= kept[0] for first, last in dates)
        if alone and prose.classes[together[0] - 1] != CONJUNCTION:
            return [*together, *kept]  # "Norland was beaten, and its army fell back"
    return [*meant, GAP, *kept] if owns else [*meant, *kept[1:]]


def _drops(prose: Prose, kept: Sequence[int]) -> bool:
    """Whether the first word says nothing of its own: a sign, a connective, a bare "on"."""
    first = prose.words[kept[0]].lower()
    following = prose.words[kept[1]] if len(kept) > 1 else ""
    if first in word_set("clauses.headline.leading") or not first.strip(" –—-,;:.)"):
        return True
    if first == "when":  # not "when it ran out, the bombing went on"
        told = Said([prose.words[i] for i in kept])
        return not told.has_verb(predicate(told, 1)[1], len(told))
    return following == "," and (
        first in word_set("clauses.headline.governing") or first == "beginning"
    )


def _joins(prose: Prose, kept: Sequence[int], carried: bool) -> int:
    """How many words only join the clause to another: "which" behind its subject, "in which"."""
    opening, *following = map(prose.words.__getitem__, kept[:3])
    if prose.classes[kept[0]] == PREPOSITION and following[:1] in (["which"], ["whom"]):
        return 0 if carried else 2 + (following[1:] == ["time"])
    if not carried:
        return int(opening in word_set("clauses.opening.inner") and opening != "whose")
    return int(opening in ("who", "which") and bool(following) and Said(following).is_finite(0))


@cache
def _frames() -> dict[str, list[list[str]]]:
    """Openings like "it was reported that", as words, by the first of these."""
    frames: dict[str, list[list[str]]] = {}
    for frame in words(table("clauses")["headline"]["frames"]):
        told = frame.split()
        frames.setdefault(told[0], []).append(told)
    return frames


def _brackets(prose: Prose, first: int, last: int) -> set[int]:
    """The tokens inside round brackets, brackets included."""
    gone: set[int] = set()
    opens = prose.classes.find(OPEN_BRACKET, first, last)
    if opens < 0:
        return gone
    depth = 0
    for i in range(opens, last):
        depth += prose.words[i] == "("
        if depth:
            gone.add(i)
        depth -= prose.words[i] == ")" and depth > 0
    return gone
