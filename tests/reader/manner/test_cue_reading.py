"""Which words of a cue decide, and whether they are negated."""

from __future__ import annotations

import pytest

from hearsay.reader.manner.cue_reading import CueReading, read_cue
from tests.reader.acts import act


@pytest.mark.parametrize(
    ("line", "decides"),
    [
        ("| said | it fell", "say (verb)"),
        ("| went on to say | it fell", "go on to say (verb)"),
        # What goes with saying is outranked by what is said to be done.
        ("| issued a strong denial | of it", "denial (noun)"),
        ("| issued a statement denying | it", "deny (verb)"),
        ("| denied and condemned | it", "deny (verb)"),  # of equals, the first
        ("| declined | to comment on the leak", "decline to comment on (verb)"),
        ("| warning | that it fell | The ministry issued a", "issue warning (verb)"),
        # What the lexicon knows for silence alone decides nothing else.
        ("| has also commented/comment/VERB on | the leak", "comment (verb)"),
        ("| has not commented on | the leak", "comment on (verb, not)"),
        ("| gave details of | the leak", "detail (verb)"),
        ("| gave few details of | the leak", "give detail (verb, not)"),
        ("| declined to be drawn on | the leak", "decline to drawn on (verb)"),
        # The parts of a phrase stand together.
        ("| questioned | whether it was safe | in 2008", "question whether (verb)"),
        ("| tied him | with ropes to it", "tie (verb)"),
        ("| said | it , to comment on it", "say (verb)"),
        ("| hopped | over it", None),
        ("| | it fell", None),
    ],
)
def test_the_words_that_decide(line: str, decides: str | None) -> None:
    """Phrases outrank words, and a phrase may begin before the cue or end behind it."""
    entries = read_cue(act(line)).entries

    assert (entries[-1].name if entries else None) == decides


@pytest.mark.parametrize(
    ("line", "negated", "unable"),
    [
        ("The mayor | said | it fell", False, False),
        ("The mayor | did not say | it fell", True, False),
        ("The mayor | didn’t say | it fell", True, False),
        ("The mayor | say | it fell | did not immediately", True, False),
        ("The mayor | commented | on it | has not yet", True, False),
        ("The mayor | said | it fell | The minister did not come, but the mayor", False, False),
        ("The mayor | has yet to say | why", True, False),
        ("The mayor | said nothing about | it", True, False),
        ("The mayor | said | nothing fell", False, False),
        ("The mayor | not only said | it fell", False, False),
        ("Nobody | said | it fell", True, False),
        ("No official | hopped | over it", True, False),
        ("The mayor | could not say | why", True, True),
        ("The mayor | is unable to say | why", True, True),
        ("The mayor | can say | why", False, False),
        # What belongs to the phrase does not turn it.
        ("The mayor | made no secret of | her anger", False, False),
        ("The mayor | stopped short of | calling it a crime", False, False),
    ],
)
def test_whether_they_are_negated(line: str, negated: bool, unable: bool) -> None:
    """A negator bears on the words that decide, and not on what is said."""
    found = read_cue(act(line))

    assert (found.negated, found.unable) == (negated, unable)


def test_nobody_says_nothing_in_no_words() -> None:
    """Without a cue that the lexicon knows, who says it may still be nobody."""
    assert read_cue(act("The mayor | hopped | over it")) == CueReading(())
    assert read_cue(act("Nobody | hopped | over it")) == CueReading((), negated=True)
