"""Headlines: where they end, what they spare, whom their pronouns stand for."""

import pytest

from tests.unit.test_events import read


def headline(text: str) -> str:
    return read(text).events[-1].summary


@pytest.mark.parametrize(
    ("text", "summary"),
    [
        (  # a verb keeps its object, a noun the participle's phrase or none of it
            "On 3 May 2015 jets of the northern alliance destroyed several large facilities "
            "related to the production of artillery shells in Zeleno.",
            "Jets of the northern alliance destroyed several large facilities",
        ),
        (  # "forced him" waits for "to resign"
            "On 3 May 2015 soldiers led by officers of the garrison arrested the king and forced "
            "him to resign on the spot before dawn.",
            "Soldiers led by officers of the garrison arrested the king",
        ),
        (  # half a name is none
            "On 3 May 2015 the long and bitter strike at the mine was condemned by the Ostian "
            "League for Human Rights.",
            "The long and bitter strike … was condemned by the Ostian League for Human Rights",
        ),
        (  # what stands between commas is spared, also with an "and" in it
            "On 3 May 2015, Anna Novak, logistics and equipment commander at the fortress in the "
            "hills, was also killed by a drone.",
            "Anna Novak was also killed by a drone",
        ),
        (  # an opening phrase of what was said is spared
            "The ministry announced on 3 May 2015 that instead of a retreat from the valley of the "
            "Drina, around 400 soldiers would remain.",
            "The ministry: around 400 soldiers would remain",
        ),
        (  # but never a condition
            "On 3 May 2015, Foreign Minister John Lind, the leader of the party in the north, said "
            "that Arland would strike the camps if invited by Norland.",
            "Foreign Minister John Lind: Arland would strike the camps if invited by Norland",
        ),
        (  # a title is spared, an office is none
            "On 3 May 2015 the General Staff Headquarters of Norland in Ostia ordered the retreat "
            "of all of its soldiers.",
            "The General Staff Headquarters … ordered the retreat of all of its soldiers",
        ),
    ],
)
def test_a_headline_ends_where_nothing_is_missing(text: str, summary: str) -> None:
    assert headline(text) == summary


@pytest.mark.parametrize(
    ("text", "summary"),
    [
        ("On 3 May 2015 Arland said that Norland had lost.", "Arland: Norland had lost"),
        (
            "Minister John Lind told reporters on 3 May 2015 that Norland had lost.",
            "Minister John Lind: Norland had lost",
        ),
        ("On 3 May 2015 Arland said it would fight.", "Arland … would fight"),
        ("On 3 May 2015 officials said they were tired.", "Officials … were tired"),
        # not somebody else, not an empty "it", not where it was said to them, not denied
        ("On 3 May 2015 the minister said it was late.", "The minister: it was late"),
        ("On 3 May 2015 Arland said it was late.", "Arland: it was late"),
        (
            "On 3 May 2015 General Lind said that it had been hit.",
            "General Lind: it had been hit",
        ),
        (
            "On 3 May 2015 Carter was told that Norland had lost.",
            "Carter was told that Norland had lost",
        ),
        ("On 3 May 2015 Arland denied that it had lost.", "Arland denied that it had lost"),
        ("On 3 May 2015 Arland announced a raid.", "Arland announced a raid"),
        # a quote that is cut is closed
        (
            'On 3 May 2015 Arland said that it would "remain in the valley of the upper Drina with '
            'two brigades and deny Norland access to its mines".',
            'Arland … would "remain in the valley of the upper Drina"',
        ),
    ],
)
def test_a_colon_stands_for_said_that(text: str, summary: str) -> None:
    assert headline(text) == summary


