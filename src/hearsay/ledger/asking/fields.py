"""The fields of a question: what each is about, and the condition that it makes on a column.

Each field is one line of the table below, so that what can be asked is read in one place. What a row
does not know is none of the values that somebody asks for.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from sqlalchemy import (
    ColumnElement,
    FromClause,
    Select,
    Table,
    and_,
    exists,
    false,
    func,
    or_,
    select,
    true,
)

from hearsay.ledger.asking.linking import Level, Test
from hearsay.ledger.asking.names_sql import is_called, seek_names
from hearsay.ledger.asking.seeking import Seek, on
from hearsay.ledger.cells import kept
from hearsay.ledger.family_heads import is_head
from hearsay.ledger.folding import fold_name
from hearsay.ledger.index_tables import CLAIM, EVENT, FIGURE, PARTICIPANT
from hearsay.ledger.keys import digest
from hearsay.ledger.names import split_name
from hearsay.ledger.standing.tables import TELLING, TWIN
from hearsay.ledger.tables import JUDGEMENT, REPORT
from hearsay.record import UsageError
from hearsay.record.listing import Kind
from hearsay.record.vocabulary import Role

_COUNTED = {
    Level.PLACE: Level.EVENT,
    Level.REPORT: Level.CLAIM,
    Level.INCIDENT: Level.EVENT,
    Level.RELATION: Level.EVENT,
}
Values = Sequence[str]
Made = Callable[[Level, FromClause, Values], ColumnElement[bool]]
YES = "yes"


@dataclass(frozen=True, slots=True)
class Field:
    """What can be asked under a name.

    Args:
        levels: What it may be about; one of them is enough.
        made: Makes, for some values, the condition that one of them is the row's.
        seeks: The looks into indexes that find the reports with one of some values.
    """

    levels: tuple[Level, ...]
    made: Made
    seeks: Callable[[Values], tuple[Seek, ...]] = lambda _: ()

    def test(self, level: Level, values: Values) -> Test:
        """The condition on a row of one of its levels."""
        return lambda row: self.made(level, row, values)


def find(name: str, values: Values, kind: Kind, own: Level, *, as_of: str | None = None) -> Field:
    """What is asked under a name.

    Args:
        name: The field's.
        values: What is asked for under it.
        kind: Of which rows it is asked.
        own: What those are.
        as_of: The moment that is asked about; now where None.

    Returns:
        The field.

    Raises:
        UsageError: There is none of that name.
    """
    field = _FIELDS.get(name)
    if field is None:
        raise UsageError(f"There is no field {name!r} to ask {kind.value} for.")
    if name in _OF_ANY:
        # Of the values that a listing counts, or of the first that may have it.
        first = _COUNTED.get(own, own) if own not in field.levels else own
        levels = (first,) if first in field.levels else field.levels[:1]
        return replace(field, levels=levels)
    if name == "kind" and own is not Level.RELATION:
        raise UsageError(
            f"Only relations have a kind, and these are {kind.value}.",
            hint="`hearsay relations kind=conflicts` lists the conflicts.",
        )
    if name == "copies":
        return replace(field, made=_copies(as_of))
    if name == "id":
        return replace(field, levels=tuple(x for x in field.levels if x in map(_level_of, values)))
    return field


def _is(column: str) -> Made:
    return lambda _level, row, values: row.c[column].in_([kept(value) for value in values])


def _is_like(column: str) -> Made:
    """Words as printed; capitals of a–z do not matter."""

    def made(_level: Level, row: FromClause, values: Values) -> ColumnElement[bool]:
        return func.lower(row.c[column]).in_([kept(_lower(value)) for value in values])

    return made


def _lower(text: str) -> str:
    return "".join(letter.lower() if letter.isascii() else letter for letter in text)


def _seek_equal(table: Table, column: str) -> Callable[[Values], tuple[Seek, ...]]:
    return lambda values: tuple(
        on(table, lambda row, value=value: row.c[column] == kept(value))  # type: ignore[misc]
        for value in values
    )


def _yes(
    values: Values, holds: ColumnElement[bool], fails: ColumnElement[bool]
) -> ColumnElement[bool]:
    """Yes or no, or both."""
    asked = {value == YES for value in values}
    return or_(false(), *([holds] if True in asked else []), *([fails] if False in asked else []))


def _anonymous(_level: Level, row: FromClause, values: Values) -> ColumnElement[bool]:
    return _yes(values, row.c.anonymous == 1, row.c.anonymous == 0)


def _source(_level: Level, row: FromClause, values: Values) -> ColumnElement[bool]:
    return is_called(row, "source_folded", "source_entity", values)


def _party(*roles: Role) -> Made:
    def made(_level: Level, row: FromClause, values: Values) -> ColumnElement[bool]:
        part = PARTICIPANT.alias()
        its = [part.c.report == row.c.report, part.c.event == row.c.n]
        if roles:
            its.append(part.c.role.in_(roles))
        return exists(select(1).where(*its, is_called(part, "folded", "entity", values)))

    return made


def _type(_level: Level, row: FromClause, values: Values) -> ColumnElement[bool]:
    return or_(false(), *(_one_type(row, value) for value in values))


def _one_type(row: FromClause, value: str) -> ColumnElement[bool]:
    kind, slash, subtype = kept(value).partition("/")
    return and_(row.c.type == kind, row.c.subtype == subtype if slash else true())


def _seek_type(values: Values) -> tuple[Seek, ...]:
    kinds = dict.fromkeys(kept(value).partition("/")[0] for value in values)
    return _seek_equal(EVENT, "type")(list(kinds))


def _report(_level: Level, row: FromClause, values: Values) -> ColumnElement[bool]:
    plain = [kept(value) for value in values]
    digests = [digest(value) for value in values]
    return or_(row.c.name.in_(plain), row.c.key.in_(plain), row.c.given_digest.in_(digests))


def _seek_report(values: Values) -> tuple[Seek, ...]:
    return (on(REPORT, lambda row: _report(Level.REPORT, row, values), ordered=False),)


def _publisher(_level: Level, row: FromClause, values: Values) -> ColumnElement[bool]:
    return row.c.publisher_folded.in_([fold_name(value) for value in values])


def _url(_level: Level, row: FromClause, values: Values) -> ColumnElement[bool]:
    return row.c.url_digest.in_([digest(value) for value in values])


def _seek_of_report(
    made: Callable[..., ColumnElement[bool]],
) -> Callable[[Values], tuple[Seek, ...]]:
    return lambda values: (on(REPORT, lambda row: made(Level.REPORT, row, values), ordered=False),)


def _withdrawn(_level: Level, row: FromClause, values: Values) -> ColumnElement[bool]:
    if not {YES, "no"}.issuperset(values):
        return true()
    return _yes(values, row.c.withdrawn.is_not(None), row.c.withdrawn.is_(None))


def _copies(as_of: str | None) -> Made:
    def made(_level: Level, row: FromClause, values: Values) -> ColumnElement[bool]:
        return true() if "all" in values else is_head(row, as_of)

    return made


_LETTERS = {"c": Level.CLAIM, "e": Level.EVENT, "f": Level.FIGURE, "i": Level.INCIDENT}


def _id(level: Level, row: FromClause, values: Values) -> ColumnElement[bool]:
    named = [split_name(kept(value)) for value in values if _level_of(value) is level]
    if not named:
        return false()
    if level is Level.REPORT:
        names = [name for name, _ in named]
        return or_(row.c.name.in_(names), row.c.key.in_(names))
    if level is Level.INCIDENT:
        return _incident(level, row, [f"{name}.{ref}" for name, ref in named])
    # One condition for however many: the table asks for hundreds at once.
    report = REPORT.alias()
    called = (report.c.name + "." + row.c.ref).in_([f"{name}.{ref}" for name, ref in named])
    its = exists(select(1).where(report.c.id == row.c.report, called))
    return and_(row.c.ref.in_(sorted({str(ref) for _, ref in named})), its)


def _incident(_level: Level, row: FromClause, values: Values) -> ColumnElement[bool]:
    return row.c.id.in_(_called(values))


def _called(values: Values) -> Select[tuple[int]]:
    """Incidents by their names: each of its tellings has given it one, and all lead to it."""
    named = []
    for value in values:
        name, ref = split_name(kept(value))
        told = and_(REPORT.c.name == name, TELLING.c.ref == f"e{(ref or '')[1:]}")
        named.append(told if (ref or "").startswith("i") else false())
    return select(TWIN.c.incident).where(
        TWIN.c.id == TELLING.c.twin, TELLING.c.report == REPORT.c.id, or_(false(), *named)
    )


def _seek_incident(values: Values) -> tuple[Seek, ...]:
    twin = TWIN.alias()  # or what looks for the names would be taken for part of this
    twins = select(twin.c.id).where(twin.c.incident.in_(_called(values)))
    return (on(TELLING, lambda row: row.c.twin.in_(twins), ordered=False),)


def _level_of(called: str) -> Level | None:
    ref = split_name(called)[1]
    return Level.REPORT if ref is None else _LETTERS.get(ref[:1])


def _seek_id(values: Values) -> tuple[Seek, ...]:
    names = [split_name(kept(value))[0] for value in values]
    return (
        on(REPORT, lambda row: or_(row.c.name.in_(names), row.c.key.in_(names)), ordered=False),
    )


def _reviewed(level: Level, row: FromClause, values: Values) -> ColumnElement[bool]:
    """A judgement of it stands."""
    stands: list[ColumnElement[bool]] = [JUDGEMENT.c.undone.is_(None)]
    if level is Level.REPORT:
        stands.append(JUDGEMENT.c.target == row.c.name)
    else:
        report = REPORT.alias()
        stands.append(report.c.id == row.c.report)
        stands.append(JUDGEMENT.c.target == report.c.name + "." + row.c.ref)
    judged = exists(select(1).where(*stands))
    return _yes(values, judged, ~judged)


_REPORT, _CLAIM, _EVENT, _FIGURE = (Level.REPORT,), (Level.CLAIM,), (Level.EVENT,), (Level.FIGURE,)
_INCIDENT = (Level.INCIDENT,)

_OF_ANY = frozenset(["polarity", "reality", "confidence", "reviewed"])
"""Fields that several sorts of value have: asked of what is listed, where that has them."""

_FIELDS: dict[str, Field] = {
    "id": Field((*_REPORT, *_CLAIM, *_EVENT, *_FIGURE, *_INCIDENT), _id, _seek_id),
    "mode": Field(_CLAIM, _is("mode"), _seek_equal(CLAIM, "mode")),
    "certainty": Field(_CLAIM, _is("certainty")),
    "quotation": Field(_CLAIM, _is("quotation")),
    "polarity": Field((*_CLAIM, *_EVENT), _is("polarity")),
    "source": Field(_CLAIM, _source, lambda values: seek_names(CLAIM, "source_folded", values)),
    "source_kind": Field(_CLAIM, _is("source_kind")),
    "anonymous": Field(_CLAIM, _anonymous),
    "said": Field(_CLAIM, _is("said_from")),
    "type": Field(_EVENT, _type, _seek_type),
    "reality": Field((*_EVENT, *_FIGURE), _is("reality")),
    "agent": Field(_EVENT, _party(Role.AGENT), lambda values: seek_names(PARTICIPANT, "folded", values)),
    "target": Field(
        _EVENT,
        _party(Role.TARGET, Role.AFFECTED),
        lambda values: seek_names(PARTICIPANT, "folded", values),
    ),
    "party": Field(_EVENT, _party(), lambda values: seek_names(PARTICIPANT, "folded", values)),
    "happened": Field(_EVENT, _is("happened_from")),
    "measure": Field(_FIGURE, _is("measure"), _seek_equal(FIGURE, "measure")),
    "value": Field(_FIGURE, _is("low")),
    "unit": Field(_FIGURE, _is_like("unit")),
    "side": Field(_FIGURE, _is_like("side")),
    "population": Field(_FIGURE, _is_like("population")),
    "confidence": Field((*_CLAIM, *_EVENT, *_FIGURE), _is("confidence")),
    "reviewed": Field((*_CLAIM, *_EVENT, *_FIGURE, *_REPORT), _reviewed),
    "report": Field(_REPORT, _report, _seek_report),
    "publisher": Field(_REPORT, _publisher, _seek_of_report(_publisher)),
    "lang": Field(_REPORT, _is_like("language")),
    "url": Field(_REPORT, _url, _seek_of_report(_url)),
    "published": Field(_REPORT, _is("published_moment")),
    "read": Field(_REPORT, _is("added")),
    "characters": Field(_REPORT, _is("characters")),
    "withdrawn": Field(_REPORT, _withdrawn),
    "copies": Field(_REPORT, _copies(None)),
    "status": Field(_INCIDENT, _is("status")),
    "origins": Field(_INCIDENT, _is("independent")),
    "incident": Field(_INCIDENT, _incident, _seek_incident),
    "kind": Field((Level.RELATION,), _is("kind")),
}  # fmt: skip
