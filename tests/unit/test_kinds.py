"""What kind of event a plain sentence tells: the verb and its noun before all others."""

from __future__ import annotations

import pytest

from syriatl.extraction.events.grammar.said import Said
from syriatl.extraction.events.kinds import kind_of
from syriatl.extraction.events.kinds.cues import leaning

TOLD = {
    "airstrike": """
        French jets struck an ammunition depot
        The United States launched 59 cruise missiles at an air base
        Coalition aircraft bombed a convoy of tankers
        NATO bombed the television headquarters
        Warplanes hit a hospital
        The air force carried out 50 sorties
        The strike destroyed a command post
        Barrel bombs were dropped on the district
        Jets dropped leaflets over the city
        The bombing campaign ended
        Atomic bombs were dropped on two cities
        The Luftwaffe bombed Warsaw
        Two helicopters attacked the camp
    """,
    "battle": """
        Government troops repelled an attack on the airport
        Government forces lost control of the airfield
        The offensive was halted
        The police raided a hideout
        The tribes drove the militants out of the district
        The army suffered heavy losses
        The battle ended in a stalemate
        Two divisions encircled the enemy
        Japanese forces captured Nanjing after a siege of three months
        The submarine sank a battleship
        Marines stormed the beach
        Eleven soldiers and 20 rebels were killed in a clash
        Soldiers freed the hostages
        Artillery bombarded the fort
        Resistance ceased
        The front collapsed
        The offensive came to a halt
    """,
    "attack": """
        Troops at the base were attacked by armed drones
        Militants ambushed an army convoy near the village
        Gunmen seized the hotel and held 40 guests
        Insurgents kidnapped three aid workers
        The consulate was attacked by a mob
        The rebels shelled the capital
        The attackers opened fire on worshippers
        A mortar shell landed in a school
        Nerve gas was used against civilians
        Unknown gunmen opened fire at a bus
        A bomb exploded on a ferry
        The town was raided by 200 gunmen who burned the market
        A grenade exploded at a concert
        A convoy was ambushed
        Dozens of villagers were slain
        The gunmen threw grenades into the hall
        Sarin was used in the suburb
        A mine killed four Canadian soldiers
    """,
    "deployment": """
        The government sent 500 troops to the border
        The first contingent arrived in Bamako
        Germany agreed to send 650 soldiers
        Wagner mercenaries arrived in Mali
        Spain contributed 300 soldiers
        Patrols began along the line
        Turkish forces established an observation post
        The brigade took over from the Marines
        Reinforcements were flown in
        The 5th Division was sent to the front
        The regiment landed in Korea
        Two battalions reinforced the garrison
        Police were deployed in the capital
        The brigade came ashore
        Algeria massed its troops on the frontier
        Patriot batteries were installed
    """,
    "withdrawal": """
        The last French soldiers left the country
        The president announced the withdrawal of all troops
        Ethiopia pulled its troops out of the town
        The garrison abandoned the fort
        The mission ended
        The contingent returned home
        The embassy evacuated its staff
        Troops vacated the barracks
        The base was closed
        The garrison was withdrawn
        The army withdrew behind the river
        American troops left the islands
        Japanese forces abandoned the airfield
        Spain brought its soldiers home
        The frigate sailed home
        France ended its military presence
        The last convoys crossed the bridge
    """,
    "support": """
        The European Union provided 50 million euros to the mission
        The United States delivered 20 armoured vehicles
        The first arms shipment arrived
        The Red Cross delivered food to the besieged town
        China sold fighter jets to the government
        Weapons were smuggled across the border
        Military advisers trained the battalion
        Denmark donated 19 howitzers
        The army received new tanks
        The bank granted a loan
        The Soviet Union supplied the communists with weapons
        Australia gave 2 million dollars for reconstruction
        Rebels received arms from Libya
        Flour was dropped over the enclave
        Britain sent large quantities of rifles
    """,
    "diplomacy": """
        The two sides signed a ceasefire agreement
        The talks were suspended
        The rebels rejected the proposal
        The ambassador was recalled
        They exchanged prisoners
        The ceasefire took effect
        The two presidents discussed the crisis
        The government demanded the withdrawal of the troops
        The Security Council demanded a ceasefire
        The truce was extended by a month
        The rebels asked Malaysia to mediate
        Chiang met Mao in Chongqing
        The Soviet Union denounced the treaty
        The ultimatum expired
        Sanctions were eased
        Norway joined the alliance
        Talks resumed
    """,
    "policy": """
        Parliament voted to extend the mission
        Police arrested 12 suspects
        The president signed a decree
        The government banned the party
        The United States designated the group as a terrorist organisation
        The Supreme Court overturned the verdict
        The prime minister formed a new cabinet
        Authorities closed the newspaper
        The president ordered an investigation
        The suspects were charged with treason
        Churchill became prime minister
        The commander was relieved
        The government offered a reward of 5 million dollars
        The House of Commons rejected the plan
        Congress overrode the veto
        The chief of staff succeeded the minister
        Egypt closed its border
    """,
    "statement": """
        The president accused Iran of arming the rebels
        The group denied involvement
        The Pentagon warned that the militants would return
        The prime minister apologised for the bombing
        The militia rejected the accusations
        The ministry confirmed the death of the pilot
        The rebels vowed revenge
        The president hailed the victory
        The premier expressed regret
        The chancellor urged restraint
        Roosevelt called the attack a day of infamy
        The military claimed that 50 rebels had been killed
        The minister dismissed the report as false
        The State Department notified Congress
        The United States determined that genocide had been committed
        The army admitted that its planes had hit a school
        The general played down the fighting
    """,
    "report": """
        The death toll reached 300
        Troop levels would not be reached
        Human Rights Watch reported that 200 civilians had been killed
        A survey found that 60 percent of the people supported the war
        The newspaper published leaked documents
        The commission published its report
        The rebels controlled two thirds of the territory
        Satellite images showed a mass grave
        The magazine revealed the existence of the prison
        The number of refugees exceeded one million
        The investigation concluded that the army was responsible
        A poll showed that most citizens opposed the war
        Journalists documented torture in the camps
        The number of members fell to 200
        The newspaper reported the landing of arms
        About 60,000 people crossed the border
        Thousands of Hutus fled
        Two hundred bodies were recovered
        There were 23,000 soldiers in the province
        Desertions fell by 60 percent
        The army had 120,000 men
    """,
    "formation": """
        Three groups merged into a new alliance
        The rebels proclaimed a republic
        Civil war broke out
        The army launched a coup
        The rebels united under one command
        Demonstrations spread to other cities
        A faction broke away from the party
        Clans formed an alliance
        The Communists established a soviet republic
        The group swore allegiance to the caliphate
        Nationalist leaders formed a united front
        The two organisations merged
        Civilians took to the streets
        The war began
        The territory gained independence
        The first protests took place
    """,
    "other": """
        A helicopter crashed during an exercise
        The commander died of a heart attack
        The plane crashed
        The president died in hospital
        He married a princess
        A typhoon struck the islands
        He died of a stroke
        The transport plane crashed into a mountain
        The monument was unveiled
        A statue was unveiled
        A boat capsized
    """,
}


