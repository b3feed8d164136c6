"""How quantities are written: the number itself, with its unit where that is a sign or a money."""

from __future__ import annotations

from typing import NamedTuple

from syriatl.extraction.engine import Match, Rule
from syriatl.extraction.figures.numerals import coded, number, valued
from syriatl.knowledge import word_set

# Words of a number, each allowed by the one before it: "two hundred and twenty-one thousand".
_NEXT = "(?:(?<=tens) dash? small | hundred | dash? scale | (?<=[hundred scale]) and? [small tens])"
# It begins with a set of words, so that others are passed over without a try.
_NUMBER = (
    "(?:[num small tens article] (?: (?<=num) (?:dash? scale | hundred)?"
    f" | (?:(?<=[small tens]) | (?<=article) (?=[hundred scale])) {_NEXT}{{0,9}}))"
)
_MONEY = "(?:num (?:dash? scale | letter)?)"


class Quantity(NamedTuple):
    """A number with its bounds, before anything around it is looked at."""

    low: float | None
    high: float | None
    qualifier: str = "exact"
    unit: str | None = None  # where the number itself says it: money, percent


def _exact(value: float | None, unit: str | None = None) -> Quantity | None:
    return None if value is None else Quantity(value, value, "exact", unit)


def _count(match: Match) -> Quantity | None:
    return _exact(number(match.all("n")))


def _range(match: Match) -> Quantity | None:
    """A range; the last number's scale also counts for the first ("2 to 3 million")."""
    first, last = match.all("a") or match.all("a2"), match.all("b") or match.all("b2")
    low, high = number(first), number(last)
    if low is None or high is None:
        return None
    if len(last) > 1 and len(first) == 1 and low < 1000:
        low = number([*first, *last[1:]])
    unit = _currency(match)
    if low is None or (low > high and not match["dash"]):
        return None  # "from 4,500 to 2,800" are two numbers
    return Quantity(min(low, high), max(low, high), "range", unit)


def _currency(match: Match) -> str | None:
    if sign := match["sign"] or match["sign2"]:
        return coded("currency_sign")[sign]
    if word := match["money"]:
        names = coded("currency_word")
        return names.get(word) or names[word.casefold()]
    return None


def _amount(match: Match) -> Quantity | None:
    return _exact(number(match.all("n")), _currency(match))


def _minted(match: Match) -> Quantity | None:
    """An amount with what tells whose money it is between: "Swiss francs", "gold marks"."""
    whose, found = match["whose"] or "", _amount(match)
    if found is None or not (whose[0].isupper() or whose in word_set("numbers.minted")):
        return None
    dollars = found.unit == "USD" and whose not in word_set("numbers.american")
    return found._replace(unit="other") if dollars else found


def _pounds(match: Match) -> Quantity | None:
    """As "5 million pounds", "Egyptian pounds": "200 pounds" are a weight."""
    whose = match["whose"]
    if whose is None:
        return _exact(number(match.all("n")), "GBP")
    sterling = whose in word_set("numbers.british")
    return (
        _exact(number(match.all("n")), "GBP" if sterling else "other")
        if whose[0].isupper()
        else None
    )


def _percent(match: Match) -> Quantity | None:
    return _exact(number(match.all("n")), "percent")


def _percent_range(match: Match) -> Quantity | None:
    found = _range(match)
    return None if found is None else found._replace(unit="percent")


def _share(match: Match) -> Quantity | None:
    """A fraction as percent, to one place."""
    name = (match["part"] or match["whose"] or "").casefold()
    over = valued("part")[name] if name else number(match.all("under"))
    over = number(match.all("all")) if match["all"] else over
    stated = match["digits"] or match["words"] or match["some"]
    top = number([stated]) if stated else 1
    opens = stated is not None and stated[0].isupper()  # "Two in five respondents"
    if not over or not top or top >= over or (match["inside"] and top != 1 and not opens):
        return None  # "killed two in three attacks" is no share
    return _exact(round(100 * top / over, 1), "percent")


def _half(_: Match) -> Quantity | None:
    return _exact(50, "percent")


def _dozen(match: Match) -> Quantity | None:
    if match["half"]:
        return _exact(6)
    count = match["n"]
    value = number([count]) if count else 1
    return _exact(12 * value) if value else None


def _and_half(match: Match) -> Quantity | None:
    """As "two and a half million" and "a million and a half"."""
    words = match.all("n")
    stated, scale = number(words), match["scale"]
    if stated is None:
        return None
    if scale:
        return _exact((stated + 0.5) * _of_one(scale))
    return _exact(stated + _of_one(words[-1]) / 2) if len(words) > 1 else None


def _vague(match: Match) -> Quantity | None:
    """As "dozens", "several hundred", "tens of thousands": the least that the words can mean."""
    word = (match["vague"] or "").casefold()
    low = valued("vague")[word] if word else 2 * _of_one(match["one"] or "")
    if many := match["many"]:  # tens of thousands: 10 × 1,000 and more, read as 20,000
        low = low * valued("vague")[many.casefold()] / 2
    return Quantity(low, None, "about")


def _of_one(word: str) -> float:
    """Twelve for dozen, a hundred, a million."""
    return 12 if word.casefold() == "dozen" else number([word]) or 1


