"""Rival claims stand side by side; what does not belong together is never compared or added."""

import pytest

from syriatl.extraction import extract
from syriatl.model.facts import Chronicle
from syriatl.query.checks.figures import doubts
from syriatl.query.claims import series
from syriatl.query.contested import contested
from syriatl.query.sums import add
from syriatl.reading.article import parse


def told(text: str) -> Chronicle:
    """The chronicle of a text."""
    return extract(parse(text, "test.md"))


def sides(contest):
    """Claimant and words of each claim."""
    return [(claim.figure.source, claim.figure.text) for claim in contest.claims]


def test_two_claimants_of_one_sentence_are_rivals():
    text = "Officials claimed that the raid killed 570 civilians, while Airwars counted 52."
    (contest,) = contested(told(text))
    assert [words for _, words in sides(contest)] == ["570 civilians", "52"]
    assert contest.ratio == pytest.approx((570 / 52, 570 / 52))


def test_the_text_itself_is_a_rival_where_it_sets_itself_apart():
    text = "At least 17 militants were reported killed, although the militias only confirmed one."
    (contest,) = contested(told(text))
    assert [claim.figure.low for claim in contest.claims] == [17, 1]
    assert contest.ratio == (17, None)


@pytest.mark.parametrize(
    "text",
    [
        "Officials claimed that as many as 570 civilians died, while Airwars counted 52.",
        "A raid killed at least 14 people, although Airwars spoke of more than 50 dead.",
    ],
)
def test_open_bounds_far_apart_in_one_sentence_are_rivals(text: str) -> None:
    assert len(contested(told(text))) == 1


AGREED = [
    # bounds that meet, if one is only put more carefully
    "Officials claimed that at least 40 civilians died, while Airwars counted more than 60.",
    # bounds that meet
    "Officials claimed that at least 50 civilians died, while Airwars counted 52 civilians killed.",
    # one claimant
    "Airwars reported that 50 civilians were killed. Airwars said that 90 civilians were killed.",
    # two incidents, each with its day
    "On 4 May 2015 Reuters said that 50 civilians died. On 9 June 2015 CNN said 7 civilians died.",
    # one more, not another count
    "Airwars reported 50 civilians killed, and the UN estimated that another 90 civilians died.",
    # dead and wounded
    "Officials said that 50 civilians were killed, while Reuters reported 9 civilians wounded.",
    # a part and another's whole
    "Airwars counted 80 civilians killed, including 20 children. Officials said 79–81 civilians.",
]


@pytest.mark.parametrize("text", AGREED)
def test_what_can_hold_together_is_not_contested(text):
    assert contested(told(text)) == []


SEED_CASES = [
    (237, {"militias": "one", None: "17 militants"}),
    (381, {"The New York Times": "64 civilians", "US military investigation": "4 civilians"}),
    (
        383,
        {
            "Amnesty International and Airwars": "1,600 civilians",
            "CJTF–OIR": "1,257 civilian casualties",
        },
    ),
    (
        385,
        {
            "Airwars": "8,192–13,247 civilian deaths",
            "Coalition": "1,417",
        },
    ),
]


@pytest.mark.parametrize(("line", "claims"), SEED_CASES)
def test_the_known_rivals_of_the_seed_come_out(seed, line, claims):
    here = [c for c in contested(seed) if c.claims[0].figure.span.line == line]
    assert claims in [dict(sides(contest)) for contest in here]


def test_a_difference_of_scope_is_visible(seed):
    contest = next(c for c in contested(seed) if c.claims[0].figure.span.line == 383)
    assert "place" in contest.differs


def test_what_is_told_with_a_claim_stands_beside_it(seed):
    baghuz = [c for c in contested(seed) if c.claims[0].figure.span.line == 381]
    beside = {f.text for contest in baghuz for claim in contest.claims for f in claim.beside}
    assert "80 people" in beside


def test_parts_that_exceed_their_whole_are_doubted(seed):
    assert [(d.check, d.line, d.text) for d in doubts(seed)] == [("parts", 381, "80 people")]


@pytest.mark.parametrize(
    ("text", "check"),
    [
        ("In a poll 120% of voters supported the war.", "percentage"),
        ("The raid killed 700–503 civilians.", "range"),
        ("The raid killed 10 people, including 8 women and 7 children.", "parts"),
    ],
)
def test_impossible_figures_are_doubted(text, check):
    assert [doubt.check for doubt in doubts(told(text))] == [check]


def test_sound_figures_are_not_doubted():
    text = "In a poll 20% agreed. It killed 503–700 civilians, including 60 women and 70 children."
    assert doubts(told(text)) == []


def test_sums_add_bounds_to_bounds():
    text = "One raid killed 10 civilians. Another killed 5–7 civilians. A third killed 3 civilians."
    total = add(told(text).figures)
    assert (total.low, total.high, total.refused) == (18, 20, ())


def test_an_open_bound_leaves_a_sum_open():
    text = "One raid killed 10 civilians. Another raid killed at least 5 civilians."
    total = add(told(text).figures)
    assert (total.low, total.high) == (15, None)


REFUSED = [
    ("They sent 10 tanks and 5 soldiers.", "different units"),
    ("They killed 5 soldiers. They sent 90 soldiers.", "different categories"),
    ("It killed 10 civilians, including 7 civilians of one village.", "is a part of"),
    ("Airwars said 10 civilians died. Reuters said that 12 civilians died.", "different claimants"),
    ("In a poll 20% agreed and 30% of voters opposed it.", "percentages"),
    ("Nothing is said here.", "nothing to add up"),
]


@pytest.mark.parametrize(("text", "reason"), REFUSED)
def test_sums_of_what_does_not_belong_together_are_refused(text, reason):
    total = add(told(text).figures)
    assert (total.low, total.high) == (None, None)
    assert any(reason in why for why in total.refused)


def test_a_series_holds_the_totals_in_the_order_of_their_dates(seed):
    killed = [f for f in seed.figures if f.category == "civilians-killed"]
    found = series(seed, killed)
    ends = [claim.period.latest() for claim in found]
    assert ends == sorted(ends)
    assert found[-1].figure.text == "8,192–13,247 civilian deaths"
    assert all(claim.figure.part_of is None for claim in found)
