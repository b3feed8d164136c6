"""The cue words of the kinds: each is met, in its plain form and in its irregular ones."""

from __future__ import annotations

import pytest

from syriatl.extraction.events.kinds.cues import STRENGTHS, framed, leaning, meet
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
    assert named == set(table("kinds")["things"])
    told = [frame for _, frame in FRAMES]
    assert len(told) == len(set(told)), sorted({f for f in told if told.count(f) > 1})


@pytest.mark.parametrize(
    ("told", "kind"),
    [
        (("recalled", "", "government", "troops"), "withdrawal"),
        (("recalled", "", "government", "ambassador"), "diplomacy"),
        (("recalled", "", "government", "words"), None),
        (("set", "up", "army", "checkpoints"), "deployment"),
        (("set", "", "army", "checkpoints"), None),
        (("fled", "", "civilians", ""), "report"),
        (("fled", "", "king", ""), None),
    ],
)
def test_a_frame_is_met_by_the_verb_and_its_noun(
    told: tuple[str, str, str, str], kind: str | None
) -> None:
    assert framed(*told) == kind
