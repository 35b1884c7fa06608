"""The nouns of the record: what one reading of one report yields, as frozen values.

They know no files, networks, clocks, encoders or databases. Every value keeps its words: spans have
`.text`, and where the JSON form has an id, the object holds the object.
"""

from hearsay.record.claim import Asked, Claim, Source, Via
from hearsay.record.entity import Entity
from hearsay.record.errors import (
    BrokenRecordError,
    EmptySpanError,
    HearsayError,
    ModelDamagedError,
    ModelMissingError,
    SpanOutsideReportError,
    UnreadableReportError,
    UsageError,
)
from hearsay.record.record import SCHEMA, ReaderInfo, Record, Unread
from hearsay.record.report import Passage, Report
from hearsay.record.span import Span, Words
from hearsay.record.vocabulary import (
    ActorKind,
    Certainty,
    EntityType,
    Measure,
    Mode,
    PassageKind,
    Polarity,
    Quotation,
    Reality,
    SourceKind,
)

__all__ = [
    "SCHEMA",
    "ActorKind",
    "Asked",
    "BrokenRecordError",
    "Certainty",
    "Claim",
    "EmptySpanError",
    "Entity",
    "EntityType",
    "HearsayError",
    "Measure",
    "Mode",
    "ModelDamagedError",
    "ModelMissingError",
    "Passage",
    "PassageKind",
    "Polarity",
    "Quotation",
    "ReaderInfo",
    "Reality",
    "Record",
    "Report",
    "Source",
    "SourceKind",
    "Span",
    "SpanOutsideReportError",
    "Unread",
    "UnreadableReportError",
    "UsageError",
    "Via",
    "Words",
]
