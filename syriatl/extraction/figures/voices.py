"""The voices of a sentence: who says what stands in it, from where to where."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from syriatl.extraction.figures.clauses import fate
from syriatl.extraction.figures.lexicon import word_at
from syriatl.extraction.figures.makers import Makers
from syriatl.extraction.figures.naming import Names
from syriatl.extraction.figures.nouns import plurals
from syriatl.extraction.figures.numerals import counts, valued
from syriatl.extraction.figures.roles import AT, LONG, NEAR, NOBODY, Voice, roles, with_word
from syriatl.extraction.figures.subjects import BACK, SIGNS, Subjects
from syriatl.knowledge import word_set
from syriatl.model.article import Article, Sentence
from syriatl.model.facts import Mention

__all__ = ["Voice", "Voices"]

_SHARED = frozenset(("of", "at"))  # prepositions of numbers whose verb may be left out


@cache
def _vague() -> frozenset[str]:
    """Words of numbers that do not stand alone, or tell no number."""
    return frozenset((*valued("vague"), *valued("hundred"), "dozen", "half"))


class Voices:
    """Finds the voices of the sentences of one article."""

    def __init__(
        self,
        article: Article,
        mentions: Sequence[Mention],
        taken: bytearray,
        kinds: Mapping[str, str] | None = None,
    ) -> None:
        """Take the article, who is named in it and of what kind, and the tokens that are times."""
        self._words = article.tokens.words
        self._taken = taken
        self._subjects = Subjects(article.tokens.words, taken)
        self.names = Names(article, mentions, kinds or {})
        self._makers = Makers(article.tokens.words, self.names)

    def of(self, sentence: Sentence) -> list[Voice]:
        """The voices of a sentence, in its order."""
        shown = map(roles().__getitem__, self._words[sentence.first : sentence.last])
        voices: list[Voice] = []
        for i, role in enumerate(shown, sentence.first):
            if role and (voice := self._at(i, role, sentence)):
                voices.append(self._joined(voice, voices, sentence))
                voices += self._gapped(i, sentence)
        return sorted(voices, key=AT)

    def dates_anew(self, first: int, last: int) -> bool:
        """Whether a clause with a date of its own begins between two tokens: ", and on 3 May"."""
        return any(
            self._words[i] in ("and", "but", "while", "whereas") and 1 in self._taken[i : i + NEAR]
            for i in range(first, min(last, len(self._words)))
            if self._words[i - 1] == ","
        )

    def _joined(self, voice: Voice, spoken: Sequence[Voice], sentence: Sentence) -> Voice:
        """A voice without a subject of its own speaks for the one before it in its clause."""
        if voice.points not in ("and", ","):
            return voice
        first, low = voice.at, max(sentence.first, voice.at - BACK)
        while first > low and self._words[first - 1] != ";":
            first -= 1
        before = [other.name for other in spoken if other.at >= first and other.name]
        subject = self.names.subject(first, voice.at)
        return voice._replace(name=before[-1] if before else subject)

    def _gapped(self, verb: int, sentence: Sentence) -> Iterator[Voice]:
        """Voices that share the verb of another: "X spoke of 300, Y the next day of 20"."""
        shared = with_word().get(self._words[verb], frozenset()) & _SHARED
        for i in range(verb + 2, sentence.last - 1 if shared else 0):
            if self._words[i] not in shared or not self._number_near(i + 1):
                continue
            first = last = i
            while first > verb and not self._parts(first - 1):
                first -= 1
            while last > first and self._is_adjunct(last - 1):
                last -= 1
            if first > verb + 1 and i - first < LONG and self._can_speak(first, last):
                yield Voice(self.names.of(first, last), i, backward=False)

    def _can_speak(self, first: int, last: int) -> bool:
        """Whether some words name somebody, unlike "their dead" or "the wounded"."""
        if first >= last or fate(self._words[last - 1]):
            return False
        return self._words[first] == "the" or any(w[0].isupper() for w in self._words[first:last])

    def _is_adjunct(self, i: int) -> bool:
        """Whether token `i` belongs to a time or opens one: "on the following day"."""
        return bool(self._taken[i]) or self._words[i] in word_set("claims.prepositions")

    def _parts(self, i: int) -> bool:
        """Whether token `i` parts two members of a sentence."""
        return self._words[i] in SIGNS or self._words[i] in ("and", "but", "while", "whereas")

    def _number_near(self, i: int) -> bool:
        """Whether a number follows from token `i` on: "of no more than 20"; not "at least"."""
        if self._words[i] in ("least", "most"):
            return False
        return any(map(self._is_number, range(i, min(i + NEAR - 2, len(self._words)))))

    def _is_number(self, i: int) -> bool:
        """Whether token `i` is a word of a number, and of no time."""
        word = word_at(self._words, i)
        number = word[0].isdigit() or counts(word) or word in _vague()
        return number and not self._taken[i]

    def _at(self, i: int, role: str, sentence: Sentence) -> Voice | None:
        """The voice that the word at `i` shows."""
        if role == "according":
            return self._makers.behind(i + 2, sentence, i)
        if role == "saying":
            after_comma = i > sentence.first and self._words[i - 1] == ","
            return Voice(None, i, backward=False, points=",") if after_comma else None
        if role == "citing":
            return self._cited(i, sentence)
        if role == "by_verbs":
            by = self._makers.by_near(i + 1, sentence)
            return self._makers.behind(by + 1, sentence, i) if by else None
        if role == "sources":
            return self._of_noun(i, sentence)
        return self._of_verb(i, sentence) if self._reports(i, role, sentence) else None

    def _of_noun(self, i: int, sentence: Sentence) -> Voice | None:
        """The voice of a count or report at `i`, or of those who do what it says as a verb."""
        if self._words[i] in word_set("claims.both") and self._tell(i):
            return self._subject(i, sentence)
        if not self._words[i].islower():
            return None  # part of a name: "Iraq Body Count"
        return self._makers.of_source(i, sentence)

    def _tell(self, i: int) -> bool:
        """Whether a noun is the verb of many here: "historians estimate that"."""
        before, after = word_at(self._words, i - 1), word_at(self._words, i + 1)
        many = before[1:].islower() and before.endswith("s") and before[0].isalpha()
        return many and (after in word_set("claims.told") or after[0].isdigit())

    def _cited(self, i: int, sentence: Sentence) -> Voice | None:
        """As "CNN cited two officials as saying", where the officials speak."""
        near = self._words[i + 1 : min(sentence.last, i + 1 + LONG)]
        at = i + 1 + near.index("as") if "as" in near else i + 1
        dated = self._taken.find(1, i + 1, at)
        last = dated if dated > 0 else at  # "quoted officials the next day as saying"
        while (last > i + 1 and self._is_adjunct(last - 1)) or self._words[last - 1] == "the":
            last -= 1
        name = self.names.of(i + 1, last)
        return Voice(name, at, backward=False) if name else None

    def _of_verb(self, i: int, sentence: Sentence) -> Voice | None:
        """The voice of the verb at `i`: its subject, or who stands behind "by"."""
        after = self._words[i + 1 : i + 3]
        by = after[:1] == ["by"] and not self._by_means(i)
        if self._passive(i, sentence):
            put = self._words[i] in with_word() or after[:1] == ["at"]  # "estimated at 40 by"
            maker = self._makers.by_near(i + 1, sentence) if put else None
            maker = i + 1 if by else maker  # "losses were put at 14,453 by the General Staff"
            if maker is None and after[:1] == ["to"]:
                return Voice(None, i, backward=False, points=NOBODY)  # "was said to have fled"
            return self._makers.behind(maker + 1, sentence, i) if maker else None
        reported = self._words[i] in word_set("claims.participles")
        participle = reported and (after in (["to", "have"], ["to", "be"]) or after[:1] == ["at"])
        having = word_at(self._words, i - 1).lower() in ("having", "being")
        return None if by or participle or having else self._subject(i, sentence)

    def _by_means(self, i: int) -> bool:
        """Whether "by" behind the verb at `i` tells how: "Oryx documented by photographs"."""
        means = word_at(self._words, i + 2)
        bare = means.islower() and means not in word_set("claims.articles")
        return bare and means.endswith("s") and self.names.ending(i) is not None

    def _reports(self, i: int, role: str, sentence: Sentence) -> bool:
        """Whether the verb at `i` gives numbers here."""
        if role == "present":
            before = self._words[i - 1] if i > sentence.first else ""
            counts_itself = self._words[i] in word_set("claims.telling")
            if counts_itself and before in word_set("claims.sources"):
                return True
            speaks = before in (",", ")") or before in word_set("claims.speakers")
            return speaks or before in plurals() or self.names.ending(i) is not None
        near = with_word().get(self._words[i].lower())
        behind = self._words[i + 1 : i + 1 + NEAR]
        if self._words[i] in word_set("claims.taking") and self._takes(behind):
            return False  # "claimed eleven lives", "admitted 3,000 refugees"
        particle = word_at(self._words, i + 1) in word_set("claims.particles")
        if particle and self._words[i] in word_set("claims.particled"):
            return False  # "put off to the 25th at the request"
        return near is None or any(
            word in near and (word not in ("at", "as") or self._number_near(k))
            for k, word in enumerate(behind, i + 2)
        )

    def _passive(self, i: int, sentence: Sentence) -> bool:
        """Whether the verb at `i` is passive, or an adjective: "was reported", "their stated"."""
        before = i - 1
        while before > sentence.first and self._shades(self._words[before]):
            before -= 1
        word = self._words[before].lower() if before >= sentence.first else ""
        if word in ("'s", "’s"):  # "Syria's declared arms"; but "Jane's" is a name
            return self.names.ending(before + 1) is None
        if word == "as" and word_at(self._words, i + 1) == "by":
            return True  # "as found by"
        return word in word_set("claims.passive") or word in word_set("claims.articles")

    @staticmethod
    def _shades(word: str) -> bool:
        """Whether a word can stand between "was" and "reported": "also", "widely"."""
        adverb = word.endswith("ly") and word.islower()
        return adverb or word.lower() in word_set("claims.helpers")

    def _subject(self, verb: int, sentence: Sentence) -> Voice | None:
        """The voice that is the subject of the verb at `verb`."""
        low = max(sentence.first, verb - BACK)
        if apposed := self.names.apposed(self._subjects.before_helpers(verb, low) - 1):
            return Voice(apposed, verb, backward=self._closes(verb, sentence))
        first, last = self._subjects.of(verb, low)
        if first == last:
            return self._left_out(verb)
        for i in range(first, last):
            word = self._words[i].lower() if i == sentence.first else self._words[i]
            source = word in word_set("claims.sources")
            if source and (poll := self._makers.of_source(i, sentence)):
                return Voice(poll.name, verb, backward=False)
        before = self._words[max(sentence.first, first - 1)]
        opened = before in (",", "as") or (before in ('"', "”") and not self._that(verb))
        relative = not word_set("claims.retold").isdisjoint(self._words[first : last - 1])
        denial = self._words[verb] in word_set("claims.denials")
        opened = opened and not (relative or denial or self._that(verb))  # ", a claim they deny"
        name, points = self.names.told(first, last)
        return Voice(name, verb, opened, points)

    def _closes(self, verb: int, sentence: Sentence) -> bool:
        """Whether no number stands behind a verb: it says what is before, "…, she had told"."""
        return not self._that(verb) and not any(
            self._is_number(i) for i in range(verb + 1, sentence.last)
        )

    @staticmethod
    def _takes(behind: Sequence[str]) -> bool:
        """Whether what is not said stands behind a verb: lives, refugees who are let in."""
        return not word_set("claims.taken").isdisjoint(behind)

    def _that(self, verb: int) -> bool:
        """Whether "that" or a number opens what a verb says: it does not say what is before."""
        i = verb + 1
        while i < len(self._words) and (self._taken[i] or self._words[i] in ("on", "in")):
            i += 1
        return word_at(self._words, i) == "that" or self._is_number(i) or self._is_number(i + 1)

    def _left_out(self, verb: int) -> Voice | None:
        """The voice of a second verb: "the army lost 26 men and claimed …"."""
        before = self._words[verb - 1].lower()
        if before in word_set("claims.pronouns") or before == "and":
            return Voice(None, verb, backward=False, points=before)
        return None
