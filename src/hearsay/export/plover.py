"""Political events in the coding of PLOVER, an object a line.

PLOVER codes what somebody does to somebody, and counts demanding, accusing, refusing and threatening
among it; in hearsay these are modes of claims, and become events here. An actor is required: where none
is named it has the sector of the unknown. So is a date: where the report tells none it is that of the
report, and the comment says so; without either there is no record. What is denied, supposed or still to
come is marked in the context, as the manual asks. The report's text is never included, only its words
for the event and where they stand.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from hearsay.export.actors import Actor, agents_of, targets_of
from hearsay.export.codebooks import toll
from hearsay.export.coded_table import whole
from hearsay.export.happening import figures_of, first_day, last_day
from hearsay.export.selection import Selection
from hearsay.record import (
    ActorKind,
    Claim,
    Event,
    EventType,
    Interval,
    Measure,
    Mode,
    Place,
    Polarity,
    Reality,
    Words,
)
from hearsay.record.json_form import dumps
from hearsay.record.json_items import Json
from hearsay.reference.crosswalks import (
    EventCodes,
    actor_codes,
    country_codes,
    event_codes,
    mode_codes,
    place_codes,
)

CODEBOOK = "PLOVER 0.8"

Parties = tuple[list[Actor], list[Actor]]
"""Who does it, and to whom."""

QUADS = {
    "AGREE": 1, "CONSULT": 1, "SUPPORT": 1, "CONCEDE": 1, "COOPERATE": 2, "AID": 2, "RETREAT": 2,
    "REQUEST": 3, "ACCUSE": 3, "REJECT": 3, "THREATEN": 3, "PROTEST": 4, "SANCTION": 4,
    "MOBILIZE": 4, "COERCE": 4, "ASSAULT": 4,
}  # fmt: skip
"""PLOVER's events, and which of verbal and material cooperation and conflict each is."""

_SUPPOSED = {
    Reality.PLANNED: "future",
    Reality.POSSIBLE: "hypothetical",
    Reality.CONDITIONAL: "hypothetical",
    Reality.GENERAL: "hypothetical",
    Reality.PAST_BACKGROUND: "historical",
}
_BOTH_ACT = frozenset({"CONSULT", "COOPERATE", "AGREE"})
_THREATS = {
    EventType.BATTLE: "violence",
    EventType.STRIKE: "violence",
    EventType.EXPLOSION: "violence",
    EventType.ATTACK: "violence",
    EventType.CONTROL: "territory",
    EventType.DETAIN: "arrest",
    EventType.RESTRICT: "restrict",
    EventType.SANCTION: "relations",
}
_WISHES = {
    EventType.AID: "assist",
    EventType.MEET: "meet",
    EventType.TRUCE: "yield",
    EventType.DECIDE: "change",
}
_SIZES = {"dead": Measure.KILLED, "injured": Measure.INJURED, "arrested": Measure.ARRESTED}


def plover_texts(selections: Iterable[Selection], *, left_out: Counter[str]) -> Iterator[str]:
    """The chosen events and acts of speech as PLOVER records.

    Args:
        selections: The records and what of them was chosen.
        left_out: Is added to by the reason.

    Returns:
        A record a line: for each report its events, then what sources demand, refuse or threaten in
        the chosen claims.
    """
    for selection in selections:
        for event in selection.events:
            yield from _event(selection, event, left_out)
        for claim in selection.record.claims:
            if selection.chosen is None or claim.id in selection.chosen:
                yield from _act(selection, claim, left_out)


def _event(selection: Selection, event: Event, left_out: Counter[str]) -> Iterator[str]:
    codes = event_codes(event.type, event.subtype)
    when = _when(selection, event.interval)
    if not codes.plover:
        left_out["events that PLOVER does not code"] += 1
    elif when is None:
        left_out["events of a report without any date"] += 1
    else:
        what = {
            **_coded(codes.plover, codes.plover_mode),
            "context": _context(codes.plover_context, event),
            "size": _sizes(selection, event),
            "event_loc": _place(event.where.place) if event.where else None,
        }
        words = Words(event.mentions[:1])
        yield _line(selection, selection.id_of(event), when, _parties(event, codes), what, words)


