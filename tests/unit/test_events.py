"""Events, from whole small articles: one happening, one date, one headline."""

import pytest

from syriatl.extraction import extract
from syriatl.model.facts import VALUES, Chronicle
from syriatl.reading.article import parse


def read(text: str) -> Chronicle:
    return extract(parse(f"---\nsubject: A war\npubDate: 2020-01-01\n---\n\n{text}\n", "a.md"))


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("On 3 May 2015, two jets bombed a depot near Zeleno.", "airstrike"),
        ("A suicide bombing killed nine people in Zeleno on 3 May 2015.", "attack"),
        ("Rebels captured the town of Zeleno on 3 May 2015 after a siege.", "battle"),
        ("In June 2015, France deployed 300 additional soldiers to the border.", "deployment"),
        ("By June 2015 the last troops had withdrawn from Zeleno.", "withdrawal"),
        ("The United States began to train and equip the militia in May 2015.", "support"),
        ("The two governments signed a ceasefire agreement on 3 May 2015.", "diplomacy"),
        ("Parliament voted on 3 May 2015 to authorise the mission.", "policy"),
        ("The president ordered the withdrawal of all troops on 3 May 2015.", "withdrawal"),
        ("On 3 May 2015, the minister condemned the raid.", "statement"),
        ("A survey published in May 2015 found that 61 percent opposed the war.", "report"),
        ("The Free Movement was founded in May 2015.", "formation"),
        ("CNN reported on 3 May 2015 that additional troops were deployed.", "deployment"),
        ("The weather was bad in May 2015.", "other"),
        # an infinitive tells; what happened meanwhile and words before a noun do not
        ("The army selected 300 men to begin training in May 2015.", "support"),
        ("Torres told reporters as he landed in Zeleno on 3 May 2015.", "statement"),
        ("Four jets struck training camps on 3 May 2015.", "airstrike"),
    ],
)
def test_kind_follows_what_the_event_is(text: str, kind: str) -> None:
    (event,) = read(text).events
    assert event.kind == kind
    assert event.kind in VALUES["kind"]


def test_two_happenings_in_one_sentence_are_two_events() -> None:
    events = read(
        "On 3 May 2015, rebels captured Zeleno, and on 9 June 2015 the army retook the town."
    ).events
    assert [(str(e.date), e.summary) for e in events] == [
        ("2015-05-03", "Rebels captured Zeleno"),
        ("2015-06-09", "The army retook the town"),
    ]


def test_a_list_of_dates_gives_an_event_each() -> None:
    events = read("Envoys met on 5 May, 9 May and 3 June 2015 to discuss a truce.").events
    assert [str(e.date) for e in events] == ["2015-05-05", "2015-05-09", "2015-06-03"]
    assert {e.summary for e in events} == {"Envoys met to discuss a truce"}


def test_an_interval_is_one_event() -> None:
    (event,) = read("Jets bombed the valley between 3 and 9 May 2015.").events
    assert str(event.date) == "2015-05-03/2015-05-09"


@pytest.mark.parametrize(
    ("text", "summary"),
    [
        (
            "However, on 3 May 2015, France (and others) sent troops to Zeleno.",
            "France sent troops to Zeleno",
        ),
        ("It was reported in May 2015 that France sent troops.", "France sent troops"),
        ("The strike of 3 May 2015 destroyed a bridge.", "The strike destroyed a bridge"),
        (
            "Arland, for its part, sent planes in May 2015.",
            "Arland, for its part, sent planes",
        ),
        ("They left Zeleno, where the siege had ended on 3 May 2015.", "The siege had ended"),
        ("Walker, who visited Zeleno on 3 May 2015, spoke of murder.", "Walker visited Zeleno"),
    ],
)
def test_headline_leaves_out_the_date_and_what_leads_up_to_it(text: str, summary: str) -> None:
    (event,) = read(text).events
    assert event.summary == summary


@pytest.mark.parametrize(
    ("text", "summary"),
    [
        (  # a colon for "said that"
            "On 3 May 2015 Defence Minister Anna Novak told reporters that the "
            "soldiers sent to Zeleno would come home before the rains.",
            "Anna Novak: the soldiers sent to Zeleno would come home before the rains",
        ),
        (  # never for "denied that"
            "On 3 May 2015 Defence Minister Anna Novak denied that the last of the soldiers "
            "sent to the town of Zeleno would come home before the rains.",
            "Defence Minister Anna Novak denied that the last of the soldiers sent",
        ),
        (  # without what stands between commas, not cut behind a preposition
            "On 3 May 2015 Anna Novak, who had stayed away from the meetings of the council "
            "for two years, called for an end to the war in the north.",
            "Anna Novak called for an end to the war in the north",
        ),
        (  # a gap in a long subject
            "On 3 May 2015 a patrol of soldiers from the garrison of the old fortress above the "
            "river Drina captured two men.",
            "A patrol of soldiers … captured two men",
        ),
    ],
)
def test_long_headline_is_fitted_to_fourteen_words(text: str, summary: str) -> None:
    (event,) = read(text).events
    assert event.summary == summary


