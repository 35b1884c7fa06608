"""What somebody sends is read as a file of that name would be, and no file is opened under the name."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from hearsay.desk.adding import Options, Sent
from hearsay.desk.adding.splitting import count_tasks
from hearsay.ledger import Ledger
from hearsay.text.entry import Fields
from tests.desk.adding.conftest import Adds
from tests.desk.adding.test_adding import outcomes

_FILES = {
    "a.txt": b"date 2022-02-26\n\nThe mayor said the bridge is closed.",
    "b.html": b"<p>Tomas said the ferry sails again.</p>",
    "c.jsonl": b'{"text": "Musa said yes."}\n{"text": \n{"text": "Ana said no."}',
    "d.json": b'[{"text": "Olga said so."}, {"text": 7}]',
    "e.csv": b"title,text\nRain,Ines said it rains.\nFire,\n",
    "f.pdf": b"%PDF-1.7 ...",
    "g.txt": b"",
    "h": "Иван said да.".encode("cp1251"),
}


def test_what_is_sent_is_what_a_file_would_be(
    ledger: Ledger, add: Adds, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The same reports, under the same keys, and the same refusals."""
    monkeypatch.chdir(tmp_path)
    for name, data in _FILES.items():
        Path(name).write_bytes(data)
    sent = [Sent(name, data) for name, data in _FILES.items()]
    assert count_tasks(sent, Options()) == count_tasks(list(_FILES), Options())

    as_files = [(one.name, one.line, str(one.outcome)) for one in add(list(_FILES), dry_run=True)]
    for name in _FILES:
        Path(name).unlink()
    assert [(one.name, one.line, str(one.outcome)) for one in add(sent, dry_run=True)] == as_files

    told = outcomes(add(sent))
    assert [what for _, _, what in told if what != "new"] == [
        "json_line",
        "bad_type",
        "empty",
        "unsupported_type",
        "empty",
    ]
    assert ledger.check().faults == ()


def test_no_name_is_a_path(ledger: Ledger, add: Adds, tmp_path: Path) -> None:
    """Whatever stands there."""
    (tmp_path / "secret.txt").write_text("Olga said the code is 7.")
    names = [str(tmp_path / "secret.txt"), str(tmp_path), f"{tmp_path}/*.txt", "-", "\0"]

    add([Sent(name, f"Ana said {number}.".encode()) for number, name in enumerate(names)])

    texts = [record.report.text for record in ledger.records()]
    assert texts == [f"Ana said {number}." for number in range(len(names))]


def test_a_report_may_be_taken_apart_already(ledger: Ledger, add: Adds) -> None:
    """Its number is that of its place in a list."""
    given: list[dict[str, Any]] = [{"text": "Ana said so.", "title": "Rain"}, {"text": 7}]
    sent = [Sent("list", Fields(place, one, unit="Report")) for place, one in enumerate(given, 1)]

    first, second = add(sent)

    assert ledger.record(first.outcome.key).report.title == "Rain"  # type: ignore[union-attr]
    assert str(second.outcome).startswith('Report 2 has a "text" that is no string.')