@pytest.mark.parametrize(
    ("kind", "told"),
    [(kind, told.strip()) for kind, listed in TOLD.items() for told in listed.strip().split("\n")],
)
def test_a_plain_sentence_tells_its_kind(kind: str, told: str) -> None:
    assert kind_of(Said([*told.split(), "."]))[0] == kind


def test_nobody_flies_where_an_article_names_no_strike_from_the_air() -> None:
    killed = Said(["Two", "generals", "were", "killed", "."])
    assert kind_of(killed, order=leaning([]))[0] == "attack"
    assert kind_of(killed, order=leaning(["airstrikes", "jets"]))[0] == "airstrike"


@pytest.mark.parametrize(
    ("told", "kind"),
    [
        # other words than the verb that they look like
        ("Six southern states made similar declarations", "formation"),
        ("It became clear to the garrison", "deployment"),
        ("The alliance put its planes over the coast", "deployment"),
        # what leads up to a date belongs to it, and a date parts nothing
        ("The only change came in _ when the general replaced his deputy", "policy"),
        ("The minister called on _ for restraint", "statement"),
        ("Six people died on _ when a rocket struck a bus", "attack"),
        ("The cabinet decided on _ to bring the troops home", "withdrawal"),
        # who says it, between commas or behind
        ("The rebels , the army said , had left the base", "withdrawal"),
        ("Nine villagers were killed , witnesses said", "attack"),
        ("The general said that the war was lost", "statement"),
        ("The group was said to have kidnapped two nuns", "attack"),
        # who ends a mission leaves
        ("The mission was to end", "withdrawal"),
        ("The army handed over four bases", "withdrawal"),
    ],
)
def test_the_kind_survives_what_stands_beside_the_predicate(told: str, kind: str) -> None:
    words = ["" if word == "_" else word for word in told.split()]
    assert kind_of(Said([*words, "."]))[0] == kind


def test_who_simply_killed_reports_no_number() -> None:
    told = "Militiamen killed more than 800 people in the refugee camps ."
    assert kind_of(Said(told.split()))[0] in ("airstrike", "battle", "attack")
