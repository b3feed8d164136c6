"""What befell those who are counted, in sentences of wars that no article of ours tells of."""

import pytest

from syriatl.extraction import extract
from syriatl.extraction.figures import clauses, read_figures
from syriatl.reading.article import parse

FATES = [
    # whose losses they are
    ("British forces lost 255 killed and 777 wounded.", "military-killed military-wounded"),
    ("The Sri Lankan Army acknowledged 6,261 dead.", "military-killed"),
    ("The town mourned 6,261 dead.", "civilians-killed"),
    ("Lee's army suffered 28,000 casualties.", "military-killed"),
    ("The town suffered 28,000 casualties.", "civilians-killed"),
    ("The ambush cost the regiment 40 lives.", "military-killed"),
    ("The flood cost 40 lives.", "civilians-killed"),
    ("It ended with the loss of 12,000 dead and 30,000 hurt.", "military-killed military-wounded"),
    ("There were only 40 U.S. losses.", "military-killed"),
    ("The movement lost 300 fighters.", "militants-killed"),
    ("He lost 45 men, with 170 others wounded.", "military-killed military-wounded"),
    ("A mine killed five soldiers and hurt seven comrades.", "military-killed military-wounded"),
    ("Of the 148 Britons killed in action, 35 drowned.", "military-killed military-killed"),
    ("He put the number of Islamist dead at 2,000.", "militants-killed"),
    ("He put the mercenaries at 80 and their dead at 12.", "troops military-killed"),
    ("They put the number of displaced at 12,000.", "population"),
    ("The toll, it was said in May, had reached 1,300.", "civilians-killed"),
    # adjectives
    ("Official figures list 649 dead servicemen.", "military-killed"),
    ("They showed thousands of captured soldiers.", "hostages"),
    ("The rebels beheaded 11 captured marines.", "military-killed"),
    ("The ship took on 30 wounded civilians.", "civilians-wounded"),
    ("They showed 12 captured tanks.", "weapons"),
    ("They showed nine captured infiltrees.", "hostages"),
    # verbs far away
    ("Two reporters who had come to film it were wounded.", "civilians-wounded"),
    ("Two reporters who said that it was over went home.", "other"),
    ("The raid ended with 95 soldiers killed along with 30 rebels.",
     "military-killed militants-killed"),
    ("Over 700 civilians died there, as well as 79 soldiers.", "civilians-killed military-killed"),
    ("Two of the 17 policemen were killed.", "military-killed troops"),
    ("Some 3,500 people in 12 villages were displaced.", "population other"),
    ("Some 103 members of the convoy were found dead.", "militants-killed"),
    ("The toll was raised to 15, and more than 50 civilians were hurt.",
     "civilians-killed civilians-wounded"),
    ("In the retreat 20,000 soldiers froze to death.", "military-killed"),
    ("Some 49 soldiers fell at Bir Hakeim.", "military-killed"),
    ("Some 49 soldiers fell back.", "troops"),
    ("The army's own figures show that 146 died.", "civilians-killed"),
    # those who live
    ("Nationalist losses came to 130,000 men, of whom 90,000 surrendered.",
     "military-killed troops"),
    ("In all 54 guerrillas surrendered.", "troops"),
    ("Of the soldiers 33 remained in custody.", "hostages"),
    ("The raiders took 1,500 people hostage.", "hostages"),
    ("At least 100 detainees died.", "civilians-killed"),
    ("The group beheaded three hostages.", "hostages"),
    ("The clash left 14 soldiers dead, 20 wounded and six captured.",
     "military-killed military-wounded hostages"),
    ("The ferry left 116 people dead and some 300 missing.", "civilians-killed other"),
    ("All 162 senators present voted in favour.", "opinion"),
    ("Some 20,000 locals enlisted.", "troops"),
    # on board
    ("The crash killed all 39 on board the helicopter.", "military-killed"),
    ("The airliner fell with the loss of 224 people on board.", "civilians-killed"),
    ("An airliner with 290 people aboard took off.", "other"),
    # land
    ("The army took seven villages.", "territory"),
    ("The army shelled seven villages.", "other"),
    ("They took 12 guns.", "weapons"),
    # in other words
    ("He spoke to a crowd of 12,000 people.", "other"),
    ("An eight-member council was formed.", "members"),
    ("An eight-man patrol set out.", "troops"),
    ("The army bought 78 infantry fighting vehicles.", "weapons"),
    ("They bought eight JAS 39 Gripens.", "weapons"),
    ("Five armies advanced.", "troops"),
    ("IS killed 12 civilians.", "civilians-killed"),
    ("Millions of dollars were spent.", "money"),
    ("It sent 42 mechanised and infantry divisions.", "troops"),
    ("A quarter of the 28,000 houses in the city fell down.", "other other"),
    ("Some 20 percent of South Vietnam's village chiefs fled.", "other"),
    ("It held 20 percent of the country.", "territory"),
    ("On Monday 12 villages were bombed.", "strikes"),
    # lists over "at least", "up to" and "of"
    ("The bomb killed 12 soldiers and at least 30 civilians.", "military-killed civilians-killed"),
    ("They killed three reporters of the radio and two officers.",
     "civilians-killed military-killed"),
    ("It killed the chief along with up to 30 guards.", "military-killed"),
    ("They killed 12 soldiers and went on to free 30 captives.", "military-killed hostages"),
    ("Some 40 were killed, including 12 policemen and up to 15 rebels.",
     "civilians-killed military-killed militants-killed"),
    ("Some 40 civilians, 12 of whom were children, were killed.",
     "civilians-killed civilians-killed"),
    ("Police shot dead 12 protesters.", "civilians-killed"),
    # whom an active deed befell: not those who did it
    ("Police fired into the crowd, killing 69.", "civilians-killed"),
    ("Raids by guerrillas killed 120.", "civilians-killed"),
    ("Six gunmen opened fire, killing 12.", "troops civilians-killed"),
    ("Clashes between the mob and the army left seven dead.", "civilians-killed"),
    ("Rebels ambushed an army convoy, killing 12.", "military-killed"),
    ("They met a patrol of 30 soldiers, killing 12.", "troops military-killed"),
    ("A raid on a police post killed 12.", "military-killed"),
    ("Twelve soldiers died when it blew up, wounding 40.", "military-killed military-wounded"),
    # the dead
    ("The dead and wounded numbered 1,200.", "civilians-killed"),
    ("Estimates of the dead range from 2,000 to 4,000.", "civilians-killed"),
    ("Of those killed in the attack, 213 were nurses.", "civilians-killed"),
    ("The dead included 12 nurses.", "civilians-killed"),
    ("A poll found that 8 percent of their relatives had died.", "civilians-killed"),
    ("The death of a guide and of at least 18 others followed.", "civilians-killed"),
    ("The assassination of two judges followed.", "civilians-killed"),
    ("Shells struck the hospital, six dead.", "civilians-killed"),
    ("They suffered 260 KIA and 900 WIA.", "military-killed military-wounded"),
    ("Their losses were 147 killed and 857 wounded.", "military-killed military-wounded"),
    ("It cost the air force 53 bombers and 340 airmen.", "weapons military-killed"),
    ("There were 900 dead, half of them children.", "civilians-killed civilians-killed"),
    ("A town of 40,000 inhabitants fell at dawn.", "population"),
    # who does what people do
    ("By then some 90,000 had fled.", "population"),
    ("Some 12,000 had returned.", "population"),
    ("Over 30,000 had volunteered.", "troops"),
    ("It was a city of some 700,000.", "population"),
    ("A crew of six bailed out.", "other"),
    ("A council of 135 was appointed.", "other"),
    ("The force had 4,400 men, including 850 Burundians.", "troops troops"),
    ("It supplied 80 percent of Japan's oil.", "other"),
    ("It patrolled half of the ocean.", "territory"),
    ("Voting began, but 12 percent of polling stations stayed shut.", "other"),
    ("They had about 60,000 under arms.", "troops"),
    ("Six returned.", ""),
    ("The Group of Eight met.", ""),
    # what is hit from afar
    ("Air strikes on three power stations followed.", "strikes"),
    # bodies
    ("A coalition of four factions was formed.", "members"),
    ("It froze the assets of four companies.", "other"),
    ("The 22-nation bloc met.", "members"),
    ("Eleven of the 15 members of the Council agreed.", "members members"),
    ("Two cargo ships sank.", "other"),
    ("They trained and equipped 2,000 men.", "fighters-trained"),
    ("They trained 12 battalions.", "fighters-trained"),
    ("They held six rounds of talks.", "other"),
    ("They fired six rounds.", "weapons"),
    ("Twelve bombers took off.", "weapons"),
    ("Twelve suicide bombers set out.", "troops"),
    ("It carried off 22,000 victims.", "other"),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "categories"), FATES)
