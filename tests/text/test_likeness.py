"""Two texts are copies where most of what they say is the same, and not where most of it differs."""

from __future__ import annotations

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hearsay.text.differing import differing
from hearsay.text.likeness import BANDS, likeness, pack_bands, signature, unpack_bands

WIRE = """\
A warehouse on the harbour of Vestby burned down on Tuesday night and two men were hurt, the town's fire
chief, Ada Quist, told reporters.

The fire began in a room where batteries were kept, she said. Forty firefighters worked until dawn, and a
ferry was turned back because of the smoke.

Harald Moen, who owns the warehouse, said that nobody had been at work at the time. He did not know what
the two men were doing there.

Police opened an inquiry on Wednesday. It was the third fire in the harbour since the spring, and the
mayor asked anyone who had seen a boat leave to come forward.

The harbour reopened at noon. Residents of Strandgata were told to keep their windows closed."""
PARAGRAPHS = tuple(WIRE.split("\n\n"))
OTHER = (
    "Two people were taken to hospital after a fire in a Vestby warehouse, officials said. Flames "
    "rose above the harbour late on Tuesday. The cause is not yet known, but batteries were stored "
    "in the building, according to its owner. The mayor, Jon Aas, called it a bad night for the "
    "town and thanked volunteers who brought food. Ferries were late all morning. A neighbour, Siv "
    "Lund, heard three bangs and saw people run towards the water before the roof came down."
)


def _are_copies(one: str, other: str) -> bool:
    alike = likeness(one).is_copy(likeness(other))
    assert alike == likeness(other).is_copy(likeness(one))
    return alike


@pytest.mark.parametrize(
    "reprint",
    [
        WIRE.upper(),
        WIRE.replace("\n\n", "  \n"),
        f"VESTBY, Norway, March 3 (Reuters) - {WIRE}\n\n(Reporting by Kari Vik; Editing by Per Dahl)",
        f"Batteries blamed for harbour blaze\nBy Kari Vik\n\n{WIRE}",
        "Fire guts warehouse\n\n" + "\n\n".join(PARAGRAPHS[:2] + PARAGRAPHS[3:]),
        WIRE.replace("two men were hurt", "four men were hurt"),
        WIRE.replace("Ada Quist", "Eva Holm").replace("Harald Moen", "Nils Berg"),
        "\n\n".join(PARAGRAPHS[::-1]),
        f"{WIRE}\n\nEarlier fires\n\n{OTHER}",
    ],
    ids="capitals layout agency headline cut figure names order longer".split(),
)
def test_a_reprint_is_a_copy(reprint: str) -> None:
    """Whatever an outlet does to a wire story, it stays the same story."""
    assert _are_copies(WIRE, reprint)


def test_another_report_of_the_same_fire_is_none() -> None:
    """Two reporters who write of one event are two voices."""
    assert not _are_copies(WIRE, OTHER)


def test_a_round_up_joins_no_two_stories() -> None:
    """Who prints two whole stories on one page does not make them one."""
    digest = f"{WIRE}\n\n{OTHER}\n\n{OTHER[::-1]}"

    assert not (_are_copies(digest, WIRE) and _are_copies(digest, OTHER))


_BLOTTER = (
    "Police blotter for {town}. The following was reported to the county sheriff's office. {what} "
    "All suspects are presumed innocent until proven guilty in a court of law."
)
_WEATHER = (
    "Weather for {town}: {sky} in the morning with a high of {high} and a low of {low} degrees. "
    "Winds from the {wind} at {speed} kilometres an hour, {later} by night."
)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            _BLOTTER.format(
                town="Asker",
                what="A bicycle was taken from a shed. A dog bit a boy on Main Street.",
            ),
            _BLOTTER.format(
                town="Orlen", what="Two cars met at the bridge. A man of 41 slept in a bank lobby."
            ),
        ),
        (
            _WEATHER.format(
                town="Asker", sky="sunny", high=21, low=9, wind="north", speed=12, later="clear"
            ),
            _WEATHER.format(
                town="Orlen", sky="rain", high=14, low=6, wind="west", speed=30, later="showers"
            ),
        ),
        (
            "At least five people were killed in a blast in Kabul, police said.",
            "At least five people were killed in a blast in Herat, police said.",
        ),
        (
            "KABUL (AP) - At least five people were killed in a blast, police said.",
            "HERAT (AP) - At least five people were killed in a blast, police said.",
        ),
        (
            "Officials in Orlen said 12 people were displaced on 26 February 2022.",
            "Officials in Orlen said 17 people were displaced on 26 February 2022.",
        ),
    ],
    ids=["blotter", "weather", "town", "dateline", "figure"],
)
def test_one_pattern_filled_in_twice_is_no_copy(one: str, other: str) -> None:
    """What is news in them is what differs."""
    assert not _are_copies(one, other)


