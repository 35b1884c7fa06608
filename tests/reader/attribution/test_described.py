"""A source has the whole of what is said about it, or none."""

from __future__ import annotations

import pytest

from hearsay.desk.reading import read
from hearsay.reader.attribution.described import whole_description
from hearsay.reader.phrases import Phrases
from tests.reader.drawn import draw
from tests.reader.written import said, told, write

AGENCY = draw(
    "The/DET/det/2 agency/NOUN/nsubj/6 (/PUNCT/punct/4 ORA/PROPN/appos/2 )/PUNCT/punct/4 "
    "said/VERB=say/root/0 it/PRON/nsubj/8 fell/VERB=fall/ccomp/6 ./PUNCT/punct/6"
)
NURSE = draw(
    "A/DET/det/2 nurse/NOUN/nsubj/7 who/PRON/nsubj/4 fled/VERB=flee/acl:relcl/2 her/PRON/nmod:poss/6 "
    "town/NOUN/obj/4 said/VERB=say/root/0 it/PRON/nsubj/9 fell/VERB=fall/ccomp/7 ./PUNCT/punct/7"
)


@pytest.mark.parametrize("seen", ["A nurse who fled", "A nurse who"])
def test_a_clause_that_is_begun_is_read_to_its_end(seen: str) -> None:
    """As far as nothing of it is said or says."""
    (source, _, _) = told(
        NURSE, whole_description(Phrases(NURSE), said(NURSE, seen, "said", "it fell"))
    )

    assert source == "A nurse who fled her town"


def test_a_clause_that_cannot_be_read_to_its_end_is_left_out() -> None:
    """Part of it was taken for what is said."""
    saying = said(NURSE, "A nurse who fled", "said", "her town … it fell")

    assert told(NURSE, whole_description(Phrases(NURSE), saying))[0] == "A nurse"


@pytest.mark.parametrize(
    ("seen", "kept"), [("A nurse who", "A nurse"), ("both of whom", "both of whom")]
)
def test_a_clause_of_which_only_who_is_seen_is_left_out(seen: str, kept: str) -> None:
    """But "whom" may be a part of what the source is called."""
    annotation = write(f"{seen} said it fell.", tags={"of": "ADP"})
    saying = said(annotation, seen, "said", "it fell")

    assert told(annotation, whole_description(Phrases(annotation), saying))[0] == kept


def test_a_source_without_the_clause_is_left() -> None:
    """Nothing of it was begun."""
    saying = said(NURSE, "A nurse", "said", "it fell")

    assert whole_description(Phrases(NURSE), saying) == saying


@pytest.mark.parametrize(
    ("seen", "whole"),
    [
        ("The agency ( ORA", "The agency ( ORA )"),
        ("The agency (", "The agency ( ORA )"),
        ("The agency", "The agency"),
    ],
)
def test_a_bracket_is_closed(seen: str, whole: str) -> None:
    """It stands within the source with both its ends."""
    saying = said(AGENCY, seen.replace("( ", "("), "said", "it fell")
    source = told(AGENCY, whole_description(Phrases(AGENCY), saying))[0]

    assert source == whole.replace("( ", "(").replace(" )", ")")


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("A nurse who fled for fear of reprisals said the clinic was burning.", "A nurse"),
        ("Drivers who fled the rebels said the road was cut.", "Drivers"),
        ("A man who was held by the police said nine prisoners had died.", "A man"),
    ],
)
def test_nobody_in_the_clause_speaks(text: str, source: str) -> None:
    """Who is told about speaks."""
    claim = read(text=text, id="r").claims[0]

    assert claim.source is not None
    assert claim.source.text.startswith(source)


def test_what_somebody_swore_before_he_does_not_admit() -> None:
    """A relative clause about who speaks is not what he says."""
    text = (
        "Anna Weber, who had insisted that the dam was sound, admitted that cracks had been found."
    )
    claim = next(one for one in read(text=text, id="r").claims if one.cue.text == "admitted")
    assert claim.source is not None
    assert claim.source.span.text == "Anna Weber"
    assert claim.content.text == "that cracks had been found"
