"""What a reader of a sentence would say that its numbers count."""

from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from syriatl.extraction.figures import read_figures
from syriatl.extraction.times import read_times
from syriatl.reading.article import parse

SEED = Path(__file__).parents[2] / "seeds/american-led-intervention-in-the-syrian-civil-war.md"


def figures(text):
    """All figures of a text, with no times and no mentions known."""
    return read_figures(parse(text, "test.md"), [], [])


def told(text):
    """Text, bounds, qualifier, unit and category of each figure."""
    return [(f.text, f.low, f.high, f.qualifier, f.unit, f.category) for f in figures(text)]


BOUNDS = [
    ("at least 17 militants", 17, None, "at-least"),
    ("no fewer than 17 militants", 17, None, "at-least"),
    ("more than 300 soldiers", 300, None, "over"),
    ("over 300 soldiers", 300, None, "over"),
    ("up to 80 people", None, 80, "at-most"),
    ("as many as 6,000 civilians", None, 6000, "at-most"),
    ("no more than 80 people", None, 80, "at-most"),
    ("fewer than 80 people", None, 80, "at-most"),
    ("nearly 400 troops", 400, 400, "about"),
    ("≈1,000 troops", 1000, 1000, "about"),
    ("an estimated 400 troops", 400, 400, "about"),
    ("between 503 and 700 civilians", 503, 700, "range"),
    ("2,000–2,500 troops", 2000, 2500, "range"),
    ("500-600 troops", 500, 600, "range"),
    ("dozens of civilians", 24, None, "about"),
    ("several hundred soldiers", 200, None, "about"),
    ("tens of thousands of civilians", 20000, None, "about"),
    ("two dozen soldiers", 24, 24, "exact"),
    ("half a dozen soldiers", 6, 6, "exact"),
    ("7.7 million people", 7700000, 7700000, "exact"),
    ("200 or more soldiers", 200, None, "at-least"),
    ("never more than 1,400 soldiers", None, 1400, "at-most"),
]


@pytest.mark.parametrize(("phrase", "low", "high", "qualifier"), BOUNDS)
def test_bounds_are_those_that_are_stated(phrase, low, high, qualifier):
    (figure,) = figures(f"The town then held {phrase} of the army.")
    assert (figure.low, figure.high, figure.qualifier) == (low, high, qualifier)


KINDS = [
    ("The strike killed at least 17 militants.", "people", "militants-killed"),
    ("In all 17 militants were killed in the strike.", "people", "militants-killed"),
    ("The bombing left 12 civilians dead.", "people", "civilians-killed"),
    ("The blast wounded three soldiers.", "people", "military-wounded"),
    ("The group put the death toll at 250.", "people", "civilians-killed"),
    ("The instructors trained 5,000 rebels.", "people", "fighters-trained"),
    ("The government sent 5,000 soldiers to the border.", "people", "troops"),
    ("The rebels took 12 hostages.", "people", "hostages"),
    ("The programme cost $500 million.", "USD", "money"),
    ("The programme cost €30 million.", "EUR", "money"),
    ("The army flew 168,000 sorties.", "sorties", "strikes"),
    ("The army fired 40,000 shells.", "shells", "weapons"),
    ("The rebels lost 25 percent of the territory.", "percent", "territory"),
    ("In a poll 61% of Americans supported the war.", "percent", "opinion"),
    ("The column drove 35 km.", "km", "distance"),
    ("It freed 110,000 square kilometers.", "km2", "territory"),
    ("It bought 994 tonnes of weapons.", "tonnes", "weapons"),
    ("The coalition had sixty countries.", "countries", "members"),
    ("They agreed on a 90-day period.", "days", "duration"),
    ("About 7.7 million people lived there.", "people", "population"),
    ("The army had 183,108 killed in action.", "people", "military-killed"),
    ("The US suffered 33,686 battle deaths.", "people", "military-killed"),
    ("The raid left twelve civilians missing.", "people", "other"),
    ("The group abducted 276 schoolgirls.", "people", "hostages"),
    ("In the end 30 bridges were destroyed.", "sites", "strikes"),
    ("The army sent 150 T-34 tanks.", "vehicles", "weapons"),
    ("A 95,000-strong force marched on.", "people", "troops"),
    ("He gave the junta 72 hours to leave.", "other", "duration"),
    ("Parliament approved it with 342 votes.", "people", "opinion"),
    ("The refinery lost 1,500 tonnes of chloride.", "tonnes", "other"),
    ("By then 97 members of the United Nations had agreed.", "countries", "members"),
    ("It said that nine men had been put to death.", "people", "civilians-killed"),
    ("At least 30 villagers are thought to have been killed.", "people", "civilians-killed"),
    ("The number of sailors killed was under 70.", "people", "military-killed"),
    ("The bombs were to wound 12 soldiers.", "people", "military-wounded"),
    ("The phase covering 12 soldiers was wound up.", "people", "troops"),
    ("A raid killed a general along with 12 civilians.", "people", "civilians-killed"),
    ("Norway said that three of its men had been killed.", "people", "military-killed"),
    ("A column of 90 Danes followed.", "people", "troops"),
    ("A survey of 1,500 Danes was made.", "people", "opinion"),
    ("At least 400 members of the army remained.", "people", "troops"),
    ("In the night six infantry regiments attacked.", "groups", "troops"),
    ("The council raised the ceiling to 14,500.", "people", "troops"),
    ("The troop count was cut to 31,200.", "people", "troops"),
    ("It put the number of people killed in the war at 40,100.", "people", "civilians-killed"),
    ("The army lost over 300 killed.", "people", "military-killed"),
    ("They met 9,000 infantry in the pass.", "people", "troops"),
    ("A fleet with 700 troops equipped with tanks landed.", "people", "troops"),
]


