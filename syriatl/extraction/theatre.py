"""Where the conflict is: the states that the front matter gives as its place."""

from __future__ import annotations

from functools import cache

from syriatl.knowledge.countries import countries
from syriatl.model.article import Article
from syriatl.model.folding import fold


def states_of_the_place(article: Article) -> set[str]:
    """Canonical names of the states that the front matter gives as the place of the conflict."""
    names = map(fold, article.place_names)
    return {_states()[name] for name in names if name in _states()}


@cache
def _states() -> dict[str, str]:
    """Each name of a state, folded → its canonical one."""
    states: dict[str, str] = {}
    for state in countries():
        for name in (state.name, *state.forms):
            states.setdefault(fold(name), state.name)
    return states
