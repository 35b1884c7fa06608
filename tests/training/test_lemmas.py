"""Rules of dictionary forms are learnt from words that were seen."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hearsay.heads.lemma import Lemmas, apply
from training.lemmas import learn, rule_of

NOUNS = (
    "dam dams; bridge bridges; mayor mayors; city cities; army armies; ferry ferries; mouse mice"
)


def seen(pairs: str, upos: str = "NOUN", times: int = 1) -> list[tuple[str, str, str]]:
    """Words as a treebank has them: each pair is a dictionary form and a printed one."""
    told = [(upos, form, pair.split()[0]) for pair in pairs.split(";") for form in pair.split()]
    return told * times


@pytest.mark.parametrize(
    ("word", "lemma", "rule"),
    [
        ("dams", "dam", "1"),
        ("dam", "dam", "0"),
        ("cities", "city", "3y"),
        ("went", "go", "4go"),
        ("ca", "can", "0n"),
        ("", "be", "0be"),
    ],
)
def test_rules(word: str, lemma: str, rule: str) -> None:
    """How many letters to take off, and which to put on."""
    assert rule_of(word, lemma) == rule
    assert apply(rule, word) == lemma


@given(st.text(max_size=12), st.text(max_size=12).filter(lambda s: not any(map(str.isdigit, s))))
def test_a_rule_makes_the_lemma_of_its_word(word: str, lemma: str) -> None:
    """Of any two words; digits aside, which a rule cannot put on."""
    assert apply(rule_of(word, lemma), word) == lemma


def test_endings_are_learnt_from_different_words() -> None:
    """What several words show holds for words that nobody has seen."""
    lemmas = Lemmas(learn(seen(NOUNS)))

    assert lemmas.of("towers", "NOUN") == "tower"
    assert lemmas.of("duties", "NOUN") == "duty"
    assert lemmas.of("tower", "NOUN") == "tower"
    assert lemmas.of("towers", "VERB") == "towers"


def test_what_was_seen_is_said_again() -> None:
    """Rules and exceptions together know their own examples, where they were seen twice."""
    told = seen(NOUNS, times=2)
    lemmas = Lemmas(learn(told))

    assert {form: lemmas.of(form, upos) for upos, form, _ in told} == {
        form: lemma for _, form, lemma in told
    }


def test_one_word_teaches_nothing_of_others() -> None:
    """However often it was seen, "mice" says nothing of rice."""
    lemmas = Lemmas(learn(seen("mouse mice", times=20)))

    assert lemmas.of("mice", "NOUN") == "mouse"
    assert lemmas.of("rice", "NOUN") == "rice"


def test_the_most_frequent_reading_wins() -> None:
    """A word that is tagged wrongly once is not read wrongly for ever."""
    told = [*seen("left left", "VERB", 1), *seen("leave left", "VERB", 3)]

    assert Lemmas(learn(told)).of("left", "VERB") == "leave"


def test_rules_are_few_sorted_and_the_same() -> None:
    """An ending has a rule only where a shorter one says something else."""
    told = seen(NOUNS)
    rules = learn(told)

    assert rules == sorted(rules)
    assert rules == learn(reversed(told))
    # The most general rule is that of "s"; no longer ending repeats it.
    assert ("NOUN", "s", "1") in rules
    assert [ending for _, ending, rule in rules if rule == "1"] == ["s"]


def test_what_no_rule_can_say_is_not_learnt() -> None:
    """A lemma of other digits than its word would be read as a number of letters."""
    told = [("NUM", "10,000", "10000"), ("NUM", "20,000", "20000"), ("NUM", "30,000", "30000")]

    assert learn(told * 3) == []


def test_nothing_is_learnt_from_nothing() -> None:
    """No words, no rules."""
    assert learn([]) == []


@given(
    st.lists(
        st.tuples(
            st.sampled_from(["NOUN", "VERB"]),
            st.text("abcs", min_size=1, max_size=5),
            st.text("abcs", min_size=1, max_size=5),
        ),
        max_size=20,
    )
)
def test_any_words_are_learnt(told: list[tuple[str, str, str]]) -> None:
    """Every rule can be written to a file and read again."""
    rules = learn(told)

    assert len({(upos, ending) for upos, ending, _ in rules}) == len(rules)
    for upos, ending, rule in rules:
        assert upos in {"NOUN", "VERB"}
        assert "\t" not in ending + rule
        assert rule[0].isdigit()


def test_rules_survive_their_file(tmp_path: Path) -> None:
    """What is written is what was learnt."""
    rules = learn(seen(NOUNS))
    path = tmp_path / "lemmas.tsv"
    path.write_text("# learnt\n" + "".join("\t".join(rule) + "\n" for rule in rules), "utf-8")

    read, learnt = Lemmas.load(path), Lemmas(rules)

    for word in "dams cities mice towers rice".split():
        assert read.of(word, "NOUN") == learnt.of(word, "NOUN")
