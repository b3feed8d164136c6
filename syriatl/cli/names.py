"""Names and words as typed, made canonical; those that no article knows are refused."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from syriatl.model.errors import UsageError
from syriatl.model.facts import NONE, VALUES, Chronicle
from syriatl.query.facets import LEAD
from syriatl.query.matching import contains, fold_text, holds

FIELD = {  # option → field of Criteria
    "kind": "kinds",
    "actor": "actors",
    "side": "sides",
    "place": "places",
    "section": "sections",
    "status": "statuses",
}
_LISTED_BY = {"section": "syriatl sections", "place": "syriatl stats --by place -n 99"}
_NEAREST = 3
_FEW = 24  # so many known values are named in full where none is near


class Names:
    """The values that the articles know for each option, for facts of one type."""

    def __init__(self, chronicles: list[Chronicle], what: str) -> None:
        """`what` is the type asked for: actors have kinds and states of their own."""
        self._chronicles = chronicles
        self._actors = what == "actor"
        self._somewhere: dict[tuple[str, str], bool] = {}

    def canonical(self, key: str, typed: Sequence[str], chronicle: Chronicle) -> frozenset[str]:
        """The canonical values of one article for what was typed; comma lists are taken apart.

        A value that another article knows stays as it is here, and matches nothing.

        Raises:
            UsageError: no article knows the value.
        """
        found: set[str] = set()
        for value in self._taken_apart(key, typed):
            here = self._known(key, value, chronicle)
            if not here and not self._known_somewhere(key, value):
                raise UsageError(self._unknown(key, value))
            found.update(here or [value])
        return frozenset(found)

    def _taken_apart(self, key: str, typed: Sequence[str]) -> Iterator[str]:
        """Each value; commas part values unless the whole is a known name with a comma."""
        for text in typed:
            if "," in text and not self._known_somewhere(key, text):
                yield from split([text])
            else:
                yield text

    def _known_somewhere(self, key: str, value: str) -> bool:
        """Whether any article knows a value; looked up once, not once an article."""
        if (key, value) not in self._somewhere:
            known = any(self._known(key, value, c) for c in self._chronicles)
            self._somewhere[key, value] = known
        return self._somewhere[key, value]

    def _known(self, key: str, value: str, chronicle: Chronicle) -> list[str]:
        """The canonical values that `value` means in an article."""
        wanted = fold_text(value.strip())
        if not wanted:
            return []
        if key == "actor":
            from syriatl.query.actors import find

            return [actor.name for actor in find(chronicle.participants, value)]
        if key == "place":
            return [value] if any(holds(place, value) for place in self.all(key, chronicle)) else []
        if key == "section":
            titles = self.all(key, chronicle)
            return [value] if any(contains(title, value.strip()) for title in titles) else []
        return [known for known in self.all(key, chronicle) if fold_text(known) == wanted]

    def all(self, key: str, chronicle: Chronicle) -> Iterable[str]:
        """Every value of an option (but --actor) that an article knows."""
        match key:
            case "kind":
                return VALUES["actor_kind" if self._actors else "kind"]
            case "status":
                return (*VALUES["actor_status"], NONE) if self._actors else VALUES["status"]
            case "side":
                return dict.fromkeys([*(a.side for a in chronicle.participants), NONE])
            case "place":
                return dict.fromkeys(place for event in chronicle.events for place in event.places)
            case _:
                return [section.title or LEAD for section in chronicle.article.sections]

    def _unknown(self, key: str, value: str) -> str:
        if key == "actor":
            return unknown_actor(value, self._chronicles)
        known = list(dict.fromkeys(v for c in self._chronicles for v in self.all(key, c)))
        return unknown(key, value, known)


def known_values(key: str, typed: Iterable[str] | None) -> frozenset[str]:
    """The values meant of a field that has only those of `VALUES`.

    Raises:
        UsageError: one is none of them.
    """
    spelled = {fold_text(value): value for value in VALUES[key]}
    wanted = split(typed)
    for value in wanted:
        if fold_text(value) not in spelled:
            raise UsageError(unknown(key, value, VALUES[key]))
    return frozenset(spelled[fold_text(value)] for value in wanted)


def unknown(what: str, value: str, known: Iterable[str]) -> str:
    """A message that names the nearest of the known values, or all of them where they are few."""
    from difflib import get_close_matches

    spelled = {fold_text(name): name for name in known}
    near = get_close_matches(fold_text(value), spelled, _NEAREST, 0.6)
    near = near or [name for name in spelled if fold_text(value) in name][:_NEAREST]
    if near:
        return f"unknown {what} {value!r}; nearest: {', '.join(spelled[name] for name in near)}"
    if 0 < len(spelled) <= _FEW:
        return f"unknown {what} {value!r}; known: {', '.join(spelled.values())}"
    told = f"; `{_LISTED_BY[what]}` lists them" if what in _LISTED_BY else ""
    return f"unknown {what} {value!r}{told}"


def unknown_actor(value: str, chronicles: list[Chronicle], what: str = "actor") -> str:
    """The same for actors, who have many names each."""
    from syriatl.query.actors import suggest

    near = [name for c in chronicles for name in suggest(c.participants, value)][:_NEAREST]
    if near:
        return f"unknown {what} {value!r}; nearest: {', '.join(near)}"
    return f"unknown {what} {value!r}; `syriatl actors --mentioned` lists the actors"


def split(values: Iterable[str] | None) -> list[str]:
    """The items of comma lists."""
    return [item.strip() for value in values or () for item in value.split(",") if item.strip()]
