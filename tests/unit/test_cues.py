"""The cue words of the kinds: each is met, in its plain form and in its irregular ones."""

from __future__ import annotations

import pytest

from syriatl.extraction.events.grammar.heads import core_of
from syriatl.extraction.events.grammar.said import Said
from syriatl.extraction.events.kinds import kind_of
from syriatl.extraction.events.kinds.cues import STRENGTHS, leaning, meet
from syriatl.extraction.events.kinds.frames import NAMES, framed
from syriatl.knowledge import table, words
from syriatl.model.facts import VALUES

CUES = [
    (kind, strength, cue)
    for kind in VALUES["kind"]
    for strength in STRENGTHS
    for cue in words(table("kinds")[kind].get(strength, ""))
]


def votes(said: list[str]) -> dict[tuple[int, int], list[tuple[str, str]]]:
    return {(at, size): listed for at, size, listed in meet(said)}


@pytest.mark.parametrize("kind", VALUES["kind"])
def test_every_cue_is_met_as_it_is_written(kind: str) -> None:
    for _, strength, cue in (c for c in CUES if c[0] == kind):
        said = ["1" if word == "#" else word for word in cue.replace("-", " - ").split()]
        assert (kind, strength) in votes(said)[0, len(said)], cue


def test_no_cue_stands_twice_in_a_list() -> None:
    assert len(CUES) == len(set(CUES)), sorted({cue for cue in CUES if CUES.count(cue) > 1})


@pytest.mark.parametrize(
    ("said", "kind"),
    [
        ("the bodies were found", "report"),
        ("a party was founded", "formation"),
        ("they went home", "withdrawal"),
        ("the town fell", "battle"),
        ("they handed out rations", "support"),  # although another cue is "be handed over"
    ],
)
def test_irregular_forms_are_met(said: str, kind: str) -> None:
    assert kind in {met for listed in votes(said.split()).values() for met, _ in listed}


def test_an_article_leans_to_the_force_it_speaks_of() -> None:
    assert leaning(["jets", "flew", "sorties", "and", "airstrikes", "hit"])[0] == "airstrike"
    assert leaning(["the", "siege", "ended", "in", "a", "rout", "and", "surrender"])[0] == "battle"


FRAMES = [
    (kind, f) for kind in VALUES["kind"] for f in words(table("kinds")[kind].get("frames", ""))
]


def test_frames_speak_of_listed_things_and_each_for_one_kind() -> None:
    named = {word for _, frame in FRAMES for word in frame.split() if word.isupper()}
    assert named == {*table("frames")["things"], *table("frames")["deeds"], *NAMES}
    told = [frame for _, frame in FRAMES]
    assert len(told) == len(set(told)), sorted({f for f in told if told.count(f) > 1})


@pytest.mark.parametrize(
    ("told", "kind"),
    [
        # what it is done to
        ("The government recalled its troops", "withdrawal"),
        ("The government recalled its ambassador", "diplomacy"),
        ("The government recalled its words", None),
        ("The army set up checkpoints", "deployment"),
        ("The army set checkpoints", None),
        ("The rebels took the town", "battle"),
        ("The rebels took Aleppo", "battle"),
        ("Azerbaijan took some 800 hectares", "battle"),
        ("The bandits took hostages", "attack"),
        ("They sent two brigades", "deployment"),
        ("They sent their foreign minister", "diplomacy"),
        ("They sent medical aid", "support"),
        ("The company delivered 20 tanks", "support"),
        ("They killed up to 300 people", None),
        ("They displaced at least two thousand people", "report"),
        ("They brought the hostages home", None),
        ("The court issued a warrant", "policy"),
        ("The parties accepted the proposal", "diplomacy"),
        ("The parliament accepted his resignation", "policy"),
        ("The parties suspended the talks", "diplomacy"),
        ("Congress suspended the aid", "policy"),
        # in the passive, its subject
        ("The town was retaken", "battle"),
        ("Another meeting was cancelled", "diplomacy"),
        ("A decree was signed", "policy"),
        ("A Su-25 was brought down", "attack"),
        ("He was awarded the title of Hero", "other"),
        # who does it
        ("The civilians fled", "report"),
        ("Some 164,000 Serbs fled", "report"),
        ("Thousands of Hutus fled", "report"),
        ("The last platoon crossed", "withdrawal"),
        ("The only platoon crossed", None),
        ("The USS Kearny left", "deployment"),
        ("The offensive came to an end", "battle"),
        ("The king fled", None),
        ("Two jets destroyed the bridge", "airstrike"),
        ("The offensive killed more than 100 civilians", "battle"),
        ("Gunmen stormed the hotel", "attack"),
        ("A second survey counted 11 attacks", "report"),
        ("The president travelled to Moscow", "diplomacy"),
        ("The troops travelled to Moscow", None),
        # in the passive, who stands behind "by" or "in"
        ("Nine people were killed by the gunmen", "attack"),
        ("Nine people were killed in an airstrike", "airstrike"),
        ("Nine people were killed in the square", None),
        # with a preposition
        ("They withdrew from the treaty", "diplomacy"),
        ("They withdrew from the area", None),
    ],
)
def test_a_frame_is_met_by_the_verb_and_its_noun(told: str, kind: str | None) -> None:
    said = Said(told.replace("-", " - ").split())
    frame = framed(said, core_of(said, 0))
    assert (frame and frame[0]) == kind


@pytest.mark.parametrize(
    ("told", "kind"),
    [
        ("Rebels attacked a convoy of reinforcements", "battle"),
        ("The rebels attacked the garrison of 4,000 troops", "battle"),
        ("The general who visited the capital", "diplomacy"),
        ("By then they had trained 2,000 soldiers", "report"),
    ],
)
def test_the_predicate_comes_before_the_nouns_beside_it(told: str, kind: str) -> None:
    said = Said(told.split())
    assert kind_of(said, counted=told.startswith("By"))[0] == kind
