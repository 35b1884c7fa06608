"""Every value of a record can be asked why."""

from __future__ import annotations

from pathlib import Path

import pytest

from hearsay.desk.prepare import Given, prepare_text
from hearsay.desk.reading import load_reader
from hearsay.reader.trail import Trail
from hearsay.reader.why import explain
from hearsay.reader.why.claims import FOUND
from hearsay.reader.why.entities import RULES
from hearsay.record import UsageError

TEXT = """\
date 2024-05-03

Rebels in the northern province said on Friday they had shot down two army helicopters near Kolda, \
killing 14 soldiers. The defence ministry denied the claim, and its spokesman said that the \
aircraft had crashed in bad weather. It was unclear how many were on board. The United Nations has \
not commented. Later, officials reportedly confirmed that at least 9 soldiers had died.
"""


@pytest.fixture(scope="module")
def trail() -> Trail:
    """The reading of a report that has values of each kind."""
    return load_reader().follow(prepare_text(TEXT, "r", Given(id="r")))


def test_each_value_has_reasons_with_their_words(trail: Trail) -> None:
    """Claims, events, figures and entities, the report's own voice among them."""
    record = trail.record
    ids = [one.id for one in record.claims] + [one.id for one in record.events]
    ids += [one.id for one in record.figures] + [one.id for one in record.entities]

    assert record.claims
    assert record.events
    assert record.figures
    for id_ in ids:
        found = explain(trail, id_.upper())
        assert found.id == id_
        assert found.reasons
        for reason in found.reasons:
            if reason.words is not None:
                assert TEXT[reason.words.start : reason.words.end] == reason.words.text


def test_a_claim_tells_who_found_it_and_what_else_was_weighed(trail: Trail) -> None:
    """The entry of the lexicon that decided, and those that did not hold."""
    (claim,) = [one for one in trail.record.claims if one.cue.text == "denied"]

    reasons = {reason.aspect: reason for reason in explain(trail, claim.id).reasons}

    assert reasons["found"].told.startswith("marked by the network, log odds ")
    assert reasons["does"].told == "denies: lexicon of cues, deny (verb)"
    assert reasons["about"].told.startswith("c1 ")
    assert f"{claim.confidence:.2f}" in reasons["confidence"].told


def test_a_figure_tells_how_it_was_read(trail: Trail) -> None:
    """Its bounds with the words, its measure with what told it."""
    (figure,) = [one for one in trail.record.figures if one.low == 9]

    reasons = {reason.aspect: reason.told for reason in explain(trail, figure.id).reasons}

    assert reasons["bounds"] == "9 to open (at_least), as “at least 9” is read"
    assert reasons["measure"].startswith("killed: ")


def test_every_rule_has_words(samples: Path) -> None:
    """Nobody who asks why is answered with the name of a function."""
    joining: set[str] = set()
    finding: set[str] = set()
    for path in samples.glob("*.txt"):
        read = load_reader().follow(prepare_text(path.read_text("utf-8"), path.name, Given(id="r")))
        joining.update(link.rule for link in read.cast.links)
        finding.update(saying.rule for saying in read.sayings)

    assert len(joining) > 10
    assert joining <= set(RULES)
    assert finding <= set(FOUND)


def test_what_is_not_there_is_answered_with_what_is(trail: Trail) -> None:
    """A mistyped id costs one more try."""
    with pytest.raises(UsageError) as raised:
        explain(trail, "c999")

    assert str(raised.value).startswith('There is no "c999" in this record. It has claims c1 to c')
