"""The statement that a date stands in: its headline tells of that, and of nothing else."""

import pytest

from tests.unit.test_events import read


@pytest.mark.parametrize(
    ("text", "summaries"),
    [
        # statements side by side
        (
            "The militia lost its last town and its leader Omar Sa'id died in May 2015.",
            ["The militia lost its last town and its leader Omar Sa'id died"],
        ),
        ("It lasted a month: on 3 May 2015 Torres broke the truce.", ["Torres broke the truce"]),
        (
            "Torres was named premier on 3 May 2015 and on 9 June envoys signed the treaty.",
            ["Torres was named premier", "Envoys signed the treaty"],
        ),
        # clauses within a clause
        ("They held the port, while rebels took the town in May 2015.", ["Rebels took the town"]),
        ("They still held the port when marines landed on 3 May 2015.", ["Marines landed"]),
        ("The port was lost, as 13 soldiers had died on 3 May 2015.", ["13 soldiers had died"]),
        (
            "A decree that he would cut the funds from May 2015 drew protests.",
            ["He would cut the funds"],
        ),
        (
            "On 3 May 2015, after a ceasefire was declared a day earlier, Torres spoke.",
            ["Torres spoke", "A ceasefire was declared"],
        ),
        (
            "Sales were frozen until July 2015, when the minister lifted the ban.",
            ["The minister lifted the ban"],
        ),
        # whose clause it is
        (
            "They ran a plan that covered the towns, which was dropped in May 2015.",
            ["A plan was dropped"],
        ),
        (
            "He ordered the withdrawal of the troops, which was begun in May 2015.",
            ["The withdrawal was begun"],
        ),
        # what a comma adds
        (
            "The raids left 48 dead, a figure that Torres rejected on 3 May 2015.",
            ["A figure that Torres rejected"],
        ),
        (
            "They left on 3 May 2015, with Torres announcing an inquiry the next day.",
            ["They left", "Torres announcing an inquiry"],
        ),
        (
            "A report, released on 3 May 2015, blamed the army for the raid.",
            ["A report blamed the army for the raid"],
        ),
        # where the opening phrase ends
        (
            "In June 2015 a court sentenced Torres, the former mayor, to ten years.",
            ["A court sentenced Torres, the former mayor, to ten years"],
        ),
        (
            "Under the pact of 3 May 2015, signed by Torres, the army left the town.",
            ["The army left the town"],
        ),
        (
            "By 3 May 2015 at least half of the troops had left, mostly by sea.",
            ["At least half of the troops had left, mostly by sea"],
        ),
    ],
)  # fmt: skip
def test_a_date_goes_with_its_own_statement(text: str, summaries: list[str]) -> None:
    assert [event.summary for event in sorted(read(text).events, key=place)] == summaries


def place(event):
    return event.time.span.start


@pytest.mark.parametrize(
    ("text", "summary"),
    [
        ("The army fired more shells than in the 2003 invasion.", "The invasion"),
        ("Jets struck the port in the first raid there since 1994.", "The first raid there"),
        ("No order had ruled the town since the coup of 1969.", "The coup"),
        ("They left two years after the start of the war in 2011.", "The start of the war"),
        ("Torres reversed his 6 May 2015 order to leave.", "His order to leave"),
    ],
)
def test_what_is_only_compared_or_counted_from_is_told_in_passing(text: str, summary: str) -> None:
    (event,) = read(text).events
    assert (event.reference, event.summary) == (True, summary)


@pytest.mark.parametrize(
    "text",
    [
        "The 2003 invasion toppled the regime.",
        "The army has held the town since 2003.",
        "More than 300 people fled in May 2015.",
        "The next day troops landed, after 3 May 2015.",
        "They came home after talks in May 2015.",
    ],
)
def test_what_happens_at_a_date_is_told(text: str) -> None:
    assert not any(event.reference for event in read(text).events)


