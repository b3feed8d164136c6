"""The command line as a user types it: each command, each form, each way of being wrong."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

import syriatl
from syriatl.cli.group import COMMANDS
from syriatl.extraction.figures.rules import RULES
from syriatl.model.edtf import Edtf
from syriatl.model.facts import VALUES, Chronicle
from syriatl.views.explained import BOUNDED, READ

Ask = Callable[..., Any]
BEGAN, SENT = "War in Tarn begins", "Norland sends troops to Sûl"
BOMBED, ATTACKED = "Norland jets bomb the bridge", "Tarnish Republic attacks Sûl"
LOST, LEFT = "Norland has lost most of its vehicles", "Norland withdraws its troops"
LISTS = ("events", "actors", "figures", "dates", "media")


@pytest.mark.parametrize("command", LISTS)
def test_json_is_one_array_with_all_keys(ask: Ask, command: str) -> None:
    """Scripts rely on the schema: no key may be missing, none may be extra."""
    what = {"media": "media"}.get(command, command.rstrip("s"))
    records = json.loads(ask(command, "--json").stdout)
    schema = json.loads(ask("schema", what).stdout)
    assert records
    for record in records:
        assert list(record) == schema["required"]


@pytest.mark.parametrize("command", LISTS)
@pytest.mark.parametrize("form", ["table", "plain", "text", "json", "jsonl", "csv", "tsv", "md"])
def test_every_form_writes_a_line_a_record_and_no_escape_codes(
    ask: Ask, command: str, form: str
) -> None:
    """Off a terminal, grep and wc must work."""
    result = ask(command, "--format", form)
    assert result.exit_code == 0
    assert "\x1b" not in result.stdout
    records = json.loads(ask(command, "--json").stdout)
    extra = {"table": 1, "csv": 1, "tsv": 1, "md": 2, "json": 2}.get(form, 0)
    assert len(result.stdout.splitlines()) == len(records) + extra


@pytest.mark.parametrize(
    ("filters", "summaries"),
    [
        (["--year", "2019"], [LOST, LEFT]),
        (["--until", "2018-03"], [BEGAN, SENT]),
        (["--until", "2018-03", "--match", "certain"], [SENT]),
        (["--on", "2019-10-18"], [LOST, LEFT]),
        (["--on", "2019-10-18", "--precision", "month"], [LEFT]),
        (["--month", "10"], [LEFT]),
        (["--month", "oct,March"], [SENT, LEFT]),
        (["--kind", "airstrike,battle"], [BOMBED, ATTACKED]),
        (["--side", "GOVERNMENT"], [ATTACKED]),
        (["--actor", "republic"], [ATTACKED]),
        (["--place", "sul", "--kind", "deployment"], [SENT]),
        (["--section", "second year", "--no-reference"], [LEFT]),
        (["--section", "lead"], [BEGAN]),
        (["--grep", "jets"], [BOMBED]),
        (["--status", "denied"], [ATTACKED]),
        (["--not", "actor=norland", "--since", "2018-02"], [BEGAN, ATTACKED]),
        (["--known-by", "2018-12"], [BEGAN, SENT, BOMBED]),
        (["--around", "2018-05-20", "--window", "1w", "--precision", "day"], [BOMBED]),
        (["--year", "2018", "--kind", "withdrawal"], []),
        (["--on", "17 may 2018", "--precision", "day"], [BOMBED]),
        (["--since", "last autumn"], [LOST, LEFT]),
        (["--until", "2018", "--kind", "battle,airstrike"], [BOMBED, ATTACKED]),
        (["--year", "2019..2020"], [LOST, LEFT]),
        (["--on", "18 October 2019", "--match", "overlap"], [LOST, LEFT]),
        (["--period", "2018Q2", "--precision", "month"], [BOMBED]),
        (["-p", "2019-10-18/2019-11", "--precision", "month"], [LEFT]),
        (["-p", "2018-03", "-p", "2018-05", "--precision", "day"], [SENT, BOMBED]),
        (["--on", "2019", "--year", "2018"], []),
        (["--since", "2018-05", "--until", "2018-09", "--match", "start"], [BOMBED, ATTACKED]),
        (["--since", "2019-10-18", "--match", "start"], []),
        (["--month", "10", "--day", "18"], [LEFT]),
        (["--month", "10", "--day", "21"], []),
        (["--day", "4,17"], [SENT, BOMBED, LEFT]),
        (["--on", "last month", "--as-of", "2018-06-03", "--precision", "day"], [BOMBED]),
        (["-n", "1", "--reverse"], [LEFT]),
        (["-n", "1", "--sort", "kind"], [BOMBED]),
    ],
)  # fmt: skip
def test_filters(ask: Ask, filters: list[str], summaries: list[str]) -> None:
    """Each filter finds what its name says, and no more."""
    result = ask("events", *filters, "--json")
    assert result.exit_code == 0
    assert [event["summary"] for event in json.loads(result.stdout)] == summaries


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["events", "--side", "coalitoin"], "nearest: coalition"),
        (["events", "--kind", "airstrikes"], "nearest: airstrike"),
        (["events", "--actor", "Norlund"], "nearest: Norland"),
        (["events", "--place", "Sulu"], "nearest: Sûl"),
        (["actors", "--kind", "battle"], "known: country"),
        (["events", "--since", "2019-13"], "not a date"),
        (["events", "--since", "2019-02-30"], "no such day"),
        (["events", "--since", "02/03/2019"], "2019-02-03 or 2019-03-02"),
        (["events", "--since", "2019", "--until", "2018"], "after"),
        (["events", "--year", "2019..2017"], "before it begins"),
        (["events", "--source", ""], "name an article"),
        (["events", "--month", "13"], "1 to 12"),
        (["events", "--month", "vendémiaire"], "1 to 12"),
        (["events", "--month", "marmalade"], "1 to 12"),
        (["events", "--month", "ju"], "1 to 12"),
        (["events", "--around", "2019", "--window", "soon"], "write 14d, 3w or 2m"),
        (["events", "--around", "2019", "--window", "99999y"], "out of the calendar"),
        (["events", "--around", "2019/.."], "both ends"),
        (["figures", "--sum"], "do not add up"),
        (["cite", "L4", "--format", "csv"], "--as md, bibtex or csl"),
        (["help", "dates", "--json"], "to be read"),
        (["events", "--window", "1d"], "Add --around"),
        (["export", "ics", "--count"], "export ics takes no --count"),
        (["figures", "--contested", "--sum"], "--contested and --sum: one at a time"),
        (["figures", "--category", "troops", "--series", "troops"], "leave out --category"),
        (["figures", "--sum", "-n", "0"], "--sum takes no --limit"),
        (["figures", "--contested", "--sort", "value"], "--contested takes no --sort"),
        (["figures", "--series", "troops", "--reverse"], "--series takes no --reverse"),
        (["figures", "--explain", "--fields", "low"], "--explain takes no --fields"),
        (["actors", "--with", "Norland", "--sort", "name"], "--with takes no --sort"),
        (["actors", "--with", "Norland", "--tree"], "--with takes no --tree"),
        (["actors", "--tree", "-n", "1"], "--tree takes no --limit"),
        (["timeline", "--bars", "-n", "1"], "--bars takes no --limit"),
        (["timeline", "--by", "year", "--json", "-n", "1"], "--by with --format json"),
        (["timeline", "--by", "year", "--fields", "date"], "--by takes no --fields"),
        (["figures", "--claimant", "Tarn Moniter"], "nearest: Tarn Monitor"),
        (["events", "--group-by", "kind", "--json"], "tables to read"),
        (["stats", "--by", "colour"], "unknown facet"),
        (["help", "datse"], "nearest: dates"),
        (["events", "--day", "32"], "1 to 31"),
        (["events", "--year", "october 2019"], "2019 or 2017..2019"),
        (["events", "--year", "2019-10"], "2019 or 2017..2019"),
        (["events", "--as-of", "2018"], "name a day"),
        (["events", "--grep", "(a"], "no regular expression"),
        (["events", "--fields", "dat"], "nearest: date"),
        (["events", "--sort", "date,kind"], "unknown field 'date,kind'"),
        (["figures", "--sort", ","], "unknown field ','"),
        (["help", "x" * 5000], "unknown topic"),
        (["events", "--not", "colour=red"], "KEY=VALUE"),
        (["events", "--format", "yaml"], "--format"),
        (["evnts"], "nearest: events"),
        (["show", "e-ffffffff"], "no record"),
        (["show", "e-"], "beginning of"),
        (["show", "L999"], "lines 1 to"),
        (["show", "Norlund"], "nearest: Norland"),
        (["schema", "person"], "person"),
    ],
)
def test_wrong_usage_is_one_line_and_exit_code_2(ask: Ask, arguments: list[str], told: str) -> None:
    """The line says how to write it; standard output stays clean."""
    result = ask(*arguments)
    assert result.exit_code == 2
    assert result.stdout == ""
    assert told in result.stderr
    assert len(result.stderr.splitlines()) == 1


def test_an_unreadable_source_is_one_line_and_exit_code_1(invoke: Ask, tmp_path: Path) -> None:
    """It is the source that is wrong, not the usage."""
    result = invoke("events", "--source", str(tmp_path / "missing.md"))
    assert result.exit_code == 1
    assert len(result.stderr.splitlines()) == 1
    assert "missing.md" in result.stderr


def test_the_time_asked_for_is_told_though_nothing_is_found(ask: Ask) -> None:
    result = ask("events", "--since", "last month", "--as-of", "2031-05-02")
    assert (result.exit_code, result.stdout) == (0, "")
    assert result.stderr == "no events found among 6 · since Apr 2031\n"
    assert ask("show", "2050").stderr == "no event found in 2050\n"


@pytest.mark.parametrize(
    ("told", "what"),
    [
        ("The raid killed 14 rebels.", "rebels (killed)"),
        ("The raid wounded 14 soldiers.", "soldiers (wounded)"),
        ("There were 14 civilian deaths.", "civilian deaths"),
        ("They sent 14 soldiers.", "soldiers"),
        ("One third of it was lost.", "share"),
    ],
)
def test_what_became_of_them_is_told_with_what_is_counted(
    invoke: Ask, tmp_path: Path, told: str, what: str
) -> None:
    """On narrow terminals there is no room for the category."""
    path = tmp_path / "war.md"
    path.write_text(f"{told}\n")
    cells = invoke("figures", "--format", "plain", "--source", str(path)).stdout.split("\t")
    assert cells[1] == what


def test_a_search_for_nothing_is_refused(ask: Ask) -> None:
    result = ask("search", " ")
    assert (result.exit_code, result.stdout) == (2, "")


def test_what_is_stated_in_full_needs_no_derivation(ask: Ask) -> None:
    assert "→" not in ask("show", "L4").stdout


def test_actors_of_unknown_sides_come_by_events(invoke: Ask, tmp_path: Path) -> None:
    """The list for programs keeps the contract's order."""
    path = tmp_path / "war.md"
    path.write_text("In May 2018 Turkey bombed Tarn.\n\nAlbania and Zambia looked on.\n")
    lines = invoke("actors", "--source", str(path)).stdout.splitlines()
    assert lines[0].split()[0] == "Name"  # no column of sides or roles
    assert lines[1].split()[0] == "Turkey"
    names = [
        a["name"] for a in json.loads(invoke("actors", "--json", "--source", str(path)).stdout)
    ]
    assert names == ["Albania", "Turkey", "Zambia"]
    overview = invoke("--source", str(path)).stdout
    assert "Actors by events" in overview
    assert "parties" not in overview


