"""What each stretch of a report is."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hearsay.record import PassageKind
from hearsay.text.furniture import is_byline, is_credit, is_credited, is_promotion
from hearsay.text.passages import split_passages

BLOCKS = st.lists(
    st.sampled_from(
        [
            "date 2024-03-01",
            "Bridge closed after flood",
            "Sat 2 Mar 2024",
            "By Anna Musa",
            "KYIV (AP) — The bridge was closed on Friday.",
            "The bridge was closed on Friday, the mayor said.",
            "People look at what is left of the bridge in the town",
            "A man at the bridge. Credit: AP",
            "Play video",
            "It fell. Play video It is closed.",
            "Read more",
            "and so on",
            "",
            " ",
        ]
    ),
    max_size=12,
)


def kinds(text: str, title: str | None = None) -> list[tuple[str, str]]:
    """Kind and words of each passage."""
    return [
        (kind.value, text[start:end].strip())
        for start, end, kind in split_passages(text, title=title)
    ]


def test_a_report_from_front_to_end() -> None:
    """Each stretch is what a reader of the page takes it for."""
    expected = [
        ("stamp", "date 2024-03-02"),
        ("headline", "Bridge closed as river rises"),
        ("standfirst", "Mayor blames years of neglect and asks the capital for help"),
        ("byline", "Anna Musa in Brook"),
        ("stamp", "Sat 2 Mar 2024 17.42 GMT"),
        ("dateline", "BROOK, Borderland (AP) —"),
        ("body", "The bridge was closed on Friday, the mayor said."),
        ("caption", "People look at what is left of the bridge in the town of Brook. Credit: AP"),
        ("body", "Nobody was hurt, she said."),
        ("promotion", "Play video"),
        ("body", "The river rose by two metres on Thursday."),
        (
            "caption",
            "Anna Musa reports live from the river and says what may come next for the town",
        ),
        ("promotion", "Play video"),
        ("promotion", "Listen to our podcast What Now for the latest on the flood"),
        ("body", "Engineers found cracks in the third pillar."),
        ("headline", "What comes next"),
        ("body", "It will stay closed for a month."),
        ("credit", "Photograph: Jan Brook/AFP"),
        ("byline", "Additional reporting by Jan Brook"),
        ("promotion", "Read more: The flood in pictures"),
    ]
    # A dateline stands in the line of the sentence after it.
    text = "\n\n".join(words for _, words in expected).replace("(AP) —\n\n", "(AP) — ")

    assert kinds(text) == expected


def test_a_stamp_before_the_first_sentence_is_cut_off() -> None:
    """The sentence begins after it."""
    text = " date 2024-03-02 The bridge was closed on Friday.\n\nNobody was hurt."

    assert split_passages(text) == [
        (0, 17, PassageKind.STAMP),
        (17, 51, PassageKind.BODY),
        (51, 67, PassageKind.BODY),
    ]


def test_a_title_that_is_known_is_a_headline_however_it_is_written() -> None:
    """Some feeds put a full stop behind it."""
    text = "It fell on a friday.\n\nThe bridge was closed."

    assert kinds(text)[0][0] == "body"
    assert kinds(text, title="It Fell on a Friday")[0][0] == "headline"


def test_a_headline_in_title_case_may_have_a_stop() -> None:
    """Nearly all long words begin with a capital."""
    text = "Mayor Closes Bridge After Flood Warning.\n\nThe bridge was closed."

    assert kinds(text)[0] == ("headline", "Mayor Closes Bridge After Flood Warning.")


def test_buttons_that_were_run_into_the_text_are_cut_out() -> None:
    """A scraped page loses its line breaks first."""
    text = "It was closed. Play video It fell. Floods reach the capital Read more  Nobody was hurt."

    assert kinds(text) == [
        ("body", "It was closed."),
        ("promotion", "Play video"),
        ("body", "It fell."),
        ("promotion", "Floods reach the capital Read more"),
        ("body", "Nobody was hurt."),
    ]


@pytest.mark.parametrize(
    "line",
    [
        "BANGUI, 6 April 2023 (Agence Xyz)",
        "Bangui, 6 April 2023 (Agence Xyz)",
        "Bangui, 6 April 2023",
        "BROOK, Borderland, April 6 (Agence d’Information Xyz)",
        "Brook, Borderland, April 6, 2023 –",
        "BROOK (XYZ)",
    ],
)
def test_a_dateline_may_have_a_line_of_its_own(line: str) -> None:
    """Place, day and agency under the headline are no summary of the report."""
    text = f"Bridge closed as river rises\n\n{line}\n\nThe bridge was closed, the mayor said."

    assert kinds(text) == [
        ("headline", "Bridge closed as river rises"),
        ("dateline", line),
        ("body", "The bridge was closed, the mayor said."),
    ]


@pytest.mark.parametrize("between", ["\n", "\n\n"])
def test_lines_that_say_they_tell_of_a_picture(between: str) -> None:
    """A page that is read aloud names its captions, and no line break decides about them."""
    expected = [
        ("headline", "Bridge closed as river rises"),
        ("credit", "Image source, Brook News/Jan Brook"),
        ("caption", "Image caption, People look at what is left of the bridge"),
        ("body", "The bridge was closed on Friday, the mayor said, and nobody was hurt."),
        ("credit", "Image source,\nBrook News"),
        ("caption", "Image caption,\nThe mayor spoke at the river."),
        ("body", "It rained, she said."),
    ]

    assert kinds(between.join(words for _, words in expected)) == expected


def test_what_a_label_announces_is_short() -> None:
    """Behind a label that was left alone the report goes on."""
    body = " ".join(["The bridge was closed on Friday, the mayor said."] * 6)
    text = f"Bridge closed\n\nIt rained.\n\nImage caption,\n\n{body}"

    assert kinds(text)[-1] == ("body", body)


@pytest.mark.parametrize(
    "text",
    [
        "Mayor says five were hurt",
        "Mayor says five were hurt\nBridge closed for a month\nRiver rises by two metres",
        "The mayor said that it\n\nwas closed on Friday.\n\nNobody was hurt.",
        "It was closed.\n\nThe mayor said on Friday that nobody had been hurt and that the town wo",
        "It was closed.\n\n“Nobody was hurt when the bridge fell into the river on Friday\n\nIt was late.",
        "It was closed.\n\nThe mayor gave three reasons for it when she spoke on Friday:\n\nIt was old.",
        "It was closed.\n\n- the pillar had a crack that nobody had seen before\n\nIt was old.",
        "It was old.\n\nWatch groups said that two votes had been bought.\n\nIt was late.",
        "It was old.\n\nShare prices fell by a third on Friday.\n\nIt was late.",
        "It was old.\n\nBy Friday the river had risen by two metres.\n\nIt was late.",
    ],
)
def test_what_is_in_doubt_is_body(text: str) -> None:
    """A loss that nobody sees is worse than a claim too many."""
    assert {kind for kind, _ in kinds(text)} == {"body"}


@pytest.mark.parametrize(
    "block",
    [
        "Play video",
        "Read more",
        "Share this",
        "Advertisement",
        "Watch our special programme as the flood reaches the city",
        "Listen to the latest episode of our podcast.",
        "Follow Anna Musa on Twitter @annamusa.",
        "Sign up for our newsletter here.",
        "Related: Flood reaches the capital",
        "WATCH: Bridge falls into the river",
        "Have you been affected? Tell us at desk@example.org.",
        "© 2024 Brook News. All rights reserved.",
    ],
)
def test_promotions(block: str) -> None:
    """They invite the reader to something else."""
    assert is_promotion(block)


@pytest.mark.parametrize(
    ("block", "expected"),
    [
        ("Photograph: Anna Musa/AP", True),
        ("Credit: AP", True),
        ("Image: Jan Brook.", True),
        ("Anna Musa/Getty Images", True),
        ("(AP Photo/Anna Musa)", True),
        ("[Anna Musa/Reuters]", True),
        ("Source: NATO", True),
        ("Image source, Brook News", True),
        ("Image source: Brook News/Jan Brook", True),
        ("Image copyright Getty Images", True),
        ("Image copyright is a matter for the courts", False),
        ("Reuters said so.", False),
        ("Credit was given to the mayor.", False),
    ],
)
def test_credits(block: str, expected: bool) -> None:
    """They say whose a picture is, and nothing else."""
    assert is_credit(block) is expected


@pytest.mark.parametrize(
    ("block", "expected"),
    [
        ("A man looks at the bridge. Credit: AP", True),
        ("A man looks at the bridge. (AP Photo/Anna Musa)", True),
        ("A man looks at the bridge [Reuters]", True),
        ("Image caption, A man looks at the bridge", True),
        ("Image caption A man looks at the bridge", True),
        ("Video caption: The bridge falls.", True),
        ("Image caption contests draw thousands", False),
        ("The mayor at the bridge on Friday. Photograph: Jan Brook/AFP", True),
        ("He took the credit: all of it.", False),
        ("The mayor said nothing, he added. (Reuters)", False),
    ],
)
def test_captions_with_their_credit(block: str, expected: bool) -> None:
    """The credit at its end tells a caption from a sentence."""
    assert is_credited(block) is expected


@pytest.mark.parametrize(
    ("block", "expected"),
    [
        ("By Anna Musa", True),
        ("By ANNA MUSA and JAN BROOK", True),
        ("By Anna Musa, Reuters", True),
        ("Reporting by Anna Musa; Editing by Jan Brook", True),
        ("Anna Musa contributed to this report.", True),
        ("Brook reported from Kyiv.", True),
        ("By Friday", False),
        ("Fighting in Kyiv", False),
        ("Writing for a newspaper, Anna Musa said that the bridge was old.", False),
        ("The army reported from the start that it was winning, and nobody believed it.", False),
    ],
)
def test_bylines(block: str, expected: bool) -> None:
    """They say who wrote it."""
    assert is_byline(block) is expected


@given(BLOCKS, st.sampled_from(["\n", "\n\n", "\r\n\r\n", " "]))
def test_passages_tile_the_text(blocks: list[str], between: str) -> None:
    """First at 0, each where the one before ends, the last to the end; white space goes before."""
    text = between.join(blocks)
    tiles = split_passages(text)

    assert "".join(text[start:end] for start, end, _ in tiles) == text
    assert all(start < end for start, end, _ in tiles)
    assert not any(text[start].isspace() for start, _, _ in tiles[1:])


@given(st.text(max_size=300))
def test_any_text_is_tiled(text: str) -> None:
    """There is no text without passages but the empty one."""
    tiles = split_passages(text)

    assert [start for start, _, _ in tiles[1:]] == [end for _, end, _ in tiles[:-1]]
    assert (tiles[0][0], tiles[-1][1]) == (0, len(text)) if text else tiles == []