@pytest.mark.parametrize(
    ("text", "summaries"),
    [
        # the subject is another one
        (
            "Alpha fell on 8 June 2015, Gamma on 9 June and Delta on 11 June.",
            ["Alpha fell", "Gamma fell", "Delta fell"],
        ),
        (
            "Alpha fell on 8 June 2015, followed by Gamma on 9 June and Delta on 11 June.",
            ["Alpha fell", "Gamma fell", "Delta fell"],
        ),
        (
            "Alpha fell on 8 June 2015, Gamma on 9 June, and Delta a few hours later.",
            ["Alpha fell", "Gamma fell"],
        ),
        ("On 5 May 2015 Alpha fell, and Gamma on 9 June.", ["Alpha fell", "Gamma fell"]),
        (
            "Zeleno was wrested from rebels on 3 May 2015, and Ostia on 9 May.",
            ["Zeleno was wrested from rebels", "Ostia was wrested from rebels"],
        ),
        (
            "France recognised it on 3 May 2015, Britain on 9 May and Spain on 12 May.",
            ["France recognised it", "Britain recognised it", "Spain recognised it"],
        ),
        (
            "The minister stepped down on 3 May 2015 and the mayor four days later.",
            ["The minister stepped down", "The mayor stepped down"],
        ),
        (
            "The Senate voted 54 to 46 on 3 May 2015, and the House 247 to 175 the next day.",
            ["The Senate voted 54 to 46", "The House voted 247 to 175"],
        ),
        (
            "Mines exploded in Zeleno on 3 May 2015 and bombs in Ostia on 9 May.",
            ["Mines exploded in Zeleno", "Bombs exploded in Ostia"],
        ),
        (
            "A raid near Zeleno on 3 May 2015 killed 30 men, and one near Ostia on 9 May 20.",
            ["A raid near Zeleno killed 30 men", "One near Ostia killed 20"],
        ),
        # the object is
        (
            "Salan took Zeleno on 5 May 2015, and Ostia on 9 May by storm, and finally Velia in "
            "June.",
            ["Salan took Zeleno", "Salan took Ostia by storm", "Salan took Velia"],
        ),
        (
            "Arland was to give back Zeleno by 5 May 2015 (later put off to the 9th), Ostia by "
            "20 May and Velia by 1 June, while troops would guard the road.",
            [
                "Arland was to give back Zeleno",
                "Arland was to give back Zeleno",
                "Arland was to give back Ostia",
                "Arland was to give back Velia",
            ],
        ),
        (
            "Arland sent 40 men on 3 May 2015 for two months and, from June 2015, a ship.",
            ["Arland sent 40 men for two months", "Arland sent a ship"],
        ),
        (
            "The bases were given up one after the other: Zeleno on 3 May 2015 and Ostia on 9 May.",
            [
                "The bases were given up one after the other: Zeleno",
                "The bases were given up one after the other: Ostia",
            ],
        ),
        (
            "They took Zeleno on 3 May 2015 and Ostia on 9 May, and recaptured Velia on 12 May.",
            ["They took Zeleno", "They took Ostia", "They recaptured Velia"],
        ),
        # a phrase behind them is
        (
            "Car bombs went off at Zeleno on 3 and 9 May 2015, and at Ostia on 12 May.",
            [
                "Car bombs went off at Zeleno",
                "Car bombs went off at Zeleno",
                "Car bombs went off at Ostia",
            ],
        ),
        (
            "Talks were held in Geneva on 3 May 2015 and Vienna on 9 May.",
            ["Talks were held in Geneva", "Talks were held in Vienna"],
        ),
        (
            "The number of soldiers grew from 550 on 3 May 2015 to 1,400 on 9 May.",
            ["The number of soldiers grew from 550", "The number of soldiers grew to 1,400"],
        ),
        # a noun phrase, or another happening
        (
            "The massacre at Zeleno on 3 May 2015 was followed by the fall of Ostia on 9 May and "
            "of Velia in early June.",
            ["The massacre at Zeleno", "The fall of Ostia", "The fall of Velia"],
        ),
        (
            "A raid killed 9 men in Zeleno on 3 May 2015, followed by a truce on 5 May.",
            ["A raid killed 9 men in Zeleno", "A truce"],
        ),
    ],
)  # fmt: skip
def test_each_date_tells_its_own_conjunct(text: str, summaries: list[str]) -> None:
    assert [event.summary for event in sorted(read(text).events, key=place)] == summaries


@pytest.mark.parametrize(
    ("text", "summary"),
    [
        ("Arland and Norland vetoed drafts on 3 May 2015 and again on 9 June.", "vetoed drafts"),
        ("He asked them on 3 May 2015, at talks in Doha, to stay until June.", "He asked them"),
        ("Arland backed the plan on 3 May 2015 and Norland on 9 May.", "Arland backed the plan"),
        ("The army was in town on 3 May 2015 and the agency cut its rating in June.", "The army"),
        ("They met in Geneva on 3 May 2015, the anniversary of the 2003 coup.", "They met"),
    ],
)
def test_what_is_no_conjunct_is_not_taken_for_one(text: str, summary: str) -> None:
    first, *_ = sorted(read(text).events, key=place)
    assert summary in first.summary
    assert not any(event.summary.startswith("Norland") for event in read(text).events)


@pytest.mark.parametrize(
    ("text", "summaries"),
    [
        (
            "In May 2015 troops opened an offensive toward Zeleno, reaching it in early June and "
            "launching an assault on 8 June.",
            [
                "Troops opened an offensive toward Zeleno",
                "Troops reaching it",
                "Troops launching an assault",
            ],
        ),
        (
            "On 3 May 2015 cavalry took Zeleno, leading to the surrender of Ostia the next day.",
            ["Cavalry took Zeleno", "The surrender of Ostia"],
        ),
        (
            "They left on 3 May 2015, and fighting broke out on 5 May.",
            ["They left", "Fighting broke out"],
        ),
        (
            "Arland ordered a curfew, while Norland ordered a curfew, arrests and, on 3 May 2015, "
            "a ban.",
            ["Norland ordered a curfew, arrests and a ban"],
        ),
        (
            "They left, while rebels held the town, on 3 May 2015.",
            ["They left, while rebels held the town"],
        ),
        (
            "A raid killed Torres on 3 May 2015, the minister told parliament the next day, but he "
            "reappeared on 9 June.",
            ["A raid killed Torres", "The minister told parliament", "He reappeared"],
        ),
        (
            "On 3 May 2015 gunmen dressed as hunters murdered 57 men, six days after an attack on "
            "the base.",
            ["Gunmen dressed as hunters murdered 57 men"],
        ),
        # where the opening phrase ends
        (
            "After the fall of Zeleno, the second city there, a truce was signed on 3 May 2015.",
            ["A truce was signed"],
        ),
        (
            "After the battle, the army, the navy and the police left on 3 May 2015.",
            ["The army, the navy and the police left"],
        ),
        (
            "After the battle, Torres, the mayor, left on 3 May 2015.",
            ["Torres, the mayor, left"],
        ),
        (
            "Alarmed at the loss, and in an attempt to stay, Congress passed a law on 3 May 2015.",
            ["Congress passed a law"],
        ),
    ],
)  # fmt: skip
def test_a_date_goes_with_what_is_done_beside(text: str, summaries: list[str]) -> None:
    assert [event.summary for event in sorted(read(text).events, key=place)] == summaries
