"""Times that count from another: "the next day", "two weeks later", "the following May"."""

from __future__ import annotations

from functools import cache

from syriatl.extraction.engine import Match, Rule
from syriatl.extraction.times.lexicon import entries, modifier, number
from syriatl.extraction.times.parts import MONTH, UNIT, calendar, num
from syriatl.extraction.times.said import Said

_WHICH = "(?P<which>next|previous|same)"
_AFTER = "(?:later|earlier|after|before|next|previous)"

# Unit of the calendar → the lists of `times.toml` with its words.
_UNITS = {
    "hour": ("hours",),
    "day": ("days", "many_days", "day_parts", "date"),
    "week": ("weeks", "many_weeks"),
    "month": ("months_of", "many_months"),
    "year": ("years", "many_years"),
}
# Lists of words that go on from a date, stay with it, or go back → which way that is.
_TURNS = {
    "next": 1, "later": 1, "after": 1, "on": 1, "same": 0,
    "previous": -1, "earlier": -1, "before": -1,
}  # fmt: skip


@cache
def _units() -> dict[str, tuple[str, int]]:
    """Word → the calendar's unit, and how many of it the word means: "fortnight", 14 days."""
    return {
        word: (unit, size)
        for unit, lists in _UNITS.items()
        for name in lists
        for word, size in entries(name).items()
    }


@cache
def _turns() -> dict[str, int]:
    """Word → +1 after, 0 the same, -1 before."""
    return {word: turn for name, turn in _TURNS.items() for word in entries(name)}


def _unit(match: Match) -> tuple[str, int]:
    """The calendar's unit for a word, and how many of it the word means."""
    return _units()[(match["unit"] or "").casefold()]


def _turn(match: Match) -> int:
    """+1 after, 0 the same, -1 before."""
    word = match["which"]
    return _turns()[word.casefold()] if word else 0


def _before(match: Match) -> str:
    """The word before the match, in lower case."""
    return match.words[match.first - 1].casefold() if match.first else ""


def _next_unit(match: Match) -> Said | None:
    """Such as "the next day", "that year", "the previous week", "that same evening"."""
    word, before = (match["which"] or "").casefold(), _before(match)
    unit, size = _unit(match)
    if size != 1 or before == "to" or (word == "last" and before == "the"):
        return None
    return Said(unit=unit, turn=_turn(match), whole=True)


def _is_length(match: Match) -> bool:
    """Whether it is how long something took, a day to plan for, or half as long: "half a year"."""
    before = [word.casefold() for word in match.words[max(0, match.first - 2) : match.first]]
    return not {"for", "half"}.isdisjoint(before)


def _unit_after(match: Match) -> Said | None:
    """Such as "the day after", "a week later", "the month prior"."""
    before = _before(match)
    if before not in ("the", "a", "one") or _is_length(match):
        return None
    if before != "the" and (match["unit"] or "").casefold() in entries("day_parts"):
        return None  # "a night later"
    unit, size = _unit(match)
    return Said(unit=unit, turn=_turn(match) * size, whole=before == "the")


def _count_after(match: Match) -> Said | None:
    """Such as "two weeks later", "24 hours before"."""
    count, (unit, size) = number(match["count"] or ""), _unit(match)
    if _is_length(match):
        return None
    if unit == "hour":
        unit, count = "day", count // 24 if count % 24 == 0 else 0
    return Said(unit=unit, turn=_turn(match) * count * size) if count else None


def _framed(match: Match) -> Said | None:
    """Such as "25 July of that year", "the 28th of the month", "the end of the following month"."""
    found = calendar(match)
    if found is None:
        return None
    part = match["part"] or ""
    return Said(
        month=found.month,
        day=found.day,
        unit=_unit(match)[0],
        turn=_turn(match) if match["which"] else None,
        whole=True,
        modifier=modifier(part),
        quarter=number(match["nth"] or "") or None,
    )


def _half(match: Match) -> Said | None:
    """Such as "the first half of the year"."""
    found, half = _framed(match), (match["half"] or "").casefold()
    early = half == "first" or modifier(half) == "early"
    return found._replace(modifier="early" if early else "late") if found else None


def _named(match: Match) -> Said | None:
    """Such as "that March", "the following May", "next summer", "the following Monday"."""
    if (match["which"] or "").casefold() == "very":
        return None
    weekday = num(match, "weekday")
    month = num(match, "month") or num(match, "season")
    return Said(month=month, weekday=weekday - 1 if weekday else None, turn=_turn(match))


def _weekday(match: Match) -> Said:
    day = number(match["weekday"] or "") - 1
    return Said(weekday=day, modifier=modifier(match["part"] or ""))