def test_a_date_behind_a_second_conjunction_is_an_event_of_its_own() -> None:
    events = read("They stormed the palace on 3 May 2015, and two days later the king left.").events
    assert [(str(e.date), e.summary) for e in events] == [
        ("2015-05-03", "They stormed the palace"),
        ("2015-05-05", "The king left"),
    ]


def test_a_subject_is_carried_over_what_stands_between_commas() -> None:
    founded, fought = read(
        "The league, founded in 1990 by exiles in Ostia and Velia, fought on 3 May 2015."
    ).events
    assert founded.summary == "The league, founded by exiles in Ostia and Velia"
    assert fought.summary == "The league fought"


def test_a_second_verb_takes_the_subject_and_the_date_goes_with_its_article() -> None:
    _, lost = read("They took Zeleno on 3 May 2015 and lost it a week later.").events
    assert lost.summary == "They lost it"


def test_places_are_learned_from_the_text_and_countries_only_where_something_happens() -> None:
    (event,) = read("On 3 May 2015, Turkey bombed a base near Zelenograd in Syria.").events
    assert event.places == ("Zelenograd", "Syria")
    assert event.actors == ("Turkey",)


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("On 3 May 2015, jets bombed a depot.", "asserted"),
        ("According to Reuters, jets bombed a depot on 3 May 2015.", "attributed"),
        ("On 3 May 2015, jets reportedly bombed a depot.", "alleged"),
        ("On 3 May 2015, jets bombed a school, which the army denied.", "denied"),
    ],
)
def test_status_is_taken_from_the_wording(text: str, status: str) -> None:
    (event,) = read(text).events
    assert event.status == status


def test_what_came_out_later_says_when() -> None:
    events = read(
        "A strike killed 80 people on 18 March 2018. "
        "The incident was exposed by reporters in November 2019."
    ).events
    assert str(events[0].reported) == "2019-11"
    assert events[1].reported is None


def test_ids_survive_edits_elsewhere_and_another_resolution_of_the_date() -> None:
    told = "On 3 May the army retook Zelenograd."
    before = read(f"The war began in 2014.\n\n{told}").events
    after = read(f"Much had happened by 2016.\n\nA new paragraph.\n\n{told}").events
    assert before[-1].id == after[-1].id
    assert before[-1].date != after[-1].date


def test_every_clause_lies_in_its_sentence() -> None:
    chronicle = read("On 3 May 2015 rebels took Zelenograd; on 9 June 2015 it was retaken.")
    for event in chronicle.events:
        assert event.span.start <= event.clause.start < event.clause.end <= event.span.end
        assert event.text == chronicle.article.text[event.span.start : event.span.end]


def test_names_go_with_their_dates_of_a_list() -> None:
    events = read(
        "Rebels shot the journalists John Foley and Steven Miller on 19 August and 2 September "
        "2014 respectively, "
        "and the journalist Tom Haines on 13 September 2014."
    ).events
    assert [e.actors for e in events] == [("John Foley",), ("Steven Miller",), ("Tom Haines",)]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        # what a verb leaves open, its object or subject tells
        ("Arland recalled its soldiers in May 2015.", "withdrawal"),
        ("Arland recalled its ambassador in May 2015.", "diplomacy"),
        ("A new base was set up near Zeleno in May 2015.", "deployment"),
        ("A new council was set up near Zeleno in May 2015.", "formation"),
        ("The army expelled them from Zeleno in May 2015, and troops held it.", "battle"),
        ("On 3 May 2015 tens of thousands of demonstrators marched through Zeleno.", "formation"),
        ("On 3 May 2015 two battalions marched through Zeleno.", "deployment"),
        ("Some 3,000 people fled in May 2015.", "report"),
        # a happening that only begins, goes on or ends
        ("Airstrikes began in May 2015.", "airstrike"),
        ("The talks were suspended in May 2015.", "diplomacy"),
        ("The vote took place on 3 May 2015.", "policy"),
        # announcements and orders
        ("The president announced on 3 May 2015 that he had ordered a pullout.", "withdrawal"),
        ("On 3 May 2015 the president announced his resignation.", "policy"),
        ("CNN said on 3 May 2015 that he was ill.", "report"),
        # a date that closes a count needs a number in subject or object
        ("By May 2015 the army had withdrawn from Zeleno with 3,000 men.", "withdrawal"),
        ("By May 2015 more than 3,000 soldiers were dead.", "report"),
        ("By May 2015 the council had reversed its order to withdraw 400 troops.", "policy"),
    ],
)
def test_kind_is_that_of_verb_and_object(text: str, kind: str) -> None:
    (event,) = read(text).events
    assert event.kind == kind


def test_places_in_a_bare_list_are_what_the_heading_says() -> None:
    (event,) = read("## Chronicle of captured towns\n\n* 3 May 2015 – Zeleno\n").events
    assert event.kind == "battle"


