"""What holds between the statements about an incident, each pair once."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import chain

from hearsay.reconcile.relations.agreeing import agreements
from hearsay.reconcile.relations.answering import answers
from hearsay.reconcile.relations.excluding import exclusions
from hearsay.reconcile.relations.opposing import oppositions
from hearsay.reconcile.relations.turning import turns
from hearsay.reconcile.relations.voice import Voice
from hearsay.record.between import At, Relation, RelationKind


def relate_claims(voices: Sequence[Voice], asides: Sequence[Voice] = ()) -> tuple[Relation, ...]:
    """What holds between statements besides their numbers.

    Args:
        voices: All that is said of an incident, the oldest first.
        asides: What is said beside it, of no event.

    Returns:
        The relations in order of their ends.
    """
    every = sorted((*voices, *asides), key=lambda one: one.order)
    found: dict[tuple[At, At, RelationKind], Relation] = {}
    for one in chain(
        answers(voices, asides),
        agreements(every),
        oppositions(every),
        turns(every),
        exclusions(voices),
    ):
        found.setdefault((*_ends(one), one.kind), one)
    return tuple(found[key] for key in sorted(found))


def _ends(one: Relation) -> tuple[At, At]:
    return (one.a, one.b) if one.kind.directed else (min(one.a, one.b), max(one.a, one.b))