def test_an_empty_answer_is_no_failure(ask: Ask) -> None:
    """That nothing happened is an answer too."""
    assert ask("events", "--year", "1999", "--json").stdout == "[]\n"
    result = ask("events", "--year", "1999")
    assert (result.exit_code, result.stdout, result.stderr) == (0, "", "no events found among 6\n")


def test_quiet_says_nothing(ask: Ask) -> None:
    """A script that reads standard error too sees no talk."""
    assert ask("events", "-q").stderr == ""


def test_a_file_is_never_overwritten_unasked(ask: Ask, tmp_path: Path) -> None:
    """And no half-written file stays behind."""
    target = tmp_path / "out.csv"
    assert ask("events", "-o", str(target)).exit_code == 0
    assert target.read_text().startswith("id,doc,date")
    before = target.read_text()
    assert ask("events", "-n", "1", "-o", str(target)).exit_code == 2
    assert target.read_text() == before
    assert ask("events", "-n", "1", "-o", str(target), "--force").exit_code == 0
    assert len(target.read_text().splitlines()) == 2
    assert list(tmp_path.iterdir()) == [target]


def test_show_takes_any_unique_beginning_of_an_id(ask: Ask) -> None:
    """Nobody types eight hexadecimal digits."""
    event = json.loads(ask("events", "-n", "1", "--json").stdout)[0]
    shown = json.loads(ask("show", event["id"][:-2], "--json").stdout)
    assert {key: shown[key] for key in event} == event


