"""Accounts of one incident made by hand: who says what of a strike, without reading a text.

`report("r1", "2022-05-03", said("army", "rebels shelled the market"))` is a report in which the army says so.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from hearsay.reconcile.accounts import Account, Statement
from hearsay.reconcile.incidents import Joined
from hearsay.reconcile.origins import Interest, Origin
from hearsay.reconcile.standing import Standing, weigh
from hearsay.reconcile.telling import Backdrop, Telling
from hearsay.reconcile.wording import content_stems
from hearsay.record import EventType
from hearsay.record.between import At
from hearsay.record.vocabulary import Certainty, Mode, Polarity, Reality

INTERESTS = {
    "army": (Interest.STATE, "RU"),
    "ministry": (Interest.STATE, "RU"),
    "rebels": (Interest.ARMED, "rebels"),
    "red cross": (Interest.NEUTRAL, None),
}


@dataclass(frozen=True, kw_only=True)
class Said:
    """What somebody says."""

    who: str
    text: str
    mode: Mode = Mode.SAYS
    polarity: Polarity = Polarity.AFFIRMED
    about: tuple[int, ...] = ()
    withdrawn: bool = False
    part: bool = False


def said(who: str, text: str, mode: Mode = Mode.SAYS, *about: int) -> Said:
    """A statement; what it answers by the place in its report, from 1."""
    polarity = {Mode.DENIES: Polarity.NEGATED, Mode.UNCLEAR: Polarity.OPEN}
    polarity[Mode.NO_COMMENT] = Polarity.OPEN
    return Said(
        who=who, text=text, mode=mode, polarity=polarity.get(mode, Polarity.AFFIRMED), about=about
    )


def origin(who: str) -> Origin:
    """Whoever has another name is another origin."""
    interest, side = INTERESTS.get(who, (Interest.UNKNOWN, None))
    return Origin(key=who, name=who, interest=interest, side=side)


def report(
    name: str,
    published: str,
    *told: Said,
    kind: EventType = EventType.STRIKE,
    doers: Iterable[str] = (),
    outlet: str | None = None,
    family: str = "",
    names: Iterable[str] = (),
) -> Account:
    """A report in which these things are said of one event."""
    backdrop = Backdrop(
        report=name, family=family or name, names=frozenset(name.casefold() for name in names)
    )
    telling = Telling(
        backdrop=backdrop,
        event="e1",
        ref="e10",
        twin=f"{backdrop.family}:1",
        told="struck",
        mentions=tuple(At(name, 100 * n + 5, 100 * n + 9) for n in range(1, len(told) + 1)),
        type=kind,
        subtype=None,
        stems=frozenset((kind.value,)),
        reality=Reality.HAPPENED,
        polarity=Polarity.AFFIRMED,
        doers=frozenset(name.casefold() for name in doers),
    )
    statements = tuple(_statement(one, number, name, doers) for number, one in enumerate(told, 1))
    return Account(
        backdrop=backdrop,
        edition=name,
        publisher=outlet or "",
        published=published,
        outlet=None if outlet is None else replace(origin(outlet), interest=Interest.MEDIA),
        tellings=(telling,),
        statements=statements,
    )


def _statement(one: Said, number: int, name: str, doers: Iterable[str]) -> Statement:
    return Statement(
        claim=f"c{number}",
        at=At(name, 100 * number, 100 * number + len(one.text)),
        text=one.text,
        mode=one.mode,
        certainty=Certainty.CERTAIN,
        polarity=one.polarity,
        source=one.who,
        origin=origin(one.who) if one.who else None,
        words=content_stems(one.text),
        events=("e1",),
        about=tuple(f"c{other}" for other in one.about),
        withdrawn=one.withdrawn,
        part=one.part,
        blames=frozenset(who for who in doers if who in one.text),
    )


def standing(*accounts: Account) -> Standing:
    """What they amount to, all telling of one happening."""
    tellings = sorted((one.tellings[0] for one in accounts), key=lambda one: one.order)
    return weigh(Joined(tuple(tellings)), {one.report: one for one in accounts})
