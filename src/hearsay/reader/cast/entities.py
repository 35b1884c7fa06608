"""Entities: what is left of the chains of mentions when the reading is done.

An entity goes by the fullest name that the report prints. Who has no name goes by the words that
describe them, without an article: "senior American intelligence official". Everyone who says
something is an entity, and everyone with a name; a place is one only where it acts.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from hearsay.heads.annotation import ActOfSaying, Annotation
from hearsay.normalise.actor import (
    ActorTables,
    Description,
    actor_kind,
    count_of,
    is_anonymous,
    source_kind,
)
from hearsay.reader.cast.chains import Chain, Link
from hearsay.reader.cast.coreference import resolve_coreference
from hearsay.reader.cast.designation import LONGEST, names_of
from hearsay.reader.cast.mentions import Form, Mention
from hearsay.reader.cast.scene import Scene
from hearsay.record import Entity, EntityType, Report, Source, SourceKind, Span

ACTORS = frozenset(("person", "organisation", "group"))

ALIASES = 8
"""Other names that are kept of one entity."""

_TYPES = {
    "person": EntityType.PERSON,
    "organisation": EntityType.ORGANISATION,
    "group": EntityType.GROUP,
    "place": EntityType.PLACE,
}
_TYPES_OF_LABEL = {
    "FAC": EntityType.FACILITY,
    "VEH": EntityType.VEHICLE,
    "WPN": EntityType.WEAPON,
}


_OF_PEOPLE = frozenset(
    (
        SourceKind.NAMED_PERSON,
        SourceKind.SPOKESPERSON,
        SourceKind.UNNAMED_OFFICIAL,
        SourceKind.WITNESS,
    )
)
"""Kinds of sources that can be counted."""


@dataclass(frozen=True, slots=True)
class _Manner:
    """In which way somebody speaks; the facts of a source that hold for all its mentions."""

    kind: SourceKind
    anonymous: bool
    count: int | None


@dataclass(frozen=True, slots=True)
class Cast:
    """Who appears in a report, and who is meant by which words.

    Args:
        entities: In the order of their first mentions.
        links: Which mention was joined to which and by what rule, in the order of the rules.
    """

    entities: tuple[Entity, ...]
    links: tuple[Link, ...]
    _scene: Scene
    _entity_of: dict[int, Entity]
    _manner_of: dict[int, _Manner]
    _report: Report

    def entity(self, tokens: Sequence[int]) -> Entity | None:
        """The entity that some words stand for.

        Args:
            tokens: Indices of the words; those of a source.

        Returns:
            The entity, or None where the words are nobody in particular.
        """
        mention = self._scene.mention_of(tokens)
        if mention is None:
            return None
        return self._entity_of.get(mention.number)

    def by_head(self) -> dict[int, Entity]:
        """Whom each token stands for that heads a mention."""
        return {
            mention.head: self._entity_of[mention.number]
            for mention in self._scene.mentions
            if mention.number in self._entity_of
        }

    def source(self, tokens: Sequence[int]) -> Source | None:
        """What is known of the source that some words stand for.

        Args:
            tokens: Indices of the words of the source.

        Returns:
            The source with its words, its kind and its entity; None without words.
        """
        if not tokens:
            return None
        annotation = self._scene.annotation
        span = self._report.span(annotation.starts[tokens[0]], annotation.ends[tokens[-1]])
        mention = self._scene.mention_of(tokens)
        if mention is None:
            return Source(span=span, kind=SourceKind.GENERIC)
        manner = self._manner_of[mention.number]
        return Source(
            span=span,
            kind=manner.kind,
            entity=self._entity_of.get(mention.number),
            anonymous=manner.anonymous,
            count=manner.count,
        )


def read_cast(
    report: Report,
    annotation: Annotation,
    attributions: Sequence[ActOfSaying],
    *,
    country: list[str],
    tables: ActorTables,
) -> Cast:
    """Find out who appears in a report.

    Args:
        report: The report.
        annotation: Its analysis.
        attributions: Who says what, with every source that will be asked for.
        country: For each token the ISO code of the country it names, by noun or adjective, or "".
        tables: Where kinds of actors are looked up.

    Returns:
        The cast.
    """
    scene = resolve_coreference(annotation, attributions, country)
    manner_of: dict[int, _Manner] = {}
    found: list[tuple[list[Span], Chain, Description]] = []
    for chain in scene.chains.all():
        chain.members.sort()
        description = _describe(scene, chain)
        manner = _manner(description, _count(scene, chain), tables)
        manner_of.update(dict.fromkeys(chain.members, manner))
        if _is_entity(scene, chain):
            found.append((_spans(scene, chain, report), chain, description))
    found.sort(key=lambda one: (one[0][0], one[1].members))
    entities: list[Entity] = []
    entity_of: dict[int, Entity] = {}
    for number, (spans, chain, description) in enumerate(found, start=1):
        entity = _entity(scene, chain, description, tables, f"n{number}", spans)
        entities.append(entity)
        entity_of.update(dict.fromkeys(chain.members, entity))
    return Cast(tuple(entities), tuple(scene.chains.links), scene, entity_of, manner_of, report)


def _manner(description: Description, count: int | None, tables: ActorTables) -> _Manner:
    kind = source_kind(description, tables)
    return _Manner(kind, is_anonymous(description, kind), count if kind in _OF_PEOPLE else None)


def _is_entity(scene: Scene, chain: Chain) -> bool:
    members = [scene.mentions[number] for number in chain.members]
    if all(member.form is Form.PRONOUN for member in members):
        return False
    if not scene.sources.keys().isdisjoint(chain.members):
        return True
    if all(member.form is Form.SEVERAL for member in members):
        return False
    if chain.sort == "place":
        return any(_acts(scene, member) for member in members)
    if chain.label in ("VEH", "WPN"):
        return True
    return chain.sort in ACTORS and (chain.names > 0 or len(members) > 1)


def _acts(scene: Scene, place: Mention) -> bool:
    """Whether a place does something here: "Avalonia has refused"."""
    annotation = scene.annotation
    relation, above = annotation.deprel[place.head], annotation.head[place.head]
    if annotation.mention_type[place.head] == "organization" or relation == "obl:agent":
        return True
    return relation == "nsubj" and annotation.upos[above] == "VERB" and place.form is Form.NAME


def _entity(
    scene: Scene,
    chain: Chain,
    description: Description,
    tables: ActorTables,
    id_: str,
    spans: list[Span],
) -> Entity:
    names = names_of(scene, chain)
    acting = chain.label not in ("VEH", "WPN") and chain.sort != "thing"
    return Entity(
        id=id_,
        name=names[0],
        type=_type(chain),
        kind=actor_kind(description, tables) if acting else None,
        country=_country(scene, chain),
        aliases=tuple(names[1 : ALIASES + 1]),
        mentions=tuple(spans),
    )


def _type(chain: Chain) -> EntityType:
    if chain.label in _TYPES_OF_LABEL:
        return _TYPES_OF_LABEL[chain.label]
    if chain.sort == "person" and chain.many:
        return EntityType.GROUP
    return _TYPES.get(chain.sort, EntityType.OTHER)


def _spans(scene: Scene, chain: Chain, report: Report) -> list[Span]:
    """The words of a chain's mentions, in the order of the text."""
    annotation = scene.annotation
    tokens = {
        mention.name or (mention.first, mention.last)
        for mention in map(scene.mentions.__getitem__, chain.members)
    }
    return [
        report.span(annotation.starts[first], annotation.ends[last])
        for first, last in sorted(tokens)
    ]


