"""Footage is the source of what it shows."""

from __future__ import annotations

import pytest

from hearsay.desk.reading import read
from hearsay.record import Claim, Mode, SourceKind

SHOWN = [
    ("Video purporting to show the strike was posted online.", "Video", "the strike"),
    (
        "Satellite images taken on Monday show a destroyed bridge.",
        "Satellite images taken on Monday",
        "a destroyed bridge",
    ),
    (
        "Photographs purportedly showing the wreckage were published by state media.",
        "Photographs",
        "the wreckage",
    ),
    (
        "A video shared by residents appeared to show soldiers beating a man, police said.",
        "A video shared by residents",
        "soldiers beating a man",
    ),
    (
        "Footage circulating on social media showed smoke rising over the port.",
        "Footage circulating on social media",
        "smoke rising over the port",
    ),
]


def _is_footage(claim: Claim) -> bool:
    return claim.source is not None and claim.source.kind is SourceKind.FOOTAGE


@pytest.mark.parametrize(("text", "source", "content"), SHOWN)
def test_footage_shows(text: str, source: str, content: str) -> None:
    """Where it comes from and where it was posted is no source."""
    claims = [one for one in read(text=text, id="r").claims if _is_footage(one)]

    assert [(one.source.text, one.content.text) for one in claims if one.source] == [
        (source, content)
    ]


@pytest.mark.parametrize(
    "text",
    [
        "The exhibition showed paintings of the harbour.",
        "The museum will show the photographs in May.",
        "A shop showed the film on Monday.",
    ],
)
def test_not_everything_that_shows_is_footage(text: str) -> None:
    """A museum shows pictures and is none."""
    claims = read(text=text, id="r").claims

    assert not [one for one in claims if one.mode is Mode.SHOWS]


@pytest.mark.parametrize(
    "words",
    [
        "Footage aired by state TV showed smoke over the port. Nobody was hurt.",
        "Video broadcast by Al Arabiya showed burning lorries. Nobody was hurt.",
        "Pictures published by the navy showed a listing ship. Nobody was hurt.",
    ],
)
def test_footage_and_who_broadcasts_it_are_one_source(words: str) -> None:
    """Who aired it did not see it."""
    (claim,) = [one for one in read(text=words, id="r").claims if one.source is not None]

    assert claim.source is not None
    assert claim.source.kind.value == "footage"
    assert claim.source.text.startswith(words.split(maxsplit=1)[0])
