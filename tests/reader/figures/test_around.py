"""On whose side, of which people, in which reality, where and until when."""

from __future__ import annotations

import pytest

from hearsay.reader.cast.countries import name_countries
from hearsay.reader.figures.figures import read_figures
from hearsay.record import Report
from hearsay.record.place import Place
from hearsay.record.time import Interval, Time
from hearsay.record.vocabulary import PlacePrecision, TimePrecision, TimeType
from hearsay.reference.countries import country_code
from tests.reader.drawn import draw
from tests.reader.figures.test_figures import figures_of

Told = tuple[str | None, str | None, str]
"""Side, population, reality."""

CASES: list[tuple[str, list[Told]]] = [
    (
        (
            "Officials/NOUN=official/nsubj/4/person in/ADP/case/3 "
            "Kenya/PROPN=Kenya/nmod/1/place/LOC reported/VERB=report/root/0 at/ADP/case/6 "
            "least/ADJ/nmod/7 60/NUM/nummod/8 deaths/NOUN=death/obj/4/event on/ADP/case/11 "
            "their/PRON/nmod:poss/11/person side/NOUN/obl/4/place and/CCONJ/cc/13 "
            "thousands/NOUN=thousand/conj/8/person on/ADP/case/17 the/DET/det/17 "
            "Ugandan/ADJ/amod/17 one/NOUN/nmod/8/abstract ./PUNCT/punct/4"
        ),
        [("Kenya", None, "happened"), ("Uganda", None, "happened")],
    ),
    (
        (
            "Sudan/PROPN=Sudan/nsubj/2/place/LOC said/VERB=say/root/0 "
            "nine/NUM/nsubj:pass/8/person of/ADP/case/6 its/PRON/nmod:poss/6/place "
            "soldiers/NOUN=soldier/nmod/3/person were/AUX=be/aux:pass/8 "
            "killed/VERB=kill/ccomp/2 in/ADP/case/11 the/DET/det/11 ambush/NOUN/obl/8/event "
            "./PUNCT/punct/2"
        ),
        [("Sudan", "soldiers", "happened")],
    ),
    (
        (
            "Rebels/NOUN=rebel/nsubj/2/person killed/VERB=kill/root/0 12/NUM/nummod/5 "
            "Ethiopian/ADJ/amod/5 soldiers/NOUN=soldier/obj/2/person and/CCONJ/cc/7 "
            "captured/VERB=capture/conj/2 30/NUM/obj/7/person ./PUNCT/punct/2"
        ),
        [("Ethiopia", "soldiers", "happened"), (None, None, "happened")],
    ),
    (
        (
            "Five/NUM/nummod/3 U.S./PROPN=U.S./compound/3/place/LOC "
            "soldiers/NOUN=soldier/nsubj/8/person and/CCONJ/cc/7 nine/NUM/nummod/7 "
            "Iraqi/ADJ/amod/7 policemen/NOUN=policeman/conj/3/person died/VERB=die/root/0 "
            "./PUNCT/punct/8"
        ),
        [("United States", "soldiers", "happened"), ("Iraq", "policemen", "happened")],
    ),
    (
        (
            "The/DET/det/2 ministry/NOUN/nsubj/3/organization reported/VERB=report/root/0 "
            "25/NUM/nummod/6 civilian/ADJ/amod/6 deaths/NOUN=death/obj/3/event "
            "./PUNCT/punct/3"
        ),
        [(None, "civilians", "happened")],
    ),
    (
        (
            "Officials/NOUN=official/nsubj/2/person said/VERB=say/root/0 119/NUM/nummod/4 "
            "children/NOUN=child/nsubj:pass/7/person had/AUX=have/aux/7 "
            "been/AUX=be/aux:pass/7 killed/VERB=kill/ccomp/2 ./PUNCT/punct/2"
        ),
        [(None, "children", "happened")],
    ),
    (
        (
            "Ten/NUM/nummod/3 Hezbollah/PROPN=Hezbollah/compound/3/organization/ORG "
            "fighters/NOUN=fighter/nsubj:pass/5/person were/AUX=be/aux:pass/5 "
            "killed/VERB=kill/root/0 ./PUNCT/punct/5"
        ),
        [("Hezbollah", "fighters", "happened")],
    ),
    (
        (
            "The/DET/det/2 ministry/NOUN/nsubj/3/organization plans/VERB=plan/root/0 "
            "to/PART/mark/5 send/VERB/xcomp/3 2,000/NUM/nummod/8 police/NOUN/compound/8 "
            "officers/NOUN=officer/obj/5/person to/ADP/case/11 the/DET/det/11 "
            "region/NOUN/obl/5/place ./PUNCT/punct/3"
        ),
        [(None, "officers", "planned")],
    ),
    (
        (
            "Up/ADP/case/3 to/ADP/fixed/1 90,000/NUM/nummod/4 people/NOUN/nsubj/6/person "
            "could/AUX/aux/6 flee/VERB/root/0 if/SCONJ/mark/10 the/DET/det/9 "
            "fighting/NOUN/nsubj/10/event spreads/VERB=spread/advcl/6 ./PUNCT/punct/6"
        ),
        [(None, None, "conditional")],
    ),
    (
        (
            "About/ADV/advmod/2 400/NUM/nummod/3 people/NOUN/nsubj/5/person are/AUX=be/aux/5 "
            "sheltering/VERB=shelter/root/0 in/ADP/case/8 a/DET/det/8 "
            "school/NOUN/obl/5/organization ./PUNCT/punct/5"
        ),
        [(None, None, "ongoing")],
    ),
    (
        (
            "The/DET/det/2 bus/NOUN/nsubj/4/object can/AUX/aux/4 carry/VERB/root/0 "
            "40/NUM/nummod/6 passengers/NOUN=passenger/obj/4/person ./PUNCT/punct/4"
        ),
        [(None, "passengers", "general")],
    ),
    (
        (
            "The/DET/det/2 flood/NOUN/nsubj/3/event killed/VERB=kill/root/0 30/NUM/nummod/5 "
            "people/NOUN/obj/3/person ./PUNCT/punct/3"
        ),
        [(None, None, "happened")],
    ),
    (
        (
            "Experts/NOUN=expert/nsubj/2/person expect/VERB/root/0 the/DET/det/4 "
            "virus/NOUN/nsubj/6/abstract to/PART/mark/6 infect/VERB/xcomp/2 500/NUM/nummod/8 "
            "people/NOUN/obj/6/person ./PUNCT/punct/2"
        ),
        [(None, None, "possible")],
    ),
    (
        (
            "Shelling/NOUN/nsubj/4/place in/ADP/case/3 Aleppo/PROPN=Aleppo/nmod/1/place/LOC "
            "killed/VERB=kill/root/0 12/NUM/nummod/6 people/NOUN/obj/4/person on/ADP/case/8 "
            "Friday/PROPN=Friday/obl/4/time ./PUNCT/punct/4"
        ),
        [(None, None, "happened")],
    ),
]

