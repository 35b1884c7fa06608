"""Events in columns shaped like ACLED's, for tools and habits that are made for those.

It is not ACLED's data and says so in every row: a machine read one report, nobody reviewed it, and the
same event of two reports is two rows. What ACLED does not code (a meeting, a storm, a plan) is left
out and counted. A place that is only a country has no coordinates; ACLED would look for a better one.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from hearsay.export.actors import Actor, agents_of, sides_of
from hearsay.export.codebooks import ACLED, toll
from hearsay.export.coded_table import Cells, coded_texts, traced, whole
from hearsay.export.happening import (
    cause_of,
    figures_of,
    first_day,
    happened,
    notes_of,
    precision_of,
)
from hearsay.export.selection import Selection
from hearsay.record import Event, EventType, Measure
from hearsay.reference.countries import load_countries
from hearsay.reference.crosswalks import (
    actor_codes,
    country_codes,
    event_codes,
    place_codes,
    time_codes,
)

COLUMNS = (
    "event_id_cnty event_date year time_precision disorder_type event_type sub_event_type "
    "actor1 assoc_actor_1 inter1 actor2 assoc_actor_2 inter2 interaction civilian_targeting "
    "iso region country admin1 admin2 admin3 location latitude longitude geo_precision "
    "source source_scale notes fatalities tags timestamp"
).split()
"""ACLED's own, in its order."""

_STATE, _CIVILIANS = 1, 7
_DISORDER = {
    "Battles": "Political violence",
    "Explosions/Remote violence": "Political violence",
    "Violence against civilians": "Political violence",
    "Mob violence": "Political violence",
    "Riots": "Demonstrations",
    "Protests": "Demonstrations",
    "Strategic developments": "Strategic developments",
}

_OF_SOMEBODY = frozenset({"Other", "Looting/property destruction"})


def acled_texts(
    selections: Iterable[Selection], *, raw: bool = False, left_out: Counter[str]
) -> Iterator[str]:
    """The chosen events as ACLED-shaped CSV.

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
    for event in happened(selection, left_out):
        if _is_coded(event):
            yield _row(selection, event)
        elif event.type is not EventType.CASUALTY:
            left_out["events that ACLED does not code"] += 1
        elif cause_of(selection, event) is None:
            left_out["casualties whose cause is not told"] += 1


def _is_coded(event: Event) -> bool:
    """Whether ACLED has a code for it, where the code asks who did it: whether that is known."""
    codes = event_codes(event.type, event.subtype)
    asks = codes.acled_sub in _OF_SOMEBODY or codes.acled_sub != codes.acled_sub_other
    return bool(codes.acled) and (not asks or _first_known(event) is not None)


def _first_known(event: Event) -> Actor | None:
    return next((actor for actor in agents_of(event) if actor.kind), None)


def _row(selection: Selection, event: Event) -> Cells:
    report = selection.record.report
    return {
        "event_id_cnty": selection.id_of(event),
        **_when(event),
        **_what(event),
        **_who(event),
        **_where(event),
        "source": report.publisher,
        "notes": notes_of(selection, event),
        "fatalities": whole(toll(figures_of(selection, event, Measure.KILLED)).best),
        "tags": _tags(selection, event),
        **traced(selection, event, ACLED),
    }


def _when(event: Event) -> Cells:
    day = first_day(event.interval)
    return {
        "event_date": day,
        "year": day[:4] if day else None,
        "time_precision": time_codes()[precision_of(event)].acled if day else None,
    }


def _what(event: Event) -> Cells:
    codes = event_codes(event.type, event.subtype)
    agent = _first_known(event)
    other = agent is not None and _inter(agent) != _STATE
    sub = codes.acled_sub_other if other else codes.acled_sub
    return {
        "disorder_type": _DISORDER.get(sub) or _DISORDER[codes.acled],
        "event_type": codes.acled,
        "sub_event_type": sub,
    }


def _who(event: Event) -> Cells:
    first, second = sides_of(event)
    inters = [_inter(side[0]) if side else None for side in (first, second)]
    violent = event.type is EventType.ATTACK
    return {
        "actor1": first[0].name if first else None,
        "assoc_actor_1": "; ".join(actor.name for actor in first[1:]) or None,
        "inter1": inters[0],
        "actor2": second[0].name if second else None,
        "assoc_actor_2": "; ".join(actor.name for actor in second[1:]) or None,
        "inter2": inters[1],
        "interaction": _interaction(inters),
        "civilian_targeting": "Civilian targeting"
        if violent or (second and all(_inter(actor) == _CIVILIANS for actor in second))
        else None,
    }


def _inter(actor: Actor) -> int | None:
    return actor_codes()[actor.kind].acled if actor.kind else None


def _interaction(inters: list[int | None]) -> str | None:
    """Both codes, the smaller first; one that acts alone has 0 behind it."""
    known = sorted(code for code in inters if code)
    return "".join(map(str, known)).ljust(2, "0") if known else None


def _where(event: Event) -> Cells:
    if event.where is None:
        return {}
    place = event.where.place
    code = place_codes()[place.precision].acled
    country = load_countries().get(place.country or "")
    known = country_codes().get(place.country or "")
    return {
        "iso": known.number if known else None,
        "country": country.name if country else None,
        "admin1": place.admin1,
        "location": place.name if code else None,
        "latitude": place.lat if code else None,
        "longitude": place.lon if code else None,
        "geo_precision": code if place.lat is not None else None,
    }


def _tags(selection: Selection, event: Event) -> str | None:
    """ACLED notes the size of a crowd here, in the words of the report."""
    crowds = figures_of(selection, event, Measure.PARTICIPANTS)
    return "; ".join(f"crowd size={' '.join(figure.text.split())}" for figure in crowds) or None
