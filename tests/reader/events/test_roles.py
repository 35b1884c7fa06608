"""Who takes part, and in which part, in sentences drawn by hand."""

from __future__ import annotations

import pytest

from hearsay.reader.events.events import read_events
from hearsay.reader.phrases import Phrases
from hearsay.record import Report
from tests.reader.drawn import draw

FRONT = "The/DET/det/3 Red/ADJ/amod/3//ORG Front/PROPN/nsubj/{}/organization/+ORG"
FOR_THE_ATTACK = "for/ADP/case/8 the/DET/det/8 attack/NOUN/nmod/5/event ./PUNCT/punct/4"
STOP = "./PUNCT/punct/"

CASES: dict[str, tuple[str, list[tuple[str, str, str]]]] = {
    "who claims responsibility did it": (
        (
            f"{FRONT.format(4)} claimed/VERB=claim/root/0 responsibility/NOUN/obj/4/abstract "
            f"{FOR_THE_ATTACK}"
        ),
        [("attack", "agent", "The Red Front")],
    ),
    "nobody is nobody": (
        (
            "No/DET/det/2 group/NOUN/nsubj/4/person has/AUX=have/aux/4 claimed/VERB=claim/root/0 "
            f"responsibility/NOUN/obj/4/abstract {FOR_THE_ATTACK}"
        ),
        [],
    ),
    "an attack is blamed on somebody": (
        (
            "The/DET/det/2 attack/NOUN/nsubj:pass/4/event was/AUX=be/aux:pass/4 blamed/VERB=blame/root/0 "
            f"on/ADP/case/6 rebels/NOUN=rebel/obl/4/person {STOP}4"
        ),
        [("attack", "agent", "rebels")],
    ),
    "the accused are said to have done it, not the police": (
        (
            "Police/NOUN/nsubj/2/organization accused/VERB=accuse/root/0 two/NUM/nummod/4 "
            "men/NOUN=man/obj/2/person of/SCONJ/mark/6 murdering/VERB=murder/acl/4 the/DET/det/8 "
            f"mayor/NOUN/obj/6/person {STOP}2"
        ),
        [("attack", "agent", "two men"), ("attack", "target", "the mayor")],
    ),
    "a bomb explodes, and the bank is meant": (
        (
            "A/DET/det/2 bomb/NOUN/nsubj/3/event exploded/VERB=explode/root/0 at/ADP/case/6 a/DET/det/6 "
            f"bank/NOUN/obl/3/organization {STOP}3"
        ),
        [("explosion", "instrument", "A bomb"), ("explosion", "target", "a bank")],
    ),
    "the mayor is murdered, and murders nobody": (
        (
            "The/DET/det/2 mayor/NOUN/nmod:poss/4/person 's/PART/case/2 murder/NOUN/nsubj/5/event "
            f"shocked/VERB=shock/root/0 many/ADJ/obj/5/person {STOP}5"
        ),
        [("attack", "target", "The mayor")],
    ),
    "who carries out a raid raids": (
        (
            "Guerrillas/NOUN=guerrilla/nsubj/2/person carried/VERB=carry/root/0 out/ADP/compound:prt/2 "
            "a/DET/det/5 raid/NOUN/obj/2/event on/ADP/case/8 the/DET/det/8 station/NOUN/obl/2/place "
            f"{STOP}2"
        ),
        [("attack", "agent", "Guerrillas"), ("attack", "target", "the station")],
    ),
    "a blast that kills is no killer": (
        (
            "The/DET/det/2 blast/NOUN/nsubj/3/event killed/VERB=kill/root/0 two/NUM/nummod/5 "
            f"nurses/NOUN=nurse/obj/3/person {STOP}3"
        ),
        [("explosion", "target", "two nurses"), ("casualty", "affected", "two nurses")],
    ),
    "a car bomb is the weapon and the car no target": (
        (
            "A/DET/det/4 car/NOUN/compound/3 bomb/NOUN/compound/4/event attack/NOUN/nsubj/5/event "
            f"damaged/VERB=damage/root/0 the/DET/det/7 embassy/NOUN/obj/5/place {STOP}5"
        ),
        [
            ("explosion", "instrument", "car bomb"),
            ("explosion", "target", "the embassy"),
            ("damage", "instrument", "car bomb"),
            ("damage", "affected", "the embassy"),
        ],
    ),
    "who is named is told of by name": (
        (
            "The/DET/det/2 blast/NOUN/nsubj/3/event killed/VERB=kill/root/0 two/NUM/nummod/5 "
            "nurses/NOUN=nurse/obj/3/person ,/PUNCT/punct/7 Ana/PROPN/appos/5/person/PER "
            "and/CCONJ/cc/9 Eva/PROPN/conj/7/person/PER ./PUNCT/punct/3"
        ),
        [
            (kind, role, name)
            for kind, role in (("explosion", "target"), ("casualty", "affected"))
            for name in ("two nurses", "Ana", "Eva")
        ],
    ),
    "both sides fight": (
        (
            "Troops/NOUN/nsubj/2/person clashed/VERB=clash/root/0 with/ADP/case/4 "
            f"rebels/NOUN=rebel/obl/2/person {STOP}2"
        ),
        [("battle", "agent", "Troops"), ("battle", "agent", "rebels")],
    ),
}


@pytest.mark.parametrize(("sentence", "told"), CASES.values(), ids=CASES)
def test_who_takes_part(sentence: str, told: list[tuple[str, str, str]]) -> None:
    """Each with the part that the words give it, by event."""
    annotation = draw(sentence)
    report = Report(text=annotation.text)

    found = read_events(report, annotation, Phrases(annotation), (), ())

    assert [
        (event.type.value, one.role.value, one.text)
        for event in found
        for one in event.participants
    ] == told
