"""Every shared option, declared once, and `takes`, which gives them to a command.

No `from __future__ import annotations` here: Typer reads annotations at every start, and reading
them as text would cost a compilation each.
"""

import functools
import inspect
import os
from collections.abc import Callable
from pathlib import Path
from typing import Annotated, Any, Literal

from typer import Option

from syriatl.cli import completing
from syriatl.cli.asking import Asked, Filters, Words
from syriatl.cli.output import Form, Listing, Output
from syriatl.model.errors import UsageError

_SOURCE, _WHEN, _WHAT, _LIST, _OUT = "Source", "When", "What", "List", "Output"


def values(
    metavar: str,
    told: str,
    offers: Callable[..., Any] | None = None,
    panel: str | None = None,
) -> Any:
    """An option that takes words; `offers`: those that a shell completes, `told`: its help."""
    return Option(metavar=metavar, help=told, autocompletion=offers, rich_help_panel=panel)


_when = functools.partial(Option, rich_help_panel=_WHEN)
_what = functools.partial(Option, rich_help_panel=_WHAT)
_of = functools.partial(values, panel=_WHAT)
_list = functools.partial(Option, rich_help_panel=_LIST)
_out = functools.partial(Option, rich_help_panel=_OUT)


def takes(**builders: Callable[..., Any]) -> Callable[[Callable[..., Any]], Callable[..., Any]]:
    """Replace parameters of a command by the options of the functions that build them.

    `@takes(out=output)` gives a command with a parameter `out` all the options of `output`; an
    option that two of them take is one. A command that left out an article ends with 1.
    """

    def wrap(command: Callable[..., Any]) -> Callable[..., Any]:
        own = inspect.signature(command, eval_str=True)
        extra = {name: inspect.signature(build) for name, build in builders.items()}

        @functools.wraps(command)
        def run(**given: Any) -> Any:
            built = {
                name: build(**{key: given[key] for key in extra[name].parameters})
                for name, build in builders.items()
            }
            plain = {key: value for key, value in given.items() if key not in options}
            status = command(**plain, **built)
            unread = any(isinstance(b, Asked) and b.unread for b in built.values())
            return 1 if unread else status

        kept = [p for p in own.parameters.values() if p.name not in builders]
        options: dict[str, inspect.Parameter] = {}
        for signature in extra.values():
            for key, option in signature.parameters.items():
                options.pop(key, None)  # what two take stands where the later one has it
                options[key] = option
        params = [p.replace(kind=p.KEYWORD_ONLY) for p in [*kept, *options.values()]]
        run.__signature__ = own.replace(parameters=params)  # type: ignore[attr-defined]
        run.__annotations__ = {p.name: p.annotation for p in params}
        return run

    return wrap


SourceOption = Annotated[
    Words,
    Option(
        "--source",
        metavar="PATH|-",
        help="Article to read, a folder of them, or - for standard input; repeatable. "
        "Else the environment's SYRIATL_SOURCE, else the article shipped with the program.",
        rich_help_panel=_SOURCE,
        show_default=False,
    ),
]
ColorOption = Annotated[
    Literal["auto", "always", "never"],
    _out("--color", metavar="WHEN", help="Colour the output: auto, always or never."),
]
PagerOption = Annotated[bool, _out("--no-pager", help="No pager.")]
AsciiOption = Annotated[bool, _out("--ascii", help="No signs beyond ASCII, for people.")]
SectionOption = Annotated[
    Words, _of("HEADING", "Below a heading with these words.", completing.sections)
]
GrepOption = Annotated[str | None, _what("--grep", "-g", metavar="REGEX", help="Words that match.")]
LimitOption = Annotated[int | None, _list("--limit", "-n", min=0, metavar="N", help="The first N.")]
CountOption = Annotated[bool, _list("--count", help="Only how many.")]
QuietOption = Annotated[bool, _out("--quiet", "-q", help="No counts and hints.")]