@pytest.mark.parametrize(
    ("text", "summary"),
    [
        ("A poll conducted on 3 May 2015 showed anger.", "A poll showed anger"),
        ("A deal, signed on 3 May 2015, between them failed.", "A deal signed between them failed"),
        (
            "They left as part of a deal, signed on 3 May 2015, between Arland and Norland.",
            "A deal signed between Arland and Norland",
        ),
        # what stands between commas, or in passing, tells of itself
        ("The accords, signed on 3 May 2015, changed little.", "The accords signed"),
        ("The bridge was hit by a 3 May 2015 raid.", "Raid"),
        (
            "The deal was void on 3 May 2015, when war broke out.",
            "The deal was void when war broke out",
        ),
        (
            "Arland closed its ports and, in May 2015, severed its ties with Norland.",
            "Arland severed its ties with Norland",
        ),
        (
            "The bombing during the 2015 Battle of Zeleno cost lives.",
            "The bombing during the Battle of Zeleno cost lives",
        ),
        ("Prices had doubled in the course of 2015.", "Prices had doubled"),
        (
            "The first class completed its course in May 2015.",
            "The first class completed its course",
        ),
        # a date that the phrase behind it hangs on stays
        (
            "The raid failed on 4 July 2015. The hostages had been moved 24 hours before the raid.",
            "The hostages had been moved 24 hours before the raid",
        ),
    ],
)
def test_no_hole_is_left_by_a_date(text: str, summary: str) -> None:
    assert summary in [event.summary for event in read(text).events]


@pytest.mark.parametrize(
    ("text", "summary"),
    [
        (
            "Foreign Minister John Lind spoke in Ostia. On 3 May 2015 he resigned.",
            "Foreign Minister John Lind resigned",
        ),
        (
            "The rebels of the north took Ostia. They lost it on 3 May 2015.",
            "The rebels of the north lost it",
        ),
        (
            "On 9 May 2016, Arland admitted it killed two children on 3 May 2015.",
            "Arland … killed two children",
        ),
        ("* (Operation Cedar) – Raids ended in May 2015", "Operation Cedar – Raids ended"),
        # in doubt it stays: two persons, two paragraphs, an empty "it"
        ("Minister John Lind met General Peter Holm. On 3 May 2015 he resigned.", "He resigned"),
        ("Minister John Lind spoke.\n\nOn 3 May 2015 he resigned.", "He resigned"),
        ("The Ostian League met. It was cold on 3 May 2015.", "It was cold"),
        ("The army fell back. On 3 May 2015 he resigned.", "He resigned"),
    ],
)
def test_a_pronoun_gives_way_to_the_one_it_means(text: str, summary: str) -> None:
    assert summary in [event.summary for event in read(text).events]


@pytest.mark.parametrize(
    ("text", "summary"),
    [
        # what the date saw
        ("The summer of 2005 saw fighting around Ostia.", "Fighting around Ostia"),
        ("2007 also saw a rise in attacks.", "A rise in attacks"),
        ("The start of 2004 was marked by a lull.", "A lull"),
        (
            "Arland gave up on 3 May 2015 and the day after saw the surrender of Norland.",
            "The surrender of Norland",
        ),
        # or the date itself
        (
            "8 November 2020 was made a feast by the king.",
            "8 November 2020 was made a feast by the king",
        ),
        ("February to April 2005 proved to be calm.", "February to April 2005 proved to be calm"),
        # the subject stands behind the verb
        ("In August 2015 began the retreat of Norland.", "The retreat of Norland"),
        # it is another subject's verb
        (
            "Norland attacked Ostia on 3 May 2015 and the next day took the harbour.",
            "Norland took the harbour",
        ),
        ("On 3 May 2015 the army saw a rise in attacks.", "The army saw a rise in attacks"),
    ],
)
def test_a_date_that_is_the_subject_is_no_hole(text: str, summary: str) -> None:
    assert headline(text) == summary


