"""What somebody types is a value and nothing else, in every field and on both stores."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from itertools import product

import pytest

from hearsay.ledger import Ledger
from hearsay.ledger.asking.grammar import parse_query
from hearsay.ledger.asking.query import Among, Query, Term, Words
from hearsay.ledger.folding import fold
from hearsay.record import UsageError
from hearsay.record.listing import Kind, Row
from tests.ledger.conftest import Place
from tests.ledger.made import made

_FIELDS = (
    *("id", "source", "agent", "target", "party", "place", "unit", "side", "population"),
    *("report", "publisher", "lang", "url", "incident"),
)
_MARKS = (
    "'",
    '"',
    "''",
    '"""',
    "`",
    "\\",
    "\\'",
    "%",
    "_",
    "%%",
    ";",
    "--",
    "/*",
    "\0",
    "\ud800",
    "?",
)
_AFTER = (
    " OR 1=1",
    " OR 1=1 --",
    "); DROP TABLE report; --",
    " UNION SELECT name FROM sqlite_master --",
    " AND pg_sleep(9)",
    ":x %(x)s ${x} {x}",
    " NEAR(blast people, 2)",
    " NOT people",
    "* ^blast {a b}: words:blast",
    "' || (SELECT 1) || '",
    " & blast | !people <-> :*",
    "",
)
_OTHERS = (
    "a" * 100_000,
    "'" * 5_000,
    "x\r\ny\tz",
    "\u202eblast\u2066",
    "ﬀ½",
    "\U0001f4a5",
    "$1",
    "nan",
    "\ufffd",
)
HOSTILE = [f"blast{mark}{after}" for mark, after in product(_MARKS, _AFTER)] + list(_OTHERS)


@pytest.fixture(scope="module")
def shelf(place: Place) -> Iterator[Ledger]:
    """One ledger for all of them."""
    with Ledger.open(place(), create=True) as ledger:
        for number in range(3):
            ledger.add(made(number))
        yield ledger


def _claims(ledger: Ledger, *conditions: Among | Words) -> list[Row]:
    return list(ledger.list(Query(kind=Kind.CLAIMS, conditions=conditions)))


def _searched(row: Row) -> str:
    return f" {' '.join(fold(' '.join([str(row['source']), str(row['content'])])))} "


def test_there_are_enough_of_them() -> None:
    """Two hundred, as was promised."""
    assert len(set(HOSTILE)) >= 200


@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
def test_a_value_is_a_value(shelf: Ledger, text: str) -> None:
    """Nothing has it in any field, so everything has it in none."""
    everything = _claims(shelf)
    barred = [Among(field, (text,), negated=True) for field in _FIELDS]

    assert _claims(shelf, *barred) == everything
    for field in _FIELDS[len(text) % 4 :: 4]:
        assert _claims(shelf, Among(field, (text,))) == []


@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
def test_words_are_words(shelf: Ledger, text: str) -> None:
    """Full text finds the claims that hold them in a row, whatever stands between them."""
    phrase = " ".join(fold(text))
    wanted = [row for row in _claims(shelf) if phrase and f" {phrase} " in _searched(row)]

    assert _claims(shelf, Words((Term((text,)),))) == wanted
    begun = _claims(shelf, Words((Term((text,), prefix=True),)))
    assert [row for row in begun if row in wanted] == wanted


@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
def test_what_is_typed_is_answered_or_refused(shelf: Ledger, text: str) -> None:
    """In the words of the grammar: rows, or a sentence about what was typed."""
    for field in ("q", *_FIELDS[len(text) % 4 :: 4]):
        with suppress(UsageError):
            query = parse_query(Kind.CLAIMS, **{field: text})  # type: ignore[arg-type]
            assert shelf.list(query).count() == len(list(shelf.list(query)))
