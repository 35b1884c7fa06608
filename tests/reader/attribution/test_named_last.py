"""Who stands behind what he says, by office and by name, says it as a whole."""

from __future__ import annotations

import pytest

from hearsay.desk.reading import read

NAMED_LAST = [
    (
        (
            "Three divers were among the missing, the head of the harbour's rescue service, Pavel Orlov, "
            "told reporters."
        ),
        "the head of the harbour's rescue service, Pavel Orlov",
        "Three divers were among the missing",
    ),
    (
        (
            "The barge had been overloaded and its crew ignored a storm warning, Captain Iosif Varga, a "
            "harbour official in Constanta, told state radio."
        ),
        "Captain Iosif Varga, a harbour official in Constanta",
        "The barge had been overloaded and its crew ignored a storm warning",
    ),
    (
        "Twelve homes were swept away, the mayor of Ponda, Rui Salgado, told reporters.",
        "the mayor of Ponda, Rui Salgado",
        "Twelve homes were swept away",
    ),
    (
        (
            "Rebels crossed the river before dawn and burned a customs post, Colonel Tom Adeyemi, a "
            "spokesman for the border guard, told a news conference."
        ),
        "Colonel Tom Adeyemi, a spokesman for the border guard",
        "Rebels crossed the river before dawn and burned a customs post",
    ),
]

TURNED = [
    ("Toll from Harbin mine blast reaches 31, says labour ministry", "labour ministry"),
    ("Ferry sinks off Bari with 40 aboard, says coast guard", "coast guard"),
]


@pytest.mark.parametrize(("text", "source", "content"), NAMED_LAST)
def test_the_office_behind_a_clause_belongs_to_who_says_it(
    text: str, source: str, content: str
) -> None:
    """What somebody is, told between commas before "told", is no part of what he says."""
    (claim,) = read(text=text, id="r").claims
    assert claim.source is not None
    assert claim.source.span.text == source
    assert claim.source.kind.value in ("named_person", "spokesperson")
    assert [span.text for span in claim.content] == [content]


@pytest.mark.parametrize(("text", "source"), TURNED)
def test_a_headline_may_name_its_source_behind_says(text: str, source: str) -> None:
    """Of "Ferry sinks, says coast guard" the first part is what the coast guard says of the ferry."""
    (claim,) = read(text=text, id="r").claims
    assert claim.source is not None
    assert claim.source.span.text == source
    assert claim.content[0].text == text[: text.index(", says")]


def test_a_headline_may_go_on_with_what_its_subject_says() -> None:
    """Who "breaks silence on clash, says …" is who says it."""
    text = "Norway breaks silence on spill, says valve was closed in time"
    (claim,) = read(text=text, id="r").claims
    assert claim.source is not None
    assert claim.source.span.text == "Norway"


def test_a_hearer_is_no_speaker() -> None:
    """A name that only hears it is left where it is."""
    text = "The mayor of Ponda told Rui Salgado that the bridge was closed."
    (claim,) = read(text=text, id="r").claims
    assert claim.source is not None
    assert claim.source.span.text == "The mayor of Ponda"


def test_where_it_was_said_is_no_source() -> None:
    """Who "said on Twitter" is no service on which he said it."""
    text = '"The levee will not hold," Ana Holt, who farms nearby, said on Twitter.'
    claim = read(text=text, id="r").claims[0]
    assert claim.source is not None
    assert "Holt" in claim.source.span.text