@pytest.mark.parametrize(
    "flash",
    [
        "KABUL (AP) - At least five people were killed in a blast in the west of Kabul, police said",
        "KABUL, March 3 (Reuters) — At least five people were killed in a blast in the west of Kabul, police said.",
        "Outlet 17: At least five people were killed in a blast in the west of Kabul, police said.",
        "URGENT: At least five people were killed in a blast in the west of Kabul, police said!",
        "(AFP) At least five people were killed in a blast in the west of Kabul, police said.",
        "At least five people were killed in a blast in the west of Kabul, police said - Reuters",
    ],
)
def test_a_flash_is_recognised_under_any_label(flash: str) -> None:
    """One sentence that every outlet runs with its own tag is one sentence."""
    bare = "At least five people were killed in a blast in the west of Kabul, police said."

    assert _are_copies(bare, flash)


@pytest.mark.parametrize("text", ["", "—", "Musa", "Musa agreed.", "Ки́їв"])
def test_short_of_a_run_a_text_is_like_itself_alone(text: str) -> None:
    """A word or two are compared whole; no words are like nothing, not even themselves."""
    has_words = any(letter.isalpha() for letter in text)

    assert _are_copies(text, text) == has_words
    assert not _are_copies(text, "Anna refused.")


_VOCABULARY = [f"w{number}" for number in range(1000)]


def _written(seed: int, words: int) -> list[str]:
    chance = random.Random(seed)  # noqa: S311 - the same text on every run
    return chance.choices(_VOCABULARY, k=words)


@pytest.mark.parametrize("words", [200, 1_000, 5_000, 60_000])
def test_long_texts_are_compared_by_a_sample(words: int) -> None:
    """What is kept of a text is small however long it is, and says nearly the same."""
    text = _written(1, words)
    cut, half = text[: words * 8 // 10], text[: words * 4 // 10] + _written(2, words * 6 // 10)

    whole = likeness(" ".join(text))

    assert len(whole.shingles) <= 4096
    assert whole.share(likeness(" ".join(cut)))[0] == pytest.approx(0.8, abs=0.04)
    assert whole.is_copy(likeness(" ".join(cut)))
    assert not whole.is_copy(likeness(" ".join(half)))


def test_copies_are_found_by_their_bands_and_strangers_are_not() -> None:
    """The more two texts share, the surer they have a band in common."""
    found = dict.fromkeys((0.85, 0.7, 0.2), 0)
    for seed in range(50):
        text = _written(seed, 300)
        for kept in found:
            other = text[: int(300 * kept)] + _written(seed + 1000, 300 - int(300 * kept))
            _, bands = signature(" ".join(text))
            found[kept] += not set(bands).isdisjoint(signature(" ".join(other))[1])

    assert found[0.85] == 50
    assert found[0.7] >= 45
    assert found[0.2] <= 8


def test_signatures_are_the_same_for_good() -> None:
    """A ledger keeps them: another version, another machine must make the same."""
    found, bands = signature(WIRE)

    assert found.size == 123
    assert found.shingles[:8].hex() == "67c3d40120288502"
    assert (len(bands), bands[0], bands[-1]) == (BANDS, 7655706316408384347, 5111900981682625050)
    assert unpack_bands(pack_bands(bands)) == bands


@given(one=st.lists(st.sampled_from("abcde")), other=st.lists(st.sampled_from("abcde")))
def test_what_differs_is_all_that_differs(one: list[str], other: list[str]) -> None:
    """With the differing words taken out, two texts say the same."""
    here, there = " ".join(one), " ".join(other)

    added, lacking = differing(here, there)

    assert _without(here, added) == _without(there, lacking)
    assert (added, lacking) == ([], []) or one != other


def _without(text: str, places: list[tuple[int, int]]) -> list[str]:
    for start, end in reversed(places):
        text = text[:start] + text[end:]
    return text.split()


def test_a_cut_paragraph_and_a_new_figure_are_told() -> None:
    """What a person would underline, and no more."""
    text = "\n\n".join(PARAGRAPHS[:2] + PARAGRAPHS[3:]).replace("Forty", "Fifty")

    added, lacking = differing(text, WIRE)

    assert [text[start:end] for start, end in added] == ["Fifty"]
    assert [WIRE[start:end] for start, end in lacking] == ["Forty", PARAGRAPHS[2].rstrip(".")]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("a " * 100_000, "a " * 99_999 + "b"),
        (" ".join(map(str, range(100_000))), " ".join(map(str, range(100_000, 0, -1)))),
        ("the army said so " * 25_000, "no " + "the army said so now " * 20_000),
    ],
    ids=["one word", "backwards", "one sentence"],
)
def test_no_two_texts_take_long(one: str, other: str) -> None:
    """Not even those that were written to."""
    added, lacking = differing(one, other)

    assert added or lacking