RULES: tuple[Rule[Said], ...] = (
    Rule(
        "next, last or same day, week, month, year",
        f"{_WHICH} same? (?P<unit>{UNIT}|part_of_day|date)",
        _next_unit,
        (
            ("the next day", Said(unit="day", turn=1, whole=True)),
            ("that same evening", Said(unit="day", turn=0, whole=True)),
            ("to this day", None),
            ("the last year", None),
        ),
    ),
    Rule(
        "day, week, month, year before or after",
        f"(?P<unit>{UNIT}|part_of_day) (?P<which>{_AFTER})",
        _unit_after,
        (
            ("the night before", Said(unit="day", turn=-1, whole=True)),
            ("half a year later", None),
            ("the week prior", Said(unit="week", turn=-1, whole=True)),
            ("a day later", Said(unit="day", turn=1)),
            ("every day after", None),
            ("planned for the day after", None),
        ),
    ),
    Rule(
        "so many days, weeks, months, years before or after",
        "(?P<count>card|num|amount) (?P<unit>days|weeks|months|years|hours|day|week|month_of"
        f"|year_of) (?P<which>{_AFTER})",
        _count_after,
        (
            ("two weeks later", Said(unit="week", turn=2)),
            ("24 hours before", Said(unit="day", turn=-1)),
            ("three hours later", None),
        ),
    ),
    Rule(
        "month [day] of a relative year",
        f"{MONTH} (?P<day>num|ord)? comma? of? the? {_WHICH} same? (?P<unit>year_of)",
        _framed,
        (
            ("July 25 of that year", Said(month=7, day=25, unit="year", turn=0, whole=True)),
            ("in June the same year", Said(month=6, unit="year", turn=0, whole=True)),
            ("November of the year", None),
        ),
    ),
    Rule(
        "season of a relative year",
        f"(?P<season>season|fall) comma? of? the? {_WHICH} same? (?P<unit>year_of)",
        _framed,
        (
            ("the summer of that year", Said(month=22, unit="year", turn=0, whole=True)),
            ("the summer of the game", None),
        ),
    ),
    Rule(
        "day month of a relative year",
        f"(?P<day>num|ord) of? {MONTH} comma? of? the? {_WHICH} same? (?P<unit>year_of)",
        _framed,
        (
            ("25 July of the same year", Said(month=7, day=25, unit="year", turn=0, whole=True)),
            ("25 July of the year", None),
        ),
    ),
    Rule(
        "day of a relative month",
        f"(?P<day>num|ord) of the? {_WHICH}? same? (?P<unit>month_of)",
        _framed,
        (
            ("the 28th of that month", Said(day=28, unit="month", turn=0, whole=True)),
            ("the 40th of that month", None),
        ),
    ),
    Rule(
        "part of a relative week, month, year",
        f"(?P<part>part|later|earlier) (?:dash | (?:of|in) the? {_WHICH}? same?)"
        " (?P<unit>week|month_of|year_of) (?: (?<!dash .) | (?![. name]))",
        _framed,
        (
            ("end of the month", Said(unit="month", whole=True, modifier="late")),
            ("later in the year", Said(unit="year", whole=True)),
            ("by mid-month", Said(unit="month", whole=True, modifier="mid")),
            ("the mid-year review", None),
            ("the end of the road", None),
        ),
    ),
    Rule(
        "half of a relative year",
        f"(?P<half>ordinal|part|previous) halves of the? {_WHICH}? same? (?P<unit>year_of)",
        _half,
        (
            ("the first half of the year", Said(unit="year", whole=True, modifier="early")),
            ("first half of the game", None),
        ),
    ),
    Rule(
        "quarter of a relative year",
        f"(?P<nth>ordinal|ord) quarters of the? {_WHICH}? same? (?P<unit>year_of)",
        _framed,
        (
            ("third quarter of the year", Said(unit="year", whole=True, quarter=3)),
            ("third quarter of the town", None),
        ),
    ),
    Rule(
        "end of a relative week, month, year",
        "(?P<unit>week|month_of|year_of) possessive (?P<part>part)",
        _framed,
        (
            ("by year's end", Said(unit="year", whole=True, modifier="late")),
            ("a year's work", None),
        ),
    ),
    Rule(
        "so many days, weeks, months, years on",
        "(?P<count>card|num) (?P<unit>days|weeks|months|years) (?P<which>on) (?= comma)",
        _count_after,
        (("Four days on, they", Said(unit="day", turn=4)), ("four days on leave", None)),
    ),
    Rule(
        "next, last or same month, season, weekday",
        f"{_WHICH} (?: (?P<month>month) | (?P<season>season|fall) | (?P<weekday>weekday) )",
        _named,
        (
            ("the following May", Said(month=5, turn=1)),
            ("the following Monday", Said(weekday=0, turn=1)),
            ("the very March", None),
        ),
    ),
    Rule(
        "day alone",
        "(?P<day>ord) (?<= (?:on|by|to|until|since|from|after|before|of) the ord)"
        " (?= comma|stop|closing|quote|line|gap|and|to|in|on|the|same|little|opening|\\Z )",
        calendar,
        (("on the 15th.", Said(day=15)), ("on the 38th parallel", None)),
    ),
    Rule(
        "day alone, before its subject",
        "(?P<day>ord) (?: (?<= on the ord) | (?<= part_of_day of the ord) )"
        " (?= subject | name (?!name|designations) )",
        calendar,
        (
            ("On the 24th Ankara answered", Said(day=24)),
            ("on the 22nd he fled", Said(day=22)),
            ("on the 24th Infantry Division", None),
            ("of the 4th Army", None),
        ),
    ),
    Rule(
        "weekday",
        "(?P<weekday>weekday)",
        _weekday,
        (("on Saturday", Said(weekday=5)), ("Fridays", None)),
    ),
    Rule(
        "part of a weekday",
        "(?P<part>part) of the .? (?P<weekday>weekday)",
        _weekday,
        (
            ("end of a long Saturday", Said(weekday=5, modifier="late")),
            ("the end of the game", None),
        ),
    ),
)
