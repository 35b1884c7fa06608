"""What the ledger keeps: reports with their readings, and what people and programs did to them.

The reading is the truth: the record's canonical JSON, compressed, with its hash. What one can look
for stands beside it in the tables of `index_tables` and can be made again from it. What was decided
stands apart from both: a judgement, a withdrawal or a removal outlives every new reading.
"""

from __future__ import annotations

from sqlalchemy import Index, MetaData, Table

from hearsay.ledger.columns import BY_KEY, BY_ROWID, blob, key, of_report, text, whole

METADATA = MetaData()

LEDGER = Table(
    "ledger",
    METADATA,
    key("id"),
    # How far the log goes and where its chain ends, so that a cut end is seen. Whoever writes locks
    # this row first: one writes at a time.
    whole("log_rows", null=False),
    text("log_chain", null=False),
    # How often what reports amount to was brought up to date.
    whole("settled", null=False),
    **BY_ROWID,
)
"""One row: this is a ledger."""

REPORT = Table(
    "report",
    METADATA,
    key("id"),
    text("key", null=False),  # Which report it is: see `keys`.
    text("name", null=False),  # What people call it: see `names`.
    text("family", null=False),  # The key of one of its editions, the same for all.
    # The number of the first report that has its text or most of it: see `copies`.
    whole("text_family", null=False),
    text("given_id"),
    text("given_digest"),
    text("url"),
    text("url_digest"),
    text("title"),
    text("publisher"),
    text("publisher_folded"),
    text("byline"),
    text("published"),
    text("published_moment"),
    text("retrieved"),
    text("language"),
    text("text_sha256", null=False),
    whole("characters", null=False),
    whole("reading", null=False),  # The number of the reading that counts.
    text("reader_version", null=False),
    text("engine", null=False),
    text("added", null=False),
    text("withdrawn"),
    text("withdrawn_by"),
    text("withdrawn_why"),
    Index("report_by_key", "key", unique=True),
    Index("report_by_name", "name", unique=True),
    Index("report_by_family", "family"),
    # The least key of a family names it where nothing may hang on the order of coming.
    Index("report_by_text_family", "text_family", "key"),
    Index("report_by_given_id", "given_digest"),
    Index("report_by_url", "url_digest"),
    Index("report_by_published", "published_moment"),
    Index("report_by_publisher", "publisher_folded"),
    Index("report_by_added", "added"),
    Index("report_by_withdrawn", "withdrawn"),
    **BY_ROWID,
)

READING = Table(
    "reading",
    METADATA,
    of_report(),
    key("number"),
    text("reader_version", null=False),
    text("engine", null=False),
    text("engine_sha256", null=False),
    text("at", null=False),
    text("sha256", null=False),  # Of the canonical JSON.
    blob("record"),
    **BY_ROWID,
)
"""Every reading of a report, the first numbered 1; earlier ones are kept for comparing."""

TOMBSTONE = Table(
    "tombstone",
    METADATA,
    whole("id", null=False, primary_key=True, autoincrement=False),
    text("key", null=False),
    text("name", null=False),
    text("at", null=False),
    text("who", null=False),
    text("why", null=False),
    text("lifted"),  # When somebody added the report again on purpose.
    text("lifted_by"),
    Index("tombstone_by_key", "key"),
    Index("tombstone_by_name", "name"),
    **BY_ROWID,
)
"""A report was here and was removed for good."""

REJECTED = Table(
    "rejected",
    METADATA,
    key("id"),
    text("digest", null=False),  # Of all it says, so that it is kept once.
    text("name", null=False),
    whole("line"),
    text("code", null=False),
    text("detail", null=False),
    text("at", null=False),
    Index("rejected_by_digest", "digest", unique=True),
    Index("rejected_by_code", "code"),
    **BY_ROWID,
)
"""What was given and could not be read."""

JUDGEMENT = Table(
    "judgement",
    METADATA,
    key("id"),
    text("target", null=False),  # A ledger id, of a report or of one of its values.
    text("key", null=False),  # Of the report.
    text("verdict", null=False),
    text("why"),
    text("who", null=False),
    text("at", null=False),
    text("undone"),
    text("undone_by"),
    text("undone_why"),
    Index("judgement_by_target", "target"),
    Index("judgement_by_key", "key"),
    **BY_ROWID,
)

PERSON = Table(
    "person",
    METADATA,
    key("id"),
    text("name", null=False),
    text("folded", null=False),  # By which two names are one.
    text("role", null=False),
    text("token", null=False),  # Its SHA-256: see `people`.
    text("added", null=False),
    text("added_by", null=False),
    text("stopped"),
    text("stopped_by"),
    Index("person_by_folded", "folded", unique=True),
    Index("person_by_token", "token", unique=True),
    **BY_ROWID,
)
"""Who may use the ledger; one who was stopped stays, for judgements bear the name."""

LOG = Table(
    "log",
    METADATA,
    key("n"),
    text("at", null=False),
    text("who", null=False),
    text("what", null=False),
    text("key"),
    text("counts", null=False),  # JSON.
    text("detail"),
    text("salt"),
    text("seal", null=False),  # Of the salt and the detail, which may both be removed.
    text("chain", null=False),  # Of the row before and of this one.
    Index("log_by_key", "key"),
    **BY_KEY,
)
"""What was done, when and by whom; rows are added and never changed."""
