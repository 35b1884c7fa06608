"""Why an entity is one: which of its words were joined to which, and by what rule."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from hearsay.reader.trail import Trail
from hearsay.reader.why.explanation import Because
from hearsay.record import Entity, Span
from hearsay.record.span import shorten

Join = tuple[Span, Span, str]
"""The later words, the earlier ones, and the rule that joined them."""

_MOST = 8

RULES = {
    "same_name": "the same name",
    "short_name": "a part of the name",
    "lost_apostrophe": "the name, an apostrophe lost",
    "surname": "the surname of one who was named in full",
    "acronym": "an acronym of the name",
    "bracketed": "a name in brackets behind the other",
    "misspelling": "the name, spelt a little otherwise",
    "mislabelled": "the name, whatever the network took it for",
    "side_by_side": "a title beside its bearer's name",
    "apposition": "an apposition",
    "naming": "a noun beside the name",
    "named_body": "a noun for a body beside its name",
    "predicate": "one is said to be the other",
    "relative": "a relative clause",
    "bearer": "the title of one who bears it",
    "named_soon": "one who is named soon after",
    "same_noun": "the same noun again",
    "same_body": "the same body of the same country",
    "epithet": "another word for who was just spoken of",
    "known_body": "a noun for the body that was spoken of",
    "known_country": "a noun for the country that was spoken of",
    "look_ahead": "a pronoun before the name",
    "speaker": "between quotation marks “I” is who is quoted",
    "reflexive": "a pronoun that looks back in its clause",
    "own_words": "in what somebody says “he” is who says it",
    "weighed": "of those the pronoun can stand for, what speaks most for this one",
    "ranked": "of the words before, those that the scale of coreference ranks highest",
}
"""What the rules of `hearsay.reader.cast` are called for who asks why."""


def explain_entity(trail: Trail, entity: Entity) -> Iterator[Because]:
    """Give the reasons for an entity.

    Args:
        trail: The reading.
        entity: One of its record.
    """
    kind = entity.kind.value if entity.kind else "no actor"
    country = f", {entity.country}" if entity.country else ""
    first = entity.mentions[0]
    yield Because("name", f"{entity.name}: the fullest that the report prints", first)
    yield Because("sort", f"{entity.type.value}, {kind}{country}")
    for line in how_joined(trail, entity):
        yield Because("joined", line)
    for claim in trail.record.claims:
        if claim.source and claim.source.entity is entity:
            yield Because(
                "says",
                f"{claim.id} {claim.mode.label}: {shorten(claim.content.text)}",
                claim.source.span,
            )


def how_joined(trail: Trail, entity: Entity, words: Span | None = None) -> tuple[str, ...]:
    """What joined the words of an entity, a line for each join.

    Args:
        trail: The reading.
        entity: One of its record.
        words: Only what leads from these words to the name; all joins where None.
    """
    joins = trail.cast.joins(entity)
    chosen = joins if words is None else _path(joins, words)
    lines = [
        f"“{shorten(later.text)}” joined to “{shorten(earlier.text)}” by: {RULES.get(rule, rule)}"
        for later, earlier, rule in chosen
        if later.text != earlier.text
    ]
    return tuple(dict.fromkeys(lines))[:_MOST]


def _path(joins: Sequence[Join], words: Span) -> list[Join]:
    """The joins that lead from some words on, one after the other."""
    by_words = {later: (later, earlier, rule) for later, earlier, rule in joins}
    found: list[Join] = []
    while len(found) < _MOST and (step := by_words.get(words)) and step not in found:
        found.append(step)
        words = step[1]
    return found
