"""Figures: how many, of what, in sentences drawn by hand."""

from __future__ import annotations

import pytest

from hearsay.heads.annotation import Annotation, LabelledSpan
from hearsay.reader.cast.countries import name_countries
from hearsay.reader.figures.figures import read_figures
from hearsay.record import Report
from hearsay.record.figure import Figure, Number
from hearsay.reference.countries import country_code
from tests.reader.drawn import draw, saying

Told = tuple[str, str, Number | None, Number | None]
"""The words, the measure, low, high."""

CASES: list[tuple[str, list[Told]]] = [
    (
        (
            "At/ADP/case/2 least/ADJ/nmod/3 18/NUM/nummod/4 people/NOUN/nsubj/5/person "
            "died/VERB=die/root/0 and/CCONJ/cc/10 40/NUM/nummod/8 "
            "others/NOUN=other/nsubj:pass/10/person were/AUX=be/aux:pass/10 hurt/ADJ/conj/5 "
            "when/ADV/advmod/14 a/DET/det/13 bus/NOUN/nsubj/14/object "
            "plunged/VERB=plunge/advcl/10 into/ADP/case/17 a/DET/det/17 "
            "ravine/NOUN/obl/14/place ./PUNCT/punct/5"
        ),
        [("At least 18 people", "killed", 18, None), ("40 others", "injured", 40, 40)],
    ),
    (
        (
            "The/DET/det/3 death/NOUN/compound/3 toll/NOUN/nsubj/7/event from/ADP/case/6 "
            "the/DET/det/6 landslide/NOUN/nmod/3/place rose/VERB=rise/root/0 to/ADP/case/9 "
            "212/NUM/obl/7/abstract on/ADP/case/11 Friday/PROPN=Friday/obl/7/time "
            "./PUNCT/punct/7"
        ),
        [("212", "killed", 212, 212)],
    ),
    (
        (
            "Rebels/NOUN=rebel/nsubj/2/person killed/VERB=kill/ccomp/13 seven/NUM/nummod/4 "
            "soldiers/NOUN=soldier/obj/2/person and/CCONJ/cc/6 took/VERB=take/conj/2 "
            "three/NUM/nummod/8 others/NOUN=other/obj/6/person hostage/ADV/xcomp/2 "
            ",/PUNCT/punct/13 the/DET/det/12 army/NOUN/nsubj/13/organization "
            "said/VERB=say/root/0 ./PUNCT/punct/13"
        ),
        [("seven soldiers", "killed", 7, 7), ("three others", "abducted", 3, 3)],
    ),
    (
        (
            "More/ADJ/advmod/3 than/ADP/fixed/1 60/NUM/nummod/4 "
            "homes/NOUN=home/nsubj:pass/6/place were/AUX=be/aux:pass/6 "
            "destroyed/VERB=destroy/root/0 and/CCONJ/cc/10 nearly/ADV/advmod/9 "
            "300/NUM/nsubj:pass/10/person damaged/VERB=damage/conj/6 by/ADP/case/13 "
            "the/DET/det/13 tornado/NOUN/obl:agent/10/event ./PUNCT/punct/6"
        ),
        [
            ("More than 60 homes", "houses_destroyed", 60, None),
            ("nearly 300", "houses_damaged", 300, 300),
        ],
    ),
    (
        (
            "Floods/NOUN=flood/nsubj/3/event have/AUX/aux/3 left/VERB=leave/root/0 "
            "12,000/NUM/nummod/5 people/NOUN/obj/3/person homeless/ADJ/amod/5 and/CCONJ/cc/8 "
            "cut/VERB/conj/3 off/ADP/compound:prt/8 power/NOUN/obj/8/abstract to/ADP/case/13 "
            "45,000/NUM/nummod/13 customers/NOUN=customer/obl/8/person ./PUNCT/punct/3"
        ),
        [("12,000 people", "homeless", 12000, 12000), ("45,000 customers", "outage", 45000, 45000)],
    ),
    (
        (
            "Russia/PROPN=Russia/nsubj/2/place/LOC fired/VERB=fire/root/0 30/NUM/nummod/5 "
            "cruise/NOUN/compound/5 missiles/NOUN=missile/obj/2/object at/ADP/case/8 "
            "the/DET/det/8 port/NOUN/obl/2/place ,/PUNCT/punct/10 "
            "destroying/VERB=destroy/advcl/2 three/NUM/nummod/12 "
            "warehouses/NOUN=warehouse/obj/10/place ./PUNCT/punct/2"
        ),
        [
            ("30 cruise missiles", "strikes", 30, 30),
            ("three warehouses", "structures_damaged", 3, 3),
        ],
    ),
    (
        (
            "The/DET/det/2 government/NOUN/nsubj/3/organization pledged/VERB=pledge/root/0 "
            "$/SYM/obj/3/abstract 40/NUM/compound/6 million/NUM/nummod/4 in/ADP/case/9 "
            "emergency/NOUN/compound/9 aid/NOUN/obl/3/event ./PUNCT/punct/3"
        ),
        [("$ 40 million", "money_aid", 40000000, 40000000)],
    ),
    (
        (
            "Insurers/NOUN=insurer/nsubj/2/organization put/VERB/root/0 the/DET/det/4 "
            "damage/NOUN/obj/2/abstract at/ADP/case/8 1.2/NUM/compound/7 billion/NUM/nummod/8 "
            "euros/NOUN=euro/obl/2/abstract ./PUNCT/punct/2"
        ),
        [("1.2 billion euros", "money_loss", 1200000000, 1200000000)],
    ),
    (
        (
            "About/ADV/advmod/2 5,000/NUM/nummod/3 protesters/NOUN=protester/nsubj/4/person "
            "marched/VERB=march/root/0 through/ADP/case/7 the/DET/det/7 "
            "capital/NOUN/obl/4/place and/CCONJ/cc/10 police/NOUN/nsubj/10/person "
            "arrested/VERB=arrest/conj/4 83/NUM/obj/10/person of/ADP/case/13 "
            "them/PRON=they/nmod/11/person ./PUNCT/punct/4"
        ),
        [
            ("About 5,000 protesters", "participants", 5000, 5000),
            ("83 of them", "arrested", 83, 83),
        ],
    ),
    (
        (
            "Lawmakers/NOUN=lawmaker/nsubj/2/person approved/VERB=approve/root/0 "
            "the/DET/det/4 bill/NOUN/obj/2/abstract by/ADP/case/7 312/NUM/nummod/7 "
            "votes/NOUN=vote/obl/2/abstract to/ADP/case/9 208/NUM/obl/2/abstract "
            "./PUNCT/punct/2"
        ),
        [("312 votes", "votes", 312, 312), ("208", "votes", 208, 208)],
    ),
    (
        (
            "The/DET/det/2 quake/NOUN/nsubj/3/event struck/VERB=strike/root/0 20/NUM/nummod/5 "
            "km/NOUN=kilometer/obl:unmarked/3/abstract east/ADV/advmod/3 of/ADP/case/9 "
            "the/DET/det/9 city/NOUN/obl/6/place at/ADP/case/12 a/DET/det/12 "
            "depth/NOUN/obl/3/place of/ADP/case/15 10/NUM/nummod/15 "
            "km/NOUN=kilometer/nmod/12/abstract ./PUNCT/punct/3"
        ),
        [("20 km", "distance", 20, 20), ("10 km", "magnitude", 10, 10)],
    ),
    (
        (
            "No/DET/det/2 casualties/NOUN=casualty/nsubj:pass/4/person were/AUX=be/aux:pass/4 "
            "reported/VERB=report/root/0 ./PUNCT/punct/4"
        ),
        [("No casualties", "casualties", 0, 0)],
    ),
    (
        (
            "The/DET/det/2 strike/NOUN/nsubj/5/event did/AUX=do/aux/5 not/PART/advmod/5 "
            "kill/VERB/root/0 anyone/PRON/obj/5/person but/CCONJ/cc/8 "
            "wounded/VERB=wound/conj/5 two/NUM/nummod/10 guards/NOUN=guard/conj/6/person "
            "./PUNCT/punct/5"
        ),
        [("did not kill anyone", "killed", 0, 0), ("two guards", "injured", 2, 2)],
    ),
    (
        (
            "Some/DET/det/3 3,000/NUM/nummod/3 troops/NOUN/nsubj:pass/6/person will/AUX/aux/6 "
            "be/AUX/aux:pass/6 deployed/VERB=deploy/root/0 to/ADP/case/9 the/DET/det/9 "
            "border/NOUN/obl/6/place ./PUNCT/punct/6"
        ),
        [("Some 3,000 troops", "personnel", 3000, 3000)],
    ),
    (
        (
            "The/DET/det/2 stadium/NOUN/nsubj/4/place can/AUX/aux/4 hold/VERB/root/0 "
            "60,000/NUM/nummod/6 spectators/NOUN=spectator/obj/4/person ./PUNCT/punct/4"
        ),
        [("60,000 spectators", "capacity", 60000, 60000)],
    ),
    (
        (
            "Gunmen/NOUN=gunman/nsubj/2/person abducted/VERB=abduct/root/0 27/NUM/nummod/4 "
            "schoolchildren/NOUN=schoolchild/obj/2/person ./PUNCT/punct/2"
        ),
        [("27 schoolchildren", "abducted", 27, 27)],
    ),
    (
        (
            "The/DET/det/2 agency/NOUN/nsubj/3/organization said/VERB=say/root/0 "
            "1.4/NUM/compound/5 million/NUM/nummod/6 people/NOUN/nsubj:pass/9/person "
            "had/AUX=have/aux/9 been/AUX=be/aux:pass/9 displaced/VERB=displace/ccomp/3 "
            ",/PUNCT/punct/13 including/VERB=include/case/13 600,000/NUM/nummod/13 "
            "children/NOUN=child/nsubj:pass/9/person ./PUNCT/punct/3"
        ),
        [
            ("1.4 million people", "displaced", 1400000, 1400000),
            ("600,000 children", "displaced", 600000, 600000),
        ],
    ),
    (
        (
            "Cholera/NOUN/nsubj/3/substance has/AUX=have/aux/3 infected/VERB=infect/root/0 "
            "4,300/NUM/nummod/5 people/NOUN/obj/3/person and/CCONJ/cc/7 "
            "killed/VERB=kill/conj/3 96/NUM/obj/7/abstract ./PUNCT/punct/3"
        ),
        [("4,300 people", "infected", 4300, 4300), ("96", "killed", 96, 96)],
    ),
    (
        (
            "Firefighters/NOUN=firefighter/nsubj/2/person rescued/VERB=rescue/root/0 "
            "15/NUM/nummod/4 people/NOUN/obj/2/person trapped/VERB=trap/acl/4 on/ADP/case/7 "
            "rooftops/NOUN=rooftop/obl/5/place and/CCONJ/cc/9 evacuated/VERB=evacuate/conj/2 "
            "a/DET/det/12 further/ADJ/amod/12 200/NUM/obj/9/person ./PUNCT/punct/2"
        ),
        [("15 people", "rescued", 15, 15), ("a further 200", "evacuated", 200, 200)],
    ),
    (
        (
            "The/DET/det/2 blaze/NOUN/nsubj/4/event has/AUX=have/aux/4 "
            "burned/VERB=burn/root/0 9,000/NUM/nummod/6 hectares/NOUN=hectare/obj/4/place "
            "of/ADP/case/8 forest/NOUN/nmod/6/place ./PUNCT/punct/4"
        ),
        [("9,000 hectares", "area", 9000, 9000)],
    ),
    (
        (
            "Twelve/NUM/nummod/2 miners/NOUN=miner/nsubj/3/person remain/VERB/root/0 "
            "trapped/VERB=trap/xcomp/3 underground/ADV/advmod/4 ./PUNCT/punct/3"
        ),
        [("Twelve miners", "trapped", 12, 12)],
    ),
    (
        (
            "Rescuers/NOUN=rescuer/nsubj/2/person pulled/VERB=pull/root/0 three/NUM/nummod/4 "
            "bodies/NOUN=body/obj/2/object from/ADP/case/7 the/DET/det/7 "
            "shaft/NOUN/obl/2/object ./PUNCT/punct/2"
        ),
        [("three bodies", "killed", 3, 3)],
    ),
    (
        (
            "Israeli/ADJ/amod/2 forces/NOUN=force/nsubj/3/organization "
            "killed/VERB=kill/root/0 five/NUM/nummod/5 "
            "Palestinians/PROPN=Palestinian/obj/3/person and/CCONJ/cc/8 "
            "wounded/VERB=wound/amod/8 dozens/NOUN=dozen/conj/5/person ./PUNCT/punct/3"
        ),
        [("five Palestinians", "killed", 5, 5), ("dozens", "injured", 12, 99)],
    ),
    (
        (
            "The/DET/det/2 crash/NOUN/nsubj/3/event killed/VERB=kill/root/0 all/DET/det/6 "
            "62/NUM/nummod/6 people/NOUN/obj/3/person on/ADP/case/8 board/NOUN/obl/3 "
            ",/PUNCT/punct/13 including/VERB=include/case/13 four/NUM/nummod/13 "
            "crew/NOUN/compound/13 members/NOUN=member/nmod/6/person and/CCONJ/cc/16 "
            "eight/NUM/nummod/16 children/NOUN=child/conj/13/person ./PUNCT/punct/3"
        ),
        [
            ("62 people", "killed", 62, 62),
            ("four crew members", "killed", 4, 4),
            ("eight children", "killed", 8, 8),
        ],
    ),
    (
        (
            "Tens/NOUN=ten/nsubj/4/person of/ADP/case/3 thousands/NOUN=thousand/nmod/1 "
            "fled/VERB=flead/root/0 their/PRON/nmod:poss/6/person homes/NOUN=home/obj/4/place "
            "as/SCONJ/mark/10 the/DET/det/9 rebels/NOUN=rebel/nsubj/10/person "
            "advanced/VERB=advance/advcl/4 ./PUNCT/punct/4"
        ),
        [("Tens of thousands", "displaced", 10000, 99999)],
    ),
    (
        (
            "The/DET/det/2 UN/PROPN=UN/nsubj/3/organization/ORG says/VERB=say/root/0 "
            "2.3/NUM/compound/5 million/NUM/nummod/6 people/NOUN/nsubj/7/person "
            "need/VERB/ccomp/3 food/NOUN/compound/9/substance aid/NOUN/obj/7/abstract "
            "and/CCONJ/cc/14 500,000/NUM/nsubj/14/abstract are/AUX=be/cop/14 at/ADP/case/14 "
            "risk/NOUN/conj/7/abstract of/ADP/case/16 famine/NOUN/nmod/14/event "
            "./PUNCT/punct/3"
        ),
        [
            ("2.3 million people", "in_need", 2300000, 2300000),
            ("500,000", "at_risk", 500000, 500000),
        ],
    ),
    (
        (
            "Three/NUM/nummod/2 people/NOUN/nsubj:pass/4/person were/AUX=be/aux:pass/4 "
            "shot/VERB=shoot/root/0 dead/ADJ/xcomp/4 and/CCONJ/cc/9 a/DET/det/9 "
            "dozen/NUM/nummod/9 others/NOUN=other/conj/4/person wounded/ADJ/amod/9 "
            "when/ADV/advmod/13 gunmen/NOUN=gunman/nsubj/13/person opened/VERB=open/advcl/4 "
            "fire/NOUN/obj/13/event ./PUNCT/punct/4"
        ),
        [("Three people", "killed", 3, 3), ("a dozen others", "injured", 12, 12)],
    ),
    (
        (
            "Two/NUM/nummod/2 explosions/NOUN=explosion/nsubj/3/event rocked/VERB=rock/root/0 "
            "the/DET/det/5 capital/NOUN/obj/3/place ,/PUNCT/punct/7 killing/VERB=kill/advcl/3 "
            "14/NUM/obj/7/abstract and/CCONJ/cc/10 leaving/VERB=leave/conj/7 "
            "scores/NOUN=score/obj/10/abstract wounded/ADJ/amod/11 ./PUNCT/punct/3"
        ),
        [
            ("Two explosions", "strikes", 2, 2),
            ("14", "killed", 14, 14),
            ("scores", "injured", 20, 99),
        ],
    ),
    (
        (
            "The/DET/det/2 number/NOUN/nsubj/6/abstract of/ADP/case/5 "
            "confirmed/VERB=confirm/amod/5 deaths/NOUN=death/nmod/2 climbed/VERB=climb/root/0 "
            "from/ADP/case/8 18/NUM/obl/6/abstract to/ADP/case/10 27/NUM/obl/6/abstract "
            "./PUNCT/punct/6"
        ),
        [("18", "killed", 18, 18), ("27", "killed", 27, 27)],
    ),
    (
        (
            "Among/ADP/case/3 the/DET/det/3 dead/ADJ/nmod/6/person were/AUX=be/cop/3 "
            "three/NUM/nummod/6 children/NOUN=child/root/0/person and/CCONJ/cc/10 "
            "two/NUM/nummod/10 pregnant/ADJ/amod/10 women/NOUN=woman/conj/6/person "
            "./PUNCT/punct/3"
        ),
        [("three children", "killed", 3, 3), ("two pregnant women", "killed", 2, 2)],
    ),
    (
        (
            "Six/NUM/nsubj:pass/7/person of/ADP/case/5 the/DET/det/5 nine/NUM/nummod/5 "
            "crew/NOUN/nmod/1/person were/AUX=be/aux:pass/7 rescued/VERB=rescue/root/0 "
            "by/ADP/case/9 helicopter/NOUN/obl:agent/7/object ./PUNCT/punct/7"
        ),
        [("Six of the nine crew", "rescued", 6, 6)],
    ),
    (
        (
            "The/DET/det/2 rebels/NOUN=rebel/nsubj/3/person released/VERB=release/root/0 "
            "20/NUM/nummod/5 prisoners/NOUN=prisoner/obj/3/person ./PUNCT/punct/3"
        ),
        [("20 prisoners", "released", 20, 20)],
    ),
    (
        (
            "More/ADJ/advmod/3 than/ADP/fixed/1 1,000/NUM/nummod/4 "
            "schools/NOUN=school/nsubj:pass/7/organization have/AUX/aux/7 "
            "been/AUX=be/aux:pass/7 damaged/VERB=damage/root/0 since/ADP/case/9 "
            "2019/NUM/obl/7/time ./PUNCT/punct/7"
        ),
        [("More than 1,000 schools", "structures_damaged", 1000, None)],
    ),
    (
        (
            "The/DET/det/2 disease/NOUN/nsubj/4/abstract could/AUX/aux/4 infect/VERB/root/0 "
            "20,000/NUM/nummod/6 people/NOUN/obj/4/person by/ADP/case/8 "
            "January/PROPN=January/obl/4/time ./PUNCT/punct/4"
        ),
        [("20,000 people", "infected", 20000, 20000)],
    ),
    (
        (
            "Some/DET/det/3 700/NUM/nummod/3 hectares/NOUN=hectare/nsubj:pass/5/place "
            "have/AUX/aux/5 burned/VERB=burn/root/0 ,/PUNCT/punct/7 "
            "forcing/VERB=force/advcl/5 4,000/NUM/nummod/9 tourists/NOUN=tourist/obj/7/person "
            "to/PART/mark/11 leave/VERB/xcomp/7 ./PUNCT/punct/5"
        ),
        [("Some 700 hectares", "area", 700, 700), ("4,000 tourists", "displaced", 4000, 4000)],
    ),
    (
        (
            "Around/ADP/advmod/2 half/NOUN/obl/7/person of/ADP/case/5 the/DET/det/5 "
            "residents/NOUN=resident/nmod/2/person have/AUX/aux/7 fled/VERB=flead/root/0 "
            "./PUNCT/punct/7"
        ),
        [("Around half", "share", 50, 50)],
    ),
    (
        (
            "Temperatures/NOUN=temperature/nsubj/2/abstract reached/VERB=reach/root/0 "
            "42/NUM/nummod/4 degrees/NOUN=degree/obj/2/abstract ./PUNCT/punct/2"
        ),
        [("42 degrees", "magnitude", 42, 42)],
    ),
    (
        (
            "The/DET/det/2 displacement/NOUN/nsubj/6/event of/ADP/case/5 300/NUM/nummod/5 "
            "families/NOUN=family/nmod/2/person took/VERB=take/root/0 a/DET/det/8 "
            "week/NOUN/obj/6/time ./PUNCT/punct/6"
        ),
        [("300 families", "displaced", 300, 300)],
    ),
    (
        (
            "19/NUM/nsubj/2/abstract feared/VERB=fear/root/0 dead/ADJ/xcomp/2 as/SCONJ/mark/6 "
            "ferry/NOUN/nsubj/6/place sinks/VERB=sink/advcl/2 ./PUNCT/punct/2"
        ),
        [("19", "killed", 19, 19)],
    ),
    (
        (
            "The/DET/det/2 storm/NOUN/nsubj/3/event left/VERB=leave/root/0 "
            "45,000/NUM/nummod/5 customers/NOUN=customer/obj/3/person without/ADP/case/7 "
            "power/NOUN/nmod/5/abstract ./PUNCT/punct/3"
        ),
        [("45,000 customers", "outage", 45000, 45000)],
    ),
    (
        (
            "The/DET/det/3 two/NUM/nummod/3 countries/NOUN=country/root/0/place "
            "signed/VERB=sign/acl/3 five/NUM/nummod/6 "
            "agreements/NOUN=agreement/obj/4/abstract ./PUNCT/punct/4"
        ),
        [("five agreements", "count_other", 5, 5)],
    ),
    (
        (
            "Ukraine/PROPN=Ukraine/nsubj/2/place/LOC said/VERB=say/root/0 "
            "it/PRON/nsubj/5/organization had/AUX=have/aux/5 shot/VERB=shoot/ccomp/2 "
            "down/ADP/compound:prt/5 14/NUM/nummod/8 drones/NOUN=drone/obj/5/object "
            "and/CCONJ/cc/14 that/SCONJ/mark/14 its/PRON/nmod:poss/13/organization "
            "air/NOUN/compound/13 force/NOUN/nsubj/14/organization lost/VERB=lose/conj/5 "
            "two/NUM/nummod/16 jets/NOUN=jet/obj/14/event ./PUNCT/punct/2"
        ),
        [("14 drones", "equipment_lost", 14, 14), ("two jets", "equipment_lost", 2, 2)],
    ),
]


