"""The category of a figure, from what is counted and what befell it."""

from __future__ import annotations

from functools import cache

from syriatl.extraction.figures.draft import Draft
from syriatl.knowledge import table

_TO_PEOPLE = ("kill", "wound", "seize", "train")  # deeds that befall nobody else
_SETTLED = 1_000  # from here on, people who live or are driven somewhere are a population
_MANY = 10_000  # from here on, a number of people nobody harmed tells of a population
# What a deed makes of each kind of people; "any" stands for the other kinds.
_BY_DEED = {
    "kill": {
        "military": "military-killed", "militant": "militants-killed",
        "leader": "militants-killed", "crew": "military-killed", "any": "civilians-killed",
    },
    "lose": {
        "civilian": "civilians-killed", "militant": "militants-killed", "any": "military-killed",
    },
    "wound": {
        "military": "military-wounded", "militant": "military-wounded",
        "crew": "military-wounded", "any": "civilians-wounded",
    },
    "train": {
        "military": "fighters-trained", "militant": "fighters-trained", "men": "fighters-trained",
        "people": "fighters-trained",
    },
    "seize": {"any": "hostages"},
    "other": {"any": "other"},
    "vote": {"any": "opinion"},
    "enlist": {"people": "troops", "civilian": "troops"},
    "settle": {"people": "population", "civilian": "population", "population": "population"},
}  # fmt: skip
_OF_THINGS = {  # deed and kind of what it befalls → category
    ("destroy", "site"): "strikes",
    ("destroy", "place"): "strikes",
    ("settle", "family"): "population",
    ("destroy", "item"): "strikes",
    ("train", "formation"): "fighters-trained",
    ("seize", "place"): "territory",
    ("take", "place"): "territory",
    ("lose", "place"): "territory",
}
_HELD = {"hostage": ("wound",), "prisoner": ("kill", "wound")}  # what else befalls those held
_PEOPLE = (
    "military",
    "militant",
    "civilian",
    "people",
    "population",
    "hostage",
    "prisoner",
    "official",
    "crew",
    "men",
    "crowd",
    "leader",
    "death",
    "wound",
    "military_wound",
)


def categorise(draft: Draft) -> None:
    """Fill in unit and category where nothing said them yet."""
    if draft.kind is None and draft.head is not None and draft.deed in _TO_PEOPLE:
        draft.kind = "people"  # "abducted 186 churchgoers"
    unit, category = _default(draft.kind)
    draft.unit = draft.unit or unit
    if draft.category is None:
        draft.category = _by_deed(draft) or _grown(draft, category)


def is_person(kind: str | None) -> bool:
    """Whether a kind of noun stands for people."""
    return kind in _PEOPLE


def counts_people(kind: str | None) -> bool:
    """Whether a kind of noun is counted in people: also losses and wounds."""
    return _default(kind)[0] == "people"


def by_noun(kind: str | None) -> str:
    """The category of a kind of noun that no verb says more of."""
    return _default(kind)[1]


@cache
def _default(kind: str | None) -> tuple[str, str]:
    """Unit and category of a kind of noun."""
    unit, category = table("units")["kinds"].get(kind, "items other").split()
    return unit, category


def _by_deed(draft: Draft) -> str | None:
    """The category that a deed gives to those counted, or to things destroyed."""
    kind, deed = draft.kind or "", draft.deed
    if kind == "death":
        return "civilians-killed"
    if deed is None or deed == "destroy" or not is_person(kind):
        return _OF_THINGS.get((deed or "", kind))
    if kind in _HELD and deed not in _HELD[kind]:
        return "hostages"
    if deed == "settle" and draft.value < _SETTLED:
        return None
    meanings = _BY_DEED.get(deed, {})
    return meanings.get(kind, meanings.get("any"))


def _grown(draft: Draft, category: str) -> str:
    """The category that the noun alone gives."""
    if draft.kind in ("people", "civilian") and draft.value >= _MANY and draft.dwells:
        return "population"
    return category
