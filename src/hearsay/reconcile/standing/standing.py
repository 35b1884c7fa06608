"""What all accounts of an incident amount to: who stands behind it, what holds between them, its status.

It hangs on the accounts alone, and on all of them at once: whichever came first, the same comes out.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from hearsay.reconcile.accounts import Account
from hearsay.reconcile.incidents import Joined
from hearsay.reconcile.origins import Interest, Origin, count_independent
from hearsay.reconcile.origins.leading import lead
from hearsay.reconcile.relations.claims import relate_claims
from hearsay.reconcile.relations.stories import asides_of
from hearsay.reconcile.relations.voice import Voice, voices_of
from hearsay.reconcile.series import Pin, Series, series_of
from hearsay.reconcile.standing.questions import Question, questions_of
from hearsay.reconcile.standing.status import Verdict, decide
from hearsay.record.between import Incident, Relation
from hearsay.record.vocabulary import Mode

_TELLING = frozenset((Mode.SAYS, Mode.REPORTS, Mode.CLAIMS, Mode.BELIEVES, Mode.SHOWS))
_THERE = frozenset((Interest.EYEWITNESS, Interest.UNKNOWN))


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """What the accounts of one incident amount to.

    Args:
        incident: The incident.
        verdict: Why it has its status.
        relations: What holds between its values, in order of their ends.
        series: Its numbers over time.
        voices: All that is said of it, with whom each starts, the oldest first.
        origins: Whom the accounts of it start with, each once.
        questions: What is not known of it.
    """

    incident: Incident
    verdict: Verdict
    relations: tuple[Relation, ...] = ()
    series: tuple[Series, ...] = ()
    voices: tuple[Voice, ...] = ()
    origins: tuple[Origin, ...] = ()
    questions: tuple[Question, ...] = ()


def weigh(joined: Joined, accounts: Mapping[str, Account], pins: Iterable[Pin] = ()) -> Standing:
    """What is said of an incident, taken together.

    Args:
        joined: The tellings that are one happening.
        accounts: Those of all reports that tell of it, by the reports' names; others do no harm.
        pins: The values that a person wants shown.

    Returns:
        What they amount to.
    """
    told: dict[str, set[str]] = {}
    for one in joined.tellings:
        told.setdefault(one.backdrop.report, set()).add(one.event)
    its = {name: frozenset(events) for name, events in told.items()}
    origin_of = lead((accounts[name] for name in told), its)
    voices = voices_of(joined, accounts, origin_of)
    series = series_of(joined, accounts, origin_of, pins)
    asides = asides_of(joined, accounts, origin_of, voices)
    relations = _all_relations(relate_claims(voices, asides), series)
    telling = (*voices, *(one for one in asides if _tells_of_it(one)))
    origins = tuple(sorted({one.origin for one in telling if not one.is_silent}))
    verdict = decide(voices, relations)
    incident = Incident(
        id=joined.id,
        type=joined.type.value,
        subtype=joined.subtype,
        events=joined.events,
        origins=tuple(sorted({one.name for one in origins})),
        independent=count_independent(origins),
        status=verdict.status,
        begins=joined.begins,
        ends=joined.ends,
        place=joined.place,
        why=joined.why,
    )
    return Standing(
        incident=incident,
        verdict=verdict,
        relations=relations,
        series=series,
        voices=voices,
        origins=origins,
        questions=questions_of(voices, series),
    )


def _tells_of_it(aside: Voice) -> bool:
    """Whether somebody tells of the incident who names no event: "I heard a bang", in a report of a crash.

    What states and bodies of the world say beside it is mostly what they think of it.
    """
    told = not aside.is_silent and aside.statement.mode in _TELLING
    return told and not aside.elsewhere and aside.origin.interest in _THERE


def _all_relations(told: tuple[Relation, ...], series: tuple[Series, ...]) -> tuple[Relation, ...]:
    both = (*(one for found in series for one in found.relations), *told)
    return tuple(sorted(both, key=lambda one: one.order))