def figures_of(annotation: Annotation) -> tuple[Figure, ...]:
    """The figures of a report without times and places."""
    country = name_countries(annotation, country_code)
    return read_figures(Report(text=annotation.text), annotation, (), (), country)


@pytest.mark.parametrize(("drawn", "told"), CASES)
def test_a_figure_is_a_number_and_what_it_counts(drawn: str, told: list[Told]) -> None:
    """The words of both, the measure, and the bounds as printed."""
    found = figures_of(draw(drawn))

    assert [(one.text, one.measure.value, one.low, one.high) for one in found] == told


def test_figures_are_numbered_in_the_order_of_the_text() -> None:
    """Ids are local to the record."""
    first, second = CASES[0][0], CASES[1][0]

    assert [one.id for one in figures_of(draw(first, second))] == ["f1", "f2", "f3"]


def test_two_sides_of_a_vote_are_two_figures() -> None:
    """Where they are printed with a dash between."""
    drawn = draw(
        "The/DET/det/3 11-1/NUM/nummod/3 vote/NOUN/nsubj/4 surprised/VERB=surprise/root/0 "
        "nobody/PRON/obj/4 ./PUNCT/punct/4"
    )
    found = figures_of(drawn)

    assert [(one.measure.value, one.low) for one in found] == [("votes", 11), ("votes", 1)]


