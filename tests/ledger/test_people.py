"""People get in with a token that is told once, are stopped and let in again, and all of it is logged."""

from __future__ import annotations

from pathlib import Path

import pytest
from sqlalchemy import text

from hearsay.ledger import Ledger, LedgerError, NotInLedgerError, Role
from hearsay.ledger.errors import AlreadySoError
from hearsay.ledger.people import token_digest
from hearsay.record import UsageError
from tests.ledger.conftest import Place


def _may(ledger: Ledger, token: str) -> str | None:
    found = ledger.people.find(token_digest(token))
    return None if found is None else f"{found.name}, {found.role}"


def test_a_token_lets_in_until_it_is_renewed_or_its_owner_stopped(ledger: Ledger) -> None:
    """And whoever was stopped may be let in again, in another role."""
    people = ledger.people
    first = people.add("Ines", Role.REVIEWER).token
    other = people.add("Tariq", Role.ADMIN).token
    assert (_may(ledger, first), _may(ledger, other)) == ("Ines, reviewer", "Tariq, admin")

    second = people.renew("Ines").token
    assert (_may(ledger, first), _may(ledger, second)) == (None, "Ines, reviewer")

    stopped = people.stop("ines")
    assert stopped.stopped
    assert _may(ledger, second) is None
    with pytest.raises(AlreadySoError, match=r"Ines was stopped by .* Add them again"):
        people.renew("Ines")

    third = people.add("Ines", Role.READER).token
    assert (_may(ledger, second), _may(ledger, third)) == (None, "Ines, reader")
    assert [one.name for one in people.list()] == ["Ines", "Tariq"]
    said = [(entry.what, entry.detail) for entry in ledger.log() if entry.key is None]
    assert said == [
        ("admit", "Ines: reviewer"),
        ("admit", "Tariq: admin"),
        ("renew", "Ines: reviewer"),
        ("stop", "Ines: reviewer"),
        ("admit", "Ines: reader"),
    ]
    assert ledger.check().faults == ()


def test_two_names_that_look_alike_are_one(ledger: Ledger) -> None:
    """What they decide would be signed alike."""
    ledger.people.add("Ines", Role.READER)

    for name in ("ines", " INES ", "\uff29nes"):
        with pytest.raises(AlreadySoError, match="Ines is there already, as reader"):
            ledger.people.add(name, Role.ADMIN)
    with pytest.raises(NotInLedgerError, match="nobody called 'Inez'"):
        ledger.people.stop("Inez")


@pytest.mark.parametrize("name", ["", "  ", "a/b", "..", "-", "a\nb", "a\u202eb", "\x00", "x" * 65])
def test_what_is_no_name_is_refused(ledger: Ledger, name: str) -> None:
    """It stands in addresses, in logs and beside decisions."""
    with pytest.raises(UsageError, match="name"):
        ledger.people.add(name, Role.READER)


def test_no_token_stands_in_the_ledger(tmp_path: Path) -> None:
    """Whoever steals the file cannot get in with it."""
    path = tmp_path / "desk.hearsay"
    with Ledger.open(path, create=True) as ledger:
        token = ledger.people.add("Ines", Role.ADMIN).token
        dumped = "\n".join(ledger.dump())
    held = b"".join(one.read_bytes() for one in tmp_path.iterdir())

    assert len(token.removeprefix("hearsay_")) >= 43  # 256 bits in base 64
    assert token.encode() not in held
    assert token_digest(token).encode() in held
    assert token_digest(token) not in dumped
    assert '["person", "Ines", "admin", 0]' in dumped


def test_a_copy_lets_the_same_people_in(place: Place) -> None:
    """From one store into another."""
    with Ledger.open(place(), create=True) as one, Ledger.open(place(), create=True) as other:
        token = one.people.add("Ines", Role.REVIEWER).token
        one.people.add("Tariq", Role.READER)
        one.people.stop("Tariq")
        one.copy_to(other)

        assert _may(other, token) == "Ines, reviewer"
        assert other.people.list() == one.people.list()
        assert other.digest() == one.digest()
        assert other.check().faults == ()
        with pytest.raises(LedgerError, match="was stopped by"):
            other.people.stop("Tariq")


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ("UPDATE person SET role = 'admin'", "of Ines, admin, is not what the log tells"),
        ("UPDATE person SET stopped = NULL", "of Ines, reader, is not what the log tells"),
        ("UPDATE person SET folded = 'x'", "of Ines, reader, is nothing that hearsay writes"),
        ("UPDATE person SET token = 'x'", "The token of Ines is none"),
        ("DELETE FROM person", "The log tells of ines, who is not among the people"),
    ],
)
def test_who_let_himself_in_is_found(ledger: Ledger, change: str, said: str) -> None:
    """Past hearsay, with a tool that writes into databases."""
    ledger.people.add("Ines", Role.READER)
    ledger.people.stop("Ines")
    with ledger._access.writing() as connection:
        connection.execute(text(change))

    assert any(said in fault for fault in ledger.check().faults)