@pytest.mark.parametrize(
    ("text", "summary"),
    [
        (
            "On 5 September 2015, after heavy fighting the force took Ostia.",
            "The force took Ostia",
        ),
        ("Under foreign pressure the blockade was eased in May 2015.", "The blockade was eased"),
        (
            "Following the fall of Tarn, the second town of the north, a truce was signed on 3 May "
            "2015.",
            "A truce was signed",
        ),
        (
            "On 21 July 2015, the fifth day of the siege, the rebels took the base.",
            "The rebels took the base",
        ),
        ("From 3 May 2015 onwards the town was shelled.", "The town was shelled"),
        ("Four hundred men were killed in 2015 alone.", "Four hundred men were killed"),
        ("War was waged well into 2015, to no avail.", "War was waged, to no avail"),
        # no opening: a place behind a comma, a list, an apposition of the subject
        (
            "On 3 May 2015, the depot in Salem, Oregon was seized.",
            "The depot in Salem, Oregon was seized",
        ),
        (
            "On 3 May 2015, Arland, Norland and the League met.",
            "Arland, Norland and the League met",
        ),
        (
            "In May 2015, Ann Fry, the head of the guard, resigned.",
            "Ann Fry, the head of the guard, resigned",
        ),
    ],
)
def test_what_stands_before_the_subject_is_told_whole_or_not_at_all(
    text: str, summary: str
) -> None:
    assert headline(text) == summary


@pytest.mark.parametrize(
    ("text", "summary"),
    [
        (
            "The Ostian League resigned on 3 May 2015, and its army fell back on 9 May 2015.",
            "The Ostian League … its army fell back",
        ),
        (
            "The Ostian League issued a warning, and on 9 May 2015 it approved the raid.",
            "The Ostian League approved the raid",
        ),
        (
            "Three soldiers were captured on 3 May 2015, and they were freed on 9 May 2015.",
            "Three soldiers were freed",
        ),
        (
            "Arland informed the council on 3 May 2015 that it would leave by 9 May 2016.",
            "Arland … would leave",
        ),
        (  # the last name of one who is named elsewhere
            "General Ada Lind spoke. Lind visited the town; on 9 May 2015 she was arrested.",
            "Lind was arrested",
        ),
        (
            "In the late 1980s General Ada Lind, the head of the guard, rose to power. On 9 May "
            "1990 she resigned.",
            "General Ada Lind resigned",
        ),
        ("The truce held. It was broken on 3 May 2015.", "It was broken"),  # cold trail
        # two who can be meant, a person; whose it is, is not said
        ("General Ada Lind left. Lind ordered a raid; it ended on 9 May 2015.", "It ended"),
        ("Lind ordered a raid; it ended on 9 May 2015.", "It ended"),
        (
            "Arland attacked Norland, and on 9 May 2015 it lost a ship.",
            "It lost a ship",
        ),
        (
            "A battle for the town lasted until 3 May 2015, and its capture was told on 9 May.",
            "Its capture was told",
        ),
        ("Arland fell. Fog came and on 9 May 2015 it was late.", "It was late"),
    ],
)
def test_a_pronoun_gives_way_to_the_subject_of_the_statement_before(
    text: str, summary: str
) -> None:
    assert headline(text) == summary


@pytest.mark.parametrize(
    ("text", "summary"),
    [
        (  # the verbs that share a subject, whatever stands between
            "The party, founded by officers in 1990, won in Ostia and took the mines on 3 May "
            "2015.",
            "The party took the mines",
        ),
        (
            "A group of eight ships headed by the aircraft carrier Prince Harold left Ostia on 3 "
            "May 2015 and passed Tarn on 9 May 2015.",
            "A group of eight ships headed by the aircraft carrier Prince Harold passed Tarn",
        ),
        (
            "Tarn fell on 3 May 2015, followed by Ostia on 9 May 2015.",
            "Ostia fell",
        ),
        (
            "Ten men had died by 3 May 2015, the ministry said.",
            "Ten men had died, the ministry said",
        ),
        (  # what was told is told, though a date parts it
            "Arland admitted in May 2015 that the ship of the league had sunk on 9 April 2015.",
            "Arland admitted that the ship of the league had sunk on 9 April 2015",
        ),
        (
            "The minister told 20 reporters on 3 May 2015 that the king had lied.",
            "The minister: the king had lied",
        ),
        (
            "On 3 May 2015 the deputies voted 85 to 59 to require the government of the old king "
            "to leave the pact with Arland.",
            "The deputies voted 85 to 59 to require the government of the old king",
        ),
        ("## Fall\n\n2015\n\nArland fell on 3 May 2016.", "2015"),
    ],
)
def test_a_headline_says_who_did_what(text: str, summary: str) -> None:
    assert summary in [event.summary for event in read(text).events]


