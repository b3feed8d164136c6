"""The statement that a date stands in: its headline tells of that, and of nothing else."""

import pytest

from tests.unit.test_events import read


@pytest.mark.parametrize(
    ("text", "summaries"),
    [
        # statements side by side
        (
            "The militia lost its last town and its leader Omar Sa'id died in May 2015.",
            ["The militia … its leader Omar Sa'id died"],
        ),
        ("It lasted a month: on 3 May 2015 Torres broke the truce.", ["Torres broke the truce"]),
        (
            "Torres was named premier on 3 May 2015 and on 9 June envoys signed the treaty.",
            ["Torres was named premier", "Envoys signed the treaty"],
        ),
        # clauses within a clause
        ("They held the port, while rebels took the town in May 2015.", ["Rebels took the town"]),
        ("They still held the port when marines landed on 3 May 2015.", ["Marines landed"]),
        ("The port was lost, as 13 soldiers had died on 3 May 2015.", ["13 soldiers had died"]),
        (
            "A decree that he would cut the funds from May 2015 drew protests.",
            ["He would cut the funds"],
        ),
        (
            "On 3 May 2015, after a ceasefire was declared a day earlier, Torres spoke.",
            ["Torres spoke", "A ceasefire was declared"],
        ),
        (
            "Sales were frozen until July 2015, when the minister lifted the ban.",
            ["The minister lifted the ban"],
        ),
        # whose clause it is
        (
            "They ran a plan that covered the towns, which was dropped in May 2015.",
            ["A plan was dropped"],
        ),
        (
            "He ordered the withdrawal of the troops, which was begun in May 2015.",
            ["The withdrawal was begun"],
        ),
        # what a comma adds
        (
            "The raids left 48 dead, a figure that Torres rejected on 3 May 2015.",
            ["A figure that Torres rejected"],
        ),
        (
            "They left on 3 May 2015, with Torres announcing an inquiry the next day.",
            ["They left", "Torres announcing an inquiry"],
        ),
        (
            "A report, released on 3 May 2015, blamed the army for the raid.",
            ["A report blamed the army for the raid"],
        ),
        # where the opening phrase ends
        (
            "In June 2015 a court sentenced Torres, the former mayor, to ten years.",
            ["A court sentenced Torres, the former mayor, to ten years"],
        ),
        (
            "Under the pact of 3 May 2015, signed by Torres, the army left the town.",
            ["The army left the town"],
        ),
        (
            "By 3 May 2015 at least half of the troops had left, mostly by sea.",
            ["At least half of the troops had left, mostly by sea"],
        ),
    ],
)  # fmt: skip
def test_a_date_goes_with_its_own_statement(text: str, summaries: list[str]) -> None:
    assert [event.summary for event in sorted(read(text).events, key=place)] == summaries


def place(event):
    return event.time.span.start


@pytest.mark.parametrize(
    ("text", "summary"),
    [
        ("The army fired more shells than in the 2003 invasion.", "The invasion"),
        ("Jets struck the port in the first raid there since 1994.", "The first raid there"),
        ("No order had ruled the town since the coup of 1969.", "The coup"),
        ("They left two years after the start of the war in 2011.", "The start of the war"),
        ("Torres reversed his 6 May 2015 order to leave.", "His order to leave"),
    ],
)
def test_what_is_only_compared_or_counted_from_is_told_in_passing(text: str, summary: str) -> None:
    (event,) = read(text).events
    assert (event.reference, event.summary) == (True, summary)


@pytest.mark.parametrize(
    "text",
    [
        "The 2003 invasion toppled the regime.",
        "The army has held the town since 2003.",
        "More than 300 people fled in May 2015.",
        "The next day troops landed, after 3 May 2015.",
        "They came home after talks in May 2015.",
    ],
)
def test_what_happens_at_a_date_is_told(text: str) -> None:
    assert not any(event.reference for event in read(text).events)
