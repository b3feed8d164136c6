"""What a predicate leaves it to: the noun or the verb that it governs and that tells the kind."""

from __future__ import annotations

from collections.abc import Sequence

from syriatl.extraction.events.grammar.heads import Core, content_of
from syriatl.extraction.events.grammar.lexicon import REPORTING
from syriatl.extraction.events.grammar.said import Said
from syriatl.extraction.events.kinds.cues import Met, plain
from syriatl.knowledge import word_set

_CHAIN = 3  # verbs of which one governs the next: "announced that he ordered them to leave"


def happening(clause: Sequence[str], core: Core, met: Sequence[Met]) -> int:
    """The noun that tells the kind, where the verb only says how it stands with it; -1: none.

    "resumed the bombing", "the talks were suspended", "airstrikes began", "ordered a pullout".
    """
    if not core.told:
        return -1
    verb = plain(clause[core.verbs[1] - 1])
    aspect = verb in word_set("kinds.heads.aspects")
    empty = core.object.head >= 0 and clause[core.object.head] in word_set("kinds.heads.empty")
    heads = [core.actor.head] if aspect or empty else []
    if aspect or verb in word_set("kinds.heads.transparent"):
        heads.append(core.sufferer.head)  # behind the actor: "the agreement ended the siege"
    for head in heads:
        if head >= 0 and not clause[head].istitle():
            near = (votes for i, size, votes in met if i <= head < i + size)
            if any(strength == "nouns" for votes in near for _, strength in votes):
                return head
    return -1


def is_transparent(said: Said, core: Core) -> bool:
    """Whether a predicate leaves it to what it governs to tell the kind."""
    return not word_set("kinds.heads.transparent").isdisjoint(
        map(plain, said.words[slice(*core.verbs)])
    )


def chain_of(said: Said, core: Core, dated: int, met: Sequence[Met]) -> list[Core]:
    """A core and what it governs, as long as that tells the kind: "announced that they left".

    What is told of at a date behind "said that …" is what was said; a noun that an announcement or
    an order governs tells the kind itself ("his intention to leave"). So does the infinitive behind
    a verb that tells no kind: "selected 300 men to train".
    """
    chain = [core]
    while len(chain) < _CHAIN and core.told and happening(said.words, core, met) < 0:
        first, last = core.verbs
        transparent = is_transparent(said, core)
        speaks = REPORTING in said.classes[first:last]
        silent = not any(first <= m[0] < last for m in met)
        content = content_of(said, core) if transparent or speaks or silent else None
        if content is None or not (transparent or content.verbs[0] < dated):
            break
        if silent and not speaks and not content.infinitive:
            break  # "selected 300 men to train"
        chain.append(core := content)
    return chain