def _some(low: float) -> Quantity:
    return Quantity(low, None, "about")


_OF_WHOM = "(?: (?<=of whom) | (?<=of whom filler))"  # "of whom nearly half"
_GAP = "(?:(?P<dash>dash) | to | or)"

RULES: tuple[Rule[Quantity], ...] = (
    Rule(
        "number",
        f"(?P<n>{_NUMBER})",
        _count,
        (("sixty-one", Quantity(61, 61)), ("sixth", None)),
    ),
    Rule(
        "money",
        f"(?P<sign>sign) (?P<n>{_MONEY})",
        _amount,
        (("$500 million", Quantity(5e8, 5e8, "exact", "USD")), ("500 million", None)),
    ),
    Rule(
        "money-range",
        f"(?: (?<!from_) | (?<=rang from_))"
        f" (?P<sign>sign) (?P<a>{_MONEY}) (?:dash | to) sign? (?P<b>{_MONEY})"
        f" | (?<=between) (?P<sign2>sign) (?P<a2>{_MONEY}) and sign? (?P<b2>{_MONEY})",
        _range,
        (("$2–3 billion", Quantity(2e9, 3e9, "range", "USD")), ("$2 billion", None)),
    ),
    Rule(
        "money-named",
        f"(?P<n>{_NUMBER}) (?P<money>money)",
        _amount,
        (("30 million euros", Quantity(3e7, 3e7, "exact", "EUR")), ("30 million people", None)),
    ),
    Rule(
        "money-minted",
        f"(?P<n>{_NUMBER}) (?P<whose>[.]) (?P<money>money)",
        _minted,
        (("2 million Swiss francs", Quantity(2e6, 2e6, "exact", "other")), ("2 old tanks", None)),
    ),
    Rule(
        "pounds",
        f"(?P<n>{_NUMBER}) (?: (?<=scale) | (?P<whose>[.])) coin (?!of) money?",
        _pounds,
        (("5 million pounds", Quantity(5e6, 5e6, "exact", "GBP")), ("200 pounds", None)),
    ),
    Rule(
        "percent",
        f"(?P<n>{_NUMBER}) (?:percent | per cent)",
        _percent,
        (("61%", Quantity(61, 61, "exact", "percent")), ("61 people", None)),
    ),
    Rule(
        "percent-range",
        f"(?:(?<!from_)(?P<a>{_NUMBER}) percent? (?:dash | to) (?P<b>{_NUMBER})"
        f" | (?<=between) (?P<a2>{_NUMBER}) percent? and (?P<b2>{_NUMBER})) (?:percent | per cent)",
        _percent_range,
        (("20 to 30 percent", Quantity(20, 30, "range", "percent")), ("20 to 30", None)),
    ),
    Rule(
        "fraction",
        "(?:(?P<digits>num) slash (?P<under>num)"
        " | (?:article | (?P<words>small)) dash? (?P<part>part)) (?=of)"
        f" | {_OF_WHOM} article (?P<whose>part)"
        " | (?P<some>small) (?:out of | (?<!filler small) (?P<inside>in_) | in_)"
        " every? (?P<all>small)",
        _share,
        (("1/3 of", Quantity(33.3, 33.3, "exact", "percent")), ("9/11", None)),
    ),
    Rule(
        "half",
        f"(?<!nth) half (?=of) | {_OF_WHOM} half",
        _half,
        (("half of the troops", Quantity(50, 50, "exact", "percent")), ("half an hour", None)),
    ),
    Rule(
        "half-scale",
        "(?: half | article (?P<part>part) of) article (?P<one>hundred | scale)",
        lambda m: _exact(_of_one(m["one"] or "") / valued("part").get(m["part"] or "", 2)),
        (("half a million people", Quantity(5e5, 5e5)), ("half a day", None)),
    ),
    Rule(
        "and-half",
        f"(?P<n>{_NUMBER}) and article half (?P<scale>scale)?",
        _and_half,
        (("a million and a half killed", Quantity(1.5e6, 1.5e6)), ("two and a half", None)),
    ),
    Rule(
        "dozens",
        "(?:(?P<half>half) article | (?P<n>small) | article)? (?:dash)? dozen",
        _dozen,
        (("two dozen soldiers", Quantity(24, 24)), ("two soldiers", None)),
    ),
    Rule(
        "vague",
        "(?:article? some)? (?P<vague>vague) (?:of (?P<many>vague))?"
        " | article? some of? (?P<one>dozen | hundred | scale)",
        _vague,
        (("several dozen", _some(24)), ("tens of thousands", _some(20000)), ("several", None)),
    ),
    Rule(
        "range",
        f"(?<!from_) (?P<a>{_NUMBER}) {_GAP} (?P<b>{_NUMBER})",
        _range,
        (("2,000–2,500", Quantity(2000, 2500, "range")), ("2,000 troops", None)),
    ),
    Rule(
        "between",
        f"(?:(?<=between) (?P<a>{_NUMBER}) and filler{{0,2}} (?P<b>{_NUMBER})"
        f" | (?<=rang from_) (?P<a2>{_NUMBER}) to (?P<b2>{_NUMBER}))",
        _range,
        (("between 503 and 700", Quantity(503, 700, "range")), ("503 and 700", None)),
    ),
)
