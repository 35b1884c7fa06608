"""A briefing is put together: what is told first, and what it says of its own making."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from typing import TYPE_CHECKING

from hearsay.brief.citing import Citations
from hearsay.brief.contents import Briefing, Bullets, Line, Named, Section
from hearsay.brief.gathering import Held, gather
from hearsay.brief.redacting import NOTHING, Redaction, Veil
from hearsay.brief.sayings import capital, counted
from hearsay.brief.sections.disputes import disputes
from hearsay.brief.sections.figures import figures
from hearsay.brief.sections.known import known
from hearsay.brief.sections.places import places
from hearsay.brief.sections.questions import questions
from hearsay.brief.sections.sources import sources
from hearsay.brief.sections.timeline import timeline
from hearsay.brief.subjects import subjects_of

if TYPE_CHECKING:
    from hearsay.desk.desk import Desk


def compose(
    desk: Desk,
    terms: Sequence[str] = (),
    *,
    title: str | None = None,
    redaction: Redaction = NOTHING,
) -> Briefing:
    """What a ledger's reports say about something, as it is to be written down.

    Args:
        desk: The ledger.
        terms: What of it, in the grammar of all listings; all of it by default.
        title: What it is called; by default after the terms.
        redaction: What is withheld.

    Returns:
        The briefing: of the same ledger, terms and redaction always the same.

    Raises:
        UsageError: There is no such field or value, or they choose more than one can read.
        LedgerDamagedError: A record is not what was added.
    """
    held = gather(desk, terms)
    citations = Citations(held, redaction)
    subjects = subjects_of(held)
    facts = _facts(desk, held, citations.veil)
    sections = (
        known(citations, subjects),
        figures(citations, subjects),
        timeline(citations, subjects),
        places(citations, subjects),
        disputes(citations, subjects),
        questions(citations),
        sources(citations),
        _method(held, facts),
    )
    return Briefing(
        title=title or _title(held, citations.veil),
        subtitle=_subtitle(held),
        sections=sections,
        quotations=citations.quotations,
        facts=facts,
    )


def checksum(desk: Desk, terms: Sequence[str]) -> str:
    """SHA-256 of the claims that terms choose: of what `hearsay claims TERM… --format jsonl` prints.

    Args:
        desk: The ledger.
        terms: The terms.
    """
    digest = _Digest()
    desk.export(digest, *terms, kind="claims", format="jsonl")  # type: ignore[arg-type]  # it is only written to
    return digest.sum.hexdigest()


class _Digest:
    """A stream of which only the hash is kept."""

    def __init__(self) -> None:
        self.sum = hashlib.sha256()

    def write(self, data: bytes) -> int:
        self.sum.update(data)
        return len(data)

    def flush(self) -> None:
        """Nothing is kept back."""


def _title(held: Held, veil: Veil) -> str:
    terms = veil.text(" ".join(held.terms))
    return f"What reports say: {terms}" if terms else "What reports say"


def _subtitle(held: Held) -> str:
    days = sorted(
        shelf.account.published[:10] for shelf in held.shelves.values() if shelf.account.published
    )
    if not days:
        span = ""
    elif days[0] == days[-1]:
        span = f" of {days[0]}"
    else:
        span = f" of {days[0]} to {days[-1]}"
    made = f"{counted(len(held.claims), 'claim')} in {counted(len(held.shelves), 'report')}{span}"
    return f"Made of {made}, as the ledger stood at {_moment(held.as_of)}."


def _moment(iso: str) -> str:
    return f"{iso[:16].replace('T', ' ')} UTC" if iso else "its beginning"


def _facts(desk: Desk, held: Held, veil: Veil) -> dict[str, str]:
    """What a program needs to make it again; terms that hold what is withheld are not told."""
    terms = " ".join(held.terms)
    query = {} if veil.hides(terms) else {"query": "\t".join(held.terms)}
    readers = {
        f"hearsay {one.record.reader.version}, engine {one.record.reader.engine} "
        f"{one.record.reader.engine_sha256[:12]}"
        for one in held.shelves.values()
    }
    return {
        "terms": veil.text(terms) or "none: all of the ledger",
        **query,
        "as-of": held.as_of,
        "reader": "; ".join(sorted(readers)),
        "checksum": checksum(desk, held.terms),
        "redaction": veil.redaction.sentence or "Nothing is withheld.",
    }


def _method(held: Held, facts: dict[str, str]) -> Section:
    lines: list[Line] = [
        ("Filters: ", Named(facts["terms"]), "."),
        (f"As of: {_moment(held.as_of)}, the last change of the ledger.",),
        ("Read by ", Named(facts["reader"]), "."),
        (
            "SHA-256 of the claims, as hearsay claims prints them with these filters in JSON Lines: ",
            Named(facts["checksum"]),
            ".",
        ),
        (facts["redaction"],),
        (
            "Words between quotation marks are the reports', character for character; their places are counted in Unicode code points of the report's text, from 0.",
        ),
        ("hearsay brief --verify checks each of them against the ledger again.",),
        (
            "Sentences around them are made by rules from the record of each report. A reader that is a program errs: before anything is published, the quotation is to be read in its report.",
        ),
        (
            "Nothing is averaged, and nothing is decided: a status says what sources amount to together, not what is so.",
        ),
    ]
    if held.terms:
        lines.insert(
            1,
            (
                "An incident is shown whole as soon as one of its events fits the filters, as far as the reports do that have a claim or an event that fits.",
            ),
        )
    if held.waiting:
        waits = capital(counted(held.waiting, "report"))
        lines.append(
            (
                f"{waits} of the ledger {'was' if held.waiting == 1 else 'were'} not set beside the others yet when this was made.",
            )
        )
    return Section(
        "method",
        "How this was made",
        (
            "This is what reports say, and nothing here is known to be so: each sentence names who says it.",
        ),
        (Bullets(tuple(lines)),),
    )
