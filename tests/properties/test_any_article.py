"""What a reader gets from small articles of every make: title, events, dates, who, how many."""

from __future__ import annotations

from pathlib import Path

import pytest

from syriatl import load
from syriatl.model.facts import Chronicle

_ARTICLES = Path(__file__).parents[1] / "articles"


def _told(chronicle: Chronicle) -> list[tuple[int, str, str]]:
    return [(e.span.line, str(e.date), e.summary) for e in chronicle.events]


_EXPECTED = {
    "plain": (  # neither front matter nor infobox
        "The Border War of Ostrava Vale",
        [
            (3, "1921/1923", "The border war was fought"),
            (3, "1921-03-14", "It began"),
            (7, "1921-04-02", "The Varn army attacked Brenn, killing 45 soldiers"),
            (7, "1921-04-04", "Lesk withdrew its cavalry across the river"),
            (9, "1922-22", "Some 3,000 men of the Varn army besieged the town of Kolm"),
            (9, "1922-09-09", "The siege was lifted"),
            (13, "1923-01-11", "The two states signed a ceasefire in Geneva"),
        ],
        {"45 soldiers", "3,000 men"},
    ),
    "columns": (  # two columns of belligerents, years in the headings
        "Sannar uprising",
        [
            (9, "2012-02", "The Sannar uprising began"),
            (13, "2013-05-08", "French aircraft bombed an SLF camp near Dorra"),
            (13, "2013-05-10", "The SLF denied the losses"),
            (17, "2014-08-03", "The government and the SLF signed a peace agreement in Tunis"),
            (17, "2014", "France withdrew its 1,200 soldiers"),
        ],
        {"12 militants", "1,200 soldiers"},
    ),
    "american": (
        "Red River Campaign",
        [
            (4, "1871-08-05", "Colonel John Hale of the Third Cavalry marched 250 men"),
            (4, "1871-08-09", "The column was attacked"),
            (4, "1871-08-12", "Hale ordered a retreat"),
            (4, "1871-09-03", "It ended"),
            (6, "1872-03-04/1872-03-07", "Congress debated the campaign"),
        ],
        {"250 men", "17 men"},
    ),
    "ancient": (  # astronomical years, as EDTF asks: 431 BC is -0430
        "Wars of the Two Leagues",
        [
            (3, "-0430", "The Corran League attacked the city of Aulis"),
            (3, "-0428-21", "The Corran League … its fleet of 60 ships blockaded the harbour"),
            (3, "-0426", "The city surrendered"),
            (5, "-01XX", "The last garrison left"),
            (5, "0014", "A treaty was signed"),
        ],
        {"60 ships"},
    ),
    "bullets": (  # no title at all: the file's name
        "bullets",
        [
            (1, "1990-01-03", "Rebels of the Pell Movement capture the town of Dask"),
            (2, "1990-01-17", "The army retakes Dask, killing 30 rebels"),
            (3, "1990-02", "Talks begin in Oslo"),
            (4, "1991-03-05", "A ceasefire is signed"),
            (5, "1992", "The Pell Movement dissolves itself"),
        ],
        {"30 rebels"},
    ),
    "scripts": (  # right-to-left and combining letters
        "حرب الوادي (War of the Wadi)",
        [
            (3, "2011-06-06", "Fighters from Al-Qāhir attacked the town of Wādī Ḥalfā"),
            (3, "2011-06-07", "“Général”"),
            (7, "2012-03", "İzmir’s mediators and the Wādī council signed an agreement"),
        ],
        {"8 policemen", "20 fighters"},
    ),
    "windows": (  # lines that end in CR LF
        "Harbour Dispute",
        [
            (5, "1958-05-04", "Tor seized the harbour of Linn"),
            (9, "1958-06-06", "The Linn navy sank 3 ships of Tor"),
            (10, "1958-06-08", "Tor withdrew its 500 marines"),
        ],
        {"3 ships", "500 marines"},
    ),
}


@pytest.mark.parametrize("name", _EXPECTED)
def test_any_article_tells_what_happened_when(name: str) -> None:
    title, expected, figures = _EXPECTED[name]
    chronicle = load(_ARTICLES / f"{name}.md")
    assert chronicle.article.title == title
    told = _told(chronicle)
    for line, date, opening in expected:
        assert any((a, b) == (line, date) and c.startswith(opening) for a, b, c in told), opening
    assert len(told) <= len(expected) + 1  # the board that met "on 10/11/1871" may be one
    assert figures <= {figure.text for figure in chronicle.figures}


def test_columns_become_sides() -> None:
    chronicle = load(_ARTICLES / "columns.md")
    sides = {p.name: p.side for p in chronicle.participants}
    assert sides["France"] == sides["Sannar Armed Forces"] == sides["Militia of the North"]
    assert sides["Sannar Liberation Front"] == sides["Red Brigade"] == sides["Libya"]
    assert sides["France"] != sides["Libya"]
    (militia,) = (p for p in chronicle.participants if p.name == "Militia of the North")
    assert str(militia.active) == "2012/2014"
    bombed = next(e for e in chronicle.events if e.kind == "airstrike")
    assert set(bombed.actors) == {"France", "Sannar Liberation Front"}


def test_lines_of_windows_are_the_same_article() -> None:
    from syriatl.extraction import extract
    from syriatl.reading.article import parse

    text = (_ARTICLES / "windows.md").read_bytes().decode()
    assert text.count("\r\n") == text.count("\n") > 5
    plain = extract(parse(text.replace("\r\n", "\n"), "windows.md"))
    assert [e.id for e in plain.events] == [e.id for e in load(_ARTICLES / "windows.md").events]
