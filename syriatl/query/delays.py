"""How long it took until what happened became known."""

from __future__ import annotations

from syriatl.model.facts import Event
from syriatl.query.calendar import days_between


def delay(event: Event) -> int | None:
    """The days from the end of an event to the first day on which it was reported.

    None where the article does not say when, where the dates overlap, or for years before Christ.
    """
    happened, known = event.date.latest(), event.reported.earliest() if event.reported else None
    if happened is None or known is None or known <= happened:
        return None
    return days_between(happened, known)
