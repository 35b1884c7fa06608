"""Cards, and how far reviewers agree, as dicts that become JSON."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING

from hearsay.record import SCHEMA

if TYPE_CHECKING:
    from hearsay.desk.reviewing.cards import Card, Extract
    from hearsay.desk.reviewing.chips import Chip
    from hearsay.desk.reviewing.reviewing import Review
    from hearsay.ledger.reviewing import Whole
    from hearsay.record.json_items import Json


def card_form(card: Card) -> Json:
    """The JSON form of a card.

    Args:
        card: The card.

    Returns:
        What it shows. All places are code points of the report's text; `passage.start` is where the
        passage begins in it.
    """
    report = card.printed
    return {
        "schema": SCHEMA,
        "id": card.id,
        "kind": card.sort.value,
        "why_asked": card.why_asked,
        "score": card.score,
        "drawn": card.drawn,
        "report": card.report,
        "title": report.title,
        "publisher": report.publisher,
        "published": report.published,
        "sentence": card.sentence,
        "passage": passage_form(card.passage),
        "chips": [chip_form(one) for one in card.chips],
        "incident": None if card.incident is None else _whole(card.incident),
        "why_joined": list(card.why_joined),
        "neighbours": [
            {"how": one.how, "at": one.at.form(), "text": one.text, "why": one.why}
            for one in card.neighbours
        ],
        "judgements": [asdict(one) for one in card.judgements],
    }


def passage_form(passage: Extract) -> Json:
    """The JSON form of the sentences around a value."""
    return {
        "text": passage.text,
        "start": passage.start,
        "marks": [asdict(one) for one in passage.marks],
    }


def chip_form(chip: Chip) -> Json:
    """The JSON form of a field of a value."""
    return {
        "target": chip.target,
        "field": chip.field,
        "code": chip.code,
        "words": chip.words,
        "spans": [{"start": one.start, "end": one.end} for one in chip.spans],
    }


def review_form(review: Review) -> Json:
    """The JSON form of the cards with how far reviewers agree."""
    return {
        "schema": SCHEMA,
        "data": [card_form(one) for one in review.cards],
        "agreement": asdict(review.agreement),
        "looked_at": list(review.looked_at),
    }


def _whole(incident: Whole) -> Json:
    return {
        "id": incident.id,
        "type": incident.type,
        "status": incident.status.value,
        "place": incident.place,
        "from": incident.begins,
        "to": incident.ends,
        "reports": incident.reports,
    }
