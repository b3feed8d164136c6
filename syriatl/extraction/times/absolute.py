"""Times of the calendar: days, months, seasons, years, as far as the words state them."""

from __future__ import annotations

from syriatl.extraction.engine import Match, Rule
from syriatl.extraction.times.lexicon import number
from syriatl.extraction.times.parts import MONTH, UNIT, YEAR, calendar, num, valid
from syriatl.extraction.times.said import Said

_TIE = "(?:dash|gap|to|until|slash)"


def _days(match: Match) -> Said | None:
    """Two days of one month: "3–7 April 2014"."""
    last = calendar(match)
    first = num(match, "first")
    if not last or not last.day or not first or first >= last.day:
        return None
    return Said(last.year, last.month, first, until=last)


def _years(match: Match) -> Said | None:
    """Such as "2017–18", "2017/18"; "2014–07" is a month of ISO 8601."""
    year, end = number(match["year"] or ""), number(match["end"] or "")
    century, short = divmod(year, 100)
    if end > short and (len(match["end"] or "") == 2 or end == short + 1):  # but "Mirage 2000-5"
        return Said(year, until=Said(century * 100 + end))
    if end == 0 and short == 99:
        return Said(year, until=Said(year + 1))
    return Said(year, end) if (match["end"] or "")[0] == "0" and 1 <= end <= 12 else None


def _decade(match: Match) -> Said:
    """Ten years; "the 1800s" are a hundred, while "the 1900s" may be either."""
    year = number((match["decade"] or "")[:-1])
    return Said(year, span=100 if year % 100 == 0 and year < 1900 else 10)


def _quarter(match: Match) -> Said:
    nth = number(match["quarter"] or "")
    return Said(number(match["year"] or ""), quarter=nth)


def _century(match: Match) -> Said | None:
    nth = number(match["nth"] or "")
    if not 1 <= nth <= 21:
        return None
    return Said(1 - 100 * nth if match["bc"] else 100 * (nth - 1), span=100)


def _holiday(match: Match) -> Said:
    month, day = divmod(number(match["holiday"] or ""), 100)
    return Said(num(match, "year"), month, day - 1 if match["eve"] else day)


def _new_year(match: Match) -> Said:
    month, day = (12, 31) if match["eve"] else (1, 1)
    return Said(num(match, "year"), month, day)


def _numeric(match: Match) -> Said | None:
    """Day and month in figures, where only one order of them makes a date."""
    first, second, year = (num(match, name) or 0 for name in ("first", "second", "year"))
    if first <= 12 and second <= 12 and first != second:
        return None
    return valid(Said(year, min(first, second), max(first, second)))


def _two_years(match: Match) -> Said | None:
    year, end = number(match["year"] or ""), number(match["end"] or "")
    return Said(year, until=Said(end)) if year < end else None


