"""Names that the article itself introduces."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from syriatl.extraction.engine import scan
from syriatl.extraction.participants import bodies, persons, states
from syriatl.extraction.participants.bearings import Bearing, read_bearings
from syriatl.extraction.participants.groups import Groups
from syriatl.extraction.participants.joins import Joins
from syriatl.extraction.participants.known import Hit
from syriatl.extraction.participants.media import media
from syriatl.extraction.participants.movements import add_movements
from syriatl.extraction.participants.organs import Organs
from syriatl.extraction.participants.people import People
from syriatl.extraction.participants.roster import Roster
from syriatl.extraction.participants.units import Units, cut, lexicon, openers
from syriatl.model.article import Article


def learn_names(article: Article, roster: Roster, hits: Sequence[Hit]) -> None:
    """Put on the roster everyone whose name the article gives away by its form or a title.

    Args:
        article: what to read.
        roster: whom it lists.
        hits: where names stand that are known already.
    """
    plain = openers(article.tokens, [sentence.first for sentence in article.sentences])
    units = cut(article.tokens, article.text, hits, plain)
    named = persons.mark_names(units)
    bearings = read_bearings(named)
    claimed = add_movements(roster, units, bearings)
    if claimed is not units:  # some of what looked like persons' names are those of movements
        units, named = claimed, persons.mark_names(claimed)
    people = _people(roster, named, bearings)
    for name in media(article):
        roster.add(name, "media")
    groups = Groups(roster, units)
    groups.add(scan(units.words, lexicon(), bodies.RULES, units.classes))
    joins = Joins(article, roster, units, groups)
    joins.join()
    groups.others()
    organs = Organs(article, roster, units, people)
    organs.add(scan(units.words, lexicon(), states.RULES, units.classes))
    organs.opposition()
    organs.government()
    organs.army()
    organs.coalition()
    joins.shorten()
    groups.arm()


def _people(roster: Roster, named: Units, bearings: Mapping[str, Bearing]) -> People:
    """All persons: those with a title or the like first, then bare names."""
    people = People(roster, named, bearings)
    before, behind = (
        scan(named.words, lexicon(), rules, named.classes)
        for rules in (persons.BEFORE, persons.BEHIND)
    )
    people.add([*before, *(item for item in behind if not item.value.bare)])
    people.add_bare([item for item in behind if item.value.bare])
    people.add_lone()
    people.by_first_parts()
    people.share_surnames()
    return people
