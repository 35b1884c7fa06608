"""Deadly events in columns shaped like UCDP's georeferenced events: low, best and high.

It is not UCDP's data and says so in every row. Identifiers of conflicts, dyads and sides are left
empty, because nothing in a report tells them. Only events with a figure of the dead have a row.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from math import floor

from hearsay.export.actors import Actor, agents_of, sides_of, targets_of
from hearsay.export.codebooks import UCDP, Count, toll
from hearsay.export.coded_table import Cells, coded_texts, traced, whole
from hearsay.export.happening import (
    FORCE,
    cause_of,
    figures_of,
    first_day,
    happened,
    is_of_violence,
    is_spot,
    last_day,
    precision_of,
)
from hearsay.export.selection import Selection, source_names
from hearsay.record import ActorKind, Event, EventType, Figure, Measure, TimePrecision
from hearsay.reference.countries import load_countries
from hearsay.reference.crosswalks import place_codes, time_codes

COLUMNS = (
    "id relid year active_year code_status type_of_violence "
    "conflict_dset_id conflict_new_id conflict_name dyad_dset_id dyad_new_id dyad_name "
    "side_a_dset_id side_a_new_id side_a side_b_dset_id side_b_new_id side_b "
    "number_of_sources source_article source_office source_date source_headline source_original "
    "where_prec where_coordinates where_description adm_1 adm_2 latitude longitude geom_wkt "
    "priogrid_gid country country_id region event_clarity date_prec date_start date_end "
    "deaths_a deaths_b deaths_civilians deaths_unknown best high low gwnoa gwnob"
).split()
"""UCDP's own, in its order."""

_STATE = frozenset(
    {ActorKind.MILITARY, ActorKind.POLICE, ActorKind.GOVERNMENT, ActorKind.INTELLIGENCE, ActorKind.COUNTRY}
)  # fmt: skip
_ARMED = frozenset(
    {ActorKind.REBEL, ActorKind.MILITIA, ActorKind.ARMED_UNKNOWN, ActorKind.CRIMINAL}
)
_UNARMED = frozenset({ActorKind.CIVILIANS, ActorKind.REFUGEES, ActorKind.PROTESTERS})
_CIVILIANS = frozenset("civilian civilians resident residents child children".split())


def ucdp_texts(
    selections: Iterable[Selection], *, raw: bool = False, left_out: Counter[str]
) -> Iterator[str]:
    """The chosen events that killed, as CSV shaped like UCDP GED.

    Args:
        selections: The records and what of them was chosen.
        raw: Leave texts as they are that a spreadsheet would run.
        left_out: Is added to by the reason.

    Returns:
        The file in pieces.
    """
    rows = (row for one in selections for row in _rows(one, left_out))
    return coded_texts(COLUMNS, rows, raw=raw)


def _rows(selection: Selection, left_out: Counter[str]) -> Iterator[Cells]:
    chosen = list(happened(selection, left_out))
    forceful = [event for event in chosen if event.type in FORCE]
    for event in chosen:
        casualties = event.type is EventType.CASUALTY
        dead = figures_of(selection, event, Measure.KILLED)
        if casualties and cause_of(selection, event) in forceful:
            continue  # in the row of what killed them
        if not (event.type in FORCE or (casualties and is_of_violence(selection, event))):
            left_out["events that are no organised violence"] += 1
        elif not dead:
            left_out["events without a figure of the dead"] += 1
        else:
            yield _row(selection, event, dead)


def _row(selection: Selection, event: Event, dead: list[Figure]) -> Cells:
    count = toll(dead)
    return {
        "id": selection.id_of(event),
        **_who(event),
        **_told(selection, event),
        **_where(event),
        **_when(event),
        **_split(event, dead, count),
        "best": whole(count.best),
        "high": whole(count.high),
        "low": whole(count.low),
        **traced(selection, event, UCDP),
    }


def _who(event: Event) -> Cells:
    first, second = sides_of(event)
    return {
        "type_of_violence": _violence(event, first, second),
        "side_a": first[0].name if first else None,
        "side_b": second[0].name if second else None,
    }


def _violence(event: Event, first: list[Actor], second: list[Actor]) -> int | None:
    """1 with a state on either side, 2 between others, 3 against civilians; None where it is not told."""
    kinds = [{actor.kind for actor in side if actor.kind} for side in (first, second)]
    if kinds[1] & _UNARMED or (event.type is EventType.ATTACK and not kinds[1] & (_STATE | _ARMED)):
        return 3
    if not kinds[0] or not kinds[1]:
        return None
    if (kinds[0] | kinds[1]) & _STATE:
        return 1
    return 2 if kinds[0] & _ARMED and kinds[1] & _ARMED else None


def _told(selection: Selection, event: Event) -> Cells:
    report = selection.record.report
    sources = source_names(selection.claims_of(event))
    published = report.published[:10] if report.published else None
    article = [part for part in (report.publisher, published, report.title) if part]
    return {
        "number_of_sources": len(sources) or None,
        "source_article": ", ".join(article) or None,
        "source_office": report.publisher,
        "source_date": published,
        "source_headline": report.title,
        "source_original": "; ".join(sources) or None,
    }


def _where(event: Event) -> Cells:
    if event.where is None:
        return {}
    place = event.where.place
    country = load_countries().get(place.country or "")
    cells: Cells = {
        "where_prec": place_codes()[place.precision].ucdp,
        "where_coordinates": place.name,
        "where_description": f"{event.where.relation.value} {place.text}",
        "adm_1": place.admin1,
        "country": country.name if country else None,
    }
    if is_spot(place) and place.lat is not None and place.lon is not None:
        cells |= {"latitude": place.lat, "longitude": place.lon}
        cells["geom_wkt"] = f"POINT ({place.lon} {place.lat})"
        cells["priogrid_gid"] = _grid_cell(place.lat, place.lon)
    return cells


def _grid_cell(lat: float, lon: float) -> int:
    """The cell of PRIO-GRID: half a degree wide, numbered from the south-west, row by row."""
    row, column = min(floor((lat + 90) * 2), 359), min(floor((lon + 180) * 2), 719)
    return row * 720 + column + 1


def _when(event: Event) -> Cells:
    first, last = first_day(event.interval), last_day(event.interval)
    precision = precision_of(event)
    exact = time_codes()[precision].acled == 1
    return {
        "year": first[:4] if first else None,
        "event_clarity": (1 if exact else 2) if precision is not TimePrecision.UNKNOWN else None,
        "date_prec": time_codes()[precision].ucdp,
        "date_start": first,
        "date_end": last,
    }


def _split(event: Event, dead: list[Figure], count: Count) -> Cells:
    """The dead by whose they were; whom no figure tells of is unknown."""
    sides = {actor.name: "deaths_a" for actor in agents_of(event)}
    sides |= {actor.name: "deaths_b" for actor in targets_of(event)}
    groups: dict[str, list[Figure]] = {}
    for figure in dead:
        words = set((figure.population or "").casefold().split())
        column = "deaths_civilians" if words & _CIVILIANS else sides.get(figure.side or "")
        if column:
            groups.setdefault(column, []).append(figure)
    told = {column: whole(toll(figures).best) for column, figures in groups.items()}
    rest = (whole(count.best) or 0) - sum(number or 0 for number in told.values())
    return {**told, "deaths_unknown": max(rest, 0)}