def test_what_befell_those_counted_is_read_from_the_sentence(sentence, categories):
    found = read_figures(parse(sentence, "test.md"), [], [])
    assert " ".join(figure.category for figure in found) == categories


LOWS = [
    ("A million and a half people fled.", [1500000]),
    ("Two and a half million people fled.", [2500000]),
    ("They were outnumbered by more than three to one.", []),
    ("The army outnumbered them two-to-one.", []),
    ("Parliament voted eight to one for it.", []),
    ("Approval fell from 48 to 36 percent.", [48, 36]),
    ("Attacks averaged 30 a day.", [30]),
    ("The truce took effect at 11 pm.", []),
    ("The defenders, who numbered 20,000, gave up.", [20000]),
    ("The army had 10,000 men, while the rebels boasted of 40,000.", [10000, 40000]),
    ("The rebels say 30 civilians died, the police 60.", [30, 60]),
    ("There is one reason why casualties rose.", []),
    ("The resolution was adopted by 14 votes to 1.", [14, 1]),
    ("The price rose from $30 to $400.", [30, 400]),
    ("It has been put at anything from $30 to $40.", [30]),
    ("Pay rose from 300 to 450 dollars.", [300, 450]),
    ("It gave 2 million Swiss francs and 5 million pounds.", [2e6, 5e6]),
    ("About 20 old tanks and 300 pounds of grain came.", [20, 300]),
    ("A quarter of a million men came.", [250000]),
    ("Over 1.2m people fled 1.2m beyond the wall.", [1200000, 1.2]),
    ("About 60-odd men came.", [60]),
    ("Two in five respondents agreed.", [40]),
    ("They hit two in three attacks.", [2, 3]),
    ("Half of all children under five were ill.", [50]),
]


