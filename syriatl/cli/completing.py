"""Values for the shell to complete, out of the article that the command line names."""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Iterable, Mapping
from contextlib import redirect_stdout
from io import StringIO

from typer import Context

from syriatl.model.errors import SyriatlError
from syriatl.model.facts import VALUES, Chronicle

Offers = list[tuple[str, str]]
_LISTED = {"actors": "actor", "figures": "figure", "dates": "date", "media": "media"}


def kinds(context: Context, _: list[str], incomplete: str) -> Offers:
    """The kinds of events; of actors where the command lists those."""
    values = VALUES["actor_kind" if context.info_name == "actors" else "kind"]
    return _offers(values, incomplete)


def categories(context: Context, _: list[str], incomplete: str) -> Offers:
    """The categories of figures."""
    return _offers(VALUES["category"], incomplete)


def units(context: Context, _: list[str], incomplete: str) -> Offers:
    """The units of figures."""
    return _offers(VALUES["unit"], incomplete)


def bases(context: Context, _: list[str], incomplete: str) -> Offers:
    """What a date may rest on."""
    return _offers(VALUES["basis"], incomplete)


def fields(context: Context, _: list[str], incomplete: str) -> Offers:
    """The fields of the records that the command lists; of a comma list, the last."""
    from syriatl.views.schemas import fields_of

    what = _LISTED.get(context.info_name or "", "event")
    begun, comma, last = incomplete.rpartition(",")
    return [(begun + comma + value, told) for value, told in _offers(fields_of(what), last)]


def statuses(context: Context, _: list[str], incomplete: str) -> Offers:
    """What events are to the article; what actors are now where the command lists those."""
    values = VALUES["actor_status" if context.info_name == "actors" else "status"]
    return _offers(values, incomplete)


def excluded(context: Context, _: list[str], incomplete: str) -> Offers:
    """What `--not` takes: a key, then a value of it."""
    key, equals, value = incomplete.partition("=")
    offers = {
        "kind": kinds, "actor": actors, "side": sides, "place": places,
        "section": sections, "status": statuses, "year": years,
    }  # fmt: skip
    if not equals:
        return _offers([f"{name}=" for name in offers], incomplete)
    known = offers[key](context, _, value) if key in offers else []
    return [(f"{key}={name}", told) for name, told in known]


def facets(context: Context, _: list[str], incomplete: str) -> Offers:
    """What events can be counted and grouped by."""
    from syriatl.query.tallies import FACETS

    return _offers(FACETS, incomplete)


def types(context: Context, _: list[str], incomplete: str) -> Offers:
    """The types of records."""
    from syriatl.views.schemas import PROPERTIES

    return _offers(PROPERTIES, incomplete)


def topics(context: Context, _: list[str], incomplete: str) -> Offers:
    """What there is help on."""
    from syriatl.cli.commands.help import topic_files
    from syriatl.cli.group import COMMANDS

    return _offers([*topic_files(), *COMMANDS], incomplete)


def claimants(context: Context, _: list[str], incomplete: str) -> Offers:
    """Those who give figures."""
    names = {f.source for c in _chronicles(context) for f in c.figures if f.source}
    return _offers(sorted(names), incomplete)


def years(context: Context, _: list[str], incomplete: str) -> Offers:
    """The years in which something happened."""
    from syriatl.views.dates import year_name

    dates = [event.date.earliest() for c in _chronicles(context) for event in c.events]
    return _offers(map(year_name, sorted({day[0] for day in dates if day})), incomplete)


def actors(context: Context, _: list[str], incomplete: str) -> Offers:
    """The names of actors and their abbreviations."""
    names = [n for c in _chronicles(context) for a in c.participants for n in (a.name, *a.aliases)]
    return _offers(names, incomplete)


def records(context: Context, _: list[str], incomplete: str) -> Offers:
    """What `show` takes: ids once a dash is typed, names of actors else."""
    if incomplete[1:2] != "-":
        return actors(context, _, incomplete)
    return _offers([name for c in _chronicles(context) for name in c.by_id], incomplete)


def sides(context: Context, _: list[str], incomplete: str) -> Offers:
    """The sides."""
    return _offers([a.side for c in _chronicles(context) for a in c.participants], incomplete)


def places(context: Context, _: list[str], incomplete: str) -> Offers:
    """The places of events."""
    found = [place for c in _chronicles(context) for event in c.events for place in event.places]
    return _offers(found, incomplete)


def sections(context: Context, _: list[str], incomplete: str) -> Offers:
    """The headings."""
    titles = [s.title for c in _chronicles(context) for s in c.article.sections if s.title]
    return _offers(titles, incomplete)


def answer(app: Callable[[], object], environment: Mapping[str, str]) -> None:
    """Answer a shell that asks what a word of its command line may become."""
    # Typer draws the help texts with Rich if that is there, which takes half of the time.
    sys.modules.setdefault("rich", None)  # type: ignore[arg-type]
    if environment["_SYRIATL_COMPLETE"] == "complete_bash":
        _answer_bash(app, environment)
    else:
        app()


def _answer_bash(app: Callable[[], object], environment: Mapping[str, str]) -> None:
    """Bash puts what it gets into the command line as it is: blanks and the like are escaped.

    `environment` holds the words of the command line, one a line, and which one is completed.
    """
    offered = StringIO()
    words, current = environment.get("COMP_WORDS", ""), environment.get("COMP_CWORD", "")
    typed = dict(enumerate(words.split("\n"))).get(int(current) if current.isdecimal() else 0, "")
    try:
        with redirect_stdout(offered):
            app()
    finally:
        quoted = typed.startswith(('"', "'"))
        unsafe = r"(?!)" if quoted else r"[^\w\n@%+=:,./~-]"
        sys.stdout.write(re.sub(unsafe, r"\\\g<0>", offered.getvalue()))


def _offers(values: Iterable[str], incomplete: str) -> Offers:
    """Each value that starts so, whatever the case of its letters, once.

    It begins as it was typed: shells take nothing else for its completion.
    """
    from syriatl.query.matching import fold_text

    start = fold_text(incomplete)
    found = (value for value in dict.fromkeys(values) if fold_text(value).startswith(start))
    return [(incomplete + value[len(incomplete) :], "") for value in found]


def _chronicles(context: Context) -> list[Chronicle]:
    from syriatl.cli.corpus import read_all

    try:
        return read_all(tuple(context.params.get("source") or ())).chronicles
    except SyriatlError:
        return []
