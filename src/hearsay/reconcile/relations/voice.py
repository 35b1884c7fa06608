"""A voice: a statement about an incident, with the report that prints it and with whom it starts."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from hearsay.reconcile.accounts import Account, Statement, Value
from hearsay.reconcile.incidents import Joined
from hearsay.reconcile.incidents.grouping import ENOUGH
from hearsay.reconcile.incidents.likeness import score
from hearsay.reconcile.origins import Origin
from hearsay.reconcile.origins.leading import OriginOf
from hearsay.reconcile.relations.effects import EFFECTS, Effect, effects_of
from hearsay.reconcile.telling import Telling
from hearsay.reconcile.wording import stem
from hearsay.record import EventType
from hearsay.record.between import At
from hearsay.record.vocabulary import Mode, Polarity, Reality

_SILENT = frozenset((Mode.UNCLEAR, Mode.NO_COMMENT))
_KNOWS_NOT = re.compile(
    r"^(?:that )?(?:it|he|she|they|we|i) (?:could|can|would) ?(?:not|n['’]t) (?:yet |immediately |independently )?"
    r"(?:say|confirm|verify|tell|give|rule out|know)\b|\b(?:do|did|does) not know\b",
    re.IGNORECASE,
)
_OWNS = frozenset((stem("responsibility"),))
_VERBS = {
    Mode.DENIES: "denies",
    Mode.CONFIRMS: "confirms",
    Mode.CORRECTS: "corrects",
    Mode.ACCUSES: "accuses",
    Mode.CLAIMS: "claims",
    Mode.ESTIMATES: "estimates",
    Mode.BELIEVES: "believes",
    Mode.UNCLEAR: "does not know",
    Mode.NO_COMMENT: "does not tell",
}
_LONG = 100


def _are_joined(one: Telling, other: Telling) -> bool:
    same = one.backdrop.report == other.backdrop.report and one.event == other.event
    return same or score(one, other) >= ENOUGH


def _cut(text: str) -> str:
    plain = " ".join(text.split())
    return plain if len(plain) <= _LONG else f"{plain[: _LONG - 1]}…"


@dataclass(frozen=True, kw_only=True)
class Voice:
    """A statement about an incident; each is set beside many others, so what it says is looked at once.

    Args:
        account: The account of the report that prints it.
        statement: What is said.
        origin: With whom it starts.
        tellings: The events of the incident that it is of.
        at: The words that stand for it.
        beside: Of what is said beside the incident: the reports with whose statements it may be compared.
        elsewhere: Of the same: the events of other incidents that it is of.
        through: The keys of who hands it on in the report, as part of what they say.
    """

    account: Account
    statement: Statement
    origin: Origin
    tellings: tuple[Telling, ...]
    at: At
    beside: frozenset[str] = frozenset()
    elsewhere: tuple[Telling, ...] = ()
    through: frozenset[str] = frozenset()

    @property
    def report(self) -> str:
        """What the report is called."""
        return self.account.report

    def may_meet(self, other: Voice) -> bool:
        """Whether it is here that two are set beside each other.

        Args:
            other: Another statement; of the incident, or beside it.
        """
        if self.tellings and other.tellings:
            return True
        if not (other.report in self.beside or self.report in other.beside):
            return False
        # What is of one other happening is set beside each other there.
        return not any(_are_joined(mine, its) for mine in self.elsewhere for its in other.elsewhere)

    @cached_property
    def values(self) -> tuple[Value, ...]:
        """The figures in it."""
        given = self.statement.figures
        return tuple(one for one in self.account.values if one.figure in given)

    @property
    def is_own(self) -> bool:
        """Whether a report says it in its own voice."""
        return not self.statement.source

    @cached_property
    def is_silent(self) -> bool:
        """Whether nobody knows it, or somebody does not tell."""
        return self.statement.mode in _SILENT or _KNOWS_NOT.search(self.statement.text) is not None

    @cached_property
    def effects(self) -> frozenset[Effect]:
        """What it tells came of the incident."""
        return effects_of(self.statement, self.tellings)

    @cached_property
    def is_denial(self) -> bool:
        """Whether it says that it is not so, or that what was said no longer holds."""
        one = self.statement
        return (
            one.mode is Mode.DENIES
            or one.polarity is Polarity.NEGATED
            or one.against
            or one.withdrawn
        )

    @cached_property
    def holds(self) -> bool:
        """Whether it says that it is so."""
        affirmed = self.statement.polarity is Polarity.AFFIRMED
        return affirmed and not self.is_silent and not self.is_denial

    @cached_property
    def is_admission(self) -> bool:
        """Whether somebody says of himself that it was he: "claimed responsibility for the attack"."""
        return self.holds and bool(_OWNS & self.statement.words)

    @cached_property
    def is_of_it_first(self) -> bool:
        """Whether of all events in its words the first is one of the incident's.

        Who denies "that the city had no water after the shelling" does not deny the shelling.
        """
        said, its = self.statement, {telling.event for telling in self.tellings}
        first = min(
            (
                (at.start, telling.event not in its)
                for telling in self.account.tellings
                if telling.event in said.events
                for at in telling.mentions
                if said.covers(at)
            ),
            default=(0, False),
        )
        return not first[1]

    @cached_property
    def day(self) -> str:
        """When it was said, else printed: an ISO date; "~" where that is not known."""
        return (self.statement.said or self.account.published or "~")[:10]

    @cached_property
    def order(self) -> tuple[str, str, At]:
        """By when it was said, else printed; then by the report's id and the place in its text."""
        return self.day, self.account.given, self.at

    @property
    def words(self) -> str:
        """Who says it where, for a sentence."""
        return f"{self.origin.name} ({self.report})"

    @property
    def told(self) -> str:
        """Who says what where, for a sentence: "the army (r1) denies “that it shelled the market”"."""
        verb = _VERBS.get(self.statement.mode, "says")
        if self.statement.withdrawn:
            verb = "takes back"
        return f"{self.words} {verb} “{_cut(self.statement.text)}”"