@pytest.mark.parametrize(("sentence", "unit", "category"), KINDS)
def test_unit_and_category_come_from_noun_and_verb(sentence, unit, category):
    (figure,) = figures(sentence)
    assert (figure.unit, figure.category) == (unit, category)


NONE = [
    "They flew F-15 and Su-24 jets.",
    "Division 30 was routed near Route 66.",
    "The Council adopted Resolution 2118.",
    "One of the groups withdrew.",
    "The 11th unit and the 2nd Brigade came in 2014.",
    "It began after the 2003 invasion of Iraq.",
    "They fought for three hours on both sides.",
    "They fired 155 mm guns at 10:30.",
    "A 35-year-old man was seen.",
    "On the one hand it failed.",
    "Children under five were moved. He was 45.",
    "It fell to No. 3 company.",
    "It was so according to two officials.",
    "The average age of the soldiers was 22.",
    "The paper printed the Four Articles of the league.",
    "They were beaten at Seven Oaks.",
]


@pytest.mark.parametrize("sentence", NONE)
def test_names_dates_and_idioms_are_no_figures(sentence):
    assert told(sentence) == []


def test_a_list_has_one_figure_each_with_its_own_noun():
    text = "The force struck 32,000 targets (including 164 tanks, 400 Humvees, and 26 camps)."
    assert [(f.text, f.unit) for f in figures(text)] == [
        ("32,000 targets", "targets"),
        ("164 tanks", "vehicles"),
        ("400 Humvees", "vehicles"),
        ("26 camps", "sites"),
    ]


def test_the_verb_that_stands_nearest_decides():
    text = "Forces killed at least one soldier and wounded two others after a fire exchange."
    assert [f.category for f in figures(text)] == ["military-killed", "military-wounded"]


def test_text_leaves_the_qualifier_out():
    assert figures("They killed at least 17 armed militants there.")[0].text == "17 armed militants"


pieces = st.sampled_from(
    [
        "at least",
        "up to",
        "between",
        "17",
        "2,000",
        "–",
        "-",
        "to",
        "and",
        "million",
        "two",
        "dozen",
        "hundreds",
        "of",
        "soldiers",
        "civilians",
        "killed",
        "were",
        "wounded",
        "$",
        "%",
        "percent",
        "(",
        ")",
        ",",
        ".",
        "including",
        "km",
        "square",
        "others",
        "one",
        "half",
        "a",
        "third",
        "\n",
        "F",
        "U.S.",
        "from",
        "more than",
        "September",
        "2014",
        "votes",
        "in",
        "by",
        "days",
        "½",
        "٣",
        "²",
        "’s",
        "1/3",
        "members",
    ]
)


@settings(max_examples=150, deadline=None)
@given(st.lists(pieces, max_size=30).map(" ".join) | st.text(max_size=60))
def test_any_text_is_read_with_bounds_in_order_and_exact_quotes(text):
    article = parse(text, "test.md")
    for figure in read_figures(article, [], []):
        assert article.text[figure.span.start : figure.span.end] == figure.text
        assert figure.low is None or figure.high is None or figure.low <= figure.high
        assert figure.low is not None or figure.high is not None


def test_seed_figures_do_not_overlap_and_stand_in_order():
    found = read_figures(parse(SEED.read_text("utf-8"), "seed.md"), [], [])
    assert len(found) > 100
    assert all(a.span.end <= b.span.start for a, b in pairwise(found))


