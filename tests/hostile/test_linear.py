"""Time is proportional to the length of the text, in every step, whatever the text."""

from __future__ import annotations

import cProfile
import pstats
from collections.abc import Callable
from functools import cache
from time import process_time

import pytest

from syriatl.extraction import extract
from syriatl.extraction.events import read_events
from syriatl.extraction.figures import read_figures
from syriatl.extraction.participants import read_participants
from syriatl.extraction.times import read_times
from syriatl.reading.article import parse
from tests.clock import grows_with_the_length_alone, seconds

_SIZE = 4_000  # characters of the shorter text: two of the longest sentences
_TIMES_LONGER = 4
_ALLOWED = 1.6  # of what is proportional: a quadratic step would take 4 times as much
_FLOOR = 0.02  # seconds: what takes less is not measured, a busy machine is louder

_UNITS = (
    "7", "7 ", "and ", "-", "–", "- ", ", ", "; ", ". ", ".", "…", '."', "of the ", "the of ",
    "May June ", "5 May ", "5 May 2019, ", "On 5 May 2019. ", "2019-05-06 ", "2017–18 ", "5/6/",
    "from May to ", "the next day ", "Al ", "Al-", "Al", "AB ", "U.S. ", "Al's ", "Ministry of ",
    "General Al ", "General Al Bo, chief of Turkey, ", "Al Bo (AB) ", "Turkey ", "Al, Bo, ",
    "Mirov, Zeleno, ",
    '"', '"a', "“", "( ", "(a", ") ", "()", "[ ", "[a](", "![", "![](", "*a ", "_a ", "<a ", "'",
    "said ", "said said, ", "according to Al ", "He said. On 6 May he left. ", "It was revealed, ",
    "On 5 May 2019 it was revealed on 6 May that ", "two hundred ", "20 of ", "5% ", "$5 ", "5–6 ",
    "killing 20 civilians and 30 soldiers ", "20 civilians, 30 soldiers, ", " ", "\t", "\n",
    "a\u0301", "# A\n", "## May 2019\n\nOn 5 June Al attacked.\n",
    "* 5 May 2019: Al killed 5 people\n",
    "On 5 May 2019, Turkey killed 20 civilians in Kobani, the SOHR said.\n\n", "![a](b)\n",
)  # fmt: skip


def _proportional(measured: Callable[[int], float]) -> None:
    """Fail if work on a text of the longer size takes more than about as much longer."""
    grows_with_the_length_alone(
        lambda: measured(_SIZE),
        lambda: measured(_SIZE * _TIMES_LONGER),
        _TIMES_LONGER * _ALLOWED,
        _FLOOR,
    )


@pytest.mark.parametrize("unit", _UNITS)
def test_all_of_the_work_on(unit: str) -> None:
    def measured(size: int) -> float:
        text = unit * (size // len(unit))
        return seconds(lambda: extract(parse(text, "long.md")))

    _proportional(measured)


@pytest.mark.parametrize(
    ("head", "unit", "tail"),
    [
        ("# a", " ", "b"), ("# a", "#", "b"), ("# a", " #", "b"), ("![", "a", ""), ("* ", "(", ""),
        ("* ", "(a", ")"), ("* ", "()", "a"), ("1. ", "1. ", "a"), ("![a](", ")", "a"),
        ("[a](/", "b", ""), ("(", "()", ""), ("", "\n#", ""), ("", ".\u00a0", ""),
        ("", "[object ", ""), ("</", "a", ""),
    ],
)  # fmt: skip
def test_reading_a_line_of(head: str, unit: str, tail: str) -> None:
    def measured(size: int) -> float:
        text = head + unit * (4 * size // len(unit)) + tail
        return seconds(lambda: parse(text, "long.md"))

    _proportional(measured)


_STORY = (
    "On {day} May 2019, Turkish jets bombed Kobani{n}, killing {n} civilians, General Al Bo{n} of"
    " the Syrian Army said. The next day, the Army of Tarn{n} (AT{n}) withdrew 400 of its troops."
    "\n\n## Part {n}\n\n"
)


@pytest.mark.parametrize("step", ["times", "participants", "figures", "events"])
def test_names_and_sections_that_are_always_new(step: str) -> None:
    def measured(size: int) -> float:
        story = (_STORY.format(n=n, day=n % 28 + 1) for n in range(size // 100))
        article = parse("".join(story), "long.md")
        clock = {"start": process_time()}
        times = read_times(article)
        clock["times"] = process_time()
        participants, mentions = read_participants(article)
        clock["participants"] = process_time()
        figures = read_figures(article, times, mentions)
        clock["figures"] = process_time()
        read_events(article, times, participants, mentions, figures)
        clock["events"] = process_time()
        steps = list(clock)
        return clock[step] - clock[steps[steps.index(step) - 1]]

    _proportional(measured)


_TEXTS = {
    "names and sections that are always new": lambda n: "".join(
        _STORY.format(n=i, day=i % 28 + 1) for i in range(n)
    ),
    "bullets with a date each": lambda n: "".join(
        f"- {i % 28 + 1} May {2012 + i % 8}: {i % 90 + 2} killed in Homs.\n" for i in range(n)
    ),
    "one line": lambda n: " ".join(
        f"On {i % 28 + 1} May, General Ali Bo met the Army of Tarn{i} (AT{i}) in Iraq, Turkey"
        f" said; {i % 90} Kurds were killed."
        for i in range(n)
    ),
}
_FEW, _MANY = 50, 200
_MORE_CALLS = 1.15  # times what is proportional: tables that grow are searched a little longer


@cache
def _calls(text: str, number: int) -> dict[str, int]:
    """Step → how many calls it makes on a text of so many sentences: as many on any machine."""
    counts: dict[str, int] = {}

    def counted(step: str, work: Callable[[], object]) -> None:
        profile = cProfile.Profile()
        profile.runcall(work)
        counts[step] = pstats.Stats(profile).total_calls  # type: ignore[attr-defined]

    source = _TEXTS[text](number)
    article = parse(source, "long.md")
    times = read_times(article)
    participants, mentions = read_participants(article)
    figures = read_figures(article, times, mentions)
    counted("reading", lambda: parse(source, "long.md"))
    counted("times", lambda: read_times(article))
    counted("participants", lambda: read_participants(article))
    counted("figures", lambda: read_figures(article, times, mentions))
    counted("events", lambda: read_events(article, times, participants, mentions, figures))
    return counts


@pytest.mark.parametrize("step", ["reading", "times", "participants", "figures", "events"])
@pytest.mark.parametrize("text", _TEXTS)
def test_calls_of_a_step_grow_with_the_length_alone(text: str, step: str) -> None:
    few, many = _calls(text, _FEW)[step], _calls(text, _MANY)[step]
    assert many < few * _MANY / _FEW * _MORE_CALLS