def test_show_tells_what_stands_around(ask: Ask) -> None:
    """Neighbours in time and in the text."""
    shown = ask("show", "2018-05-17", "-C", "2").stdout
    assert "War in Tarn begins" in shown
    assert "They dug in along the river." in shown


def test_show_finds_days_lines_and_actors(ask: Ask) -> None:
    """One command for whatever one has at hand."""
    assert "Norland jets bomb the bridge" in ask("show", "2018-05-17").stdout
    assert "400 troops" in ask("show", "L17").stdout
    assert "Northern League" in ask("show", "nl").stdout


def test_timeline_by_month_keeps_empty_months(ask: Ask) -> None:
    """A silence is part of the picture."""
    counts = json.loads(ask("timeline", "--by", "month", "--json").stdout)
    assert counts[0] == {"period": "2018-03", "events": 1}
    assert {"period": "2018-04", "events": 0} in counts


def test_a_timeline_can_run_backwards(ask: Ask) -> None:
    """The latest first, down to the days."""
    lines = ask("timeline", "--reverse").stdout.splitlines()
    assert [line[:4] for line in lines if "──" in line] == ["2019", "2018"]
    assert lines[1].startswith("2019 ○     late")
    assert lines[2].startswith("Oct")


def test_what_is_unknown_is_sorted_last(ask: Ask) -> None:
    """In either direction."""
    for order in ([], ["--reverse"]):
        figures = json.loads(ask("figures", "--sort", "as_of", *order, "--json").stdout)
        assert figures[0]["as_of"] is not None
        assert figures[-1]["as_of"] is None