@pytest.mark.parametrize(("sentence", "lows"), LOWS)
def test_numbers_in_other_words(sentence, lows):
    assert [f.low for f in read_figures(parse(sentence, "test.md"), [], [])] == lows


NOUNS = [
    ("The strike killed 39 members of the same family.", "members of the same family"),
    ("It hit 2,638 pieces of oil infrastructure.", "pieces of oil infrastructure"),
    ("They dropped 88,500 tonnes of bombs.", "bombs"),
    ("They bought 994 tonnes.", None),
    ("The column drove 35 km.", None),
    ("The 4,000-strong French garrison fell.", "French garrison"),
    ("They took 1,500 people hostage.", "people"),
    ("They killed thousands of local party cadres.", "of local party cadres"),
    ("Hundreds of Danes thronged Copenhagen.", "of Danes"),
    ("Over 60 civilians died.", "civilians"),
]


@pytest.mark.parametrize(("sentence", "noun"), NOUNS)
def test_the_noun_says_what_is_counted(sentence, noun):
    assert [f.noun for f in read_figures(parse(sentence, "test.md"), [], [])] == [noun]


OPENS = [
    ("At least 17 men died.", "At least 17 men"),
    ("As many as about 17 men died.", "As many as about 17 men"),
    ("It was never more than 17 men.", "never more than 17 men"),
    ("They handed over 17 men.", "17 men"),
    ("Some 17 men died.", "Some 17 men"),
    ("There 17 men died.", "17 men"),
]


@pytest.mark.parametrize(("sentence", "words"), OPENS)
def test_a_figure_knows_the_words_that_set_its_bounds(sentence, words):
    (figure,) = read_figures(parse(sentence, "test.md"), [], [])
    start = figure.span.start if figure.opens is None else figure.opens
    assert sentence[start : figure.span.end] == words


@pytest.mark.parametrize("text", ["17", "17 men.", "17 to 12.", "one.", "over 17.", "17 a day"])
def test_a_number_that_opens_the_text_has_no_word_before_it(text):
    """The last word of the text is never read as the one before the first."""
    alone = [(f.text, f.category) for f in read_figures(parse(text, "test.md"), [], [])]
    ends = f"{text}\n\nThey killed at most"
    assert [(f.text, f.category) for f in read_figures(parse(ends, "test.md"), [], [])] == alone


ABROAD = """---
tags:
  - |
    🇺🇬 Uganda
    🇪🇹 Ethiopia
  - al-Shabaab
place:
  - %s
---
%s
"""


@pytest.mark.parametrize(
    ("place", "sentence", "categories"),
    [
        ("Somalia", "It left 12 Ugandans dead, 24 according to Reuters.",
         ["military-killed", "military-killed"]),
        ("Somalia", "The group counted 57 Ugandan bodies.", ["military-killed"]),
        ("Somalia", "Twelve Ugandan civilians were killed.", ["civilians-killed"]),
        ("Somalia", "Twelve Kenyans were killed.", ["civilians-killed"]),
        ("Somalia", "Ethnic Ethiopians fled. Twelve Ethiopians were killed.", ["civilians-killed"]),
        ("Uganda", "Twelve Ugandans were killed.", ["civilians-killed"]),
        ("", "Twelve Ugandans were killed.", ["civilians-killed"]),
    ],
)  # fmt: skip
def test_the_dead_of_a_state_that_fights_abroad_are_its_soldiers(place, sentence, categories):
    found = extract(parse(ABROAD % (place, sentence), "test.md")).figures
    assert [figure.category for figure in found] == categories


def test_every_pattern_of_a_deed_needs_a_word_that_tells_of_one() -> None:
    """Patterns are left out by the classes that they need: one without any would never be tried."""
    assert all(pattern.needed and pattern.telling for pattern in clauses.deed_patterns())
