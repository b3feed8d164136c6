"""Who gives a number, and as of when, in texts whose names and times are read as well."""

import pytest

from syriatl.extraction import extract
from syriatl.reading.article import parse

SOURCES = [
    # whom a word points back to
    ("The Defence Ministry spoke. *Le Monde* wrote of 40 jets; the ministry confirmed 12 jets.",
     ["Le Monde", "Defence Ministry"]),
    ("NATO fired many: 31,000 shells were used, the alliance admitted.", ["NATO"]),
    ("Human Rights Watch went there. It said that 50 civilians had died.", ["Human Rights Watch"]),
    ("Egypt led them to a kiln, where it said that 22 civilians had been shot.", ["Egypt"]),
    ("Amnesty International counted 40 civilians killed. A second report told of 12 strikes.",
     ["Amnesty International"] * 2),
    # verbs without a subject of their own
    ("Turkey said so; Iran denied the loss and claimed to have shot down two jets.", ["Iran"]),
    ("Amnesty International left, adding that 50 civilians had died.", ["Amnesty International"]),
    ("The head of the agency, Ban Ki-moon, had said that 50 civilians died.", ["Ban Ki-moon"]),
    ("Maria Lund spoke of 300 dead, Reuters the next day of about 20 and *Bild* of up to 5.",
     ["Maria Lund", "Reuters", "Bild"]),
    ("Reuters put the number of soldiers at 80 and their dead at 12.", ["Reuters", "Reuters"]),
    # accounts
    ("Ten jets were lost, by the count of Airwars.", ["Airwars"]),
    ("Egypt lost ten jets by its own count.", ["Egypt"]),
    ("Half of the jets left, according to calculations by Reuters.", ["Reuters"]),
    ("Official figures list 649 soldiers.", ["Official figures"]),
    ("CNN cited Egyptian officials as saying that four jets had crashed.", ["Egyptian officials"]),
    ("Airwars documented by photographs the loss of 12 tanks.", ["Airwars"]),
    ("The loss of 12 tanks was documented by Airwars.", ["Airwars"]),
    ("A Gallup poll taken that week showed that 79 percent agreed.", ["Gallup"]),
    ("A survey by the polling firm Ipsos found that 79 percent agreed.", ["Ipsos"]),
    ("Reuters said that 12 men were caught, a claim Egypt denied.", ["Reuters"]),
    ("Losses were put at 14,453 soldiers by Reuters.", ["Reuters"]),
    ("Twelve civilians died, as found by Reuters.", ["Reuters"]),
    ("A poll carried out by Gallup showed that 79 percent agreed.", ["Gallup"]),
    ("Egypt sent what Reuters described as 40 trainers.", ["Reuters"]),
    ("Some 40 soldiers had died, the head of it, Tom Perry, had told the council.",
     ["Tom Perry"]),
    ("Reuters recovered 12 bodies.", ["Reuters"]),
    ("Reuters described the 40 soldiers as brave.", [None]),
    ("Egypt recovered 12 tanks.", [None]),
    ("Independent monitors, however, found 30 bodies.", ["Independent monitors"]),
    ("Some 30 soldiers died, U.S. officials say.", ["U.S. officials"]),
    ("The government says that 30 soldiers died.", ["government"]),
    ("The plan says much. Some 30 soldiers died.", [None]),
    ("In May the Egyptian army lost 26 men, and claimed to have killed 93 rebels.",
     [None, "Egypt"]),
    # an acronym that is a word, too
    ("By May, the WHO had verified 15 attacks.", ["World Health Organization (WHO)"]),
    ("ACLED counted 80 dead; the envoy Tom Perry suggested in May that 90 had died.",
     ["ACLED", "Tom Perry"]),
    ("The loss of 12 tanks was documented by Airwars and won the eye of Bonn.", ["Airwars"]),
    ("A secret paper leaked towards May said that 50 civilians had died.", ["secret paper"]),
    ("Historians estimate that 50 civilians died.", ["Historians"]),
    ("\"We lost 40 men,\" General Tom Reed told Reuters.", ["Reed"]),
    ("Airwars puts its losses at 40 tanks.", ["Airwars"]),
    ("Losses were estimated at 40 tanks by Reuters.", ["Reuters"]),
    ("According to the Office of the High Commissioner of Arms for All Peoples, 40 jets left.",
     ["for All Peoples"]),
    # how far a voice carries
    ("While Egypt claimed 40 jets in May 1999, Libya admitted only 12 jets.", ["Egypt", "Libya"]),
    ("Some 40 soldiers died, Egypt announced on 24 May 1999.", ["Egypt"]),
    ("Iran took in 300 refugees, Egypt 500 by its own count, Libya 20.", [None, "Egypt", None]),
    ("Ten jets were lost, according to Airwars, and on 3 May 1999 Egypt sent 12 tanks.",
     ["Airwars", None]),
    ("After two clashes with 55 soldiers, Tom Perry said in May 1999 that it had begun.",
     [None, None]),
    ("CNN quoted two Egyptian officials in May 1999 as saying that four jets fell.",
     [None, "Egyptian officials"]),
    ("By official count, 40 civilians died.", [None]),
    ("A figure of 500 jets, a number derided by Airwars, was published.", [None]),
    # nobody
    ("An attack claimed eleven lives.", [None]),
    ("Egypt admitted 3,000 refugees.", [None]),
    ("Egypt put five transports at their disposal.", [None]),
    ("He addressed a crowd estimated at 90,000 people.", [None]),
    ("Egypt left, and Iran was said to have lost 90 men. Reuters came.", [None]),
    ("Reuters said so, and Iran was believed to command 90 men.", [None]),
    ("Egypt ended its declared stockpile of 12 shells.", [None]),
    ("A further accord, concluded in May, saw 12 men go.", [None]),
    ("Having warned the rebels, they fired 12 shells.", [None]),
    ("The United States sent 40 jets.", [None]),
    ("Reuters came, and 40 jets left.", [None]),
    ("The seven states adopted a law.", [None]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "sources"), SOURCES)
