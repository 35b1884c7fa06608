"""The JSON form keeps its shape, loses nothing and can be read by any strict reader."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given

from hearsay.record import (
    BrokenRecordError,
    Figure,
    Interval,
    Measure,
    Offset,
    Place,
    PlacePrecision,
    Qualifier,
    Reality,
    Record,
    Report,
    Said,
    Time,
    TimePrecision,
    TimeType,
    UnreadableReportError,
)
from hearsay.record.json_form import dumps, error_to_dict, record_to_dict
from hearsay.record.json_reading import record_from_dict
from tests.record.strategies import records
from tests.record.test_record import RECORD


def test_the_form_is_the_one_that_is_promised() -> None:
    """Keys in their order, lists never null, ids where the objects hold objects."""
    form = record_to_dict(RECORD)

    assert list(form) == (
        "schema reader report passages entities times places claims events figures unread".split()
    )
    assert list(form["report"]) == (
        "id title url publisher byline published retrieved language sha256 text".split()
    )
    assert form["claims"][0] == {
        "id": "c1",
        "source": {
            "start": 0,
            "end": 15,
            "entity": "n1",
            "kind": "named_person",
            "anonymous": False,
            "count": None,
        },
        "via": [],
        "cue": [{"start": 16, "end": 22}],
        "content": [{"start": 23, "end": 32}],
        "mode": "denies",
        "quotation": "indirect",
        "certainty": "certain",
        "polarity": "-",
        "said": None,
        "medium": None,
        "addressee": None,
        "about": ["c2"],
        "events": [],
        "figures": [],
        "asked": None,
        "confidence": 0.9,
    }


def test_values_have_the_form_that_is_promised() -> None:
    """A program finds when, where and how many under the names of the contract."""
    record = _valued_record()

    form = record_to_dict(record)

    assert form["times"] == [
        {
            "id": "t1",
            "start": 29,
            "end": 38,
            "type": "DATE",
            "value": "2023-09-15",
            "mod": None,
            "from": "2023-09-15",
            "to": "2023-09-16",
            "precision": "day",
        }
    ]
    assert form["places"][0] == {
        "id": "l1",
        "start": 17,
        "end": 22,
        "name": "Orlen",
        "geonames_id": None,
        "country": None,
        "admin1": None,
        "lat": None,
        "lon": None,
        "precision": "none",
        "radius_km": None,
        "metonym": False,
        "offset": {"distance_km": 3.0, "bearing": "north", "of": "l2"},
    }
    assert form["figures"] == [
        {
            "id": "f1",
            "start": 0,
            "end": 16,
            "measure": "distance",
            "low": 2,
            "high": None,
            "si_low": 2000.0,
            "si_high": None,
            "qualifier": "at_least",
            "unit": "km",
            "side": None,
            "population": None,
            "place": "l1",
            "event": None,
            "as_of": {"from": None, "to": "2023-09-16"},
            "reality": "happened",
            "claims": ["c1"],
            "confidence": None,
        }
    ]
    assert form["claims"][0]["figures"] == ["f1"]
    assert record.claims_giving(record.figures[0]) == record.claims
    assert form["claims"][0]["said"] == {"from": "2023-09-15", "to": "2023-09-16", "time": "t1"}


def _valued_record() -> Record:
    report = Report(text="At least 2 km to Orlen, said on Friday, north of Asker.", id="r1")
    friday = Interval("2023-09-15", "2023-09-16")
    time = Time(
        id="t1",
        span=report.span(29, 38),
        type=TimeType.DATE,
        value="2023-09-15",
        precision=TimePrecision.DAY,
        interval=friday,
    )
    asker = Place(
        id="l2", span=report.span(49, 54), name="Asker", precision=PlacePrecision.TOWN, lat=59.8
    )
    orlen = Place(
        id="l1",
        span=report.span(17, 22),
        name="Orlen",
        precision=PlacePrecision.NONE,
        offset=Offset(of=asker, distance_km=3.0, bearing="north"),
    )
    figure = Figure(
        id="f1",
        span=report.span(0, 16),
        measure=Measure.DISTANCE,
        low=2,
        high=None,
        si_low=2000.0,
        qualifier=Qualifier.AT_LEAST,
        unit="km",
        place=orlen,
        as_of=Interval(None, "2023-09-16"),
        reality=Reality.HAPPENED,
    )
    claim = replace(
        RECORD.claims[1], id="c1", source=None, said=Said(friday, time), figures=(figure,)
    )
    return replace(
        RECORD,
        report=report,
        entities=(),
        times=(time,),
        places=(orlen, asker),
        claims=(claim,),
        figures=(figure,),
    )


@given(records())
def test_a_record_comes_back_equal_from_json(record: Record) -> None:
    """What is written and read back is the same record, in both layouts."""
    form = record_to_dict(record)

    for spread in (False, True):
        written = dumps(form, spread=spread)
        assert record_from_dict(json.loads(written)) == record
        written.encode()


@given(records())
def test_one_line_is_one_line(record: Record) -> None:
    """In a batch one line is one record, whatever its text holds."""
    assert len(dumps(record_to_dict(record)).splitlines()) == 1


def test_no_half_of_a_pair_is_written() -> None:
    """A lone surrogate has no UTF-8 form; a title that came with one is written without it."""
    assert dumps({"title": "Kyiv \ud83d"}) == '{"title": "Kyiv \ufffd"}'


def test_what_a_terminal_obeys_is_written_as_an_escape() -> None:
    """A record shown on a terminal cannot clear the screen or turn a name around."""
    title = "a\x1b[2J\x9b2J\u202egnp.exe\x7f"

    written = dumps({"title": title})

    assert written == r'{"title": "a\u001b[2J\u009b2J\u202egnp.exe\u007f"}'
    assert json.loads(written) == {"title": title}


def test_not_a_number_is_refused() -> None:
    """JSON has no NaN, and a record with one would be refused elsewhere."""
    with pytest.raises(ValueError, match="not JSON compliant"):
        dumps({"confidence": float("nan")})


def test_what_could_not_be_read_stands_in_its_place() -> None:
    """A batch keeps its order: line 3 is answered even when it could not be read."""
    error = UnreadableReportError(
        "Line 3 is not JSON.", hint="See https://jsonlines.org.", code="json_line"
    )

    assert error_to_dict(error, line=3) == {
        "schema": "hearsay/1",
        "error": {
            "code": "json_line",
            "line": 3,
            "detail": "Line 3 is not JSON. See https://jsonlines.org.",
        },
    }


def _broken(path: list[str | int], value: object) -> dict[str, Any]:
    form: Any = json.loads(dumps(record_to_dict(RECORD)))
    inner = form
    for step in path[:-1]:
        inner = inner[step]
    inner[path[-1]] = value
    return dict(form)


@pytest.mark.parametrize(
    ("form", "said"),
    [
        (_broken(["schema"], "hearsay/9"), "not a record of schema hearsay/1, but of 'hearsay/9'"),
        (_broken(["report", "text"], "Other words."), "is not the one that was read"),
        (_broken(["claims", 1, "about"], ["c1"]), "refer to each other in a circle"),
        (_broken(["claims", 0, "about"], ["c7"]), "is not in order: KeyError"),
        (_broken(["claims", 0, "mode"], "shouts"), "'shouts' is not a valid Mode"),
        (_broken(["claims"], None), "is not in order: TypeError"),
    ],
)
def test_a_form_that_is_no_record_is_refused(form: dict[str, Any], said: str) -> None:
    """A record that came from elsewhere is looked at before it is believed."""
    with pytest.raises(BrokenRecordError, match=said):
        record_from_dict(form)
