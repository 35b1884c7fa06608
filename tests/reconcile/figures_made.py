"""Accounts with figures, made by hand: what a report says of one incident, without reading a text.

`account("r1", "2022-05-03", says("police", 12), says("the army", 3, side="Ruritania"))` is a report of 3
May in which the police have 12 dead. All of them tell of one casualty event, which began on 3 May 2022 unless
`happening` is told otherwise.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from hearsay.reconcile.accounts import Account, Counting, Statement, Value
from hearsay.reconcile.incidents import Joined
from hearsay.reconcile.origins import Interest, Origin
from hearsay.reconcile.origins.leading import OriginOf, text_origin
from hearsay.reconcile.series import Pin, Series, loose_series, series_of
from hearsay.reconcile.series.timing import moment
from hearsay.reconcile.telling import Backdrop, Telling
from hearsay.record import EventType
from hearsay.record.between import At, RelationKind
from hearsay.record.claim import Asked
from hearsay.record.vocabulary import Certainty, Measure, Mode, Polarity, Qualifier, Reality

MONDAY, TUESDAY, WEDNESDAY = "2022-05-02", "2022-05-03", "2022-05-04"
THURSDAY, FRIDAY = "2022-05-05", "2022-05-06"
CONFLICTS, REVISES = RelationKind.CONFLICTS, RelationKind.REVISES
CORROBORATES, REPEATS = RelationKind.CORROBORATES, RelationKind.REPEATS

INTERESTS = {"red cross": Interest.NEUTRAL, "rebels": Interest.ARMED, "army": Interest.STATE}
SIDES = {"rebels": "rebels", "army": "RU"}


@dataclass(frozen=True, kw_only=True)
class Said:
    """A number that somebody gives, or does not give."""

    who: str
    value: Value | None = None
    mode: Mode = Mode.SAYS
    polarity: Polarity = Polarity.AFFIRMED
    asked: Asked | None = None
    said: str | None = None
    content: str = ""


def says(
    who: str,
    low: int | None,
    high: int | None = -1,
    *,
    measure: Measure = Measure.KILLED,
    text: str = "",
    qualifier: Qualifier = Qualifier.EXACT,
    told: Iterable[Counting] = (),
    mode: Mode = Mode.SAYS,
    said: str | None = None,
    content: str = "",
    side: str | None = None,
    population: str | None = None,
    place: str | None = None,
    as_of: tuple[str, str | None] | None = None,
) -> Said:
    """A number: `says("police", 12)` is 12, `says("police", 44, None)` at least 44."""
    most = low if high == -1 else high
    bound = Qualifier.AT_LEAST if high is None and qualifier is Qualifier.EXACT else qualifier
    value = Value(
        figure="",
        at=At("", 0, 0),
        text=text or f"{low} people",
        measure=measure,
        low=low,
        high=most,
        qualifier=bound,
        reality=Reality.HAPPENED,
        told=frozenset(told),
        side=side,
        population=population,
        place=place,
        as_of_from=as_of[0] if as_of else None,
        as_of_to=as_of[1] if as_of else None,
    )
    polarity = Polarity.NEGATED if mode is Mode.DENIES else Polarity.AFFIRMED
    return Said(who=who, value=value, mode=mode, polarity=polarity, said=said, content=content)


def about(who: str, number: int) -> Said:
    """Who has "about 200"."""
    return says(who, number, qualifier=Qualifier.APPROX, text=f"about {number}")


def dozens(who: str) -> Said:
    """Who has "dozens"."""
    return says(who, 12, 99, qualifier=Qualifier.ORDER, text="dozens")


def silent(who: str, mode: Mode = Mode.NO_COMMENT, measure: Measure = Measure.KILLED) -> Said:
    """Who is asked for a number and gives none."""
    return Said(who=who, mode=mode, polarity=Polarity.OPEN, asked=Asked(measure=measure))


def account(name: str, published: str, *told: Said, family: str = "") -> Account:
    """A report in which these things are said, each in words of its own."""
    backdrop = Backdrop(report=name, family=family or name)
    statements, values = [], []
    for number, one in enumerate(told, 1):
        at = At(name, 100 * number, 100 * number + 10)
        if one.value is not None:
            values.append(
                replace(
                    one.value,
                    figure=f"f{number}",
                    at=at,
                    events=("e1",),
                    claims=(f"c{number}",),
                )
            )
        statements.append(_statement(one, number, at))
    return Account(
        backdrop=backdrop,
        edition=name,
        published=published,
        tellings=(_telling(backdrop),),
        statements=tuple(statements),
        values=tuple(values),
    )


def _statement(one: Said, number: int, at: At) -> Statement:
    return Statement(
        claim=f"c{number}",
        at=replace(at, start=at.start - 50, end=at.end + 20),
        text=one.content or "so many died",
        mode=one.mode,
        certainty=Certainty.CERTAIN,
        polarity=one.polarity,
        source=one.who,
        origin=origin(one.who) if one.who else None,
        events=("e1",),
        figures=(f"f{number}",) if one.value else (),
        asked=one.asked,
        said=one.said,
    )


def _telling(backdrop: Backdrop) -> Telling:
    return Telling(
        backdrop=backdrop,
        event="e1",
        ref="e10",
        twin=f"{backdrop.family}:1",
        told="killed",
        mentions=(At(backdrop.report, 10, 16),),
        type=EventType.CASUALTY,
        subtype=None,
        reality=Reality.HAPPENED,
        polarity=Polarity.AFFIRMED,
    )


def origin(who: str) -> Origin:
    """Whoever has another name is another origin; "officials" may be anybody's."""
    return Origin(
        key=who,
        name=who,
        interest=INTERESTS.get(who, Interest.UNKNOWN),
        side=SIDES.get(who),
        apart=who != "officials",
    )


def happening(
    accounts: Sequence[Account], began: str = "2022-05-03", ended: str = "2022-05-04"
) -> Joined:
    """The incident that all of them tell of, and that began and was over on these days."""
    tellings = sorted(
        (replace(one.tellings[0], begins=_days(began), ends=_days(ended)) for one in accounts),
        key=lambda one: one.order,
    )
    return Joined(tuple(tellings))


def _days(iso: str) -> float | None:
    at = moment(iso)
    return None if at is None else at[0]


def all_series(
    *accounts: Account,
    began: str = "2022-05-03",
    ended: str = "2022-05-04",
    pins: Iterable[Pin] = (),
) -> dict[str, Series]:
    """The series of one incident, by what they are called: "killed", "killed, children"."""
    by_name = {one.report: one for one in accounts}
    found = series_of(happening(accounts, began, ended), by_name, origins_in(by_name), pins)
    return {one.scope.label: one for one in found}


def loose(*accounts: Account) -> tuple[Series, ...]:
    """The series of what hangs on no single event."""
    by_name = {one.report: one for one in accounts}
    return loose_series(by_name, origins_in(by_name))


def origins_in(accounts: Mapping[str, Account]) -> OriginOf:
    """With whom the claims of accounts start."""

    def origin_of(report: str, claim: str) -> Origin:
        held = accounts[report]
        return held.statement(claim).origin or text_origin(held)

    return origin_of


def killed(*accounts: Account) -> Series:
    """The series of the dead."""
    return all_series(*accounts)["killed"]


def related(series: Series) -> list[tuple[RelationKind, str, str]]:
    """What holds between its values, by the reports of the ends."""
    return [(one.kind, one.a.report, one.b.report) for one in series.relations]
