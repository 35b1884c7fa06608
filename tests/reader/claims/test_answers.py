"""What is denied, confirmed or left without a comment, and which events are meant by it."""

from __future__ import annotations

from pathlib import Path

import pytest

from hearsay.desk.reading import read
from hearsay.record import Claim, Mode, Record


def read_words(words: str) -> Record:
    """The record of a report of these words."""
    return read(text=words, id="r")


def _events(claim: Claim) -> set[str]:
    return {event.id for event in claim.events}


@pytest.mark.parametrize(
    ("words", "answer", "told"),
    [
        (
            "Rebels said they had shot down an army helicopter. The ministry denied the claim.",
            "the claim",
            "they had shot down an army helicopter",
        ),
        (
            (
                "The governor accused the militia of burning two villages. On Monday it rained. "
                "A spokesman for the militia rejected the accusation."
            ),
            "the accusation",
            "the militia of burning two villages",
        ),
        (
            (
                "Police said 14 people were arrested during a protest. "
                "The opposition disputed those figures."
            ),
            "those figures",
            "14 people were arrested during a protest",
        ),
        (
            (
                "The navy reported sinking a patrol boat near Vilm, a town north of Ostra, an account "
                "confirmed by a senior diplomat."
            ),
            "sinking a patrol boat near Vilm, a town north of Ostra",
            "sinking a patrol boat near Vilm, a town north of Ostra",
        ),
        (
            (
                "A bomb exploded at a market, killing nine people, a doctor said. "
                "The mayor confirmed the blast but gave no toll."
            ),
            "the blast",
            "A bomb exploded at a market, killing nine people",
        ),
        (
            (
                "The governor accused the militia of burning two villages. "
                "The militia's lawyers declined to comment."
            ),
            "to comment",
            "the militia of burning two villages",
        ),
        (
            (
                "A mine collapsed near Orla, killing seven men, the union said. The minister said an "
                "inquiry would follow. “We are with the families,” he said. The toll of seven was "
                "confirmed by the fire chief, Ada Novak."
            ),
            "The toll of seven",
            "A mine collapsed near Orla, killing seven men",
        ),
        (
            (
                "Farmers said the mill had dumped acid in the lake. The mayor said 12 people had fallen "
                "ill. The governor said schools would stay shut. The mill denied that acid had been "
                "dumped in the lake."
            ),
            "that acid had been dumped in the lake",
            "the mill had dumped acid in the lake",
        ),
        (
            (
                "The rebels accused the army of executing prisoners. Aid groups said 3,000 people had "
                "fled. A doctor said the wards were full. The army denied any wrongdoing."
            ),
            "any wrongdoing",
            "the army of executing prisoners",
        ),
        (
            (
                "The pilots' union warned that the runway was icy. The airline said it had no such "
                "report. The warning was ignored, two engineers acknowledged."
            ),
            "The warning was ignored",
            "that the runway was icy",
        ),
    ],
)
def test_an_answer_is_about_what_it_answers(words: str, answer: str, told: str) -> None:
    """Whether it is named, pointed at, or only stands before."""
    record = read_words(words)

    (found,) = [claim for claim in record.claims if claim.about and claim.content.text == answer]

    assert [claim.content.text for claim in found.about] == [told]
    assert _events(found) <= {event for one in found.about for event in _events(one)}


@pytest.mark.parametrize(
    "words",
    [
        "The mayor said the bridge was closed. The ministry would not say how long it would last.",
        "The mayor said the bridge was closed. The mayor did not comment on the delay.",
        "The mayor said the bridge was closed. Nobody was hurt.",
    ],
)
def test_not_all_silence_is_an_answer(words: str) -> None:
    """Who does not say how long answers a question, and nobody answers himself."""
    assert not any(claim.about for claim in read_words(words).claims)


@pytest.mark.parametrize(
    ("words", "content", "trigger"),
    [
        (
            (
                "Two army planes were shot down near Vilm, officials said. "
                "The air force has not commented on either plane."
            ),
            "either plane",
            "shot down",
        ),
        (
            "An explosion shook the port on Friday. The cause was not immediately known.",
            "The cause",
            "explosion",
        ),
    ],
)
def test_an_event_is_meant_without_being_named(words: str, content: str, trigger: str) -> None:
    """Silence about a plane is silence about its downing."""
    record = read_words(words)

    (claim,) = [one for one in record.claims if one.content.text == content]

    assert [event.mentions[0].text for event in claim.events] == [trigger]


