"""Years in the brackets behind a party: "(2014–16)", "(Mar. 2014 – present)", "(until 2016)"."""

from __future__ import annotations

import re
from functools import cache

from syriatl.knowledge import table, words
from syriatl.model.edtf import Edtf

_DATE = (
    r"(?:(?:(?P<day{0}>\d{{1,2}})\s+)?(?P<month{0}>[A-Z][a-z]{{2,8}})\.?\s+)?(?P<year{0}>\d{{4}})"
)
_OPEN = r"(?:present|now|ongoing|today|current)"
_RANGE = re.compile(
    rf"(?:from\s+|c\.\s*)?{_DATE.format(1)}"
    rf"(?:\s*(?:[-‐‑‒–—−]|\bto\b|\buntil\b)\s*(?:{_DATE.format(2)}|(?P<short>\d\d)|(?P<open>{_OPEN})?))?",
)
_MONTHS_OF_YEAR = re.compile(
    r"(?P<month1>[A-Z][a-z]{2,8})\.?\s*[-‐‑‒–—−]\s*(?P<month2>[A-Z][a-z]{2,8})\.?\s+(?P<year>\d{4})"
)
_BOUND = re.compile(rf"(?P<bound>since|from|until|till|to|after|before)\s+{_DATE.format(1)}")


def active_years(remark: str) -> tuple[Edtf | None, str | None]:
    """The time that a remark states, and what else it says.

    >>> years, rest = active_years("alleged, 2012–13")
    >>> str(years), rest
    ('2012/2013', 'alleged')
    """
    rest = []
    spans: list[Edtf] = []
    for part in re.split(r"\s*[,;]\s*", remark.strip()):
        span = _span(part)
        if span is not None:
            spans.append(span)
        elif part:
            rest.append(part)
    if not spans:
        return None, remark.strip() or None
    whole = spans[0] if len(spans) == 1 else Edtf(spans[0].start, spans[-1].end, interval=True)
    return whole, ", ".join(rest) or None


def _span(text: str) -> Edtf | None:
    """The value of a remark that is a time and nothing else."""
    try:
        if bound := _BOUND.fullmatch(text):
            at = _date(bound, "1")
            early = bound["bound"] in ("since", "from", "after")
            return Edtf.between(at, None) if early else Edtf.between(None, at)
        if months := _MONTHS_OF_YEAR.fullmatch(text):
            ends = [Edtf.of(int(months["year"]), _month(months[m])) for m in ("month1", "month2")]
            return Edtf.parse("/".join(map(str, ends)))
        if match := _RANGE.fullmatch(text):
            return _range(match)
    except ValueError:  # no such month or day
        pass
    return None


def _range(match: re.Match[str]) -> Edtf | None:
    """A single date or an interval; an interval that runs backwards is none."""
    start = _date(match, "1")
    if match["short"]:
        first = int(match["year1"])
        year = first // 100 * 100 + int(match["short"])
        # "1999–02" runs into the next century, "2016–14" is no interval.
        end = Edtf.of(year if year >= first or first % 100 < 90 else year + 100)
    elif match["year2"]:
        end = _date(match, "2")
    else:
        dash = match[0].rstrip()[-1:] in "-‐‑‒–—−"
        return Edtf.between(start, None) if match["open"] or dash else start
    return Edtf.parse(f"{start}/{end}")


def _date(match: re.Match[str], end: str) -> Edtf:
    """The date of one end; ValueError where its month is no month."""
    year, month, day = (match[f"{part}{end}"] for part in ("year", "month", "day"))
    if month is None:
        return Edtf.of(int(year))
    return Edtf.of(int(year), _month(month), int(day) if day else None)


@cache
def _months() -> dict[str, int]:
    """Month → its number, the short forms too."""
    times = table("times")
    full = {name: number for number, name in enumerate(words(times["months"]), 1)}
    pairs = (entry.split("=") for entry in words(times["months_short"]))
    return full | {name: int(number) for name, number in pairs}


def _month(name: str) -> int:
    """The number of a month; ValueError for another word."""
    if name not in _months():
        raise ValueError(name)
    return _months()[name]
