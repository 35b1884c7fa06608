"""An incident in full, as a dict that becomes JSON."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING

from hearsay.desk.weighing_form import explanation_form, numbers_form, question_form
from hearsay.export.json_rows import object_of
from hearsay.record import SCHEMA
from hearsay.record.listing import COLUMNS, Kind

if TYPE_CHECKING:
    from hearsay.desk.telling import Telling, Told
    from hearsay.record.json_items import Json


def telling_form(telling: Telling) -> Json:
    """The JSON form of an incident in full.

    Args:
        telling: What there is to tell of it.

    Returns:
        Its row, why it has its status, its numbers and questions, whom its accounts start with, every
        statement with its words, and what people decided.
    """
    return {
        "schema": SCHEMA,
        "incident": object_of(COLUMNS[Kind.INCIDENTS], telling.row),
        "explanation": explanation_form(telling.explanation),
        "series": [numbers_form(one) for one in telling.numbers],
        "questions": [question_form(one) for one in telling.questions],
        "origins": [
            {"name": one.name, "interest": one.interest.value, "side": one.side}
            for one in telling.standing.origins
        ],
        "voices": [_voice(one) for one in telling.told],
        "judgements": [asdict(one) for one in telling.judgements],
    }


def _voice(told: Told) -> Json:
    voice, said = told.voice, told.voice.statement
    return {
        "origin": voice.origin.name,
        "source": said.source or None,
        "mode": said.mode.value,
        "holds": voice.holds,
        "denies": voice.is_denial,
        "silent": voice.is_silent,
        "report": voice.report,
        "publisher": voice.account.publisher or None,
        "published": voice.account.published or None,
        "said": said.said,
        "at": said.at.form(),
        "text": told.text,
        "claim": told.claim,
    }
