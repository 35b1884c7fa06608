"""The record is walked, not joined, and keeps its promises."""

from __future__ import annotations

import pickle
from dataclasses import FrozenInstanceError, replace

import pytest
from hypothesis import given

from hearsay.record import (
    BrokenRecordError,
    Certainty,
    Claim,
    Entity,
    EntityType,
    Mode,
    Polarity,
    Quotation,
    ReaderInfo,
    Record,
    Report,
    Source,
    SourceKind,
    Words,
)
from tests.record.strategies import records

TEXT = "Ileana Dumbravă denied a landing that the army reported."
REPORT = Report(text=TEXT, id="r1", published="2023-09-16")
PRESIDENT = Entity(
    id="n1", name="Ileana Dumbravă", type=EntityType.PERSON, mentions=(REPORT.span(0, 15),)
)
ARMY = Entity(
    id="n2", name="the army", type=EntityType.ORGANISATION, mentions=(REPORT.span(38, 46),)
)
LANDING = Words([REPORT.span(23, 32)])
REPORTED = Claim(
    id="c2",
    source=Source(span=REPORT.span(38, 46), kind=SourceKind.INSTITUTION, entity=ARMY),
    cue=Words([REPORT.span(47, 55)]),
    content=LANDING,
    mode=Mode.REPORTS,
    quotation=Quotation.INDIRECT,
    certainty=Certainty.CERTAIN,
    polarity=Polarity.AFFIRMED,
    confidence=0.9,
)
DENIED = Claim(
    id="c1",
    source=Source(span=REPORT.span(0, 15), kind=SourceKind.NAMED_PERSON, entity=PRESIDENT),
    cue=Words([REPORT.span(16, 22)]),
    content=LANDING,
    mode=Mode.DENIES,
    quotation=Quotation.INDIRECT,
    certainty=Certainty.CERTAIN,
    polarity=Polarity.NEGATED,
    confidence=0.9,
    about=(REPORTED,),
)
RECORD = Record(
    reader=ReaderInfo("0.1.0", "en-1", "0" * 64),
    report=REPORT,
    entities=(PRESIDENT, ARMY),
    claims=(DENIED, REPORTED),
)


def test_a_denial_leads_to_what_it_denies_and_to_who_said_that() -> None:
    """From a denial one comes to the claim that it is about, and to its source, without a search."""
    denial = RECORD.claims[0]

    assert denial.source is not None
    assert denial.source.entity is not None
    assert denial.source.entity.name == "Ileana Dumbravă"
    assert denial.content.text == "a landing"
    assert [claim.source and claim.source.text for claim in denial.about] == ["the army"]


def test_values_show_themselves_on_one_line() -> None:
    """At a Python prompt a claim reads like a sentence."""
    assert repr(RECORD.claims[0]) == "<Claim c1 'Ileana Dumbravă' denies 'a landing'>"
    assert repr(RECORD) == "<Record of 'r1': 2 claims, 2 entities>"
    assert repr(PRESIDENT) == "<Entity n1 'Ileana Dumbravă', person>"
    assert repr(REPORT) == "<Report 'r1', published 2023-09-16, 56 characters>"


def test_a_record_cannot_be_changed() -> None:
    """What was read stays read."""
    with pytest.raises(FrozenInstanceError):
        RECORD.claims[0].confidence = 1.0  # type: ignore[misc]


def test_claims_differ_when_they_are_about_different_claims() -> None:
    """Two denials in the same words are two, when they deny different things."""
    assert replace(DENIED) == DENIED
    assert replace(DENIED, about=()) != DENIED


def test_an_id_that_names_nothing_is_refused() -> None:
    """Every id that is referred to exists."""
    with pytest.raises(BrokenRecordError, match="Claim c1 of report 'r1' refers to c2, n2"):
        Record(
            reader=RECORD.reader,
            report=REPORT,
            entities=(PRESIDENT,),
            claims=(replace(DENIED, source=REPORTED.source),),
        )


def test_an_id_that_is_used_twice_is_refused() -> None:
    """An id names one thing."""
    with pytest.raises(BrokenRecordError, match="uses id c1 twice"):
        replace(RECORD, claims=(DENIED, DENIED))


def test_the_same_report_has_the_same_id_and_another_has_another() -> None:
    """Read twice it is one report; by another publisher or of another day it is another."""
    one = Report(text=TEXT, publisher="Meridian", published="2023-09-16")

    assert one.id == Report(text=TEXT, publisher="Meridian", published="2023-09-16").id
    others = [
        Report(text=TEXT + " ", publisher="Meridian", published="2023-09-16"),
        Report(text=TEXT, publisher="Meridian2", published="023-09-16"),
        Report(text=TEXT, published="2023-09-16"),
    ]
    assert len({one.id, *(other.id for other in others)}) == 4


@given(records())
def test_records_survive_being_sent_to_another_process(record: Record) -> None:
    """A record that another process read is the same record, and may be a key."""
    again = pickle.loads(pickle.dumps(record))  # noqa: S301 - our own bytes

    assert again == record
    assert {again: 1}[record] == 1