def test_count_is_a_number_alone(ask: Ask) -> None:
    """For $(…)."""
    assert ask("events", "--count").stdout == "6\n"


@pytest.mark.parametrize("command", [None, *COMMANDS])
def test_help_of_every_command(invoke: Ask, command: str | None) -> None:
    """`-h` everywhere."""
    result = invoke(*([command] if command else []), "-h")
    assert result.exit_code == 0
    assert "Usage" in result.stdout


def test_source_before_the_command_is_the_commands_source(invoke: Ask, tmp_path: Path) -> None:
    """Both orders are typed."""
    article = tmp_path / "small.md"
    article.write_text("In May 2019, nothing happened.\n")
    assert json.loads(invoke("--source", str(article), "info", "--json").stdout)["doc"] == "small"


def test_options_before_the_command_count_too(ask: Ask) -> None:
    """`--json` is never dropped in silence."""
    assert ask("--json", "-q", "events").stdout == ask("events", "--json").stdout


def test_sentences_for_a_screen_reader(ask: Ask, monkeypatch: pytest.MonkeyPatch) -> None:
    """As other tools do it, the environment can ask for them."""
    monkeypatch.setenv("ACCESSIBLE", "1")
    told = ask("events", "-n", "2").stdout.splitlines()[1]
    assert told.startswith("4 March 2018. Deployment. Norland sends troops to Sûl. Who: Norland.")


