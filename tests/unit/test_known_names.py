"""Names that an index holds are found wherever they stand, however they are spelled."""

from __future__ import annotations

import pytest

from syriatl.extraction.participants.known import Form, Index, Text
from syriatl.model.tokens import tokenize

NAMES = ("Peace", "Peace Front", "Peace Front of Chad", "al-Wahda", "Müller", "The Hague")


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Peace and the Peace Front met", [(0, 1, "Peace"), (3, 5, "Peace Front")]),
        ("the Peace Front of Chad", [(1, 5, "Peace Front of Chad")]),
        ("the Peace Front of", [(1, 3, "Peace Front")]),
        ("the Peace front left", [(1, 3, "Peace Front")]),
        ("peace Front", []),
        ("Al-Wahda and el-Wahda", [(0, 3, "al-Wahda"), (4, 7, "al-Wahda")]),
        ("Muller, then Müller", [(0, 1, "Müller"), (3, 4, "Müller")]),
        ("the Hague", []),
        ("Front", []),
    ],
)
def test_the_longest_name_counts(text: str, found: list[tuple[int, int, str]]) -> None:
    index = Index()
    index.add((name, Form(name)) for name in NAMES)
    hits = index.find(Text.of(tokenize(text)))
    assert [(first, last, form.name) for first, last, form in hits] == found


def test_a_name_keeps_its_first_owner_and_the_base_stays_as_it_is() -> None:
    base = Index()
    base.add([("Peace Front", Form("one"))])
    index = Index(base)
    index.add([("Peace Front", Form("two")), ("Peace Front West", Form("two"))])
    text = Text.of(tokenize("Peace Front West, Peace Front"))
    assert [form.name for *_, form in index.find(text)] == ["two", "one"]
    assert [form.name for *_, form in base.find(text)] == ["one", "one"]
