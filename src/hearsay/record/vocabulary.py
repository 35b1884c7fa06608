"""The closed lists of the record: each value is the code that stands in its JSON form.

A member is a string, so `claim.mode == "denies"` holds and a code from outside is checked by
`Mode("denies")`, which raises ValueError for what is not on the list.
"""

from __future__ import annotations

from enum import StrEnum


class Mode(StrEnum):
    """What a source does in saying it."""

    # Assertive: the source says how it is.
    SAYS = "says"
    REPORTS = "reports"
    CLAIMS = "claims"
    CONFIRMS = "confirms"
    DENIES = "denies"
    CORRECTS = "corrects"
    ESTIMATES = "estimates"
    BELIEVES = "believes"
    PREDICTS = "predicts"
    WARNS = "warns"
    ACCUSES = "accuses"
    SHOWS = "shows"
    NARRATES = "narrates"
    # Commissive: the source binds itself.
    PROMISES = "promises"
    THREATENS = "threatens"
    OFFERS = "offers"
    ACCEPTS = "accepts"
    REFUSES = "refuses"
    # Directive: the source wants somebody to act.
    DEMANDS = "demands"
    URGES = "urges"
    # Nobody knows, or somebody does not say.
    UNCLEAR = "unclear"
    NO_COMMENT = "no_comment"

    @property
    def label(self) -> str:
        """The mode in words.

        Example:
            >>> Mode.NO_COMMENT.label, Mode.DENIES.label
            ('no comment', 'denies')
        """
        return _LABELS.get(self, self.value)


_LABELS = {
    Mode.NARRATES: "reported in the report's own voice",
    Mode.UNCLEAR: "not known",
    Mode.NO_COMMENT: "no comment",
}


class Quotation(StrEnum):
    """How the content is given: in the source's words, in the report's, or in both."""

    DIRECT = "direct"
    INDIRECT = "indirect"
    MIXED = "mixed"


class Certainty(StrEnum):
    """How sure the source presents the content."""

    CERTAIN = "certain"
    PROBABLE = "probable"
    POSSIBLE = "possible"
    UNKNOWN = "unknown"


class Polarity(StrEnum):
    """Whether the source says that it is so, that it is not so, or neither."""

    AFFIRMED = "+"
    NEGATED = "-"
    OPEN = "?"

    @property
    def word(self) -> str:
        """The polarity where a sign alone would be taken for a formula or a wildcard.

        Example:
            >>> [one.word for one in Polarity]
            ['affirmed', 'denied', 'open']
        """
        return {"+": "affirmed", "-": "denied", "?": "open"}[self.value]


class Reality(StrEnum):
    """In which way an event is spoken of."""

    HAPPENED = "happened"
    ONGOING = "ongoing"
    PLANNED = "planned"
    POSSIBLE = "possible"
    CONDITIONAL = "conditional"
    GENERAL = "general"
    PAST_BACKGROUND = "past_background"


class PassageKind(StrEnum):
    """What a stretch of the report is."""

    STAMP = "stamp"
    HEADLINE = "headline"
    STANDFIRST = "standfirst"
    DATELINE = "dateline"
    BYLINE = "byline"
    BODY = "body"
    CAPTION = "caption"
    CREDIT = "credit"
    PROMOTION = "promotion"


class EntityType(StrEnum):
    """What sort of thing an entity is."""

    PERSON = "person"
    ORGANISATION = "organisation"
    GROUP = "group"
    PLACE = "place"
    FACILITY = "facility"
    VEHICLE = "vehicle"
    WEAPON = "weapon"
    OTHER = "other"


class ActorKind(StrEnum):
    """What sort of actor an entity is."""

    MILITARY = "military"
    POLICE = "police"
    INTELLIGENCE = "intelligence"
    GOVERNMENT = "government"
    LEGISLATURE = "legislature"
    JUDICIARY = "judiciary"
    PARTY = "party"
    REBEL = "rebel"
    MILITIA = "militia"
    ARMED_UNKNOWN = "armed_unknown"
    CRIMINAL = "criminal"
    PROTESTERS = "protesters"
    CIVILIANS = "civilians"
    REFUGEES = "refugees"
    IGO = "igo"
    NGO = "ngo"
    MEDIA = "media"
    BUSINESS = "business"
    HEALTH = "health"
    EDUCATION = "education"
    LABOUR = "labour"
    RELIGIOUS = "religious"
    ELITE = "elite"
    COUNTRY = "country"
    UNKNOWN = "unknown"


class SourceKind(StrEnum):
    """In which way a source speaks."""

    NAMED_PERSON = "named_person"
    SPOKESPERSON = "spokesperson"
    INSTITUTION = "institution"
    UNNAMED_OFFICIAL = "unnamed_official"
    WITNESS = "witness"
    MEDIA = "media"
    POST = "post"
    FOOTAGE = "footage"
    DOCUMENT = "document"
    NARRATOR = "narrator"
    GENERIC = "generic"

    @property
    def label(self) -> str:
        """The kind in words.

        Example:
            >>> SourceKind.UNNAMED_OFFICIAL.label
            'unnamed official'
        """
        return self.value.replace("_", " ")


