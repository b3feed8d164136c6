"""Who takes part: names joined under one, kinds, sides and mentions, whatever the conflict."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from syriatl.extraction.participants import read_participants
from syriatl.knowledge import words
from syriatl.model.facts import VALUES, Mention, Participant
from syriatl.reading.article import parse

FRONT = """---
place:
  - Ruritania
tags:
  - |-
    🇫🇷 France
    🇲🇱 Mali
    * Malian Armed Forces
    Flag of X.svg LFX
  - |-
    al-Qaeda
    * Red Crescent Brigade (2013–15)
  - Wars involving France
place:
  - Mali
---

"""


def read(text: str, front: str = "") -> tuple[dict[str, Participant], list[Mention]]:
    participants, mentions = read_participants(parse(front + text, "test.md"))
    return {participant.name: participant for participant in participants}, mentions


def named(text: str, front: str = "") -> dict[str, list[str]]:
    """The words that name each participant, in text order."""
    found: dict[str, list[str]] = {}
    for mention in read(text, front)[1]:
        found.setdefault(mention.name, []).append(mention.text)
    return found


@pytest.mark.parametrize(
    ("text", "name", "forms"),
    [
        ("The U.S. and the USA agreed.", "United States", ["U.S.", "USA"]),
        ("Turkish forces left Turkey.", "Turkey", ["Turkish", "Turkey"]),
        (
            "Frente Liberation Army (FLA) men fled. The FLA denied it.",
            "Frente Liberation Army",
            ["Frente Liberation Army", "FLA", "FLA"],
        ),
        (
            "President Jorge Núñez spoke. Nunez left, and Jorge Nunez died.",
            "Jorge Núñez",
            ["Jorge Núñez", "Nunez", "Jorge Nunez"],
        ),
        (
            "Russian minister Sergei Lavrov said no. Sergey Lavrov and Lavrov said no.",
            "Sergei Lavrov",
            ["Sergei Lavrov", "Sergey Lavrov", "Lavrov"],
        ),
        (
            "The Peruvian government, the government of Peru, the Peruvian authorities",
            "Peruvian government",
            ["Peruvian government", "government of Peru", "Peruvian authorities"],
        ),
        (
            "The Liberal government left. The Liberal regime fell.",
            "Liberal government",
            ["Liberal government", "Liberal regime"],
        ),
        (
            "General Juan Rus led the Rus regime and the Rusist government.",
            "Rus regime",
            ["Rus regime", "Rusist government"],
        ),
        (
            "The 8th and 12th Divisions met the 12th Division.",
            "12th Division",
            ["12th Divisions", "12th Division"],
        ),
        (
            "General Jean de Lattre de Tassigny met. General de Lattre left.",
            "Jean de Lattre de Tassigny",
            ["Jean de Lattre de Tassigny", "de Lattre"],
        ),
        ("General Ðiện met Đien and Điện.", "Ðiện", ["Ðiện", "Đien", "Điện"]),
        (
            "Harakat Amal, also known as the Hope Movement, met. The Hope Movement left.",
            "Harakat Amal",
            ["Harakat Amal", "Hope Movement", "Hope Movement"],
        ),
        (
            "The U.S.-led coalition met. The coalition agreed.",
            "U.S.-led coalition",
            ["U.S.-led coalition", "coalition"],
        ),
        ("ISIL, ISIS and the Islamic State", "Islamic State of Iraq and the Levant", None),
        (
            "Ahrar al-Nur fought. Ahrar an-Nur lost.",
            "Ahrar al-Nur",
            ["Ahrar al-Nur", "Ahrar an-Nur"],
        ),
    ],
)
def test_one_participant_under_all_its_names(text: str, name: str, forms: list[str] | None) -> None:
    assert named(text)[name] == (forms or ["ISIL", "ISIS", "Islamic State"])


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("the Finnish Foreign Ministry", "Finnish Foreign Ministry", "government"),
        ("the Algerian army", "Algerian army", "military-unit"),
        ("the Free Peruvian Army", "Free Peruvian Army", "armed-group"),
        ("the 4th Infantry Regiment", "4th Infantry Regiment", "military-unit"),
        ("Human Rights Watch", "Human Rights Watch", "organisation"),
        ("the Peruvian Observatory for Peace", "Peruvian Observatory for Peace", "organisation"),
        ("the Lima Press Agency", "Lima Press Agency", "media"),
        ("*El Diario* reported it.", "El Diario", "media"),
        ("the European Union", "European Union", "alliance"),
        ("Jaysh al-Nur", "Jaysh al-Nur", "armed-group"),
        ("said Mary Smith, a senator,", "Mary Smith", "person"),
        ("Ayacucho Division 12", "Division 12", "armed-group"),
        ("the Federation of Northern Peru", "Federation of Northern Peru", "government"),
        ("the Lima Football Federation", "Lima Football Federation", "organisation"),
        ("the Lima Coordination Committees", "Lima Coordination Committees", "organisation"),
        ("the 311th and 312th Divisions", "312th Division", "military-unit"),
        ("the Diario channel aired it.", "Diario", "media"),
        ("the Republican Guard", "Republican Guard", "military-unit"),
        ("the Royal Lima Regiment", "Royal Lima Regiment", "military-unit"),
        ("the 2nd Battalion, Lima Regiment,", "2nd Battalion, Lima Regiment", "military-unit"),
        ("It was 42 Commando.", "42 Commando", "military-unit"),
        ("led X Corps on", "X Corps", "military-unit"),
        ("met Army Group A in", "Army Group A", "military-unit"),
        ("the frigate Santa Clara left", "Santa Clara", "military-unit"),
        ("as HMS Ocean left", "HMS Ocean", "military-unit"),
        ("the Ñandú group left", "Ñandú group", "armed-group"),
        ("the Zeta People's Republic", "Zeta People's Republic", "country"),
        ("the Republic of Zeta Morava and the others", "Republic of Zeta Morava", "country"),
        ("the Rally for Peace", "Rally for Peace", "organisation"),
        ("the Elm Truth and Mercy Commission", "Elm Truth and Mercy Commission", "organisation"),
        ("the Peruvian Senate", "Peruvian Senate", "government"),
        ("In May ZLF fighters left.", "ZLF", "armed-group"),
        ("In May the ZLF attacked Lima.", "ZLF", "armed-group"),
        ("They met the ZPP. In May ZPP delegates came.", "ZPP", "organisation"),
        ("In May the ZPP warned of it.", "ZPP", "organisation"),
        ("In May al-Zahra militants left.", "al-Zahra", "armed-group"),
    ],
)
def test_the_form_of_a_name_tells_the_kind(text: str, name: str, kind: str) -> None:
    assert read(text)[0][name].kind == kind


@pytest.mark.parametrize(
    "text",
    [
        "The Battle of Lima ended the Lima Offensive near Monte Verde Airport.",
        "In March they crossed the River Tagus to Upper Egypt Province.",
        "However, Witnesses saw it. Later the witnesses left.",
        "He told a Lima newspaper, and an alliance of some sort put it on Facebook.",
        "A Peruvian-style dish of the Arab Spring",
        "In part III leaders met. The GDP was lower, and an IED hit the road.",
        "The RPG killed two, HIV killed 300, and an IED and TNT killed ten.",
        "The Islamist group, a Shia militia and 300 men left in 1942.",
        "The Muslims fled, and Muslim men and the Christians fought.",
        "He became Chief of Staff of the Army.",
        "They flew out of the Lima Air Force Base (AFB) in May.",
    ],
)
def test_places_and_happenings_take_no_part(text: str) -> None:
    assert {p.name for p in read(text)[0].values()} <= {"Egypt"}


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("The Greens took Lima. Green troops left; no Green spoke.", "Greens", "armed-group"),
        ("They met the Monarchists.", "Monarchists", "organisation"),
        ("The Allies landed. Allied troops left.", "Allies", "alliance"),
        ("It gave way to a mission, ZINURCA, in May.", "ZINURCA", "organisation"),
        ("In May Corporal Ñico Ñáñez left.", "Ñico Ñáñez", "person"),
        (
            "The Ñu Minh left. In May, Ñu Minh soldiers fell to the Nu Minh.",
            "Ñu Minh",
            "armed-group",
        ),
        ("When Torres proclaimed himself king, Torres fled.", "Torres", "person"),
        ("They fought when Torres was arrested. Torres fled.", "Torres", "person"),
        ("They fought for long after Torres's death, as Torres asked.", "Torres", "person"),
        ("They met Peter Ñáñez in May.", "Peter Ñáñez", "person"),
        ("General Iñaki Oso and Iñaki Rus met.", "Iñaki Rus", "person"),
        ("In May Ngô Ñáñez fled to Lima.", "Ngô Ñáñez", "person"),
        ("In May Ñico Ñáñez was murdered.", "Ñico Ñáñez", "person"),
        ("It fell to troops loyal to Ñico Ñáñez in May.", "Ñico Ñáñez", "person"),
        ("The rebels under Ñico Ñáñez left.", "Ñico Ñáñez", "person"),
        ("The government of Ñico Ñáñez fell.", "Ñico Ñáñez", "person"),
        ("It hit Ñ. R. Ñáñez in May.", "Ñ. R. Ñáñez", "person"),
        ("They met Mullah Ñáñez in May.", "Mullah Ñáñez", "person"),
        ("In May Torrez resigned and left.", "Torrez", "person"),
        ("In May Ñico Ñáñez swore an oath.", "Ñico Ñáñez", "person"),
        ("It filmed Ñico Ñáñez (73) and others.", "Ñico Ñáñez", "person"),
        ("They say that Juan Rus and Ñico Ñáñez were arrested.", "Ñico Ñáñez", "person"),
        ("They hid a bomb by which Ñico von Ñáñez hit it.", "Ñico von Ñáñez", "person"),
        ("General Juan A. Ñáñez left.", "Juan A. Ñáñez", "person"),
        (
            "The ZLF met Ñico's ZLF. In May Lobo fighters came, and Lobo attacked.",
            "Lobo",
            "armed-group",
        ),
    ],
)
def test_what_stands_around_a_name_tells_what_it_names(text: str, name: str, kind: str) -> None:
    assert read(text)[0][name].kind == kind


@pytest.mark.parametrize(
    "text",
    [
        "They crossed the Altos in May. The Altos are high.",
        "They fought west of the Altos, and the Altos crossed it.",
        "They met in Torres. Then Torres proclaimed himself and Torres fled.",
        "They took Mao Khe. Mao Khe lies in the town of Mao Khe, and Khe left.",
        "They seized Mao Khe, 20 miles north of Lima.",
        "They sang “Blue Moon” and Moon left.",
        "They began Operation Peter Ñáñez.",
        "The sons of Torrez resigned. The sons of Oso Minh agreed.",
        "In May Lima refused it.",
        "In May Torrez ordered its men home. They went to Abu Dhabi; Dhabi rose.",
        "The Shining Lanes agreed. In May the Blue Path agreed.",
        "They captured Goose Green.",
        "It was taken by North Morava and by Cedar Creek and by Roman Catholics.",
    ],
)
def test_what_is_said_of_places_and_works_speaks_against_persons(text: str) -> None:
    assert not read(text)[0]


@pytest.mark.parametrize(
    ("text", "name", "forms"),
    [
        (
            "The Lima Liberation Army left. The Army, an Army Reserve and the Army Reserve met.",
            "Lima Liberation Army",
            ["Lima Liberation Army", "Army"],
        ),
        (
            "The Peace Courts Union met the Courts.",
            "Peace Courts Union",
            ["Peace Courts Union", "Courts"],
        ),
        (
            "South Vietnam agreed. The South and the North left.",
            "South Vietnam",
            ["South Vietnam", "South"],
        ),
        ("General Juan Rus saw Rus in Rus City.", "Juan Rus", ["Juan Rus", "Rus"]),
        (
            "General Tao Wenli met Tao. He and Tao spoke.",
            "Tao Wenli",
            ["Tao Wenli", "Tao", "Tao"],
        ),
        ("General Tao Wenli met Tao, Tao and Wenli.", "Tao Wenli", ["Tao Wenli", "Wenli"]),
        ("General Tao Wenli met General Tao Lu, Tao and Tao.", "Tao Wenli", ["Tao Wenli"]),
        ("General Karl Hess met Karl and Karl.", "Karl Hess", ["Karl Hess"]),
    ],
)
def test_a_part_of_a_name_says_it_again_where_it_stands_alone(
    text: str, name: str, forms: list[str]
) -> None:
    assert named(text)[name] == forms


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Peru left. Lima denied it.", ["Peru", "Lima"]),
        ("Peru led rebels backed by Lima.", ["Peru", "Lima"]),
        ("Peru accused Lima of it.", ["Peru", "Lima"]),
        ("According to Lima, Peru left at Lima's request.", ["Lima", "Peru", "Lima"]),
        ("Peru praised Lima's parks and went to Lima.", ["Peru"]),
        ("Peru left. Lima fell, and they met in Lima.", ["Peru"]),
        ("Peru read the Lima Post.", ["Peru"]),
    ],
)
def test_a_capital_stands_for_its_state_where_it_acts(text: str, found: list[str]) -> None:
    assert named(text)["Peru"] == found


@pytest.mark.parametrize(
    ("text", "state", "words_"),
    [
        ("Denmark left. Danes died.", "Denmark", ["Denmark", "Danes"]),
        ("Sweden left. Swedes died.", "Sweden", ["Sweden", "Swedes"]),
        ("Czechia left. Czechs died.", "Czech Republic", ["Czechia", "Czechs"]),
        ("France left. The French died.", "France", ["France", "French"]),
        ("China left. Chinas died.", "China", ["China"]),
        ("Turkey left. Turkishs died.", "Turkey", ["Turkey"]),
    ],
)
def test_words_for_a_people_stand_for_its_state(text: str, state: str, words_: list[str]) -> None:
    assert named(text)[state] == words_


def test_a_capital_stands_for_the_one_state_that_the_article_names() -> None:
    assert named("The Soviet Union left. Moscow denied it.")["Soviet Union"][1:] == ["Moscow"]
    assert "Moscow" not in named("Russia left the Soviet Union. Moscow denied it.")["Russia"]
    assert not named("Moscow denied it.")


@pytest.mark.parametrize(
    ("text", "name", "side"),
    [
        ("French President Jean Petit spoke.", "Jean Petit", "government"),
        ("Jean Petit, the foreign minister of Mali, spoke.", "Jean Petit", "government"),
        ("Abu Omar, the leader of al-Qaeda, fled.", "Abu Omar", "al-qaeda"),
        ("The brigade fell. Al-Qaeda and its leader Omar Hadid fled.", "Omar Hadid", "al-qaeda"),
        ("French journalist Jean Petit fled.", "Jean Petit", "none"),
        ("Peruvian President Jorge Núñez spoke.", "Jorge Núñez", "none"),
        ("the French government", "French government", "government"),
        ("al-Qaeda in the Sahel Group", "al-Qaeda in the Sahel Group", None),
        ("The Azawad Liberation Front rose.", "Azawad Liberation Front", "opposition"),
        ("The armies of France, Mali and Chad fought.", "Chad", None),
        ("Peru sent aid.", "Peru", "none"),
        ("Groups such as al-Qaeda and the Azawad Front rose.", "Azawad Front", "al-qaeda"),
        ("Al-Qaeda fought the Azawad Front.", "Azawad Front", "opposition"),
        ("Mali's Ministry of War spoke.", "Malian Ministry of War", "government"),
    ],
)
def test_ties_put_everyone_on_a_side(text: str, name: str, side: str | None) -> None:
    found = read(text, FRONT)[0]
    if side is None:
        assert name not in found or found[name].side in ("government", "none", "al-qaeda")
    else:
        assert found[name].side == side
        assert side == "none" or found[name].side_tie


def test_the_government_and_the_rebels_of_the_place_need_no_state() -> None:
    text = (
        "The Malian government left. The government fled, and government troops fought Malian "
        "rebels; the rebels won. An opposition rose, and the government of Chad fell."
    )
    found = named(text, FRONT)
    assert found["Malian government"] == ["Malian government", "government", "government troops"]
    assert found["Malian opposition"] == ["Malian rebels", "rebels"]


@pytest.mark.parametrize(
    ("place", "text", "found"),
    [
        ("Chad", "The army and the Chadian Armed Forces are one.", ["Chadian Armed Forces"] * 2),
        ("Chad", "The Chadian Armed Forces left the army base.", ["Chadian Armed Forces"]),
        ("Mali", "The army and the Chadian Armed Forces are two.", ["Chadian Armed Forces"]),
        (
            "Chad",
            "The Chadian Armed Forces left, the army of Mali came.",
            ["Chadian Armed Forces", "army of Mali"],
        ),
        ("Chad", "The Chadian Armed Forces left. An army came.", ["Chadian Armed Forces"]),
        ("Chad, Mali", "The army and the Chadian Armed Forces left.", ["Chadian Armed Forces"]),
    ],
)
def test_the_army_of_the_place_needs_no_state(place: str, text: str, found: list[str]) -> None:
    page = f"---\nplace: {place}\n---\n\n{text}\n"
    _, mentions = read_participants(parse(page, "a.md"))
    assert [m.name for m in mentions if m.name not in ("Chad", "Mali")] == found


@pytest.mark.parametrize(
    ("text", "name", "role"),
    [
        (
            "Jean Petit, the foreign minister of Peru, left.",
            "Jean Petit",
            "foreign minister of Peru",
        ),
        (
            "Peru's deputy UN ambassador, Jean Petit, left.",
            "Jean Petit",
            "Peru's deputy UN ambassador",
        ),
        ("NATO commander Gen. Jean Petit left.", "Jean Petit", "NATO commander"),
        ("Jean Petit, regarded as the head of Hamas, left.", "Jean Petit", "head of Hamas"),
        (
            "Jean Petit, spokesman for the Peruvian President Juan Rus, left.",
            "Jean Petit",
            "spokesman for the Peruvian President",
        ),
        (
            "Jean Petit, Peruvian minister of national reconciliation, left.",
            "Jean Petit",
            "Peruvian minister of national reconciliation",
        ),
        ("King Karl of Peru left. Karl fled.", "King Karl", "King"),
        ("The 5th Army under General Jean Petit left.", "Jean Petit", "General"),
        ("Field Marshal Jean Petit left.", "Jean Petit", "Field Marshal"),
    ],
)
def test_a_title_is_whole(text: str, name: str, role: str) -> None:
    assert read(text)[0][name].role == role


def test_the_same_ministry_of_two_states_is_two() -> None:
    text = "Peru's Ministry of Defence (MoD) spoke. The MoD and Chile's MoD met the Cuban MoD."
    found = named(text)
    assert found["Peruvian Ministry of Defence"] == ["Peru's Ministry of Defence", "MoD", "MoD"]
    assert found["Chilean MoD"] == ["Chile's MoD"]
    assert found["Cuban MoD"] == ["Cuban MoD"]


@pytest.mark.parametrize(
    "text", ["General Juan Rus, better known as {}, left.", "Juan Rus (known as {}) said no."]
)
def test_a_person_goes_by_the_second_name(text: str) -> None:
    text = text.format("“Lobo”") + " Karl Rus died. Lobo fled, and Lobo was arrested."
    assert named(text)["Juan Rus"] == ["Juan Rus", "Lobo", "Lobo", "Lobo"]


def test_who_leads_a_party_stands_with_it() -> None:
    found, _ = read("Al-Qaeda, led by Juan Perez, met Mali. France met Karl Rus.", FRONT)
    assert (found["Juan Perez"].side, found["Karl Rus"].side) == ("al-qaeda", "none")


def test_who_only_owns_a_body_is_no_part_of_its_name() -> None:
    found = named("Obeya's Lima Resistance Army left. The Lima Resistance Army is no Zeta's Army.")
    assert found["Lima Resistance Army"] == ["Lima Resistance Army"] * 2
    assert "King's Lima Army" in named("The King's Lima Army left.")


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The Zeta Peace Front rose. The ZPF won.", ["Zeta Peace Front", "ZPF"]),
        ("The Zeta Peace Front met the Zulu Peace Front. The ZPF won.", ["Zeta Peace Front"]),
    ],
)
def test_initials_name_whoever_alone_has_them(text: str, found: list[str]) -> None:
    assert named(text)["Zeta Peace Front"] == found


def test_a_listed_realm_is_a_country_under_its_lands_name() -> None:
    front = "---\ntags:\n  - |-\n    Flag of X.svg Republic of Xanadu\n    Y Front\n---\n"
    found, mentions = read("Xanadu rose.", front)
    assert found["Republic of Xanadu"].kind == "country"
    assert [mention.text for mention in mentions] == ["Xanadu"]


def test_a_listed_party_keeps_its_name_and_learns_the_long_one() -> None:
    found, _ = read("The Liberation Front of Xanadu (LFX) rose. The LFX won.", FRONT)
    assert found["LFX"].aliases[:1] == ("Liberation Front of Xanadu",)
    assert (found["LFX"].kind, found["LFX"].listed) == ("armed-group", True)


def test_a_listed_name_is_also_found_in_small_letters() -> None:
    front = '---\ntags:\n  - "🇫🇷 France"\n  - "Anti-tora (2013–present)\\n* 3R\\n* Al-Qaeda"\n---\n'
    found = named("Anti-tora men of France met anti-tora and 3R, no france, no al-qaeda.", front)
    assert found == {
        "Anti-tora": ["Anti-tora", "anti-tora"],
        "France": ["France"],
        "3R": ["3R"],
    }


def test_the_war_of_which_it_is_a_part_is_no_party() -> None:
    front = '---\ntags:\n  - the Lima Civil War (2012–present)\n  - "🇫🇷 France\\n🇲🇱 Mali"\n---\n'
    assert {p.name for p in read("Nothing.", front)[0].values() if p.listed} == {"France", "Mali"}


def test_listed_parties_come_with_what_the_front_matter_says() -> None:
    found, _ = read("Nothing happened.", FRONT)
    brigade = found["Red Crescent Brigade"]
    assert (brigade.parent, brigade.status, str(brigade.active)) == (
        "al-Qaeda",
        "former",
        "2013/2015",
    )
    assert FRONT.split("\n")[found["Mali"].line - 1].strip() == "🇲🇱 Mali"


WORDS = st.sampled_from(
    (
        *words(
            "Alpha, Bravo, al-, al, Abu, bin, The, the, of, and, ., (, ), -, –, ', 's, U.S., Syrian"
        ),
        *words(
            "Syria, Army, Front, 4th, 30, General, president, Gen, minister, ISIL, coalition, led"
        ),
        *words(
            "rebels, said, Ministry, for, in, SDF, John, R, *, [, ISIS', É, 🇫🇷, July, May, killed"
        ),
        *words("by, company, administration, Obama, government, Jr"),
        *(",", "\n", "“", '"', "\u200b"),
    )
)


@settings(max_examples=60, deadline=None)
@given(st.lists(WORDS, max_size=60).map(" ".join) | st.text(max_size=200))
def test_any_text_is_read_and_every_mention_is_its_own_words(text: str) -> None:
    article = parse(text, "test.md")
    participants, mentions = read_participants(article)
    names = {participant.name for participant in participants}
    assert all(article.text[m.span.start : m.span.end] == m.text for m in mentions)
    assert {mention.name for mention in mentions} <= names
    assert all(participant.kind in VALUES["actor_kind"] for participant in participants)
    assert len(names) == len(participants)


@pytest.mark.parametrize("piece", ["Alpha Bravo ", "Gen. ", "Army of ", "al-", "(SDF) ", "4th "])
def test_long_runs_are_read_in_little_time(piece: str) -> None:
    article = parse(piece * 3000, "test.md")
    read_participants(article)  # a pattern that backtracks would not come to an end


def test_an_ally_of_a_state_without_columns_is_nobodys() -> None:
    """Sides are asked for while allies are still looked for."""
    participants, _ = read("The U.S. ally Turkey sent troops in May 2018.")
    assert {participants[name].side for name in ("United States", "Turkey")} == {"none"}


ALLIED = """---
tags:
  - |-
    🇫🇷 France
    🇩🇪 Germany
    🇮🇹 Italy
  - |-
    🇷🇺 Russia
