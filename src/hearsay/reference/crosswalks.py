"""The codes of hearsay in the schemes of the field: PLOVER, CAMEO, ACLED, UCDP, HXL, FollowTheMoney.

A scheme has its own cuts, and where it has none for ours the value is empty: a meeting is no event of
ACLED's, and no code near to it is put in its place.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from hearsay.record import ActorKind, EventType, Measure, Mode, PlacePrecision, TimePrecision
from hearsay.reference.tables import read_table


@dataclass(frozen=True, slots=True)
class EventCodes:
    """An event in other schemes; "" where a scheme has no place for it.

    Args:
        plover: PLOVER's event.
        plover_mode: How it was done, by PLOVER.
        plover_context: The context that the type itself tells.
        cameo: CAMEO's code.
        acled: ACLED's event type.
        acled_sub: ACLED's sub-event type where the agent is a state.
        acled_sub_other: The same where it is none; another one only where territory changes hands.
    """

    plover: str = ""
    plover_mode: str = ""
    plover_context: str = ""
    cameo: str = ""
    acled: str = ""
    acled_sub: str = ""
    acled_sub_other: str = ""


@dataclass(frozen=True, slots=True)
class ModeCodes:
    """What a source does in saying it, in other schemes.

    Args:
        plover: PLOVER's event, where the saying is one of its own.
        plover_mode: Its mode.
        cameo: CAMEO's code.
        factbank: FactBank's value, where nothing else is said.
    """

    plover: str
    plover_mode: str
    cameo: str
    factbank: str


@dataclass(frozen=True, slots=True)
class ActorCodes:
    """A kind of actor in other schemes.

    Args:
        plover: PLOVER's sector.
        cameo: CAMEO's role.
        acled: ACLED's inter code, from 1 to 8; None where it has no part in force.
        ftm: The schema of FollowTheMoney for bodies of the kind; "" for crowds.
        ftm_topic: Its topic.
    """

    plover: str
    cameo: str
    acled: int | None
    ftm: str
    ftm_topic: str


@dataclass(frozen=True, slots=True)
class MeasureCodes:
    """What a figure counts, in words and in other schemes.

    Args:
        label: In words.
        hxl: The hashtag of the Humanitarian Exchange Language, with attributes.
        montandon: Category and type of impact.
        idmc_helix: The terms of IDMC Helix.
    """

    label: str
    hxl: str
    montandon: str
    idmc_helix: str


@dataclass(frozen=True, slots=True)
class PlaceCodes:
    """How precisely a place is known, in other schemes.

    Args:
        radius_km: The largest radius of such a place; None where only its own tells.
        acled: geo_precision, from 1 to 3.
        plover: Resolution, from 5 for a part of a town to 1 for a country.
        ucdp: where_prec, from 1 to 7.
        hxl: The hashtag of a place of the kind.
    """

    radius_km: float | None
    acled: int | None
    plover: int | None
    ucdp: int | None
    hxl: str


@dataclass(frozen=True, slots=True)
class TimeCodes:
    """How precisely a time is known, in other schemes.

    Args:
        acled: time_precision, from 1 to 3.
        ucdp: date_prec, from 1 to 5.
    """

    acled: int | None
    ucdp: int | None


@dataclass(frozen=True, slots=True)
class CountryCodes:
    """A country by ISO 3166-1.

    Args:
        alpha3: Three letters.
        number: Three digits; None where it has none.
    """

    alpha3: str
    number: int | None


def event_codes(kind: EventType, subtype: str | None) -> EventCodes:
    """An event in other schemes.

    Args:
        kind: Its type.
        subtype: Its subtype; one that is not listed counts as none.

    Returns:
        The codes of the subtype, else of the type.

    Example:
        >>> codes = event_codes(EventType.STRIKE, "drone")
        >>> codes.plover, codes.plover_mode, codes.acled_sub
        ('ASSAULT', 'drone', 'Air/drone strike')
        >>> event_codes(EventType.MEET, "talks").acled
        ''
    """
    table = _event_codes()
    return table.get((kind, subtype or ""), table[kind, ""])


@cache
def _event_codes() -> dict[tuple[EventType, str], EventCodes]:
    return {
        (EventType(kind), subtype): _event(*codes)
        for kind, subtype, *codes in read_table("event_codes").rows
    }


def _event(
    plover: str, plover_mode: str, plover_context: str, cameo: str, acled: str, acled_sub: str
) -> EventCodes:
    subs = acled_sub, acled_sub
    for first, second in (_TERRITORY, _TERRITORY[::-1]):
        if acled_sub == f"{first}/{second}":  # other sub-event types have a stroke of their own
            subs = first, second
    return EventCodes(plover, plover_mode, plover_context, cameo, acled, *subs)


_TERRITORY = ("Government regains territory", "Non-state actor overtakes territory")


@cache
def mode_codes() -> dict[Mode, ModeCodes]:
    """The modes of claims in other schemes.

    Example:
        >>> mode_codes()[Mode.ACCUSES].plover
        'ACCUSE'
    """
    return {Mode(mode): ModeCodes(*codes) for mode, *codes in read_table("mode_codes").rows}


@cache
def actor_codes() -> dict[ActorKind, ActorCodes]:
    """The kinds of actors in other schemes.

    Example:
        >>> actor_codes()[ActorKind.MEDIA].plover, actor_codes()[ActorKind.REBEL].acled
        ('JRN', 2)
    """
    return {
        ActorKind(kind): ActorCodes(plover, cameo, _whole(acled), *ftm)
        for kind, plover, cameo, acled, *ftm in read_table("actor_codes").rows
    }


@cache
def measure_codes() -> dict[Measure, MeasureCodes]:
    """The measures in other schemes.

    Example:
        >>> measure_codes()[Measure.KILLED].hxl
        '#affected+killed'
    """
    rows = read_table("measure_codes").rows
    return {Measure(measure): MeasureCodes(*codes) for measure, *codes in rows}


@cache
def place_codes() -> dict[PlacePrecision, PlaceCodes]:
    """How precisely places are known, in other schemes.

    Example:
        >>> place_codes()[PlacePrecision.TOWN].radius_km
        15.0
    """
    return {
        PlacePrecision(precision): PlaceCodes(
            float(radius) if radius else None, _whole(acled), _whole(plover), _whole(ucdp), hxl
        )
        for precision, radius, acled, plover, ucdp, hxl in read_table("place_codes").rows
    }


@cache
def time_codes() -> dict[TimePrecision, TimeCodes]:
    """How precisely times are known, in other schemes.

    Example:
        >>> time_codes()[TimePrecision.DAY].acled
        1
    """
    return {
        TimePrecision(precision): TimeCodes(_whole(acled), _whole(ucdp))
        for precision, acled, ucdp in read_table("time_codes").rows
    }


@cache
def country_codes() -> dict[str, CountryCodes]:
    """The codes of countries, by their two letters.

    Example:
        >>> country_codes()["UA"]
        CountryCodes(alpha3='UKR', number=804)
    """
    return {
        code: CountryCodes(alpha3, _whole(number))
        for code, alpha3, number in read_table("country_codes").rows
    }


def _whole(digits: str) -> int | None:
    return int(digits) if digits else None
