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
from hearsay.record.event import Event, Participant, Whereabouts
from hearsay.record.figure import Figure, Number, Quantity
from hearsay.record.place import Offset, Place, PlaceValue
from hearsay.record.record import SCHEMA, ReaderInfo, Record, Unread
from hearsay.record.report import Passage, Report
from hearsay.record.span import Span, Words
from hearsay.record.time import Interval, Said, Time, TimeValue
from hearsay.record.vocabulary import (
    ActorKind,
    Certainty,
    EntityType,
    EventType,
    Measure,
    Mode,
    PassageKind,
    PlacePrecision,
    Polarity,
    Qualifier,
    Quotation,
    Reality,
    Relation,
    Role,
    SourceKind,
    TimeMod,
    TimePrecision,
    TimeType,
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
    "Event",
    "EventType",
    "Figure",
    "HearsayError",
    "Interval",
    "Measure",
    "Mode",
    "ModelDamagedError",
    "ModelMissingError",
    "Number",
    "Offset",
    "Participant",
    "Passage",
    "PassageKind",
    "Place",
    "PlacePrecision",
    "PlaceValue",
    "Polarity",
    "Qualifier",
    "Quantity",
    "Quotation",
    "ReaderInfo",
    "Reality",
    "Record",
    "Relation",
    "Report",
    "Role",
    "Said",
    "Source",
    "SourceKind",
    "Span",
    "SpanOutsideReportError",
    "Time",
    "TimeMod",
    "TimePrecision",
    "TimeType",
    "TimeValue",
    "Unread",
    "UnreadableReportError",
    "UsageError",
    "Via",
    "Whereabouts",
    "Words",
]
