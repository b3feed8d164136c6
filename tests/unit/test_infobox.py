"""The parties that the front matter lists, from columns as converters flatten them."""

from __future__ import annotations

import pytest

from syriatl.extraction.participants.infobox import Listed, read_listed
from syriatl.extraction.participants.years import active_years

KNOWN = {"France", "Mali", "Chad", "Iraq", "Iran"}


def listed(*tags: object) -> list[Listed]:
    return read_listed({"tags": list(tags)}, lambda name: name in KNOWN, lambda _: 7)


def names(*tags: object) -> list[tuple[int, str]]:
    return [(party.column, party.name) for party in listed(*tags)]


def test_bullets_of_two_depths_tell_parents() -> None:
    parties = listed("Flag of A.svg Alpha Front\n* Beta Brigade\n** Gamma group\n* Delta\nEpsilon")
    assert [(p.name, p.parent) for p in parties] == [
        ("Alpha Front", None),
        ("Beta Brigade", "Alpha Front"),
        ("Gamma group", "Beta Brigade"),
        ("Delta", "Alpha Front"),
        ("Epsilon", None),
    ]


@pytest.mark.parametrize(
    ("caption", "former"),
    [
        ("Former participants:", True),
        ("Air war and ground forces", False),
        ("Supported by:", False),
        ("Formerly", True),
    ],
)
def test_a_heading_is_the_role_of_all_below_it_and_their_parent_is_none(
    caption: str, former: bool
) -> None:
    above, first, second = listed(f"🇫🇷 France\n{caption}\n\n🇲🇱 Mali\n\n* 🇹🇩 Chad")
    assert above.role is None
    assert {first.role, second.role} == {caption.rstrip(":")}
    assert (first.former, first.parent) == (former, None)


@pytest.mark.parametrize("bullet", ["*", "•", "-", "–", "+", "▸"])
def test_any_sign_can_be_a_bullet(bullet: str) -> None:
    _, second = listed(f"🇫🇷 France\n{bullet} Foreign Legion")
    assert (second.name, second.parent) == ("Foreign Legion", "France")


def test_a_remark_on_the_next_line_belongs_to_the_party_above() -> None:
    (party,) = listed("🇫🇷 France\n\n(2014–16)")
    assert (str(party.active), party.former, party.note) == ("2014/2016", True, None)


def test_a_flag_is_an_emoji_or_what_is_left_of_a_picture() -> None:
    flags = [p.flag for p in listed("🇫🇷 France\nSeal of X.svg X Front\nY Flag.PNG Y\nMali")]
    assert flags == ["🇫🇷", "Seal of X.svg", "Y Flag.PNG", None]


def test_categories_are_no_parties() -> None:
    assert names("Mali War", "🇫🇷 France\n🇲🇱 Mali", "Wars involving Chad", "2014 in Mali") == [
        (0, "France"),
        (0, "Mali"),
    ]


def test_a_happening_with_its_years_is_no_party() -> None:
    assert names("🇫🇷 France\n🇲🇱 Mali", "Malian civil war (2012–present)") == [
        (0, "France"),
        (0, "Mali"),
    ]


def test_columns_of_one_known_party_are_read() -> None:
    assert names("Part of a war, and of another", "Iraq", "Iran", "Wars involving Iran") == [
        (0, "Iraq"),
        (1, "Iran"),
    ]


@pytest.mark.parametrize("tags", [None, [], "France", ["War"], [None, 3, {"a": 1}], {"x": "y"}])
def test_front_matter_without_columns_lists_nobody(tags: object) -> None:
    assert read_listed({"tags": tags}, lambda name: name in KNOWN, lambda _: 0) == []


def test_numbered_units_are_parties_and_strengths_are_not() -> None:
    assert names("🇫🇷 France\n* 63rd Brigade\n* 2,000 troops") == [
        (0, "France"),
        (0, "63rd Brigade"),
    ]


@pytest.mark.parametrize(
    ("remark", "active", "rest"),
    [
        ("2014–16", "2014/2016", None),
        ("1998–99", "1998/1999", None),
        ("1999–02", "1999/2002", None),
        ("2018–present", "2018/..", None),
        ("2018-", "2018/..", None),
        ("2013-2015", "2013/2015", None),
        ("2013", "2013", None),
        ("since 2014", "2014/..", None),
        ("until 2016", "../2016", None),
        ("from March 2014", "2014-03/..", None),
        ("Jan. 2013 – July 2014", "2013-01/2014-07", None),
        ("11 January 2013 – 1 August 2014", "2013-01-11/2014-08-01", None),
        ("April–October 2011", "2011-04/2011-10", None),
        ("2012–13, 2015–16", "2012/2016", None),
        ("alleged, 2012–13", "2012/2013", "alleged"),
        (
            "Nov. 2014 airstrikes, intentionality disputed",
            None,
            "Nov. 2014 airstrikes, intentionality disputed",
        ),
        ("limited 2019 and 2021 strikes", None, "limited 2019 and 2021 strikes"),
        ("2016–14", None, "2016–14"),
        ("Smarch 2014", None, "Smarch 2014"),
        ("Sept. 2014", "2014-09", None),
        ("Mariupol 2014", None, "Mariupol 2014"),
        ("Marawi 2017, Octave 2018", None, "Marawi 2017, Octave 2018"),
        ("", None, None),
    ],
)
def test_years_in_brackets(remark: str, active: str | None, rest: str | None) -> None:
    years, left = active_years(remark)
    assert (str(years) if years else None, left) == (active, rest)