@pytest.mark.parametrize(
    ("text", "status", "claimants"),
    [
        ("The army said on 3 May 2015 that 40 rebels had been killed.", "asserted", ()),
        (
            "An adviser who met Anna Novak claimed that jets had bombed Zeleno on 3 May 2015.",
            "alleged",
            (),
        ),
        ("The jets were widely reported to have left on 3 May 2015.", "attributed", ()),
        ("According to Reuters, 40 men left Zeleno on 3 May 2015.", "attributed", ("Reuters",)),
        ("By 3 May 2015, the army said, 40 men had left.", "attributed", ()),
        ("Hamas claims that it shot down a jet on 3 May 2015.", "alleged", ("Hamas",)),
        ("The rebels are suspected of having robbed a bank on 3 May 2015.", "alleged", ()),
        ("On 3 May 2015, jets bombed a depot purportedly used by rebels.", "asserted", ()),
        ("A bombing claimed by rebels killed 40 men on 3 May 2015.", "asserted", ()),
        ("On 3 May 2015 a suspected chemical attack killed 40 men.", "alleged", ()),
        ("On 3 May 2015 troops fired on a suspected rebel.", "asserted", ()),
        ("Jane Roe announced her resignation on 3 May 2015.", "asserted", ()),
        ("According to reports, jets bombed a depot on 3 May 2015.", "attributed", ()),
        ("According to the plan, jets bombed a depot on 3 May 2015.", "asserted", ()),
        ("On 3 May 2015 jets bombed a depot in the disputed region.", "asserted", ()),
        ("On 3 May 2015 jets killed 40 men, a figure that the army disputed.", "asserted", ()),
        ("On 3 May 2015 jets killed 40 men; the army denied having aimed at them.", "asserted", ()),
        ("On 3 May 2015 jets bombed Zeleno, but the army denied it.", "denied", ()),
        ("Peru denied that its jets had bombed a depot on 3 May 2015.", "denied", ("Peru",)),
        (
            "Reuters reported that jets bombed a depot on 3 May 2015; the army denied the charge.",
            "denied",
            ("Reuters",),
        ),
        (
            "Groups including Hamas, Reuters, and the Red Cross reported that jets bombed a depot "
            "on 3 May 2015.",
            "attributed",
            ("Hamas", "Reuters", "Red Cross"),
        ),
        (
            "On 3 May 2015 jets bombed a depot, according to Reuters, and Hamas left.",
            "attributed",
            ("Reuters",),
        ),
    ],
)
def test_status_and_claimants(text: str, status: str, claimants: tuple[str, ...]) -> None:
    event = read(text).events[0]
    assert (event.status, event.claimants) == (status, claimants)


@pytest.mark.parametrize(
    ("text", "known"),
    [
        ("Jets bombed Zeleno on 3 May 2015. The raid was exposed in June 2016.", "2016-06"),
        ("On 9 May 2015 Arland admitted that jets bombed Zeleno on 3 May 2015.", "2015-05-09"),
        ("Jets bombed Zeleno on 3 May 2015. In June 2016 it was revealed that he left.", "None"),
        ("Jets bombed Zeleno on 3 May 2015. In June 2016 Arland confirmed that it left.", "None"),
    ],
)
def test_when_a_happening_became_known(text: str, known: str) -> None:
    events = read(text).events
    assert str(next(e for e in events if str(e.date) == "2015-05-03").reported) == known


def test_a_conjunct_has_its_own_kind_names_and_figures() -> None:
    troops, jets = read(
        "France sent 300 troops to the town of Zeleno on 3 May 2015 and Britain 40 jets to the "
        "port of Ostia on 9 June."
    ).events
    assert [troops.summary, jets.summary] == [
        "France sent 300 troops to the town of Zeleno",
        "Britain sent 40 jets to the port of Ostia",
    ]
    assert [troops.actors, jets.actors] == [("France",), ("United Kingdom",)]
    assert [troops.places, jets.places] == [("Zeleno",), ("Ostia",)]
    assert not set(troops.figures) & set(jets.figures)


def test_what_followed_has_its_own_kind() -> None:
    raid, truce = read("The raid of 3 May 2015 was followed by a truce on 9 May.").events
    assert (raid.kind, truce.kind) == ("battle", "diplomacy")


def test_words_of_a_name_tell_no_kind() -> None:
    (event,) = read(
        "President Ulysses Grant was born in 1822. Grant met Marine Pell on 3 May 2015."
    ).events[1:]
    assert event.kind == "diplomacy"
    assert "Grant" not in event.cues


@pytest.mark.parametrize(
    "text",
    [
        'In 3 May 2015 " the next day',
        'On 9 June 2015 ) "',
        "; as 3 May 2015 who , on 2016 over",
        "Gao while 2016 were were in to and followed the 2016 fell fort rebels fell and it ,",
        "From and by 550 on early April 2015 them, on said it 3 May 2015 who ( up took",
        "Alpha fell on 3 May 2015 and, followed by on 9 June, to",
    ],
)
def test_words_without_sense_are_read_without_an_error(text: str) -> None:
    assert read(text).events