def test_a_folder_is_all_its_articles(invoke: Ask, tmp_path: Path) -> None:
    """Several articles are one answer, each record with its `doc`."""
    for name in ("one", "two"):
        (tmp_path / f"{name}.md").write_text(f"![{name}](https://example.org/{name})\n")
    result = invoke("media", "--source", str(tmp_path), "--json")
    assert [media["doc"] for media in json.loads(result.stdout)] == ["one", "two"]


@pytest.mark.parametrize(
    ("filters", "texts"),
    [
        (["--category", "civilians-killed"], ["17 civilians", "one civilian"]),
        (["--category", "civilians-killed", "--min", "2"], ["17 civilians"]),
        (["--max", "1"], ["one civilian"]),
        (["--unit", "percent"], ["61% of its vehicles"]),
        (["--claimant", "monitor"], ["17 civilians"]),
        (["--kind", "deployment"], ["400 troops"]),
        (["--sort", "value", "-r", "-n", "1", "--unit", "people"], ["400 troops"]),
    ],
)
def test_figure_filters(ask: Ask, filters: list[str], texts: list[str]) -> None:
    """A figure is also of the kind, actors and places of its event."""
    assert [
        figure["text"] for figure in json.loads(ask("figures", *filters, "--json").stdout)
    ] == texts


def test_figures_tell_how_their_bounds_were_read(invoke: Ask) -> None:
    told = json.loads(invoke("figures", "--explain", "--json").stdout)
    vague = next(one for one in told if one["text"] == "dozens of civilians")
    assert (vague["low"], vague["high"], vague["rule"]) == (24, None, "vague")
    assert "two dozen" in vague["why"]
    least = next(one for one in told if one["text"] == "At least 33 people")
    assert least["why"] == "a number; at least so many, high is open"


def test_every_rule_of_figures_is_explained() -> None:
    assert set(READ) == {rule.name for rule in RULES}
    assert set(BOUNDED) == set(VALUES["qualifier"])


def test_a_sum_is_told_with_its_parts(ask: Ask) -> None:
    asked = ("figures", "--sum", "--category", "civilians-killed", "--min", "2")
    assert ask(*asked).stdout == "≥ 17\n"
    told = json.loads(ask(*asked, "--json").stdout)
    assert [(one["low"], one["high"], len(one["figures"])) for one in told] == [(17, None, 1)]


def test_a_series_has_the_totals_that_have_a_date(ask: Ask) -> None:
    result = ask("figures", "--series", "civilians-killed")
    assert "0 of 2 figures are totals" in result.stderr
    assert ask("figures", "--series", "civilians-killed", "--json").stdout == "[]\n"


def test_groups_are_named_above_their_events(ask: Ask) -> None:
    """Off a terminal a name is a comment, so that each other line stays a record."""
    lines = ask("events", "--group-by", "year", "--no-header").stdout.splitlines()
    assert [line for line in lines if line.startswith("#")] == ["# 2018", "# 2019"]
    assert len(lines) == 8
    assert ask("events", "--group-by", "year", "--year", "1999").stdout == ""


def test_help_on_what_is_no_command_and_on_what_is_one(ask: Ask) -> None:
    assert "EDTF" in ask("help", "dates").stdout
    assert "--group-by" in ask("help", "events").stdout
    assert "Ask" in ask("help").stdout