SOURCES = "Two/NUM/nummod/2 aides/NOUN=aide/nsubj/3 said/VERB=say/root/0 so/ADV/advmod/3"
KNOWN_SET = "The/DET/det/3 two/NUM/nummod/3 countries/NOUN=country/nsubj/4 agreed/VERB=agree/root/0"
ONE_THING = "One/NUM/nummod/2 bridge/NOUN/nsubj/3 fell/VERB=fall/root/0 ./PUNCT/punct/3"
AGE = (
    "Musa/PROPN/nsubj/5/person/PER ,/PUNCT/punct/1 34/NUM/appos/1 ,/PUNCT/punct/1 left/VERB/root/0"
)
NAME = "Nord/PROPN/compound/2 Stream/PROPN/nsubj/4 2/NUM/nummod/2 burst/VERB/root/0"
LASTED = "It/PRON/nsubj/2 lasted/VERB=last/root/0 12/NUM/nummod/4 hours/NOUN=hour/obl/2"
SCORE = "They/PRON/nsubj/2 won/VERB=win/root/0 the/DET/det/4 match/NOUN/obj/2 3-1/NUM/nummod/4"
VAGUE = "Some/DET/det/2 shops/NOUN=shop/nsubj/3 opened/VERB=open/root/0 ./PUNCT/punct/3"
NONE = "No/DET/det/2 shops/NOUN=shop/nsubj/3 opened/VERB=open/root/0 ./PUNCT/punct/3"


