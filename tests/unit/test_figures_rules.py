"""Every rule's own examples, and the numbers that they must read alike however they are printed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from syriatl.extraction.engine import scan
from syriatl.extraction.figures.lexicon import lexicon
from syriatl.extraction.figures.numerals import number
from syriatl.extraction.figures.rules import RULES
from syriatl.model.tokens import tokenize

EXAMPLES = [(rule, text, value) for rule in RULES for text, value in rule.examples]
ONES = [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
]
ONES += ["fifteen", "sixteen", "seventeen", "eighteen", "nineteen"]
TENS = ["_", "_", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]


@pytest.mark.parametrize(("rule", "text", "value"), EXAMPLES, ids=lambda x: str(x)[:40])
def test_a_rule_finds_what_its_examples_say(rule, text, value):
    found = scan(tokenize(text).words, lexicon(), [rule])
    assert [f.value for f in found][:1] == ([] if value is None else [value])


@pytest.mark.parametrize("rule", RULES, ids=lambda r: r.name)
def test_each_rule_has_an_example_on_both_sides(rule):
    values = [value for _, value in rule.examples]
    assert None in values
    assert any(values)


def read(text):
    """The bounds of all numbers in a text."""
    return [(f.value.low, f.value.high) for f in scan(tokenize(text).words, lexicon(), RULES)]


def in_words(n):
    """An integer below a million in English."""
    if n < 20:
        return ONES[n]
    if n < 100:
        return TENS[n // 10] + (f"-{ONES[n % 10]}" if n % 10 else "")
    if n < 1000:
        rest = f" and {in_words(n % 100)}" if n % 100 else ""
        return f"{ONES[n // 100]} hundred{rest}"
    rest = n % 1000
    joint = " and " if 0 < rest < 100 else " "
    return f"{in_words(n // 1000)} thousand" + (joint + in_words(rest) if rest else "")


@given(st.integers(2, 999_999))
def test_a_number_reads_back_the_same_in_five_ways_of_printing(n):
    ways = [
        f"{n} tanks",
        f"{n:,} tanks",
        f"{in_words(n)} tanks",
        f"{n:,}.0 tanks",
        f"{n / 1000} thousand tanks",
    ]
    assert [read(way) for way in ways] == [[(n, n)]] * 5


@given(st.integers(1, 10**6), st.integers(0, 10**6), st.sampled_from(["-", "–", " to "]))
def test_a_range_keeps_both_ends_in_order(low, more, joint):
    assert read(f"{low:,}{joint}{low + more:,} tanks") == [(low, low + more)]


@pytest.mark.parametrize(
    "parts", [["1.2.3"], ["12,34"], ["9" * 400], ["million", "of"], ["٣"], ["²"]]
)
def test_what_is_no_number_has_no_value(parts):
    assert number(parts) is None