def test_actor_filters(ask: Ask) -> None:
    """Who took part when, and who was named beside whom."""
    active = json.loads(ask("actors", "--active", "2020", "--json").stdout)
    assert [actor["name"] for actor in active] == ["Northern League", "Tarnish Republic"]
    beside = json.loads(ask("actors", "--with", "tarn monitor", "--json").stdout)
    assert [(actor["name"], actor["events"]) for actor in beside] == [
        ("Tarnish Republic", 1),
        ("Norland", 0),
    ]


@pytest.mark.parametrize(
    ("asked", "names"),
    [
        (["--year", "2018"], ["Tarnish Republic"]),
        (["--year", "1900"], []),
        (["--kind", "country"], ["Tarnish Republic", "Norland"]),
        (["--side", "coalition"], ["Norland"]),
        (["--limit", "1"], ["Tarnish Republic"]),
    ],
)
def test_those_beside_an_actor_are_filtered_by_what_they_share(
    ask: Ask, asked: list[str], names: list[str]
) -> None:
    beside = ("actors", "--with", "tarn monitor", *asked)
    assert [actor["name"] for actor in json.loads(ask(*beside, "--json").stdout)] == names
    assert ask(*beside, "--count").stdout == f"{len(names)}\n"


@pytest.mark.parametrize("mode", [["--contested"], ["--series", "troops"], ["--explain"]])
def test_figures_shown_otherwise_can_be_counted_and_cut(invoke: Ask, mode: list[str]) -> None:
    whole = json.loads(invoke("figures", *mode, "--json").stdout)
    assert invoke("figures", *mode, "--count").stdout == f"{len(whole)}\n"
    first = json.loads(invoke("figures", *mode, "-n", "1", "--json").stdout)
    assert first == whole[:1] != []


def test_what_is_no_list_can_be_counted(ask: Ask) -> None:
    assert ask("timeline", "--bars", "--count").stdout == "6\n"
    assert ask("actors", "--tree", "--count").stdout == "3\n"
    kinds = json.loads(ask("stats", "--by", "kind", "-n", "2", "--json").stdout)["kind"]
    assert len(kinds) == 2


@pytest.mark.parametrize(
    ("basis", "words"),
    [
        ("partial", ["17 May"]),
        ("PARTIAL,relative", ["17 May"]),
    ],
)
def test_dates_by_what_they_rest_on(ask: Ask, basis: str, words: list[str]) -> None:
    found = json.loads(ask("dates", "--basis", basis, "--json").stdout)
    assert [date["text"] for date in found] == words
    assert ask("dates", "--basis", "guessed").exit_code == 2


@pytest.mark.parametrize(("form", "titles"), [("table", "Date"), ("csv", "id,"), ("tsv", "id\t")])
def test_no_header_leaves_out_the_titles_alone(ask: Ask, form: str, titles: str) -> None:
    whole = ask("events", "--format", form).stdout
    bare = ask("events", "--format", form, "--no-header").stdout
    assert whole.startswith(titles)
    assert len(bare.splitlines()) == len(whole.splitlines()) - 1
    assert not bare.startswith(titles)


def test_a_blank_line_is_shown_as_such(ask: Ask) -> None:
    shown = ask("show", "L10").stdout
    assert "“”" not in shown
    assert shown.splitlines()[-1].strip() == "blank"


@pytest.mark.parametrize("command", ["events", "timeline", "search sul", "stats"])
def test_a_file_of_a_form_that_is_not_written_is_refused(
    ask: Ask, tmp_path: Path, command: str
) -> None:
    file = tmp_path / "told.xlsx"
    refused = ask(*command.split(), "-o", str(file))
    assert refused.exit_code == 2
    assert "nothing is written as .xlsx" in refused.stderr
    assert not file.exists()
    assert ask(*command.split(), "-o", str(file), "--format", "plain").exit_code == 0
    assert file.exists()


@pytest.mark.parametrize("command", ["events", "timeline", "actors", "figures", "stats"])
def test_ascii_is_ascii(ask: Ask, command: str) -> None:
    assert ask(command, "--ascii").stdout.isascii()
    assert ask(command, "--ascii", "--json").stdout == ask(command, "--json").stdout


