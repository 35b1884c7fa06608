"""Who speaks where the verb is passive."""

from __future__ import annotations

from hearsay.desk.reading import read


def test_the_subject_of_a_passive_hears_it() -> None:
    """Who is urged does not urge."""
    record = read(text="The mayor was urged to resign by his own party on Monday.", id="r")

    (claim,) = [one for one in record.claims if one.source]

    assert claim.source is not None
    assert (claim.source.text, claim.cue.text) == ("his own party", "was urged")


def test_who_is_described_does_not_describe() -> None:
    """A participle behind a noun is a passive too."""
    record = read(
        text="A British climber, described as “lacking experience”, died on Monday after a fall.",
        id="r",
    )

    assert not [one for one in record.claims if one.source and "climber" in one.source.text]
