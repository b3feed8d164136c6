"""Bodies known by the form of their names: armies, groups, units, ministries, organisations."""

from __future__ import annotations

from typing import NamedTuple

from syriatl.extraction.engine import Match, Rule
from syriatl.extraction.participants.sorts import ordinals
from syriatl.extraction.participants.units import heads
from syriatl.knowledge import word_set

_CAPITALS = "cap acronym cmodifier coffice ccivil country demonym body"
# A word of a name: with a capital, "al-" before it, more behind hyphens, a genitive behind it.
_REST = (
    f"(?: dash [{_CAPITALS} head] ){{0,2}} (?: (?<=[cap coffice]) poss (?=[cap head cmodifier]) )?"
)
_ANY = (
    f"(?: (?: [article kin] dash )? [{_CAPITALS} head] {_REST} | thing (?=[head cap cmodifier]) )"
)
# The first word: a pattern runs fast where it begins with a set of classes.
_FIRST = f"[{_CAPITALS} head article kin] (?: (?<=[article kin]) dash [{_CAPITALS}] )? {_REST}"
_BEHIND = f"[{_CAPITALS} head thing article kin dash]"
# "of Mujahedeen", "for Oneness and Jihad in West Africa"; "in Kosovo" only before its short name.
_TAIL = (
    f"(?P<tail> of det? (?! coffice{{1,2}} cap ) {_BEHIND}{{1,6}}"
    f" (?: (?: [of link to det] det? | and_ ) {_BEHIND}{{1,5}} ){{0,2}}"
    f" | [link to] det? {_BEHIND}{{1,6}}"
    f" (?: (?: [of link to place det] det? | and_ ) {_BEHIND}{{1,5}} ){{0,2}}"
    f" | [place and_] {_BEHIND}{{1,3}} (?= open_ ) )"
)
_END = "(?! [thing office coffice cap] )"
_BESIDE = "[cap acronym head]"
_ROMAN = frozenset("IVX")
_YEAR = 4  # digits that a year has, and no unit's number


class Body(NamedTuple):
    """What the form of a name tells of a body.

    `words` are its name's, `skip` those of the match before it. The kind is None where the words
    up to the head (`head` of them) and the states among them tell it: see `sorts`.
    """

    words: int
    kind: str | None = None
    head: int = 0
    skip: int = 0


def singular(name: str) -> str:
    """The name of one unit where the last of several is named: "312th Divisions"."""
    one = name.removesuffix("s")
    formation = one.rpartition(" ")[2].lower() in word_set("units.nouns.formation")
    return one if name[0].isdigit() and formation else name


def _headed(match: Match) -> Body | None:
    """A name whose head word stands last, or right before its tail; no bare head word."""
    words_ = match.last - match.first
    before = match.words[match.first : match.last - 1]
    if match.words[match.last - 1] in word_set("actors.state.realms") and word_set(
        "actors.state.styles"
    ).issuperset(before):
        return None  # "the Islamic Republic"
    head = match.groups.get("tail", (match.last, 0))[0] - match.first
    return Body(words_, head=head) if words_ > 1 else None


def _counted(match: Match) -> Body | None:
    """A unit whose number stands before it: "42 Commando", "X Corps"."""
    number, *_, head = match.words[match.first : match.last]
    counted = number in _ROMAN or (number.isdigit() and len(number) < _YEAR)
    found = counted and head in word_set("actors.heads.counted")
    return Body(match.last - match.first, "military-unit") if found else None


def _of_a_regiment(match: Match) -> Body | None:
    """A battalion with its regiment behind it."""
    found = match.words[match.last - 1] in word_set("actors.heads.regiments")
    return Body(match.last - match.first, "military-unit") if found else None


def _numbered(match: Match) -> Body | None:
    """A task force or army group by its name, or a band of insurgents by its number."""
    head, behind = match.words[match.first : match.first + 2]
    if head == "Task" or (head, behind) == ("Army", "Group"):
        named = not match.words[match.last - 1].islower()  # "Army Group A", not "… the"
        return Body(match.last - match.first, "military-unit") if named else None
    if match.last - match.first > 2 or heads()[head] not in ("military-unit", "armed-group"):
        return None
    return Body(2, "armed-group")


def _republic(match: Match) -> Body | None:
    """One of several that a country had."""
    number, noun = match.words[match.last - 2 : match.last]
    counted = number in ordinals() and noun == "Republic"
    return Body(match.last - match.first, "government") if counted else None


def _national(match: Match) -> Body | None:
    """What a nation has that goes by the name of all of them, or of the American one."""
    first, *_, last = match.words[match.first : match.last]
    if last in word_set("actors.national"):
        return Body(match.last - match.first, "organisation")
    own = first != "American" and not word_set("actors.legislatures").isdisjoint((first, last))
    return Body(match.last - match.first, "government") if own else None


def _beside(match: Match) -> Body:
    """A name before or behind the small word that says what it names."""
    media = match["what"] in word_set("actors.beside.media")
    first, last = match.groups["name"]
    return Body(last - first, "media" if media else "organisation", skip=first - match.first)


def _band(match: Match) -> Body | None:
    """A group by its name and the small word for it, no creed's or people's."""
    the, *name, word = match.words[match.first : match.last]
    creed = name[-1].endswith(("ist", "ish", "ese")) or name[-1] in word_set("clauses.who.peoples")
    if creed or the not in ("the", "The") or word not in word_set("actors.beside.band"):
        return None
    return Body(match.last - match.first - 1, "armed-group", skip=1)