def _describe(scene: Scene, chain: Chain) -> Description:
    members = [scene.mentions[number] for number in chain.members]
    nouns = dict.fromkeys(role.noun for role in chain.roles)
    for member in members:
        if member.name and member.sort != "person":
            nouns.setdefault(scene.annotation.lemma[member.name[1]].lower())
    names = names_of(scene, chain)
    return Description(
        sort=chain.sort,
        named=chain.names > 0,
        many=chain.many,
        nouns=tuple(nouns),
        traits=frozenset(trait for role in chain.roles for trait in role.traits),
        name=names[0] if names else "",
        counted=_count(scene, chain) is not None,
    )


def _count(scene: Scene, chain: Chain) -> int | None:
    """How many there are, as the first phrase that describes them says."""
    for number in sorted(chain.members):
        mention = scene.mentions[number]
        if mention.form in (Form.NAME, Form.NOUN):
            words = [
                scene.annotation.word(token)
                for token in range(mention.first, mention.head)
                if scene.annotation.deprel[token] in ("nummod", "det")
            ]
            return count_of(words, many=chain.many)
    return None


def _country(scene: Scene, chain: Chain) -> str | None:
    """The country that the words of a chain name: as a name, before it, or as its owner."""
    for number in sorted(chain.members):
        mention = scene.mentions[number]
        if mention.form is Form.NAME:
            code = scene.country_named(mention).removeprefix("=")
            if code:
                return code
    for number in sorted(chain.members):
        mention = scene.mentions[number]
        if mention.form in (Form.NAME, Form.NOUN):
            for token in range(mention.first, min(mention.last, mention.first + LONGEST) + 1):
                if scene.country[token]:
                    return scene.country[token]
    return None
