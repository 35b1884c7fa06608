"""Inputs made to harm are added, refused or read in part, each as its manifest says, and harm nothing.

They are shuffled in among good reports, and all are added by one command, as on the day when somebody
sends a folder. What becomes of the good ones must not show in whose company they were.
"""

from __future__ import annotations

import hashlib
import json
import os
import random
import re
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import pytest

from hearsay.desk.adding import Options, iter_additions
from hearsay.ledger import Added, Ledger, LedgerError
from hearsay.record import Record
from tests.hostile.corpus import ALL, SHARED, TOLD_LOST, Case, is_read
from tests.hostile.good import good_reports

_GOOD = 2000 if ALL else 40

_LARGEST_MIB = 1700 if ALL else 600
"""Of a process: what it may take for one report is told in docs/trust.md."""

pytestmark = [
    pytest.mark.shared,
    pytest.mark.skipif(not SHARED.is_dir(), reason="../shared/hostile is not there"),
    pytest.mark.skipif(os.name == "nt", reason="the generator makes what Windows has not"),
]


@dataclass(frozen=True)
class Run:
    """What adding reports came to.

    Args:
        where: The ledger.
        status: The exit status.
        told: What stood on standard error.
        largest_mib: Memory of the largest of the processes.
    """

    where: Path
    status: int
    told: bytes
    largest_mib: int


_WEIGHING = """
import json, resource, subprocess, sys
status = subprocess.run(sys.argv[1:], stdin=subprocess.DEVNULL).returncode
print(json.dumps([status, resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss]))
"""
"""Starts a command from a process that is itself small.

What a process took at most is counted from what its parent held when it was started, and the one
that runs all the tests holds more by then than adding ever does.
"""


def _add(names: Sequence[str], folder: Path) -> Run:
    """Add them with one command."""
    where, errors = folder / "desk.hearsay", folder / "told"
    program = [sys.executable, "-m", "hearsay", "add", "--ledger", str(where), "--"]
    with errors.open("wb") as stderr:
        weighed = subprocess.run(
            [sys.executable, "-S", "-c", _WEIGHING, *program, *names],
            stdout=subprocess.PIPE,
            stderr=stderr,
            check=True,
        )
    # What the command itself prints comes before it.
    status, largest = json.loads(weighed.stdout.splitlines()[-1])
    largest >>= 20 if sys.platform == "darwin" else 10
    return Run(where, status, errors.read_bytes(), largest)


@pytest.fixture(scope="module")
def cases(corpus: list[Case]) -> list[Case]:
    """Those that are read in this run."""
    return [case for case in corpus if is_read(case)]


@pytest.fixture(scope="module")
def good(tmp_path_factory: pytest.TempPathFactory) -> list[str]:
    """Files in which nothing is wrong."""
    folder = tmp_path_factory.mktemp("good")
    paths = []
    for number, text in enumerate(good_reports(_GOOD)):
        path = folder / f"good-{number:04}.txt"
        path.write_text(text, "utf-8")
        paths.append(str(path))
    return paths


@pytest.fixture(scope="module")
def run(cases: list[Case], good: list[str], tmp_path_factory: pytest.TempPathFactory) -> Run:
    """The hostile among the good, in no order."""
    names = [case.path for case in cases] + good
    random.Random(1).shuffle(names)  # noqa: S311 - an order, and no secret
    return _add(names, tmp_path_factory.mktemp("among"))


def test_the_command_ends_as_it_should(run: Run, cases: list[Case]) -> None:
    """Status 3, a line for each that is refused, no traceback, nothing that a terminal obeys."""
    assert run.status == 3
    assert b"Traceback" not in run.told
    assert b"defect" not in run.told
    assert not re.search(rb"[\x00-\x09\x0b-\x1f\x7f]", run.told)
    told = run.told.decode().splitlines()
    assert all(line.startswith("hearsay: ") for line in told)
    assert len(cases) > 120
    with Ledger.open(run.where) as ledger:
        assert ledger.check().faults == ()
        counts = ledger.info().counts
        assert any(f" · {counts['rejected']:,} unreadable" in line for line in told)
        harmed = ("time_limit", "memory_limit", "worker_died", "reader_failed")
        assert [one.name for one in ledger.rejected() if one.code in harmed] == []


