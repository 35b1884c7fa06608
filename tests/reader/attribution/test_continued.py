"""A speech of several paragraphs is one content of whoever speaks."""

from __future__ import annotations

import pytest

from hearsay.desk.reading import read

SPEECHES = [
    (
        "Anna Reed, a nurse, said: “They came at night and took food.\n\n“They will come back.”",
        "Anna Reed, a nurse",
        "“They came at night and took food.\n\n“They will come back.”",
    ),
    (
        "The commander said: “Our troops hold the bridge.\n\n“The enemy lost forty men.”\n\nIt rained.",
        "The commander",
        "“Our troops hold the bridge.\n\n“The enemy lost forty men.”",
    ),
    (
        "“It was like an earthquake.\n\n“The whole house shook,” Maria Costa, 43, told the radio.",
        "Maria Costa, 43",
        "“It was like an earthquake.\n\n“The whole house shook,”",
    ),
]


@pytest.mark.parametrize(("text", "source", "content"), SPEECHES)
def test_a_speech_begins_where_it_begins(text: str, source: str, content: str) -> None:
    """All its paragraphs are said by the one who is said to say one of them."""
    claim = read(text=text, id="r").claims[0]

    assert claim.source is not None
    assert (claim.source.text, claim.content.text) == (source, content)


def test_a_paragraph_with_its_own_speaker_is_left() -> None:
    """What "he added" is his own claim, and nothing else is made of it."""
    text = (
        'The mayor said: "The water rose within minutes. Nobody was warned.\n\n'
        '"We lost the school and the clinic," he added.'
    )
    claims = read(text=text, id="r").claims

    assert [one.source.text for one in claims if one.source] == ["The mayor", "he"]
    assert len(claims) == 2


def test_a_report_of_the_paper_s_own_ends_a_speech() -> None:
    """A new quotation behind a closed one is no part of it."""
    text = "“We ran,” said Musa.\n\nThe army denied it.\n\n“We left,” said Okoro."
    claims = read(text=text, id="r").claims

    contents = [claim.content.text for claim in claims]
    assert contents[0] == "“We ran,”"
    assert contents[-1] == "“We left,”"
