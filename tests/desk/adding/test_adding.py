"""Reports are added each once, in order, and one that cannot be read costs no other."""

from __future__ import annotations

import json
import subprocess
import sys
from collections import Counter
from io import BytesIO
from itertools import islice
from pathlib import Path

import pytest

from hearsay.desk.adding import Addition, Options, Tally, add_inputs, iter_additions
from hearsay.desk.adding.splitting import count_tasks
from hearsay.desk.prepare import Given
from hearsay.ledger import Added, ForgottenError, Ledger, content_key
from hearsay.record import ModelMissingError, Report
from hearsay.record.json_form import dumps, record_to_dict
from tests.desk.adding.conftest import Adds, added
from tests.desk.adding.readers import load_newer, load_nothing, load_stub, load_tricky
from tests.ledger.conftest import Place
from tests.ledger.made import made


def outcomes(additions: list[Addition]) -> list[tuple[str, int | None, str]]:
    """Each in a few words: its file, its line, what became of it."""
    return [(Path(one.name).name, one.line, outcome(one)) for one in additions]


def outcome(addition: Addition) -> str:
    """What became of one: "new", "known", a code."""
    result = addition.outcome
    return result.what if isinstance(result, Added) else result.code


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Reports as they lie about on a disk, and some that are none."""
    table = "Headline,Date,Body\nFire,2024-03-01,Ines said the mill burnt.\nNone,,\n"
    page = "<html><body><h1>Ferry</h1><p>Tomas said the ferry sails again, after a week.</p></body>"
    lines = ['{"text": "Musa said yes."}', "{", '{"text": "Ana said no.", "id": "wire-2"}']
    items = [{"text": "Olga said perhaps."}, {"text": 7}]
    files = {
        "a.txt": "date 2022-02-26\n\nThe mayor said the bridge is closed.",
        "b.html": page,
        "c.jsonl": "\n".join(lines),
        "d.json": json.dumps(items),
        "e.csv": table,
        "f.pdf": "%PDF-1.7\n\0\0",
        "g.txt": "",
        "h/copy of a.txt": "date 2022-02-26\n\nThe mayor said the bridge is closed.",
        "notes.log": "nothing",
    }
    for name, text in files.items():
        (tmp_path / "in" / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "in" / name).write_text(text)
    return tmp_path / "in"


_FOLDER = [
    ("a.txt", None, "new"),
    ("b.html", None, "new"),
    ("c.jsonl", 1, "new"),
    ("c.jsonl", 2, "json_line"),
    ("c.jsonl", 3, "new"),
    ("d.json", 1, "new"),
    ("d.json", 2, "bad_type"),
    ("e.csv", 2, "new"),
    ("e.csv", 3, "empty"),
    ("f.pdf", None, "unsupported_type"),
    ("g.txt", None, "empty"),
    ("copy of a.txt", None, "known"),
]


def test_a_folder_of_all_kinds(ledger: Ledger, add: Adds, folder: Path) -> None:
    """What can be read is kept, what cannot is told, each in its place and in the ledger."""
    assert outcomes(add([str(folder)])) == _FOLDER

    assert ledger.check().faults == ()
    texts = [record.report.text for record in ledger.records()]
    assert texts[0] == "date 2022-02-26\n\nThe mayor said the bridge is closed."
    assert [text.split()[0] for text in texts[2:]] == ["Musa", "Ana", "Olga", "Ines"]
    assert "Tomas said the ferry sails again" in texts[1]
    assert [(Path(one.name).name, one.line, one.code) for one in ledger.rejected()] == [
        told for told in _FOLDER if told[2] not in ("new", "known")
    ]


def test_the_same_once_more_changes_nothing(ledger: Ledger, add: Adds, folder: Path) -> None:
    """Nor does it with another number of processes; what is known is not read again."""
    add([str(folder)])
    before, log = ledger.digest(), list(ledger.log())

    again = add([str(folder)], jobs=3, load=load_nothing)

    assert [what for _, _, what in outcomes(again)] == [
        "known" if what == "new" else what for _, _, what in _FOLDER
    ]
    assert (ledger.digest(), list(ledger.log())) == (before, log)


def test_however_many_read_the_ledger_is_the_same(place: Place, tmp_path: Path) -> None:
    """Reports are numbered in the order in which they were named, not in that of reading."""
    batch = tmp_path / "batch.jsonl"
    # The longer ones come first, so that a second process overtakes the first.
    texts = [f"Ines said it is {n}." + " It rained." * (400 // (n + 1)) for n in range(40)]
    batch.write_text("\n".join(json.dumps({"text": text}) for text in texts))

    orders = []
    for jobs in (1, 3):
        with Ledger.open(place(), create=True) as ledger:
            lines = [one.line for one in added(ledger, [str(batch)], jobs=jobs)]
            assert lines == list(range(1, 41))
            orders.append([record.report.text for record in ledger.records()])
    assert orders == [texts, texts]


def test_what_is_given_goes_before_what_is_found(ledger: Ledger, add: Adds, tmp_path: Path) -> None:
    """The date and the publisher of the command line stand in the record."""
    (tmp_path / "a.txt").write_text("date 2022-02-26\n\nThe mayor said the bridge is closed.")

    add([str(tmp_path)], given=Given(published="2022-03-01", publisher="The Post"))

    (record,) = ledger.records()
    assert (record.report.published, record.report.publisher) == ("2022-03-01", "The Post")


def test_a_date_that_is_found_does_not_make_another_report(ledger: Ledger, add: Adds) -> None:
    """The key is of the report as it was given: a later version may find another date in it."""
    text = "date 2022-02-26\n\nThe mayor said the bridge is closed."

    (addition,) = add([Report(text=text)])

    (record,) = ledger.records()
    assert record.report.published == "2022-02-26"
    assert isinstance(addition.outcome, Added)
    assert addition.outcome.key == content_key(Report(text=text))


def test_reports_that_somebody_made(ledger: Ledger, add: Adds, folder: Path) -> None:
    """They may come from anywhere, one by one, between files."""
    reports = (Report(text=f"Ana said it is {n}.", id=f"row-{n}") for n in range(2))

    additions = add([*reports, str(folder / "a.txt"), Report(text=" ")])

    assert [outcome(one) for one in additions] == ["new", "new", "new", "empty"]
    assert additions[0].name == "Report row-0"


def test_reports_come_as_they_are_needed(ledger: Ledger) -> None:
    """An endless source is read no further than a few reports ahead."""
    taken = 0

    def endless() -> object:
        nonlocal taken
        while True:
            taken += 1
            yield Report(text=f"Ana said it is {taken}.")

    additions = iter_additions(ledger, endless(), options=Options(jobs=1, load=load_stub))  # type: ignore[arg-type]
    first = list(islice(additions, 5))
    additions.close()

    assert [outcome(one) for one in first] == ["new"] * 5
    assert taken < 5 + 16


def test_standard_input(ledger: Ledger) -> None:
    """One report, or with jsonl one a line."""
    for data, jsonl, lines in (
        (b"Ana said no.", False, [None]),
        (b'{"text": "Ana said yes."}\n{"text": "Ana said no."}', True, [1, 2]),
    ):
        options = Options(jobs=1, load=load_stub, jsonl=jsonl)
        additions = list(iter_additions(ledger, ["-"], options=options, stdin=BytesIO(data)))
        assert [one.line for one in additions] == lines
        assert {one.name for one in additions} == {"standard input"}


def test_the_field_that_holds_the_text(ledger: Ledger, add: Adds, tmp_path: Path) -> None:
    """A table's column and an object's field alike."""
    (tmp_path / "a.csv").write_text("text,lead\nwrong,Ana said no.\n")
    (tmp_path / "b.jsonl").write_text('{"text": "wrong", "lead": "Ana said yes."}')

    add([str(tmp_path)], text_column="lead")

    assert [record.report.text for record in ledger.records()] == ["Ana said no.", "Ana said yes."]


def test_a_record_is_kept_as_it_is(ledger: Ledger, add: Adds, tmp_path: Path) -> None:
    """What `hearsay read --format json` wrote needs no reading; one that was tampered with is told."""
    record = made(3, url="https://example.org/3")
    written = dumps(record_to_dict(record))
    (tmp_path / "a.json").write_text(written)
    (tmp_path / "b.jsonl").write_text(written + "\n" + written.replace("Quist said", "Quist lied"))

    additions = add([str(tmp_path)], load=load_nothing)

    assert [outcome(one) for one in additions] == ["new", "known", "broken_record"]
    assert list(ledger.records()) == [record]


def test_a_record_of_a_report_that_is_there(ledger: Ledger, add: Adds, tmp_path: Path) -> None:
    """It has a date that was found in the text; the ledger has the report as it was given, without."""
    add([Report(text="date 2022-02-26\n\nThe mayor said the bridge is closed.")])
    (record,) = ledger.records()
    assert record.report.published == "2022-02-26"
    (tmp_path / "a.json").write_text(dumps(record_to_dict(record)))

    assert [outcome(one) for one in add([str(tmp_path)])] == ["known"]


def test_a_newer_reader_reads_anew_where_that_is_asked(
    ledger: Ledger, add: Adds, folder: Path
) -> None:
    """The old reading is kept beside the new one; an older reader changes nothing."""
    one = [str(folder / "a.txt")]
    add(one)

    assert [outcome(a) for a in add(one, load=load_newer)] == ["known"]
    (again,) = add(one, load=load_newer, reread=True)
    assert [outcome(a) for a in add(one, reread=True)] == ["known"]

    assert isinstance(again.outcome, Added)
    assert again.outcome.what == "reread"
    readings = ledger.readings(again.outcome.key)
    assert [reading.reader.version for reading in readings] == ["0.1.0", "0.2.0"]


def test_what_was_removed_for_good_stays_away(ledger: Ledger, add: Adds, folder: Path) -> None:
    """It is told, and does not count as unreadable."""
    (first,) = add([str(folder / "a.txt")])
    assert isinstance(first.outcome, Added)
    ledger.forget(first.outcome.key, why="a court said so")
    tally = Tally()

    (again,) = add([str(folder / "a.txt")])
    tally.count(again)

    assert isinstance(again.outcome, ForgottenError)
    assert (tally.forgotten, tally.unreadable, ledger.info().counts["reports"]) == (1, 0, 0)


def test_what_was_removed_for_good_is_not_even_read(
    ledger: Ledger, add: Adds, tmp_path: Path
) -> None:
    """Its key is known before, and reading is what takes long; nothing of it is written either."""
    mark, report = tmp_path / "read", tmp_path / "report.txt"
    report.write_text(f"MARK {mark} said the mayor.")
    (first,) = add([str(report)], load=load_tricky)
    assert isinstance(first.outcome, Added)
    assert mark.exists()
    mark.unlink()
    ledger.forget(first.outcome.key, why="a court said so")
    log = list(ledger.log())

    for dry_run in (False, True):
        (again,) = add([str(report)], load=load_tricky, dry_run=dry_run)
        assert isinstance(again.outcome, ForgottenError)
        assert "a court said so" in str(again.outcome)
    assert not mark.exists()
    assert list(ledger.log()) == log


def test_trying_out_writes_nothing(ledger: Ledger, add: Adds, folder: Path) -> None:
    """It says what would be done, of a ledger that is there and of one that is not."""
    add([str(folder / "c.jsonl")])
    before, log = ledger.digest(), list(ledger.log())

    tried = add([str(folder)], dry_run=True, load=load_nothing)
    without = added(None, [str(folder)], dry_run=True, load=load_nothing)

    expected = [(name, line, what) for name, line, what in _FOLDER]
    assert outcomes(without) == expected
    assert outcomes(tried) == [
        (name, line, "known" if name == "c.jsonl" and what == "new" else what)
        for name, line, what in expected
    ]
    assert (ledger.digest(), list(ledger.log())) == (before, log)


def test_without_a_network_nothing_is_done(ledger: Ledger, add: Adds, folder: Path) -> None:
    """It is no fault of the reports, and none of them is put down as unreadable."""
    with pytest.raises(ModelMissingError, match="no network"):
        add([str(folder / "a.txt")], load=load_nothing)

    assert ledger.rejected() == ()


def test_what_is_read_in_part_is_counted(ledger: Ledger, folder: Path) -> None:
    """So is a date that is none, which would otherwise go unnoticed in ten thousand rows."""
    lines = ["Ana said no.\0", "Musa said yes.", "Olga said perhaps."]
    dates = ["2022-02-26", "26/02/2022", None]
    objects = [{"text": text, "published": date} for text, date in zip(lines, dates, strict=True)]
    (folder / "c.jsonl").write_text("\n".join(map(json.dumps, objects)))

    options = Options(jobs=1, load=load_stub)
    tally = add_inputs(ledger, [folder / "c.jsonl", folder / "notes.log"], options=options)

    assert (tally.in_part, tally.undated) == (1, 1)
    assert tally.what == Counter(new=4)


def test_what_is_passed_over_is_counted(ledger: Ledger, folder: Path) -> None:
    """Once, by suffix."""
    tally = add_inputs(ledger, str(folder), options=Options(jobs=1, load=load_stub))

    assert tally.passed_over == Counter({".log": 1})
    assert str(tally) == "12 reports · 6 new · 1 already known · 5 unreadable"
    assert (tally.every, tally.read) == (12, 7)


def test_stopping_finishes_what_is_in_hand(ledger: Ledger, folder: Path) -> None:
    """No more is taken, and what was taken is kept."""
    tally, asked = Tally(), iter([False, False, True])

    additions = list(
        iter_additions(
            ledger,
            [str(folder)],
            options=Options(jobs=1, load=load_stub),
            tally=tally,
            is_stopped=lambda: next(asked, True),
        )
    )

    assert tally.stopped
    assert 0 < len(additions) < len(_FOLDER)
    assert ledger.info().counts["reports"] == tally.what["new"] > 0


def test_how_many_there_will_be(folder: Path) -> None:
    """For a progress bar: a line, an item and a row count as one, a batch from a pipe not at all."""
    assert count_tasks([str(folder)], Options()) == len(_FOLDER)
    assert count_tasks([str(folder), Report(text="a")], Options()) == len(_FOLDER) + 1
    assert count_tasks(["-"], Options()) == 1
    assert count_tasks(["-"], Options(jsonl=True)) is None
    assert count_tasks(iter(["-"]), Options()) is None


def test_a_script_without_a_guard_may_add(tmp_path: Path) -> None:
    """Nobody has to write `if __name__ == "__main__"` around what adds; nor is their folder trusted."""
    (tmp_path / "script.py").write_text(
        "from hearsay.desk.adding import add_inputs\n"
        "from hearsay.ledger import Ledger\n"
        "from hearsay.record import Report\n"
        "print('once')\n"
        "with Ledger.open('desk.hearsay', create=True) as ledger:\n"
        "    print(add_inputs(ledger, [Report(text='Ana said the road is open.')]))\n"
    )
    (tmp_path / "numpy.py").write_text("print('run from the folder of reports')")

    done = subprocess.run(
        [sys.executable, "-P", "script.py"],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=True,
    )

    assert done.stdout == "once\n1 report · 1 new\n"
