"""Two cues joined by "and" are two claims."""

from __future__ import annotations

from hearsay.reader.attribution.joined import part_joined
from hearsay.reader.phrases import Phrases
from tests.reader.drawn import draw
from tests.reader.written import said, told

REPORTED = draw(
    "Officials/NOUN=official/nsubj/2 reported/VERB=report/root/0 nine/NUM/nummod/4 "
    "deaths/NOUN=death/obj/2 and/CCONJ/cc/6 claimed/VERB=claim/conj/2 a/DET/det/8 "
    "victory/NOUN/obj/6 ./PUNCT/punct/2"
)


def test_each_cue_governs_its_own_words() -> None:
    """What the second verb governs is no part of what the first one says; both have one source."""
    one = said(REPORTED, "Officials", "reported", "nine deaths and claimed a victory")
    other = said(REPORTED, "", "claimed", "nine deaths … a victory")

    parted = part_joined(Phrases(REPORTED), [one, other])

    assert [told(REPORTED, saying) for saying in parted] == [
        ("Officials", "reported", "nine deaths"),
        ("Officials", "claimed", "a victory"),
    ]


def test_the_order_of_the_sayings_does_not_matter() -> None:
    """Each is found by its cue, and stays in its place."""
    one = said(REPORTED, "Officials", "reported", "nine deaths and claimed a victory")
    other = said(REPORTED, "", "claimed", "a victory")
    phrases = Phrases(REPORTED)

    assert part_joined(phrases, [other, one]) == part_joined(phrases, [one, other])[::-1]


def test_a_source_of_its_own_is_kept() -> None:
    """Who is named for the second cue says what it governs."""
    one = said(REPORTED, "Officials", "reported", "nine deaths")
    other = said(REPORTED, "nine", "claimed", "a victory")

    assert part_joined(Phrases(REPORTED), [one, other])[1].source == other.source


def test_a_content_is_never_emptied() -> None:
    """Where all that the first says would go to the second, both keep what they have."""
    one = said(REPORTED, "Officials", "reported", "a victory")
    other = said(REPORTED, "Officials", "claimed", "nine deaths")

    assert part_joined(Phrases(REPORTED), [one, other]) == [one, other]


def test_what_is_not_joined_is_left_as_it_is() -> None:
    """A joined verb that is no cue says nothing; nor do sayings without a cue part anything."""
    alone = said(REPORTED, "Officials", "reported", "nine deaths and claimed a victory")
    silent = said(REPORTED, "Officials", "", "a victory")

    assert part_joined(Phrases(REPORTED), [alone, silent]) == [alone, silent]
    assert part_joined(Phrases(REPORTED), []) == []
