"""The codes that a field can have, with what they mean and what other schemes call them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from hearsay.record import UsageError
from hearsay.record.nearest import nearest
from hearsay.reference.tables import read_table
from hearsay.reference.vocabulary import vocabularies

_ELSEWHERE = {
    "claim_modes": "mode_codes",
    "event_types": "event_codes",
    "measures": "measure_codes",
    "actor_kinds": "actor_codes",
    "place_precision": "place_codes",
    "time_precision": "time_codes",
}
"""For each list the table that says what other schemes have for its codes."""

_OF_FIELDS = {
    "mode": "claim_modes",
    "quotation": "quotations",
    "type": "event_types",
    "measure": "measures",
    "qualifier": "qualifiers",
    "source_kind": "source_kinds",
    "kind": "source_kinds",
    "role": "roles",
    "relation": "relations",
    "precision": "place_precision",
    "status": "ledger_status",
}
"""The list of a field that is not called as its list is: who types `mode=` looks for "mode"."""


@dataclass(frozen=True, slots=True)
class CodeTable:
    """A closed list of codes.

    Args:
        name: Its name: "claim_modes".
        columns: "code", "meaning", and the names of other schemes.
        rows: A value for each column; "" where a scheme has none.
    """

    name: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


def code_tables() -> list[str]:
    """The names of the closed lists.

    Example:
        >>> code_tables()[:3]
        ['claim_modes', 'quotations', 'certainty']
    """
    return list(vocabularies())


def code_table(name: str) -> CodeTable:
    """A closed list by its name, or by that of a field that has its codes.

    Args:
        name: The name.

    Returns:
        The list.

    Raises:
        UsageError: There is none of that name; the nearest is named.

    Example:
        >>> table = code_table("claim_modes")
        >>> table.columns[:2], table.rows[4][:2]
        (('code', 'meaning'), ('denies', 'Says that it is not so.'))
    """
    name = _OF_FIELDS.get(name, name)
    codes = vocabularies().get(name)
    if codes is None:
        raise UsageError(f"There is no list {name!r}.", hint=_hint(name))
    plain = tuple(codes.items())
    if name not in _ELSEWHERE:
        return CodeTable(name, ("code", "meaning"), plain)
    return _with_others(name, codes)


def _hint(name: str) -> str:
    near = nearest(name, [*code_tables(), *_OF_FIELDS])
    return f"Did you mean {near}?" if near else f"There are {', '.join(code_tables())}."


_ALSO = {"event_types": "event_triggers"}
"""Tables with subtypes of which other schemes may know nothing, and that a ledger can be asked for."""


def _more(name: str) -> Iterator[tuple[str, ...]]:
    if name in _ALSO:
        yield from (row for row in read_table(_ALSO[name]).rows if row[1])


def _with_others(name: str, codes: dict[str, str]) -> CodeTable:
    """With the columns of other schemes; a subtype has a row of its own, below its type."""
    table = read_table(_ELSEWHERE[name])
    left = 2 if "subtype" in table.columns else 1
    others: dict[str, list[tuple[str, ...]]] = {}
    for row in table.rows:
        code = "/".join(part for part in row[:left] if part)
        others.setdefault(row[0], []).append((code, *row[left:]))
    nothing = ("",) * (len(table.columns) - left)
    for code, subtype in sorted({row[:2] for row in _more(name)}):
        known = others.setdefault(code, [(code, *nothing)])
        if f"{code}/{subtype}" not in {row[0] for row in known}:
            known.append((f"{code}/{subtype}", *nothing))
            known.sort(key=lambda row: row[0])
    rows: list[tuple[str, ...]] = []
    for code, meaning in codes.items():
        for own, *rest in others.get(code, [(code, *nothing)]):
            rows.append((own, meaning if own == code else "", *rest))
    return CodeTable(name, ("code", "meaning", *table.columns[left:]), tuple(rows))
