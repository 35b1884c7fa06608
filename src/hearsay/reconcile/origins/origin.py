"""An origin: the body or person that an account starts with, as far as reports tell."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from hearsay.record.vocabulary import ActorKind, SourceKind


class Interest(StrEnum):
    """In whose interest an origin speaks."""

    STATE = "state"
    ARMED = "armed"
    """Rebels, militants, and the media they own."""
    NEUTRAL = "neutral"
    """Bodies of the world community, charities, observatories."""
    EYEWITNESS = "eyewitness"
    MEDIA = "media"
    """An outlet that names nobody else."""
    UNKNOWN = "unknown"


_BY_KIND = {
    ActorKind.MILITARY: Interest.STATE,
    ActorKind.POLICE: Interest.STATE,
    ActorKind.INTELLIGENCE: Interest.STATE,
    ActorKind.GOVERNMENT: Interest.STATE,
    ActorKind.LEGISLATURE: Interest.STATE,
    ActorKind.JUDICIARY: Interest.STATE,
    ActorKind.COUNTRY: Interest.STATE,
    ActorKind.REBEL: Interest.ARMED,
    ActorKind.MILITIA: Interest.ARMED,
    ActorKind.CRIMINAL: Interest.ARMED,
    ActorKind.IGO: Interest.NEUTRAL,
    ActorKind.NGO: Interest.NEUTRAL,
    ActorKind.MEDIA: Interest.MEDIA,
    ActorKind.CIVILIANS: Interest.EYEWITNESS,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Origin:
    """Who an account starts with.

    Args:
        key: The same for one body under all its names: "state media:SY", "islamic state".
        name: What it is called where it is shown.
        interest: In whose interest it speaks.
        side: ISO 3166-1 code of its country, or the key of its group; None where neither is known.
        apart: Whether it is surely nobody else; "officials" may be any other body of their side.
        also: What else it is called in reports of one happening, folded; two are one whatever it is.
    """

    key: str
    name: str
    interest: Interest
    side: str | None = None
    apart: bool = True
    also: tuple[str, ...] = field(default=(), compare=False, repr=False)

    def __lt__(self, other: Origin) -> bool:
        """Whether it comes first where some are told in order; one without a side before the others."""
        return self._order < other._order

    @property
    def _order(self) -> tuple[str, str, str, str, bool]:
        return self.key, self.name, self.interest, self.side or "", self.apart


def interest_of(kind: ActorKind | None, source: SourceKind) -> Interest:
    """In whose interest somebody speaks, by what sort of actor and of source it is."""
    if source is SourceKind.WITNESS:
        return Interest.EYEWITNESS
    if kind in _BY_KIND:
        return _BY_KIND[kind]
    if source in (SourceKind.MEDIA, SourceKind.FOOTAGE):
        return Interest.MEDIA
    return Interest.STATE if source is SourceKind.UNNAMED_OFFICIAL else Interest.UNKNOWN
