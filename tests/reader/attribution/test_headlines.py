"""The colon of a headline."""

from __future__ import annotations

import pytest

from hearsay.reader.attribution.headlines import find_headline_sayings
from hearsay.record import PassageKind
from tests.reader.written import passages_of, told, write

TAGS = {"sink": "VERB", "closed": "VERB", "is": "AUX", "need": "VERB", "say": "VERB"}


def found(
    headline: str, names: dict[str, str], kind: PassageKind = PassageKind.HEADLINE
) -> list[tuple[str, str, str]]:
    """What is said in a headline, and by whom."""
    annotation = write(headline, tags=TAGS, names=names)
    sayings = find_headline_sayings(annotation, passages_of(annotation, kind))
    return [told(annotation, saying) for saying in sayings]


@pytest.mark.parametrize(
    ("headline", "names", "source", "content"),
    [
        ("Two ferries sink: police", {}, "police", "Two ferries sink"),
        (
            "Two ferries sink: Harbour Desk",
            {"Harbour Desk": "ORG"},
            "Harbour Desk",
            "Two ferries sink",
        ),
        ("Two ferries sink: Selm's mayor", {}, "Selm's mayor", "Two ferries sink"),
        ("Musa: We need pumps", {"Musa": "PER"}, "Musa", "We need pumps"),
        ("Army: bridge is closed", {}, "Army", "bridge is closed"),
        # Behind the last colon, or before the first.
        ("River: two ferries sink: police", {}, "police", "River: two ferries sink"),
        ("Musa: we need: pumps, boats", {"Musa": "PER"}, "Musa", "we need: pumps, boats"),
    ],
)
def test_who_stands_alone_beside_the_colon_says_the_rest(
    headline: str, names: dict[str, str], source: str, content: str
) -> None:
    """A name, or a noun for people and bodies that speak."""
    assert found(headline, names) == [(source, "", content)]


@pytest.mark.parametrize(
    ("headline", "names"),
    [
        # A place speaks for nobody, and neither does a name that is a part of something's.
        ("Two ferries sink: Selm", {"Selm": "LOC"}),
        ("Two ferries sink: Musa Bridge", {"Musa": "PER"}),
        # What has a verb or a comma is said, and does not say.
        ("Two ferries sink: police say so", {}),
        ("Two ferries sink: gulls, mayor", {}),
        ("Two ferries sink: why the old and tired mayor", {}),
        # Too little is said.
        ("Police: shots", {}),
        ("Sink: police", {}),
        ("Two ferries sink", {}),
        ("Two ferries sink:", {}),
        (":", {}),
    ],
)
def test_other_headlines_name_nobody(headline: str, names: dict[str, str]) -> None:
    """They are the report's own."""
    assert found(headline, names) == []


def test_only_headlines_have_such_colons() -> None:
    """In running text a colon names nobody."""
    assert found("Two ferries sink: police.", {}, PassageKind.BODY) == []
    assert found("Two ferries sink: police", {}, PassageKind.CAPTION) == []


def test_each_headline_is_read_alone() -> None:
    """A colon reaches no further than its passage."""
    annotation = write("Two ferries sink: police", "The town slept.", "Old bridge closed: mayor")
    kinds = (PassageKind.HEADLINE, PassageKind.BODY, PassageKind.HEADLINE)

    sayings = find_headline_sayings(annotation, passages_of(annotation, *kinds))

    assert [told(annotation, saying) for saying in sayings] == [
        ("police", "", "Two ferries sink"),
        ("mayor", "", "Old bridge closed"),
    ]
