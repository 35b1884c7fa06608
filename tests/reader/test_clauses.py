"""How clauses are put: one reading, for events and for figures."""

from __future__ import annotations

import pytest

from hearsay.reader.clauses import Clauses, Modality
from hearsay.reader.phrases import Phrases
from tests.reader.drawn import draw

FLEE = "Thousands/NOUN/nsubj/3 {}/AUX/aux/3 flee/VERB/root/0 ./PUNCT/punct/3"
IF = (
    "Thousands/NOUN/nsubj/3 could/AUX/aux/3 flee/VERB/root/0 if/SCONJ/mark/6 fighting/NOUN/nsubj/6 "
    "spreads/VERB=spread/advcl/3 ./PUNCT/punct/3"
)


@pytest.mark.parametrize(
    ("helper", "modality"),
    [
        ("may", Modality.MAY),
        ("would", Modality.WOULD),
        ("should", Modality.MUST),
        ("will", Modality.WILL),
        ("did", None),
    ],
)
def test_auxiliaries_tell_how_a_verb_is_put(helper: str, modality: Modality | None) -> None:
    """What is said plainly has none."""
    clauses = Clauses(Phrases(draw(FLEE.format(helper))))

    assert clauses.modality(2) is modality


def test_a_condition_outweighs_an_auxiliary() -> None:
    """Who could flee if fighting spreads does so under a condition; so does the spreading."""
    clauses = Clauses(Phrases(draw(IF)))

    assert clauses.modality(2) is Modality.IF
    assert clauses.modality(5) is Modality.IF


def test_carrying_on_is_not_carrying_out() -> None:
    """Only with "on" or "ahead" does such a verb go on."""
    on = Clauses(
        Phrases(
            draw("Troops/NOUN/nsubj/2 pressed/VERB=press/root/0 ahead/ADV/advmod/2 ./PUNCT/punct/2")
        )
    )
    out = Clauses(
        Phrases(
            draw(
                "They/PRON/nsubj/2 carried/VERB=carry/root/0 out/ADP/compound:prt/2 ./PUNCT/punct/2"
            )
        )
    )

    assert on.goes_on(1)
    assert not out.goes_on(1)
