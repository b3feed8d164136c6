"""Which words a date places, where a sentence has more of them: openings, asides, participles."""

import pytest

from tests.unit.test_events import read
from tests.unit.test_statements import place


def told(text: str) -> list[str]:
    """The headlines of a text in its order, those of references marked."""
    events = sorted(read(text).events, key=place)
    return ["(" * event.reference + event.summary for event in events]


@pytest.mark.parametrize(
    ("text", "summary"),
    [
        # up to the date that closes it, or what day that is
        (
            "Following talks with Ann Fry, the envoy of Norland, and her aides, on 3 May 2015, "
            "Torres ordered a retreat.",
            "Torres ordered a retreat",
        ),
        (
            "On 9 April 2009, the sixth anniversary of the fall of Sant, thousands of workers "
            "filled the streets.",
            "Thousands of workers filled the streets",
        ),
        ("Less than a year later, on 3 May 2015, it was handed over.", "It was handed over"),
        # "as" without a verb
        ("As part of the pact, both armies left on 3 May 2015.", "Both armies left"),
        ("As commander of the guard, General Fry left on 3 May 2015.", "General Fry left"),
        ("As fighting reached the town in May 2015, the king fled.", "The king fled"),
        # a list that begins behind it
        (
            "In reply the army, the navy and the guard fired on 3 May 2015.",
            "The army, the navy and the guard fired",
        ),
        ("Not wanting to yield, the king left on 3 May 2015.", "The king left"),
        ("Ahmed Tell, the mayor, left on 3 May 2015.", "Ahmed Tell, the mayor, left"),
        # no opening: a condition, an inversion
        ("If they did not yield by 3 May 2015, he would go.", "If they did not yield, he would go"),
        (
            "Surrendering on 4 and 5 May 1865 were the troops of the south.",
            "Surrendering were the troops of the south",
        ),
        ("What followed on 3 May 2015 was a massacre.", "What followed was a massacre"),
        ("It was in May 2015 that the town fell.", "The town fell"),
    ],
)  # fmt: skip
def test_an_opening_ends_where_the_statement_begins(text: str, summary: str) -> None:
    assert set(told(text)) == {summary}


@pytest.mark.parametrize(
    ("text", "summaries"),
    [
        # with the noun that a date belongs to
        ("The 1979 revolution brought them to power.", ["The revolution brought them to power"]),
        (
            "The treaty of 1979 was annulled in 1984.",
            ["(The treaty", "The treaty was annulled"],
        ),
        (
            "In May 2015, despite the fall of Sant in April 2015, fighting went on.",
            ["Fighting went on", "(The fall of Sant"],
        ),
        (
            "In response to the killing of two men on 3 May 2015, marines shelled Sant on 9 May.",
            ["(The killing of two men", "Marines shelled Sant"],
        ),
        (
            "Under the Sant Accords of May 2015, all forces were to leave by June 2016.",
            ["(The Sant Accords", "All forces were to leave"],
        ),
        ("The worst raid since 1995 was led by Torres.", ["(The worst raid"]),
        (
            "For the first time since 1991, troops crossed the line on 3 May 2015.",
            ["(The first time", "Troops crossed the line"],
        ),
        ("It was after the fall of Sant in May 2015 that they left.", ["(The fall of Sant"]),
        (
            "They fled from Sant on 3 May 2015, 12 days after the fall of Tarn.",
            ["They fled from Sant, 12 days after the fall of Tarn"],
        ),
        # but not the date of the statement itself
        (
            "In its bulletin of May 2015, the league counted 9 raids since April 2015.",
            ["The league counted 9 raids", "The league counted 9 raids"],
        ),
        ("She appeared before the court on 3 May 2015.", ["She appeared before the court"]),
        # with what a number is set against
        (
            "Losses reached 40 percent in 1994, up from 12 percent in 1990.",
            ["Losses reached 40 percent, up from 12 percent in 1990", "(Losses … 12 percent"],
        ),
        (
            "The toll rose to 117 in May 2015, from 60 in April 2015.",
            ["The toll rose to 117, from 60 in April 2015", "(The toll … 60"],
        ),
        ("Troops left in May 2015, from two ports.", ["Troops left, from two ports"]),
    ],
)  # fmt: skip
def test_what_another_date_belongs_to_is_told_in_passing(text: str, summaries: list[str]) -> None:
    assert told(text) == summaries