@pytest.mark.parametrize("drawn", [KNOWN_SET, ONE_THING, AGE, NAME, LASTED, SCORE, VAGUE, NONE])
def test_what_nobody_wants_counted_is_no_figure(drawn: str) -> None:
    """Known sets, ages, names, scores, times, and what only is or is not there."""
    assert figures_of(draw(drawn)) == ()


def test_how_many_speak_is_told_with_the_source() -> None:
    """And is no figure."""
    annotation = draw(SOURCES, sayings=[saying((0, 1), 2, (3, 3))])

    assert figures_of(annotation) == ()


def test_what_lies_in_a_time_is_no_figure() -> None:
    """The network marks times where the caller gives none."""
    annotation = draw("At/ADP/case/2 1900/NUM/obl/4 they/PRON/nsubj/4 fell/VERB=fall/root/0")
    annotation.times.append(LabelledSpan(1, 1, "TIME", 1.0))

    assert figures_of(annotation) == ()


TOLL = (
    "The/DET/det/3 death/NOUN/compound/3 toll/NOUN/nsubj/5/event has/AUX=have/aux/5 gone/VERB=go/root/0 "
    "up/ADV/advmod/5 to/ADP/case/8 31/NUM/obl/5/abstract ./PUNCT/punct/5"
)
DIED = "Four/NUM/nummod/2 people/NOUN/nsubj/3/person died/VERB=die/root/0 ./PUNCT/punct/3"
STICKS = (
    "The/DET/det/2 army/NOUN/nsubj/4/organization is/AUX=be/aux/4 sticking/VERB=stick/root/0 to/ADP/case/6 "
    "14/NUM/obl/4/abstract ./PUNCT/punct/4"
)
STANDS = (
    "The/DET/det/2 service/NOUN/nsubj/3/organization stands/VERB=stand/root/0 by/ADP/case/6 its/PRON/nmod:poss/6 "
    "figure/NOUN/obl/3 of/ADP/case/8 seven/NUM/nmod/6/abstract ./PUNCT/punct/3"
)
WENT = (
    "They/PRON/nsubj/2/person went/VERB=go/root/0 up/ADV/advmod/2 to/ADP/case/6 the/DET/det/6 "
    "house/NOUN/obl/2/place ./PUNCT/punct/2"
)


def test_a_count_that_has_gone_up_to_a_number_is_that_number() -> None:
    """The word "up" is of the verb there, and no bound."""
    [figure] = figures_of(draw(TOLL))

    assert (figure.text, figure.measure.value, figure.low, figure.high) == ("31", "killed", 31, 31)
    assert figures_of(draw(WENT)) == ()


@pytest.mark.parametrize(("drawn", "number"), [(STICKS, 14), (STANDS, 7)])
def test_a_number_that_somebody_keeps_to_is_of_what_was_counted_before(
    drawn: str, number: int
) -> None:
    """An army that "is sticking to 14" counts the dead of whom the report has told, and nothing alone."""
    found = figures_of(draw(DIED, drawn))

    assert [(one.measure.value, one.low) for one in found] == [("killed", 4), ("killed", number)]
