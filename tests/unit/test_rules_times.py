"""The examples that stand beside the rules of times hold."""

import pytest

from syriatl.extraction.engine import Rule, scan
from syriatl.extraction.times import eras
from syriatl.extraction.times.lexicon import lexicon
from syriatl.extraction.times.rules import RULES
from syriatl.extraction.times.said import Said
from syriatl.model.tokens import tokenize

EXAMPLES = [
    pytest.param(rule, text, value, id=f"{rule.name}: {text}")
    for rule in RULES
    for text, value in rule.examples
]


@pytest.mark.parametrize(("rule", "text", "value"), EXAMPLES)
def test_example_of_rule(rule: Rule[Said], text: str, value: Said | None) -> None:
    words = tokenize(text).words
    found = scan(words, lexicon(), [rule])
    assert [f.value for f in found] == ([] if value is None else [value])


def test_every_rule_has_an_example_of_what_it_leaves_alone() -> None:
    assert all(any(value is None for _, value in rule.examples) for rule in RULES)


def test_rules_have_names_of_their_own() -> None:
    assert len({rule.name for rule in RULES}) == len(RULES)


def test_no_rule_of_eras_finds_anything_without_a_word_for_one() -> None:
    examples = [example for rule in eras.RULES for example in rule.examples]
    found = {text for text, value in examples if value is not None}
    assert all(eras.told(lexicon().classes(tokenize(text).words)) for text in found)
    assert not eras.told(lexicon().classes(tokenize("490 ships in May 2014").words))
