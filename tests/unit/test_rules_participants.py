"""Every rule for names finds what its own examples say."""

from __future__ import annotations

from typing import Any

import pytest

from syriatl.extraction.engine import Rule, scan
from syriatl.extraction.participants import bodies, persons, states
from syriatl.extraction.participants.known import Text, world
from syriatl.extraction.participants.units import cut, lexicon
from syriatl.model.tokens import tokenize

PERSONS = (*persons.BEFORE, *persons.BEHIND)
RULES: tuple[Rule[Any], ...] = (*PERSONS, *bodies.RULES, *states.RULES)


def found(rule: Rule[Any], text: str) -> list[Any]:
    """What a rule finds in a text, the world's names known."""
    tokens = tokenize(text)
    units = cut(tokens, text, world().find(Text.of(tokens)), ())
    if rule in PERSONS:
        units = persons.mark_names(units)
    return [item.value for item in scan(units.words, lexicon(), [rule], units.classes)]


@pytest.mark.parametrize(
    ("rule", "text", "value"),
    [(rule, text, value) for rule in RULES for text, value in rule.examples],
    ids=lambda part: part.name if isinstance(part, Rule) else None,
)
def test_a_rule_finds_what_its_examples_say(rule: Rule[Any], text: str, value: object) -> None:
    assert found(rule, text) == ([] if value is None else [value])


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_a_rule_shows_what_it_finds_and_what_it_leaves(rule: Rule[Any]) -> None:
    values = [value for _, value in rule.examples]
    assert None in values
    assert any(value is not None for value in values)