---

"""


@pytest.mark.parametrize("more", ["", "Spain ally Portugal joined. Russia ally Cuba did not."])
def test_allies_stand_where_those_stand_who_are_named_with_them(more: str) -> None:
    found, _ = read(f"The militaries of France, Germany, Italy and Spain fought. {more}", ALLIED)
    assert found["Spain"].side == found["France"].side != "none"
    if more:
        assert found["Portugal"].side == found["France"].side
        assert found["Cuba"].side == found["Russia"].side != found["France"].side


def test_only_countries_and_territories_have_flags_made_of_letters() -> None:
    front = "---\ntags:\n  - |-\n    🇫🇰 Falkland Islands\n    Flag of Y.svg Yonder\n---\n"
    found, _ = read("Nothing happened.", front)
    assert (found["Falkland Islands"].kind, found["Yonder"].kind) == ("country", "armed-group")


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (  # the one most often named in full is meant by the surname alone
            "Senator Robert Weber spoke. President Karl Weber spoke. Karl Weber left.\n\n"
            "Weber then resigned.",
            ["Karl Weber", "Karl Weber", "Weber"],
        ),
        (  # the other where the paragraph is his
            "President Karl Weber spoke. Karl Weber left.\n\n"
            "Senator Robert Weber spoke. Weber then resigned.",
            ["Karl Weber", "Karl Weber"],
        ),
        (  # initials are no given names
            "President Karl F. Weber spoke. Senator Robert F. Weber spoke. Karl F. Weber left.",
            ["Karl F. Weber", "Karl F. Weber"],
        ),
        ("President Karl Weber spoke a year after Anton Weber died.", ["Karl Weber"]),
    ],
)
def test_of_several_bearers_of_a_surname_one_is_meant(text: str, found: list[str]) -> None:
    names = named(text)
    assert names.get("Karl Weber", names.get("Karl F. Weber")) == found


def test_a_relative_does_not_bear_the_surname_that_stood_alone_before() -> None:
    text = (
        "They sued for peace with Weber. Weber refused to leave, and Weber spoke. A raid killed "
        "Anton Weber, the youngest son, who had been a student. Weber fled."
    )
    assert named(text)["Weber"] == ["Weber"] * 4


def test_the_word_for_one_of_a_listed_party_names_the_party() -> None:
    front = "---\ntags:\n  - |-\n    🇫🇷 France\n  - |-\n    Ostrovs\n---\n\n"
    text = "Ostrov fighters came. Its mayor, Karl al-Ostrov, left. France and the Ostrovs met."
    assert named(text, front)["Ostrovs"] == ["Ostrov", "Ostrovs"]
