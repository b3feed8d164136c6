"""How long it took until what happened became known."""

from __future__ import annotations

from datetime import date

from syriatl.model.facts import Event


def delay(event: Event) -> int | None:
    """The days from the end of an event to the first day on which it was reported.

    None where the article does not say when, or where the dates overlap.
    """
    happened, known = event.date.latest(), event.reported.earliest() if event.reported else None
    if happened is None or known is None or known <= happened:
        return None
    try:
        return (date(*known) - date(*happened)).days
    except ValueError:  # a year that Python's calendar does not have
        return None
