"""Who puts a number at something says it, though no word of saying stands there."""

from __future__ import annotations

import pytest

from hearsay.desk.reading import read
from hearsay.reader.attribution.counts import find_counts
from hearsay.reader.phrases import Phrases
from tests.reader.drawn import draw
from tests.reader.written import told

PUT = draw(
    "Firemen/NOUN=fireman/nsubj/3/person had/AUX=have/aux/3 put/VERB/root/0 the/DET/det/5 "
    "toll/NOUN/obj/3 at/ADP/case/7 nine/NUM/obl/3 ./PUNCT/punct/3"
)
PASSIVE = draw(
    "The/DET/det/2 toll/NOUN/nsubj:pass/4 was/AUX=be/aux:pass/4 put/VERB/root/0 at/ADP/case/6 "
    "nine/NUM/obl/4 by/ADP/case/8 firemen/NOUN=fireman/obl:agent/4/person ./PUNCT/punct/4"
)
COUNTED = draw(
    "Doctors/NOUN=doctor/nsubj/2/person counted/VERB=count/root/0 nine/NUM/nummod/4 "
    "bodies/NOUN=body/obj/2 ./PUNCT/punct/2"
)
PLATE = draw(
    "Doctors/NOUN=doctor/nsubj/2/person put/VERB/root/0 nine/NUM/nummod/4 plates/NOUN=plate/obj/2 "
    "on/ADP/case/7 the/DET/det/7 table/NOUN/obl/2 ./PUNCT/punct/2"
)
TROOPS = draw(
    "Generals/NOUN=general/nsubj/2/person raised/VERB=raise/root/0 the/DET/det/4 number/NOUN/obj/2 "
    "of/ADP/case/6 troops/NOUN=troop/nmod/4 to/ADP/case/8 9,000/NUM/obl/2 ./PUNCT/punct/2"
)
DEATHS = draw(
    "The/DET/det/2 deaths/NOUN=death/nsubj/3/event raised/VERB=raise/root/0 the/DET/det/5 "
    "toll/NOUN/obj/3 to/ADP/case/7 nine/NUM/obl/3 ./PUNCT/punct/3"
)
QUOTED = draw(
    "We/PRON=we/nsubj/2/person counted/VERB=count/root/0 nine/NUM/nummod/4 bodies/NOUN=body/obj/2 "
    "./PUNCT/punct/2"
)


def test_who_puts_a_toll_at_a_number_says_so() -> None:
    """The number belongs to the fire service, and not to the report."""
    (found,) = find_counts(Phrases(PUT))

    assert told(PUT, found) == ("Firemen", "had put", "the toll at nine")


def test_who_counts_bodies_says_how_many() -> None:
    """To count the dead is to tell of them."""
    (found,) = find_counts(Phrases(COUNTED))

    assert told(COUNTED, found) == ("Doctors", "counted", "nine bodies")


def test_of_a_passive_the_agent_counts() -> None:
    """What the toll was put at is said by those it was put at by."""
    (found,) = find_counts(Phrases(PASSIVE))

    assert told(PASSIVE, found) == ("firemen", "was put", "The toll … at nine")


@pytest.mark.parametrize("drawn", [PLATE, TROOPS, DEATHS, QUOTED])
def test_other_uses_say_nothing(drawn: object) -> None:
    """Plates are put on tables, troops are raised, deaths do not speak, and who is quoted has spoken."""
    assert list(find_counts(Phrases(drawn))) == []  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("text", "source", "content"),
    [
        ("Hospital officials talked of 30 dead.", "Hospital officials", "30 dead"),
        ("The union spoke of 400 arrests on Monday.", "The union", "400 arrests"),
    ],
)
def test_who_speaks_of_a_number_gives_it(text: str, source: str, content: str) -> None:
    """To speak of 400 arrests is to say that there were so many."""
    (claim,) = read(text=text, id="r").claims
    assert claim.source is not None
    assert (claim.source.span.text, claim.content[0].text) == (source, content)


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("A bus fell into a gorge on Monday. Police had earlier put the dead at 27.", "Police"),
        ("A ferry sank on Monday. The Red Cross put the missing at 14.", "The Red Cross"),
        (
            "A dam burst on Monday. The mayor confirmed the flood but spoke of three injured.",
            "The mayor",
        ),
        ("A mine caved in. Medics confirmed two deaths but gave no number of wounded.", "Medics"),
    ],
)
def test_who_puts_people_themselves_at_a_number_says_it(text: str, source: str) -> None:
    """The dead and the missing are put at a number as a toll is, and the second half has its speaker."""
    claims = [claim for claim in read(text=text, id="r").claims if claim.source and claim.figures]
    assert [claim.source.span.text for claim in claims if claim.source] == [source]
