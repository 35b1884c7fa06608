"""Entities: what is left of the chains of mentions when the reading is done.

An entity goes by the fullest name that the report prints. Who has no name goes by the words that
describe them, without an article: "senior American intelligence official". Everyone who says
something is an entity, and everyone with a name; a place is one only where it acts.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from hearsay.heads.annotation import ActOfSaying, Annotation
from hearsay.normalise.actor import ActorTables, Description, is_anonymous, source_kind
from hearsay.reader.cast.chains import Chain, Link
from hearsay.reader.cast.coreference import resolve_coreference
from hearsay.reader.cast.describing import count_in, country_in, describe
from hearsay.reader.cast.designation import names_of
from hearsay.reader.cast.mentions import Form, Mention
from hearsay.reader.cast.nobody import is_nobody
from hearsay.reader.cast.scene import Scene
from hearsay.reader.cast.standing import is_capital, kind_of_actor, type_of
from hearsay.reader.phrases import Phrases
from hearsay.record import ActorKind, Entity, EntityType, Report, Source, SourceKind, Span

ACTORS = frozenset(("person", "organisation", "group"))

ALIASES = 8
"""Other names that are kept of one entity."""

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

    def joins(self, entity: Entity) -> list[tuple[Span, Span, str]]:
        """What joined the mentions of an entity: the later words, the earlier, the rule.

        Args:
            entity: One of the cast's.
        """
        return [
            (self._words(link.mention), self._words(link.antecedent), link.rule)
            for link in self.links
            if self._entity_of.get(link.mention) is entity
            and self._entity_of.get(link.antecedent) is entity
        ]

    def _words(self, number: int) -> Span:
        mention, annotation = self._scene.mentions[number], self._scene.annotation
        first, last = mention.name or (mention.first, mention.last)
        return self._report.span(annotation.starts[first], annotation.ends[last])

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
        if mention is None or mention.number not in self._manner_of:
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
    phrases: Phrases | None = None,
) -> Cast:
    """Find out who appears in a report.

    Args:
        report: The report.
        annotation: Its analysis.
        attributions: Who says what, with every source that will be asked for.
        country: For each token the ISO code of the country it names, by noun or adjective, or "".
        tables: Where kinds of actors are looked up.
        phrases: The trees of the report, where the caller has them already.

    Returns:
        The cast.
    """
    scene = resolve_coreference(annotation, attributions, country, phrases)
    manner_of: dict[int, _Manner] = {}
    found: list[tuple[list[Span], Chain, Description]] = []
    for chain in scene.chains.all():
        chain.members.sort()
        entity = _is_entity(scene, chain)
        if not entity and scene.sources.keys().isdisjoint(chain.members):
            continue
        description = describe(scene, chain)
        manner = _manner(description, count_in(scene, chain), tables)
        if manner.kind is SourceKind.NAMED_PERSON and is_capital(
            chain, names_of(scene, chain), tables
        ):
            manner = _Manner(SourceKind.INSTITUTION, anonymous=False, count=None)
        if any(is_nobody(annotation, scene.mentions[number]) for number in chain.members):
            manner = _Manner(SourceKind.GENERIC, anonymous=False, count=None)
        manner_of.update(dict.fromkeys(chain.members, manner))
        if entity:
            found.append((_spans(scene, chain, report), chain, description))
    found.sort(key=lambda one: (one[0][0], one[1].members))
    entities: list[Entity] = []
    entity_of: dict[int, Entity] = {}
    for number, (spans, chain, description) in enumerate(found, start=1):
        one = _entity(scene, chain, description, tables, f"n{number}", spans)
        entities.append(one)
        entity_of.update(dict.fromkeys(chain.members, one))
    return Cast(tuple(entities), tuple(scene.chains.links), scene, entity_of, manner_of, report)


def _manner(description: Description, count: int | None, tables: ActorTables) -> _Manner:
    kind = source_kind(description, tables)
    return _Manner(kind, is_anonymous(description, kind), count if kind in _OF_PEOPLE else None)


def _is_entity(scene: Scene, chain: Chain) -> bool:
    members = [scene.mentions[number] for number in chain.members]
    if all(member.form in (Form.PRONOUN, Form.THING) for member in members):
        return False
    if any(is_nobody(scene.annotation, member) for member in members):
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
    capital = is_capital(chain, names, tables)
    kind = ActorKind.COUNTRY if capital else kind_of_actor(description, names, tables)
    named = capital or (chain.names > 0 and chain.sort != "person")
    known = next(filter(None, map(tables.country_of, names)), None) if named else None
    return Entity(
        id=id_,
        name=names[0],
        type=EntityType.PLACE if capital else type_of(chain, description, tables),
        kind=kind if acting else None,
        country=country_in(scene, chain) or known,
        aliases=tuple(names[1 : ALIASES + 1]),
        mentions=tuple(spans),
    )


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