SHELLED = (
    "Shelling/NOUN/nsubj/4/place in/ADP/case/3 Aleppo/PROPN=Aleppo/nmod/1/place/LOC "
    "killed/VERB=kill/root/0 12/NUM/nummod/6 people/NOUN/obj/4/person on/ADP/case/8 "
    "Friday/PROPN=Friday/obl/4/time ./PUNCT/punct/4"
)


@pytest.mark.parametrize(("drawn", "told"), CASES)
def test_side_population_and_reality(drawn: str, told: list[Told]) -> None:
    """As far as the words around the number tell."""
    found = figures_of(draw(drawn))

    assert [(one.side, one.population, one.reality.value) for one in found] == told


def test_place_and_time_beside_are_the_figures() -> None:
    """What hangs on the verb of the figure holds for it."""
    annotation = draw(SHELLED)
    report = Report(text=annotation.text)
    at, on = annotation.text.index("Aleppo"), annotation.text.index("Friday")
    place = Place(
        id="l1", span=report.span(at, at + 6), name="Aleppo", precision=PlacePrecision.TOWN
    )
    friday = Interval("2016-07-15", "2016-07-16")
    time = Time(
        id="t1",
        span=report.span(on, on + 6),
        type=TimeType.DATE,
        value="2016-07-15",
        precision=TimePrecision.DAY,
        interval=friday,
    )
    country = name_countries(annotation, country_code)
    (figure,) = read_figures(report, annotation, (time,), (place,), country)

    assert figure.place is place
    assert figure.as_of == friday
