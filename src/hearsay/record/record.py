"""What one reading of one report yields.

In Python the record is walked, not joined: where its JSON form has an id, the object holds the
object. What this version does not read yet (times, places, events, figures) is there, and empty.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from hearsay.record.claim import Claim
from hearsay.record.entity import Entity
from hearsay.record.errors import BrokenRecordError
from hearsay.record.report import Passage, Report
from hearsay.record.span import Span

SCHEMA = "hearsay/1"
"""Names the JSON form; its shape stays between minor versions."""


@dataclass(frozen=True, slots=True)
class ReaderInfo:
    """Which reader made a record: the same one makes the same record again.

    Args:
        version: Of hearsay.
        engine: Name of the network.
        engine_sha256: Of the network's file, hexadecimal.
    """

    version: str
    engine: str
    engine_sha256: str


@dataclass(frozen=True, slots=True)
class Unread:
    """What the reader saw and did not read.

    Args:
        span: The words.
        why: The reason in words: "not English (uk)".
    """

    span: Span
    why: str

    @property
    def start(self) -> int:
        """First code point."""
        return self.span.start

    @property
    def end(self) -> int:
        """One past the last code point."""
        return self.span.end

    @property
    def text(self) -> str:
        """The words that were not read."""
        return self.span.text


@dataclass(frozen=True, slots=True, repr=False, kw_only=True)
class Record:
    """One report, read.

    Args:
        reader: Which reader made it.
        report: The report, unchanged.
        passages: They tile its text.
        entities: Who is named in it, in the order of first mention.
        claims: Who says what, in the order of the text.
        unread: What was seen and not read, in the order of the text.

    Raises:
        BrokenRecordError: An id is used twice, or a claim refers to what the record does not hold.
    """

    reader: ReaderInfo
    report: Report
    passages: tuple[Passage, ...] = ()
    entities: tuple[Entity, ...] = ()
    claims: tuple[Claim, ...] = ()
    unread: tuple[Unread, ...] = ()

    def __post_init__(self) -> None:
        entities = self._known(entity.id for entity in self.entities)
        claims = self._known(claim.id for claim in self.claims)
        for claim in self.claims:
            people = (claim.source, *claim.via)
            named = {who.entity.id for who in people if who and who.entity}
            missing = (named - entities) | ({other.id for other in claim.about} - claims)
            if missing:
                raise BrokenRecordError(
                    f"Claim {claim.id} of report {self.report.id!r} refers to "
                    f"{', '.join(sorted(missing))}, which the record does not hold."
                )

    def _known(self, ids: Iterable[str]) -> set[str]:
        known: set[str] = set()
        for one in ids:
            if one in known:
                raise BrokenRecordError(
                    f"The record of report {self.report.id!r} uses id {one} twice."
                )
            known.add(one)
        return known

    @property
    def times(self) -> tuple[()]:
        """Every time expression; not read yet."""
        return ()

    @property
    def places(self) -> tuple[()]:
        """Every toponym; not read yet."""
        return ()

    @property
    def events(self) -> tuple[()]:
        """What is said to have happened; not read yet."""
        return ()

    @property
    def figures(self) -> tuple[()]:
        """Every quantity; not read yet."""
        return ()

    def __hash__(self) -> int:
        return hash((self.reader, self.report))

    def __repr__(self) -> str:
        counts = f"{len(self.claims)} claims, {len(self.entities)} entities"
        return f"<Record of {self.report.id!r}: {counts}>"
