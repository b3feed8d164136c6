"""How sure the text is of what it tells, and who says so.

Judged from the wording alone: nothing here weighs whether a claim is true.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from functools import cache
from itertools import pairwise

from syriatl.extraction.engine import Phrases
from syriatl.extraction.events.clauses import Clause
from syriatl.extraction.events.grammar.heads import content_of, core_of
from syriatl.extraction.events.grammar.lexicon import AUXILIARY, RELATIVE, REPORTING, SUBORDINATE
from syriatl.extraction.events.grammar.said import Named, Prose
from syriatl.extraction.events.kinds.cues import meet
from syriatl.extraction.figures.voices import Voice, Voices
from syriatl.knowledge import table, word_set, words
from syriatl.model.facts import Time

_TOLD = 60  # words in which a clause makes its statement
_CLOSES = 8  # words within which ", the army said" closes a clause
_DOUBTED = 4  # words of a noun phrase that an adjective casts doubt on
_DENIED = 8  # words between ", which" and the verb that denies
_SOURCE = 5  # words behind "according to" in which its noun stands
_ENDS = frozenset((",", ".", ";", ")", "—", "\n"))
_ASIDE = frozenset(("—", "("))  # what they open is said of a word
_TWO = 2
_WHICH = [",", "which"]
_ROW = frozenset((",", "and", "the", "&", "*", "(", ")", "as", "well"))  # between names of one row


@cache
def phrases(*names: str) -> Phrases:
    """The phrases of lists of the word file."""
    return Phrases(phrase for name in names for phrase in words(table("status")[name]))


class Accounts:
    """Whose account of a happening the text gives, and how sure it is of it."""

    def __init__(self, prose: Prose, times: Sequence[Time], named: Sequence[Named]) -> None:
        """Take the words of an article, its times, and who is named in it, in text order."""
        self._prose = prose
        self._named = named
        mentions = [mention for mention, _ in named]
        self._starts = [mention.span.start for mention in mentions]
        taken = bytearray(len(prose))
        for first, last in prose.places([time.span for time in times]):
            taken[first:last] = b"\1" * (last - first)
        voices = Voices(prose.article, mentions, taken)
        self._voices = cache(voices.of)

    def of(self, clause: Clause, kind: str) -> tuple[str, tuple[str, ...]]:
        """`asserted`, `attributed`, `alleged` or `denied`, and who gives the account.

        A statement is itself the happening: that somebody said it is asserted, unless the text
        doubts even that.
        """
        prose = self._prose
        told = _Told(prose, clause.proper, min(clause.last, clause.proper + _TOLD))
        if kind == "statement":
            return ("alleged" if told.has("hearsay") else "asserted"), ()
        voices = self._over(clause, told, kind)
        verbs = {prose.folded[voice.at] for voice in voices}
        if not verbs.isdisjoint(word_set("claims.denials")) or self._is_denied(
            told.end, clause.last, claimed=told.reports or (bool(verbs) and kind != "report")
        ):
            status = "denied"
        elif told.hedged() or told.doubts or not verbs.isdisjoint(word_set("status.doubting")):
            status = "alleged"
        elif verbs or told.reports or told.has("attributed") or self._sourced(clause):
            status = "attributed"
        else:
            status = "asserted"
        return status, self._called(voices, clause) if status != "asserted" else ()

    def _is_denied(self, first: int, last: int, *, claimed: bool) -> bool:
        """Whether somebody denies what is told, between the end of its verb and a word.

        ", which the army denied", "but the army denied it"; where it is `claimed` by others, also
        "the army denied the charge". What else is denied is another matter: "a figure that the
        army disputed", "denied having aimed at anybody".
        """
        words = self._prose.words
        denials, claims = word_set("status.denied"), word_set("status.claims")
        if denials.isdisjoint(words[first:last]):
            return False
        for at in range(first, last):
            if words[at] not in denials:
                continue
            stops = at + 1 >= last or words[at + 1] in _ENDS
            if not stops:
                behind = words[at + 1 : at + 3]
                if behind[0] in ("it", "this") or (claimed and claims.intersection(behind)):
                    return True
                continue
            opens = range(max(first, at - _DENIED), at)
            which = next((i for i in reversed(opens) if words[i] in ("which", "that")), 0)
            if which and (words[which - 1] in claims or words[which - 1 : which + 1] == _WHICH):
                return True
        return False

    def _sourced(self, clause: Clause) -> bool:
        """Whether a clause is told after somebody who is not named: "according to reports"."""
        words, folded = self._prose.words, self._prose.folded
        if "according" not in folded[clause.first : clause.last]:
            return False
        for at in range(clause.first, clause.last):
            if folded[at] == "according" and words[at - 1] not in _ASIDE:
                nouns = words[at + 2 : min(at + 2 + _SOURCE, clause.last)]
                return not word_set("status.sources").isdisjoint(nouns)
        return False

    def _over(self, clause: Clause, told: _Told, kind: str) -> list[Voice]:
        """The voices whose account a clause is.

        They stand in it before its verb or are that verb, they end right before it, or they stand
        behind what they say: "according to the army", ", the army said". Who announces a thing
        does just that: "announced his resignation" is no account.
        """
        sentence = self._prose.article.sentences[clause.times[0].sentence]
        words = self._prose.words
        first, last = (clause.proper + i for i in told.core.verbs)
        deed = not told.reports and kind != "report"
        over = []
        for voice in self._voices(sentence):
            at = voice.at
            according = self._prose.folded[at] == "according"
            if (
                (according and self._by_rule(at))
                or ";" in (words[at:first] or words[first:at])
                or words[at - 1] in _ASIDE
                or (first <= at < last and deed)
            ):
                continue
            closes = according or clause.last - at <= _CLOSES
            behind = at >= last and voice.backward and at < clause.last and closes
            opens = clause.first if according else clause.core[0]
            led = at < opens and self._leads(at, opens)
            if opens <= at < last or behind or led:
                over.append(voice)
        return over

    def _by_rule(self, at: int) -> bool:
        """Whether nobody speaks with the "according" at a word: "according to the plan"."""
        nouns = self._prose.words[at + 2 : at + 2 + _SOURCE]
        return not word_set("status.rules").isdisjoint(nouns)

    def _leads(self, at: int, last: int) -> bool:
        """Whether a voice leads up to a word: "said that 90 people, or most of them, left"."""
        words = self._prose.words
        if self._prose.folded[at] == "according" or ":" in words[at:last]:
            return "," not in words[at:last] and ":" not in words[at:last]
        parting = word_set("status.parting")
        return not any(words[i] == "," and words[i + 1] in parting for i in range(at, last + 1))

    def _called(self, voices: Sequence[Voice], clause: Clause) -> tuple[str, ...]:
        """The participants that voices name, or open with: "U.S. officials" speak for the U.S.

        With one of "A, B and C said", all of them speak.
        """
        sentence = self._prose.article.sentences[clause.times[0].sentence]
        first = bisect_left(self._starts, sentence.start)
        last = bisect_left(self._starts, sentence.end)
        named = [(mention, at) for mention, at in self._named[first:last] if not mention.adjective]
        full = {mention.text: mention.name for mention, _ in named}
        full |= {name: name for name in full.values()}
        names: list[str] = []
        for voice in voices:
            for part in (voice.name or "").split(" and "):
                opened = (name for text, name in full.items() if part.startswith(f"{text} "))
                name = full.get(part) or next(opened, None)
                if name:
                    names += self._row(named, name, voice.at)
        return tuple(dict.fromkeys(names))

    def _row(self, named: Sequence[Named], name: str, at: int) -> list[str]:
        """A name, and those that commas and an "and" join to it where it stands next to a token."""
        called = [i for i, (mention, _) in enumerate(named) if mention.name == name]
        nearest = min(called, key=lambda i: abs(named[i][1][0] - at))
        gaps = [self._prose.words[left[1] : right[0]] for (_, left), (_, right) in pairwise(named)]
        first = last = nearest
        while first and _ROW.issuperset(gaps[first - 1]):
            first -= 1
        while last < len(gaps) and _ROW.issuperset(gaps[last]):
            last += 1
        row = list(dict.fromkeys([mention.name for mention, _ in named[first : last + 1]]))
        ands = [gap for gap in gaps[first:last] if "and" in gap]
        parted = len(row) == _TWO and any("," in gap for gap in ands)  # "…, A said, and B left"
        return row if ands and not parted else [name]


class _Told:
    """What a clause tells: its words, its core, and where the verb of what is told ends."""

    def __init__(self, prose: Prose, first: int, last: int) -> None:
        self._first = first
        self._folded = prose.folded[first:last]
        self._said = said = prose.part(first, last)
        self.core = core_of(said, 0)
        says = REPORTING in said.classes[slice(*self.core.verbs)]
        content = content_of(said, self.core) if says else None
        self.reports = content is not None and not content.infinitive
        doubting = word_set("status.doubting").intersection(self._folded[slice(*self.core.verbs)])
        self.doubts = self.reports and bool(doubting)  # "claims that it killed"
        verb = (content or self.core).verbs[1]
        self._end = min(verb + 1, len(said))  # with an adverb behind the verb

    @property
    def end(self) -> int:
        """The token of the article at which its verb ends."""
        return self._first + self._end

    def has(self, name: str) -> bool:
        """Whether a phrase of a list stands before the end of its verb."""
        return phrases(name).find(self._folded, 0, self._end) > 0

    def hedged(self) -> bool:
        """Whether the text casts doubt on the happening, and not on a thing it mentions.

        An adverb does so beside a verb: "reportedly killed", but not "a depot purportedly used
        by"; an adjective where it stands before the happening itself: "a suspected attack".
        """
        if not phrases("doubtful", "alleged", "hearsay").find(self._folded, 0, len(self._said)):
            return False  # as of most
        at = phrases("doubtful").find(self._folded, 0, self._end)
        doubted = meet(self._said.words[at : at + _DOUBTED]) if at else ()
        named = any(strength == "nouns" for *_, votes in doubted for _, strength in votes)
        return named or self.has("alleged") or self._adverb()

    def _adverb(self) -> bool:
        """Whether a verb of its one statement has an adverb of doubt beside it."""
        said = self._said
        inner = (said.classes.find(code, self._end) for code in (RELATIVE, SUBORDINATE))
        stop = min((i for i in inner if i >= 0), default=len(said))
        at = 0
        while at := phrases("hearsay").find(self._folded, at, stop):
            helped = at > 1 and said.classes[at - 2] == AUXILIARY
            if helped or (at < stop and said.is_finite(at)):
                return True
        return False