def test_lag_puts_what_was_hidden_longest_first(
    ask: Ask, tarn: Chronicle, monkeypatch: pytest.MonkeyPatch
) -> None:
    known = {"2018-05-17": "2019-01", "2018-03-04": "2020-01-05", "2019": "2019-05"}
    events = tuple(
        event._replace(
            reported=Edtf.parse(known[day]) if (day := str(event.date)) in known else None
        )
        for event in tarn.events
    )
    monkeypatch.setattr(syriatl, "load", lambda source=None: tarn._replace(events=events))
    late = json.loads(ask("events", "--lag", "--json").stdout)
    assert [event["summary"] for event in late] == [SENT, BOMBED]


def test_events_in_groups(ask: Ask) -> None:
    """Each group under its name; what is in two groups stands in both; nothing is lost."""
    lines = ask("events", "--group-by", "section").stdout.splitlines()
    assert [line for line in lines if line.startswith("# ")] == [
        "# (lead)", "# First year", "# Second year",
    ]  # fmt: skip
    assert len(lines) == 1 + 3 + 6
    by_actor = ask("events", "--group-by", "actor", "--no-header").stdout
    names = ["Norland", "Tarnish Republic", "Tarn Monitor", "none"]
    assert [n[2:] for n in by_actor.splitlines() if n.startswith("# ")] == names
    assert by_actor.count(ATTACKED) == 2
    assert ask("events", "--group-by", "kind", "--count").stdout == "6\n"


@pytest.mark.parametrize("form", ["json", "csv", "text"])
def test_groups_are_for_people(ask: Ask, form: str) -> None:
    done = ask("events", "--group-by", "kind", "--format", form)
    assert (done.exit_code, done.stdout) == (2, "")
    assert "stats --by kind" in done.stderr


def test_actors_of_a_section_are_those_of_its_events(ask: Ask) -> None:
    found = json.loads(ask("actors", "--section", "second year", "--json").stdout)
    assert [actor["name"] for actor in found] == ["Norland"]


def test_the_article_and_its_facts_are_records_too(ask: Ask) -> None:
    lines = json.loads(ask("read", "second year", "--json").stdout)
    assert [line["line"] for line in lines] == sorted(line["line"] for line in lines)
    assert {tuple(line["section"]) for line in lines} == {("Course of the war", "Second year")}
    assert json.loads(ask("info", "--format", "jsonl").stdout)["events"] == 6
    titles, values = ask("info", "--format", "csv").stdout.splitlines()
    assert len(titles.split(",")) <= len(values.split(","))


@pytest.mark.parametrize("words", ["sul", "Sûl", "SÛL|nowhere", "s[uû]l"])
def test_words_are_grepped_whatever_their_accents(ask: Ask, words: str) -> None:
    found = ask("events", "--grep", words, "--count").stdout
    assert found == ("0\n" if words.startswith("SÛL") else "2\n")


def test_fields_may_be_given_one_by_one(ask: Ask) -> None:
    one_by_one = ask("events", "--fields", "date", "--fields", "kind", "--json").stdout
    assert one_by_one == ask("events", "--fields", "date,kind", "--json").stdout


def test_figures_without_a_date_are_counted_where_a_time_is_asked_for(ask: Ask) -> None:
    assert ask("figures", "--year", "2018").stderr.endswith(" · 1 of all have no date\n")
    assert "no date" not in ask("figures").stderr


def test_what_is_open_at_its_end_is_shown_so(invoke: Ask) -> None:
    shown = invoke("figures", "--grep", "dozens of civilians").stdout
    assert "≥ 24" in shown
    assert "≈" not in shown


def test_what_is_exported_can_be_cut_and_ordered(ask: Ask) -> None:
    cut = ("--sort", "line", "--reverse", "-n", "2")
    assert ask("export", "csv", *cut).stdout == ask("events", "--format", "csv", *cut).stdout
    assert ask("export", "ics", *cut).stdout.count("BEGIN:VEVENT") == 2
