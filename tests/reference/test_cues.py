"""The lexicon of cues."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hearsay.record import Certainty, Mode, Polarity
from hearsay.reference.commitment import load_commitments
from hearsay.reference.cues import LEFT_OUT, Condition, CueLexicon, Reliability, load_cues
from hearsay.reference.tables import read_table

SMALL = CueLexicon(
    [
        ("charge", "verb", "", "accuses", "", "", "high"),
        ("charge", "noun", "", "accuses", "", "", "medium"),
        ("warn", "verb", "", "warns", "", "", "high"),
        ("warn", "verb", "own", "threatens", "", "", "high"),
        ("warn", "verb", "not", "no_comment", "", "", "high"),
        ("warning", "noun", "", "warns", "", "", "high"),
        ("press charges", "verb", "", "accuses", "", "", "high"),
        ("in doubt", "preposition", "", "unclear", "possible", "-", "low"),
    ],
    {"charges": ("charge", "charges"), "warned": ("warn",), "warning": ("warn", "warning")},
)


@pytest.mark.parametrize(
    ("text", "lemma", "upos", "forms"),
    [
        ("Warned", "", "", ("warn",)),
        ("warning", "", "", ("warn", "warning")),
        ("warning", "warning", "NOUN", ("warning", "warn")),
        ("warning", "warn", "VERB", ("warn", "warning")),
        ("charges", "charge", "VERB", ("charge", "charges")),
        # A noun and a verb: the printed plural is itself only within a phrase.
        ("charges", "charge", "NOUN", ("charge", "charges")),
        ("DOUBT", "", "", ("doubt",)),
        ("doubted", "doubt", "VERB", ("doubt",)),  # not among the forms, but its lemma is known
        ("bridge", "bridge", "NOUN", ()),
        ("", "", "", ()),
    ],
)
def test_a_printed_word_leads_to_its_dictionary_forms(
    text: str, lemma: str, upos: str, forms: tuple[str, ...]
) -> None:
    """The likeliest comes first, and it is the one that counts where the word stands alone."""
    assert SMALL.forms(text, lemma, upos) == forms
    assert SMALL.word(text, lemma, upos) == (forms[0] if forms else "")


def test_the_most_telling_condition_comes_first() -> None:
    """An entry without a condition is the default and comes last."""
    assert [(entry.when, entry.mode) for entry in SMALL.entries(("warn",))] == [
        (Condition.NOT, Mode.NO_COMMENT),
        (Condition.OWN, Mode.THREATENS),
        ("", Mode.WARNS),
    ]


def test_the_part_of_speech_chooses_among_entries() -> None:
    """Where it is not known, or not one of them, all are kept, the verb first."""
    both = SMALL.entries(("charge",))

    assert [entry.pos for entry in both] == ["verb", "noun"]
    assert SMALL.entries(("charge",), "NOUN") == both[1:]
    assert SMALL.entries(("charge",), "ADV") == both
    assert SMALL.entries(("bridge",)) == ()


def test_certainty_and_polarity_are_the_modes_own_unless_told() -> None:
    """Warning is less than certain; what is written down for a cue outranks its mode."""
    (doubt,) = SMALL.entries(("in", "doubt"))

    assert SMALL.entries(("warning",))[0].certainty is Certainty.POSSIBLE
    assert (doubt.certainty, doubt.polarity, doubt.reliability) == (
        Certainty.POSSIBLE,
        Polarity.NEGATED,
        Reliability.LOW,
    )
    assert doubt.name == "in doubt (preposition)"


def test_a_lexicon_knows_its_size_and_its_phrases() -> None:
    """The longest phrase says how many words have to be looked at."""
    assert (len(SMALL), SMALL.longest) == (8, 2)
    assert ("press", "charges") in SMALL
    assert ("press",) not in SMALL
    assert "charge" not in SMALL  # a cue is a tuple of words


def test_every_cue_can_be_found_as_it_is_printed() -> None:
    """No entry is there in vain: each of its words leads back to itself."""
    cues = load_cues()
    lost = [
        phrase
        for phrase, *_ in read_table("cues").rows
        if any(word not in cues.forms(word) for word in phrase.split(" "))
    ]

    assert lost == []


def test_words_that_any_phrase_may_take_are_in_no_phrase() -> None:
    """They are not looked at, so a phrase with one would never be found."""
    phrases = [phrase.split(" ") for phrase, *_ in read_table("cues").rows]

    assert [words for words in phrases if len(words) > 1 and LEFT_OUT.intersection(words)] == []


def test_every_mode_but_the_reports_own_has_a_cue() -> None:
    """What no cue leads to would never be read; narrating has none."""
    assert {mode for _, _, _, mode, *_ in read_table("cues").rows} == set(Mode) - {Mode.NARRATES}


@given(st.text(max_size=20), st.text(max_size=20), st.sampled_from(["", "VERB", "NOUN", "X"]))
def test_any_word_is_looked_up(text: str, lemma: str, upos: str) -> None:
    """Nothing that is printed is an error."""
    assert len(set(load_cues().forms(text, lemma, upos))) == len(
        load_cues().forms(text, lemma, upos)
    )


def test_each_mode_says_what_it_stands_for() -> None:
    """Affirmed, and when its cue is negated; nobody who is silent is sure of anything."""
    commitments = load_commitments()

    assert list(commitments) != []
    assert set(commitments) == set(Mode)
    for mode, (plain, _) in commitments.items():
        assert plain.mode is mode
    for plain, negated in commitments.values():
        for told in (plain, negated):
            silent = told.mode in (Mode.NO_COMMENT, Mode.UNCLEAR)
            assert silent <= (told.certainty is Certainty.UNKNOWN)
            assert silent <= (told.polarity is Polarity.OPEN)
