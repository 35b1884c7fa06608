"""When a report was published, as far as it says so itself."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hearsay.text.dateline import match_dateline
from hearsay.text.dates import Dating, InvalidDateError, check_published, find_dating

BODY = "\n\nThe bridge was closed on Friday, the mayor said."


@pytest.mark.parametrize(
    ("opening", "printed", "how"),
    [
        ("date 2022-02-26\nBridge closed", "2022-02-26", "first line"),
        (" date 2022-02-26 The bridge fell.", "2022-02-26", "first line"),
        ("Date: 2022-02-26T08:30:00Z\nBridge closed", "2022-02-26", "first line"),
        ("Bridge closed\n\nSaturday, February 26, 2022", "February 26, 2022", "a line of its own"),
        ("Bridge closed\nPublished: 26 February 2022", "26 February 2022", "a line of its own"),
        ("Bridge closed\nSat 26 Feb 2022 17.42 GMT", "26 Feb 2022", "a line of its own"),
        ("Bridge closed\n26th February 2022 at 5 p.m.", "26th February 2022", "a line of its own"),
        ("Feb. 26, 2022, 5:41 p.m. EST", "Feb. 26, 2022", "a line of its own"),
        ("Bridge closed\n2022-02-26 08:30 +02:00", "2022-02-26", "a line of its own"),
        ("Bridge closed\n26.02.2022", "26.02.2022", "a line of its own"),
        ("Bridge closed\n02/26/2022", "02/26/2022", "a line of its own"),
        (
            "Bridge closed\n\nThe Tulmin Herald, 26 February 2022",
            "26 February 2022",
            "a line of its own",
        ),
        (
            "Bridge closed\n\nCoast Daily (with AP), Saturday 26 February 2022. By our own staff",
            "26 February 2022",
            "a line of its own",
        ),
        # The date of publication wins over that of the last change.
        ("Updated 28 Feb 2022\nPublished 26 Feb 2022", "26 Feb 2022", "a line of its own"),
        ("Published 26 Feb 2022 The bridge fell.", "26 Feb 2022", "a line of its own"),
        ("Saturday 26 Feb 2022 Bridge closed", "26 Feb 2022", "a line of its own"),
        ("KYIV, Feb. 26, 2022 (Reuters) — It fell.", "Feb. 26, 2022", "dateline"),
        ("KYIV, 26 February 2022 - It fell.", "26 February 2022", "dateline"),
    ],
)
def test_the_date_is_read_with_its_words(opening: str, printed: str, how: str) -> None:
    """The result says what was read and where it stands."""
    text = opening + BODY
    start = text.index(printed)

    assert find_dating(text) == Dating("2022-02-26", start, start + len(printed), how)


@pytest.mark.parametrize(
    "opening",
    [
        "Bridge closed",
        "KYIV, Feb. 26 (Reuters) — It fell.",  # of which year?
        "Bridge closed\n3/4/2022",  # March or April?
        "On 26 February 2022 the bridge fell.",
        "26 February 2022 was the day.",
        "The bridge of 26 February 2022",
        " date 2022-99-99 The bridge fell.",
        "Bridge closed\nFriday",
        "Bridge closed\n2022",
        "Bridge closed\n\nThe fall of Tulmin, 26 February 2022",
        "Bridge closed\n\nThe Tulmin Herald, 26 February 2022, was sold out.",
        "",
    ],
)
def test_what_may_mean_something_else_is_no_date(opening: str) -> None:
    """A wrong anchor is worse than none."""
    assert find_dating(opening + BODY) is None


def test_a_line_with_a_date_far_down_is_not_the_report_s() -> None:
    """The entry of a chronicle dates itself and not the report."""
    assert find_dating(("It rained." + BODY) * 9 + "\n\n26 February 2022" + BODY) is None


@pytest.mark.parametrize(
    ("given_as", "kept_as"),
    [
        ("2022-02-26", "2022-02-26"),
        ("20220226", "2022-02-26"),
        ("2022-02-26T08:30:00Z", "2022-02-26T08:30:00+00:00"),
        ("2022-02-26T08:30+02:00", "2022-02-26T08:30:00+02:00"),
        ("2022-02-26 08:30", "2022-02-26"),  # without an offset it is no moment
    ],
)
def test_a_given_date_is_checked_and_normalised(given_as: str, kept_as: str) -> None:
    """What comes out goes in again unchanged."""
    assert check_published(given_as) == kept_as
    assert check_published(kept_as) == kept_as


@pytest.mark.parametrize(
    "given_as", ["", "yesterday", "2022-02-30", "26/02/2022", "2022", "9" * 500]
)
def test_what_is_no_date_is_refused(given_as: str) -> None:
    """The sentence shows how a date is written."""
    with pytest.raises(
        InvalidDateError, match=r'is not an ISO 8601 date\. Write it like "2022-02-26"'
    ):
        check_published(given_as)


@pytest.mark.parametrize(
    ("dateline", "rest"),
    [
        ("KYIV (Reuters) - ", "Troops moved."),
        ("DAMASCUS, Syria — ", "The U.N. said so."),
        ("NASHUA, N.H. - ", "He spoke."),
        ("UNITED NATIONS (AP) _ ", "They met."),
        ("KYIV/MOSCOW, 26 February (Reuters) – ", "Troops moved."),
        ("LIMA, 2 OCT 89 (EFE) -- ", "[TEXT] THE POLICE SAID SO."),
        ("MOSCOW, February 26. /TASS/. ", "Troops moved."),
        ("Kyiv, Ukraine – ", "“We go,” he said."),
        ("London (CNN)", "The mayor said so."),
        ("(CNN) — ", "The mayor said so."),
        ("BANGUI, 6 April 2023 (Agence Équateur)", ""),
        ("BUFFALO, N.Y. (AP) --", ""),  # the first sentence is a paragraph of its own
    ],
)
def test_datelines_are_told_from_the_first_sentence(dateline: str, rest: str) -> None:
    """Place, day and agency are no part of what is said."""
    text = dateline + rest

    assert match_dateline(text, 0, len(text)) == len(dateline)


@pytest.mark.parametrize(
    "text",
    [
        "BREAKING - The bridge fell.",
        "The mayor (left) - who knew - said nothing.",
        "NATO said on Friday - late - that it knew.",
        "Anna Musa, the mayor — who knew — said nothing.",
        "THIS PROPOSAL -- THE FIRST -- WAS REFUSED BY THE GOVERNMENT.",
        "Kyiv – the capital – was hit.",
        "It fell.",
    ],
)
def test_a_dash_makes_no_dateline(text: str) -> None:
    """Sentences have dashes and capitals too."""
    assert match_dateline(text, 0, len(text)) == 0


@given(
    st.text(max_size=200), st.sampled_from(["", "date 2022-02-26 ", "KYIV, Feb. 26, 2022 (AP) - "])
)
def test_the_span_of_a_date_holds_a_date(text: str, opening: str) -> None:
    """Whatever the text is, a found date lies in it and is a real one."""
    found = find_dating(opening + text)

    if found:
        assert check_published(found.published) == found.published
        assert 0 <= found.start < found.end <= len(opening + text)