RULES: tuple[Rule[Said], ...] = (
    Rule(
        "day month [year]",
        f"(?P<day> num | ord | ordinal (?=of) ) of? {MONTH} {YEAR}",
        calendar,
        (
            ("on the third of May 1960", Said(1960, 5, 3)),
            ("the third May offensive", None),
            ("on 22 September 2014 they", Said(2014, 9, 22)),
            ("the 14th of July, 1958", Said(1958, 7, 14)),
            ("On 20 October, 2,011 sorties", Said(None, 10, 20)),
            ("on 5 May, 2000 soldiers", Said(None, 5, 5)),
            ("on 5 May 2000 soldiers left", Said(2000, 5, 5)),
            ("32 May", None),
        ),
    ),
    Rule(
        "month day [year]",
        f"{MONTH} the? (?P<day>num|ord|padded) (?!counted|{UNIT}|days|hours|weeks|months|years)"
        f" {YEAR}",
        calendar,
        (
            ("March 20, 2003, the", Said(2003, 3, 20)),
            ("April the 9th", Said(None, 4, 9)),
            ("in May 12 soldiers died", None),
            ("you may 12", None),
        ),
    ),
    Rule(
        "month year",
        f"{MONTH} (?:comma|of)? (?P<year>year)",
        calendar,
        (("in Sept. 2014", Said(2014, 9)), ("In May 1,200 soldiers", None)),
    ),
    Rule(
        "month",
        "(?P<month>month) (?!year)",
        calendar,
        (("by March the", Said(None, 3)), ("they march on", None)),
    ),
    Rule(
        "season year",
        "(?P<season>season|fall) (?:of|comma)? (?P<year>year)"
        " (?: (?:dash|slash) (?:num|padded|year) )?",
        calendar,
        (
            ("in the spring of 2014", Said(2014, 21)),
            ("the winter of 1941–42", Said(1941, 24)),
            ("the fall of Saigon", None),
        ),
    ),
    Rule(
        "season",
        "(?P<season>season|fall)",
        calendar,
        (("that Autumn", Said(None, 23)), ("a reason", None)),
    ),
    Rule(
        "ISO day",
        "(?P<year>year) dash (?P<month>num|padded) dash (?P<day>num|padded)",
        calendar,
        (("on 2014-09-22", Said(2014, 9, 22)), ("2014-13-01", None)),
    ),
    Rule(
        "years, or year and month of ISO 8601",
        "(?P<year>year) (?:dash|slash) (?P<end>num|padded) (?!dash|month)",
        _years,
        (
            ("in 2017–18", Said(2017, until=Said(2018))),
            ("in 2014-07", Said(2014, 7)),
            ("2017–12", None),
        ),
    ),
    Rule(
        "two years",
        "(?P<year>year) slash (?P<end>year)",
        _two_years,
        (("in 1996/1997", Said(1996, until=Said(1997))), ("1997/1996", None)),
    ),
    Rule(
        "day and month in figures",
        "(?P<first>num|padded) slash (?P<second>num|padded) slash (?P<year>year)",
        _numeric,
        (
            ("on 25/12/2007", Said(2007, 12, 25)),
            ("on 12/25/2007", Said(2007, 12, 25)),
            ("on 10/11/2007", None),
        ),
    ),
    Rule("year", "(?P<year>year)", calendar, (("in 2014", Said(2014)), ("1,600 civilians", None))),
    Rule(
        "decade",
        "(?P<decade>decade)",
        _decade,
        (("the 1990s", Said(1990, span=10)), ("1990", None)),
    ),
    Rule(
        "century",
        "(?P<nth>ord|ordinal) dash? centuries (?P<bc>before_christ)?",
        _century,
        (("the 19th century", Said(1800, span=100)), ("the 69th General Assembly", None)),
    ),
    Rule(
        "days of a month [year]",
        f"(?P<first>num|ord) {_TIE} (?P<day>num|ord) of? {MONTH} {YEAR}",
        _days,
        (
            (
                "on 3–7 April 2014",
                Said(2014, 4, 3, until=Said(2014, 4, 7)),
            ),
            ("from 12–3 April", None),
        ),
    ),
    Rule(
        "month and its days [year]",
        f"{MONTH} (?P<first>num|ord) {_TIE} (?P<day>num|ord) (?!counted) {YEAR}",
        _days,
        (
            ("of April 12–13", Said(None, 4, 12, until=Said(None, 4, 13))),
            ("April 12–13 tanks", None),
        ),
    ),
    Rule(
        "quarter",
        "(?P<quarter>quarter_name) of? (?P<year>year)",
        _quarter,
        (("in Q3 2015", Said(2015, quarter=3)), ("in Q3 of the game", None)),
    ),
    Rule(
        "feast",
        "(?P<holiday>holiday) (?:day|(?P<eve>eve))? (?: comma? (?P<year>year))?",
        _holiday,
        (("by Christmas 2007", Said(2007, 12, 25)), ("Christian", None)),
    ),
    Rule(
        "New Year",
        "new year_of possessive (?:day|(?P<eve>eve)) (?: comma? (?P<year>year))?",
        _new_year,
        (
            ("on New Year's Eve", Said(None, 12, 31)),
            ("by New Year's Day 2007", Said(2007, 1, 1)),
            ("a new year's day", None),
        ),
    ),
)
