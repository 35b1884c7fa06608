"""Words that tell of an event only in their place, in sentences drawn by hand."""

from __future__ import annotations

import pytest

from hearsay.desk.reading import read
from hearsay.reader.events.triggers import find_mentions
from hearsay.reader.phrases import Phrases
from hearsay.record import EventType
from tests.reader.drawn import draw

CASES = [
    (
        (
            "Assailants/NOUN=assailant/nsubj/2/person swept/VERB=sweep/root/0 through/ADP/case/5 "
            "two/NUM/nummod/5 villages/NOUN=village/obl/2/place ./PUNCT/punct/2"
        ),
        {("attack", "targeted")},
    ),
    (
        (
            "Troops/NOUN=troop/nsubj/2/person hit/VERB/root/0 energy/NOUN/compound/4 "
            "facilities/NOUN=facility/obj/2/place ./PUNCT/punct/2"
        ),
        {("strike", "")},
    ),
    (
        (
            "The/DET/det/2 block/NOUN/nsubj/3/place came/VERB=come/root/0 under/ADP/case/6 "
            "Russian/ADJ/amod/6 fire/NOUN/obl/3 ./PUNCT/punct/3"
        ),
        {("strike", "")},  # and nothing burns
    ),
    (
        (
            "A/DET/det/2 fire/NOUN/nsubj/4/event has/AUX=have/aux/4 broken/VERB=break/root/0 "
            "out/ADP/compound:prt/4 ./PUNCT/punct/4"
        ),
        {("accident", "fire")},
    ),
    (
        (
            "Soldiers/NOUN=soldier/nsubj/2/person chased/VERB=chase/root/0 the/DET/det/4 "
            "attackers/NOUN=attacker/obj/2/person ./PUNCT/punct/2"
        ),
        {("battle", "clash")},
    ),
    (
        (
            "Seventeen/NUM/nummod/2 people/NOUN/nsubj:pass/4/person were/AUX=be/aux:pass/4 "
            "taken/VERB=take/root/0 to/ADP/case/6 hospital/NOUN/obl/4/place ./PUNCT/punct/4"
        ),
        {("casualty", "injured")},
    ),
    (
        (
            "An/DET/det/2 interceptor/NOUN/nsubj/3/object brought/VERB=bring/root/0 the/DET/det/5 "
            "building/NOUN/obj/3/place down/ADP/compound:prt/3 ./PUNCT/punct/3"
        ),
        {("damage", "building")},
    ),
    (
        (
            "The/DET/det/2 strike/NOUN/nsubj/3 plunged/VERB=plunge/root/0 the/DET/det/5 "
            "region/NOUN/obj/3/place into/ADP/case/7 darkness/NOUN/obl/3 ./PUNCT/punct/3"
        ),
        {("damage", "power")},
    ),
    (
        (
            "Villagers/NOUN=villager/nsubj/2/person made/VERB=make/root/0 their/PRON/nmod:poss/4 "
            "way/NOUN/obj/2 to/ADP/case/6 Drodro/PROPN/obl/2/place/LOC ./PUNCT/punct/2"
        ),
        {("displace", "flight")},
    ),
]
ATTACKED = (
    "Rebels/NOUN=rebel/nsubj/2/person attacked/VERB=attack/root/0 a/DET/det/4 camp/NOUN/obj/2/place "
    "./PUNCT/punct/2"
)
ARRESTED = (
    "Police/NOUN/nsubj/2/person arrested/VERB=arrest/root/0 a/DET/det/4 man/NOUN/obj/2/person "
    "./PUNCT/punct/2"
)
THE_RAID = (
    "He/PRON/nsubj/2/person spoke/VERB=speak/root/0 of/ADP/case/5 the/DET/det/5 raid/NOUN/obl/2/event "
    "./PUNCT/punct/2"
)


def _kinds(*sentences: str) -> set[tuple[str, str]]:
    return {(one.type.value, one.subtype) for one in find_mentions(Phrases(draw(*sentences)))}


@pytest.mark.parametrize(("drawn", "kinds"), CASES)
def test_a_word_tells_of_its_event_by_what_stands_beside(
    drawn: str, kinds: set[tuple[str, str]]
) -> None:
    """Gangs sweep through villages as a fire does not, and who comes under fire does not burn."""
    assert _kinds(drawn) == kinds


def test_the_raid_is_of_what_the_report_tells() -> None:
    """Of a militia's attack, or of nothing where the report tells of none."""
    assert _kinds(ATTACKED, THE_RAID) == {("attack", "targeted")}
    assert _kinds(THE_RAID) == set()
    assert len(find_mentions(Phrases(draw(ATTACKED, THE_RAID)))) == 2


def test_the_raid_may_be_the_police_s() -> None:
    """Where they only arrest, theirs is meant."""
    kinds = _kinds(ARRESTED, THE_RAID)

    assert ("detain", "raid") in kinds
    assert not any(kind == "attack" for kind, _ in kinds)


def test_an_uprising_in_a_prison_is_a_riot() -> None:
    """Inmates rise against their guards; elsewhere who rises fights."""
    jail = "An uprising at a prison in Quito left nine inmates dead. The inmates held two guards."
    front = "An uprising against the army left nine dead in the north."
    kinds = [
        {(event.type, event.subtype) for event in read(text=text, id="r").events}
        for text in (jail, front)
    ]
    assert (EventType.PROTEST, "riot") in kinds[0]
    assert (EventType.PROTEST, "riot") not in kinds[1]


def test_a_strike_where_work_has_stopped_is_one_of_workers() -> None:
    """A strike at a mine whose workers walked out drops no bombs."""
    text = "A strike at a copper mine began on Monday. The union said 900 workers had walked out."
    events = read(text=text, id="r").events
    assert {event.type for event in events} == {EventType.PROTEST}
