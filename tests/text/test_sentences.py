"""Tokens become sentences."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hearsay.text import sentence_ends
from hearsay.text.sentences import LONGEST, split_sentences
from hearsay.text.tokens import tokenise

WORDS = 'Musa said U.S. Gen. . ! ? ... " “ ” ( ) a.m. 1 , he The .) ’'.split(" ")
PIECES = st.sampled_from([*WORDS, " ", "\n", "\n\n", "\t"])
PROSE = st.lists(PIECES, max_size=60).map("".join)


def sentences(text: str) -> list[str]:
    """The printed sentences."""
    return [text[found.start : found.end] for found in split_sentences(text)]


@pytest.mark.parametrize(
    "expected",
    [
        ["The bridge fell.", "Nobody was hurt."],
        ["It fell on Sept. 17 in St. Ives.", "Lt. Col. Musa saw it."],
        ["U.S. officials met Gen. Musa of the U.S. Army.", "He left."],
        ["He moved to the U.S. in May.", "Troops left the U.S.", "They came back."],
        ["No. 10 said no.", "That was at 8 a.m. Friday, at 9 a.m. GMT.", "It rained."],
        ["The talks began at 10 p.m.", "Officials left at once."],
        ["J. K. Brook and Anna B. Musa came.", "So did Malcolm X.", "He spoke."],
        ["Growth was 2.5 percent.", "Prices rose 0.3."],
        ["“Why?” he asked.", "“No!” shouted the crowd.", '"Who?" Anna Musa asked.'],
        ["“We go,” she said.", "“Now.”", "They went."],
        ["“We were hit.", "We ran.”", 'Then: "It is over."', "Silence."],
        ["He waited … and waited... for hours.", "Then…", "Nothing.", "It was over..."],
        ["(It was dark.)", "[Nobody saw it.]", "Rain fell (see below).", "It stopped.[2]"],
        ["Acme Inc. said so.", "So did Brook & Co.", "The rest kept silent."],
        ["1. Open the gate.", "2. Close it."],
        ["Where is he?", "Here!", "“Here?!”", "Yes."],
        ["He uses Yahoo! mail.", "It works."],
        ["He said: “We want peace.”", "Spokesman Musa agreed."],
        ["He went . . . and came.", "It was over. . . .", "They left. ...", "Nobody spoke."],
        ["Charles G. and David H. Brook pay.", "The rest of the non-U.S. citizens do not."],
        ["He said to “stay calm.”", "“The worst is over.”"],
        ["See https://example.org/news/1.", "It is there."],
    ],
)
def test_sentences_end_where_a_reader_stops(expected: list[str]) -> None:
    """Abbreviations, initials, decimals and quotations do not mislead."""
    assert sentences(" ".join(expected)) == expected


def test_a_blank_line_always_ends_a_sentence() -> None:
    """Even in the middle of one: what the page parts is not joined."""
    assert sentences("The mayor said\n\nthat it fell.") == ["The mayor said", "that it fell."]


def test_wrapped_lines_are_one_sentence() -> None:
    """A line that is broken because it was full says nothing."""
    text = (
        "The bridge over the river was closed on Friday after engineers found a\n"
        "crack in the third pillar, the mayor said, and it will stay closed for at\n"
        "least a month.\n"
    )

    assert len(sentences(text)) == 1


def test_a_line_of_its_own_is_a_sentence_of_its_own() -> None:
    """A headline and the items of a list end with their lines."""
    text = "Bridge closed\nThe bridge over the river was closed on Friday, the mayor said.\n- Cars\n- Lorries"

    assert sentences(text) == [
        "Bridge closed",
        "The bridge over the river was closed on Friday, the mayor said.",
        "- Cars",
        "- Lorries",
    ]


def test_a_sentence_without_end_is_cut() -> None:
    """No sentence is longer than the limit, and the cut prefers a comma."""
    text = ("one two three, " * 5000).strip()

    found = split_sentences(text)

    assert max(len(sentence.tokens) for sentence in found) <= LONGEST
    assert all(text[sentence.end - 1] == "," for sentence in found)
    assert sum(len(sentence.tokens) for sentence in found) == 20_000


@given(PROSE)
def test_each_token_is_in_one_sentence(text: str) -> None:
    """Together the sentences are the tokens of the text, in order."""
    found = split_sentences(text)

    assert [token for sentence in found for token in sentence.tokens] == tokenise(text)


@given(PROSE)
def test_no_sentence_reaches_over_a_blank_line(text: str) -> None:
    """Paragraphs are kept apart whatever stands in them."""
    assert not any("\n\n" in sentence for sentence in sentences(text))


@given(PROSE, st.integers(0, 20), st.integers(0, 20))
def test_a_stretch_stays_within_its_bounds(text: str, start: int, length: int) -> None:
    """Only what was asked for is cut."""
    end = min(len(text), start + length)

    assert all(
        start <= sentence.start < sentence.end <= end
        for sentence in split_sentences(text, start, end)
    )


@pytest.mark.parametrize("unit", [". ", ".)", "!", "?” ", '." ', "U.S. ", "[1]. ", "... ", "\n"])
def test_work_grows_with_the_text_and_not_faster(
    unit: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Each mark is weighed a bounded number of times, however many stand in a row."""
    calls = 0
    weigh = sentence_ends._kind_of_stop

    def counting(word: str) -> str:
        nonlocal calls
        calls += 1
        return weigh(word)

    monkeypatch.setattr(sentence_ends, "_kind_of_stop", counting)
    text = unit * 2000 + "and a small word"

    split_sentences(text)

    assert calls <= (sentence_ends._MOST_CLOSING + 1) * len(tokenise(text))
