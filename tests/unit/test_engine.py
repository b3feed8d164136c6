"""The engine under all extractors."""

from syriatl.extraction import engine
from syriatl.extraction.engine import OTHER, Lexicon, Memo


def test_a_memo_asks_once_for_each_word_and_forgets_what_is_too_much(monkeypatch):
    monkeypatch.setattr(engine, "_REMEMBERED", 3)
    asked = []
    memo = Memo({"given": 5}, lambda word: asked.append(word) or len(word))
    assert [memo[w] for w in ("a", "bb", "a", "given", "ccc", "dddd", "a")] == [1, 2, 1, 5, 3, 4, 1]
    assert asked == ["a", "bb", "ccc", "dddd", "a"]
    assert len(memo) <= 4


def test_words_in_capitals_can_be_names():
    lexicon = Lexicon(["pronoun"], {"pronoun": ["us", "it"]}, unclassed=["US"])
    assert [lexicon[w] == OTHER for w in ("us", "Us", "US", "It", "boat")] == [
        False, False, True, False, True,
    ]  # fmt: skip