def asked(
    *,
    source: SourceOption = None,
    year: Annotated[
        Words,
        values("YEAR", "In this year, or 2017..2019.", completing.years, _WHEN),
    ] = None,
    since: Annotated[
        str | None,
        _when(
            "--since",
            "--from",
            metavar="DATE",
            help="Not before: 2019, 2019-10, 2019-10-06, “march 2019”.",
        ),
    ] = None,
    until: Annotated[
        str | None,
        _when("--until", "--to", metavar="DATE", help="Not after; the whole of 2019 for “2019”."),
    ] = None,
    on: Annotated[
        Words,
        _when(
            "--period",
            "-p",
            "--on",
            metavar="DATE",
            help="In that day, month or year, in 2019Q4, 2014/.., 2019-10-06/2019-11.",
        ),
    ] = None,
    around: Annotated[str | None, _when(metavar="DATE", help="Near that date.")] = None,
    window: Annotated[
        str, _when(metavar="14d", help="Days, weeks or months before and after --around: 3w.")
    ] = "14d",
    month: Annotated[Words, _when(metavar="1-12", help="In that month of any year.")] = None,
    day: Annotated[Words, _when(metavar="1-31", help="On that day of any month.")] = None,
    precision: Annotated[
        Literal["day", "month", "year"] | None,
        _when(
            metavar="UNIT", show_default=False, help="Placed to the day, month or year, or better."
        ),
    ] = None,
    match: Annotated[
        Literal["overlap", "certain", "start"],
        _when(
            metavar="HOW",
            help="overlap: may fall in the range; certain: surely does; start: begins in it.",
        ),
    ] = "overlap",
    known_by: Annotated[
        str | None, _when(metavar="DATE", help="Only what was known by then.")
    ] = None,
    as_of: Annotated[
        str | None,
        _when(metavar="DATE", help="What “last month” counts from; else the article's own day."),
    ] = None,
    kind: Annotated[
        Words, _of("KIND", "Of this kind (see `syriatl kinds`).", completing.kinds)
    ] = None,
    actor: Annotated[
        Words, _of("NAME", "Naming this actor, by any name of it.", completing.actors)
    ] = None,
    side: Annotated[Words, _of("SIDE", "Naming an actor of this side.", completing.sides)] = None,
    place: Annotated[Words, _of("NAME", "At this place.", completing.places)] = None,
    section: SectionOption = None,
    status: Annotated[
        Words,
        _of(
            "STATUS",
            "asserted, attributed, alleged or denied; of actors, current or former.",
            completing.statuses,
        ),
    ] = None,
    grep: GrepOption = None,
    no_reference: Annotated[bool, _what("--no-reference", help="No background mentions.")] = False,
    not_: Annotated[
        Words,
        _what(
            "--not",
            metavar="KEY=VALUE",
            help="Leave out, as in --not kind=statement. (The same option twice means or, "
            "different options mean and.)",
            autocompletion=completing.excluded,
        ),
    ] = None,
    quiet: QuietOption = False,
) -> Asked:
    """Which articles, and what of them."""
    return Asked(
        _sources(source),
        Filters(
            year=year, since=since, until=until, on=on, around=around,
            window=window, month=month, day=day, precision=precision,
            match=match, known_by=known_by, as_of=as_of, kind=kind,
            actor=actor, side=side, place=place,
            section=section, status=status, grep=grep,
            references=not no_reference, without=not_,
        ),
        quiet=quiet,
    )  # fmt: skip


def placed(
    *,
    source: SourceOption = None,
    section: SectionOption = None,
    grep: GrepOption = None,
    quiet: QuietOption = False,
) -> Asked:
    """Which articles, and what of them that has neither a date nor actors."""
    return Asked(_sources(source), Filters(section=section, grep=grep), quiet=quiet)


def read(source: SourceOption = None, *, quiet: QuietOption = False) -> Asked:
    """Which articles, all of them."""
    return Asked(_sources(source), Filters(), quiet=quiet)


def _sources(named: Words) -> tuple[str, ...]:
    """The sources named, each once, or those of the environment.

    Raises:
        UsageError: a name is empty, as of a variable of the shell that was never set.
    """
    if named and "" in named:
        raise UsageError("--source '': name an article, a folder of them, or - for standard input")
    paths = named or os.environ.get("SYRIATL_SOURCE", "").split(os.pathsep)
    return tuple(dict.fromkeys(path for path in paths if path))


def rows(
    *,
    fields: Annotated[
        Words,
        values("A,B", "These fields only (see `syriatl schema`).", completing.fields, _LIST),
    ] = None,
    sort: Annotated[
        str | None, values("FIELD", "Order by this field.", completing.fields, _LIST)
    ] = None,
    reverse: Annotated[bool, _list("--reverse", "-r", help="Last first.")] = False,
    limit: LimitOption = None,
    count: CountOption = False,
) -> Listing:
    """Which of the found, and in what order."""
    return Listing(fields, sort, reverse, limit, count)


def first(*, limit: LimitOption = None, count: CountOption = False) -> Listing:
    """How many of what has an order of its own."""
    return Listing(None, None, False, limit, count)


def brief(
    *,
    json: Annotated[bool, _out("--json", help="As JSON.")] = False,
    color: ColorOption = "auto",
    no_pager: PagerOption = False,
    ascii_only: AsciiOption = False,
    quiet: QuietOption = False,
) -> Output:
    """In what form, where there are only two."""
    return Output(
        "json" if json else None,
        color=color, pager=not no_pager, ascii_only=ascii_only, quiet=quiet,
    )  # fmt: skip


def output(
    *,
    format: Annotated[  # noqa: A002
        Form | None,
        _out(
            "--format",
            "-f",
            metavar="FORM",
            show_default=False,
            help="table, plain, text (sentences), json, jsonl, csv, tsv or md.",
        ),
    ] = None,
    json: Annotated[bool, _out("--json", help="= --format json.")] = False,
    file: Annotated[
        Path | None,
        _out("--output", "-o", metavar="FILE", help="Write to a file."),
    ] = None,
    force: Annotated[bool, _out("--force", help="Overwrite the file.")] = False,
    color: ColorOption = "auto",
    no_pager: PagerOption = False,
    no_header: Annotated[bool, _out("--no-header", help="No titles above columns.")] = False,
    raw_csv: Annotated[bool, _out("--raw-csv", help="CSV cells as they are: no guard.")] = False,
    ascii_only: AsciiOption = False,
    quiet: QuietOption = False,
) -> Output:
    """In what form, and where to."""
    return Output(
        "json" if json else format,
        file=file, force=force, color=color, pager=not no_pager, header=not no_header,
        guard=not raw_csv, ascii_only=ascii_only, quiet=quiet,
    )  # fmt: skip
