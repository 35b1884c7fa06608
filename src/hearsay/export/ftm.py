"""Entities of FollowTheMoney, for Aleph, OpenAleph and what else investigators search with.

Its model has people, bodies, events and documents, and no claims: who says what becomes a note on the
event, with the report as its proof. Offsets and bounds of figures have no place there; the words do. An
id is made of what it names, so that the same export gives the same entities, and a report that is
exported again replaces its own. Crowds ("protesters", "residents") and people without a name ("a senior
official") are no entities: what has no name cannot be found anywhere else.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from hashlib import sha1

from hearsay.export.happening import first_day, last_day
from hearsay.export.selection import Selection, source_name
from hearsay.record import ActorKind, Claim, Entity, EntityType, Event, Figure, Polarity, Reality
from hearsay.record.json_form import dumps
from hearsay.reference.crosswalks import actor_codes

_Property = str | Iterable[str] | None

_LANGUAGES = {
    "en": "eng", "uk": "ukr", "ru": "rus", "fr": "fra", "es": "spa", "de": "deu", "ar": "ara",
    "fa": "fas", "he": "heb", "it": "ita", "pl": "pol", "pt": "por", "tr": "tur", "zh": "zho",
    "nl": "nld", "ro": "ron", "sv": "swe", "no": "nor", "da": "dan", "fi": "fin", "cs": "ces",
    "hu": "hun", "el": "ell", "ja": "jpn", "ko": "kor", "hi": "hin", "ur": "urd", "id": "ind",
}  # fmt: skip
"""The model has languages in three letters."""

LEGAL = frozenset({"Person", "Organization", "PublicBody", "Company", "LegalEntity"})
"""The schemata of entities that can take part in an event."""

_PEOPLE = frozenset({EntityType.PERSON, EntityType.GROUP})
_DONE = frozenset({Reality.HAPPENED, Reality.ONGOING})


def ftm_texts(selections: Iterable[Selection], *, left_out: Counter[str]) -> Iterator[str]:
    """The chosen claims and events, and who and which report stands behind them.

    Args:
        selections: The records and what of them was chosen.
        left_out: Is added to by the reason.

    Returns:
        An entity a line: for each report its article, then its entities, events and notes.
    """
    for selection in selections:
        yield from _of_report(selection, left_out)


def _of_report(selection: Selection, left_out: Counter[str]) -> Iterator[str]:
    article = _id(selection, "report")
    yield _article(selection, article)
    for entity in _entities(selection):
        schema = schema_of(entity)
        if schema is None:
            left_out[
                "people without a name, crowds and things that are no FollowTheMoney entity"
            ] += 1
            continue
        yield _entity(selection, entity, schema, article)
        yield _mention(selection, entity, schema, article)
    for event in selection.events:
        yield _event(selection, event, article)
    for claim in selection.claims:
        yield _note(selection, claim, article)


def schema_of(entity: Entity) -> str | None:
    """The schema that an entity of a report has in FollowTheMoney.

    Args:
        entity: The entity.

    Returns:
        Its name; None where the model has none for it.
    """
    if entity.type in _PEOPLE and entity.name[:1].islower():
        return None  # "a senior official" would be matched with every other one
    if entity.type is EntityType.PERSON:
        return "Person"
    if entity.type is EntityType.VEHICLE:
        return "Vehicle"
    if entity.kind is ActorKind.COUNTRY:  # a state that acts may be an entity of the type place
        return "PublicBody"
    if entity.type is EntityType.GROUP:
        return "LegalEntity" if entity.kind and actor_codes()[entity.kind].ftm else None
    if entity.type is not EntityType.ORGANISATION:
        return None
    return (actor_codes()[entity.kind].ftm if entity.kind else "") or "LegalEntity"


def _entities(selection: Selection) -> list[Entity]:
    """Who speaks or takes part, each once; without a choice, everybody."""
    if selection.chosen is None:
        return list(selection.record.entities)
    named: list[Entity | None] = []
    for claim in selection.claims:
        named += [who.entity for who in (claim.source, *claim.via) if who]
    for event in selection.events:
        named += [part.entity for part in event.participants]
    ids = {entity.id for entity in named if entity}
    return [entity for entity in selection.record.entities if entity.id in ids]


def _article(selection: Selection, article: str) -> str:
    report = selection.record.report
    title = report.title or f"Report {selection.report}"
    return _line(
        article,
        "Article",
        name=title,
        title=title,
        publisher=report.publisher,
        author=report.byline,
        publishedAt=report.published[:10] if report.published else None,
        retrievedAt=report.retrieved[:10] if report.retrieved else None,
        sourceUrl=_address(report.url),
        language=_LANGUAGES.get(report.language or ""),
    )


def _entity(selection: Selection, entity: Entity, schema: str, article: str) -> str:
    codes = actor_codes()[entity.kind] if entity.kind else None
    return _line(
        _entity_id(selection, entity),
        schema,
        name=entity.name,
        alias=entity.aliases,
        country=entity.country.lower() if entity.country else None,
        topics=codes.ftm_topic if codes and schema in LEGAL - {"Person"} else None,
        proof=article,
    )


def _mention(selection: Selection, entity: Entity, schema: str, article: str) -> str:
    return _line(
        _id(selection, "mention", entity.id, entity.name),
        "Mention",
        document=article,
        name=entity.name,
        detectedSchema=schema,
        resolved=_entity_id(selection, entity) if schema in LEGAL else None,
        contextCountry=entity.country.lower() if entity.country else None,
    )


def _event(selection: Selection, event: Event, article: str) -> str:
    place = event.where.place if event.where else None
    kind = "/".join(filter(None, (event.type.value, event.subtype)))
    where = [place.name, place.admin1] if place else []
    return _line(
        _id(selection, "event", event.id),
        "Event",
        name=f"{_said_to_be(event)}{kind}: {_plain(event.mentions[0].text)}",
        keywords=[kind, event.reality.value],
        startDate=first_day(event.interval),
        endDate=last_day(event.interval),
        location=", ".join(filter(None, where)) or None,
        country=place.country.lower() if place and place.country else None,
        involved=[
            _entity_id(selection, part.entity)
            for part in event.participants
            if part.entity and schema_of(part.entity) in LEGAL
        ],
        summary=[_figure(figure) for figure in event.figures],
        recordId=selection.id_of(event),
        sourceUrl=_address(selection.record.report.url),
        proof=article,
    )


def _said_to_be(event: Event) -> str:
    """The model knows only what happened; a name has to say where that is not so."""
    if event.polarity is Polarity.NEGATED:
        return "denied: "
    if event.polarity is Polarity.OPEN:
        return "unclear: "
    return "" if event.reality in _DONE else f"{event.reality.value.replace('_', ' ')}: "


def _figure(figure: Figure) -> str:
    return f"{figure.measure.label}: {_plain(figure.text)}"


def _note(selection: Selection, claim: Claim, article: str) -> str:
    who = source_name(claim) or "The report"
    told = [_id(selection, "event", event.id) for event in claim.events]
    source = claim.source.entity if claim.source else None
    said_by = [_entity_id(selection, source)] if source and schema_of(source) else []
    return _line(
        _id(selection, "claim", claim.id),
        "Note",
        name=f"{who}: {claim.mode.label}",
        description=_plain(claim.content.text or claim.cue.text),
        entity=[*told, *said_by] or article,
        keywords=[claim.mode.value, claim.certainty.value],
        summary=[_figure(figure) for figure in claim.figures],
        proof=article,
        publisher=selection.record.report.publisher,
        sourceUrl=_address(selection.record.report.url),
    )


def _plain(text: str) -> str:
    return " ".join(text.split())


def _address(url: str | None) -> str | None:
    return url if url and url.startswith(("http://", "https://")) else None


def _entity_id(selection: Selection, entity: Entity) -> str:
    return _id(selection, "entity", entity.id, entity.name)


def _id(selection: Selection, *parts: str) -> str:
    """Stable, and of no other report: each part is preceded by its length."""
    whole = "".join(f"{len(part)}:{part}" for part in (selection.report, *parts))
    return (
        "hearsay-" + sha1(whole.encode("utf-8", "surrogatepass"), usedforsecurity=False).hexdigest()
    )


def _line(key: str, schema: str, **properties: _Property) -> str:
    """An entity: properties are lists of texts, and what is not known is no property."""
    kept: dict[str, list[str]] = {}
    for name, value in properties.items():
        values = [value] if isinstance(value, str) else value or ()
        if known := list(dict.fromkeys(filter(None, values))):
            kept[name] = known
    return dumps({"id": key, "schema": schema, "properties": kept}) + "\n"
