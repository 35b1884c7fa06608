"""A file that is no ledger, or a broken one, is refused in a sentence and stays as it was."""

from __future__ import annotations

import hashlib
import os
import random
import sqlite3
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import pytest

from hearsay.ledger import (
    Ledger,
    LedgerDamagedError,
    LedgerError,
    LedgerFullError,
    LedgerLockedError,
    LedgerMissingError,
    LedgerNewerError,
    NotALedgerError,
    content_key,
)
from tests.ledger.made import made

Spoil = Callable[[Path], None]


def _filled(folder: Path, reports: int = 20) -> Path:
    path = folder / "desk.hearsay"
    with Ledger.open(path, create=True) as ledger:
        for number in range(reports):
            ledger.add(made(number))
    return path


@pytest.fixture(scope="module")
def twenty(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """A ledger of twenty reports."""
    return _filled(tmp_path_factory.mktemp("twenty")).read_bytes()


def _traces(folder: Path) -> dict[str, tuple[int, str]]:
    """Everything in a folder: when it was changed, and what it holds."""
    return {
        path.name: (path.lstat().st_mtime_ns, hashlib.sha256(path.read_bytes()).hexdigest())
        for path in folder.iterdir()
        if path.is_file()
    }


def _sql(*statements: str) -> Spoil:
    def spoil(path: Path) -> None:
        connection = sqlite3.connect(path)
        for statement in statements:
            connection.execute(statement)
        connection.commit()
        connection.close()

    return spoil


def _bytes(change: Callable[[bytearray], bytearray | bytes]) -> Spoil:
    def spoil(path: Path) -> None:
        path.write_bytes(change(bytearray(path.read_bytes())))

    return spoil


def _replaced(at: int, by: bytes) -> Spoil:
    return _bytes(lambda data: data[:at] + by + data[at + len(by) :])


def _flip(data: bytearray) -> bytearray:
    chance = random.Random(7)  # noqa: S311 - the same bits on every run
    for _ in range(len(data) // 50):
        data[chance.randrange(100, len(data))] ^= 1 << chance.randrange(8)
    return data


@pytest.mark.parametrize(
    ("spoil", "error"),
    [
        (_bytes(lambda _: b"hello"), NotALedgerError),
        (_bytes(lambda _: b""), NotALedgerError),
        (_replaced(0, b"SQLite format 2"), NotALedgerError),
        (_sql("PRAGMA application_id=7"), NotALedgerError),
        (_sql("CREATE TABLE notes (a)"), NotALedgerError),
        (
            _sql("CREATE TRIGGER t AFTER INSERT ON log BEGIN DELETE FROM report; END"),
            NotALedgerError,
        ),
        (_sql("CREATE VIEW v AS SELECT load_extension('x') FROM report"), NotALedgerError),
        (
            _sql("DROP TABLE unread", "CREATE VIEW unread AS SELECT 1 AS report, 1 AS n"),
            NotALedgerError,
        ),
        (
            _sql("ALTER TABLE report ADD COLUMN x ANY GENERATED ALWAYS AS (1) VIRTUAL"),
            NotALedgerError,
        ),
        (_sql("ALTER TABLE report DROP COLUMN byline"), NotALedgerError),
        (
            _sql("DROP TABLE words", "CREATE VIRTUAL TABLE words USING fts5(folded)"),
            NotALedgerError,
        ),
        (_sql("DROP INDEX claim_by_mode"), NotALedgerError),
        (_sql("PRAGMA user_version=99999"), LedgerNewerError),
        (_bytes(lambda data: data[:16]), LedgerDamagedError),
        (_bytes(lambda data: data[: len(data) // 2]), LedgerDamagedError),
        (_bytes(lambda data: data[: len(data) - 1000]), LedgerDamagedError),
        (_replaced(16, 8 * b"\xff"), LedgerDamagedError),
        (_replaced(100, 400 * b"\xff"), LedgerDamagedError),
        (_bytes(_flip), LedgerDamagedError),
    ],
)
@pytest.mark.parametrize("create", [False, True])
def test_it_is_refused_and_untouched(
    twenty: bytes, tmp_path: Path, spoil: Spoil, error: type[LedgerError], create: bool
) -> None:
    """Whatever is wrong with it, nothing is written and nothing appears beside it."""
    path = tmp_path / "desk.hearsay"
    path.write_bytes(twenty)
    spoil(path)
    before = _traces(tmp_path)

    with pytest.raises(LedgerError) as caught:
        Ledger.open(path, create=create)

    assert caught.type is error
    assert _traces(tmp_path) == before
    assert len(str(caught.value).splitlines()) == 1


def test_what_is_no_file_is_refused(tmp_path: Path) -> None:
    """A folder, a pipe and a link to something else are told apart from a ledger."""
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "link").symlink_to("/etc/passwd")

    for name in ("", "pipe", "link"):
        with pytest.raises(NotALedgerError):
            Ledger.open(tmp_path / name, create=True)


def test_reading_makes_nothing(tmp_path: Path) -> None:
    """A mistyped name is an error and not a new empty ledger."""
    with pytest.raises(LedgerMissingError, match=r"There is no ledger .*desk\.hersay"):
        Ledger.open(tmp_path / "desk.hersay")
    with pytest.raises(LedgerError, match="cannot be made: No such file or directory"):
        Ledger.open(tmp_path / "nowhere" / "desk.hearsay", create=True)

    assert list(tmp_path.iterdir()) == []


def test_making_it_is_told(tmp_path: Path) -> None:
    """Who adds to a ledger that was not there learns that it was made."""
    path = tmp_path / "my desk #1?.hearsay"

    for created in (True, False):
        with Ledger.open(path, create=True) as ledger:
            assert ledger.created is created
    assert [one.name for one in tmp_path.iterdir()] == [path.name]


def test_a_ledger_is_whole_or_not_there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Who is stopped while making one leaves nothing that looks like a ledger."""

    def stopped(_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("hearsay.ledger.sqlite_store._mark", stopped)

    with pytest.raises(KeyboardInterrupt):
        Ledger.open(tmp_path / "desk.hearsay", create=True)
    assert list(tmp_path.iterdir()) == []


def test_a_damaged_record_is_never_a_record(tmp_path: Path) -> None:
    """Damage that no database notices is noticed by the record's own hash."""
    path = _filled(tmp_path, reports=2)
    _sql("UPDATE reading SET record = zeroblob(40) WHERE report = 1")(path)

    with Ledger.open(path) as ledger:
        with pytest.raises(LedgerDamagedError, match="does not unpack"):
            list(ledger.records())
        faults = ledger.check().faults

    assert len(faults) == 1
    assert faults[0].endswith("is not the one that was kept: it does not unpack.")


@pytest.mark.parametrize(
    ("statement", "fault"),
    [
        ("UPDATE claim SET mode = 'denies' WHERE report = 1", "under 'claim' is not"),
        ("DELETE FROM claim_event WHERE report = 2", "under 'claim_event' is not"),
        ("UPDATE report SET title = 'Peace' WHERE id = 1", "under 'title' is not"),
        ("UPDATE searched SET folded = 'peace' WHERE kind = 'claim'", "full-text index"),
        ("DELETE FROM report WHERE id = 1", "of report that is not there"),
        ("UPDATE log SET who = 'nobody' WHERE n = 2", "Row 2 of the log was changed"),
        ("DELETE FROM log WHERE n = 2", "Row 2 of the log is missing"),
        ("DELETE FROM log WHERE n = 3", "The log ends at row 2 and should end at row 3"),
        ("UPDATE log SET detail = 'x' WHERE n = 1", "The words of row 1 of the log were changed"),
        ("UPDATE reading SET number = 2 WHERE report = 1", "does not have all its readings"),
        ("UPDATE report SET key = 'x' || key WHERE id = 1", "not the one that its key is of"),
    ],
)
def test_what_was_changed_behind_its_back_is_found(
    tmp_path: Path, statement: str, fault: str
) -> None:
    """A row that somebody edits by hand does not pass for what was read."""
    path = _filled(tmp_path, reports=3)
    _sql(statement)(path)

    with Ledger.open(path) as ledger:
        check = ledger.check()

    assert not check
    assert any(fault in one for one in check.faults), check.faults


def test_torn_editions_are_found(tmp_path: Path) -> None:
    """Two texts under one address belong together, whatever a row says."""
    with Ledger.open(tmp_path / "desk.hearsay", create=True) as ledger:
        for number in range(2):
            ledger.add(made(number, url="https://example.org/a"))
    _sql("UPDATE report SET family = key")(tmp_path / "desk.hearsay")

    with Ledger.open(tmp_path / "desk.hearsay") as ledger:
        assert any("are not linked" in fault for fault in ledger.check().faults)


def test_who_waits_too_long_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nobody meets "database is locked": first one waits, then one is told for how long."""
    monkeypatch.setattr("hearsay.ledger.sqlite_store.BUSY_S", 0.1)
    path = _filled(tmp_path, reports=1)
    other = sqlite3.connect(path, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")

    with Ledger.open(path) as ledger:
        with pytest.raises(LedgerLockedError, match="was being written by somebody else"):
            ledger.add(made(5))
        assert list(ledger.records()) == [made(0)]  # who looks never waits
        other.execute("ROLLBACK")
        assert ledger.add(made(5)).what == "new"
    other.close()


def test_a_full_disk_loses_nothing_that_was_kept(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It ends with one sentence; when there is room again, the same run goes on."""
    path = _filled(tmp_path, reports=2)
    pages = path.stat().st_size // 4096 + 20
    full = pytest.MonkeyPatch()
    full.setattr(
        "hearsay.ledger.sqlite_store._CAREFUL",
        ("PRAGMA foreign_keys=ON", f"PRAGMA max_page_count={pages}"),
    )
    kept = 2
    with Ledger.open(path) as ledger:
        with suppress(LedgerFullError):
            for kept in range(2, 2000):
                ledger.add(made(kept))
        with pytest.raises(LedgerFullError, match="Make room and go on"):
            ledger.add(made(kept))
    full.undo()

    assert 2 < kept < 2000
    with Ledger.open(path) as ledger:
        assert ledger.check().faults == ()
        assert ledger.info().counts["reports"] == kept
        assert ledger.add(made(kept)).what == "new"


def test_a_ledger_on_a_disk_that_cannot_be_written_is_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Evidence on a write-protected disk can be looked at and checked."""
    path = _filled(tmp_path, reports=2)
    monkeypatch.setattr(os, "access", lambda *_: False)  # root may write anywhere
    before = _traces(tmp_path)

    with Ledger.open(path) as ledger:
        assert len(list(ledger.records())) == 2
        assert ledger.check()
        with pytest.raises(LedgerError, match="readonly database"):
            ledger.add(made(3))

    assert _traces(tmp_path) == before


def test_a_log_beside_it_is_played_back(tmp_path: Path) -> None:
    """After a crash, what was acknowledged stands in the log beside the file, and is not lost."""
    path = _filled(tmp_path, reports=1)
    writing = Ledger.open(path)
    writing.add(made(1))
    crashed = tmp_path / "after"
    crashed.mkdir()
    for name in ("desk.hearsay", "desk.hearsay-wal"):
        (crashed / name).write_bytes((tmp_path / name).read_bytes())
    writing.close()

    with Ledger.open(crashed / "desk.hearsay") as ledger:
        assert len(list(ledger.records())) == 2
        assert ledger.check()


def test_forgotten_words_are_in_no_file(tmp_path: Path) -> None:
    """Not in a row, not in a page marked as free, not in the index, not in the log beside the file."""
    path = tmp_path / "desk.hearsay"
    with Ledger.open(path, create=True) as ledger:
        ledger.add(made(1, town="Hamra"))
        for number in range(2, 60):
            ledger.add(made(number, town="Orlen"))
        secret = ledger.add(made(61, town="Zyxwvut"))
        for number in range(62, 90):
            ledger.add(made(number, town="Orlen"))
        ledger.judge(secret.name, "Qponmlk", why="Because of Jihgfed.")
        ledger.withdraw(secret.name, why="Over Cbazyxw.")
        packed = sqlite3.connect(path).execute(
            "SELECT record FROM reading JOIN report ON report.id = reading.report WHERE key = ?",
            (secret.key,),
        )
        pieces = _pieces(packed.fetchone()[0])
        packed.connection.close()
        assert _found(tmp_path, [*_WORDS, *pieces]) == {*_WORDS, *pieces}

        ledger.forget(secret.name, why="Order of the court.")

        assert _found(tmp_path, [*_WORDS, *pieces]) == set()
        assert _found(tmp_path, [b"orlen", b"Order of the court."]) == {
            b"orlen",
            b"Order of the court.",
        }
        assert ledger.check()


_WORDS = [b"Zyxwvut", b"zyxwvut", b"Ada 61 Quist", b"Qponmlk", b"Jihgfed", b"Cbazyxw"]


def _pieces(packed: bytes) -> list[bytes]:
    """Pieces of a compressed record that lie in one page of the file."""
    return [packed[at : at + 24] for at in range(20, 120, 24)]


def _found(folder: Path, words: list[bytes]) -> set[bytes]:
    held = b"\n".join(path.read_bytes() for path in sorted(folder.iterdir()))
    return {word for word in words if word in held}


def test_who_still_reads_keeps_words_from_going(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It is told that the bytes are still there, and forgetting once more finishes it."""
    monkeypatch.setattr("hearsay.ledger.sqlite_store.BUSY_S", 0.1)
    path = _filled(tmp_path, reports=2)
    with Ledger.open(path) as ledger:
        name = ledger.add(made(61, town="Zyxwvut")).name
        reader = sqlite3.connect(path, isolation_level=None)
        reader.execute("BEGIN")
        reader.execute("SELECT count(*) FROM report").fetchall()
        with pytest.raises(LedgerLockedError, match="forget the report once more"):
            ledger.forget(name, why="Order of the court.")
        reader.close()

        ledger.forget(name, why="Order of the court.")
        assert _found(tmp_path, [b"Zyxwvut", b"zyxwvut"]) == set()
        assert ledger.info().counts["forgotten"] == 1


def test_where_the_program_goes_does_not_matter(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A ledger that was opened by a short name stays the same one."""
    (tmp_path / "elsewhere").mkdir()
    monkeypatch.chdir(tmp_path)

    with Ledger.open("desk.hearsay", create=True) as ledger:
        monkeypatch.chdir(tmp_path / "elsewhere")
        ledger.add(made(1))
        assert list(ledger.records()) == [made(1)]
    assert list((tmp_path / "elsewhere").iterdir()) == []


def test_a_writer_keeps_bytes_from_going(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Somebody who writes in the moment after is waited for, and then told of."""
    monkeypatch.setattr("hearsay.ledger.sqlite_store.BUSY_S", 0.1)
    path = _filled(tmp_path, reports=1)
    with Ledger.open(path) as ledger:
        name = ledger.report(content_key(made(0).report)).name
        other = sqlite3.connect(path, isolation_level=None)
        purge = ledger._access.store.purge

        def crowded() -> None:
            other.execute("BEGIN IMMEDIATE")
            purge()

        monkeypatch.setattr(ledger._access.store, "purge", crowded)
        with pytest.raises(LedgerLockedError, match="forget the report once more"):
            ledger.forget(name, why="Order of the court.")
        other.close()