SOURCES = [
    ("According to Airwars, 50 civilians were killed.", "Airwars"),
    ("Some 50 civilians were killed, according to Airwars.", "Airwars"),
    ("Airwars said in 2015 that 50 civilians were killed.", "Airwars"),
    ("Airwars, which keeps a list, counted 50 civilians killed.", "Airwars"),
    ("The toll was estimated by Airwars at 50 civilians.", "Airwars"),
    ("A Gallup poll found that 61% of voters agreed.", "Gallup"),
    ("A survey by Airwars showed that 61% of voters agreed.", "Airwars"),
    ("Fifty civilians died, the local police said.", "local police"),
    ("Fifty civilians died, it was reported.", None),
    ("The raid killed 50 civilians.", None),
    ("Airwars reported it; the raid killed 50 civilians.", None),
    ("A survey of 1,500 Danes by Gallup was made.", "Gallup"),
    ("Of 900 adults polled in the capital by Gallup, most agreed.", "Gallup"),
    ("The raid killed 50 civilians, as Airwars reckoned.", "Airwars"),
    ("Airwars boasted of 50 reports.", "Airwars"),
    ("Ten soldiers died, by the Pentagon's own count.", "Pentagon"),
    ("The minister travelled by road and ten soldiers died.", None),
    ("According to a video released by the army, ten soldiers died.", "army"),
    ("Russia, which has acknowledged the loss of ten soldiers, went on.", "Russia"),
    ("The army accused rebels of wounding ten soldiers.", "army"),
]


@pytest.mark.parametrize(("sentence", "source"), SOURCES)
def test_who_gives_a_number_is_read_from_the_sentence(sentence, source):
    assert [f.source for f in figures(sentence)] == [source]


def test_what_befell_a_bare_number_is_its_own():
    found = figures("The police counted 40 dead, among them 12 children, and 30 wounded.")
    assert [(f.low, f.category) for f in found] == [
        (40, "civilians-killed"),
        (12, "civilians-killed"),
        (30, "civilians-wounded"),
    ]


def test_a_part_knows_its_whole():
    found = figures("A raid killed 80 people, including 64 civilians and 18 militants, and fled.")
    assert [f.part_of for f in found] == [None, found[0].id, found[0].id]


def test_a_bare_number_takes_up_what_was_counted():
    found = figures("France sent 1,100 troops, Germany 850 and Italy 600.")
    assert [(f.low, f.unit, f.category) for f in found] == [
        (1100, "people", "troops"),
        (850, "people", "troops"),
        (600, "people", "troops"),
    ]


def test_no_figure_overlaps_a_time():
    article = parse("In 2014 some 900 soldiers came on 5 May 2015 with 40 tanks.", "test.md")
    times = read_times(article)
    found = read_figures(article, times, [])
    assert [f.text for f in found] == ["900 soldiers", "40 tanks"]
    assert [str(f.as_of) for f in found] == ["2014", "2015-05-05"]


def test_long_chains_of_bare_numbers_are_read():
    assert len(figures("In a poll 5% agreed. " + "5% " * 3000)) == 3001


LOWS = [
    ("They sent eight JAS 39 Gripens and six Mirage 2000-5 jets.", [8, 6]),
    ("Only 10 of the 16 tanks survived.", [10, 16]),
    ("It had 60 dead as against 800 the year before.", [60, 800]),
    ("The police counted 12 dead, 24 according to the mayor.", [12, 24]),
    ("He won with 200 votes to his rival's 90.", [200, 90]),
    ("Ten days into their term they faced an attack by 12 gunmen.", [12]),
    ("The force grew from 2,000 to 15,000 troops.", [2000, 15000]),
    ("It hit 18 industrial and 14 military targets.", [18, 14]),
    ("Parliament voted 524 to 43 for it.", [524, 43]),
    ("Half a million people fled.", [500000]),
    ("One in five refugees returned.", [20]),
    (
        "They met 400 medics, of whom nearly half were women and of whom a third left.",
        [400, 50, 33.3],
    ),
    ("Their ranks swelled from 2,000 to more than 15,000 troops.", [2000, 15000]),
    ("Between 40 and more than 70 civilians died.", [40]),
    ("Ten of the crewmen died and 33 were captured.", [10, 33]),
    ("Not one soldier was hurt, and one of nine generals left.", [9]),
]


@pytest.mark.parametrize(("sentence", "lows"), LOWS)
def test_each_number_that_counts_is_read_once(sentence, lows):
    assert [f.low for f in figures(sentence)] == lows


def test_the_dollars_of_another_country_are_no_us_dollars():
    found = figures("It cost less than C$60 million or US$50 million.")
    assert [(f.text, f.low, f.high, f.unit) for f in found] == [
        ("C$60 million", None, 60e6, "other"),
        ("$50 million", 50e6, 50e6, "USD"),
    ]


CATEGORIES = [
    ("The army seized six villages.", "territory"),
    ("The army shelled six villages.", "other"),
    ("The ministry counted 13 home-made drones.", "weapons"),
    ("The army sheltered in 13 homes.", "other"),
    ("Two crew members were killed.", "military-killed"),
    ("Two family members were killed.", "civilians-killed"),
    ("On Monday 25 long-range bombers took off.", "weapons"),
    ("On Monday 25 suicide bombers came.", "troops"),
    ("He led a march of 20,000 supporters.", "other"),
    ("Some 20,000 people marched to the consulate.", "other"),
    ("The cabinet spent two billion manats.", "money"),
]


@pytest.mark.parametrize(("sentence", "category"), CATEGORIES)
def test_what_a_figure_counts_tells_its_category(sentence, category):
    assert [f.category for f in figures(sentence)] == [category]
