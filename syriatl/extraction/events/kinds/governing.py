"""What a predicate leaves it to: the noun or the verb that it governs and that tells the kind."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from syriatl.extraction.events.grammar.heads import Core, content_of
from syriatl.extraction.events.grammar.lexicon import REPORTING
from syriatl.extraction.events.grammar.said import Said
from syriatl.extraction.events.kinds.cues import Met, plain
from syriatl.knowledge import word_set

_THERE = ("there", "There")
_DATE = 6  # words of a date, with those that lead up to it and behind it
_CHAIN = 3  # verbs of which one governs the next: "announced that he ordered them to leave"


def is_name(clause: Sequence[str], i: int, *, opens: bool) -> bool:
    """Whether a word is part of a name; one that `opens` a clause, if another capital follows."""
    small = opens and not "".join(clause[i + 1 : i + 2]).istitle()
    return not small and clause[i].istitle()


def deed(clause: Sequence[str], core: Core) -> str:
    """The verb of a core in its plain form; what "came to an end", or "to a halt", ended."""
    last = core.verbs[1]
    closes = clause[last : last + 1] == ["to"] and core.told
    if closes and not word_set("kinds.heads.closing").isdisjoint(clause[last + 1 : last + 3]):
        return "end"
    return plain(clause[last - 1]) if core.told else ""


def happening(clause: Sequence[str], core: Core, met: Sequence[Met]) -> int:
    """The noun that tells the kind, where the verb only says how it stands with it; -1: none.

    "resumed the bombing", "the talks were suspended", "airstrikes began", "ordered a pullout".
    """
    if not core.told:
        return -1
    first, last = core.verbs
    verb = deed(clause, core) if clause[last : last + 1] == ["to"] else plain(clause[last - 1])
    aspect = verb in word_set("kinds.heads.aspects")
    empty = core.object.head >= 0 and clause[core.object.head] in word_set("kinds.heads.empty")
    heads = [core.actor.head] if aspect or empty else []
    if aspect or verb in word_set("kinds.heads.transparent"):
        heads.append(core.sufferer.head)  # behind the actor: "the agreement ended the siege"
    is_there = first > 0 and clause[first - 1] in _THERE
    if is_there and clause[first] in word_set("clauses.verbs.be"):
        heads.append(core.object.head)  # "there were three clashes"
    for strength in ("nouns", "hints") if empty else ("nouns",):
        for head in heads:
            if head >= 0 and not is_name(clause, head, opens=head == core.start):
                near = (votes for i, size, votes in met if i <= head < i + size)
                if any(found == strength for votes in near for _, found in votes):
                    return head
    return -1


class Telling(NamedTuple):
    """What tells the kind of a clause: its predicate, or what that governs.

    Attributes:
        core: the predicate that tells it, with its nouns.
        noun: the noun that tells it for that predicate, see `happening`; -1: none.
        through: whether the predicate of the clause leaves it to what it governs.
        governed: the words of the predicates that it governs.
    """

    core: Core
    noun: int
    through: bool
    governed: frozenset[int]


def telling(said: Said, core: Core, dated: int, met: Sequence[Met]) -> Telling:
    """Follow a core to what it governs, as long as that tells the kind: "announced that they left".

    What is told of at a date behind "said that …" is what was said; a noun that an announcement or
    an order governs tells the kind itself ("his intention to leave"). So does the infinitive behind
    a verb that tells no kind: "selected 300 men to train".
    """
    through = False
    governed: list[int] = []
    noun = happening(said.words, core, met)
    for _ in range(1, _CHAIN):
        first, last = core.verbs
        transparent = _is_transparent(said, core)
        through = through or transparent
        if noun >= 0 or not core.told:
            break
        speaks = REPORTING in said.classes[first:last]
        silent = not any(first <= m[0] < last for m in met)
        carried = not transparent and _carried(said, core)
        asked = transparent or speaks or silent or carried
        content = content_of(said, core) if asked else None
        if content is None:
            break
        hearsay = said.words[last - 1] in word_set("kinds.heads.hearsay")  # "was said to have left"
        told = carried or (hearsay and core.passive and content.infinitive)
        if not (transparent or told or content.verbs[0] < dated):
            break
        if silent and not speaks and not content.infinitive:
            break  # "selected 300 men to train"
        core, through = content, True
        governed += range(*core.verbs)
        noun = happening(said.words, core, met)
    return Telling(core, noun, through, frozenset(governed))


def _carried(said: Said, core: Core) -> bool:
    """Whether a date parts a verb from the one that it carries: "decided [on 3 May] to leave"."""
    last = core.verbs[1]
    if said.words[last - 1] not in word_set("clauses.verbs.chaining"):
        return False
    dated = said.words[last : last + _DATE]
    return "" in dated and ["to"] in ([*filter(None, dated)][:1], [*filter(None, dated)][1:2])


def _is_transparent(said: Said, core: Core) -> bool:
    """Whether a predicate leaves it to what it governs to tell the kind."""
    return not word_set("kinds.heads.transparent").isdisjoint(
        map(plain, said.words[slice(*core.verbs)])
    )
