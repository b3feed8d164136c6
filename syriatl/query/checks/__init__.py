"""What a reader should doubt: each finding with the line where it stands."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from syriatl.model.facts import Chronicle
from syriatl.query.checks import article, dates, figures
from syriatl.query.checks.finding import Finding

CHECKS: tuple[Callable[[Chronicle], Iterable[Finding]], ...] = (
    dates.unresolved,
    dates.after_publication,
    dates.backwards,
    dates.weekdays,
    figures.doubts,
    article.front_matter,
    article.repeated,
    article.doubted,
    article.leftovers,
    article.notes,
)


def check(chronicle: Chronicle) -> list[Finding]:
    """All findings of all checks, by check and line."""
    return [finding for run in CHECKS for finding in run(chronicle)]
