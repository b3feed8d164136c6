"""From cores to whole expressions: what the words around a found time make of it.

Each refiner takes all finds of the text, in order, and gives them back with one thing settled.
`REFINERS` is their order.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable

from syriatl.extraction.engine import Found
from syriatl.extraction.times import false
from syriatl.extraction.times.lexicon import entries, modifier, number
from syriatl.extraction.times.page import Page
from syriatl.extraction.times.said import Said

Finds = list[Found[Said]]


def drop_false(finds: Finds, page: Page) -> Finds:
    """Leave out numbers, names and verbs that only look like times."""
    years = false.years_of(finds, page)
    return [f for f in finds if not false.looks_false(f, page, years)]


def take_parts(finds: Finds, page: Page) -> Finds:
    """Parts in front of a date belong to it: "early", "mid-", "the end of", "the first half of"."""
    return [_with_part(f, page) for f in finds]


def _with_part(found: Found[Said], page: Page) -> Found[Said]:
    """The find with the part before it, if there is one and it has none yet."""
    said, at = found.value, found.first
    if said.modifier or (said.day is not None and said.month is not None) or said.until:
        return found
    if page.kinds[at - 1] == "the" and page.kinds[at - 2] in ("of", "in"):
        at -= 1
    linked = page.kinds[at - 1] in ("of", "in")
    if linked:
        piece = _with_piece(found, page, at - 2)
        if piece is not None:
            return piece
        if page.kinds[at - 1] == "in" and page.word(at - 2) not in entries("adverbial"):
            return found
    at -= linked or page.kinds[at - 1] == "dash"
    if page.kinds[at - 1] != "part" or (at < found.first - 1 and not linked):
        return found
    first = _first_part(at - 1, page)
    return found._replace(first=first, value=said._replace(modifier=modifier(page.words[at - 1])))


def _first_part(at: int, page: Page) -> int:
    """Where "mid- to late" begins, given the place of its last word."""
    if page.kinds[at - 1] not in ("to", "and"):
        return at
    first = at - 2 - (page.kinds[at - 2] == "dash")
    return first if page.kinds[first] == "part" else at


def _with_piece(found: Found[Said], page: Page, at: int) -> Found[Said] | None:
    """Such as "the first half of 2015", "the last week of June": `at` is at the half or week."""
    if page.kinds[at] == "months":
        return _with_months(found, page, at)
    kind, which = page.kinds[at], page.words[at - 1].casefold()
    if page.kinds[at - 1] not in ("ordinal", "ord", *_PARTS) or which == "prior":
        return None
    nth = number(which) if page.kinds[at - 1] in ("ordinal", "ord") else 0
    if kind == "quarters" and found.value.month is None:
        value = found.value._replace(quarter=nth or 4)
    elif kind in ("day", "days", "week", "weeks", "halves", "quarters"):
        middle = "late" if kind == "halves" else "mid"  # the second half is the last
        part = "early" if nth == 1 else middle if nth else modifier(which) or "late"
        value = found.value._replace(modifier=part)
    else:
        return None
    return found._replace(first=at - 1, value=value)


def _with_months(found: Found[Said], page: Page, at: int) -> Found[Said] | None:
    """Such as "the first two months of 2015", "the last months of 2015": `at` is at the months."""
    said, count, which = found.value, number(page.words[at - 1]), page.words[at - 2].casefold()
    if said.month is not None or said.unit is not None:
        return None
    if page.word(at - 1) == "first" or page.kinds[at - 1] in _PARTS:
        part = "early" if count == 1 else modifier(page.words[at - 1]) or "late"
        return found._replace(first=at - 1, value=said._replace(modifier=part))
    if not 1 < count < 12:
        return None
    if number(which) == 1 and page.kinds[at - 2] == "ordinal":
        first, last = 1, count
    elif page.kinds[at - 2] == "previous":  # "the last two months"
        first, last = 13 - count, 12
    else:
        return None
    value = said._replace(month=first, until=Said(said.year, last))
    return found._replace(first=at - 2, value=value)


_PARTS = ("previous", "part", "final")  # "last", "closing", "final"


def merge_weekdays(finds: Finds, page: Page) -> Finds:
    """Such as "Saturday, 21 May": the weekday belongs to the day."""
    kept: Finds = []
    for found in finds:
        last = kept[-1] if kept else None
        if (
            last is not None
            and found.value.day is not None
            and last.value == Said(weekday=last.value.weekday)
            and page.between(last, found) in ([], ["comma"], ["the"], ["on"], ["comma", "the"])
        ):
            kept[-1] = found._replace(first=last.first)
        else:
            kept.append(found)
    return kept


def share_lists(finds: Finds, page: Page) -> Finds:
    """Bare days share a month: "4 and 5 November 2014", "April 12, 13 and 15"."""
    shared: Finds = []
    taken = 0  # no find reaches back over the one before it
    for found in finds:
        shared += _days_before(found, page, taken)
        shared.append(found)
        shared += _days_after(found, page)
        taken = shared[-1].last
    return [f for i, f in enumerate(shared) if i == 0 or f.first >= shared[i - 1].last]


_BEFORE_DAYS = ("on", "the", "by", "between", "from", "of", "and", "comma", "to", "line", "opening",
                "until", "since", "after", "before")  # fmt: skip
_AFTER_DAYS = ("comma", "stop", "closing", "quote", "and", "line", "gap", "on", "in", "to", "by",
               "of", "from", "between", "after", "before", "the", "as", "respectively", "until",
               "since", "little", "opening", "dash")  # fmt: skip


def _days_before(found: Found[Said], page: Page, taken: int) -> Finds:
    """The bare days of a list that ends with a day and its month."""
    said, at, days = found.value, found.first, []
    if said.day is None or said.month is None or page.kinds[at] not in ("num", "ord"):
        return []
    least = said.day
    while True:
        link = at - 1
        if page.kinds[link] == "the":
            link -= 1
        if page.kinds[link] not in ("and", "comma") or link - 1 < taken:
            break
        link -= page.kinds[link] == "and" and page.kinds[link - 1] == "comma"
        day = number(page.words[link - 1]) if page.kinds[link - 1] in ("num", "ord") else 0
        if not 0 < day < least or page.kinds[link - 2] not in _BEFORE_DAYS:
            break
        at, least = link - 1, day
        value = Said(None, said.month, day, unit=said.unit, turn=said.turn, whole=said.whole)
        days.append(Found(at, at + 1, value, "list of days"))
    return days[::-1]


def _days_after(found: Found[Said], page: Page) -> Finds:
    """The bare days of a list that starts with a month and its day; the last may have the year."""
    said, at, days = found.value, found.last, []
    most = (said.until or said).day
    alone = said.month is None and said.unit is None and page.kinds[found.first] == "ord"
    if most is None or not (alone or page.kinds[found.first] in ("month", "short")):
        return []
    while said.year is None and page.kinds[at] in ("and", "comma"):
        at += 1 + (page.kinds[at + 1] == "and")
        day = number(page.words[at]) if page.kinds[at] in ("num", "ord")[alone:] else 0
        if not most < day <= 31 or page.kinds[at + 1] not in _AFTER_DAYS:
            break
        at, most, year = at + 1, day, None
        if page.kinds[at] == "comma" and page.kinds[at + 1] == "year":
            year = number(page.words[at + 1])
        last = at + 2 if year else at
        days.append(Found(at - 1, last, Said(year, said.month, day), "list of days"))
        if year:
            break
    return days


def join_intervals(finds: Finds, page: Page) -> Finds:
    """Two ends make one: "May–June 2017", "between 17 and 20 October", "2014–present"."""
    joined: Finds = []
    for found in finds:
        if joined and _tied(joined[-1], found, page):
            first = joined[-1]
            value = first.value._replace(until=found.value)
            joined[-1] = Found(first.first, found.last, value, "interval")
        else:
            joined.append(found)
    return [_to_present(f, page) for f in joined]


def _tied(first: Found[Said], second: Found[Said], page: Page) -> bool:
    """Whether two finds are the ends of one interval, by the words before and between them."""
    a, b = first.value, second.value
    if a.until or b.until or (a.year is not None and b.year is not None and a.year > b.year):
        return False
    between = [kind for kind in page.between(first, second, 4) if kind not in ("comma", "the")]
    at = first.first - 1
    before = page.kinds[at - (page.kinds[at] == "the")]
    match between:
        case ["and"]:
            return before == "between"
        case ["until"]:
            return before == "from"
        case ["dash" | "gap" | "to" | "slash"]:
            return before == "from" or _alike(a, b)
    return False


def _alike(a: Said, b: Said) -> bool:
    """Whether two times are stated alike, as the ends of an interval without "from" are."""
    if a.relative or b.relative:
        return False
    return (a.day is None, a.month is None) == (b.day is None, b.month is None)


def _to_present(found: Found[Said], page: Page) -> Found[Said]:
    """The find with "–present" behind it, which leaves its end open."""
    at = found.last
    if found.value.until or page.kinds[at] not in ("dash", "gap", "to"):
        return found
    at += 1 + (page.kinds[at + 1] == "the")
    if page.kinds[at] not in ("present", "date"):
        return found
    return Found(found.first, at + 1, found.value._replace(open=True), "interval")


def take_approximations(finds: Finds, page: Page) -> Finds:
    """Such as "around", "circa" before a date make it approximate."""
    return [
        f._replace(value=f.value._replace(modifier="approx"))
        if f.value.modifier is None and f.value.until is None and page.approximate(f)
        else f
        for f in finds
    ]


REFINERS: tuple[Callable[[Finds, Page], Finds], ...] = (
    drop_false,
    take_parts,
    merge_weekdays,
    share_lists,
    join_intervals,
    take_approximations,
)


def refine(finds: Iterable[Found[Said]], page: Page) -> Finds:
    """Run all refiners in their order."""
    refined = list(finds)
    for refiner in REFINERS:
        refined = refiner(refined, page)
    return refined
