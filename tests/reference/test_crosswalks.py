"""Our codes in the schemes of the field are codes that the schemes have."""

from __future__ import annotations

import re

import pytest

from hearsay.record import ActorKind, EventType, Measure, Mode, PlacePrecision, TimePrecision
from hearsay.reference.crosswalks import (
    actor_codes,
    country_codes,
    event_codes,
    measure_codes,
    mode_codes,
    place_codes,
    time_codes,
)
from hearsay.reference.tables import read_table

# From the PLOVER manual: its events, with the modes of each.
PLOVER = {
    "AGREE": "",
    "CONSULT": "visit third-party multilateral phone",
    "SUPPORT": "",
    "CONCEDE": "",
    "COOPERATE": "",
    "AID": "",
    "RETREAT": "withdraw release disarm ceasefire access resign",
    "REQUEST": "assist change yield meet",
    "ACCUSE": "disapprove investigate allege",
    "REJECT": "assist change yield meet",
    "THREATEN": "restrict arrest relations expel territory violence",
    "PROTEST": "demo riot strike hunger boycott obstruct vandalize",
    "SANCTION": "convict expel withdraw discontinue",
    "MOBILIZE": "troops weapons police militia",
    "COERCE": "seize restrict censor curfew martial-law arrest deport withhold misinformation cyber",
    "ASSAULT": "beat torture sexual abduct targeted primitive firearms explosives suicide-attack "
    "heavy-weapons aerial drone unconventional crowd-control destroy",
}
CONTEXTS = {
    *(
        "military intelligence peacekeeping economic diplomatic resource migration humanitarian".split()
    ),
    *("asylum legal human_rights rights_freedoms terrorism executive election legislative".split()),
    *("cbrn cyber political_institutions corruption crime illegal_drugs".split()),
}
SECTORS = set(
    "GOV JUD LEG MIL COP OPP PTY REB PRM SPY UAF CVL BUS EDU MED LAB AGR JRN REF REL SOC CRM "
    "IGO NGO ISM IMG MNC ELI UNK".split()
)
# From ACLED's codebook: its event types, with the sub-event types of each.
ACLED = {
    "Battles": {
        "Armed clash",
        "Government regains territory",
        "Non-state actor overtakes territory",
    },
    "Explosions/Remote violence": {
        "Chemical weapon",
        "Air/drone strike",
        "Suicide bomb",
        "Shelling/artillery/missile attack",
        "Remote explosive/landmine/IED",
        "Grenade",
    },
    "Violence against civilians": {
        "Sexual violence",
        "Attack",
        "Abduction/forced disappearance",
    },
    "Protests": {
        "Peaceful protest",
        "Protest with intervention",
        "Excessive force against protesters",
    },
    "Riots": {"Violent demonstration", "Mob violence"},
    "Strategic developments": {
        "Agreement",
        "Arrests",
        "Change to group/activity",
        "Disrupted weapons use",
        "Headquarters or base established",
        "Looting/property destruction",
        "Non-violent transfer of territory",
        "Other",
    },
}
EVENTS = [(EventType(kind), subtype) for kind, subtype, *_ in read_table("event_codes").rows]


@pytest.mark.parametrize(("kind", "subtype"), EVENTS)
def test_codes_of_events_are_codes_of_the_schemes(kind: EventType, subtype: str) -> None:
    """No mode of another event, no sub-event of another type."""
    codes = event_codes(kind, subtype)

    if codes.plover:
        assert codes.plover_mode in {"", *PLOVER[codes.plover].split()}
        assert codes.plover_context in {"", *CONTEXTS}
    else:
        assert codes.plover_mode == codes.plover_context == ""
    assert re.fullmatch(r"(0[1-9]\d{1,2}|1\d{2,3}|20\d{0,2})?", codes.cameo)
    if codes.acled:
        assert {codes.acled_sub, codes.acled_sub_other} <= ACLED[codes.acled]
    else:
        assert codes.acled_sub == ""