def _act(selection: Selection, claim: Claim, left_out: Counter[str]) -> Iterator[str]:
    codes = mode_codes()[claim.mode]
    when = _when(selection, claim.said.interval if claim.said else None)
    if not codes.plover:
        return
    if when is None:
        left_out["acts of speech of a report without any date"] += 1
        return
    speakers = _speakers(claim)
    others = dict.fromkeys(actor for event in claim.events for actor in agents_of(event))
    parties = speakers, [actor for actor in others if actor not in speakers]
    what = _coded(codes.plover, codes.plover_mode or _content(claim))
    words = claim.cue or claim.content
    yield _line(selection, selection.id_of(claim), when, parties, what, words)


def _coded(event: str, mode: str) -> Json:
    return {"event": [event], "mode": [mode] if mode else [], "quad_code": QUADS[event]}


def _parties(event: Event, codes: EventCodes) -> Parties:
    """Who does it and to whom; who meets or agrees, does so together."""
    actors, recipients = agents_of(event), targets_of(event)
    return ([*actors, *recipients], []) if codes.plover in _BOTH_ACT else (actors, recipients)


def _speakers(claim: Claim) -> list[Actor]:
    source = claim.source
    if source is None:
        return []
    if source.entity is None:
        return [Actor(source.text, None, None)]
    return [Actor(source.entity.name, source.entity.kind, source.entity.country)]


def _content(claim: Claim) -> str:
    """What is threatened, wanted or refused, where the events of the claim tell."""
    table = _THREATS if claim.mode is Mode.THREATENS else _WISHES
    found = {table[event.type] for event in claim.events if event.type in table}
    has_mode = claim.mode in (Mode.THREATENS, Mode.DEMANDS, Mode.URGES, Mode.REFUSES)
    return found.pop() if has_mode and len(found) == 1 else ""


def _when(selection: Selection, interval: Interval | None) -> Json | None:
    """The dates, and a comment where they are only the report's."""
    first, last = first_day(interval), last_day(interval)
    if first or last:
        return {"date": first or last, "enddate": last if first and last != first else None}
    published = selection.record.report.published
    if not published:
        return None
    return {"date": published[:10], "comment": "the date is that of the report"}


def _context(of_type: str, event: Event) -> list[str]:
    """What the type tells, and how the event is spoken of where it is not said to have happened."""
    said = {Polarity.NEGATED: "negation", Polarity.OPEN: "hypothetical"}.get(event.polarity, "")
    marks = (of_type, said, _SUPPOSED.get(event.reality, ""))
    return list(dict.fromkeys(filter(None, marks)))


def _sizes(selection: Selection, event: Event) -> Json:
    counts = {
        name: whole(toll(figures_of(selection, event, measure)).best)
        for name, measure in _SIZES.items()
    }
    return {name: count for name, count in counts.items() if count is not None}


def _line(
    selection: Selection, key: str, when: Json, parties: Parties, what: Json, words: Words
) -> str:
    form: Json = {
        "id": key,
        "date": when["date"],
        "enddate": when.get("enddate"),
        "actor": [_actor(actor) for actor in parties[0]] or [{"sector": "UNK"}],
        "recipient": [_actor(actor) for actor in parties[1]],
        **what,
        "event_text": [span.text for span in words],
        "text_info": {"start": words.start, "end": words.end},
        "cite_info": _cited(selection),
        "coder": f"hearsay {selection.record.reader.version}",
        "comment": when.get("comment"),
    }
    return dumps({name: value for name, value in form.items() if value}) + "\n"


def _actor(actor: Actor) -> Json:
    known = country_codes().get(actor.country or "")
    sector = actor_codes()[actor.kind or ActorKind.UNKNOWN].plover
    form = {"code": known.alpha3 if known else None, "sector": sector, "actor_text": actor.name}
    return {name: value for name, value in form.items() if value}


def _place(place: Place) -> Json:
    """By the names of GeoNames, as PLOVER has them; a country has no coordinates."""
    resolution = place_codes()[place.precision].plover
    known = country_codes().get(place.country or "")
    spot = resolution is not None and resolution > 1
    form = {
        "geonameid": place.geonames_id,
        "name": place.name,
        "latitude": place.lat if spot else None,
        "longitude": place.lon if spot else None,
        "country code": place.country,
        "cc3": known.alpha3 if known else None,
        "admin1": place.admin1,
        "resolution": resolution,
        "radius_km": place.radius_km,
    }
    return {name: value for name, value in form.items() if value is not None}


def _cited(selection: Selection) -> Json:
    report = selection.record.report
    form = {
        "citation": selection.report,
        "url": report.url,
        "title": report.title,
        "language": report.language,
        "publication": report.publisher,
        "codebook": CODEBOOK,
    }
    return {name: value for name, value in form.items() if value}