@pytest.mark.parametrize(
    ("text", "summaries"),
    [
        # brackets
        (
            "War broke out in the south (the rebels had seized Sant on 3 May 2015) and spread.",
            ["The rebels had seized Sant"],
        ),
        (
            "The army (which had come on 3 May 2015) left in June 2015.",
            ["The army had come", "The army left"],
        ),
        (
            "General Fry (killed in May 2015) was succeeded by Torres.",
            ["General Fry killed"],
        ),
        ("The battle at Sant (3 May 2015) was lost.", ["The battle at Sant was lost"]),
        # participles
        (
            "The treaty signed in 1979 was annulled in 1984.",
            ["The treaty signed", "The treaty was annulled"],
        ),
        (
            "He was tried in 2009 for crimes committed in 2003.",
            ["He was tried for crimes committed in 2003", "Crimes committed"],
        ),
        (
            "Founded in 1987 as a charity, the group took up arms in 1989.",
            ["The group founded as a charity", "The group took up arms"],
        ),
        ("Backed by tanks, troops took Sant in 1989.", ["Troops took Sant"]),
        (
            "The unit, formed in 1940 and disbanded in 1946, served abroad.",
            ["The unit formed", "The unit disbanded"],
        ),
        (
            "Lind fell on 3 May 2015, the army having named his heir the next day.",
            ["Lind fell", "The army having named his heir"],
        ),
        (
            "In a study released in May 2015, the league found that 90 men had died by 2014.",
            ["The league: 90 men had died by 2014", "90 men had died"],
        ),
        # verbs
        (
            "The army, having lost 30 men by 3 May 2015, fell back.",
            ["The army, having lost 30 men, fell back"],
        ),
        (
            "The war ended after the pact was signed in May 2015.",
            ["The pact was signed"],
        ),
        (
            "The city fell after a siege of Sant in May 2015 and was handed over to them.",
            ["The city fell after a siege of Sant and was handed over to them"],
        ),
        (
            "The envoys made progress, and in late 1919 and early 1920 both armies held Sant.",
            ["Both armies held Sant", "Both armies held Sant"],
        ),
        (
            "The 2nd crossed the river on 4 May 1940, and the 3rd took Sant on 6 May 1940.",
            ["The 2nd crossed the river", "The 3rd took Sant"],
        ),
        ("The raid, witnesses said, hit a wedding on 3 May 2015.", ["The raid hit a wedding"]),
        (
            "Fire destroyed or damaged at least six jets on 3 May 2015, Torres said on 9 May.",
            [
                "Fire destroyed or damaged at least six jets",
                "Fire destroyed or damaged at least six jets, Torres said",
            ],
        ),
        # subjects
        (
            "Arland banned arms on 3 May 2015, Norland and Ostia followed a month later.",
            ["Arland banned arms", "Norland and Ostia followed"],
        ),
        (
            "It opened with a raid in July 2006, widened into a siege that December and went on, "
            "from March 2007, under the league.",
            ["It opened with a raid", "It widened into a siege", "It went on under the league"],
        ),
        (
            "Norland, which at its height in 2016–17 kept 900 men there, many of them from Sant, "
            "had 40 by 2020.",
            ["Norland which at its height kept 900 men there", "Norland had 40"],
        ),
        (
            "Tarn fell on 3 May 2015, and the last assault on Sant, named Oak, began on 9 May.",
            ["Tarn fell", "The last assault on Sant began"],
        ),
        # conjuncts
        (
            "Arland hailed the vote on 3 May 2015, as did Norland on 9 May.",
            ["Arland hailed the vote", "Norland hailed the vote"],
        ),
        (
            "The army advanced, capturing Sant on 3 May 2015 and Tarn on 9 May.",
            ["The army advanced, capturing Sant", "The army advanced, capturing Tarn"],
        ),
        (
            "Its founder was killed in a raid on 3 May 2015 and its second leader on 9 June.",
            ["Its founder was killed in a raid", "Its second leader was killed in a raid"],
        ),
        (
            "The first round was held on 3 May 2015 and the second on 9 May.",
            ["The first round was held", "The second was held"],
        ),
        (
            "In Sant on 3 May 2015 and in Tarn on 9 May, crowds burned houses.",
            ["Crowds burned houses", "Crowds burned houses"],
        ),
    ],
)  # fmt: skip
def test_each_date_tells_what_was_done_then(text: str, summaries: list[str]) -> None:
    assert told(text) == summaries