def voices_of(
    joined: Joined, accounts: Mapping[str, Account], origin_of: OriginOf
) -> tuple[Voice, ...]:
    """All that is said of an incident, the oldest first.

    Args:
        joined: The tellings that are one happening.
        accounts: Those of all reports that tell of it, by the reports' names.
        origin_of: With whom a claim starts.
    """
    told: dict[str, dict[str, Telling]] = {}
    for one in joined.tellings:
        told.setdefault(one.backdrop.report, {})[one.event] = one
    found = []
    for report, by_event in told.items():
        account = accounts[report]
        for statement in account.statements:
            its = (by_event[event] for event in statement.events if event in by_event)
            tellings = tuple(
                one for one in its if one.type not in EFFECTS or says_event(statement, one)
            )
            if not tellings and is_of_main(statement) and not _is_quoted(statement, account):
                main = by_event.get(main_event(account))
                tellings = () if main is None else (main,)
            if tellings:
                origin = origin_of(report, statement.claim)
                through = handed_on_by(statement, account, origin_of)
                found.append(_voice(account, statement, origin, tellings, through))
    return tuple(sorted(found, key=lambda voice: voice.order))


def is_of_main(one: Statement) -> bool:
    """Whether a statement can only be of what its report is about: who did that, or that somebody had no part in it."""
    if one.events or not one.source:
        return False
    # Of no event, and still it names somebody: "everything points to the militia".
    accuses = bool(one.blames) and not _OF_A_DEED.search(one.text)
    denies = one.mode is Mode.DENIES or one.against
    return accuses or (denies and one.part and len(one.words) <= _POINTING)


def _is_quoted(one: Statement, account: Account) -> bool:
    """Whether somebody else tells it of him: "the rebels fired, and then blamed the army", the army said."""
    return any(
        other.at.start <= one.at.start and one.at.end <= other.at.end
        for other in account.statements
        if other.source and other.origin != one.origin
    )


def main_event(account: Account) -> str:
    """What a report is about: of what happened and has effects, what it tells of most."""
    news = [one for one in account.tellings if one.type in _NEWS and one.reality in _SO]
    best = max(news, key=lambda one: (len(one.mentions), -one.start), default=None)
    return "" if best is None else best.event


_OF_A_DEED = re.compile(r"\b(?:of|for) (?:having )?\w+ing\b")
_POINTING = 3
"""Words of a denial that names nothing: "any part in it"."""

_SO = frozenset((Reality.HAPPENED, Reality.ONGOING))
_NEWS = frozenset(
    (
        *(EventType.ATTACK, EventType.STRIKE, EventType.EXPLOSION, EventType.BATTLE),
        *(EventType.ACCIDENT, EventType.DISASTER, EventType.PROTEST),
    )
)


def says_event(statement: Statement, telling: Telling) -> bool:
    """Whether words of an event stand in what is said, and not only in the sentence around it.

    Args:
        statement: What is said.
        telling: An event of the same report.
    """
    return any(map(statement.covers, telling.mentions))


def handed_on_by(one: Statement, account: Account, origin_of: OriginOf) -> frozenset[str]:
    """The keys of who tells in a report what somebody else says: whose words hold his.

    Args:
        one: What is said.
        account: The report's.
        origin_of: With whom a claim starts.
    """
    return frozenset(
        origin_of(account.report, other.claim).key
        for other in account.statements
        if other is not one
        and other.source
        and other.at.start <= one.at.start
        and one.at.end <= other.at.end
        and (other.at.start, other.at.end) != (one.at.start, one.at.end)
    )


def _voice(
    account: Account,
    statement: Statement,
    origin: Origin,
    tellings: tuple[Telling, ...],
    through: frozenset[str],
) -> Voice:
    """An effect stands for itself in a sentence that tells of several; else all that is said does."""
    inside = sorted(
        at
        for telling in tellings
        if telling.type in EFFECTS
        for at in telling.mentions
        if statement.covers(at)
    )
    return Voice(
        account=account,
        statement=statement,
        origin=origin,
        tellings=tellings,
        at=inside[0] if inside else statement.at,
        through=through,
    )