def test_who_gives_a_number_is_read_from_the_text(text, sources):
    found = [figure.source for figure in extract(parse(text, "test.md")).figures]
    assert len(found) == len(sources)
    for told, source in zip(found, sources, strict=True):
        assert (told is None) == (source is None)
        assert (source or "") in (told or "")


LOSSES = [
    ("Hezbollah suffered 300 casualties.", "militants-killed"),
    ("The fighting cost Hezbollah 300 dead.", "militants-killed"),
    ("Hezbollah had lost 26 men.", "militants-killed"),
    ("Hezbollah admitted to having lost 26 men.", "militants-killed"),
    ("The army lost 26 men.", "military-killed"),
    ("Hezbollah took 300 lives.", "civilians-killed"),
    ("Hezbollah killed 300 people.", "civilians-killed"),
]


@pytest.mark.parametrize(("text", "category"), LOSSES)
def test_a_group_that_is_named_loses_fighters(text, category):
    assert [f.category for f in extract(parse(text, "test.md")).figures] == [category]


CALLED = [
    ("The Office of Arms (OOA) counted 12 jets.", "Office of Arms (OOA)"),
    ("The Office of Arms (OOA) left. By Monday the OOA counted 12 jets.", "Office of Arms (OOA)"),
    ("The Office of Arms (an old one) counted 12 jets.", "Office of Arms"),
    ("The United States (US) counted 12 jets.", "United States"),
    ("Amnesty International left. Amnesty counted 12 jets.", "Amnesty International"),
    ("Half of the jets left, according to the Lund Society (LS).", "Lund Society (LS)"),
    ("The Pentagon counted 12 jets.", "Pentagon"),
    ("The Office of Arms (OOA) had earlier counted 12 jets.", "Office of Arms (OOA)"),
]


@pytest.mark.parametrize(("text", "name"), CALLED)
def test_a_source_has_one_name_with_its_acronym(text, name):
    assert extract(parse(text, "test.md")).figures[-1].source == name


DATES = [
    # its own words
    ("The force grew from 550 men on 14 May 2013 to 1,400 men on 17 May 2013.",
     ["2013-05-14", "2013-05-17"]),
    ("It cost $20 million in 2012 and $30 million in all of 2013.", ["2012", "2013"]),
    # its clause
    ("On 13 April 1999 he asked for 300 jets, and by late May 1999 they had 1,031 jets.",
     ["1999-04-13", "1999-05"]),
    ("A poll of May 2011 found 47% in favour; by June 2011 it was 39%.", ["2011-05", "2011-06"]),
    ("A report of 2 May 2013 said that 90 civilians had died between 2010 and 2012.",
     ["2010/2012"]),
    ("On 4 May 2012 the army said that 90 civilians had died.", ["2012-05-04"]),
    ("It never fought, and two soldiers died on 5 May 1999.", ["1999-05-05"]),
    ("Reuters put the dead at 9,000; a review of 2012 went further.", [None]),
    # what only begins
    ("In 2013 he said that 90 soldiers had died since 2007.", ["2013"]),
    ("Some 90 soldiers have died since 2007.", ["2007"]),
    ("Some 90 soldiers died.", [None]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "dates"), DATES)
def test_a_figure_holds_for_the_date_of_its_words_or_clause(text, dates):
    found = [figure.as_of for figure in extract(parse(text, "test.md")).figures]
    assert [str(date) if date else None for date in found] == dates


ENDS = [
    "A survey of", "A survey of the", "Reuters documented by", "by its", "according to", ", said",
    "cited", "Losses were put at 12 by", "Reuters spoke of 12, Egypt of", "Of the 12,", "that",
]  # fmt: skip


@pytest.mark.parametrize("end", ENDS)
def test_a_text_may_end_anywhere(end):
    """What a phrase promises need not follow: the text is over."""
    for text in (end, f"It saw 12 men. {end}", f"{end} 12", f"{end} 12 men", f"{end} and said"):
        found = extract(parse(text, "test.md")).figures
        assert all(text[f.span.start : f.span.end] == f.text for f in found)
