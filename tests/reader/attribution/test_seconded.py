"""What one says and another confirms or denies is two claims over the same words."""

from __future__ import annotations

import pytest

from hearsay.desk.reading import read
from hearsay.reader.attribution.seconded import second
from hearsay.reader.phrases import Phrases
from tests.reader.drawn import draw
from tests.reader.written import said, told

CONFIRMED = draw(
    "Soldiers/NOUN=soldier/nsubj/2 reported/VERB=report/root/0 a/DET/det/4 fire/NOUN/obj/2 "
    ",/PUNCT/punct/7 an/DET/det/7 account/NOUN/appos/4 confirmed/VERB=confirm/acl/7 by/ADP/case/11 "
    "two/NUM/nummod/11 envoys/NOUN=envoy/obl:agent/8 ./PUNCT/punct/2"
)
DENIED = draw(
    "The/DET/det/2 bridge/NOUN/nsubj/3 fell/VERB=fall/ccomp/6 ,/PUNCT/punct/3 rebels/NOUN=rebel/nsubj/6 "
    "said/VERB=say/root/0 ,/PUNCT/punct/9 a/DET/det/9 claim/NOUN/appos/3 that/SCONJ/mark/13 "
    "the/DET/det/12 army/NOUN/nsubj/13 denied/VERB=deny/acl/9 ./PUNCT/punct/6"
)
ISSUED = draw(
    "Soldiers/NOUN=soldier/nsubj/2 quoted/VERB=quote/root/0 a/DET/det/4 statement/NOUN/obj/2 "
    "issued/VERB=issue/acl/4 by/ADP/case/7 envoys/NOUN=envoy/obl:agent/5 ./PUNCT/punct/2"
)


def test_who_confirms_an_account_says_what_it_says() -> None:
    """The account itself is no part of what is reported."""
    reported = said(CONFIRMED, "Soldiers", "reported", "a fire, an account confirmed by two envoys")

    one, other = second(Phrases(CONFIRMED), [reported])

    assert told(CONFIRMED, one) == ("Soldiers", "reported", "a fire")
    assert told(CONFIRMED, other) == ("two envoys", "confirmed by", "a fire")
    assert other.about == one.cue


def test_who_denies_a_claim_denies_what_it_says() -> None:
    """The cue may stand between what is said and the claim."""
    claimed = said(DENIED, "rebels", "said", "The bridge fell … a claim that the army denied")

    one, other = second(Phrases(DENIED), [claimed])

    assert told(DENIED, one) == ("rebels", "said", "The bridge fell")
    assert told(DENIED, other) == ("the army", "denied", "The bridge fell")


def test_an_account_of_ones_own_is_nobody_elses() -> None:
    """A statement "issued by" somebody is the source's own way of speaking."""
    quoted = said(ISSUED, "Soldiers", "quoted", "a statement issued by envoys")

    assert second(Phrases(ISSUED), [quoted]) == [quoted]


@pytest.mark.parametrize(
    "words",
    [
        "Obeng claimed that soldiers had stuffed ballot boxes, an allegation the army called baseless.",
        "Samir said that guns had fired from the hill, a charge the army rejected.",
    ],
)
def test_who_calls_an_account_baseless_denies_it(words: str) -> None:
    """And who rejects it refuses no plan."""
    first, second = read(text=words, id="r").claims

    assert second.mode.value == "denies"
    assert second.about == (first,)
    assert second.content.text == first.content.text
