"""Sayings become claims, and what nobody else says is the report's own."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import replace

import pytest

from hearsay.heads.annotation import Annotation
from hearsay.reader.attribution.saying import Saying
from hearsay.reader.cast.countries import name_countries
from hearsay.reader.cast.entities import read_cast
from hearsay.reader.claims.claims import make_claims
from hearsay.reader.claims.values import ClaimValues
from hearsay.reader.phrases import Phrases
from hearsay.record import Claim, Mode, PassageKind, Quotation, Report
from hearsay.text.quotations import find_quotations
from tests.normalise.tables import COUNTRIES, SmallTables
from tests.reader.written import passages_of, said, write

BODY = PassageKind.BODY


def claims(
    annotation: Annotation, sayings: Sequence[Saying], *kinds: PassageKind
) -> tuple[Claim, ...]:
    """The claims of a report that is all body, or has passages of these kinds."""
    report = Report(text=annotation.text)
    cast = read_cast(
        report,
        annotation,
        sayings,
        country=name_countries(annotation, COUNTRIES.get),
        tables=SmallTables(),
    )
    passages = passages_of(annotation, *(kinds or (BODY,)))
    quotations = find_quotations(annotation.text)
    values = ClaimValues(Phrases(annotation), (), (), (), [""] * len(annotation))
    return make_claims(report, annotation, sayings, cast, quotations, passages, values)


def test_a_claim_holds_the_words_of_its_parts() -> None:
    """Who says it, by which word, and what; every span leads back to the report."""
    annotation = write("“We ran,” Musa said, “and the dam broke.”", names={"Musa": "PER"})
    saying = said(annotation, "Musa", "said", "“We ran,” … “and the dam broke.”")

    (claim,) = claims(annotation, [saying])

    assert claim.id == "c1"
    assert claim.source is not None
    assert claim.source.text == "Musa"
    assert [span.text for span in claim.cue] == ["said"]
    assert [span.text for span in claim.content] == ["“We ran,”", "“and the dam broke.”"]
    assert all(annotation.text[s.start : s.end] == s.text for s in claim.content)
    assert (claim.mode, claim.quotation) == (Mode.SAYS, Quotation.DIRECT)
    assert (claim.via, claim.about) == ((), ())


def test_ids_follow_the_text() -> None:
    """The report's own sentences are counted among the others."""
    annotation = write("The town slept. Musa said it broke. It rained. Okoro said it held.")
    sayings = [
        said(annotation, "Okoro", "Okoro said", "it held"),
        said(annotation, "Musa", "said", "it broke"),
    ]

    found = claims(annotation, sayings)

    assert [(claim.id, claim.mode, claim.content.text) for claim in found] == [
        ("c1", Mode.NARRATES, "The town slept"),
        ("c2", Mode.SAYS, "it broke"),
        ("c3", Mode.NARRATES, "It rained"),
        ("c4", Mode.SAYS, "it held"),
    ]


def test_the_report_speaks_where_nobody_else_does() -> None:
    """Not in a sentence that holds a cue or what is said by somebody, were it a word of it."""
    annotation = write("It rained. Then, said Musa, it broke. And they ran. The town slept.")
    saying = said(annotation, "Musa", "said", "it broke … they ran")

    own = [claim for claim in claims(annotation, [saying]) if claim.mode is Mode.NARRATES]

    assert [claim.content.text for claim in own] == ["It rained", "The town slept"]
    for claim in own:
        assert claim.source is None
        assert claim.cue.text == ""
        assert claim.quotation is Quotation.INDIRECT


@pytest.mark.parametrize(
    ("kind", "speaks"),
    [
        (kind, kind in {PassageKind.HEADLINE, PassageKind.STANDFIRST, PassageKind.BODY})
        for kind in PassageKind
    ],
)
def test_captions_and_promotions_narrate_nothing(kind: PassageKind, speaks: bool) -> None:
    """A caption describes a picture, and a promotion sells something."""
    annotation = write("The dam broke.", "Musa said it held.")
    saying = said(annotation, "Musa", "said", "it held")

    found = claims(annotation, [saying], kind, kind)

    assert [claim.mode for claim in found] == [*[Mode.NARRATES] * speaks, Mode.SAYS]


def test_a_sentence_of_marks_says_nothing() -> None:
    """A rule between two paragraphs is no claim."""
    assert claims(write("* * *"), []) == ()


@pytest.mark.parametrize("score", [-1e9, -40.0, -2.2, 0.0, 0.123456, 3.0, 40.0, 1e9, math.inf])
def test_confidences_are_rounded_probabilities(score: float) -> None:
    """The last digits of a float differ between machines."""
    annotation = write("Musa said it broke.")

    (claim,) = claims(annotation, [said(annotation, "Musa", "said", "it broke", score=score)])

    assert 0 <= claim.confidence <= 1
    assert claim.confidence == round(claim.confidence, 2)


def test_a_surer_saying_is_a_surer_claim() -> None:
    """Confidence rises with the score."""
    annotation = write("Musa said it broke.")
    saying = said(annotation, "Musa", "said", "it broke")

    found = [
        claims(annotation, [replace(saying, score=score)])[0].confidence for score in (-2, 0, 2)
    ]

    assert found == sorted(set(found))


def test_an_account_is_about_the_claim_that_it_confirms() -> None:
    """The second claim refers to the first, never the other way."""
    annotation = write("Musa said it broke, a claim confirmed by Okoro.")
    first = said(annotation, "Musa", "said", "it broke")
    second = replace(said(annotation, "Okoro", "confirmed", "it broke"), about=first.cue)

    told, confirmed = claims(annotation, [first, second])

    assert confirmed.about == (told,)
    assert confirmed.mode is Mode.CONFIRMS
    assert told.about == ()


def test_what_is_about_nothing_known_stands_alone() -> None:
    """A cue that is no claim's leads nowhere."""
    annotation = write("Musa said it broke, a claim confirmed by Okoro.")
    saying = replace(said(annotation, "Okoro", "confirmed", "it broke"), about=(0,))

    (claim,) = claims(annotation, [saying])

    assert claim.about == ()


def test_the_chain_to_the_source_is_kept() -> None:
    """Through whom the report knows, the nearest first."""
    annotation = write(
        "Okoro said Lena told him that Musa left.", names={"Okoro": "PER", "Lena": "PER"}
    )
    saying = said(annotation, "Musa", "told", "left")
    links = (said(annotation, "Okoro", "", "").source, said(annotation, "Lena", "", "").source)

    (claim,) = claims(annotation, [replace(saying, via=links)])

    assert [via.text for via in claim.via] == ["Okoro", "Lena"]