def test_every_event_has_its_row() -> None:
    """Each type, and each subtype where the schemes tell them apart: they know no kinds of floods."""
    triggers = {
        (EventType(kind), subtype) for kind, subtype, *_ in read_table("event_triggers").rows
    }
    alike = {EventType.ACCIDENT, EventType.DISASTER, EventType.CASUALTY, EventType.DAMAGE}

    assert {(kind, "") for kind in EventType} <= set(EVENTS)
    assert {kind for kind, _ in triggers - set(EVENTS)} == alike
    assert event_codes(EventType.STRIKE, "unheard-of") == event_codes(EventType.STRIKE, None)


def test_who_takes_territory_decides_what_it_is() -> None:
    """A state regains, others overtake; what is lost goes the other way."""
    taken, lost = (event_codes(EventType.CONTROL, subtype) for subtype in ("taken", "lost"))

    assert (taken.acled_sub, taken.acled_sub_other) == (lost.acled_sub_other, lost.acled_sub)


def test_modes_are_events_of_plover_only_where_they_are_acts() -> None:
    """To say is no event; to demand, accuse, refuse and threaten is."""
    acts = {mode: codes.plover for mode, codes in mode_codes().items() if codes.plover}

    assert set(mode_codes()) == set(Mode)
    assert acts == {
        Mode.DENIES: "REJECT",
        Mode.ACCUSES: "ACCUSE",
        Mode.PROMISES: "AGREE",
        Mode.THREATENS: "THREATEN",
        Mode.OFFERS: "AGREE",
        Mode.ACCEPTS: "AGREE",
        Mode.REFUSES: "REJECT",
        Mode.DEMANDS: "REQUEST",
        Mode.URGES: "REQUEST",
    }


def test_every_kind_of_actor_has_a_sector() -> None:
    """And an inter code where ACLED has one."""
    assert set(actor_codes()) == set(ActorKind)
    assert {codes.plover for codes in actor_codes().values()} <= SECTORS
    assert {codes.acled for codes in actor_codes().values()} == {None, 1, 2, 3, 6, 7, 8}


@pytest.mark.parametrize("measure", Measure)
def test_hashtags_are_well_formed(measure: Measure) -> None:
    """A core hashtag with attributes, and no two measures in one column."""
    codes = measure_codes()

    core = (
        "affected inneed targeted reached population indicator impact value capacity severity event"
    )
    assert re.fullmatch(rf"#({'|'.join(core.split())})(\+[a-z][a-z0-9_]*)*", codes[measure].hxl)
    assert [one for one in Measure if codes[one].hxl == codes[measure].hxl] == [measure]


def test_precisions_are_ordered_as_ours_are() -> None:
    """What is less precise here is not more precise there."""
    places, times = place_codes(), time_codes()

    assert set(places) == set(PlacePrecision)
    assert set(times) == set(TimePrecision)
    for scheme in ("acled", "ucdp"):
        known = [
            getattr(places[one], scheme) for one in PlacePrecision if getattr(places[one], scheme)
        ]
        assert known == sorted(known)
        known = [
            getattr(times[one], scheme) for one in TimePrecision if getattr(times[one], scheme)
        ]
        assert known == sorted(known)
    assert places[PlacePrecision.COUNTRY].acled is None


def test_countries_are_those_that_hearsay_knows() -> None:
    """Each with its three letters and three digits, and no two the same."""
    codes = country_codes()

    assert set(codes) == {row[0] for row in read_table("countries").rows}
    assert all(re.fullmatch("[A-Z]{3}", one.alpha3) for one in codes.values())
    assert len({one.alpha3 for one in codes.values()}) == len(codes)
    numbers = [one.number for one in codes.values() if one.number is not None]
    assert len(set(numbers)) == len(numbers) == len(codes) - 1  # Kosovo has none
