"""The twenty commonest questions to a ledger, as people who use one would ask them.

What is asked for is neither the rarest nor the commonest: a source, a town and a word that a desk would
look up are known names, with some thousands of claims to them in a million.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from bench.ledger.names import publishers, sources, towns, words
from hearsay.ledger import Ledger
from hearsay.ledger.asking.grammar import parse_query
from hearsay.record.listing import Kind

PAGE = 50
"""Rows that are shown at once."""


@dataclass(frozen=True, slots=True)
class Question:
    """Something that is asked.

    Args:
        about: What, in words.
        asks: Puts the question to a ledger; how many rows, or what number, came back.
    """

    about: str
    asks: Callable[[Ledger], int]


def questions(ledger: Ledger) -> list[Question]:
    """The questions.

    Args:
        ledger: In which what is asked for can be found.

    Returns:
        Them.
    """
    source, other = sources().values[20], sources().values[60]
    town, publisher = towns().values[15], publishers().values[10]
    one, two = words().values[200], words().values[40]
    report = _listed(Kind.REPORTS).asks_page(ledger, 1)[0]["report"]
    row = _listed(Kind.CLAIMS, mode="denies").asks_page(ledger, 1)[0]
    phrase = " ".join(str(row["content"]).split()[:2])
    near = f"near={town.lat},{town.lon},100km"
    return [
        _page("denials", Kind.CLAIMS, "mode=denies"),
        _page("what a source says", Kind.CLAIMS, f"source={source}"),
        _page("denials by a source", Kind.CLAIMS, "mode=denies", f"source={other}"),
        _page("claims about a town", Kind.CLAIMS, f"place={town.name}"),
        _page("events of a month", Kind.EVENTS, "happened=2022-03"),
        _page("strikes in a town", Kind.EVENTS, "type=strike", f"place={town.name}"),
        _page("a hundred killed or more", Kind.FIGURES, "measure=killed", "value=>=100"),
        _page(
            "the greatest of them first", Kind.FIGURES, "measure=killed", "value=>=100", "sort=-low"
        ),
        _page("a word", Kind.CLAIMS, one),
        _page("two words", Kind.CLAIMS, f"{one} {two}"),
        _page("a phrase", Kind.CLAIMS, f'"{phrase}"'),
        _page("events with a party", Kind.EVENTS, f"party={source}"),
        _page("events near a point", Kind.EVENTS, near),
        _page("newest claims first", Kind.CLAIMS, "sort=-published"),
        _page("reports by a publisher", Kind.REPORTS, f"publisher={publisher}"),
        _page(
            "newest reports first, copies folded", Kind.REPORTS, "copies=first", "sort=-published"
        ),
        _page("who speaks about a town", Kind.SOURCES, f"place={town.name}"),
        _page("a town, as it went", Kind.EVENTS, f"place={town.name}", "sort=happened_from"),
        _page("one report", Kind.CLAIMS, f"report={report}"),
        _count("how many denials", Kind.CLAIMS, "mode=denies"),
    ]


@dataclass(frozen=True, slots=True)
class _Asked:
    kind: Kind
    terms: tuple[str, ...]

    def asks_page(self, ledger: Ledger, limit: int) -> tuple[dict[str, object], ...]:
        return ledger.list(parse_query(self.kind, self.terms)).page(limit).rows  # type: ignore[return-value]


def _listed(kind: Kind, **fields: str) -> _Asked:
    return _Asked(kind, tuple(f"{name}={value}" for name, value in fields.items()))


def _page(about: str, kind: Kind, *terms: str) -> Question:
    return Question(about, lambda ledger: len(_Asked(kind, terms).asks_page(ledger, PAGE)))


def _count(about: str, kind: Kind, *terms: str) -> Question:
    return Question(about, lambda ledger: ledger.list(parse_query(kind, terms)).count())
