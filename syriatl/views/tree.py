"""Who belongs to whom: sides, their headings in the front matter, parties and their parts."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rich.text import Text
from rich.tree import Tree

from syriatl.model.facts import NONE, Chronicle, Participant
from syriatl.query.actors import members
from syriatl.views import theme
from syriatl.views.naming import Look
from syriatl.views.safe import clean
from syriatl.views.sheets import active_years

_NO_SIDE = "no side"


def trees(chronicle: Chronicle, actors: Sequence[Participant]) -> Iterator[Tree]:
    """A tree for each side that these actors are on."""
    look = Look(chronicle)
    for side in dict.fromkeys(actor.side for actor in actors):
        title = _NO_SIDE if side == NONE else side
        root = Tree(
            Text(clean(title), style=f"bold {look.side_style.get(side, '')}".strip()),
            guide_style=theme.DIM,
        )
        here = [actor for actor in actors if actor.side == side]
        _grow(root, sorted(here, key=lambda actor: actor.line))  # as the front matter has them
        yield root


def _grow(root: Tree, actors: list[Participant]) -> None:
    """Those on top under their headings; everyone else below whom he belongs to."""
    names = {actor.name for actor in actors}
    top = [a for a in actors if a.parent not in names or a.parent == a.name]
    for role in dict.fromkeys(actor.role for actor in top):
        here = [actor for actor in top if actor.role == role]
        branch = root.add(Text(clean(role), style=theme.QUOTE)) if role else root
        placed: set[str] = set()
        _hang(branch, here, actors, placed)


def _hang(
    branch: Tree, here: list[Participant], actors: list[Participant], placed: set[str]
) -> None:
    """Those without parts in one line, the others each with its parts below."""
    placed.update(actor.name for actor in here)
    parts = {a.name: [m for m in members(actors, a.name) if m.name not in placed] for a in here}
    alone = [actor for actor in here if not parts[actor.name]]
    if alone:
        branch.add(Text(" · ").join(map(_label, alone)))
    for actor in here:
        if parts[actor.name]:
            _hang(branch.add(_label(actor)), parts[actor.name], actors, placed)


def _label(actor: Participant) -> Text:
    years = active_years(actor)
    note = f" ({clean(actor.note)})" if actor.note else ""
    former = "" if years or actor.status != "former" else " (former)"
    return Text.assemble(clean(actor.name), (f" {years}" if years else "", theme.DIM), note, former)
