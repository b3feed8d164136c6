"""Who takes part in an event, in which order, and whom a clause only mentions."""

import pytest

from syriatl.extraction import extract
from syriatl.reading.article import parse


def actors(text: str) -> list[tuple[str, ...]]:
    """Those who take part in each event of a text, in text order."""
    page = f"---\nsubject: A war\npubDate: 2020-01-01\n---\n\n{text}\n"
    events = extract(parse(page, "a.md")).events
    return [event.actors for event in sorted(events, key=lambda event: event.time.span.start)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("In May 2015 Peruvian troops crossed the river.", ("Peru",)),
        ("In May 2015 a Peruvian jet was lost.", ("Peru",)),
        ("In May 2015 Peru left. They crossed the Peruvian border.", ("Peru",)),
        ("In May 2015 the NATO-led force took the Taliban-held town.", ("NATO",)),
        ("In May 2015 NATO struck Peruvian Kurdish villages.", ("NATO",)),
        ("In May 2015 NATO met Peruvian refugees.", ("NATO",)),
        ("In May 2015 NATO met French President Jean Petit.", ("NATO", "Jean Petit")),
        ("In May 2015, Abu Omar, the leader of al-Qaeda, fled.", ("Abu Omar", "al-Qaeda")),
        ("In addition to the NATO mission, in May 2015 Peru sent troops.", ("Peru",)),
        ("In May 2015, Hamas was attacked by Israel.", ("Israel", "Hamas")),
        ("In talks with NATO in May 2015, Peru agreed.", ("Peru", "NATO")),
        ("In May 2015 a bomb killed two Ugandans. Uganda left.", ("Uganda",)),
        ("In May 2015 NATO met Albanians.", ("NATO",)),
        ("In May 2015 the Peruvian president met NATO.", ("NATO",)),
        ("In May 2015 the people of Peru met NATO.", ("NATO",)),
        ("In May 2015 NATO entered Zeleno, Peru's second-largest city.", ("NATO",)),
        ("In May 2015 NATO sent the weapons of Peru.", ("NATO", "Peru")),
        ("In May 2015 Peruvian troops killed Juan Rus.", ("Peru", "Juan Rus")),
        ("In May 2015 NATO envoy Juan Rus left.", ("NATO", "Juan Rus")),
        ("In May 2015 Juan Rus, the head of NATO, left.", ("Juan Rus",)),
        ("In May 2015 U.S. Secretary of State Juan Rus left.", ("Juan Rus",)),
        ("Peru: President Juan Rus left in May 2015.", ("Peru", "Juan Rus")),
        ("In May 2015 British and French troops left.", ("United Kingdom", "France")),
        ("In May 2015 Dutch F-16s struck the city.", ("Netherlands",)),
        ("In May 2015 the Germans left.", ("Germany",)),
        ("In May 2015 the British withdrew.", ("United Kingdom",)),
        ("In May 2015 they crossed the Syrian-Turkish border.", ()),
        ("In May 2015 NATO met the crew of Iran Air Flight 655.", ("NATO",)),
        ("In May 2015 they closed the Egyptian and Libyan schools.", ()),
        ("In May 2015 NATO invaded Peru, Chile and Bolivia.", ("NATO", "Peru", "Chile", "Bolivia")),
        ("In May 2015 Peru was invaded by NATO.", ("NATO", "Peru")),
        ("In May 2015 NATO left Peru and entered Chile.", ("NATO",)),
        ("In May 2015 the Peru War began.", ()),
    ],
)
def test_who_acts_is_named_and_comes_first(text: str, found: tuple[str, ...]) -> None:
    assert actors(text)[0] == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Peru and Chile left in May 2015. They returned in June 2015.", ("Peru", "Chile")),
        ("NATO met Peru in May 2015. It left in June 2015.", ("NATO",)),
        ("NATO met Peru in May 2015. It was said in June 2015 that all was well.", ()),
        ("NATO, which had met Peru in May 2015, left in June 2015.", ("NATO",)),
        ("Peru and Chile fought in May 2015 and made peace in June 2015.", ("Peru", "Chile")),
        ("Backed by Israel, Peru fought in May 2015 and made peace in June 2015.", ("Peru",)),
        ("The pact between Peru and Chile ran out in May 2015 and was renewed in June 2015.", ()),
        ("NATO left in May 2015; Peru came and in June 2015 left.", ("Peru",)),
        ("Peru said in May 2015 that NATO was weak, though it joined in June 2015.", ("Peru",)),
        ("Peru came in May 2015 and twice (in June 2015) left again.", ("Peru",)),
    ],
)
def test_a_subject_is_shared_and_meant(text: str, found: tuple[str, ...]) -> None:
    assert actors(text)[-1] == found


def test_another_statement_tells_of_others() -> None:
    assert actors("Peru left; Chile stayed in May 2015.") == [("Chile",)]
    assert actors("Chile stayed in May 2015, and Peru left.") == [("Chile",)]
    assert actors("Chile met Cuba in May 2015, and left Peru.")[0][:2] == ("Chile", "Cuba")


def test_what_goes_on_behind_an_inner_clause_tells_of_others() -> None:
    text = "The announcement that Peru would leave in May 2015 drew protests from Chile."
    assert actors(text) == [("Peru",)]


def test_names_go_with_their_dates_respectively() -> None:
    text = "Peru and Chile blamed NATO on 3 May and 9 June 2015 respectively."
    assert actors(text) == [("Peru", "NATO"), ("Chile", "NATO")]
