"""What one can look for: the values of each record, in columns.

None of it is a source of truth: `indexing` derives every row from a record and can do so again. A row
is known by its report and by its number in the record's list, so nothing has to be looked up while a
record is added, and everything that one report gives is taken out by one range.

An index that leads from one value to another ends with the other's number. SQLite has that in every index;
PostgreSQL would fetch the row for it.
"""

from __future__ import annotations

from sqlalchemy import Index, Table, literal_column

from hearsay.ledger.columns import BY_KEY, BY_ROWID, blob, key, of_report, real, text, whole
from hearsay.ledger.tables import METADATA

PASSAGE = Table(
    "passage",
    METADATA,
    of_report(),
    key("n"),
    whole("start", null=False),
    whole("end", null=False),
    text("kind", null=False),
    **BY_KEY,
)

ENTITY = Table(
    "entity",
    METADATA,
    of_report(),
    key("n"),
    text("ref", null=False),
    text("name", null=False),
    text("type", null=False),
    text("kind"),
    text("country"),
    **BY_KEY,
)

ENTITY_NAME = Table(
    "entity_name",
    METADATA,
    of_report(),
    key("n"),
    whole("entity", null=False),
    text("folded", null=False),  # Of its name and of each alias.
    Index("entity_name_by_folded", "folded", "report"),
    **BY_KEY,
)

ENTITY_MENTION = Table(
    "entity_mention",
    METADATA,
    of_report(),
    key("entity"),
    key("n"),
    whole("start", null=False),
    whole("end", null=False),
    **BY_KEY,
)

TIME = Table(
    "time",
    METADATA,
    of_report(),
    key("n"),
    text("ref", null=False),
    whole("start", null=False),
    whole("end", null=False),
    text("words", null=False),
    text("type", null=False),
    text("value"),
    text("mod"),
    text("begins"),
    text("ends"),
    text("precision", null=False),
    **BY_KEY,
)

PLACE = Table(
    "place",
    METADATA,
    of_report(),
    key("n"),
    text("ref", null=False),
    whole("start", null=False),
    whole("end", null=False),
    text("words", null=False),
    text("name", null=False),
    text("folded", null=False),
    whole("geonames_id"),
    text("country"),
    text("admin1"),
    real("lat"),
    real("lon"),
    text("precision", null=False),
    real("radius_km"),
    whole("metonym", null=False),
    # On a globe of radius 1, so that both stores compare distances by sums and products alone.
    real("x"),
    real("y"),
    real("z"),
    whole("events", null=False),  # How many are put there.
    text("grouped", null=False),  # The same for what a listing of places shows as one.
    # With all that a look for places tries, so that none of them need be fetched for it.
    Index("place_by_folded", "folded", "report", "n", "country"),
    Index("place_by_geonames_id", "geonames_id", "report", "n"),
    Index("place_by_country", "country", "report"),
    Index("place_by_precision", "precision", "lat", "lon", "report", "n", "x", "y", "z"),
    Index("place_by_grouped", "grouped", "metonym", "report", "n", "events"),
    **BY_KEY,
)

AS_COUNTED = "claim_as_counted"
"""The index of claims that has all that is counted of a source."""

CLAIM = Table(
    "claim",
    METADATA,
    of_report(),
    key("n"),
    text("ref", null=False),
    whole("start"),
    whole("end"),
    whole("source_entity"),
    text("source_kind"),
    text("source_words"),
    text("source_folded"),
    text("source_name"),  # The entity's, else the printed words.
    text("source_key"),  # Its folded form, the same for what a listing of sources shows as one.
    text("source_country"),
    whole("anonymous"),
    whole("cue_start"),
    whole("cue_end"),
    text("cue_words"),
    whole("content_start"),
    whole("content_end"),
    text("content_words"),
    text("mode", null=False),
    text("quotation", null=False),
    text("certainty", null=False),
    text("polarity", null=False),
    text("said_from"),
    text("said_to"),
    text("dated"),  # When it was said, from; else when its report was published.
    text("asked_measure"),
    text("asked_side"),
    text("asked_population"),
    real("confidence"),
    Index("claim_by_mode", "mode", "report"),
    Index("claim_by_source", "source_folded", "report"),
    # All that is counted of a source, so that its claims need not be looked at.
    Index(
        "claim_by_source_key",
        "source_key",
        "report",
        "n",
        "source_kind",
        "source_country",
        "polarity",
        "mode",
        "dated",
    ),
    # The same of any claims, close together: thousands of as many reports are on few pages.
    Index(
        AS_COUNTED,
        "report",
        "n",
        "source_key",
        "source_kind",
        "source_country",
        "polarity",
        "mode",
        "dated",
    ),
    Index("claim_by_said", "said_from", "report", "n"),
    **BY_KEY,
)

CLAIM_VIA = Table(
    "claim_via",
    METADATA,
    of_report(),
    key("claim"),
    key("n"),
    whole("entity"),
    text("words", null=False),
    **BY_KEY,
)

