"""What a person sees of a row: a claim as who, how and what, a figure as "≥ 137", a day as a day.

A row has two dozen columns and a page has room for five. Which five, and in which words, is said here once,
so that the terminal and the notebook show the same. Programs get the row itself, whole.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from hearsay.record.listing import COLUMNS, Kind, Row
from hearsay.show import row_words as words
from hearsay.show.moments import day, stretch


@dataclass(frozen=True, slots=True)
class Field:
    """A column of a page for people.

    Args:
        title: What stands on top.
        text: The words of a row, on one visible line.
        role: The look of a row's words: a name that `Paint` knows, "" for none.
        right: Whether it stands at the right edge of its column, as numbers do.
        share: Its part of what is left where the page is narrow; 0 where it never gives way.
        extra: Whether it is shown only where there is room without end.
    """

    title: str
    text: Callable[[Row], str]
    role: Callable[[Row], str] = lambda _: ""
    right: bool = False
    share: int = 0
    extra: bool = False


def fields_of(kind: Kind) -> tuple[Field, ...]:
    """The columns of a page about a kind of row.

    Args:
        kind: Which.

    Returns:
        Them in their order.
    """
    return _FIELDS[kind]


def plain_fields(kind: Kind, names: tuple[str, ...]) -> tuple[Field, ...]:
    """Columns of the row itself, where somebody chose them by name.

    Args:
        kind: Of which row.
        names: Names of columns, in the order that is wanted.

    Returns:
        Them, titled by their names.
    """
    numbers = {one.name for one in COLUMNS[kind] if one.holds in ("whole", "real")}
    return tuple(Field(name, _text(name), right=name in numbers, share=1) for name in names)


def _text(name: str) -> Callable[[Row], str]:
    return lambda row: words.told(row[name])


def _count(name: str) -> Callable[[Row], str]:
    def shown(row: Row) -> str:
        value = row[name]
        return f"{value:,}" if isinstance(value, int) and value else ""

    return shown


def _day(name: str) -> Callable[[Row], str]:
    return lambda row: day(words.printed(row[name]))


def _stretch(begins: str, ends: str) -> Callable[[Row], str]:
    return lambda row: stretch(words.printed(row[begins]), words.printed(row[ends]))


_ID = Field("id", _text("id"), lambda _: "aside")

_FIELDS: dict[Kind, tuple[Field, ...]] = {
    Kind.CLAIMS: (
        Field("who", words.sayer, words.sayer_role, share=1),
        Field("how", words.mode, words.polarity_role),
        Field("what", words.said, share=3),
        Field("said", _stretch("said_from", "said_to"), extra=True),
        _ID,
    ),
    Kind.EVENTS: (
        Field("when", _stretch("happened_from", "happened_to")),
        Field("what", words.happening, words.doubt_role, share=3),
        Field("who", words.tellers, words.teller_role, share=1),
        _ID,
    ),
    Kind.FIGURES: (
        Field("counted", words.measured, share=2),
        Field("value", words.value, lambda _: "source", right=True),
        Field("as printed", words.as_printed, share=2),
        Field("who", words.tellers, words.teller_role, share=1),
        _ID,
    ),
    Kind.SOURCES: (
        Field("who", _text("source"), lambda _: "source", share=1),
        Field("kind", lambda row: words.told(row["kind"]).replace("_", " ")),
        Field("country", _text("country")),
        Field("claims", _count("claims"), right=True),
        Field("denies", _count("denies"), lambda _: "not", right=True),
        Field("silent", _count("silent"), lambda _: "open", right=True),
        Field("reports", _count("reports"), right=True),
        Field("first", _day("first_said")),
        Field("last", _day("last_said")),
    ),
    Kind.PLACES: (
        Field("place", _text("place"), lambda _: "source", share=1),
        Field("where", words.region, share=1),
        Field("how exact", words.how_exact),
        Field("named", _count("mentions"), right=True),
        Field("events", _count("events"), right=True),
        Field("reports", _count("reports"), right=True),
        Field("lat", _text("lat"), right=True, extra=True),
        Field("lon", _text("lon"), right=True, extra=True),
    ),
    Kind.REPORTS: (
        Field("published", _day("published")),
        Field("publisher", _text("publisher"), lambda _: "source", share=1),
        Field("title", words.title, share=2),
        Field("claims", _count("claims"), right=True),
        Field("events", _count("events"), right=True),
        Field("figures", _count("figures"), right=True),
        Field("note", words.state, lambda _: "open", share=1),
        Field("added", _day("added"), extra=True),
        Field("url", _text("url"), extra=True),
        Field("report", _text("report"), lambda _: "aside"),
    ),
    Kind.INCIDENTS: (
        Field("when", _stretch("from", "to")),
        Field("what", words.incident, share=2),
        Field("status", words.standing, words.standing_role),
        Field("origins", _count("independent"), right=True),
        Field("who", _text("origins"), lambda _: "source", share=3),
        Field("reports", _count("reports"), right=True),
        _ID,
    ),
    Kind.RELATIONS: (
        Field("kind", words.related, words.related_role),
        Field("what", _text("why"), share=4),
        Field("type", _text("type"), extra=True),
        Field("place", _text("place"), extra=True),
        Field("incident", _text("incident"), lambda _: "aside"),
    ),
}
