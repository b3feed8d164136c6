"""The columns of belligerents as sides, each under a short name."""

from __future__ import annotations

from syriatl.extraction.participants.roster import Entry, Roster, fold


def names_of_columns(roster: Roster, places: set[str]) -> list[str]:
    """A name a column: "coalition", "government", or the short name of the party that leads it."""
    columns: dict[int, list[Entry]] = {}
    for entry in roster.entries.values():
        if entry.listed is not None:
            columns.setdefault(entry.listed.column, []).append(entry)
    names: list[str] = []
    for number in range(max(columns, default=-1) + 1):
        parties = columns.get(number)
        name = _name(parties, places) if parties else f"column-{number + 1}"
        if parties and name in names:
            name = _short(parties[0])
        names.append(name)
    return names


def _name(parties: list[Entry], places: set[str]) -> str:
    leader = parties[0]
    flag = leader.listed.flag if leader.listed else None
    joint = any("Task Force" in form for form in (leader.name, *leader.forms, flag or ""))
    if leader.kind == "alliance" or joint:
        return "coalition"
    if any(entry.name in places for entry in parties):
        return "government"
    states = sum(entry.kind == "country" for entry in parties)
    return "coalition" if states > 2 else _short(leader)


def _short(entry: Entry) -> str:
    """The shortest name in capitals, else the name, small."""
    forms = [entry.name, *entry.forms]
    capitals = [form for form in forms if form.isupper() and len(form) > 2]
    return fold(min(capitals, key=len) if capitals else entry.name).replace(" ", "-")
