"""What reports amount to, in columns: accounts, who tells the same, incidents and relations.

None of it is a source of truth: all follows from the records, from what was withdrawn and from what
people decided, and can be made again from these. What is told of reports of several, a sentence or a
form, calls them by their keys and not by their names: which of two editions got the id that both came
with hangs on which came first, and nothing here may.
"""

from __future__ import annotations

from sqlalchemy import Index, Table

from hearsay.ledger.columns import BY_KEY, BY_ROWID, blob, key, of_report, real, text, whole
from hearsay.ledger.tables import METADATA

ACCOUNT = Table("account", METADATA, of_report(), blob("form"), **BY_ROWID)
"""What a report says that others can be set beside: see `accounts`."""

FILED = Table("filed", METADATA, key("key"), key("report"), **BY_KEY)
"""Where a report is found by those that may tell of the same: see `filing`."""

TWIN = Table(
    "twin",
    METADATA,
    key("id"),
    whole("text_family", null=False),
    text("mark", null=False),  # What it has in common with what its copies tell.
    # The earliest of them, which speaks for all; NULL where none is left, until that is settled.
    whole("report"),
    whole("n"),
    whole("cell"),  # The same for all that were grouped at once.
    whole("incident"),
    Index("twin_by_mark", "text_family", "mark", unique=True),
    Index("twin_by_cell", "cell"),
    Index("twin_by_incident", "incident"),
    **BY_ROWID,
)
"""What one report tells of an event, or its copies in the same words."""

TELLING = Table(
    "telling",
    METADATA,
    of_report(),
    key("n"),  # In the record's list of events, from 0.
    text("ref", null=False),  # "e203", as event.ref
    whole("twin", null=False),
    whole("day"),  # Of publication, as a proleptic ordinal.
    whole("start", null=False),
    Index("telling_by_twin", "twin"),
    **BY_KEY,
)

LINK = Table("link", METADATA, key("one"), key("other"), whole("score", null=False), **BY_KEY)
"""How likely two twins are of one happening, in both directions."""

UNFILED = Table("unfiled", METADATA, key("report"), **BY_ROWID)
"""Reports that came, went or changed, and are not yet compared with others."""

UNSETTLED = Table(
    "unsettled",
    METADATA,
    key("twin"),
    whole("told", null=False),  # 1 where what it tells has changed, and not only what is beside it.
    **BY_ROWID,
)
"""Twins that are to be grouped anew."""

INCIDENT = Table(
    "incident",
    METADATA,
    key("id"),
    whole("report", null=False),  # Of its first telling; with `ref` its name: "lusab-babad.i203".
    text("ref", null=False),
    text("type", null=False),
    text("subtype"),
    text("status", null=False),
    whole("independent", null=False),
    text("begins"),
    text("ends"),
    text("place"),
    whole("geonames_id"),
    text("country"),
    real("lat"),
    real("lon"),
    whole("reports", null=False),  # How many tell of it.
    text("form", null=False),  # JSON.
    Index("incident_by_name", "report", "ref", unique=True),
    Index("incident_by_status", "status", "report"),
    Index("incident_by_status_begins", "status", "begins", "report"),
    Index("incident_by_type", "type", "report"),
    Index("incident_by_begins", "begins", "report"),
    Index("incident_by_independent", "independent", "report"),
    **BY_ROWID,
)

INCIDENT_EVENT = Table(
    "incident_event",
    METADATA,
    key("incident"),
    key("report"),
    key("start"),
    key("end"),
    Index("incident_event_by_report", "report"),
    **BY_KEY,
)

INCIDENT_ORIGIN = Table(
    "incident_origin",
    METADATA,
    key("incident"),
    key("n"),
    text("key", null=False),
    text("name", null=False),
    text("interest", null=False),
    text("side"),
    **BY_KEY,
)

RELATION = Table(
    "relation",
    METADATA,
    key("incident"),
    key("n"),
    text("kind", null=False),
    whole("a_report", null=False),
    whole("a_start", null=False),
    whole("a_end", null=False),
    whole("b_report", null=False),
    whole("b_start", null=False),
    whole("b_end", null=False),
    text("form", null=False),  # JSON.
    Index("relation_by_a", "a_report", "a_start"),
    Index("relation_by_b", "b_report", "b_start"),
    Index("relation_by_kind", "kind", "incident"),
    **BY_KEY,
)

DECIDED = Table(
    "decided",
    METADATA,
    key("judgement"),
    of_report(),
    text("ref", null=False, primary_key=True),
    whole("part", null=False),
    **BY_KEY,
)
"""The tellings that somebody put together (all of part 0), or took (0) from others (1)."""

OF_INCIDENT = (INCIDENT_EVENT, INCIDENT_ORIGIN, RELATION)

DERIVED = (UNFILED, UNSETTLED, *OF_INCIDENT, INCIDENT, LINK, TELLING, TWIN, FILED, ACCOUNT)
"""Tables that are emptied and filled again."""
