"""What the words of a time say by themselves, before the context adds what they leave out."""

from __future__ import annotations

from typing import NamedTuple


class Said(NamedTuple):
    """A time as stated. Whatever is None was left to the context.

    A relative time has a `unit` (or a `weekday`, or a part of the calendar) and a `turn`: how many
    of them to go from the date before. "the next day" is `unit="day", turn=1`; "two weeks later"
    `unit="week", turn=2`; "that year" `unit="year", turn=0`; "4 May of that year" the same with
    its month and day; "the following May" `month=5, turn=1`.
    """

    year: int | None = None
    month: int | None = None  # 21 to 24 are seasons
    day: int | None = None
    span: int = 1  # years covered: 10 for a decade, 100 for a century
    weekday: int | None = None  # 0 is Monday
    unit: str | None = None  # day, week, month, year
    turn: int | None = None
    whole: bool = False  # of a relative time: the whole unit ("the week before"), not its day
    quarter: int | None = None
    modifier: str | None = None
    until: Said | None = None  # the other end of an interval
    open: bool = False  # an interval up to the present

    @property
    def stated(self) -> bool:
        """Whether a year stands in the words."""
        return self.year is not None or (self.until is not None and self.until.year is not None)

    @property
    def relative(self) -> bool:
        """Whether it must be computed from another date."""
        return self.unit is not None or self.weekday is not None or self.turn is not None

    @property
    def basis(self) -> str:
        """One of `facts.VALUES["basis"]`."""
        if self.stated:
            return "explicit"
        return "relative" if self.relative and not self._that_month else "partial"

    @property
    def _that_month(self) -> bool:
        """Such as "that March" states its month like "March" does."""
        return self.unit is None and self.turn == 0 and self.month is not None
