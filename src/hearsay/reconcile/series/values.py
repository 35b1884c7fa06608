"""The values of a scope: what each origin gives in each report, mentions of one value together."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from hearsay.reconcile.filed import Filed
from hearsay.reconcile.incidents import Joined
from hearsay.reconcile.origins import Origin, Traced
from hearsay.record import Figure, Measure
from hearsay.record.between import At
from hearsay.record.vocabulary import PassageKind, Qualifier, Reality

_SAID_SO = frozenset((Reality.HAPPENED, Reality.ONGOING))
_PEOPLE = frozenset(("", "people", "persons", "victims", "others"))
_SOFT = frozenset((Qualifier.ORDER, Qualifier.VAGUE, Qualifier.APPROX))
_UNCOMPARED = frozenset((Measure.DISTANCE, Measure.SHARE, Measure.COUNT_OTHER, Measure.DURATION))


@dataclass(frozen=True, slots=True, order=True)
class Scope:
    """What is counted: of which incident, by which measure, on whose side, which people."""

    incident: str
    measure: str
    side: str = ""
    population: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Value:
    """What an origin gives in a report for a scope.

    Args:
        at: Its most telling words.
        also: Its other mentions there.
        text: The words.
        low: The least; None where it is open.
        high: The most.
        soft: Whether it is a round word: "dozens", "about 200".
        origin: Who gives it.
        published: When the report came out, ISO 8601; "" where it is not known.
    """

    at: At
    also: tuple[At, ...]
    text: str
    low: float | None
    high: float | None
    soft: bool
    origin: Origin
    published: str

    @property
    def order(self) -> tuple[str, float, At]:
        """By day, then by height, as counts rise within a day."""
        return self.published[:10], self.low or 0.0, self.at


def read_values(
    filed: Sequence[Filed], joined: Sequence[Joined], traced: Mapping[str, Traced]
) -> tuple[tuple[Scope, tuple[Value, ...]], ...]:
    """The values of all scopes, the oldest first."""
    home = {(t.backdrop.report, t.event): one.id for one in joined for t in one.tellings}
    found: dict[Scope, list[Value]] = defaultdict(list)
    for one in filed:
        grouped: dict[tuple[Scope, Origin], list[Figure]] = defaultdict(list)
        for event in one.record.events:
            for figure in event.figures:
                origin = _origin(figure, one, traced[one.name])
                if origin and figure.reality in _SAID_SO and figure.measure not in _UNCOMPARED:
                    grouped[_scope(home[one.name, event.id], figure), origin].append(figure)
        for (scope, origin), figures in grouped.items():
            found[scope].append(_value(figures, one, origin))
    return tuple(
        (scope, tuple(sorted(values, key=lambda value: value.order)))
        for scope, values in sorted(found.items())
    )


def _scope(incident: str, figure: Figure) -> Scope:
    population = (figure.population or "").casefold()
    kept = "" if population in _PEOPLE else population
    return Scope(incident, figure.measure.value, (figure.side or "").casefold(), kept)


def _origin(figure: Figure, filed: Filed, traced: Traced) -> Origin | None:
    # Who claims responsibility says that it was them, not how many died of it.
    claims = [
        claim
        for claim in filed.record.claims_giving(figure)
        if claim.id in traced and not claim.content.text.casefold().startswith("responsibility")
    ]
    cited = [claim for claim in claims if claim.source is not None]
    return next((traced[claim.id] for claim in cited or claims), None)


def _value(figures: Sequence[Figure], filed: Filed, origin: Origin) -> Value:
    """Of the figures of a report the highest: the others are its parts, or the same again."""
    heads = [p for p in filed.record.passages if p.kind is PassageKind.HEADLINE]
    best = max(
        figures,
        key=lambda f: (
            f.low or f.high or 0,
            f.qualifier is Qualifier.EXACT,
            not any(head.start <= f.start < head.end for head in heads),
            _cited(f, filed),
            -f.start,
        ),
    )
    same = [f for f in figures if f is not best and f.low == best.low and f.start != best.start]
    return Value(
        at=At(filed.name, best.start, best.end),
        also=tuple(sorted({At(filed.name, f.start, f.end) for f in same})),
        text=best.text,
        low=best.low,
        high=best.high,
        soft=best.qualifier in _SOFT,
        origin=origin,
        published=filed.record.report.published or "",
    )


def _cited(figure: Figure, filed: Filed) -> bool:
    return any(claim.source is not None for claim in filed.record.claims_giving(figure))
