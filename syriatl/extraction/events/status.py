"""How sure the text is of what it tells, who says so, and when it became known.

Judged from the wording alone: nothing here weighs whether a claim is true.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from itertools import chain

from syriatl.extraction.engine import Phrases, lowered
from syriatl.extraction.events.clauses import Clause
from syriatl.extraction.events.cues import meet
from syriatl.extraction.events.heads import content_of, core_of
from syriatl.extraction.events.predicate import finite_verbs, has_verb, is_finite, lexicon
from syriatl.extraction.figures.voices import Voice, Voices
from syriatl.knowledge import table, word_set, words
from syriatl.model.article import Article
from syriatl.model.edtf import Edtf
from syriatl.model.facts import Event, Mention, Time

_LATER_SENTENCES = 3  # how far behind a happening its disclosure may be told
_TOLD = 60  # words in which a clause makes its statement
_CLOSES = 8  # words within which ", the army said" closes a clause
_DOUBTED = 4  # words of a noun phrase that an adjective casts doubt on
_SAYING = ("statement", "report")  # they disclose; they need no disclosing


@cache
def _phrases(name: str) -> Phrases:
    return Phrases(words(table("status")[name]))


class Accounts:
    """Whose account of a happening the text gives, and how sure it is of it."""

    def __init__(
        self, article: Article, times: Sequence[Time], mentions: Sequence[Mention]
    ) -> None:
        """Take the article, its times, and who is named in it, in text order."""
        self._article = article
        self._mentions = mentions
        self._starts = [mention.span.start for mention in mentions]
        taken = bytearray(len(article.tokens))
        for time in times:
            first, last = (article.tokens.at(at) for at in (time.span.start, time.span.end - 1))
            taken[first : last + 1] = b"\1" * (last + 1 - first)
        voices = Voices(article, mentions, taken)
        self._voices = cache(voices.of)

    def of(self, clause: Clause, kind: str) -> tuple[str, tuple[str, ...]]:
        """`asserted`, `attributed`, `alleged` or `denied`, and who gives the account.

        A statement is itself the happening: that somebody said it is asserted, unless the text
        doubts even that.
        """
        tokens = self._article.tokens
        told = _Told(tokens.words[clause.proper : min(clause.last, clause.proper + _TOLD)])
        if kind == "statement":
            return ("alleged" if told.has("hearsay") else "asserted"), ()
        voices = self._over(clause, told, kind)
        verbs = {tokens.words[voice.at].lower() for voice in voices}
        if _has("denied", lowered(tokens.words[clause.first : clause.last])):
            status = "denied"
        elif told.hedged() or not verbs.isdisjoint(word_set("status.doubting")):
            status = "alleged"
        elif verbs or told.reports or told.has("attributed"):
            status = "attributed"
        else:
            status = "asserted"
        return status, self._called(voices, clause) if status != "asserted" else ()

    def _over(self, clause: Clause, told: _Told, kind: str) -> list[Voice]:
        """The voices whose account a clause is.

        They stand in it before its verb or are that verb, they end right before it, or they stand
        behind what they say: "according to the army", ", the army said". Who announces a thing
        does just that: "announced his resignation" is no account.
        """
        sentence = self._article.sentences[clause.times[0].sentence]
        words = self._article.tokens.words
        first, last = (clause.proper + i for i in told.core.verbs)
        deed = not told.reports and kind != "report"
        over = []
        for voice in self._voices(sentence):
            at = voice.at
            between = words[min(at, first) : max(at, first)]
            if ";" in between or words[at - 1] in ("—", "(") or (first <= at < last and deed):
                continue
            closes = words[at] == "according" or clause.last - at <= _CLOSES
            behind = at >= last and voice.backward and at < clause.last and closes
            led = at < clause.first and not {",", ":"} & set(words[at : clause.first])
            if clause.first <= at < last or behind or led:
                over.append(voice)
        return over

    def _called(self, voices: Sequence[Voice], clause: Clause) -> tuple[str, ...]:
        """The participants that voices name, or open with: "U.S. officials" speak for the U.S."""
        sentence = self._article.sentences[clause.times[0].sentence]
        first = bisect_left(self._starts, sentence.start)
        last = bisect_left(self._starts, sentence.end)
        full = {m.text: m.name for m in self._mentions[first:last] if not m.adjective}
        full |= {name: name for name in full.values()}
        names: list[str] = []
        for voice in voices:
            for part in (voice.name or "").split(" and "):
                opened = (name for text, name in full.items() if part.startswith(f"{text} "))
                names += filter(None, [full.get(part) or next(opened, None)])
        return tuple(dict.fromkeys(names))


class _Told:
    """What a clause tells: its words, its core, and where the verb of what is told ends."""

    def __init__(self, clause: Sequence[str]) -> None:
        self._clause = lowered(clause)
        self._classes = lexicon().classes(clause)
        self.core = core_of(clause, 0, self._classes)
        says = lexicon().codes["reporting"] in self._classes[slice(*self.core.verbs)]
        content = content_of(clause, self.core, self._classes) if says else None
        self.reports = content is not None and clause[content.verbs[0]] != "to"
        verb = (content or self.core).verbs[1]
        self._end = min(verb + 1, len(clause))  # with an adverb behind the verb

    def has(self, name: str) -> bool:
        """Whether a phrase of a list stands before the end of its verb."""
        return _has(name, self._clause[: self._end])

    def hedged(self) -> bool:
        """Whether the text casts doubt on the happening, and not on a thing it mentions.

        An adverb does so beside a verb: "reportedly killed", but not "a depot purportedly used
        by"; an adjective where it stands before the happening itself: "a suspected attack".
        """
        at = _phrases("doubtful").find(self._clause, 0, self._end)
        doubted = meet(self._clause[at : at + _DOUBTED]) if at else ()
        named = any(strength == "nouns" for *_, strength in doubted)
        return named or self.has("alleged") or self._adverb()

    def _adverb(self) -> bool:
        """Whether a verb of its one statement has an adverb of doubt beside it."""
        codes = lexicon().codes
        inner = (self._classes.find(codes[n], self._end) for n in ("relative", "subordinate"))
        stop = min((i for i in inner if i >= 0), default=len(self._clause))
        at = 0
        while at := _phrases("hearsay").find(self._clause, at, stop):
            helped = at > 1 and self._classes[at - 2] == codes["auxiliary"]
            if helped or (at < stop and is_finite(self._clause, self._classes, at)):
                return True
        return False


def _has(name: str, words: Sequence[str]) -> bool:
    return bool(_phrases(name).find(words, 0, len(words)))


def reported(article: Article, events: Sequence[Event]) -> dict[str, Edtf]:
    """Event id → the date at which it became known, where the text says that this was later.

    Either one sentence tells both ("On 2 May it admitted that … on 26 March"), or a sentence soon
    behind, in the same paragraph, points back ("The incident was exposed in November 2021").
    """
    told = sorted(events, key=lambda e: (e.sentence, e.time.span.start))
    cues = {index: _disclosures(article, index) for index in {e.sentence for e in told}}
    behind: dict[int, list[Event]] = {}  # sentence that points back → its disclosing events
    for event in told:
        if _holds(cues[event.sentence], event) and _points_back(article, event):
            behind.setdefault(event.sentence, []).append(event)
    known: dict[str, Edtf] = {}
    for i, event in enumerate(told):
        happened = event.date.latest() if event.kind not in _SAYING else None
        frames = _frames(article, told, i, cues[event.sentence])
        dates = (t.date for t in chain(_later(article, event, behind), frames) if happened)
        found = next((d for d in dates if (d.earliest() or happened) > happened), None)  # type: ignore[operator]
        if found is not None:
            known[event.id] = found
    return known


def _disclosures(article: Article, sentence: int) -> list[int]:
    """The offsets at which the words of disclosure of a sentence end."""
    tokens, here = article.tokens, article.sentences[sentence]
    words = lowered(tokens.words[here.first : here.last])
    ends = []
    first = 0
    while end := _phrases("disclosure").find(words, first, len(words)):
        ends.append(tokens.ends[here.first + end - 1])
        first = end
    return ends


def _holds(cues: Sequence[int], event: Event) -> bool:
    """Whether a word of disclosure stands in the clause of an event."""
    i = bisect_right(cues, event.clause.start)
    return i < len(cues) and cues[i] <= event.clause.end


def _points_back(article: Article, event: Event) -> bool:
    """Whether a happening told before is what an event brings to light: its subject or object."""
    tokens = article.tokens
    first, last = tokens.at(event.clause.start), tokens.at(event.clause.end - 1) + 1
    clause = lowered(tokens.words[first:last])
    end = _phrases("disclosure").find(clause, 0, len(clause))
    if not end:
        return False
    if _has("back", clause[:end]) or (
        clause[end : end + 1] != ["that"] and _has("back", clause[end : end + 2])
    ):
        return True
    verbs = finite_verbs(clause, lexicon().classes(clause))
    pronoun = not {"it", "they"}.isdisjoint(clause[:end])
    return pronoun and not has_verb(verbs, end, len(clause))  # else "it was revealed that …"


def _later(
    article: Article, event: Event, behind: Mapping[int, Sequence[Event]]
) -> Iterator[Event]:
    """The disclosures told soon behind an event, in its paragraph."""
    paragraph = article.sentences[event.sentence].paragraph
    for sentence in range(event.sentence + 1, event.sentence + 1 + _LATER_SENTENCES):
        if sentence in behind and article.sentences[sentence].paragraph == paragraph:
            yield from behind[sentence]


def _frames(
    article: Article, told: Sequence[Event], i: int, cues: Sequence[int]
) -> Iterator[Event]:
    """The admissions or reports whose content an event is: clauses of its sentence before it."""
    event = told[i]
    last = bisect_right(cues, event.clause.start) - 1
    if last >= 0:
        for j in range(i - 1, -1, -1):
            if told[j].sentence != event.sentence:
                return
            if told[j].clause.start < cues[last] and _dates(article, told[j], cues[last]):
                yield told[j]


def _dates(article: Article, event: Event, cue: int) -> bool:
    """Whether the date of an event is that of a disclosure, and not of what is disclosed."""
    tokens = article.tokens
    between = tokens.words[tokens.at(cue - 1) + 1 : tokens.at(event.time.span.start)]
    verbs = finite_verbs(between, lexicon().classes(between))
    return not has_verb(verbs, 0, len(verbs))
