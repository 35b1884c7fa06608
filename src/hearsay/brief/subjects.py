"""What a briefing has a heading for: a happening, with what came of it.

The reader keeps a strike and the deaths that it led to apart, and rightly: they are told by others and
disputed by others. But who reads of a strike wants to know of the dead at once. So what came of something
stands below it: on the same day, in the same place, told by the same reports.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from hearsay.brief.days import told_days
from hearsay.brief.gathering import Happening, Held, Shelf
from hearsay.reconcile.series import Series
from hearsay.record import Claim, EventType, Measure, Reality
from hearsay.record.between import Status

_EFFECTS = frozenset(("casualty", "damage", "aid", "displace"))
_REAL = frozenset((Reality.HAPPENED, Reality.ONGOING))
_CONTESTED = frozenset((Status.DISPUTED, Status.DENIED, Status.RETRACTED))


@dataclass(frozen=True, slots=True)
class Subject:
    """A happening and what came of it.

    Args:
        main: The happening.
        effects: What came of it.
    """

    main: Happening
    effects: tuple[Happening, ...] = ()

    @property
    def all(self) -> tuple[Happening, ...]:
        """The happening, and then what came of it."""
        return (self.main, *self.effects)

    @property
    def series(self) -> tuple[Series, ...]:
        """All numbers of it, the dead first."""
        found = [series for one in self.all for series in one.series]
        order = {measure: place for place, measure in enumerate(Measure)}
        return tuple(sorted(found, key=lambda one: (order[one.scope.measure], one.scope)))

    @property
    def reports(self) -> tuple[str, ...]:
        """The reports that tell of it, each once."""
        return tuple(dict.fromkeys(name for one in self.all for name in one.reports))

    @property
    def kind(self) -> str:
        """What sort of thing it is: "Explosion (bomb)"."""
        incident = self.main.standing.incident
        told = incident.type if incident.type != EventType.OTHER else "event"
        whole = f"{told} ({incident.subtype})" if incident.subtype else told
        return whole.replace("_", " ").capitalize()

    @property
    def where(self) -> str:
        """Customary name of the place; "" where nobody says."""
        return next(
            (one.standing.incident.place for one in self.all if one.standing.incident.place), ""
        )

    @property
    def when(self) -> str:
        """The days; "" where nobody says."""
        return told_days(*self.days)

    @property
    def days(self) -> tuple[str | None, str | None]:
        """Its first day and the one after its last."""
        dated = [one.standing.incident for one in self.all if one.standing.incident.begins]
        return (dated[0].begins, dated[0].ends) if dated else (None, None)

    @property
    def is_real(self) -> bool:
        """Whether anybody tells of it as of something that happened, and not long ago."""
        return any(event.reality in _REAL for _, event in self.main.told)

    @property
    def is_told_by_several(self) -> bool:
        """Whether there is more to tell than that somebody said so."""
        contested = any(one.standing.verdict.status in _CONTESTED for one in self.all)
        return contested or any(series.givens for series in self.series) or len(self.reports) > 1

    def claims(self) -> Sequence[tuple[Shelf, Claim]]:
        """Who says anything of it, by report and place in its text, each once."""
        found = {(s.name, c.id): (s, c) for one in self.all for s, c in one.claims()}
        return list(found.values())


def subjects_of(held: Held) -> tuple[Subject, ...]:
    """The happenings that were asked for, with what came of them below them.

    Args:
        held: What there is to tell.

    Returns:
        Those of which most is told first.
    """
    mains = [one for one in held.happenings if one.standing.incident.type not in _EFFECTS]
    below: dict[str, list[Happening]] = {}
    alone = []
    for one in held.happenings:
        if one.standing.incident.type in _EFFECTS:
            cause = _cause(one, mains)
            if cause is None:
                alone.append(one)
            else:
                below.setdefault(cause.standing.incident.id, []).append(one)
    order = {id(one): place for place, one in enumerate(held.happenings)}
    made = [
        Subject(one, tuple(below.get(one.standing.incident.id, ()))) for one in (*mains, *alone)
    ]
    return tuple(sorted(made, key=lambda one: min(order[id(part)] for part in one.all)))


def _cause(effect: Happening, mains: Sequence[Happening]) -> Happening | None:
    """What it came of: where most of its reports tell of it, on its day and at its place."""
    fits = [(len({*one.reports} & {*effect.reports}), one) for one in mains if _fits(effect, one)]
    most = max((shared for shared, _ in fits), default=0)
    return next((one for shared, one in fits if shared == most), None) if most else None


def _fits(effect: Happening, cause: Happening) -> bool:
    one, other = effect.standing.incident, cause.standing.incident
    place = one.place is None or other.place is None or one.place == other.place
    if not place or not any(event.reality in _REAL for _, event in cause.told):
        return False
    if one.begins is None or other.begins is None:
        return one.place is not None and one.place == other.place
    return one.begins < (other.ends or "9") and other.begins < (one.ends or "9")