RULES: tuple[Rule[Body], ...] = (
    Rule(
        "numbered unit",
        f"ordinal {_BEHIND}{{0,8}} [head acronym]"
        f" (?: comma ordinal {_BEHIND}{{0,8}} [head body] )?",
        lambda match: Body(match.last - match.first, "military-unit"),
        (
            ("4th Battalion, 118th Infantry Regiment", Body(6, "military-unit")),
            ("30th ABCT", Body(2, "military-unit")),
            ("the 69th time", None),
        ),
    ),
    Rule(
        "battalion of a regiment",
        f"ordinal head comma {_FIRST} {_ANY}{{0,3}} (?<=head)",
        _of_a_regiment,
        (
            ("2nd Battalion, Parachute Regiment", Body(5, "military-unit")),
            ("the 2nd Battalion, Second Army", None),
        ),
    ),
    Rule(
        "unit with its number before it",
        "[number initial] [cap head acronym modifier cmodifier]{0,2} head",
        _counted,
        (
            ("42 Commando", Body(2, "military-unit")),
            ("X Corps", Body(2, "military-unit")),
            ("16 Air Assault Brigade", Body(4, "military-unit")),
            ("500 Marines", None),
            ("12 Army soldiers", None),
        ),
    ),
    Rule(
        "republic by its number",
        "[country demonym cap cmodifier]"
        " (?: (?<=[cap cmodifier]) | (?<=[country demonym]) [cap cmodifier] ) head",
        _republic,
        (
            ("the French Third Republic", Body(3, "government")),
            ("the Second Republic", Body(2, "government")),
            ("the Czech Republic", None),
        ),
    ),
    Rule(
        "unit with its number or name behind it",
        "head (?: number | head [cap initial det] )",
        _numbered,
        (
            ("Division 30", Body(2, "armed-group")),
            ("Task Force Hawk", Body(3, "military-unit")),
            ("Army Group South", Body(3, "military-unit")),
            ("30 divisions", None),
        ),
    ),
    Rule(
        "name with a head word",
        f"{_FIRST} {_ANY}{{0,6}} (?<=head) {_TAIL}? (?<!dash) {_END}",
        _headed,
        (
            ("the Syrian Army", Body(2, head=2)),
            ("Syrian Observatory for Human Rights", Body(5, head=2)),
            ("the Free Syrian Army", Body(3, head=3)),
            ("the Army of Mujahedeen", Body(3, head=1)),
            ("the Army said", None),
            ("the Islamic Republic", None),
        ),
    ),
    Rule(
        "name with its head word behind another name",
        "[cap coffice] of [cap country]{1,2} head",
        _headed,
        (("the Sons of Liberty Movement", Body(4, head=4)), ("the Sons of Liberty", None)),
    ),
    Rule(
        "name from another language",
        f"armed_first (?: [article kin] dash? )? {_ANY}{{1,3}}",
        lambda match: Body(match.last - match.first, "armed-group"),
        (("Harakat Hazm", Body(2, "armed-group")), ("Hazm", None)),
    ),
    Rule(
        "ship",
        "ship [cap coffice country demonym thing head] cap? (?! [cap thing] )",
        lambda match: Body(match.last - match.first, "military-unit"),
        (
            ("the USS Turner Joy", Body(3, "military-unit")),
            ("HMS Ocean", Body(2, "military-unit")),
            ("the USS was built", None),
        ),
    ),
    Rule(
        "ship behind a word for its sort",
        "vessel coffice? [cap kin]{1,3} (?<=cap) (?! [cap kin thing head dash poss coffice] )",
        lambda match: Body(match.last - match.first - 1, "military-unit", skip=1),
        (
            ("the cruiser General Belgrano", Body(2, "military-unit", skip=1)),
            ("the carrier was built", None),
        ),
    ),
    Rule(
        "band",
        "[det] (?P<name> cap{1,2} (?P<what>fighter) )",
        _band,
        (
            ("the Maute group", Body(2, "armed-group", skip=1)),
            ("the Islamist group", None),
            ("a Minsk group", None),
        ),
    ),
    Rule(
        "name before a word for what it is",
        f"(?P<name> {_BESIDE} {_BESIDE}{{0,2}} ) (?P<what>beside)",
        _beside,
        (("the Acme Express company", Body(2, "organisation")), ("the company said", None)),
    ),
    Rule(
        "national society",
        "[demonym body] (?: (?<=demonym) [cap cmodifier]? body | (?<=body) of det? country )",
        _national,
        (
            ("the Peruvian Red Cross", Body(2, "organisation")),
            ("the Peruvian Senate", Body(2, "government")),
            ("the Security Council of Peru", Body(3, "government")),
            ("Peruvian NATO", None),
        ),
    ),
    Rule(
        "what a state runs",
        "(?P<name> [country demonym] modifier (?P<what>beside) )",
        _beside,
        (
            ("Peruvian state television", Body(3, "media")),
            ("Peruvian television", None),
        ),
    ),
    Rule(
        "name behind a word for what it is",
        f"(?P<what>beside) comma? (?P<name> {_BESIDE}{{1,4}} )",
        _beside,
        (
            ("the newspaper Dnevni Telegraf", Body(2, "media", skip=1)),
            ("the company said", None),
        ),
    ),
)
