"""What a series holds: a number as an origin gives it in a report, and who was asked and gave none."""

from __future__ import annotations

from dataclasses import dataclass

from hearsay.reconcile.accounts import Value
from hearsay.reconcile.origins import Origin
from hearsay.record.between import At, Relation, RelationKind
from hearsay.record.vocabulary import Mode

_DAY = len("2022-02-26")


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """A value as an origin gives it in a report.

    Args:
        value: Its most telling mention.
        origin: With whom it starts.
        report: What the report is called.
        family: The same for reports whose text is one.
        given: The id that the report came with.
        claim: The id of the claim that gives it; "" where none does.
        source: The words that name who gives it; "" for the report's own voice.
        published: When the report came out, ISO 8601; "" where it is not known.
        said: When it was said, where the report tells.
        also: Its other mentions in the report.
        bounds: Those of them that give no more than a bound: "at least 10" of "10".
        earlier: Whether it is only told as what the number was before.
        when: As of when it is, in days as a proleptic ordinal; None where nothing tells.
        timed: Whether that is known to less than a day.
        credited: Whether the report has its account from an agency, as it says.
    """

    value: Value
    origin: Origin
    report: str
    family: str
    given: str = ""
    claim: str = ""
    source: str = ""
    published: str = ""
    said: str | None = None
    also: tuple[At, ...] = ()
    bounds: frozenset[At] = frozenset()
    earlier: bool = False
    when: float | None = None
    timed: bool = False
    credited: bool = False

    @property
    def at(self) -> At:
        """Its words."""
        return self.value.at

    @property
    def words(self) -> str:
        """Who gives which number where, for a sentence."""
        return f"{self.origin.name}: “{self.value.text}” ({self.report})"

    @property
    def day(self) -> str:
        """On which day the report came out; behind all others where that is not known."""
        return self.published[:_DAY] or "~"


@dataclass(frozen=True, slots=True, kw_only=True)
class Silence:
    """Somebody who does not tell the number, or a report that nobody knows it.

    Args:
        at: The words that say so.
        report: What the report is called.
        mode: `unclear` or `no_comment`.
        who: The words that name who does not tell; "" where nobody is asked.
        origin: Who that is; None where nobody is asked.
        when: As of when, in days; None where nothing tells.
        ended: Who gave the number afterwards; None while nobody has.
    """

    at: At
    report: str
    mode: Mode
    who: str = ""
    origin: Origin | None = None
    when: float | None = None
    ended: Given | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Pin:
    """The value that a person wants shown.

    Args:
        at: Its words.
        reason: Why.
        by: Who.
    """

    at: At
    reason: str
    by: str = ""


def relation_of(kind: RelationKind, a: Given, b: Given, why: str) -> Relation:
    """What holds between two numbers.

    Args:
        kind: How they stand to each other.
        a: The newer, or who acts.
        b: The other.
        why: The reason in words, without the mark at its end.

    Returns:
        The relation.
    """
    a_also, b_also = a.also, b.also
    if kind is RelationKind.CONFLICTS:
        # What is a number is not what is set against another: "at least 10" leaves room for 11.
        a_also, b_also = (tuple(at for at in one.also if at not in one.bounds) for one in (a, b))
    return Relation(kind=kind, a=a.at, b=b.at, a_also=a_also, b_also=b_also, why=f"{why}.")
