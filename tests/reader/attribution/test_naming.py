"""What somebody calls himself is a name, and what he calls others may be a claim."""

from __future__ import annotations

import pytest

from hearsay.desk.reading import read
from hearsay.record import EventType, Mode


@pytest.mark.parametrize(
    "text",
    [
        "A man who calls himself the emir of the valley released a video on Friday.",
        "A woman who styles herself the mother of the revolt was seen in Linz.",
    ],
)
def test_who_calls_himself_something_says_nothing(text: str) -> None:
    """A name that somebody gives himself is neither a claim of his nor a call to anybody."""
    record = read(text=text, id="r")
    assert all(claim.mode is Mode.NARRATES for claim in record.claims)
    assert not any(event.type is EventType.MEET for event in record.events)


@pytest.mark.parametrize(
    ("text", "mode"),
    [
        ("The union said 400 men were locked out. The owner called that figure false.", "denies"),
        ("Hunters said the dam had burst. The operator described the report as untrue.", "denies"),
        ("Nurses said the ward had no water. The minister called this a fabrication.", "denies"),
        ("The paper said he took bribes. His office labelled the story pure invention.", "denies"),
        ("The club said 60 fans were hurt. Police called the estimate far too high.", "denies"),
        ("The bishop called the vote a disgrace.", "says"),
        ("The coach said it was wrong to play in such heat.", "says"),
    ],
)
def test_who_calls_an_account_untrue_denies_it(text: str, mode: str) -> None:
    """To call a figure false, a report untrue or a story an invention is to deny it."""
    last = read(text=text, id="r").claims[-1]
    assert last.mode.value == mode


def test_what_is_called_false_is_what_was_said_before() -> None:
    """By "that figure" is meant the one that somebody else gave."""
    text = "The army said 40 rebels were killed in the raid. A rebel commander called that figure false."
    said, denied = read(text=text, id="r").claims
    assert denied.about == (said,)


def test_an_allegation_is_what_was_said_of_who_rejects_it() -> None:
    """A rejected allegation need not have been called one: it was said of his country just before."""
    text = (
        "The minister had blamed smugglers on Monday. A customs official said the arms came by lorry "
        "from Mali's north. Mali's foreign ministry rejected the allegation."
    )
    claims = read(text=text, id="r").claims
    assert "Mali" in claims[-1].about[0].content[0].text