class Measure(StrEnum):
    """What a figure, or a question about a quantity, counts."""

    # People.
    KILLED = "killed"
    INJURED = "injured"
    CASUALTIES = "casualties"
    MISSING = "missing"
    INFECTED = "infected"
    ABDUCTED = "abducted"
    CAPTURED = "captured"
    ARRESTED = "arrested"
    RELEASED = "released"
    TRAPPED = "trapped"
    RESCUED = "rescued"
    AFFECTED = "affected"
    AT_RISK = "at_risk"
    IN_NEED = "in_need"
    TARGETED = "targeted"
    REACHED = "reached"
    DISPLACED = "displaced"
    IDPS = "idps"
    REFUGEES = "refugees"
    EVACUATED = "evacuated"
    RELOCATED = "relocated"
    SHELTERED = "sheltered"
    RETURNED = "returned"
    HOMELESS = "homeless"
    PARTICIPANTS = "participants"
    PERSONNEL = "personnel"
    VOTES = "votes"
    # Things.
    HOUSES_DESTROYED = "houses_destroyed"
    HOUSES_DAMAGED = "houses_damaged"
    STRUCTURES_DAMAGED = "structures_damaged"
    EQUIPMENT_LOST = "equipment_lost"
    STRIKES = "strikes"
    OUTAGE = "outage"
    # Money, and the rest.
    MONEY_AID = "money_aid"
    MONEY_LOSS = "money_loss"
    CAPACITY = "capacity"
    AREA = "area"
    DISTANCE = "distance"
    MAGNITUDE = "magnitude"
    DURATION = "duration"
    SHARE = "share"
    COUNT_OTHER = "count_other"

    @property
    def label(self) -> str:
        """The measure in words.

        Example:
            >>> Measure.HOUSES_DESTROYED.label, Measure.COUNT_OTHER.label
            ('houses destroyed', 'count')
        """
        return _MEASURE_LABELS.get(self, self.value.replace("_", " "))


_MEASURE_LABELS = {
    Measure.CASUALTIES: "dead or injured",
    Measure.MONEY_AID: "money given",
    Measure.MONEY_LOSS: "money lost",
    Measure.COUNT_OTHER: "count",
}


class Qualifier(StrEnum):
    """How the words of a figure bound it."""

    EXACT = "exact"
    APPROX = "approx"
    AT_LEAST = "at_least"
    MORE_THAN = "more_than"
    AT_MOST = "at_most"
    LESS_THAN = "less_than"
    BETWEEN = "between"
    ORDER = "order"
    VAGUE = "vague"
    NONE = "none"


class TimeType(StrEnum):
    """What sort of time an expression tells, as in TIMEX3."""

    DATE = "DATE"
    TIME = "TIME"
    DURATION = "DURATION"
    SET = "SET"


class TimeMod(StrEnum):
    """What the words around a time add to its value, as in TIMEX3."""

    BEFORE = "BEFORE"
    AFTER = "AFTER"
    ON_OR_BEFORE = "ON_OR_BEFORE"
    ON_OR_AFTER = "ON_OR_AFTER"
    LESS_THAN = "LESS_THAN"
    MORE_THAN = "MORE_THAN"
    EQUAL_OR_LESS = "EQUAL_OR_LESS"
    EQUAL_OR_MORE = "EQUAL_OR_MORE"
    START = "START"
    MID = "MID"
    END = "END"
    APPROX = "APPROX"


class TimePrecision(StrEnum):
    """How exactly a time expression says when."""

    MINUTE = "minute"
    DAYPART = "daypart"
    DAY = "day"
    FEW_DAYS = "few_days"
    WEEK = "week"
    MONTH = "month"
    YEAR = "year"
    OPEN = "open"
    RELATIVE = "relative"
    RECURRING = "recurring"
    UNKNOWN = "unknown"


class PlacePrecision(StrEnum):
    """What sort of place a name stands for, from the smallest."""

    POINT = "point"
    SITE = "site"
    AREA = "area"
    TOWN = "town"
    OFFSET = "offset"
    DISTRICT = "district"
    PROVINCE = "province"
    COUNTRY = "country"
    MULTI = "multi"
    NONE = "none"


class EventType(StrEnum):
    """What is said to have happened."""

    BATTLE = "battle"
    STRIKE = "strike"
    EXPLOSION = "explosion"
    ATTACK = "attack"
    CONTROL = "control"
    DEPLOY = "deploy"
    TRUCE = "truce"
    PROTEST = "protest"
    DETAIN = "detain"
    RESTRICT = "restrict"
    MEET = "meet"
    ACCORD = "accord"
    DECIDE = "decide"
    SANCTION = "sanction"
    AID = "aid"
    DISPLACE = "displace"
    DISASTER = "disaster"
    ACCIDENT = "accident"
    OFFICE = "office"
    CASUALTY = "casualty"
    DAMAGE = "damage"
    OTHER = "other"


class Role(StrEnum):
    """Which part somebody or something takes in an event."""

    AGENT = "agent"
    TARGET = "target"
    AFFECTED = "affected"
    INSTRUMENT = "instrument"
    ORIGIN = "origin"
    DESTINATION = "destination"
    BENEFICIARY = "beneficiary"
    TOPIC = "topic"


class Relation(StrEnum):
    """How an event lies to its place."""

    IN = "in"
    NEAR = "near"
    OUTSIDE = "outside"
    TOWARDS = "towards"
    FROM = "from"
    OVER = "over"
    BETWEEN = "between"
    ALONG = "along"
    OFF = "off"
