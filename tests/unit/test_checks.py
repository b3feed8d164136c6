"""What cannot be right is told, once; what is right is not."""

from __future__ import annotations

from collections import Counter

import pytest

from syriatl.extraction import extract
from syriatl.model.facts import Chronicle
from syriatl.query.checks import check
from syriatl.query.checks.finding import Finding
from syriatl.reading.article import parse

HEAD = "---\nsubject: War\npubDate: 2020-06-01\n---\n## Course of the war\n\n"


def found(text: str) -> list[Finding]:
    return check(extract(parse(HEAD + text, "test.md")))


@pytest.mark.parametrize(
    ("text", "name", "says"),
    [
        ("On Monday, 6 October 2019, rebels attacked Tarn.", "weekday", "was a Sunday"),
        ("On Monday 6 October 2019 rebels attacked Tarn.", "weekday", "was a Sunday"),
        ("On 6 October 2019, a Monday, rebels attacked Tarn.", "weekday", "was a Sunday"),
        ("On 6 October 2019 (Monday), rebels attacked Tarn.", "weekday", "was a Sunday"),
        ("On 6 October 2021, rebels attacked Tarn.", "future", "later than the article"),
        ("The raid killed 10 people, including 8 women and 7 children.", "parts", "8 + 7 = 15"),
        ("In a poll, 120% of voters supported the war.", "percentage", "more than 100"),
        ("The base lies 50 km (61 mi) from Tarn.", "units", "not the same as 61 mi"),
        ("They held 955 square miles (3.86 square kilometers).", "units", "not the same as 3.86"),
        ("The raid killed 700–503 civilians.", "range", "runs backwards"),
        ("The raid killed 10 people, including 12 women.", "parts", "parts come to 12, more than"),
        ("On 6 October 2019, [object Object] rebels attacked.", "markup", "left over once"),
        (
            "Rebels were said to hold the whole north.[citation needed]",
            "marked",
            "by its editors",
        ),
        ("Rebels hold the whole north[who?] of it.", "marked", "by its editors"),
        (
            "Norway sent its troops to the north of Tarn. They dug in.\n\n## Aftermath\n\n"
            "Norway sent its troops to the north of Tarn.",
            "repeated",
            "in line 7 already",
        ),
    ],
)
def test_what_cannot_be_is_told_once(text: str, name: str, says: str) -> None:
    (finding,) = found(text)
    assert finding.check == name
    assert finding.line == (11 if name == "repeated" else 7)
    assert says in "".join(map(str, finding.message))


@pytest.mark.parametrize(
    "text",
    [
        "On Sunday, 6 October 2019, rebels attacked Tarn.",
        "On 6 October 2019, rebels attacked Tarn. They left on Wednesday.",
        "On 6 October 2019 rebels attacked. Friday prayers were held on 11 October 2019.",
        "They held nearly 110,000 square kilometers (42,471 square miles) of land.",
        "The base lies 50 km (31 mi) from Tarn.",
        "The base of 955 acres (3.86 square kilometers) was shelled.",
        "It flew a mile (2 km) to the south, 12 km or 7.5 miles away.",
        "It lies 50 km (of which 12 miles are paved) from Tarn.",
        "Prices increased by 150 percent in May 2019.",
        "On 3 May 2019, 20% of voters agreed. The war began on 1 June 2018.",
        "He said [the north] was lost [and they knew it]. The text is [sic] in doubt.",
        "The war went on. The war went on.",
    ],
)
def test_what_may_be_is_not(text: str) -> None:
    assert found(text) == []


def test_nothing_is_told_twice(seed: Chronicle) -> None:
    """The same doubt about the same place is one finding."""
    findings = check(seed)
    told = Counter((finding.line, finding.text, finding.message) for finding in findings)
    assert set(told.values()) == {1}
    assert [f.line for f in findings if f.check == "parts"] == [381]  # 64 + 18 of "up to 80"


def test_a_party_that_acts_outside_its_years_is_told() -> None:
    article = (
        "---\nsubject: War\npubDate: 2020-06-01\ntags:\n  - |-\n    Northern League:\n"
        "    🇳🇴 Norway (2014–2016)\n  - |-\n    Tarn Front\n---\n## War\n\n"
        "On 4 March 2018, Norway bombed the Tarn Front.\n"
    )
    (finding,) = check(extract(parse(article, "test.md")))
    assert (finding.check, finding.line) == ("front matter", 13)


def test_what_an_older_event_tells_is_no_contradiction() -> None:
    """What happened before the first year of any party is background."""
    article = (
        "---\nsubject: War\npubDate: 2020-06-01\ntags:\n  - |-\n    Northern League:\n"
        "    🇳🇴 Norway (2014–2016)\n  - |-\n    Tarn Front\n---\n## War\n\n"
        "On 4 March 1978, Norway bombed the Tarn Front.\n"
    )
    assert check(extract(parse(article, "test.md"))) == []


def test_parties_that_the_text_never_names_are_told_in_one_finding() -> None:
    article = (
        "---\nsubject: War\npubDate: 2020-06-01\ntags:\n  - |-\n    Northern League:\n"
        "    🇳🇴 Norway\n    🇸🇪 Sweden\n  - |-\n    Tarn Front\n---\n## War\n\n"
        "On 4 March 2018, Norway bombed the Tarn Front of the Northern League.\n"
    )
    (finding,) = check(extract(parse(article, "test.md")))
    assert (finding.check, finding.text) == ("front matter", "Sweden")


def test_parties_that_the_text_never_names_are_all_named() -> None:
    """A script reads the finding: nothing in it is cut."""
    silent = ["Denmark", "Estonia", "Finland", "Iceland", "Latvia", "Sweden"]
    tags = "".join(f"    {name}\n" for name in silent)
    article = (
        "---\nsubject: War\npubDate: 2020-06-01\ntags:\n  - |-\n    Northern League:\n"
        f"{tags}---\n## War\n\nOn 4 March 2018, rebels attacked Tarn.\n"
    )
    told = [f.text for f in check(extract(parse(article, "test.md"))) if f.check == "front matter"]
    assert told == [", ".join(silent)]
