"""The first schema of a ledger."""

from __future__ import annotations

from typing import Any

from alembic import op
from sqlalchemy import REAL, BigInteger, Column, Double, ForeignKey, Integer, LargeBinary, Text
from sqlalchemy.dialects.postgresql import TEXT
from sqlalchemy.types import TypeEngine

revision = "0001"
down_revision = None

# Written out, though `columns` has them too: that module may change, and this step may not.
_TEXT = Text().with_variant(TEXT(collation="C"), "postgresql")
_WHOLE = BigInteger().with_variant(Integer(), "sqlite")
_REAL: TypeEngine[float] = Double().with_variant(REAL(), "sqlite")
_BY_ROWID: dict[str, Any] = {"sqlite_strict": True}
_BY_KEY: dict[str, Any] = {"sqlite_strict": True, "sqlite_with_rowid": False}

_FULL_TEXT = {
    "sqlite": [
        "CREATE VIRTUAL TABLE words USING fts5(folded, content='searched', content_rowid='id', tokenize='ascii')"
    ],
    "postgresql": [
        "CREATE TABLE words (id BIGINT PRIMARY KEY, vector TSVECTOR NOT NULL)",
        "CREATE INDEX words_by_vector ON words USING gin (vector)",
    ],
}


def upgrade() -> None:
    """Make all tables."""
    op.create_table(
        "judgement",
        _key("id"),
        _text("target", null=False),
        _text("key", null=False),
        _text("verdict", null=False),
        _text("why"),
        _text("who", null=False),
        _text("at", null=False),
        _text("undone"),
        _text("undone_by"),
        _text("undone_why"),
        **_BY_ROWID,
    )
    op.create_index("judgement_by_key", "judgement", ["key"])
    op.create_index("judgement_by_target", "judgement", ["target"])
    op.create_table(
        "ledger",
        _key("id"),
        _whole("log_rows", null=False),
        _text("log_chain", null=False),
        _whole("settled", null=False),
        **_BY_ROWID,
    )
    op.create_table(
        "log",
        _key("n"),
        _text("at", null=False),
        _text("who", null=False),
        _text("what", null=False),
        _text("key"),
        _text("counts", null=False),
        _text("detail"),
        _text("salt"),
        _text("seal", null=False),
        _text("chain", null=False),
        **_BY_KEY,
    )
    op.create_index("log_by_key", "log", ["key"])
    op.create_table(
        "person",
        _key("id"),
        _text("name", null=False),
        _text("folded", null=False),
        _text("role", null=False),
        _text("token", null=False),
        _text("added", null=False),
        _text("added_by", null=False),
        _text("stopped"),
        _text("stopped_by"),
        **_BY_ROWID,
    )
    op.create_index("person_by_folded", "person", ["folded"], unique=True)
    op.create_index("person_by_token", "person", ["token"], unique=True)
    op.create_table(
        "rejected",
        _key("id"),
        _text("digest", null=False),
        _text("name", null=False),
        _whole("line"),
        _text("code", null=False),
        _text("detail", null=False),
        _text("at", null=False),
        **_BY_ROWID,
    )
    op.create_index("rejected_by_code", "rejected", ["code"])
    op.create_index("rejected_by_digest", "rejected", ["digest"], unique=True)
    op.create_table(
        "report",
        _key("id"),
        _text("key", null=False),
        _text("name", null=False),
        _text("family", null=False),
        _whole("text_family", null=False),
        _text("given_id"),
        _text("given_digest"),
        _text("url"),
        _text("url_digest"),
        _text("title"),
        _text("publisher"),
        _text("publisher_folded"),
        _text("byline"),
        _text("published"),
        _text("published_moment"),
        _text("retrieved"),
        _text("language"),
        _text("text_sha256", null=False),
        _whole("characters", null=False),
        _whole("reading", null=False),
        _text("reader_version", null=False),
        _text("engine", null=False),
        _text("added", null=False),
        _text("withdrawn"),
        _text("withdrawn_by"),
        _text("withdrawn_why"),
        **_BY_ROWID,
    )
    op.create_index("report_by_family", "report", ["family"])
    op.create_index("report_by_given_id", "report", ["given_digest"])
    op.create_index("report_by_key", "report", ["key"], unique=True)
    op.create_index("report_by_name", "report", ["name"], unique=True)
    op.create_index("report_by_published", "report", ["published_moment"])
    op.create_index("report_by_publisher", "report", ["publisher_folded"])
    op.create_index("report_by_added", "report", ["added"])
    op.create_index("report_by_withdrawn", "report", ["withdrawn"])
    op.create_index("report_by_text_family", "report", ["text_family", "key"])
    op.create_index("report_by_url", "report", ["url_digest"])
    op.create_table(
        "searched",
        _key("id"),
        _text("kind", null=False),
        _whole("n", null=False),
        _text("folded", null=False),
        **_BY_ROWID,
    )
    op.execute("CREATE INDEX searched_of_several ON searched (kind, id) WHERE id % 1024 = 1")
    op.create_table(
        "tombstone",
        _key("id"),
        _text("key", null=False),
        _text("name", null=False),
        _text("at", null=False),
        _text("who", null=False),
        _text("why", null=False),
        _text("lifted"),
        _text("lifted_by"),
        **_BY_ROWID,
    )
    op.create_index("tombstone_by_key", "tombstone", ["key"])
    op.create_index("tombstone_by_name", "tombstone", ["name"])
    op.create_table(
        "claim",
        _of_report(),
        _key("n"),
        _text("ref", null=False),
        _whole("start"),
        _whole("end"),
        _whole("source_entity"),
        _text("source_kind"),
        _text("source_words"),
        _text("source_folded"),
        _text("source_name"),
        _text("source_key"),
        _text("source_country"),
        _whole("anonymous"),
        _whole("cue_start"),
        _whole("cue_end"),
        _text("cue_words"),
        _whole("content_start"),
        _whole("content_end"),
        _text("content_words"),
        _text("mode", null=False),
        _text("quotation", null=False),
        _text("certainty", null=False),
        _text("polarity", null=False),
        _text("said_from"),
        _text("said_to"),
        _text("dated"),
        _text("asked_measure"),
        _text("asked_side"),
        _text("asked_population"),
        _real("confidence"),
        **_BY_KEY,
    )
    op.create_index("claim_by_mode", "claim", ["mode", "report"])
    op.create_index(
        "claim_as_counted",
        "claim",
        [
            "report",
            "n",
            "source_key",
            "source_kind",
            "source_country",
            "polarity",
            "mode",
            "dated",
        ],
    )
    op.create_index("claim_by_said", "claim", ["said_from", "report", "n"])
    op.create_index("claim_by_source", "claim", ["source_folded", "report"])
    op.create_index(
        "claim_by_source_key",
        "claim",
        [
            "source_key",
            "report",
            "n",
            "source_kind",
            "source_country",
            "polarity",
            "mode",
            "dated",
        ],
    )
    op.create_table(
        "claim_about",
        _of_report(),
        _key("claim"),
        _key("other"),
        **_BY_KEY,
    )
    op.create_table(
        "claim_event",
        _of_report(),
        _key("claim"),
        _key("event"),
        **_BY_KEY,
    )
    op.create_index("claim_event_by_event", "claim_event", ["report", "event", "claim"])
    op.create_table(
        "claim_figure",
        _of_report(),
        _key("claim"),
        _key("figure"),
        **_BY_KEY,
    )
    op.create_index("claim_figure_by_figure", "claim_figure", ["report", "figure", "claim"])
    op.create_table(
        "claim_via",
        _of_report(),
        _key("claim"),
        _key("n"),
        _whole("entity"),
        _text("words", null=False),
        **_BY_KEY,
    )
    op.create_table(
        "entity",
        _of_report(),
        _key("n"),
        _text("ref", null=False),
        _text("name", null=False),
        _text("type", null=False),
        _text("kind"),
        _text("country"),
        **_BY_KEY,
    )
    op.create_table(
        "entity_mention",
        _of_report(),
        _key("entity"),
        _key("n"),
        _whole("start", null=False),
        _whole("end", null=False),
        **_BY_KEY,
    )
    op.create_table(
        "entity_name",
        _of_report(),
        _key("n"),
        _whole("entity", null=False),
        _text("folded", null=False),
        **_BY_KEY,
    )
    op.create_index("entity_name_by_folded", "entity_name", ["folded", "report"])
    op.create_table(
        "event",
        _of_report(),
        _key("n"),
        _text("ref", null=False),
        _whole("start", null=False),
        _whole("end", null=False),
        _text("words", null=False),
        _text("type", null=False),
        _text("subtype"),
        _text("reality", null=False),
        _text("polarity", null=False),
        _whole("place"),
        _text("relation"),
        _whole("time"),
        _text("happened_from"),
        _text("happened_to"),
        _real("confidence"),
        **_BY_KEY,
    )
    op.create_index("event_by_happened", "event", ["happened_from", "happened_to", "report", "n"])
    op.create_index("event_by_place", "event", ["report", "place", "happened_from", "n"])
    op.create_index("event_by_type", "event", ["type", "report"])
    op.create_table(
        "event_figure",
        _of_report(),
        _key("event"),
        _key("figure"),
        **_BY_KEY,
    )
    op.create_table(
        "event_mention",
        _of_report(),
        _key("event"),
        _key("n"),
        _whole("start", null=False),
        _whole("end", null=False),
        **_BY_KEY,
    )
    op.create_table(
        "figure",
        _of_report(),
        _key("n"),
        _text("ref", null=False),
        _whole("start", null=False),
        _whole("end", null=False),
        _text("words", null=False),
        _text("measure", null=False),
        _real("low"),
        _real("high"),
        _text("qualifier", null=False),
        _text("unit"),
        _real("si_low"),
        _real("si_high"),
        _text("side"),
        _text("population"),
        _whole("event"),
        _whole("place"),
        _text("as_of_from"),
        _text("as_of_to"),
        _text("reality", null=False),
        _real("confidence"),
        **_BY_KEY,
    )
    op.create_index("figure_by_place", "figure", ["report", "place", "n"])
    op.create_index("figure_by_measure", "figure", ["measure", "report"])
    op.create_index("figure_by_low", "figure", ["measure", "low", "report", "n"])
    op.create_table(
        "likeness",
        _of_report(),
        _whole("size", null=False),
        _blob("shingles"),
        _blob("bands"),
        **_BY_ROWID,
    )
    op.create_table(
        "likeness_band",
        _key("value"),
        _key("text_family"),
        _key("report"),
        **_BY_KEY,
    )
    op.create_table(
        "participant",
        _of_report(),
        _key("event"),
        _key("n"),
        _text("role", null=False),
        _whole("entity"),
        _whole("start", null=False),
        _whole("end", null=False),
        _text("words", null=False),
        _text("folded", null=False),
        **_BY_KEY,
    )
    op.create_index("participant_by_folded", "participant", ["folded", "report"])
    op.create_table(
        "passage",
        _of_report(),
        _key("n"),
        _whole("start", null=False),
        _whole("end", null=False),
        _text("kind", null=False),
        **_BY_KEY,
    )
    op.create_table(
        "place",
        _of_report(),
        _key("n"),
        _text("ref", null=False),
        _whole("start", null=False),
        _whole("end", null=False),
        _text("words", null=False),
        _text("name", null=False),
        _text("folded", null=False),
        _whole("geonames_id"),
        _text("country"),
        _text("admin1"),
        _real("lat"),
        _real("lon"),
        _text("precision", null=False),
        _real("radius_km"),
        _whole("metonym", null=False),
        _real("x"),
        _real("y"),
        _real("z"),
        _whole("events", null=False),
        _text("grouped", null=False),
        **_BY_KEY,
    )
    op.create_index("place_by_folded", "place", ["folded", "report", "n", "country"])
    op.create_index("place_by_geonames_id", "place", ["geonames_id", "report", "n"])
    op.create_index(
        "place_by_precision", "place", ["precision", "lat", "lon", "report", "n", "x", "y", "z"]
    )
    op.create_index("place_by_country", "place", ["country", "report"])
    op.create_index("place_by_grouped", "place", ["grouped", "metonym", "report", "n", "events"])
    op.create_table(
        "reading",
        _of_report(),
        _key("number"),
        _text("reader_version", null=False),
        _text("engine", null=False),
        _text("engine_sha256", null=False),
        _text("at", null=False),
        _text("sha256", null=False),
        _blob("record"),
        **_BY_ROWID,
    )
    op.create_table(
        "time",
        _of_report(),
        _key("n"),
        _text("ref", null=False),
        _whole("start", null=False),
        _whole("end", null=False),
        _text("words", null=False),
        _text("type", null=False),
        _text("value"),
        _text("mod"),
        _text("begins"),
        _text("ends"),
        _text("precision", null=False),
        **_BY_KEY,
    )
    op.create_table(
        "unread",
        _of_report(),
        _key("n"),
        _whole("start", null=False),
        _whole("end", null=False),
        _text("why", null=False),
        **_BY_KEY,
    )
    op.create_table(
        "account",
        _of_report(),
        _blob("form"),
        **_BY_ROWID,
    )
    op.create_table(
        "decided",
        _key("judgement"),
        _of_report(),
        _text("ref", null=False, primary_key=True),
        _whole("part", null=False),
        **_BY_KEY,
    )
    op.create_table(
        "filed",
        _key("key"),
        _key("report"),
        **_BY_KEY,
    )
    op.create_table(
        "incident",
        _key("id"),
        _whole("report", null=False),
        _text("ref", null=False),
        _text("type", null=False),
        _text("subtype"),
        _text("status", null=False),
        _whole("independent", null=False),
        _text("begins"),
        _text("ends"),
        _text("place"),
        _whole("geonames_id"),
        _text("country"),
        _real("lat"),
        _real("lon"),
        _whole("reports", null=False),
        _text("form", null=False),
        **_BY_ROWID,
    )
    op.create_index("incident_by_begins", "incident", ["begins", "report"])
    op.create_index("incident_by_independent", "incident", ["independent", "report"])
    op.create_index("incident_by_name", "incident", ["report", "ref"], unique=True)
    op.create_index("incident_by_status", "incident", ["status", "report"])
    op.create_index("incident_by_status_begins", "incident", ["status", "begins", "report"])
    op.create_index("incident_by_type", "incident", ["type", "report"])
    op.create_table(
        "incident_event",
        _key("incident"),
        _key("report"),
        _key("start"),
        _key("end"),
        **_BY_KEY,
    )
    op.create_index("incident_event_by_report", "incident_event", ["report"])
    op.create_table(
        "incident_origin",
        _key("incident"),
        _key("n"),
        _text("key", null=False),
        _text("name", null=False),
        _text("interest", null=False),
        _text("side"),
        **_BY_KEY,
    )
    op.create_table(
        "link",
        _key("one"),
        _key("other"),
        _whole("score", null=False),
        **_BY_KEY,
    )
    op.create_table(
        "relation",
        _key("incident"),
        _key("n"),
        _text("kind", null=False),
        _whole("a_report", null=False),
        _whole("a_start", null=False),
        _whole("a_end", null=False),
        _whole("b_report", null=False),
        _whole("b_start", null=False),
        _whole("b_end", null=False),
        _text("form", null=False),
        **_BY_KEY,
    )
    op.create_index("relation_by_a", "relation", ["a_report", "a_start"])
    op.create_index("relation_by_b", "relation", ["b_report", "b_start"])
    op.create_index("relation_by_kind", "relation", ["kind", "incident"])
    op.create_table(
        "telling",
        _of_report(),
        _key("n"),
        _text("ref", null=False),
        _whole("twin", null=False),
        _whole("day"),
        _whole("start", null=False),
        **_BY_KEY,
    )
    op.create_index("telling_by_twin", "telling", ["twin"])
    op.create_table(
        "twin",
        _key("id"),
        _whole("text_family", null=False),
        _text("mark", null=False),
        _whole("report"),
        _whole("n"),
        _whole("cell"),
        _whole("incident"),
        **_BY_ROWID,
    )
    op.create_index("twin_by_cell", "twin", ["cell"])
    op.create_index("twin_by_incident", "twin", ["incident"])
    op.create_index("twin_by_mark", "twin", ["text_family", "mark"], unique=True)
    op.create_table(
        "unfiled",
        _key("report"),
        **_BY_ROWID,
    )
    op.create_table(
        "unsettled",
        _key("twin"),
        _whole("told", null=False),
        **_BY_ROWID,
    )
    for statement in _FULL_TEXT[op.get_bind().dialect.name]:
        op.execute(statement)


def _text(name: str, *, null: bool = True, **options: Any) -> Column[str]:
    return Column(name, _TEXT, nullable=null, **options)


def _whole(name: str, *, null: bool = True) -> Column[int]:
    return Column(name, _WHOLE, nullable=null)


def _real(name: str) -> Column[float]:
    return Column(name, _REAL)


def _blob(name: str) -> Column[bytes]:
    return Column(name, LargeBinary, nullable=False)


def _key(name: str) -> Column[int]:
    return Column(name, _WHOLE, primary_key=True, autoincrement=False)


def _of_report() -> Column[Any]:
    owner = ForeignKey("report.id", ondelete="CASCADE")
    return Column("report", _WHOLE, owner, primary_key=True, autoincrement=False)
