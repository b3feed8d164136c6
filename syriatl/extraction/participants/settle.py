"""From entries to participants: names, sides, ids."""

from __future__ import annotations

from collections import Counter

from syriatl.extraction.identity import Identities
from syriatl.extraction.participants.roster import Entry, Roster
from syriatl.extraction.participants.sides import Sides
from syriatl.model.article import Article
from syriatl.model.facts import VALUES, Mention, Participant


def settle(article: Article, roster: Roster, mentions: list[Mention]) -> list[Participant]:
    """Participants in the contract's order: by side, kind, name."""
    sides = Sides(article, roster, mentions)
    lines = {mention.name: mention.span.line for mention in reversed(mentions)}  # first ones
    forms: dict[str, dict[str, int]] = {}
    written = Counter([(m.name, m.text) for m in mentions if not m.adjective])
    for (name, text), count in written.items():
        forms.setdefault(name, {})[text] = count
    identities = Identities()
    drafts = []
    for entry in roster.entries.values():
        if entry.listed is None and entry.name not in lines:
            continue
        drafts.append((entry, sides.of(entry), forms.get(entry.name, {})))
    kinds = VALUES["actor_kind"]
    ranks = {side: sides.rank(side) for side in {tie.side for _, tie, _ in drafts}}
    drafts.sort(key=lambda d: (ranks[d[1].side], kinds.index(d[0].kind), d[0].name.casefold()))
    result = []
    for entry, tie, used in drafts:
        party = entry.listed
        result.append(
            Participant(
                id=identities.of("a", entry.name),
                name=entry.name,
                aliases=_aliases(entry, used),
                kind=entry.kind,
                side=tie.side,
                role=(party.role if party else None) or entry.role,
                parent=_parent(entry, roster),
                status=("former" if party.former else "current") if party else None,
                active=party.active if party else None,
                note=party.note if party else None,
                flag=party.flag if party else None,
                listed=party is not None,
                line=party.line if party and party.line else lines.get(entry.name, 0),
                side_line=tie.line,
                side_tie=tie.words,
            )
        )
    return result


def _aliases(entry: Entry, used: dict[str, int]) -> tuple[str, ...]:
    """Other names, the most used first."""
    names = dict.fromkeys(sorted(used, key=used.__getitem__, reverse=True))
    names.update(entry.forms)
    names.pop(entry.name, None)
    return tuple(names)


def _parent(entry: Entry, roster: Roster) -> str | None:
    if entry.listed is None or entry.listed.parent is None:
        return None
    parent = roster.of(entry.listed.parent)
    return parent.name if parent else entry.listed.parent
