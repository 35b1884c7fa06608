"""What the wording of a content tells."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hearsay.reader.manner.content_shape import (
    LONGEST_CLAUSE,
    Infinitive,
    hedge,
    infinitive,
    is_called_for,
    is_question,
    is_so_already,
    is_to_come,
    main_clause,
    opens_with,
    plain,
    weaker,
)
from hearsay.record import Certainty
from tests.reader.acts import words


@pytest.mark.parametrize(
    ("content", "clause"),
    [
        ("that the bridge was closed", "the bridge was closed"),
        ("“The bridge,” he said, “was closed.”", "The bridge he said was closed"),
        ("if it rains, the road may close", "the road may close"),
        ("when it rained the road closed", "when it rained the road closed"),  # no comma to cut at
        ("the road may close if it rains", "the road may close"),
        ("the road, which may close, was wet", "the road"),
        ("it was clear that it may close", "it was clear"),
        ("It fell. It may rise", "It fell"),
        ("", ""),
        ("“ ”", ""),
    ],
)
def test_the_main_clause(content: str, clause: str) -> None:
    """What depends on it is left out, before and behind."""
    assert " ".join(word.text for word in main_clause(words(content))) == clause


def test_the_main_clause_ends_somewhere() -> None:
    """A content without end is looked at for so many words."""
    assert len(main_clause(words("rain " * 500))) == LONGEST_CLAUSE


@pytest.mark.parametrize(
    ("content", "cue", "expected"),
    [
        ("to leave at once", "", Infinitive.OWN),
        ("leave at once", "agreed to", Infinitive.OWN),
        ("not to leave", "", Infinitive.NOT),
        ("to not leave", "", Infinitive.NOT),
        ("leave", "decided not to", Infinitive.NOT),
        ("residents to leave", "", Infinitive.OTHER),
        ("all residents of the old town to leave", "", Infinitive.OTHER),
        ("“to leave the town”", "", Infinitive.OWN),
        ("to the town", "", None),
        ("the town", "went to", None),
        ("that he had to leave", "", None),
        ("people who had to leave", "", None),
        ("he wanted to leave", "", None),
        ("the “right” to leave", "", None),
        ("the road/road/NOUN to/to/ADP Brook/Brook/PROPN", "", None),
        ("", "to", None),
    ],
)
def test_infinitives(content: str, cue: str, expected: Infinitive | None) -> None:
    """Whose act it is: the source's own, or that of somebody who is told."""
    assert infinitive(words(content), words(cue)) is expected


@pytest.mark.parametrize(
    ("content", "direct", "expected"),
    [
        ("whether it would hold", False, True),
        ("how many had died", False, True),
        ("reporters why they had come", False, True),
        ("people who had left", False, False),
        ("that it would hold", False, False),
        ("it to explain why", False, False),
        ("“Will it hold?”", True, True),
        ("“Why it fell is known.”", True, False),
        ("", False, False),
        ("", True, False),
    ],
)
def test_questions(content: str, direct: bool, expected: bool) -> None:
    """A question is known by its mark, or when it is reported by its first word."""
    assert is_question(words(content), direct=direct) is expected


@pytest.mark.parametrize(
    ("content", "to_come", "called_for", "so_already"),
    [
        ("that it will fall", True, False, False),
        ("that it is going to fall", True, False, False),
        ("that it fell if they would leave", False, False, False),  # no verb is known without tags
        ("that it fell/fall/VERB", False, False, True),
        ("that it was falling", False, False, True),
        ("that it may fall", False, False, False),
        ("that it must fall", False, True, False),
        ("that the prisoners be freed", False, True, False),
        ("that it is to be freed", False, False, True),
        ("that she leave/leave/VERB", False, True, False),
        ("that they leave/leave/VERB", False, False, True),
        ("to leave", False, False, False),
        ("", False, False, False),
    ],
)
def test_time_and_want(content: str, to_come: bool, called_for: bool, so_already: bool) -> None:
    """What will be, what ought to be, and what is so already are told apart."""
    given_words = words(content)

    assert (is_to_come(given_words), is_called_for(given_words), is_so_already(given_words)) == (
        to_come,
        called_for,
        so_already,
    )


@pytest.mark.parametrize(
    ("text", "certainty"),
    [
        ("it may rain", "possible"),
        ("It May rain", None),  # a name, or the month
        ("May it rain", "possible"),
        ("it could well rain", "probable"),
        ("it could rain", "possible"),
        ("he could not walk", None),
        ("he could see it", None),
        ("it will probably rain and may snow", "possible"),  # the least certain counts
        ("it rained", None),
        ("", None),
    ],
)
def test_hedges(text: str, certainty: str | None) -> None:
    """A hedge says how sure somebody is; what somebody was able to do says nothing of that."""
    assert hedge(words(text)) == certainty


@given(st.sampled_from(Certainty), st.sampled_from(Certainty), st.sampled_from(Certainty))
def test_the_weaker_of_two_hangs_on_no_order(a: Certainty, b: Certainty, c: Certainty) -> None:
    """Whichever is read first."""
    assert weaker(a, b) is weaker(b, a)
    assert weaker(weaker(a, b), c) is weaker(a, weaker(b, c))
    assert weaker(a, Certainty.CERTAIN) is a
    assert weaker(a, a) is a


def test_marks_are_not_counted() -> None:
    """Only words open a content."""
    assert [word.text for word in plain(words("“That, he said, is it.”"), 2)] == ["That", "he"]
    assert opens_with(words("“That is it.”"), "this", "that")
    assert not opens_with(words("“”"), "that")
