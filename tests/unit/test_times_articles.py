"""Whole passages about many wars: every time in them is found, and has the value it should have.

`[[words|value]]` marks a time, `[[words|value|its words]]` one that is only a part of the words;
nothing else in the passage is one. The longer articles stand in `tests/articles/times`.
"""

import re
from pathlib import Path

import pytest

from syriatl.extraction.times import read_times
from syriatl.reading.article import parse

_MARK = re.compile(r"\[\[(.*?)\|(.*?)\]\]")

PASSAGES = {
    "a heading gives the year, and a memoir does not change it": """
## Shooting war, 1982
On [[1 May|1982-05-01]] a bomber struck the airfield. Further raids followed on the night of
[[3–4 May|1982-05-03/1982-05-04]] and on the [[31st|1982-05-31]]. In a study of [[2006|2006]], a
historian doubted their effect. The last was flown on [[12 June|1982-06-12]].
""",
    "days of a chain, each from the one before": """
On [[March 3, 1999|1999-03-03]], the rebels took the bridge. [[Two days later|1999-03-05]] the army
came back, and [[the following day|1999-03-06|following day]] it shelled the village. The siege was
lifted [[a week later|1999-03-13|week later]]. The ministry had warned of it [[the previous
month|1999-02|previous month]]. It blamed the neighbours [[on 1 April|1999-04-01|1 April]].
""",
    "American dates without years over several paragraphs": """
The offensive opened on [[January 30, 1968|1968-01-30]].

Hue fell on [[January 31|1968-01-31]] and was retaken by [[March 2|1968-03-02]].

The base was relieved on [[April 8|1968-04-08]]; peace talks began on [[May 13|1968-05-13]] and
dragged on into [[December|1968-12]].

On [[January 20|1969-01-20]] a new president took office.
""",
    "the year is only named later, and nothing says what the article is about": """
The border war opened with a raid around [[February 14|1919-02-14]] near the town of Zeleno.

The lines held until [[late April|1919-04|late April]]. In [[May 1919|1919-05]] they broke.
""",
    "the first and the last months of a year": """
They overran the north in the [[first two months of 1939|1939-01/1939-02]]. The [[last three months
of 1940|1940-10/1940-12]] were quiet; he had ruled for the last three months of peace.
""",
    "feasts, and dates in figures where only one order makes sense": """
The truce was signed on [[Christmas Eve 1991|1991-12-24]] and broken on [[New Year's
Eve|1991-12-31]]; on [[New Year's Day 1992|1992-01-01]] the guns spoke. A new year's day of it
followed. Papers of [[25/12/1992|1992-12-25]] and [[12/26/1992|1992-12-26]] told of it, and the
harvest of [[1992/1993|1992/1993]] failed. An abbey of c. [[1450|1450]] burned, and the radio
played White Christmas.
""",
    "what is counted from carries its own date, and halves are no wholes": """
[[Two weeks after|1960-05-17|Two weeks after]] the failed coup of [[3 May 1960|1960-05-03]] the
court sat. [[The night before|1960-05-16|night before]], shots had been heard; a night later all was
quiet. By [[mid-month|1960-05]] he was gone. Half a year later nobody spoke of it. He came back on
[[the third of May 1968|1968-05-03|third of May 1968]], and in [[Ramadan 1973|1973|1973]] a force of
1800 rose for him.
""",
    "a year that is said again without of": """
The town fell in [[March 1975|1975-03]]. In [[June the same year|1975-06]] it rose, and on [[3 March
the following year|1976-03-03]] it fell again. It had been quiet by [[1940|1940]]. In [[August of
that year|1940-08]] a mine blew up.
""",
    "parts of a year by its months, and a beginning or end that is none": """
In the [[opening months of 1940|1940]] and the [[last months of 1941|1941]] it snowed, in the
[[final week of June 1942|1942-06]] it rained. The siege, beginning in [[November 1942|1942-11]],
had its end in [[May 1943|1943-05]]. Patrols met on the [[20th|1943-05-20]] and
[[21st|1943-05-21]].
""",
    "lists and intervals that share month or year": """
Convoys were attacked on [[4|2014-11-04]] and [[5 November 2014|2014-11-05]], on
[[March 12|2015-03-12]], [[14|2015-03-14]] and [[15, 2015|2015-03-15]], and between
[[17 and 20 October 2015|2015-10-17/2015-10-20]]. Talks were held [[17 to 20
October|2015-10-17/2015-10-20]], from [[late November 2015 to mid-January|2015-11/2016-01]], and in
[[May–June 2017|2017-05/2017-06]]. The ports were closed in [[2017–18|2017/2018]] and again from
[[2019 to 2021|2019/2021]]. Towns fell on [[19 August|2022-08-19]] and
[[2 September 2022|2022-09-02]] respectively.
""",
    "what the text looks back to is not where it goes on": """
In [[October 1973|1973-10]] two armies crossed the lines. On [[6 October|1973-10-06]] the canal was
bridged. The plan, first drawn up after the [[1967|1967]] war and revised in
[[December 1971|1971-12]], had been rehearsed in [[August|1973-08]]. On [[8 October|1973-10-08]] the
counter-attack failed. A ceasefire was agreed on the [[22nd|1973-10-22]]. An inquiry begun in
[[November|1973-11]] reported on [[1 April 1974|1974-04-01]].
""",
    "outlooks do not carry the story away": """
On [[24 March 1976|1976-03-24]] the junta seized power. Its leaders were tried in
[[1985|1985]]. On [[26 March|1976-03-26]] the parties were banned, a measure repealed in
[[December 1983|1983-12]]. Strikes broke out in [[September|1976-09]].
""",
    "counts and names that look like years": """
In [[1950|1950]] some 1200 soldiers, 2000 of them recruits, held Hill 1051 with 1950 rifles. More
than 1500 were killed. Resolution 1973, Mirage 2000 jets, the 2,011 sorties, 155 mm guns, Flight
1907, the 69th General Assembly, a 48-hour truce and a 90-day period are no dates. You may march on.
""",
    "parts of months and years": """
In [[early 1915|1915]] the front froze. By [[mid-March|1915-03]] it moved; by the [[end of the
month|1915-03]] it stood still. The [[first half of 1916|1916]], the [[third quarter of
1917|1917-07/1917-09]] and [[late summer 1918|1918-22]] were worse. By the [[end of 1918|1918]] it
was over; in the [[spring of 1919|1919-21]] and the [[winter of 1919–20|1919-24]] people starved.
""",
    "years before Christ, decades and centuries": """
In [[490 BC|-0489]] the fleet landed. The [[5th century BC|-04XX]] saw more wars; so did the
[[1990s|199X]], the [[late 1980s|198X]] and the [[19th century|18XX]]. The walls fell in
[[AD 70|0070]].
""",
    "weekdays beside a known date": """
The strike began on [[Monday, 3 April 2017|2017-04-03]]. On [[Thursday|2017-04-06]] it spread to the
ports, and the [[following Monday|2017-04-10]] it ended. Bloody Sunday and Black Friday are names.
""",
    "that year, that month, the same day": """
The general returned in [[June 1958|1958-06]]. [[That month|1958-06]] he flew south, and on
[[4 October of that year|1958-10-04]] a new constitution came into force. On
[[13 May 1968|1968-05-13]] crowds marched; [[the same day|1968-05-13|same day]] a strike began. He
resigned [[the following year|1969|following year]].
""",
    "the day after something, and the day that something was after": """
On [[17 March 2016|2016-03-17]], [[the day after|2016-03-17|day after]] the vote, troops left.
They were attacked on [[20 March|2016-03-20]]. [[Two days after|2016-03-22]] the attack the road
was closed.
""",
    "days and weeks beside a day, and years beside a year, only describe it": """
On [[23 July 2023|2023-07-23]] a drone was hit, [[two weeks after|2023-07-23]] an admiral warned.
The base dates from [[1971|1971]], the [[year after|1971]] a general seized power, and was given up
in [[October 2019|2019-10]], seven months after the last town had fallen.
""",
    "the turn of the year, there and back": """
Fighting resumed on [[28 December 2008|2008-12-28]]. On [[3 January|2009-01-03]] troops went in, and
on [[18 January|2009-01-18]] they stopped. A truce had expired on [[19 December|2008-12-19]]. Donors
met in [[March|2009-03]].
""",
    "ISO dates, ordinals, short months, open ends": """
It was signed on [[2015-02-12|2015-02-12]], on the [[14th of July, 1958|1958-07-14]], on [[Oct. 10,
1945|1945-10-10]] and on [[April the 9th, 1940|1940-04-09]]. The mission ([[2014–present|2014/..]])
goes on.
""",
    "a section starts anew": """
## The sea war
A cruiser was sunk on [[13 December 1939|1939-12-13]]. Convoys sailed from [[May 1940|1940-05]].
## The air war
Raids began on [[3 September 1939|1939-09-03]]. On [[18 December|1939-12-18]] bombers were lost.
""",
    "a first day without year waits for the year that follows": """
On [[6 November|2014-11-06]], and again on [[13 November 2014|2014-11-13]], aircraft hit the camp.
""",
}


