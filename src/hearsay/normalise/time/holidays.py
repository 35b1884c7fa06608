"""Days that have a name and no number: Christmas, Easter, New Year's Eve.

Only days whose date everyone reckons alike are here. A feast that depends on the sight of the moon, or
falls on another day in another church, has no date that a report's words alone give it.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from hearsay.normalise.time.nearest import nearest_year
from hearsay.normalise.time.stretches import Stretch, a_day, shift, stretch_of
from hearsay.normalise.time.tense import Context

FIXED = {
    "christmas": (12, 25), "christmas day": (12, 25), "christmas eve": (12, 24), "boxing day": (12, 26),
    "new year's day": (1, 1), "new year's eve": (12, 31), "new year's": (1, 1), "new year": (1, 1),
    "halloween": (10, 31), "valentine's day": (2, 14), "international women's day": (3, 8), "earth day": (4, 22),
    "st. patrick's day": (3, 17), "saint patrick's day": (3, 17), "bastille day": (7, 14),
}  # fmt: skip
MOVING = {
    "easter": 0, "easter sunday": 0, "easter monday": 1, "easter day": 0, "good friday": -2, "palm sunday": -7,
    "ash wednesday": -46, "maundy thursday": -3,
}  # fmt: skip
"""Days from Easter Sunday."""

NUMBERED = {
    "thanksgiving": (11, 3, 4, 0), "thanksgiving day": (11, 3, 4, 0), "black friday": (11, 3, 4, 1),
    "cyber monday": (11, 3, 4, 4), "presidents' day": (2, 0, 3, 0), "martin luther king day": (1, 0, 3, 0),
}  # fmt: skip
"""American days by month, weekday, which of them, and days behind it."""

NAMES = FIXED.keys() | MOVING.keys() | NUMBERED.keys()

LONGEST = 4
"""Words of the longest name, its apostrophe not counted."""


@dataclass(frozen=True, slots=True)
class Holiday:
    """A day by its name.

    Args:
        name: In small letters.
        year: Where the words give it.
        years: The year is counted from this one: "Christmas last year" is -1.
        step: -1 for "last", 1 for "next", of that name.
    """

    name: str
    year: int | None = None
    years: int | None = None
    step: int | None = None

    def stretch(self, context: Context) -> Stretch | None:
        """The day."""
        anchor = context.anchor
        year = self.year
        if year is None and anchor is not None and self.years is not None:
            year = anchor.year + self.years
        if year is None and anchor is not None and self.step is not None:
            year = self._stepped(anchor)
        if year is None:
            month, day = self._about()
            year = nearest_year(month, day, context)
        found = self._in(year) if year else None
        return stretch_of(found, "D") if found else None

    def _stepped(self, anchor: date) -> int | None:
        """The year of the last or the next one."""
        around = [day for away in (-1, 0, 1) if (day := self._in(anchor.year + away))]
        if self.step == -1:
            return max((day.year for day in around if day < anchor), default=None)
        return min((day.year for day in around if day > anchor), default=None)

    def _about(self) -> tuple[int, int]:
        """A date near which it falls in any year."""
        if self.name in FIXED:
            return FIXED[self.name]
        return (4, 10) if self.name in MOVING else (NUMBERED[self.name][0], 22)

    def _in(self, year: int) -> date | None:
        if self.name in FIXED:
            return a_day(year, *FIXED[self.name])
        if self.name in MOVING:
            easter = _easter(year)
            return shift(easter, MOVING[self.name], "D") if easter else None
        month, weekday, number, away = NUMBERED[self.name]
        first = a_day(year, month, 1)
        if first is None:
            return None
        return shift(first, (weekday - first.weekday()) % 7 + 7 * (number - 1) + away, "D")


def _easter(year: int) -> date | None:
    """Easter Sunday of the western churches, after Gauss and Lichtenberg."""
    century, golden = year // 100, year % 19
    moon = 15 + (3 * century + 3) // 4 - (8 * century + 13) // 25
    sun = 2 - (3 * century + 3) // 4
    seed = (19 * golden + moon) % 30
    limit = seed // 29 + (seed // 28 - seed // 29) * (golden // 11)
    full = 21 + seed - limit
    sunday = 7 - (year + year // 4 + sun) % 7
    day = full + 7 - (full - sunday) % 7
    return a_day(year, 3, day) if day <= 31 else a_day(year, 4, day - 31)