def test_the_good_are_as_they_are_alone(
    run: Run, good: list[str], tmp_path: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    """None is lost, and none is read in another way for what stood beside it."""
    alone = _add(good, tmp_path)

    assert (alone.status, alone.told.decode().splitlines()[-1]) == (
        0,
        f"hearsay: {len(good):,} reports · {len(good):,} new",
    )
    with Ledger.open(alone.where) as by_itself, Ledger.open(run.where) as among:
        by_key = {_text_of(record): record for record in by_itself.records()}
        assert len(by_key) == len(good)
        found = {key: record for record in among.records() if (key := _text_of(record)) in by_key}
        assert found == by_key
        rejected = {one.name for one in among.rejected()}
        assert rejected.isdisjoint(good)


def _text_of(record: Record) -> str:
    """What tells two reports apart here."""
    return record.report.text


def test_each_that_is_refused_is_told_once(run: Run, cases: list[Case]) -> None:
    """One row for a file that is refused, with its reason; none twice."""
    with Ledger.open(run.where) as ledger:
        rows = Counter((one.name, one.line) for one in ledger.rejected())
        reasons = {one.name: one.code for one in ledger.rejected()}

    assert [row for row, count in rows.items() if count > 1] == []
    named = {os.fsencode(name) for name in reasons}
    whole = [case for case in cases if case.is_refused and case.reader in ("text", "html")]
    assert len(whole) > 20
    assert [case.id for case in whole if os.fsencode(case.path) not in named] == []


def test_no_process_grows_beyond_its_limit(run: Run) -> None:
    """Neither the one that writes nor those that read."""
    assert run.largest_mib < _LARGEST_MIB


def test_each_is_in_its_class(run: Run, cases: list[Case]) -> None:
    """As the manifest says; what it says must be found is, and nowhere else."""
    owners = {number: case.id for case in cases for number in case.canaries}
    with Ledger.open(run.where) as ledger:
        before = ledger.digest()
        wrong = [
            fault
            for case, kept, codes in _added_again(ledger, cases)
            for fault in _faults(case, kept, codes, owners)
        ]
        assert ledger.digest() == before  # it was all known
    assert not wrong, "\n".join(wrong)


def _faults(
    case: Case, kept: list[Record], codes: set[str], owners: dict[str, str]
) -> Iterator[str]:
    found = _class(kept, codes)
    if not any(_agrees(found, expected) for expected in case.expected):
        yield f"{case.id} is {found}, and should be {' or '.join(case.expected)}"
    text = "\n".join(record.report.text for record in kept)
    if kept and case.id not in TOLD_LOST:
        yield from (f"{case.id} lost {one}" for one in case.canaries if one not in text)
    for number in re.findall(r"(?<!\d)1\d{5}(?!\d)", text):
        if owners.get(number, case.id) != case.id:
            yield f"{case.id} holds {number} of {owners[number]}"


def _added_again(
    ledger: Ledger, cases: list[Case]
) -> Iterator[tuple[Case, list[Record], set[str]]]:
    """For each, the records that the ledger has of it, and the codes of what was refused."""
    kept: dict[str, list[Record]] = {case.path: [] for case in cases}
    codes: dict[str, set[str]] = {case.path: set() for case in cases}
    for addition in iter_additions(ledger, list(kept), options=Options(jobs=1)):
        # Of a folder, the files in it are told.
        path = next(path for path in kept if f"{addition.name}/".startswith(f"{path}/"))
        if isinstance(addition.outcome, Added):
            assert addition.outcome.what == "known"
            kept[path].append(ledger.record(addition.outcome.key))
        else:
            codes[path].add(addition.outcome.code)
    for case in cases:
        yield case, kept[case.path], codes[case.path]


def _class(kept: list[Record], codes: set[str]) -> str:
    replaced = any("unreadable char" in part.why for one in kept for part in one.unread)
    reasons = ",".join(sorted(codes | ({"bytes_replaced"} if replaced else set())))
    if not kept:
        return f"refused:{reasons}"
    return f"partial:{reasons}" if reasons else "accepted:"


def _agrees(found: str, expected: str) -> bool:
    """Of several reasons, one is that of the manifest."""
    kind, _, reason = expected.partition(":")
    found_kind, _, reasons = found.partition(":")
    if kind == "accepted" and found == "partial:bytes_replaced":
        return True  # a NUL that stands as U+FFFD, and is told
    return kind == found_kind and (not reason or reason in reasons.split(","))


def test_a_folder_of_hostile_names(corpus: list[Case], tmp_path: Path) -> None:
    """Given as a folder: links lead nowhere outside, and what is no file is refused once each."""
    folder = str(Path(next(case.path for case in corpus if case.group == "j_paths")).parent)
    with Ledger.open(tmp_path / "desk.hearsay", create=True) as ledger:
        options = Options(jobs=1, dry_run=True)
        refused = {
            Path(one.name).name: one.outcome.code
            for one in iter_additions(ledger, [folder], options=options)
            if not isinstance(one.outcome, Added)
        }
    if os.geteuid() != 0:
        assert refused.pop("no_permission.txt") == "no_permission"
    assert refused == {
        "dangling.txt": "not_found",
        "fifo.txt": "not_regular",
        "loop_a.txt": "link_loop",
        "loop_b.txt": "link_loop",
        "self.txt": "link_loop",
        "socket.txt": "not_regular",
        "to_environ.txt": "link_outside",
        "to_mem.txt": "link_outside",
        "to_passwd.txt": "link_outside",
        "to_random.txt": "link_outside",
        "to_zero.txt": "link_outside",
    }


# A stranger's file is told to be one, whatever else is wrong with it or whichever version it claims.
_NO_LEDGER = {
    "text.sqlite",
    "symlink.sqlite",
    "wal_orphan.sqlite-wal",
    "damaged_flip.sqlite",
    "future_version.sqlite",
}


def test_foreign_ledgers_are_refused_as_they_are(corpus: list[Case]) -> None:
    """Each with its reason, and not a byte of it is changed."""
    wrong = []
    for case in corpus:
        if case.reader != "ledger" or ".sqlite" not in case.id:
            continue
        before = _hash(case.path)
        with pytest.raises(LedgerError) as raised:
            Ledger.open(case.path).close()
        allowed = {expected.split(":")[1] for expected in case.expected}
        if Path(case.path).name in _NO_LEDGER:
            allowed.add("ledger_schema")
        if raised.value.code not in allowed or _hash(case.path) != before:
            wrong.append((case.id, raised.value.code, allowed))
    assert wrong == []


def _hash(path: str) -> str:
    return hashlib.sha256(Path(path).read_bytes()).hexdigest()
