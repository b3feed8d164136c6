"""The predicate of a clause: which of its verbs is finite, which only a participle."""

import pytest

from syriatl.extraction.events.grammar.predicate import predicate
from syriatl.extraction.events.grammar.said import Said
from syriatl.model.tokens import tokenize


@pytest.mark.parametrize(
    ("clause", "told"),
    [
        # participles behind a noun, before the verb
        ("Bombs dropped by a jet hit the embassy", "hit"),
        ("Soldiers sent across the border to negotiate returned in May", "returned"),
        ("Images released on Monday showed their graves", "showed"),
        ("Fighters trained and armed by Iran launched an offensive", "launched"),
        ("A conference held in Oslo the same month agreed to send troops", "agreed to send"),
        ("A battalion equipped with new tanks deployed to the region", "deployed"),
        # and verbs that participles follow
        ("The army captured a town held by rebels", "captured"),
        ("Shelling killed nine people gathered at a market", "killed"),
        ("Troops moved on the town and took it", "moved"),
        ("The minister said the army left the town", "said"),
        # adjectives before a noun
        ("Three masked men appeared at the funeral", "appeared"),
        ("The army and allied clansmen overran the port", "overran"),
        ("A coalition led airstrike on a rebel controlled village killed 56 people", "killed"),
        ("A raid on the ISIL controlled villages reportedly killed nine", "killed"),
        ("On Monday the army controlled parts of it", "controlled"),
        ("France led efforts to end the war", "led"),
        ("A Houthi-controlled district saw protests", "saw"),
        ("Rebels re-entered the town", "entered"),
        # what stands between commas
        ("The group, made up of Chad, Mali and Niger, had met in Niamey", "had met"),
        ("Gunmen of a brigade, a unit set up in May by exiles, seized a plant", "seized"),
        ("The party, which had lost ten states in May, had grown", "had grown"),
        ("A decree that it would cut the funds drew protests", "drew"),
        # auxiliaries and what stands between them and their verb
        ("The order was however partially reversed", "was however partially reversed"),
        ("They had since 2014 led efforts", "had since 2014 led"),
        ("The council had on 1 June extended its mandate", "had on 1 June extended"),
        ("They were to be withdrawn", "were to be withdrawn"),
        # verbs that some nouns and names look like
        ("The constitution of 1974 gave the province autonomy", "gave"),
        ("Deputies voted by 342 votes to none", "voted"),
        ("Envoys of ten states met in May", "met"),
        ("Putin called for a truce", "called"),
        ("A programme called Sycamore", ""),
        ("The talks in May 2015", ""),
    ],
)  # fmt: skip
def test_predicate(clause: str, told: str) -> None:
    words = tokenize(clause).words
    first, last = predicate(Said(words))
    expected = tokenize(told).words
    assert list(words[first:last])[: len(expected)] == list(expected)
    assert bool(expected) == (last > first)


SENTENCES = [
    "The party, founded in 1990, claimed that troops sent to the town had been killed by rebels.",
    "Bombs dropped by a jet hit the embassy and, in May, the army said it was leaving the town.",
    "Fighters trained and armed by Iran, who held the port, were to be withdrawn when talks began.",
]


@pytest.mark.parametrize("text", SENTENCES)
def test_a_part_is_read_as_if_nothing_stood_around_it(text: str) -> None:
    words = tokenize(text).words
    whole, unread = Said(words), Said(words)
    assert any(whole.verbs)
    for first in range(len(words)):
        for last in range(first + 1, len(words) + 1):
            alone = Said(words[first:last])
            for said in (whole, unread):
                part = said.part(first, last)
                assert part is said.part(first, last)
                assert part.classes == alone.classes
                assert predicate(part) == predicate(alone)
                assert part.verbs == alone.verbs


@pytest.mark.parametrize("text", SENTENCES)
def test_a_predicate_is_the_same_whether_all_verbs_are_known_or_not(text: str) -> None:
    words = tokenize(text).words
    read = Said(words)
    assert any(read.verbs)
    for start in range(len(words)):
        assert predicate(Said(words), start) == predicate(read, start)


@pytest.mark.parametrize(
    ("text", "verbs"),
    [
        ("Soldiers sent across the border returned", ["returned"]),
        ("A town held by rebels", []),
        (
            "The army left and it was said that they had lost",
            ["left", "was", "said", "had", "lost"],
        ),
        ("He was then killed", ["was", "killed"]),
    ],
)
def test_finite_verbs(text: str, verbs: list[str]) -> None:
    said = Said(tokenize(text).words)
    assert [word for word, verb in zip(said.words, said.verbs, strict=True) if verb] == verbs


@pytest.mark.parametrize(
    ("clause", "opens"),
    [
        ("killed nine men", True),
        ("was seen in the town", True),
        ("said that they left", True),
        ("Norland saw a truce", False),
        ("bombs fell on the town", False),
        ("that fell in May", False),
        ("killed by a bomb", True),  # as far as its first words tell
    ],
)
def test_whether_a_clause_opens_with_a_verb(clause: str, opens: bool) -> None:
    behind = ["The", "town", ",", *tokenize(clause).words]
    assert Said(tokenize(clause).words).opens(0) == opens
    assert Said(behind).opens(3) == opens


@pytest.mark.parametrize("text", SENTENCES)
def test_nothing_before_a_sign_is_read_with_what_follows(text: str) -> None:
    said = Said(tokenize(text).words)
    for start in (i + 1 for i, word in enumerate(said.words) if word == ","):
        assert said.verbs_from(start) == said.verbs
    assert said.verbs_from(0) == said.verbs