def _marked(passage: str) -> tuple[str, list[tuple[str, str]]]:
    """The passage without its marks, and the times marked in it with their values."""
    times: list[tuple[str, str]] = []

    def bare(mark: re.Match[str]) -> str:
        value, _, words = mark[2].partition("|")
        times.append((words or mark[1], value))
        return mark[1]

    return _MARK.sub(bare, passage), times


def _unwrapped(passage: str) -> str:
    """A passage of this file with each paragraph in one line."""
    apart = re.sub(r"^(#.*)$", r"\n\1\n", passage, flags=re.MULTILINE)
    return re.sub(r"(?<=\S)\n(?=\S)(?!#)", " ", apart.strip())


ARTICLES = sorted(Path(__file__).parents[1].glob("articles/times/*.md"))


@pytest.mark.parametrize("passage", PASSAGES.values(), ids=PASSAGES.keys())
def test_passage(passage: str) -> None:
    text, times = _marked(_unwrapped(passage))
    found = read_times(parse(text, "passage.md"))
    assert [(t.text, str(t.date)) for t in found] == times


@pytest.mark.parametrize("path", ARTICLES, ids=[path.stem for path in ARTICLES])
def test_article(path: Path) -> None:
    text, times = _marked(path.read_text("utf-8"))
    found = read_times(parse(text, path.name))
    assert [(t.text, str(t.date)) for t in found] == times


def test_months_of_a_heading_are_those_of_the_year_of_the_one_above() -> None:
    """Even where the front matter says that the war began the year before."""
    page = (
        "---\ndate: 15 April 2023 – present\n---\n\nShots fell on 15 April.\n"
        "### The east (January–August 2024)\n* 5 January 2024: the envoy left.\n"
        "#### April–August\n* 2 April: a drone fell.\n"
    )
    dates = [str(time.date) for time in read_times(parse(page, "a.md"))]
    assert dates == ["2023-04-15", "2024-01-05", "2024-04-02"]