@pytest.mark.parametrize(
    ("text", "summary"),
    [
        # without the date it would be untrue
        (
            "The council did not ratify the pact until 14 May 2015.",
            "The council did not ratify the pact until 14 May 2015",
        ),
        ("Not until 4 May 2015 did they return.", "Not until 4 May 2015 did they return"),
        ("Only on 4 May 2015 did the fleet leave.", "Only on 4 May 2015 did the fleet leave"),
        ("A vote, due on 4 May 2015, was put off.", "A vote, due on 4 May 2015, was put off"),
        # or broken
        ("He asked that 4 May 2015 be a feast.", "He asked that 4 May 2015 be a feast"),
        ("It was not until May 2015 that they came.", "They came"),
        ("Fighting lasted until 4 May 2015.", "Fighting lasted"),
        ("Hopes that he would go by May 2015 were dashed.", "Hopes that he would go were dashed"),
        # words that go with it
        ("Sant and Tarn fell on 3 and 9 May 2015, respectively.", "Sant and Tarn fell"),
        ("The base was hit in 2014 and again in 2016.", "The base was hit"),
        ("It was hit again in 2016.", "It was hit again"),
        ("Some 900 men were killed in the years 2014–2016.", "Some 900 men were killed"),
        ("Pay rose in fiscal year 2015.", "Pay rose in fiscal year"),
        ("A vote set for 3 May 2015 never took place.", "A vote set never took place"),
        ("Lee gave up on April 9, 1865, at a house in Sant.", "Lee gave up at a house in Sant"),
        ("There followed, in June 2015, a series of raids.", "There followed a series of raids"),
        ("The year 2015 saw heavy fighting.", "Heavy fighting"),
    ],
)  # fmt: skip
def test_a_date_takes_along_its_words_or_stays(text: str, summary: str) -> None:
    assert headline(text) == summary


@pytest.mark.parametrize(
    ("text", "summary"),
    [
        (
            "The army sent four ships, two of which were sunk on 3 May 2015.",
            "The army sent four ships, two of which were sunk",
        ),
        (
            "They reached the rear of the army, the majority of which had fled by 3 May 2015.",
            "The army, the majority of which had fled",
        ),
        (
            "They opened an offensive, in the course of which Sant fell on 3 May 2015.",
            "Sant fell",
        ),
        (
            "Sanctions were imposed in 1992, tightened in 1993 and lifted in 1995.",
            "Sanctions lifted",
        ),
        (
            "Meanwhile, the forces of Norland, which held the coast and which numbered 200, "
            "planned a raid for 3 May 2015.",
            "The forces of Norland planned a raid",
        ),
        (
            "The league was beaten, and its army fell back on 9 May 2015.",
            "The league was beaten, and its army fell back",
        ),
        ('"The war is over," Torres declared on 3 May 2015.', '"The war is over," Torres declared'),
        ("Torres was sworn in on 3 May 2015.", "Torres was sworn in"),
        ("They made two offers: one on 3 May 2015.", "They made two offers"),
        ("The army also said on 3 May 2015 that Sant had fallen.", "The army: Sant had fallen"),
        (
            "If the town could be taken, the old capital of the province and the road to the coast "
            "would be open to them by June 2015.",
            "If the town could be taken, the old capital … would be open to them",
        ),
        (  # it is not he who would leave
            "On 3 May 2015, Anna Novak expressed hopes the army would leave the valley.",
            "Anna Novak expressed hopes the army would leave the valley",
        ),
    ],
)
def test_a_headline_reads_as_a_sentence(text: str, summary: str) -> None:
    assert headline(text) == summary
