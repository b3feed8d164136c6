"""Places of events: what a text says of a name that makes it a place, and what does not."""

import pytest

from syriatl.extraction import extract
from syriatl.model.facts import Chronicle
from syriatl.reading.article import parse


def places(text: str) -> set[str]:
    page = f"---\nsubject: A war\npubDate: 2020-01-01\n---\n\n{text}\n"
    return {place for event in extract(parse(page, "a.md")).events for place in event.places}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Rebels seized Zeleno and Mirov on 3 May 2015.", {"Zeleno", "Mirov"}),
        ("On 3 May 2015 the army pulled out of Zeleno.", {"Zeleno"}),
        ("On 3 May 2015 a patrol was hit north of Zeleno.", {"Zeleno"}),
        ("On 3 May 2015 the rebels attacked bases such as Mirov.", {"Mirov"}),
        ("Zeleno fell on 3 May 2015.", {"Zeleno"}),
        ("On 3 May 2015, Zeleno and Mirov were retaken.", {"Zeleno", "Mirov"}),
        ("On 3 May 2015 troops met near Zeleno, 20 km from Mirov.", {"Zeleno", "Mirov"}),
        ("The envoys were flown to Zeleno on 3 May 2015.", {"Zeleno"}),
        ("On 3 May 2015 troops left Zeleno for Mirov.", {"Zeleno", "Mirov"}),
        ("On 3 May 2015, gunmen stormed the Mirov Hotel.", {"Mirov Hotel"}),
        ("They fought for Zeleno International Airport on 3 May 2015.", {
            "Zeleno International Airport"
        }),
        ("Shells hit Lower Zeleno (Mirov) on 3 May 2015; Mirov fell.", {"Lower Zeleno", "Mirov"}),
        ("They took Zeleno on 3 May 2015, and then Mirov on 5 May.", {"Zeleno", "Mirov"}),
        ("On 3 May 2015 a post near the Iraq–Syria border was hit.", {"Iraq", "Syria"}),
        ("Zeleno, 3 May 2015: a patrol was hit.", {"Zeleno"}),
        ("In May 2015 arms flowed from Libya to Syria.", {"Libya", "Syria"}),
        ("On 3 May 2015 fighting raged between Zeleno and Abu Mirov.", {"Zeleno", "Abu Mirov"}),
        ("On 3 May 2015 a convoy from Zeleno to Mirov was hit.", {"Zeleno", "Mirov"}),
        ("On 3 May 2015 they landed on Zeleno and sailed for Mirov.", {"Zeleno", "Mirov"}),
        ("On 3 May 2015 leaders met at Zeleno el-Sheikh.", {"Zeleno el-Sheikh"}),
        ("On 3 May 2015 planes bombed Val d'Aran.", {"Val d'Aran"}),
        ("On 3 May 2015 they saw Zeleno Province, Mirov and Tarn.", {
            "Zeleno Province", "Mirov", "Tarn"
        }),
        ("On 3 May 2015 guns hit the town of Zeleno and, in Mirov, Tarn spoke.", {
            "Zeleno", "Mirov"
        }),
        ("- 3 May 2015 – Zeleno and Mirov (by night)", {"Zeleno", "Mirov"}),
        ("- 3 May 2015 – Zeleno resigned.", set()),
        ("- 3 May 2015 – Zeleno, in Mirov Province, whose garrison fled", {
            "Zeleno", "Mirov Province"
        }),
        ("- Zeleno and Mirov (3–9 May 2015): a third round", {"Zeleno", "Mirov"}),
        ("On 3 May 2015 jets struck Zeleno.", {"Zeleno"}),
        ("On 3 May 2015 jets struck Zeleno, Libya's largest port.", {"Zeleno"}),
        ("On 3 May 2015 fighting went on between the Zeleno and the army.", set()),
        ("On 3 May 2015 they left the Mirov Autonomous Oblast.", {"Mirov Autonomous Oblast"}),
        ("In May 2015 the airstrikes between Iraq and Syria went on.", {"Iraq", "Syria"}),
        ("In May 2015 a bomb went off at the Canal Hotel.", {"Canal Hotel"}),
        ("In May 2015 troops seized Zeleno-on-Mir.", {"Zeleno-on-Mir"}),
        ("In May 2015 they landed at Port Said.", {"Port Said"}),
        ("In May 2015 a policeman was shot in ZK5.", {"ZK5"}),
        ("In May 2015 they lost the Battle of Zeleno.", {"Zeleno"}),
        ("In May 2015 they pushed on to Zeleno.", {"Zeleno"}),
        ("They went on, conquering Zeleno in May 2015.", {"Zeleno"}),
        ("In May 2015 Peru had been invaded by NATO.", {"Peru"}),
        ("In May 2015 the Taiwan Strait was closed.", {"Taiwan Strait"}),
        ("In May 2015 they waded ashore on Zeleno.", {"Zeleno"}),
        ("In May 2015 they crossed the 38th parallel.", {"38th parallel"}),
        ("In May 2015 the men took girls from Zeleno, Mirov State.", {"Zeleno", "Mirov State"}),
        ("In May 2015 the men fought for Zeleno.", {"Zeleno"}),
        ("In May 2015 the guns fired on Mirov's Heights.", {"Mirov's Heights"}),
        ("In 2015 troops took Zeleno on May 3 and Mirov on May 5.", {"Zeleno", "Mirov"}),
        ("In May 2015 he was flown to The Hague.", {"Hague"}),
        ("In May 2015 they met at Zeleno on the Mirov.", {"Zeleno", "Mirov"}),
        ("In May 2015 a bomb went off in Dar es Zeleno.", {"Dar es Zeleno"}),
        ("In May 2015 planes bombed the Zeleno reactor.", {"Zeleno"}),
    ],
)  # fmt: skip
def test_prose_tells_a_place_in_many_ways(text: str, found: set[str]) -> None:
    assert places(text) == found


