"""Finding participants by the names people type."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from syriatl.model.facts import Participant
from syriatl.model.folding import fold, plain
from syriatl.query.actors import find, members, suggest


def someone(name: str, *aliases: str, parent: str | None = None) -> Participant:
    return Participant(
        *("a-1", name, aliases, "country", "none", None, parent, None, None, None, None),
        *(False, 1, None, None),
    )


CAST = [
    someone("Islamic State of Iraq and the Levant", "ISIL", "ISIS", "Islamic State"),
    someone("Recep Tayyip Erdoğan", "Erdoğan"),
    someone("United States", "U.S.", "US"),
    someone("al-Nusra Front", "al-Nusra", parent="al-Qaeda"),
    someone("CJTF–OIR"),
    someone("The Guardian"),
]


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("isis", "Islamic State of Iraq and the Levant"),
        ("ISIL", "Islamic State of Iraq and the Levant"),
        ("the islamic state", "Islamic State of Iraq and the Levant"),
        ("ERDOGAN", "Recep Tayyip Erdoğan"),
        ("U.S.", "United States"),
        ("us", "United States"),
        ("nusra", "al-Nusra Front"),
        ("cjtf-oir", "CJTF–OIR"),
        ("guardian", "The Guardian"),
    ],
)
def test_one_participant_goes_by_many_names(words: str, name: str) -> None:
    assert [p.name for p in find(CAST, words)] == [name]


@pytest.mark.parametrize("words", ["", " ", "the ", "nobody", "-"])
def test_no_name_finds_nobody(words: str) -> None:
    assert find(CAST, words) == []


def test_a_misspelt_name_suggests_the_nearest() -> None:
    assert suggest(CAST, "Erdogann")[0] == "Recep Tayyip Erdoğan"
    assert suggest(CAST, "qqqqqq") == []


def test_members_are_those_who_belong_to_one() -> None:
    cast = [someone("B", parent="A"), someone("A"), someone("C", parent="B"), someone("D")]
    assert [p.name for p in members(cast, "A")] == ["B"]


@given(st.text())
def test_folding_twice_changes_nothing_more(text: str) -> None:
    assert plain(plain(text)) == plain(text)


@given(st.text(alphabet="abcABÇğéI.-’ "))
def test_case_never_matters_to_folding(text: str) -> None:
    assert fold(text) == fold(text.lower())
