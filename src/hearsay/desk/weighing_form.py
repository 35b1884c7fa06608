"""Series and explanations as dicts that become JSON, with the words' places and never a mean."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING

from hearsay.record import SCHEMA

if TYPE_CHECKING:
    from hearsay.desk.reasons import Explanation
    from hearsay.desk.weighing import Asked, Counted, Numbers
    from hearsay.reconcile.series import Given, Silence
    from hearsay.record.json_items import Json


def numbers_form(numbers: Numbers) -> Json:
    """The JSON form of a number over time.

    Args:
        numbers: The number.

    Returns:
        Its scope, its status, the values of each origin in the order in which they were given.
    """
    series, scope = numbers.series, numbers.series.scope
    shown = series.shown
    return {
        "schema": SCHEMA,
        "incident": numbers.incident.id,
        "type": numbers.incident.type,
        "place": numbers.incident.place,
        "measure": scope.measure.value,
        "unit": scope.unit or None,
        "side": scope.side or None,
        "population": scope.population or None,
        "of": scope.place or None,
        "period": scope.period or None,
        "status": series.status.value,
        "rule": series.rule,
        "change": list(series.change),
        "origins": [
            {
                "name": chain.origin.name,
                "interest": chain.origin.interest.value,
                "side": chain.origin.side,
                "values": [
                    {**_given(step.first), "again": [_given(one) for one in step.again]}
                    for step in chain.steps
                ],
            }
            for chain in series.chains
        ],
        "silences": [_silence(one) for one in series.silences],
        "shown": None if shown is None else shown.at.form(),
        "pinned": None
        if series.pin is None
        else {"at": series.pin.at.form(), "reason": series.pin.reason, "by": series.pin.by},
        "sums": [one.sentence for one in series.sums],
    }


def _given(given: Given) -> Json:
    value = given.value
    return {
        "at": given.at.form(),
        "words": value.text,
        "low": value.low,
        "high": value.high,
        "qualifier": value.qualifier.value,
        "published": given.published or None,
        "said": given.said,
        "source": given.source or None,
    }


def _silence(silence: Silence) -> Json:
    return {
        "at": silence.at.form(),
        "mode": silence.mode.value,
        "who": silence.who or None,
        "ended": None if silence.ended is None else silence.ended.at.form(),
    }


def question_form(asked: Asked) -> Json:
    """The JSON form of a question."""
    one = asked.question
    return {
        "schema": SCHEMA,
        "incident": asked.incident.id,
        "type": asked.incident.type,
        "place": asked.incident.place,
        "at": one.at.form(),
        "text": one.text,
        "mode": one.mode.value,
        "who": one.who or None,
        "since": one.since or None,
        "answered": None if one.answered is None else one.answered.form(),
        "why": one.why,
    }


def origin_form(origin: Counted) -> Json:
    """The JSON form of an originating source."""
    return {"schema": SCHEMA, **asdict(origin)}


def explanation_form(explanation: Explanation) -> Json:
    """The JSON form of why something holds."""
    return {
        "schema": SCHEMA,
        "id": explanation.id,
        "incident": explanation.incident.form(),
        "status": explanation.status.value,
        "rule": explanation.rule,
        "rests_on": [{**at.form(), "text": text} for at, text in explanation.claims],
        "origins": list(explanation.origins),
        "change": list(explanation.change),
        "relations": [one.form() for one in explanation.relations],
    }