@pytest.mark.parametrize(
    "text",
    [
        "On 3 May 2015 they fought in the Royalist zone.",
        "On 3 May 2015 the jets flew over Emperor Karl.",
        "The pact was signed in the Zeleno Agreement on 3 May 2015.",
        "On 3 May 2015 the soldiers arrived in Bradley IFVs.",
        "On 3 May 2015 the men moved against Slovenian border posts.",
        "On 3 May 2015 aid to Peru came from U.S. and Arab militaries, who met the Kurds.",
    ],
)
def test_what_only_looks_like_a_place_is_none(text: str) -> None:
    assert places(text) == set()


@pytest.mark.parametrize("text", ["Operation Zeleno began.", "They signed the Treaty of Zeleno."])
def test_what_is_named_after_a_place_is_not_there(text: str) -> None:
    page = (
        f"---\nsubject: A war\npubDate: 2020-01-01\n---\n\nThey met in Zeleno. In May 2015 {text}"
    )
    (event,) = extract(parse(page, "a.md")).events
    assert event.places == ()


def test_who_follows_a_place_and_acts_is_no_place() -> None:
    assert places("With troops from near Zeleno, Mirov took the city in May 2015.") == {"Zeleno"}


def test_a_capital_that_acts_is_no_place() -> None:
    text = "Shells hit a house in Mirov on 3 May 2015. Supported by Mirov, they met on 5 June 2015."
    page = f"---\nsubject: A war\npubDate: 2020-01-01\n---\n\n{text}\n"
    shelled, met = extract(parse(page, "a.md")).events
    assert shelled.places == ("Mirov",)
    assert met.places == ()


@pytest.mark.parametrize(
    ("place", "names"),
    [
        ("Tarn", ["Tarn"]),
        ("Tarn, Norland", ["Tarn", "Norland"]),
        (["Tarn, Norland", None, "Sûl"], ["Tarn", "Norland", "Sûl"]),
        (None, []),
    ],
)
def test_the_front_matter_names_places(tarn: Chronicle, place: object, names: list[str]) -> None:
    assert tarn.article._replace(meta={"place": place}).place_names == names