CLAIM_ABOUT = Table(
    "claim_about", METADATA, of_report(), key("claim"), key("other"), **BY_KEY
)  # fmt: skip
CLAIM_EVENT = Table(
    "claim_event",
    METADATA,
    of_report(),
    key("claim"),
    key("event"),
    Index("claim_event_by_event", "report", "event", "claim"),
    **BY_KEY,
)
CLAIM_FIGURE = Table(
    "claim_figure",
    METADATA,
    of_report(),
    key("claim"),
    key("figure"),
    Index("claim_figure_by_figure", "report", "figure", "claim"),
    **BY_KEY,
)

EVENT = Table(
    "event",
    METADATA,
    of_report(),
    key("n"),
    text("ref", null=False),
    whole("start", null=False),
    whole("end", null=False),
    text("words", null=False),
    text("type", null=False),
    text("subtype"),
    text("reality", null=False),
    text("polarity", null=False),
    whole("place"),
    text("relation"),
    whole("time"),
    text("happened_from"),
    text("happened_to"),
    real("confidence"),
    Index("event_by_type", "type", "report"),
    # With when it happened, by which what is put at a place is sorted.
    Index("event_by_place", "report", "place", "happened_from", "n"),
    Index("event_by_happened", "happened_from", "happened_to", "report", "n"),
    **BY_KEY,
)

EVENT_MENTION = Table(
    "event_mention",
    METADATA,
    of_report(),
    key("event"),
    key("n"),
    whole("start", null=False),
    whole("end", null=False),
    **BY_KEY,
)

EVENT_FIGURE = Table(
    "event_figure", METADATA, of_report(), key("event"), key("figure"), **BY_KEY
)  # fmt: skip

PARTICIPANT = Table(
    "participant",
    METADATA,
    of_report(),
    key("event"),
    key("n"),
    text("role", null=False),
    whole("entity"),
    whole("start", null=False),
    whole("end", null=False),
    text("words", null=False),
    text("folded", null=False),
    Index("participant_by_folded", "folded", "report"),
    **BY_KEY,
)

FIGURE = Table(
    "figure",
    METADATA,
    of_report(),
    key("n"),
    text("ref", null=False),
    whole("start", null=False),
    whole("end", null=False),
    text("words", null=False),
    text("measure", null=False),
    real("low"),
    real("high"),
    text("qualifier", null=False),
    text("unit"),
    real("si_low"),
    real("si_high"),
    text("side"),
    text("population"),
    whole("event"),  # The first that it hangs on.
    whole("place"),  # Its own, else that of its event.
    text("as_of_from"),
    text("as_of_to"),
    text("reality", null=False),
    real("confidence"),
    Index("figure_by_measure", "measure", "report"),
    Index("figure_by_place", "report", "place", "n"),
    Index("figure_by_low", "measure", "low", "report", "n"),
    **BY_KEY,
)

UNREAD = Table(
    "unread",
    METADATA,
    of_report(),
    key("n"),
    whole("start", null=False),
    whole("end", null=False),
    text("why", null=False),
    **BY_KEY,
)

LIKENESS = Table(
    "likeness",
    METADATA,
    of_report(),
    whole("size", null=False),
    blob("shingles"),
    blob("bands"),
    **BY_ROWID,
)
"""What of a text is compared with others: see `text.likeness`."""

LIKENESS_BAND = Table(
    "likeness_band",
    METADATA,
    key("value"),
    key("text_family"),  # Of its report: a family of thousands is passed over in one step.
    key("report"),
    **BY_KEY,
)
"""By which texts that may be alike find each other; see `text_families`."""

SEARCHED = Table(
    "searched",
    METADATA,
    # The report's number times `ROOM`, and what `searched` makes of the list and the number in it:
    # all of a report is one range, and what is found is known without this table.
    key("id"),
    text("kind", null=False),
    whole("n", null=False),
    text("folded", null=False),
    # The second piece of each text that has several.
    Index(
        "searched_of_several",
        "kind",
        "id",
        sqlite_where=literal_column("id % 1024 = 1"),
        postgresql_where=literal_column("id % 1024 = 1"),
    ),
    **BY_ROWID,
)
"""Folded words of titles, passages, claims and events; `words` is the full-text index over it."""

ROOM = 1 << 32
"""Numbers of `searched` that one report may have: which list, which of it, which piece of that."""

OF_REPORT = (
    PASSAGE,
    ENTITY,
    ENTITY_NAME,
    ENTITY_MENTION,
    TIME,
    PLACE,
    CLAIM,
    CLAIM_VIA,
    CLAIM_ABOUT,
    CLAIM_EVENT,
    CLAIM_FIGURE,
    EVENT,
    EVENT_MENTION,
    EVENT_FIGURE,
    PARTICIPANT,
    FIGURE,
    UNREAD,
    LIKENESS,
)
"""Every table whose rows are of one report each."""