def test_what_is_told_in_passing_is_not_pointed_at() -> None:
    """The cause that nobody knows is that of the blast, not of a war long past."""
    record = read_words(
        "An explosion shook the port, which had seen several explosions in 1994. "
        "The cause was not known.",
    )

    meant = [one for one in record.claims if one.content.text == "The cause"]

    assert [event.mentions[0].text for one in meant for event in one.events] == ["explosion"]


def test_references_go_to_claims_of_the_record() -> None:
    """Whatever is about what, no claim is about itself."""
    record: Record = read_words(
        "The army denied claims that it had shelled the town. The rebels denied that. "
        "The army repeated its denial. The rebels rejected it.",
    )

    for claim in record.claims:
        assert claim not in claim.about
        assert set(claim.about) <= set(record.claims)


def test_a_body_that_speaks_of_itself_points_at_nothing() -> None:
    """What the operator denies to have opened is not that twelve people drowned."""
    record = read_words(
        "The mayor said 12 people had drowned. The operator denied that it had opened the spillway."
    )

    (denial,) = [one for one in record.claims if one.content.text.startswith("that it")]

    assert not denial.events


def test_a_number_that_nobody_could_check_is_what_somebody_counted() -> None:
    """And not what was said last, which counts nothing of the kind."""
    record = read_words(
        "The clinic said at least 41 people were killed. Two nurses said they had heard explosions. "
        "The United Nations said it could not verify the number of dead."
    )

    (unchecked,) = [one for one in record.claims if one.mode is Mode.UNCLEAR]

    assert [one.content.text for one in unchecked.about] == ["at least 41 people were killed"]


def test_who_denies_a_deed_does_not_deny_its_toll() -> None:
    """Both speak of the raid, and only one says who did it."""
    record = read_words(
        "Aid workers said the toll from the raid on the port had risen to 37. "
        "The navy denied carrying out the raid."
    )

    (denial,) = [one for one in record.claims if one.mode is Mode.DENIES]

    assert not denial.about


def test_another_count_is_not_what_is_confirmed() -> None:
    """Who confirms nine confirms nobody who said eleven."""
    record = read_words(
        "Police said eleven people were killed in the blast. A doctor said nine people were killed. "
        "The mayor confirmed that nine people were killed."
    )

    (found,) = [claim for claim in record.claims if claim.mode.value == "confirms"]

    assert [claim.content.text for claim in found.about] == ["nine people were killed"]


@pytest.mark.parametrize(
    ("words", "content", "told"),
    [
        (
            (
                "A nurse said staff had been told to hide the deaths. Prices rose. "
                "The ministry denied having issued such an order."
            ),
            "having issued such an order",
            "staff had been told to hide the deaths",
        ),
        (
            (
                "The council said a drone had hit the mast. A trader said he saw smoke. "
                "The Herald could not verify that."
            ),
            "that",
            "he saw smoke",
        ),
    ],
)
def test_what_only_points_is_about_what_was_just_said(words: str, content: str, told: str) -> None:
    """“Such an order” and “that” stand for the last account."""
    (found,) = [one for one in read_words(words).claims if one.content.text == content]

    assert [claim.content.text for claim in found.about] == [told]


def test_who_raises_its_own_count_answers_nobody() -> None:
    """Its own toll was its own before, and not what observers gave."""
    record = read_words(
        "Observers said seven soldiers had died. The army raised its own death toll to two on Friday."
    )
    assert record.claims[-1].mode is Mode.CORRECTS
    assert not record.claims[-1].about


def test_a_question_that_is_not_answered_is_not_about_what_was_just_said() -> None:
    """Who will not say who fired first says nothing of those who fled."""
    record = read_words(
        "Some 2,300 people had fled from the village, the mayor said. "
        "Indonesia declined to comment on who fired first."
    )
    assert record.claims[-1].mode is Mode.NO_COMMENT
    assert not record.claims[-1].about


def test_what_is_said_behind_an_answer_is_not_answered(samples: Path) -> None:
    """Though the one to whom it is given was named before it."""
    answers = [
        (answer, told)
        for path in samples.glob("*.txt")
        for answer in read_words(path.read_text("utf-8")).claims
        for told in answer.about
    ]

    assert len(answers) > 10
    assert all(told.content.start < answer.content.end for answer, told in answers)
