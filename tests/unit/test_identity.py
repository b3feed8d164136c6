"""Names of facts: of the quoted words alone."""

import pytest

from syriatl.extraction.identity import Identities


@pytest.mark.parametrize(
    "quoted",
    [
        ("The army\nleft Kobanî.", "3 May"),
        ("The army  left\n  Kobanî.", "3 May"),
        ("The army left Kobanî.", "3\nMay"),
        ("The army\tleft Kobanî.", "3\u00a0May"),
    ],
)
def test_an_id_does_not_depend_on_where_lines_break(quoted: tuple[str, ...]) -> None:
    assert Identities().of("e", *quoted) == Identities().of("e", "The army left Kobanî.", "3 May")


def test_an_id_depends_on_type_and_on_each_of_the_quoted_words() -> None:
    ids = Identities()
    given = [
        ids.of("e", "A left.", "May"), ids.of("d", "A left.", "May"), ids.of("e", "A left. May"),
        ids.of("e", "A left.", "June"),
    ]  # fmt: skip
    assert len({id_[1:] for id_ in given}) == len(given)


def test_the_same_words_again_are_another_fact_with_an_id_that_lasts() -> None:
    once, twice = Identities(), Identities()
    first = [once.of("e", "A left.") for _ in range(3)]
    assert len(set(first)) == len(first)
    twice.of("e", "B left.")
    assert [twice.of("e", "A left.") for _ in range(3)] == first


def test_half_a_character_has_an_id() -> None:
    assert Identities().of("e", "\ud83d").startswith("e-")
